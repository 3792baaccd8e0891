"""Definitions: a clause that says what the place before it is, or what it is known for.

`حیدرآباد - سندھ کا دوسرا بڑا شہر ہے اور`
`قرطبہ — دسویں صدی میں یورپ کا سب سے روشن شہر تھا`
`ہنزہ — پہاڑوں کے دامن میں بسی ایک وادی ہے جہاں`
`سوات۔ پاکستان کا سوئٹزرلینڈ کہلاتا ہے مگر`
`قصور: اپنی میتھی کے لیے مشہور ہے`

The clause has no subject of its own: that is the place. A story says what something else is:
`اسلام آباد: پاکستان ایک پر امن ملک ہے، صدر`.
"""

import functools
import itertools
from collections.abc import Sequence
from typing import Final

from urdunews import lazy, shapes
from urdunews.datelines.places import MOST_WORDS
from urdunews.words import stops, vocabulary
from urdunews.words.lexicon import Lexicon
from urdunews.words.vocabulary import TopicKind

_LIMIT: Final = 120
_END: Final = lazy.pattern(r"[؛۔.؟!:()]")
#: `صوبے کا شہر`
_FEWEST_WORDS: Final = 3
_BEFORE_PLACES: Final[tuple[TopicKind, ...]] = ("place", "quality", "part")


def defines_place(text: str, start: int, lexicon: Lexicon) -> bool:
    """Return whether the clause at `start` says what the place before it is.

    Args:
        text: The folded line.
        start: Where the clause begins, after the mark.
        lexicon: The names that are known.
    """
    clause = _END.split(text[start : start + _LIMIT], maxsplit=1)[0]
    # Most stories stop here.
    if _copulas().isdisjoint(clause.replace("،", " ").split(" ")):
        return False
    words = list(
        itertools.takewhile(lambda word: word not in _copulas(), shapes.WORD.findall(clause))
    )
    if len(words) < _FEWEST_WORDS:
        return False
    if words[0] in vocabulary.topic_words("own"):
        # `میتھی کے لیے مشہور`, `میتھی کے لیے جانا جاتا`
        return not vocabulary.topic_words("known").isdisjoint((words[-1], " ".join(words[-2:])))
    *modifiers, noun = words
    if noun in vocabulary.topic_words("called"):
        # `پاکستان کا سوئٹزرلینڈ کہلاتا`
        modifiers.pop()
    elif noun not in vocabulary.topic_words("place"):
        return False
    return _could_describe(modifiers) and not _has_subject(modifiers, lexicon)


@functools.cache
def _copulas() -> frozenset[str]:
    return vocabulary.statement_words("copula") | vocabulary.statement_words("past")


def _could_describe(words: Sequence[str]) -> bool:
    """Whether words may describe a noun after them, and report nothing: `ملک کا سب سے بڑا`."""
    describing = vocabulary.topic_words("genitive") | vocabulary.topic_words("article")
    if describing.isdisjoint(words) or not _words_of_no_description().isdisjoint(words):
        return False
    postpositions = vocabulary.postpositions()
    return not any(
        # `کی` is also a verb.
        stops.is_verb(word) and postpositions.isdisjoint((word, after))
        for word, after in itertools.pairwise(words)
    )


@functools.cache
def _words_of_no_description() -> frozenset[str]:
    """Return the function words that descriptions of a place do not have."""
    return vocabulary.function_words("agent", "case", "conjunction", "other").difference(
        vocabulary.topic_words("article"),
        vocabulary.topic_words("quality"),
    )


def _has_subject(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a place among the words before a copula has no postposition after it.

    `پاکستان ایک پر امن`, `ہمارا ملک امن کا`. Nor may another noun precede the article or a place:
    `تعلیم ایک`, `نیا کیمپ دنیا کا`.
    """
    postpositions = vocabulary.postpositions()
    for at, word in enumerate(words):
        if word in vocabulary.topic_words("article"):
            if at and not _can_precede_article(words[at - 1]):
                return True
            continue
        end = _end_of_place(words, at, lexicon)
        if end == at and word in vocabulary.topic_words("place"):
            # `وادی سندھ کا` is one name.
            end = _end_of_place(words, at + 1, lexicon)
        is_alone = postpositions.isdisjoint(words[end : end + 1])
        if end > at and (is_alone or (at and not _can_precede_place(words[at - 1]))):
            return True
    return False


def _end_of_place(words: Sequence[str], at: int, lexicon: Lexicon) -> int:
    """Return where the longest known place that starts at an index ends; the index if none does."""
    sizes = range(min(MOST_WORDS, len(words) - at), 0, -1)
    ends = (at + size for size in sizes if lexicon.place(" ".join(words[at : at + size])))
    return next(ends, at)


def _can_precede_place(word: str) -> bool:
    """Whether a word belongs to a place after it: `صدی میں یورپ`, `جنوبی پنجاب`, `کبھی یورپ`."""
    timeless = vocabulary.statement_words("timeless")
    return word in vocabulary.postpositions() | timeless or any(
        word in vocabulary.topic_words(kind) for kind in _BEFORE_PLACES
    )


def _can_precede_article(word: str) -> bool:
    """Whether a word ends the modifiers before an article: `دامن میں ایک`, `بسی ایک`."""
    return word in vocabulary.postpositions() | vocabulary.topic_words("lying")
