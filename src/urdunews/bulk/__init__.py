"""Whole dumps: what can be learnt from many records together, and how to divide them."""

from urdunews.bulk.converting import ConversionReport, convert
from urdunews.bulk.indexes import Index, build_index
from urdunews.bulk.processes import ProcessEndedError
from urdunews.bulk.profiling import profile
from urdunews.bulk.scan_dumps import scan
from urdunews.bulk.splitting import plan_splits, read_split
from urdunews.bulk.unknown_names import UnknownName, unknown, unknown_in, written_names
from urdunews.bulk.work_folders import InUseError, UnfinishedError
from urdunews.reading.record_index import IndexFileError
from urdunews.reading.scanning import ScannedRecord
from urdunews.reading.splits import Split
from urdunews.reading.tables import Columns, RowGroups
from urdunews.words.profiles import Profile, SharedLine

__all__ = [
    "Columns",
    "ConversionReport",
    "InUseError",
    "Index",
    "IndexFileError",
    "ProcessEndedError",
    "Profile",
    "RowGroups",
    "ScannedRecord",
    "SharedLine",
    "Split",
    "UnfinishedError",
    "UnknownName",
    "build_index",
    "convert",
    "plan_splits",
    "profile",
    "read_split",
    "scan",
    "unknown",
    "unknown_in",
    "written_names",
]
