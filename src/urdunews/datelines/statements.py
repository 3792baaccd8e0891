"""Statements: sentences that tell about the place before them, and report nothing from there.

`ناروے: آدھی رات کا سورج دیکھنے سیاح یہاں آتے ہیں`   a habit
`نیپال: ہمالیہ کی گود میں بیٹھا ملک ہے`              a state
`پنجاب: بیشتر اضلاع میں موسم خشک رہے گا`             a line of a forecast
`ڈھاکہ: ململ کی شہرت کبھی یورپ تک تھی`               a past state
`کراچی: سمندر کنارے بسا یہ شہر سب کو گلے لگاتا ہے`   a habit of the town itself
`لاہور: شہری چھٹی کے دن کشتی کی سیر کرتے ہوئے`       a picture

A story reports what happened, so that its first sentence ends otherwise, or has a word for who did
or said it.
"""

import functools
import itertools
from collections.abc import Iterator, Sequence
from typing import Final

from urdunews import lazy, shapes
from urdunews.datelines.places import MOST_WORDS
from urdunews.datelines.tokens import Ending
from urdunews.words import stops, vocabulary
from urdunews.words.lexicon import Lexicon
from urdunews.words.vocabulary import StatementKind

#: Longer first sentences are reports.
_LIMIT: Final = 240
_END: Final = lazy.pattern(r"[۔؟!:]")
_FIGURE: Final = lazy.pattern("[0-9]")
_QUIET: Final[tuple[StatementKind, ...]] = ("copula", "past", "negation")
_NAME_AND_CLAUSE: Final = 2
#: `آتے`, `جاتا`, `بہتی`
_HABITS: Final = ("تا", "تی", "تے", "تیں")


def tells_about_place(
    text: str,
    start: int,
    lexicon: Lexicon,
    *,
    countries: frozenset[str] | None,
    ending: Ending,
) -> bool:
    """Return whether the sentence at `start` tells about the place before it.

    Args:
        text: The folded line.
        start: Where its first sentence begins, after the mark.
        lexicon: The names that are known.
        countries: Those in which the place is, if it is just a country, a region or an ordinary
            word; None if it is a town. The sentence has to tell a habit of a town, or speak of
            `یہ شہر`, since it may report a state: `شہر میں پانی نہیں ہے`.
        ending: The mark. Stories from a town may begin with a habit after any but a colon:
            `کراچی — خواتین گھروں میں کام کرتی ہیں`.
    """
    end = _END.search(text, start, start + _LIMIT)
    if end is None and len(text) > start + _LIMIT:
        return False
    sentence = text[start:] if end is None else text[start : end.start()]
    words = _words_without_report(sentence)
    if not words:
        return False
    clauses = _clauses(sentence) if "،" in sentence else [words]
    is_picture = end is None and _is_picture(words)
    if is_picture or _is_fragment(clauses) or (countries is not None and _is_forecast(words)):
        return True
    if not _is_quiet(clauses):
        return _was_once_so(clauses)
    if countries is None:
        is_habit = ending == "colon" and _is_quiet_habit(sentence, words)
        return is_habit or _speaks_of_place(words)
    return _is_habit(words) or not (_has_occasion(words) or _is_in_town(words, countries, lexicon))


def _words_without_report(sentence: str) -> list[str]:
    """Return the words of a sentence; none if one of them shows that it reports something."""
    reports = vocabulary.statement_words("report")
    # Most stories stop here, after `نے`; splitting is quicker than finding words.
    if not reports.isdisjoint(sentence.split(" ")):
        return []
    words = shapes.WORD.findall(sentence)
    return words if reports.isdisjoint(words) else []


def _clauses(sentence: str) -> list[list[str]]:
    """Return the words of each clause that has any."""
    return [words for part in sentence.split("،") if (words := shapes.WORD.findall(part))]


def _is_picture(words: Sequence[str]) -> bool:
    """Whether an unfinished sentence shows what somebody is doing: `خطاب کرتے ہوئے`."""
    last = words[-1]
    if last in vocabulary.statement_words("doing"):
        return words[-2:-1] != [] and words[-2].endswith(_HABITS)
    return last in vocabulary.statement_words("view")


def _is_fragment(clauses: Sequence[Sequence[str]]) -> bool:
    """Whether a sentence is a name with a clause about it: `بازار، جہاں میلہ لگتا تھا`."""
    if len(clauses) != _NAME_AND_CLAUSE:
        return False
    name, clause = clauses
    if clause[0] not in vocabulary.topic_words("relative") or _reports(clause):
        return False
    of = vocabulary.function_words("genitive")
    words = [word for word in name if word not in of]
    return vocabulary.function_words().isdisjoint(words) and not any(map(stops.is_finished, words))


