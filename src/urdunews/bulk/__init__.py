"""Whole dumps: what can be learnt from many records together."""

from urdunews.bulk.profiling import profile
from urdunews.bulk.unknown_names import UnknownName, unknown, unknown_in, written_names
from urdunews.words.profiles import Profile, SharedLine

__all__ = [
    "Profile",
    "SharedLine",
    "UnknownName",
    "profile",
    "unknown",
    "unknown_in",
    "written_names",
]
