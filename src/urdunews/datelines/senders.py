"""Senders without brackets, between a place and its story.

    places separator sender ( ending | bracket | end of the line )

`رام اللہ – مرکز اطلاعات فلسطین:`, `تہران، ارنا -`, `علی پور ،باغی ٹی وی( نامہ نگار)`

Papers in Kashmir print slashes around it, perhaps after the date: `سرینگر/22 مارچ/سی این آئی/`.
"""

from collections.abc import Sequence
from typing import Final

from urdunews import lazy, shapes
from urdunews.datelines.brackets import read_bracket
from urdunews.datelines.credits import could_be_agency, could_be_name, is_acronym, read_credit
from urdunews.datelines.readings import (
    CreditReading,
    DatelineReading,
    PlaceReading,
    make_reading,
)
from urdunews.datelines.tokens import OPENING, Ending, ending_at, postposition_at
from urdunews.datelines.unlisted_credits import BracketContext, has_town, spot_nouns
from urdunews.dates.page import PrintedDate
from urdunews.words import vocabulary
from urdunews.words.keys import squeeze
from urdunews.words.lexicon import Lexicon

_SEPARATOR: Final = lazy.pattern(r" ?(?:[،,/:–—-]|[۔.…]{2,4}) ?")
#: One or two slashes before and after a sender: `بارہمولہ//نیوز ڈیسک//`, `سرینگر/یو پی آئی/`.
_SLASH: Final = lazy.pattern(r" ?/ ?/? ?")
_SENDERS: Final = frozenset({"agency", "outlet", "desk", "person"})
_MOST_WORDS: Final = 5
_FEWEST_INITIALS: Final = 2
#: Arabic names begin with it, but not senders that are also ordinary words of Urdu: `العالم`.
_ARTICLE: Final = "ال"


def after_separator(
    text: str, places: Sequence[PlaceReading], lexicon: Lexicon, *, is_line: bool = False
) -> DatelineReading | None:
    """Read a sender after known places and a separator, and the ending of the dateline after it.

    Args:
        text: The folded line.
        places: The known places that it begins with.
        lexicon: The names that are known.
        is_line: Whether the next line is prose, so that this one may end with any sender.
    """
    slashed = _between_slashes(text, places, places[-1].end, None, lexicon)
    if slashed is not None:
        return slashed
    separator = _SEPARATOR.match(text, places[-1].end)
    sender = None if separator is None else _sender_at(text, separator.end(), lexicon)
    if sender is None or not _go_together(text, places, sender, lexicon):
        return None
    bracket = sender.end + text.startswith(" ", sender.end)
    if text[bracket : bracket + 1] in OPENING and sender.is_known:
        return _with_bracket(text, BracketContext(places), sender, bracket, lexicon)
    ending = ending_at(text, sender.end)
    if ending is None:
        is_whole = is_line and sender.end == len(text.rstrip(" "))
        return _reading(text, "dash", places, sender) if is_whole else None
    # `لاہور، بزم نیوز - …`: too little is known.
    is_sure = sender.row is not None or (ending == "colon" and sender.kind != "person")
    return _reading(text, ending, places, sender) if is_sure else None


def _reading(
    text: str,
    ending: Ending,
    places: Sequence[PlaceReading],
    sender: CreditReading,
    date: PrintedDate | None = None,
) -> DatelineReading:
    return make_reading(text, sender.end, ending, places=places, credits_=(sender,), date=date)


def _between_slashes(
    text: str,
    places: Sequence[PlaceReading],
    at: int,
    date: PrintedDate | None,
    lexicon: Lexicon,
) -> DatelineReading | None:
    """Read a sender, a person or an acronym between slashes, after the places or their date."""
    slash = _SLASH.match(text, at)
    words = None if slash is None else shapes.NAMES.match(text, slash.end())
    closing = None if words is None else _SLASH.match(text, words.end())
    if slash is None or words is None or closing is None:
        return None
    sender = read_credit(words[0], lexicon).shifted(words.start())
    if sender.kind == "unknown" and _has_initials(words[0]):
        sender = sender._replace(kind="person")
    is_sender = sender.is_known or sender.kind == "person" or could_be_agency(words[0])
    if not is_sender and "//" in slash[0] and "//" in closing[0]:
        # `راجوری//سمت بھارگو//`, but `سرینگر//برف باری// رات کی برف باری`
        is_sender = words[0] not in text[closing.end() :] and _could_be_full_name(words[0], lexicon)
    if not is_sender or sender.damaged or not _go_together(text, places, sender, lexicon):
        return None
    end = closing.end() - closing[0].endswith(" ")
    return make_reading(text, end, "slashes", places=places, credits_=(sender,), date=date)


def _could_be_full_name(name: str, lexicon: Lexicon) -> bool:
    """Whether two or three words may name somebody, and no place, section, event, spot or weather.

    A letter alone is a word for `and`: `جموں و کشمیر`.
    """
    words = name.split(" ")
    no_names = vocabulary.bracket_words("no-sender") | vocabulary.place_nouns("name")
    no_names |= vocabulary.statement_words("weather")
    return (
        len(words) < _MOST_WORDS - 1
        and could_be_name(name)
        and min(map(len, words)) > 1
        and no_names.union(spot_nouns(), vocabulary.news_kinds()).isdisjoint(words)
        and not any(map(lexicon.is_section, words))
        and lexicon.place(name) is None
    )


