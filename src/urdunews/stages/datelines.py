"""Datelines: where a story comes from and who sent it, at the opening of a line.

    dateline  = place-part credit-part | place-part ":" | credit-part | credits ":"
    place-part = place *( separator place ) [ delimiter ] [ date ] [ delimiter ]
    credit-part = "(" credit *( separator credit ) [ delimiter date ] ")" [ delimiter ]

A parenthesis is a credit because of what it holds and where it stands; a colon ends a
dateline because a place precedes it. Without such evidence there is no dateline.
"""

import functools
import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple, TypeAlias

from urdunews import shapes
from urdunews.characters.normalization import fold
from urdunews.dates.printed import PrintedDate, date_at, find_date
from urdunews.model.datelines import CreditKind, DatelineBasis
from urdunews.model.dates import PartialDate
from urdunews.stages.bylines import credit_kind
from urdunews.words import vocabulary
from urdunews.words.lexicon import CreditName, Lexicon, PlaceName

Form: TypeAlias = Literal["credit", "date", "slashes", "dots", "colon", "dash", "stop"]
"""What ends the dateline, the strongest evidence first."""

#: Nobody prints a longer list of places, or of credits.
_PLACES_LIMIT: Final = 90
_CREDITS_LIMIT: Final = 140
_MOST_PLACE_WORDS: Final = 4
_MOST_NAME_WORDS: Final = 4

# `اسلام آباد/ نیویارک`, `لاہور + کراچی`, Nawa-i-Waqt's ‘ for a comma, `بغداد اور واشنگٹن`.
_PLACE_SEPARATOR: Final = re.compile(r" ?[،,/+‘’] ?| اور | - ")
_BEHIND_NAME: Final = frozenset("(:؛۔.،,/+‘’…–—'-0123456789")
_BEHIND_CREDIT: Final = frozenset({":", "(", "/"})
_INSIDE_NAMES: Final = re.compile(r" (?=(?:اور|یکم) )")
_DELIMITERS: Final = re.compile(r"[ :؛۔.،,/…–—-]{0,24}")
# `نئی دہلی '24 مئی (یو این آئی)`
_BEFORE_DATE: Final = re.compile(r"[ :؛۔.،,/…–—'-]{0,24}")
_SLASHES: Final = re.compile(r" ?//+")
_DOTS: Final = re.compile(r" ?(?:[۔.…]{2,}|…)")
#: `لاہور —` alone on its line.
_DASHES: Final = frozenset("-–—")
_FROM: Final = re.compile(r" سے$")


@functools.cache
def _label() -> re.Pattern[str]:
    """Match a label before a reporter's name: `رپورٹ: name`, `رپورٹ / name`."""
    labels = "|".join(map(re.escape, vocabulary.label_words("byline")))
    return re.compile(rf"(?:{labels}) ?[:/] ?")


@functools.cache
def _credit_separator() -> re.Pattern[str]:
    """Match what separates credits: UrduPoint's `تازہ ترین - این این آئی۔ 18 اپریل`.

    A slash behind a label does not: `رپورٹ / name` is one credit.
    """
    labels = map(re.escape, vocabulary.label_words("byline"))
    behind_label = "".join(f"(?<!{label})(?<!{label} )" for label in labels)
    return re.compile(rf" ?[،,+‘’۔] ?|{behind_label}/ ?| - ")


class PlaceReading(NamedTuple):
    """A place: its span in the folded line, and its row of the lexicon if it has one."""

    start: int
    end: int
    row: PlaceName | None


class CreditReading(NamedTuple):
    """A credit: its span in the folded line, what it is, and its row if it has one."""

    start: int
    end: int
    name_start: int
    """Where the name begins, behind a label such as `رپورٹ:`."""

    kind: CreditKind
    row: CreditName | None


class DatelineReading(NamedTuple):
    """A dateline at the opening of a line, in offsets of the folded line."""

    end: int
    """Behind its last delimiter."""

    places: tuple[PlaceReading, ...]
    credits: tuple[CreditReading, ...]
    date: PartialDate | None
    form: Form
    basis: DatelineBasis
    impossible: tuple[int, int] | None = None
    """Where a date stands that no calendar has."""


