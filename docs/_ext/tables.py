"""Tables that are made from the code when the pages are built, so that none becomes outdated.

The directives are `characters` with the name of a table, `rules`, `aspirates`, `calendar` with a
kind of months, and `defects`.
"""

import csv
import itertools
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final, TypeAlias

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.pycode import ModuleAnalyzer
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

from urdunews import DefectCode, Rule, Span, normalize, tables
from urdunews.characters import policy, rules
from urdunews.model import defects
from urdunews.words import vocabulary

Row: TypeAlias = tuple[str, ...]

_ASPIRATES: Final = Path(policy.__file__).with_name("aspirates.tsv")
#: The causes, effects and remedies of defects; tests/model has its test.
_REMEDIES: Final = Path(__file__).parents[1] / "defects.tsv"
_CALENDAR: Final = Path(vocabulary.__file__).with_name("calendar.tsv")
_URDU: Final = re.compile("[\u0620-\u06ff]+")
_FORM_WORDS: Final = (" ISOLATED FORM", " INITIAL FORM", " MEDIAL FORM", " FINAL FORM")


class Table(SphinxDirective):
    """A table whose cells are Markdown."""

    def table(self, columns: Row, rows: Iterable[Row]) -> list[nodes.Node]:
        lines = [columns, ("---",) * len(columns), *rows]
        markdown = "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
        made = self.parse_text_to_nodes(markdown)
        for table in made:
            if isinstance(table, nodes.table):
                table["classes"].append(self.name)
        return made


class Characters(Table):
    """One of the tables of the policy for characters."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Make the table."""
        self.env.note_dependency(policy.__file__)
        name = self.arguments[0]
        return self._forms() if name == "forms" else self.table(*_CHARACTERS[name]())

    def _forms(self) -> list[nodes.Node]:
        """Make a table for each reason, which would otherwise fill a column."""
        made: list[nodes.Node] = []
        for reason, rows in _forms().items():
            made += [nodes.paragraph("", reason)]
            made += self.table(("Code points", "Name", "Becomes"), rows)
        return made


class Rules(Table):
    """The rules of a normaliser, or its repairs with their risks."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Make the table."""
        self.env.note_dependency(rules.__file__)
        if self.arguments[0] == "repairs":
            rows = (
                (f"`{rule}`", _with_literals(rule.explanation), _with_literals(rule.risk))
                for rule in Rule
                if rule.risk
            )
            return self.table(("Repair", "What it fixes", "What it risks"), rows)
        return self.table(
            ("Rule", "What it changes"),
            ((f"`{rule}`", _with_literals(rule.explanation)) for rule in Rule if not rule.risk),
        )


class Aspirates(Table):
    """The words in which a typed ه means ھ: those with one reading, or with two."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Make the table, or the list."""
        rows = list(tables.rows("characters/aspirates"))
        self.env.note_dependency(str(_ASPIRATES))
        if self.arguments[0] == "certain":
            words = [row["word"] for row in rows if row["certain"] == "yes"]
            return self.parse_text_to_nodes(" ".join(f"`{word}`" for word in words))
        return self.table(
            ("Word", "Meaning", "Other reading", "Meaning"),
            (
                (f"`{row['word']}`", row["meaning"], f"`{row['other']}`", row["other_meaning"])
                for row in rows
                if row["certain"] == "no"
            ),
        )


class Calendar(Table):
    """The months of one kind in the calendar's table, with all their spellings."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Make the table."""
        self.env.note_dependency(str(_CALENDAR))
        rows = (
            (row["number"], f"`{row['name']}`", " ".join(f"`{s}`" for s in others))
            for row in tables.rows("words/calendar")
            if row["kind"] == self.arguments[0]
            for _, *others in [tables.spellings(row)]
        )
        return self.table(("Month", "Usual name", "Also"), rows)


class Defects(SphinxDirective):
    """All codes of defects, as a list, because a table of sentences is too wide for phones."""

    def run(self) -> list[nodes.Node]:
        """Make the list; each item has the anchor `#defect-` with its code."""
        self.env.note_dependency(defects.__file__)
        self.env.note_dependency(str(_REMEDIES))
        made = self.parse_text_to_nodes("\n".join(_defects()))
        for code, term in zip(DefectCode, made[0].findall(nodes.term), strict=True):
            term["ids"].append(f"defect-{code}")
        return made


