"""Rows of a lexicon, one class per table, each checked when it is created."""

import re
from collections.abc import Iterable
from typing import Any, Final, Literal, TypeAlias, get_args

from attrs import Attribute, field, frozen

from urdunews import lazy
from urdunews.arguments import excerpt, instance_of, one_of, tuple_of, where
from urdunews.characters.normalization import fold
from urdunews.model.datelines import CreditKind

PlaceKind: TypeAlias = Literal["city", "district", "state", "country", "region", "body"]
"""What a place is: `body` is an organisation that datelines name, such as the United Nations."""

PhraseMatch: TypeAlias = Literal["line", "label", "start", "ending", "tail", "any", "item"]
"""Where a phrase is in a line of junk: it is the line; it is the line or comes before a colon; the
line begins with it; a short line ends with it; it is glued to the end of a paragraph and is itself
the junk; it is anywhere; it is an item of a menu."""

LabelKind: TypeAlias = Literal["byline", "date", "caption", "section", "credit-line"]
"""What follows a label: an author, a date, who took a picture, a category, a source."""

LabelMeaning: TypeAlias = Literal[
    "", "bare", "comma", "post", "story", "update", "thanks", "pictures"
]
"""What else a label says.

For a byline: `bare`, the colon may be missing; `comma`, a comma replaces it; `post`, likewise,
and the author's post follows. For a date: `story`, when the story was published, or `update`.
For a caption: `thanks`, which may be printed with a story as well as a picture (`بشکریہ`);
`pictures`, which may be in brackets after a headline (`(تصاویر)`). Most labels say nothing else.
"""

HeadPosition: TypeAlias = Literal["first", "last"]
"""The end of a credit at which the word that shows its kind comes."""

CREDIT_KINDS: Final[dict[str, CreditKind]] = {kind: kind for kind in get_args(CreditKind)}
"""The kinds of credits by their names in tables."""

PLACE_KINDS: Final[dict[str, PlaceKind]] = {kind: kind for kind in get_args(PlaceKind)}
"""The kinds of places by their names in tables."""

PHRASE_MATCHES: Final[dict[str, PhraseMatch]] = {match: match for match in get_args(PhraseMatch)}
"""The positions of phrases by their names in tables."""

LABEL_KINDS: Final[dict[str, LabelKind]] = {kind: kind for kind in get_args(LabelKind)}
"""The kinds of labels by their names in tables."""

LABEL_MEANINGS: Final[dict[str, LabelMeaning]] = {word: word for word in get_args(LabelMeaning)}
"""The meanings of labels by their names in tables."""

HEAD_POSITIONS: Final[dict[str, HeadPosition]] = {end: end for end in get_args(HeadPosition)}
"""The ends of a credit by their names in tables."""

MEANINGS_OF: Final[dict[LabelKind, tuple[LabelMeaning, ...]]] = {
    "byline": ("", "bare", "comma", "post"),
    "date": ("", "story", "update"),
    "caption": ("", "thanks", "pictures"),
    "section": ("",),
    "credit-line": ("",),
}
"""The meanings that labels of each kind may have."""

#: Nearly every name has one near its beginning. A tatweel is not a letter.
_LETTER: Final = re.compile("[\u0620-\u063f\u0641-\u064a\u066e-\u06d3A-Za-z]")
#: Lone surrogates, which no file can store, and what ends a line or a cell.
_NOT_IN_CELL: Final = re.compile("[\n\r\t\ud800-\udfff]")
_CODE: Final = lazy.pattern("[A-Z]{2}")


def checked_phrase(text: object, at: str) -> str:
    """Return a phrase after checking that it is one line of text and not empty.

    Args:
        text: The value to check.
        at: The name of the argument, for messages: `Phrase.text`.

    Raises:
        TypeError: `text` is not a `str`.
        ValueError: `text` is empty, or has characters that a line cannot contain.
    """
    if not isinstance(text, str):
        message = f"{at} must be a str, not {excerpt(text)}"
        raise TypeError(message)
    if _NOT_IN_CELL.search(text) is not None:
        message = f"{at} must be one line of text, without tabs, not {excerpt(text)}"
        raise ValueError(message)
    if _LETTER.search(text) is None and not fold(text).strip(" "):
        message = f"{at} must not be empty, as {excerpt(text)} is"
        raise ValueError(message)
    return text


def checked_name(text: object, at: str) -> None:
    """Check that a name is a phrase with a letter; see `checked_phrase`."""
    name = checked_phrase(text, at)
    if _LETTER.search(name) is None and not any(map(str.isalpha, fold(name))):
        message = f"{at} must have a letter, not {excerpt(name)}"
        raise ValueError(message)


