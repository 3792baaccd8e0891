"""The pages of `docs`: commands print what the pages say; the reference has every public name."""

import re
import shlex
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import urdunews
from urdunews import testing
from urdunews.command import arguments, main

ROOT: Final = Path(__file__).parent.parent
DOCS: Final = ROOT / "docs"
TASKS: Final = [DOCS / "start.md", *sorted((DOCS / "how-to").glob("*.md"))]
REFERENCE: Final = [DOCS / "api.md", *sorted((DOCS / "reference").glob("*.md"))]
_CONSOLE: Final = re.compile(r"^```console\n(.*?)^```", re.DOTALL | re.MULTILINE)
_DOCUMENTED: Final = re.compile(r"^\.\. (?:auto|py:)\w+:: (\S+)", re.MULTILINE)
_MODULE: Final = re.compile(
    r"^\.\. (?:currentmodule|module):: (\S+)|^(\.\. (?:auto|py:).*)$", re.MULTILINE
)
#: Direction marks that the command puts around right-to-left text.
_ISOLATES: Final = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


@pytest.fixture
def newcomer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand where a reader of the pages stands, who has saved the example."""
    shutil.copytree(DOCS / "examples", tmp_path / "dumps")
    shutil.copy(DOCS / "roundups.txt", tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def commands(page: str) -> Iterator[tuple[str, str]]:
    """Yield the commands of a page, each with what it prints; empty where the page does not say."""
    for block in _CONSOLE.findall(page):
        for shown in block.split("$ ")[1:]:
            command, _, printed = shown.partition("\n")
            yield command, printed


def fits(printed: str, expected: str) -> bool:
    """Return whether a command printed what a page says, where `…` stands for anything."""
    pattern = ".*".join(map(re.escape, expected.split("…")))
    return re.fullmatch(pattern, printed.translate(_ISOLATES), re.DOTALL) is not None


def test_a_page_has_commands_with_what_they_print() -> None:
    page = "text\n```console\n$ one\n$ two > file\nprinted\n```\n```python\n$ three\n```\n"
    assert list(commands(page)) == [("one", ""), ("two > file", "printed\n")]


def test_an_ellipsis_stands_for_anything_and_all_else_for_itself() -> None:
    assert fits("10 articles\n0 lines\n", "10 articles…")
    assert fits("\u2068a.b\u2069\n", "a.b\n")
    assert not fits("a.b\nc\n", "a.b\n")
    assert not fits("axb\n", "a.b\n")


@pytest.mark.parametrize("page", TASKS, ids=lambda page: page.stem)
def test_commands_print_what_the_page_says(
    page: Path, newcomer: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = page.read_text("utf-8")
    if ".parquet" in text:
        pytest.importorskip("pyarrow")
    for command, expected in commands(text):
        typed, _, file = command.partition(" > ")
        program, *arguments = shlex.split(typed)
        if program == "urdunews":
            assert main(arguments) == 0, command
            out, err = capsys.readouterr()
            if file:
                (newcomer / file).write_text(out, encoding="utf-8")
            elif expected:
                assert fits(err + out, expected), (command, err + out)
        elif program == "printf":
            row = arguments[0].replace("\\t", "\t").replace("\\n", "\n")
            (newcomer / file).write_text(row, encoding="utf-8")
        else:
            assert typed.startswith("python -m pip install "), command


def _without_arguments(name: str) -> str:
    """Return the name of a class whose constructor is not for users: `Index()`."""
    return name.removesuffix("()")


def documented() -> set[str]:
    """Return the full names of all that the reference documents."""
    found: set[str] = set()
    for page in REFERENCE:
        module = "urdunews"
        for entered, line in _MODULE.findall(page.read_text("utf-8")):
            module = entered or module
            found |= {
                name if name.startswith("urdunews.") else f"{module}.{name}"
                for name in map(_without_arguments, _DOCUMENTED.findall(line))
            }
    return found


MODULES: Final = {
    "urdunews": urdunews,
    "urdunews.testing": testing,
    **{f"urdunews.{name}": getattr(urdunews, name) for name in urdunews._MODULES},
}


@pytest.mark.parametrize("module", MODULES)
def test_the_reference_has_every_public_name_of_a_module_and_no_other(module: str) -> None:
    public = {f"{module}.{name}" for name in MODULES[module].__all__} - {
        *MODULES,
        "urdunews.__version__",
    }
    assert {name for name in documented() if name.rpartition(".")[0] == module} == public


def test_every_page_is_in_a_list_of_the_front_page() -> None:
    front = (DOCS / "index.md").read_text("utf-8")
    listed = set(re.findall(r"^([a-z/-]+)$", front, re.MULTILINE))
    pages = {page.relative_to(DOCS).with_suffix("").as_posix() for page in DOCS.rglob("*.md")}
    assert {page for page in pages if not page.startswith("_")} - {"index"} == listed


def test_the_picture_in_the_readme_is_what_the_library_sees() -> None:
    (article,) = urdunews.read(DOCS / "front-page.txt")
    picture = (ROOT / "README.md").read_text("utf-8").partition("```text\n")[2].partition("```")[0]
    seen = [
        (part.kind, article.source[part.start : part.end].strip())
        for part in article.segments
        if part.kind != "space"
    ]
    shown = [tuple(line.split(maxsplit=1)) for line in picture.splitlines()]
    assert [kind for kind, _ in shown] == [kind for kind, _ in seen]
    assert all(fits(text, line) for (_, text), (_, line) in zip(seen, shown, strict=True))


def test_the_readme_has_every_extra() -> None:
    table = (ROOT / "README.md").read_text("utf-8").partition("| Extra |")[2].partition("\n\n")[0]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)
    assert named == list(project["optional-dependencies"])


@pytest.mark.parametrize("page", ["README.md", "llms.txt", "CHANGELOG.md"])
def test_pages_beside_the_documentation_name_every_subcommand(page: str) -> None:
    usage = arguments.argument_parser().format_help()
    subcommands = set(re.findall(r"^ {4}(\w+)(?: {2,}|$)", usage, re.MULTILINE)) - {"COMMAND"}
    assert "normalize" in subcommands
    named = set(re.findall(r"[`|] ?(?:urdunews )?(\w+)\b", (ROOT / page).read_text("utf-8")))
    shown = set(re.findall(r"^\$ urdunews (\w+)", (ROOT / page).read_text("utf-8"), re.MULTILINE))
    assert subcommands - named - shown == set()


def test_the_readme_has_no_link_that_breaks_elsewhere() -> None:
    links = re.findall(r"\]\(([^)]*)\)", (ROOT / "README.md").read_text("utf-8"))
    assert [link for link in links if not link.startswith(("https://", "#"))] == []
