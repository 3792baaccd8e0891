"""Generated dumps: invented news in the page forms of real dumps.

The proportions of the forms are those of 59 real pages with a ` date …` header; an article
has 5.8 KB of UTF-8 on average. The same size, variant and seed give the same dump.
"""

import datetime
import itertools
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks import vocabulary as words
from benchmarks.dirt import VARIANTS, Spoiler

_FIRST_DAY: Final = datetime.date(2025, 8, 1)
_DAYS: Final = 200
_BODY_BYTES: Final = (1_500, 3_500, 10_600)
"""The smallest, the most frequent and the largest size of a body."""


class Page(NamedTuple):
    """A record before it is spoilt; the mark of its header is never changed."""

    mark: str
    rest: str


def write_dump(path: Path, size: int, variant: str = "clean", seed: int = 0) -> int:
    """Write a dump of at least `size` bytes and return how many articles it has."""
    articles = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for text in dump(size, variant, seed):
            file.write(text)
            articles += 1
    return articles


def dump(
    size: int, variant: str = "clean", seed: int = 0, *, single_spaced: bool = False
) -> Iterator[str]:
    """Yield articles until they have `size` bytes in UTF-8.

    Every variant spoils the same articles, so that their figures can be compared.

    Args:
        size: The minimum of bytes.
        variant: How they are spoilt.
        seed: Other seeds give other articles.
        single_spaced: Whether there are no runs of spaces before the articles are spoilt.
    """
    # Two random generators: dirt must not change which article comes next.
    chance = random.Random(seed)  # noqa: S311
    spoil: Spoiler = VARIANTS[variant](random.Random(seed + 1))  # noqa: S311
    total = 0
    while total < size:
        page = make_page(chance)
        rest = page.rest.replace("  ", " ") if single_spaced else page.rest
        text = page.mark + spoil(rest)
        total += len(text.encode())
        yield text


def make_page(chance: random.Random) -> Page:
    """Make a record of a random form, with the frequencies of real pages."""
    form = chance.choices(_FORMS, _WEIGHTS)[0]
    day = _FIRST_DAY + datetime.timedelta(days=chance.randrange(_DAYS))
    precision = 7 if chance.random() < 1 / 59 else 10
    rest = form(_Writer(chance, day))
    return Page(f" date {day.isoformat()[:precision]}", rest)


