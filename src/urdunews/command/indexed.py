"""Indexed: articles that are read with an index, instead of the PATHs."""

import argparse
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, TypeVar

from urdunews.command.arguments import COLUMN_OPTIONS
from urdunews.command.failures import CommandError
from urdunews.command.inputs import READING
from urdunews.interop.file_names import escaped, visible_name

if TYPE_CHECKING:
    from urdunews.bulk import Index
    from urdunews.model.articles import Article
    from urdunews.parser import Parser
    from urdunews.reading.date_ranges import DateRange

_T = TypeVar("_T")

#: The options that an index stores.
_FIXED: Final = (*READING, *COLUMN_OPTIONS, "format", "header_keywords")


def take_index(options: argparse.Namespace) -> None:
    """Load the index of the options, and take its files as the PATHs.

    Raises:
        CommandError: It is not an index, or there are options that an index has itself.
        OSError: It cannot be read.
    """
    if options.index is None:
        return
    for name in _FIXED:
        if getattr(options, name) is not None:
            option = f"--{name.replace('_', '-')}"
            message = f"{option} cannot be used with --index, which knows how its files are read"
            raise CommandError(message)
    from urdunews.bulk import Index

    options.loaded = explained(lambda: Index.load(options.index))
    options.paths = list(options.loaded.paths)
    options.header_keywords = options.loaded.header_keywords


def indexed_articles(
    index: "Index", parser: "Parser", days: "DateRange | None"
) -> "Iterator[Article]":
    """Yield the articles of the chosen days, using the index.

    Raises:
        CommandError: A file has changed.
        OSError: A file cannot be read.
    """
    articles = index.read(dates=days, parser=parser)
    while (article := explained(lambda: next(articles, None))) is not None:
        yield article


def indexed_article(options: argparse.Namespace, parser: "Parser") -> "Article":
    """Return the article with the chosen number.

    Raises:
        CommandError: The file has changed, or there is no such article.
        OSError: The file cannot be read.
    """
    index: Index = options.loaded
    number: int = options.record
    if not 1 <= number <= len(index):
        raise CommandError(no_article_message(number, len(index)))
    return explained(lambda: index.article(number - 1, parser=parser))


def no_article_message(number: int, count: int) -> str:
    """Return the message for an article that is not there."""
    return f"there is no article {number:,}: they are 1 to {count:,}"


def explained(step: Callable[[], _T]) -> _T:
    """Return the result of a step that needs an index.

    Raises:
        CommandError: A file has changed, cannot be indexed, or is not an index.
    """
    from urdunews.reading.record_index import IndexFileError

    try:
        return step()
    except IndexFileError as wrong:
        message = f"{visible_name(wrong.path)}: {escaped(wrong.reason)}"
        raise CommandError(message) from wrong
