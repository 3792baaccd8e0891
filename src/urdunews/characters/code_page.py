"""Spelling by a private code page: one byte per character, so that tables work in C.

A text is encoded to bytes, mapped and stripped by `bytes.translate`, composed, and decoded: a
few nanoseconds per character however much changes, where `str.translate` takes ten times that.
A character that is not on the page is spelt out while encoding; a letter of another script,
which never changes, is set aside. Nothing here decides what changes into what: the page is made
from the tables of a spelling, and a text that it cannot represent exactly takes the slow path,
which gives the same result (a test compares the two).
"""

import codecs
import re
import threading
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from typing import Final

from urdunews import lazy
from urdunews.characters import policy
from urdunews.characters.aspirates import aspirated, hehs_of
from urdunews.characters.respelling import apply_rules
from urdunews.characters.spelling import NORMAL, Aspirates, Spelling, first_table, letter_table

#: Marks that compose with a letter and come last in canonical order (class 230).
_COMPOSING: Final = "\N{ARABIC MADDAH ABOVE}\N{ARABIC HAMZA ABOVE}"
#: Vowel signs and honorifics that newspapers print; rarer marks take the slow path.
_MARKS: Final = (
    "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0656\u0657\u0670"
    "\u0610\u0611\u0612\u0613\u0614"
)
#: Letters and signs of Arabic quotations.
_OTHERS: Final = "ٱإﷺ﷽؁؀"
_SPACES: Final = "\t\xa0\u2003\u2009\u200a\u200b\u2028\u202f\x0b\x0c\x85"
#: The letters that compose with marks.
_BASES: Final = "یاوہے"
_NUL: Final = "\0"
_DELETED: Final = _NUL + policy.TATWEEL + "\ufeff\xad\u061c\u200e\u200f\u202a\u202b\u202c\u202e\x7f"
#: InPage's waw with hamza inside words, `ٹاﺅن`: the only form that is common among letters.
_FORMS: Final = "\ufe85\ufe86"
_ARABIC: Final = "".join(row.characters for row in (*policy.LETTERS, *policy.DIGITS))
_SIGNS: Final = _MARKS + _COMPOSING + policy.HIGH_HAMZA + policy.ZWNJ
_LETTERS: Final = policy.PLAIN + policy.URDU_DIGITS + _ARABIC + _OTHERS + _FORMS
_ROOM: Final = _LETTERS + _SIGNS + _SPACES + _DELETED
_UNUSED: Final = "\ufffe"
_SIZE: Final = 256
#: A noncharacter: the placeholder in decoded text for a character set aside.
_ASIDE: Final = "\ufdd0"
#: If double spaces are more frequent than one in this many characters, check for triple ones.
_RARE: Final = 100
#: In texts shorter than this, the fixed cost of a step outweighs its speed.
_SHORT: Final = 1024
#: Runs up to this length that are not on the page are cached: there are some thousand.
_SHORT_RUN: Final = 1
_MOST_STAND_INS: Final = 1 << 14
_LETTER_RUN: Final = re.compile(r"[^\W_]+")


class _Thread(threading.local):
    """What an encoding thread has set aside, and from which text."""

    def __init__(self) -> None:
        self.source: str | None = None
        self.aside: list[str] = []


