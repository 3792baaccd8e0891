"""The lexicon: the names and phrases that a parser knows, and the look-ups over them.

Every look-up takes folded text (see `urdunews.fold`) and disregards spaces, because dumps
write `نیوز ایجنسیاں` and `نیوزایجنسیاں` alike.
"""

import functools
import itertools
import os
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeVar

import attrs
from attrs import Attribute, field, frozen

from urdunews.arguments import tuple_of, where
from urdunews.characters.normalization import fold
from urdunews.model.datelines import CreditKind
from urdunews.words import shipped
from urdunews.words.keys import key, squeeze
from urdunews.words.fuzzy import Likeness
from urdunews.words.narrowing import without_spellings, without_texts
from urdunews.words.rows import (
    CREDIT_KINDS,
    HEAD_POSITIONS,
    PLACE_KINDS,
    CreditHead,
    CreditName,
    HeadPosition,
    Label,
    LabelKind,
    Phrase,
    PhraseMatch,
    PlaceKind,
    PlaceName,
    checked_name,
)

__all__ = [
    "CREDIT_KINDS",
    "PLACE_KINDS",
    "CreditName",
    "Lexicon",
    "Phrase",
    "PhraseMatch",
    "PlaceKind",
    "PlaceName",
    "derived",
    "key",
    "squeeze",
]

#: How many letters tell that no place begins so.
_BEGINNING: Final = 4

_ALWAYS_SHOWN: Final = frozenset({"places", "credits"})

_Row = TypeVar("_Row", bound=PlaceName | CreditName)
_Made = TypeVar("_Made")


def _places(given: Iterable[PlaceName]) -> tuple[PlaceName, ...]:
    return tuple_of(PlaceName, given, "Lexicon.places")


def _credits(given: Iterable[CreditName]) -> tuple[CreditName, ...]:
    return tuple_of(CreditName, given, "Lexicon.credits")


def _phrases(given: Iterable[Phrase]) -> tuple[Phrase, ...]:
    return tuple_of(Phrase, given, "Lexicon.phrases")


def _sections(given: Iterable[str]) -> tuple[str, ...]:
    return tuple_of(str, given, "Lexicon.sections")


def _labels(given: Iterable[Label]) -> tuple[Label, ...]:
    return tuple_of(Label, given, "Lexicon.labels")


def _credit_heads(given: Iterable[CreditHead]) -> tuple[CreditHead, ...]:
    return tuple_of(CreditHead, given, "Lexicon.credit_heads")


def _misleading_names(given: Iterable[str]) -> tuple[str, ...]:
    return tuple_of(str, given, "Lexicon.misleading_names")


def _each_name(instance: object, field_: "Attribute[Any]", value: tuple[str, ...]) -> None:
    for index, name in enumerate(value):
        checked_name(name, f"{where(instance, field_)}[{index}]")


