"""Topics: a place and a mark, followed by text about the place instead of a story.

`کراچی: ایک شہر، ہزار چہرے`    a description of the place
`لاہور۔ یہ نام سنتے ہی`         a sentence about its name
`ریاض: مجھے معلوم ہے`           the words of a person of that name
`لاہور: پٹرول 270 روپے، …`      the values in a row of a table
`لاہور: وہ رات جب پل بہہ گیا`     a memory

`statements`, `definitions` and `headings` judge the first sentence after the mark.
"""

import functools
import itertools
import re
from collections.abc import Sequence
from typing import Final

from urdunews import lazy, shapes
from urdunews.datelines.definitions import defines_place
from urdunews.datelines.headings import is_heading
from urdunews.datelines.readings import PlaceReading
from urdunews.datelines.statements import tells_about_place
from urdunews.datelines.tokens import DELIMITERS, Ending, begins_acronym, skip_delimiters
from urdunews.words import stops, vocabulary
from urdunews.words.lexicon import Lexicon
from urdunews.words.vocabulary import TopicKind

#: A description is a phrase of a few words.
_MOST_WORDS: Final = 7
_LIMIT: Final = 80
_ROW_LIMIT: Final = 120
_LANDS: Final = frozenset({"state", "region", "body"})
_SENTENCE_END: Final = lazy.pattern(r"[؛۔.؟!:()]")
_MOST_PHRASES: Final = 2
_QUESTION: Final = lazy.pattern(r"[^۔.؟!:()]{0,60}۔?؟")
_PART_BORDER: Final = lazy.pattern(r"[،,؛;|] ?")
#: `کرایہ 900 روپے`, `ظہر 12:10`
_VALUE: Final = lazy.pattern(r"(?:[^\W\d_]{1,20} ){0,6}[0-9][0-9.:/°-]{0,9}(?P<unit>[^:]{0,40})")
#: `185/6`, `338 (صفدر 104`
_SCORE: Final = lazy.pattern(r"[0-9]{1,3}(?:/[0-9]{1,2}(?![0-9/])| ?\([^\W\d_])")
#: `201 آل آؤٹ`
_COUNT: Final = lazy.pattern(r"[0-9]{1,3} (?P<of>[^\W\d_]{1,20})(?P<next> [^\W\d_]{1,20})?")
#: A sentence of several clauses.
_SENTENCE: Final = lazy.pattern(r"[^،۔؟!]{1,160}،(?P<later>[^۔؟!]{1,160})")
#: `0300-1234567`, `info@example.org`
_CONTACT: Final = lazy.pattern(
    r"[0-9@](?:(?<=0)[0-9]{2,3}-?[0-9]{6,8}|(?<=[0-9])-[0-9]{3}-[0-9]{3}|(?<=\w@)\w)"
)
#: Values, contacts and heads all have one of these.
_SIGN: Final = lazy.pattern("[0-9:@]")
_HEAD: Final = lazy.pattern(r"[،,؛;|] ?(?P<name>[^\W\d_]{2,20}(?: [^\W\d_]{1,20}){0,3}) ?:")


def is_topic(text: str, places: Sequence[PlaceReading], ending: Ending, lexicon: Lexicon) -> bool:
    """Return whether the text after places and a mark is about the place, not a story from it.

    Args:
        text: The folded line.
        places: The places, which come first in the line.
        ending: The mark after them.
        lexicon: The names that are known.
    """
    start = skip_delimiters(text, places[-1].end)
    name = text[places[0].start : places[0].end]
    is_again = text.startswith(name, start)
    is_row = ending == "colon" and not is_again and _row_follows(text, start, lexicon)
    if is_row or (is_again and _is_state(text, start + len(name))):
        return True
    first = shapes.WORD.match(text, start)
    if first is None:
        # A quotation may begin with any word.
        return False
    words = _first_words(text, first)
    if (
        _is_tied(text, first)
        or _points_at_name(text, places[-1], words)
        or _description_follows(text, start)
        or _remembers_when(words)
        or _refers_to_place(text, start, words, places, ending)
    ):
        return True
    if is_again or ending == "slashes":
        return False
    countries = None if _has_town(places) else _countries(places)
    return (
        tells_about_place(text, start, lexicon, countries=countries, ending=ending)
        or defines_place(text, start, lexicon)
        or is_heading(text, start)
    )


def _refers_to_place(
    text: str, start: int, words: Sequence[str], places: Sequence[PlaceReading], ending: Ending
) -> bool:
    """Whether the first words refer to the place, ask about a land, or are spoken by it."""
    if ending != "colon":
        return _refers_back(words) or _points_back(words)
    return not _has_town(places) and (
        _refers_back(words)
        or (words[0] in vocabulary.topic_words("speech") and not _is_said(text, start))
        or _question_follows(text, start)
    )


