"""The words that are the same for every parser: function words, names of letters, months."""

import functools
from typing import Literal, NamedTuple, TypeAlias, cast

from urdunews import tables
from urdunews.characters.normalization import fold
from urdunews.words.keys import key

FunctionKind: TypeAlias = Literal[
    "postposition",
    "adverb",
    "case",
    "genitive",
    "agent",
    "and",
    "conjunction",
    "gloss",
    "other",
]
"""What a function word does.

A `case`, `genitive` or `agent` marker and a `postposition` tie what precedes them into a sentence;
one that is also an `adverb` may begin a sentence: `پر امن`. The word for `and` also occurs in lists
of places. A `gloss` explains a name: `المعروف`.
"""

BindingKind: TypeAlias = Literal["part-of-name", "between", "way", "of-acronym"]
"""How a word ties a place to something else, so that no dateline ends there.

It joins the place to a longer name before it, or two places to each other. A `way` is named after
its two ends, as a road, a border and a quarrel are. What follows an acronym, `of-acronym`, shows
that it is not an agency: `لاہور (بی آر ٹی) سروس`.
"""

BracketKind: TypeAlias = Literal["instalment", "no-sender", "eponym"]
"""Why a text in brackets with a certain word in it is not a credit.

An `instalment` numbers the parts of a series: `بنوں (حصہ دوم)`, `استنبول (دوسرا دن)`. A text that
begins or ends with a `no-sender` names a team, a match, a feast or the like, which sends no news:
`لاہور (کرکٹ ٹیم) کھلاڑی`, `ملتان (یوم وفات)`. An `eponym`, or whoever bears such a title, gave a
spot its name: `لاہور (علامہ اقبال) ایئرپورٹ`. A body that issues statements may be a credit: `ملتان
(سحر فاؤنڈیشن)`.
"""

NounPosition: TypeAlias = Literal[
    "after", "first", "last", "epithet", "no-village", "spot", "name", "site"
]
"""Where a noun of places comes in or after a name."""

TopicKind: TypeAlias = Literal[
    "speech",
    "relative",
    "correlative",
    "pointing",
    "name",
    "article",
    "genitive",
    "quality",
    "place",
    "work",
    "clock",
    "heading",
    "own",
    "known",
    "called",
    "lying",
    "title",
    "asking",
    "what",
    "describing",
    "score",
    "time",
    "when",
    "that",
    "from",
    "to",
    "there",
    "part",
    "memory",
    "at-once",
]
"""The use of a word in a text that is about the place before it, and not a story from there.

`speech` introduces the words of a person with the same name. A `relative` word refers to the place,
but one that is also a `correlative` may begin a sentence: `جس دن`. A `pointing` word comes before
its `name`, and `at-once` after it: `یہ نام`, `نام لیتے ہی`. An `article` or a `genitive` describes
it with the noun of a `place`, perhaps with a `quality` between them; the noun of a `work` needs the
article: `ایک ناول`. A `clock` word is part of a time in a row of values: `4 بج کر 20 منٹ`. A
`heading` heads a text or a picture, and no place is called by it.

In a definition of a place, `own` begins what it is `known` for (`اپنے آموں کے لیے مشہور ہے`), a
`called` follows its epithet, a `lying` word may precede an article (`دامن میں بسی ایک وادی`), and a
`part` belongs to the place after it: `جنوبی پنجاب`. A `title` ends with such a noun, or with any
noun after a `describing` word (`دبے ہوئے خواب`), or leads `from` one thing `to` another. An
`asking` word makes a clause a question, as a `what` does before a verb, but not after `that`. A
`relative` clause with `there` after it is not a description. A `score` word follows the runs of a
team: `201 آل آؤٹ`. A memory begins with a `pointing` word, a `time` and `when` (`وہ رات جب`), or,
after a date, with a `memory` word: `ہم چھت پر تھے`.
"""

