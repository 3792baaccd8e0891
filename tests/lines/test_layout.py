import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import urdunews
from counting import count_calls
from urdunews.characters.normalization import fold
from urdunews.characters.speller import Look, look
from urdunews.lines import layout as module
from urdunews.lines.layout import Layout, lay_out, letters


def laid_out(text: str, start: int = 0) -> Layout:
    return lay_out(text.split("\n"), start, look(text))


def line_of(raw: str) -> Layout:
    """Lay out a single line."""
    return lay_out([raw], 0, look(raw))


def test_lines_that_are_not_blank_are_in_order_with_their_offsets() -> None:
    text = "نہر صاف\n\n  پل\t \n \n\u200f\nسڑک"
    lines = laid_out(text)
    assert lines.raws == ["نہر صاف", "پل", "سڑک"]
    spans = [(start, lines.end(at)) for at, start in enumerate(lines.starts)]
    assert [text[start:end] for start, end in spans] == lines.raws


def test_offsets_count_from_the_given_start() -> None:
    lines = laid_out("  نہر ", 10)
    assert (lines.starts, lines.end(0), lines.span(0, 0, 2)) == ([12], 15, (12, 14))


@pytest.mark.parametrize("text", ["", " ", "\n\n", " \t\xa0\u3000", "\r\n\r\n", "\ufeff\u200e\x07"])
def test_blank_lines_are_left_out(text: str) -> None:
    assert len(laid_out(text)) == 0


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
def test_a_line_has_no_outer_blanks(raw: str, bare: str) -> None:
    line = line_of(raw)
    assert line.raws == [bare]
    assert raw[line.starts[0] : line.end(0)] == bare


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param("نہر صاف۔", "نہر صاف۔", id="plain"),
        pytest.param("نہر  صاف", "نہر صاف", id="spaces"),
        pytest.param("سڑك پر پاني", "سڑک پر پانی", id="arabic-letters"),
        pytest.param("اِسلام آباد ۲۰۲۶", "اسلام آباد 2026", id="diacritics-and-digits"),
        pytest.param("\u0650 نہر", "نہر", id="a-lone-mark-leaves-no-space"),
        pytest.param("نہر \u0650", "نہر", id="a-lone-mark-after"),
    ],
)
def test_the_text_of_a_line_is_folded_without_outer_spaces(raw: str, text: str) -> None:
    assert line_of(raw).text(0) == text


@pytest.mark.parametrize(
    ("raw", "start", "end", "source"),
    [
        pytest.param("ملتان (نامہ نگار) بارش", 7, 16, "نامہ نگار", id="plain"),
        pytest.param("ملتان (نامہ نگار) كے پاس", 7, 16, "نامہ نگار", id="dirt-after"),
        pytest.param("كے (نامہ نگار) بارش", 4, 13, "نامہ نگار", id="same-length-before"),
        pytest.param("نہر  کی  صفائی", 4, 6, "کی", id="spaces-before"),
        pytest.param("اِسلام آباد: بارش", 0, 10, "اِسلام آباد", id="a-diacritic-inside"),
        pytest.param("ا\u0653گرہ: بارش", 0, 4, "ا\u0653گرہ", id="a-letter-of-two"),
        pytest.param("بارش ہوئیِ", 5, 9, "ہوئیِ", id="a-mark-at-the-end"),
        pytest.param("\u0650 نہر صاف", 4, 7, "صاف", id="a-lone-mark-in-front"),
        pytest.param("\u0650 نہر صاف", 0, 7, "\u0650 نہر صاف", id="from-a-lone-mark"),
        pytest.param("\ufdf2 کا نام", 5, 7, "کا", id="a-ligature-before"),
        pytest.param("نہـــر صاف", 0, 3, "نہـــر", id="tatweel"),
    ],
)
def test_a_span_of_the_folded_text_is_mapped_to_the_record(
    raw: str,
    start: int,
    end: int,
    source: str,
) -> None:
    line = line_of(raw)
    first, last = line.span(0, start, end)
    assert raw[first:last] == source


def test_spans_do_not_depend_on_the_order_of_calls() -> None:
    raw = "ملتان (نامہ نگار) بارش كے بعد دھوپ نكلی"
    spans = [(0, 5), (7, 16), (23, 25), (26, 29), (35, 39), (7, 16), (0, 39)]
    together = line_of(raw)
    assert [together.span(0, *span) for span in spans] == [
        line_of(raw).span(0, *span) for span in spans
    ]
    assert [together.span(0, *span) for span in spans] == spans


