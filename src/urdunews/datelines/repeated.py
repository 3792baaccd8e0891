"""Places that are missing from the lexicon, by a story that begins with the same name.

`سنگل دھار//سنگل دھار میں پانی کی قلت`
`نور گڑھی: نور گڑھی کے مکینوں نے`
`جوہر ٹاؤن (عابد نذیر): جوہر ٹاؤن کے پارک`

Topics may be repeated too (`مہنگائی: مہنگائی میں اضافہ`), so the name or the story must have
evidence of a place.
"""

from typing import Final

from urdunews import shapes
from urdunews.datelines.brackets import read_bracket
from urdunews.datelines.places import could_be_place
from urdunews.datelines.readings import (
    BracketReading,
    DatelineReading,
    Opening,
    PlaceReading,
    make_reading,
)
from urdunews.datelines.tokens import OPENING, ending_at, skip_delimiters
from urdunews.datelines.unlisted_credits import BracketContext
from urdunews.datelines.villages import begins_with_noun, ends_like_place
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon

_ENDINGS: Final = frozenset({"colon", "slashes", "dots", "dash"})
_LONGEST_NOUN: Final = 30


def before_itself(opening: Opening) -> DatelineReading | None:
    """Read an unlisted place by its repetition after a delimiter or a reporter in brackets."""
    text, name, lexicon = opening
    start = len(name) + text.startswith(" ", len(name))
    if f"{name} " not in text[start:]:
        return None
    if text[start : start + 1] in OPENING:
        bracket = _bracket_of(text, start, name, lexicon)
        if bracket is None:
            return None
        place = PlaceReading(0, len(name), None)
        return make_reading(text, bracket.end, "credit", places=[place], credits_=bracket.credits)
    ending = ending_at(text, len(name))
    if ending not in _ENDINGS or not _is_repeated(text, len(name), name, lexicon):
        return None
    is_place = ending == "slashes" and not _is_person(name)
    if not is_place and not _has_evidence_of_place(text, len(name), name):
        return None
    return make_reading(text, len(name), ending, places=[PlaceReading(0, len(name), None)])


def _bracket_of(text: str, at: int, name: str, lexicon: Lexicon) -> BracketReading | None:
    """Read a bracket of any names if the story begins with the name before it, as a place's."""
    bracket = read_bracket(text, at, lexicon, BracketContext(is_repeated=True))
    if bracket is None or bracket.damaged or not bracket.credits:
        return None
    if not _is_repeated(text, bracket.end, name, lexicon):
        return None
    return bracket if _has_evidence_of_place(text, bracket.end, name) else None


def _is_repeated(text: str, at: int, name: str, lexicon: Lexicon) -> bool:
    """Whether the story after a delimiter begins with the name and a postposition."""
    start = skip_delimiters(text, at)
    if not text.startswith(f"{name} ", start) or not could_be_place(name):
        return False
    is_noun = name in vocabulary.place_nouns("name") | vocabulary.place_nouns("after")
    if is_noun or lexicon.credit(name) is not None:
        return False
    word = shapes.WORD.match(text, start + len(name) + 1)
    others = vocabulary.final_words() | vocabulary.function_words("agent")
    return word is not None and word[0] in vocabulary.postpositions() - others


def _has_evidence_of_place(text: str, at: int, name: str) -> bool:
    """Whether the name is formed like a place's, or a noun of places follows it in the story."""
    first, _, last = name.rpartition(" ")
    if first and begins_with_noun(name):
        return True
    if ends_like_place(name) or (first and last in vocabulary.place_nouns("last")):
        return True
    start = skip_delimiters(text, at) + len(name) + 1
    of, noun = f"{text[start : start + _LONGEST_NOUN]}  ".split(" ", 2)[:2]
    # `کے نواحی علاقے`
    is_of = of in vocabulary.function_words("genitive")
    return is_of and noun in vocabulary.place_nouns("after") and not _is_person(name)


def _is_person(name: str) -> bool:
    return not vocabulary.personal_names().isdisjoint(name.split(" "))
