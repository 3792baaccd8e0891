"""Years and decades in prose: `2013ء`, `سال 2013`, `2013 میں`, `2025-26`, `1990 کی دہائی`."""

import datetime
import functools
import re
from typing import Final

from urdunews.dates import evidence, fragments
from urdunews.dates.candidates import Found, found, joined
from urdunews.dates.fragments import LINK
from urdunews.dates.numbers import number
from urdunews.dates.periods import period, printed_period
from urdunews.model.dates import PartialDate

_DECADE: Final = (
    r"(?:(?:(?:سال|سنہ|سن) ?)?(?P<year>[0-9]{{2,4}}) ?ء?|(?P<word>{number}))"
    r" (?:کی|کے) (?:دہائی|عشرے)(?!\w)"
)
_NAMED_YEAR: Final = re.compile(
    r"(?:سال|سنہ|سن) ?(?P<year>[0-9]{4})(?: ?(?:ء|عیسوی(?!\w)))?"
    r"(?: ?[-–/] ?(?P<until>[0-9]{2}(?:[0-9]{2})?)(?: ?ء)?)?(?![0-9])",
)
_HIJRI_YEAR: Final = re.compile(r"(?:سنہ |سن )?(?P<year>1[0-9]{3}) ?(?:ھ|ہجری)(?!\w)")
_SIGNED_YEAR: Final = re.compile(r"(?P<year>[0-9]{3,4}) ?ء")
_A_YEAR: Final = r"(?<![0-9][./\-])(?:1[89]|20)[0-9]{2}(?![0-9])"
_BARE_YEAR: Final = re.compile(_A_YEAR)
_BARE_YEARS: Final = re.compile(rf"{_A_YEAR}(?:{LINK}{_A_YEAR}){{0,5}}")
#: `2025-26`, and `26-2025` where the order of the figures was lost between right and left.
_TWO_YEARS: Final = re.compile(
    rf"(?:(?P<first>{_A_YEAR}) ?[-–/] ?(?P<next>[0-9]{{2}})"
    r"|(?P<last>[0-9]{2}) ?[-–/] ?(?P<before>20[0-9]{2}))(?![0-9]| ?[-–/] ?[0-9])",
)
_MONTHS: Final = 12
#: `(1931-2008)`
_LIFE: Final = re.compile(
    r"(?P<first>1[0-9]{3}|20[0-9]{2})(?: ?ء)? ?[-–] ?"
    r"(?P<last>1[0-9]{3}|20[0-9]{2})(?: ?ء)?(?= ?\))",
)
_FROM_TO: Final = re.compile(
    r"(?P<first>(?:1[89]|20)[0-9]{2})(?: تا | ?[-–] ?)(?P<last>(?:1[89]|20)[0-9]{2})(?![0-9])",
)
#: `2000 سے 2500 روپے`
_TO_A_NUMBER: Final = re.compile(rf"{LINK}[0-9]{{3}}")
_BEFORE_CHRIST: Final = re.compile(r" (?:قبل مسیح|ق م)")
_BEFORE_CHRIST_NEAR: Final = 16
_OLDEST: Final = 1000
_LATEST: Final = 2200
_CENTURY: Final = 100
_THIS_CENTURY: Final = 1900


@functools.cache
def _decade() -> re.Pattern[str]:
    return re.compile(_DECADE.format(number=fragments.day_number()))


def read_year(text: str, start: int) -> list[Found] | None:
    """Read a year, two of them or a decade that begins at `start`: `2013ء`, `1990 کی دہائی`."""
    if _BEFORE_CHRIST.search(text, start, start + _BEFORE_CHRIST_NEAR):
        return None
    return (
        _read_decade(text, start)
        or _read_named_year(text, start)
        or _read_two_years(text, start)
        or _read_bare(text, start)
    )


def _read_decade(text: str, start: int) -> list[Found] | None:
    match = _decade().match(text, start)
    if match is None:
        return None
    if match["word"] and evidence.before(text, start, "decade") == "other":
        return None
    first = number(match["year"] or match["word"])
    if first < _CENTURY:
        # `90 کی دہائی`, `نوے کی دہائی`: of the last century, as `20 کی دہائی` is not yet said.
        first += _THIS_CENTURY
    if first % 10 or not _OLDEST <= first < _LATEST:
        return None
    return [found(start, match.end(), None, period("decade", datetime.date(first, 1, 1)))]


def _read_named_year(text: str, start: int) -> list[Found] | None:
    match = _HIJRI_YEAR.match(text, start)
    if match is not None:
        date = PartialDate(year=int(match["year"]), calendar="hijri")
        return [found(start, match.end(), date, None)]
    match = _NAMED_YEAR.match(text, start) or _SIGNED_YEAR.match(text, start)
    if match is None or not int(match["year"]):
        return None
    first = _one_year(start, match.end(), match["year"])
    until = match.groupdict().get("until")
    if until is None:
        return [first]
    # `2024-25`
    last = match["year"][: -len(until)] + until
    if last <= match["year"]:
        return [first._replace(end=match.end("year"))]
    return [joined(first, _one_year(start, match.end(), last))]


def _one_year(start: int, end: int, printed: str) -> Found:
    date = PartialDate(year=int(printed))
    return found(start, end, date, printed_period(date, None, None))


def _read_two_years(text: str, start: int) -> list[Found] | None:
    """Read years that follow one another, as budgets and seasons have them: `2025-26`."""
    match = _TWO_YEARS.match(text, start)
    if match is None:
        return _read_from_to(text, start)
    first, until = int(match["first"] or match["before"]), int(match["next"] or match["last"])
    # `11-2010` is a month.
    is_month = match["last"] is not None and until <= _MONTHS
    if is_month or (first + 1) % _CENTURY != until:
        return None
    sides = (evidence.before(text, start, "year"), evidence.behind(text, match.end(), "year"))
    if "other" in sides:
        return None
    return [_years(match, str(first), str(first + 1))]


def _read_from_to(text: str, start: int) -> list[Found] | None:
    """Read the years of a life behind a name, `(1931-2008)`, and `2008 تا 2013`."""
    match = _LIFE.match(text, start) if text[start - 1] == "(" else None
    if match is None:
        match = _FROM_TO.match(text, start)
        if match is None or not _are_years(match):
            return None
    if match["last"] <= match["first"]:
        return None
    return [_years(match, match["first"], match["last"])]


def _years(match: re.Match[str], first: str, last: str) -> Found:
    start, end = match.span()
    return joined(_one_year(start, end, first), _one_year(start, end, last))


def _are_years(match: re.Match[str]) -> bool:
    text, end = match.string, match.end()
    verdict = evidence.behind(text, end, "year", "count")
    if "other" in {verdict, evidence.before(text, match.start(), "year")}:
        return False
    # A hyphen stands between numbers of all kinds.
    return verdict == "date" or " تا " in match[0]


def _read_bare(text: str, start: int) -> list[Found] | None:
    """Read years without a sign, in front of a postposition: `2013 اور 2018 کے انتخابات`."""
    match = _BARE_YEARS.match(text, start)
    if match is None or evidence.before(text, start, "year") == "other":
        return None
    end = match.end()
    if evidence.behind(text, end, "year") != "date" or _TO_A_NUMBER.match(text, end):
        return None
    years = _BARE_YEAR.finditer(text, start, end)
    return [_one_year(year.start(), year.end(), year[0]) for year in years]
