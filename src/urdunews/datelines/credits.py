"""The credits of a dateline: who sent the story, mostly in the bracket behind its places.

    bracket = "(" credit *( separator credit ) [ delimiter date ] ")"

The brackets may stand the wrong way round, or one of them may be missing.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from urdunews import shapes
from urdunews.characters.normalization import fold
from urdunews.datelines.captions import credits_picture, opens_with_label
from urdunews.datelines.places import PlaceReading
from urdunews.dates.printed import PrintedDate, find_date
from urdunews.model.datelines import CreditKind
from urdunews.stages.bylines import credit_kind
from urdunews.words import vocabulary
from urdunews.words.lexicon import CreditName, Lexicon, derived

#: Nobody prints a longer list of credits.
CREDITS_LIMIT: Final = 140
_MOST_NAME_WORDS: Final = 4
#: A bracket that is not closed has one word at least behind its credits: the body's.
_MOST_CREDIT_WORDS: Final = 5
#: What no label is, where there are none.
_NOTHING: Final = r"(?!)"
_FROM: Final = re.compile(r" سے$")
_OUTER: Final = " :؛۔.،,/-–—"
BRACKET: Final = re.compile(r"[()\[\]]")
"""Any bracket, whichever way it stands."""

OPENING: Final = re.compile(r"[(\[]")
"""What opens a bracket of credits; newspapers print round ones, and now and then square ones."""


def _label(lexicon: Lexicon) -> re.Pattern[str]:
    """Make the pattern of a label before a reporter's name: `رپورٹ: name`, `رپورٹ / name`."""
    labels = "|".join(_labels(lexicon)) or _NOTHING
    return re.compile(rf"(?:{labels}) ?[:/] ?")


def _separator(lexicon: Lexicon) -> re.Pattern[str]:
    """Make the pattern of what separates credits: UrduPoint's `تازہ ترین - این این آئی۔ 18 اپریل`.

    A slash behind a label does not: `رپورٹ / name` is one credit.
    """
    behind_label = "".join(f"(?<!{label})(?<!{label} )" for label in _labels(lexicon))
    return re.compile(rf" ?[،,+‘’۔] ?|{behind_label}/ ?| - | اور |(?<=[^\W\d])-(?=[^\W\d])")


def _labels(lexicon: Lexicon) -> list[str]:
    """Give the patterns of a byline's labels, the longest first."""
    words = (fold(label.text) for label in lexicon.labels if label.kind == "byline")
    return [re.escape(word) for word in sorted(words, key=len, reverse=True)]


class CreditReading(NamedTuple):
    """A credit: its span in the folded line, what it is, and its row if it has one."""

    start: int
    end: int
    name_start: int
    """Where the name begins, behind a label such as `رپورٹ:`."""

    kind: CreditKind
    row: CreditName | None
    damaged: bool = False
    """Whether it is printed wrongly, and its row was found by likeness."""

    @property
    def is_known(self) -> bool:
        """Whether the lexicon has it, or its words say what it is; names of people do not count."""
        return self.row is not None or (self.kind != "unknown" and not self.is_bare_name)

    @property
    def is_bare_name(self) -> bool:
        """Whether it is a person's name without a label such as `رپورٹ:`."""
        return self.kind == "person" and self.row is None and self.name_start == self.start


class Before(NamedTuple):
    """What stands before a bracket."""

    places: Sequence[PlaceReading] = ()
    """The known places."""

    date: PrintedDate | None = None

    @property
    def is_town(self) -> bool:
        """Whether a place is no mere country or word, so that an unknown name may follow."""
        return any(place.row is not None and not place.row.broad for place in self.places)

    @property
    def countries(self) -> frozenset[str]:
        """The countries where the places may lie."""
        return frozenset(
            country
            for place in self.places
            if place.row is not None
            for country in place.row.countries
        )


NOTHING: Final = Before()
"""A bracket that begins its line, or follows names that nobody knows."""


class BracketReading(NamedTuple):
    """What a bracket holds."""

    end: int
    """Behind the bracket."""

    credits: tuple[CreditReading, ...]
    date: PrintedDate | None
    damaged: bool = False
    """Whether a bracket is missing or stands the wrong way round."""


def read_bracket(
    text: str,
    at: int,
    lexicon: Lexicon,
    before: Before = NOTHING,
) -> BracketReading | None:
    """Read the credits in the bracket at `at`.

    Args:
        text: The folded line.
        at: The opening bracket, or one that stands the wrong way round.
        lexicon: The names that are known.
        before: What stands before the bracket.
    """
    doubled = OPENING.match(text, at + 1) is not None
    at += doubled
    close = BRACKET.search(text, at + 1, at + CREDITS_LIMIT)
    if _is_of_picture(text, at + 1, close, lexicon):
        return None
    turned = OPENING.match(text, at) is None
    if close is None or (OPENING.match(close[0]) and not turned):
        turned_close = None if close is None else _between(text, at + 1, close.start(), lexicon)
        if turned_close is not None:
            return _with_inner(text, turned_close, lexicon)
        return None if turned else _unclosed(text, at + 1, lexicon)
    if turned:
        return _between(text, at + 1, close.start(), lexicon)
    bracket = _closed(text, at + 1, close.start(), lexicon, before)
    if bracket is not None and (doubled or text.startswith(close[0], bracket.end)):
        further = text.startswith(close[0], bracket.end)
        bracket = bracket._replace(end=bracket.end + further, damaged=True)
    if bracket is None or any(credit.is_known for credit in bracket.credits):
        return bracket
    dated = before.date is not None or bracket.date is not None
    return bracket if _could_be_names(text, bracket, lexicon, dated=dated) else None


