"""The normaliser: a frozen object with its options, called with a text."""

import functools
import itertools
from collections.abc import Iterable, Iterator
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    Literal,
    NamedTuple,
    Self,
    TypeAlias,
    TypeVar,
    get_args,
)

import attrs
from attrs import field, frozen

from urdunews.arguments import excerpt, not_text_error
from urdunews.characters.rules import Rule
from urdunews.characters.speller import Look, Speller, look, speller
from urdunews.characters.spelling import (
    Aspirates,
    Digits,
    Joiners,
    Ligatures,
    Presence,
    Quotes,
    Spelling,
)

if TYPE_CHECKING:
    from urdunews.characters.alignment import Alignment
    from urdunews.characters.changes import Steps

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
#: How many lines are normalised in one call: each call has a cost, and so has a copy of the text.
_MOST_TOGETHER: Final = 256
REPAIRS: Final = tuple(rule for rule in Rule if rule.risk)
#: A spelling of its own, and what is done to all lines together.
_NO_STEPS: Final = frozenset({Rule.AMBIGUOUS_HEH, Rule.HARD_WRAP})


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
            from urdunews.characters.changes import unwrapped

            text = unwrapped(text)
        if plan.steps is None:
            return plan.spell(text)
        normalized = "\n".join(map(plan.steps.normalized, text.split("\n")))
        return text if normalized == text else normalized

    def align(self, text: str) -> "Alignment":
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
        # Most texts are spelt and not mapped, without what finds single changes.
        from urdunews.characters.changes import align_by

        plan = self._plan
        return align_by(text, plan.spelling, plan.steps, unwraps=plan.unwraps)

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
    if plan.steps is not None or plan.unwraps:
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
    return plan.steps is None and not plan.unwraps and plan.spell.is_tidy(text)


def is_usual(normalizer: Normalizer) -> bool:
    """Return whether a normaliser does what `normalize` does."""
    return normalizer == _USUAL


def spelling_alone(normalizer: Normalizer) -> Spelling | None:
    """Return the spelling of a normaliser; None if it does more than spell."""
    plan = _plan(normalizer)
    return plan.spelling if plan.steps is None and not plan.unwraps else None


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


class _Plan(NamedTuple):
    """What a normaliser does."""

    spelling: Spelling
    spell: Speller

    steps: "Steps | None"
    """The spelling with repairs; None if there are none."""

    unwraps: bool


@functools.cache
def _plan(normalizer: Normalizer) -> _Plan:
    spelling = _spelling(normalizer)
    unwraps = Rule.HARD_WRAP in normalizer.repairs
    return _Plan(spelling, speller(spelling), _steps(normalizer, spelling), unwraps)


def _steps(normalizer: Normalizer, spelling: Spelling) -> "Steps | None":
    """Return the spelling with the repairs of single lines, if the normaliser makes any."""
    repairs = normalizer.repairs - _NO_STEPS
    spaces_marks = normalizer.spacing == "punctuation"
    if not (repairs or spaces_marks):
        return None
    from urdunews.characters.changes import Steps

    return Steps(spelling, repairs, spaces_marks=spaces_marks)


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
