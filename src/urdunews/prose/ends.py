"""Whether a stop ends its sentence: rules are tried in order until one decides.

Each rule knows one use of a stop, and returns True (it ends the sentence), False (it does
not) or None (the rule does not apply). It reads a bounded neighbourhood of the stop.
"""

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from urdunews import shapes
from urdunews.characters.normalization import fold
from urdunews.prose.clauses import FEW_WORDS, count_words, has_verb, is_opening, lacks_verb
from urdunews.prose.closing import BRACKETS, LONGEST_BRACKET
from urdunews.prose.latin import DOTS, is_latin
from urdunews.prose.stop import Stop
from urdunews.prose.trailing import trails_off
from urdunews.words import stops

Rule: TypeAlias = Callable[[Stop], bool | None]

_ASKING: Final = frozenset("؟!?⁇⁈⁉‼")
_ASCII_WORD: Final = re.compile(r"[A-Za-z0-9]")
_ADDRESS: Final = frozenset("/=&@%_~-")
_COMMAS: Final = frozenset("،,؛;:")
_TIES: Final = ("۔", ".", "․")
_VERB_ENDINGS: Final = ("ا", "ی", "ے", "یں", "و")
_NUMBER: Final = re.compile(r"[0-9۰-۹]{1,3}")
_LIST_LEAD: Final = frozenset(":،؛-–—•*()[] ")
_ITEM: Final = re.compile(r"(?<![0-9۰-۹])[0-9۰-۹]{1,3} ?[۔.)-]")
_SECOND_ITEM: Final = re.compile(r"(?<![0-9۰-۹])[2۲] ?[۔.] ?[^\W\d_]")
_BRACKET_END: Final = re.compile(r" ?\([^()]{1,80}\) ?$")
_QUOTED_ON: Final = re.compile(r"[^\"'”“’‘«»]{1,60}[\"'”“’‘«»] ?(?P<after>[^\W\d_]{1,12})")
_OPENED: Final = re.compile(r"(?P<before>[^\W\d_]{1,12}) ?[\"'”“’‘«»]{1,2}[^\"'”“’‘«»]*$")
_CLOSED: Final = re.compile(r"[^\"'”“’‘«»]{1,60}[\"'”“’‘«»]")
_PLACE_BORDER: Final = re.compile(r" ?[،,/+۔.‘-] ?| اور ")
_DATELINE_DAY: Final = re.compile(
    r" ?(?:[0-9۰-۹]{1,2}|یکم) ?[۔،.-]? ?(?P<month>[^\W\d_]{2,9}) ?(?:[0-9۰-۹]{4}ء? ?)?:? ?\("
)
_DAY: Final = re.compile(r"(?:^| )[0-9]{1,2} ?[^\W\d_]{2,9}(?: ?[0-9]{4}ء?)?$")

#: Most characters of a quoted title, a list item, a dateline and a clause.
_LONGEST_TITLE: Final = 40
_LONGEST_ITEM: Final = 300
_LONGEST_DATELINE: Final = 90
_MOST_LIST_DIGITS: Final = 3
_MOST_DECIMALS: Final = 2
_YEAR_DIGITS: Final = 4


def ends(stop: Stop) -> bool:
    """Return whether the stop ends its sentence; it does if no rule applies."""
    for rule in _rules(stop.marks):
        answer = rule(stop)
        if answer is not None:
            return answer
    return True


def is_ellipsis(marks: str) -> bool:
    """Return whether stops, without spaces, are an ellipsis: `…`, or two dots or dandas."""
    return (len(marks) > 1 or marks in ("…", "‥")) and _ASKING.isdisjoint(marks)


def _rules(marks: str) -> tuple[Rule, ...]:
    if marks in _TIES:
        return _FOR_DOTS
    if not _ASKING.isdisjoint(marks):
        return _FOR_QUESTIONS
    return _FOR_ELLIPSES


def _is_bracketed(stop: Stop) -> bool | None:
    """Inside a bracket: `(آن لائن۔ 5 مارچ)`, but not where the bracket holds sentences."""
    for opening, closing in BRACKETS:
        least = max(stop.start, stop.at - LONGEST_BRACKET)
        first = stop.line.rfind(opening, least, stop.at)
        if first < 0 or stop.line.find(closing, first, stop.at) >= 0:
            continue
        last = stop.line.find(closing, stop.at, stop.at + LONGEST_BRACKET)
        if last >= 0:
            return _bracket_answer(stop, first, last)
    return None


