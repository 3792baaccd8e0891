"""The laws of characters, on texts that no newspaper has.

A law is a function that takes a text and a way to spell it, plainly and aligned; every example
is put before all of them, because to make an example takes longer than to try it.
"""

import itertools
import random
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple, TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

import urdunews
from characters.texts import OFTEN, dirty_texts, normalizers, repairing
from urdunews import Alignment, Normalizer, Parser, testing
from urdunews.characters.normalization import align_folded
from urdunews.characters.speller import look

often = settings(max_examples=OFTEN)


class Way(NamedTuple):
    """A way to spell a text."""

    spell: Callable[[str], str]
    align: Callable[[str], Alignment]
    chance: random.Random


Law: TypeAlias = Callable[[str, Way], None]


def spelling_twice_is_spelling_once(text: str, way: Way) -> None:
    spelt = way.spell(text)
    assert way.spell(spelt) == spelt
    assert way.align(spelt).edits == ()


def lines_are_spelt_one_by_one_as_together(text: str, way: Way) -> None:
    lines = way.spell(text).split("\n")
    assert lines == [way.spell(line) for line in text.split("\n")]
    assert len(lines) == text.count("\n") + 1


def what_is_spelt_is_valid_unicode(text: str, way: Way) -> None:
    spelt = way.spell(text)
    assert spelt.encode("utf-8").decode() == spelt


def what_is_aligned_is_what_is_spelt(text: str, way: Way) -> None:
    aligned = way.align(text)
    assert (aligned.text, aligned.source) == (way.spell(text), text)


def edits_lead_forwards_and_backwards(text: str, way: Way) -> None:
    aligned = way.align(text)
    forwards: list[str] = []
    backwards: list[str] = []
    at = shift = 0
    for edit in aligned.edits:
        start, end = edit.span
        assert at <= start <= end <= len(text)
        assert edit.before == text[start:end] != edit.after
        forwards += (text[at:start], edit.after)
        backwards += (aligned.text[at + shift : start + shift], edit.before)
        assert aligned.text[start + shift :].startswith(edit.after)
        at = end
        shift += len(edit.after) - len(edit.before)
    assert "".join([*forwards, text[at:]]) == aligned.text
    assert "".join([*backwards, aligned.text[at + shift :]]) == text


def edits_do_not_touch_where_they_could_be_one(text: str, way: Way) -> None:
    spans = [edit.span for edit in way.align(text).edits]
    for (_, end), (start, stop) in itertools.pairwise(spans):
        assert end <= start
        assert (end, end) != (start, stop)


def a_span_of_the_text_comes_back_but_for_what_was_put_in(text: str, way: Way) -> None:
    aligned = way.align(text)
    start, end = _some_span(len(aligned.text), way.chance)
    source = aligned.source_span(start, end)
    assert 0 <= source.start <= source.end <= len(text)
    if source.start == source.end:
        return
    first, last = aligned.text_span(*source)
    assert {*range(start, end)} - {*range(first, last)} <= set(_put_in(aligned))


def _put_in(aligned: Alignment) -> Iterator[int]:
    """Yield the places in the text of what no stretch of the source became."""
    shift = 0
    for edit in aligned.edits:
        if not edit.before:
            start = edit.span.start + shift
            yield from range(start, start + len(edit.after))
        shift += len(edit.after) - len(edit.before)


def a_span_of_the_source_comes_back_but_for_what_was_left_out(text: str, way: Way) -> None:
    aligned = way.align(text)
    start, end = _some_span(len(text), way.chance)
    spelt = aligned.text_span(start, end)
    assert 0 <= spelt.start <= spelt.end <= len(aligned.text)
    if spelt.start == spelt.end:
        return
    first, last = aligned.source_span(*spelt)
    left_out = {at for edit in aligned.edits if not edit.after for at in range(*edit.span)}
    assert {*range(start, end)} - {*range(first, last)} <= left_out


def spans_grow_with_what_they_map(text: str, way: Way) -> None:
    aligned = way.align(text)
    start, end = _some_span(len(aligned.text), way.chance)
    inner_start = way.chance.randint(start, end)
    inner = aligned.source_span(inner_start, way.chance.randint(inner_start, end))
    outer = aligned.source_span(start, end)
    assert outer.start <= inner.start
    assert inner.end <= outer.end or inner.start == inner.end


def _some_span(length: int, chance: random.Random) -> tuple[int, int]:
    end = chance.randint(0, length)
    return chance.randint(0, end), end


LAWS: Final[tuple[Law, ...]] = (
    spelling_twice_is_spelling_once,
    lines_are_spelt_one_by_one_as_together,
    what_is_spelt_is_valid_unicode,
    what_is_aligned_is_what_is_spelt,
    edits_lead_forwards_and_backwards,
    edits_do_not_touch_where_they_could_be_one,
    a_span_of_the_text_comes_back_but_for_what_was_put_in,
    a_span_of_the_source_comes_back_but_for_what_was_left_out,
    spans_grow_with_what_they_map,
)


