"""Aspirates: where a typed ه (U+0647) stands for ھ, by whole words from a table.

Arabic keyboards have one heh for the two of Urdu. `ساته` can only be ساتھ, as ساتہ is not a
word; `بهائی` is بھائی or بہائی, and only the sentence can decide. The table has both kinds,
each word with its readings.
"""

import functools
import itertools
import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from urdunews import tables
from urdunews.characters import policy
from urdunews.characters.spelling import (
    NORMAL,
    Aspirates,
    Spelling,
    first_table,
    letter_table,
)

Readings: TypeAlias = dict[str, str]
"""Words written with ہ only, without marks, each with its reading in ہ and ھ."""

_FORMS: Final = "\ufee9\ufeea\ufeeb\ufeec"
_HEH_GOAL: Final = "\N{ARABIC LETTER HEH GOAL}"
_BOTH_HEHS: Final = {ord(policy.HEH): _HEH_GOAL, ord(policy.DO_CHASHMI_HEH): _HEH_GOAL}
_UNSHOWN: Final = (
    policy.DIACRITICS + policy.TATWEEL + policy.ZWJ + policy.INVISIBLES + policy.CONTROLS
)
_LETTERS: Final = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff"
    "\u0750-\u077f\u08a0-\u08c9\ufb50-\ufbb1\ufbd3-\ufd3d\ufe70-\ufefc"
)
#: Longer words are not cached.
_LONGEST_CACHED: Final = 64
#: How many characters before a heh decide, with the one after it, whether it may be ھ.
_BEFORE: Final = 2
_MOST_CACHED: Final = 1 << 16


def hehs_of(spelling: Spelling) -> str:
    """Return the characters that may stand for ھ; presentation forms only if they are replaced."""
    return policy.HEH if spelling.ligatures == "keep" else policy.HEH + _FORMS


def aspirated(text: str, aspirates: Aspirates, hehs: str) -> str:
    """Write ھ for every heh that stands for it."""
    places = list(find_aspirates(text, aspirates, hehs))
    if not places:
        return text
    parts: list[str] = []
    done = 0
    for at in places:
        parts += (text[done:at], policy.DO_CHASHMI_HEH)
        done = at + 1
    parts.append(text[done:])
    return "".join(parts)


def find_aspirates(text: str, aspirates: Aspirates, hehs: str) -> Iterator[int]:
    """Yield where a heh stands for ھ, in order.

    Args:
        text: Any text.
        aspirates: Whether to include words with two readings.
        hehs: The characters that may stand for it.
    """
    if aspirates == "keep":
        return
    present = [heh for heh in hehs if heh in text]
    if present:
        yield from _finder(aspirates).find(text, present)


class _Finder:
    """Finds words of the table at each heh in turn."""

    def __init__(self, aspirates: Aspirates) -> None:
        self._readings = _readings(aspirates)
        self._around = _Surroundings(self._readings)
        self._word = re.compile(f"[{_LETTERS}{re.escape(_UNSHOWN)}]*")
        self._characters = _word_characters()
        self._known: dict[str, tuple[int, ...]] = {}

    def find(self, text: str, hehs: list[str]) -> Iterator[int]:
        done = 0
        for at in self._candidates(text, hehs):
            if at < done:
                continue
            start = at
            while start > done and text[start - 1] in self._characters:
                start -= 1
            rest = self._word.match(text, at)
            assert rest is not None
            done = rest.end()
            for place in self._places(text[start:done]):
                yield start + place

    def _candidates(self, text: str, hehs: list[str]) -> list[int]:
        """Return each heh with the neighbours of a ھ in some word, in order."""
        padded = " " * _BEFORE + text
        around = self._around
        found: list[int] = []
        for heh in hehs:
            sums = itertools.accumulate(map(len, text.split(heh)[:-1]))
            places = [at + index for index, at in enumerate(sums)]
            found += [at for at in places if around[padded[at : at + _BEFORE + 2]]]
        return found if len(hehs) == 1 else sorted(found)

    def _places(self, word: str) -> tuple[int, ...]:
        if len(word) > _LONGEST_CACHED:
            return self._read(word)
        places = self._known.get(word)
        if places is None:
            if len(self._known) > _MOST_CACHED:
                self._known.clear()
            self._known[word] = places = self._read(word)
        return places

    def _read(self, word: str) -> tuple[int, ...]:
        reading = self._readings.get(word.translate(_keys()))
        return () if reading is None else tuple(_places(word, reading))


