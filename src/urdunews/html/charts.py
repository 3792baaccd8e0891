"""Charts: the number of articles per day, as SVG inside the page.

Each chart has a label, and there is a table of months, for readers who cannot see it.
"""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from urdunews.counts import counted

if TYPE_CHECKING:
    from urdunews.bulk.summaries import Counted

#: A calendar of days has 35 kB a year.
_MOST_YEARS_OF_DAYS: Final = 3
_MOST_YEARS: Final = 60
_MOST_POINTS: Final = 400
_CELL: Final = 13
_MARGIN: Final = 40
_WIDTH: Final = 760
_HEIGHT: Final = 160
_DAYS_OF_WEEK: Final = ("Mon", "", "Wed", "", "Fri", "", "Sun")
_MONTHS: Final = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)


class _Period(NamedTuple):
    """A day, a month or a year, and the number of its articles."""

    name: str
    number: int


def calendars(days: "Sequence[Counted]") -> Iterator[str]:
    """Yield calendars of the days of articles: one per year, or one of months.

    Args:
        days: The days with their articles, in order.
    """
    counts = _by_day(days)
    if not counts:
        return
    first, last = min(counts), max(counts)
    if last.year - first.year < _MOST_YEARS_OF_DAYS:
        level = _Levels(counts.values())
        for year in range(first.year, last.year + 1):
            yield _year(year, counts, (first, last), level)
    else:
        by_month = _by_month(counts)
        level = _Levels(by_month.values())
        yield _months(by_month, level)
    yield level.legend()


def line(days: "Sequence[Counted]") -> str:
    """Return a line chart of the articles over time; nothing if there is at most one day.

    Args:
        days: The days with their articles, in order.
    """
    counts = _by_day(days)
    if len(counts) < 2:  # noqa: PLR2004 - a line has two ends
        return ""
    unit, periods = _periods(counts)
    most = max(periods, key=lambda period: period.number)
    label = (
        f"Articles per {unit}, {periods[0].name} to {periods[-1].name}; "
        f"at most {most.number:,}, {most.name}"
    )
    top = _round_up(most.number)
    step = (_WIDTH - _MARGIN) / (len(periods) - 1)
    points = " L".join(
        f"{_MARGIN + index * step:.1f} {_y(period.number, top):.1f}"
        for index, period in enumerate(periods)
    )
    body = f'<path class="line" d="M{points}"></path>{_axes(top, periods)}'
    return _svg(_WIDTH + _MARGIN, _HEIGHT + 30, label, body)


def months(days: "Sequence[Counted]") -> list[tuple[str, int]]:
    """Return the months that have articles, in order, with their number."""
    counts = _by_month(_by_day(days))
    return [(month.isoformat()[:7], counts[month]) for month in sorted(counts)]


def _by_day(days: "Iterable[Counted]") -> dict[datetime.date, int]:
    return {datetime.date.fromisoformat(day.name): day.count for day in days}


def _by_month(counts: dict[datetime.date, int]) -> dict[datetime.date, int]:
    found: Counter[datetime.date] = Counter()
    for day, count in counts.items():
        found[day.replace(day=1)] += count
    return found


