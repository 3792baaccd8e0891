import json
import re
import types
from pathlib import Path
from typing import cast

import attrs
import pytest

import urdunews
from command.dumps import ODD, SOUND
from urdunews import bulk
from urdunews.command import main
from urdunews.command.check import located
from urdunews.model.defects import Defect, DefectCode
from urdunews.spans import Span


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


def test_check_finds_its_way_after_blank_lines_and_other_records(
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


def test_check_names_the_row_of_a_table(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{"body": SOUND}, {"body": f"\n{ODD}"}]
    table = "".join(json.dumps(row) + "\n" for row in rows)
    (folder / "a.jsonl").write_text(table, "utf-8")
    assert main(["check", "a.jsonl", "--column", "body"]) == 1
    assert capsys.readouterr().out.startswith("a.jsonl row 2:2:7: error date-impossible ")


def test_file_names_are_escaped(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a\x1b[2J\n.txt").write_text(ODD, "utf-8")
    assert main(["check", "a*.txt"]) == 1
    assert capsys.readouterr().out.startswith(r"a\x1b[2J\n.txt:1:7: error ")


@pytest.mark.parametrize(
    "text",
    [
        f"{SOUND}\r\n بارش\n\nدھند",
        f"\n \n{SOUND}",
        "بارش\n\n دھند",
        "بارش",
        "\n",
    ],
)
def test_every_position_has_its_line_and_column(text: str) -> None:
    article = urdunews.parse(f"{SOUND}{text}")[-1]
    lines = f"{SOUND}{text}".split("\n")
    start = len(f"{SOUND}{text}") - len(article.source)
    everywhere = [
        Defect(code=DefectCode.BODY_MISSING, message="", span=Span(at, at), severity="note")
        for at in range(len(article.source) + 1)
    ]
    for place, defect in located(attrs.evolve(article, defects=tuple(everywhere))):
        path, line, column = place.split(":")
        before = sum(len(earlier) + 1 for earlier in lines[: int(line) - 1])
        assert path == "-"
        assert before + int(column) - 1 == start + defect.span.start
        assert int(column) <= len(lines[int(line) - 1]) + 1


def test_the_places_of_many_defects_take_one_pass_over_the_source() -> None:
    passes: list[str] = []

    class Watched(str):
        __slots__ = ()

        def __getattribute__(self, name: str) -> object:
            passes.append(name)
            return super().__getattribute__(name)

        def __getitem__(self, key: object) -> str:
            passes.append("a slice")
            return super().__getitem__(key)  # type: ignore[index]

    article = types.SimpleNamespace(
        source=Watched("نہر\n" * 200),
        origin=urdunews.Origin(path="a.txt", line=1),
        defects=[
            Defect(code=DefectCode.BODY_MISSING, message="", span=Span(at, at), severity="note")
            for at in range(0, 800, 4)
        ],
        find=lambda _: (),
    )
    places = [place for place, _ in located(cast("urdunews.Article", article))]
    assert places == [f"a.txt:{line}:1" for line in range(1, 201)]
    assert passes == ["split"]


def test_an_article_without_defects_is_not_looked_at() -> None:
    assert list(located(cast("urdunews.Article", types.SimpleNamespace(defects=())))) == []


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


@pytest.mark.parametrize(
    ("options", "status", "codes"),
    [
        ([], 1, ["date-impossible", "character-control"]),
        (["--select", "character-control"], 0, ["character-control"]),
        (["--ignore", "date-impossible"], 0, ["character-control"]),
        (["--ignore", "character-control"], 1, ["date-impossible"]),
        (["--ignore", "date-impossible,character-control"], 0, []),
        (["--ignore", "date-impossible", "--ignore", "character-control"], 0, []),
        (["--select", "body-missing"], 0, []),
        (
            ["--select", "date-impossible,body-missing", "--select", "character-control"],
            1,
            ["date-impossible", "character-control"],
        ),
        (
            ["--select", "date-impossible,character-control", "--ignore", "date-impossible"],
            0,
            ["character-control"],
        ),
    ],
)
def test_check_lists_and_counts_the_chosen_codes_alone(
    options: list[str], status: int, codes: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "odd.txt", *options]) == status
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[2] for line in lines[: len(codes)]] == codes
    assert sorted(line.split()[2] for line in lines[len(codes) :]) == sorted(codes)


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize("value", ["date-imposible", "date-impossible,date-imposible", ","])
def test_a_code_that_does_not_exist_is_an_error(
    option: str, value: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "odd.txt", option, value]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    wrong = "" if value == "," else "date-imposible"
    assert f"argument {option}: no such defect: '{wrong}'; the codes are body-missing, " in err


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_codes_choose_no_names(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "odd.txt", "--unknown", option, "body-missing"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        "urdunews: --select and --ignore choose defects, and --unknown lists names: use only "
        "one of them\n"
    )
