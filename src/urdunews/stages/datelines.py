"""Datelines: where a story comes from and who sent it, at the opening of a line.

    dateline    = [ junk ] ( place-part credit-part | place-part ":" | credit-part | credits ":" )
    place-part  = places [ delimiter ] [ date ] [ delimiter ]
    credit-part = bracket [ delimiter ]

A parenthesis is a credit because of what it holds and where it stands; a colon ends a
dateline because a place precedes it. Without such evidence there is no dateline. What print
has damaged is read where the rest is sure: a known credit behind a place that lost a letter.
"""

import re
from typing import Final, Literal, NamedTuple, TypeAlias

from urdunews import shapes
from urdunews.characters.normalization import fold
from urdunews.dates.printed import PrintedDate, date_at, find_date
from urdunews.model.datelines import DatelineBasis
from urdunews.model.dates import PartialDate
from urdunews.stages.credits import (
    OPENING,
    Before,
    BracketReading,
    CreditReading,
    case_at,
    is_acronym,
    leading_credit,
    postposition_at,
    read_bracket,
)
from urdunews.stages.places import (
    INSIDE_NAMES,
    PLACES_LIMIT,
    PlaceReading,
    known_place,
    known_places,
    place_of,
    unknown_places,
)
from urdunews.words import vocabulary
from urdunews.words.lexicon import CreditName, Lexicon, squeeze

Form: TypeAlias = Literal["credit", "date", "slashes", "dots", "colon", "dash", "stop", "comma"]
"""What ends the dateline, the strongest evidence first."""

#: What may also join two names, like a hyphen.
_JOINING: Final[frozenset[Form]] = frozenset({"stop", "slashes"})

_MOST_PLACE_WORDS: Final = 4
#: Where a place and an agency stand that nothing delimits.
_BARE_LIMIT: Final = 60
_MOST_BARE_WORDS: Final = 6
_LANDS: Final = frozenset({"state", "country", "region"})
_SENDERS: Final = frozenset({"agency", "desk", "role"})
#: A name that one letter too many stands before has this many at least.
_SHORTEST_BEHIND_STRAY: Final = 4

_BEHIND_NAME: Final = frozenset("(:؛۔.،,/+‘’…–—'-0123456789)[]")
_BEHIND_CREDIT: Final = frozenset({":", "(", "/", "۔", "-", "،"})
_DELIMITERS: Final = re.compile(r"[ :؛۔.،,/…–—-]{0,24}")
# `نئی دہلی '24 مئی (یو این آئی)`
_BEFORE_DATE: Final = re.compile(r"[ :؛۔.،,/…–—'-]{0,24}")
_SLASHES: Final = re.compile(r" ?/ ?/")
_DOTS: Final = re.compile(r" ?(?:[۔.…](?: ?[۔.…])|…)")
_DASH: Final = re.compile(r" ?(?:—|–(?= )|--|-(?= ))")
#: Dashes that join no names.
_LONG_DASH: Final = re.compile(r" ?(?:—|--)")
#: `لاہور —` alone on its line.
_DASHES: Final = frozenset("-–—")
#: What ends a dateline without a bracket, and hardly ever anything else.
_SURE_ENDING: Final = re.compile(r"[:۔…]|\.\.|//")
_BRACKET: Final = re.compile(r"[()\[\]]")
#: Two letters of a word; `ح*تہران` begins otherwise.
_URDU: Final = re.compile("[\u0620-\u06d3][\u0620-\u06d3 ]")
#: UrduPoint's `cممبئی`, `۳لاہور`, `V کراچی`, `* ممبئی`: no letter of Urdu, no bracket.
_JUNK: Final = re.compile(r"(?:[\u0620-\u06d3][*#^~|<>]|[^\u0620-\u06d3(\[]){1,4}")
#: A number before an item of a list, or a quotation that begins: `’لاہور: میرا شہر‘`.
_NO_JUNK: Final = re.compile(r"[0-9][ .)۔-]|['\"‘’“”«»]")
#: `کراچی،سونے کی قیمت`: no list of two places, and no clause.
_GLUED_COMMA: Final = re.compile(r"،(?=[^\W\d_])")
#: `کشمیر - جنت نظیر وادی - گزشتہ کئی برس سے`: dashes round an apposition.
_DASHED: Final = re.compile(r" ?[-–—] ?[^-–—]{1,60} ?[-–—] ")
#: `لاہور۔ کراچی کے درمیان ٹرین`
_BETWEEN: Final = frozenset({"درمیان", "مابین"})
_LIST: Final = re.compile(r"،| اور ")
_LIST_LIMIT: Final = 40