def _with_literals(text: str) -> str:
    """Return a text with its Urdu as literals, which have a font with all letters of Urdu."""
    parts = text.split("`")
    # Every other part is a literal already.
    parts[::2] = [_URDU.sub(r"`\g<0>`", part) for part in parts[::2]]
    return "`".join(parts)


def _defects() -> Iterator[str]:
    """Yield a definition for each code, as Markdown."""
    comments = ModuleAnalyzer.for_module(defects.__name__).find_attr_docs()
    with _REMEDIES.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        remedies = {row["code"]: row for row in rows}
    for code in DefectCode:
        row = remedies[code]
        meaning = " ".join(comments["DefectCode", code.name]).strip()
        example = defects.defect(code, Span(0, 0), "…")
        message = "".join(c for c in example.message if c.isprintable())
        yield f"`{code}` ({example.severity})\n"
        yield f": {meaning}\n"
        yield f"  Message: {message}.\n"
        yield f"  **Cause:** {row['cause']}\n"
        yield f"  **Cost:** {row['cost']}\n"
        yield f"  **What to do:** {row['remedy']}\n"


def _ranges(characters: Iterable[str]) -> list[str]:
    """Write code points, with neighbours as ranges: `U+FE8D–U+FE8E`."""
    runs: list[list[int]] = []
    for code in sorted(map(ord, characters)):
        if runs and code == runs[-1][-1] + 1:
            runs[-1].append(code)
        else:
            runs.append([code])
    return ["–".join(f"U+{code:04X}" for code in sorted({run[0], run[-1]})) for run in runs]


def _name(character: str) -> str:
    return unicodedata.name(character, "control")


def _letters(text: str) -> str:
    """Show a text with its code points."""
    points = " ".join(f"U+{ord(character):04X}" for character in text)
    return f"[`{text}` {points}]{{.nowrap}}" if len(text) == 1 else f"`{text}` {points}"


def _changes(changes: Iterable[policy.Change]) -> Iterator[Row]:
    for change in changes:
        for character in change.characters:
            yield (
                _letters(character),
                _name(character),
                _letters(change.becomes),
                change.reason,
            )


def _named(characters: str) -> Iterator[Row]:
    """Yield a row for each character, and for each range of characters without names."""
    ordered = sorted(characters)
    for has_name, group in itertools.groupby(ordered, lambda c: unicodedata.name(c, "") != ""):
        if has_name:
            yield from ((f"U+{ord(character):04X}", _name(character)) for character in group)
        else:
            yield from ((codes, "control") for codes in _ranges(group))


def _forms() -> dict[str, list[Row]]:
    """Return the rows by reason, one for each text that presentation forms become."""
    forms: dict[tuple[str, str], list[str]] = {}
    for change in policy.presentation_forms():
        becomes = normalize(change.characters)
        forms.setdefault((change.reason, becomes), []).append(change.characters)
    rows: dict[str, list[Row]] = {}
    for (reason, becomes), characters in forms.items():
        name = _name(characters[0])
        for word in _FORM_WORDS:
            name = name.removesuffix(word)
        row = (", ".join(_ranges(characters)), name, _letters(becomes))
        rows.setdefault(reason, []).append(row)
    return rows


_CHANGE: Final = ("Character", "Name", "Becomes", "Reason")
_NAMED: Final = ("Code point", "Name")
_CHARACTERS: Final[dict[str, Callable[[], tuple[Row, Iterable[Row]]]]] = {
    "letters": lambda: (_CHANGE, _changes(policy.LETTERS)),
    "quotes": lambda: (_CHANGE, _changes(policy.QUOTES)),
    "honorifics": lambda: (_CHANGE, _changes(policy.honorifics())),
    "digits": lambda: (_CHANGE, _changes(policy.DIGITS)),
    "spaces": lambda: (_NAMED, _named(policy.SPACES)),
    "deleted": lambda: (_NAMED, _named(policy.INVISIBLES + policy.CONTROLS + policy.TATWEEL)),
    "diacritics": lambda: (_NAMED, _named(policy.DIACRITICS)),
}


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register with Sphinx."""
    app.add_directive("characters", Characters)
    app.add_directive("rules", Rules)
    app.add_directive("aspirates", Aspirates)
    app.add_directive("calendar", Calendar)
    app.add_directive("defects", Defects)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