def _bracket_answer(stop: Stop, first: int, last: int) -> bool | None:
    # A bracket that opens its sentence may hold whole ones.
    if first == stop.start:
        return None if stops.is_finished(stop.before) else False
    # `…مکمل ہو گیا (تصویر دیکھیں۔) اس کے بعد`: the bracket closes the sentence.
    if last < stop.close:
        words = stop.line[max(stop.start, first - _LONGEST_TITLE) : first].split()
        return None if words and stops.is_finished(fold(words[-1])) else False
    return False


def _is_in_address(stop: Stop) -> bool | None:
    """Inside Latin text without spaces: `www.dunya.com.pk`, `T.V`, `H.265`, `info@x.pk`."""
    if stop.right in _ADDRESS and _ASCII_WORD.match(stop.left):
        return False
    if not _ASCII_WORD.match(stop.right):
        return None
    if stop.left == " ":
        # `.pk ڈومین`, but not `ہے .BBC`.
        return False if stop.marks in DOTS and stop.right.islower() else None
    return False if _ASCII_WORD.match(stop.left) or stop.left in _ADDRESS else None


def _is_lost_letter(stop: Stop) -> bool | None:
    """`?` between letters, where a conversion has lost one: `ا?خر`, but not `ہے?اس`."""
    if stop.marks != "?" or not (stop.left.isalpha() and stop.right.isalpha()):
        return None
    return stops.is_finished(stop.before)


def _is_continued(stop: Stop) -> bool | None:
    """The sentence continues: `۔‘، وزیر نے`, `’کیا ہوا؟‘ کے عنوان سے`, `ہیں:۔ پانی`."""
    if stop.next_mark in _COMMAS or stop.left == ":":
        return False
    if stop.after in stops.sentence_words("follows"):
        single = not stop.is_quoted and stop.marks in _TIES
        return None if single and stops.is_finished(stop.before) else False
    if stop.is_quoted and _is_stopped(stop) and stops.is_finished(stop.after):
        # `”چلو!“ پکارا۔`: the quotation is the object of the verb.
        return False
    if stop.is_quoted and stop.after in stops.sentence_words("inside"):
        # `فلم ’کون؟‘ میں`, but not `’تم کون ہو؟‘ میں نے پوچھا`.
        return False if _is_title(stop) and stop.following != "نے" else None
    # `’کیا یہ کافی ہے؟‘ اور سماعت ملتوی کر دی`, but not `’یہ کافی ہے۔‘ اور یوں`.
    asked = stop.is_quoted and not _ASKING.isdisjoint(stop.marks)
    return False if asked and stop.after in stops.sentence_words("joining") else None


def _is_title(stop: Stop) -> bool:
    """Whether the quotation is as short as a film's title."""
    lead = stop.line[max(stop.start, stop.at - _LONGEST_TITLE) : stop.at]
    return any(quote in lead for quote in "\"'”“’‘«»")


def _is_slogan(stop: Stop) -> bool | None:
    """Inside a short quotation after which the sentence continues: `"چلو! چلو!" کے نعرے`."""
    closing = _QUOTED_ON.match(stop.line, stop.close)
    if closing is None or not _is_title(stop):
        return None
    return False if fold(closing["after"]) in stops.sentence_words("follows") else None


def _is_title_of_work(stop: Stop) -> bool | None:
    """Inside the title of a work: `ڈراما "ارے! یہ کون؟" آج نشر`; `یہ ہے فلم "کون؟" اس` ends."""
    opened = _OPENED.search(stop.line, max(stop.start, stop.at - _LONGEST_TITLE), stop.at)
    if opened is None or fold(opened["before"]) not in stops.sentence_words("work"):
        return None
    if not stop.is_quoted:
        return False if _CLOSED.match(stop.line, stop.end) else None
    return None if is_opening(stop) and has_verb(stop, stop.start, opened.start()) else False


def _leads_item(stop: Stop) -> bool | None:
    """After the letter of an item, a question or an answer: `س۔ آپ کون ہیں؟`, `ب۔ ولدیت`."""
    if len(stop.before) > 1 or stop.is_glued or stop.before not in stops.letter_names():
        return None
    if stop.before in _VERB_ENDINGS:
        # The line breaks inside a verb: `پوسٹر خرید⏎ے۔ اب ان کے پاس`.
        return None
    return None if stop.line[stop.start : stop.before_start].strip(" (") else False


