"""Bylines: lines that name the author of a story."""

import functools
from typing import NamedTuple, TypeAlias

from urdunews import lazy, shapes, tables
from urdunews.datelines.credits import credit_kind
from urdunews.lines.wording import words_without_content
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon

_LONGEST = 80
_MOST_WORDS = 8
_FEWEST_NAME_WORDS = 2
_MOST_NAME_WORDS = 5
_MOST_LABEL_WORDS = 2
_OUTER = " ،,|-–"
#: The parts of a byline, between commas, bars, strokes and dashes.
_PARTS = lazy.pattern(r"[^،,|/–—]{1,80}")
#: Kinds of credits that may take the place of a name: `ویب ڈیسک`, `اسٹاف رپورٹر`.
_BYLINE_KINDS = frozenset({"desk", "role"})


Stretch: TypeAlias = tuple[int, int]
"""A half-open span of the folded line."""


class BylineReading(NamedTuple):
    """A byline and its parts, in offsets of the folded line."""

    end: int
    name: Stretch | None = None
    role: Stretch | None = None
    place: Stretch | None = None

    def shifted(self, by: int) -> "BylineReading":
        """Return the reading in offsets of a line that begins `by` code points earlier."""
        parts = [part and (part[0] + by, part[1] + by) for part in self[1:]]
        return BylineReading(self.end + by, *parts)


def read_byline(text: str, lexicon: Lexicon) -> BylineReading | None:
    """Read a line that is a byline: a label and a name, or a desk or post alone."""
    if len(text) > _LONGEST:
        return None
    bullet = shapes.BULLET.match(text)
    if bullet is None:
        return _read_without_bullet(text, lexicon)
    return _read_after_bullet(text, bullet.end(), lexicon) or _read_without_bullet(text, lexicon)


def _read_after_bullet(text: str, start: int, lexicon: Lexicon) -> BylineReading | None:
    """Read `• By: Sana Mirza`; `• تحریر: نئی فصل` may be an item of a menu."""
    bare = text[start:]
    reading = _read_without_bullet(bare, lexicon)
    if reading is None or reading.name is None:
        return None
    name = bare[slice(*reading.name)]
    is_person = name.isascii() or _has_personal_name(name)
    return reading.shifted(start) if is_person else None


def _read_without_bullet(text: str, lexicon: Lexicon) -> BylineReading | None:
    colon = text.find(":")
    if colon >= 0 and lexicon.label(text[:colon], "byline") is not None:
        return _read_labelled(text, colon, lexicon)
    if opens_with_post(text, lexicon):
        return _read_post(text, colon, lexicon)
    reading = _read_comma_label(text, lexicon) if "," in text else None
    reading = reading or _read_bare_label(text, lexicon)
    if reading is not None:
        return reading
    # `پر` alone on its line stands between an author and a date; it is not `پ ر`, a press note.
    if text not in vocabulary.function_words() and credit_kind(text, lexicon) in _BYLINE_KINDS:
        return BylineReading(len(text), role=(0, len(text)))
    return None


def _read_labelled(text: str, colon: int, lexicon: Lexicon) -> BylineReading | None:
    name = _strip_outer(text, colon + 1, len(text))
    printed = text[slice(*name)]
    if not printed or len(printed.split(" ")) > _MOST_WORDS or shapes.ends_with_stop(printed):
        return None
    if _is_statement(printed):
        return None
    role = _strip_outer(text, 0, colon)
    comma = text.rfind("،", *name)
    if comma >= 0:
        place = _strip_outer(text, comma + 1, name[1])
        if lexicon.place(text[slice(*place)]) is not None:
            return BylineReading(name[1], _strip_outer(text, name[0], comma), role, place)
    return BylineReading(name[1], name, role)


def _is_statement(text: str) -> bool:
    """Whether a text after a label is a statement: `تحقیق: چائے پینے سے دل مضبوط` is a headline.

    There may be two names: `سلیم درانی اور نادیہ بلوچ`.
    """
    words = set(shapes.WORD.findall(text.partition("(")[0])) - vocabulary.function_words("and")
    return not words_without_content().isdisjoint(words)


def opens_with_post(text: str, lexicon: Lexicon) -> bool:
    """Return whether a reporter's post and a colon come before a name: `کورٹ رپورٹر: صائمہ ظفر`.

    Transcripts print what a reporter said in the same way (`رپورٹر: جی بالکل`), so one of the words
    must be a known personal name.
    """
    post, colon, name = text.partition(":")
    # Most lines with a colon stop here.
    if not colon or not _has_personal_name(name):
        return False
    return credit_kind(post.rstrip(" "), lexicon) == "role"


