import gzip
import io
import re
from pathlib import Path

import pytest

import urdunews
from command.processes import run_line
from urdunews.command import main

DIRTY = "كراچي  كے ساته ۲۰\r\nنہرِ نو\u200f ٢"


@pytest.fixture
def standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard input with dirty text."""
    stream = io.TextIOWrapper(io.BytesIO(DIRTY.encode()), "ascii")
    monkeypatch.setattr("sys.stdin", stream)


@pytest.mark.usefixtures("standard_input")
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        pytest.param([], "کراچی کے ساتھ ۲۰\nنہرِ نو ۲", id="alone"),
        pytest.param(["--fold"], "کراچی کے ساتھ 20\nنہر نو 2", id="folded"),
        pytest.param(
            ["--option", "digits=ascii", "--option", "diacritics=drop"],
            "کراچی کے ساتھ 20\nنہر نو 2",
            id="options",
        ),
        pytest.param(["--option", "letters=no"], "كراچي كے ساته ۲۰\nنہرِ نو ۲", id="a-switch"),
        pytest.param(["--option", "none=yes"], DIRTY, id="no-change-at-all"),
        pytest.param(
            ["--option", "spacing=single", "--option", "none=yes"],
            "كراچي كے ساته ۲۰\nنہرِ نو\u200f ٢",
            id="one-change-alone",
        ),
    ],
)
def test_normalize_is_a_filter(
    arguments: list[str],
    expected: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["normalize", *arguments]) == 0
    assert capsys.readouterr().out == expected


def test_normalize_reads_files_and_makes_repairs(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "old.txt").write_text("پلےئر ہےں\n", "utf-8")
    repairs = "repairs=inpage-yeh,missing-space"
    assert main(["normalize", "old.txt", "old.txt", "--option", repairs]) == 0
    assert capsys.readouterr().out == "پلیئر ہیں\n" * 2


def test_normalize_streams_lines_longer_than_what_it_reads_at_a_time(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = "نہر كي صفائي " * 60_000 + "\n" + "كل\n" * 9
    (folder / "long.txt").write_text(text, "utf-8")
    assert main(["normalize", "long.txt"]) == 0
    assert capsys.readouterr().out == urdunews.normalize(text)


@pytest.mark.usefixtures("standard_input")
def test_normalize_explains_how_often_each_rule_changed_something(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["normalize", "--explain"]) == 0
    rows = [line.split(maxsplit=2) for line in capsys.readouterr().out.splitlines()]
    counts = {rule: int(count) for count, rule, _ in rows}
    edits = urdunews.align(DIRTY).edits
    assert counts == {rule: sum(e.rule == rule for e in edits) for rule in {e.rule for e in edits}}
    assert counts["letters"] == 3
    assert [text for _, rule, text in rows if rule == "tatweel"] == []
    assert all(text == urdunews.Rule(rule).explanation for _, rule, text in rows)


@pytest.mark.usefixtures("standard_input")
def test_normalize_explains_folding_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["normalize", "--fold", "--explain"]) == 0
    assert re.search(r"^ +1 diacritics ", capsys.readouterr().out, re.MULTILINE)


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("digits", "--option digits: not one of letters=…, ligatures=…"),
        ("_made=1", "--option _made=1: not one of letters=…, ligatures=…"),
        ("\x1b[2J\n=1", r"--option \x1b[2J\n=1: not one of letters=…, ligatures=…"),
        ("letters=\u202e", r"--option letters=\u202e: letters is yes or no"),
        ("colour=red", "--option colour=red: not one of"),
        ("letters=maybe", "--option letters=maybe: letters is yes or no"),
        ("digits=roman", "digits is one of 'keep', 'native', 'urdu', 'ascii'; not 'roman'"),
        ("digits=\x9b1m", r"digits is one of 'keep', 'native', 'urdu', 'ascii'; not '\x9b1m'"),
        ("repairs=magic", "no such repair: 'magic'; there are ambiguous-heh"),
    ],
)
def test_an_option_that_does_not_exist_is_one_line_and_status_2(
    option: str,
    said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["normalize", "sound.txt", "--option", option]) == 2
    err = capsys.readouterr().err
    assert err.startswith(f"urdunews: {said}")
    assert err.removesuffix("\n").isprintable()


def test_a_dash_is_standard_input_among_files(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "first.txt").write_text("كل\n", "utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO("آج\n"))
    assert main(["normalize", "first.txt", "-", "first.txt"]) == 0
    assert capsys.readouterr().out == "کل\nآج\nکل\n"


def test_json_is_text_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "a.jsonl").write_text('{"text": "كل"}\n', "utf-8")
    assert main(["normalize", "sub", "sub/a.jsonl"]) == 0
    assert capsys.readouterr() == ('{"text": "کل"}\n' * 2, "")


def test_what_is_no_text_is_one_line_and_status_2(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert main(["normalize", "a.png"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == "urdunews: a.png: a PNG image, not the text of a dump; pass the text instead\n"


def test_compressed_text_is_text_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.gz").write_bytes(gzip.compress("كل\n".encode()))
    assert main(["normalize", "a.gz"]) == 0
    assert capsys.readouterr() == ("کل\n", "")


def test_what_is_readable_of_a_truncated_file_is_normalised(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.gz").write_bytes(gzip.compress("كل\n".encode())[:-4])
    assert main(["normalize", "a.gz"]) == 2
    out, err = capsys.readouterr()
    assert (out, "truncated" in err) == ("کل\n", True)


def test_the_output_is_not_read(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "a.txt").write_text("كل\n", "utf-8")
    done = run_line("urdunews normalize sub > sub/b.txt")
    assert (done.returncode, done.stderr) == (0, b"")
    assert (folder / "sub" / "b.txt").read_text("utf-8") == "کل\n"
