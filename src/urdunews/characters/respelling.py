"""Respelling: a text by the rules alone, whatever its characters.

The order of the steps is the point. Letters are composed round the change of Arabic letters
into Urdu ones, because `ی` with a hamza mark composes only while it is `ي`: *compose, change*
and *change, compose* each give two answers for one text. Joiners are settled on composed text,
so that both normal forms see the same, and before the letters, so that none stands between a
letter and its hamza.
"""

import re
from typing import Final

from urdunews.characters import policy
from urdunews.characters.composition import compose, compose_urdu
from urdunews.characters.joiners import settle
from urdunews.characters.spelling import Spelling, first_table, letter_table

_SPACE_RUN: Final = re.compile("  +")
_LEFT_OVER: Final = dict.fromkeys(map(ord, policy.COMPOSING))


def respell(text: str, spelling: Spelling) -> str:
    """Spell a text anew."""
    text = text.translate(first_table(spelling))
    if spelling.letters:
        text = compose(text)
    if spelling.joiners == "words":
        text = settle(text)
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
    # One of them stood between a letter and its high hamza.
    return _lettered(bare, spelling) if policy.HIGH_HAMZA in bare else bare
