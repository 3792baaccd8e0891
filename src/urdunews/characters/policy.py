"""The policy for characters: which of them change, into what, and why.

Every row names its characters; nothing here is applied to a text. The presentation forms
are derived from the Unicode Character Database (compatibility decompositions of the blocks
Arabic Presentation Forms-A and -B), never typed by hand.
"""

import functools
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple


class Change(NamedTuple):
    """Characters that always become the same text, with the reason."""

    characters: str
    becomes: str
    reason: str


LETTERS: Final = (
    Change(
        "\N{ARABIC LETTER YEH}\N{ARABIC LETTER ALEF MAKSURA}",
        "\N{ARABIC LETTER FARSI YEH}",
        "Urdu writes U+06CC; Arabic keyboards give the other two.",
    ),
    Change(
        "\N{ARABIC LETTER KAF}",
        "\N{ARABIC LETTER KEHEH}",
        "Urdu writes U+06A9; Arabic keyboards give U+0643.",
    ),
    Change(
        "\N{ARABIC LETTER HEH}\N{ARABIC LETTER AE}",
        "\N{ARABIC LETTER HEH GOAL}",
        "Urdu writes U+06C1; the others come from Arabic and Kurdish keyboards.",
    ),
    Change(
        "\N{ARABIC LETTER TEH MARBUTA}",
        "\N{ARABIC LETTER TEH MARBUTA GOAL}",
        "Urdu writes U+06C3.",
    ),
    Change(
        "\N{ARABIC LETTER HEH WITH YEH ABOVE}",
        "\N{ARABIC LETTER HEH GOAL WITH HAMZA ABOVE}",
        "Urdu writes U+06C2 for the heh of izafat.",
    ),
)

DIGITS: Final = tuple(
    Change(
        chr(0x0660 + value),
        chr(0x06F0 + value),
        "Urdu writes the Extended Arabic-Indic digits.",
    )
    for value in range(10)
)

SURROGATES: Final = range(0xD800, 0xE000)
REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"

QUOTES: Final = (
    Change("“”„‟«»″", '"', "Double quotation marks, in either direction."),
    Change("‘’‚‛‹›′", "'", "Single quotation marks and apostrophes."),
)

TATWEEL: Final = "\N{ARABIC TATWEEL}"
ZWNJ: Final = "\N{ZERO WIDTH NON-JOINER}"
ZWJ: Final = "\N{ZERO WIDTH JOINER}"
HAMZA_ABOVE: Final = "\N{ARABIC HAMZA ABOVE}"
HIGH_HAMZA: Final = "\N{ARABIC LETTER HIGH HAMZA}"

#: Marks that compose with the letter before them (NFC): آ, ؤ, إ.
COMPOSING: Final = "\N{ARABIC MADDAH ABOVE}" + HAMZA_ABOVE + "\N{ARABIC HAMZA BELOW}"

#: Letters after which a heh is mostly the ھ of an aspirate (بھ, ٹھ, لھ).
ASPIRABLE: Final = "بپتٹجچدڈرڑکگلمن"
HEH: Final = "\N{ARABIC LETTER HEH}"
DO_CHASHMI_HEH: Final = "\N{ARABIC LETTER HEH DOACHASHMEE}"

#: Letters that begin no Urdu word: a leading one belongs to the word before it.
NEVER_FIRST: Final = ("ں", "ھ", "ئ", "ؤ", "ے", "ۓ", "ڑ")

#: Consonants and vowels of Korean, which compose with one another.
HANGUL_PARTS: Final = range(0x1100, 0x1200)

#: Letters that carry a hamza: U+0674 after one of them is that hamza, `امراوٴ`.
HAMZA_CARRIERS: Final = "ا\u0648\u06c1\u06d5\u0647\u06cc\u0649\u064a\u06d2"

