"""One credit: an agency, an outlet, a desk, a role or a reporter's name."""

import functools
import re
from typing import Final

from urdunews import shapes
from urdunews.characters.normalization import fold
from urdunews.datelines.memory import Memory
from urdunews.datelines.readings import CreditReading
from urdunews.model.datelines import CreditKind
from urdunews.words import shipped, vocabulary
from urdunews.words.indexes import kinds_by_head
from urdunews.words.lexicon import Lexicon, derived
from urdunews.words.rows import CreditName, HeadPosition

_MOST_NAME_WORDS: Final = 4
_MOST_KIND_WORDS: Final = 5
#: A bracket that is not closed has one word at least after its credits: the body's.
_MOST_CREDIT_WORDS: Final = 5
#: Matches nothing: the label of a lexicon without labels.
_NOTHING: Final = r"(?!)"
_FROM: Final = re.compile(r" سے$")
#: `یو پی` is a land, `این اے` a seat: an agency's name has more letters.
_FEWEST_LETTERS: Final = 3
_MOST_OUTLET_WORDS: Final = 3
_MOST_CLUE_WORDS: Final = 3
#: Glued names have as many letters each: `شاہدرضا`.
_SHORTEST_GIVEN: Final = 3


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


def could_be_agency(name: str) -> bool:
    """Return whether a name is an acronym that may be an agency's: `ای این این`.

    Those of parties, offices and the like are none: `لاہور (پی ٹی آئی) کارکنوں نے`.
    """
    return (
        name.count(" ") + 1 >= _FEWEST_LETTERS
        and is_acronym(name)
        and name not in vocabulary.acronyms()
    )


def could_be_name(name: str) -> bool:
    """Return whether words can be a person's or an agency's name that nobody knows.

    The names of letters stand in acronyms and in addresses: `اسلام آباد (جی سکس) مرکز`.
    """
    words = name.split(" ")
    return (
        1 < len(words) <= _MOST_NAME_WORDS
        and shapes.NAMES.fullmatch(name) is not None
        and vocabulary.function_words().isdisjoint(words)
        and vocabulary.letter_names().isdisjoint(words)
    )


def is_news_outlet(name: str, lexicon: Lexicon) -> bool:
    """Return whether a name is an outlet's by its own words: `مشعل نیوز`, `نیوز ٹائم`.

    Kinds of news are none: `بریکنگ نیوز`, `سپورٹس نیوز`.
    """
    words = name.split(" ")
    outlets = vocabulary.outlet_words()
    others = [word for word in words if word not in outlets]
    if not others or len(others) > _MOST_OUTLET_WORDS or len(others) + 1 != len(words):
        return False
    kind = lexicon.kind_by_head(name) or _kind_by_clue(name)
    return (
        kind == "outlet"
        and words[0] + words[-1] != others[0] + others[-1]
        and vocabulary.news_kinds().isdisjoint(others)
        and vocabulary.function_words().isdisjoint(others)
    )


def tells_kind(name: str, lexicon: Lexicon) -> bool:
    """Return whether the words of a name tell what kind of credit it is: `پارس ٹوڈے`."""
    return lexicon.kind_by_head(name) is not None or _kind_by_clue(name) != "unknown"


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
    return re.compile(rf"(?:{labels}) ?[:/][ ۔-]{{0,3}}")


def _read(part: str, lexicon: Lexicon) -> CreditReading:
    end = len(part)
    label = derived(lexicon, _label).match(part)
    if label is not None:
        return CreditReading(0, end, label.end(), "person", None)
    name = without_from(part)
    row = lexicon.credit(part) or lexicon.credit(name)
    if row is not None:
        return CreditReading(0, end, 0, row.kind, row, lexicon.is_split(part, row))
    put_right = _with_sound_head(name)
    if put_right != name:
        sound = _read(put_right, lexicon)
        return sound._replace(end=end, damaged=True)
    kind = "role" if _begins_with_role(name, lexicon) else credit_kind(name, lexicon)
    if kind != "unknown":
        return CreditReading(0, end, 0, kind, None)
    kind = _kind_by_clue(name)
    if kind != "unknown":
        return CreditReading(0, end, 0, kind, None, guessed=True)
    if _is_person(name) or (name != part and _could_be_sender(name)):
        kind = "person"
    return CreditReading(0, end, 0, kind, None)


def _with_sound_head(name: str) -> str:
    """Return a credit with the words that tell its kind put right: `ویب ڈسک`."""
    misprints = vocabulary.head_misprints()
    words = name.split(" ")
    return (
        name if misprints.keys().isdisjoint(words) else " ".join(misprints.get(w, w) for w in words)
    )


def role_before_person(name: str, lexicon: Lexicon) -> int | None:
    """Return the end offset of a role that a person's name follows: `بیورو چیف سلیم اعوان`."""
    spaces = [at for at, letter in enumerate(name) if letter == " "][:_MOST_KIND_WORDS]
    for space in reversed(spaces):
        row = lexicon.credit(name[:space])
        if row is not None and row.kind == "role":
            return space if _is_person(without_from(name[space + 1 :])) else None
    return None


def _begins_with_role(name: str, lexicon: Lexicon) -> bool:
    """Whether a role stands before the outlet that it works for: `کرائم رپورٹر مشعل نیوز`."""
    words = name.split(" ")
    if len(words) > _MOST_KIND_WORDS or not vocabulary.function_words().isdisjoint(words):
        return False
    begun = (" ".join(words[:size]) for size in range(1, len(words)))
    return any(_is_role(part, lexicon) for part in begun)


def _is_role(name: str, lexicon: Lexicon) -> bool:
    row = lexicon.credit(name)
    return lexicon.kind_by_head(name) == "role" if row is None else row.kind == "role"


def _kind_by_clue(name: str) -> CreditKind:
    """Return the kind of what has to be a credit by words that are said of much else."""
    words = name.split(" ")
    clues = _clues()
    for size in range(min(len(words) - 1, _MOST_CLUE_WORDS), 0, -1):
        kind = clues["last"].get(" ".join(words[-size:])) or clues["first"].get(
            " ".join(words[:size])
        )
        if kind is not None:
            return kind
    return "unknown"


@functools.cache
def _clues() -> dict[HeadPosition, dict[str, CreditKind]]:
    return kinds_by_head(shipped.credit_clues())


def _could_be_sender(name: str) -> bool:
    """Whether a name before `سے` is a person's: two words, or one with a given name in it."""
    return could_be_name(name) or any(
        name.startswith(given) or name.endswith(given)
        for given in vocabulary.personal_names()
        if len(given) >= _SHORTEST_GIVEN
    )


def _are_glued_names(word: str) -> bool:
    """Whether a word is two given names without a space: `شاہدرضا`."""
    names = vocabulary.personal_names()
    borders = range(_SHORTEST_GIVEN, len(word) - _SHORTEST_GIVEN + 1)
    return any(word[:border] in names and word[border:] in names for border in borders)


def _is_person(name: str) -> bool:
    """Whether a name has a part that people's names have: `ظفر بھٹہ`."""
    words = name.split(" ")
    return (
        len(words) <= _MOST_NAME_WORDS
        and (not vocabulary.personal_names().isdisjoint(words) or any(map(_are_glued_names, words)))
        and vocabulary.function_words().isdisjoint(words)
        and shapes.NAMES.fullmatch(name) is not None
    )
