import builtins
import functools
import importlib
import sys
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import urdunews
from urdunews import testing
from urdunews.characters import policy

TEXT = " date 2026-02-03 نہر کی صفائی\nملتان (اے پی پی) محکمے نے آج نہر کی صفائی مکمل کی۔\n"

_T = TypeVar("_T")


def some(strategy: st.SearchStrategy[_T], number: int) -> list[_T]:
    """Return some of what a strategy draws: the same each time, with one version of Hypothesis.

    So many that whatever is not rare is among them with every version.
    """
    drawn: list[_T] = []

    @settings(phases=[Phase.generate], max_examples=number, database=None, derandomize=True)
    @given(strategy)
    def draw(value: _T) -> None:
        drawn.append(value)

    draw()
    return drawn


@functools.cache
def some_articles() -> list[urdunews.Article]:
    return some(testing.articles(), 400)


@functools.cache
def some_noise() -> list[str]:
    return some(testing.noise(), 200)


def test_values_are_what_two_ways_of_writing_share() -> None:
    mine = testing.values(urdunews.parse(TEXT)[0])
    other = testing.values(urdunews.parse(f"\n{TEXT.replace(' (', '  (')}\x07")[0])
    assert mine == other | {"dateline": mine["dateline"]}
    assert (mine["id"], mine["defects"], mine["origin"]) == ("", [], None)
    assert mine["headline"] == "نہر کی صفائی"


def test_values_of_other_articles_differ() -> None:
    mine = testing.values(urdunews.parse(TEXT)[0])
    assert testing.values(urdunews.parse(TEXT.replace("نہر", "سڑک"))[0]) != mine
    assert testing.values(urdunews.parse(TEXT.replace("02-03", "02-04"))[0]) != mine


@given(testing.articles())
def test_articles_read_back_to_the_same_values(article: urdunews.Article) -> None:
    (again,) = urdunews.parse(urdunews.unparse(article))
    assert testing.values(again) == testing.values(article)
    assert {defect.code for defect in again.defects} <= {urdunews.DefectCode.HEADER_MISSING}


def test_articles_have_every_part_and_form() -> None:
    articles = some_articles()
    parts = ["date", "headline", "deck", "bylines", "dateline", "paragraphs", "sections", "dates"]
    assert [part for part in parts if not any(getattr(a, part) for a in articles)] == []
    assert {a.date_precision for a in articles} == {"day", "month", "year", None}
    assert {a.headline_basis for a in articles} == {"header", "line", None}
    assert {p.kind for a in articles for p in a.paragraphs} == {"text", "subheading"}
    datelines = [article.dateline for article in articles if article.dateline is not None]
    assert {bool(d.places) for d in datelines} == {True, False}
    assert {bool(d.credits) for d in datelines} == {True, False}
    assert {d.date is None for d in datelines} == {True, False}


def test_a_partial_date_is_its_first_day() -> None:
    dated = [article for article in some_articles() if article.date is not None]
    assert {a.date.day for a in dated if a.date and a.date_precision != "day"} == {1}
    assert {a.date.month for a in dated if a.date and a.date_precision == "year"} == {1}


@given(testing.dumps())
def test_dumps_are_one_to_three_records(text: str) -> None:
    assert text.endswith("\n")
    assert 1 <= len(urdunews.parse(text)) <= 3


def test_dumps_have_several_records() -> None:
    assert max(len(urdunews.parse(text)) for text in some(testing.dumps(), 20)) >= 3


@given(testing.mutations(TEXT))
def test_mutations_change_the_text_and_not_the_values(mutated: str) -> None:
    assert urdunews.normalize(mutated) == TEXT
    (article,) = urdunews.parse(mutated)
    assert testing.values(article) == testing.values(urdunews.parse(TEXT)[0])


@pytest.mark.parametrize(
    "characters",
    [
        pytest.param("يكه", id="arabic-keyed"),
        pytest.param("\u0653", id="decomposed"),
        pytest.param("".join(map(chr, policy.PRESENTATION_BLOCKS[1])), id="presentation-forms"),
        pytest.param(policy.TATWEEL, id="tatweel"),
    ],
)
def test_mutations_have_every_way_of_typing(characters: str) -> None:
    assert any(set(characters) & set(mutated) for mutated in some(testing.mutations(TEXT), 50))


@given(testing.mutations("abc 123 -\n"))
def test_mutations_leave_other_characters_alone(mutated: str) -> None:
    assert mutated == "abc 123 -\n"


@pytest.mark.parametrize(
    "has",
    [
        pytest.param(lambda text: "\n date 2026-02-03\n" in text, id="header"),
        pytest.param(lambda text: " date 2026-02-31 " in text, id="impossible-date"),
        pytest.param(lambda text: "لاہور (" in text, id="half-a-dateline"),
        pytest.param(lambda text: any("\ud800" <= c <= "\udfff" for c in text), id="surrogate"),
        pytest.param(lambda text: any(c in policy.CONTROLS for c in text), id="control"),
        pytest.param(lambda text: "\r" in text, id="carriage-return"),
        pytest.param(lambda text: any(map(unicodedata.combining, text)), id="mark"),
        pytest.param(lambda text: text == "", id="nothing"),
    ],
)
def test_noise_has_what_no_newspaper_has(has: Callable[[str], bool]) -> None:
    assert any(map(has, some_noise()))


def test_the_strategies_are_all_that_is_public() -> None:
    assert sorted(testing.__all__) == testing.__all__
    for name in testing.__all__:
        assert getattr(testing, name).__doc__
    strategies = [testing.articles(), testing.dumps(), testing.mutations(TEXT), testing.noise()]
    assert all(isinstance(strategy, st.SearchStrategy) for strategy in strategies)


def test_without_hypothesis_the_error_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    usual = builtins.__import__

    def without(
        name: str,
        globals_: Mapping[str, object] | None = None,
        locals_: Mapping[str, object] | None = None,
        names: Sequence[str] = (),
        level: int = 0,
    ) -> object:
        if name.partition(".")[0] == "hypothesis":
            raise ImportError(name)
        return usual(name, globals_, locals_, names, level)

    monkeypatch.delitem(sys.modules, "urdunews.testing")
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ImportError) as raised:
        importlib.import_module("urdunews.testing")
    assert str(raised.value) == (
        "urdunews.testing needs hypothesis: pip install 'urdunews[testing]'"
    )


def test_tables_are_read_before_the_first_article_is_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[bool] = []
    monkeypatch.setattr(urdunews.Lexicon, "default", lambda: read.append(True))
    testing.articles()
    assert read == [True]
