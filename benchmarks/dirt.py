"""Dirt: the ways in which real dumps differ from clean text, at any rate."""

import math
import random
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from benchmarks.vocabulary import MARKED

Spoiler: TypeAlias = Callable[[str], str]
"""Makes a clean text dirty."""

Change: TypeAlias = Callable[[str, random.Random], str]
"""Makes a clean line look like real text."""

_KEYED: Final = {ord("ی"): "ي", ord("ک"): "ك", ord("ہ"): "ه", ord("ھ"): "ه"}
_DECOMPOSED: Final = {ord(letter): unicodedata.normalize("NFD", letter) for letter in "آئؤ"}
_ARABIC_DIGITS: Final = dict(zip("0123456789", "٠١٢٣٤٥٦٧٨٩", strict=True))
_DIACRITICS: Final = "\u064e\u064f\u0650\u0651\u0652\u0670"
_MARKS: Final = "\u200e\u200f\u202b\u202c"
_TATWEEL: Final = "\u0640"
_KEYED_SHARE: Final = 0.1


def _isolated_forms() -> dict[str, str]:
    """Return the isolated presentation form of each letter."""
    blocks = (*range(0xFB50, 0xFBC0), *range(0xFE80, 0xFEF5))
    forms = ((unicodedata.decomposition(chr(code)).split(), chr(code)) for code in blocks)
    return {
        chr(int(parts[1], 16)): form
        for parts, form in forms
        if len(parts) == 2 and parts[0] == "<isolated>"  # noqa: PLR2004
    }


_PRESENTATION: Final = _isolated_forms()


def _keyed_letter(letter: str, chance: random.Random) -> str:
    """Type ی ک ہ ھ on an Arabic keyboard; put a vowel sign over any other letter."""
    keyed = letter.translate(_KEYED)
    return keyed if keyed != letter else _with_diacritic(letter, chance)


def _with_diacritic(letter: str, chance: random.Random) -> str:
    return letter + chance.choice(_DIACRITICS)


def _with_tatweel(letter: str, _: random.Random) -> str:
    return letter + _TATWEEL


def _with_mark(letter: str, chance: random.Random) -> str:
    return letter + chance.choice(_MARKS)


def _form(letter: str, _: random.Random) -> str:
    return _PRESENTATION.get(letter, letter)


_LETTER_DIRT: Final = (_keyed_letter, _with_diacritic, _with_tatweel, _with_mark, _form)
_LETTER_SHARES: Final = (60, 25, 7, 6, 2)
"""Per cent: in real dumps, presentation forms are rare except in whole files of them."""


def _spoilt(character: str, chance: random.Random) -> str:
    if character == " ":
        return chance.choice(("\xa0", "  "))
    if character in _ARABIC_DIGITS:
        return _ARABIC_DIGITS[character]
    # Line feeds, punctuation and Latin letters are kept.
    if character < "\u0620":
        return character
    return chance.choices(_LETTER_DIRT, _LETTER_SHARES)[0](character, chance)


def _places(length: int, rate: float, chance: random.Random) -> Iterator[int]:
    """Yield places with gaps of 1/rate on average, as if each were drawn independently."""
    scale = math.log1p(-rate)
    at = int(math.log(1 - chance.random()) / scale)
    while at < length:
        yield at
        at += 1 + int(math.log(1 - chance.random()) / scale)


def _dirty(rate: float, chance: random.Random) -> Spoiler:
    def spoil(text: str) -> str:
        parts: list[str] = []
        done = 0
        for at in _places(len(text), rate, chance):
            parts += (text[done:at], _spoilt(text[at], chance))
            done = at + 1
        return "".join([*parts, text[done:]])

    return spoil


def _clean(_: random.Random) -> Spoiler:
    return str


def _marked(_: random.Random) -> Spoiler:
    def spoil(text: str) -> str:
        for bare, marked in MARKED:
            text = text.replace(bare, marked)
        return text

    return spoil


def _decomposed(_: random.Random) -> Spoiler:
    return lambda text: text.translate(_DECOMPOSED)


def _keyed(chance: random.Random) -> Spoiler:
    return lambda text: text.translate(_KEYED) if chance.random() < _KEYED_SHARE else text


