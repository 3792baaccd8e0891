"""Hostile inputs: runs of what a pattern or a table might take too long over."""

import io
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from benchmarks.reading import touch

import urdunews

UNITS: Final = {
    "spaces": " ",
    "tabs": "\t",
    "no-break spaces": "\xa0",
    "line feeds": "\n",
    "carriage returns": "\r",
    "line ends of DOS": "\r\n",
    "line separators": "\u2028",
    "NUL": "\0",
    "lone surrogates": "\udc80",
    "replacement characters": "\ufffd",
    "byte order marks": "\ufeff",
    "bidi marks": "\u200f",
    "ZWNJ": "\u200c",
    "ZWNJ between letters": "م\u200c",
    "ZWJ": "\u200d",
    "tatweel": "\u0640",
    "hamza marks": "\u0654",
    "maddah marks": "\u0653",
    "high hamzas": "\u0674",
    "fatha and shadda": "\u064e\u0651",
    "yeh and hamza mark": "ی\u0654",
    "hamza mark and space": "\u0654 ",
    "decomposed letters": "ا\u0653",
    "presentation forms": "\ufefb\ufeed\ufe95",
    "ligature of eighteen letters": "\ufdfa",
    "Arabic letters": "يكه",
    "Arabic letters, spaced": "ي ",
    "typed hehs": "\u0647",
    "typed hehs behind letters": "ب\u0647",
    "joiner and mark": "\u200d\u064e",
    "non-joiner and mark": "\u200c\u064e",
    "marks of two": "\u0f73",
    "final yehs": "ے",
    "mojibake of Windows-1252": "Ø§",
    "mojibake of Windows-1256": "ط§",
    "lost maddahs": "ا?",
    "one letter": "ک",
    "Latin letter": "a",
    "words": "بارش ",
    "words and two spaces": "بارش  ",
    "ASCII digits": "1",
    "Urdu digits": "۱",
    "digits, spaced": "1 ",
    "tomorrows": "کل ",
    "weekdays": "پیر، ",
    "days without months": "1، ",
    "dates in Arabic letters": "3 فروري سے ",
    "years": "2013 سے ",
    "relative years": "گزشتہ سال ",
    "verbs": "ہو ",
    "emoji": "\U0001f600",
    "emoji families": "\U0001f468\u200d\U0001f469\u200d",
    "hyphens": "-",
    "full stops": "۔",
    "full stops, spaced": "۔ ",
    "Latin full stops": ".",
    "ellipses": "…",
    "colons": ":",
    "commas": "،",
    "slashes": "/",
    "pipes": "|",
    "bullets": "• ",
    "quotes": "“",
    "opening brackets": "(",
    "closing brackets": ")",
    "brackets": "()",
    "credits in brackets": "(اے پی پی) ",
    "the keyword": "date ",
    "headers": " date 2026-01-01",
    "headers of years": " date 2026",
    "cities": "کراچی ",
    "cities and commas": "کراچی، ",
    "cities and colons": "کراچی: ",
    "cities and slashes": "کراچی/",
    "agencies": "اے پی پی ",
    "desks and colons": "ویب ڈیسک: ",
    "bylines": "تحریر: ",
    "captions": "فوٹو: ",
    "reporters": "رپورٹ:",
    "dates": "2 مارچ ",
    "dates with years": "2 مارچ 2026 ",
    "Latin dates": "March 2, 2026 ",
    "labelled dates": "شائع: 2 مارچ 2026 ",
    "figures of dates": "02-03-2026 ",
    "Hijri dates": "15 شعبان المعظم 1447ھ ",
    "dates of two calendars": "15 شعبان 1447ھ 3 فروری 2026ء ",
    "words for years": "سنہ ",
    "days ago behind places": "ڈیرہ غازی خان سے دو روز قبل ",
    "times": "10:30 ",
    "related links": "یہ بھی پڑھیں:",
    "menu": "صفحہ اول ",
    "menu and pipes": "کھیل | ",
    "posts": "pic.twitter.com ",
    "postpositions": "کے مطابق ",
    "prose": "شہر میں کل رات سے تیز بارش ہو رہی ہے۔ ",
}
"""What is repeated."""

_HEADER: Final = " date 2026-01-01 "
_LINE: Final = 60
"""The characters of a line where the run is cut into lines."""

_DATE: Final = 150
"""The characters of a text that may still be a date."""


class Way(NamedTuple):
    """Where the run stands, and how the text is read."""

    text: Callable[[str, int], str]
    """Makes the text of a unit and a number of characters."""

    read: Callable[[str], Iterable[urdunews.Article]]


def _run(unit: str, size: int) -> str:
    return unit * (size // len(unit))


def _on_header(unit: str, size: int) -> str:
    return f"{_HEADER}{_run(unit, size)}\nلاہور (اے پی پی) شہر میں بارش ہوئی۔\n"


def _in_dateline(unit: str, size: int) -> str:
    return f"{_HEADER}شہر میں بارش\nلاہور{_run(unit, size)}(اے پی پی) شہر میں بارش ہوئی۔\n"


def _in_body(unit: str, size: int) -> str:
    return f"{_HEADER}شہر میں بارش\nلاہور (اے پی پی) کل {_run(unit, size)}بارش ہوئی۔\n"


def _in_lines(unit: str, size: int) -> str:
    line = _run(unit, _LINE).strip("\n") + "\n"
    return f"{_HEADER}شہر میں بارش\n{_run(line, size)}لاہور (اے پی پی) شہر میں بارش ہوئی۔\n"


def _one_article(text: str) -> Iterable[urdunews.Article]:
    return [urdunews.parse_article(text)]


def _from_file(text: str) -> Iterable[urdunews.Article]:
    return urdunews.read(io.BytesIO(text.encode("utf-8", "surrogatepass")))


def _repaired(text: str) -> Iterable[urdunews.Article]:
    repairs = [rule for rule in urdunews.Rule if rule.risk]
    _ = urdunews.Normalizer(repairs=repairs, spacing="punctuation").align(text).edits
    return ()


def _read_as_dates(text: str) -> Iterable[urdunews.Article]:
    urdunews.parse_date(text)
    for start in range(0, len(text), _DATE):
        urdunews.parse_date(text[start : start + _DATE])
    return ()


WAYS: Final = {
    "alone": Way(_run, urdunews.parse),
    "header": Way(_on_header, urdunews.parse),
    "dateline": Way(_in_dateline, urdunews.parse),
    "body": Way(_in_body, urdunews.parse),
    "lines": Way(_in_lines, urdunews.parse),
    "one record": Way(_in_lines, _one_article),
    "file": Way(_run, _from_file),
    "repaired": Way(_run, _repaired),
    "dates": Way(_run, _read_as_dates),
}
"""Where a run may stand."""


def use(articles: Iterable[urdunews.Article]) -> None:
    """Do all that can be done with articles."""
    for article in articles:
        touch(article)
        article.to_dict()
        article.find("body")
        article.source_span(0, len(article.text))
        assert isinstance(article.date_mentions, tuple)
        urdunews.unparse(article)
