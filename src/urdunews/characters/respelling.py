"""Respelling: apply the rules of a spelling one by one to any text.

The order of the steps matters. Letters are composed before and after Arabic letters become
Urdu ones, because `ی` with a hamza mark composes only while it is `ي`: *compose, change* and
*change, compose* each give two results for one text. Joiners are normalised on composed text,
so that the result is the same for both normal forms, and before the letters, so that none is
left between a letter and its hamza.
"""

import re
from typing import Final

from urdunews.characters import policy
from urdunews.characters.composition import compose, compose_urdu
from urdunews.characters.joiners import normalize_joiners
from urdunews.characters.spelling import Spelling, first_table, letter_table

_SPACE_RUN: Final = re.compile("  +")
_LEFT_OVER: Final = dict.fromkeys(map(ord, policy.COMPOSING))


def apply_rules(text: str, spelling: Spelling) -> str:
    """Return a text in a spelling."""
    text = text.translate(first_table(spelling))
    if spelling.letters:
        text = compose(text)
    if spelling.joiners == "words":
        text = normalize_joiners(text)
    if spelling.letters:
        text = _lettered(text, spelling)
    if spelling.drops_marks:
        text = _bare(text, spelling)
    if spelling.spaces == "single":
        text = _SPACE_RUN.sub(" ", text)
    return compose(text) if spelling.letters else text


def _lettered(text: str, spelling: Spelling) -> str:
    return compose(compose_urdu(text).translate(letter_table(spelling)))


def _bare(text: str, spelling: Spelling) -> str:
    """Drop the marks that composed with no letter."""
    bare = text.translate(_LEFT_OVER)
    # One of them may have been between a letter and its high hamza.
    return _lettered(bare, spelling) if policy.HIGH_HAMZA in bare else bare