def _is_state(text: str, at: int) -> bool:
    """Whether a place is said to be what it is: `لاہور۔ لاہور ہے`."""
    word = shapes.WORD.match(text, at + text.startswith(" ", at))
    return word is not None and word[0] in vocabulary.statement_words("copula")


def _first_words(text: str, first: re.Match[str]) -> list[str]:
    """Return the words that follow: only the first, if the next ones make no difference."""
    if first[0] not in _incomplete_openers():
        return [first[0]]
    return shapes.WORD.findall(text, first.start(), first.start() + _LIMIT)


@functools.cache
def _incomplete_openers() -> frozenset[str]:
    """Return the first words whose meaning depends on the next ones."""
    kinds: tuple[TopicKind, ...] = ("relative", "pointing", "name")
    return frozenset[str]().union(*map(vocabulary.topic_words, kinds))


def _has_town(places: Sequence[PlaceReading]) -> bool:
    """Whether one of the places is neither a country or region nor an ordinary word."""
    return not all(
        place.row is not None and (place.row.broad or place.row.kind in _LANDS) for place in places
    )


def _countries(places: Sequence[PlaceReading]) -> frozenset[str]:
    return frozenset(code for place in places if place.row for code in place.row.countries)


def _is_tied(text: str, first: re.Match[str]) -> bool:
    """Whether a word continues the phrase of the place before it: `دیر: سے سونے والے`."""
    return (
        first[0] in vocabulary.postpositions()
        and first[0] not in vocabulary.function_words("adverb")
        and not begins_acronym(text, first.start())
    )


def _refers_back(words: Sequence[str]) -> bool:
    """Whether a relative clause about the place follows: `جس کی گلیوں میں`, `جہاں ہر پتھر`.

    A sentence may also begin with `جس دن` or `جہاں ایک طرف`.
    """
    if words[0] not in vocabulary.topic_words("relative"):
        return False
    next_ = words[1:2]
    if words[0] in vocabulary.topic_words("correlative"):
        return not vocabulary.postpositions().isdisjoint(next_)
    return vocabulary.function_words().difference(vocabulary.postpositions()).isdisjoint(next_)


def _question_follows(text: str, start: int) -> bool:
    """Whether a question follows, and not a report of one: `چین: کیا ہم کچھ سیکھ سکتے ہیں؟`."""
    question = _QUESTION.match(text, start)
    return question is not None and vocabulary.function_words("agent").isdisjoint(
        question[0].split(" ")
    )


def is_question(text: str, start: int) -> bool:
    """Return whether the rest of a line is a question, as in an interview: `نامہ نگار: کب آئے؟`."""
    at = skip_delimiters(text, start)
    return text.rstrip(" ").endswith("؟") and _question_follows(text, at)


def _points_back(words: Sequence[str]) -> bool:
    """Whether the words point back at a place: `پشاور۔ اس شہر کے سات دروازے تھے`.

    After a colon, somebody may be quoted about his town: `کراچی: یہ شہر ہمارا ہے، میئر`.
    """
    return words[0] in vocabulary.topic_words("pointing") and not vocabulary.topic_words(
        "place"
    ).isdisjoint(words[1:2])


def _remembers_when(words: Sequence[str]) -> bool:
    """Whether a memory follows: `وہ دن جب شہر بند تھا`, but not `وہ ملزم جب پیش ہوا`."""
    is_that = words[0] in vocabulary.topic_words("pointing")
    is_time = not vocabulary.topic_words("time").isdisjoint(words[1:2])
    return is_that and is_time and not vocabulary.topic_words("when").isdisjoint(words[2:3])


def _is_said(text: str, start: int) -> bool:
    """Whether a later clause says who said the first: `ہم جنگ نہیں چاہتے، وزیر دفاع نے کہا`."""
    sentence = _SENTENCE.match(text, start)
    if sentence is None:
        return False
    return not vocabulary.statement_words("said").isdisjoint(shapes.WORD.findall(sentence["later"]))


def is_memory(text: str, start: int) -> bool:
    """Return whether what somebody saw follows a date: `لاہور، 5 مئی 2007: ہم چھت پر تھے`.

    Args:
        text: The folded line.
        start: Where the text begins, after the date and its mark.
    """
    first = shapes.WORD.match(text, start)
    if first is None:
        return False
    words = _first_words(text, first)
    return (
        _is_tied(text, first)
        or (words[0] in vocabulary.topic_words("memory") and not _is_said(text, start))
        or _remembers_when(words)
    )


def _points_at_name(text: str, place: PlaceReading, words: Sequence[str]) -> bool:
    """Whether the words point back at the place or its name: `نام سنتے ہی`, `وہی دہلی جس کا`.

    The name may also be the title of a work: `میر پور: یہ فلم`.
    """
    pointing = vocabulary.topic_words("pointing")
    if words[0] not in pointing:
        # `نام لیتے ہی`
        is_name = words[0] in vocabulary.topic_words("name")
        return is_name and not vocabulary.topic_words("at-once").isdisjoint(words[2:3])
    # `یہ وہ لفظ ہے`
    noun = next(itertools.dropwhile(pointing.__contains__, words), "")
    name = text[place.start : place.end].partition(" ")[0]
    return noun == name or noun in vocabulary.topic_words("name") | vocabulary.topic_words("work")