StatementKind: TypeAlias = Literal[
    "report",
    "copula",
    "past",
    "negation",
    "news",
    "future",
    "weather",
    "doing",
    "view",
    "timeless",
    "number",
    "people",
    "occasion",
    "once",
    "said",
]
"""What a word shows about a sentence that comes after a place.

A sentence with a `report` word reports something. One that ends in a `copula`, perhaps after a
`negation`, states what is always so, unless a word for a piece of `news` precedes it: `مظاہرے جاری
ہیں`. A habit may also end in a `past` word: `ٹھہرتے تھے`. A sentence that ends in a `future` is a
line of a forecast if it has a `weather` word. A `doing` word after a participle, or the word for a
`view`, ends the caption of a picture. A sentence with a `timeless` word is not news; a habit with a
`number` may be, and so may a state of a `number` of `people`, or one with the word for an
`occasion`: `لوگ سڑکوں پر ہیں`. A past state with `once` is not news: `بازار کبھی یہاں تھا`. A
clause with a `said` word says whose words come before it.
"""

CalendarKind: TypeAlias = Literal[
    "gregorian", "hijri", "abroad", "bikrami", "iranian", "weekday", "weekday-abroad", "day"
]
"""A kind of row in the calendar table: months by calendar, weekdays and a word for a day.

Names marked `abroad` come from neighbouring languages.
"""


class CalendarRow(NamedTuple):
    """A month, weekday or day in the calendar table."""

    kind: CalendarKind
    number: int
    """1 is January, Muharram or Monday."""

    names: tuple[str, ...]
    """The usual name and its other spellings, as the table has them."""


@functools.cache
def function_words(*kinds: FunctionKind) -> frozenset[str]:
    """Return the postpositions, auxiliaries and conjunctions: prose has them, names do not.

    Args:
        *kinds: Which of them; all by default.
    """
    rows = tables.rows("words/function_words")
    return frozenset(row["text"] for row in rows if not kinds or row["kind"] in kinds)


@functools.cache
def postpositions() -> frozenset[str]:
    """Return the function words that tie what precedes them into a sentence."""
    return function_words("postposition", "adverb", "case", "genitive", "agent")


@functools.cache
def case_markers() -> frozenset[str]:
    """Return the postpositions that begin no sentence: `کے`, but not `پر`, as in پر امن."""
    return function_words("case", "genitive", "agent")


@functools.cache
def conjunctions() -> frozenset[str]:
    """Return the function words that join names of equal rank: `اور`, `بمقابلہ`."""
    return function_words("and", "conjunction")


@functools.cache
def binding_words(kind: BindingKind) -> frozenset[str]:
    """Return the words that tie a place to something else: `لاہور۔ کراچی کے درمیان`."""
    return frozenset(tables.texts("words/binding_words", kind=kind))


@functools.cache
def bracket_words(kind: BracketKind) -> frozenset[str]:
    """Return the words that show that a text in brackets is not a credit: `حصہ`, `میچ`."""
    return frozenset(tables.texts("words/bracket_words", kind=kind))


@functools.cache
def topic_words(kind: TopicKind) -> frozenset[str]:
    """Return the words by which a text after a place speaks of the place: `یہ نام`."""
    return frozenset(tables.texts("words/topic_words", kind=kind))


@functools.cache
def statement_words(kind: StatementKind) -> frozenset[str]:
    """Return the words that show whether a sentence after a place reports news from there."""
    return frozenset(tables.texts("words/statement_words", kind=kind))


@functools.cache
def final_words() -> frozenset[str]:
    """Return the verbs and auxiliaries that end sentences, even without a full stop."""
    return frozenset(final_meanings())


@functools.cache
def final_meanings() -> dict[str, str]:
    """Return the verbs and auxiliaries that end sentences, with their meanings in English."""
    return {row["text"]: row["meaning"] for row in tables.rows("words/final_words")}


