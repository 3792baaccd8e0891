"""The names of all that a normaliser does, and what each is for."""

import enum
from typing import Final


class Rule(enum.StrEnum):
    """Why a normaliser changes something. The list is closed; a name keeps its meaning."""

    ASPIRATES = "aspirates"
    """A typed ه that stands for ھ, in a word whose ہ spelling is no Urdu word: ساته."""

    COMPOSITION = "composition"
    """A letter and its marks in Unicode's normal form: ا with a maddah mark is آ."""

    DIACRITICS = "diacritics"
    """Vowel signs and other marks that are left out."""

    DIGITS = "digits"
    """Digits of another row of Unicode."""

    FORMS = "forms"
    """Presentation forms and word ligatures, which are shapes of letters."""

    INVISIBLES = "invisibles"
    """Controls, direction marks, byte order marks and soft hyphens."""

    JOINERS = "joiners"
    """Zero width joiners and non-joiners outside their place."""

    LETTERS = "letters"
    """Letters of an Arabic keyboard: ي, ك, ه."""

    LINE_ENDS = "line-ends"
    """The carriage return of a line end."""

    PUNCTUATION = "punctuation"
    """Spaces before `،` and its like, and none behind them."""

    QUOTES = "quotes"
    """Quotation marks that become those of ASCII."""

    SPACES = "spaces"
    """White space that is no plain space, and runs of spaces."""

    SURROGATES = "surrogates"
    """Lone surrogates, which are no characters."""

    TATWEEL = "tatweel"
    """The stroke that stretches a word."""

    AMBIGUOUS_HEH = "ambiguous-heh"
    """Repair: a typed ه that may stand for ھ, in a word that has both readings: بهائی."""

    CP1252 = "cp1252"
    """Repair: UTF-8 that was read as Windows-1252: `Ú©Û’`."""

    CP1256 = "cp1256"
    """Repair: UTF-8 that was read as Windows-1256: `ط§ظ„`."""

    INPAGE_WAW = "inpage-waw"
    """Repair: a sign that InPage exports put for ؤ inside words: `ہا¶س`."""

    INPAGE_YEH = "inpage-yeh"
    """Repair: a ے inside a word, where InPage exports lost the ی: `پلےئر`."""

    LOST_MADDAH = "lost-maddah"
    """Repair: a question mark for the maddah of آ: `ا?خر`."""

    MISSING_SPACE = "missing-space"
    """Repair: no space behind `۔` between two sentences: `گئے۔بارش`."""

    @property
    def risk(self) -> str | None:
        """What a repair may do wrong; None for a rule that can do no harm."""
        return _RISKS.get(self)


# A repair is a guess: each says what it costs where the guess is wrong.
_RISKS: Final[dict[Rule, str]] = {
    Rule.AMBIGUOUS_HEH: "Each of these words has a reading with ہ, too, which is lost.",
    Rule.CP1252: "Text that means such signs is lost: an explanation of this very fault.",
    Rule.CP1256: "Words of ط ظ ع غ beside signs such as § are lost: `ط§`.",
    Rule.INPAGE_WAW: "A paragraph sign between two letters is lost.",
    Rule.INPAGE_YEH: (
        "Two words without a space between them, the first in ے, become one misspelt word; "
        "the usual ones (کے، نے، سے …) are left alone."
    ),
    Rule.LOST_MADDAH: "A question mark behind a lone ا, with no space behind it, is lost.",
    Rule.MISSING_SPACE: (
        "A `۔` for a hyphen (`پٹرول۔ڈیزل`) gets a space; initials (`ایم۔اے`) do not, where "
        "their letters are spelt as usual."
    ),
}
