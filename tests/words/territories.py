"""Write `words/territories.tsv`: the countries and territories of the world, from CLDR's names.

    PYTHONPATH=src:tests python -m words.territories

A row is a code of ISO 3166-1. Its names are those of CLDR's Urdu (`ur`) and of its Urdu of
India (`ur-IN`), as babel has them; `tests/words/test_territories.py` makes the table again and
compares. A new version of babel may bring new names: then run this, and read what has changed.
"""

import pathlib
import re
from collections.abc import Iterable, Iterator
from typing import Final

from babel import Locale

import urdunews
from urdunews.characters.normalization import normalize

TABLE: Final = pathlib.Path(urdunews.__file__).parent / "words" / "territories.tsv"
_HEADER: Final = "code\tname\tspellings"
_LOCALES: Final = ("ur", "ur_IN")

#: Two letters in CLDR, but no country's code in ISO 3166-1: reserved codes of islands and
#: unions, regions that CLDR numbers itself, and codes for users (`XK` for Kosovo).
_NOT_ISO: Final = frozenset(
    ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"]
)

# `میانمار (برما)`, `کوکوس (کیلنگ) جزائر`
_BRACKETS: Final = re.compile(r" ?\(([^)]*)\) ?")
#: `ہانگ کانگ SAR چین`
_SPECIAL: Final = " SAR "


def codes() -> list[str]:
    """Return the codes of ISO 3166-1 alpha-2, in order."""
    all_codes = map(str, Locale("en").territories)
    return sorted({code for code in all_codes if code.isalpha()} - _NOT_ISO)


def table() -> str:
    """Return the text of the table."""
    return "\n".join([_HEADER, *map(_line, codes()), ""])


def _line(code: str) -> str:
    name, *others = dict.fromkeys(_names(code))
    return "\t".join([code, name, "|".join(others)])


def _names(code: str) -> Iterator[str]:
    """Yield the names of a territory in the shape that text has: without brackets."""
    for locale in _LOCALES:
        written = normalize(Locale.parse(locale).territories[code])
        yield from _shapes(written.partition(_SPECIAL)[0])


def _shapes(written: str) -> Iterable[str]:
    # `کانگو - کنشاسا`: a dateline would have two places there.
    written = written.replace(" - ", " ")
    bare = _BRACKETS.sub(" ", written).strip()
    inner = _BRACKETS.search(written)
    # What stands after the name is another name; what stands inside is a part of it.
    return [bare, inner[1]] if inner and written.endswith(")") else [bare]


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8", newline="\n")
