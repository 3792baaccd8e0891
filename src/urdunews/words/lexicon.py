"""The lexicon: the names and phrases that a parser knows, and the look-ups over them.

Every look-up takes folded text (see `urdunews.fold`) and disregards spaces, because dumps
write `نیوز ایجنسیاں` and `نیوزایجنسیاں` alike.
"""

import functools
import itertools
import os
from collections.abc import Iterable, Iterator
from typing import Final, Literal, TypeAlias, TypeVar, get_args

from attrs import field, frozen

from urdunews import tables
from urdunews.characters.normalization import fold
from urdunews.model.datelines import CreditKind
from urdunews.words.likeness import Likeness

PlaceKind: TypeAlias = Literal["city", "district", "state", "country", "region", "body"]
"""What a place is: `body` is one such as the United Nations, where stories come from too."""

PhraseMatch: TypeAlias = Literal["line", "label", "start", "ending", "tail", "any", "item"]
"""Where a phrase stands in a line of junk: it is the line; it is the line or stands in front
of a colon; the line begins with it; a short line ends with it; it is glued behind a paragraph
and is itself the junk; it stands anywhere; it is an item of a menu."""

CREDIT_KINDS: Final[dict[str, CreditKind]] = {kind: kind for kind in get_args(CreditKind)}
"""What a table calls a credit, and what it is."""

PLACE_KINDS: Final[dict[str, PlaceKind]] = {kind: kind for kind in get_args(PlaceKind)}
"""What a table calls a place, and what it is."""

_PHRASE_MATCHES: Final[dict[str, PhraseMatch]] = {
    "line": "line",
    "label": "label",
    "start": "start",
    "ending": "ending",
    "tail": "tail",
    "any": "any",
    "item": "item",
}


def key(text: str) -> str:
    """Give what names and phrases are looked up by: folded, without spaces and case."""
    return squeeze(fold(text))


def squeeze(folded: str) -> str:
    """Give the look-up key of text that is folded already."""
    return folded.replace(" ", "").casefold()


@frozen(kw_only=True)
class PlaceName:
    """A place that datelines name."""

    name: str
    """Its usual spelling."""

    kind: PlaceKind = "city"
    """What it is."""

    countries: tuple[str, ...] = ()
    """ISO 3166-1 alpha-2 codes; several when the name is ambiguous."""

    spellings: tuple[str, ...] = ()
    """Its other spellings."""

    broad: bool = False
    """Whether it is a country, or a word or a person's name too: it needs more evidence."""

    @property
    def country(self) -> str | None:
        """Its country, when there is just one."""
        return self.countries[0] if len(self.countries) == 1 else None


@frozen(kw_only=True)
class CreditName:
    """An agency, outlet, desk or role that datelines credit."""

    name: str
    """Its usual spelling."""

    kind: CreditKind = "unknown"
    """What it is."""

    country: str | None = None
    """ISO 3166-1 alpha-2 of the country whose news it sends; None where it says nothing about
    the place, as with the world's agencies and with a desk."""

    local: bool = False
    """Whether it counts only behind a place of its country: پی ٹی آئی is India's agency, and a
    party of Pakistan."""

    spellings: tuple[str, ...] = ()
    """Its other spellings."""


@frozen(kw_only=True)
class Phrase:
    """A phrase by which lines of a page that are no article are known."""

    text: str
    """The phrase."""

    kind: str
    """What such a line is for: navigation, sharing, an app, comments …"""

    match: PhraseMatch = "line"
    """Where in the line it stands."""


#: How many letters tell that no place begins so.
_BEGINNING: Final = 4

_Row = TypeVar("_Row", bound=PlaceName | CreditName)


