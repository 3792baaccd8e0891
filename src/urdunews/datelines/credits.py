"""One credit: an agency, an outlet, a desk, a role or a reporter's name."""

import re
from typing import Final

from urdunews import shapes
from urdunews.characters.normalization import fold
from urdunews.datelines.memory import Memory
from urdunews.datelines.readings import CreditReading
from urdunews.model.datelines import CreditKind
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon, derived
from urdunews.words.rows import CreditName

_MOST_NAME_WORDS: Final = 4
_MOST_KIND_WORDS: Final = 5
#: A bracket that is not closed has one word at least after its credits: the body's.
_MOST_CREDIT_WORDS: Final = 5
#: Matches nothing: the label of a lexicon without labels.
_NOTHING: Final = r"(?!)"
_FROM: Final = re.compile(r" سے$")


def credit_kind(folded: str, lexicon: Lexicon) -> CreditKind:
    """Return the kind of a credit: by the lexicon, else by its first or last word."""
    row = lexicon.credit(folded)
    if row is not None:
        return row.kind
    if folded.count(" ") >= _MOST_KIND_WORDS or ":" in folded:
        return "unknown"
    return lexicon.kind_by_head(folded) or "unknown"


def read_credit(part: str, lexicon: Lexicon) -> CreditReading:
    """Read a text that is one credit, known or unknown, in offsets of that text."""
    return derived(lexicon, _credits)[part]


def read_misprinted(credit: CreditReading, part: str, lexicon: Lexicon) -> CreditReading:
    """Take an unknown credit for the one that is printed almost like it: `مانیٹنگ ڈیسک`.

    Args:
        credit: The credit as it was read.
        part: Its text.
        lexicon: The names that are known.
    """
    if credit.row is not None or credit.name_start > credit.start:
        return credit
    for row in derived(lexicon, _misprinted)[part]:
        return credit._replace(kind=row.kind, row=row, damaged=True)
    return credit


def read_leading_credit(text: str, start: int, lexicon: Lexicon) -> CreditReading | None:
    """Read the longest known credit that begins at `start`."""
    words = shapes.NAMES.match(text, start)
    if words is None:
        return None
    ends = [start + match.end() for match in shapes.WORD.finditer(words[0])]
    for end in reversed(ends[:_MOST_CREDIT_WORDS]):
        row = lexicon.credit(text[start:end])
        if row is not None and not row.local:
            damaged = lexicon.is_split(text[start:end], row)
            return CreditReading(start, end, start, row.kind, row, damaged)
    return None


def without_from(part: str) -> str:
    """Return a credit without the `سے` after it: `نامہ نگار سے`."""
    return _FROM.sub("", part)


def is_acronym(name: str) -> bool:
    """Return whether a name is made of the names of Latin letters: `اے پی پی`, `پی ٹی آئی`."""
    return vocabulary.letter_names().issuperset(name.split(" "))


def could_be_name(name: str) -> bool:
    """Return whether words can be a person's or an agency's name that nobody knows."""
    words = name.split(" ")
    return (
        1 < len(words) <= _MOST_NAME_WORDS
        and shapes.NAMES.fullmatch(name) is not None
        and vocabulary.function_words().isdisjoint(words)
        and not is_acronym(name)
    )


def byline_labels(lexicon: Lexicon) -> list[str]:
    """Return the patterns of the labels before a reporter's name, the longest first."""
    words = (fold(label.text) for label in lexicon.labels if label.kind == "byline")
    return [re.escape(word) for word in sorted(words, key=len, reverse=True)]


def _credits(lexicon: Lexicon) -> Memory[CreditReading]:
    return Memory(lambda part: _read(part, lexicon))


def _misprinted(lexicon: Lexicon) -> Memory[tuple[CreditName, ...]]:
    """Return the memory of the credit that a text is a misprint of, if there is one."""

    def read(part: str) -> tuple[CreditName, ...]:
        name = without_from(part)
        # Acronyms are all like each other.
        row = None if is_acronym(name) else lexicon.credit_like(name)
        return () if row is None else (row,)

    return Memory(read)


def _label(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of a label before a reporter's name: `رپورٹ: name`, `رپورٹ / name`."""
    labels = "|".join(byline_labels(lexicon)) or _NOTHING
    return re.compile(rf"(?:{labels}) ?[:/] ?")


def _read(part: str, lexicon: Lexicon) -> CreditReading:
    end = len(part)
    label = derived(lexicon, _label).match(part)
    if label is not None:
        return CreditReading(0, end, label.end(), "person", None)
    name = without_from(part)
    row = lexicon.credit(part) or lexicon.credit(name)
    if row is not None:
        return CreditReading(0, end, 0, row.kind, row, lexicon.is_split(part, row))
    kind = credit_kind(name, lexicon)
    if kind == "unknown" and (_is_person(name) or (name != part and could_be_name(name))):
        kind = "person"
    return CreditReading(0, end, 0, kind, None)


def _is_person(name: str) -> bool:
    """Whether a name has a part that people's names have: `ظفر بھٹہ`."""
    words = name.split(" ")
    return (
        len(words) <= _MOST_NAME_WORDS
        and not vocabulary.personal_names().isdisjoint(words)
        and vocabulary.function_words().isdisjoint(words)
        and shapes.NAMES.fullmatch(name) is not None
    )
