"""Headlines: where on a page they are."""

from typing import Final, Literal, TypeAlias, get_args

HeadlineBasis: TypeAlias = Literal["header", "line", "after-body", "column"]
"""Where the headline stood: on the header line, on a line before the body, after it, or in a
column of a table."""

HEADLINE_BASES: Final[tuple[HeadlineBasis, ...]] = get_args(HeadlineBasis)
