"""Changes: what a spelling and repairs change in a text, each with its rule.

A normaliser needs them to repair a text, or to map it; to spell it, it does not.
"""

import functools
from collections.abc import Iterable
from typing import Final

from urdunews.characters.alignment import Alignment, aligned
from urdunews.characters.aspirates import find_aspirates, hehs_of
from urdunews.characters.edit_finder import edit_finder
from urdunews.characters.edits import Change, applied, joined
from urdunews.characters.policy import DO_CHASHMI_HEH
from urdunews.characters.repairs import AFTER, BEFORE, Step, find_spacing
from urdunews.characters.rules import Rule
from urdunews.characters.speller import speller
from urdunews.characters.spelling import Spelling
from urdunews.characters.wrapping import find_hard_wraps

#: A line that repairs still change after this many rounds gets only the spelling.
_MOST_ROUNDS: Final = 8
#: Lines up to this length are cached: those that pages share recur.
_LONGEST_CACHED: Final = 32
_MOST_CACHED: Final = 1 << 10


class Steps:
    """A spelling with repairs, taken in order on each line until nothing changes."""

    def __init__(self, spelling: Spelling, repairs: Iterable[Rule], *, spaces_marks: bool) -> None:
        """Choose the steps.

        Args:
            spelling: The spelling.
            repairs: What else is repaired.
            spaces_marks: Whether the spaces around punctuation are.
        """
        asked = frozenset(repairs)
        self._spelling = spelling
        self._before: list[Step] = [step for rule, step in BEFORE.items() if rule in asked]
        self._after: list[Step] = [step for rule, step in AFTER.items() if rule in asked]
        if spaces_marks:
            self._after.append(find_spacing)
        self._known: dict[str, list[Change]] = {}

    def changes(self, text: str) -> list[Change]:
        """Return the changes of a text, line by line."""
        changes: list[Change] = []
        at = 0
        for line in text.split("\n"):
            found = self._line_changes(line)
            changes += [(at + start, at + end, after, rule) for start, end, after, rule in found]
            at += len(line) + 1
        return changes

    def normalized(self, line: str) -> str:
        """Repeat the steps on a line until nothing changes."""
        return applied(line, self._line_changes(line))

    def _line_changes(self, line: str) -> list[Change]:
        """Return the changes of a line, with the steps repeated until nothing changes."""
        if len(line) > _LONGEST_CACHED:
            return self._repeat_steps(line)
        changes = self._known.get(line)
        if changes is None:
            if len(self._known) > _MOST_CACHED:
                self._known.clear()
            changes = self._known[line] = self._repeat_steps(line)
        return changes

    def _repeat_steps(self, line: str) -> list[Change]:
        spell: Step = functools.partial(spelling_changes, self._spelling)
        changes: list[Change] = []
        text = line
        for _ in range(_MOST_ROUNDS):
            # Text that was misread twice is restored before its control characters are dropped.
            more = _once(text, self._before) or _once(text, [spell, *self._after])
            if not more:
                return changes
            changes = joined(changes, more, text)
            text = applied(line, changes)
        # Mojibake inside mojibake inside mojibake: no real text.
        return spelling_changes(self._spelling, line)


def _once(text: str, steps: Iterable[Step]) -> list[Change]:
    """Return the joined changes of steps, taken in order."""
    changes: list[Change] = []
    for step in steps:
        found = list(step(text))
        changes = joined(changes, found, text)
        text = applied(text, found)
    return changes


def spelling_changes(spelling: Spelling, text: str) -> list[Change]:
    """Return the changes of a spelling."""
    if speller(spelling).is_unchanged(text):
        return []
    aspirates = _aspirates(spelling, text)
    spelt = applied(text, aspirates)
    return joined(aspirates, edit_finder(spelling).find(spelt), spelt)


def unwrapped(text: str) -> str:
    """Return a text without the line ends inside its paragraphs."""
    return applied(text, list(find_hard_wraps(text)))


def align_spelling(text: str, spelling: Spelling) -> Alignment:
    """Spell a text, and map the result back to it."""
    return aligned(text, spelling_changes(spelling, text))


def align_by(text: str, spelling: Spelling, steps: Steps | None, *, unwraps: bool) -> Alignment:
    """Change a text, and map the result back to it.

    Args:
        text: Any text.
        spelling: Its new spelling.
        steps: The spelling with repairs; None if there are none.
        unwraps: Whether the line ends inside paragraphs go.
    """
    wraps = list(find_hard_wraps(text)) if unwraps else []
    whole = applied(text, wraps)
    changes = spelling_changes(spelling, whole) if steps is None else steps.changes(whole)
    return aligned(text, joined(wraps, changes, whole))


def _aspirates(spelling: Spelling, text: str) -> list[Change]:
    hehs = hehs_of(spelling)
    found = list(find_aspirates(text, spelling.aspirates, hehs))
    all_certain = spelling.aspirates == "certain"
    certain = set(found if all_certain else find_aspirates(text, "certain", hehs))
    return [
        (at, at + 1, DO_CHASHMI_HEH, Rule.ASPIRATES if at in certain else Rule.AMBIGUOUS_HEH)
        for at in found
    ]
