import pytest

from urdunews.prose.scanning import end_of_run, pieces
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
    assert pieces(line, LEXICON) == found


def test_pieces_leave_out_nothing_but_spaces() -> None:
    line = " پل [نیا] ہے۔ (نہر ہے۔) کیا؟ !کون "
    found = pieces(line, LEXICON)
    assert "".join(line[a:b] for a, b in found).replace(" ", "") == line.replace(" ", "")


def test_a_run_of_stops_ends_behind_its_last_one() -> None:
    assert end_of_run("ہے۔ ۔ ۔ پل", 2) == 7
    assert end_of_run("ہے؟!", 2) == 4