class _Surroundings(dict[str, bool]):
    """Whether a heh after two letters and before one may be ھ: cached, as most recur."""

    def __init__(self, readings: Readings) -> None:
        super().__init__()
        self._inside = frozenset(
            f" {reading} "[at - 1 : at + _BEFORE + 1].translate(_BOTH_HEHS)
            for reading in readings.values()
            for at in range(1, len(reading))
            if reading[at] == policy.DO_CHASHMI_HEH
        )
        self._letters = _word_characters()

    def __missing__(self, around: str) -> bool:
        if len(self) > _MOST_CACHED:
            self.clear()
        self[around] = may_be = self._may_be(around)
        return may_be

    def _may_be(self, around: str) -> bool:
        units = [letters for _, letters in _units(around)]
        if any(len(letters) != 1 for letters in units):
            # A mark or a ligature hides the neighbouring letter.
            return True
        shown = "".join(letter if letter in self._letters else " " for letter in units)
        return shown.ljust(_BEFORE + 2).translate(_BOTH_HEHS) in self._inside


@functools.cache
def _finder(aspirates: Aspirates) -> _Finder:
    return _Finder(aspirates)


@functools.cache
def _word_characters() -> frozenset[str]:
    arabic = map(chr, (*range(0x0600, 0x0900), *range(0xFB50, 0xFF00)))
    letter = re.compile(f"[{_LETTERS}]")
    return frozenset(_UNSHOWN).union(filter(letter.match, arabic))


def _places(word: str, reading: str) -> list[int]:
    """Return the offsets of a word's hehs that its reading writes as ھ."""
    places: list[int] = []
    at = 0
    for place, letters in _units(word):
        read = reading[at : at + len(letters)]
        at += len(letters)
        if letters == policy.HEH:
            if read == policy.DO_CHASHMI_HEH:
                places.append(place)
        elif letters != read:
            # An Urdu ہ or ھ is never changed: this is another word.
            return []
    return places


def _units(word: str) -> Iterator[tuple[int, str]]:
    """Yield each character's offset and letters: ه unchanged, marks as an empty string."""
    first, letters = first_table(NORMAL), letter_table(NORMAL)
    for place, character in enumerate(word):
        spelt = character.translate(first)
        yield place, spelt if spelt == policy.HEH else _bare(spelt.translate(letters))


class _Keys(dict[int, str]):
    """The lookup key of each character."""

    def __missing__(self, code: int) -> str:
        key = "".join(letters for _, letters in _units(chr(code))).translate(_BOTH_HEHS)
        self[code] = key
        return key


_keys = functools.cache(_Keys)


def _bare(letters: str) -> str:
    """Return letters without their marks, composed marks included."""
    return letters.translate(_bare_table())


@functools.cache
def _bare_table() -> dict[int, str | None]:
    table: dict[int, str | None] = dict.fromkeys(map(ord, policy.DIACRITICS + policy.ZWJ))
    table.update(zip(map(ord, "آأإؤئۂۓ"), "اااویہے", strict=True))
    return table


def _readings(aspirates: Aspirates) -> Readings:
    """Read the words; those with two readings only for `all`."""
    readings: Readings = {}
    words = tables.columns("characters/aspirates", "word", "certain")
    for word, certain in zip(*words, strict=True):
        if certain == "yes" or aspirates == "all":
            reading = _bare(word)
            readings[reading.translate(_BOTH_HEHS)] = reading
    return readings
