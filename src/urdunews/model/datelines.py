"""Who wrote a story, and where: datelines and bylines."""

from typing import Literal, Protocol, TypeAlias

from attrs import Factory, field, frozen

from urdunews.model.dates import PartialDate
from urdunews.spans import Span

CreditKind: TypeAlias = Literal["agency", "outlet", "desk", "role", "person", "unknown"]
"""What a credit is."""

DatelineBasis: TypeAlias = Literal["lexicon", "partial", "form"]
"""How much of a dateline the lexicon knows: all its names, some, or none."""


class _Printed(Protocol):
    @property
    def text(self) -> str: ...


def _printed(name: _Printed) -> str:
    return name.text


@frozen(kw_only=True)
class Place:
    """A place of a dateline."""

    text: str
    """The place as printed, normalised."""

    name: str = field(default=Factory(_printed, takes_self=True))
    """Its usual spelling; as printed when the lexicon does not know it."""

    country: str | None = None
    """ISO 3166-1 alpha-2; None when unknown, or ambiguous without evidence."""

    span: Span = Span(0, 0)
    """Where it stands, in code points of the article's source."""


@frozen(kw_only=True)
class Credit:
    """An agency, outlet, desk, reporter's role or person in a dateline's brackets."""

    text: str
    """The credit as printed, normalised."""

    name: str = field(default=Factory(_printed, takes_self=True))
    """Its usual spelling; as printed when the lexicon does not know it."""

    kind: CreditKind = "unknown"
    """What it is."""

    span: Span = Span(0, 0)
    """Where it stands, in code points of the article's source."""


@frozen(kw_only=True)
class Dateline:
    """Where a story comes from and who sent it: `راولپنڈی (دنیا نیوز)`."""

    text: str
    """The dateline as printed, normalised, with its brackets and delimiters."""

    span: Span = Span(0, 0)
    """From the first letter or opening bracket of its first place or credit to its last
    delimiter, in code points of the article's source, without outer white space."""

    places: tuple[Place, ...] = ()
    """Its places, in order."""

    credits: tuple[Credit, ...] = ()
    """Its credits, in order."""

    date: PartialDate | None = None
    """The date inside it, if any: `لاہور۔ 10 فروری (اے پی پی)`."""

    basis: DatelineBasis = "form"
    """`lexicon` (all its names are known), `partial` (some are) or `form` (none is)."""


@frozen(kw_only=True)
class Byline:
    """Who wrote it, where that stands outside a dateline."""

    text: str
    """The byline as printed, normalised, with its label."""

    name: str | None = None
    """The person's name."""

    role: str | None = None
    """The label's role (`تحریر`), or the desk or post that stands for a name (`ویب ڈیسک`)."""

    place: str | None = None
    """The place that is printed with it."""

    span: Span = Span(0, 0)
    """Where it stands, in code points of the article's source."""
