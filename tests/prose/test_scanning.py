import re
from typing import Self

import pytest

from counting import count_calls
from urdunews.prose import scanning
from urdunews.prose import stop as stop_module
from urdunews.prose.scanning import end_of_run, scan_sentences
from urdunews.words.lexicon import Lexicon

LEXICON = Lexicon.default()


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("", []),
        (" ", []),
        ("۔", [(0, 1)]),
        (" نہر ", [(1, 4)]),
        ("نہر۔", [(0, 4)]),
        ("وہ آیا۔ا", [(0, 7), (7, 8)]),
        ("۔۔۔ پل ہے۔ نہر ہے۔", [(0, 10), (11, 18)]),
        ("پل ہے۔ ٭٭٭", [(0, 10)]),
        ("پل ہے۔ ٭ نہر", [(0, 6), (7, 12)]),
        ("٭ ۔ ٭ ۔ ٭", [(0, 9)]),
        ("(نیا) پل ہے۔ نہر ہے۔", [(0, 12), (13, 20)]),
        ("پل (نہر ہے۔ نیا) ہے۔ وہ", [(0, 20), (21, 23)]),
        ("[نیا] پل (نہر ہے۔ وہ", [(0, 17), (18, 20)]),
        ("پل ہے”۔ نہر؟ وہ ہے۔", [(0, 7), (8, 12), (13, 19)]),
        ("پل ہے۔“ ۔", [(0, 9)]),
    ],
)
def test_a_line_is_cut(line: str, found: list[tuple[int, int]]) -> None:
    assert scan_sentences(line, LEXICON) == found


def test_sentences_leave_out_only_spaces() -> None:
    line = " پل [نیا] ہے۔ (نہر ہے۔) کیا؟ !کون "
    found = scan_sentences(line, LEXICON)
    assert "".join(line[a:b] for a, b in found).replace(" ", "") == line.replace(" ", "")


def test_a_run_of_stops_ends_after_its_last_one() -> None:
    assert end_of_run("ہے۔ ۔ ۔ پل", 2) == 7
    assert end_of_run("ہے؟!", 2) == 4


class SoughtLine(str):
    """A line that counts the characters in which another one is searched."""

    __slots__ = ("sought",)
    sought: int

    def __new__(cls, line: str) -> Self:
        made = super().__new__(cls, line)
        made.sought = 0
        return made

    def find(self, sub: str, start: int = 0, end: int | None = None) -> int:  # type: ignore[override]
        last = len(self) if end is None else min(end, len(self))
        found = super().find(sub, start, last)
        self.sought += (last if found < 0 else found) - start
        return found


@pytest.mark.parametrize("sentence", ["(ا) گیا۔ ", "[ا] گیا۔ ", "(ا۔ ب) گیا۔ "])
def test_a_missing_kind_of_bracket_is_not_searched_again_and_again(sentence: str) -> None:
    line = SoughtLine(sentence * 200)
    assert len(scan_sentences(line, LEXICON)) == 200
    assert line.sought <= 3 * len(line)


@pytest.mark.parametrize("unit", ["۔”", '۔"', "۔ِ", "؟”", "۔)"])
def test_closing_marks_are_read_once_for_all_stops_in_them(
    monkeypatch: pytest.MonkeyPatch, unit: str
) -> None:
    calls = [count_calls(monkeypatch, scanning, name) for name in ("closed", "last_mark")]
    # A comma: none of them ends the sentence.
    line = f"نہر{unit * 100}، بند"
    assert scan_sentences(line, LEXICON) == [(0, len(line))]
    assert [len(some) for some in calls] == [1, 1]


class CountingPattern:
    """A pattern that counts the characters that it has matched."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self.matched = 0

    def search(self, line: str, start: int, end: int) -> re.Match[str] | None:
        match = self.pattern.search(line, start, end)
        self.matched += 0 if match is None else len(match[0])
        return match


def test_a_long_word_is_not_read_again_for_each_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    beginnings = CountingPattern(stop_module._BEGINNING)
    monkeypatch.setattr(stop_module, "_BEGINNING", beginnings)
    line = f"{'ا' * 1_000}{'۔،' * 100} بند"
    assert scan_sentences(line, LEXICON) == [(0, len(line))]
    assert 0 < beginnings.matched <= 200
