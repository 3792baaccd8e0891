"""Spelling by a private code page: one byte a character, so that tables work in C.

A text is encoded to bytes, mapped and purged by `bytes.translate`, composed, and decoded: a
few nanoseconds a character at any share of dirt, where `str.translate` takes ten times that.
What the page has no room for is spelt out while encoding; a letter of another script, which
nothing ever changes, is held aside. Nothing here decides what changes into what: the page is
made from the tables of a spelling, and whatever it cannot show exactly goes the long way
round, which gives the same answer (a test compares the two).
"""

import codecs
import re
import threading
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from typing import Final

from urdunews.characters import policy
from urdunews.characters.aspirates import aspirated, hehs_of
from urdunews.characters.respelling import respell
from urdunews.characters.spelling import NORMAL, Aspirates, Spelling, first_table, letter_table

#: Marks that compose with a letter and stand last in canonical order (class 230).
_COMPOSING: Final = "\N{ARABIC MADDAH ABOVE}\N{ARABIC HAMZA ABOVE}"
#: Vowel signs and honorifics that newspapers print; rarer marks go the long way.
_MARKS: Final = (
    "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0656\u0657\u0670"
    "\u0610\u0611\u0612\u0613\u0614"
)
#: Letters and signs of quotations in Arabic.
_OTHERS: Final = "ٱإﷺ﷽؁؀"
_SPACES: Final = "\t\xa0\u2003\u2009\u200a\u200b\u2028\u202f\x0b\x0c\x85"
#: The letters that compose with marks.
_BASES: Final = "یاوہے"
_NUL: Final = "\0"
_DELETED: Final = _NUL + policy.TATWEEL + "\ufeff\xad\u061c\u200e\u200f\u202a\u202b\u202c\u202e\x7f"
#: InPage's waw with hamza inside words, `ٹاﺅن`: the one form that is common in letters.
_FORMS: Final = "\ufe85\ufe86"
_ARABIC: Final = "".join(row.characters for row in (*policy.LETTERS, *policy.DIGITS))
_SIGNS: Final = _MARKS + _COMPOSING + policy.HIGH_HAMZA + policy.ZWNJ
_LETTERS: Final = policy.PLAIN + policy.URDU_DIGITS + _ARABIC + _OTHERS + _FORMS
_ROOM: Final = _LETTERS + _SIGNS + _SPACES + _DELETED
_UNUSED: Final = "\ufffe"
_SIZE: Final = 256
#: No character: it stands in the decoded text for what was held aside.
_ASIDE: Final = "\ufdd0"
#: Two spaces oftener than once in so many characters are worth a look for three.
_RARE: Final = 100
#: Of so many characters, what a step costs before it begins counts for more than its pace.
_SHORT: Final = 1024
#: Runs of this length that are not on the page are remembered: there are some thousand.
_SHORT_RUN: Final = 1
_MOST_STAND_INS: Final = 1 << 14


class _Thread(threading.local):
    """What an encoding thread holds aside, and of which text."""

    def __init__(self) -> None:
        self.source: str | None = None
        self.aside: list[str] = []


