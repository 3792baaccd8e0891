import datetime
from typing import Any

import pytest

from model.pickling import through_pickle
from model.sources import junk
from urdunews.model.articles import Article
from urdunews.model.defects import Defect, DefectCode, defect
from urdunews.model.dumps import Dump, DumpError
from urdunews.spans import Span


def article(source: str, **values: Any) -> Article:  # noqa: ANN401
    return Article(source=source, segments=junk(source), **values)


MIXED = defect(DefectCode.LINE_ENDS_MIXED, Span(0, 2))
IMPOSSIBLE = defect(DefectCode.DATE_IMPOSSIBLE, Span(6, 16), "2026-02-31")
UNDECODABLE = defect(DefectCode.CHARACTER_UNDECODABLE, Span(20, 21), "\udcff")
SOUND = article("بارش ہوئی۔\n", headline="بارش")
ODD = article("دھند\n", defects=(IMPOSSIBLE, MIXED))
WORSE = article("آندھی", defects=(UNDECODABLE,))
DUMP = Dump(articles=(SOUND, ODD, WORSE), defects=(MIXED,))


def test_a_dump_is_a_sequence_of_its_articles() -> None:
    assert len(DUMP) == 3
    assert list(DUMP) == [SOUND, ODD, WORSE]
    assert list(reversed(DUMP)) == [WORSE, ODD, SOUND]
    assert DUMP[0] is SOUND
    assert DUMP[-1] is WORSE
    assert ODD in DUMP
    assert article("اور") not in DUMP
    assert DUMP.index(ODD) == 1
    assert DUMP.count(WORSE) == 1


def test_an_index_after_the_end_is_an_error() -> None:
    with pytest.raises(IndexError):
        DUMP[3]


@pytest.mark.parametrize(
    ("part", "articles"),
    [
        (slice(None), (SOUND, ODD, WORSE)),
        (slice(1), (SOUND,)),
        (slice(None, None, -1), (WORSE, ODD, SOUND)),
        (slice(9, None), ()),
    ],
)
def test_a_slice_is_a_tuple(part: slice, articles: tuple[Article, ...]) -> None:
    assert DUMP[part] == articles


def test_an_empty_dump_is_false() -> None:
    assert not Dump()
    assert Dump() == Dump(articles=(), defects=())


def test_a_dump_is_equal_to_a_dump_alone() -> None:
    assert Dump(articles=(SOUND, ODD, WORSE), defects=(MIXED,)) == DUMP
    assert Dump(articles=DUMP.articles) != DUMP
    others: list[object] = [(SOUND, ODD, WORSE), [SOUND, ODD, WORSE], SOUND]
    assert DUMP not in others


def test_a_dump_is_a_frozen_value() -> None:
    again = through_pickle(DUMP)
    assert (again, hash(again)) == (DUMP, hash(DUMP))
    assert not hasattr(DUMP, "__dict__")
    with pytest.raises(AttributeError):
        DUMP.articles = ()  # type: ignore[misc]


def test_a_dump_is_made_by_keywords() -> None:
    with pytest.raises(TypeError, match="positional"):
        Dump((SOUND,))  # type: ignore[call-arg]


def test_errors_are_those_of_the_text_and_then_of_each_article() -> None:
    own = Defect(code=MIXED.code, message="own", span=Span(0, 2), severity="error")
    assert Dump(articles=(ODD, WORSE), defects=(own,)).errors() == (own, IMPOSSIBLE, UNDECODABLE)
    assert Dump(articles=(SOUND,), defects=(MIXED,)).errors() == ()


def test_an_error_tells_the_first_defect_and_how_many_more() -> None:
    error = DumpError(DUMP)
    assert error.dump is DUMP
    assert error.defects == (IMPOSSIBLE, UNDECODABLE)
    assert str(error) == f"date-impossible: {IMPOSSIBLE.message} (and 1 more)"


def test_an_error_with_one_defect_does_not_count() -> None:
    assert str(DumpError(Dump(articles=(ODD,)))) == f"date-impossible: {IMPOSSIBLE.message}"


def test_an_error_is_a_value_error_that_comes_back_from_a_pickle() -> None:
    error = DumpError(DUMP)
    assert isinstance(error, ValueError)
    again = through_pickle(error)
    assert (str(again), again.defects, again.dump) == (str(error), error.defects, DUMP)


def test_an_error_can_be_raised_for_other_defects() -> None:
    error = DumpError(DUMP, [MIXED])
    assert error.defects == (MIXED,)
    assert str(error) == f"line-ends-mixed: {MIXED.message}"
    assert through_pickle(error).defects == (MIXED,)


def test_all_defects_are_those_of_the_text_and_then_of_the_articles() -> None:
    assert list(DUMP.all_defects()) == [*DUMP.defects, *(d for a in DUMP for d in a.defects)]
    assert len(list(DUMP.all_defects())) == 4


def test_a_repr_is_two_lines() -> None:
    assert repr(DUMP) == f"<Dump of 3 articles, 4 defects>\n  first: {SOUND!r}"
    assert repr(Dump()) == "<Dump of 0 articles, 0 defects>"
    days = [article("میلہ", date=datetime.date(2026, 2, day)) for day in (9, 3)]
    dump = Dump(articles=[*days, SOUND])
    assert repr(dump).startswith("<Dump of 3 articles from 2026-02-03 to 2026-02-09, 0 defects>\n")


def test_a_dump_takes_articles_and_defects_alone() -> None:
    assert Dump(articles=[SOUND]).articles == (SOUND,)
    with pytest.raises(TypeError, match=r"^Dump\.articles\[1\] must be an Article, not 'بارش'$"):
        Dump(articles=[SOUND, "بارش"])  # type: ignore[list-item]
    with pytest.raises(TypeError, match=r"^Dump\.defects takes several items, each a Defect"):
        Dump(defects="odd")  # type: ignore[arg-type]


@pytest.mark.parametrize("defects", [None, ()])
def test_an_error_needs_a_defect(defects: tuple[()] | None) -> None:
    with pytest.raises(ValueError, match="a DumpError needs a defect to raise for"):
        DumpError(Dump(defects=(MIXED,)), defects)
