import gzip
import json
from pathlib import Path

import pytest

from command.dumps import SOUND
from urdunews.bulk import Index, build_index
from urdunews.command import main


def test_an_index_is_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["index", "sound.txt", "odd.txt", "-o", "a.index"]) == 0
    assert capsys.readouterr() == ("", "urdunews: 4 articles in 2 files\n")
    assert Index.load("a.index") == build_index(["sound.txt", "odd.txt"])
    assert Index.load("a.index").paths == ("sound.txt", "odd.txt")
    assert [path.name for path in folder.iterdir() if path.suffix == ".part"] == []


def test_an_index_can_go_to_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["index", "sound.txt", "-o", "a.index"]) == 0
    assert main(["index", "sound.txt", "-o", "-"]) == 0
    assert capfdbinary.readouterr().out == Path("a.index").read_bytes()


def test_an_index_in_the_folder_is_left_out_and_kept_up(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["index", ".", "-o", "a.index"]) == 0
    (folder / "new.txt").write_text(SOUND, "utf-8")
    assert main(["index", ".", "-o", "a.index"]) == 0
    first, second = capsys.readouterr().err.splitlines()
    assert first.endswith("4 articles in 3 files")
    assert second.endswith("5 articles in 4 files")
    (folder / "a.index").rename(folder.parent / "a.index")
    assert Index.load(folder.parent / "a.index") == build_index(".")


@pytest.mark.parametrize("data", [b"", b"urdunews index\0", b"urdunews index\0001 little\nx"])
def test_what_is_not_an_index_is_replaced_by_one(folder: Path, data: bytes) -> None:
    (folder / "a.index").write_bytes(data)
    assert main(["index", "sound.txt", "-o", "a.index"]) == 0
    assert len(Index.load("a.index")) == 2


def test_options_say_how_files_are_read(folder: Path) -> None:
    (folder / "old.txt").write_bytes(" date 2026-02-03 نہر\nبارش رہے.\n".encode("cp1256"))
    options = ["--encoding", "cp1256", "--max-record", "25"]
    assert main(["index", "old.txt", "-o", "a.index", *options]) == 0
    assert Index.load("a.index") == build_index("old.txt", encoding="cp1256", max_record=25)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["index", "-", "-o", "a.index"], "standard input: an index needs files"),
        (["index", "sound.gz", "-o", "a.index"], "sound.gz: is compressed or an archive"),
        (["index", "missing.txt", "-o", "a.index"], "missing.txt: No such file"),
        (["index", "sound.txt", "-o", "sound.txt"], "sound.txt: both input and output"),
    ],
)
def test_what_cannot_be_indexed_is_told(
    folder: Path, arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "sound.gz").write_bytes(gzip.compress(SOUND.encode()))
    assert main(arguments) == 2
    assert message in capsys.readouterr().err
    assert not (folder / "a.index").exists()
    assert (folder / "sound.txt").read_text("utf-8") == SOUND * 2


def test_a_file_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["index", "sound.txt"]) == 2
    assert "-o/--output" in capsys.readouterr().err


DAYS = "".join(f" date 2026-02-{day:02} نہر {day}\nملتان: نہر صاف۔\n" for day in range(1, 9))


@pytest.fixture
def indexed(folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """An index of eight days and two more articles, of which one is odd."""
    (folder / "days.txt").write_text(DAYS, "utf-8")
    assert main(["index", "days.txt", "odd.txt", "-o", "a.index"]) == 0
    capsys.readouterr()
    return "a.index"


def parsed(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    assert main(["parse", *arguments]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--record", "1"],
        ["--record", "10"],
        ["--from", "2026-02-03", "--to", "2026-02-05"],
        ["--from", "2026-02-06"],
        ["--to", "2026-02-01"],
        ["--from", "2027-01-01"],
        ["--from", "2026-02-03", "--record", "2"],
    ],
)
def test_an_index_gives_what_the_files_give(
    indexed: str, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    found = parsed(["--index", indexed, *options], capsys)
    assert found == parsed(["days.txt", "odd.txt", *options], capsys)
    if "2026-02-05" in options:
        assert [article["date"] for article in found] == [
            "2026-02-03",
            "2026-02-04",
            "2026-02-05",
            "2026-02-03",
        ]


def test_an_article_is_shown_by_its_number(
    indexed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", "--index", indexed, "--record", "7"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("days.txt:13  2026-02-07")
    assert main(["show", "days.txt", "--record", "7"]) == 0
    assert capsys.readouterr().out == shown


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["parse"], "one of the arguments PATH --index is required"),
        (["show", "--record", "1"], "one of the arguments PATH --index is required"),
        (["parse", "days.txt", "--index", "a.index"], "not allowed with argument"),
        (
            ["parse", "--index", "a.index", "--encoding", "utf-8"],
            "--encoding cannot be used with --index",
        ),
        (
            ["parse", "--index", "a.index", "--max-record", "9"],
            "--max-record cannot be used with --index",
        ),
        (
            ["parse", "--index", "a.index", "--column", "text"],
            "--column cannot be used with --index",
        ),
        (["parse", "--index", "a.index", "--record", "11"], "no article 11: they are 1 to 10"),
        (["parse", "--index", "a.index", "--record", "0"], "no article 0: they are 1 to 10"),
        (["parse", "days.txt", "--record", "9"], "no article 9: they are 1 to 8"),
        (["parse", "days.txt", "--record", "0"], "no article 0: they are 1 to 8"),
        (["parse", "--index", "sound.txt"], "sound.txt: is not an index of urdunews"),
        (["parse", "--index", "missing"], "missing: No such file"),
        (["parse", "--index", "a.index", "-o", "a.index"], "both input and output"),
        (["parse", "--index", "a.index", "-o", "days.txt"], "both input and output"),
        (
            ["parse", "--index", "a.index", "--from", "3 فروری"],
            "not a day of the calendar, such as 2026-02-03",
        ),
        (["parse", "a.index"], "a.index: an index of dumps, not the text of a dump"),
    ],
)
def test_what_an_index_cannot_do_is_told(
    indexed: str, arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path(indexed).read_bytes()
    assert main(arguments) == 2
    assert message in capsys.readouterr().err
    assert Path(indexed).read_bytes() == before
    assert Path("days.txt").read_text("utf-8") == DAYS


@pytest.mark.parametrize("options", [[], ["--record", "1"], ["--to", "2026-02-01"]])
def test_a_changed_file_is_told(
    indexed: str, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("days.txt").write_text(DAYS * 2, "utf-8")
    assert main(["parse", "--index", indexed, *options, "--profile", "none"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == ("urdunews: days.txt: has changed since it was indexed; build the index again\n")
