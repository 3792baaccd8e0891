"""Convert Hijri dates to Gregorian days with hijridate: the extra `hijri`.

hijridate has the Umm al-Qura calendar of Saudi Arabia for the years 1343 to 1500 (1924 to
2077), which is calculated (https://webspace.science.uu.nl/~gent0113/islam/ummalqura.htm). In
Pakistan and India a month begins when its moon is sighted, usually a day or two later: 1 Shawwal
1444 was 21 April 2023 by Umm al-Qura, and 22 April there.
"""

import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from urdunews.model.dates import PartialDate


def to_day(date: "PartialDate") -> datetime.date | None:
    """Return the Gregorian day of a Hijri date; see `PartialDate.to_gregorian`."""
    try:
        from hijridate import Hijri
    except ModuleNotFoundError as error:
        message = "Hijri dates are converted by hijridate: pip install urdunews[hijri]"
        raise ModuleNotFoundError(message, name=error.name) from error
    if date.year is None or date.month is None or date.day is None:
        return None
    try:
        first = Hijri(date.year, date.month, 1).to_gregorian()
    except OverflowError:
        return None
    # A month with 29 days in Umm al-Qura may have 30 where the moon is sighted.
    return datetime.date.fromordinal(first.toordinal() + date.day - 1)
