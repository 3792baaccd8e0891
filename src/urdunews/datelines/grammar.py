"""The grammar of datelines: where a story comes from and who sent it, at the start of a line.

    dateline = [ junk ] ( bracket | one of FORMS, in their order )
    bracket  = "(" credit *( separator credit ) [ date ] ")"       see `brackets`
    credit   = [ label ":" ] name                                  see `credits`
    places   = place *( separator place )                          see `places`
    place    = name [ "(" district ")" ]
    ending   = ":" | "//" | ".." | "—" | "۔"                       see `tokens`, `endings`

A bracket is read as a credit because of its contents and its position; a colon ends a dateline
because a place precedes it. Without such evidence there is no dateline. A misprinted part is read
if the rest is sure: a known credit after a place that lost a letter.
"""

import itertools
import re
from collections.abc import Callable
from typing import Final, Literal, NamedTuple, TypeAlias

from urdunews import lazy
from urdunews.datelines.bracketed import in_brackets
from urdunews.datelines.brackets import CREDITS_LIMIT
from urdunews.datelines.credit_first import after_known_credit
from urdunews.datelines.damaged import (
    before_sure_ending,
    code_before,
    could_lack_delimiters,
    is_item_or_quotation,
    junk_before,
    without_brackets,
    without_delimiters,
)
from urdunews.datelines.frequent import read_frequent
from urdunews.datelines.places import PLACES_LIMIT, can_begin_place
from urdunews.datelines.readings import DatelineReading, Opening
from urdunews.datelines.repeated import before_itself
from urdunews.datelines.sound import after_known_places, before_known_credit
from urdunews.datelines.tokens import OPENING, postposition_at
from urdunews.datelines.unlisted import has_function_word
from urdunews.datelines.villages import before_colon
from urdunews.words.lexicon import Lexicon

Reader: TypeAlias = Callable[[Opening], DatelineReading | None]
"""Reads one form."""


FirstName: TypeAlias = Literal["place", "credit", "unlisted"]
"""The first name of a form: a place or credit in the lexicon, or a place that may be missing."""


class Form(NamedTuple):
    """A form of datelines that begins with a word."""

    read: Reader
    first: FirstName
    syntax: str
    examples: tuple[str, ...]
    damaged: bool = False
    """Whether it is misprinted."""


FORMS: Final = (
    Form(
        after_known_places,
        "place",
        "places ( [ date ] ( bracket [ bracket ] | ending ) "
        "| separator credit ( bracket | ending ) )",
        (
            *("لاہور (اے پی پی)", "دبئی۔ 23 نومبر (وام)", "کراچی، 3 مئی۔", "کراچی:", "کراچی،سونے"),
            *("تہران، ارنا -", "علی پور، باغی ٹی وی (نامہ نگار)", "ملتان( )"),
        ),
    ),
    Form(
        after_known_credit,
        "credit",
        'credit ( ending | "(" place ")" | "/" place ":" )',
        ("ویب ڈیسک: بارش", "دنیا نیوز (گلگت)", "سحر نیوز/پاکستان:"),
    ),
    Form(
        before_known_credit,
        "unlisted",
        "unlisted-places [ date ] bracket",
        ("نور گڑھی (اے پی پی)", "گوجرنوالہ (نامہ نگار)"),
    ),
    Form(
        before_itself,
        "unlisted",
        "unlisted-place [ bracket ] ending the-same-place",
        ("سنگل دھار//سنگل دھار میں", "نور گڑھی: نور گڑھی کے مکینوں نے"),
    ),
    Form(
        before_colon,
        "unlisted",
        'village ":"',
        (
            "بستی گلزار: بارش کا پانی داخل ہونے سے دو سو کے قریب گھر گر گئے",
            "نورپور شریف: عرس میں شرکت کے لیے دو لاکھ زائرین پہنچ گئے ہیں",
        ),
    ),
    Form(
        before_sure_ending,
        "unlisted",
        "misprinted-places ending",
        ("راچی:", "ممبئیلاہور:"),
        damaged=True,
    ),
    Form(
        without_brackets,
        "place",
        'place credit ( ")" | ":" )',
        ("ٹوکیو اے پی پی)", "لاہور نامہ نگار:"),
        damaged=True,
    ),
    Form(
        without_delimiters,
        "place",
        "place ( credit | the same place | a subject )",
        ("لاہور این این آئی محکمہ زراعت", "لاہور لاہور میں", "لاہور وفاقی وزیر نے"),
        damaged=True,
    ),
)
"""The forms in the order in which they are tried, the surest first."""


def _readers(*, place: bool, credit: bool, unlisted: bool) -> tuple[Reader, ...]:
    """Return the readers of the forms after the first that can begin with one of these names."""
    possible = {"place": place, "credit": credit, "unlisted": unlisted}
    return tuple(form.read for form in FORMS[1:] if possible[form.first])


