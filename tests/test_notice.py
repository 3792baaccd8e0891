"""What ships may ship: each table has its source and licence, and the texts travel with it."""

import pathlib
import re
import tomllib
from typing import Final

import babel
import pytest
from babel.core import get_cldr_version

import urdunews

ROOT: Final = pathlib.Path(__file__).parents[1]
PACKAGE: Final = pathlib.Path(urdunews.__file__).parent
NOTICE: Final = (ROOT / "NOTICE").read_text(encoding="utf-8")
PROJECT: Final = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SHIPPED, OTHERS = NOTICE.split("\nOther files, ")


def rows(section: str) -> list[list[str]]:
    """Return the cells of the rows of a section's table, without its head and rule."""
    lines = [line for line in section.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:]]


def licences(expression: str) -> set[str]:
    return set(expression.split(" AND "))


def test_every_table_of_the_package_has_its_row_and_every_row_its_table() -> None:
    tables = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.tsv"))
    assert [cells[0] for cells in rows(SHIPPED)] == tables


@pytest.mark.parametrize("cells", [*rows(SHIPPED), *rows(OTHERS)], ids=lambda cells: cells[0])
def test_a_row_says_source_version_licence_and_changes(cells: list[str]) -> None:
    assert len(cells) == 5
    assert all(cells)


def test_every_other_file_that_has_a_row_exists() -> None:
    assert [cells[0] for cells in rows(OTHERS) if not (ROOT / cells[0]).exists()] == []


def test_the_sample_is_not_under_the_licence_of_the_project() -> None:
    [licence] = [cells[3] for cells in rows(OTHERS) if cells[0] == "seeds/"]
    assert licence.startswith("not under the project's licence")


def test_the_licence_of_the_project_is_that_of_its_tables() -> None:
    named = set[str]().union(*(licences(cells[3]) for cells in rows(SHIPPED)))
    assert licences(PROJECT["project"]["license"]) == named == {"MIT", "Unicode-3.0"}


def test_the_text_of_each_licence_but_that_of_the_code_is_in_the_folder() -> None:
    texts = {path.name for path in (ROOT / "LICENSES").iterdir()}
    needed = licences(PROJECT["project"]["license"]) - {"MIT"}
    assert texts == {f"{licence}.txt" for licence in needed}
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")


def test_the_licence_and_version_are_those_of_the_names_in_use() -> None:
    # babel ships CLDR's data with CLDR's licence.
    text = pathlib.Path(babel.__file__).parent / "locale-data" / "LICENSE.unicode"
    assert (ROOT / "LICENSES/Unicode-3.0.txt").read_bytes() == text.read_bytes()
    versions = {cells[0]: cells[2] for cells in rows(SHIPPED)}
    for table in ("words/territories.tsv", "words/places.tsv"):
        assert versions[table].endswith(f"CLDR {get_cldr_version()}")


def test_the_wheel_and_the_source_archive_have_the_texts() -> None:
    files = {path for glob in PROJECT["project"]["license-files"] for path in ROOT.glob(glob)}
    texts = {ROOT / "LICENSE", ROOT / "NOTICE", *(ROOT / "LICENSES").iterdir()}
    assert files == texts
    included = PROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    assert {f"/{path.relative_to(ROOT).parts[0]}" for path in texts} <= set(included)


def test_no_table_carries_a_trace_of_what_may_not_be_copied() -> None:
    trace = re.compile("wordfreq|apertium|geonames", re.IGNORECASE)
    marked = [p.name for p in PACKAGE.rglob("*.tsv") if trace.search(p.read_text(encoding="utf-8"))]
    assert marked == []