def _is_of_picture(
    text: str,
    start: int,
    close: re.Match[str] | None,
    lexicon: Lexicon,
) -> bool:
    """Whether the bracket credits a picture: `وادی کاغان (فائل فوٹو)`, `کاغان (فوٹو/اے پی پی)`."""
    if close is None:
        return opens_with_label(text, start + text.startswith(" ", start), lexicon)
    return credits_picture(text[start : close.start()], lexicon)


def _closed(
    text: str,
    start: int,
    close: int,
    lexicon: Lexicon,
    before: Before,
) -> BracketReading | None:
    date = find_date(text, start, close)
    sure = before.is_town
    credits_ = tuple(
        credit if credit.row is None else _at_home(credit, credit.row, before)
        for credit in _credits(text, start, close, date, lexicon)
    )
    if sure or any(credit.is_known for credit in credits_):
        credits_ = tuple(_like(text, credit, lexicon) for credit in credits_)
    if not credits_:
        whole = date is not None and date.date is not None and date.date.year is not None
        return BracketReading(close + 1, (), date) if sure and whole else None
    if not sure and not any(credit.is_known for credit in credits_):
        return None
    return BracketReading(close + 1, credits_, date)


def _at_home(credit: CreditReading, row: CreditName, before: Before) -> CreditReading:
    """Take a name that is a party's elsewhere for an agency in its own country alone."""
    if not row.local or row.country in before.countries:
        return credit
    return credit._replace(row=None, kind="unknown")


def _between(text: str, start: int, close: int, lexicon: Lexicon) -> BracketReading | None:
    """Read credits between brackets of which one is turned: `)نیوز ایجنسیاں)`.

    All of them have to be known: `)سی پی پی اے (کی` explains a name.
    """
    date = find_date(text, start, close)
    credits_ = tuple(
        _like(text, credit, lexicon) for credit in _credits(text, start, close, date, lexicon)
    )
    if not credits_ or not all(credit.is_known for credit in credits_):
        return None
    if any(credit.row is not None and credit.row.local for credit in credits_):
        return None
    return BracketReading(close + 1, credits_, date, damaged=True)


def _with_inner(text: str, bracket: BracketReading, lexicon: Lexicon) -> BracketReading:
    """Take in a bracket inside another: `(نامہ نگار (اے پی پی)`."""
    close = BRACKET.search(text, bracket.end, bracket.end + CREDITS_LIMIT)
    if close is None or OPENING.match(close[0]):
        return bracket
    inner = _between(text, bracket.end, close.start(), lexicon)
    if inner is None:
        return bracket
    return inner._replace(
        credits=bracket.credits + inner.credits,
        date=bracket.date or inner.date,
    )


def _unclosed(text: str, start: int, lexicon: Lexicon) -> BracketReading | None:
    """Read the credits behind a bracket that is never closed: `(آن لائن بالی وڈ کے`."""
    date = find_date(text, start, start + CREDITS_LIMIT)
    if date is not None:
        credits_ = tuple(_credits(text, start, date.start, None, lexicon))
        if credits_ and all(credit.is_known for credit in credits_):
            return BracketReading(date.end, credits_, date, damaged=True)
    found: list[CreditReading] = []
    limit = start + CREDITS_LIMIT
    while start < limit:
        start += text.startswith(" ", start)
        credit = leading_credit(text, start, lexicon)
        if credit is None:
            break
        found.append(credit)
        separator = derived(lexicon, _separator).match(text, credit.end)
        if separator is None:
            break
        start = separator.end()
    if not found or start >= limit or postposition_at(text, found[-1].end):
        return None
    if opens_with_label(text, found[-1].end + 1, lexicon):
        # `چترال (اے ایف پی فوٹو میلے کے`
        return None
    return BracketReading(found[-1].end, tuple(found), None, damaged=True)


def leading_credit(text: str, start: int, lexicon: Lexicon) -> CreditReading | None:
    """Read the longest known credit that begins at `start`."""
    words = shapes.NAMES.match(text, start)
    if words is None:
        return None
    ends = [start + match.end() for match in shapes.WORD.finditer(words[0])]
    for end in reversed(ends[:_MOST_CREDIT_WORDS]):
        row = lexicon.credit(text[start:end])
        if row is not None and not row.local:
            return _known(text, start, end, row, lexicon)
    return None


