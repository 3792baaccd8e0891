import pytest

from model.pickling import through_pickle
from urdunews.model.defects import Defect, DefectCode, Severity, defect, isolated
from urdunews.spans import Span

#: Code, as it is written in data; severity; what the message must tell; whether it quotes.
CODES: list[tuple[str, Severity, str, bool]] = [
    ("body-missing", "warning", "body text", False),
    ("character-control", "note", "control characters", True),
    ("character-replaced", "warning", "U+FFFD", False),
    ("character-undecodable", "error", "UTF-8", True),
    ("date-impossible", "error", "impossible", True),
    ("dateline-damaged", "note", "misprinted", True),
    ("dateline-date-impossible", "warning", "impossible", True),
    ("dateline-repeated", "warning", "another story", True),
    ("encoding-other", "warning", "not UTF-8", True),
    ("header-missing", "warning", "begin with a header line", False),
    ("header-repeated", "warning", "second header line", True),
    ("language-other", "warning", "not in Urdu", True),
    ("line-ends-mixed", "note", "CRLF", False),
    ("line-separator", "note", "white space", True),
    ("lines-wrapped", "warning", "hard-wrap", False),
    ("page-date-impossible", "warning", "impossible", True),
    ("record-cut", "error", "too long", False),
]
for_quoting = [code for code, _, _, quotes in CODES if quotes]


def test_the_codes_are_the_closed_list() -> None:
    assert {code for code, *_ in CODES} == set(DefectCode)


@pytest.mark.parametrize(("code", "severity", "told", "quotes"), CODES)
def test_a_defect_has_the_severity_and_message_of_its_code(
    code: str,
    severity: Severity,
    told: str,
    quotes: bool,
) -> None:
    made = defect(DefectCode(code), Span(4, 9), "2026-02-31")
    assert (made.code, made.severity, made.span) == (code, severity, (4, 9))
    assert told in made.message
    assert ("\u20682026-02-31\u2069" in made.message) is quotes
    assert "{" not in made.message


@pytest.mark.parametrize("code", for_quoting)
def test_braces_of_an_excerpt_are_text(code: str) -> None:
    assert "\u2068{0} {x}\u2069" in defect(DefectCode(code), Span(0, 7), "{0} {x}").message


@pytest.mark.parametrize(
    ("excerpt", "shown"),
    [
        pytest.param("بارش 12", "بارش 12", id="text"),
        pytest.param("", "", id="nothing"),
        pytest.param("\u202eabc\u2069", "U+202EabcU+2069", id="bidi-controls"),
        pytest.param("\x00\n\u2028", "U+0000U+000AU+2028", id="line-ends"),
        pytest.param("\udcff", "U+DCFF", id="surrogate"),
        pytest.param("x" * 60, "x" * 60, id="just-short-enough"),
        pytest.param("x" * 61, "x" * 60 + "…", id="too-long"),
    ],
)
def test_an_excerpt_is_isolated_escaped_and_short(excerpt: str, shown: str) -> None:
    assert isolated(excerpt) == f"\u2068{shown}\u2069"


def test_the_length_of_an_excerpt_can_be_chosen() -> None:
    assert isolated("بارش", limit=2) == "\u2068با…\u2069"


def test_a_code_is_its_readable_name() -> None:
    assert f"{DefectCode.DATE_IMPOSSIBLE}" == str(DefectCode.DATE_IMPOSSIBLE) == "date-impossible"


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(ValueError, match="too-rainy"):
        DefectCode("too-rainy")


def test_a_defect_is_made_by_keywords() -> None:
    with pytest.raises(TypeError, match="positional"):
        Defect(DefectCode.BODY_MISSING, "کچھ", Span(0, 1), "note")  # type: ignore[call-arg]


def test_defects_are_equal_and_hashable_by_value_and_can_be_pickled() -> None:
    made = defect(DefectCode.HEADER_MISSING, Span(0, 0))
    again = Defect(code=made.code, message=made.message, span=Span(0, 0), severity="warning")
    assert made == again == through_pickle(made)
    assert len({made, again}) == 1
    assert not hasattr(made, "__dict__")