@functools.cache
def place_endings(meanings: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Return the endings that many place names share, which makes them similar: `پور`, `آباد`.

    Args:
        meanings: What they mean; all of them by default.
    """
    return tuple(
        row["text"]
        for row in tables.rows("words/place_endings")
        if not meanings or row["meaning"] in meanings
    )


@functools.cache
def outlet_words() -> frozenset[str]:
    """Return the words that occur in hardly any names but those of outlets: `نیوز`, `ٹائمز`."""
    return frozenset(tables.texts("words/outlet_words"))


@functools.cache
def ends_of_news_agencies() -> tuple[str, ...]:
    """Return the ends of names that only news agencies have: ` خبررساں ایجنسی`.

    An agency may also be one of travel or intelligence.
    """
    heads = tables.texts("words/credit_heads", kind="agency")
    return tuple(f" {head}" for head in heads if " " in head)


@functools.cache
def outlet_word(meaning: str) -> str:
    """Return the outlets' word with a certain meaning: `روزنامہ` for a `daily`."""
    return tables.texts("words/outlet_words", meaning=meaning)[0]


@functools.cache
def edition_words() -> frozenset[str]:
    """Return the words that say which service of an outlet it is: `بی بی سی ہندی`, `جنگ رپورٹ`."""
    return frozenset(tables.texts("words/edition_words"))


@functools.cache
def news_kinds() -> frozenset[str]:
    """Return the words that say which news: `بریکنگ نیوز` is no outlet."""
    return frozenset(map(fold, tables.texts("words/news_kinds")))


@functools.cache
def subjects() -> frozenset[tuple[str, str]]:
    """Return pairs of words that begin a sentence and are not in a town's name: `وفاقی وزیر`."""
    pairs = (fold(text).split(" ") for text in tables.texts("words/subjects"))
    return frozenset((first, second) for first, second in pairs)


@functools.cache
def agency_words() -> frozenset[str]:
    """Return the names of agencies that are ordinary words as well: `وام` is a loan."""
    return frozenset(tables.texts("words/ordinary_words", like="an agency"))


@functools.cache
def place_nouns(where: NounPosition) -> frozenset[str]:
    """Return the nouns of places by their position.

    Args:
        where: `after` a name in a story about it (`سنگل دھار کے مکینوں`), `first` or `last` in a
            name (`چک`, `ٹاؤن`), an `epithet` after one (`نورپور شریف`), `no-village`, last in what
            only looks like one (`ڈیرہ داری`), `last` in that of a `spot` (`اسٹیڈیم`), `name`, if
            they are not a name but may be used as one, or `site`, first or last in the explanation
            of a place in brackets (`چڑیا گھر`).
    """
    return frozenset(tables.texts("words/place_nouns", place=where))


@functools.cache
def ordinary_words() -> frozenset[str]:
    """Return the lookup keys of ordinary words that look like a place: `جرات` is not گجرات."""
    return frozenset(map(key, tables.texts("words/ordinary_words")))


@functools.cache
def letter_names() -> frozenset[str]:
    """Return the names of Latin letters, which make up acronyms: `اے پی پی`."""
    rows = tables.rows("words/letter_names")
    return frozenset(fold(row["text"]) for row in rows if row["letter"].isascii())


@functools.cache
def acronyms() -> frozenset[str]:
    """Return the acronyms of parties, offices, companies and the like, which send no news."""
    return frozenset(map(fold, tables.texts("words/acronyms")))


@functools.cache
def head_misprints() -> dict[str, str]:
    """Return the words that show a credit's kind, by their common misprints: `ڈسک`."""
    rows = tables.rows("words/head_misprints")
    return {fold(row["text"]): fold(row["head"]) for row in rows}


@functools.cache
def personal_names() -> frozenset[str]:
    """Return the given names, titles and family names that mark a person's name."""
    return frozenset(map(fold, tables.texts("words/personal_names")))


@functools.cache
def date_labels() -> tuple[str, ...]:
    """Return the folded labels of dates that are read and written without a parser."""
    return tuple(map(fold, tables.texts("words/labels", kind="date")))


@functools.cache
def date_label(meaning: str) -> str:
    """Return the label to print with a date: the first one in the table."""
    return tables.texts("words/labels", kind="date", meaning=meaning)[0]


@functools.cache
def weekdays() -> frozenset[str]:
    """Return the names of weekdays, also in neighbouring languages, as lookup keys."""
    return _calendar_names("weekday", "weekday-abroad")


@functools.cache
def calendar_names() -> frozenset[str]:
    """Return the names of months and weekdays in every calendar, as lookup keys."""
    return _calendar_names()


def _calendar_names(*kinds: CalendarKind) -> frozenset[str]:
    rows = [row for row in calendar() if not kinds or row.kind in kinds]
    return frozenset(key(name) for row in rows for name in row.names)


@functools.cache
def month_names(calendar_kind: str) -> tuple[str, ...]:
    """Return the usual names of a calendar's months, in order."""
    return tuple(row.names[0] for row in calendar() if row.kind == calendar_kind)


@functools.cache
def calendar() -> tuple[CalendarRow, ...]:
    """Return the months and weekdays in the calendar table, unchanged."""
    return tuple(
        CalendarRow(
            cast("CalendarKind", row["kind"]), int(row["number"]), tuple(tables.spellings(row))
        )
        for row in tables.rows("words/calendar")
    )
