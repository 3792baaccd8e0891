import pytest

from urdunews.prose.closing import closed, last_mark
from urdunews.prose.scanning import end_of_run
from urdunews.prose.stop import Stop, has_word
from urdunews.words.lexicon import Lexicon


def stop_at(marked: str, start: int = 0, lexicon: Lexicon | None = None) -> Stop:
    """Make the stop after a `|`."""
    at = marked.index("|")
    line = marked.replace("|", "")
    end = end_of_run(line, at)
    close = closed(line, start, end)
    mark = last_mark(line, end, close)
    return Stop(line, start, at, end, close, lexicon or Lexicon.default(), mark)


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("نیا پل بند|۔ پانی آ گیا", ("پل", "بند", "پانی", "آ")),
        ("بند|۔ پانی", ("", "بند", "پانی", "")),
        ("نیا پل بند|۔پانی آ گیا", ("پل", "بند", "پانی", "آ")),
        ("نیا پل بند |۔ پانی", ("پل", "بند", "پانی", "")),
        ("نیا ’پل بند‘|۔ پانی", ("پل", "بند", "پانی", "")),
        ("نیا پل (بند)|۔ پانی", ("", "", "پانی", "")),
        ("نیا اُس|۔ اُن کا", ("نیا", "اس", "ان", "کا")),
        ("ایم۔اے|۔جناح روڈ", ("ایم", "اے", "جناح", "روڈ")),
        ("قیمت ۳|۔۵ روپے", ("قیمت", "3", "5", "روپے")),
        ("بند|۔‘ پانی آ", ("", "بند", "پانی", "آ")),
        ("بند|۔ (پانی", ("", "بند", "", "")),
        ("بند|۔", ("", "بند", "", "")),
        ("بند|۔ پانی، ہوا", ("", "بند", "پانی", "")),
        ("بند|۔ 2026ء میں", ("", "بند", "2026ء", "میں")),
    ],
)
def test_a_stop_sees_its_neighbours(marked: str, words: tuple[str, str, str, str]) -> None:
    stop = stop_at(marked)
    assert (stop.previous, stop.before, stop.after, stop.following) == words


def test_a_stop_does_not_look_before_its_sentence() -> None:
    assert stop_at("پل ہے۔ بند|۔", start=7).previous == ""


def test_the_places_of_the_words_are_right() -> None:
    for marked in ("نیا پل بند|۔ پانی آ گیا", "ایم۔اے|۔جناح روڈ", "نیا پل بند ‘|۔‘ پانی آ"):
        stop = stop_at(marked)
        assert stop.line[stop.before_start :].startswith(stop.before)
        assert stop.line[: stop.previous_end].endswith(stop.previous)
        assert stop.line[: stop.after_end].endswith(stop.after)


@pytest.mark.parametrize(
    ("marked", "glued", "quoted", "mark"),
    [
        ("پل|۔بند", True, False, "ب"),
        ("پل |۔بند", False, False, "ب"),
        ("پل|۔ بند", False, False, "ب"),
        ("پل|۔", False, False, ""),
        ("پل|۔‘ بند", False, True, "ب"),
        ("پل|۔) بند", False, True, "ب"),
        ("پل|۔ ، بند", False, False, "،"),
        ("پل|۔‘، بند", False, True, "،"),
    ],
)
def test_a_stop_knows_its_surroundings(marked: str, glued: bool, quoted: bool, mark: str) -> None:
    stop = stop_at(marked)
    assert (stop.is_glued, stop.is_quoted, stop.next_mark) == (glued, quoted, mark)


def test_the_first_word_is_found() -> None:
    assert has_word("۔ ٭ پل", 0, 6) == 4
    assert has_word("۔ ٭ پل", 0, 4) == -1
