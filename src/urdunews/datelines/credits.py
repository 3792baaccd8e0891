"""One credit: an agency, an outlet, a desk, a role or a reporter's name."""

import functools
import itertools
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
#: How many words a credit without a closing bracket may have: the body follows it.
_MOST_CREDIT_WORDS: Final = 5
#: Matches nothing: the label of a lexicon without labels.
_NOTHING: Final = r"(?!)"
_FROM: Final = re.compile(r" (?:کے قلم )?سے$")
#: `یو پی` is a state, `این اے` a seat in parliament: an agency's name has more letters.
_FEWEST_LETTERS: Final = 3
_MOST_OUTLET_WORDS: Final = 3
_MOST_CLUE_WORDS: Final = 3
_PUBLISHERS: Final = frozenset({"agency", "outlet"})
#: Each of two glued names has at least this many letters: `شاہدرضا`.
_SHORTEST_GIVEN: Final = 3


def credit_kind(folded: str, lexicon: Lexicon) -> CreditKind:
    """Return the kind of a credit, by the lexicon or else by its first or last words."""
    row = lexicon.credit(folded)
    if row is not None:
        return row.kind
    if folded.count(" ") >= _MOST_KIND_WORDS or ":" in folded:
        return "unknown"
    return lexicon.kind_by_head(folded) or "unknown"


def read_credit(part: str, lexicon: Lexicon) -> CreditReading:
    """Read a whole text as one credit, known or unknown, in offsets of that text."""
    return derived(lexicon, _credits)[part]


def read_misprinted(credit: CreditReading, part: str, lexicon: Lexicon) -> CreditReading:
    """Return the known credit that an unknown one is a misprint of: `مانیٹنگ ڈیسک`.

    Args:
        credit: The credit as it was read.
        part: Its text.
        lexicon: The names that are known.
    """
    if credit.row is not None or credit.name_start > credit.start:
        return credit
    for row in derived(lexicon, _misprinted)[part]:
        if credit.kind in {row.kind, "unknown"} or credit.guessed or credit.is_bare_name:
            return credit._replace(kind=row.kind, row=row, damaged=True)
    # `سبق نیوز`, an outlet by its own words, is not the agency سبا نیوز.
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
    """Return a credit without the `سے` after it: `نامہ نگار سے`, `نامہ نگار کے قلم سے`."""
    return _FROM.sub("", part)


def is_acronym(name: str) -> bool:
    """Return whether a name consists of the names of Latin letters: `اے پی پی`, `پی ٹی آئی`."""
    return vocabulary.letter_names().issuperset(name.split(" "))


def could_be_agency(name: str) -> bool:
    """Return whether a name is an acronym that may be an agency's: `ای این این`.

    Those of parties, offices and the like are not: `لاہور (پی ٹی آئی) کارکنوں نے`.
    """
    return (
        name.count(" ") + 1 >= _FEWEST_LETTERS
        and is_acronym(name)
        and name not in vocabulary.acronyms()
    )


def could_be_name(name: str) -> bool:
    """Return whether words can be the unknown name of a person or an agency.

    The names of letters occur in acronyms and addresses instead: `اسلام آباد (جی سکس) مرکز`.
    """
    words = name.split(" ")
    return (
        1 < len(words) <= _MOST_NAME_WORDS
        and shapes.NAMES.fullmatch(name) is not None
        and vocabulary.function_words().isdisjoint(words)
        and vocabulary.letter_names().isdisjoint(words)
    )


def is_news_outlet(name: str, lexicon: Lexicon) -> bool:
    """Return whether a name is an outlet's by its words: `مشعل نیوز`, `نیوز ٹائم`.

    Kinds of news are not outlets: `بریکنگ نیوز`, `سپورٹس نیوز`; neither is `انگریزی روزنامہ`,
    which means any daily in English.
    """
    words = name.split(" ")
    if words[-1] == vocabulary.outlet_word("daily"):
        return False
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


def is_news_agency(name: str) -> bool:
    """Return whether a name ends like a news agency's: `مشعل خبررساں ایجنسی`."""
    return name.endswith(vocabulary.ends_of_news_agencies())