def checked_code(code: object, at: str) -> None:
    """Check that a country is an ISO 3166-1 alpha-2 code: two capital letters.

    Args:
        code: The value to check.
        at: The name of the argument, for messages; empty if the caller adds it.

    Raises:
        TypeError: `code` is not a `str`.
        ValueError: `code` does not have that form.
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


def each_name(instance: object, field_: "Attribute[Any]", value: tuple[str, ...]) -> None:
    """Check that all items of a field are names; for use as a validator."""
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
    """ISO 3166-1 alpha-2 codes; more than one if the name is ambiguous."""

    spellings: tuple[str, ...] = field(
        default=(),
        converter=_place_spellings,
        validator=each_name,
    )
    """Its other spellings."""

    broad: bool = field(default=False, validator=instance_of(bool))
    """Whether it needs more evidence, being a country, or also a word or a person's name."""

    @property
    def country(self) -> str | None:
        """Its country, or None unless there is exactly one."""
        return self.countries[0] if len(self.countries) == 1 else None


@frozen(kw_only=True)
class CreditName:
    """An agency, outlet, desk or role that datelines credit."""

    name: str = field(validator=_name)
    """Its usual spelling."""

    kind: CreditKind = field(default="unknown", validator=one_of(CREDIT_KINDS))
    """What it is."""

    country: str | None = field(default=None, validator=_code_or_none)
    """ISO 3166-1 alpha-2 code of the country whose news it sends; None if it says nothing about
    the place, as with international agencies and desks."""

    local: bool = field(default=False, validator=instance_of(bool))
    """Whether it is a credit only after a place in its country: پی ٹی آئی is an Indian agency, but
    also a party in Pakistan."""

    spellings: tuple[str, ...] = field(
        default=(),
        converter=_credit_spellings,
        validator=each_name,
    )
    """Its other spellings."""


@frozen(kw_only=True)
class Phrase:
    """A phrase that identifies lines of a page as not part of the article."""

    text: str = field(validator=_phrase)
    """The phrase."""

    kind: str = field(validator=_name)
    """The purpose of such a line: navigation, sharing, an app, comments …"""

    match: PhraseMatch = field(default="line", validator=one_of(PHRASE_MATCHES))
    """Where it is in its line."""


@frozen(kw_only=True)
class Label:
    """A label that says what follows on its line: `تحریر: …`, `فوٹو: …`, `شائع …`."""

    text: str = field(validator=_name)
    """The label, without its colon."""

    kind: LabelKind = field(validator=one_of(LABEL_KINDS))
    """What follows: `byline`, `date`, `caption`, `section` or `credit-line`."""

    meaning: LabelMeaning = field(default="", validator=_meaning)
    """What else it says. For a byline: `bare`, the colon may be missing; `comma`, a comma replaces
    it; `post`, likewise, and the author's post follows. For a date: `story` or `update`. For a
    caption: `thanks`, which may be printed with a story as well as a picture."""


@frozen(kw_only=True)
class CreditHead:
    """A word at one end of a credit that shows its kind: `رپورٹر` in `کرائم رپورٹر`."""

    text: str = field(validator=_name)
    """The word or words."""

    kind: CreditKind = field(validator=one_of(CREDIT_KINDS))
    """The kind of such a credit."""

    position: HeadPosition = field(default="last", validator=one_of(HEAD_POSITIONS))
    """Whether the credit begins (`first`) or ends (`last`) with it."""


def given_places(given: Iterable[PlaceName]) -> tuple[PlaceName, ...]:
    """Return the places of a lexicon as a tuple, checked."""
    return tuple_of(PlaceName, given, "Lexicon.places")


def given_credits(given: Iterable[CreditName]) -> tuple[CreditName, ...]:
    """Return the credits of a lexicon as a tuple, checked."""
    return tuple_of(CreditName, given, "Lexicon.credits")


def given_phrases(given: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """Return the phrases of a lexicon as a tuple, checked."""
    return tuple_of(Phrase, given, "Lexicon.phrases")


def given_sections(given: Iterable[str]) -> tuple[str, ...]:
    """Return the categories of a lexicon as a tuple, checked."""
    return tuple_of(str, given, "Lexicon.sections")


def given_labels(given: Iterable[Label]) -> tuple[Label, ...]:
    """Return the labels of a lexicon as a tuple, checked."""
    return tuple_of(Label, given, "Lexicon.labels")


def given_credit_heads(given: Iterable[CreditHead]) -> tuple[CreditHead, ...]:
    """Return the credit heads of a lexicon as a tuple, checked."""
    return tuple_of(CreditHead, given, "Lexicon.credit_heads")


def given_misleading_names(given: Iterable[str]) -> tuple[str, ...]:
    """Return the misleading names of a lexicon as a tuple, checked."""
    return tuple_of(str, given, "Lexicon.misleading_names")
