"""Whole dumps: what can be learnt from many records together, and how to divide them."""

from urdunews.bulk.comparing import compare
from urdunews.bulk.comparisons import ChangedField, ComparedArticle, Comparison, FieldChanges
from urdunews.bulk.converting import ConversionReport, convert
from urdunews.bulk.indexes import Index, build_index
from urdunews.bulk.judging import Verdict, verdicts
from urdunews.bulk.processes import ProcessEndedError
from urdunews.bulk.profiling import profile
from urdunews.bulk.scan_dumps import scan
from urdunews.bulk.splitting import plan_splits, read_split
from urdunews.bulk.summaries import (
    Counted,
    Damage,
    DefectCount,
    DefectExample,
    Ranking,
    Summary,
)
from urdunews.bulk.surveying import summarize, summary_of
from urdunews.bulk.unknown_names import UnknownName, unknown, unknown_in, written_names
from urdunews.bulk.work_folders import InUseError, UnfinishedError
from urdunews.reading.record_index import IndexFileError
from urdunews.reading.scanning import ScannedRecord
from urdunews.reading.splits import Split
from urdunews.reading.tables import Columns, RowGroups
from urdunews.words.profiles import Profile, SharedLine

__all__ = [
    "ChangedField",
    "Columns",
    "ComparedArticle",
    "Comparison",
    "ConversionReport",
    "Counted",
    "Damage",
    "DefectCount",
    "DefectExample",
    "FieldChanges",
    "InUseError",
    "Index",
    "IndexFileError",
    "ProcessEndedError",
    "Profile",
    "Ranking",
    "RowGroups",
    "ScannedRecord",
    "SharedLine",
    "Split",
    "Summary",
    "UnfinishedError",
    "UnknownName",
    "Verdict",
    "build_index",
    "compare",
    "convert",
    "plan_splits",
    "profile",
    "read_split",
    "scan",
    "summarize",
    "summary_of",
    "unknown",
    "unknown_in",
    "verdicts",
    "written_names",
]