@frozen(kw_only=True)
class Lexicon:
    """The names and phrases that a parser knows; `Lexicon.default()` has the built-in ones."""

    places: tuple[PlaceName, ...] = ()
    """The places."""

    credits: tuple[CreditName, ...] = ()
    """The agencies, outlets, desks and roles."""

    phrases: tuple[Phrase, ...] = ()
    """The phrases of navigation, sharing and advertisement."""

    _place_keys: dict[str, PlaceName] = field(init=False, eq=False, repr=False)
    _credit_keys: dict[str, CreditName] = field(init=False, eq=False, repr=False)

    _place_beginnings: frozenset[str] = field(init=False, eq=False, repr=False)

    _like_places: Likeness[PlaceName] = field(init=False, eq=False, repr=False)

    _like_credits: Likeness[CreditName] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Make the look-up tables."""
        places, credits_ = dict(_keyed(self.places)), dict(_keyed(self.credits))
        object.__setattr__(self, "_place_keys", places)
        object.__setattr__(self, "_credit_keys", credits_)
        beginnings = frozenset(name[:_BEGINNING] for name in places)
        object.__setattr__(self, "_place_beginnings", beginnings)
        object.__setattr__(self, "_like_places", Likeness(places))
        object.__setattr__(self, "_like_credits", Likeness(credits_))

    @classmethod
    def default(cls) -> "Lexicon":
        """Give the lexicon of the tables that come with the library, read once."""
        return _default()

    def extended(
        self,
        *,
        places: Iterable[PlaceName] = (),
        credits: Iterable[CreditName] = (),  # noqa: A002 - the name of the field
        junk: Iterable[Phrase] = (),
    ) -> "Lexicon":
        r"""Give a lexicon with more rows; where a spelling is known already, the new row counts.

        Args:
            places: More places.
            credits: More agencies, outlets, desks and roles.
            junk: More phrases of navigation, sharing and advertisement.

        Example:
            >>> import urdunews
            >>> button = urdunews.Phrase(text="نقشہ دکھائیں", kind="share")
            >>> lexicon = urdunews.Lexicon.default().extended(junk=[button])
            >>> parser = urdunews.Parser(lexicon=lexicon)
            >>> text = "لاہور: دریائے راوی میں پانی کی سطح کم ہو گئی ہے۔\nنقشہ دکھائیں"
            >>> [segment.kind for segment in parser.parse_article(text).segments]
            ['dateline', 'space', 'body', 'space', 'junk']
        """
        return Lexicon(
            places=(*self.places, *places),
            credits=(*self.credits, *credits),
            phrases=(*self.phrases, *junk),
        )

    def extended_from(self, path: "str | os.PathLike[str]") -> "Lexicon":
        r"""Give a lexicon with the names of a file: what `urdunews check --unknown` writes.

        A row is `place`, `credit` or `junk`, a name, its kind, country codes (`PK,IN`), other
        spellings (`a|b`) and a note, with tabs between; the last cells may be missing. Blank
        lines and lines that begin with `#` are not read.

        Args:
            path: The file, UTF-8.

        Raises:
            ValueError: A row is wrong; the message says which and how.

        Example:
            >>> import pathlib, tempfile, urdunews
            >>> path = pathlib.Path(tempfile.mkdtemp(), "names.tsv")
            >>> rows = "place\tنورپور خاص\tcity\tPK\ncredit\tروزنامہ مشعل\toutlet\tPK\n"
            >>> _ = path.write_text(rows, encoding="utf-8")
            >>> lexicon = urdunews.Lexicon.default().extended_from(path)
            >>> parser = urdunews.Parser(lexicon=lexicon)
            >>> text = "نورپور خاص (روزنامہ مشعل) نہر کی صفائی مکمل ہو گئی ہے۔"
            >>> parser.parse_article(text).dateline.basis
            'lexicon'
        """
        from urdunews.words.extensions import extended_from

        return extended_from(self, path)

    def place(self, folded: str) -> PlaceName | None:
        """Look up a whole name of a place."""
        return self._place_keys.get(squeeze(folded))

    def credit(self, folded: str) -> CreditName | None:
        """Look up a whole name of a credit."""
        return self._credit_keys.get(squeeze(folded))

    def may_begin_place(self, folded: str) -> bool:
        """Whether a name begins like one: a cheap look before a text is searched for several."""
        return squeeze(folded[: 2 * _BEGINNING])[:_BEGINNING] in self._place_beginnings

    def place_like(self, folded: str) -> PlaceName | None:
        """Look up the place that a misprinted name stands for: `راچی`, `فیسل آباد`."""
        name, like = squeeze(folded), self._like_places
        return like.beheaded(name) or like.sounding(name)

    def place_almost(self, folded: str) -> PlaceName | None:
        """Look up the place from which a misprinted name differs by one letter: `گوجرنوالہ`.

        Too many ordinary words do, too: the rest of a dateline must be known.
        """
        name, like = squeeze(folded), self._like_places
        return like.swapped(name) or like.misprinted(name)

    def credit_like(self, folded: str) -> CreditName | None:
        """Look up the credit from which a misprinted name differs by one letter."""
        return self._like_credits.misprinted(squeeze(folded))

    def is_split(self, folded: str, row: PlaceName | CreditName) -> bool:
        """Whether a name is printed with a space where none of its spellings has one."""
        if " " not in folded or folded == row.name:
            return False
        spaces = _spaces(folded)
        name = squeeze(folded)
        usual = [_spaces(s) for s in map(fold, (row.name, *row.spellings)) if squeeze(s) == name]
        return not spaces <= frozenset[int]().union(*usual)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Pickle the rows; the built-in lexicon is found again, not carried along."""
        if self == _default():
            return _default, ()
        return _rebuilt, (self.places, self.credits, self.phrases)


