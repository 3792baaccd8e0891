"""Records: one article as HTML, with its values, its source and its defects."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from urdunews.counts import counted
from urdunews.html import chips
from urdunews.html.escaping import attributes, english, escaped, urdu
from urdunews.html.notes import defect_message, mention_value, notes_of
from urdunews.html.segments import rows

if TYPE_CHECKING:
    from urdunews.model.articles import Article
    from urdunews.model.defects import Defect
    from urdunews.model.mentions import DateMention

#: How many lines of a list are shown.
_MOST_LINES: Final = 200


def title(article: "Article", tag: str) -> str:
    """Return the headline of an article as an element."""
    if article.headline is None:
        return english(f"no headline ({escaped(article.id)})", tag)
    return f"<{tag}{attributes(article.language)}>{escaped(article.headline)}</{tag}>"


def content(article: "Article") -> str:
    """Return the chips, segments, date mentions and defects of an article."""
    mentions = article.date_mentions
    parts = [
        chips.chips(chips.of_article(article)),
        *rows(article, notes_of(article, mentions)),
        _mentions(mentions) if mentions else "",
        defect_list(article.defects) if article.defects else "",
    ]
    return "".join(parts)


def folded(article: "Article", *, is_open: bool) -> str:
    """Return an article that can be opened and closed, with a line that summarises it."""
    summary = (
        f"{english(chips.day_of(article))} {title(article, 'b')}"
        f"{_place(article)}{_count_of_defects(article)}"
    )
    state = " open" if is_open else ""
    return (
        f'<details class="record"{state}><summary>{summary}</summary>\n'
        f"<article>{content(article)}</article></details>\n"
    )


def defect_list(defects: Sequence["Defect"]) -> str:
    """Return a list of defects, with severity, message and span."""
    lines = (
        f"{defect_message(defect)} (characters {defect.span.start:,} to {defect.span.end:,})"
        for defect in defects
    )
    items = "".join(f"<li>{line}</li>" for line in cut_short(lines, len(defects)))
    return english(f"<h3>Defects</h3><ul>{items}</ul>", "section", "defects")


def cut_short(lines: Iterable[str], count: int, most: int = _MOST_LINES) -> Iterator[str]:
    """Yield the first lines of a list, and how many more there are."""
    yield from itertools.islice(lines, most)
    if count > most:
        yield f"and {count - most:,} more"


def _mentions(mentions: Sequence["DateMention"]) -> str:
    lines = (f"{urdu(mention.text)} = {mention_value(mention)}" for mention in mentions)
    items = "".join(f"<li>{line}</li>" for line in cut_short(lines, len(mentions)))
    return english(f"<h3>Dates in the text</h3><ul>{items}</ul>", "section", "mentions")


def _place(article: "Article") -> str:
    if article.dateline is None:
        return ""
    return f" {urdu(article.dateline.text, article.language)}"


def _count_of_defects(article: "Article") -> str:
    if not article.defects:
        return ""
    return " " + english(counted(len(article.defects), "defect"), classes="count")
