import json
from pathlib import Path

import pytest

import urdunews
from command.dumps import SOUND
from urdunews.command import main


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
