"""What is published with the package, and what publishes it, agrees with pyproject.toml."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

import urdunews

ROOT: Final = Path(__file__).parent.parent
WORKFLOWS: Final = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
#: Lowest versions that cannot be had are replaced by the next one.
NEXT: Final = {"pytest-timeout": "2.3.1"}


def pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def requirements() -> Iterator[str]:
    """Yield what the package, its extras and its tests require."""
    project = pyproject()
    yield from project["project"]["dependencies"]
    for extra in ("arrow", "fast", "hijri", "progress", "testing", "zstd"):
        yield from project["project"]["optional-dependencies"][extra]
    yield from project["dependency-groups"]["tests"]


def supported() -> list[str]:
    """Return the versions of Python that the classifiers name."""
    found = (re.fullmatch(r"Programming Language :: Python :: (3\.\d+)", c) for c in _classifiers())
    return [match[1] for match in found if match is not None]


def _classifiers() -> list[str]:
    classifiers: list[str] = pyproject()["project"]["classifiers"]
    return classifiers


def test_the_lowest_versions_are_those_that_are_allowed() -> None:
    lines = (ROOT / "tests" / "lowest.txt").read_text("utf-8").splitlines()
    lowest = dict(line.split("==") for line in lines if "==" in line)
    declared = {}
    for requirement in requirements():
        match = re.match(r"([a-z.-]+)(?:\[\w+\])?>=([0-9.]+)", requirement)
        assert match is not None, requirement
        declared[match[1]] = match[2]
    assert sorted(lowest) == sorted(declared)
    for name, version in declared.items():
        given = NEXT.get(name, lowest[name])
        assert given == lowest[name]
        assert f"{version}.0.0".startswith(given) or name in NEXT, name


def test_the_versions_of_python_are_tested() -> None:
    project = pyproject()["project"]
    versions = supported()
    assert project["requires-python"] == f">={versions[0]}"
    assert versions == sorted(versions, key=lambda version: int(version.split(".")[1]))
    tests = (ROOT / ".github" / "workflows" / "tests.yml").read_text("utf-8")
    named = set(re.findall(r'"(3\.\d+)t?"', tests))
    assert named == set(versions)


def test_classifiers_are_in_order() -> None:
    # As PyPI shows them, with versions as numbers.
    def key(classifier: str) -> list[str]:
        return [
            part.zfill(9) if part.isdigit() else part for part in re.split(r"(\d+)", classifier)
        ]

    assert _classifiers() == sorted(_classifiers(), key=key)


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=[path.stem for path in WORKFLOWS])
def test_actions_are_pinned_and_jobs_may_do_little(workflow: Path) -> None:
    text = workflow.read_text("utf-8")
    used = re.findall(r"uses: (.*)", text)
    assert used
    for action in used:
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action
    assert "\npermissions: {}\n" in text
    jobs = text.partition("\njobs:\n")[2]
    assert len(re.findall(r"^  \w+:$", jobs, re.MULTILINE)) == jobs.count("\n    permissions:\n")
    assert jobs.count("actions/checkout@") == jobs.count("persist-credentials: false")
    assert "secrets." not in text


def test_workflows_pin_the_same_versions() -> None:
    pins = {
        pin
        for workflow in WORKFLOWS
        for pin in re.findall(r"uses: (\S+@\S+ # \S+)", workflow.read_text("utf-8"))
    }
    names = [pin.partition("@")[0] for pin in pins]
    assert len(WORKFLOWS) == 3
    assert len(set(names)) == len(names)


def test_the_citation_has_the_version() -> None:
    citation = (ROOT / "CITATION.cff").read_text("utf-8")
    assert f"\nversion: {urdunews.__version__}\n" in citation
    assert all(
        f"\n  - name: {author['name']}\n" in citation
        for author in pyproject()["project"]["authors"]
    )


@pytest.mark.parametrize("name", ["llms.txt", "RELEASING.md", "SECURITY.md", "CODE_OF_CONDUCT.md"])
def test_pages_beside_the_readme_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    links = re.findall(r"\]\(([^)#:]+)\)", text)
    assert all((ROOT / link).is_file() for link in links), links
    # Those in the text itself, such as `.ci/release`, stand in code or alone.
    files = re.findall(r"`((?:[\w.]+/)+[\w.]+\.\w+|[A-Z]+\.md)`", text)
    assert all((ROOT / file).exists() for file in files), files
    assert "@" not in re.sub(r"`[^`]*`", "", text), "no address is known"


def test_the_sdist_has_all_that_its_tests_read() -> None:
    included = pyproject()["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    named = {"/.github", "/CITATION.cff", "/CODE_OF_CONDUCT.md", "/RELEASING.md", "/SECURITY.md"}
    assert named | {"/llms.txt", "/fuzz", "/tests", "/src", "/seeds", "/docs"} <= set(included)
    assert all((ROOT / path[1:]).exists() for path in included)
