"""Dates as a page prints them: often without a year, sometimes in another calendar."""

import datetime
import re
from collections.abc import Callable
from typing import Final, Literal, Self, TypeAlias, get_args

from attrs import Attribute, field, frozen

from urdunews import lazy
from urdunews.arguments import check_argument, check_day, excerpt, instance_of, one_of
from urdunews.spans import Span

Calendar: TypeAlias = Literal["gregorian", "hijri"]
"""The calendars that newspapers print."""

DatePrecision: TypeAlias = Literal["day", "month", "year"]
"""The smallest part that a date names."""

DATE_PRECISIONS: Final[tuple[DatePrecision, ...]] = get_args(DatePrecision)

PageDateKind: TypeAlias = Literal["story", "update", "masthead"]
"""What a date is of: the story, its last change, or the current day in the masthead."""

#: How much of an ISO 8601 day a date of each precision has.
_ISO_LENGTHS: Final[dict[DatePrecision, int]] = {"day": 10, "month": 7, "year": 4}

CALENDARS: Final[tuple[Calendar, ...]] = get_args(Calendar)
PAGE_DATE_KINDS: Final[tuple[PageDateKind, ...]] = get_args(PageDateKind)

_WHOLE_OR_NONE: Final = instance_of(int, type(None))
_HIJRI_SUFFIX: Final = "[u-ca=islamic-umalqura]"
_ISO: Final = lazy.pattern(
    r"(?:(?P<year>\d{4})|-)(?:-(?P<month>\d\d)|-(?=-))?(?:-(?P<day>\d\d))?",
    re.ASCII,
)
_DAYS_AFTER: Final = datetime.timedelta(days=7)


def iso_date(day: datetime.date, precision: DatePrecision | None) -> str:
    """Return the date of an article as ISO 8601, as far as it was printed: `2026-02`.

    Args:
        day: The first day of the date.
        precision: The smallest part that was printed; None for a day.

    Example:
        >>> import datetime
        >>> iso_date(datetime.date(2026, 2, 1), "month")
        '2026-02'
    """
    return day.isoformat()[: _ISO_LENGTHS[precision or "day"]]


def _part(
    first: int,
    last: int,
) -> Callable[["PartialDate", "Attribute[int | None]", int | None], None]:
    def check(date: "PartialDate", part: "Attribute[int | None]", value: int | None) -> None:
        _WHOLE_OR_NONE(date, part, value)
        if value is not None and not first <= value <= last:
            message = f"PartialDate.{part.name} is {first} to {last} or None, not {excerpt(value)}"
            raise ValueError(message)

    return check


