"""The edit finder: find what a spelling changes in a text, and why.

Most changes are of one character and do not depend on its neighbours: they are looked up. The
others are computed from the few characters that matter, and cached, as they recur.
"""

import functools
import itertools
import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

from urdunews import lazy
from urdunews.characters import policy
from urdunews.characters.edits import Change
from urdunews.characters.rules import Rule
from urdunews.characters.speller import speller
from urdunews.characters.spelling import Spelling

_JOINERS: Final = policy.ZWNJ + policy.ZWJ
#: Characters that belong to the letter before them, or are dropped after it.
_FOLLOWING: Final = frozenset(policy.BLANK + policy.HIGH_HAMZA) - {"\n"}
#: Characters that are kept or dropped by the letters on both sides.
_BETWEEN: Final = frozenset(
    "\r" + _JOINERS + policy.INVISIBLES + policy.CONTROLS + policy.TATWEEL,
)
_LOOKS_AHEAD: Final = lazy.pattern(f"[\r{_JOINERS}]")
_LONGEST_CACHED: Final = 16
_MOST_CACHED: Final = 1 << 16


class _CharEffect(NamedTuple):
    """What a character becomes, whatever its neighbours, spaces excepted."""

    becomes: str
    rule: Rule | None


class _Unit(NamedTuple):
    """What a group of characters becomes on its own."""

    spelt: str
    changes: tuple[Change, ...]
    """Its changes, in offsets of the unit."""


class EditFinder:
    """Finds the changes of a spelling, except aspirates, which come first."""

    def __init__(self, spelling: Spelling) -> None:
        """Make the finder of a spelling; `edit_finder` returns a shared one."""
        self._spelling = spelling
        self._spell = speller(spelling).spell
        invariant = speller(spelling).invariant_chars
        self._blank = " " if spelling.spaces == "single" else ""
        self._suspects = re.compile(f"[^{re.escape(invariant)}]+")
        self._region = re.compile(f"[^{re.escape(invariant.replace(self._blank, ''))}]*")
        self._rules = _rules(spelling)
        self._effects: dict[str, _CharEffect | None] = {}
        self._known: dict[str, tuple[Change, ...]] = {}
        self._units: dict[str, _Unit] = {}

    def find(self, text: str) -> list[Change]:
        """Return the changes of a text, in order."""
        changes: list[Change] = []
        done = 0
        spaces = self._next_spaces(text, 0)
        for match in self._suspects.finditer(text):
            start, end = match.span()
            while spaces < start:
                done = self._add_region(text, spaces, changes)
                spaces = self._next_spaces(text, done)
            if start < done or (end - start == 1 and self._add_character(text, start, changes)):
                continue
            done = self._add_region(text, start, changes)
            if spaces < done:
                spaces = self._next_spaces(text, done)
        while spaces < len(text):
            spaces = self._next_spaces(text, self._add_region(text, spaces, changes))
        return changes

    def _next_spaces(self, text: str, start: int) -> int:
        """Return the offset of the next run of spaces; the text's length if there is none."""
        at = text.find("  ", start) if self._blank else -1
        return len(text) if at < 0 else at

    def _add_character(self, text: str, at: int, changes: list[Change]) -> bool:
        """Add the change of a single character, if its neighbours do not matter."""
        character = text[at]
        effect = self._effects.get(character, _UNKNOWN)
        if effect is _UNKNOWN:
            effect = self._effects[character] = self._effect(character)
        if effect is None:
            return False
        becomes, rule = effect
        if rule is None:
            return True
        if becomes in _NOTHING and self._blank:
            spaces = (text[at - 1 : at] + text[at + 1 : at + 2]).count(" ")
            if spaces + len(becomes) > 1:
                return False
        changes.append((at, at + 1, becomes, rule))
        return True

    def _effect(self, character: str) -> _CharEffect | None:
        if self._depends(character):
            return None
        becomes = self._spell(character)
        rule = None if becomes == character else self._rule(character)
        return _CharEffect(becomes, rule)

    def _depends(self, character: str) -> bool:
        """Whether the effect on a character depends on its neighbours."""
        if character in {"\r", policy.HIGH_HAMZA}:
            return True
        if character in _JOINERS:
            return self._spelling.joiners == "words"
        if not self._spelling.letters:
            return False
        if character in policy.COMPOSING or ord(character) in policy.HANGUL_PARTS:
            return True
        if character in policy.DIACRITICS:
            return False
        # The form of a mark, or a mark of another script.
        return unicodedata.category(self._spell(character)[:1] or " ")[0] == "M"

    def _add_region(self, text: str, start: int, changes: list[Change]) -> int:
        """Add the changes of the region from `start` on, and return its end."""
        region = self._region.match(text, start)
        assert region is not None
        end = region.end()
        while start > 0 and text[start - 1] == self._blank:
            start -= 1
        # The letter before matters, and so does the one after if there is a joiner.
        first = start if text[start] == self._blank else max(start - 1, 0)
        last = min(end + 1, len(text)) if _LOOKS_AHEAD.search(text, start, end) else end
        for begin, stop, after, rule in self._changes(text[first:last]):
            changes.append((first + begin, first + stop, after, rule))
        return end

    def _changes(self, stretch: str) -> tuple[Change, ...]:
        if len(stretch) > _LONGEST_CACHED:
            return tuple(self._compute(stretch))
        changes = self._known.get(stretch)
        if changes is None:
            if len(self._known) > _MOST_CACHED:
                self._known.clear()
            changes = self._known[stretch] = tuple(self._compute(stretch))
        return changes

    def _compute(self, stretch: str) -> Iterator[Change]:
        """Yield the changes of one stretch, in the smallest units that give the same result."""
        whole = self._spell(stretch)
        for units in (list(stretch), _units(stretch)):
            spelt = list(map(self._unit, units))
            if "".join([unit.spelt for unit in spelt]) == whole:
                break
        else:
            units, spelt = [stretch], [_Unit(whole, self._trimmed(stretch, whole))]
        starts = itertools.accumulate(map(len, units), initial=0)
        for at, unit in zip(starts, spelt, strict=False):
            for start, end, after, rule in unit.changes:
                yield at + start, at + end, after, rule

    def _unit(self, unit: str) -> _Unit:
        """Spell a unit on its own, cached: long stretches repeat the same few."""
        known = self._units.get(unit)
        if known is None:
            spelt = self._spell(unit)
            known = _Unit(spelt, self._trimmed(unit, spelt))
            if len(unit) <= _LONGEST_CACHED:
                if len(self._units) > _MOST_CACHED:
                    self._units.clear()
                self._units[unit] = known
        return known

    def _trimmed(self, before: str, after: str) -> tuple[Change, ...]:
        """Return the change of a unit without its unchanged ends, if any is left."""
        end = len(before)
        head = 0
        while head < min(end, len(after)) and before[head] == after[head]:
            head += 1
        after = after[head:]
        tail = 0
        while tail < min(end - head, len(after)) and before[end - 1 - tail] == after[-1 - tail]:
            tail += 1
        if head == end - tail and tail == len(after):
            return ()
        changed = before[head : end - tail]
        return ((head, end - tail, after[: len(after) - tail], self._rule(changed)),)

    def _rule(self, before: str) -> Rule:
        """Return the decisive rule for the original characters."""
        for rule, characters in self._rules:
            if not characters.isdisjoint(before):
                return rule
        return Rule.COMPOSITION