class CodePage:
    """The page of a spelling: the bytes of its characters, and what becomes of each."""

    def __init__(self, spelling: Spelling) -> None:
        """Make the page from the tables of a spelling."""
        becomes = _becomes(spelling)
        characters = _placed(becomes)
        free = [at for at, character in enumerate(characters) if character == _UNUSED]
        self._spelling = spelling
        self._first = first_table(spelling)
        self._byte = {c: bytes([at]) for at, c in enumerate(characters) if c != _UNUSED}
        self._encoding = codecs.charmap_build(characters)
        self._word_aside, self._sign_aside = (bytes([at]) for at in free[-2:])
        self._decoding = "".join(
            _ASIDE if at in free else character for at, character in enumerate(characters)
        )
        self._set_tables(becomes, characters)
        self._set_joiners()
        self._heh = self._byte[policy.HEH]
        self._hehs = hehs_of(spelling)
        self._thread = _Thread()
        self._met = object()
        self._known_runs: dict[str, bytes] = {}
        self._known_stand_ins: dict[str, bytes] = {}
        # Kept for good, like all error handlers: there is one page for each spelling in use.
        self._on_error = f"urdunews.{id(self):x}"
        codecs.register_error(self._on_error, self._spell_out)

    def _set_tables(self, becomes: Mapping[str, str], characters: str) -> None:
        composes = self._spelling.letters
        composing = _COMPOSING if composes else ""
        marks = [c for c, after in becomes.items() if after and unicodedata.combining(c)]
        unsettled = {*marks, policy.HIGH_HAMZA} if composes else set[str]()
        if self._spelling.joiners == "words":
            # What a joiner between marks does is told by the letters round them.
            unsettled.update(marks, policy.ZWNJ)
        stays = [c for c, after in becomes.items() if after == c and c not in unsettled]
        self.stays: str = "".join(stays)
        """The characters that never change, whatever stands beside them."""
        self._stays = self._bytes(stays)
        # NUL stays on this page, too, or it would be slow: `leaves` looks for it.
        self._plain = codecs.charmap_build(
            "".join(c if c in stays or c == _NUL else _UNUSED for c in characters),
        )
        self._nul_stays = _NUL in stays
        table = bytearray(range(_SIZE))
        for character, after in becomes.items():
            table[self._byte[character][0]] = self._byte[after or character][0]
        self._table = bytes(table)
        self._deleted = self._bytes(c for c, after in becomes.items() if not after)
        self._marks = self._bytes(mark for mark in marks if mark not in composing)
        self._left_over = self._bytes(composing) if self._spelling.drops_marks else b""
        all_marks = self._bytes(marks if composes else "")
        one = all_marks[:1]
        self._one_mark = bytes.maketrans(all_marks, one * len(all_marks))
        self._two_marks = one * 2
        self._unsettled = all_marks + self._bytes(policy.HIGH_HAMZA if composes else "")
        self._composed = {
            self._byte[mark]: self._composed_letters(mark)
            for mark in (policy.HIGH_HAMZA + composing if composes else "")
        }

    def _set_joiners(self) -> None:
        words = self._bytes(c for c in self._byte if unicodedata.category(c)[0] in "LN")
        word = re.escape(words + self._word_aside)
        mark = re.escape(self._bytes(c for c in self._byte if unicodedata.combining(c)))
        joiner = re.escape(self._byte[policy.ZWNJ])
        self._joiner = self._byte[policy.ZWNJ] if self._spelling.joiners == "words" else b""
        at_mark = b"%b(?:(?<=[%b]%b)|(?=[%b]))" % (joiner, mark, joiner, mark)
        self._joiner_at_mark = re.compile(at_mark)
        self._stray = re.compile(b"%b(?:(?<![%b]%b)|(?![%b]))" % (joiner, word, joiner, word))

    def _bytes(self, some: Iterable[str]) -> bytes:
        return b"".join(self._byte[character] for character in some)

    def _composed_letters(self, mark: str) -> list[bytes]:
        """Give what each byte and a mark behind it become."""
        composed = [bytes([at]) + self._byte[mark] for at in range(_SIZE)]
        for base in _BASES:
            letter = respell(base + mark, NORMAL)
            if len(letter) == 1:
                composed[self._byte[base][0]] = self._byte[letter]
        return composed

    def leaves(self, text: str) -> bool:
        """Whether all of a text is what the spelling never changes."""
        # Most texts that change are given up at their first letter that does.
        if not self.leaves_but_spaces(text):
            return False
        return self._spelling.spaces == "keep" or "  " not in text

    def leaves_but_spaces(self, text: str) -> bool:
        """Whether it would be, were there no two spaces in a row."""
        try:
            codecs.charmap_encode(text, "strict", self._plain)
        except UnicodeEncodeError:
            return False
        return self._nul_stays or _NUL not in text

    def is_tidy_but_spaces(self, text: str) -> bool:
        """Whether the spelling leaves every stretch without two spaces in a row as it is.

        False in doubt.
        """
        try:
            encoded = codecs.charmap_encode(text, "strict", self._encoding)[0]
        except UnicodeEncodeError:
            return False
        rest = encoded.translate(None, self._stays)
        return not rest or not (rest.translate(None, self._marks) or self._marks_meet(encoded))

    def spell(self, text: str, aspirates: Aspirates = "keep") -> str | None:
        """Spell a text anew; None when the page cannot show it exactly.

        Args:
            text: Any text.
            aspirates: In which words a typed ه becomes ھ first.
        """
        met = self._met
        short = len(text) < _SHORT
        if not short:
            text = aspirated(text, aspirates, self._hehs)
        try:
            encoded = codecs.charmap_encode(text, self._on_error, self._encoding)[0]
            if short and self._met is met and self._is_unchanged(encoded):
                return text
            if short and aspirates != "keep" and self._heh in encoded:
                self._thread.source = None
                text = aspirated(text, aspirates, self._hehs)
                encoded = codecs.charmap_encode(text, self._on_error, self._encoding)[0]
        except UnicodeEncodeError:
            self._thread.source = None
            return None
        settled = self._settled(encoded)
        aside = [] if self._met is met else self._held_aside(text)
        return None if settled is None else self._decoded(settled, aside)

    def _is_unchanged(self, encoded: bytes) -> bool:
        """Whether a text that is too short to be worth a first look of its own stays."""
        if encoded.translate(None, self._stays):
            return False
        return b"  " not in encoded or self._spelling.spaces == "keep"

    def _held_aside(self, text: str) -> list[str]:
        """Give what was held aside while a text was encoded."""
        aside = self._thread.aside if self._thread.source is text else []
        self._thread.source = None
        return aside

    def _settled(self, encoded: bytes) -> bytes | None:
        encoded = encoded.translate(self._table, self._deleted)
        if self._joiner and self._joiner in encoded:
            if self._joiner_at_mark.search(encoded):
                return None
            encoded = self._joined(encoded)
        if self._has_marks(encoded):
            encoded = self._compose(encoded)
            # A mark that composes does so whatever stands behind it; others may be in disorder.
            if self._marks_meet(encoded):
                return None
            if self._left_over:
                encoded = self._bare(encoded)
        if b"  " in encoded and self._spelling.spaces == "single":
            return _single_spaced(encoded)
        return encoded

    def _has_marks(self, encoded: bytes) -> bool:
        if len(encoded) >= _SHORT:
            return any(mark in encoded for mark in self._unsettled)
        return len(encoded.translate(None, self._unsettled)) != len(encoded)

    def _spell_out(self, error: UnicodeError) -> tuple[bytes, int]:
        """Give the bytes of a run that is not on the page: an error handler of `codecs`."""
        assert isinstance(error, UnicodeEncodeError)
        # Another thread may do so, too: then both look twice.
        self._met = object()
        if self._thread.source is not error.object:
            self._thread.source = error.object
            self._thread.aside = []
        end = error.end
        run = error.object[error.start : end]
        known = self._known_runs.get(run)
        if known is not None:
            return known, end
        held = len(self._thread.aside)
        encoded = self._spelt_out(run)
        if encoded is None:
            try:
                raise error
            finally:
                # The error's traceback has this frame, and this frame must not have the error: a
                # circle would keep the text until the garbage is collected.
                del error
        if held == len(self._thread.aside) and len(run) <= _SHORT_RUN:
            self._known_runs[run] = encoded
        return encoded, end

    def _spelt_out(self, run: str) -> bytes | None:
        encoded: list[bytes] = []
        for character in run.translate(self._first):
            known = self._byte.get(character) or self._hold_aside(character)
            if known is None:
                return None
            encoded.append(known)
        return b"".join(encoded)

    def _hold_aside(self, character: str) -> bytes | None:
        """Hold aside what nothing ever changes; None for what may depend on its neighbours."""
        stand_in = self._known_stand_ins.get(character) or self._stand_in(character)
        if stand_in is not None:
            self._thread.aside.append(character)
        return stand_in

    def _stand_in(self, character: str) -> bytes | None:
        """Return the byte that stands for a character while it is held aside, if it can be."""
        category = unicodedata.category(character)
        if category[0] == "M" or category == "Cf" or ord(character) in policy.HANGUL_PARTS:
            return None
        if not unicodedata.is_normalized("NFC", character):
            return None
        stand_in = self._word_aside if category[0] in "LN" else self._sign_aside
        if len(self._known_stand_ins) > _MOST_STAND_INS:
            self._known_stand_ins.clear()
        self._known_stand_ins[character] = stand_in
        return stand_in

    def _decoded(self, encoded: bytes, aside: list[str]) -> str:
        # The table may be a str, whatever typeshed says.
        text = codecs.charmap_decode(encoded, "strict", self._decoding)[0]  # pyright: ignore[reportArgumentType]
        if not aside:
            return text
        first, *gaps = text.split(_ASIDE)
        return first + "".join(
            [part for pair in zip(aside, gaps, strict=True) for part in pair],
        )

    def _marks_meet(self, encoded: bytes) -> bool:
        """Whether two marks follow one another: their order may be another in NFC."""
        return bool(self._two_marks) and self._two_marks in encoded.translate(self._one_mark)

    def _compose(self, encoded: bytes) -> bytes:
        for mark, composed in self._composed.items():
            if mark in encoded:
                # Looking up one byte is some forty times faster than replacing two.
                *parts, last = encoded.split(mark)
                parts = [part[:-1] + composed[part[-1]] if part else mark for part in parts]
                encoded = b"".join([*parts, last])
        return encoded

    def _bare(self, encoded: bytes) -> bytes:
        """Drop the marks that composed with no letter."""
        bare = encoded.translate(None, self._left_over)
        # A mark that went may have stood between a high hamza and its letter.
        return self._compose(bare)

    def _joined(self, encoded: bytes) -> bytes:
        """Keep one non-joiner inside a word, and none elsewhere."""
        twice = self._joiner * 2
        while twice in encoded:
            encoded = encoded.replace(twice, self._joiner)
        return self._stray.sub(b"", encoded)


def _becomes(spelling: Spelling) -> dict[str, str]:
    """Give what becomes of each character that the page has room for."""
    first, letters = first_table(spelling), letter_table(spelling)
    becomes = {c: c.translate(first).translate(letters) for c in _ROOM}
    # What becomes several letters, or one without a place here, is spelt out while encoding.
    return {c: after for c, after in becomes.items() if not after or after in becomes}


def _placed(characters: Collection[str]) -> str:
    """Give the characters by their bytes; those of ASCII have their own."""
    rest = iter([character for character in characters if not character.isascii()])
    # charmap_build is fast only for a page that opens with NUL.
    return "".join(chr(at) if chr(at) in characters else next(rest, _UNUSED) for at in range(_SIZE))


def _single_spaced(encoded: bytes) -> bytes:
    """Make one space of every run of spaces: quicker than a pattern for a few runs."""
    first, *parts = encoded.split(b"  ")
    if len(parts) * _RARE > len(encoded) and b"   " not in encoded:
        return b" ".join([first, *parts])
    *between, last = [part[1:] if part[:1] == b" " else part for part in parts]
    return b" ".join([first, *filter(None, between), last])