@frozen(kw_only=True)
class Lexicon:
    """The names and phrases that a parser knows; `Lexicon.default()` has the built-in ones.

    Where two rows have the same spelling, the later one counts.
    """

    places: tuple[PlaceName, ...] = field(default=(), converter=_places)
    """The places."""

    credits: tuple[CreditName, ...] = field(default=(), converter=_credits)
    """The agencies, outlets, desks and roles."""

    phrases: tuple[Phrase, ...] = field(default=(), converter=_phrases)
    """The phrases of navigation, sharing and advertisement."""

    sections: tuple[str, ...] = field(
        factory=shipped.sections,
        converter=_sections,
        validator=_each_name,
    )
    """The categories that pages name: `قومی خبریں`; the built-in ones when left out."""

    labels: tuple[Label, ...] = field(factory=shipped.labels, converter=_labels)
    """The labels of bylines, dates, captions and categories; the built-in ones when left out."""

    credit_heads: tuple[CreditHead, ...] = field(
        factory=shipped.credit_heads,
        converter=_credit_heads,
    )
    """The words that tell what a credit without a row is; the built-in ones when left out."""

    misleading_names: tuple[str, ...] = field(
        default=(), converter=_misleading_names, validator=_each_name
    )
    """Names that are taken for no misprint, however like a place or credit they are: those that
    `without` took away."""

    _place_keys: dict[str, PlaceName] = field(init=False, eq=False)
    _credit_keys: dict[str, CreditName] = field(init=False, eq=False)
    _place_beginnings: frozenset[str] = field(init=False, eq=False)
    _like_places: Likeness[PlaceName] = field(init=False, eq=False)
    _like_credits: Likeness[CreditName] = field(init=False, eq=False)
    _misleading_keys: frozenset[str] = field(init=False, eq=False)
    _section_keys: frozenset[str] = field(init=False, eq=False)
    _label_keys: dict[tuple[LabelKind, str], Label] = field(init=False, eq=False)
    _head_kinds: dict[HeadPosition, dict[str, CreditKind]] = field(init=False, eq=False)
    _most_head_words: int = field(init=False, eq=False)
    _derived: dict[object, Any] = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Make the look-up tables."""
        places, credits_ = dict(_keyed(self.places)), dict(_keyed(self.credits))
        heads = _heads(self.credit_heads)
        self._set(
            _place_keys=places,
            _credit_keys=credits_,
            _place_beginnings=frozenset(name[:_BEGINNING] for name in places),
            _like_places=Likeness(places),
            _like_credits=Likeness(credits_),
            _misleading_keys=frozenset(map(key, self.misleading_names)),
            _section_keys=frozenset(map(key, self.sections)),
            _label_keys={(label.kind, key(label.text)): label for label in self.labels},
            _head_kinds=heads,
            _most_head_words=max(
                (text.count(" ") + 1 for kinds in heads.values() for text in kinds), default=0
            ),
            _derived={},
        )

    def _set(self, **values: object) -> None:
        for name, value in values.items():
            object.__setattr__(self, name, value)

    @classmethod
    def default(cls) -> "Lexicon":
        """Return the lexicon of the tables that come with the library, read once."""
        return _default()

    def extended(  # noqa: PLR0913 - one for each of the tables, all of them keywords
        self,
        *,
        places: Iterable[PlaceName] = (),
        credits: Iterable[CreditName] = (),  # noqa: A002 - the name of the field
        phrases: Iterable[Phrase] = (),
        sections: Iterable[str] = (),
        labels: Iterable[Label] = (),
        credit_heads: Iterable[CreditHead] = (),
        junk: Iterable[Phrase] = (),
    ) -> "Lexicon":
        r"""Return a lexicon with more rows; where a spelling is known already, the new row counts.

        Args:
            places: More places.
            credits: More agencies, outlets, desks and roles.
            phrases: More phrases of navigation, sharing and advertisement.
            sections: More categories that pages name.
            labels: More labels of bylines, dates, captions and categories.
            credit_heads: More words that tell what a credit is.
            junk: The same as `phrases`, by its former name.

        Raises:
            TypeError: One of them is a single row or a string, or has rows of another class.

        Example:
            >>> import urdunews
            >>> lexicon = urdunews.Lexicon.default().extended(
            ...     phrases=[urdunews.Phrase(text="نقشہ دکھائیں", kind="share")],
            ...     labels=[urdunews.Label(text="قلم کار", kind="byline")],
            ... )
            >>> parser = urdunews.Parser(lexicon=lexicon)
            >>> article = parser.parse_article(
            ...     "نہر کی صفائی مکمل\n"
            ...     "قلم کار: عائشہ نور\n"
            ...     "لاہور: دریائے راوی میں پانی کی سطح کم ہو گئی ہے۔\n"
            ...     "نقشہ دکھائیں"
            ... )
            >>> article.bylines[0].name, article.segments[-1].kind
            ('عائشہ نور', 'junk')
        """
        return attrs.evolve(
            self,
            places=(*self.places, *_places(places)),
            credits=(*self.credits, *_credits(credits)),
            phrases=(*self.phrases, *_phrases(phrases), *_phrases(junk)),
            sections=(*self.sections, *_sections(sections)),
            labels=(*self.labels, *_labels(labels)),
            credit_heads=(*self.credit_heads, *_credit_heads(credit_heads)),
        )

    def without(  # noqa: PLR0913 - one for each of the tables, all of them keywords
        self,
        *,
        places: Iterable[str] = (),
        credits: Iterable[str] = (),  # noqa: A002 - the name of the field
        phrases: Iterable[str] = (),
        sections: Iterable[str] = (),
        labels: Iterable[str] = (),
        credit_heads: Iterable[str] = (),
    ) -> "Lexicon":
        r"""Return a lexicon that lacks some names, such as those that mislead a parser.

        Names are found as look-ups find them, whatever their spaces. Only the name that is
        given goes: a place or credit keeps its other spellings, of which the first becomes the
        usual one, and is gone when none is left. Without `ریاض`, which is a man as well,
        `الریاض` is still known. Nor is what went taken for a misprint of another name.

        Args:
            places: Names of places.
            credits: Names of agencies, outlets, desks and roles.
            phrases: Phrases, wherever in their lines they stand.
            sections: Categories.
            labels: Labels of any kind.
            credit_heads: Words that tell what a credit is, at either end.

        Raises:
            TypeError: One of them is a string, or has anything but strings.
            ValueError: The lexicon has no such name; the message says which.

        Example:
            >>> import urdunews
            >>> text = "بہار: باغوں میں پھولوں کی نمائش آج سے شروع ہو گئی ہے۔"
            >>> urdunews.parse_article(text).dateline.text
            'بہار:'
            >>> lexicon = urdunews.Lexicon.default().without(places=["بہار"])
            >>> urdunews.Parser(lexicon=lexicon).parse_article(text).dateline is None
            True
        """
        lost_places = tuple_of(str, places, "without(places=…)")
        lost_credits = tuple_of(str, credits, "without(credits=…)")
        return attrs.evolve(
            self,
            places=without_spellings(self.places, lost_places, "places"),
            credits=without_spellings(self.credits, lost_credits, "credits"),
            phrases=without_texts(self.phrases, phrases, "phrases", lambda phrase: phrase.text),
            sections=without_texts(self.sections, sections, "sections", str),
            labels=without_texts(self.labels, labels, "labels", lambda label: label.text),
            credit_heads=without_texts(
                self.credit_heads, credit_heads, "credit_heads", lambda head: head.text
            ),
            misleading_names=dict.fromkeys((*self.misleading_names, *lost_places, *lost_credits)),
        )

    def extended_from(self, path: "str | os.PathLike[str]") -> "Lexicon":
        r"""Return a lexicon with the names of a file: what `urdunews check --unknown` writes.

        A row has six cells with tabs between, of which the last may be missing:

        - `place`, a name, its kind, country codes (`PK,IN`), other spellings (`a|b`), a note;
        - `credit`, with the same cells;
        - `phrase` (or `junk`), the phrase, its kind, where it stands in its line (`start`);
        - `section`, the category;
        - `label`, the label, its kind, what else it says (`update`);
        - `credit-head`, the word, the kind of credit, at which end it stands (`first`).

        All may have other spellings and a note. Blank lines and lines that begin with `#` are
        not read.

        Args:
            path: The file, UTF-8.

        Raises:
            ValueError: A row is wrong; the message has the path, its line, what was found and
                what is expected.

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
        if name in self._misleading_keys:
            return None
        return like.beheaded(name) or like.sounding(name)

    def place_almost(self, folded: str) -> PlaceName | None:
        """Look up the place from which a misprinted name differs by one letter: `گوجرنوالہ`.

        Too many ordinary words do, too: the rest of a dateline must be known.
        """
        name, like = squeeze(folded), self._like_places
        if name in self._misleading_keys:
            return None
        return like.swapped(name) or like.misprinted(name)

    def credit_like(self, folded: str) -> CreditName | None:
        """Look up the credit from which a misprinted name differs by one letter."""
        name = squeeze(folded)
        return None if name in self._misleading_keys else self._like_credits.misprinted(name)

    def is_section(self, folded: str) -> bool:
        """Whether a text is the name of a category."""
        return squeeze(folded) in self._section_keys

    def label(self, folded: str, kind: LabelKind) -> Label | None:
        """Look up a whole label of one kind, without its colon."""
        return self._label_keys.get((kind, squeeze(folded)))

    def kind_by_head(self, folded: str) -> CreditKind | None:
        """Look up a credit's kind by the words at its ends: `کرائم رپورٹر`, `نمائندہ جنگ`.

        Returns:
            The kind, or None when no such word stands there, or nothing but the word.
        """
        words = folded.casefold().split(" ")
        first, last = self._head_kinds["first"], self._head_kinds["last"]
        for size in range(1, min(len(words), self._most_head_words + 1)):
            kind = last.get(" ".join(words[-size:])) or first.get(" ".join(words[:size]))
            if kind is not None:
                return kind
        return None

    def is_split(self, folded: str, row: PlaceName | CreditName) -> bool:
        """Whether a name is printed with a space where none of its spellings has one."""
        if " " not in folded or folded == row.name:
            return False
        spaces = _spaces(folded)
        name = squeeze(folded)
        usual = [_spaces(s) for s in map(fold, (row.name, *row.spellings)) if squeeze(s) == name]
        return not spaces <= frozenset[int]().union(*usual)

    def __repr__(self) -> str:
        """Say how many rows it has, in what tables it differs from the default."""
        usual = _default()
        if self == usual:
            return "Lexicon.default()"
        counts = [
            f"{len(rows)} {(name if len(rows) != 1 else name.removesuffix('s')).replace('_', ' ')}"
            for name, rows in self._tables().items()
            if name in _ALWAYS_SHOWN or rows != getattr(usual, name)
        ]
        return f"<Lexicon: {', '.join(counts)}>"

    def _tables(self) -> dict[str, tuple[object, ...]]:
        """Give the rows by the names of their fields."""
        options = (option.name for option in attrs.fields(Lexicon) if option.init)
        return {name: getattr(self, name) for name in options}

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Pickle the rows; the built-in lexicon is found again, not carried along."""
        if self == _default():
            return _default, ()
        return _rebuilt, (self._tables(),)


def derived(lexicon: Lexicon, make: Callable[[Lexicon], _Made]) -> _Made:
    """Return what a function makes of a lexicon, which is made once and kept with it.

    Rooms above keep here what they need of the names at every step: patterns, sets.
    """
    kept = lexicon._derived  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] - of this module
    try:
        found: _Made = kept[make]
    except KeyError:
        found = kept[make] = make(lexicon)
    return found


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


def _heads(heads: Iterable[CreditHead]) -> dict[HeadPosition, dict[str, CreditKind]]:
    kinds: dict[HeadPosition, dict[str, CreditKind]] = {end: {} for end in HEAD_POSITIONS.values()}
    for head in heads:
        kinds[head.position][fold(head.text).casefold()] = head.kind
    return kinds


def _rebuilt(rows: dict[str, Any]) -> Lexicon:
    return Lexicon(**rows)


@functools.cache
def _default() -> Lexicon:
    return Lexicon(
        places=shipped.places(),
        credits=shipped.credit_names(),
        phrases=shipped.phrases(),
    )
