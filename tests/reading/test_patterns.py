import glob
import os
from pathlib import Path

import pytest

import urdunews
from reading.files import NAMES, refuse_to_list, write
from urdunews.reading.patterns import is_pattern, matches

PATTERNS = {
    "*.txt": ["a.txt", "b.txt"],
    "[ac].*": ["a.txt", "c.log"],
    "[!a].txt": ["b.txt"],
    "?.log": ["c.log"],
    "*": ["a.txt", "b.txt", "c.log"],
    "sub/*": ["sub/d.txt"],
    "*/d.txt": ["sub/d.txt"],
    "*/*": ["sub/d.txt"],
    "*/*/e.txt": ["sub/deep/e.txt"],
    "*/deep": [],
    "*/missing.txt": [],
    "missing/*": [],
    "a.txt/*": [],
    "**": NAMES,
    "**/*": NAMES,
    "**/*.txt": [name for name in NAMES if name.endswith(".txt")],
    "**/**/?.txt": [name for name in NAMES if name.endswith(".txt")],
    "**/deep/*": ["sub/deep/e.txt"],
    "sub/**/e.txt": ["sub/deep/e.txt"],
    "sub/**": ["sub/d.txt", "sub/deep/e.txt"],
    "sub/../*.log": ["sub/../c.log"],
    ".*": [".hidden.txt"],
    ".*/*": [".git/f.txt"],
    "**/.*.txt": [".hidden.txt", "sub/.g.txt"],
    "a**": ["a.txt"],
    "[": [],
}


@pytest.mark.parametrize(("pattern", "names"), PATTERNS.items())
def test_a_pattern_matches_files_in_sorted_order(
    folder: Path,
    pattern: str,
    names: list[str],
) -> None:
    found = matches(f"{folder}/{pattern}")
    assert found == [folder / name for name in names]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_pattern_matches_what_glob_finds(
    folder: Path,
    pattern: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(folder)
    names = {os.path.normpath(name) for name in glob.glob(pattern, recursive=True)}  # noqa: PTH207
    files = sorted(name for name in names if Path(name).is_file())
    assert [os.path.normpath(path) for path in matches(pattern)] == files


def test_a_path_with_letters_of_a_pattern_is_one() -> None:
    assert list(map(is_pattern, ["*", "a?", "[a]", "a[", "a]", "a", ""])) == [
        *[True] * 4,
        *[False] * 3,
    ]


@pytest.mark.parametrize("pattern", ["**/*.txt", "*/deep/*", "sub/*", "sub/**"])
def test_a_folder_that_cannot_be_read_is_an_error_that_names_it(
    folder: Path,
    pattern: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    locked = folder / "sub" / "deep" if pattern == "*/deep/*" else folder / "sub"
    refuse_to_list(locked, monkeypatch)
    with pytest.raises(PermissionError) as raised:
        matches(f"{folder}/{pattern}")
    assert raised.value.filename == str(locked)
    with pytest.raises(PermissionError):
        next(urdunews.read(folder / pattern))


def test_loops_are_noticed(folder: Path) -> None:
    (folder / "sub" / "loop").symlink_to(folder)
    found = [path.relative_to(folder).as_posix() for path in matches(f"{folder}/**/*.txt")]
    assert found == ["a.txt", "b.txt", "sub/d.txt", "sub/deep/e.txt"]


def test_links_to_folders_are_followed(folder: Path) -> None:
    (folder / "link").symlink_to("sub")
    assert matches(f"{folder}/li*/*.txt") == [folder / "link" / "d.txt"]


@pytest.mark.parametrize("pattern", ["*", "**", "p*", "*/../pipe"])
def test_pipes_are_left_out_with_a_warning(folder: Path, pattern: str) -> None:
    os.mkfifo(folder / "pipe")
    with pytest.warns(urdunews.SkippedFileWarning, match="pipe' is left out: it is a named pipe"):
        found = matches(f"{folder}/{pattern}")
    assert "pipe" not in {path.name for path in found}


def test_a_link_to_nothing_matches_by_its_pattern_and_not_by_its_name(folder: Path) -> None:
    (folder / "sub" / "broken").symlink_to("missing")
    assert matches(f"{folder}/sub/b*") == [folder / "sub" / "broken"]
    assert matches(f"{folder}/*/broken") == []


def test_names_are_sorted_as_they_are_written(folder: Path) -> None:
    write(folder / "sub-b" / "d.txt")
    assert matches(f"{folder}/*/d.txt") == [folder / "sub-b" / "d.txt", folder / "sub" / "d.txt"]


def test_a_pattern_without_a_folder_begins_in_the_current_one(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(folder)
    assert matches("*.log") == [Path("c.log")]
    assert [str(path) for path in matches("./s*/*.txt")] == [str(Path("sub", "d.txt"))]