def _are_initials(stop: Stop) -> bool | None:
    """Names of letters: `ایم۔اے۔جناح`, `ڈی۔این۔اے`, `اے۔ حمید`, `این اے۔ 125`."""
    names = stops.letter_names()
    if stop.before not in names:
        return None
    if stop.after in names and (stop.is_glued or _is_stopped(stop)):
        return False
    if stop.previous in names and _is_tied(stop):
        return None if is_opening(stop) else False
    # `بارش آئی۔`; `پی ٹی آئی۔` and `مسلم لیگ ن۔` are complete names.
    whole = stop.previous in names or stop.previous in stops.sentence_words("faction")
    if stops.is_finished(stop.before) and stop.previous not in names:
        return None
    if stop.after.isdecimal() and len(stop.after) <= _MOST_LIST_DIGITS:
        return False
    return None if whole or is_opening(stop) else False


def _is_lettered(stop: Stop) -> bool | None:
    """Before a letter that ends a name: `وٹامن۔ سی`, `نمبر 12۔ اے`; not `بلاک۔ پی ٹی آئی`."""
    names = stops.letter_names()
    if stop.after not in names or stop.following in names:
        return None
    if stop.before in stops.sentence_words("lettered"):
        return False
    numbered = stop.before.isdecimal() and stop.previous in stops.titles("number")
    return False if numbered else None


def _is_tied(stop: Stop) -> bool:
    """Whether a stop also separates the two words before this one."""
    between = stop.line[stop.previous_end : stop.before_start].strip(" ")
    return between in _TIES


def _is_stopped(stop: Stop) -> bool:
    """Whether a stop also follows the next word."""
    return stop.line[stop.after_end : stop.after_end + 2].lstrip(" ")[:1] in _TIES


def _is_finished(stop: Stop) -> bool | None:
    """After a verb: `…کر دی گئی۔پولیس`."""
    return True if stops.is_finished(stop.before) else None


def _is_title_of_name(stop: Stop) -> bool | None:
    """After a title: `ڈاکٹر۔ عبدالباسط`, `نمبر۔ 5`; but `وہ ایک ڈاکٹر۔` and `ڈاکٹر۔ اس نے`."""
    if stop.before in stops.titles("number"):
        return False if stop.after[:1].isdecimal() else None
    if stop.before not in stops.titles("person") or stop.previous == "ایک":
        return None
    return None if is_opening(stop) else False


def _is_in_number(stop: Stop) -> bool | None:
    """Inside a number: `۳۔۵`, `1,200.75`, `5۔فیصد`, and with a space in it, `1. 3 ملین`."""
    if stop.left.isdecimal() and stop.right.isdecimal():
        return False
    if stop.before.isdecimal() and stop.is_glued and stop.after in stops.units():
        return False
    if not (stop.before.isdecimal() and stop.after.isdecimal()):
        return None
    if stop.following in stops.units():
        return False
    short = len(stop.before) <= _MOST_LIST_DIGITS and len(stop.after) <= _MOST_DECIMALS
    return False if stop.marks in DOTS and short else None


def _is_numbering(stop: Stop) -> bool | None:
    """After a list number: `1۔ پہلا نکتہ … 2۔ دوسرا نکتہ`."""
    if not stop.before.isdecimal() or len(stop.before) > _MOST_LIST_DIGITS:
        return None
    least = max(stop.start, stop.before_start - _LONGEST_ITEM)
    lead = stop.line[least : stop.before_start].rstrip(" ")
    number = int(stop.before)
    if _LIST_LEAD.issuperset(lead) or (number == 1 and lead.endswith(":")):
        return False
    if number == 1:
        # `مطالبات میں 1۔ تنخواہ، 2۔ علاج شامل ہیں`, but not `نمبر 1۔ باقی سب 2-1 سے ہارے`.
        second = _SECOND_ITEM.search(stop.line, stop.end, stop.end + _LONGEST_ITEM)
        return None if second is None else False
    items = map(_NUMBER.match, _ITEM.findall(lead))
    return False if any(item and int(item.group()) == number - 1 for item in items) else None


