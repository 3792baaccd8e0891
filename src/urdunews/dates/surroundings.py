"""Text around a date on its line that says nothing about the day: times, zones, labels."""

import functools
import re
from collections.abc import Iterable
from typing import Final

from urdunews.dates.grammar import END
from urdunews.dates.names import any_of, any_part, calendar_names, labels, lowered, parts

#: Clocks, calendars, arrows and squares, and the letters of icon fonts: `🕒 16 مارچ 2026`.
_ICONS: Final = "\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\ufe0f\ue000-\uf8ff\U0001f300-\U0001faff"
_MARKS: Final = rf"[ :؛،,۔.\-–—/•·*()\[\]\"'“”’‘«»‹›{_ICONS}]{{1,24}}"
_OFFSET: Final = r"[+\-][0-9]{1,2}(?::?[0-9]{2})?(?![0-9:])"
#: Alone, `-14` is not an offset: `2013-14`.
_ZONE: Final = (
    rf"(?:gmt|utc) ?{_OFFSET}|[a-z]{{3,12}}/[a-z_]{{2,20}}(?:/[a-z_]{{2,20}})?"
    r"|[a-z]{3,12} (?:standard|summer|daylight) time"
)


def may_follow_date(text: str) -> bool:
    """Return whether all of a folded text may follow a date: times, zones, marks, words."""
    lower = lowered(text)
    at = 0
    while at < len(lower):
        match = _after().match(lower, at)
        if match is None:
            return False
        at = match.end()
    return True


def surrounding_end(text: str, start: int) -> int | None:
    """Return the end of surroundings that begin at `start` of lower-case text, if there are any."""
    match = _around().match(text, start)
    return None if match is None else match.end()


@functools.cache
def _after() -> re.Pattern[str]:
    words = parts("before", "daytime", "zone", "half")
    return re.compile(f"{_time()}|{_ZONE}|{_words(words)}|{_MARKS}")


@functools.cache
def _around() -> re.Pattern[str]:
    words = [*parts("before", "daytime", "zone", "half"), *labels()]
    weekdays = _words(calendar_names("weekday", "weekday-abroad"))
    # `بروزبدھ`, `کو شائع کیا`
    weekday = f"(?:{any_part('before', loose=True)} ?)?{weekdays}"
    after = f"(?:{any_part('dative')} )?{_words(parts('after'))}"
    others = f"{_date_of_another_calendar()}|{weekday}|{after}|{_words(words)}|{_MARKS}"
    return re.compile(f"{_time()}|{_ZONE}|{others}")


def _words(words: Iterable[str]) -> str:
    return f"{any_of(words, loose=True)}{END}"


@functools.cache
def _time() -> str:
    """Return the form `06:24pm`, `T10:00:00.000+05:00`, `5 بجے`, `10 بجکر 30 منٹ`."""
    half, hour, minute = (_words(parts(kind)) for kind in ("half", "hour", "minute"))
    in_words = rf"(?:{half}|{hour}(?: ?[0-9]{{1,2}} ?{minute})?)"
    seconds = r":[0-9]{2}(?:\.[0-9]{1,9})?"
    return (
        rf"[0-9]{{1,2}}(?:[:.][0-9]{{2}}(?:{seconds})?)? ?{in_words}"
        rf"|(?:{_words(parts('spoken-part'))} )?{_words(parts('spoken-hour'))} ?{hour}"
        rf"|t?[0-9]{{1,2}}:[0-9]{{2}}(?:{seconds})?(?![0-9:])(?: ?{_OFFSET})?"
    )


def _date_of_another_calendar() -> str:
    """Return the form `21 ماگھ 2082ب` and `14 بہمن 1404`, which come beside other dates."""
    months = any_of(calendar_names("bikrami", "iranian"), loose=True)
    era = any_part("bikrami-era", loose=True)
    year = rf"[ ،,]{{0,2}}(?:1[34]|20)[0-9]{{2}}(?![0-9])(?: ?{era}{END})?"
    return rf"[0-9]{{1,2}} ?{months}{END}(?:{year})?"
