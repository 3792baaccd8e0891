"""Numbers in words: `نو مئی`, `دو روز قبل`; one to ninety-nine."""

import functools

from urdunews import tables
from urdunews.characters.normalization import fold


@functools.cache
def number_words() -> dict[str, int]:
    """The words for 1 to 99, folded, in the spellings that newspapers have."""
    return {
        fold(spelling): int(row["number"])
        for row in tables.rows("words/numbers")
        for spelling in tables.spellings(row)
    }


def number(text: str) -> int:
    """Read a number in ASCII figures or in a word of the table."""
    return int(text) if text.isdigit() else number_words()[text]
