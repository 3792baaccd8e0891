"""Normalising by a private code page: one byte a character, so that tables work in C.

A text whose characters are all on the page is encoded to bytes, mapped and purged by
`bytes.translate`, composed by replacing pairs, and decoded: some four nanoseconds a character
at any share of dirt, where `str.translate` takes ten times that. Nothing here decides what
changes into what: the page is made from the policy, and whatever it cannot show exactly goes
the long way round, which gives the same answer (a test compares the two).
"""

import codecs
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from urdunews.characters import policy

#: Marks that compose with the letter before them (NFC).
_COMPOSING: Final = "\N{ARABIC MADDAH ABOVE}\N{ARABIC HAMZA ABOVE}"
#: Vowel signs and honorifics that newspapers print; rarer marks go the long way.
_MARKS: Final = (
    "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0656\u0657\u0670"
    "\u0610\u0611\u0612\u0613\u0614"
)
#: Letters and signs of quotations in Arabic.
_OTHERS: Final = "ٱﷺ﷽؁؀"
_SPACES: Final = "\t\xa0\u2003\u2009\u200a\u200b\u2028\u202f\x0b\x0c\x85"
_DELETED: Final = "\0" + policy.TATWEEL + "\ufeff\xad\u061c\u200e\u200f\u202a\u202b\u202c\u202e\x7f"
#: InPage's waw with hamza inside words, `ٹاﺅن`: the one form that is common in letters.
_FORMS: Final = "\ufe85\ufe86"
_UNUSED: Final = "\ufffe"
_SIZE: Final = 256

_SPACE_RUN: Final = re.compile(b"  +")


class Look(NamedTuple):
    """What a first look at a text says."""

    tidy: bool
    """Whether `normalize` leaves every stretch of it as it is."""

    plain: bool
    """Whether `fold` does, too."""


