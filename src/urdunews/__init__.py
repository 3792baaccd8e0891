"""Read dated Urdu news dumps: text in, typed articles out, every character accounted for."""

import importlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from urdunews import arrow, bulk, html
    from urdunews._version import __version__
    from urdunews.characters.alignment import Alignment
    from urdunews.characters.edits import Edit
    from urdunews.characters.normalization import align, fold, is_normalized, normalize
    from urdunews.characters.normalizer import Normalizer
    from urdunews.characters.rules import Rule
    from urdunews.dates.reading import parse_date
    from urdunews.functions import parse, parse_article, read
    from urdunews.interop.dicts import ArticleDict
    from urdunews.model.articles import Article
    from urdunews.model.datelines import Byline, Credit, CreditKind, Dateline, DatelineBasis, Place
    from urdunews.model.dates import Calendar, DatePrecision, PageDate, PageDateKind, PartialDate
    from urdunews.model.defects import Defect, DefectCode, Severity
    from urdunews.model.dumps import Dump, DumpError
    from urdunews.model.explanations import (
        Advice,
        Evidence,
        Explanation,
        FormTrial,
        LineExplanation,
        LineWeighing,
    )
    from urdunews.model.headlines import HeadlineBasis
    from urdunews.model.mentions import DateMention
    from urdunews.model.origins import Origin
    from urdunews.model.paragraphs import Paragraph, ParagraphKind
    from urdunews.model.segments import Segment, SegmentForm, SegmentKind
    from urdunews.model.sentences import Sentence
    from urdunews.parser import Parser
    from urdunews.prose.splitting import sentences
    from urdunews.reading.damage import DamagedFileError
    from urdunews.reading.file_kinds import NotTextError, SkippedFileWarning
    from urdunews.spans import Span
    from urdunews.words.lexicon import Lexicon
    from urdunews.words.rows import (
        CreditHead,
        CreditName,
        Label,
        Phrase,
        PhraseMatch,
        PlaceKind,
        PlaceName,
    )
    from urdunews.writing import unparse

__all__ = [
    "Advice",
    "Alignment",
    "Article",
    "ArticleDict",
    "Byline",
    "Calendar",
    "Credit",
    "CreditHead",
    "CreditKind",
    "CreditName",
    "DamagedFileError",
    "DateMention",
    "DatePrecision",
    "Dateline",
    "DatelineBasis",
    "Defect",
    "DefectCode",
    "Dump",
    "DumpError",
    "Edit",
    "Evidence",
    "Explanation",
    "FormTrial",
    "HeadlineBasis",
    "Label",
    "Lexicon",
    "LineExplanation",
    "LineWeighing",
    "Normalizer",
    "NotTextError",
    "Origin",
    "PageDate",
    "PageDateKind",
    "Paragraph",
    "ParagraphKind",
    "Parser",
    "PartialDate",
    "Phrase",
    "PhraseMatch",
    "Place",
    "PlaceKind",
    "PlaceName",
    "Rule",
    "Segment",
    "SegmentForm",
    "SegmentKind",
    "Sentence",
    "Severity",
    "SkippedFileWarning",
    "Span",
    "__version__",
    "align",
    "arrow",
    "bulk",
    "fold",
    "html",
    "is_normalized",
    "normalize",
    "parse",
    "parse_article",
    "parse_date",
    "read",
    "sentences",
    "unparse",
]

#: The modules of the public names. Names are imported on first use, so that a script that reads
#: one date need not wait for the modules that read a page.
_NAMES_BY_MODULE: Final = {
    "urdunews._version": ("__version__",),
    "urdunews.characters.alignment": ("Alignment",),
    "urdunews.characters.edits": ("Edit",),
    "urdunews.characters.normalization": (
        "align",
        "fold",
        "is_normalized",
        "normalize",
    ),
    "urdunews.characters.normalizer": ("Normalizer",),
    "urdunews.characters.rules": ("Rule",),
    "urdunews.dates.reading": ("parse_date",),
    "urdunews.functions": ("parse", "parse_article", "read"),
    "urdunews.interop.dicts": ("ArticleDict",),
    "urdunews.model.articles": ("Article",),
    "urdunews.model.headlines": ("HeadlineBasis",),
    "urdunews.model.datelines": (
        "Byline",
        "Credit",
        "CreditKind",
        "Dateline",
        "DatelineBasis",
        "Place",
    ),
    "urdunews.model.dates": (
        "Calendar",
        "DatePrecision",
        "PageDate",
        "PageDateKind",
        "PartialDate",
    ),
    "urdunews.model.defects": (
        "Defect",
        "DefectCode",
        "Severity",
    ),
    "urdunews.model.dumps": (
        "Dump",
        "DumpError",
    ),
    "urdunews.model.explanations": (
        "Advice",
        "Evidence",
        "Explanation",
        "FormTrial",
        "LineExplanation",
        "LineWeighing",
    ),
    "urdunews.model.mentions": ("DateMention",),
    "urdunews.model.origins": ("Origin",),
    "urdunews.model.paragraphs": (
        "Paragraph",
        "ParagraphKind",
    ),
    "urdunews.model.segments": (
        "Segment",
        "SegmentForm",
        "SegmentKind",
    ),
    "urdunews.model.sentences": ("Sentence",),
    "urdunews.parser": ("Parser",),
    "urdunews.prose.splitting": ("sentences",),
    "urdunews.spans": ("Span",),
    "urdunews.reading.damage": ("DamagedFileError",),
    "urdunews.reading.file_kinds": ("NotTextError", "SkippedFileWarning"),
    "urdunews.words.lexicon": ("Lexicon",),
    "urdunews.words.rows": (
        "CreditHead",
        "CreditName",
        "Label",
        "Phrase",
        "PhraseMatch",
        "PlaceKind",
        "PlaceName",
    ),
    "urdunews.writing": ("unparse",),
}
#: The public modules, imported on first use too.
_MODULES: Final = ("arrow", "bulk", "html")
#: Packages that are not imported with this one, since some of their modules need extras.
_TO_IMPORT: Final = {
    "engines": "; import it first, for example: from urdunews.engines import huggingface",
    "interop": "; import it first, for example: from urdunews.interop import schema_org",
    "testing": "; import it first: import urdunews.testing",
}
_MODULE_OF: Final = {name: module for module, names in _NAMES_BY_MODULE.items() for name in names}


if not TYPE_CHECKING:  # pragma: no branch - always so at run time
    # Type checkers would accept any name.
    def __getattr__(name: str) -> object:
        """Import a public name on first use."""
        if name in _MODULES:
            return importlib.import_module(f"urdunews.{name}")
        if name not in _MODULE_OF:
            message = f"module 'urdunews' has no attribute {name!r}{_TO_IMPORT.get(name, '')}"
            raise AttributeError(message)
        value: object = getattr(importlib.import_module(_MODULE_OF[name]), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """Return the public names, including those that are not imported yet."""
    return sorted({*globals(), *__all__})
