"""Rows: what a lexicon is made of, one class a table, each checked when it is made."""

import re
from collections.abc import Iterable
from typing import Any, Final, Literal, TypeAlias, get_args

from attrs import Attribute, field, frozen

from urdunews.arguments import excerpt, instance_of, one_of, tuple_of, where
from urdunews.characters.normalization import fold
from urdunews.model.datelines import CreditKind

PlaceKind: TypeAlias = Literal["city", "district", "state", "country", "region", "body"]
"""What a place is: `body` is one such as the United Nations, where stories come from too."""

PhraseMatch: TypeAlias = Literal["line", "label", "start", "ending", "tail", "any", "item"]
"""Where a phrase stands in a line of junk: it is the line; it is the line or stands in front
of a colon; the line begins with it; a short line ends with it; it is glued behind a paragraph
and is itself the junk; it stands anywhere; it is an item of a menu."""

LabelKind: TypeAlias = Literal["byline", "date", "caption", "section", "credit-line"]
"""What stands after a label: an author, a date, who took a picture, a category, a source."""

LabelMeaning: TypeAlias = Literal["", "bare", "comma", "post", "story", "update", "thanks"]
"""What else a label says.

Of a byline: `bare`, the colon may be missing; `comma`, a comma stands for it; `post`, so it
does, and the author's post follows. Of a date: `story`, when the story was published, or
`update`. Of a caption: `thanks`, which a story may be printed with as well as a picture
(`بشکریہ`). Most labels say nothing else.
"""

HeadPosition: TypeAlias = Literal["first", "last"]
"""At which end of a credit its telling word stands."""

CREDIT_KINDS: Final[dict[str, CreditKind]] = {kind: kind for kind in get_args(CreditKind)}
"""What a table calls a credit, and what it is."""

PLACE_KINDS: Final[dict[str, PlaceKind]] = {kind: kind for kind in get_args(PlaceKind)}
"""What a table calls a place, and what it is."""

PHRASE_MATCHES: Final[dict[str, PhraseMatch]] = {match: match for match in get_args(PhraseMatch)}
"""What a table calls the ways to stand in a line."""

LABEL_KINDS: Final[dict[str, LabelKind]] = {kind: kind for kind in get_args(LabelKind)}
"""What a table calls a label, and what it is."""

LABEL_MEANINGS: Final[dict[str, LabelMeaning]] = {word: word for word in get_args(LabelMeaning)}
"""What a table calls that which labels say."""

HEAD_POSITIONS: Final[dict[str, HeadPosition]] = {end: end for end in get_args(HeadPosition)}
"""What a table calls the ends of a credit."""

MEANINGS_OF: Final[dict[LabelKind, tuple[LabelMeaning, ...]]] = {
    "byline": ("", "bare", "comma", "post"),
    "date": ("", "story", "update"),
    "caption": ("", "thanks"),
    "section": ("",),
    "credit-line": ("",),
}
"""What labels of each kind may say."""

#: Found in nearly every name at once. A tatweel is no letter.
_LETTER: Final = re.compile("[\u0620-\u063f\u0641-\u064a\u066e-\u06d3A-Za-z]")
#: Half a pair of UTF-16, which no file can hold, and what ends a line or a cell.
_NO_TEXT: Final = re.compile("[\n\r\t\ud800-\udfff]")
_CODE: Final = re.compile("[A-Z]{2}")


def checked_phrase(text: object, at: str) -> str:
    """Check a phrase: text of one line by which something can be found.

    Args:
        text: What is to be one.
        at: Where it is given, for messages: `Phrase.text`.

    Raises:
        TypeError: It is no str.
        ValueError: It is empty, or nothing that a line could have.
    """
    if not isinstance(text, str):
        message = f"{at} must be a str, not {excerpt(text)}"
        raise TypeError(message)
    if _NO_TEXT.search(text) is not None:
        message = f"{at} must be one line of text, without tabs, not {excerpt(text)}"
        raise ValueError(message)
    if _LETTER.search(text) is None and not fold(text).strip(" "):
        message = f"{at} must not be empty, as {excerpt(text)} is"
        raise ValueError(message)
    return text


def checked_name(text: object, at: str) -> None:
    """Check a name: a phrase that has a letter; see `checked_phrase`."""
    name = checked_phrase(text, at)
    if _LETTER.search(name) is None and not any(map(str.isalpha, fold(name))):
        message = f"{at} must have a letter, not {excerpt(name)}"
        raise ValueError(message)


def checked_code(code: object, at: str) -> None:
    """Check a country: a code of ISO 3166-1, which is two capital letters.

    Args:
        code: What is to be one.
        at: Where it is given, for messages; empty where they say so themselves.

    Raises:
        TypeError: It is no str.
        ValueError: It is no such code.
    """
    if isinstance(code, str) and _CODE.fullmatch(code) is not None:
        return
    lead = f"{at}: " if at else ""
    message = f"{lead}a country is a code of ISO 3166-1 such as PK, not {excerpt(code)}"
    raise ValueError(message) if isinstance(code, str) else TypeError(message)


