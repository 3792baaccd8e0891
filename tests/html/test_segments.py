import datetime

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from html_articles import everything, hostile
from html_trees import Element, tree
from urdunews.html import segments
from urdunews.html.notes import notes_of
from urdunews.html.segments import rows
from urdunews.testing import noise


def shown(article: urdunews.Article) -> Element:
    """Return the tree of an article's rows."""
    return tree("".join(rows(article, notes_of(article, article.date_mentions))))


def raw(article: urdunews.Article) -> list[str]:
    """Return the source of each row."""
    return [row.one("text").text("normalized", "tip") for row in shown(article).all("segment")]


def test_each_segment_is_a_row_with_kind_form_and_phrase() -> None:
    labels = [row.one("label").text() for row in shown(everything()).all("segment")]
    assert labels == [
        "markform mark, characters 0 to 6",
        "dateform date, characters 6 to 16",
        "headlineform position, characters 17 to 34",
        "sectionform section, phrase قومی خبریں, characters 35 to 45",
        "page-dateform date-line, characters 46 to 58",
        "bylineform byline, characters 59 to 74",
        "datelineform dateline, characters 75 to 100",
        "bodyform position, characters 101 to 157",
        "junkform phrase, phrase مزید پڑھیں, characters 158 to 177",
    ]


def test_rows_and_notes_can_be_reached_by_keyboard() -> None:
    root = shown(everything())
    for element in (*root.all("segment"), *root.all("note")):
        assert element.attributes["tabindex"] == "0"


def test_each_row_has_the_class_of_its_kind() -> None:
    classes = [row.classes for row in shown(everything()).all("segment")]
    assert classes[2] == {"segment", "k-headline"}
    assert classes[-1] == {"segment", "k-junk"}


def test_the_text_is_right_to_left_and_the_label_is_not() -> None:
    row = shown(everything()).one("k-body")
    assert row.one("text").attributes["lang"] == "ur"
    assert row.one("text").attributes["dir"] == "rtl"
    assert row.one("label").attributes["dir"] == "ltr"


def test_the_text_of_an_article_in_english_is_left_to_right() -> None:
    article = attrs.evolve(everything(), language="en")
    assert shown(article).one("k-body").one("text").attributes["dir"] == "ltr"


def test_a_line_in_latin_letters_is_left_to_right() -> None:
    text = " date 2026-02-03 نہر صاف\nنہر صاف کر دی گئی۔\nAll rights reserved.\n"
    assert shown(urdunews.parse(text)[0]).one("k-junk").one("text").attributes["dir"] == "ltr"
    value = urdunews.Article(headline="Canal cleaned!", language="ur")
    assert shown(value).one("k-headline").one("text").attributes["dir"] == "ltr"


def test_a_note_has_the_kinds_of_what_it_says() -> None:
    notes = [(note.classes, note.text("tip")) for note in shown(everything()).all("note")]
    assert notes == [
        ({"note", "n-date"}, "3 فروری 2026"),
        ({"note", "n-place"}, "لاہور"),
        ({"note", "n-credit"}, "اے پی پی"),
        ({"note", "n-defect"}, "U+0007"),
        ({"note", "n-date"}, "6 فروری"),
    ]


def test_only_what_normalising_changes_is_there_twice() -> None:
    body = shown(everything()).one("k-body").one("text")
    assert [part.text() for part in body.all("raw")] == ["محكمہ آبپاشی نے نہر صاف", "U+0007"]
    assert [part.text() for part in body.all("normalized")] == ["محکمہ آبپاشی نے نہر صاف", ""]
    assert body.text("raw", "tip") == everything().text


def test_the_article_has_its_own_normaliser() -> None:
    article = attrs.evolve(everything(), normalizer=urdunews.Normalizer.none())
    assert list(shown(article).all("normalized")) == []


def test_hostile_text_is_text() -> None:
    article = hostile()
    start, end = article.find("headline")[0]
    assert raw(article)[2] == article.source[start:end].replace("\u202e", "U+202E").replace(
        "\u2066", "U+2066"
    )
    assert "U+0000" in raw(article)[-1]
    assert "U+DCFF" in raw(article)[-1]


@given(noise())
def test_any_source_is_shown_whole(text: str) -> None:
    article = urdunews.parse_article(text)
    printable = [c for c in "".join(raw(article)) if c.isalpha() and not c.isascii()]
    visible = [c for c in text if c.isalpha() and not c.isascii()]
    assert printable == visible


@given(st.text(st.characters(), max_size=80))
def test_any_text_becomes_rows(text: str) -> None:
    shown(urdunews.parse_article(text))


def test_of_a_long_source_the_beginning_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segments, "MOST_SHOWN", 120)
    article = everything()
    root = shown(article)
    assert "".join(raw(article)).endswith("محكمہ آبپاشی نے نہر")
    assert root.text().endswith("Not shown: 58 more characters.")
    assert root.one("k-body").one("why").text() == "form position, characters 101 to 157"
    assert list(root.all("k-junk")) == []


def test_of_many_segments_the_first_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segments, "MOST_ROWS", 3)
    assert raw(everything()) == [" date ", "2026-02-03", "نہر کی صفائی مکمل"]
    assert shown(everything()).text().endswith("Not shown: 143 more characters.")
    monkeypatch.setattr(segments, "MOST_ROWS", 9)
    assert "Not shown" not in shown(everything()).text()


def test_space_has_a_row_if_it_is_not_blank() -> None:
    article = urdunews.parse_article("ملتان: نہر صاف کر دی گئی۔\n \u00a0\n\u200f\u0640\n")
    rows = [
        (row.one("label").text(), row.one("text").text("normalized"))
        for row in shown(article).all("k-space")
    ]
    assert rows == [("spacecharacters 25 to 32", "\n \u00a0\nU+200F\u0640\n")]


def test_a_segment_that_nobody_claimed_has_its_place() -> None:
    article = urdunews.Article(
        source="نہر", segments=(urdunews.Segment(kind="body", start=0, end=3),)
    )
    assert shown(article).one("label").text() == "bodycharacters 0 to 3"


def test_an_article_without_source_is_shown_by_its_values() -> None:
    article = urdunews.Article(
        date=datetime.date(2026, 2, 3),
        headline="نہر <صاف>",
        deck=("کام مکمل",),
        bylines=(urdunews.Byline(text="تحریر: نور"),),
        dateline=urdunews.Dateline(text="ملتان:"),
        paragraphs=(
            urdunews.Paragraph(text="پہلا"),
            urdunews.Paragraph(text="سرخی", kind="subheading"),
        ),
    )
    labels = [
        (row.one("label").text(), row.one("text").text()) for row in shown(article).all("segment")
    ]
    assert labels == [
        ("headline", "نہر <صاف>"),
        ("deck", "کام مکمل"),
        ("byline", "تحریر: نور"),
        ("dateline", "ملتان:"),
        ("body", "پہلا"),
        ("subheading", "سرخی"),
    ]
    assert shown(urdunews.Article()).content == []