class _Levels:
    """How dark a cell is: a shade for each quarter of the cells that have articles."""

    def __init__(self, counts: Iterable[int]) -> None:
        numbers = sorted(counts)
        self._ends = [numbers[len(numbers) * quarter // 4] for quarter in (1, 2, 3)]

    def of(self, count: int) -> int:
        """Return a level from 0, for nothing, to 4."""
        return 1 + sum(count > end for end in self._ends) if count else 0

    def legend(self) -> str:
        """Return the legend of the shades."""
        # Where many days are alike, some shades are not used.
        *ends, last = dict.fromkeys(self._ends)
        shown = "".join(f"{end:,}, " for end in ends) + counted(last, "article")
        return f"<p>From faint to strong: up to {shown}, and more.</p>"


def _year(
    year: int,
    counts: dict[datetime.date, int],
    ends: tuple[datetime.date, datetime.date],
    levels: _Levels,
) -> str:
    """Return the calendar of a year: one column per week, one row per weekday."""
    start, end = max(datetime.date(year, 1, 1), ends[0]), min(datetime.date(year, 12, 31), ends[1])
    # The first column is the week of the first day.
    monday = start.toordinal() - start.weekday()
    cells: list[str] = [
        _text(_MARGIN - 4, _CELL * row + 28, name, "end") for row, name in enumerate(_DAYS_OF_WEEK)
    ]
    for ordinal in range(start.toordinal(), end.toordinal() + 1):
        day = datetime.date.fromordinal(ordinal)
        week, row = divmod(ordinal - monday, 7)
        x, y = _MARGIN + week * _CELL, 18 + row * _CELL
        if day.day == 1:
            cells.append(_text(x, 12, _MONTHS[day.month - 1], "start"))
        number = counts.get(day, 0)
        cells.append(_cell(x, y, levels.of(number), f"{day.isoformat()}: {number:,}"))
    total = sum(count for day, count in counts.items() if day.year == year)
    label = f"Calendar of {year}: {counted(total, 'article')}"
    return f"<h3>{year}</h3>{_svg(_MARGIN + 54 * _CELL, 18 + 7 * _CELL, label, ''.join(cells))}"


def _months(counts: dict[datetime.date, int], levels: _Levels) -> str:
    """Return a calendar of months: one row per year, the last sixty years."""
    last = max(counts).year
    first = max(min(counts).year, last - _MOST_YEARS + 1)
    width = 4 * _CELL
    cells = [_text(_MARGIN + n * width, 12, name, "start") for n, name in enumerate(_MONTHS)]
    for row, year in enumerate(range(first, last + 1)):
        y = 18 + row * _CELL
        cells.append(_text(_MARGIN - 4, y + 10, str(year), "end"))
        for month in range(12):
            number = counts.get(datetime.date(year, month + 1, 1), 0)
            title = f"{year}-{month + 1:02}: {number:,}"
            cells.append(_cell(_MARGIN + month * width, y, levels.of(number), title, width))
    height = 18 + (last - first + 1) * _CELL
    label = f"Calendar of the months from {first} to {last}"
    return _svg(_MARGIN + 12 * width + 2, height, label, "".join(cells))


def _periods(counts: dict[datetime.date, int]) -> tuple[str, list[_Period]]:
    """Return the unit of a line, and its points: days, or months or years where they are many."""
    first, last = min(counts), max(counts)
    span = (last - first).days
    if span < _MOST_POINTS:
        days = (first + datetime.timedelta(days=number) for number in range(span + 1))
        return "day", [_Period(day.isoformat(), counts.get(day, 0)) for day in days]
    by_month = _by_month(counts)
    if span < _MOST_POINTS * 30:
        numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        starts = (datetime.date(number // 12, number % 12 + 1, 1) for number in numbers)
        return "month", [_Period(day.isoformat()[:7], by_month.get(day, 0)) for day in starts]
    by_year: Counter[int] = Counter()
    for day, number in by_month.items():
        by_year[day.year] += number
    return "year", [_Period(str(y), by_year[y]) for y in range(first.year, last.year + 1)]


def _round_up(number: int) -> int:
    """Return the next number with one digit that is not 0, for the top of an axis."""
    unit: int = 10 ** (len(str(number)) - 1)
    return -(-number // unit) * unit


def _y(number: float, top: int) -> float:
    return 10 + _HEIGHT * (1 - number / top)


def _axes(top: int, periods: Sequence[_Period]) -> str:
    """Return the axes of a line, with a number at each end and in the middle."""
    left, right, bottom = _MARGIN, _WIDTH, _y(0, top)
    middle = len(periods) // 2
    parts = [f'<path class="axis" d="M{left} 10 V{bottom:.0f} H{right}"></path>']
    parts += [_text(left - 4, _y(n, top) + 4, f"{n:,.12g}", "end") for n in (top, top / 2, 0)]
    for index, anchor in ((0, "start"), (middle, "middle"), (len(periods) - 1, "end")):
        x = left + (right - left) * index / (len(periods) - 1)
        if anchor != "middle" or 0 < middle < len(periods) - 1:
            parts.append(_text(x, bottom + 16, periods[index].name, anchor))
    return "".join(parts)


def _cell(x: float, y: float, level: int, title: str, width: int = _CELL) -> str:
    return (
        f'<rect class="day l{level}" x="{x}" y="{y}" width="{width - 2}" height="{_CELL - 2}">'
        f"<title>{title}</title></rect>"
    )


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}">{text}</text>'


def _svg(width: int, height: int, label: str, body: str) -> str:
    # If it is wider than the window, it can be scrolled with the keyboard too.
    return (
        f'<div class="scroll" tabindex="0"><svg role="img" aria-label="{label}" '
        f'viewBox="0 0 {width} {height}">{body}</svg></div>\n'
    )
