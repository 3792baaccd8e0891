"""Checks of the values passed to an article: validators, and converters to checked tuples."""

import datetime
from collections.abc import Iterable
from typing import Any

from attrs import Attribute

from urdunews.arguments import excerpt, instance_of, tuple_of, where
from urdunews.model.datelines import Byline
from urdunews.model.dates import PageDate
from urdunews.model.defects import Defect
from urdunews.model.paragraphs import Paragraph


def check_day(instance: object, attribute: "Attribute[Any]", value: object) -> None:
    """Reject values that are not a day, including a `datetime.datetime`."""
    if value is None or type(value) is datetime.date:
        return
    message = f"{where(instance, attribute)} must be a datetime.date or None, not {excerpt(value)}"
    raise TypeError(message)


def check_lexicon(instance: object, attribute: "Attribute[Any]", value: object) -> None:
    """Reject values that are not a lexicon; it is imported late because words import the model."""
    if value is None:
        return
    from urdunews.words.lexicon import Lexicon

    instance_of(Lexicon)(instance, attribute, value)


def deck(given: Iterable[str]) -> tuple[str, ...]:
    """Return the checked lines of a deck."""
    return tuple_of(str, given, "Article.deck")


def bylines(given: Iterable[Byline]) -> tuple[Byline, ...]:
    """Return checked bylines."""
    return tuple_of(Byline, given, "Article.bylines")


def paragraphs_or_none(given: Iterable[Paragraph] | None) -> tuple[Paragraph, ...] | None:
    """Return checked paragraphs, or None if the segments have them."""
    return None if given is None else tuple_of(Paragraph, given, "Article.paragraphs")


def sections(given: Iterable[str]) -> tuple[str, ...]:
    """Return checked categories."""
    return tuple_of(str, given, "Article.sections")


def dates(given: Iterable[PageDate]) -> tuple[PageDate, ...]:
    """Return checked date lines."""
    return tuple_of(PageDate, given, "Article.dates")


def defects(given: Iterable[Defect]) -> tuple[Defect, ...]:
    """Return checked defects."""
    return tuple_of(Defect, given, "Article.defects")