@frozen(kw_only=True)
class PartialDate:
    """A date with the parts that were printed.

    Example:
        >>> import datetime, urdunews
        >>> day = urdunews.PartialDate(month=2, day=6)
        >>> day.on(datetime.date(2026, 2, 3))
        datetime.date(2026, 2, 6)
        >>> day.isoformat()
        '--02-06'
    """

    year: int | None = field(default=None, validator=_part(1, 9999))
    """1 to 9999; None if not printed."""

    month: int | None = field(default=None, validator=_part(1, 12))
    """1 to 12; None if not printed."""

    day: int | None = field(default=None, validator=_part(1, 31))
    """1 to 31; None if not printed."""

    calendar: Calendar = field(default="gregorian", validator=one_of(CALENDARS))
    """`gregorian` or `hijri`."""

    @property
    def precision(self) -> DatePrecision | None:
        """The smallest part that is not None; None if there is no part."""
        if self.day is not None:
            return "day"
        if self.month is not None:
            return "month"
        return None if self.year is None else "year"

    def on(self, reference: datetime.date) -> datetime.date | None:
        """Return the day that this date means in a text written on the `reference` day.

        A missing year becomes the latest one that puts the day no more than 7 days after the
        reference. A missing day becomes the first one.

        Args:
            reference: The day the text was written, usually `article.date`.

        Returns:
            The day, or None if there is neither month nor year, if the day is impossible, or if it
            is a Hijri date.

        Raises:
            TypeError: `reference` is not a `datetime.date`, or is a `datetime.datetime`.
        """
        check_day(reference, "PartialDate.on")
        if self.calendar != "gregorian" or (self.year is None and self.month is None):
            return None
        if self.year is not None:
            return self._in_year(self.year)
        latest = reference + _DAYS_AFTER if reference < _LAST_WEEK else datetime.date.max
        # Eight years back reach a 29 February even across a century without one.
        for year in range(latest.year, max(latest.year - 9, 0), -1):
            day = self._in_year(year)
            if day is not None and day <= latest:
                return day
        return None

    def _in_year(self, year: int) -> datetime.date | None:
        if self.month is None and self.day is not None:
            return None
        try:
            return datetime.date(year, self.month or 1, self.day or 1)
        except ValueError:
            return None

    def to_gregorian(self) -> datetime.date | None:
        """Return the Gregorian day, converted if the date is a Hijri one.

        Hijri dates are converted by the Umm al-Qura calendar. Where the moon is sighted, as in
        Pakistan and India, the intended day is usually the same or one or two days later. Day
        30 of a month that has 29 days in that calendar is the day after its last.

        Returns:
            The day, or None if a part is missing, if the day is impossible, or if it is a Hijri
            date outside the years 1343 to 1500 (1924 to 2077).

        Raises:
            ModuleNotFoundError: It is a Hijri date, and hijridate is not installed; the extra
                `hijri` installs it.

        Example:
            >>> import urdunews
            >>> urdunews.PartialDate(year=1447, month=8, day=15, calendar="hijri").to_gregorian()
            datetime.date(2026, 2, 3)
        """
        if self.calendar == "hijri":
            from urdunews.interop import hijri

            return hijri.to_day(self)
        if self.year is None or self.month is None or self.day is None:
            return None
        return self._in_year(self.year)

    def isoformat(self) -> str:
        """Return it as ISO 8601, with `-` for a missing year: `2026-02-03`, `2026-02`, `--02-03`.

        A Hijri date ends in the name of the calendar, as in RFC 9557. `fromisoformat` reads it
        back.
        """
        year = "-" if self.year is None else f"{self.year:04d}"
        month = "-" if self.month is None else f"-{self.month:02d}"
        day = "" if self.day is None else f"-{self.day:02d}"
        text = year + (month if self.month is not None or day else "") + day
        return text if self.calendar == "gregorian" else text + _HIJRI_SUFFIX

    @classmethod
    def fromisoformat(cls, text: str) -> Self:
        """Return the date that `isoformat` wrote.

        Args:
            text: The date.

        Raises:
            TypeError: `text` is not a `str`.
            ValueError: The text has another form.
        """
        check_argument(text, str, "PartialDate.fromisoformat")
        bare = text.removesuffix(_HIJRI_SUFFIX)
        match = _ISO.fullmatch(bare)
        if match is None:
            message = f"not an ISO date such as 2026-02-03, 2026-02 or --02-03: {excerpt(text)}"
            raise ValueError(message)
        parts = {name: int(part) for name, part in match.groupdict().items() if part}
        return cls(
            year=parts.get("year"),
            month=parts.get("month"),
            day=parts.get("day"),
            calendar="gregorian" if bare == text else "hijri",
        )


_LAST_WEEK: Final = datetime.date.max - _DAYS_AFTER


@frozen(kw_only=True)
class PageDate:
    """A date line of the page itself, as opposed to the date in the header line."""

    kind: PageDateKind = field(validator=one_of(PAGE_DATE_KINDS))
    """`story`, `update` (when the story last changed) or `masthead` (the current day)."""

    date: PartialDate = field(validator=instance_of(PartialDate))
    """The date, with the parts that were printed."""

    span: Span = field(default=Span(0, 0), validator=instance_of(Span))
    """The position of the date in the article's source, in code points."""
