import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from counting import count_calls
from urdunews.characters.normalization import fold
from urdunews.characters.speller import look
from urdunews.stages import lines as module
from urdunews.stages.lines import Line, lay_out, letters, trimmed


def laid_out(text: str) -> list[Line]:
    return list(lay_out(text.split("\n"), 0, look(text)))


def line_of(raw: str) -> Line:
    return trimmed(raw, 0, plain=look(raw).is_plain(raw))


def test_lines_that_are_not_blank_come_in_order_with_their_places() -> None:
    text = "نہر صاف\n\n  پل\t \n \n\u200f\nسڑک"
    lines = laid_out(text)
    assert [line.raw for line in lines] == ["نہر صاف", "پل", "سڑک"]
    assert all(text[line.start : line.end] == line.raw for line in lines)


def test_places_count_from_the_offset_that_is_given() -> None:
    (line,) = lay_out(["  نہر "], 10, look("  نہر "))
    assert (line.start, line.end, line.span(0, 2)) == (12, 15, (12, 14))


@pytest.mark.parametrize("text", ["", " ", "\n\n", " \t\xa0\u3000", "\r\n\r\n", "\ufeff\u200e\x07"])
def test_blank_lines_are_left_out(text: str) -> None:
    assert laid_out(text) == []


@pytest.mark.parametrize(
    ("raw", "bare"),
    [
        pytest.param("نہر", "نہر", id="nothing"),
        pytest.param(" نہر ", "نہر", id="spaces"),
        pytest.param("\tنہر\xa0\u3000", "نہر", id="other-spaces"),
        pytest.param("نہر\r", "نہر", id="carriage-return"),
        pytest.param("\ufeff\u200fنہر\u200c\u202c", "نہر", id="invisible"),
        pytest.param("\u0640نہر\u0640", "نہر", id="tatweel"),
        pytest.param("\x01نہر\x7f", "نہر", id="controls"),
        pytest.param("نہر  پل", "نہر  پل", id="spaces-inside"),
    ],
)
def test_a_line_stands_without_its_outer_blanks(raw: str, bare: str) -> None:
    line = line_of(raw)
    assert line.raw == bare
    assert raw[line.start : line.end] == bare


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param("نہر صاف۔", "نہر صاف۔", id="plain"),
        pytest.param("نہر  صاف", "نہر صاف", id="spaces"),
        pytest.param("سڑك پر پاني", "سڑک پر پانی", id="arabic-letters"),
        pytest.param("اِسلام آباد ۲۰۲۶", "اسلام آباد 2026", id="diacritics-and-digits"),
        pytest.param("\u0650 نہر", "نہر", id="a-lone-mark-leaves-no-space"),
        pytest.param("نہر \u0650", "نہر", id="a-lone-mark-behind"),
    ],
)
def test_the_text_of_a_line_is_folded_and_bare(raw: str, text: str) -> None:
    assert line_of(raw).text == text


@pytest.mark.parametrize(
    ("raw", "start", "end", "source"),
    [
        pytest.param("ملتان (نامہ نگار) بارش", 7, 16, "نامہ نگار", id="plain"),
        pytest.param("ملتان (نامہ نگار) كے پاس", 7, 16, "نامہ نگار", id="dirt-behind"),
        pytest.param("كے (نامہ نگار) بارش", 4, 13, "نامہ نگار", id="one-for-one-before"),
        pytest.param("نہر  کی  صفائی", 4, 6, "کی", id="spaces-before"),
        pytest.param("اِسلام آباد: بارش", 0, 10, "اِسلام آباد", id="a-diacritic-inside"),
        pytest.param("ا\u0653گرہ: بارش", 0, 4, "ا\u0653گرہ", id="a-letter-of-two"),
        pytest.param("بارش ہوئیِ", 5, 9, "ہوئیِ", id="a-mark-at-the-end"),
        pytest.param("\u0650 نہر صاف", 4, 7, "صاف", id="a-lone-mark-in-front"),
        pytest.param("\u0650 نہر صاف", 0, 7, "\u0650 نہر صاف", id="all-from-a-lone-mark-on"),
        pytest.param("\ufdf2 کا نام", 5, 7, "کا", id="a-ligature-before"),
        pytest.param("نہـــر صاف", 0, 3, "نہـــر", id="tatweel"),
    ],
)
def test_a_span_of_the_folded_text_leads_to_the_record(
    raw: str,
    start: int,
    end: int,
    source: str,
) -> None:
    line = line_of(raw)
    first, last = line.span(start, end)
    assert raw[first:last] == source


def test_spans_are_the_same_in_any_order_of_asking() -> None:
    raw = "ملتان (نامہ نگار) بارش كے بعد دھوپ نكلی"
    spans = [(0, 5), (7, 16), (23, 25), (26, 29), (35, 39), (7, 16), (0, 39)]
    together = line_of(raw)
    assert [together.span(*span) for span in spans] == [line_of(raw).span(*span) for span in spans]
    assert [together.span(*span) for span in spans] == spans


@given(st.text("نہر صاف\u0650\u0640كي\u0653\xa0ا،12۳\u200c", max_size=30), st.data())
def test_a_span_of_any_line_folds_to_its_text(raw: str, data: st.DataObject) -> None:
    line = line_of(raw)
    start = data.draw(st.integers(0, len(line.text)))
    end = data.draw(st.integers(start, len(line.text)))
    first, last = line.span(start, end)
    assert line.start <= first <= line.end
    assert line.start <= last <= line.end
    if line.text[start:end].strip():
        assert line.text[start:end].strip() in fold(raw[first:last])


@pytest.mark.parametrize(
    ("raw", "is_long"),
    [
        pytest.param("نہر", False, id="short"),
        pytest.param("ن" * 400, False, id="as-long-as-may-be"),
        pytest.param("ن" * 401, True, id="longer"),
        pytest.param("ك" * 401, True, id="longer-and-not-plain"),
        pytest.param("ك" * 700, True, id="seen-at-the-first-look"),
        pytest.param("ن\u0650" * 400, False, id="its-marks-do-not-count"),
        pytest.param("ن\u0650" * 401, True, id="long-behind-the-first-look"),
        pytest.param("ن" + " " * 500 + "ہ", False, id="its-spaces-do-not-count"),
    ],
)
def test_a_line_is_long_by_its_folded_text(raw: str, is_long: bool) -> None:
    assert line_of(raw).is_long == is_long


def test_a_place_is_found_behind_more_marks_than_one_look_holds() -> None:
    article = urdunews.parse_article("\u0653" * 700 + " لاہور (اے پی پی) نہر صاف کر دی گئی۔")
    assert article.dateline is not None
    assert article.dateline.text == "لاہور (اے پی پی)"
    assert article.segments[0].kind == "junk"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ""),
        ("نہر", "نہر"),
        (" نہر، صاف! 2026_", "نہرصاف2026"),
        ("۔۔ ()", ""),
    ],
)
def test_letters_are_what_is_left_without_all_between_them(text: str, found: str) -> None:
    assert letters(text) == found


def test_a_line_works_out_its_letters_once() -> None:
    line = line_of("نہر صاف")
    assert line.letters == "نہرصاف"
    assert line.letters is line.letters


def test_a_line_looks_for_its_first_letter_once(monkeypatch: pytest.MonkeyPatch) -> None:
    marks = "\u0650" * 1_000
    line = line_of(f"{marks}ملتان، سکھر (نامہ نگار)")
    calls = count_calls(monkeypatch, module, "align_folded")
    assert [line.first_letter for _ in range(10)] == [1_000] * 10
    # Its beginning, which is nothing but marks, and all of it.
    assert len(calls) == 2
