"""Fragments: the HTML that notebooks show for a value, with a style sheet but without a page."""

from typing import TYPE_CHECKING, Final

from urdunews.html import chips, styles
from urdunews.html.escaping import attributes, english, escaped, urdu
from urdunews.html.overviews import controls_of, overview
from urdunews.html.records import content, cut_short, title
from urdunews.html.segments import kind_of

if TYPE_CHECKING:
    from urdunews.model.articles import Article
    from urdunews.model.datelines import Dateline
    from urdunews.model.dumps import Dump
    from urdunews.model.paragraphs import Paragraph

#: How many articles of a dump are listed.
_MOST_ARTICLES: Final = 10
_COLUMNS: Final = ("date", "headline", "dateline", "paragraphs", "defects")


def of_article(article: "Article") -> str:
    """Return an article as part of a page."""
    return _fragment(title(article, "h2") + controls_of(article) + content(article))


def of_dump(dump: "Dump") -> str:
    """Return the overview of a dump, and a table of its first articles."""
    head = "".join(f'<th scope="col">{english(name)}</th>' for name in _COLUMNS)
    rows = "".join(map(_row, dump[:_MOST_ARTICLES]))
    more = english("".join(cut_short((), len(dump), _MOST_ARTICLES)), "p")
    table = f'<table class="articles"><tr>{head}</tr>{rows}</table>'
    scrolled = f'<div class="scroll" tabindex="0">{table}</div>'
    return _fragment(overview(dump) + scrolled + more)


def of_paragraph(paragraph: "Paragraph") -> str:
    """Return the text of a paragraph, its kind and its span."""
    start, end = paragraph.span
    what = (
        f"<b>{paragraph.kind}</b>",
        f"<b>sentences</b> {len(paragraph.sentences):,}",
        f"<b>characters</b> {start:,} to {end:,}",
    )
    of_text = attributes(None, paragraph.text)
    text = f'<p class="text k-{kind_of(paragraph)}"{of_text}>{escaped(paragraph.text)}</p>'
    return _fragment(chips.chips(what) + text)


def of_dateline(dateline: "Dateline") -> str:
    """Return a dateline as printed, with its places, credits and date."""
    known = f"<b>basis</b> {dateline.basis}"
    text = f'<p class="k-dateline">{urdu(dateline.text)}</p>'
    return _fragment(text + chips.chips([*chips.of_dateline(dateline), known]))


def _row(article: "Article") -> str:
    dateline = "" if article.dateline is None else urdu(article.dateline.text, article.language)
    numbers = (len(article.paragraphs), len(article.defects))
    cells = (
        english(chips.day_of(article)),
        title(article, "span"),
        dateline,
        *(english(f"{number:,}") for number in numbers),
    )
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _fragment(content: str) -> str:
    return (
        f'<div class="urdunews" lang="ur" dir="rtl"><style>{styles.sheet()}</style>{content}</div>'
    )