def shifted(reading: DatelineReading, by: int) -> DatelineReading:
    """Give a dateline that was read from a later place of its line, in offsets of the line."""
    return reading._replace(
        end=reading.end + by,
        places=tuple(p._replace(start=p.start + by, end=p.end + by) for p in reading.places),
        credits=tuple(
            c._replace(start=c.start + by, end=c.end + by, name_start=c.name_start + by)
            for c in reading.credits
        ),
        impossible=reading.impossible and (reading.impossible[0] + by, reading.impossible[1] + by),
    )


def read_dateline(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read the dateline that a folded line opens with, if there is one."""
    if text.startswith("("):
        return _credits_alone(text, lexicon)
    if not _can_open(text):
        return None
    places = _known_places(text, lexicon)
    reading = _behind_places(text, places, lexicon) if places else None
    return reading or _behind_credit(text, lexicon) or _unknown_place(text, lexicon)


def _can_open(text: str) -> bool:
    """Whether something ends the words at the line's start that can stand behind a name."""
    words = shapes.NAMES.match(text)
    if words is None:
        return False
    end = words.end()
    behind = text[end + 1 : end + 2] if text.startswith(" ", end) else text[end : end + 1]
    return behind in _BEHIND_NAME or _INSIDE_NAMES.search(text, 0, end) is not None


def _known_places(text: str, lexicon: Lexicon) -> list[PlaceReading]:
    """Read known places from the start, with separators between them."""
    places: list[PlaceReading] = []
    at = 0
    while at < _PLACES_LIMIT:
        place = _known_place(text, at, lexicon)
        if place is None:
            break
        places.append(place)
        separator = _PLACE_SEPARATOR.match(text, place.end)
        if separator is None:
            break
        at = separator.end()
    return places


def _known_place(text: str, at: int, lexicon: Lexicon) -> PlaceReading | None:
    """Read a known place at `at`: all words there, or those before `اور` or a date's `یکم`."""
    words = shapes.NAMES.match(text, at)
    if words is None:
        return None
    end = words.end()
    row = lexicon.place(words[0])
    if row is None:
        inner = _INSIDE_NAMES.search(text, at, end)
        if inner is None:
            return None
        end = inner.start()
        row = lexicon.place(text[at:end])
    return None if row is None else PlaceReading(at, end, row)


def _behind_places(
    text: str,
    places: list[PlaceReading],
    lexicon: Lexicon,
) -> DatelineReading | None:
    """Read what ends a dateline behind its places: bracket, date, colon, dots."""
    at = places[-1].end
    broad = all(place.row is not None and place.row.broad for place in places)
    date = _date_at(text, at)
    bracket = (
        text.find("(", at, at + 40) if date is None else text.find("(", date.end, date.end + 8)
    )
    if bracket >= 0 and _only_delimiters(text, date.end if date else at, bracket):
        credit = _bracket(text, bracket, lexicon, sure=not broad)
        if credit is not None:
            return _reading(
                text,
                credit.end,
                "credit",
                places=places,
                credits_=credit.credits,
                date=credit.date or date,
            )
    if date is not None:
        end = _behind_delimiters(text, date.end)
        if end > date.end or end == len(text):
            return _reading(text, date.end, "date", places=places, date=date)
        return None
    form = _delimiter_form(text, at)
    if form is None or (form == "stop" and (broad or _place_follows(text, at, lexicon))):
        return None
    return _reading(text, at, form, places=places)


def _place_follows(text: str, at: int, lexicon: Lexicon) -> bool:
    """Whether a stop joins two places like a hyphen: `سرینگر۔ جموں قومی شاہراہ`."""
    delimiters = _DELIMITERS.match(text, at)
    words = None if delimiters is None else shapes.NAMES.match(text, delimiters.end())
    if words is None:
        return False
    names = words[0].split(" ")
    return any(lexicon.place(" ".join(names[:size])) for size in range(1, _MOST_PLACE_WORDS + 1))


def _date_at(text: str, at: int) -> PrintedDate | None:
    """Read a date right behind the place, with delimiters between: `دبئی ۔23 نومبر`."""
    delimiters = _BEFORE_DATE.match(text, at)
    return None if delimiters is None else date_at(text, delimiters.end())


def _only_delimiters(text: str, start: int, end: int) -> bool:
    return _DELIMITERS.fullmatch(text, start, end) is not None


def _behind_delimiters(text: str, at: int) -> int:
    match = _DELIMITERS.match(text, at)
    end = at if match is None else match.end()
    while end > at and text[end - 1] == " ":
        end -= 1
    return end


def _delimiter_form(text: str, at: int) -> Form | None:
    bare = text[at : at + 2].lstrip(" ")
    if bare.startswith(":"):
        return "colon"
    if _SLASHES.match(text, at):
        return "slashes"
    if _DOTS.match(text, at):
        return "dots"
    if text[at:].strip(" ") in _DASHES:
        return "dash"
    if bare.startswith("۔") or text.startswith((" - ", " – ", " — ", "- "), at):
        return "stop"
    return None


def _reading(  # noqa: PLR0913 - one parameter a part of the dateline
    text: str,
    end: int,
    form: Form,
    *,
    places: list[PlaceReading] | None = None,
    credits_: tuple[CreditReading, ...] = (),
    date: PrintedDate | None = None,
) -> DatelineReading:
    places = places or []
    known = [place.row is not None for place in places]
    known += [credit.row is not None for credit in credits_]
    basis: DatelineBasis = "lexicon" if all(known) else "partial" if any(known) else "form"
    return DatelineReading(
        end=_behind_delimiters(text, end),
        places=tuple(places),
        credits=credits_,
        date=None if date is None else date.date,
        form=form,
        basis=basis,
        impossible=(date.start, date.end) if date and date.date is None else None,
    )


class _Bracket(NamedTuple):
    end: int
    credits: tuple[CreditReading, ...]
    date: PrintedDate | None


def _bracket(text: str, at: int, lexicon: Lexicon, *, sure: bool) -> _Bracket | None:
    """Read the credits in the bracket at `at`.

    Args:
        text: The folded line.
        at: The opening bracket.
        lexicon: The names that are known.
        sure: Whether a known place precedes, so that an unknown name may stand here.
    """
    close = text.find(")", at, at + _CREDITS_LIMIT)
    if close < 0:
        return None
    date = find_date(text, at, close)
    credits_ = tuple(_credits(text, at + 1, close, date, lexicon))
    if not credits_:
        return _Bracket(close + 1, (), date) if date and sure else None
    if all(credit.kind == "unknown" for credit in credits_) and not (
        sure and _could_be_names(text, credits_, close + 1)
    ):
        return None
    return _Bracket(close + 1, credits_, date)


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
        for part_start, part_end in _parts(text, stretch_start, stretch_end):
            yield _credit(text, part_start, part_end, lexicon)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    borders = [match.span() for match in _credit_separator().finditer(text, start, end)]
    for border_start, border_end in [*borders, (end, end)]:
        part = text[at:border_start]
        bare = part.strip(" :؛۔.،,/-–—")
        if bare:
            first = at + part.index(bare)
            yield first, first + len(bare)
        at = border_end


def _credit(text: str, start: int, end: int, lexicon: Lexicon) -> CreditReading:
    part = text[start:end]
    label = _label().match(part)
    if label is not None:
        return CreditReading(start, end, start + label.end(), "person", None)
    row = lexicon.credit(part) or lexicon.credit(_FROM.sub("", part))
    if row is not None:
        return CreditReading(start, end, start, row.kind, row)
    kind = credit_kind(_FROM.sub("", part), lexicon)
    return CreditReading(start, end, start, kind, None)


def _could_be_names(text: str, credits_: tuple[CreditReading, ...], behind: int) -> bool:
    """Whether a bracket of unknown names behind a known place holds reporters.

    `باغ: پیپلز پارٹی (پی پی پی) کے` explains a name; the postposition behind tells.
    """
    if behind >= len(text.rstrip(" ")) or _postposition_at(text, behind):
        return False
    return all(
        len(name.split(" ")) <= _MOST_NAME_WORDS
        and shapes.NAMES.fullmatch(name) is not None
        and vocabulary.function_words().isdisjoint(name.split(" "))
        for name in (_FROM.sub("", text[credit.start : credit.end]) for credit in credits_)
    )


def _credits_alone(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read `(ویب ڈیسک) …`: credits in brackets without a place."""
    bracket = _bracket(text, 0, lexicon, sure=False)
    if bracket is None or any(credit.kind == "unknown" for credit in bracket.credits):
        return None
    return _reading(text, bracket.end, "credit", credits_=bracket.credits, date=bracket.date)


def _behind_credit(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read `ویب ڈیسک: …` and `وحدت نیوز (گلگت) …`: a known credit in front."""
    words = shapes.NAMES.match(text)
    if words is None or text[words.end() : words.end() + 2].lstrip(" ")[:1] not in _BEHIND_CREDIT:
        return None
    row = lexicon.credit(words[0])
    if row is None or not _is_unmistakable(row):
        return None
    credit = CreditReading(0, words.end(), 0, row.kind, row)
    at = words.end()
    bracket = at + (text[at : at + 1] == " ")
    if text.startswith("(", bracket):
        return _place_in_bracket(text, bracket, credit, lexicon)
    if text.startswith("/", bracket):
        return _place_behind_slash(text, bracket, credit, lexicon)
    return _reading(text, at, "colon", credits_=(credit,))


def _is_unmistakable(row: CreditName) -> bool:
    """Whether a credit is no ordinary word: `جنگ: دونوں فریقوں نے` is a war, no newspaper."""
    if row.kind in {"desk", "role"} or row.name.count(" ") > 1:
        return True
    return vocabulary.kind_by_head(fold(row.name)) is not None


def _place_in_bracket(
    text: str,
    at: int,
    credit: CreditReading,
    lexicon: Lexicon,
) -> DatelineReading | None:
    close = text.find(")", at, at + _PLACES_LIMIT)
    bare = text[at + 1 : max(close, at)].strip(" ")
    row = lexicon.place(bare)
    if close < 0 or row is None:
        return None
    start = text.index(bare, at)
    place = PlaceReading(start, start + len(bare), row)
    return _reading(text, close + 1, "credit", places=[place], credits_=(credit,))


def _place_behind_slash(
    text: str,
    at: int,
    credit: CreditReading,
    lexicon: Lexicon,
) -> DatelineReading | None:
    """Read `سحرنیوز/پاکستان:`, a credit and a place with a colon behind."""
    start = at + 1 + (text[at + 1 : at + 2] == " ")
    place = _known_place(text, start, lexicon)
    if place is None or _delimiter_form(text, place.end) != "colon":
        return None
    return _reading(text, place.end, "colon", places=[place], credits_=(credit,))


def _unknown_place(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read a place that the lexicon lacks, by the known credit in the bracket behind it."""
    bracket = text.find("(", 1, _PLACES_LIMIT)
    if bracket < 0:
        return None
    date = find_date(text, 0, bracket)
    if date is not None and not _only_delimiters(text, date.end, bracket):
        return None
    end = bracket if date is None else date.start
    places = [
        PlaceReading(start, stop, lexicon.place(text[start:stop]))
        for start, stop in _place_parts(text, end)
    ]
    if not places or not all(_could_be_place(text[p.start : p.end]) for p in places):
        return None
    credit = _bracket(text, bracket, lexicon, sure=False)
    if credit is None or _postposition_at(text, credit.end):
        return None
    return _reading(
        text, credit.end, "credit", places=places, credits_=credit.credits, date=credit.date or date
    )


def _place_parts(text: str, end: int) -> Iterator[tuple[int, int]]:
    at = 0
    borders = [match.span() for match in _PLACE_SEPARATOR.finditer(text, 0, end)]
    for border_start, border_end in [*borders, (end, end)]:
        bare = text[at:border_start].rstrip(" :۔.،,-–—…")
        if bare:
            yield at, at + len(bare)
        at = border_end


def _could_be_place(name: str) -> bool:
    words = name.split(" ")
    return (
        len(words) <= _MOST_PLACE_WORDS
        and shapes.NAMES.fullmatch(name) is not None
        and vocabulary.function_words().isdisjoint(words)
    )


def _postposition_at(text: str, at: int) -> bool:
    word = shapes.WORD.match(text, at + (text[at : at + 1] == " "))
    return word is not None and word[0] in vocabulary.postpositions()
