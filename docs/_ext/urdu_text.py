"""Urdu on the pages: language marks for literals, and isolated strings in examples.

If Urdu is next to punctuation, figures or other Urdu, the bidirectional algorithm may show the
parts in the wrong order. A separate element for each part lets the style sheet isolate them.
"""

import re
from collections.abc import Iterator
from typing import Any, ClassVar, Final, TypeAlias

from docutils import nodes
from docutils.utils.smartquotes import smartchars
from pygments.lexer import Lexer
from pygments.lexers.python import PythonConsoleLexer
from pygments.token import Generic, String, _TokenType
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform
from sphinx.util.typing import ExtensionMetadata

_URDU: Final = re.compile("[\u0620-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_LATIN: Final = re.compile("[A-Za-z]")
#: The text between Urdu and figures, which would otherwise be shown from right to left too:
#: `6 سے 9 فروری = 2026-02-06/2026-02-09`, `0 15 نہر صاف ہو گئی۔`.
_BETWEEN: Final = re.compile(r"( = |\n|^\d+ \d+ )", re.MULTILINE)
_QUOTED: Final = re.compile(r"('[^'\n]*'|\"[^\"\n]*\")")

Tokens: TypeAlias = Iterator[tuple[int, _TokenType, str]]


class MarkUrduLiterals(SphinxTransform):
    """Mark the language of inline literals of Urdu: docutils turns this class into `lang`."""

    default_priority = 500

    def apply(self, **_: Any) -> None:  # noqa: ANN401
        """Mark the literals of one document."""
        for literal in self.document.findall(nodes.literal):
            text = literal.astext()
            if _URDU.search(text) and not _LATIN.search(text):
                literal["classes"].append("language-ur")


class ConsoleLexer(Lexer):
    """Python's console, with the Urdu inside quotes as separate tokens."""

    name = "Python console with Urdu"
    aliases: ClassVar[list[str]] = ["pycon"]

    def get_tokens_unprocessed(self, text: str) -> Tokens:
        """Yield the tokens."""
        for at, kind, value in PythonConsoleLexer().get_tokens_unprocessed(text):
            if kind is Generic.Output:
                yield from _output(at, value)
            else:
                yield at, String.Urdu if kind in String and _URDU.search(value) else kind, value


def _output(at: int, text: str) -> Tokens:
    for part in _QUOTED.split(text):
        if _QUOTED.fullmatch(part) and _URDU.search(part):
            yield at, String, part[0]
            yield at + 1, String.Urdu, part[1:-1]
            yield at + len(part) - 1, String, part[-1]
        elif _QUOTED.fullmatch(part):
            yield at, String, part
        else:
            yield from _bare(at, part)
        at += len(part)


def _bare(at: int, text: str) -> Tokens:
    for part in _BETWEEN.split(text):
        yield at, Generic.Output.Urdu if _URDU.search(part) else Generic.Output, part
        at += len(part)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register with Sphinx."""
    # docutils warns about languages whose quotes it does not know.
    smartchars.quotes["ur"] = "“”‘’"
    app.add_transform(MarkUrduLiterals)
    app.add_lexer("pycon", ConsoleLexer)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
