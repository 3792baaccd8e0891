"""Whole dumps: what can be learnt from many records at once."""

from urdunews.bulk.profiling import profile
from urdunews.words.profiles import Profile, SharedLine

__all__ = ["Profile", "SharedLine", "profile"]
