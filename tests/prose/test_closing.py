import pytest

from urdunews.prose.closing import closed


def close(marked: str) -> str:
    """Return the marks that close after the stops before `|`."""
    end = marked.index("|")
    line = marked.replace("|", "")
    return line[end : closed(line, 0, end)]


@pytest.mark.parametrize(
    ("marked", "closing"),
    [
        ("ہے۔| پل", ""),
        ("ہے۔|پل", ""),
        ("ہے۔|‘ پل", "‘"),
        ("ہے۔|“", "“"),
        ("ہے۔|“)", "“)"),
        ("ہے۔|‘۔ پل", "‘۔"),
        ("’ہے۔|‘پل", "‘"),
        ("ہے۔|’پل", ""),
        ("ہے‘، ہے۔|’پل", ""),
        ("ہے۔‘پل ہے۔|’پل", ""),
        ("ہے ’پل ہے۔| ‘", " ‘"),
        ("ہے۔| ”پل", ""),
        ('"ہے۔|"پل', '"'),
        ('ہے۔|"پل"', ""),
        ('"ہے۔| " پل', ' "'),
        ("(ہے۔|)پل", ")"),
        ("(ہے۔| ) پل", " )"),
        ("ہے۔|)پل (", ""),
        ("(الف) ہے۔|)پل", ""),
        ("ہے۔| )پل (", ""),
        ("ہے۔|\u064e پل", "\u064e"),
        ("ہے۔| \u064eپل", ""),
        ("ہے۔| ", ""),
        ("’ ہے۔|‘پل", ""),
        ("’’ہے۔|‘‘پل", "‘‘"),
        ("نہر ’’ہے۔|‘‘پل", "‘‘"),
        ("’ہے۔|‘‘پل", "‘"),
        ("ہے۔|’’پل", ""),
    ],
)
def test_closing_marks_stay_with_their_sentence(marked: str, closing: str) -> None:
    assert close(marked) == closing
