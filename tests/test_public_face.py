"""What users import, and what an import loads."""

import ast
import functools
import subprocess
import sys
import tomllib
import typing
from importlib import metadata
from pathlib import Path

import pytest

import urdunews

PACKAGE = Path(urdunews.__file__).parent
ROOT = Path(__file__).parent.parent
#: What needs a package that the tests of the README do not install; tests/engines run it.
OF_ENGINES = {"urdunews.engines.datatrove", "urdunews.engines.huggingface"}
MODULES = sorted(
    {
        ".".join(("urdunews", *path.relative_to(PACKAGE).with_suffix("").parts))
        for path in PACKAGE.rglob("*.py")
        if path.name != "__main__.py"
    }
    - OF_ENGINES
)

#: Who may import whom: a room knows those named, and itself.
LAYERS = {
    "characters": {"arguments", "spans", "tables"},
    "model": {
        "arguments",
        "characters",
        "counts",
        "dates",
        "html",
        "interop",
        "prose",
        "spans",
        "words",
    },
    "words": {"arguments", "characters", "model", "tables", "urls"},
    "dates": {"characters", "model", "words", "shapes", "spans", "tables"},
    "prose": {"characters", "model", "words", "shapes", "spans"},
    "html": {"_version", "arguments", "bulk", "counts", "model", "parser", "reading"},
    "interop": {"arguments", "model", "spans"},
    "bulk": {
        "_version",
        "arguments",
        "characters",
        "counts",
        "datelines",
        "interop",
        "lines",
        "model",
        "parser",
        "pipeline",
        "reading",
        "shapes",
        "urls",
        "words",
    },
    "engines": {"arguments", "bulk", "interop", "model", "parser", "reading", "urls", "words"},
    "reasons": {
        "arguments",
        "characters",
        "datelines",
        "lines",
        "model",
        "pipeline",
        "reading",
        "shapes",
        "spans",
        "tables",
        "words",
    },
    "datelines": {"characters", "dates", "model", "shapes", "words"},
    "lines": {
        "arguments",
        "characters",
        "datelines",
        "dates",
        "model",
        "shapes",
        "spans",
        "tables",
        "words",
    },
    "reading": {"arguments", "characters", "model", "shapes", "spans", "urls"},
    "command": {
        "_version",
        "bulk",
        "characters",
        "counts",
        "html",
        "interop",
        "model",
        "parser",
        "reading",
        "urls",
        "words",
    },
}