@given(st.text("نہر صاف\u0650\u0640كي\u0653\xa0ا،12۳\u200c", max_size=30), st.data())
def test_a_span_of_any_line_folds_to_its_text(raw: str, data: st.DataObject) -> None:
    line = line_of(raw)
    assume(len(line) > 0)
    text = line.text(0)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = line.span(0, start, end)
    assert line.starts[0] <= first <= line.end(0)
    assert line.starts[0] <= last <= line.end(0)
    if text[start:end].strip():
        assert text[start:end].strip() in fold(raw[first:last])


@pytest.mark.parametrize(
    ("raw", "is_long"),
    [
        pytest.param("نہر", False, id="short"),
        pytest.param("ن" * 400, False, id="longest"),
        pytest.param("ن" * 401, True, id="longer"),
        pytest.param("ك" * 401, True, id="longer-and-not-plain"),
        pytest.param("ك" * 700, True, id="long-by-its-opening"),
        pytest.param("ن\u0650" * 400, False, id="its-marks-do-not-count"),
        pytest.param("ن\u0650" * 401, True, id="long-after-its-opening"),
        pytest.param("ن" + " " * 500 + "ہ", False, id="its-spaces-do-not-count"),
    ],
)
def test_a_line_is_long_by_its_folded_text(raw: str, is_long: bool) -> None:
    assert line_of(raw).is_long == [is_long]


def test_a_place_is_found_after_many_marks() -> None:
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
def test_letters_keeps_only_letters_and_figures(text: str, found: str) -> None:
    assert letters(text) == found


def test_the_letters_of_a_line_are_computed_once() -> None:
    line = line_of("نہر صاف")
    assert line.letters(0) == "نہرصاف"
    assert line.letters(0) is line.letters(0)


def test_the_first_letter_of_a_line_is_searched_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    marks = "\u0650" * 1_000
    line = line_of(f"{marks}ملتان، سکھر (نامہ نگار)")
    calls = count_calls(monkeypatch, module, "align_folded")
    assert [line.first_letter(0) for _ in range(10)] == [1_000] * 10
    # Once for its beginning, which has only marks, and once for the whole line.
    assert len(calls) == 2


def test_only_the_opening_of_a_long_line_is_folded_at_first() -> None:
    raw = "كسان " * 2_000
    line = line_of(raw)
    assert line.openings[0] == ("کسان " * 240).strip()
    assert line.text(0) == ("کسان " * 2_000).strip()
    assert line.span(0, 5, 9) == (5, 9)
    assert line.span(0, 9_995, 9_999) == (9_995, 9_999)


def test_a_long_line_that_is_short_once_folded_is_folded_as_a_whole() -> None:
    line = line_of("ن\u0650" * 800)
    assert line.openings == ["ن" * 800]
    marks = line_of("ن" + "\u0650" * 1_300 + "ہر")
    assert (marks.openings, marks.is_long) == (["نہر"], [False])


def test_lines_that_need_it_are_folded_in_one_call(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = count_calls(monkeypatch, module, "fold")
    lines = laid_out("سڑك\nنہر\n\nپاني كم")
    assert lines.openings == ["سڑک", "نہر", "پانی کم"]
    assert calls == [("سڑك\nپاني كم",)]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param("نہر\n  • پل\n", Look(tidy=True, plain=True, single_spaced=True), id="indent"),
        pytest.param("نہر  پل", Look(tidy=True, plain=True, single_spaced=False), id="inside"),
        pytest.param("نهر\n  پل", Look(tidy=False, plain=False, single_spaced=False), id="dirty"),
    ],
)
def test_spaces_before_lines_do_not_count_as_runs_of_spaces(text: str, seen: Look) -> None:
    assert laid_out(text).seen == seen


def test_a_line_that_needs_no_folding_is_not_copied() -> None:
    for text in ("نہر  پل\nسڑک\n کم\r\n", "نهر\nسڑک\n\tکم"):
        lines = laid_out(text)
        assert [lines.openings[at] is lines.raws[at] for at in range(3)] == [False, True, True]
        assert lines.openings == list(map(fold, lines.raws))
