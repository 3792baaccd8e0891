"""The bracket of a dateline: its credits, and perhaps a date.

    bracket = "(" credit *( separator credit ) [ delimiter date ] ")"

The brackets may be reversed, doubled or nested, or one of them may be missing.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from urdunews.datelines.captions import credits_picture, opens_with_label
from urdunews.datelines.credits import (
    byline_labels,
    read_credit,
    read_leading_credit,
    read_misprinted,
    role_after_person,
    role_before_person,
)
from urdunews.datelines.memory import Memory
from urdunews.datelines.readings import BracketReading, CreditReading
from urdunews.datelines.tokens import (
    BRACKET,
    DELIMITERS,
    OPENING,
    conjunction_at,
    postposition_at,
)
from urdunews.datelines.unlisted_credits import NO_CONTEXT, BracketContext, could_be_names
from urdunews.dates.page import PrintedDate, find_date, find_figures
from urdunews.words.lexicon import Lexicon, derived

CREDITS_LIMIT: Final = 140
"""No list of credits is longer."""

#: No name of letters with separators between them has more: `پ۔ر`.
_MOST_LETTERS: Final = 5


class Contents(NamedTuple):
    """The text between two brackets as it was read, in offsets of that text."""

    credits: tuple[CreditReading, ...] = ()
    date: PrintedDate | None = None
    is_picture: bool = False
    is_known: bool = False
    """Whether one of the credits is known; then misprints among the others are already found."""

    has_local: bool = False
    """Whether one of them is an agency in one country only: then the places before it decide."""

    is_plain: bool = False
    """Whether it has a known credit, perhaps with others, and cannot mean anything else."""


def read_bracket(
    text: str,
    at: int,
    lexicon: Lexicon,
    context: BracketContext = NO_CONTEXT,
) -> BracketReading | None:
    """Read the credits in the bracket at `at`.

    Args:
        text: The folded line.
        at: The opening bracket, or a reversed one.
        lexicon: The names that are known.
        context: The text before the bracket.
    """
    doubled = text[at + 1 : at + 2] in OPENING
    at += doubled
    start = at + 1
    closing = BRACKET.search(text, start, at + CREDITS_LIMIT)
    reversed_ = text[at] not in OPENING
    if closing is None:
        is_picture = opens_with_label(text, start + text.startswith(" ", start), lexicon)
        return None if reversed_ or is_picture else _read_unclosed(text, start, lexicon)
    close = closing.start()
    if reversed_:
        bracket = _read_between(text, start, close, lexicon)
        return None if credits_picture(text[start:close], lexicon) else bracket
    if closing[0] in OPENING:
        return _read_before_opening(text, start, close, lexicon)
    return _read_closed(text, start, close, lexicon, context, doubled=doubled)


def contents_of(content: str, lexicon: Lexicon) -> Contents:
    """Read the text between two brackets, without regard to its surroundings."""
    return derived(lexicon, _contents)[content]


def _contents(lexicon: Lexicon) -> Memory[Contents]:
    return Memory(lambda content: _read_contents(content, lexicon))


def _read_contents(content: str, lexicon: Lexicon) -> Contents:
    if credits_picture(content, lexicon):
        # `وادی کاغان (فائل فوٹو)`, `کاغان (فوٹو/اے پی پی)`
        return Contents(is_picture=True)
    date = find_date(content) or find_figures(content)
    spans = _spans_of_credits(content, 0, len(content), date, lexicon)
    credits_ = tuple(_read_span(content, span, lexicon) for span in spans)
    if any(credit.row is not None and credit.row.local for credit in credits_):
        return Contents(credits_, date, has_local=True)
    is_known = any(credit.is_known for credit in credits_)
    if is_known:
        credits_ = tuple(_correct_misprint(content, credit, lexicon) for credit in credits_)
    is_ambiguous = date is not None or BRACKET.search(content) or lexicon.place(content)
    return Contents(credits_, date, is_known=is_known, is_plain=is_known and not is_ambiguous)


def _read_closed(  # noqa: PLR0913 - the bracket and the text before it
    text: str,
    start: int,
    close: int,
    lexicon: Lexicon,
    context: BracketContext,
    *,
    doubled: bool,
) -> BracketReading | None:
    """Read an undamaged bracket, or one whose marks are printed twice."""
    contents = contents_of(text[start:close], lexicon)
    if conjunction_at(text, close + 1):
        # `لاہور (سلیم اختر) اور کراچی (نادیہ کوثر) نے`
        return None
    may_be_names = (
        context.is_town
        or _is_known_by_words(contents, context)
        or _names_reporter(text[start:close], contents, context)
    )
    if not (contents.is_known or contents.has_local or may_be_names) or contents.is_picture:
        return None
    credits_, is_known = _credits_in(text, start, contents, lexicon, context)
    if not is_known and not may_be_names:
        return None
    closed_twice = text.startswith(text[close], close + 1)
    bracket = BracketReading(
        close + 1 + closed_twice,
        credits_,
        None if contents.date is None else contents.date.shifted(start),
        doubled or closed_twice,
    )
    return bracket if is_known or could_be_names(text, bracket, lexicon, context) else None


def _is_known_by_words(contents: Contents, context: BracketContext) -> bool:
    """Whether a credit after a known place is an outlet by its words: `اٹک (پنجاب پوسٹ)`.

    `اٹک` is also an ordinary word, so that other unknown names after it are not read.
    """
    return any(place.row is not None for place in context.places) and any(
        credit.guessed for credit in contents.credits
    )


def _names_reporter(content: str, contents: Contents, context: BracketContext) -> bool:
    """Whether a person's full name is after a town that is also a word: `قصور (سلیم اعوان)`."""
    has_town = any(place.row is not None and place.row.kind == "city" for place in context.places)
    return has_town and any(
        credit.kind == "person" and " " in content[credit.start : credit.end]
        for credit in contents.credits
    )


