"""The lexicon: the names and phrases that a parser knows, and how they are looked up.

Every lookup takes folded text (see `urdunews.fold`) and ignores spaces, because dumps write
both `نیوز ایجنسیاں` and `نیوزایجنسیاں`.
"""

import functools
import os
from collections.abc import Callable, Iterable
from typing import Any, Final, TypeVar

import attrs
from attrs import field, frozen

from urdunews.arguments import tuple_of
from urdunews.characters.normalization import fold
from urdunews.model.datelines import CreditKind
from urdunews.words import shipped
from urdunews.words.credit_heads import HeadIndex
from urdunews.words.fuzzy import FuzzyIndex
from urdunews.words.indexes import space_offsets
from urdunews.words.keys import key, squeeze
from urdunews.words.name_tables import credit_table, place_table
from urdunews.words.place_index import PlaceIndex
from urdunews.words.rows import (
    CreditHead,
    CreditName,
    Label,
    LabelKind,
    Phrase,
    PlaceName,
    each_name,
    given_credit_heads,
    given_credits,
    given_labels,
    given_misleading_names,
    given_phrases,
    given_places,
    given_sections,
)

#: How much of a text is squeezed to look at its first few letters.
_BEGINNING: Final = 8

_ALWAYS_SHOWN: Final = frozenset({"places", "credits"})

_Derived = TypeVar("_Derived")


