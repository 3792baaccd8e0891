import gzip
import io
import json
import os
from pathlib import Path

import pytest

from command.dumps import SOUND
from command.processes import BARE, run
from urdunews.command import main
from urdunews.command.argument_values import as_utf8


@pytest.mark.parametrize("command", ["parse", "check"])
@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("missing.txt", "missing.txt: No such file or directory"),
        ("*.csv", "*.csv: no file matches this pattern"),
        ("bare", "bare: no file in this folder"),
        ("", "'': the path is empty; the current folder is '.'"),
        ("empty.txt", "empty.txt: no text in it"),
        ("empties", "empties: no text in it"),
        ("\x1b[2J", r"\x1b[2J: no file matches this pattern"),
        ("\udcff\u202e\n", r"\xff\u202e\n: No such file or directory"),
        ("نہر.txt", "\u2068نہر.txt\u2069: No such file or directory"),
    ],
)
def test_what_cannot_be_read_is_one_line_and_status_2(
    command: str,
    path: str,
    message: str,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "bare").mkdir()
    (folder / "empties").mkdir()
    (folder / "empties" / "a.txt").touch()
    assert main([command, path]) == 2
    assert capsys.readouterr() == ("", f"urdunews: {message}\n")


def test_articles_before_a_missing_file_are_written(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "sound.txt", "missing.txt"]) == 2
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 2
    assert err == "urdunews: missing.txt: No such file or directory\n"


@pytest.fixture
def packed(folder: Path) -> str:
    """A folder with a dump, a compressed one, an image and JSON."""
    (folder / "mixed").mkdir()
    (folder / "mixed" / "a.txt").write_text(SOUND, "utf-8")
    (folder / "mixed" / "b.gz").write_bytes(gzip.compress(SOUND.encode()))
    (folder / "mixed" / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / "mixed" / "c\u202e.jsonl").write_text('{"id": 1, "text": "نہر"}\n', "utf-8")
    return "mixed"


def test_what_is_no_text_in_a_folder_is_left_out_and_told_once(
    packed: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["parse", packed, packed, "--profile", "auto"]) == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 4
    assert err.splitlines() == [
        "urdunews: mixed/b.png: left out: a PNG image",
        r"urdunews: mixed/c\u202e.jsonl: left out: JSON",
    ]


def test_what_is_no_text_and_named_is_one_line_and_status_2(
    packed: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["parse", f"{packed}/b.gz", f"{packed}/b.png"]) == 2
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 1
    assert err == (
        "urdunews: mixed/b.png: a PNG image, not the text of a dump; pass the text instead\n"
    )


