"""Hostile texts: runs that a pattern, a table or a loop might take too long over.

A run repeats the same text again and again, at several places of a record. The parts of a page are
hostile together, such as a long headline above lines that begin like it.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

Maker: TypeAlias = Callable[[int], str]
"""Makes a text of about this many characters."""

CHARACTERS: Final = {
    "spaces": " ",
    "tabs": "\t",
    "no-break spaces": "\xa0",
    "line feeds": "\n",
    "carriage returns": "\r",
    "line ends of DOS": "\r\n",
    "line separators": "\u2028",
    "NUL": "\0",
    "lone surrogates": "\udc80",
    "lone surrogates, letters between": "\udc80ا",
    "replacement characters": "\ufffd",
    "byte order marks": "\ufeff",
    "bidi marks": "\u200f",
    "ZWNJ": "\u200c",
    "ZWNJ between letters": "م\u200c",
    "ZWJ": "\u200d",
    "tatweel": "\u0640",
    "tatweel between letters": "م\u0640",
    "tatweel and space": "\u0640 ",
    "hamza marks": "\u0654",
    "maddah marks": "\u0653",
    "high hamzas": "\u0674",
    "fatha and shadda": "\u064e\u0651",
    "shadda and fatha": "\u0651\u064e",
    "kasra and hamza mark": "\u0650\u0654",
    "letters with four marks": "ب\u0651\u064e\u0670\u0615",
    "marks, one fewer than a long run": "ی" + "\u0653" * 31,
    "punctuation, one fewer than a long run": "!" * 31 + "ا",
    "yeh and hamza mark": "ی\u0654",
    "yeh, kasra, non-joiner and hamza mark": "ی\u0650\u200c\u0654",
    "hamza mark and space": "\u0654 ",
    "decomposed letters": "ا\u0653",
    "decomposed Latin letters": "e\u0301",
    "presentation forms": "\ufefb\ufeed\ufe95",
    "presentation forms and letters": "\ufe91ا",
    "presentation forms of marks": "\ufe76",
    "ligature of eighteen letters": "\ufdfa",
    "ligature of three words": "\ufdf2 ",
    "Arabic letters": "يكه",
    "Arabic letters, spaced": "ي ",
    "typed hehs": "\u0647",
    "typed hehs after letters": "ب\u0647",
    "typed hehs and marks": "\u0647\u064e",
    "words with typed hehs": "ساته بهائی ",
    "joiner and mark": "\u200d\u064e",
    "non-joiner and mark": "\u200c\u064e",
    "marks of two": "\u0f73",
    "vowel signs of Bengali": "\u09c7\u09be",
    "consonants and vowels of Korean": "\u1100\u1161",
    "Chinese letters": "漢",
    "variation selectors": "\ufe0f",
    "final yehs": "ے",
    "final yehs inside words": "پلےئر ",
    "waws of InPage": "ہا¶س",
    "mojibake of Windows-1252": "Ø§",
    "mojibake of Windows-1256": "ط§",
    "mojibake, spaced": "Ø§ ",
    "mojibake and nine figures": "Ø§123456789",
    "mojibake of mojibake": "Ã\x98Â§",
    "first signs of mojibake": "Ø",
    "first signs of quotes in mojibake": "â€",
    "decomposed mojibake": "A\u0303\xa8",
    "lost maddahs": "ا?",
    "lost maddahs in words": "ا?خر ",
    "stops between letters": "گئے۔بارش ",
    "spaces before commas": " ،",
    "one letter": "ک",
    "Latin letter": "a",
    "words": "بارش ",
    "words of Pashto": "د ",
    "words of English": "the ",
    "letters of Sindhi": "ڪ",
    "letters of Hindi": "में ",
    "words and two spaces": "بارش  ",
    "emoji": "\U0001f600",
    "emoji families": "\U0001f468\u200d\U0001f469\u200d",
    "lines of one width": "بارش " * 15 + "بارش\n",
}
"""Runs for code that normalises text."""

STOPS: Final = {
    "full stops": "۔",
    "full stops, spaced": "۔ ",
    "Latin full stops": ".",
    "Latin full stops, spaced": ". ",
    "ellipses": "…",
    "ellipses after words": "بارش… ",
    "question marks": "؟",
    "questions": "کیا بارش ہوگی؟ ",
    "quotes": "“",
    "straight quotes": '"',
    "stops and quotes": "۔”",
    "stops and straight quotes": '۔"',
    "stops and marks": "۔\u064e",
    "stops and commas": "۔،",
    "stops and brackets": "۔)",
    "marks after words": "بارش\u064e\u064f۔\u064e ",
    "brackets of sentences": "(ا) گیا۔ ",
    "square brackets of sentences": "[ا] گیا۔ ",
    "brackets with stops": "(ا۔ ب) ",
    "opening brackets after words": "ا (۔ ",
    "quoted questions": "’کون؟‘ میں ",
    "titles of works": "فلم “کون؟” میں ",
    "initials": "ایم۔اے۔",
    "initials, spaced": "ایم۔ اے۔ ",
    "numbers of a list": "1۔ ",
    "further numbers of a list": "مد 1۔ مد 2۔ ",
    "decimal numbers": "3۔5 ",
    "designations": "کووڈ۔19 ",
    "Latin initials": "U.S.A. ",
    "addresses": "www.dunya.pk/",
    "titles of people": "ڈاکٹر۔ ",
    "titles of numbers": "نمبر۔ 5 ",
    "places around a stop": "لاہور۔کراچی ",
    "words around a stop": "بند۔شہری",
    "months after a stop": "28۔ مارچ ",
    "verbs": "ہو ",
    "verbs and stops": "گیا۔",
    "verbs glued": "گیا",
    "verbs glued, and a stop": "کردیاگیاگیاگیاگیاگیاگیاگیا۔",
    "lines that break off": "نے کہا ہے کہ۔۔۔\n",
    "lines that break off and go on": "تیزی آ گئی۔۔۔\nکہ ",
    "dots before a clause": "سب کچھ تباہ... کسان نے ",
    "dots before a pronoun": "سب کچھ تباہ... ہم ",
    "asides between dots": "شہر... جو تھا... ",
    "dots and words": "شہر... ",
    "Latin sentences": "We are ready. اس ",
    "Latin sentences and dots": "We are ready... لوگ ",
    "Latin words": "word ",
    "abbreviations": "B.Sc. ",
    "abbreviations before Urdu": "Co. میں ",
    "prose": "شہر میں کل رات سے تیز بارش ہو رہی ہے۔ ",
}
"""Runs for code that looks for the ends of sentences."""

DATES: Final = {
    "ASCII digits": "1",
    "Urdu digits": "۱",
    "digits, spaced": "1 ",
    "tomorrows": "کل ",
    "today": "آج ",
    "weekdays": "پیر، ",
    "weekdays in a list": "پیر، منگل اور بدھ کو ",
    "weekdays, spaced": "پیر ",
    "weekdays with their word": "بروز ",
    "months": "مارچ ",
    "months in Latin letters": "March ",
    "months in pairs": "مئی جون ",
    "months of the moon": "صفر ",
    "days without months": "1، ",
    "days of a month": "1، 2، 3، 4 اور 5 مارچ ",
    "numbers in words": "نو ",
    "days in words": "پندرہ سولہ مارچ ",
    "the first": "یکم ",
    "dates in Arabic letters": "3 فروري سے ",
    "years": "2013 سے ",
    "years in pairs": "2025-26 ",
    "years of a life": "(1931-2008) ",
    "decades": "1990 کی دہائی ",
    "relative years": "گزشتہ سال ",
    "months of relative years": "گزشتہ سال دسمبر ",
    "relative years, turned": "سال رواں ",
    "days ago": "آج سے 10 سال پہلے ",
    "days later": "دو روز بعد ",
    "days and next days": "پیر کو اور اگلے روز ",
    "next days": "اگلے روز ",
    "dates": "2 مارچ ",
    "dates glued to words": "ملتان7 مارچ ",
    "dates in ranges": "2 مارچ سے ",
    "dates with a case": "2 مارچ کے ",
    "dates with years": "2 مارچ 2026 ",
    "impossible dates": "31 فروری 2026 ",
    "Latin dates": "March 2, 2026 ",
    "labelled dates": "شائع: 2 مارچ 2026 ",
    "figures of dates": "02-03-2026 ",
    "figures of dates, the year first": "2026-02-03 ",
    "Hijri dates": "15 شعبان المعظم 1447ھ ",
    "dates of two calendars": "15 شعبان 1447ھ 3 فروری 2026ء ",
    "words for years": "سنہ ",
    "days ago behind places": "ڈیرہ غازی خان سے دو روز قبل ",
    "times": "10:30 ",
    "zones": "gmt+05:00 ",
    "publishers of a date": "دنیا نیوز نے ",
    "participles": "ہونے والے ",
    "days with participles": "پیر کو ہونے والے اجلاس میں ",
    "days with participles and nouns": "پیر کو ہونے والے شہر شہر شہر شہر ",
    "progressive verbs": "کھیلا جا رہا ہے ",
    "days of progressive verbs": "کل سے کھیلا جا رہا ہے ",
    "days of things prepared": "9 فروری کے جلسے کی تیاریاں ",
    "days of what was issued": "پیر کو جاری بیان ",
    "what is asked for": "ہدایت کی ہے کہ پیر کو رہیں ",
    "words for that": "کہ ",
    "announcements": "پیر سے ہڑتال کا اعلان ",
    "what goes on since a day": "پیر سے جاری ",
    "verbs of two moods": "پیر تک کرا دیں ",
    "conditions": "اگر پیر کو ہوئی ",
    "conditions without if": "پیر کو ہوئی تو ",
    "days of purposes": "9 فروری کے لیے ",
    "recurring weekdays": "ہر پیر اور ",
    "weekdays without a case": "جمعرات ",
    "numbers of weeks": "8 ہفتے ",
    "weekdays in brackets": "کل (پیر) ",
    "dates in brackets": "پیر (6 فروری) ",
    "open brackets after weekdays": "پیر ( ",
    "glued years": "نے1998",
    "glued years and a case": "نے1998 میں ",
    "dates of a story": "12 مارچ 2015 کو گئے، 4 اپریل ",
    "dates of a story, in sentences": "12 مارچ 2015 کو گئے۔ پھر 4 اپریل ",
    "nowadays": "آج بھی ",
}
"""Runs for code that looks for dates."""

LINES: Final = {
    "hyphens": "-",
    "colons": ":",
    "commas": "،",
    "slashes": "/",
    "pipes": "|",
    "bullets": "• ",
    "numbers of sections": "1. ",
    "rules": "۔ ۔ ۔",
    "opening brackets": "(",
    "closing brackets": ")",
    "brackets": "()",
    "credits in brackets": "(اے پی پی) ",
    "credits in two brackets": "((اے پی پی)) ",
    "credits in square brackets": "[اے پی پی] ",
    "credits in brackets of people": "(سلیم قریشی) ",
    "credits in open brackets": "(اے پی پی ",
    "credits in turned brackets": ")اے پی پی( ",
    "credits with slashes": "رپورٹ / ",
    "the keyword": "date ",
    "headers": " date 2026-01-01",
    "headers of years": " date 2026",
    "headers without their date": " date 2026-",
    "cities": "کراچی ",
    "cities and commas": "کراچی، ",
    "cities and commas, glued": "کراچی،",
    "cities and colons": "کراچی: ",
    "cities and slashes": "کراچی/",
    "cities and words for and": "کراچی اور ",
    "cities and districts": "بھوانہ (چنیوٹ)/ ",
    "cities, glued": "کراچیلاہور",
    "unknown cities": "نورپور، ",
    "unknown cities and brackets": "نورپور (",
    "misprinted cities": "گوجرنوالہ، ",
    "cities and credits": "لاہور(دنیا نیوز) ",
    "datelines": "لاہور (اے پی پی) ",
    "datelines with dates": "لاہور۔ 3 مارچ (اے پی پی) ",
    "datelines glued to a deck": "رپورٹ پیش کر دی گئیلاہور (اے پی پی) ",
    "cities and agencies": "لاہور – اے پی پی ",
    "cities and stops": "لاہور۔ ",
    "cities and empty brackets": "لاہور( ) ",
    "cities, their letters typed for others": "لاھور ",
    "names of letters": "این ",
    "names of letters in brackets": "(این این ",
    "unlisted places, repeated": "نور گڑھی: ",
    "cities with values": "لاہور: پٹرول 270 روپے، ",
    "cities with names in brackets": "لاہور (سلیم اعوان)، ",
    "cities that are described": "لاہور: ایک شہر، ایک نئی کتاب جس میں ",
    "cities that are defined": "لاہور - پاکستان کا ایک شہر پنجاب کا شہر ",
    "cities and titles": "لاہور: ماضی، حال اور خواب، ",
    "cities and questions": "لاہور: کیا ہوا، کون جانے، ",
    "cities and reporters between slashes": "سرینگر//سمت بھارگو// ",
    "thanks for a story": "(بشکریہ بشکریہ ",
    "unlisted places and slashes": "نور گڑھی//",
    "people, glued": "شاہدرضا",
    "desks, glued": "جیوڈیسک",
    "desks, misprinted": "ڈسک ",
    "roles": "نامہ نگار ",
    "outlets": "مشعل نیوز ",
    "subjects": "وفاقی وزیر ",
    "numbers of a layout": "260118-7-",
    "underscores": "_ ",
    "agencies": "اے پی پی ",
    "desks and colons": "ویب ڈیسک: ",
    "bylines": "تحریر: ",
    "posts and names": "کورٹ رپورٹر: صائمہ ",
    "bylines without colons": "تحریر سلیم قریشی ",
    "captions": "فوٹو: ",
    "captions in brackets": "(فائل فوٹو) ",
    "credits of pictures": "© UNICEF ",
    "reporters": "رپورٹ:",
    "people": "سلیم قریشی ",
    "related links": "یہ بھی پڑھیں:",
    "what goes on elsewhere": "(جاری ہے)",
    "menu": "صفحہ اول ",
    "phrases of furniture": "مقبول ترین ڈرامے ",
    "menu and pipes": "کھیل | ",
    "paths of categories": "کھیل -",
    "icons of categories": "i پاکستان ",
    "posts": "pic.twitter.com ",
    "postpositions": "کے مطابق ",
}
"""Runs for code that decides what a line is."""

RUNS: Final = {**CHARACTERS, **STOPS, **DATES, **LINES}
"""All runs: the texts that are repeated."""

_HEADER: Final = " date 2026-01-01 "
_OPENING: Final = f"{_HEADER}شہر میں بارش\nلاہور (اے پی پی) شہر میں بارش ہوئی۔\n"
_LINE: Final = 60
"""The characters of a line, if the run is cut into lines."""


def _run(unit: str, size: int) -> str:
    return unit * max(size // len(unit), 1)


def _line(unit: str) -> str:
    return _run(unit, _LINE).strip("\n").replace("\n", " ") + "\n"


def _in_lines(unit: str, size: int) -> str:
    return _run(_line(unit), size)


def _in_short_lines(unit: str, size: int) -> str:
    return _run(unit.strip("\n") + "\n", size)


def _on_header(unit: str, size: int) -> str:
    return f"{_HEADER}{_run(unit, size)}\nلاہور (اے پی پی) شہر میں بارش ہوئی۔\n"


def _in_dateline(unit: str, size: int) -> str:
    return f"{_HEADER}شہر میں بارش\nلاہور{_run(unit, size)}(اے پی پی) شہر میں بارش ہوئی۔\n"


def _in_body(unit: str, size: int) -> str:
    return f"{_HEADER}شہر میں بارش\nلاہور (اے پی پی) کل {_run(unit, size)}بارش ہوئی۔\n"


def _in_marked_body(unit: str, size: int) -> str:
    return f"{_HEADER}شہرِ میں بارش\nلاہور (اے پی پی) شہرِ میں {_run(unit, size)}بارش ہوئی۔\n"


def _in_lines_of_body(unit: str, size: int) -> str:
    return _OPENING + _in_lines(unit, size)


def _in_short_lines_of_body(unit: str, size: int) -> str:
    return _OPENING + _in_short_lines(unit, size)


def _in_records(unit: str, size: int) -> str:
    return _run(f"{_HEADER}{_line(unit)}", size)


PLACES: Final[dict[str, Callable[[str, int], str]]] = {
    "alone": _run,
    "lines": _in_lines,
    "short lines": _in_short_lines,
    "header": _on_header,
    "dateline": _in_dateline,
    "body": _in_body,
    "marked body": _in_marked_body,
    "body lines": _in_lines_of_body,
    "short body lines": _in_short_lines_of_body,
    "records": _in_records,
}
"""The places of a run in a record."""

_LETTERS: Final = "بپتجچدرسشکگلمنو"


def _word(number: int) -> str:
    """Return a word that is different for each number."""
    letters: list[str] = []
    while number or not letters:
        number, letter = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[letter])
    return "".join(letters)


def _numbered(form: str, size: int) -> str:
    """Repeat a form with a different word each time, so that caches do not help."""
    count = size // (len(form) + 2)
    return "".join(form.format(_word(number)) for number in range(count))


_BYLINE: Final = "تحریر: سلیم قریشی\n"
_AUTHOR: Final = "سلیم قریشی\nلاہور\n۔ ۔ ۔\n"
_BROKEN: Final = "نے کہا ہے کہ۔۔۔\n"
_DATELINE: Final = "لاہور (اے پی پی) بارش ہوئی۔\n"
_TITLE: Final = "بارش کا امکان ہے\n"
_SUBHEADING: Final = "پانی کی فراہمی\nکسانوں نے کہا کہ اب گندم کو پانی ملے گا۔\n"
_TOWNS: Final = "لاہور، کراچی، ملتان، سکھر (اے پی پی) شہر میں بارش ہوئی۔\n"
_MID_WORD: Final = f"{'بارش ' * 15}بار\nش ہوئی{' بارش' * 13}\n"


def _below_long_headline(unit: str, line: str, size: int) -> str:
    headline = f"{_HEADER}بارش {_run(unit, size // 2)}\n"
    return f"{headline}{_DATELINE}{_run(line, size // 2)}"


PAGES: Final[dict[str, Maker]] = {
    "headers in one record": lambda n: _run(" date 2026-02-03 \n", n),
    "headers in one record, impossible": lambda n: _run(" date 2026-02-31 \n", n),
    "impossible headers": lambda n: _run(" date 2026-13-45 بارش\n", n),
    "records of a header": lambda n: _run(" date 2026-01-01\n", n),
    "blank lines before a header": lambda n: _run("\n", n) + _OPENING,
    "a long headline, and lines that open so": lambda n: _below_long_headline(
        "بارش ", "بارش بارش ہو\n", n
    ),
    "a headline of marks, and lines that open so": lambda n: _below_long_headline(
        "\u0650", "بارش ہو\n", n
    ),
    "a headline, and lines that say it": lambda n: f"{_HEADER}{_TITLE}{_DATELINE}{_run(_TITLE, n)}",
    "datelines, one a line": lambda n: _OPENING + _run(_DATELINE, n),
    "datelines, and nothing else": lambda n: _run("لاہور(دنیا نیوز)\n", n),
    "places after marks": lambda n: f"{_HEADER}شہر میں بارش\n{_run('ِ', n)}{_TOWNS}",
    "places of tatweel": lambda n: f"{_HEADER}شہر میں بارش\nل{_run('ـ', n)}{_TOWNS[1:]}",
    "places before marks": lambda n: (
        f"{_HEADER}شہر میں بارش\n{_TOWNS.replace(')', _run('ِ', n) + ')')}"
    ),
    "one word, then stops": lambda n: f"{_run('ا', n // 2)}{_run('۔،', n // 2)} ب۔",
    "a word, then what closes": lambda n: f"ا{_run('۔”', n)}، ب۔",
    "a word, then what closes, straight": lambda n: "ا" + _run('۔"', n) + "، ب۔",
    "a word, then marks that close": lambda n: f"ا{_run('۔ِ', n)}، ب۔",
    "a word, then a question that closes": lambda n: f"ا{_run('؟”', n)}، ب۔",
    "stops without a word": lambda n: f"{_run('۔ ، ', n)}ب۔",
    "an open bracket, then sentences": lambda n: f"({_run('بارش ہوئی۔ ', n)}",
    "lines that break off, then blank ones": lambda n: (_BROKEN + _run(" \n", n // 2)) * 2,
    "white space that is not plain": lambda n: _run("بارش ہوئی۔\t\t\xa0\t", n),
    "dirty dates without a stop": lambda n: f"{_OPENING}۔ {_run('كل 6 فروري  كو ', n)}",
    "dirt, then dates without a stop": lambda n: f"{_OPENING}۔\u064e \u200f {_run('كل ', n)}",
    "a stop, then what is dropped": lambda n: "ہے۔" + _run("\u200f", n) + " بارش ہوئی۔",
    "brackets that differ": lambda n: _numbered("({}) ", n),
    "words that differ": lambda n: _numbered("{} ", n),
    "lines that differ": lambda n: _OPENING + _numbered("{}\n", n),
    "sentences that differ": lambda n: _numbered("شہر {} میں بارش ہوئی۔ ", n),
    "places that nobody knows": lambda n: _numbered(_HEADER + "\nشہر{}: بارش ہوئی۔\n", n),
    "credits that nobody knows": lambda n: _numbered(
        _HEADER + "\nلاہور (شہر{} سلیم) بارش ہوئی۔\n", n
    ),
    "author blocks": lambda n: f"{_HEADER}بارش\n{_run(_AUTHOR, n)}",
    "date lines": lambda n: _OPENING + _run("شائع 2 مارچ 2026 10:30\n", n),
    "date lines, impossible": lambda n: _OPENING + _run("شائع 31 فروری 2026\n", n),
    "bylines, one a line": lambda n: _OPENING + _run(_BYLINE, n),
    "subheadings": lambda n: _OPENING + _run(_SUBHEADING, n),
    "foreign lines": lambda n: _OPENING + _run("Getty Images\n", n),
    "paragraphs with a tail": lambda n: _OPENING + _run("کسانوں کو پانی ملے گا۔(جاری ہے)\n", n),
    "lines that records share": lambda n: _run(f"{_HEADER}بارش\nہمارا چینل\nنقشہ دیکھیں\n", n),
    "lines of one width, in mid-word": lambda n: _run(_MID_WORD, n),
}
"""Texts whose parts are hostile together."""