def _description_follows(text: str, start: int) -> bool:
    """Whether a description of the place or work follows: `پھولوں کا شہر`, `ایک ناول جس میں`.

    The second phrase may be one, before a relative clause: `ڈریگن کی واپسی، ایک نئی کتاب جس میں`.
    """
    sentence = _SENTENCE_END.split(text[start : start + _LIMIT], maxsplit=1)[0]
    # Most stories stop here.
    if _described_nouns().isdisjoint(sentence.replace("،", " ").split()):
        return False
    phrases = [phrase.split() for phrase in sentence.split("،")[:_MOST_PHRASES]]
    if _is_description(_before_clause(phrases[0])) or any(map(_clause_describes, phrases)):
        return True
    return any(
        _before_clause(phrase) != phrase and _is_description(_before_clause(phrase))
        for phrase in phrases[1:]
    )


@functools.cache
def _described_nouns() -> frozenset[str]:
    """Return the nouns of places and works that descriptions end with."""
    return vocabulary.topic_words("place") | vocabulary.topic_words("work")


def _clause_describes(phrase: Sequence[str]) -> bool:
    """Whether a relative clause describes a noun of places: `پرانا شہر جس کی گلیاں`.

    With an article before the noun, any other words may precede it, unless they report something:
    `بادلوں سے اوپر ایک دنیا جہاں`.
    """
    *words, noun = _before_clause(phrase) or [""]
    if len(words) + 1 == len(phrase) or noun not in vocabulary.topic_words("place"):
        return False
    if words[-1:] and words[-1] in vocabulary.topic_words("article"):
        return vocabulary.statement_words("report").isdisjoint(words)
    return _function_words_of_stories().isdisjoint(words)


def _before_clause(phrase: Sequence[str]) -> list[str]:
    """Return the words of a phrase before its relative clause."""
    relatives = vocabulary.topic_words("relative")
    if relatives.isdisjoint(phrase):
        return list(phrase)
    return list(itertools.takewhile(lambda word: word not in relatives, phrase))


def _is_description(phrase: Sequence[str]) -> bool:
    """Whether a phrase describes a place or a work: `پھولوں کا شہر`, `ایک ناول ہے`.

    A sentence like `مصر عرب دنیا کا مرکز ہے` may have a subject of its own.
    """
    is_sentence = not vocabulary.statement_words("copula").isdisjoint(phrase[-1:])
    words = phrase[:-1] if is_sentence else phrase
    if not 1 < len(words) <= _MOST_WORDS or not _function_words_of_stories().isdisjoint(words):
        return False
    nouns = vocabulary.topic_words("place")
    if words[0] in vocabulary.topic_words("article"):
        return words[-1] in nouns or words[-1] in vocabulary.topic_words("work")
    if is_sentence or words[-1] not in nouns:
        return False
    return not vocabulary.topic_words("genitive").isdisjoint(words)


@functools.cache
def _function_words_of_stories() -> frozenset[str]:
    """Return the function words that a description of a place or work does not have."""
    return vocabulary.function_words().difference(
        *map(vocabulary.topic_words, ("article", "genitive", "quality"))
    )


def _row_follows(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether values follow, or another place with a colon: `لاہور: صاف، کراچی: ابر آلود`.

    A single value, a score or the number of a telephone may fill the rest of the line.
    """
    row = text[start : start + _ROW_LIMIT]
    if _SIGN.search(row) is None:
        return False
    if _is_score(row) or (len(row) < _ROW_LIMIT and _CONTACT.search(row)):
        return True
    heads = _HEAD.finditer(row) if ":" in row else ()
    if any(lexicon.place(head["name"]) is not None for head in heads):
        return True
    values, _, rest = row.partition("۔")
    parts = _PART_BORDER.split(values.strip(DELIMITERS))
    is_whole = not rest.strip(DELIMITERS) and len(row) < _ROW_LIMIT
    return (len(parts) > 1 or is_whole) and all(map(_is_value, parts))


def _is_score(row: str) -> bool:
    """Whether the runs of a team follow: `185/6`, `201 آل آؤٹ`."""
    if _SCORE.match(row) is not None:
        return True
    count = _COUNT.match(row)
    if count is None:
        return False
    ends = (count["of"], count["of"] + (count["next"] or ""))
    return not vocabulary.topic_words("score").isdisjoint(ends)


def _is_value(part: str) -> bool:
    """Whether a part of a row is a number and its unit: `ڈیزل 280 روپے`, but not `12 زخمی`."""
    value = _VALUE.fullmatch(part)
    if value is None:
        return False
    units = stops.units() | vocabulary.topic_words("clock")
    return units.issuperset(shapes.WORD.findall(value["unit"]))
