"""Given articles: check the articles that a caller passes to a function, with helpful messages."""

from collections.abc import Iterable, Iterator
from typing import cast

from urdunews.arguments import check_argument, excerpt
from urdunews.model.articles import Article


def check_article(article: object, where: str) -> None:
    """Check an argument that is an article.

    Args:
        article: The argument.
        where: The function, for the message.

    Raises:
        TypeError: It is something else.
    """
    check_argument(article, Article, where, "parse_article(text) returns one")


def each_article(articles: Iterable[Article], where: str) -> Iterator[Article]:
    r"""Return an iterator over articles, which raises where something else is among them.

    Args:
        articles: The argument, which is iterated over once.
        where: The function, for messages.

    Raises:
        TypeError: It is not an iterable of articles: a text or a path, say.

    Example:
        >>> import urdunews
        >>> dump = urdunews.parse(" date 2026-02-03 نہر صاف\n")
        >>> len(list(each_article(dump, "count")))
        1
    """
    given = cast("object", articles)
    if isinstance(given, str | bytes) or not isinstance(given, Iterable):
        hint = "read(path) yields those of a file"
        if isinstance(given, Article):
            hint = "one is written [article]"
        message = f"{where} takes articles, such as a Dump, not {excerpt(given)}; {hint}"
        raise TypeError(message)
    return _checked(cast("Iterable[object]", given), where)


def _checked(articles: Iterable[object], where: str) -> Iterator[Article]:
    for number, article in enumerate(articles):
        if not isinstance(article, Article):
            message = f"{where} takes articles, and number {number} is {excerpt(article)}"
            raise TypeError(message)
        yield article