class CodePage:
    """The code page of a spelling: the bytes of its characters, and the replacement of each."""

    def __init__(self, spelling: Spelling) -> None:
        """Build the page from the tables of a spelling."""
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
        self._set_tables(becomes)
        self._set_joiners()
        self._heh = self._byte[policy.HEH]
        self._hehs = hehs_of(spelling)
        self._thread = _Thread()
        self._met = object()
        self._known_runs: dict[str, bytes] = {}
        self._known_stand_ins: dict[str, bytes] = {}
        # Never unregistered, like all error handlers: there is one page for each spelling in use.
        self._on_error = f"urdunews.{id(self):x}"
        codecs.register_error(self._on_error, self._spell_out)

    def _set_tables(self, becomes: Mapping[str, str]) -> None:
        composes = self._spelling.letters
        composing = _COMPOSING if composes else ""
        marks = [c for c, after in becomes.items() if after and unicodedata.combining(c)]
        contextual = {*marks, policy.HIGH_HAMZA} if composes else set[str]()
        if self._spelling.joiners == "words":
            # The effect of a joiner between marks depends on the letters around them.
            contextual.update(marks, policy.ZWNJ)
        invariant = [c for c, after in becomes.items() if after == c and c not in contextual]
        self.invariant_chars: str = "".join(invariant)
        """The characters that never change, whatever is next to them."""
        self.initial_chars: frozenset[str] = frozenset(
            c for c, after in becomes.items() if after in invariant and after not in policy.BLANK
        )
        """The characters that become exactly one, which is shown, and add to none before them."""
        # A third quicker than to encode, and dirty text is left at its first dirty character.
        self._invariant_run = lazy.pattern(f"[{re.escape(self.invariant_chars)}]*+")
        kept_marks = "".join(mark for mark in marks if mark not in composing)
        self._tidy_run = lazy.pattern(f"[{re.escape(self.invariant_chars + kept_marks)}]*+")
        table = bytearray(range(_SIZE))
        for character, after in becomes.items():
            table[self._byte[character][0]] = self._byte[after or character][0]
        self._table = bytes(table)
        self._deleted = self._bytes(c for c, after in becomes.items() if not after)
        self._between = self._bytes(c for c in self._byte if not c.isalnum())
        self._left_over = self._bytes(composing) if self._spelling.drops_marks else b""
        all_marks = self._bytes(marks if composes else "")
        one = all_marks[:1]
        self._one_mark = bytes.maketrans(all_marks, one * len(all_marks))
        self._two_marks = one * 2
        self._contextual = all_marks + self._bytes(policy.HIGH_HAMZA if composes else "")
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
        self._joiner_at_mark = lazy.pattern(at_mark)
        self._stray = lazy.pattern(b"%b(?:(?<![%b]%b)|(?![%b]))" % (joiner, word, joiner, word))

    def _bytes(self, some: Iterable[str]) -> bytes:
        return b"".join(self._byte[character] for character in some)

    def _composed_letters(self, mark: str) -> list[bytes]:
        """Return what each byte becomes with a mark after it."""
        composed = [bytes([at]) + self._byte[mark] for at in range(_SIZE)]
        for base in _BASES:
            letter = apply_rules(base + mark, NORMAL)
            if len(letter) == 1:
                composed[self._byte[base][0]] = self._byte[letter]
        return composed

    def is_unchanged(self, text: str) -> bool:
        """Return whether all of a text is invariant, and so unchanged by the spelling."""
        # Most texts that change fail at the first character that does.
        if not self.is_unchanged_but_spaces(text):
            return False
        return self._spelling.spaces == "keep" or "  " not in text

    def is_unchanged_but_spaces(self, text: str) -> bool:
        """Return whether all of a text is invariant, apart from runs of spaces."""
        return self._invariant_run.fullmatch(text) is not None

    def is_tidy_but_spaces(self, text: str) -> bool:
        """Return whether the spelling leaves every substring without a run of spaces unchanged.

        May be False where it does.
        """
        if self._tidy_run.fullmatch(text) is None:
            return False
        return not self._marks_meet(codecs.charmap_encode(text, "strict", self._encoding)[0])

    def spell(self, text: str, aspirates: Aspirates = "keep") -> str | None:
        """Return a text in the spelling; None if the page cannot represent it exactly.

        Args:
            text: Any text.
            aspirates: In which words to replace a typed ه by ھ first.
        """
        found = self._map(text, aspirates)
        return None if found is None else self._decoded(*found)

    def letters(self, text: str, aspirates: Aspirates) -> str | None:
        """Return the letters and figures of a text in the spelling, and nothing between them.

        Args:
            text: Any text.
            aspirates: In which words to replace a typed ه by ھ first.

        Returns:
            None if the page cannot represent the text exactly.
        """
        found = self._map(text, aspirates)
        if found is None:
            return None
        encoded, aside = found
        if aside:
            return letters_in(self._decoded(encoded, aside))
        # Half the time of a pattern.
        return self._decoded(encoded.translate(None, self._between), [])

    def _map(self, text: str, aspirates: Aspirates) -> tuple[bytes, list[str]] | None:
        """Return the bytes of a text in the spelling, and the characters that were set aside."""
        met = self._met
        short = len(text) < _SHORT
        if not short:
            text = aspirated(text, aspirates, self._hehs)
        try:
            encoded = codecs.charmap_encode(text, self._on_error, self._encoding)[0]
            if short and aspirates != "keep" and self._heh in encoded:
                self._thread.source = None
                text = aspirated(text, aspirates, self._hehs)
                encoded = codecs.charmap_encode(text, self._on_error, self._encoding)[0]
        except UnicodeEncodeError:
            self._thread.source = None
            return None
        mapped = self._mapped(encoded)
        aside = [] if self._met is met else self._take_aside(text)
        return None if mapped is None else (mapped, aside)

    def _take_aside(self, text: str) -> list[str]:
        """Return what was set aside while a text was encoded, and clear it."""
        aside = self._thread.aside if self._thread.source is text else []
        self._thread.source = None
        return aside

    def _mapped(self, encoded: bytes) -> bytes | None:
        encoded = encoded.translate(self._table, self._deleted)
        if self._joiner and self._joiner in encoded:
            if self._joiner_at_mark.search(encoded):
                return None
            encoded = self._joined(encoded)
        if self._has_marks(encoded):
            encoded = self._compose(encoded)
            # A composing mark composes whatever follows; the order of the others may be wrong.
            if self._marks_meet(encoded):
                return None
            if self._left_over:
                encoded = self._bare(encoded)
        if b"  " in encoded and self._spelling.spaces == "single":
            return _single_spaced(encoded)
        return encoded

    def _has_marks(self, encoded: bytes) -> bool:
        if len(encoded) >= _SHORT:
            return any(mark in encoded for mark in self._contextual)
        return len(encoded.translate(None, self._contextual)) != len(encoded)

    def _spell_out(self, error: UnicodeError) -> tuple[bytes, int]:
        """Return the bytes of a run that is not on the page: an error handler for `codecs`."""
        assert isinstance(error, UnicodeEncodeError)
        # If another thread does this at the same time, both merely repeat a check.
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
            known = self._byte.get(character) or self._set_aside(character)
            if known is None:
                return None
            encoded.append(known)
        return b"".join(encoded)

    def _set_aside(self, character: str) -> bytes | None:
        """Set aside a character that never changes; None if it may depend on its neighbours."""
        stand_in = self._known_stand_ins.get(character) or self._stand_in(character)
        if stand_in is not None:
            self._thread.aside.append(character)
        return stand_in

    def _stand_in(self, character: str) -> bytes | None:
        """Return the placeholder byte of a character, or None if it cannot be set aside."""
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
        # The table may be a `str`, whatever typeshed says.
        text = codecs.charmap_decode(encoded, "strict", self._decoding)[0]  # pyright: ignore[reportArgumentType]
        if not aside:
            return text
        first, *gaps = text.split(_ASIDE)
        return first + "".join(
            [part for pair in zip(aside, gaps, strict=True) for part in pair],
        )

    def _marks_meet(self, encoded: bytes) -> bool:
        """Whether two marks are adjacent: NFC may order them differently."""
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
        # A dropped mark may have been between a high hamza and its letter.
        return self._compose(bare)

    def _joined(self, encoded: bytes) -> bytes:
        """Reduce non-joiners to one inside a word, and none elsewhere."""
        twice = self._joiner * 2
        while twice in encoded:
            encoded = encoded.replace(twice, self._joiner)
        return self._stray.sub(b"", encoded)