@frozen(kw_only=True)
class Lexicon:
    """The names and phrases that a parser knows; `Lexicon.default()` has the built-in ones.

    Where two rows have the same spelling, the later one wins. Names are looked up as
    `urdunews.fold` writes them.

    Example:
        >>> from urdunews import Lexicon, fold
        >>> Lexicon.default().place(fold("كراچي")).countries
        ('PK',)
    """

    places: tuple[PlaceName, ...] = field(default=(), converter=given_places)
    """The places."""

    credits: tuple[CreditName, ...] = field(default=(), converter=given_credits)
    """The agencies, outlets, desks and roles."""

    phrases: tuple[Phrase, ...] = field(default=(), converter=given_phrases)
    """The phrases of navigation, sharing and advertising."""

    sections: tuple[str, ...] = field(
        factory=shipped.sections,
        converter=given_sections,
        validator=each_name,
    )
    """The categories that pages name, such as `قومی خبریں`; the built-in ones by default."""

    labels: tuple[Label, ...] = field(factory=shipped.labels, converter=given_labels)
    """The labels of bylines, dates, captions and categories; the built-in ones by default."""

    credit_heads: tuple[CreditHead, ...] = field(
        factory=shipped.credit_heads,
        converter=given_credit_heads,
    )
    """The words that show the kind of a credit without a row; the built-in ones by default."""

    misleading_names: tuple[str, ...] = field(
        default=(), converter=given_misleading_names, validator=each_name
    )
    """Names that are never read as a misprint, however close to a place or credit they are: those
    that `without` removed."""

    _places: PlaceIndex = field(init=False, eq=False)
    _credit_keys: dict[str, CreditName] = field(init=False, eq=False)
    _fuzzy_places: FuzzyIndex[PlaceName] = field(init=False, eq=False)
    _fuzzy_credits: FuzzyIndex[CreditName] = field(init=False, eq=False)
    _misleading_keys: frozenset[str] = field(init=False, eq=False)
    _section_keys: frozenset[str] = field(init=False, eq=False)
    _label_keys: dict[tuple[LabelKind, str], Label] = field(init=False, eq=False)
    _heads: HeadIndex = field(init=False, eq=False)
    _derived: dict[object, Any] = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Build the lookup tables."""
        places, credits_ = place_table(self.places), credit_table(self.credits)
        self._set(
            _places=places.names,
            _credit_keys=credits_.by_key,
            _fuzzy_places=places.fuzzy,
            _fuzzy_credits=credits_.fuzzy,
            _misleading_keys=frozenset(map(key, self.misleading_names)),
            _section_keys=frozenset(map(key, self.sections)),
            _label_keys={(label.kind, key(label.text)): label for label in self.labels},
            _heads=HeadIndex(self.credit_heads),
            _derived={},
        )

    def _set(self, **values: object) -> None:
        for name, value in values.items():
            object.__setattr__(self, name, value)

    @classmethod
    def default(cls) -> "Lexicon":
        """Return the built-in lexicon, which is read once."""
        return _default()

    def extended(  # noqa: PLR0913 - one for each table, all of them keyword-only
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
        r"""Return a lexicon with more rows; a new row replaces a known one with the same spelling.

        Args:
            places: More places.
            credits: More agencies, outlets, desks and roles.
            phrases: More phrases of navigation, sharing and advertising.
            sections: More categories that pages name.
            labels: More labels of bylines, dates, captions and categories.
            credit_heads: More words that show the kind of a credit.
            junk: The former name of `phrases`.

        Raises:
            TypeError: One of them is a single row or a string, or contains rows of another class.

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
        # A tuple with nothing added to it is the same tuple, and keeps its indexes.
        return attrs.evolve(
            self,
            places=self.places + given_places(places),
            credits=self.credits + given_credits(credits),
            phrases=(*self.phrases, *given_phrases(phrases), *given_phrases(junk)),
            sections=(*self.sections, *given_sections(sections)),
            labels=(*self.labels, *given_labels(labels)),
            credit_heads=(*self.credit_heads, *given_credit_heads(credit_heads)),
        )

    def without(  # noqa: PLR0913 - one for each table, all of them keyword-only
        self,
        *,
        places: Iterable[str] = (),
        credits: Iterable[str] = (),  # noqa: A002 - the name of the field
        phrases: Iterable[str] = (),
        sections: Iterable[str] = (),
        labels: Iterable[str] = (),
        credit_heads: Iterable[str] = (),
    ) -> "Lexicon":
        r"""Return a lexicon without some names, such as those that mislead a parser.

        Names are matched as in lookups, ignoring spaces. Only the given name is removed: a
        place or credit keeps its other spellings, of which the first becomes the usual one, and
        is removed when none is left. Without `ریاض`, which is also a man's name, `الریاض` is
        still known. A removed name is not read as a misprint of another name either.

        Args:
            places: Names of places.
            credits: Names of agencies, outlets, desks and roles.
            phrases: Phrases, wherever they stand in their lines.
            sections: Categories.
            labels: Labels of any kind.
            credit_heads: Words that show the kind of a credit, at either end.

        Raises:
            TypeError: One of them is a string, or contains anything but strings.
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
        from urdunews.words.narrowing import without_spellings, without_texts

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
        r"""Return a lexicon with the names in a file, such as `urdunews check --unknown` writes.

        A row has six cells separated by tabs, of which the last may be missing:

        - `place`, a name, its kind, country codes (`PK,IN`), other spellings (`a|b`), a note;
        - `credit`, with the same cells;
        - `phrase` (or `junk`), the phrase, its kind, where it is in its line (`start`);
        - `section`, the category;
        - `label`, the label, its kind, what else it says (`update`);
        - `credit-head`, the word, the kind of credit, at which end it stands (`first`);
        - one of these after `without-`, as in `without-phrase`, and a name, which is taken away as
          by `without`, before the others are added.

        All may have other spellings and a note. Blank lines and lines that begin with `#` are
        ignored.

        Args:
            path: The file, in UTF-8.

        Raises:
            ValueError: A row is wrong; the message has the path, the line number, what was
                found and what is expected. Or the lexicon has no such name to take away.

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
        """Return the place with this name, or None.

        Letters that are typed in place of each other do not matter if only one place is meant:
        `لاھور`, `دبئ`, `اسلام اباد`.
        """
        name = squeeze(folded)
        if name in self._misleading_keys:
            return self._places.exactly(name)
        return self._places.find(name)

    def is_variant(self, folded: str, row: PlaceName) -> bool:
        """Return whether a place was found despite letters typed in place of others: `لاھور`."""
        return self._places.exactly(squeeze(folded)) is not row

    def credit(self, folded: str) -> CreditName | None:
        """Return the credit with this name, or None."""
        return self._credit_keys.get(squeeze(folded))

    def may_begin_place(self, folded: str) -> bool:
        """Return whether some place begins like this text: a cheap check before a full search."""
        return self._places.may_begin(squeeze(folded[:_BEGINNING]))

    def is_place_prefix(self, folded: str) -> bool:
        """Return whether the name of a place begins with these letters, or is nothing but them."""
        return self._places.begins(squeeze(folded))

    def place_like(self, folded: str) -> PlaceName | None:
        """Return the place that a misprinted name means: `راچی`, `فیسل آباد`."""
        name, index = squeeze(folded), self._fuzzy_places
        if name in self._misleading_keys:
            return None
        return index.missing_first_letter(name) or index.same_sound(name)

    def place_almost(self, folded: str) -> PlaceName | None:
        """Return the place that differs from a misprinted name by one letter: `گوجرنوالہ`.

        So do too many ordinary words: the rest of the dateline must be known.
        """
        name, index = squeeze(folded), self._fuzzy_places
        if name in self._misleading_keys:
            return None
        return index.transposed(name) or index.within_one_edit(name)

    def credit_like(self, folded: str) -> CreditName | None:
        """Return the credit that differs from a misprinted name by one letter."""
        name = squeeze(folded)
        return None if name in self._misleading_keys else self._fuzzy_credits.within_one_edit(name)

    def is_section(self, folded: str) -> bool:
        """Return whether a text is the name of a category."""
        return squeeze(folded) in self._section_keys

    def label(self, folded: str, kind: LabelKind) -> Label | None:
        """Return the label of this kind with this text, without its colon, or None."""
        return self._label_keys.get((kind, squeeze(folded)))

    def kind_by_head(self, folded: str) -> CreditKind | None:
        """Return the kind of a credit by the words at its ends: `کرائم رپورٹر`, `نمائندہ جنگ`.

        A role in front counts before the outlet that it works for (`نمائندہ مشعل نیوز`). Such a
        word may be glued to its neighbour (`جیوڈیسک`).

        Returns:
            The kind, or None if there is no such word at either end, or nothing but the word.
        """
        return self._heads.kind_of(folded.casefold())

    def is_split(self, folded: str, row: PlaceName | CreditName) -> bool:
        """Return whether a name is printed with a space where none of its spellings has one."""
        if " " not in folded or folded == row.name:
            return False
        spaces = space_offsets(folded)
        name = squeeze(folded)
        usual = [
            space_offsets(s) for s in map(fold, (row.name, *row.spellings)) if squeeze(s) == name
        ]
        return not spaces <= frozenset[int]().union(*usual)

    def __repr__(self) -> str:
        """Show how many rows it has in each table that differs from the default."""
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
        """Return the rows of each table by the name of its field."""
        options = (option.name for option in attrs.fields(Lexicon) if option.init)
        return {name: getattr(self, name) for name in options}

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Pickle the rows; the built-in lexicon is looked up again instead of copied."""
        if self == _default():
            return _default, ()
        return _rebuilt, (self._tables(),)


def derived(lexicon: Lexicon, make: Callable[[Lexicon], _Derived]) -> _Derived:
    """Return what a function computes from a lexicon, which is cached with the lexicon.

    Higher packages cache here what they need at every step: patterns, sets.
    """
    kept = lexicon._derived  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] - of this module
    try:
        found: _Derived = kept[make]
    except KeyError:
        found = kept[make] = make(lexicon)
    return found


def _rebuilt(rows: dict[str, Any]) -> Lexicon:
    return Lexicon(**rows)


@functools.cache
def _default() -> Lexicon:
    return Lexicon(
        places=shipped.places(),
        credits=shipped.credit_names(),
        phrases=shipped.phrases(),
    )
