import re
import textwrap
from pathlib import Path

import pytest

import urdunews
from counting import count_calls
from urdunews.interop.display import Style, orders_right_to_left, show
from urdunews.model.segments import SEGMENT_KINDS, Segment, SegmentForm, SegmentKind

GOLDEN = Path(__file__).parents[1] / "golden"
PAGE = (
    " date 2026-02-31 نہر کی صفائی مکمل\n"
    "  • سرگودھا\n"
    "ملتان (نامہ نگار) محکمہ آبپاشی نے دو ماہ کی محنت کے بعد آج نہر صاف کر دی\x07۔\n"
)
ESCAPE = "\x1b"
TEXT = 20
"""The column in which text begins, after labels."""


def shown(text: str, **options: object) -> list[str]:
    """Show one record."""
    style = Style(**options)  # type: ignore[arg-type]
    return list(show(urdunews.parse_article(text), style))


@pytest.mark.usefixtures("by_form")
def test_each_segment_has_its_kind_beside_it() -> None:
    assert shown(PAGE, width=63) == [
        f"-:1  no date  {urdunews.parse_article(PAGE).id}",
        "mark                 date",
        "date                2026-02-31",
        "                  ^ error date-impossible: the header date",
        "                    \u20682026-02-31\u2069 is impossible, so the article",
        "                    has no date; correct the header",
        "headline            نہر کی صفائی مکمل",
        "section             • سرگودھا",
        "dateline            ملتان (نامہ نگار)",
        "body                محکمہ آبپاشی نے دو ماہ کی محنت کے بعد آج",
        "                    نہر صاف کر دی\u2407۔",
        "                  ^ note character-control: control characters",
        "                    \u2068U+0007\u2069 are left out of the text fields",
    ]


def labels(segments: list[Segment]) -> list[str]:
    """Return the labels of segments that have a code point each."""
    article = urdunews.Article(source="ا" * len(segments), segments=tuple(segments))
    return [line[: TEXT - 1].rstrip() for line in list(show(article, Style()))[1:]]


def test_the_form_that_claimed_a_segment_stands_after_its_kind() -> None:
    page = (
        " date 2026-02-03 صفحٔہ اول تازہ ترین آج کا اخبار کالمز\n  • سرگودھا\nنہر کی صفائی مکمل\n"
        "18 جنوری 2026\nملتان (نامہ نگار) محکمہ آبپاشی نے دو ماہ کی محنت کے بعد نہر صاف کر دی۔\n"
        "شیئر کریں\n"
    )
    assert [line.split(" ")[0] for line in shown(page)[1:]] == [
        "mark",
        "date",
        "junk/menu",
        "section",
        "headline",
        "page-date/date-line",
        "dateline",
        "body",
        "junk/phrase",
    ]


@pytest.mark.parametrize(
    ("kind", "form", "label"),
    [
        pytest.param("junk", "menu", "junk/menu", id="another-word"),
        pytest.param("section", "section", "section", id="the-same-word"),
        pytest.param("body", "position", "body", id="its-place-alone"),
        pytest.param("body", None, "body", id="no-form"),
        pytest.param("dateline", "inline-dateline", "dateline/inline", id="the-kind-again"),
        pytest.param("dateline", "place-line", "dateline/place-line", id="a-long-one"),
        pytest.param("junk", "dateline", "junk/dateline", id="the-kind-of-others"),
    ],
)
def test_a_label_says_nothing_twice(
    kind: SegmentKind, form: SegmentForm | None, label: str
) -> None:
    assert labels([Segment(kind=kind, start=0, end=1, form=form)]) == [label]


def test_a_label_never_runs_into_the_text() -> None:
    for page in sorted(GOLDEN.glob("*.txt")):
        for article in urdunews.read(page):
            for line in list(show(article, Style()))[1:]:
                assert line[TEXT - 1] == " ", page.name


@pytest.mark.parametrize(
    ("header", "date"),
    [("2026-02-03", "2026-02-03"), ("2017-02", "2017-02"), ("2019", "2019")],
)
def test_the_title_has_the_date_as_precisely_as_it_was_printed(header: str, date: str) -> None:
    assert shown(f" date {header} نہر صاف\n")[0].split("  ")[1] == date


def test_the_title_says_where_the_article_is_from() -> None:
    article = next(urdunews.read("seeds/"))
    first = next(show(article, Style()))
    assert first.startswith("seeds/000_c2ef6eb630669090.txt:1  2026-02-03  ")


def test_the_title_names_the_row_of_a_table() -> None:
    origin = urdunews.Origin(path="a.jsonl", row=7, line=2)
    first = next(show(urdunews.Article(origin=origin), Style()))
    assert first.startswith("a.jsonl row 7:2  no date  ")


def test_the_name_of_the_file_is_escaped_in_the_title() -> None:
    origin = urdunews.Origin(path="a\x1b[2J\u202e\n.txt", line=7)
    first = next(show(urdunews.Article(origin=origin), Style()))
    assert first.startswith(r"a\x1b[2J\u202e\n.txt:7  no date  ")