class DatelineReading(NamedTuple):
    """A dateline at the opening of a line, in offsets of the folded line."""

    end: int
    """Behind its last delimiter."""

    places: tuple[PlaceReading, ...]
    credits: tuple[CreditReading, ...]
    date: PartialDate | None
    form: Form
    basis: DatelineBasis
    start: int = 0
    """Where it begins, behind junk."""

    damaged: bool = False
    """Whether print has damaged it: junk, lost letters, a bracket the wrong way round."""

    impossible: tuple[int, int] | None = None
    """Where a date stands that no calendar has."""


def shifted(reading: DatelineReading, by: int) -> DatelineReading:
    """Give a dateline that was read from a later place of its line, in offsets of the line."""
    return reading._replace(
        start=reading.start + by,
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
    if not text or OPENING.match(text) or _URDU.match(text):
        return _read(text, lexicon)
    return _behind_junk(text, lexicon) or _read(text, lexicon)


def read_place_line(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read a line that is a town and nothing else, as some papers print before the body."""
    place = known_place(text, 0, lexicon)
    if place is None or place.end < len(text) or place.row is None or place.row.broad:
        return None
    return _reading(text, place.end, "dash", places=[place])


def _behind_junk(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read a dateline of known names behind characters that are none of its letters."""
    junk = _JUNK.match(text)
    if junk is None:
        return None
    reading = _read(text[junk.end() :], lexicon)
    if reading is None or reading.basis != "lexicon" or not reading.places:
        return None
    if reading.form not in {"credit", "date"} and _NO_JUNK.match(text):
        return None
    return shifted(reading, junk.end())._replace(damaged=True)


def _read(text: str, lexicon: Lexicon) -> DatelineReading | None:
    if OPENING.match(text):
        return _credits_alone(text, lexicon)
    if not _can_open(text):
        return _without_delimiters(text, lexicon) if _may_lack_delimiters(text) else None
    places = known_places(text, lexicon)
    reading = _behind_places(text, places, lexicon) if places else None
    return (
        reading
        or _behind_credit(text, lexicon)
        or _before_known_credit(text, lexicon)
        or _before_sure_ending(text, lexicon)
        or _without_brackets(text, lexicon)
    )


def _can_open(text: str) -> bool:
    """Whether something ends the words at the line's start that can stand behind a name."""
    words = shapes.NAMES.match(text)
    if words is None:
        return False
    end = words.end()
    behind = text[end + 1 : end + 2] if text.startswith(" ", end) else text[end : end + 1]
    return behind in _BEHIND_NAME or INSIDE_NAMES.search(text, 0, end) is not None


def _behind_places(
    text: str,
    places: list[PlaceReading],
    lexicon: Lexicon,
) -> DatelineReading | None:
    """Read what ends a dateline behind its places: bracket, date, colon, dots."""
    at = places[-1].end
    date = _date_at(text, at)
    bracket = _bracket_at(text, at if date is None else date.end)
    if bracket is not None:
        credit = read_bracket(text, bracket, lexicon, Before(places, date))
        if credit is not None:
            tied = credit.end < len(text) and case_at(text, credit.end)
            return None if tied else _with_bracket(text, places, credit, date, lexicon)
    if date is not None:
        return _behind_date(text, places, date, lexicon)
    form = _delimiter_form(text, at)
    if form is None:
        return _behind_comma(text, places, lexicon)
    if _is_weak(text, places, form, lexicon):
        return None
    return _again(text, _reading(text, at, form, places=places), lexicon)


def _is_weak(text: str, places: list[PlaceReading], form: Form, lexicon: Lexicon) -> bool:
    """Whether what stands behind places without a credit may well be no dateline's end."""
    at = places[-1].end
    if form == "colon":
        return _are_lands(places)
    if form in _JOINING and _is_joined(text, places[-1], lexicon):
        return True
    if form not in {"stop", "dash"} or text[at:].strip(" ") in _DASHES:
        return False
    broad = all(place.row is not None and place.row.broad for place in places)
    return broad or _DASHED.match(text, at) is not None


def _are_lands(places: list[PlaceReading]) -> bool:
    """Whether two places or more are all lands, which are what the story is about.

    `پنجاب، سندھ اور بلوچستان: تینوں صوبوں نے`.
    """
    kinds = [place.row.kind for place in places if place.row is not None]
    return len(kinds) > 1 and _LANDS.issuperset(kinds)


def _bracket_at(text: str, at: int) -> int | None:
    """Give where a bracket stands behind `at`, with delimiters between; also a turned one."""
    end = _behind_delimiters_and_space(text, at)
    return end if text[end : end + 1] in {"(", ")", "[", "]"} else None


def _with_bracket(
    text: str,
    places: list[PlaceReading],
    bracket: BracketReading,
    date: PrintedDate | None,
    lexicon: Lexicon,
) -> DatelineReading:
    further = _further_bracket(text, bracket, lexicon)
    again = further is not None and _rows(further) == _rows(bracket)
    credits_ = bracket.credits if further is None or again else bracket.credits + further.credits
    reading = _reading(
        text,
        (further or bracket).end,
        "credit",
        places=places,
        credits_=credits_,
        date=bracket.date or date,
    )
    return reading._replace(damaged=reading.damaged or bracket.damaged or again)


def _further_bracket(
    text: str,
    bracket: BracketReading,
    lexicon: Lexicon,
) -> BracketReading | None:
    """Read a second bracket of known credits: `(نامہ نگار) (اے پی پی)`."""
    start = bracket.end + text.startswith(" ", bracket.end)
    if bracket.damaged or OPENING.match(text, start) is None:
        return None
    further = read_bracket(text, start, lexicon)
    if further is None or further.damaged or not all(c.is_known for c in further.credits):
        return None
    return further


def _rows(bracket: BracketReading) -> list[CreditName | None]:
    return [credit.row for credit in bracket.credits]


def _behind_date(
    text: str,
    places: list[PlaceReading],
    date: PrintedDate,
    lexicon: Lexicon,
) -> DatelineReading | None:
    """Read what ends a dateline behind its date: a delimiter, or an agency without brackets."""
    end = _behind_delimiters(text, date.end)
    if end > date.end or end == len(text):
        return _reading(text, date.end, "date", places=places, date=date)
    agency = leading_credit(text, date.end + text.startswith(" ", date.end), lexicon)
    if agency is None or agency.kind != "agency" or postposition_at(text, agency.end):
        return None
    end = agency.end + text.startswith(")", agency.end)
    reading = _reading(text, end, "credit", places=places, credits_=(agency,), date=date)
    return reading._replace(damaged=True)


def _behind_comma(
    text: str,
    places: list[PlaceReading],
    lexicon: Lexicon,
) -> DatelineReading | None:
    """Read `کراچی،سونے کی قیمت`, where a comma stands for the colon."""
    at = places[-1].end
    row = places[0].row
    if len(places) > 1 or row is None or row.broad or not _GLUED_COMMA.match(text, at):
        return None
    word = shapes.WORD.match(text, at + 1)
    if word is None or word[0] in vocabulary.function_words():
        return None
    if _is_joined(text, places[0], lexicon) or _LIST.search(text, at + 1, at + _LIST_LIMIT):
        return None
    return _reading(text, at + 1, "comma", places=places)


def _again(text: str, reading: DatelineReading, lexicon: Lexicon) -> DatelineReading:
    """Take in the same places when they are printed twice: `لاہور: لاہور:`."""
    if reading.form not in {"colon", "dots", "slashes"}:
        return reading
    start = reading.end + text.startswith(" ", reading.end)
    again = known_places(text[start:], lexicon)
    if [place.row for place in again] != [place.row for place in reading.places]:
        return reading
    end = start + again[-1].end
    if _delimiter_form(text, end) != reading.form:
        return reading
    return reading._replace(end=_behind_delimiters(text, end), damaged=True)


def _is_joined(text: str, place: PlaceReading, lexicon: Lexicon) -> bool:
    """Whether a stop joins two places like a hyphen: `سرینگر۔ جموں قومی شاہراہ`.

    A place with a postposition begins a sentence: `اسلام آباد- چارسدہ کے ایک کالج`; and so does
    the place itself: `سرینگر// سرینگر جموں قومی شاہراہ`.
    """
    words = shapes.NAMES.match(text, _behind_delimiters_and_space(text, place.end))
    names = words[0].split(" ") if words is not None else []
    for size in range(min(_MOST_PLACE_WORDS, len(names)), 0, -1):
        row = lexicon.place(" ".join(names[:size]))
        if row is None:
            continue
        behind = names[size : size + 2]
        begins = bool(behind) and behind[0] in vocabulary.postpositions()
        return row is not place.row and (not begins or behind[-1] in _BETWEEN)
    return False


def _date_at(text: str, at: int) -> PrintedDate | None:
    """Read a date right behind the place, with delimiters between: `دبئی ۔23 نومبر`."""
    delimiters = _BEFORE_DATE.match(text, at)
    return None if delimiters is None else date_at(text, delimiters.end())


def _only_delimiters(text: str, start: int, end: int) -> bool:
    return _DELIMITERS.fullmatch(text, start, end) is not None


def _behind_delimiters(text: str, at: int) -> int:
    end = _behind_delimiters_and_space(text, at)
    while end > at and text[end - 1] == " ":
        end -= 1
    return end


def _behind_delimiters_and_space(text: str, at: int) -> int:
    match = _DELIMITERS.match(text, at)
    return at if match is None else match.end()


def _delimiter_form(text: str, at: int) -> Form | None:
    bare = text[at : at + 2].lstrip(" ")
    if bare.startswith(":"):
        return "colon"
    if _SLASHES.match(text, at):
        return "slashes"
    if _DOTS.match(text, at):
        return "dots"
    if text[at:].strip(" ") in _DASHES or _LONG_DASH.match(text, at):
        return "dash"
    if bare.startswith("۔") or _DASH.match(text, at):
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
    damaged = any(place.damaged for place in places) or any(c.damaged for c in credits_)
    return DatelineReading(
        start=places[0].start if _place_first(places, credits_) else 0,
        end=_behind_delimiters(text, end),
        places=tuple(places),
        credits=credits_,
        date=None if date is None else date.date,
        form=form,
        basis=basis,
        damaged=damaged,
        impossible=(date.start, date.end) if date and date.date is None else None,
    )


def _place_first(places: list[PlaceReading], credits_: tuple[CreditReading, ...]) -> bool:
    return bool(places) and not (credits_ and credits_[0].start < places[0].start)


def _credits_alone(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read `(ویب ڈیسک) …`: credits in brackets without a place."""
    bracket = read_bracket(text, 0, lexicon)
    if bracket is None or not all(credit.is_known for credit in bracket.credits):
        return None
    if bracket.damaged:
        return None
    return _reading(text, bracket.end, "credit", credits_=bracket.credits, date=bracket.date)


def _behind_credit(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read `ویب ڈیسک: …` and `وحدت نیوز (گلگت) …`: a known credit in front."""
    words = shapes.NAMES.match(text)
    if words is None or text[words.end() : words.end() + 2].lstrip(" ")[:1] not in _BEHIND_CREDIT:
        return None
    row = lexicon.credit(words[0])
    if row is None or row.local or not _is_unmistakable(words[0], row):
        return None
    credit = CreditReading(0, words.end(), 0, row.kind, row)
    at = words.end()
    next_ = at + (text[at : at + 1] == " ")
    if text.startswith("(", next_):
        return _place_in_bracket(text, next_, credit, lexicon)
    if text[next_] in "/-،":
        reading = _place_behind_credit(text, next_, credit, lexicon)
        if reading is not None:
            return reading
    form = _delimiter_form(text, at)
    return None if form is None else _reading(text, at, form, credits_=(credit,))


def _is_unmistakable(printed: str, row: CreditName) -> bool:
    """Whether a credit is no ordinary word: `جنگ: دونوں فریقوں نے` is a war, no newspaper.

    Nor is it an acronym, which is a party's or a company's more often: `پی ٹی آئی: جلسہ`.
    """
    if is_acronym(printed):
        return False
    if row.kind in {"desk", "role"} or printed.count(" ") > 1:
        return True
    # `سحرنیوز` is سحر نیوز, but جنگ is not روزنامہ جنگ.
    names = (name for name in map(fold, (row.name, *row.spellings)) if _is_same(name, printed))
    return any(vocabulary.kind_by_head(name) is not None for name in names)


def _is_same(name: str, printed: str) -> bool:
    return squeeze(name) == squeeze(printed)


def _place_in_bracket(
    text: str,
    at: int,
    credit: CreditReading,
    lexicon: Lexicon,
) -> DatelineReading | None:
    close = text.find(")", at, at + PLACES_LIMIT)
    bare = text[at + 1 : max(close, at)].strip(" ")
    row = lexicon.place(bare)
    if close < 0 or row is None or postposition_at(text, close + 1):
        return None
    start = text.index(bare, at)
    place = place_of(text, start, start + len(bare), row, lexicon)
    return _reading(text, close + 1, "credit", places=[place], credits_=(credit,))


def _place_behind_credit(
    text: str,
    at: int,
    credit: CreditReading,
    lexicon: Lexicon,
) -> DatelineReading | None:
    """Read `سحرنیوز/پاکستان:`, a credit and a place with a colon behind."""
    start = at + 1 + (text[at + 1 : at + 2] == " ")
    place = known_place(text, start, lexicon)
    if place is None or _delimiter_form(text, place.end) != "colon":
        return None
    return _reading(text, place.end, "colon", places=[place], credits_=(credit,))


def _before_known_credit(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read places that the lexicon lacks, by the known credit in the bracket behind them."""
    for bracket in _BRACKET.finditer(text, 1, PLACES_LIMIT):
        credit = read_bracket(text, bracket.start(), lexicon)
        if credit is not None and credit.credits:
            return _unknown_before(text, bracket.start(), credit, lexicon)
    return None


def _unknown_before(
    text: str,
    at: int,
    bracket: BracketReading,
    lexicon: Lexicon,
) -> DatelineReading | None:
    date = find_date(text, 0, at)
    if date is not None and not _only_delimiters(text, date.end, at):
        return None
    end = _names_end(text, at if date is None else date.start)
    if postposition_at(text, bracket.end):
        return None
    places = unknown_places(text, end, lexicon)
    if not places:
        return None
    places[0] = _without_stray_letter(text, places[0], lexicon)
    return _with_bracket(text, places, bracket, date, lexicon)


def _names_end(text: str, end: int) -> int:
    while end > 0 and _only_delimiters(text, end - 1, end):
        end -= 1
    return end


def _without_stray_letter(text: str, place: PlaceReading, lexicon: Lexicon) -> PlaceReading:
    """Read `دنئی دہلی`: a known place behind one letter too many."""
    if place.row is not None or place.end - place.start <= _SHORTEST_BEHIND_STRAY:
        return place
    if text[place.start + 1] == " ":
        return place
    row = lexicon.place(text[place.start + 1 : place.end])
    if row is None or row.broad:
        return place
    return PlaceReading(place.start + 1, place.end, row, damaged=True)


def _before_sure_ending(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read misprinted places, or places without a separator, before a colon or dots."""
    ending = _SURE_ENDING.search(text, 1, PLACES_LIMIT)
    if ending is None:
        return None
    end = _names_end(text, ending.start())
    places = unknown_places(text, end, lexicon)
    if not places or any(place.row is None or place.row.broad for place in places):
        return None
    words = {squeeze(text[place.start : place.end]) for place in places if place.damaged}
    if not words.isdisjoint(vocabulary.ordinary_words()):
        return None
    form = _delimiter_form(text, end)
    if form is None or _is_weak(text, places, form, lexicon):
        return None
    return _reading(text, end, form, places=places)


def _without_brackets(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read a place and a credit with one bracket or none: `ٹوکیو اے پی پی)`, `لاہور نامہ نگار:`."""
    words = shapes.NAMES.match(text)
    if words is None or text[words.end() : words.end() + 2].strip(" ")[:1] not in {")", ":"}:
        return None
    for border in range(words.end() - 1, 0, -1):
        if text[border] != " ":
            continue
        row = lexicon.place(text[:border])
        if row is None or row.broad:
            continue
        credit = leading_credit(text, border + 1, lexicon)
        if credit is None or credit.end != words.end():
            return None
        return _behind_bare_credit(text, place_of(text, 0, border, row, lexicon), credit)
    return None


def _behind_bare_credit(
    text: str,
    place: PlaceReading,
    credit: CreditReading,
) -> DatelineReading | None:
    at = credit.end + text.startswith(" ", credit.end)
    if postposition_at(text, at + 1):
        return None
    reading = _reading(text, at + 1, "credit", places=[place], credits_=(credit,))
    return reading._replace(damaged=True)


def _stands_alone(text: str, credit: CreditReading) -> bool:
    """Whether a credit of several words is not tied to what follows."""
    if credit.kind not in _SENDERS or " " not in text[credit.start : credit.end]:
        return False
    word = shapes.WORD.match(text, credit.end + 1)
    return word is not None and word[0] not in vocabulary.function_words()


def _goes_on(text: str, at: int) -> bool:
    """Whether a sentence begins with the place before `at`: `لاہور میں`, but not `لاہور ہے`."""
    word = shapes.WORD.match(text, at + 1)
    return word is not None and word[0] in vocabulary.postpositions() - vocabulary.final_words()


def _may_lack_delimiters(text: str) -> bool:
    """Whether a line begins like a place and a credit with a space between, or a place twice."""
    first, *others = text[:_BARE_LIMIT].split(" ", _MOST_BARE_WORDS)
    return first in others or not vocabulary.credit_words().isdisjoint(others)


def _without_delimiters(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read `لاہور این این آئی محکمہ زراعت`, and `لاہور لاہور میں`, where nothing delimits."""
    for word in reversed(list(shapes.WORD.finditer(text, 0, _BARE_LIMIT))[:_MOST_PLACE_WORDS]):
        end = word.end()
        row = lexicon.place(text[:end])
        if row is None or row.broad or not text.startswith(" ", end):
            continue
        place = place_of(text, 0, end, row, lexicon)
        if text.startswith(f" {text[:end]} ", end) and _goes_on(text, 2 * end + 1):
            return _reading(text, end, "stop", places=[place])._replace(damaged=True)
        credit = leading_credit(text, end + 1, lexicon)
        if credit is None or not _stands_alone(text, credit):
            return None
        reading = _reading(text, credit.end, "credit", places=[place], credits_=(credit,))
        return reading._replace(damaged=True)
    return None
