"""What holds the house together, read from the syntax trees of all modules.

What is not yet as it should be stands in a list. A list can only shrink: a test fails on what is
new, and on an entry that is no longer needed.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, TypeAlias

import pytest

import urdunews

Import: TypeAlias = tuple[str, str]
"""Who imports, and what is imported."""

PACKAGE: Final = Path(urdunews.__file__).parent
ROOT: Final = Path(__file__).parent.parent

#: Imports inside functions that close a circle.
CLOSING_A_CIRCLE: Final[set[Import]] = set()

MOST_LINES: Final = 400
TOO_LONG: Final[set[str]] = set()

#: How often each phrase of translated English is still written, in code and documentation: a number
#: goes down with the phrase, and a phrase whose number is 0 stays in the list.
PHRASES: Final = {
    r'"""Give ': 0,
    r'"""Tell ': 0,
    r"\ba byte that is none\b": 0,
    r"\ban item a line\b": 0,
    r"\bfound anew\b": 0,
    r"\bis no str\b": 0,
    r"\bgone on with\b": 0,
    r"\bjourney\b": 0,
    r"\bmakes no sense\b": 0,
    r"\bno text makes it raise\b": 0,
    r"\bnobody counts\b": 0,
    r"\bsaid of\b": 0,
    r"\btaken for what\b": 0,
    r"\bthat are wanted\b": 0,
    r"\bwhen the line is none\b": 0,
    r"behind": 1,
}


def name_of(path: Path) -> str:
    """Return the dotted name of a module of the package."""
    parts = ("urdunews", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def runtime_imports(node: ast.AST) -> Iterator[str]:
    """Yield what is imported when the code runs, inside functions too, but not for typing only.

    `from a import b` is `a.b`, which may be a module or a name in one. That importing `a.b` also
    runs `a/__init__.py` is left out: that each module can be imported first is a test of its own.
    """
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, "imports are absolute"
        yield from (f"{node.module}.{alias.name}" for alias in node.names)
    elif isinstance(node, ast.expr):
        # There is no statement in it, and most nodes are in one.
        return
    elif isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING"):
        for statement in node.orelse:
            yield from runtime_imports(statement)
    else:
        for child in ast.iter_child_nodes(node):
            yield from runtime_imports(child)


def import_graph(sources: Mapping[str, str]) -> dict[str, set[str]]:
    """Return which of the modules each of them imports."""
    graph: dict[str, set[str]] = {}
    for name, source in sources.items():
        imported = set(runtime_imports(ast.parse(source)))
        known = {full if full in sources else full.rpartition(".")[0] for full in imported}
        graph[name] = known & sources.keys()
    return graph


def reached(graph: Mapping[str, set[str]], start: str) -> set[str]:
    """Return every module that importing `start` imports in the end."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        new = graph[waiting.pop()] - found
        found |= new
        waiting += new
    return found


def circular_imports(graph: Mapping[str, set[str]]) -> set[Import]:
    """Return the imports that belong to a circle."""
    after = {name: reached(graph, name) for name in graph}
    return {(one, other) for one in graph for other in graph[one] if one in after[other]}


def without(graph: Mapping[str, set[str]], left_out: set[Import]) -> dict[str, set[str]]:
    """Return the graph without some imports."""
    return {
        one: {other for other in others if (one, other) not in left_out}
        for one, others in graph.items()
    }


GRAPH: Final = import_graph({name_of(p): p.read_text("utf-8") for p in PACKAGE.rglob("*.py")})


def test_there_is_no_new_circle_of_imports() -> None:
    assert circular_imports(without(GRAPH, CLOSING_A_CIRCLE)) == set()


def test_each_import_that_may_close_a_circle_still_does() -> None:
    circular = circular_imports(GRAPH)
    assert {pair for pair in CLOSING_A_CIRCLE if pair not in circular} == set()


@pytest.mark.parametrize(
    ("room", "circular"),
    [
        pytest.param("import p.model", True, id="at-the-top"),
        pytest.param("from p.model import Article", True, id="a-name-of-a-module"),
        pytest.param("from p import model", True, id="a-module-of-a-package"),
        pytest.param("def show():\n    from p import model", True, id="inside-a-function"),
        pytest.param("import p.between", True, id="by-another-module"),
        pytest.param(
            "if typing.TYPE_CHECKING:\n    pass\nelse:\n    import p.model", True, id="else"
        ),
        pytest.param("if TYPE_CHECKING:\n    from p.model import Article", False, id="for-typing"),
        pytest.param("if typing.TYPE_CHECKING:\n    import p.model", False, id="typing-dotted"),
        pytest.param("import p.values, os", False, id="what-is-below-both"),
    ],
)
def test_a_circle_of_imports_is_seen(room: str, circular: bool) -> None:
    graph = import_graph(
        {
            "p": "",
            "p.model": "class Article:\n    def to_dict(self):\n        from p.room import made",
            "p.room": room,
            "p.between": "import p.model",
            "p.values": "",
        }
    )
    assert (("p.model", "p.room") in circular_imports(graph)) == circular
    assert circular_imports(without(graph, {("p.model", "p.room")})) == set()


def test_no_module_is_too_long() -> None:
    lengths = {
        path.relative_to(PACKAGE).as_posix(): len(path.read_text("utf-8").splitlines())
        for path in PACKAGE.rglob("*.py")
    }
    assert {name for name, lines in lengths.items() if lines > MOST_LINES} == TOO_LONG


def prose() -> Iterator[str]:
    """Yield the text of every module and page that users and maintainers read."""
    pages = (*PACKAGE.rglob("*.py"), *(ROOT / "docs").rglob("*.md"), *ROOT.glob("*.md"))
    for path in pages:
        # A log is not rewritten; what is built is no source.
        if not (path.name.startswith(("CHANGELOG", "changes-")) or "_build" in path.parts):
            # A phrase may be broken over two lines of prose, or of comments.
            yield re.sub(r"\s+(?:#:? )?", " ", path.read_text("utf-8"))


def test_phrases_of_translated_english_do_not_come_back() -> None:
    texts = list(prose())
    counts = {
        phrase: sum(len(re.findall(phrase, text, re.IGNORECASE)) for text in texts)
        for phrase in PHRASES
    }
    more = {phrase: count for phrase, count in counts.items() if count > PHRASES[phrase]}
    assert more == {}, "written again"
    assert counts == PHRASES, "written less often: good, and now the numbers here go down"