def _one_letter(letter: str, becomes: str) -> Change:
    """Replace one occurrence of a letter in a line."""

    def change(line: str, chance: random.Random) -> str:
        at = line.find(letter, chance.randrange(len(line)))
        return line if at < 0 else line[:at] + becomes + line[at + 1 :]

    return change


def _all_letters(letters: dict[int, str]) -> Change:
    """Replace all occurrences of these letters in a line."""
    return lambda line, _: line.translate(letters)


def _after_a_letter(characters: str) -> Change:
    """Insert one of the characters after a random letter of a line."""

    def change(line: str, chance: random.Random) -> str:
        at = chance.randrange(len(line))
        if not "\u0620" <= line[at] <= "\u06d2":
            return line
        return line[: at + 1] + chance.choice(characters) + line[at + 1 :]

    return change


def _quoted(line: str, chance: random.Random) -> str:
    """Put a word of a line in curly quotes."""
    words = line.split(" ")
    at = chance.randrange(len(words))
    words[at] = f"‘{words[at]}’"
    return " ".join(words)


#: Changes in lines of real text, with their frequencies as counted in about twenty outlets.
_LINE_CHANGES: Final[tuple[tuple[Change, int], ...]] = (
    (_all_letters(_DECOMPOSED), 30),
    (_after_a_letter(_DIACRITICS), 30),
    (_one_letter(" ", "  "), 25),
    (_quoted, 12),
    (_one_letter("ی", "ي"), 8),
    (_all_letters(_KEYED), 3),
    (_one_letter(" ", "\xa0"), 5),
    (_one_letter("ؤ", "\ufe85"), 3),
    (_after_a_letter("\u0612\u0613\u0610\ufdfa\u0601\u066d"), 3),
    (_after_a_letter(_MARKS + "\u200c\ufeff"), 3),
    (_after_a_letter(_TATWEEL), 1),
)
_PLAIN_RECORDS: Final = 0.26
_PLAIN_LINES: Final = 0.1
_STANZAS: Final = 0.12
_LISTS: Final = 0.1


def _real(chance: random.Random) -> Spoiler:
    changes = [change for change, _ in _LINE_CHANGES]
    weights = [weight for _, weight in _LINE_CHANGES]

    def spoil(text: str) -> str:
        text = _with_short_lines(text, chance)
        if chance.random() < _PLAIN_RECORDS:
            return text
        lines = text.split("\n")
        for at, line in enumerate(lines):
            if not line.strip() or chance.random() < _PLAIN_LINES:
                continue
            # Longer lines have more changes.
            for change in chance.choices(changes, weights, k=1 + len(line) // 250):
                lines[at] = change(lines[at], chance)
        return "\n".join(lines)

    return spoil


def _with_short_lines(text: str, chance: random.Random) -> str:
    """Insert a poem's verses or a list of prices before the last lines of some records."""
    drawn = chance.random()
    if drawn > _STANZAS + _LISTS:
        return text
    words = [word for word in text.split() if len(word) > 1]
    size = 5 if drawn < _STANZAS else 2
    lines = [" ".join(chance.choices(words, k=size)) for _ in range(chance.choice((4, 6, 8)))]
    if drawn >= _STANZAS:
        lines = [f"{line} {chance.randrange(40, 9_000)} روپے" for line in lines]
    *head, tail, end = text.split("\n")
    return "\n".join([*head, *lines, tail, end])


VARIANTS: Final[dict[str, Callable[[random.Random], Spoiler]]] = {
    "clean": _clean,
    "marked": _marked,
    "d2": lambda chance: _dirty(0.02, chance),
    "d30": lambda chance: _dirty(0.3, chance),
    "nfd": _decomposed,
    "keyed": _keyed,
    "real": _real,
}
"""The variants of a dump.

`clean` is unchanged by `normalize` and `fold`; `marked` has the marks of careful writing, which
`normalize` keeps; in `d2` and `d30`, 2 % and 30 % of the characters are dirty; in `nfd`, every
آ ئ ؤ is decomposed; in `keyed`, one article in ten is typed entirely on an Arabic keyboard;
`real` is as uneven as real records: a quarter are plain; in the others, most lines have
decomposed letters, marks, double spaces, quotes or rare characters, and some records have verses
or a list.
"""