#: Deleted everywhere: they are invisible and only affect the layout of a line.
INVISIBLES: Final = (
    "\N{ZERO WIDTH NO-BREAK SPACE}\N{SOFT HYPHEN}\N{MONGOLIAN VOWEL SEPARATOR}"
    "\N{ARABIC LETTER MARK}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}"
    + "".join(map(chr, range(0x202A, 0x202F)))
    + "".join(map(chr, range(0x2060, 0x2065)))
    + "".join(map(chr, range(0x2066, 0x2070)))
)

#: Line ends of other systems: inside one of our lines they are white space, and a defect.
ODD_LINE_ENDS: Final = "\r\v\f\x85\u2028\u2029"

#: One space each. U+200B is an invisible word boundary, so it separates too.
SPACES: Final = (
    "\t\xa0\u1680"
    + "".join(map(chr, range(0x2000, 0x200C)))
    + "\u202f\u205f\u3000\x1c\x1d\x1e\x1f"
    + ODD_LINE_ENDS
)

#: C0 and C1 controls and DEL, without line feed and the spaces above: deleted.
CONTROLS: Final = "".join(
    character
    for character in map(chr, (*range(0x20), *range(0x7F, 0xA0)))
    if character != "\n" and character not in SPACES
)

#: Characters that are dropped or become a space: blank at the ends of a line.
BLANK: Final = " \n" + SPACES + INVISIBLES + CONTROLS + TATWEEL + ZWNJ + ZWJ

PRESENTATION_BLOCKS: Final = (range(0xFB50, 0xFE00), range(0xFE70, 0xFF00))

#: Honorifics that newspapers print as one sign; spelling them out would invent words.
KEPT_SIGNS: Final = frozenset("\ufdfa\ufdfb")

#: The hamza letters of Kazakh and Uyghur texts, which old exports use for Urdu's own.
_HIGH_HAMZA_LETTERS: Final = "\u0675\u0676\u0677\u0678"


@functools.cache
def presentation_forms() -> tuple[Change, ...]:
    """Return every presentation form with its letters, from the Unicode database.

    A form of a mark decomposes to a space or tatweel and the mark; only the mark is text.
    """
    return tuple(_presentation_forms())


def _presentation_forms() -> Iterator[Change]:
    for code in (code for block in PRESENTATION_BLOCKS for code in block):
        form = chr(code)
        if form in KEPT_SIGNS or not unicodedata.decomposition(form):
            continue
        letters = unicodedata.normalize("NFKC", form)
        if unicodedata.combining(letters[-1]):
            letters = letters.lstrip(" " + TATWEEL)
        yield Change(form, letters, "A shape of its letters, which fonts choose.")
    for form in _HIGH_HAMZA_LETTERS:
        letters = unicodedata.normalize("NFKD", form)
        yield Change(form, letters, "A letter with a high hamza in one sign.")


def honorifics() -> Iterator[Change]:
    """Yield the honorific signs with their words from the Unicode database."""
    for sign in sorted(KEPT_SIGNS):
        words = unicodedata.normalize("NFKC", sign)
        yield Change(sign, words, "A blessing in one sign.")


#: Vowel signs, tanwin, Quranic and honorific marks of the Arabic script (Unicode 9.2):
#: kept by `normalize`, dropped by `fold`.
DIACRITICS: Final = "".join(
    character
    for block in (
        range(0x0600, 0x0700),
        range(0x0750, 0x0780),
        range(0x0870, 0x0900),
    )
    for character in map(chr, block)
    if unicodedata.category(character) == "Mn"
)

#: What neither `normalize` nor `fold` ever changes, whatever is next to it: the letters,
#: digits and punctuation of clean Urdu newspaper text.
PLAIN_LETTERS: Final = "آأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہۂۃھءیےۓ"
PLAIN_PUNCTUATION: Final = "۔،؛؟٪٫٬٭؍‘’“”‹›«»…–—•·°"
ASCII: Final = "\n" + "".join(map(chr, range(0x20, 0x7F)))
URDU_DIGITS: Final = "".join(map(chr, range(0x06F0, 0x06FA)))

#: Unchanged by `fold` and `normalize`; Urdu digits are unchanged by `normalize` only.
PLAIN: Final = ASCII + PLAIN_LETTERS + PLAIN_PUNCTUATION