def test_a_truncated_file_is_one_line_and_status_2_after_its_articles(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = gzip.compress((SOUND * 2).encode())[:-4]
    (folder / "cut.gz").write_bytes(data)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    for path, name in (("cut.gz", "cut.gz"), ("-", "standard input")):
        assert main(["parse", path]) == 2
        out, err = capsys.readouterr()
        assert len(out.splitlines()) == 2
        assert err == f"urdunews: {name}: the gzip data is truncated, at byte {len(data)}\n"


def test_standard_input_that_is_no_text_is_one_line_and_status_2(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(b"GIF89a"))
    monkeypatch.setattr("sys.stdin", stream)
    assert main(["check", "-"]) == 2
    assert capsys.readouterr().err == (
        "urdunews: standard input: a GIF image, not the text of a dump; pass the text instead\n"
    )


def test_the_encoding_is_detected_or_an_option(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "a.txt").write_bytes(SOUND.encode("cp1256", "replace"))
    assert main(["check", "a.txt"]) == 0
    assert "a.txt:1:1: warning encoding-other" in capsys.readouterr().out
    assert main(["check", "a.txt", "--encoding", "windows-1256"]) == 0
    assert "encoding-other" not in capsys.readouterr().out
    assert main(["check", "a.txt", "--encoding", "gb18030"]) == 2
    assert capsys.readouterr().err == (
        "urdunews: --encoding: files in 'gb18030' are not read; convert them to UTF-8 with iconv\n"
    )


def test_standard_input_without_text_is_one_line_and_status_2(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main(["check", "-"]) == 2
    assert capsys.readouterr().err == "urdunews: standard input: no text in it\n"


def test_standard_input_that_breaks_is_named(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    class Broken(io.BytesIO):
        def read(self, _: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    monkeypatch.setattr("sys.stdin", Broken())
    for command in ("parse", "normalize"):
        assert main([command, "-"]) == 2
        assert capsys.readouterr().err == "urdunews: standard input: Input/output error\n"


def test_a_text_stream_in_place_of_standard_input_is_read(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(SOUND))
    assert main(["parse", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["origin"]["line"] == 1


def test_show_and_check_take_a_profile_too(
    shared: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["show", shared, "--profile", "auto", "-n", "1"]) == 0
    assert f"{'junk/profile':19} ہمارا نقشہ\n" in capsys.readouterr().out
    assert main(["check", shared, "--profile", "auto"]) == 0


def test_what_is_no_profile_is_one_line_and_status_2(
    shared: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["parse", shared, "--profile", "sound.txt"]) == 2
    assert capsys.readouterr().err.startswith("urdunews: sound.txt:1: a profile begins with")
    assert main(["parse", shared, "--profile", "none.tsv"]) == 2
    assert capsys.readouterr().err == "urdunews: none.tsv: No such file or directory\n"


def test_parse_takes_a_lexicon(
    unknown: str,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "names.tsv").write_text(
        "place\tنور گڑھی\tcity\tPK\ncredit\tصبح نو نیوز\toutlet\n", "utf-8"
    )

    def bases() -> list[str | None]:
        articles = map(json.loads, capsys.readouterr().out.splitlines())
        return [a["dateline"] and a["dateline"]["basis"] for a in articles]

    assert main(["parse", unknown]) == 0
    assert bases() == ["partial", "partial", None]
    assert main(["parse", unknown, "--lexicon", "names.tsv"]) == 0
    assert bases() == ["lexicon", "lexicon", None]


def test_check_and_show_take_a_lexicon_too(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "names.tsv").write_text("junk\tنہر صاف\n", "utf-8")
    assert main(["show", "sound.txt", "-n", "1"]) == 0
    assert f"{'headline':19} نہر صاف\n" in capsys.readouterr().out
    assert main(["show", "sound.txt", "-n", "1", "--lexicon", "names.tsv"]) == 0
    assert f"{'junk/phrase':19} نہر صاف\n" in capsys.readouterr().out
    assert main(["check", "sound.txt", "--lexicon", "names.tsv"]) == 0


def test_a_lexicon_and_a_profile_may_be_given_together(
    shared: str,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "names.tsv").write_text("place\tنور گڑھی\n", "utf-8")
    assert main(["show", shared, "--profile", "auto", "--lexicon", "names.tsv", "-n", "1"]) == 0
    assert f"{'junk/profile':19} ہمارا نقشہ\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [["parse"], ["check"], ["check", "--unknown"], ["show"]],
    ids=["parse", "check", "unknown", "show"],
)
@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("town\tنور گڑھی\n", "names.tsv:1: the first cell is place, credit, phrase, junk,"),
        ("# نام\n\nplace\n", "names.tsv:3: a row is what, name, kind, countries, spellings"),
        ("place\tنور\ttown\n", "names.tsv:1: a place is one of city, district, state"),
        ("credit\tنور\tpaper\n", "names.tsv:1: a credit is one of agency, outlet, desk"),
        ("place\tنور\tcity\tpk\n", "names.tsv:1: a country is a code of ISO 3166-1"),
        (None, "names.tsv: No such file or directory"),
    ],
)
def test_what_is_no_lexicon_is_one_line_and_status_2(
    arguments: list[str],
    rows: str | None,
    message: str,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    if rows is not None:
        (folder / "names.tsv").write_text(rows, "utf-8")
    assert main([*arguments, "sound.txt", "--lexicon", "names.tsv"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"urdunews: {message}")
    assert err.count("\n") == 1


@pytest.mark.parametrize("option", ["--lexicon", "--profile"])
def test_the_names_of_files_for_reading_are_escaped(
    option: str,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "a\x1b[2J\n.tsv").write_text("town\tx\x1b\n", "utf-8")
    assert main(["parse", "sound.txt", option, "a\x1b[2J\n.tsv"]) == 2
    err = capsys.readouterr().err
    assert err.startswith(r"urdunews: a\x1b[2J\n.tsv:1: ")
    assert err.removesuffix("\n").isprintable()


def test_a_message_without_the_name_of_the_file_has_it_too(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(_: str) -> None:
        message = "wrong\x1b"
        raise ValueError(message)

    monkeypatch.setattr("urdunews.words.profiles.Profile.load", fail)
    assert main(["parse", "sound.txt", "--profile", "lines.tsv"]) == 2
    assert capsys.readouterr().err == "urdunews: lines.tsv: wrong\\x1b\n"


def test_how_much_a_file_may_unpack_to_is_an_option(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("urdunews.reading.damage._FREE", 1)
    (folder / "a.gz").write_bytes(gzip.compress(SOUND.encode() * 50))
    for command in ("parse", "check", "show", "sentences", "profile", "normalize"):
        assert main([command, "a.gz", "--max-ratio", "1"]) == 2
        out, err = capsys.readouterr()
        assert err.startswith("urdunews: a.gz: unpacks to more than 1 times its size")
        assert main([command, "a.gz", "--max-ratio", "0"]) == 2
        assert capsys.readouterr().err == "urdunews: --max-ratio must be at least 1, not 0\n"
        assert main([command, "a.gz"]) == 0
        capsys.readouterr()
    assert out == ""


def test_the_words_that_open_a_header_line_are_an_option(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    days = ("Date: 2026-02-03", "تاریخ: ۲۰۲۶-۰۲-۰۴")
    shared = "ہمارا نقشہ"
    text = "".join(f"{day} نہر {n}\n{shared}\nبارش {n}۔\n" for n in range(3) for day in days)
    (folder / "a.txt").write_text(text, "utf-8")
    words = ["--header-keywords", "Date, تاریخ:"]
    assert main(["parse", "a.txt", *words]) == 0
    out, err = capsys.readouterr()
    # The profile was learnt from the same records.
    assert err.startswith("urdunews: learnt 1 shared line from 6 records")
    assert [json.loads(line)["date"] for line in out.splitlines()] == [
        "2026-02-03",
        "2026-02-04",
    ] * 3
    assert main(["profile", "a.txt", *words]) == 0
    assert "# records 6\n" in capsys.readouterr().out
    assert main(["why", "a.txt:4", *words]) == 0
    assert "a.txt:4  headline\n" in capsys.readouterr().out
    assert main(["index", "a.txt", "-o", "a.index", *words]) == 0
    assert main(["parse", "--index", "a.index", "--record", "2"]) == 0
    assert json.loads(capsys.readouterr().out)["date"] == "2026-02-04"
    assert main(["show", "--index", "a.index", *words]) == 2
    assert "--header-keywords cannot be used with --index" in capsys.readouterr().err
    assert main(["check", "a.txt", "--header-keywords", "Date,"]) == 2
    assert "a header keyword is a word such as 'date', not ''" in capsys.readouterr().err


def test_the_columns_of_tables_are_options(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    row = {"id": 5, "url": "u", "day": "2026-02-03", "name": "پل", "text": "بارش ہوئی۔\n"}
    names = ["--id-column", "id", "--url-column", "url", "--date-column", "day"]
    options = ["--column", "text", *names, "--title-column", "name"]
    (folder / "a.jsonl").write_text(f"{json.dumps(row)}\n", "utf-8")
    assert main(["parse", "a.jsonl", *options]) == 0
    article = json.loads(capsys.readouterr().out)
    assert (article["date"], article["headline"]) == ("2026-02-03", "پل")
    assert (article["origin"]["row"], article["origin"]["id"], article["origin"]["url"]) == (
        1,
        "5",
        "u",
    )
    for command in ("check", "show", "sentences", "profile"):
        assert main([command, "a.jsonl", "--column", "text"]) == 0
        capsys.readouterr()
    table = io.BytesIO("id,text\n7,بارش\n".encode())
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(table))
    assert main(["parse", "-", "--column", "text", "--format", "csv"]) == 0
    assert json.loads(capsys.readouterr().out)["origin"]["row"] == 1
    assert main(["parse", "a.jsonl", "--id-column", "id"]) == 2
    assert capsys.readouterr().err == (
        "urdunews: --id-column needs --column, the name of the column of text\n"
    )


def test_names_in_urdu_in_the_locale_c(folder: Path) -> None:
    # Without UTF-8, each byte of an argument is a lone surrogate.
    (folder / "a.csv").write_text("متن\nتاریخ 2026-02-03 نہر\n", "utf-8")
    names = ("--column", "متن", "--header-keywords", "تاریخ")
    found = run("parse", "a.csv", *names, **{**BARE, "PYTHONIOENCODING": ""})
    assert (found.returncode, found.stderr) == (0, b"")
    assert json.loads(found.stdout)["date"] == "2026-02-03"
    # An old locale may have other letters.
    assert as_utf8(os.fsdecode(b"\xe9")) == os.fsdecode(b"\xe9")


def test_a_format_of_tables_needs_a_column(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.csv").write_text("id,text\n7,بارش\n", "utf-8")
    assert main(["parse", "a.csv", "--format", "csv"]) == 2
    assert capsys.readouterr().err == (
        "urdunews: --format needs --column, the name of the column of text\n"
    )
