"""Who wrote a story, and where: datelines and bylines."""

from collections.abc import Iterable
from typing import Final, Literal, Protocol, TypeAlias, get_args

from attrs import Factory, field, frozen

from urdunews.arguments import instance_of, one_of, tuple_of
from urdunews.model.dates import PartialDate
from urdunews.spans import Span

CreditKind: TypeAlias = Literal["agency", "outlet", "desk", "role", "person", "unknown"]
"""What a credit is."""

DatelineBasis: TypeAlias = Literal["lexicon", "partial", "form"]
"""How many names of a dateline the lexicon knows: all, some or none."""

CREDIT_KINDS: Final[tuple[CreditKind, ...]] = get_args(CreditKind)
#: The credits that are organisations; a role (`نامہ نگار`) or an unknown credit may not be one.
ORGANISATIONS: Final[frozenset[CreditKind]] = frozenset({"agency", "outlet", "desk"})
DATELINE_BASES: Final[tuple[DatelineBasis, ...]] = get_args(DatelineBasis)

_TEXT: Final = instance_of(str)
_TEXT_OR_NONE: Final = instance_of(str, type(None))
_SPAN: Final = instance_of(Span)


class _Printed(Protocol):
    @property
    def text(self) -> str: ...


def _printed(name: _Printed) -> str:
    return name.text


@frozen(kw_only=True)
class Place:
    """A place in a dateline."""

    text: str = field(validator=_TEXT)
    """The place as printed, normalised."""

    name: str = field(default=Factory(_printed, takes_self=True), validator=_TEXT)
    """Its usual spelling; as printed if the lexicon does not know it."""

    country: str | None = field(default=None, validator=_TEXT_OR_NONE)
    """ISO 3166-1 alpha-2 code; None if unknown or ambiguous."""

    span: Span = field(default=Span(0, 0), validator=_SPAN)
    """Its position in the article's source, in code points."""


@frozen(kw_only=True)
class Credit:
    """An agency, outlet, desk, reporter's role or person in a dateline's brackets."""

    text: str = field(validator=_TEXT)
    """The credit as printed, normalised."""

    name: str = field(default=Factory(_printed, takes_self=True), validator=_TEXT)
    """Its usual spelling; as printed if the lexicon does not know it."""

    kind: CreditKind = field(default="unknown", validator=one_of(CREDIT_KINDS))
    """What it is."""

    span: Span = field(default=Span(0, 0), validator=_SPAN)
    """Its position in the article's source, in code points."""


def _places(given: Iterable[Place]) -> tuple[Place, ...]:
    return tuple_of(Place, given, "Dateline.places")


def _credits(given: Iterable[Credit]) -> tuple[Credit, ...]:
    return tuple_of(Credit, given, "Dateline.credits")


@frozen(kw_only=True)
class Dateline:
    """Where a story comes from and who sent it: `راولپنڈی (دنیا نیوز)`."""

    text: str = field(validator=_TEXT)
    """The dateline as printed, normalised, with its brackets and delimiters."""

    span: Span = field(default=Span(0, 0), validator=_SPAN)
    """From the first letter or opening bracket of its first place or credit to its last
    delimiter, in code points of the article's source, without outer white space."""

    places: tuple[Place, ...] = field(default=(), converter=_places)
    """Its places, in order."""

    credits: tuple[Credit, ...] = field(default=(), converter=_credits)
    """Its credits, in order."""

    date: PartialDate | None = field(default=None, validator=instance_of(PartialDate, type(None)))
    """The date inside it, if any: `لاہور۔ 10 فروری (اے پی پی)`."""

    basis: DatelineBasis = field(default="form", validator=one_of(DATELINE_BASES))
    """`lexicon` (all its names are known), `partial` (some are) or `form` (none are)."""

    def _repr_html_(self) -> str:
        """Return the dateline as HTML, for notebooks."""
        from urdunews.html.fragments import of_dateline

        return of_dateline(self)


@frozen(kw_only=True)
class Byline:
    """Who wrote a story, as printed outside the dateline."""

    text: str = field(validator=_TEXT)
    """The byline as printed, normalised, with its label."""

    name: str | None = field(default=None, validator=_TEXT_OR_NONE)
    """The person's name."""

    role: str | None = field(default=None, validator=_TEXT_OR_NONE)
    """The role in the label (`تحریر`), or the desk or post in place of a name (`ویب ڈیسک`)."""

    place: str | None = field(default=None, validator=_TEXT_OR_NONE)
    """The place printed with it."""

    span: Span = field(default=Span(0, 0), validator=_SPAN)
    """Its position in the article's source, in code points."""