def _is_in_date(stop: Stop) -> bool | None:
    """In a date, `28۔ مارچ`, `جنوری۔2016ء`, or before a dateline's: `دیپالپور۔ 3 مارچ (`."""
    if stop.before.isdecimal() and stop.after in stops.months():
        return False
    year = stop.after[:_YEAR_DIGITS]
    if len(year) == _YEAR_DIGITS and year.isdecimal() and stop.before in stops.months():
        return False
    day = _DATELINE_DAY.match(stop.line, stop.close)
    return False if day is not None and fold(day["month"]) in stops.months() else None


def _is_designation(stop: Stop) -> bool | None:
    """Before a number that belongs to a name: `کووڈ۔19 کے`; after one: `مکان 5۔اے`."""
    if not stop.is_glued:
        return None
    if stop.before.isdecimal():
        return stop.after not in stops.letter_names()
    if not stop.after.isdecimal() or len(stop.after) > _MOST_LIST_DIGITS:
        return None
    words = stops.sentence_words("follows") | stops.sentence_words("inside")
    alone = stop.line[stop.after_end : stop.after_end + 1] not in ("", " ")
    return False if alone or stop.following in words else None


def _is_dateline(stop: Stop) -> bool | None:
    """After a dateline: `اسلام آباد ۔ 30 نومبر (اے پی پی)۔ متن`."""
    if stop.start > 1 or stop.at > _LONGEST_DATELINE:
        return None
    lexicon = stop.lexicon
    folded = fold(stop.line[stop.start : stop.at])
    names = _BRACKET_END.sub("", folded)
    if not names:
        return False if lexicon.credit(folded.strip("() ")) else None
    parts = [_DAY.sub("", part) for part in _PLACE_BORDER.split(names)]
    known = [lexicon.place(part) or lexicon.credit(part) for part in parts if part.strip(" ")]
    return False if known and all(known) else None


def _is_hyphen(stop: Stop) -> bool | None:
    """A danda that joins: `پٹرول۔ڈیزل`, `سرینگر۔جموں شاہراہ`; splitting is the default."""
    new = is_opening(stop) or stop.after in stops.sentence_words("joining")
    if new or stop.marks not in _TIES:
        return None
    # Coordinate words may have a space on one side at the beginning of the sentence.
    if stops.are_coordinate(stop.before, stop.after) and (stop.is_glued or count_words(stop) == 1):
        return False
    # `ہند۔پاک سرحد` joins, but not `بجٹ منظور۔وزیراعظم`.
    if stop.after in stops.sentence_words("subject"):
        return None
    letters = stop.before.isalpha() and shapes.ARABIC_LETTER.match(stop.right)
    return False if stop.is_glued and letters and _is_compound(stop) else None


def _is_compound(stop: Stop) -> bool:
    """Whether two words with a danda between them are unlikely to belong to two sentences."""
    if count_words(stop) == 1 or _are_places(stop):
        return True
    # `بجلی بند۔شہری پریشان۔احتجاج`: headlines leave out the verb.
    if stop.before in stops.sentence_words("predicate"):
        return False
    # Most verbs that are in no table end in a vowel; `وزیراعظم نے` begins another clause.
    if stop.before.endswith(_VERB_ENDINGS) or stop.following == "نے":
        return False
    return count_words(stop) <= FEW_WORDS or lacks_verb(stop)


def _are_places(stop: Stop) -> bool:
    """Whether there is a place name on both sides."""
    place = stop.lexicon.place
    before = (stop.before, f"{stop.previous} {stop.before}")
    after = (stop.after, f"{stop.after} {stop.following}")
    return any(map(place, before)) and any(map(place, after))


_FOR_QUESTIONS: Final = (
    _is_bracketed,
    _is_in_address,
    _is_lost_letter,
    _is_continued,
    _is_slogan,
    _is_title_of_work,
)
_FOR_ELLIPSES: Final = (_is_bracketed, _is_continued, trails_off, _is_dateline)
_FOR_DOTS: Final = (
    _is_bracketed,
    _is_continued,
    _leads_item,
    _are_initials,
    _is_finished,
    _is_lettered,
    _is_in_address,
    _is_in_number,
    _is_title_of_name,
    _is_numbering,
    _is_in_date,
    _is_designation,
    is_latin,
    _is_dateline,
    _is_hyphen,
)
