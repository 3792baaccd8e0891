"""The edit finder: what a spelling changes in a text, and why, found forwards.

Most changes are of one character and do not depend on its neighbours: they are looked up. The
others are worked out on the few characters that have a say, and remembered, as they come again.
"""

import functools
import itertools
import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

from urdunews.characters import policy
from urdunews.characters.edits import Change
from urdunews.characters.rules import Rule
from urdunews.characters.speller import speller
from urdunews.characters.spelling import Spelling

_JOINERS: Final = policy.ZWNJ + policy.ZWJ
#: What belongs to the letter before it, or vanishes behind it.
_FOLLOWING: Final = frozenset(policy.BLANK + policy.HIGH_HAMZA) - {"\n"}
#: What stays or goes by the letters on both of its sides.
_BETWEEN: Final = frozenset(
    "\r" + _JOINERS + policy.INVISIBLES + policy.CONTROLS + policy.TATWEEL,
)
_LOOKS_AHEAD: Final = re.compile(f"[\r{_JOINERS}]")
_LONGEST_REMEMBERED: Final = 16
_MOST_REMEMBERED: Final = 1 << 16


class _Sort(NamedTuple):
    """What becomes of a character whatever its neighbours are, but spaces."""

    becomes: str
    rule: Rule | None


class _Unit(NamedTuple):
    """What becomes of characters that are spelt apart from all others."""

    spelt: str
    changes: tuple[Change, ...]
    """What changes, in offsets of the unit."""


class EditFinder:
    """Finds the changes of a spelling, but those of aspirates, which come before."""

    def __init__(self, spelling: Spelling) -> None:
        """Make the finder of a spelling; `edit_finder` gives the one that is shared."""
        self._spelling = spelling
        self._spell = speller(spelling).spell
        stays = speller(spelling).stays
        self._blank = " " if spelling.spaces == "single" else ""
        self._suspects = re.compile(f"[^{re.escape(stays)}]+")
        self._region = re.compile(f"[^{re.escape(stays.replace(self._blank, ''))}]*")
        self._rules = _rules(spelling)
        self._sorts: dict[str, _Sort | None] = {}
        self._known: dict[str, tuple[Change, ...]] = {}
        self._units: dict[str, _Unit] = {}

    def find(self, text: str) -> list[Change]:
        """Give the changes of a text, in order."""
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
        """Find the next run of spaces; behind the text's end if there is none."""
        at = text.find("  ", start) if self._blank else -1
        return len(text) if at < 0 else at

    def _add_character(self, text: str, at: int, changes: list[Change]) -> bool:
        """Add the change of a character that stands alone, if that is enough to tell it."""
        character = text[at]
        sort = self._sorts.get(character, _UNKNOWN)
        if sort is _UNKNOWN:
            sort = self._sorts[character] = self._sort(character)
        if sort is None:
            return False
        becomes, rule = sort
        if rule is None:
            return True
        if becomes in _NOTHING and self._blank:
            spaces = (text[at - 1 : at] + text[at + 1 : at + 2]).count(" ")
            if spaces + len(becomes) > 1:
                return False
        changes.append((at, at + 1, becomes, rule))
        return True

    def _sort(self, character: str) -> _Sort | None:
        if self._depends(character):
            return None
        becomes = self._spell(character)
        rule = None if becomes == character else self._rule(character)
        return _Sort(becomes, rule)

    def _depends(self, character: str) -> bool:
        """Whether what becomes of a character depends on its neighbours."""
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
        """Add the changes of all that stands together from `start` on; give its end."""
        region = self._region.match(text, start)
        assert region is not None
        end = region.end()
        while start > 0 and text[start - 1] == self._blank:
            start -= 1
        # The letter before has a say, and so has the one behind where a joiner stands.
        first = start if text[start] == self._blank else max(start - 1, 0)
        last = min(end + 1, len(text)) if _LOOKS_AHEAD.search(text, start, end) else end
        for begin, stop, after, rule in self._changes(text[first:last]):
            changes.append((first + begin, first + stop, after, rule))
        return end

    def _changes(self, stretch: str) -> tuple[Change, ...]:
        if len(stretch) > _LONGEST_REMEMBERED:
            return tuple(self._worked_out(stretch))
        changes = self._known.get(stretch)
        if changes is None:
            if len(self._known) > _MOST_REMEMBERED:
                self._known.clear()
            changes = self._known[stretch] = tuple(self._worked_out(stretch))
        return changes

    def _worked_out(self, stretch: str) -> Iterator[Change]:
        """Yield the changes of one stretch, cut as finely as what it becomes allows."""
        whole = self._spell(stretch)
        for units in (list(stretch), _units(stretch)):
            spelt = list(map(self._unit, units))
            if "".join([unit.spelt for unit in spelt]) == whole:
                break
        else:
            units, spelt = [stretch], [_Unit(whole, self._bared(stretch, whole))]
        starts = itertools.accumulate(map(len, units), initial=0)
        for at, unit in zip(starts, spelt, strict=False):
            for start, end, after, rule in unit.changes:
                yield at + start, at + end, after, rule

    def _unit(self, unit: str) -> _Unit:
        """Spell a unit apart, or remember it: the same few stand in long stretches."""
        known = self._units.get(unit)
        if known is None:
            spelt = self._spell(unit)
            known = _Unit(spelt, self._bared(unit, spelt))
            if len(unit) <= _LONGEST_REMEMBERED:
                if len(self._units) > _MOST_REMEMBERED:
                    self._units.clear()
                self._units[unit] = known
        return known

    def _bared(self, before: str, after: str) -> tuple[Change, ...]:
        """Return the change of a unit without the ends that stay, if anything is left of it."""
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
        """Give the decisive rule for what was there before."""
        for rule, characters in self._rules:
            if not characters.isdisjoint(before):
                return rule
        return Rule.COMPOSITION


_UNKNOWN: Final = _Sort("", None)
_NOTHING: Final = frozenset(("", " "))


@functools.cache
def edit_finder(spelling: Spelling) -> EditFinder:
    """Give the finder of a spelling, made once."""
    return EditFinder(spelling)


def _rules(spelling: Spelling) -> list[tuple[Rule, frozenset[str]]]:
    """Give the characters of each rule, the decisive rules first."""
    characters: dict[Rule, set[str]] = {rule: set() for rule in _ORDER}
    characters[Rule.COMPOSITION].update(policy.COMPOSING, policy.HIGH_HAMZA)
    characters[Rule.JOINERS].update(_JOINERS)
    characters[Rule.SPACES].add(" ")
    for found in (*spelling.substitutions(), *spelling.letter_changes()):
        characters[found.rule].add(found.character)
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
    """Cut a stretch before every character that neither joins nor marks another."""
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