class CodePage:
    """The page: the bytes of its characters, and what becomes of each."""

    def __init__(self, spelling: Mapping[int, int | str | None]) -> None:
        """Make the page from the policy.

        Args:
            spelling: What single characters become before all other rules.
        """
        characters = _characters()
        self._spelling = spelling
        self._foreign = re.compile(f"[^{re.escape(characters)}]+")
        self._byte = {character: bytes([at]) for at, character in enumerate(characters)}
        self._encoding = codecs.charmap_build(characters)
        self._decoding = characters
        self._plain = self._bytes(policy.PLAIN)
        self._unmarked = self._bytes(policy.PLAIN + policy.URDU_DIGITS + _OTHERS)
        self._marks = self._bytes(_MARKS)
        self._dropped = self._bytes(_MARKS + _COMPOSING + policy.ZWNJ)
        self._deleted = self._bytes(_DELETED)
        self._composing = self._bytes(_COMPOSING)
        self._high_hamza = self._bytes(policy.HIGH_HAMZA)
        self._joiner = self._bytes(policy.ZWNJ)
        self._normalized = self._table(_letters())
        self._folded = self._table(_letters() | _figures())
        self._pairs = tuple(self._composed_pairs())
        first, *others = self._marks + self._composing
        self._one_mark = bytes.maketrans(bytes(others), bytes([first] * len(others)))
        self._two_marks = bytes([first, first])
        words = re.escape(
            self._bytes(c for c in self._byte if unicodedata.category(c)[0] in "LMN"),
        )
        joiner = re.escape(self._joiner)
        self._stray = re.compile(
            b"(?<![" + words + b"])" + joiner + b"|" + joiner + b"(?![" + words + b"])",
        )

    def _bytes(self, some: Iterable[str]) -> bytes:
        return b"".join(self._byte[character] for character in some)

    def _table(self, changes: dict[str, str]) -> bytes:
        table = bytearray(range(_SIZE))
        for before, after in changes.items():
            table[self._byte[before][0]] = self._byte[after][0]
        return bytes(table)

    def _composed_pairs(self) -> Iterator[tuple[bytes, bytes]]:
        """Yield a letter and a composing mark with the letter that they compose to."""
        for letter in policy.PLAIN_LETTERS:
            # ی composes as ي does.
            base = "\N{ARABIC LETTER YEH}" if letter == "ی" else letter
            for mark in _COMPOSING:
                composed = unicodedata.normalize("NFC", base + mark)
                if len(composed) > 1:
                    continue
                yield self._bytes(letter + mark), self._byte[composed]
                if mark == policy.HAMZA_ABOVE and letter in policy.HAMZA_CARRIERS:
                    yield self._bytes(letter + policy.HIGH_HAMZA), self._byte[composed]

    def look(self, text: str) -> Look:
        """Look at a text once, and say what need not be looked at again."""
        encoded = self._encoded(text)
        if encoded is None or b"  " in encoded:
            return Look(tidy=False, plain=False)
        rest = encoded.translate(None, self._plain)
        if not rest:
            return Look(tidy=True, plain=True)
        return Look(tidy=self._is_tidy(encoded, rest), plain=False)

    def normalize(self, text: str) -> str | None:
        """Normalise a text; None when the page cannot show it exactly."""
        text, encoded = self._spelt(text)
        if encoded is None:
            return None
        rest = encoded.translate(None, self._unmarked)
        if self._is_tidy(encoded, rest):
            return text if b"  " not in encoded else self._decoded(encoded)
        encoded = encoded.translate(self._normalized, self._deleted)
        if self._marks_meet(encoded):
            return None
        if self._joiner in rest:
            encoded = self._joined(encoded)
        return self._decoded(self._composed(encoded, rest))

    def fold(self, text: str) -> str | None:
        """Fold a text; None when the page cannot show it exactly."""
        text, encoded = self._spelt(text)
        if encoded is None:
            return None
        rest = encoded.translate(None, self._plain)
        if not rest:
            return text if b"  " not in encoded else self._decoded(encoded)
        encoded = encoded.translate(self._folded, self._deleted)
        if self._composes(rest):
            # A mark or a joiner between letter and mark has a say in the composition.
            if self._joiner in rest or self._marks_meet(encoded):
                return None
            encoded = self._composed(encoded, rest)
        encoded = encoded.translate(None, self._dropped)
        if self._high_hamza in rest:
            # A mark stood between it and its letter.
            encoded = self._composed(encoded, rest)
        return self._decoded(encoded)

    def _encoded(self, text: str) -> bytes | None:
        try:
            return codecs.charmap_encode(text, "strict", self._encoding)[0]
        except UnicodeEncodeError:
            return None

    def _spelt(self, text: str) -> tuple[str, bytes | None]:
        """Encode a text; spell out what the page has no room for, mostly presentation forms.

        Each becomes what it is whatever stands beside it; the rest of the rules comes after.
        """
        encoded = self._encoded(text)
        if encoded is None:
            text = self._foreign.sub(self._spell, text)
            encoded = self._encoded(text)
        return text, encoded

    def _spell(self, run: re.Match[str]) -> str:
        return run[0].translate(self._spelling)

    def _decoded(self, encoded: bytes) -> str:
        if b"  " in encoded:
            encoded = _SPACE_RUN.sub(b" ", encoded)
        # The table may be a str, whatever typeshed says.
        return codecs.charmap_decode(encoded, "strict", self._decoding)[0]  # pyright: ignore[reportArgumentType]

    def _is_tidy(self, encoded: bytes, rest: bytes) -> bool:
        """Whether nothing is unusual but single marks."""
        if rest.translate(None, self._unmarked + self._marks):
            return False
        return not (rest and self._marks_meet(encoded))

    def _marks_meet(self, encoded: bytes) -> bool:
        """Whether two marks follow one another: their order may be another in NFC."""
        return self._two_marks in encoded.translate(self._one_mark)

    def _composes(self, rest: bytes) -> bool:
        return rest != rest.translate(None, self._composing)

    def _composed(self, encoded: bytes, rest: bytes) -> bytes:
        if self._composes(rest) or self._high_hamza in rest:
            for pair, letter in self._pairs:
                encoded = encoded.replace(pair, letter)
        return encoded

    def _joined(self, encoded: bytes) -> bytes:
        """Keep one non-joiner inside a word, and none elsewhere."""
        twice = self._joiner * 2
        while twice in encoded:
            encoded = encoded.replace(twice, self._joiner)
        return self._stray.sub(b"", encoded)


def _characters() -> str:
    """Give the characters by their bytes; those of ASCII have their own."""
    arabic = "".join(row.characters for row in (*policy.LETTERS, *policy.DIGITS))
    signs = _MARKS + _COMPOSING + policy.HIGH_HAMZA + policy.ZWNJ + arabic + _OTHERS
    others = policy.PLAIN + policy.URDU_DIGITS + signs + _SPACES + _DELETED + _FORMS
    rest = iter([character for character in others if not character.isascii()])
    # charmap_build is fast only for a page that opens with NUL.
    return "".join(chr(at) if chr(at) in others else next(rest, _UNUSED) for at in range(_SIZE))


def _letters() -> dict[str, str]:
    rows = (*policy.LETTERS, *policy.DIGITS)
    letters = {character: row.becomes for row in rows for character in row.characters}
    forms = {r.characters: r.becomes for r in policy.presentation_forms() if r.characters in _FORMS}
    return letters | forms | dict.fromkeys(_SPACES, " ")


def _figures() -> dict[str, str]:
    figures = {digit: str(value) for value, digit in enumerate(policy.URDU_DIGITS)}
    return figures | {row.characters: str(value) for value, row in enumerate(policy.DIGITS)}
