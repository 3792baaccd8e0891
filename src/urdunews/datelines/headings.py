"""Headings: a title or questions after a place, with no story.

`ملتان: گرد اور گرمی سے آگے کی کہانی`          a title, by its noun
`سبی: ماضی، حال اور مستقبل`                    a title, by its names without a verb
`مصر: مقبروں سے ملنے والے خزانے`               a title, by the noun that its words describe
`آئرلینڈ: غلامی سے خوشحالی تک`                 a title, by what it leads from and to
`شنگھائی: جہاں کل پہلے آتا ہے`                  a title, by its relative clause alone
`گلگت: برف کیوں پگھل رہی ہے، ماہر کیا کہتے ہیں؟`  questions, without an answer
"""

import functools
import itertools
from collections.abc import Sequence
from typing import Final

from urdunews import lazy, shapes
from urdunews.datelines.tokens import DELIMITERS
from urdunews.words import stops, vocabulary
from urdunews.words.keys import squeeze

_LIMIT: Final = 160
#: A list of names is shorter than a story.
_LIST_LIMIT: Final = 40
_FEWEST_NAMES: Final = 3
_END: Final = lazy.pattern(r"[۔؟!:]")
_CLAUSE_MARK: Final = lazy.pattern("[،؛]")
#: What is quoted is somebody's words, which a story reports: `’ڈوبتے ہوئے خواب‘`.
_QUOTE: Final = lazy.pattern("[‘’“”'\"«»]")


def is_heading(text: str, start: int) -> bool:
    """Return whether a title begins at `start`, or questions that fill the line.

    Args:
        text: The folded line.
        start: Where its first sentence begins, after the mark.
    """
    end = _END.search(text, start, start + _LIMIT)
    if (end is None and len(text) > start + _LIMIT) or (end is not None and end[0] == ":"):
        return False
    stop = len(text) if end is None else end.start()
    clauses = _clauses_without_report(text[start:stop])
    if not clauses:
        return False
    is_whole = not text[stop + 1 :].strip(DELIMITERS)
    if any(map(_has_verb, clauses)):
        return _is_clause_alone(clauses) or (is_whole and all(map(_asks, clauses)))
    if _ends_like_title(clauses[-1]):
        return True
    is_list = stop - start < _LIST_LIMIT and _are_names(clauses)
    return is_whole and (is_list or _leads_somewhere(clauses) or _is_described(clauses[-1]))


def _clauses_without_report(sentence: str) -> list[list[str]]:
    """Return the words of each clause; none if one of them reports something, or it is quoted."""
    reports = vocabulary.statement_words("report")
    # Most stories stop here, after `نے`.
    if not reports.isdisjoint(sentence.split(" ")) or _QUOTE.search(sentence):
        return []
    parts = map(shapes.WORD.findall, _CLAUSE_MARK.split(sentence))
    clauses = [words for words in parts if words]
    return clauses if all(map(reports.isdisjoint, clauses)) else []


def _ends_like_title(clause: Sequence[str]) -> bool:
    """Whether a clause ends with the noun of a story, or with that of a place and what it is of."""
    *before, noun = clause
    if not before:
        return False
    if noun in vocabulary.topic_words("title"):
        return True
    is_of = before[-1] in vocabulary.function_words("genitive")
    return is_of and noun in vocabulary.topic_words("place")


def _is_described(clause: Sequence[str]) -> bool:
    """Whether a clause ends with a noun that its words describe: `دبے ہوئے خواب`."""
    is_described = not vocabulary.topic_words("describing").isdisjoint(clause[-2:-1])
    return is_described and clause[-1] not in stops.closings()


def _leads_somewhere(clauses: Sequence[Sequence[str]]) -> bool:
    """Whether a title leads from one thing to another, but not as `پیر سے جمعہ تک` does."""
    *words, last = clauses[-1]
    first, to = vocabulary.topic_words("from"), vocabulary.topic_words("to")
    is_time = any(squeeze(word) in vocabulary.calendar_names() for word in words)
    return len(clauses) == 1 and last in to and not first.isdisjoint(words) and not is_time


def _are_names(clauses: Sequence[Sequence[str]]) -> bool:
    """Whether clauses are a list of names, without anything that happened."""
    words = list(itertools.chain.from_iterable(clauses))
    return (
        len(words) >= _FEWEST_NAMES
        and not vocabulary.function_words("and").isdisjoint(words)
        and _words_of_no_list().isdisjoint(words)
    )


@functools.cache
def _words_of_no_list() -> frozenset[str]:
    """Return the function words and ends of headlines that no list of names has."""
    others = vocabulary.function_words() - vocabulary.function_words("and")
    return others.union(stops.closings())


def _is_clause_alone(clauses: Sequence[Sequence[str]]) -> bool:
    """Whether all is one clause about the place.

    `جہاں بازار تھا وہاں پانی ہے` says more, and so does `جہاں ایک سڑک ٹوٹی نہر بھی ٹوٹ گئی`. In
    `جہاں آرا بیگم انتقال کر گئیں`, the first word belongs to a name.
    """
    first, *others = clauses[0]
    if len(clauses) > 1 or first not in vocabulary.topic_words("relative"):
        return False
    is_name = not vocabulary.personal_names().isdisjoint(others[:2])
    if is_name or first in vocabulary.topic_words("correlative"):
        return False
    return (vocabulary.topic_words("there") | vocabulary.topic_words("article")).isdisjoint(others)


def _asks(clause: Sequence[str]) -> bool:
    """Whether a clause asks something, and nothing else: `آگ کیسے لگی معلوم نہ ہو سکا`."""
    # Most clauses stop here.
    if _asking_words().isdisjoint(clause):
        return False
    at = next((at for at in range(len(clause)) if _asks_at(clause, at)), None)
    if at is None or not vocabulary.topic_words("that").isdisjoint(clause):
        return False
    verbs = list(itertools.dropwhile(lambda word: not _is_verb(word), clause[at + 1 :]))
    return all(map(_is_verb, verbs))


@functools.cache
def _asking_words() -> frozenset[str]:
    """Return the words that ask something, at least before some verbs."""
    return vocabulary.topic_words("asking") | vocabulary.topic_words("what")


def _asks_at(clause: Sequence[str], at: int) -> bool:
    """Whether a word asks something: `کون جانتا ہے`, `ماہر کیا کہتے ہیں`, but not `اعلان کیا`."""
    if clause[at] in vocabulary.topic_words("asking"):
        return True
    after = "".join(clause[at + 1 : at + 2])
    is_what = clause[at] in vocabulary.topic_words("what")
    return is_what and _is_verb(after) and after not in vocabulary.final_words()


def _is_verb(word: str) -> bool:
    return stops.is_verb(word) and word not in vocabulary.function_words("genitive")


def _has_verb(clause: Sequence[str]) -> bool:
    """Whether a clause ends in a verb, or has one that no adjective looks like: `چھوٹا`, `کھلا`."""
    if stops.is_verb(clause[-1]):
        return True
    # `کھویا ہوا فردوس`
    words = clause[:-2] if _is_described(clause) else clause
    of = vocabulary.function_words("genitive")
    return any(
        # `کے لیے`
        word in vocabulary.final_words() and word not in of and before not in of
        for before, word in itertools.pairwise(["", *words])
    )