def _speaks_of_place(words: Sequence[str]) -> bool:
    """Whether a sentence points back at the place, or says what is always so.

    `بسا یہ شہر سب کو گلے لگاتا ہے`, `یہاں کا لنگر کبھی بند نہیں ہوتا`
    """
    if not vocabulary.statement_words("timeless").isdisjoint(words):
        return True
    pointing, nouns = vocabulary.topic_words("pointing"), vocabulary.topic_words("place")
    return any(word in pointing and noun in nouns for word, noun in itertools.pairwise(words))


def _has_occasion(words: Sequence[str]) -> bool:
    """Whether a state has a cause that may be news: `مہنگائی کے خلاف لوگ سڑکوں پر ہیں`.

    It has none if it speaks of the place: `نسل پرستی کے خلاف جدوجہد کا ملک`.
    """
    return not vocabulary.statement_words("occasion").isdisjoint(words) and vocabulary.topic_words(
        "place"
    ).isdisjoint(words)


def _is_in_town(words: Sequence[str], countries: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether a state is that of many people in a town: `استنبول میں ہزاروں افراد سڑکوں پر ہیں`.

    Buildings are there every day: `استنبول میں ہزاروں مساجد ہیں`.
    """
    numbers, people = vocabulary.statement_words("number"), vocabulary.statement_words("people")
    if not any(word in numbers and noun in people for word, noun in itertools.pairwise(words)):
        return False
    inside = vocabulary.function_words("postposition")
    border = next((at for at, word in enumerate(words) if word in inside), 0)
    row = lexicon.place(" ".join(words[:border])) if 0 < border <= MOST_WORDS else None
    return row is not None and not countries.isdisjoint(row.countries)


def _is_quiet(clauses: Sequence[Sequence[str]]) -> bool:
    """Whether a sentence ends with a state or habit, and none of its clauses reports anything."""
    last_word = clauses[-1][-1]
    # Most stories stop here: `بند کر دی گئی`.
    if last_word not in vocabulary.statement_words("copula") and not last_word.endswith(_HABITS):
        return False
    *before, last = (part for clause in clauses for part in _before_relatives(clause))
    return _is_state_or_habit(last) and not any(map(_reports, before))


def _was_once_so(clauses: Sequence[Sequence[str]]) -> bool:
    """Whether a sentence says what was once so: `کپڑے کی شہرت کبھی یورپ تک تھی`."""
    *before, last = clauses[-1]
    if last not in vocabulary.statement_words("past") or not before or stops.is_verb(before[-1]):
        return False
    is_once = not vocabulary.statement_words("once").isdisjoint(before)
    return is_once and not any(map(_reports, [*clauses[:-1], before]))


def _before_relatives(clause: Sequence[str]) -> Iterator[list[str]]:
    """Yield the parts of a clause between its relative words: `مٹی پہنچی ہے | جو اوجھل ہے`."""
    part: list[str] = []
    for word in clause:
        if part and word in vocabulary.topic_words("relative"):
            yield part
            part = []
        part.append(word)
    yield part


def _is_state_or_habit(words: Sequence[str]) -> bool:
    """Whether a clause ends in the present, but nothing is going on or just done.

    `قیمت بلند ہے`, `سیاح آتے ہیں`, `میلہ نہیں لگتا`
    """
    is_state = len(words) > 1 and words[-1] in vocabulary.statement_words("copula")
    return not _reports(words) and (is_state or _is_habit(words))


def _is_habit(words: Sequence[str]) -> bool:
    """Whether a clause ends in a habit: `آتے ہیں`, `نہیں لگتا`."""
    if words[-1] in vocabulary.statement_words("copula"):
        words = words[:-1]
    elif vocabulary.statement_words("negation").isdisjoint(words[-2:-1]):
        return False
    return words[-1:] != [] and words[-1].endswith(_HABITS) and stops.is_finished(words[-1])


def _is_quiet_habit(sentence: str, words: Sequence[str]) -> bool:
    """Whether a sentence is about a habit, which is not news.

    A habit with a number may be news (`دو ہزار ٹن کچرا جلتا ہے`), and so may what is missing:
    `گیس نہیں ملتی`.
    """
    if not _is_habit(words) or _FIGURE.search(sentence) is not None:
        return False
    no_habits = vocabulary.statement_words("negation") | vocabulary.statement_words("number")
    return (stops.units() | no_habits).isdisjoint(words)


def _reports(words: Sequence[str]) -> bool:
    """Whether a clause says what has happened or is going on: `پل گر گیا`, `کام جاری ہے`."""
    quiet = _quiet_words()
    last = next((word for word in reversed(words) if word not in quiet), "")
    if last in vocabulary.statement_words("news"):
        return True
    return stops.is_finished(last) and not last.endswith(_HABITS)


@functools.cache
def _quiet_words() -> frozenset[str]:
    return frozenset[str]().union(*map(vocabulary.statement_words, _QUIET))


def _is_forecast(words: Sequence[str]) -> bool:
    """Whether a sentence says what the weather will be."""
    return words[-1] in vocabulary.statement_words("future") and not vocabulary.statement_words(
        "weather"
    ).isdisjoint(words)