def _credits_in(
    text: str, start: int, contents: Contents, lexicon: Lexicon, context: BracketContext
) -> tuple[tuple[CreditReading, ...], bool]:
    """Return the credits of a bracket in offsets of the line, and whether one is known."""
    credits_ = tuple([credit.shifted(start) for credit in contents.credits])
    if contents.is_known:
        return credits_, True
    if contents.has_local:
        credits_ = tuple(_in_its_country(credit, context) for credit in credits_)
    is_known = any(credit.is_known for credit in credits_)
    if is_known or context.is_town:
        credits_ = tuple(_correct_misprint(text, credit, lexicon) for credit in credits_)
        is_known = any(credit.is_known for credit in credits_)
    return credits_, is_known


def _in_its_country(credit: CreditReading, context: BracketContext) -> CreditReading:
    """Return a local agency as unknown outside its country: there the name is a party's."""
    row = credit.row
    if row is None or not row.local or row.country in context.countries:
        return credit
    return credit._replace(row=None, kind="unknown")


def _read_between(text: str, start: int, close: int, lexicon: Lexicon) -> BracketReading | None:
    """Read credits between brackets if one of them is reversed: `)نیوز ایجنسیاں)`.

    All credits must be known: `)سی پی پی اے (کی` explains a name.
    """
    date = find_date(text, start, close)
    credits_: list[CreditReading] = []
    for span in _spans_of_credits(text, start, close, date, lexicon):
        credit = _correct_misprint(text, _read_span(text, span, lexicon), lexicon)
        if not credit.is_known or (credit.row is not None and credit.row.local):
            return None
        credits_.append(credit)
    return BracketReading(close + 1, tuple(credits_), date, damaged=True) if credits_ else None


def _read_before_opening(
    text: str, start: int, close: int, lexicon: Lexicon
) -> BracketReading | None:
    """Read credits between opening brackets: the second is reversed, or the first is unclosed."""
    if credits_picture(text[start:close], lexicon):
        return None
    bracket = _read_between(text, start, close, lexicon)
    return (
        _read_unclosed(text, start, lexicon)
        if bracket is None
        else _add_inner(text, bracket, lexicon)
    )


