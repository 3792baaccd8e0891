"""The normaliser: a frozen object with its options, called with a text."""

import functools
import itertools
from collections.abc import Iterable, Iterator
from typing import Any, Final, Literal, Self, TypeAlias, TypeVar, get_args

import attrs
from attrs import field, frozen

from urdunews.arguments import excerpt, not_text_error
from urdunews.characters.alignment import Alignment, aligned
from urdunews.characters.aspirates import find_aspirates, hehs_of
from urdunews.characters.edit_finder import edit_finder
from urdunews.characters.edits import Change, applied, joined
from urdunews.characters.policy import DO_CHASHMI_HEH
from urdunews.characters.repairs import AFTER, BEFORE, Step, find_spacing
from urdunews.characters.rules import Rule
from urdunews.characters.speller import Look, look, speller
from urdunews.characters.spelling import (
    Aspirates,
    Digits,
    Joiners,
    Ligatures,
    Presence,
    Quotes,
    Spelling,
)
from urdunews.characters.wrapping import find_hard_wraps

Spacing: TypeAlias = Literal["keep", "single", "punctuation"]

_CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "ligatures": get_args(Ligatures),
    "digits": get_args(Digits),
    "diacritics": get_args(Presence),
    "quotes": get_args(Quotes),
    "tatweel": get_args(Presence),
    "invisibles": get_args(Presence),
    "joiners": get_args(Joiners),
    "spacing": get_args(Spacing),
}
#: A line that repairs still change after this many rounds gets only the spelling.
_MOST_ROUNDS: Final = 8
#: Lines up to this length are cached: those that pages share recur.
_LONGEST_CACHED: Final = 32
_MOST_CACHED: Final = 1 << 10
#: So many lines are normalised in one call: a call has its price, and a copy of the text its own.
_MOST_TOGETHER: Final = 256
REPAIRS: Final = tuple(rule for rule in Rule if rule.risk)


_Choice = TypeVar("_Choice", bound=str)


def _check_choice(_: object, attribute: "attrs.Attribute[_Choice]", value: _Choice) -> None:
    choices = _CHOICES[attribute.name]
    if value not in choices:
        known = ", ".join(map(repr, choices))
        message = f"{attribute.name} is one of {known}; not {excerpt(value)}"
        raise ValueError(message)


def _check_letters(_: object, attribute: "attrs.Attribute[bool]", value: object) -> None:
    if not isinstance(value, bool):
        message = f"{attribute.name} is True or False; not {excerpt(value)}"
        raise TypeError(message)


def _repairs(given: Iterable[str]) -> frozenset[Rule]:
    """Check the names of repairs."""
    if isinstance(given, str) or not isinstance(given, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance]
        message = f"repairs takes several names, such as ('cp1252',); not {excerpt(given)}"
        raise TypeError(message)
    names = list(given)
    unknown = sorted(excerpt(name) for name in names if name not in REPAIRS)
    if unknown:
        message = f"no such repair: {', '.join(unknown)}; there are {', '.join(REPAIRS)}"
        raise ValueError(message)
    return frozenset(map(Rule, names))