def _spaces(name: str) -> frozenset[int]:
    """Give how many letters stand before each of a name's spaces."""
    sizes = itertools.accumulate(len(word) for word in name.split(" ")[:-1])
    return frozenset(sizes)


def _keyed(rows: Iterable[_Row]) -> Iterator[tuple[str, _Row]]:
    named = [(spelling, row) for row in rows for spelling in (row.name, *row.spellings)]
    # Folding goes line by line, and one long text takes a fraction of the time.
    folded = fold("\n".join(spelling for spelling, _ in named)).split("\n")
    if len(folded) != len(named):
        folded = [fold(spelling) for spelling, _ in named]
    return ((squeeze(name), row) for name, (_, row) in zip(folded, named, strict=True))


def _rebuilt(
    places: tuple[PlaceName, ...],
    credits_: tuple[CreditName, ...],
    phrases: tuple[Phrase, ...],
) -> Lexicon:
    return Lexicon(places=places, credits=credits_, phrases=phrases)


@functools.cache
def _default() -> Lexicon:
    return Lexicon(
        places=tuple(_places()),
        credits=tuple(_credits()),
        phrases=tuple(_phrases()),
    )


def _places() -> Iterator[PlaceName]:
    rows = list(tables.rows("words/places"))
    territories = _territories({key(name) for row in rows for name in tables.spellings(row)})
    for row in rows:
        name, *others = tables.spellings(row)
        is_country = row["kind"] == "country"
        if is_country:
            others += territories.pop(row["countries"], [])
        yield PlaceName(
            name=name,
            kind=PLACE_KINDS[row["kind"]],
            countries=tuple(row["countries"].split(",")) if row["countries"] else (),
            spellings=tuple(others),
            broad=is_country or row["guard"] != "",
        )
    for code, (name, *others) in territories.items():
        yield PlaceName(
            name=name,
            kind="country",
            countries=(code,),
            spellings=tuple(others),
            broad=True,
        )


def _territories(known: set[str]) -> dict[str, list[str]]:
    """Give the names that CLDR has for a code, but those that places have: the press counts."""
    names = {
        row["code"]: [name for name in tables.spellings(row) if key(name) not in known]
        for row in tables.rows("words/territories")
    }
    return {code: new for code, new in names.items() if new}


def _credits() -> Iterator[CreditName]:
    for row in tables.rows("words/credits"):
        name, *others = tables.spellings(row)
        kind = CREDIT_KINDS[row["kind"]]
        yield CreditName(
            name=name,
            kind=kind,
            country=row["country"] or None,
            local=row["guard"] == "country",
            spellings=tuple(others),
        )


def _phrases() -> Iterator[Phrase]:
    for row in tables.rows("words/junk"):
        match = _PHRASE_MATCHES[row["match"]]
        yield Phrase(text=row["text"], kind=row["kind"], match=match)