_READERS: Final = {
    (place, credit, unlisted): _readers(place=place, credit=credit, unlisted=unlisted)
    for place, credit, unlisted in itertools.product((False, True), repeat=3)
}
"""The readers to try on a line, by the names that it can begin with."""

_WORDS: Final = r"([^\W\d_]++(?: [^\W\d_]++){0,7}+)"
_MARK: Final = r"( ?[(:؛;۔.،,/+‘’…_–—\-'0-9)\[\]])?"
#: The words that a text begins with, and the mark of a dateline after them.
_FIRST: Final = lazy.pattern(_WORDS + _MARK)
#: The same after two letters, or a letter and a space: most lines, which have no junk.
_SOUND_FIRST: Final = re.compile(
    "(?=[\u0620-\u064a\u066e\u066f\u0671-\u06d3][\u0620-\u06d3 ])" + _WORDS + _MARK
)
#: The marks that end unlisted places.
_EVIDENCE: Final = re.compile(r"[()\[\]:۔…]|\.\.|//")


def read_dateline(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read the dateline at the start of a line, if there is one.

    Args:
        text: The folded line.
        lexicon: The names that are known.

    Returns:
        The reading, in offsets of the folded line; None if the line does not begin with a dateline.
    """
    first = _SOUND_FIRST.match(text)
    if first is not None:
        return _read_words(text, first, lexicon)
    return _after_junk(text, lexicon) or _read(text, lexicon)


def may_name_sender(text: str, lexicon: Lexicon) -> bool:
    """Return whether a line may begin with a dateline that names who sent the story.

    It takes a fraction of the time of `read_dateline`: a known place begins the line, or names
    that a bracket follows, or junk.

    Args:
        text: The folded line.
        lexicon: The known names.
    """
    first = _SOUND_FIRST.match(text)
    if first is None:
        return True
    words, mark = first.groups()
    if can_begin_place(words.partition(" ")[0], lexicon):
        return True
    return mark is not None and mark[-1] in OPENING and not has_function_word(words)


def _after_junk(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read a dateline of known names after junk characters or a story's number."""
    code = code_before(text)
    start = code or junk_before(text)
    if not start:
        return None
    reading = _read(text[start:], lexicon)
    if reading is None or not reading.places or not _is_known(reading, by_words=code > 0):
        return None
    if reading.form not in {"credit", "date"} and (code or is_item_or_quotation(text)):
        return None
    return reading.shifted(start)._replace(damaged=True)


def _is_known(reading: DatelineReading, *, by_words: bool) -> bool:
    """Whether all names are known, credits perhaps only by their words: `نمائندہ کاوش`."""
    if not by_words:
        return reading.basis == "lexicon"
    return all(place.row is not None for place in reading.places) and all(
        credit.is_known for credit in reading.credits
    )


def _read(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read a dateline without junk before it."""
    if text[:1] in OPENING:
        return in_brackets(text, lexicon)
    first = _FIRST.match(text)
    if first is not None:
        return _read_words(text, first, lexicon)
    return _without_marks(text, lexicon)


def _read_words(text: str, first: re.Match[str], lexicon: Lexicon) -> DatelineReading | None:
    """Read a dateline that begins with words, if those can be names."""
    words, mark = first.groups()
    place = can_begin_place(words.partition(" ")[0], lexicon)
    if mark is None and (text == words or not _is_list_of_names(words)):
        return _without_marks(text, lexicon) if place else None
    if not place and mark is not None and mark[-1] == "(" and _is_tied(text, first.end()):
        return None
    opening = Opening(text, words, lexicon)
    # The commonest forms come first, before the test for unlisted places.
    reading = (read_frequent(opening, mark) or FORMS[0].read(opening)) if place else None
    if reading is not None:
        return reading
    for read in _READERS[place, mark is not None, _may_be_unlisted(text, words)]:
        reading = read(opening)
        if reading is not None:
            return reading
    return None


def _is_tied(text: str, start: int) -> bool:
    """Whether a bracket that opens before `start` belongs to a sentence, as most do in prose.

    `ادارہ برائے تحقیق(ا ب ت) کے مطابق`
    """
    close = text.find(")", start, start + CREDITS_LIMIT)
    return close > 0 and postposition_at(text, close + 1)


def _is_list_of_names(words: str) -> bool:
    """Whether words may be more names than `_FIRST` takes in, with a mark after the last."""
    return (" اور " in words or " یکم " in words) and not has_function_word(words)


def _without_marks(text: str, lexicon: Lexicon) -> DatelineReading | None:
    """Read a dateline that lost its delimiters, without a mark after its first words."""
    if not could_lack_delimiters(text, lexicon):
        return None
    return without_delimiters(Opening(text, "", lexicon))


def _may_be_unlisted(text: str, words: str) -> bool:
    """Whether unlisted places may come first: there are no function words, and a mark follows."""
    return (
        not has_function_word(words)
        and _EVIDENCE.search(text, len(words), PLACES_LIMIT) is not None
    )
