"""The words that decide whether a stop ends its sentence."""

import functools
import itertools
from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

from urdunews import tables
from urdunews.characters.normalization import fold
from urdunews.words import vocabulary

SentenceWord: TypeAlias = Literal[
    "opening",
    "subject",
    "follows",
    "inside",
    "clitic",
    "joining",
    "open",
    "reply",
    "tail",
    "faction",
    "lettered",
    "predicate",
    "work",
    "pronoun",
    "summing",
    "relative",
]
"""What a word shows about sentences.

`opening`: sentences begin with it. `subject`: likewise, but it may be part of a name. `follows`:
no sentence begins with it. `inside`: it continues the sentence after a quoted title (`فلم ’کون؟‘
میں`). `clitic`: it does so after an ellipsis. `joining`: it does so after an ellipsis at the end
of a line, and after a quoted question (`’کون؟‘ اور`). `open`: no sentence ends with it. `reply`:
it can be a whole sentence. `tail`: it is glued to a verb (`کردیا`, `جائینگے`). `faction`: a letter
after it ends a name (`مسلم لیگ ن۔`). `lettered`: likewise, even after a stop (`وٹامن۔ سی`).
`predicate`: a headline ends with it (`شہری پریشان۔`). `work`: a title follows (`فلم ’کون؟‘`).
`pronoun`: it is the subject of a new clause after an ellipsis. `summing`: not before one of these
(`کھیل، کتابیں… یہ سب`). `relative`: an aside begins with it (`یہ شہر… جو کبھی روشن تھا… آج`).
"""

TitleKind: TypeAlias = Literal["person", "number", "latin"]
"""What follows a title: a person, a number (`نمبر۔ 5`), a name in Latin letters."""

_AFTER_CONSONANT: Final[tuple[str, ...]] = ("ا", "ی", "ے", "یں", "و", "وں", "تا", "تی", "تے", "تیں")
_AFTER_VOWEL: Final[tuple[str, ...]] = ("یا", "ئی", "ئے", "ئیں", "ؤ", "ؤں", "تا", "تی", "تے", "تیں")
_PRESENT: Final[tuple[str, ...]] = ("تا", "تی", "تے", "تیں")
_VOWELS: Final = ("ا", "و")
_MONTHS: Final = ("gregorian", "hijri")


@functools.cache
def sentence_words(kind: SentenceWord) -> frozenset[str]:
    """Return the words of one kind."""
    return frozenset(tables.texts("words/sentence_words", kind=kind))


def is_finished(word: str) -> bool:
    """Return whether a clause can end with a word, perhaps several run together: `کردیاگیاہے`."""
    if word in finished():
        return True
    if not word.endswith(_tails()) or word in _not_verbs():
        return False
    rests = [word[: -len(tail)] for tail in _tails() if word.endswith(tail)]
    return not _roots().isdisjoint(rests) or is_finished(min(rests, key=len))


def is_verb(word: str) -> bool:
    """Return whether a clause can end with a word that is not a reply: `گیا`, but not `کبھی`."""
    return is_finished(word) and word not in sentence_words("reply")


@functools.cache
def _tails() -> tuple[str, ...]:
    return tuple(sentence_words("tail"))


@functools.cache
def _roots() -> frozenset[str]:
    return frozenset(tables.texts("words/verbs", "root"))


@functools.cache
def _not_verbs() -> frozenset[str]:
    """Return the words that look like verb forms but are not."""
    several = (cell.split("|") for cell in tables.texts("words/verbs", "not"))
    return frozenset(itertools.chain.from_iterable(several))


@functools.cache
def finished() -> frozenset[str]:
    """Return the single words with which a clause can end: verbs, auxiliaries, replies."""
    verbs = itertools.chain.from_iterable(map(_forms, tables.rows("words/verbs")))
    return vocabulary.final_words() | frozenset(verbs) | sentence_words("reply")


def _forms(row: dict[str, str]) -> Iterator[str]:
    """Yield the finite forms of a verb that no other word shares."""
    root, others = row["root"], row["not"].split("|")
    endings = _AFTER_VOWEL if root.endswith(_VOWELS) else _AFTER_CONSONANT
    if root.endswith("ے"):
        # `دے`, but `دیتا`; the perfective is irregular, and a final word.
        root, endings = f"{root[:-1]}ی", _PRESENT
    yield from (root + ending for ending in endings if root + ending not in others)


@functools.cache
def openings() -> dict[str, SentenceWord]:
    """Return the words with which sentences begin, with their kinds: `opening` or `subject`."""
    kinds: tuple[SentenceWord, ...] = ("subject", "opening")
    return {word: kind for kind in kinds for word in sentence_words(kind)}


@functools.cache
def closings() -> dict[str, str]:
    """Return the words with which clauses and headlines end, with their meanings.

    The meaning of a verb is in English (`گئے`: `went`); the other words are of the kind
    `predicate` (`شہری پریشان`).
    """
    predicates = dict.fromkeys(sentence_words("predicate"), "predicate")
    return predicates | vocabulary.final_meanings()


@functools.cache
def surely_final() -> frozenset[str]:
    """Return those that are not also letter names, as `آئی` is: a stop after one is certain."""
    return finished() - letter_names()


@functools.cache
def letter_names() -> frozenset[str]:
    """Return the names of Latin letters, and single Urdu letters."""
    return frozenset(tables.texts("words/letter_names"))


@functools.cache
def titles(kind: TitleKind) -> frozenset[str]:
    """Return the titles of one kind."""
    return frozenset(tables.texts("words/titles", kind=kind))


@functools.cache
def units() -> frozenset[str]:
    """Return the words that follow a decimal number: units of money, measure and number."""
    return frozenset(tables.texts("words/units"))


@functools.cache
def months() -> frozenset[str]:
    """Return the names of months in all their spellings."""
    rows = (row for row in vocabulary.calendar() if row.kind in _MONTHS)
    return frozenset(fold(name) for row in rows for name in row.names)


@functools.cache
def _classes() -> dict[str, frozenset[str]]:
    classes: dict[str, set[str]] = {}
    for row in tables.rows("words/coordinates"):
        classes.setdefault(row["text"], set()).add(row["class"])
    return {text: frozenset(found) for text, found in classes.items()}


def are_coordinate(first: str, second: str) -> bool:
    """Return whether two words belong to one class, as in `پٹرول۔ڈیزل`."""
    nothing = frozenset[str]()
    return not _classes().get(first, nothing).isdisjoint(_classes().get(second, nothing))
