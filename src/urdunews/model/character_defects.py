"""Odd characters in a record, which its text fields cannot keep unchanged."""

import re
from collections.abc import Iterator
from typing import Final

from urdunews import lazy
from urdunews.characters import policy
from urdunews.model.defects import Defect, DefectCode, defect
from urdunews.spans import Span

_ODD: Final = (
    (lazy.pattern("[\ud800-\udfff]"), DefectCode.CHARACTER_UNDECODABLE),
    (lazy.pattern(policy.REPLACEMENT), DefectCode.CHARACTER_REPLACED),
    (lazy.pattern(f"[{policy.ODD_LINE_ENDS}](?!(?<=\r)\n)"), DefectCode.LINE_SEPARATOR),
    (lazy.pattern(f"[{re.escape(policy.CONTROLS)}]"), DefectCode.CHARACTER_CONTROL),
)
#: All of them in one pattern: most records have none, and are searched only once.
_ANY_ODD: Final = lazy.pattern(
    f"[\ud800-\udfff{policy.REPLACEMENT}{policy.ODD_LINE_ENDS}{re.escape(policy.CONTROLS)}]",
)
#: What odd characters stand between: a run is passed in half the time of a search.
_EVEN: Final = lazy.pattern("[\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff]*+")


def character_defects(source: str) -> Iterator[Defect]:
    """Yield one defect for each kind of odd character, at its first occurrence."""
    even = _EVEN.match(source)
    assert even is not None
    if _ANY_ODD.search(source, even.end()) is None:
        return
    for pattern, code in _ODD:
        found = pattern.search(source)
        if found is not None:
            kinds = " ".join(sorted(set(pattern.findall(source))))
            yield defect(code, Span(*found.span()), kinds)
