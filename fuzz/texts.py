"""Checks of functions that take a text: parse, normalize, sentences, parse_date, and HTML."""

import datetime
import functools
import random
import warnings
import zlib
from typing import Final

from fuzz.encoding import text_of

import urdunews
from html_trees import tree
from properties.laws import (
    LAWS,
    NORMALIZERS,
    Law,
    no_text_raises_or_warns,
    segments_are_a_contiguous_partition,
    sources_join_to_the_text,
)
from properties.test_characters import LAWS as CHARACTER_LAWS
from properties.test_characters import (
    Way,
    a_default_normalizer_is_normalize,
    a_text_is_normalized_that_stays,
    both_normal_forms_are_spelt_alike,
    fold_absorbs_normalize,
    none_replaces_lone_surrogates_alone,
    what_is_spelt_is_composed,
)
from urdunews.characters.normalization import align_folded

#: These laws are checked on every text, and some of the others in turn.
_ALWAYS: Final[tuple[Law, ...]] = (
    no_text_raises_or_warns,
    sources_join_to_the_text,
    segments_are_a_contiguous_partition,
)
_IN_TURN: Final[tuple[Law, ...]] = tuple(law for law in LAWS if law not in _ALWAYS)
_TURNS: Final = 4
_FEWER: Final = 3
_REFERENCE: Final = datetime.date(2026, 2, 3)
_ORDERS: Final = (None, "day-first", "month-first")


def chance_of(data: bytes) -> random.Random:
    """Return a random generator that is the same each time an input is tried."""
    return random.Random(zlib.crc32(data))  # noqa: S311 - it is to be repeatable


def remember_parses() -> None:
    """Let `parse` and `parse_article` cache a few texts: most laws begin with the same calls."""
    urdunews.parse = functools.lru_cache(maxsize=4)(urdunews.parse)
    urdunews.parse_article = functools.lru_cache(maxsize=4)(urdunews.parse_article)


def check_parse(data: bytes) -> None:
    """Check the laws of parsing: lossless, a partition, valid values that survive JSON."""
    text, chance = text_of(data), chance_of(data)
    for law in (*_ALWAYS, *chance.sample(_IN_TURN, _TURNS)):
        law(text, chance)
    for article in urdunews.parse(text):
        urdunews.unparse(article).encode("utf-8")


def check_normalize(data: bytes) -> None:
    """Check the laws of normalising: idempotent, lossless alignment, the same for NFC and NFD."""
    text, chance = text_of(data), chance_of(data)
    normalizer = chance.choice(NORMALIZERS)
    laws = chance.sample(CHARACTER_LAWS, _FEWER)
    for law in laws:
        law(text, Way(normalizer, normalizer.align, chance))
    for spell, align in ((urdunews.normalize, urdunews.align), (urdunews.fold, align_folded)):
        way = Way(spell, align, chance)
        for law in (*CHARACTER_LAWS, both_normal_forms_are_spelt_alike, what_is_spelt_is_composed):
            law(text, way)
    fold_absorbs_normalize(text)
    a_text_is_normalized_that_stays(text)
    a_default_normalizer_is_normalize(text)
    none_replaces_lone_surrogates_alone(text)


def check_sentences(data: bytes) -> None:
    """Check that sentences and white space make up the text."""
    text = text_of(data)
    at = 0
    for sentence in urdunews.sentences(text):
        start, end = sentence.span
        assert sentence.text == text[start:end] == sentence.text.strip() != ""
        assert text[at:start].strip() == ""
        at = end
    assert text[at:].strip() == ""


def check_date(data: bytes) -> None:
    """Check that a text is not a date, or one that can be written and read again."""
    text, chance = text_of(data), chance_of(data)
    order = chance.choice(_ORDERS)
    short_years = chance.random() < 1 / 2
    read = functools.partial(urdunews.parse_date, order=order, short_years=short_years)  # type: ignore[arg-type]
    date = read(text)
    assert read(urdunews.normalize(text)) == date
    if date is None:
        return
    assert urdunews.PartialDate.fromisoformat(date.isoformat()) == date
    assert date.precision is not None
    date.to_gregorian()
    date.on(_REFERENCE)


def check_html(data: bytes) -> None:
    """Check that a page is well-formed, and only has tags that the package writes."""
    text = text_of(data)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        tree(urdunews.html.dump(urdunews.parse(text)))
        tree(urdunews.html.article(urdunews.parse_article(text)))
