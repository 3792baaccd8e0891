"""Styles: the style sheet of all pages, and the colour of each kind of segment."""

import base64
import functools
import hashlib
from importlib import resources
from typing import Final

from urdunews.model.segments import SegmentKind

#: The background of each kind, on light and on dark paper. The ink stays that of the paper, with a
#: contrast of at least 7:1 (WCAG 2.2, 1.4.6); a label names the kind, for those who see no colours.
TINTS: Final[dict[SegmentKind, tuple[str, str]]] = {
    "mark": ("#e5e7eb", "#33363d"),
    "date": ("#bae6fd", "#0c3f5e"),
    "headline": ("#fde68a", "#5c3a0a"),
    "headline-repeat": ("#fef3c7", "#3f2a08"),
    "deck": ("#fbcfe8", "#6b1440"),
    "section": ("#c7d2fe", "#2b2a78"),
    "page-date": ("#cffafe", "#123f4d"),
    "byline": ("#bbf7d0", "#123f24"),
    "dateline": ("#99f6e4", "#0f4a46"),
    "body": ("#ffffff", "#14161a"),
    "subheading": ("#e9d5ff", "#4a1772"),
    "caption": ("#f5d0fe", "#5c1765"),
    "junk": ("#fecaca", "#6b1a1a"),
}

_SHEET: Final = "style.css"
_REPORT_SHEET: Final = "report.css"


@functools.cache
def sheet() -> str:
    """Return the style sheet of articles and dumps, read once."""
    rules = _read(_SHEET)
    dark = "".join(_tint(kind, dark) for kind, (_, dark) in TINTS.items())
    return "".join(
        [
            rules,
            *(_tint(kind, light) for kind, (light, _) in TINTS.items()),
            f"@media screen and (prefers-color-scheme: dark) {{\n{dark}}}\n",
            *(_filter(kind) for kind in TINTS),
        ]
    )


@functools.cache
def report_sheet() -> str:
    """Return the style sheet of reports, read once: the other one, and rules of its own."""
    return sheet() + _read(_REPORT_SHEET)


@functools.cache
def policy(sheet: str) -> str:
    """Return the content security policy of a page: its style sheet, and nothing else."""
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _read(name: str) -> str:
    return resources.files("urdunews.html").joinpath(name).read_text("utf-8")


def _tint(kind: SegmentKind, colour: str) -> str:
    return f".urdunews .k-{kind} {{ background: {colour}; }}\n"


def _filter(kind: SegmentKind) -> str:
    box = f".show-{kind}:not(:checked)"
    return f".urdunews:has({box}) .segment.k-{kind} {{ display: none; }}\n"
