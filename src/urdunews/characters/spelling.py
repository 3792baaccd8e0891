"""Spelling: the options of a normaliser for single characters, as tables made from the policy."""

import functools
from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple, TypeAlias

from attrs import frozen

from urdunews.characters import policy
from urdunews.characters.rules import Rule

Ligatures: TypeAlias = Literal["keep", "letters", "all"]
Digits: TypeAlias = Literal["keep", "native", "urdu", "ascii"]
Joiners: TypeAlias = Literal["keep", "words", "drop"]
Presence: TypeAlias = Literal["keep", "drop"]
Quotes: TypeAlias = Literal["keep", "ascii"]
Aspirates: TypeAlias = Literal["keep", "certain", "all"]
Spaces: TypeAlias = Literal["keep", "single"]

_LAST_CACHED: Final = 0xFFFF
_ASCII_DIGITS: Final = "0123456789"
_ARABIC_DIGITS: Final = "".join(row.characters for row in policy.DIGITS)
_FIGURES: Final[dict[Digits, tuple[tuple[str, str], ...]]] = {
    "keep": (),
    "native": ((_ARABIC_DIGITS, policy.URDU_DIGITS),),
    "urdu": ((_ARABIC_DIGITS + _ASCII_DIGITS, policy.URDU_DIGITS * 2),),
    "ascii": ((_ARABIC_DIGITS + policy.URDU_DIGITS, _ASCII_DIGITS * 2),),
}
_SURROGATES: Final = "".join(map(chr, policy.SURROGATES))


class Substitution(NamedTuple):
    """Characters, what each of them becomes whatever is next to it, and why."""

    characters: str
    becomes: str
    rule: Rule


class Table(dict[int, str | int | None]):
    """A table for `str.translate` that caches unchanged codes: since Python 3.12 a miss is slow."""

    def __missing__(self, code: int) -> int:
        """Return a code unchanged, and cache it."""
        if code <= _LAST_CACHED:
            self[code] = code
        return code


@frozen(kw_only=True, cache_hash=True)
class Spelling:
    """What a normaliser does to single characters."""

    letters: bool = True
    aspirates: Aspirates = "certain"
    ligatures: Ligatures = "letters"
    digits: Digits = "native"
    diacritics: Presence = "keep"
    quotes: Quotes = "keep"
    tatweel: Presence = "drop"
    invisibles: Presence = "drop"
    joiners: Joiners = "words"
    spaces: Spaces = "single"

    @property
    def drops_marks(self) -> bool:
        """Whether marks that compose with no letter are dropped, too."""
        return self.letters and self.diacritics == "drop"

    def substitutions(self) -> Iterator[Substitution]:
        """Yield what changes before letters and marks are composed: no Urdu letters."""
        yield Substitution(_SURROGATES, policy.REPLACEMENT, Rule.SURROGATES)
        if self.spaces == "single":
            yield Substitution(policy.SPACES, " ", Rule.SPACES)
        if self.invisibles == "drop":
            yield Substitution(policy.INVISIBLES + policy.CONTROLS, "", Rule.INVISIBLES)
        if self.tatweel == "drop":
            yield Substitution(policy.TATWEEL, "", Rule.TATWEEL)
        if self.joiners == "drop":
            yield Substitution(policy.ZWNJ + policy.ZWJ, "", Rule.JOINERS)
        if self.diacritics == "drop":
            marks = [mark for mark in policy.DIACRITICS if mark not in policy.COMPOSING]
            yield Substitution("".join(marks), "", Rule.DIACRITICS)
        for before, after in _FIGURES[self.digits]:
            yield from (
                Substitution(*pair, Rule.DIGITS) for pair in zip(before, after, strict=True)
            )
        if self.quotes == "ascii":
            yield from _of_rows(Rule.QUOTES, policy.QUOTES)
        if self.ligatures != "keep":
            yield from _of_rows(Rule.FORMS, policy.presentation_forms())
        if self.ligatures == "all":
            yield from _of_rows(Rule.FORMS, policy.honorifics())

    def letter_changes(self) -> Iterator[Substitution]:
        """Yield what changes after composition."""
        if self.letters:
            yield from _of_rows(Rule.LETTERS, policy.LETTERS)


def _of_rows(rule: Rule, rows: Iterable[policy.Change]) -> Iterator[Substitution]:
    return (Substitution(row.characters, row.becomes, rule) for row in rows)


@functools.cache
def first_table(spelling: Spelling) -> Table:
    """Return the table of what changes before composition."""
    return _table(spelling.substitutions())


@functools.cache
def letter_table(spelling: Spelling) -> Table:
    """Return the table of what changes after composition."""
    return _table(spelling.letter_changes())


def _table(substitutions: Iterable[Substitution]) -> Table:
    once: dict[int, str] = {}
    for characters, becomes, _ in substitutions:
        for character in characters:
            once[ord(character)] = becomes
    # The form of a vowel sign becomes the sign, which may be dropped itself.
    twice = {becomes: becomes.translate(once) for becomes in {*once.values()}}
    return Table({code: twice[becomes] for code, becomes in once.items()})


NORMAL: Final = Spelling()
"""What `normalize` does."""

FOLDED: Final = Spelling(diacritics="drop", digits="ascii", joiners="drop")
"""What `fold` does."""

UNTOUCHED: Final = Spelling(
    letters=False,
    aspirates="keep",
    ligatures="keep",
    digits="keep",
    tatweel="keep",
    invisibles="keep",
    joiners="keep",
    spaces="keep",
)
"""What `Normalizer.none()` does: it makes text valid Unicode, and nothing else."""
