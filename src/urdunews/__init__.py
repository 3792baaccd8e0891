"""Read dated Urdu news dumps: text in, typed articles out, every character accounted for."""

from urdunews._version import __version__
from urdunews.characters.normalization import fold, normalize
from urdunews.model.articles import Article, Origin, Paragraph, Segment
from urdunews.model.datelines import Byline, Credit, Dateline, Place
from urdunews.model.dates import PageDate, PartialDate
from urdunews.model.defects import Defect, DefectCode
from urdunews.model.dumps import Dump, DumpError
from urdunews.parser import Parser, parse, parse_article, read
from urdunews.spans import Span
from urdunews.words.lexicon import CreditName, Lexicon, Phrase, PlaceName
from urdunews.writing import unparse

__all__ = [
    "Article",
    "Byline",
    "Credit",
    "CreditName",
    "Dateline",
    "Defect",
    "DefectCode",
    "Dump",
    "DumpError",
    "Lexicon",
    "Origin",
    "PageDate",
    "Paragraph",
    "Parser",
    "PartialDate",
    "Phrase",
    "Place",
    "PlaceName",
    "Segment",
    "Span",
    "__version__",
    "fold",
    "normalize",
    "parse",
    "parse_article",
    "read",
    "unparse",
]
