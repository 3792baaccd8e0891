import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

import urdunews
from html_articles import everything
from html_trees import tree
from urdunews.html import notes
from urdunews.html.notes import Note, cut, mention_value, notes_of, tip_of


def test_an_article_has_notes_where_its_values_stand() -> None:
    article = everything()
    found = [
        (note.kind, article.source[note.start : note.end], tree(note.tip).text())
        for note in notes_of(article, article.date_mentions)
    ]
    assert found == [
        ("date", "3 فروری 2026", "story date 2026-02-03"),
        ("place", "لاہور", "place لاہور PK"),
        ("credit", "اے پی پی", "credit (agency) اے پی پی"),
        (
            "defect",
            "\x07",
            "note character-control: control characters U+0007 are left out of the text fields",
        ),
        ("date", "6 فروری", "6 فروری = 2026-02-06"),
    ]


def test_a_defect_of_the_whole_record_marks_nothing() -> None:
    article = urdunews.parse_article(" date 2026-02-03\n")
    assert [defect.code for defect in article.defects] == ["body-missing"]
    assert notes_of(article, ()) == []


def test_a_defect_without_extent_marks_nothing() -> None:
    article = urdunews.parse_article("ملتان (نامہ نگار) محکمے نے نہر صاف کر دی۔")
    assert [defect.code for defect in article.defects] == ["header-missing"]
    assert {note.kind for note in notes_of(article, ())} == {"place", "credit"}


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        (urdunews.DateMention(text="آج", value="2026-02-03"), "2026-02-03"),
        (
            urdunews.DateMention(text="کل", readings=("2026-02-02", "2026-02-04")),
            "2026-02-02 or 2026-02-04",
        ),
        (
            urdunews.DateMention(text="6 فروری", date=urdunews.PartialDate(month=2, day=6)),
            "--02-06",
        ),
        (urdunews.DateMention(text="آج"), "unknown"),
    ],
)
def test_a_mention_has_the_value_that_is_known(
    mention: urdunews.DateMention, expected: str
) -> None:
    assert mention_value(mention) == expected


def test_a_tip_has_a_line_for_each_note() -> None:
    tip = tree(tip_of([Note(0, 1, "date", "one"), Note(0, 1, "place", "<b>two</b>")])).one("tip")
    assert [line.text() for line in tip.all("span")] == ["one", "two"]
    assert tip.attributes["dir"] == "ltr"


spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted)


@given(st.lists(spans, max_size=6), st.lists(st.integers(0, 30), max_size=8).map(sorted))
def test_each_piece_has_the_notes_that_cover_it(marked: list[list[int]], ends: list[int]) -> None:
    known = sorted(Note(s, e, "date", str(i)) for i, (s, e) in enumerate(marked) if s < e)
    stretches = list(itertools.pairwise(ends))
    pieces = list(cut(stretches, known))
    assert len(pieces) == len(stretches)
    for (start, end), found in zip(stretches, pieces, strict=True):
        assert [at for piece in found for at in range(piece.start, piece.end)] == [
            *range(start, end)
        ]
        for piece in found:
            for at in range(piece.start, piece.end):
                covering = {note for note in known if note.start <= at < note.end}
                assert set(piece.notes) == covering


def test_of_many_notes_on_one_character_a_few_are_shown() -> None:
    (pieces,) = cut([(0, 1)], [Note(0, 1, "date", str(i)) for i in range(20)])
    assert len(pieces[0].notes) == notes._MOST_OPEN