def _read_post(text: str, colon: int, lexicon: Lexicon) -> BylineReading | None:
    """Read a reporter's post and name; the known personal name may not be that of a place.

    `کورٹ رپورٹر: جی بالکل، ظفر وال`
    """
    reading = _read_labelled(text, colon, lexicon)
    name = "" if reading is None or reading.name is None else text[slice(*reading.name)]
    return reading if is_name(name) and _has_personal_name(name) else None


def _has_personal_name(text: str) -> bool:
    return not vocabulary.personal_names().isdisjoint(text.split(" "))


def _read_comma_label(text: str, lexicon: Lexicon) -> BylineReading | None:
    """Read the author's block of the BBC: `مصنف, name` and `عہدہ, post، place`."""
    comma = text.find(",")
    label = lexicon.label(text[:comma], "byline")
    if label is None or label.meaning not in {"comma", "post"}:
        return None
    reading = _read_labelled(text, comma, lexicon)
    if reading is None or label.meaning == "comma":
        return reading
    return reading._replace(name=None, role=reading.name)


def _read_bare_label(text: str, lexicon: Lexicon) -> BylineReading | None:
    """Read a label without a colon: `تحریر name`, `- تحریر name`, `Story by name | …`."""
    start, end = _strip_outer(text, 0, len(text))
    words = text[start:end].split(" ", _MOST_LABEL_WORDS)
    for count in range(1, len(words)):
        role = " ".join(words[:count])
        label = lexicon.label(role, "byline")
        if label is None or label.meaning != "bare":
            continue
        bar = text.find("|", start, end)
        name = _strip_outer(text, start + len(role) + 1, bar if bar >= 0 else end)
        if is_name(text[slice(*name)]):
            return BylineReading(end, name=name, role=(start, start + len(role)))
    return None


def is_name(text: str) -> bool:
    """Whether a text can be an author's name: two to five words, but no function words or verbs."""
    words = text.split(" ")
    return (
        _FEWEST_NAME_WORDS <= len(words) <= _MOST_NAME_WORDS
        and vocabulary.function_words().isdisjoint(words)
        and vocabulary.final_words().isdisjoint(words)
        and shapes.NAMES.fullmatch(text) is not None
    )


def read_name(text: str, lexicon: Lexicon) -> BylineReading | None:
    """Read the text before a date on the same line: an author, a desk or a post."""
    start, end = _strip_outer(text, 0, len(text))
    bare = text[start:end]
    if credit_kind(bare, lexicon) != "unknown":
        return BylineReading(end, role=(start, end))
    if ":" in bare:
        reading = read_byline(text[:end], lexicon)
        return None if reading is None or reading.name is None else reading
    words = bare.split(" ")
    if len(words) > _MOST_NAME_WORDS or not vocabulary.function_words().isdisjoint(words):
        return None
    return BylineReading(end, name=(start, end)) if shapes.NAMES.fullmatch(bare) else None


def _strip_outer(text: str, start: int, end: int) -> Stretch:
    """Narrow a stretch to the text inside its outer spaces and punctuation."""
    while end > start and text[end - 1] in _OUTER:
        end -= 1
    while start < end and text[start] in _OUTER:
        start += 1
    return start, end


def read_author(text: str, lexicon: Lexicon) -> BylineReading:
    """Read a line that is a byline by its page: its name, post and place, as far as they are given.

    `فرح سومرو، اے ایف پی`, `By Sana Mirza | Staff Reporter`: parts between commas, bars and dashes.
    """
    known = read_byline(text, lexicon)
    if known is not None and known.name is not None:
        return known
    name = role = place = None
    for part in _PARTS.finditer(text):
        stretch = _skip_by_word(text, *_strip_outer(text, *part.span()))
        printed = text[slice(*stretch)]
        if not printed:
            continue
        if role is None and credit_kind(printed, lexicon) != "unknown":
            role = stretch
        elif place is None and lexicon.place(printed) is not None:
            place = stretch
        elif name is None and is_name(printed):
            name = stretch
    return BylineReading(len(text), name, role, place)


def _skip_by_word(text: str, start: int, end: int) -> Stretch:
    """Narrow a stretch to the text after a word such as `از` or `By`."""
    word = text[start:end].partition(" ")[0]
    return (start + len(word) + 1, end) if word.casefold() in by_words() else (start, end)


@functools.cache
def by_words() -> frozenset[str]:
    """Return the words that introduce an author: `by`, `از`."""
    return frozenset(row["text"] for row in tables.rows("words/cues") if row["topic"] == "by")