def _has_initials(name: str) -> bool:
    """Whether a name is initials and a word: `ایم ٹی رسول`, but not `ایم بی اے کورس`."""
    *initials, last = name.split(" ")
    no_names = vocabulary.bracket_words("no-sender") | spot_nouns()
    return (
        len(initials) >= _FEWEST_INITIALS
        and vocabulary.letter_names().issuperset(initials)
        and " ".join(initials) not in vocabulary.acronyms()
        and last not in vocabulary.letter_names() | vocabulary.function_words() | no_names
    )


def _go_together(
    text: str, places: Sequence[PlaceReading], sender: CreditReading, lexicon: Lexicon
) -> bool:
    """Whether a place and a sender go together.

    A place that is also an ordinary word goes only with agencies of its country, as in
    `ریاض، ایس پی اے:`; an agency whose name is a party's elsewhere goes only with places of its
    country. A newspaper whose name is an ordinary word goes with no place: `لاہور - جنگ - امن`.
    """
    row = sender.row
    if row is not None and row.kind == "agency":
        countries = {code for place in places if place.row for code in place.row.countries}
        return row.country in countries or (has_town(places) and not row.local)
    printed = text[sender.start : sender.end]
    return has_town(places) and (row is None or not may_be_word(printed, lexicon))


def after_date(
    text: str, places: Sequence[PlaceReading], date: PrintedDate, lexicon: Lexicon
) -> DatelineReading | None:
    """Read an outlet after a date, with its reporter in brackets or a colon after it.

    `دہلی: 13 اپریل، ہماری آواز(حامد قاسمی)`, `دہلی 22 اپریل، سحر نیوز:`
    """
    slashed = _between_slashes(text, places, date.end, date, lexicon)
    if slashed is not None:
        return slashed
    separator = _SEPARATOR.match(text, date.end)
    words = None if separator is None else shapes.NAMES.match(text, separator.end())
    if words is None:
        return None
    bracket = words.end() + text.startswith(" ", words.end())
    if text[bracket : bracket + 1] in OPENING and could_be_name(words[0]):
        outlet = read_credit(words[0], lexicon).shifted(words.start())
        return _with_bracket(text, BracketContext(places, date), outlet, bracket, lexicon)
    sender = _sender_at(text, words.start(), lexicon)
    if sender is None or sender.kind == "person" or ending_at(text, sender.end) != "colon":
        return None
    if not _go_together(text, places, sender, lexicon):
        return None
    return _reading(text, "colon", places, sender, date)


def _sender_at(text: str, start: int, lexicon: Lexicon) -> CreditReading | None:
    """Read the words at `start` if they are as a whole a sender: an agency, a desk, a reporter."""
    words = shapes.NAMES.match(text, start)
    if words is None or words[0].count(" ") >= _MOST_WORDS:
        return None
    sender = read_credit(words[0], lexicon).shifted(start)
    if sender.damaged or not (sender.kind in _SENDERS or _is_reporter(words[0], sender, lexicon)):
        return None
    if sender.row is not None:
        return sender
    names = words[0].split(" ")
    is_name = vocabulary.function_words().isdisjoint(names) and not _is_kind_of_news(names)
    return sender if is_name else None


def _is_reporter(printed: str, sender: CreditReading, lexicon: Lexicon) -> bool:
    """Whether a role is a reporter's: `لاہور، اسٹاف رپورٹر:`; a spokesman may be quoted."""
    if sender.row is None or sender.kind != "role":
        return False
    is_report = printed.rpartition(" ")[2] in vocabulary.edition_words()
    return is_report or lexicon.kind_by_head(printed) is not None


def _is_kind_of_news(names: Sequence[str]) -> bool:
    """Whether words announce a kind of news, and are not an outlet: `کراچی: بریکنگ نیوز: …`."""
    return names[-1] in vocabulary.outlet_words() and names[0] in vocabulary.news_kinds()


def may_be_word(printed: str, lexicon: Lexicon) -> bool:
    """Return whether the name of an agency or outlet is also an ordinary word: `جنگ`, `وام`."""
    if " " in printed or is_acronym(printed) or lexicon.kind_by_head(printed) is not None:
        return False
    row = lexicon.credit(printed)
    if row is not None and printed.startswith(_ARTICLE):
        return False
    if row is None or row.kind != "agency":
        return True
    return squeeze(printed) in vocabulary.agency_words() or printed in vocabulary.personal_names()


def _with_bracket(
    text: str, context: BracketContext, sender: CreditReading, at: int, lexicon: Lexicon
) -> DatelineReading | None:
    """Read the credits in brackets after an outlet: `باغی ٹی وی (نامہ نگار)`."""
    bracket = read_bracket(text, at, lexicon, context)
    if bracket is None or not bracket.credits or postposition_at(text, bracket.end):
        return None
    return make_reading(
        text,
        bracket.end,
        "credit",
        places=context.places,
        credits_=(sender, *bracket.credits),
        date=bracket.date or context.date,
        damaged=bracket.damaged,
    )