def both_normal_forms_are_spelt_alike(text: str, way: Way) -> None:
    spelt = way.spell(text)
    assert way.spell(unicodedata.normalize("NFC", text)) == spelt
    assert way.spell(unicodedata.normalize("NFD", text)) == spelt


def what_is_spelt_is_composed(text: str, way: Way) -> None:
    assert unicodedata.is_normalized("NFC", way.spell(text))


def fold_absorbs_normalize(text: str) -> None:
    assert urdunews.fold(urdunews.normalize(text)) == urdunews.fold(text)
    assert urdunews.normalize(urdunews.fold(text)) == urdunews.fold(text)


def a_text_is_normalized_that_stays(text: str) -> None:
    assert urdunews.is_normalized(text) == (urdunews.normalize(text) == text)


def a_default_normalizer_is_normalize(text: str) -> None:
    assert Normalizer()(text) == urdunews.normalize(text)
    assert Normalizer().align(text) == urdunews.align(text)
    assert Normalizer().is_normalized(text) == urdunews.is_normalized(text)


def what_is_taken_to_be_tidy_stays_in_every_stretch(text: str, chance: random.Random) -> None:
    text = text.replace("\r", "")
    seen = look(text)
    start, end = _some_span(len(text), chance)
    for stretch in (text, text[start:end]):
        assert urdunews.normalize(stretch) == stretch or not seen.is_tidy(stretch)
        assert urdunews.fold(stretch) == stretch or not seen.is_plain(stretch)


def none_replaces_lone_surrogates_alone(text: str) -> None:
    replaced = "".join("\ufffd" if "\ud800" <= sign <= "\udfff" else sign for sign in text)
    none = Normalizer.none()
    assert none(text) == replaced == none.align(text).text
    assert {edit.rule for edit in none.align(text).edits} <= {urdunews.Rule.SURROGATES}


def shown(article: urdunews.Article, normalizer: Normalizer) -> list[tuple[str, str]]:
    """Return the kinds of an article's segments, each with what a normaliser shows of it.

    A diacritic alone is a headline, and junk where diacritics are dropped: nothing is shown.
    """
    texts = [(s.kind, normalizer(article.source[s.start : s.end])) for s in article.segments]
    return [(kind, text.strip()) for kind, text in texts if text.strip()]


chances = st.integers(0, 2**32).map(random.Random)


@often
@given(dirty_texts(), chances)
def test_laws_of_normalize_and_fold(text: str, chance: random.Random) -> None:
    for way in (
        Way(urdunews.normalize, urdunews.align, chance),
        Way(urdunews.fold, align_folded, chance),
    ):
        for law in (*LAWS, both_normal_forms_are_spelt_alike, what_is_spelt_is_composed):
            law(text, way)
    fold_absorbs_normalize(text)
    a_text_is_normalized_that_stays(text)
    a_default_normalizer_is_normalize(text)
    what_is_taken_to_be_tidy_stays_in_every_stretch(text, chance)
    none_replaces_lone_surrogates_alone(text)


@often
@given(dirty_texts(), normalizers(), chances)
def test_laws_of_any_options(text: str, normalizer: Normalizer, chance: random.Random) -> None:
    way = Way(normalizer, normalizer.align, chance)
    for law in LAWS:
        law(text, way)
    if normalizer.letters:
        what_is_spelt_is_composed(text, way)


@often
@given(dirty_texts(), normalizers().flatmap(repairing), chances)
def test_laws_of_any_repairs(text: str, normalizer: Normalizer, chance: random.Random) -> None:
    way = Way(normalizer, normalizer.align, chance)
    for law in LAWS:
        law(text, way)


@often
@given(dirty_texts(), st.just(Normalizer()).flatmap(repairing), chances)
def test_laws_of_repairs_alone(text: str, normalizer: Normalizer, chance: random.Random) -> None:
    way = Way(normalizer, normalizer.align, chance)
    for law in LAWS:
        law(text, way)


@given(testing.dumps() | testing.noise() | dirty_texts(), normalizers(), chances)
def test_laws_of_a_parser_with_any_options(
    text: str,
    normalizer: Normalizer,
    chance: random.Random,
) -> None:
    parser = Parser(normalizer=normalizer)
    for article, usual in zip(parser.parse(text), urdunews.parse(text), strict=True):
        assert shown(article, normalizer) == shown(usual, normalizer)
        assert article.defects == usual.defects
        for paragraph in article.paragraphs:
            assert normalizer(article.source[slice(*paragraph.span)]) == paragraph.text
            start, end = _some_span(len(paragraph.text), chance)
            first, last = paragraph.source_span(start, end)
            assert paragraph.span.start <= first <= last <= paragraph.span.end
        start, end = _some_span(len(article.text), chance)
        first, last = article.source_span(start, end)
        assert 0 <= first <= last <= len(article.source)