def _run(code: str, *arguments: str) -> str:
    command = [sys.executable, "-W", "error", "-c", code, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603


def test_all_is_sorted_and_there() -> None:
    assert sorted(urdunews.__all__) == urdunews.__all__
    for name in urdunews.__all__:
        assert getattr(urdunews, name) is not None


def test_public_names_are_imported_from_where_type_checkers_find_them() -> None:
    tree = ast.parse(Path(urdunews.__file__).read_text("utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    found = {
        alias.name: node.module
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    for module in urdunews._MODULES:
        assert found.pop(module) == "urdunews"
        assert getattr(urdunews, module).__name__ == f"urdunews.{module}"
    assert found == urdunews._MODULE_OF
    assert {*found, *urdunews._MODULES} == set(urdunews.__all__) <= set(dir(urdunews))
    # Whoever has imported a module has set the attribute.
    assert urdunews.__getattr__("html") is urdunews.html
    with pytest.raises(AttributeError, match=r"^module 'urdunews' has no attribute 'parze'$"):
        urdunews.parze  # type: ignore[attr-defined] # noqa: B018
    for name, advice in urdunews._TO_IMPORT.items():
        # Another test may have imported it.
        with pytest.raises(
            AttributeError, match=rf"no attribute '{name}'; import it first.*{name}"
        ):
            urdunews.__getattr__(name)
        exec(advice.partition(": ")[2], {})  # noqa: S102


def test_names_for_whole_dumps_are_imported_from_where_type_checkers_find_them() -> None:
    bulk = urdunews.bulk
    tree = ast.parse(Path(bulk.__file__).read_text("utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    found = {
        alias.name: node.module
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert found == bulk._MODULE_OF
    assert set(found) == set(bulk.__all__) <= set(dir(bulk))
    assert bulk.__getattr__("scan") is bulk.scan
    with pytest.raises(AttributeError, match=r"^module 'urdunews.bulk' has no attribute 'skan'$"):
        bulk.skan  # type: ignore[attr-defined] # noqa: B018


def test_every_public_object_says_what_it_is() -> None:
    for name in urdunews.__all__:
        public = getattr(urdunews, name)
        # A closed list of values says itself what it is.
        closed = typing.get_origin(public) is typing.Literal
        assert name == "__version__" or closed or public.__doc__


def _reference() -> str:
    pages = [ROOT / "docs" / "api.md", *sorted((ROOT / "docs" / "reference").glob("*.md"))]
    return "".join(page.read_text("utf-8") for page in pages)


def test_the_reference_names_every_value_of_a_closed_list() -> None:
    reference = _reference()
    for name in urdunews.__all__:
        values = typing.get_args(getattr(urdunews, name))
        if values:
            assert f"One of {', '.join(f'``{value}``' for value in values)}." in reference, name


def test_the_reference_has_a_line_for_each_form_of_a_segment() -> None:
    lines = [line for line in _reference().splitlines() if line.startswith("   - ``")]
    named = [line.split("``")[1] for line in lines]
    assert named == list(typing.get_args(urdunews.SegmentForm))
    assert all(line.split("``: ")[1].endswith(".") for line in lines)


def test_no_module_bears_the_name_of_a_public_function() -> None:
    public = {name for name in urdunews.__all__ if callable(getattr(urdunews, name))}
    public |= {"align", "is_normalized", "sentences", "parse_date"}
    modules = {module.removeprefix("urdunews.") for module in MODULES}
    assert not public & modules


def test_the_version_is_one_literal() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["dynamic"] == ["version"]
    assert metadata.version("urdunews") == urdunews.__version__


def test_the_core_depends_on_three_packages() -> None:
    requires = [r for r in metadata.requires("urdunews") or () if "extra ==" not in r]
    names = sorted(r.split(">")[0].strip() for r in requires)
    assert names == ["attrs", "python-dateutil", "typing-extensions"]


def test_importing_loads_nothing_that_is_not_needed() -> None:
    code = (
        "import sys, urdunews\n"
        "assert not {name for name in sys.modules if name.startswith('urdunews.')}\n"
        "assert 'attr' not in sys.modules\n"
        "urdunews.parse('')\n"
        "print(*sorted({m.split('.')[0] for m in sys.modules}))"
    )
    loaded = set(_run(code).split())
    assert "attr" in loaded
    assert not loaded & {
        "dateutil",
        "hypothesis",
        "json",
        "argparse",
        "numpy",
        "pyarrow",
        "hijridate",
    }


def test_reading_the_usual_pages_does_not_load_dateutil() -> None:
    code = (
        "import sys, urdunews\n"
        "urdunews.parse(' date 2026-02-03 خبر\\nلاہور۔ 3 فروری (اے پی پی) بارش ہوئی۔')\n"
        "print('dateutil' in sys.modules)"
    )
    assert _run(code).strip() == "False"


def test_nothing_is_read_when_a_module_is_imported() -> None:
    code = (
        "import builtins, io, pathlib, sys\n"
        "import attrs, typing_extensions, importlib.resources, glob\n"
        "opened = []\n"
        "sys.addaudithook(lambda name, args: name == 'open' and opened.append(str(args[0])))\n"
        "import urdunews\n"
        "print(any(name.endswith('.tsv') for name in opened))"
    )
    assert _run(code).strip() == "False"


#: `urdunews/__init__.py` imports most modules in an order that hides what is wrong with others. So
#: an empty package takes its place, and no module finds another one imported before.
_EACH_MODULE_FIRST = """
import importlib, sys, traceback, types

def forget_all():
    for name in [name for name in sys.modules if name.split(".")[0] == "urdunews"]:
        del sys.modules[name]
    package = types.ModuleType("urdunews")
    package.__path__ = [sys.argv[2]]
    sys.modules["urdunews"] = package

forget_all()
for module in sys.argv[3:]:
    if sys.argv[1] == "each-first":
        forget_all()
    try:
        importlib.import_module(module)
    except Exception:
        print(module, traceback.format_exc())
"""


# Without a circle of imports, for which there is a test, one order stands in for all.
@pytest.mark.parametrize(
    "order", ["one-after-another", pytest.param("each-first", marks=pytest.mark.thorough)]
)
def test_each_module_can_be_imported_first(order: str) -> None:
    modules = [module for module in MODULES if module != "urdunews.__init__"]
    assert _run(_EACH_MODULE_FIRST, order, str(PACKAGE), *modules) == ""


@pytest.mark.parametrize(
    "fault", ["import urdunews.first", "1 / 0", "from urdunews import parse", "'\\d'"]
)
def test_a_module_that_cannot_be_imported_first_is_told(tmp_path: Path, fault: str) -> None:
    (tmp_path / "first.py").write_text("from urdunews.second import name\n", "utf-8")
    (tmp_path / "second.py").write_text(f"{fault}\nname = 1\n", "utf-8")
    (tmp_path / "third.py").write_text("", "utf-8")
    modules = ["urdunews.third", "urdunews.second"]
    assert "urdunews.second " in _run(_EACH_MODULE_FIRST, "each-first", str(tmp_path), *modules)


@functools.cache
def _imports(path: Path) -> tuple[ast.Import | ast.ImportFrom, ...]:
    """Return the imports of a module, at which several tests look."""
    found: list[ast.Import | ast.ImportFrom] = []
    waiting: list[ast.AST] = [ast.parse(path.read_text("utf-8"))]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import | ast.ImportFrom):
            found.append(node)
        # There is no statement in an expression, and most nodes are in one.
        elif not isinstance(node, ast.expr):
            waiting += ast.iter_child_nodes(node)
    return tuple(found)


#: What knows no room itself, and could be a package of its own.
EVERYWHERE = {"lazy"}


@pytest.mark.parametrize("room", sorted(LAYERS))
def test_a_room_knows_only_its_neighbours(room: str) -> None:
    for path in (PACKAGE / room).rglob("*.py"):
        for node in _imports(path):
            if not isinstance(node, ast.ImportFrom) or node.module is None:
                continue
            if not node.module.startswith("urdunews"):
                continue
            names = [node.module] if node.module != "urdunews" else []
            names += [f"urdunews.{a.name}" for a in node.names if node.module == "urdunews"]
            for name in names:
                assert name.split(".")[1] in LAYERS[room] | {room, *EVERYWHERE}, (path.name, name)


def test_only_the_room_of_dates_knows_dateutil() -> None:
    knowing = {
        path.parent.name
        for path in PACKAGE.rglob("*.py")
        if "dateutil" in {name.split(".")[0] for node in _imports(path) for name in _imported(node)}
    }
    assert knowing == {"dates"}


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module else []


def test_there_is_no_cupboard_for_odds_and_ends() -> None:
    parts = {part for module in MODULES for part in module.split(".")}
    assert not parts & {"utils", "helpers", "common", "misc", "manager"}