_UNKNOWN: Final = _CharEffect("", None)
_NOTHING: Final = frozenset(("", " "))


@functools.cache
def edit_finder(spelling: Spelling) -> EditFinder:
    """Return the shared finder of a spelling."""
    return EditFinder(spelling)


def _rules(spelling: Spelling) -> list[tuple[Rule, frozenset[str]]]:
    """Return the characters of each rule, the decisive rules first."""
    characters: dict[Rule, set[str]] = {rule: set() for rule in _ORDER}
    characters[Rule.COMPOSITION].update(policy.COMPOSING, policy.HIGH_HAMZA)
    characters[Rule.JOINERS].update(_JOINERS)
    characters[Rule.SPACES].add(" ")
    for found in (*spelling.substitutions(), *spelling.letter_changes()):
        characters[found.rule].update(found.characters)
    characters[Rule.LINE_ENDS].add("\r")
    return [(rule, frozenset(found)) for rule, found in characters.items()]


_ORDER: Final = (
    Rule.SURROGATES,
    Rule.COMPOSITION,
    Rule.FORMS,
    Rule.LETTERS,
    Rule.DIGITS,
    Rule.QUOTES,
    Rule.JOINERS,
    Rule.TATWEEL,
    Rule.INVISIBLES,
    Rule.DIACRITICS,
    Rule.LINE_ENDS,
    Rule.SPACES,
)


def _units(stretch: str) -> list[str]:
    """Cut a stretch before every character that is neither a mark nor a joiner."""
    borders = [
        at
        for at in range(1, len(stretch))
        if not _follows(stretch[at]) and stretch[at - 1] not in _BETWEEN
    ]
    return [
        stretch[start:end]
        for start, end in zip([0, *borders], [*borders, len(stretch)], strict=True)
    ]


def _follows(character: str) -> bool:
    return character in _FOLLOWING or unicodedata.category(character)[0] == "M"
