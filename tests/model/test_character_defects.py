import pytest

import urdunews
from urdunews.model.character_defects import character_defects
from urdunews.model.defects import DefectCode

ODD = [
    pytest.param("نہر\udcff", "character-undecodable", (3, 4), "error", id="undecodable-byte"),
    pytest.param("\ud83d نہر", "character-undecodable", (0, 1), "error", id="half-a-pair"),
    pytest.param("نہ\ufffdر", "character-replaced", (2, 3), "warning", id="replaced"),
    pytest.param("نہر\rپل", "line-separator", (3, 4), "note", id="lone-carriage-return"),
    pytest.param("نہر\r", "line-separator", (3, 4), "note", id="carriage-return-at-the-end"),
    pytest.param("نہر\r\r\nپل", "line-separator", (3, 4), "note", id="two-carriage-returns"),
    pytest.param("نہر\vپل", "line-separator", (3, 4), "note", id="vertical-tab"),
    pytest.param("نہر\fپل", "line-separator", (3, 4), "note", id="form-feed"),
    pytest.param("نہر\x85پل", "line-separator", (3, 4), "note", id="next-line"),
    pytest.param("نہر\x85\nپل", "line-separator", (3, 4), "note", id="next-line-and-feed"),
    pytest.param("نہر\u2028پل", "line-separator", (3, 4), "note", id="line-separator"),
    pytest.param("نہر\u2029پل", "line-separator", (3, 4), "note", id="paragraph-separator"),
    pytest.param("نہ\x07ر", "character-control", (2, 3), "note", id="bell"),
    pytest.param("نہ\x7fر", "character-control", (2, 3), "note", id="delete"),
    pytest.param("نہ\x9fر", "character-control", (2, 3), "note", id="c1"),
]


@pytest.mark.parametrize(("text", "code", "span", "severity"), ODD)
def test_an_odd_character_is_a_defect_at_its_place(
    text: str,
    code: str,
    span: tuple[int, int],
    severity: str,
) -> None:
    (found,) = character_defects(text)
    assert (found.code, found.span, found.severity) == (code, span, severity)


@pytest.mark.parametrize(("text", "code", "span", "severity"), ODD)
def test_an_article_has_the_defect_where_its_source_has_the_character(
    text: str,
    code: str,
    span: tuple[int, int],
    severity: str,
) -> None:
    front = " date 2026-02-03 میلہ\nملتان (نامہ نگار) بارش ہوئی۔\n"
    (article,) = urdunews.parse(f"{front}{text} پل\n")
    (found,) = article.defects
    at = len(front)
    assert (found.code, found.severity) == (code, severity)
    assert found.span == (at + span[0], at + span[1])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "نہر صاف ہو گئی۔",
        "نہر\r\nپل\n",
        "نہر\tپل\xa0سڑک\u3000بازار",
        "\ufeffنہر\u200f\u200cپل\xad\u0640",
        "👩\u200d🚀 \U0001f600",
    ],
)
def test_usual_text_has_no_odd_character(text: str) -> None:
    assert list(character_defects(text)) == []


def test_each_kind_is_told_once_with_all_its_characters() -> None:
    found = list(character_defects("\x01ن\x7f\x01ہ\u2028ر\v\ufffd\udcff\ufffd"))
    assert [defect.code for defect in found] == [
        DefectCode.CHARACTER_UNDECODABLE,
        DefectCode.CHARACTER_REPLACED,
        DefectCode.LINE_SEPARATOR,
        DefectCode.CHARACTER_CONTROL,
    ]
    assert [tuple(defect.span) for defect in found] == [(9, 10), (8, 9), (5, 6), (0, 1)]
    assert "U+000B U+2028" in found[2].message
    assert "U+0001 U+007F" in found[3].message


def test_the_defects_of_an_article_stand_in_the_order_of_their_places() -> None:
    (article,) = urdunews.parse(" date 2026-02-31 نہ\x07ر\nپل\udcff ٹوٹ گیا۔\vسڑک بند\ufffd ہے۔\n")
    spans = [defect.span for defect in article.defects]
    assert len(spans) == 5
    assert spans == sorted(spans)


@pytest.mark.parametrize("before", ["\ufefb", "\ufeff", "\u202b", "\U0001f600", "\ue000"])
def test_an_odd_character_is_found_after_rare_ones(before: str) -> None:
    (found,) = character_defects(f"نہر{before} \x07 پل")
    assert found.span == (5, 6)
    assert list(character_defects(f"نہر{before} پل")) == []
