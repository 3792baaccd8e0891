"""What is passed for articles: wrong arguments are errors that say what is wrong."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

import urdunews
import urdunews.arrow
from urdunews import bulk, html
from urdunews.engines import dataset_cards
from urdunews.interop import ninjs, schema_org
from urdunews.model.given_articles import check_article, each_article

ARTICLE = urdunews.parse_article(" date 2026-02-03 نہر صاف\nملتان: نہر صاف کر دی گئی۔\n")


@pytest.mark.parametrize("given", [[ARTICLE], (ARTICLE,), iter([ARTICLE]), urdunews.Dump()])
def test_articles_of_any_iterable(given: Iterable[urdunews.Article]) -> None:
    assert set(each_article(given, "count")) <= {ARTICLE}


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("dumps/", "not 'dumps/'; read(path) yields those of a file"),
        (b"dumps/", "not b'dumps/'; read(path) yields those of a file"),
        (None, "not None; read(path) yields those of a file"),
        (Path("a.txt"), "; read(path) yields those of a file"),
        (ARTICLE, "; one is written [article]"),
    ],
)
def test_anything_else_is_refused_at_once(given: object, message: str) -> None:
    with pytest.raises(TypeError, match="count takes articles, such as a Dump, not ") as wrong:
        each_article(given, "count")  # type: ignore[arg-type]
    assert str(wrong.value).endswith(message)


def test_an_item_that_is_no_article_is_named_by_its_number() -> None:
    given: Any = [ARTICLE, "نہر"]
    with pytest.raises(TypeError, match="count takes articles, and number 1 is 'نہر'"):
        list(each_article(given, "count"))


def test_one_article() -> None:
    check_article(ARTICLE, "count")
    with pytest.raises(TypeError, match=r"count takes an Article, not 5; parse_article\(text\)"):
        check_article(5, "count")


def _card(articles: list[urdunews.Article]) -> str:
    return dataset_cards.card(articles, name="Sample")


def _names(articles: list[urdunews.Article]) -> object:
    return bulk.unknown_in(articles, urdunews.Lexicon.default())


def _compared(articles: list[urdunews.Article]) -> object:
    return bulk.compare("seeds/", articles)


@pytest.mark.parametrize("function", [bulk.summary_of, _names, _compared, html.dump_parts, _card])
@pytest.mark.parametrize("given", ["seeds/", None, ARTICLE])
def test_functions_that_take_articles_refuse_paths(
    function: Callable[[Any], object], given: object
) -> None:
    with pytest.raises(TypeError, match=" takes articles, such as a Dump, not "):
        function(given)


@pytest.mark.parametrize("function", [html.article, schema_org.news_article, ninjs.news_item])
def test_functions_that_take_one_article_refuse_dumps(function: Callable[[Any], object]) -> None:
    with pytest.raises(TypeError, match=" takes an Article, not <Dump of 0 articles, 0 defects>"):
        function(urdunews.Dump())


@pytest.mark.parametrize(
    ("function", "given", "message"),
    [
        (html.dump, [ARTICLE], "html.dump takes a Dump, not .*; dump_parts takes any articles"),
        (bulk.verdicts, ARTICLE, "verdicts takes a Summary, not .*; summarize.path. returns one"),
        (html.report_page, None, "verdicts takes a Summary, not None"),
        (bulk.written_names, ["نہر"], r"written_names\[0\] must be an UnknownName, not 'نہر'"),
        (lambda given: bulk.unknown_in([], given), None, "unknown_in takes a Lexicon, not None"),
        (lambda given: bulk.build_index("seeds/", known=given), "a", "known= takes an Index, not"),
    ],
)
def test_other_arguments(function: Callable[[Any], object], given: object, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        function(given)


@pytest.mark.parametrize("source", [[ARTICLE, 5], lambda: [ARTICLE, 5]])
def test_rows_of_a_table_are_articles(source: object) -> None:
    pytest.importorskip("pyarrow")
    with pytest.raises(TypeError, match="a table takes articles, and number 1 is 5"):
        list(urdunews.arrow.batches(source))  # type: ignore[arg-type]