def _known(text: str, start: int, end: int, row: CreditName, lexicon: Lexicon) -> CreditReading:
    damaged = lexicon.is_split(text[start:end], row)
    return CreditReading(start, end, start, row.kind, row, damaged=damaged)


def _credits(
    text: str,
    start: int,
    end: int,
    date: PrintedDate | None,
    lexicon: Lexicon,
) -> Iterator[CreditReading]:
    """Yield the credits between the brackets, without the date among them."""
    stretches = [(start, end)]
    if date is not None:
        stretches = [(start, date.start), (date.end, end)]
    for stretch_start, stretch_end in stretches:
        for part_start, part_end in _parts(text, stretch_start, stretch_end, lexicon):
            yield _credit(text, part_start, part_end, lexicon)


def _parts(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    at = start
    separators = derived(lexicon, _separator).finditer(text, start, end)
    borders = [match.span() for match in separators]
    for border_start, border_end in [*borders, (end, end)]:
        part = text[at:border_start]
        bare = part.strip(_OUTER)
        if bare:
            first = at + part.index(bare)
            yield first, first + len(bare)
        at = border_end


def _credit(text: str, start: int, end: int, lexicon: Lexicon) -> CreditReading:
    part = text[start:end]
    label = derived(lexicon, _label).match(part)
    if label is not None:
        return CreditReading(start, end, start + label.end(), "person", None)
    row = lexicon.credit(part) or lexicon.credit(_FROM.sub("", part))
    if row is not None:
        return _known(text, start, end, row, lexicon)
    name = _FROM.sub("", part)
    kind = credit_kind(name, lexicon)
    if kind == "unknown" and (_is_person(name) or (name != part and _could_be_name(name))):
        kind = "person"
    return CreditReading(start, end, start, kind, None)


def _is_person(name: str) -> bool:
    """Whether a name has a part that people's names have: `ظفر بھٹہ`."""
    words = name.split(" ")
    return (
        len(words) <= _MOST_NAME_WORDS
        and not vocabulary.personal_names().isdisjoint(words)
        and vocabulary.function_words().isdisjoint(words)
        and shapes.NAMES.fullmatch(name) is not None
    )


def _like(text: str, credit: CreditReading, lexicon: Lexicon) -> CreditReading:
    """Take a credit for the one that is printed almost like it: `مانیٹنگ ڈیسک`.

    Acronyms are all like each other.
    """
    name = _FROM.sub("", text[credit.start : credit.end])
    if credit.row is not None or credit.name_start > credit.start or is_acronym(name):
        return credit
    row = lexicon.credit_like(name)
    return credit if row is None else credit._replace(kind=row.kind, row=row, damaged=True)


def _could_be_names(
    text: str,
    bracket: BracketReading,
    lexicon: Lexicon,
    *,
    dated: bool,
) -> bool:
    """Whether a bracket of unknown names behind a known place holds reporters or an agency.

    `باغ: پیپلز پارٹی (پی پی پی) کے` explains a name; the postposition behind tells, and the
    names of letters do, and a place: `راولپنڈی (اسلام آباد) میٹرو`. Behind a date nothing is
    explained.
    """
    if not bracket.credits:
        return True
    if bracket.end >= len(text.rstrip(" ")) or postposition_at(text, bracket.end):
        return False
    names = [_FROM.sub("", text[credit.start : credit.end]) for credit in bracket.credits]
    if any(lexicon.place(name) is not None for name in names):
        return False
    if dated:
        grammar = vocabulary.function_words()
        return all(
            shapes.NAMES.fullmatch(name)
            and (is_acronym(name) or grammar.isdisjoint(name.split(" ")))
            for name in names
        )
    return all(
        credit.kind == "person" or _could_be_name(name)
        for credit, name in zip(bracket.credits, names, strict=True)
    )


def _could_be_name(name: str) -> bool:
    words = name.split(" ")
    return (
        1 < len(words) <= _MOST_NAME_WORDS
        and shapes.NAMES.fullmatch(name) is not None
        and vocabulary.function_words().isdisjoint(words)
        and not is_acronym(name)
    )


def is_acronym(name: str) -> bool:
    """Whether a name is made of the names of Latin letters: `اے پی پی`, and `پی ٹی آئی`."""
    return vocabulary.letter_names().issuperset(name.split(" "))


def postposition_at(text: str, at: int) -> bool:
    """Whether a word behind ties what stands before `at` into a sentence."""
    return _word_at(text, at) in vocabulary.postpositions()


def case_at(text: str, at: int) -> bool:
    """Whether a word behind marks the case of what stands before `at`, and begins nothing."""
    return _word_at(text, at) in vocabulary.case_markers()


def _word_at(text: str, at: int) -> str:
    word = shapes.WORD.match(text, at + text.startswith(" ", at))
    return "" if word is None else word[0]
