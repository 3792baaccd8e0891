"""The forms of lines: one ordered table of readers, with gates that save most of the calls.

To add an outlet's form, add a row here, a reader, and a golden page with all expected values. A
gate is a set of facts about a line: without any of them, its reader finds nothing. Most lines of
prose have none of these facts, so no reader is called for them.
"""

import bisect
import functools
import re
from collections.abc import Callable
from typing import Final, Literal, NamedTuple, TypeAlias

from urdunews import lazy, shapes
from urdunews.datelines.memory import Memory
from urdunews.lines.boilerplate import (
    LEADS,
    Boilerplate,
    read_caption,
    read_credit_line,
    read_latin,
    read_menu,
    read_path,
    read_post,
    read_rule,
    read_section,
)
from urdunews.lines.bylines import opens_with_post, read_byline, read_name
from urdunews.lines.date_lines import LONGEST_DATE_LINE, DateLine, read_date_line
from urdunews.lines.phrases import read_ending, read_front_phrase, read_phrase
from urdunews.lines.readings import LineReading
from urdunews.model.segments import SegmentForm
from urdunews.words.lexicon import Lexicon, derived

Reader: TypeAlias = Callable[[str, Boilerplate], LineReading | None]
"""Reads a folded line; returns None if it does not have this form."""

Part: TypeAlias = Literal["front", "body", "foot"]
"""A part of a page: before the body, the body, and after the end of the story."""

# Facts about a line, as bits.
OPENING: Final = 1
"""It begins like a phrase or label of the lexicon."""
WHOLE: Final = 2
"""The whole line is the name of a category or a credit."""
HEAD: Final = 4
"""Its first or last words show the kind of a credit: `رپورٹر`, `ڈیسک`, `کورٹ رپورٹر: صائمہ ظفر`."""
ITEM: Final = 8
"""It begins like an item of a menu."""
LEADING_SIGN: Final = 16
"""It begins with something other than an Arabic letter."""
SIGN: Final = 32
"""It has characters other than letters and the stops of prose, or does not begin with a letter."""
FIGURE: Final = 64
"""It has a figure."""
FINAL_BRACKET: Final = 128
"""It ends with a closing bracket."""
ENDING: Final = 256
"""It ends with a phrase that can end a short line."""
LATE_MARK: Final = 512
"""It has a colon, a dash or a bar near its end, as before a picture's credit."""

#: Lines up to this length can have any form; longer ones are only read after stricter checks.
SHORT: Final = 80
_LONG: Final = 240
_LONGEST_CAPTION: Final = 160
#: The mark before a picture's credit is at most this far from the end of its line.
_LONGEST_CREDIT: Final = 45
_UNBOUNDED: Final = 1 << 30
_FIGURE: Final = re.compile("[0-9]")
_MARK: Final = re.compile("[:|—–]")
_LETTERS: Final = frozenset(filter(shapes.ARABIC_LETTER.match, map(chr, range(0x620, 0x700))))
#: Letters, spaces and the stops of prose.
_PLAIN: Final = lazy.pattern(
    "[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff]"
    "[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff ،؛۔؟!…‘’“”'\"]*"
)
#: The maximum for a credit known by a head word, and for a line that ends with a phrase.
_MOST_SPACES: Final = 4
#: A first word with as many letters as phrases are known by decides alone how its line begins.
_LEAD: Final = max(LEADS)
_UNDECIDED: Final = -1
#: How many lines are cached: every record repeats menus, credits and phrases of the foot.
_MOST_CACHED: Final = 1_024
#: Stands for the reading of a line that is not cached: an exception takes as long as a reader.
_UNREAD: Final = LineReading("text", "position")


def _read_byline(text: str, words: Boilerplate) -> LineReading | None:
    """Read a byline: a label and a name, or a desk or post alone."""
    byline = read_byline(text, words.lexicon)
    return None if byline is None else LineReading("byline", "byline", byline=byline)


def _read_date_before_body(text: str, words: Boilerplate) -> LineReading | None:
    """Read a date, perhaps after an author; a weekday may replace the year."""
    return _date_reading(read_date_line(text, words.lexicon, before_body=True), words)


