"""An article at a terminal: how each part of its source was read."""

import re
import textwrap
from collections import deque
from collections.abc import Iterator, Mapping
from typing import Final, Literal, TypeAlias

from attrs import frozen

from urdunews.interop.positions import shown_file
from urdunews.model.articles import Article
from urdunews.model.dates import iso_date
from urdunews.model.defects import Defect, Severity
from urdunews.model.origins import Origin
from urdunews.model.segments import Segment, SegmentForm, SegmentKind

Choice: TypeAlias = Literal["auto", "always", "never"]

#: The longest labels that the parser makes: `page-date/date-line`, `byline/author-block`.
_LABEL: Final = 19
_NARROWEST: Final = 20
#: No real word is this long, and textwrap takes quadratic time for one.
_LONG_WORD: Final = re.compile("[^ ]{1000,}")
_INDENT: Final = " " * (_LABEL + 1)
_RIGHT_TO_LEFT_ISOLATE: Final = "\u2067"
_POP_ISOLATE: Final = "\u2069"
_RESET: Final = "\x1b[0m"

COLOURS: Final[dict[str, str]] = {
    "mark": "2;37",
    "date": "36",
    "headline": "1;33",
    "headline-repeat": "33",
    "deck": "35",
    "section": "34",
    "page-date": "2;36",
    "byline": "32",
    "dateline": "1;36",
    "body": "39",
    "subheading": "1;39",
    "caption": "2;35",
    "junk": "2;31",
}
"""Select Graphic Rendition (ECMA-48, 8.3.117), different for each kind."""

_SEVERITIES: Final[dict[Severity, str]] = {"error": "1;31", "warning": "1;35", "note": "2;39"}
TITLE: Final = "4"
"""The rendition of titles."""

SHOWN: Final[dict[int, str | None]] = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    **dict.fromkeys(range(0x7F, 0xA0), "\N{REPLACEMENT CHARACTER}"),
    **dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))),
    **dict.fromkeys((0x2028, 0x2029), "\N{SYMBOL FOR NEWLINE}"),
    **dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}"),
}
"""What a terminal would act on: C0 controls are shown as control pictures (U+2400), DEL and C1 as a
replacement character, and bidi marks, which would reorder the line, not at all."""

#: Terminals that reorder right-to-left text and support isolates (Unicode 6.3): their names, and
#: the variables that they set.
_ORDERING_PROGRAMS: Final = ("Apple_Terminal", "mintty")
_ORDERING_VARIABLES: Final = ("KONSOLE_VERSION",)
_FIRST_ORDERING_VTE: Final = 5800


@frozen(kw_only=True)
class Style:
    """How articles are shown."""

    width: int = 80
    """Columns per line."""

    colour: bool = False
    """Whether segments are coloured by kind."""

    isolates: bool = False
    """Whether right-to-left text is isolated (U+2067, U+2069)."""


def orders_right_to_left(environment: Mapping[str, str]) -> bool:
    """Return whether a terminal reorders right-to-left text, by the variables that it sets."""
    if environment.get("TERM", "").startswith("mlterm"):
        return True
    if environment.get("TERM_PROGRAM") in _ORDERING_PROGRAMS:
        return True
    version = environment.get("VTE_VERSION", "")
    if version.isascii() and version.isdigit() and int(version) >= _FIRST_ORDERING_VTE:
        # tmux and screen inside such a terminal do not reorder.
        return "TMUX" not in environment and "STY" not in environment
    return any(name in environment for name in _ORDERING_VARIABLES)


def show(article: Article, style: Style) -> Iterator[str]:
    """Yield the lines that show an article.

    Args:
        article: Any article; one without a source has only its title. A segment is labelled with
            its kind and form, `junk/menu`; the form is left out if only its place decided, or if it
            says no more than the kind.
        style: Width, colours and isolates.
    """
    yield coloured(title(article), TITLE, style)
    defects = deque(article.defects)
    for segment in article.segments:
        if segment.kind != "space":
            yield from _segment(article.source, segment, style)
        while defects and defects[0].span.start < segment.end:
            yield from _defect(defects.popleft(), style)
    for defect in defects:
        yield from _defect(defect, style)


def title(article: Article) -> str:
    """Return the origin, date and id of an article, as one line."""
    day = article.date
    date = "no date" if day is None else iso_date(day, article.date_precision)
    place = () if article.origin is None else (_place(article.origin),)
    return "  ".join([*place, date, article.id])


def _place(origin: Origin) -> str:
    return f"{shown_file(origin)}:{origin.line or 1}"


def _segment(source: str, segment: Segment, style: Style) -> Iterator[str]:
    text = source[segment.start : segment.end].translate(SHOWN)
    colour = COLOURS[segment.kind]
    label = f"{label_of(segment.kind, segment.form):{_LABEL}} "
    for line in wrapped(text, style) or [""]:
        yield label + coloured(isolated(line, style), colour, style)
        label = _INDENT


def label_of(kind: SegmentKind, form: SegmentForm | None) -> str:
    """Return a kind, and after a slash the form that claimed it, if that says more.

    A form's name does not say the kind again: `dateline/inline`.
    """
    if form is None or form in {kind, "position"}:
        return kind
    return f"{kind}/{form.removesuffix(f'-{kind}')}"


def _defect(defect: Defect, style: Style) -> Iterator[str]:
    text = f"{defect.severity} {defect.code}: {defect.message}"
    label = f"{'^':>{_LABEL}} "
    for line in wrapped(text, style):
        yield label + coloured(line, _SEVERITIES[defect.severity], style)
        label = _INDENT


def wrapped(text: str, style: Style, indent: int = len(_INDENT)) -> list[str]:
    """Return a text as lines that fit after an indent of that many columns."""
    width = max(style.width - indent, _NARROWEST)
    lines: list[str] = []
    done = 0
    for match in _LONG_WORD.finditer(text):
        lines += textwrap.wrap(text[done : match.start()], width, break_on_hyphens=False)
        word = match[0]
        lines += [word[at : at + width] for at in range(0, len(word), width)]
        done = match.end()
    return lines + textwrap.wrap(text[done:], width, break_on_hyphens=False)


def isolated(text: str, style: Style) -> str:
    """Return a text that is right to left, isolated where the style says so."""
    return f"{_RIGHT_TO_LEFT_ISOLATE}{text}{_POP_ISOLATE}" if style.isolates and text else text


def coloured(text: str, colour: str, style: Style) -> str:
    """Return a text in a colour where the style says so."""
    return f"\x1b[{colour}m{text}{_RESET}" if style.colour and text else text
