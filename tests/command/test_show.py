import sys
from pathlib import Path

import pytest

from command.dumps import SOUND
from html_trees import tree
from urdunews.command import main


def test_show_shows_the_first_articles(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "sound.txt", "odd.txt", "-n", "2"]) == 0
    out = capsys.readouterr().out
    assert out.count("headline            نہر صاف\n") == 2
    assert [line for line in out.split("\n") if line.startswith("odd")] == []
    assert "\x1b" not in out
    assert "\u2067" not in out


def test_show_of_more_articles_than_there_can_be_shows_all(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["show", "sound.txt"]) == 0
    shown = capsys.readouterr()
    assert main(["show", "sound.txt", "-n", "9" * 23]) == 0
    assert capsys.readouterr() == shown


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


def test_file_names_are_escaped(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "نہر\u202e\x1b[2J.txt").write_text(SOUND, "utf-8")
    assert main(["show", str(folder / "نہر*.txt")]) == 0
    title = capsys.readouterr().out.splitlines()[0]
    assert title.startswith("\u2068/")
    assert "نہر\\u202e\\x1b[2J.txt\u2069:1  2026-02-03  " in title


def test_show_writes_the_first_articles_as_a_page(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", "sound.txt", "odd.txt", "-n", "3", "--html", "page.html"]) == 0
    assert capsys.readouterr() == ("", "")
    root = tree((folder / "page.html").read_text("utf-8"))
    titles = [record.one("summary").text() for record in root.all("record")]
    assert titles == [
        "2026-02-03 نہر صاف ملتان (نامہ نگار)",
        "2026-02-03 نہر صاف ملتان (نامہ نگار)",
        "no date میلہ ملتان (نامہ نگار) 2 defects",
    ]


def test_a_page_can_go_to_standard_output(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "sound.txt", "--html", "page.html"]) == 0
    assert main(["show", "sound.txt", "--html", "-"]) == 0
    assert capsys.readouterr().out == (folder / "page.html").read_text("utf-8")


def test_a_page_does_not_replace_what_it_shows(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", "sound.txt", "--html", "sound.txt"]) == 2
    assert "sound.txt: both input and output" in capsys.readouterr().err
    assert (folder / "sound.txt").read_text("utf-8") == SOUND * 2


def test_a_page_that_cannot_be_finished_is_not_there(folder: Path) -> None:
    assert main(["show", "sound.txt", "missing.txt", "--html", "page.html"]) == 2
    assert not (folder / "page.html").exists()