def _add_inner(text: str, bracket: BracketReading, lexicon: Lexicon) -> BracketReading:
    """Add the credits of a bracket inside another: `(نامہ نگار (اے پی پی)`."""
    closing = BRACKET.search(text, bracket.end, bracket.end + CREDITS_LIMIT)
    if closing is None or closing[0] in OPENING:
        return bracket
    inner = _read_between(text, bracket.end, closing.start(), lexicon)
    if inner is None:
        return bracket
    return inner._replace(
        credits=bracket.credits + inner.credits,
        date=bracket.date or inner.date,
    )


def _read_unclosed(text: str, start: int, lexicon: Lexicon) -> BracketReading | None:
    """Read the credits after a bracket that is never closed: `(آن لائن بالی وڈ کے`."""
    return _read_unclosed_with_date(text, start, lexicon) or _read_unclosed_credits(
        text, start, lexicon
    )


def _read_unclosed_with_date(text: str, start: int, lexicon: Lexicon) -> BracketReading | None:
    date = find_date(text, start, start + CREDITS_LIMIT)
    if date is None:
        return None
    spans = _spans_of_credits(text, start, date.start, None, lexicon)
    credits_ = tuple(_read_span(text, span, lexicon) for span in spans)
    if not credits_ or not all(credit.is_known for credit in credits_):
        return None
    return BracketReading(date.end, credits_, date, damaged=True)


def _read_unclosed_credits(text: str, start: int, lexicon: Lexicon) -> BracketReading | None:
    found: list[CreditReading] = []
    limit = start + CREDITS_LIMIT
    while start < limit:
        start += text.startswith(" ", start)
        credit = read_leading_credit(text, start, lexicon)
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


def _separator(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of the separators of credits: `تازہ ترین - این این آئی۔ 18 اپریل`.

    A slash after a label does not separate: `رپورٹ / name` is one credit.
    """
    after_label = "".join(f"(?<!{label})(?<!{label} )" for label in byline_labels(lexicon))
    return re.compile(rf" ?(?<!:)[،,+‘’۔] ?|{after_label}/ ?| - | اور |(?<=[^\W\d])-(?=[^\W\d])")


def _spans_of_credits(
    text: str,
    start: int,
    end: int,
    date: PrintedDate | None,
    lexicon: Lexicon,
) -> Iterator[tuple[int, int]]:
    """Yield the spans of the credits between two offsets, leaving out the date."""
    if date is None:
        yield from _split_at_separators(text, start, end, lexicon)
        return
    yield from _split_at_separators(text, start, date.start, lexicon)
    yield from _split_at_separators(text, date.end, end, lexicon)


def _split_at_separators(
    text: str, start: int, end: int, lexicon: Lexicon
) -> Iterator[tuple[int, int]]:
    for at, close in _parts(text, start, end, lexicon):
        part = text[at:close]
        bare = part.strip(DELIMITERS)
        if not bare:
            continue
        first = at + part.index(bare)
        border = None if _is_credit(bare, lexicon) else _border_at_role(bare, lexicon)
        if border is not None:
            yield first, first + border[0]
            first, bare = first + border[1], bare[border[1] :]
        yield first, first + len(bare)


def _parts(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the spans between separators, but no part of a known credit with separators: `پ۔ر`."""
    borders = [match.span() for match in derived(lexicon, _separator).finditer(text, start, end)]
    starts = [start, *(after for _, after in borders)]
    ends = [*(before for before, _ in borders), end]
    first = 0
    while first < len(starts):
        several = range(min(first + _MOST_LETTERS, len(ends)) - 1, first, -1)
        known = (at for at in several if _is_credit(text[starts[first] : ends[at]], lexicon))
        last = next(known, first)
        yield starts[first], ends[last]
        first = last + 1


def _border_at_role(part: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where a role ends and a person begins, or the other way round: `بیورو چیف سلیم`."""
    return role_before_person(part, lexicon) or role_after_person(part, lexicon)


def _is_credit(part: str, lexicon: Lexicon) -> bool:
    return lexicon.credit(part.strip(DELIMITERS)) is not None


def _read_span(text: str, span: tuple[int, int], lexicon: Lexicon) -> CreditReading:
    start, end = span
    return read_credit(text[start:end], lexicon).shifted(start)


def _correct_misprint(text: str, credit: CreditReading, lexicon: Lexicon) -> CreditReading:
    return read_misprinted(credit, text[credit.start : credit.end], lexicon)
