"""The table of line forms, made from `urdunews.lines.forms.FORMS` when the pages are built.

The directive is `line-forms`, with `table` or `facts`. The examples are the first segments with
each form on the pages of `tests/golden`; without that folder, the table has none.
"""

import functools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.pycode import ModuleAnalyzer
from sphinx.util.typing import ExtensionMetadata
from tables import Row, Table

import urdunews
from urdunews.lines import forms
from urdunews.lines.forms import Form, Part

_GOLDEN: Final = Path(__file__).parents[2] / "tests" / "golden"
_LONGEST_EXAMPLE: Final = 48
#: A limit of this length means no limit.
_ANY_LENGTH: Final = 1_000_000
_OPENS_BODY: Final = frozenset({"body", "dateline"})
_FACTS: Final = (
    *("OPENING", "WHOLE", "HEAD", "ITEM", "LEADING_SIGN"),
    *("SIGN", "FIGURE", "FINAL_BRACKET", "LATE_MARK", "ENDING"),
)
_PLACES: Final[dict[frozenset[Part], str]] = {
    frozenset({"front"}): "before the body",
    frozenset({"body"}): "in the body",
    frozenset({"front", "body"}): "before the body, in it",
    frozenset({"body", "foot"}): "in the body, after it",
    frozenset({"front", "body", "foot"}): "anywhere",
}


class LineForms(Table):
    """The table of all forms, or of the facts that their gates test."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Make the table."""
        self.env.note_dependency(forms.__file__)
        if self.arguments[0] == "facts":
            return self.table(("Fact", "What it says about a line"), _facts())
        for page in _pages():
            self.env.note_dependency(str(page))
        columns = ("Form", "What it is", "Where", "Longest", "Needs one of", "Example")
        return self.table(columns, map(_row, forms.FORMS))


def _facts() -> Iterator[Row]:
    comments = ModuleAnalyzer.for_module(forms.__name__).find_attr_docs()
    for fact in _FACTS:
        yield _name(fact), " ".join(comments["", fact]).strip()


def _name(fact: str) -> str:
    """Return the name of a fact as explanations give it: `leading-sign`."""
    return fact.lower().replace("_", "-")


def _row(form: Form) -> Row:
    longest = "any" if form.longest > _ANY_LENGTH else str(form.longest)
    return (
        f"`{form.name}`",
        _what(form),
        _PLACES[form.parts],
        longest,
        _gate(form.gate),
        _example(form),
    )


def _what(form: Form) -> str:
    """Return what a reader reads, from its docstring: `Read a rule of punctuation: …`."""
    first = (form.read.__doc__ or "").partition("\n")[0]
    return first.removeprefix("Read ").removesuffix(".").replace("|", r"\|")


def _gate(gate: int) -> str:
    names = [_name(fact) for fact in _FACTS if gate & getattr(forms, fact)]
    return " or ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _example(form: Form) -> str:
    for part in sorted(form.parts, reverse=True):
        text = _examples().get((form.name, part))
        if text is not None:
            return f"`{_cut(text)}`"
    return ""


def _cut(text: str) -> str:
    line = " ".join(text.split()).replace("|", r"\|").replace("`", "'")
    return line if len(line) <= _LONGEST_EXAMPLE else f"{line[:_LONGEST_EXAMPLE].rstrip()}…"


@functools.cache
def _examples() -> dict[tuple[str, str], str]:
    """Return the first line of each form before the body, and of each in it."""
    found: dict[tuple[str, str], str] = {}
    for article in _articles(_pages()):
        part = "front"
        for segment in article.segments:
            if segment.kind in _OPENS_BODY:
                part = "body"
            # An author and the date after it are separate segments.
            line = article.source[segment.start :].partition("\n")[0]
            found.setdefault((str(segment.form), part), line)
    return found


def _articles(pages: Iterable[Path]) -> Iterator[urdunews.Article]:
    for page in pages:
        yield from urdunews.read(page)


def _pages() -> list[Path]:
    return sorted(_GOLDEN.glob("*.txt"))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register with Sphinx."""
    app.add_directive("line-forms", LineForms)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
