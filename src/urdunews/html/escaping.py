"""Escaping: text that a browser only shows.

Text of an article is only ever the content of elements, never an attribute.
"""

import functools
import html
import itertools
import re
import unicodedata
from typing import Final

#: Characters that are invisible, or would reorder the text around them. ZWNJ and ZWJ belong to
#: words.
_HIDDEN: Final = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f"
)
#: A letter of vocalised Urdu has at most three marks; a browser would stack a million.
_MOST_MARKS: Final = 8
#: All blocks with marks, and the variation selectors far beyond them.
_BLOCKS_WITH_MARKS: Final = (range(0x1F000), range(0xE0100, 0xE01F0))
_MOST_CODE_POINTS: Final = 8
_LONGEST_TITLE: Final = 200

#: Messages of defects isolate their excerpts so.
_EXCERPT: Final = re.compile("\u2068([^\u2069]{0,1000})\u2069")
_LANGUAGE_TAG: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,34}")
_LEFT_TO_RIGHT: Final = frozenset({"en", "hi"})
_USUAL_LANGUAGE: Final = "ur"
_LATIN: Final = re.compile("[A-Za-z]")
_RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def escaped(text: str) -> str:
    """Return a text as the content of an element.

    Args:
        text: Any text, lone surrogates included. Controls, bidi marks and the like become their
            code points; of more than eight marks on one letter, the rest become their number.
    """
    pieces: list[str] = []
    done = 0
    for match in _odd().finditer(text):
        pieces.append(html.escape(text[done : match.start()]))
        run = match[0]
        pieces.append(_marks(run) if _is_mark(run[0]) else _code_points(run))
        done = match.end()
    pieces.append(html.escape(text[done:]))
    return "".join(pieces)


def plain(text: str) -> str:
    """Return the beginning of a text for an element that cannot have others inside, a title."""
    return html.escape(_odd().sub("\N{REPLACEMENT CHARACTER}", text[:_LONGEST_TITLE]))


def urdu(text: str, language: str | None = _USUAL_LANGUAGE) -> str:
    """Return a text of an article as an element that is isolated from the words around it."""
    return f"<bdi{attributes(language, text)}>{escaped(text)}</bdi>"


def english(words: str, tag: str = "span", classes: str = "") -> str:
    """Return words of the page itself as an element.

    Args:
        words: HTML.
        tag: The element.
        classes: Its classes, if any.
    """
    named = f' class="{classes}"' if classes else ""
    return f'<{tag}{named} lang="en" dir="ltr">{words}</{tag}>'


def message(text: str) -> str:
    """Return the message of a defect as content, with its excerpts isolated."""
    pieces = _EXCERPT.split(text)
    # Every other piece is an excerpt.
    return "".join(urdu(p) if at % 2 else escaped(p) for at, p in enumerate(pieces))


def attributes(language: str | None, text: str = "") -> str:
    """Return the attributes for language and direction of an article's text.

    Args:
        language: A tag of BCP 47; None or another text means Urdu or an unknown language.
        text: The text. One with Latin letters alone, such as `All rights reserved.` below an Urdu
            story, is left to right: its stop would be shown before it.
    """
    tag = _USUAL_LANGUAGE if language is None else language
    if _LANGUAGE_TAG.fullmatch(tag) is None:
        # The constructor of an article takes any text.
        tag = "und"
    direction = "ltr" if tag in _LEFT_TO_RIGHT or _is_latin(text) else "rtl"
    return f' lang="{tag}" dir="{direction}"'


def _is_latin(text: str) -> bool:
    """Return whether a text has Latin letters and none that are written from right to left."""
    return _LATIN.search(text) is not None and _RIGHT_TO_LEFT.search(text) is None


@functools.cache
def _odd() -> re.Pattern[str]:
    """Return a pattern for runs of what is hidden and for long runs of marks, made once."""
    marks = "".join(filter(_is_mark, map(chr, itertools.chain(*_BLOCKS_WITH_MARKS))))
    return re.compile(f"[{_HIDDEN}]+|[{marks}]{{{_MOST_MARKS + 1},}}")


def _is_mark(character: str) -> bool:
    return unicodedata.category(character) in {"Mn", "Me"}


def _marks(run: str) -> str:
    return html.escape(run[:_MOST_MARKS]) + _code(f"+{len(run) - _MOST_MARKS:,} marks")


def _code_points(run: str) -> str:
    """Return the code points of a run; equal ones by their number, and only the first few."""
    groups = ((c, sum(1 for _ in same)) for c, same in itertools.groupby(run))
    first = list(itertools.islice(groups, _MOST_CODE_POINTS))
    shown = [f"U+{ord(c):04X}" + (f" × {count:,}" if count > 1 else "") for c, count in first]
    rest = len(run) - sum(count for _, count in first)
    if rest:
        shown.append(f"+{rest:,} more")
    return _code(" ".join(shown))


def _code(words: str) -> str:
    return english(words, classes="code")
