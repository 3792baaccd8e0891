"""Conversions that are killed at any step, and gone on with."""

import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from command.processes import environment

KILLED: Final = str(Path(__file__).with_name("killed.py"))
DUMP: Final = "".join(
    f" date 2026-02-{day:02} نہر نمبر {day % 9} صاف\nملتان (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"
    for day in range(1, 25)
)
TARGETS: Final = [
    ("out.jsonl", []),
    ("out.jsonl.gz", ["--unique"]),
    ("out", ["--table", "csv"]),
    ("out", ["--table", "jsonl", "--unique"]),
    ("out.parquet", []),
]
#: Of 24 articles, one of two processes writes 12 at least, and takes more steps.
LEAST_STEPS: Final = 12


def convert(target: str, *options: str, who: str = "", at: int = -1) -> tuple[int, str]:
    arguments = ["convert", "days.txt", "-o", target, "--shard-size=600", "--resume", *options]
    # What the command says of a profile would stand among the steps.
    arguments += ["--profile", "none"]
    done = subprocess.run(  # noqa: S603
        [sys.executable, KILLED, *arguments],
        capture_output=True,
        check=False,
        env=environment(KILLED=who, KILLED_AT=str(at)),
        text=True,
    )
    return done.returncode, done.stderr


def contents(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder, hidden ones too, but for the dumps."""
    found = {str(path.relative_to(folder)): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if not name.endswith(".txt")}


def kill_and_go_on(folder: Path, target: str, options: list[str], *, who: str, points: int) -> None:
    if target.endswith("parquet"):
        pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    # Where the others are killed, the first process writes nothing.
    jobs = ["--jobs", "1" if who == "first" else "3"]
    (folder / "days.txt").write_text(DUMP, "utf-8")
    status, steps = convert(target, *options, who=who, at=0)
    assert status == 0
    expected = contents(folder)
    clean(folder)
    most = int(steps) if who == "first" else LEAST_STEPS
    chance = random.Random(f"{target} {options} {who}")  # noqa: S311 - the same points each time
    for at in sorted(chance.sample(range(1, most + 1), min(points, most))):
        status, _ = convert(target, *options, *jobs, who=who, at=at)
        assert status in ({-9} if who == "first" else {2}), at
        # What has its name is whole, even now.
        if (folder / target).exists():
            assert contents(folder / target if "." not in target else folder).items() >= {
                (name.removeprefix(f"out{os.sep}"), data) for name, data in expected.items()
            }, at
        if not (folder / target).is_dir():
            assert convert(target, *options, *jobs)[0] == 0, at
        assert contents(folder) == expected, at
        clean(folder)


def clean(folder: Path) -> None:
    for name in contents(folder):
        (folder / name).unlink()
    for path in folder.iterdir():
        if path.is_dir():
            path.rmdir()


@pytest.mark.parametrize(("who", "kind"), [("first", 1), ("started", 3)])
def test_a_killed_conversion_goes_on(folder: Path, who: str, kind: int) -> None:
    kill_and_go_on(folder, *TARGETS[kind], who=who, points=1)


@pytest.mark.thorough
@pytest.mark.timeout(0)
@pytest.mark.parametrize("who", ["first", "started"])
@pytest.mark.parametrize(("target", "options"), TARGETS)
def test_a_conversion_that_is_killed_anywhere_goes_on(
    folder: Path, target: str, options: list[str], who: str
) -> None:
    kill_and_go_on(folder, target, options, who=who, points=12)


@pytest.mark.parametrize("points", [1, pytest.param(20, marks=pytest.mark.thorough)])
def test_the_first_of_several_processes_is_killed(folder: Path, points: int) -> None:
    (folder / "days.txt").write_text(DUMP, "utf-8")
    status, steps = convert("out.jsonl", who="first", at=0)
    assert status == 0
    expected = contents(folder)
    clean(folder)
    chance = random.Random(points)  # noqa: S311 - the same points each time
    for at in (1, *sorted(chance.sample(range(2, int(steps) + 1), points - 1))):
        # How far it comes depends on how much the other one writes.
        status, _ = convert("out.jsonl", "--jobs", "2", who="first", at=at)
        assert status == -9 or (status == 0 and at > 1), at
        assert convert("out.jsonl", "--jobs", "2")[0] == 0, at
        assert contents(folder) == expected, at
        clean(folder)
