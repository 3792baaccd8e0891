"""Tables that are made from the code when the pages are built, so that none goes stale.

A directive for each: `characters` with the name of a table, and `defects`.
"""

import itertools
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar, Final

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.pycode import ModuleAnalyzer
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

from urdunews import DefectCode, Span
from urdunews.characters import policy
from urdunews.model import defects

_FORM_WORDS: Final = (" ISOLATED FORM", " INITIAL FORM", " MEDIAL FORM", " FINAL FORM")
_SIGN_LIMIT: Final = 0x20


class _Table(SphinxDirective):
    """A table whose cells are Markdown."""

    columns: ClassVar[tuple[str, ...]] = ()

    def table(self, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[nodes.Node]:
        lines = [columns, ("---",) * len(columns), *rows]
        markdown = "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
        return self.parse_text_to_nodes(markdown)


class Characters(_Table):
    """One of the tables of the policy for characters."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Make the table."""
        self.env.note_dependency(policy.__file__)
        columns, rows = _CHARACTERS[self.arguments[0]]
        return self.table(columns, rows())


class Defects(_Table):
    """All codes of defects, with severity and meaning."""

    def run(self) -> list[nodes.Node]:
        """Make the table."""
        self.env.note_dependency(defects.__file__)
        return self.table(("Code", "Severity", "What it is", "Message"), _defects())


def _defects() -> Iterator[tuple[str, ...]]:
    comments = ModuleAnalyzer.for_module(defects.__name__).find_attr_docs()
    for code in DefectCode:
        meaning = " ".join(comments["DefectCode", code.name]).strip()
        example = defects.defect(code, Span(0, 0), "…")
        message = "".join(c for c in example.message if c.isprintable())
        yield f"`{code}`", example.severity, meaning, message


def _points(characters: Iterable[str]) -> str:
    """Write code points, neighbours as a range: `U+FE8D–U+FE8E`."""
    codes = sorted(map(ord, characters))
    runs: list[list[int]] = []
    for code in codes:
        if runs and code == runs[-1][-1] + 1:
            runs[-1].append(code)
        else:
            runs.append([code])
    return ", ".join(
        f"U+{run[0]:04X}" if len(run) == 1 else f"U+{run[0]:04X}–U+{run[-1]:04X}" for run in runs
    )


def _name(character: str) -> str:
    return unicodedata.name(character, "control")


def _letters(text: str) -> str:
    """Show a text with its code points."""
    return f"`{text}` {' '.join(f'U+{ord(character):04X}' for character in text)}"


def _changes(changes: Iterable[policy.Change]) -> Iterator[tuple[str, ...]]:
    for change in changes:
        for character in change.characters:
            yield (
                _letters(character),
                _name(character),
                _letters(change.becomes),
                change.reason,
            )


def _named(characters: str) -> Iterator[tuple[str, ...]]:
    """Yield a row a character; the ones without names in ranges."""
    ordered = sorted(characters)
    for has_name, group in itertools.groupby(ordered, lambda c: unicodedata.name(c, "") != ""):
        if has_name:
            yield from ((_points(character), _name(character)) for character in group)
        else:
            yield _points(group), "controls"


def _forms() -> Iterator[tuple[str, ...]]:
    """Yield a row for each text that presentation forms become."""
    forms: dict[tuple[str, str], list[str]] = {}
    for change in policy.presentation_forms():
        forms.setdefault((change.becomes, change.reason), []).append(change.characters)
    for (becomes, reason), characters in forms.items():
        name = _name(characters[0])
        for word in _FORM_WORDS:
            name = name.removesuffix(word)
        yield _points(characters), name, _letters(becomes), reason


_CHANGE: Final = ("Character", "Name", "Becomes", "Reason")
_CHARACTERS: Final[
    dict[str, tuple[tuple[str, ...], Callable[[], Iterator[tuple[str, ...]]]]]
] = {
    "letters": (_CHANGE, lambda: _changes(policy.LETTERS)),
    "digits": (_CHANGE, lambda: _changes(policy.DIGITS)),
    "spaces": (("Code point", "Name"), lambda: _named(policy.SPACES)),
    "deleted": (
        ("Code point", "Name"),
        lambda: _named(policy.INVISIBLES + policy.CONTROLS + policy.TATWEEL),
    ),
    "forms": (("Code points", "Name", "Becomes", "Reason"), _forms),
    "diacritics": (("Code point", "Name"), lambda: _named(policy.DIACRITICS)),
}


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register with Sphinx."""
    app.add_directive("characters", Characters)
    app.add_directive("defects", Defects)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
