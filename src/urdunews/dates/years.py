"""Years and decades in prose: `2013ء`, `سال 2013`, `2013 میں`, `2025-26`, `1990 کی دہائی`."""

import datetime
import functools
import re
from typing import Final

from urdunews.dates import evidence, grammar
from urdunews.dates.candidates import Candidate, join_candidates, make_candidate
from urdunews.dates.grammar import END, link
from urdunews.dates.names import any_part, number
from urdunews.dates.periods import period, period_of_date
from urdunews.model.dates import PartialDate

_A_YEAR: Final = r"(?<![0-9][./\-])(?:1[89]|20)[0-9]{2}(?![0-9])"
_BARE_YEAR: Final = re.compile(_A_YEAR)
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
_BEFORE_CHRIST_NEAR: Final = 16
_OLDEST: Final = 1000
_LATEST: Final = 2200
_CENTURY: Final = 100
_THIS_CENTURY: Final = 1900


@functools.cache
def _decade() -> re.Pattern[str]:
    lead, day = any_part("year"), grammar.any_day()
    genitive, decade = any_part("genitive"), any_part("decade")
    return re.compile(
        rf"(?:(?:{lead} ?)?(?P<year>[0-9]{{2,4}}) ?ء?|(?P<word>{day})) {genitive} {decade}(?!\w)"
    )


@functools.cache
def _named_year() -> re.Pattern[str]:
    """Match `سال 2013`, and two years of a budget or a season: `سال 2024-25`."""
    return re.compile(
        rf"{any_part('year')} ?(?P<year>[0-9]{{4}})(?: ?{_era()})?"
        r"(?: ?[-–/] ?(?P<until>[0-9]{2}(?:[0-9]{2})?)(?: ?ء)?)?(?![0-9])"
    )


@functools.cache
def _signed_year() -> re.Pattern[str]:
    return re.compile(rf"(?P<year>[0-9]{{3,4}}) ?{_era()}")


@functools.cache
def _hijri_year() -> re.Pattern[str]:
    lead, hijri_lead, era = any_part("year"), any_part("hijri-year"), any_part("hijri-era")
    return re.compile(
        rf"(?:{hijri_lead} ?(?P<year>1[0-6][0-9]{{2}})(?![0-9]| ?{_era()})(?: ?{era}{END})?"
        rf"|(?:{lead} )?(?P<signed>1[0-9]{{3}}) ?{era}(?!\w))"
    )


@functools.cache
def _era() -> str:
    """Return the fragment of the signs of a year of the common era: `ء`, `عیسوی`."""
    # The sign may have a word glued to it: `2021ءمیں`.
    return rf"(?:ء|{any_part('common-era')}(?!\w))"


@functools.cache
def _bare_years() -> re.Pattern[str]:
    return re.compile(rf"{_A_YEAR}(?:{link()}{_A_YEAR}){{0,5}}")


@functools.cache
def _from_to() -> re.Pattern[str]:
    year = "(?:1[89]|20)[0-9]{2}"
    until = any_part("range-word")
    return re.compile(
        rf"(?P<first>{year})(?: (?P<until>{until}) | ?[-–] ?)(?P<last>{year})(?![0-9])"
    )


@functools.cache
def _to_a_number() -> re.Pattern[str]:
    """Match `2000 سے 2500 روپے`."""
    return re.compile(rf"{link()}[0-9]{{3}}")


@functools.cache
def _before_christ() -> re.Pattern[str]:
    return re.compile(f" {any_part('before-christ')}")


def read_year(text: str, start: int) -> list[Candidate] | None:
    """Read a year, two of them or a decade that begins at `start`: `2013ء`, `1990 کی دہائی`."""
    if _before_christ().search(text, start, start + _BEFORE_CHRIST_NEAR):
        return None
    return (
        _read_decade(text, start)
        or _read_hijri_year(text, start)
        or _read_named_year(text, start)
        or _read_two_years(text, start)
        or _read_bare(text, start)
    )


def _read_decade(text: str, start: int) -> list[Candidate] | None:
    match = _decade().match(text, start)
    if match is None:
        return None
    if match["word"] and evidence.before(text, start, "decade") == "other":
        return None
    first = number(match["year"] or match["word"])
    if first < _CENTURY:
        # `90 کی دہائی`, `نوے کی دہائی` are of the last century: nobody says `20 کی دہائی` yet.
        first += _THIS_CENTURY
    if first % 10 or not _OLDEST <= first < _LATEST:
        return None
    meant = period("decade", datetime.date(first, 1, 1))
    return [make_candidate(start, match.end(), None, meant)]


def _read_hijri_year(text: str, start: int) -> list[Candidate] | None:
    """Read `1447ھ`, `سال 1447 ہجری` and `سن ہجری 1447`."""
    match = _hijri_year().match(text, start)
    if match is None:
        return None
    date = PartialDate(year=int(match["year"] or match["signed"]), calendar="hijri")
    return [make_candidate(start, match.end(), date, None)]


def _read_named_year(text: str, start: int) -> list[Candidate] | None:
    match = _named_year().match(text, start) or _signed_year().match(text, start)
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
    return [join_candidates(first, _one_year(start, match.end(), last))]


def _one_year(start: int, end: int, printed: str) -> Candidate:
    date = PartialDate(year=int(printed))
    return make_candidate(start, end, date, period_of_date(date, None, None))


def _read_two_years(text: str, start: int) -> list[Candidate] | None:
    """Read consecutive years, as of budgets and seasons: `2025-26`."""
    match = _TWO_YEARS.match(text, start)
    if match is None:
        return _read_from_to(text, start)
    first, until = int(match["first"] or match["before"]), int(match["next"] or match["last"])
    # `11-2010` is a month.
    is_month = match["last"] is not None and until <= _MONTHS
    if is_month or (first + 1) % _CENTURY != until:
        return None
    sides = (evidence.before(text, start, "year"), evidence.after(text, match.end(), "year"))
    if "other" in sides:
        return None
    return [_years(match, str(first), str(first + 1))]


def _read_from_to(text: str, start: int) -> list[Candidate] | None:
    """Read the years of a life after a name, `(1931-2008)`, and `2008 تا 2013`."""
    match = _LIFE.match(text, start) if text[start - 1] == "(" else None
    if match is None:
        match = _from_to().match(text, start)
        if match is None or not _are_years(match):
            return None
    if match["last"] <= match["first"]:
        return None
    return [_years(match, match["first"], match["last"])]


def _years(match: re.Match[str], first: str, last: str) -> Candidate:
    start, end = match.span()
    return join_candidates(_one_year(start, end, first), _one_year(start, end, last))


def _are_years(match: re.Match[str]) -> bool:
    text, end = match.string, match.end()
    verdict = evidence.after(text, end, "year", "count")
    if "other" in {verdict, evidence.before(text, match.start(), "year")}:
        return False
    # A hyphen joins numbers of all kinds.
    return verdict == "date" or match["until"] is not None


def _read_bare(text: str, start: int) -> list[Candidate] | None:
    """Read years without a sign, before a postposition: `2013 اور 2018 کے انتخابات`."""
    match = _bare_years().match(text, start)
    if match is None or evidence.before(text, start, "year") == "other":
        return None
    end = match.end()
    if evidence.after(text, end, "year") != "date" or _to_a_number().match(text, end):
        return None
    years = _BARE_YEAR.finditer(text, start, end)
    return [_one_year(year.start(), year.end(), year[0]) for year in years]
