"""Senders that stand without brackets of their own between a place and its story.

    places separator sender ( ending | bracket | end of the line )

`رام اللہ – مرکز اطلاعات فلسطین:`, `تہران، ارنا -`, `علی پور ،باغی ٹی وی( نامہ نگار)`
"""

import re
from collections.abc import Sequence
from typing import Final

from urdunews import shapes
from urdunews.datelines.brackets import BracketContext, has_town, read_bracket
from urdunews.datelines.credits import could_be_name, is_acronym, read_credit
from urdunews.datelines.readings import (
    CreditReading,
    DatelineReading,
    PlaceReading,
    make_reading,
)
from urdunews.datelines.tokens import OPENING, ending_at, postposition_at
from urdunews.dates.page import PrintedDate
from urdunews.words import vocabulary
from urdunews.words.keys import squeeze
from urdunews.words.lexicon import Lexicon

_SEPARATOR: Final = re.compile(r" ?(?:[،,/:–—-]|[۔.…]{2,4}) ?")
_SENDERS: Final = frozenset({"agency", "outlet", "desk"})
_MOST_WORDS: Final = 5


def after_separator(
    text: str, places: Sequence[PlaceReading], lexicon: Lexicon
) -> DatelineReading | None:
    """Read a sender after known places and a separator, and what ends the dateline after it."""
    if not has_town(places):
        return None
    separator = _SEPARATOR.match(text, places[-1].end)
    sender = None if separator is None else sender_at(text, separator.end(), lexicon)
    if sender is None:
        return None
    bracket = sender.end + text.startswith(" ", sender.end)
    if text[bracket : bracket + 1] in OPENING:
        return _with_bracket(text, BracketContext(places), sender, bracket, lexicon)
    ending = ending_at(text, sender.end)
    if ending is None and sender.end < len(text.rstrip(" ")):
        return None
    if sender.row is None and ending not in {"colon", None}:
        # `لاہور، بزم نیوز - …`: too little is known.
        return None
    return make_reading(text, sender.end, ending or "dash", places=places, credits_=(sender,))


def after_date(
    text: str, places: Sequence[PlaceReading], date: PrintedDate, lexicon: Lexicon
) -> DatelineReading | None:
    """Read an outlet and its reporter after a date: `دہلی: 13 اپریل، ہماری آواز(حامد قاسمی)`."""
    separator = _SEPARATOR.match(text, date.end)
    words = None if separator is None else shapes.NAMES.match(text, separator.end())
    if words is None or not could_be_name(words[0]):
        return None
    bracket = words.end() + text.startswith(" ", words.end())
    if text[bracket : bracket + 1] not in OPENING:
        return None
    outlet = read_credit(words[0], lexicon).shifted(words.start())
    return _with_bracket(text, BracketContext(places, date), outlet, bracket, lexicon)


def sender_at(text: str, start: int, lexicon: Lexicon) -> CreditReading | None:
    """Read the words at `start` if all of them are an agency, an outlet or a desk.

    Nothing that is an ordinary word as well counts, nor what a user's own lexicon calls a party.
    """
    words = shapes.NAMES.match(text, start)
    if words is None or words[0].count(" ") >= _MOST_WORDS:
        return None
    sender = read_credit(words[0], lexicon).shifted(start)
    if not sender.is_known or sender.kind not in _SENDERS or sender.damaged:
        return None
    row = sender.row
    if row is None:
        return sender if vocabulary.function_words().isdisjoint(words[0].split(" ")) else None
    return None if row.local or may_be_word(words[0], lexicon) else sender


def may_be_word(printed: str, lexicon: Lexicon) -> bool:
    """Return whether the name of an agency or outlet is an ordinary word as well: `جنگ`, `وام`."""
    if " " in printed or is_acronym(printed) or lexicon.kind_by_head(printed) is not None:
        return False
    row = lexicon.credit(printed)
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
