"""Defects: anything odd in a text, as a value with a code, a span and a message."""

import enum
from typing import Final, Literal, NamedTuple, TypeAlias, get_args

from attrs import field, frozen

from urdunews.arguments import instance_of, one_of
from urdunews.spans import Span

Severity: TypeAlias = Literal["error", "warning", "note"]
"""How bad a defect is: `strict=True` raises only for errors."""

SEVERITIES: Final[tuple[Severity, ...]] = get_args(Severity)


class DefectCode(enum.StrEnum):
    """The closed list of defect codes. Codes never change their meaning."""

    BODY_MISSING = "body-missing"
    """A record without a paragraph."""

    CHARACTER_CONTROL = "character-control"
    """Control characters, which are omitted from the text fields."""

    CHARACTER_REPLACED = "character-replaced"
    """U+FFFD in the source: a character was lost before the text was read."""

    CHARACTER_UNDECODABLE = "character-undecodable"
    """A lone surrogate, usually from an invalid byte; U+FFFD in the text fields."""

    DATE_IMPOSSIBLE = "date-impossible"
    """An impossible date in a header line."""

    DATELINE_DAMAGED = "dateline-damaged"
    """A misprint in the dateline: in a name or bracket, or junk before it."""

    DATELINE_DATE_IMPOSSIBLE = "dateline-date-impossible"
    """An impossible date in a dateline."""

    DATELINE_REPEATED = "dateline-repeated"
    """A second dateline at the beginning of a paragraph: another story on the same page."""

    ENCODING_OTHER = "encoding-other"
    """A file that is not UTF-8, and is read in the encoding that its bytes suggest."""

    HEADER_MISSING = "header-missing"
    """Text before the first header line, or without a header line."""

    HEADER_REPEATED = "header-repeated"
    """Another header line in what was passed as one record."""

    LANGUAGE_OTHER = "language-other"
    """A body in a language other than Urdu; its letters are kept unchanged."""

    LINE_ENDS_MIXED = "line-ends-mixed"
    """LF and CRLF in one file."""

    LINES_WRAPPED = "lines-wrapped"
    """Paragraphs wrapped to one width, so that each line is read as a paragraph."""

    LINE_SEPARATOR = "line-separator"
    """A character inside a line that ends lines elsewhere: lone CR, U+2028, U+0085, VT, FF."""

    PAGE_DATE_IMPOSSIBLE = "page-date-impossible"
    """An impossible date in a date line of the page."""

    RECORD_CUT = "record-cut"
    """A part of a record that is too long to be read as a whole."""


class _Kind(NamedTuple):
    severity: Severity
    message: str


# One row per code; {} is the isolated excerpt.
_KINDS: Final[dict[DefectCode, _Kind]] = {
    DefectCode.BODY_MISSING: _Kind(
        "warning",
        "the record has no body text; look at its segments for lines that were read as something "
        "else",
    ),
    DefectCode.CHARACTER_CONTROL: _Kind(
        "note",
        "control characters {} are left out of the text fields",
    ),
    DefectCode.CHARACTER_REPLACED: _Kind(
        "warning",
        "U+FFFD marks a lost character; decode the original file again",
    ),
    DefectCode.CHARACTER_UNDECODABLE: _Kind(
        "error",
        "not valid Unicode: {}; U+FFFD replaces each in the text fields; convert the file to UTF-8",
    ),
    DefectCode.DATE_IMPOSSIBLE: _Kind(
        "error",
        "the header date {} is impossible, so the article has no date; correct the header",
    ),
    DefectCode.DATELINE_DAMAGED: _Kind(
        "note",
        "the dateline {} is misprinted; its names are also given as they are usually written",
    ),
    DefectCode.DATELINE_DATE_IMPOSSIBLE: _Kind(
        "warning",
        "the date {} of the dateline is impossible and is left out",
    ),
    DefectCode.DATELINE_REPEATED: _Kind(
        "warning",
        "a second dateline {} opens a paragraph: the page has another story, which is read as "
        "part of the first",
    ),
    DefectCode.ENCODING_OTHER: _Kind(
        "warning",
        "the file is not UTF-8 and is read as {}; if its text looks wrong, name its encoding with "
        "encoding= or --encoding",
    ),
    DefectCode.HEADER_MISSING: _Kind(
        "warning",
        "the text does not begin with a header line such as “ date 2026-02-03 …”; its date is that "
        "of its own date line, if it has one",
    ),
    DefectCode.HEADER_REPEATED: _Kind(
        "warning",
        "a second header line {} in one record is read as text; use parse to split records",
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
        "the paragraphs are wrapped at one width; join their lines before you parse, with "
        "Normalizer(repairs=('hard-wrap',))",
    ),
    DefectCode.LINE_SEPARATOR: _Kind(
        "note",
        "{} inside a line is read as white space, since only LF and CRLF end lines; if it ends "
        "lines in the file, replace it by LF",
    ),
    DefectCode.PAGE_DATE_IMPOSSIBLE: _Kind(
        "warning",
        "the date {} of the page is impossible and is left out",
    ),
    DefectCode.RECORD_CUT: _Kind(
        "error",
        "the record is too long to be read as a whole, and this is a part of it; if it is a single "
        "page, allow more with max_record= or --max-record",
    ),
}

_FIRST_STRONG_ISOLATE: Final = "\u2068"
_POP_ISOLATE: Final = "\u2069"


@frozen(kw_only=True)
class Defect:
    """Something odd in a text, with its place."""

    code: DefectCode = field(validator=instance_of(DefectCode))
    """What it is; the codes are a closed list."""

    message: str = field(validator=instance_of(str))
    """A message for people: what was found and what to do."""

    span: Span = field(validator=instance_of(Span))
    """Its position, in code points of the article's source (of the text for a `Dump`)."""

    severity: Severity = field(validator=one_of(SEVERITIES))
    """`error`: information was lost; `warning`: something may be wrong; `note`: for information."""


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
