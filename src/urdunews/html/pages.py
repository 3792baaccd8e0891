"""Pages: whole HTML files, which need no network and no script."""

import collections
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from urdunews.counts import counted
from urdunews.html import styles
from urdunews.html.documents import CLOSING, opening
from urdunews.html.escaping import english
from urdunews.html.records import content, defect_list, folded, title
from urdunews.model.segments import SegmentKind

if TYPE_CHECKING:
    from urdunews.model.articles import Article
    from urdunews.model.dumps import Dump


def article(article: "Article") -> str:
    r"""Return an article as a self-contained HTML page.

    It shows the source by segments, each with its kind, form and phrase; places, credits and
    dates with their values; and the defects in their places. Kinds can be hidden, and the text
    shown raw or normalised. At most 200,000 characters of the source and 2,000 rows are shown.

    Args:
        article: Any article; one without a source is shown by its values.

    Returns:
        The page; write it as UTF-8.

    Example:
        >>> import pathlib, tempfile, urdunews
        >>> article = next(urdunews.read("seeds/000_c2ef6eb630669090.txt"))
        >>> file = pathlib.Path(tempfile.mkdtemp()) / "article.html"
        >>> _ = file.write_text(urdunews.html.article(article), encoding="utf-8")
    """
    name = article.headline or article.id
    body = title(article, "h1") + controls_of(article) + content(article)
    return opening(name) + body + CLOSING


def dump(dump: "Dump") -> str:
    """Return a dump as a self-contained HTML page, where each article can be opened and closed.

    Args:
        dump: Any dump. Its page is about four times as long as its text; `dump_parts` holds
            one article of it at a time.

    Returns:
        The page, with the number of articles, their period and their defects by code above them;
        write it as UTF-8.
    """
    return "".join([opening("urdunews: dump"), overview(dump), *_body(dump), CLOSING])


def dump_parts(articles: Iterable["Article"]) -> Iterator[str]:
    """Yield a page like that of `dump` in parts, one article at a time, in bounded memory.

    Args:
        articles: Articles, as `urdunews.read` yields them.

    Yields:
        The parts of the page, to be written one after another as UTF-8.
    """
    yield opening("urdunews: articles")
    yield from _body(articles)
    yield CLOSING


def overview(dump: "Dump") -> str:
    """Return a summary of a dump: number of articles, period and defects."""
    days = sorted(article.date for article in dump if article.date is not None)
    period = f", {days[0]} to {days[-1]}" if days else ""
    codes = collections.Counter(defect.code for article in dump for defect in article.defects)
    found = "".join(f"<li>{count:,} {code}</li>" for code, count in codes.most_common())
    return (
        english(f"{counted(len(dump), 'article')}{period}", "h1")
        + (english(found, "ul", "chips") if found else "")
        + (defect_list(dump.defects) if dump.defects else "")
    )


def controls_of(article: "Article") -> str:
    """Return the legend of an article: the kinds that it has, and how often."""
    counts = collections.Counter(segment.kind for segment in article.segments)
    return _controls({kind: f" {counts[kind]:,}" for kind in styles.TINTS if counts[kind]})


def _controls(kinds: Mapping[SegmentKind, str]) -> str:
    """Return a legend of kinds, which hides them, and the switch for normalised text.

    Args:
        kinds: What follows the name of each.
    """
    boxes = [
        f'<label class="k-{kind}"><input type="checkbox" class="show-{kind}" checked> '
        f"{kind}{count}</label>"
        for kind, count in kinds.items()
    ]
    switch = '<label><input type="checkbox" class="show-normalized"> normalised text</label>'
    return english(f"<legend>Show</legend>{''.join(boxes)}{switch}", "fieldset", "legend")


def _body(articles: Iterable["Article"]) -> Iterator[str]:
    yield _controls(dict.fromkeys(styles.TINTS, ""))
    for index, one in enumerate(articles):
        yield folded(one, is_open=index == 0)
