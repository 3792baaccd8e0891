"""Whole dumps: what can be learnt from many records together."""

from urdunews.bulk.comparing import compare
from urdunews.bulk.comparisons import ChangedField, ComparedArticle, Comparison, FieldChanges
from urdunews.bulk.judging import Verdict, verdicts
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
from urdunews.reading.scanning import ScannedRecord
from urdunews.reading.splits import Split
from urdunews.words.profiles import Profile, SharedLine

__all__ = [
    "ChangedField",
    "ComparedArticle",
    "Comparison",
    "Counted",
    "Damage",
    "DefectCount",
    "DefectExample",
    "FieldChanges",
    "Profile",
    "Ranking",
    "ScannedRecord",
    "SharedLine",
    "Split",
    "Summary",
    "UnknownName",
    "Verdict",
    "compare",
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
