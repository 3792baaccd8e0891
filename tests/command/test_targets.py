"""What users name a line of: files, files in archives and rows of tables."""

from pathlib import Path

import pytest

from urdunews.command.targets import Target, plain_name, target_of


@pytest.mark.parametrize(
    ("named", "target"),
    [
        ("-", Target("-", "-")),
        ("a.txt", Target("a.txt", "a.txt")),
        ("file:///tmp/a.txt", Target("file:///tmp/a.txt", "/tmp/a.txt")),  # noqa: S108
        ("a.jsonl row 7", Target("a.jsonl", "a.jsonl", row=7)),
        ("- row 7", Target("-", "-", row=7)),
        ("b!.zip!c!.txt", Target("b!.zip", "b!.zip!c!.txt", is_member=True)),
        ("b!.zip!c.csv row 7", Target("b!.zip", "b!.zip!c.csv", is_member=True, row=7)),
        ("c!d!e.txt", Target("c!d!e.txt", "c!d!e.txt")),
        ("file row 1", Target("file row 1", "file row 1")),
    ],
)
def test_forms(named: str, target: Target, folder: Path) -> None:
    for name in ("b!.zip", "file row 1"):
        (folder / name).touch()
    assert target_of(named) == target


def test_isolates_are_removed_unless_the_name_has_them(folder: Path) -> None:
    assert plain_name("\u2068مارچ.csv\u2069 row 7") == "مارچ.csv row 7"
    (folder / "\u2068مارچ\u2069").touch()
    assert plain_name("\u2068مارچ\u2069") == "\u2068مارچ\u2069"