@frozen(kw_only=True, cache_hash=True)
class Normalizer:
    """Normalises text with your own options; `normalize` uses the defaults.

    A normaliser is called with a text. Whatever its options, its result is a fixed point, has
    the line feeds of the text, and is the same if lines are normalised one by one; only the
    repair `hard-wrap` joins lines. It is frozen, and can be pickled and shared between threads
    and processes.

    Example:
        >>> import urdunews
        >>> urdunews.Normalizer(digits="ascii", diacritics="drop")("فوراً ٢٠٢٦")
        'فورا 2026'
        >>> urdunews.Normalizer(repairs=("inpage-yeh",))("پلےئر ہےں")
        'پلیئر ہیں'
        >>> urdunews.Normalizer.none()("كتاب")
        'كتاب'
    """

    letters: bool = field(default=True, validator=_check_letters)
    """Whether Arabic letters become Urdu ones and marks are composed (NFC)."""

    ligatures: Ligatures = field(default="letters", validator=_check_choice)
    """Presentation forms: `letters` spells out all but ﷺ and ﷻ; `all` those, too."""

    digits: Digits = field(default="native", validator=_check_choice)
    """`native`: Arabic-Indic digits become ۰-۹, 0-9 are kept; `urdu`, `ascii`: converts all."""

    diacritics: Presence = field(default="keep", validator=_check_choice)
    """Vowel signs, tanwin and the like: `keep` or `drop`."""

    quotes: Quotes = field(default="keep", validator=_check_choice)
    """Quotation marks: `keep`, or convert to `ascii`."""

    tatweel: Presence = field(default="drop", validator=_check_choice)
    """The stroke that stretches words: `keep` or `drop`."""

    invisibles: Presence = field(default="drop", validator=_check_choice)
    """Control characters, direction marks and the like: `keep` or `drop`."""

    joiners: Joiners = field(default="words", validator=_check_choice)
    """Zero width joiners: `words` keeps those that matter; `drop` or `keep` all."""

    spacing: Spacing = field(default="single", validator=_check_choice)
    """`single`: a plain space for each run of white space in a line; `punctuation`: also none
    before `، ؛ ؟ ! ۔` and one after `، ؛ ؟ !`; `keep`: unchanged, CR included."""

    repairs: frozenset[Rule] = field(default=frozenset[Rule](), converter=_repairs)
    """Guesses at what exports have corrupted, by name; `Rule` has the risk of each."""

    _made: "_Plan | None" = field(default=None, init=False, eq=False, repr=False)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Pickle only the options."""
        options = {o.name: getattr(self, o.name) for o in attrs.fields(Normalizer) if o.init}
        return _rebuilt, (options,)

    @property
    def _plan(self) -> "_Plan":
        if self._made is None:
            # A frozen object may cache what it has computed.
            object.__setattr__(self, "_made", _plan(self))
        assert self._made is not None
        return self._made

    @classmethod
    def none(cls) -> Self:
        """Return a normaliser that only replaces lone surrogates, by U+FFFD."""
        return cls(
            letters=False,
            ligatures="keep",
            digits="keep",
            tatweel="keep",
            invisibles="keep",
            joiners="keep",
            spacing="keep",
        )

    def __call__(self, text: str) -> str:
        """Normalise a text.

        Args:
            text: Any text.

        Returns:
            The normalised text, not stripped; the text itself if nothing changes.

        Raises:
            TypeError: `text` is not a `str`.
        """
        if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise not_text_error(text)
        plan = self._plan
        if plan.unwraps:
            text = applied(text, list(find_hard_wraps(text)))
        if not plan.steps:
            return plan.spell(text)
        normalized = "\n".join(map(plan.normalized, text.split("\n")))
        return text if normalized == text else normalized

    def align(self, text: str) -> Alignment:
        """Normalise a text, and map the result back to it.

        Args:
            text: Any text.

        Returns:
            The normalised text with its edits.

        Raises:
            TypeError: `text` is not a `str`.
        """
        if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise not_text_error(text)
        plan = self._plan
        wraps = list(find_hard_wraps(text)) if plan.unwraps else []
        whole = applied(text, wraps)
        return aligned(text, joined(wraps, plan.changes(whole), whole))

    def is_normalized(self, text: str) -> bool:
        """Return whether this normaliser leaves a text unchanged.

        Args:
            text: Any text.

        Raises:
            TypeError: `text` is not a `str`.
        """
        return self(text) == text


def normalized_together(lines: Iterable[str], normalizer: Normalizer) -> Iterator[str]:
    """Yield lines normalised, many in one call: each reads as it does alone.

    Args:
        lines: The lines.
        normalizer: The normaliser to use.
    """
    left = iter(lines)
    while batch := list(itertools.islice(left, _MOST_TOGETHER)):
        yield from _normalized_batch(batch, normalizer)


def _normalized_batch(lines: list[str], normalizer: Normalizer) -> list[str]:
    plan = normalizer._plan  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] - of this module
    if plan.steps or plan.unwraps:
        return list(map(normalizer, lines))
    dirty = [line for line in lines if not plan.spell.is_unchanged(line)]
    if not dirty:
        return lines
    spelt = plan.spell("\n".join(dirty)).split("\n")
    if len(spelt) != len(dirty):
        # A segment that somebody has made may well have several lines.
        return list(map(normalizer, lines))
    if len(dirty) == len(lines):
        return spelt
    becomes = dict(zip(dirty, spelt, strict=True))
    return [becomes.get(line, line) for line in lines]


def is_tidy(normalizer: Normalizer, text: str) -> bool:
    """Return whether every substring of a text is surely normalised; may be False if so."""
    plan = _plan(normalizer)
    return not (plan.steps or plan.unwraps) and plan.spell.is_tidy(text)


def is_usual(normalizer: Normalizer) -> bool:
    """Return whether a normaliser does what `normalize` does."""
    return normalizer == _USUAL


def spelling_alone(normalizer: Normalizer) -> Spelling | None:
    """Return the spelling of a normaliser; None if it does more than spell."""
    plan = _plan(normalizer)
    return None if plan.steps or plan.unwraps else plan.spelling


def first_look(text: str, normalizer: Normalizer) -> Look:
    """Scan a text once for what a normaliser need not check again."""
    seen = look(text)
    if is_usual(normalizer):
        return seen
    return seen._replace(tidy=is_tidy(normalizer, text))


@functools.cache
def keeping_letters(normalizer: Normalizer) -> Normalizer:
    """Return a normaliser that does the same but keeps letters: they are not always Urdu."""
    return attrs.evolve(normalizer, letters=False)


class _Plan:
    """The steps of a normaliser."""

    def __init__(
        self, spelling: Spelling, before: list[Step], after: list[Step], *, unwraps: bool
    ) -> None:
        self.spelling = spelling
        self.spell = speller(spelling)
        self.before = before
        self.after = after
        self.unwraps = unwraps
        #: Whether there are steps besides the spelling.
        self.steps = bool(before or after)
        self._known: dict[str, list[Change]] = {}

    def changes(self, text: str) -> list[Change]:
        """Return the changes of a text, line by line if there are steps to repeat."""
        if not self.steps:
            return spelling_changes(self.spelling, text)
        changes: list[Change] = []
        at = 0
        for line in text.split("\n"):
            found = self.line_changes(line)
            changes += [(at + start, at + end, after, rule) for start, end, after, rule in found]
            at += len(line) + 1
        return changes

    def normalized(self, line: str) -> str:
        """Repeat the steps on a line until nothing changes."""
        return applied(line, self.line_changes(line))

    def line_changes(self, line: str) -> list[Change]:
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
        spell: Step = functools.partial(spelling_changes, self.spelling)
        changes: list[Change] = []
        text = line
        for _ in range(_MOST_ROUNDS):
            # Text that was misread twice is restored before its control characters are dropped.
            more = _once(text, self.before) or _once(text, [spell, *self.after])
            if not more:
                return changes
            changes = joined(changes, more, text)
            text = applied(line, changes)
        # Mojibake inside mojibake inside mojibake: no real text.
        return spelling_changes(self.spelling, line)


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


def _aspirates(spelling: Spelling, text: str) -> list[Change]:
    hehs = hehs_of(spelling)
    found = list(find_aspirates(text, spelling.aspirates, hehs))
    all_certain = spelling.aspirates == "certain"
    certain = set(found if all_certain else find_aspirates(text, "certain", hehs))
    return [
        (at, at + 1, DO_CHASHMI_HEH, Rule.ASPIRATES if at in certain else Rule.AMBIGUOUS_HEH)
        for at in found
    ]


@functools.cache
def _plan(normalizer: Normalizer) -> _Plan:
    asked = normalizer.repairs
    before = [step for rule, step in BEFORE.items() if rule in asked]
    after = [step for rule, step in AFTER.items() if rule in asked]
    if normalizer.spacing == "punctuation":
        after.append(find_spacing)
    unwraps = Rule.HARD_WRAP in asked
    return _Plan(_spelling(normalizer), before, after, unwraps=unwraps)


def _rebuilt(options: dict[str, Any]) -> Normalizer:
    return Normalizer(**options)


def _spelling(normalizer: Normalizer) -> Spelling:
    ambiguous = Rule.AMBIGUOUS_HEH in normalizer.repairs
    aspirates: Aspirates = "all" if ambiguous else "certain"
    return Spelling(
        letters=normalizer.letters,
        aspirates=aspirates if normalizer.letters else "keep",
        ligatures=normalizer.ligatures,
        digits=normalizer.digits,
        diacritics=normalizer.diacritics,
        quotes=normalizer.quotes,
        tatweel=normalizer.tatweel,
        invisibles=normalizer.invisibles,
        joiners=normalizer.joiners,
        spaces="keep" if normalizer.spacing == "keep" else "single",
    )


_USUAL: Final = Normalizer()