def _read_date(text: str, words: Boilerplate) -> LineReading | None:
    """Read a date with its year or a label, perhaps after an author."""
    return _date_reading(read_date_line(text, words.lexicon), words)


def _date_reading(date: DateLine | None, words: Boilerplate) -> LineReading | None:
    if date is None:
        return None
    if not date.name:
        return LineReading("page-date", "date-line", date=date)
    byline = read_name(date.name, words.lexicon)
    if byline is None or not _is_author(date, has_role=byline.role is not None):
        return None
    return LineReading("byline", "date-line", date=date, byline=byline)


def _is_author(date: DateLine, *, has_role: bool) -> bool:
    """Whether the words before a date are an author, and not part of a headline.

    `یوم آزادی 14 اگست 2025` is a headline. But Urdu headlines have no dates or words in Latin
    letters, and no headline has a category after its date.
    """
    if has_role or date.latin or date.section is not None:
        return True
    return shapes.LATIN_LETTER.search(date.name) is not None


class Form(NamedTuple):
    """A row of the table."""

    name: SegmentForm
    """The name of the form in segments."""

    parts: frozenset[Part]
    """The parts of a page in which it is looked for."""

    longest: int
    """The maximum length of a line of this form, in code points."""

    gate: int
    """The facts of a line of this form: it has at least one of them."""

    read: Reader


def _in(*parts: Part) -> frozenset[Part]:
    return frozenset(parts)


_ANYWHERE: Final = _in("front", "body", "foot")

FORMS: Final[tuple[Form, ...]] = (
    Form("section", _in("front"), _LONG, OPENING | WHOLE | LEADING_SIGN, read_section),
    Form("credit-line", _in("body"), SHORT, OPENING | LEADING_SIGN, read_credit_line),
    Form("rule", _ANYWHERE, _LONG, LEADING_SIGN, read_rule),
    Form("phrase", _in("front"), _LONG, OPENING | LEADING_SIGN, read_front_phrase),
    Form("phrase", _in("body", "foot"), _LONG, OPENING | LEADING_SIGN, read_phrase),
    Form("ending", _ANYWHERE, _LONG, ENDING, read_ending),
    Form("menu", _ANYWHERE, _LONG, ITEM | LEADING_SIGN, read_menu),
    Form("post", _ANYWHERE, _UNBOUNDED, SIGN, read_post),
    Form("path", _ANYWHERE, SHORT, SIGN, read_path),
    Form(
        "caption",
        _ANYWHERE,
        _LONGEST_CAPTION,
        OPENING | LEADING_SIGN | FINAL_BRACKET | LATE_MARK,
        read_caption,
    ),
    Form(
        "byline", _in("front", "body"), SHORT, OPENING | WHOLE | HEAD | LEADING_SIGN, _read_byline
    ),
    Form("date-line", _in("front"), LONGEST_DATE_LINE, FIGURE, _read_date_before_body),
    Form("date-line", _in("body"), LONGEST_DATE_LINE, FIGURE, _read_date),
    Form("latin", _in("front", "body"), _LONG, LEADING_SIGN, read_latin),
)
"""All forms by which a line is known on its own, in the order in which they are tried."""

_LENGTHS: Final = tuple(sorted({form.longest for form in FORMS}))


