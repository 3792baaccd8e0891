import pytest

from urdunews.dates.surroundings import may_follow_date, surrounding_end


@pytest.mark.parametrize(
    "text",
    ["", " ،", " 06:24pm", " - 17:54 PKT", " at 5:30", "، رات 10 بجکر 30 منٹ پر", " (IST)"],
)
def test_times_zones_and_marks_may_follow_a_date(text: str) -> None:
    assert may_follow_date(text)


@pytest.mark.parametrize("text", [" 15", " کو", " شائع", " 5 بجےکے", " منگل", "-14", " 10:306"])
def test_words_and_figures_may_not(text: str) -> None:
    assert not may_follow_date(text)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("شائع شدہ: 3 فروری", 0, 8),
        ("شائع شدہ: 3 فروری", 8, 10),
        ("شائع ہوا", 0, 8),
        ("3 فروری کو شائع کیا گیا", 8, 23),
        ("منگل 3 فروری", 0, 4),
        ("t10:00:00.000+05:00", 0, 19),
        ("10:00:00 -0500", 0, 14),
        ("10:00 pm", 0, 8),
        ("10.30 بجے", 0, 9),
        ("21 ماگھ 2082ب", 0, 13),
        ("21 ماگھ، 2082 بکرمی", 0, 19),
        ("21 ماگھ", 0, 7),
        ("asia/karachi", 0, 12),
        ("utc+5", 0, 5),
        ("🗓️ 3 فروری", 0, 3),
        ("\uf017 3 فروری", 0, 2),
        ("● 3 فروری", 0, 2),
    ],
)
def test_the_end_of_a_surrounding(text: str, start: int, end: int) -> None:
    assert surrounding_end(text, start) == end


@pytest.mark.parametrize("text", ["", "شائعین", "3", "10:306", "منگلا", "کو", "+0500", "10.30"])
def test_anything_else_is_not_a_surrounding(text: str) -> None:
    assert surrounding_end(text, 0) is None