def letters_in(text: str) -> str:
    """Return the letters and figures of a text, and nothing between them."""
    # Without the spaces, they stand together in fewer and longer runs.
    return "".join(_LETTER_RUN.findall(text.replace(" ", "")))


def _becomes(spelling: Spelling) -> dict[str, str]:
    """Return what each character on the page becomes."""
    first, letters = first_table(spelling), letter_table(spelling)
    becomes = {c: c.translate(first).translate(letters) for c in _ROOM}
    # A character that becomes several, or one not on the page, is spelt out while encoding.
    return {c: after for c, after in becomes.items() if not after or after in becomes}


def _placed(characters: Collection[str]) -> str:
    """Return the characters in byte order; ASCII keeps its own bytes."""
    rest = iter([character for character in characters if not character.isascii()])
    # charmap_build is fast only for a page that begins with NUL.
    return "".join(chr(at) if chr(at) in characters else next(rest, _UNUSED) for at in range(_SIZE))


def _single_spaced(encoded: bytes) -> bytes:
    """Reduce every run of spaces to one: faster than a pattern for a few runs."""
    first, *parts = encoded.split(b"  ")
    if len(parts) * _RARE > len(encoded) and b"   " not in encoded:
        return b" ".join([first, *parts])
    *between, last = [part[1:] if part[:1] == b" " else part for part in parts]
    return b" ".join([first, *filter(None, between), last])