def shows_kind(name: str, lexicon: Lexicon) -> bool:
    """Return whether the words of a name show what kind of credit it is: `پارس ٹوڈے`."""
    return lexicon.kind_by_head(name) is not None or _kind_by_clue(name) != "unknown"


def byline_labels(lexicon: Lexicon) -> list[str]:
    """Return the patterns of the labels before a reporter's name, the longest first."""
    words = (fold(label.text) for label in lexicon.labels if label.kind == "byline")
    return [re.escape(word) for word in sorted(words, key=len, reverse=True)]


def _credits(lexicon: Lexicon) -> Memory[CreditReading]:
    return Memory(lambda part: _read(part, lexicon))


def _misprinted(lexicon: Lexicon) -> Memory[tuple[CreditName, ...]]:
    """Return the cache of known credits by their misprints: one credit, or none, for each text."""

    def read(part: str) -> tuple[CreditName, ...]:
        name = without_from(part)
        # Acronyms are too similar to each other.
        row = None if is_acronym(name) else lexicon.credit_like(name)
        return () if row is None else (row,)

    return Memory(read)


def _label(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of a label before a reporter's name: `رپورٹ: name`, `رپورٹ / name`."""
    labels = "|".join(byline_labels(lexicon)) or _NOTHING
    return re.compile(rf"(?:{labels}) ?[:/][ ۔-]{{0,3}}")


def _thanks(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of thanks before the sender of a story: `بشکریہ بی بی سی`."""
    words = [re.escape(fold(row.text)) for row in lexicon.labels if row.meaning == "thanks"]
    return re.compile(rf"(?:{'|'.join(words) or _NOTHING})(?: ?: ?| )(?=[^\W\d_])")


def _read(part: str, lexicon: Lexicon) -> CreditReading:
    end = len(part)
    label = derived(lexicon, _label).match(part)
    if label is not None:
        return CreditReading(0, end, label.end(), "person", None)
    thanks = derived(lexicon, _thanks).match(part)
    if thanks is not None:
        return _read(part[thanks.end() :], lexicon).shifted(thanks.end())._replace(start=0)
    name = without_from(part)
    row = lexicon.credit(part) or lexicon.credit(name)
    if row is not None:
        return CreditReading(0, end, 0, row.kind, row, lexicon.is_split(part, row))
    corrected = _with_correct_head(name)
    if corrected != name:
        return _read(corrected, lexicon)._replace(end=end, damaged=True)
    return _by_words(part, name, lexicon)


def _by_words(part: str, name: str, lexicon: Lexicon) -> CreditReading:
    """Read a credit that is missing from the lexicon by its words."""
    end = len(part)
    kind = _kind_by_sure_words(part, name, lexicon)
    if kind != "unknown":
        return CreditReading(0, end, 0, kind, None)
    kind = _kind_by_clue(name)
    if kind != "unknown":
        return CreditReading(0, end, 0, kind, None, guessed=True)
    if _is_person(name) or (name != part and _could_be_sender(name)):
        kind = "person"
    return CreditReading(0, end, 0, kind, None)


def _kind_by_sure_words(part: str, name: str, lexicon: Lexicon) -> CreditKind:
    """Return the kind of a credit by words that hardly occur outside credits."""
    if _begins_with_role(name, lexicon):
        return "role"
    kind = _kind_of_edition(name, lexicon) or credit_kind(name, lexicon)
    # `خصوصی نمائندے سے` is a reporter, but `عوامی نمائندے` are politicians.
    return credit_kind(part, lexicon) if kind == "unknown" else kind


def _kind_of_edition(name: str, lexicon: Lexicon) -> CreditKind | None:
    """Return the kind of the agency or outlet whose service a credit is: `اے پی پی اردو`.

    The lexicon has newspapers whose names are ordinary words only with `روزنامہ`: `خبریں رپورٹ`.
    """
    publisher, _, last = name.rpartition(" ")
    if last not in vocabulary.edition_words():
        return None
    daily = vocabulary.outlet_word("daily")
    row = lexicon.credit(publisher) or lexicon.credit(f"{daily} {publisher}")
    return row.kind if row is not None and row.kind in _PUBLISHERS and not row.local else None


def _with_correct_head(name: str) -> str:
    """Return a credit with misprints corrected in the words that show its kind: `ویب ڈسک`."""
    misprints = vocabulary.head_misprints()
    words = name.split(" ")
    return (
        name if misprints.keys().isdisjoint(words) else " ".join(misprints.get(w, w) for w in words)
    )


def role_before_person(name: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where a role ends and the person's name after it begins: `بیورو چیف سلیم اعوان`.

    There may be a colon between them: `نمائندہ خصوصی: سلیم اعوان`.
    """
    if derived(lexicon, _label).match(name):
        # `رپورٹ: سلیم اعوان` is one credit.
        return None
    for space in reversed(_first_spaces(name)):
        end = len(name[:space].rstrip(" :"))
        row = lexicon.credit(name[:end])
        if row is not None and row.kind == "role":
            return (end, space + 1) if _is_person(without_from(name[space + 1 :])) else None
    return None


def role_after_person(name: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where a person's name ends and the role after it begins: `سلیم اعوان نامہ نگار`.

    A single word is not a full name; before a role it may be anything: `ملک رپورٹر`.
    """
    for space in _first_spaces(name)[1:]:
        if _is_role(without_from(name[space + 1 :]), lexicon):
            is_name = _is_person(name[:space]) and lexicon.place(name[:space]) is None
            return (space, space + 1) if is_name else None
    return None


def _first_spaces(name: str) -> list[int]:
    return [at for at, letter in enumerate(name) if letter == " "][:_MOST_KIND_WORDS]


def _begins_with_role(name: str, lexicon: Lexicon) -> bool:
    """Whether a name begins with a role, before its outlet: `کرائم رپورٹر مشعل نیوز`."""
    words = name.split(" ")
    if len(words) > _MOST_KIND_WORDS or not vocabulary.function_words().isdisjoint(words):
        return False
    begun = (" ".join(words[:size]) for size in range(1, len(words)))
    return any(_is_role(part, lexicon) for part in begun)


def _is_role(name: str, lexicon: Lexicon) -> bool:
    row = lexicon.credit(name)
    return lexicon.kind_by_head(name) == "role" if row is None else row.kind == "role"


def _kind_by_clue(name: str) -> CreditKind:
    """Return the kind of a certain credit by words that are also common elsewhere.

    A single word is not enough. Its first words have precedence over its last: `ماہنامہ ترجمان`.
    """
    words = name.split(" ")
    clues = _clues()
    for size in range(min(len(words), _MOST_CLUE_WORDS), len(words) == 1, -1):
        kind = clues["first"].get(" ".join(words[:size])) or clues["last"].get(
            " ".join(words[-size:])
        )
        if kind is not None:
            return kind
    return "unknown"


@functools.cache
def _clues() -> dict[HeadPosition, dict[str, CreditKind]]:
    return kinds_by_head(shipped.credit_clues())


def _could_be_sender(name: str) -> bool:
    """Whether a name before `سے` is a person's: several words, or one with a given name in it."""
    return could_be_name(name) or any(
        name.startswith(given) or name.endswith(given)
        for given in vocabulary.personal_names()
        if len(given) >= _SHORTEST_GIVEN
    )


def _are_glued_names(word: str) -> bool:
    """Whether a word is two given names without a space between them: `شاہدرضا`."""
    names = vocabulary.personal_names()
    borders = range(_SHORTEST_GIVEN, len(word) - _SHORTEST_GIVEN + 1)
    return any(word[:border] in names and word[border:] in names for border in borders)


def _are_one_name(first: str, second: str) -> bool:
    """Whether two words are a name that is also written as one: `رحمت اللہ`, `جہان زیب`."""
    return first + second in vocabulary.personal_names()


def _is_person(name: str) -> bool:
    """Whether a name has a personal name in it: `ظفر بھٹہ`."""
    initials = vocabulary.letter_names()
    # `کے ایم خالد`
    words = list(itertools.dropwhile(initials.__contains__, name.split(" ")))
    return (
        len(words) <= _MOST_NAME_WORDS
        and (
            not vocabulary.personal_names().isdisjoint(words)
            or any(map(_are_glued_names, words))
            or any(itertools.starmap(_are_one_name, itertools.pairwise(words)))
        )
        and vocabulary.function_words().isdisjoint(words)
        and shapes.NAMES.fullmatch(name) is not None
    )
