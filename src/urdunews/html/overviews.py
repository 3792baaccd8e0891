"""Overviews: what stands above an article or a dump, which shows or hides parts of it."""

import collections
from collections.abc import Mapping
from typing import TYPE_CHECKING

from urdunews.counts import counted
from urdunews.html import styles
from urdunews.html.escaping import english
from urdunews.html.records import defect_list
from urdunews.model.segments import SegmentKind

if TYPE_CHECKING:
    from urdunews.model.articles import Article
    from urdunews.model.dumps import Dump


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
    return controls({kind: f" {counts[kind]:,}" for kind in styles.TINTS if counts[kind]})


def controls(kinds: Mapping[SegmentKind, str]) -> str:
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
