import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from html_trees import Element, tree
from urdunews.bulk.summaries import Counted
from urdunews.html import charts


def days(**counts: int) -> list[Counted]:
    return [
        Counted(name=name.removeprefix("d").replace("_", "-"), count=n)
        for name, n in counts.items()
    ]


def run_of(first: str, *counts: int) -> list[Counted]:
    start = datetime.date.fromisoformat(first)
    return [
        Counted(name=(start + datetime.timedelta(days=n)).isoformat(), count=count)
        for n, count in enumerate(counts)
        if count
    ]


def calendar(counts: list[Counted]) -> Element:
    return tree("".join(charts.calendars(counts)))


def cells(element: Element) -> list[tuple[str, str]]:
    """Return the title and the level of each cell."""
    return [(cell.one("title").text(), *(cell.classes - {"day"})) for cell in element.all("rect")]  # type: ignore[misc]


def texts(element: Element) -> list[str]:
    return [text.text() for text in element.all("text")]


def test_a_calendar_has_every_day_between_the_first_and_the_last() -> None:
    found = cells(calendar(run_of("2026-01-30", 4, 0, 2)))
    assert found == [("2026-01-30: 4", "l2"), ("2026-01-31: 0", "l0"), ("2026-02-01: 2", "l1")]


def test_a_day_stands_in_the_row_of_its_weekday_and_the_column_of_its_week() -> None:
    # A Friday, and the Monday after it.
    made = calendar(run_of("2026-01-30", 1, 0, 0, 1))
    places = [(cell.attributes["x"], cell.attributes["y"]) for cell in made.all("rect")]
    assert places == [("40", "70"), ("40", "83"), ("40", "96"), ("53", "18")]
    assert texts(made) == ["Mon", "", "Wed", "", "Fri", "", "Sun", "Feb"]


def test_a_year_has_a_calendar_of_its_own() -> None:
    made = calendar(days(d2025_12_31=1, d2026_01_02=3))
    assert [h3.text() for h3 in made.all("h3")] == ["2025", "2026"]
    labels = [svg.attributes["aria-label"] for svg in made.all("svg")]
    assert labels == ["Calendar of 2025: 1 article", "Calendar of 2026: 3 articles"]
    assert cells(made)[1] == ("2026-01-01: 0", "l0")


def test_each_shade_is_a_quarter_of_the_days() -> None:
    made = calendar(run_of("2026-01-01", 1, 1, 2, 2, 0, 3, 3, 4, 1_000))
    assert made.one("p").text() == "From faint to strong: up to 2, 3, 4 articles, and more."
    levels = {title.split(": ")[1]: level for title, level in cells(made)}
    assert levels == {"0": "l0", "1": "l1", "2": "l1", "3": "l2", "4": "l3", "1,000": "l4"}


def test_the_legend_names_each_shade_once() -> None:
    made = calendar(run_of("2026-01-01", 1, 1, 1, 2))
    assert made.one("p").text() == "From faint to strong: up to 1, 2 articles, and more."
    made = calendar(run_of("2026-01-01", 1))
    assert made.one("p").text() == "From faint to strong: up to 1 article, and more."


def test_days_that_are_alike_have_one_shade() -> None:
    made = calendar(run_of("2026-01-01", 7, 7, 7))
    assert made.one("p").text() == "From faint to strong: up to 7 articles, and more."
    assert {level for _, level in cells(made)} == {"l1"}


def test_of_many_years_the_months_are_shown() -> None:
    made = calendar(days(d1990_05_07=2, d1990_05_08=1, d2026_02_03=1))
    assert len(list(made.all("rect"))) == 37 * 12
    titles = dict(cells(made))
    assert (titles["1990-05: 3"], titles["1990-06: 0"], titles["2026-02: 1"]) == ("l2", "l0", "l1")
    assert made.one("svg").attributes["aria-label"] == "Calendar of the months from 1990 to 2026"


def test_of_very_many_years_the_last_are_shown() -> None:
    made = calendar(days(d0001_01_01=1, d9999_12_31=1))
    assert len(list(made.all("rect"))) == 60 * 12
    assert texts(made)[12] == "9940"


def test_without_days_there_is_no_chart() -> None:
    assert list(charts.calendars([])) == []
    assert charts.line([]) == ""
    assert charts.line(days(d2026_02_03=7)) == ""
    assert charts.months([]) == []


def points(element: Element) -> list[tuple[float, float]]:
    path = next(path for path in element.all("path") if "line" in path.classes)
    numbers = list(map(float, re.findall(r"[0-9.]+", path.attributes["d"])))
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def test_a_line_has_a_point_for_each_day() -> None:
    made = tree(charts.line(run_of("2026-01-30", 4, 0, 2)))
    assert points(made) == [(40, 10), (400, 170), (760, 90)]
    assert made.one("svg").attributes["aria-label"] == (
        "Articles per day, 2026-01-30 to 2026-02-01; at most 4, 2026-01-30"
    )
    assert texts(made) == ["4", "2", "0", "2026-01-30", "2026-01-31", "2026-02-01"]


def test_two_days_have_no_day_in_the_middle() -> None:
    assert texts(tree(charts.line(run_of("2026-01-30", 1, 2))))[3:] == ["2026-01-30", "2026-01-31"]


@pytest.mark.parametrize(
    ("last", "label", "count"),
    [
        ("2001-02-03", "Articles per day, 2000-01-01 to 2001-02-03; at most 3, 2000-01-01", 400),
        ("2001-02-04", "Articles per month, 2000-01 to 2001-02; at most 3, 2000-01", 14),
        ("2040-01-01", "Articles per year, 2000 to 2040; at most 3, 2000", 41),
        ("9999-12-31", "Articles per year, 2000 to 9999; at most 3, 2000", 8000),
    ],
)
def test_a_long_line_is_by_month_or_year(last: str, label: str, count: int) -> None:
    counted = [Counted(name="2000-01-01", count=3), Counted(name=last, count=1)]
    made = tree(charts.line(counted))
    assert made.one("svg").attributes["aria-label"] == label
    assert len(points(made)) == count


@pytest.mark.parametrize(
    ("most", "top"), [(1, "1"), (9, "9"), (10, "10"), (11, "20"), (950, "1,000")]
)
def test_the_axis_ends_at_a_round_number(most: int, top: str) -> None:
    assert texts(tree(charts.line(run_of("2026-01-01", most, 1))))[0] == top


def test_months_are_told_in_numbers() -> None:
    counted = days(d2026_01_31=1, d2026_02_01=2, d2026_02_28=3, d2027_01_01=1)
    assert charts.months(counted) == [("2026-01", 1), ("2026-02", 5), ("2027-01", 1)]


@given(st.dictionaries(st.dates(), st.integers(1, 10**12), max_size=30))
def test_any_days_can_be_shown(counts: dict[datetime.date, int]) -> None:
    counted = [Counted(name=day.isoformat(), count=counts[day]) for day in sorted(counts)]
    made = calendar(counted)
    assert all(level in {"l0", "l1", "l2", "l3", "l4"} for _, level in cells(made))
    line = tree(charts.line(counted))
    if len(counts) > 1:
        assert all(40 <= x <= 760.1 and 10 <= y <= 170 for x, y in points(line))
