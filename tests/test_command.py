import io
import json
import os
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

import urdunews
from urdunews import bulk
from urdunews.command import main

SOUND = " date 2026-02-03 نہر صاف\nملتان (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"
ODD = " date 2026-02-31 میلہ\nملتان (نامہ نگار) میلہ\x07 آج سے شروع ہو رہا ہے۔\n"
KEYS = [
    "schema",
    "id",
    "date",
    "date_precision",
    "headline",
    "headline_basis",
    "deck",
    "bylines",
    "dateline",
    "paragraphs",
    "sections",
    "dates",
    "defects",
    "origin",
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with a sound and an odd dump."""
    (tmp_path / "sound.txt").write_text(SOUND * 2, "utf-8")
    (tmp_path / "odd.txt").write_text(f"\n{ODD}{SOUND}", "utf-8")
    (tmp_path / "empty.txt").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    return subprocess.run(  # noqa: S603
        [sys.executable, "-W", "error", "-m", "urdunews", *arguments],
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )


def test_parse_writes_one_line_of_json_an_article(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "sound.txt", "odd.txt"]) == 0
    out, err = capsys.readouterr()
    lines = out.split("\n")
    assert lines.pop() == ""
    read = [json.loads(line) for line in lines]
    articles = [*urdunews.read("sound.txt"), *urdunews.read("odd.txt")]
    assert read == [article.to_dict() for article in articles]
    assert [list(data) for data in read] == [KEYS] * 4
    assert err == ""


def test_parse_writes_letters_and_not_their_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    main(["parse", "sound.txt"])
    out = capsys.readouterr().out
    assert '"headline": "نہر صاف"' in out
    assert "\\u" not in out


def test_parse_writes_to_a_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["parse", "odd.txt"])
    shown = capsys.readouterr().out
    for option in ("-o", "--output"):
        assert main(["parse", "odd.txt", option, "out.jsonl"]) == 0
        assert (folder / "out.jsonl").read_bytes() == shown.encode()
        (folder / "out.jsonl").unlink()
    assert capsys.readouterr().out == ""


def test_parse_reads_folders_and_patterns(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "a.txt").write_text(SOUND, "utf-8")
    assert main(["parse", "sub", "s*.txt"]) == 0
    paths = [json.loads(line)["origin"]["path"] for line in capsys.readouterr().out.splitlines()]
    assert paths == [os.path.join("sub", "a.txt"), "sound.txt", "sound.txt"]  # noqa: PTH118


def test_check_lists_each_defect_with_its_place_and_counts_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", "odd.txt", "sound.txt"]) == 1
    out, err = capsys.readouterr()
    first, second, *summary = out.splitlines()
    assert re.fullmatch(r"odd\.txt:2:7: error date-impossible the header date .+", first)
    assert re.fullmatch(r"odd\.txt:3:23: note character-control control characters .+", second)
    assert summary == ["       1 error date-impossible", "       1 note character-control"]
    assert err == ""


def test_check_finds_its_way_behind_blank_lines_and_other_records(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "late.txt").write_text(f"\n \n{SOUND}\n{ODD}\nنہر\udcff", "utf-8", "surrogateescape")
    assert main(["check", "late.txt"]) == 1
    places = [line.split(" ")[0] for line in capsys.readouterr().out.splitlines()[:3]]
    assert places == ["late.txt:6:7:", "late.txt:7:23:", "late.txt:9:4:"]


def test_check_of_a_sound_dump_is_silent_and_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "sound.txt"]) == 0
    assert capsys.readouterr() == ("", "")


def test_check_of_warnings_alone_is_well(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "warned.txt").write_text(f"مینو\n{SOUND}", "utf-8")
    assert main(["check", "warned.txt"]) == 0
    summary = capsys.readouterr().out.splitlines()[-2:]
    assert summary == ["       1 warning body-missing", "       1 warning header-missing"]


@pytest.mark.parametrize("command", ["parse", "check"])
@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("missing.txt", "missing.txt: No such file or directory"),
        ("*.csv", "no file matches '*.csv'"),
        ("bare", "no file in the folder 'bare'"),
        ("empty.txt", "empty.txt: no text in it"),
        ("empties", "empties: no text in it"),
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


@pytest.mark.parametrize("output", ["nowhere/out.jsonl", "."])
def test_an_output_that_cannot_be_written_is_one_line_and_status_2(
    output: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["parse", "sound.txt", "-o", output]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert re.fullmatch(r"urdunews: .+: (No such file or|Is a) directory\n", err)


def test_an_error_without_a_file_name_is_one_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    class _Full(io.StringIO):
        def write(self, _: str, /) -> int:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(sys, "stdout", _Full())
    assert main(["check", "odd.txt"]) == 2
    assert capsys.readouterr().err == "urdunews: No space left on device\n"


def test_show_shows_the_first_articles(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "sound.txt", "odd.txt", "-n", "2"]) == 0
    out = capsys.readouterr().out
    assert out.count("headline         نہر صاف\n") == 2
    assert [line for line in out.split("\n") if line.startswith("odd")] == []
    assert "\x1b" not in out
    assert "\u2067" not in out


def test_show_obeys_its_options(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "sound.txt", "--colour", "always", "--isolates", "always"]) == 0
    assert "\x1b[1;33m\u2067نہر صاف\u2069\x1b[0m" in capsys.readouterr().out


@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_show_has_colours_on_a_terminal(
    no_color: str,
    coloured: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["show", "sound.txt"]) == 0
    assert ("\x1b[" in capsys.readouterr().out) is coloured


@pytest.mark.parametrize("number", ["-1", "x", "٣"])
def test_show_takes_a_number(number: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        main(["show", "sound.txt", "-n", number])
    assert raised.value.code == 2
    assert "-n" in capsys.readouterr().err


def shared_pages() -> str:
    """Pages that share a line which no table has."""
    page = (
        " date 2026-02-{:02} نہر نمبر {} صاف\n"
        "ملتان (نامہ نگار) محکمہ آبپاشی نے دو ماہ کی محنت کے بعد آج نہر صاف کر دی ہے۔\n"
        "ہمارا نقشہ\n"
    )
    return "".join(page.format(day, day) for day in range(1, 10))


@pytest.fixture
def shared(folder: Path) -> str:
    (folder / "shared.txt").write_text(shared_pages(), "utf-8")
    return "shared.txt"


def test_sentences_writes_one_a_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = f"{SOUND.rstrip()}پانی آ گیا۔\nوزیر نے کہا کہ۔۔۔\nکام  جاري ہے۔\n"
    (folder / "three.txt").write_text(text, "utf-8")
    assert main(["sentences", "three.txt", "sound.txt"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "محکمے نے نہر صاف کر دی۔",
        "پانی آ گیا۔",
        "وزیر نے کہا کہ۔۔۔",
        "کام جاری ہے۔",
        *["محکمے نے نہر صاف کر دی۔"] * 2,
    ]


def test_sentences_writes_json_with_places(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"{SOUND}وزیر نے کہا کہ۔۔۔\nکام  جاري ہے۔\n"
    (folder / "three.txt").write_text(text, "utf-8")
    assert main(["sentences", "--json", "three.txt"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(f["paragraph"], f["continues"]) for f in found] == [(0, False), (1, True), (2, False)]
    assert [text[slice(*f["span"])] for f in found] == [
        "محکمے نے نہر صاف کر دی۔",
        "وزیر نے کہا کہ۔۔۔",
        "کام  جاري ہے۔",
    ]
    assert found[2]["text"] == "کام جاری ہے۔"
    assert {f["id"] for f in found} == {urdunews.parse_article(text).id}


def test_profile_writes_what_parse_takes(
    shared: str,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["profile", shared]) == 0
    profile = capsys.readouterr().out
    assert profile.endswith("# count\tplace\tline\n9\tend\tہمارا نقشہ\n")
    (folder / "lines.tsv").write_text(profile, "utf-8")
    assert main(["parse", shared]) == 0
    bare = capsys.readouterr().out
    assert main(["parse", shared, "--profile", "lines.tsv"]) == 0
    told = capsys.readouterr().out
    assert main(["parse", shared, "--profile", "auto"]) == 0
    assert capsys.readouterr().out == told
    assert (bare.count("ہمارا نقشہ"), told.count("ہمارا نقشہ")) == (9, 0)


def test_show_and_check_take_a_profile_too(
    shared: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["show", shared, "--profile", "auto", "-n", "1"]) == 0
    assert "junk             ہمارا نقشہ\n" in capsys.readouterr().out
    assert main(["check", shared, "--profile", "auto"]) == 0


def test_what_is_no_profile_is_one_line_and_status_2(
    shared: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["parse", shared, "--profile", "sound.txt"]) == 2
    assert capsys.readouterr().err.startswith("urdunews: sound.txt:1: a profile begins with")
    assert main(["parse", shared, "--profile", "none.tsv"]) == 2
    assert capsys.readouterr().err == "urdunews: none.tsv: No such file or directory\n"


def test_an_output_that_is_no_file_is_written_into(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "sound.txt", "-o", os.devnull]) == 0
    assert capsys.readouterr() == ("", "")
    assert not Path(os.devnull).is_file()


UNKNOWN = (
    " date 2026-02-03 نہر صاف\nنور گڑھی (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"
    " date 2026-02-04 پل تیار\nملتان (صبح نو نیوز) محکمے نے پل تیار کر لیا۔\n"
    " date 2026-02-05 میلہ شروع\nموضوع: میلے میں اس سال کیا نیا ہے۔\n"
)


@pytest.fixture
def unknown(folder: Path) -> str:
    """A dump with a place and a credit that the lexicon lacks, and a topic."""
    (folder / "unknown.txt").write_text(UNKNOWN, "utf-8")
    return "unknown.txt"


def test_check_lists_unknown_names_as_a_file_for_the_lexicon(
    unknown: str,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", unknown, "--unknown"]) == 0
    listed, err = capsys.readouterr()
    assert err == ""
    assert listed == bulk.written_names(bulk.unknown(unknown))
    what = [line.split("\t")[:2] for line in listed.splitlines()[2:]]
    assert what == [["credit", "صبح نو نیوز"], ["place", "نور گڑھی"], ["# place", "موضوع"]]
    (folder / "names.tsv").write_text(listed, "utf-8")
    assert main(["check", unknown, "--unknown", "--lexicon", "names.tsv"]) == 0
    left = capsys.readouterr().out.splitlines()[2:]
    assert [line.split("\t")[1] for line in left] == ["موضوع"]


def test_check_of_known_names_lists_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "sound.txt", "odd.txt", "--unknown"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


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
    assert "headline         نہر صاف\n" in capsys.readouterr().out
    assert main(["show", "sound.txt", "-n", "1", "--lexicon", "names.tsv"]) == 0
    assert "junk             نہر صاف\n" in capsys.readouterr().out
    assert main(["check", "sound.txt", "--lexicon", "names.tsv"]) == 0


def test_a_lexicon_and_a_profile_may_be_given_together(
    shared: str,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "names.tsv").write_text("place\tنور گڑھی\n", "utf-8")
    assert main(["show", shared, "--profile", "auto", "--lexicon", "names.tsv", "-n", "1"]) == 0
    assert "junk             ہمارا نقشہ\n" in capsys.readouterr().out


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


@pytest.mark.parametrize("command", ["profile", "normalize"])
def test_commands_that_read_no_datelines_take_no_lexicon(command: str) -> None:
    with pytest.raises(SystemExit) as raised:
        main([command, "sound.txt", "--lexicon", "names.tsv"])
    assert raised.value.code == 2


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
        ("colour=red", "--option colour=red: not one of"),
        ("letters=maybe", "--option letters=maybe: letters is yes or no"),
        ("digits=roman", "digits is one of 'keep', 'native', 'urdu', 'ascii'; not 'roman'"),
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
    assert err.count("\n") == 1


def test_a_closed_pipe_ends_the_command_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        with pytest.raises(SystemExit) as raised:
            main(["parse", "sound.txt"])
        monkeypatch.undo()
    assert raised.value.code == 141


def test_a_closed_pipe_leaves_no_traceback(folder: Path) -> None:
    (folder / "many.txt").write_text(SOUND * 2000, "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "urdunews", "parse", "many.txt"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    with process, process.stdout, process.stderr:
        assert process.stdout.read(1) == b"{"
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.parametrize("command", ["parse", "check"])
def test_the_output_is_utf_8_whatever_the_terminal_writes(command: str) -> None:
    done = run(command, "odd.txt", PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert done.stderr == b""
    assert "میلہ" in done.stdout.decode() or command == "check"
    assert b"\r" not in done.stdout
    assert done.returncode == (command == "check")
    assert done.stdout == run(command, "odd.txt").stdout != b""


def test_a_stream_that_cannot_be_reconfigured_is_written_as_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    assert main(["parse", "sound.txt"]) == 0
    assert len(out.getvalue().splitlines()) == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--help"], ["--help", "--version", "parse", "check", "exit status: 0", "1", "2"]),
        (["parse", "--help"], ["PATH", "-o FILE", "--output FILE", "--help", *KEYS]),
        (["parse", "--help"], ["--lexicon FILE", "--profile FILE|auto"]),
        (["check", "--help"], ["PATH", "--help", "path:line:column: severity code message"]),
        (["check", "--help"], ["--unknown", "--lexicon FILE"]),
    ],
)
def test_help_names_all_options(
    arguments: list[str],
    words: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as raised:
        main(arguments)
    assert raised.value.code == 0
    out = capsys.readouterr().out
    assert [word for word in words if word not in out] == []
    assert max(map(len, out.splitlines())) <= 100


def test_the_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        main(["--version"])
    assert raised.value.code == 0
    assert capsys.readouterr().out == f"urdunews {urdunews.__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [[], ["parse"], ["check"], ["frob"], ["parse", "--frob", "a"], ["check", "-o", "a", "b"]],
)
def test_wrong_usage_is_status_2_and_shows_the_usage(
    arguments: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as raised:
        main(arguments)
    assert raised.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("usage: urdunews")


def test_the_package_can_be_run() -> None:
    done = run("check", "odd.txt")
    assert done.returncode == 1
    assert done.stdout.decode().startswith("odd.txt:2:7: error date-impossible ")
    assert done.stderr == b""


def test_running_the_package_runs_the_command(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "argv", ["urdunews", "check", "sound.txt"])
    with pytest.raises(SystemExit) as raised:
        runpy.run_module("urdunews", run_name="__main__")
    assert raised.value.code == 0
    assert capsys.readouterr().out == ""


def test_importing_the_main_module_runs_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    module = runpy.run_module("urdunews.__main__", run_name="urdunews.__main__")
    assert module["main"] is main
    assert capsys.readouterr() == ("", "")
