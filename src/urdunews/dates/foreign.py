"""Dates written by foreign software, read by dateutil with Urdu names, but without guesses.

dateutil knows more ways of writing a time (`10h36m28s`), but it guesses: it fills in parts of
today's date, reads any two figures as a year, and swaps days and months to fit.
"""

import datetime
import functools
import re
from typing import TYPE_CHECKING, Final

from urdunews.dates.names import numbers_of, parts
from urdunews.model.dates import PartialDate

if TYPE_CHECKING:
    from dateutil.parser import parser

_NUMBER: Final = re.compile("[0-9]{1,200}")
_YEAR_FIGURES: Final = 4
_DAY_FIGURES: Final = 2
_WORD: Final = re.compile(r"[^\W\d_]{1,200}")
#: They differ in every part, which shows the parts that dateutil took from them.
_DEFAULTS: Final = (datetime.datetime(1904, 1, 1), datetime.datetime(1908, 3, 2))  # noqa: DTZ001


def read_foreign(text: str) -> PartialDate | None:
    """Read a date with the name of a Gregorian month, a day and a year of four figures.

    Args:
        text: Folded text in lower case, not long.

    Returns:
        The date; None if a part of it is missing.
    """
    numbers = _NUMBER.findall(text)
    years = {int(number) for number in numbers if len(number) > _DAY_FIGURES}
    if (
        len(years) != 1
        or max(map(len, numbers)) != _YEAR_FIGURES
        or numbers_of("gregorian").keys().isdisjoint(_WORD.findall(text))
    ):
        return None
    days: set[datetime.date] = set()
    for default in _DEFAULTS:
        try:
            days.add(_parser().parse(text, default=default, ignoretz=True).date())
        except (ValueError, OverflowError):
            return None
    day = days.pop()
    # A default may have filled in a part, and a number may have been used twice.
    if days or day.year not in years or day.day not in map(int, numbers):
        return None
    return PartialDate(year=day.year, month=day.month, day=day.day)


@functools.cache
def _idle_words() -> frozenset[str]:
    return frozenset([*parts("before", "daytime"), "،", "؍", "۔", "ء"])


@functools.cache
def _parser() -> "parser":
    from dateutil.parser import parser, parserinfo
    from typing_extensions import override

    class UrduInfo(parserinfo):
        """The words of Urdu dates for dateutil."""

        @override
        def jump(self, name: str) -> bool:
            return super().jump(name) or name in _idle_words()

        @override
        def month(self, name: str) -> int | None:
            return numbers_of("gregorian").get(name)

        @override
        def weekday(self, name: str) -> int | None:
            number = numbers_of("weekday").get(name)
            return None if number is None else number - 1

    return parser(UrduInfo())
