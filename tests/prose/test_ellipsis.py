import pytest

from urdunews.prose.ellipsis import final_ellipsis, starts_mid_sentence
from urdunews.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("line", "how"),
    [
        ("وزیر نے کہا ہے کہ۔۔۔", "unfinished"),
        ("وزیر نے کہا ہے کہ ۔ ۔ ۔ ", "unfinished"),
        ("وزیر نے کہا ہے کہ…", "unfinished"),
        ("وزیر نے کہا ہے کہ....", "unfinished"),
        ("وزیر نے کہا ہے کہ۔۔", "unfinished"),
        ("قیمتوں میں تیزی آ گئی۔۔۔", "finished"),
        ("قیمتوں میں تیزی آ گئی…", "finished"),
        ("قیمتوں میں تیزی آ گئی۔۔", None),
        ("قیمتوں میں تیزی آ گئی۔", None),
        ("قیمتوں میں تیزی آ گئی ۔", None),
        ("یہ کیا؟؟؟", None),
        ("یہ کیا؟۔۔۔", None),
        ("’جو بھی ہو۔۔۔‘", None),
        ("۔۔۔۔۔", None),
        ("", None),
        ("پل", None),
    ],
)
def test_a_line_breaks_off_with_an_ellipsis(line: str, how: str | None) -> None:
    assert final_ellipsis(line, Lexicon.default()) == how


@pytest.mark.parametrize(
    "line", ["کے بعد", "جس کے بعد", " جبکہ دوسری", "۔۔۔ اور پھر", "… پھر", "کہ وہ"]
)
def test_a_line_begins_in_mid_sentence(line: str) -> None:
    assert starts_mid_sentence(line)


@pytest.mark.parametrize("line", ["سونا مہنگا", "لیکن وہ", "", "۔"])
def test_a_line_begins_a_sentence(line: str) -> None:
    assert not starts_mid_sentence(line)
