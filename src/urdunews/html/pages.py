"""Pages: whole HTML files, which need no network and no script."""

import itertools
from collections.abc import Iterable, Iterator

from urdunews.arguments import check_argument
from urdunews.html import styles
from urdunews.html.documents import CLOSING, opening
from urdunews.html.overviews import controls, controls_of, overview
from urdunews.html.records import content, folded, title
from urdunews.model.articles import Article
from urdunews.model.dumps import Dump
from urdunews.model.given_articles import check_article, each_article


def article(article: Article) -> str:
    r"""Return an article as a self-contained HTML page.

    It shows the source by segments, each with its kind, form and phrase; places, credits and
    dates with their values; and the defects in their places. Kinds can be hidden, and the text
    shown raw or normalised. At most 200,000 characters of the source and 2,000 rows are shown.

    Args:
        article: Any article; one without a source is shown by its values.

    Returns:
        The page; write it as UTF-8.

    Raises:
        TypeError: `article` is anything else.

    Example:
        >>> import pathlib, tempfile, urdunews
        >>> article = next(urdunews.read("seeds/000_c2ef6eb630669090.txt"))
        >>> file = pathlib.Path(tempfile.mkdtemp()) / "article.html"
        >>> _ = file.write_text(urdunews.html.article(article), encoding="utf-8")
    """
    check_article(article, "html.article")
    name = article.headline or article.id
    body = title(article, "h1") + controls_of(article) + content(article)
    return opening(name) + body + CLOSING


def dump(dump: Dump) -> str:
    """Return a dump as a self-contained HTML page, where each article can be opened and closed.

    Args:
        dump: Any dump. Its page is about four times as long as its text; `dump_parts` holds
            one article of it at a time.

    Returns:
        The page, with the number of articles, their period and their defects by code above them;
        write it as UTF-8.

    Raises:
        TypeError: `dump` is anything else.
    """
    check_argument(dump, Dump, "html.dump", "dump_parts takes any articles")
    return "".join([opening("urdunews: dump"), overview(dump), *_body(dump), CLOSING])


def dump_parts(articles: Iterable[Article]) -> Iterator[str]:
    """Return a page like that of `dump` in parts, one article at a time, in bounded memory.

    Args:
        articles: Articles, as `urdunews.read` yields them.

    Returns:
        An iterator over the parts of the page, to be written one after another as UTF-8.

    Raises:
        TypeError: `articles` is anything else.
    """
    checked = each_article(articles, "html.dump_parts")
    return itertools.chain([opening("urdunews: articles")], _body(checked), [CLOSING])


def _body(articles: Iterable[Article]) -> Iterator[str]:
    yield controls(dict.fromkeys(styles.TINTS, ""))
    for index, one in enumerate(articles):
        yield folded(one, is_open=index == 0)