def test_a_word_longer_than_a_line_is_cut() -> None:
    word = "ا" * 100
    lines = shown(f" date 2026-02-03\n{word}a {word[:24]} ۔\n", width=TEXT + 24)
    assert [line.strip() for line in lines if "ا" in line] == [
        f"{'body':{TEXT}}{word[:24]}",
        *[word[:24]] * 3,
        "اااا" + "a",
        word[:24],
    ]


def test_an_article_without_source_has_its_title_and_defects() -> None:
    article = urdunews.Article.from_dict(urdunews.parse_article(PAGE).to_dict())
    kinds = [line[: TEXT - 1].strip() for line in show(article, Style(width=200))]
    assert kinds[1:] == ["^", "^"]


def test_an_article_of_ones_own_is_from_nowhere() -> None:
    article = urdunews.Article(headline="نہر صاف")
    assert list(show(article, Style())) == [f"no date  {article.id}"]


@pytest.mark.usefixtures("by_form")
def test_no_two_kinds_have_the_same_colour() -> None:
    colours: dict[str, str] = {}
    page = (
        " date 2026-02-03 نہر کی صفائی\nنہر کی صفائی\nآج سے پانی چھوڑا جائے گا\n  • سرگودھا\n"
        "تحریر: سلیم قریشی\n18 جنوری 2026\nفوٹو: فائل\n"
        "ملتان (نامہ نگار) محکمہ آبپاشی نے دو ماہ کی محنت کے بعد آج نہر صاف کر دی۔\n"
        "پانی کی فراہمی\nکسانوں نے کہا کہ اب گندم کی فصل کو پانی وقت پر ملے گا۔\n"
        "شیئر کریں\n"
    )
    for line in shown(page, colour=True)[1:]:
        found = re.fullmatch(r"([^ /]+)\S* +\x1b\[([0-9;]+)m.*\x1b\[0m", line)
        if found is not None:
            colours[found[1]] = found[2]
    assert set(colours) == set(SEGMENT_KINDS) - {"space"}
    assert len(set(colours.values())) == len(colours)


def test_without_colour_no_line_has_an_escape() -> None:
    assert not [line for line in shown(PAGE) if ESCAPE in line]


def test_what_a_terminal_would_obey_is_shown_and_not_sent() -> None:
    text = " date 2026-02-03 نہر\x1b[31m \u202eصاف\u2069\x9b \u2028\udc80\n"
    line = next(line for line in shown(text) if line.startswith("headline"))
    assert line == "headline            نہر\u241b[31m صاف\ufffd \u2424\ufffd"


def test_isolates_hold_each_line_of_text_together() -> None:
    lines = shown(PAGE, width=60, isolates=True)
    body = [line for line in lines if "آبپاشی" in line or "صاف کر" in line]
    assert [line[TEXT] + line[-1] for line in body] == ["\u2067\u2069"] * 2
    assert lines[-1].count("\u2067") == 0


def test_a_narrow_terminal_still_gets_some_text_on_each_line() -> None:
    assert max(map(len, shown(PAGE, width=5)[1:])) <= TEXT + 20


@pytest.mark.parametrize(
    ("environment", "orders"),
    [
        ({}, False),
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "mlterm-256color"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, True),
        ({"TERM_PROGRAM": "vscode"}, False),
        ({"VTE_VERSION": "7402"}, True),
        ({"VTE_VERSION": "5202"}, False),
        ({"VTE_VERSION": "new"}, False),
        ({"VTE_VERSION": "7402", "TMUX": "1000,0"}, False),
        ({"VTE_VERSION": "7402", "STY": "12.pts"}, False),
        ({"KONSOLE_VERSION": "230801"}, True),
    ],
)
def test_terminals_that_order_right_to_left_text_are_known_by_what_they_set(
    environment: dict[str, str],
    orders: bool,
) -> None:
    assert orders_right_to_left(environment) is orders


def test_long_words_are_cut_without_a_loss(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [f"{'بارش ' * 30}نہر", "ا" * 5_000, "ب" * 999, "ت" * 2_000]
    calls = count_calls(monkeypatch, textwrap, "wrap")
    lines = shown(f" date 2026-02-03 نہر\nملتان: {' '.join(words)}\n", width=60)
    # Over a word of n characters textwrap takes n² steps.
    assert calls
    assert not [text for text, _ in calls if "ا" * 1_000 in text]
    body = [line[TEXT:] for line in lines if line[: TEXT - 1].strip() in {"", "body"}]
    assert "".join(body).replace(" ", "") == "".join(words).replace(" ", "")
    assert max(map(len, body)) == 60 - TEXT


def test_defects_stand_below_their_segments_in_order() -> None:
    headers = [f" date 2026-02-03 {word}" for word in ("نہر", "پل", "سڑک", "منڈی")]
    lines = shown("\n".join(headers), width=400)
    repeated = [line for line in lines if "header-repeated" in line]
    assert [header in line for header, line in zip(headers[1:], repeated, strict=True)] == [
        True
    ] * 3
