"""Read dated Urdu news dumps: text in, typed articles out, every character accounted for."""

from urdunews import bulk
from urdunews._version import __version__
from urdunews.characters.alignment import Alignment
from urdunews.characters.edits import Edit
from urdunews.characters.normalization import align, fold, is_normalized, normalize
from urdunews.characters.normalizer import Normalizer
from urdunews.characters.rules import Rule
from urdunews.dates.reading import parse_date
from urdunews.interop.dicts import ArticleDict
from urdunews.model.articles import Article, HeadlineBasis, Origin
from urdunews.model.datelines import Byline, Credit, CreditKind, Dateline, DatelineBasis, Place
from urdunews.model.dates import Calendar, DatePrecision, PageDate, PageDateKind, PartialDate
from urdunews.model.defects import Defect, DefectCode, Severity
from urdunews.model.dumps import Dump, DumpError
from urdunews.model.mentions import DateMention
from urdunews.model.paragraphs import Paragraph, ParagraphKind
from urdunews.model.segments import Segment, SegmentKind
from urdunews.model.sentences import Sentence
from urdunews.parser import Parser, parse, parse_article, read
from urdunews.prose.splitting import sentences
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
    "Alignment",
    "Article",
    "ArticleDict",
    "Byline",
    "Calendar",
    "Credit",
    "CreditHead",
    "CreditKind",
    "CreditName",
    "DateMention",
    "DatePrecision",
    "Dateline",
    "DatelineBasis",
    "Defect",
    "DefectCode",
    "Dump",
    "DumpError",
    "Edit",
    "HeadlineBasis",
    "Label",
    "Lexicon",
    "Normalizer",
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
    "SegmentKind",
    "Sentence",
    "Severity",
    "Span",
    "__version__",
    "align",
    "bulk",
    "fold",
    "is_normalized",
    "normalize",
    "parse",
    "parse_article",
    "parse_date",
    "read",
    "sentences",
    "unparse",
]
