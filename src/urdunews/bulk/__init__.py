"""Whole dumps: what can be learnt from many records together, and how to divide them."""

import importlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
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

#: What takes a while to import, as conversion does, is imported when it is first asked for.
_NAMES_BY_MODULE: Final = {
    "urdunews.bulk.comparing": ("compare",),
    "urdunews.bulk.comparisons": ("ChangedField", "ComparedArticle", "Comparison", "FieldChanges"),
    "urdunews.bulk.converting": ("ConversionReport", "convert"),
    "urdunews.bulk.indexes": ("Index", "build_index"),
    "urdunews.bulk.judging": ("Verdict", "verdicts"),
    "urdunews.bulk.processes": ("ProcessEndedError",),
    "urdunews.bulk.profiling": ("profile",),
    "urdunews.bulk.scan_dumps": ("scan",),
    "urdunews.bulk.splitting": ("plan_splits", "read_split"),
    "urdunews.bulk.summaries": (
        "Counted",
        "Damage",
        "DefectCount",
        "DefectExample",
        "Ranking",
        "Summary",
    ),
    "urdunews.bulk.surveying": ("summarize", "summary_of"),
    "urdunews.bulk.unknown_names": ("UnknownName", "unknown", "unknown_in", "written_names"),
    "urdunews.bulk.work_folders": ("InUseError", "UnfinishedError"),
    "urdunews.reading.record_index": ("IndexFileError",),
    "urdunews.reading.scanning": ("ScannedRecord",),
    "urdunews.reading.splits": ("Split",),
    "urdunews.reading.tables": ("Columns", "RowGroups"),
    "urdunews.words.profiles": ("Profile", "SharedLine"),
}
_MODULE_OF: Final = {name: module for module, names in _NAMES_BY_MODULE.items() for name in names}


if not TYPE_CHECKING:  # pragma: no branch - always so at run time
    # Type checkers would accept any name.
    def __getattr__(name: str) -> object:
        """Import a public name on first use."""
        if name not in _MODULE_OF:
            message = f"module 'urdunews.bulk' has no attribute {name!r}"
            raise AttributeError(message)
        value: object = getattr(importlib.import_module(_MODULE_OF[name]), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """Return the public names, including those that are not imported yet."""
    return sorted({*globals(), *__all__})