def _name(instance: object, field_: "Attribute[Any]", value: object) -> None:
    checked_name(value, where(instance, field_))


def _phrase(instance: object, field_: "Attribute[Any]", value: object) -> None:
    checked_phrase(value, where(instance, field_))


def _each_name(instance: object, field_: "Attribute[Any]", value: tuple[str, ...]) -> None:
    for index, name in enumerate(value):
        checked_name(name, f"{where(instance, field_)}[{index}]")


def _each_code(instance: object, field_: "Attribute[Any]", value: tuple[str, ...]) -> None:
    for index, code in enumerate(value):
        checked_code(code, f"{where(instance, field_)}[{index}]")


def _code_or_none(instance: object, field_: "Attribute[Any]", value: object) -> None:
    if value is not None:
        checked_code(value, where(instance, field_))


def _meaning(instance: "Label", field_: "Attribute[Any]", value: object) -> None:
    one_of(MEANINGS_OF[instance.kind])(instance, field_, value)


def _countries(given: Iterable[str]) -> tuple[str, ...]:
    return tuple_of(str, given, "PlaceName.countries")


def _place_spellings(given: Iterable[str]) -> tuple[str, ...]:
    return tuple_of(str, given, "PlaceName.spellings")


def _credit_spellings(given: Iterable[str]) -> tuple[str, ...]:
    return tuple_of(str, given, "CreditName.spellings")


@frozen(kw_only=True)
class PlaceName:
    """A place that datelines name."""

    name: str = field(validator=_name)
    """Its usual spelling."""

    kind: PlaceKind = field(default="city", validator=one_of(PLACE_KINDS))
    """What it is."""

    countries: tuple[str, ...] = field(default=(), converter=_countries, validator=_each_code)
    """ISO 3166-1 alpha-2 codes; several when the name is ambiguous."""

    spellings: tuple[str, ...] = field(
        default=(),
        converter=_place_spellings,
        validator=_each_name,
    )
    """Its other spellings."""

    broad: bool = field(default=False, validator=instance_of(bool))
    """Whether it is a country, or a word or a person's name too: it needs more evidence."""

    @property
    def country(self) -> str | None:
        """Its country, when there is just one."""
        return self.countries[0] if len(self.countries) == 1 else None


@frozen(kw_only=True)
class CreditName:
    """An agency, outlet, desk or role that datelines credit."""

    name: str = field(validator=_name)
    """Its usual spelling."""

    kind: CreditKind = field(default="unknown", validator=one_of(CREDIT_KINDS))
    """What it is."""

    country: str | None = field(default=None, validator=_code_or_none)
    """ISO 3166-1 alpha-2 of the country whose news it sends; None where it says nothing about
    the place, as with the world's agencies and with a desk."""

    local: bool = field(default=False, validator=instance_of(bool))
    """Whether it counts only behind a place of its country: پی ٹی آئی is India's agency, and a
    party of Pakistan."""

    spellings: tuple[str, ...] = field(
        default=(),
        converter=_credit_spellings,
        validator=_each_name,
    )
    """Its other spellings."""


@frozen(kw_only=True)
class Phrase:
    """A phrase by which lines of a page that are no article are known."""

    text: str = field(validator=_phrase)
    """The phrase."""

    kind: str = field(validator=_name)
    """What such a line is for: navigation, sharing, an app, comments …"""

    match: PhraseMatch = field(default="line", validator=one_of(PHRASE_MATCHES))
    """Where in the line it stands."""


@frozen(kw_only=True)
class Label:
    """A label that says what follows on its line: `تحریر: …`, `فوٹو: …`, `شائع …`."""

    text: str = field(validator=_name)
    """The label, without its colon."""

    kind: LabelKind = field(validator=one_of(LABEL_KINDS))
    """What follows: `byline`, `date`, `caption`, `section` or `credit-line`."""

    meaning: LabelMeaning = field(default="", validator=_meaning)
    """What else it says. Of a byline: `bare`, the colon may be missing; `comma`, a comma stands
    for it; `post`, so it does, and the author's post follows. Of a date: `story` or `update`. Of a
    caption: `thanks`, which a story may be printed with as well as a picture."""


@frozen(kw_only=True)
class CreditHead:
    """A word at the end of a credit that tells what it is: `رپورٹر` in `کرائم رپورٹر`."""

    text: str = field(validator=_name)
    """The word, or several."""

    kind: CreditKind = field(validator=one_of(CREDIT_KINDS))
    """What such a credit is."""

    position: HeadPosition = field(default="last", validator=one_of(HEAD_POSITIONS))
    """Whether the credit begins (`first`) or ends (`last`) with it."""
