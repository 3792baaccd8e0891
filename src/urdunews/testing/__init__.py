"""Hypothesis strategies for tests of code that reads dumps; needs the extra `testing`.

    pip install "urdunews[testing]"

Example:
    >>> from hypothesis import given
    >>> import urdunews, urdunews.testing
    >>> @given(urdunews.testing.articles())
    ... def test_reads_back(article):
    ...     again = urdunews.parse(urdunews.unparse(article))[0]
    ...     assert urdunews.testing.values(again) == urdunews.testing.values(article)
    >>> test_reads_back()
"""

try:
    import hypothesis as _  # noqa: F401 - what the modules below are made of
except ImportError as _missing:
    _NEEDED = "urdunews.testing needs hypothesis: pip install 'urdunews[testing]'"
    raise ImportError(_NEEDED) from _missing

from urdunews.testing.distortions import mutations, noise
from urdunews.testing.well_formed import articles, dumps, values

__all__ = ["articles", "dumps", "mutations", "noise", "values"]
