"""What is odd in a text, as a value with a code, a span and a message, not an exception."""

import enum
from typing import Final, Literal, NamedTuple, TypeAlias, get_args

from attrs import field, frozen

from urdunews.arguments import instance_of, one_of
from urdunews.spans import Span

Severity: TypeAlias = Literal["error", "warning", "note"]
"""How bad a defect is: `strict` raises for errors only."""

SEVERITIES: Final[tuple[Severity, ...]] = get_args(Severity)


class DefectCode(enum.StrEnum):
    """The closed list of what can be odd. Codes never change their meaning."""

    BODY_MISSING = "body-missing"
    """A record without a paragraph."""

    CHARACTER_CONTROL = "character-control"
    """Control characters, which are omitted from the text fields."""

    CHARACTER_REPLACED = "character-replaced"
    """U+FFFD in the source: a character was lost before the text was read."""

    CHARACTER_UNDECODABLE = "character-undecodable"
    """A lone surrogate, usually from an invalid byte; U+FFFD in the text fields."""

    DATE_IMPOSSIBLE = "date-impossible"
    """A header date that no calendar has."""

    DATELINE_DAMAGED = "dateline-damaged"
    """A misprint in the dateline: in a name or bracket, or junk before it."""

    DATELINE_DATE_IMPOSSIBLE = "dateline-date-impossible"
    """A date in a dateline that no calendar has."""

    DATELINE_REPEATED = "dateline-repeated"
    """A second dateline at the beginning of a paragraph: another story on the same page."""

    ENCODING_OTHER = "encoding-other"
    """A file that is not UTF-8, and is read in the encoding that its bytes suggest."""

    HEADER_MISSING = "header-missing"
    """Text before the first header line, or without any."""

    HEADER_REPEATED = "header-repeated"
    """Another header line in what was passed as one record."""

    LANGUAGE_OTHER = "language-other"
    """A body in another language than Urdu; its letters are kept as they are."""

    LINE_ENDS_MIXED = "line-ends-mixed"
    """LF and CRLF in one file."""

    LINES_WRAPPED = "lines-wrapped"
    """Paragraphs wrapped to one width, so that each line is read as a paragraph."""

    LINE_SEPARATOR = "line-separator"
    """A character inside a line that ends lines elsewhere: lone CR, U+2028, U+0085, VT, FF."""

    PAGE_DATE_IMPOSSIBLE = "page-date-impossible"
    """A date line of the page that no calendar has."""

    RECORD_CUT = "record-cut"
    """A part of a record that is too long to be read as a whole."""


class _Kind(NamedTuple):
    severity: Severity
    message: str


# One row per code; {} is the isolated excerpt.
_KINDS: Final[dict[DefectCode, _Kind]] = {
    DefectCode.BODY_MISSING: _Kind(
        "warning",
        "no line of the record is body text; look at its segments for what was taken "
        "for something else",
    ),
    DefectCode.CHARACTER_CONTROL: _Kind(
        "note",
        "control characters {} are left out of the text fields",
    ),
    DefectCode.CHARACTER_REPLACED: _Kind(
        "warning",
        "U+FFFD stands where a character was lost; decode the original file again",
    ),
    DefectCode.CHARACTER_UNDECODABLE: _Kind(
        "error",
        "not valid Unicode: {}; U+FFFD stands for each in the text fields; give the file as UTF-8",
    ),
    DefectCode.DATE_IMPOSSIBLE: _Kind(
        "error",
        "the header date {} is in no calendar; the article has no date; correct the header",
    ),
    DefectCode.DATELINE_DAMAGED: _Kind(
        "note",
        "the dateline {} is misprinted; its names are also given as they are usually written",
    ),
    DefectCode.DATELINE_DATE_IMPOSSIBLE: _Kind(
        "warning",
        "the date {} of the dateline is in no calendar and is left out",
    ),
    DefectCode.DATELINE_REPEATED: _Kind(
        "warning",
        "a second dateline {} opens a paragraph: the page has another story, which is read as "
        "part of the first",
    ),
    DefectCode.ENCODING_OTHER: _Kind(
        "warning",
        "the file is not UTF-8 and is read as {}; if its text looks wrong, name its encoding with "
        "encoding=",
    ),
    DefectCode.HEADER_MISSING: _Kind(
        "warning",
        "the text has no header line such as “ date 2026-02-03 …” in front; its date is that of "
        "its own date line, or none",
    ),
    DefectCode.HEADER_REPEATED: _Kind(
        "warning",
        "a second header line {} stands in one record and is read as text; use parse to "
        "split records",
    ),
    DefectCode.LANGUAGE_OTHER: _Kind(
        "warning",
        "the article is not in Urdu; its language is {}, and its letters are kept as they are",
    ),
    DefectCode.LINE_ENDS_MIXED: _Kind(
        "note",
        "some lines end in CRLF and some in LF; both are read as line ends",
    ),
    DefectCode.LINES_WRAPPED: _Kind(
        "warning",
        "the paragraphs are cut into lines of one width; join them before you parse, with "
        "Normalizer(repairs=('hard-wrap',))",
    ),
    DefectCode.LINE_SEPARATOR: _Kind(
        "note",
        "{} stands inside a line and is read as white space; only LF and CRLF end lines",
    ),
    DefectCode.PAGE_DATE_IMPOSSIBLE: _Kind(
        "warning",
        "the date {} of the page is in no calendar and is left out",
    ),
    DefectCode.RECORD_CUT: _Kind(
        "error",
        "the record is too long to be read as a whole, and this is a part of it; if it is one "
        "page, allow more with max_record=",
    ),
}

_FIRST_STRONG_ISOLATE: Final = "\u2068"
_POP_ISOLATE: Final = "\u2069"


@frozen(kw_only=True)
class Defect:
    """Something odd in the text, and where it stands."""

    code: DefectCode = field(validator=instance_of(DefectCode))
    """What it is; the codes are a closed list."""

    message: str = field(validator=instance_of(str))
    """A message for people: what was found and what to do."""

    span: Span = field(validator=instance_of(Span))
    """Where it stands, in code points of the article's source (of the text for a `Dump`)."""

    severity: Severity = field(validator=one_of(SEVERITIES))
    """`error`: information was lost; `warning`: look at it; `note`: good to know."""


def defect(code: DefectCode, span: Span, excerpt: str = "") -> Defect:
    """Return a defect with the message and severity of its code."""
    kind = _KINDS[code]
    return Defect(
        code=code,
        message=kind.message.format(isolated(excerpt)),
        span=span,
        severity=kind.severity,
    )


def isolated(excerpt: str, limit: int = 60) -> str:
    """Return an excerpt that cannot reorder the text around it: isolated, escaped and short."""
    shown = excerpt if len(excerpt) <= limit else excerpt[:limit] + "…"
    # isprintable is false for controls, surrogates, bidi marks and separators.
    escaped = "".join(c if c.isprintable() else f"U+{ord(c):04X}" for c in shown)
    return f"{_FIRST_STRONG_ISOLATE}{escaped}{_POP_ISOLATE}"