class LineForms:
    """The forms that lines in one part of a page can have, with one lexicon."""

    def __init__(self, part: Part, words: Boilerplate) -> None:
        """Compile the gates of a part's forms."""
        self._words = words
        self._forms = tuple(form for form in FORMS if part in form.parts)
        self._readers: dict[tuple[int, int], tuple[Reader, ...]] = {}
        self._cached: dict[str, LineReading | None] = {}
        self._by_first_word = Memory(self._facts_of_first_word)

    def read(self, text: str) -> LineReading | None:
        """Read a folded line by its form; return None if it has none."""
        facts = -1
        if len(text) > SHORT:
            facts = self.facts_of_longer(text)
            if not facts:
                return None
        known = self._cached.get(text, _UNREAD)
        if known is not _UNREAD:
            return known
        if len(self._cached) >= _MOST_CACHED:
            self._cached.clear()
        if facts < 0:
            facts = self.facts(text)
        reading = self._cached[text] = self._try_readers(text, facts)
        return reading

    def _try_readers(self, text: str, facts: int) -> LineReading | None:
        for read in self._readers_for(facts, len(text)):
            reading = read(text, self._words)
            if reading is not None:
                return reading
        return None

    def _readers_for(self, facts: int, length: int) -> tuple[Reader, ...]:
        """Return the readers whose gates let these facts through."""
        size = bisect.bisect_left(_LENGTHS, length)
        readers = self._readers.get((facts, size))
        if readers is None:
            readers = self._readers[facts, size] = tuple(
                form.read
                for form in self._forms
                if form.gate & facts and form.longest >= _LENGTHS[size]
            )
        return readers

    def facts(self, text: str) -> int:
        """Return the facts about a folded line that gates check."""
        words, found = self._words, self._facts_of_beginning(text)
        if _PLAIN.fullmatch(text) is None:
            found |= SIGN
            if text[-1:] == ")":
                found |= FINAL_BRACKET
            if _is_marked(text):
                found |= LATE_MARK
            if _FIGURE.search(text) is not None:
                found |= FIGURE
            if opens_with_post(text, words.lexicon):
                found |= HEAD
        if words.may_be_name(text) and _is_name(text, words.lexicon):
            found |= WHOLE
        if text.count(" ") > _MOST_SPACES:
            return found
        if words.lexicon.kind_by_head(text) is not None:
            found |= HEAD
        return found | ENDING if text.endswith(words.ending_texts) else found

    def facts_of_longer(self, text: str) -> int:
        """Return the facts about a line that is too long for most forms, after stricter checks.

        Prose often has a bracket or a dash; only its first and last characters count.
        """
        length = len(text)
        found = SIGN if self._words.has_post_mark(text) else 0
        if length > _LONG:
            return found
        found |= self._facts_of_beginning(text)
        if text[-1] == ")":
            found |= FINAL_BRACKET
        if length <= _LONGEST_CAPTION and _is_marked(text):
            found |= LATE_MARK
        if length <= LONGEST_DATE_LINE and _FIGURE.search(text) is not None:
            found |= FIGURE
        return found

    def _facts_of_beginning(self, text: str) -> int:
        """Return the facts that the beginning of a folded line shows: newspapers repeat words."""
        first = text.partition(" ")[0]
        known = self._by_first_word[first]
        if known != _UNDECIDED:
            return known
        found = OPENING if self._words.has_lead(text) else 0
        if text[:1] not in _LETTERS:
            found |= LEADING_SIGN | SIGN
        return found | ITEM if first.casefold() in self._words.item_leads else found

    def _facts_of_first_word(self, word: str) -> int:
        """Return the facts of the beginning of any line with this first word, if it decides."""
        if len(word) < _LEAD or not word[:_LEAD].isalpha() or word[0] not in _LETTERS:
            return _UNDECIDED
        found = OPENING if self._words.has_lead(word) else 0
        return found | ITEM if word.casefold() in self._words.item_leads else found


def _is_marked(text: str) -> bool:
    return _MARK.search(text, max(0, len(text) - _LONGEST_CREDIT)) is not None


def _is_name(text: str, lexicon: Lexicon) -> bool:
    return lexicon.is_section(text) or lexicon.credit(text) is not None


def line_forms(part: Part, lexicon: Lexicon) -> LineForms:
    """Return the forms of lines in a part of a page, compiled once per lexicon."""
    return derived(lexicon, _COMPILERS[part])


def boilerplate(lexicon: Lexicon) -> Boilerplate:
    """Return the phrases and labels of a lexicon, indexed once."""
    return derived(lexicon, Boilerplate)


def _compile(part: Part, lexicon: Lexicon) -> LineForms:
    return LineForms(part, boilerplate(lexicon))


_COMPILERS: Final[dict[Part, Callable[[Lexicon], LineForms]]] = {
    part: functools.partial(_compile, part) for part in ("front", "body", "foot")
}
