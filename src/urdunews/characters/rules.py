"""The rules of a normaliser: their names, explanations and risks."""

import enum
from typing import Final


class Rule(enum.StrEnum):
    """Why a normaliser changes something. The list is closed; a name keeps its meaning.

    Those with a `risk` are repairs: guesses, which only `Normalizer(repairs=…)` makes.

    Example:
        >>> import urdunews
        >>> urdunews.Rule.TATWEEL.explanation
        'The stroke that stretches a word.'
        >>> [str(rule) for rule in urdunews.Rule if rule.risk][:3]
        ['ambiguous-heh', 'cp1252', 'cp1256']
    """

    ASPIRATES = "aspirates"
    COMPOSITION = "composition"
    DIACRITICS = "diacritics"
    DIGITS = "digits"
    FORMS = "forms"
    INVISIBLES = "invisibles"
    JOINERS = "joiners"
    LETTERS = "letters"
    LINE_ENDS = "line-ends"
    PUNCTUATION = "punctuation"
    QUOTES = "quotes"
    SPACES = "spaces"
    SURROGATES = "surrogates"
    TATWEEL = "tatweel"
    AMBIGUOUS_HEH = "ambiguous-heh"
    CP1252 = "cp1252"
    CP1256 = "cp1256"
    HARD_WRAP = "hard-wrap"
    INPAGE_WAW = "inpage-waw"
    INPAGE_YEH = "inpage-yeh"
    LOST_MADDAH = "lost-maddah"
    MISSING_SPACE = "missing-space"

    @property
    def explanation(self) -> str:
        """What it changes, in a sentence."""
        return _EXPLANATIONS[self]

    @property
    def risk(self) -> str | None:
        """What a repair may do wrong; None for a rule that is safe."""
        return _RISKS.get(self)


_EXPLANATIONS: Final[dict[Rule, str]] = {
    Rule.ASPIRATES: "A typed ه for ھ, in a word whose ہ spelling is not an Urdu word: ساته.",
    Rule.COMPOSITION: "A letter and its marks in normal form C: ا with a maddah mark is آ.",
    Rule.DIACRITICS: "Vowel signs and other marks that are left out.",
    Rule.DIGITS: "Digits of another row of Unicode.",
    Rule.FORMS: "Presentation forms and word ligatures, which are shapes of letters.",
    Rule.INVISIBLES: "Controls, direction marks, byte order marks and soft hyphens.",
    Rule.JOINERS: "Zero width joiners and non-joiners where they have no effect.",
    Rule.LETTERS: "Letters of an Arabic keyboard: ي, ك, ه.",
    Rule.LINE_ENDS: "The carriage return of a line end.",
    Rule.PUNCTUATION: "Spaces before `،` and similar signs, and missing spaces after them.",
    Rule.QUOTES: "Quotation marks, which become ASCII ones.",
    Rule.SPACES: "White space other than a plain space, and runs of spaces.",
    Rule.SURROGATES: "Lone surrogates, which are not characters.",
    Rule.TATWEEL: "The stroke that stretches a word.",
    Rule.AMBIGUOUS_HEH: "A typed ه that may be ھ, in a word that has both readings: بهائی.",
    Rule.CP1252: "UTF-8 that was read as Windows-1252 or ISO 8859-1: `Ú©Û’`.",
    Rule.CP1256: "UTF-8 that was read as Windows-1256: `ط§ظ„`.",
    Rule.HARD_WRAP: "Line ends inside paragraphs that were wrapped at a fixed width.",
    Rule.INPAGE_WAW: "A sign that InPage exports write for ؤ inside words: `ہا¶س`.",
    Rule.INPAGE_YEH: "A ے inside a word, where InPage exports lost the ی: `پلےئر`.",
    Rule.LOST_MADDAH: "A question mark for the maddah of آ: `ا?خر`.",
    Rule.MISSING_SPACE: "No space after `۔` between two sentences: `گئے۔بارش`.",
}

# A repair is a guess: each says what a wrong guess costs.
_RISKS: Final[dict[Rule, str]] = {
    Rule.AMBIGUOUS_HEH: "Each of these words has a reading with ہ, too, which is lost.",
    Rule.CP1252: "Text that really means such signs is lost, such as an explanation of this fault.",
    Rule.CP1256: "Words of ط ظ ع غ beside signs such as § are lost: `ط§`.",
    Rule.HARD_WRAP: (
        "Verses and lists whose lines have the same length run together; of all that a normaliser "
        "does, only this changes line ends."
    ),
    Rule.INPAGE_WAW: "A paragraph sign between two letters is lost.",
    Rule.INPAGE_YEH: (
        "Two words without a space between them, the first in ے, become one misspelt word; "
        "the usual ones (کے، نے، سے …) are left alone."
    ),
    Rule.LOST_MADDAH: "A question mark after a lone ا, with no space after it, is lost.",
    Rule.MISSING_SPACE: (
        "A `۔` for a hyphen (`پٹرول۔ڈیزل`) gets a space; initials (`ایم۔اے`) do not, where "
        "their letters are spelt as usual."
    ),
}
