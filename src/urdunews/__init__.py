"""Read dated Urdu news dumps: text in, typed articles out, every character accounted for."""

from urdunews import bulk
from urdunews._version import __version__
from urdunews.characters.alignment import Alignment
from urdunews.characters.edits import Edit
from urdunews.characters.normalization import align, fold, is_normalized, normalize
from urdunews.characters.normalizer import Normalizer
from urdunews.characters.rules import Rule
from urdunews.dates.reading import parse_date
from urdunews.model.articles import Article, Origin, Paragraph, Segment
from urdunews.model.datelines import Byline, Credit, Dateline, Place
from urdunews.model.dates import PageDate, PartialDate
from urdunews.model.defects import Defect, DefectCode
from urdunews.model.dumps import Dump, DumpError
from urdunews.model.mentions import DateMention
from urdunews.model.sentences import Sentence
from urdunews.parser import Parser, parse, parse_article, read
from urdunews.prose.splitting import sentences
from urdunews.spans import Span
from urdunews.stages.file_kinds import NotTextError, SkippedFileWarning
from urdunews.words.lexicon import CreditName, Lexicon, Phrase, PlaceName
from urdunews.writing import unparse

__all__ = [
    "Alignment",
    "Article",
    "Byline",
    "Credit",
    "CreditName",
    "DateMention",
    "Dateline",
    "Defect",
    "DefectCode",
    "Dump",
    "DumpError",
    "Edit",
    "Lexicon",
    "Normalizer",
    "NotTextError",
    "Origin",
    "PageDate",
    "Paragraph",
    "Parser",
    "PartialDate",
    "Phrase",
    "Place",
    "PlaceName",
    "Rule",
    "Segment",
    "Sentence",
    "SkippedFileWarning",
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
