"""Tracing: read a record again, and keep what was decided on the way."""

from typing import NamedTuple

from urdunews.characters.normalizer import first_look
from urdunews.characters.speller import look
from urdunews.lines.decision import by_form
from urdunews.lines.page import Page
from urdunews.lines.sureness import Unweighed
from urdunews.lines.weighing import Weighed, weighed_evidence
from urdunews.model.articles import Article
from urdunews.pipeline import Tools, layout_of, read_record
from urdunews.reading.records import whole


class Trace(NamedTuple):
    """All that was decided about a record."""

    article: Article
    """The resulting article."""

    page: Page
    """The page as form and order alone decide it."""

    weighed: Weighed | Unweighed
    """What all evidence says about that page."""


def traced(source: str, tools: Tools) -> Trace:
    """Read a record again.

    Args:
        source: The source of an article.
        tools: The tools of the parser that read it.
    """
    record = whole(source, tools.headers)
    seen = look(source) if tools.is_usual else first_look(source, tools.normalizer)
    layout, on_header = layout_of(record, seen)
    page = by_form(layout, tools.lexicon, tools.profile, on_header=on_header)
    weighed = weighed_evidence(page, tools.weights)
    return Trace(read_record(record, tools, None), page, weighed)