class _Writer:
    """Writes the parts of a page."""

    def __init__(self, chance: random.Random, day: datetime.date) -> None:
        self._chance = chance
        self.day = day

    def often(self, share: float) -> bool:
        """Return True with this probability."""
        return self._chance.random() < share

    def one(self, phrases: tuple[str, ...]) -> str:
        """Return a random phrase."""
        return self._chance.choice(phrases)

    def clause(self) -> str:
        """Write a clause: somebody's action, or an event at a place."""
        noun, other = self._chance.choices(words.NOUNS, k=2)
        adjective = self.one(words.ADJECTIVES)
        if self.often(0.5):
            start = f"{self.one(words.AGENTS)} نے {self.one(words.TIMES)} "
            return f"{start}{adjective} {noun} اور {other} {self.one(words.ACTIONS)}"
        start = f"{self.one(words.PLACES)} میں {self._number()}{noun} کے بعد "
        return f"{start}{adjective} {other} {self.one(words.EVENTS)}"

    def _number(self) -> str:
        return f"{self._chance.randrange(2, 950)} " if self.often(0.2) else ""

    def sentence(self) -> str:
        """Write a sentence of one to three clauses, with its full stop."""
        clauses = [self.clause() for _ in range(self._chance.choice((1, 1, 2, 2, 3)))]
        text = self.one((" ، ", "، ", "، جبکہ ")).join(clauses)
        if self.often(0.06):
            text = f"{self.one(words.AGENTS)} نے کہا کہ “{text}”"
        if self.often(0.03):
            text = f"ادارہ برائے {self.one(words.NOUNS)}(پی ٹی ڈی) کے مطابق {text}"
        return text + "۔"

    def headline(self) -> str:
        """Write a headline; every sixth begins with a place, as on many pages."""
        place = f"{self.one(words.PLACES)}: " if self.often(1 / 6) else ""
        noun, other = self._chance.choices(words.NOUNS, k=2)
        event = self.one(words.EVENTS).removesuffix(" ہے")
        return f"{place}{noun} اور {self.one(words.ADJECTIVES)} {other} {event}"

    def deck(self) -> str:
        """Write two or three sub-headlines, run together."""
        return " ".join(self.headline() for _ in range(self._chance.choice((2, 2, 3))))

    def place(self) -> str:
        """Return a dateline's place; every twelfth is in no lexicon."""
        return self.one(words.HAMLETS if self.often(1 / 12) else words.PLACES)

    def dateline(self) -> str:
        """Write `place (credit)`, often glued to the next word."""
        brackets = self.one((" ({}) ", " ({})", "({})", "( {} )"))
        credit = self.one(words.CREDITS)
        if self.often(1 / 20):
            credit = f"{credit}، {self.one(words.REPORTERS)}"
        return self.place() + brackets.format(credit)

    def sections(self) -> str:
        """Write a section line with its bullet."""
        return f"  • {self.one(words.SECTIONS)}"

    def menu(self) -> str:
        """Write the navigation of a page."""
        return " ".join(words.MENU)

    def urdu_date(self) -> str:
        """Write the day as `18 جنوری 2026`."""
        return f"{self.day.day} {words.MONTHS[self.day.month - 1]} {self.day.year}"

    def latin_date(self) -> str:
        """Write the day as `November 14, 2025`."""
        return f"{words.LATIN_MONTHS[self.day.month - 1]} {self.day.day}, {self.day.year}"

    def body(self, *, longest: int, subheadings: bool = False) -> Iterator[str]:
        """Yield paragraphs until the body has its size.

        Args:
            longest: The most sentences of a paragraph.
            subheadings: Whether some paragraphs have a short line before them.
        """
        least, mode, most = _BODY_BYTES
        wanted = self._chance.triangular(least, most, mode)
        for number in itertools.count():
            if subheadings and number % 4 == 3:  # noqa: PLR2004
                yield f"{self.one(words.ADJECTIVES)} {self.one(words.NOUNS)}"
            paragraph = self._paragraph(self._chance.randint((longest + 1) // 2, longest))
            yield paragraph
            wanted -= len(paragraph.encode())
            if wanted <= 0:
                return

    def _paragraph(self, sentences: int) -> str:
        # A tenth of all paragraphs have no space after their full stops.
        border = "" if self.often(0.1) else " "
        return border.join(self.sentence() for _ in range(sentences))

    def foot(self) -> Iterator[str]:
        """Yield the lines at the end of a page: an advertisement, other headlines."""
        yield ""
        yield self.one(words.FOOT[:1])
        for _ in range(self._chance.randint(2, 6)):
            yield self.one(words.FOOT[1:]) if self.often(0.2) else self.headline()
        yield " "


def _record(first: str, *lines: str) -> str:
    return "\n".join([f" {first}", *lines, ""])


def _with_headline(page: _Writer) -> str:
    """Write a headline, mostly a deck, then a dateline glued to the body."""
    decks = [page.deck()] if page.often(5 / 8) else []
    lead, *paragraphs = page.body(longest=7)
    return _record(page.headline(), *decks, page.dateline() + lead, *paragraphs)


def _with_date_line(page: _Writer) -> str:
    """Write a headline, perhaps the day, and the body, without a dateline."""
    dates = ["", page.urdu_date()] if page.often(3 / 7) else []
    return _record(page.headline(), *dates, "", *page.body(longest=3))


def _with_byline(page: _Writer) -> str:
    """Write a headline, lead, author and day on a line, caption, place on its own line, body."""
    author = f"{page.one(words.REPORTERS)} " if page.often(3 / 4) else ""
    captions = ["فوٹو: فائل"] if page.often(1 / 4) else []
    places = [f"{page.place()}:", ""] if page.often(3 / 4) else []
    front = ["", page.sentence(), "", author + page.latin_date(), *captions]
    return _record(page.headline(), *front, *places, *page.body(longest=3))


def _with_subheadings(page: _Writer) -> str:
    """Write a headline, lead, labelled day, `place: body` with sub-headings."""
    published = f"Published : {page.latin_date()} at 9:17 AM IST"
    lead, *paragraphs = page.body(longest=3, subheadings=True)
    lead = f"{page.place()}: {lead}"
    return _record(page.headline(), "", page.sentence(), published, "", lead, *paragraphs)


def _with_navigation(page: _Writer) -> str:
    """Write navigation on the header line, headline, section, headline again, body, junk."""
    headline = page.headline()
    front = ["", headline, "", page.sections(), *([headline] if page.often(8 / 14) else []), ""]
    decks = [page.deck(), ""] if page.often(5 / 14) else []
    lead, *paragraphs = page.body(longest=7)
    foot = page.foot() if page.often(4 / 14) else ()
    return _record(page.menu(), *front, *decks, page.dateline() + lead, *paragraphs, *foot)


def _with_lead(page: _Writer) -> str:
    """Write the body's first sentence on the header line, without a headline."""
    dateline = page.dateline() if page.often(1 / 12) else ""
    lead, *paragraphs = page.body(longest=3)
    return _record(dateline + lead, "", *paragraphs)


def _with_dateline_alone(page: _Writer) -> str:
    """Write a place and its colon on the header line, and the body below."""
    return _record(f"{page.place()}:", "", *page.body(longest=3))


def _with_empty_header(page: _Writer) -> str:
    """Write an empty header line, then masthead, section, headline, day, body."""
    masthead = f"  • بانی: {page.one(words.REPORTERS)}"
    front = [masthead, page.one(words.SECTIONS), page.headline(), "", page.urdu_date()]
    return _record("", *front, *page.body(longest=3))


def _with_section(page: _Writer) -> str:
    """Write a numbered section on the header line."""
    return _record(" 1. پاکستان", page.headline(), "", *page.body(longest=4))


_FORMS: Final[tuple[Callable[[_Writer], str], ...]] = (
    _with_headline,
    _with_date_line,
    _with_byline,
    _with_subheadings,
    _with_navigation,
    _with_lead,
    _with_dateline_alone,
    _with_empty_header,
    _with_section,
)
_WEIGHTS: Final = (8, 7, 4, 4, 14, 12, 7, 2, 1)
