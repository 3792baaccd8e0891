"""The kinds of words around a date, and of words that show how its day is used in the clause."""

from typing import Literal, TypeAlias

PartKind: TypeAlias = Literal[
    "common-era",
    "common-abbreviation",
    "hijri-era",
    "hijri-abbreviation",
    "bikrami-era",
    "ordinal",
    "year",
    "hijri-year",
    "of",
    "before",
    "after",
    "hour",
    "minute",
    "spoken-hour",
    "spoken-part",
    "half",
    "daytime",
    "zone",
]
"""A kind in the table of date parts: words around names and figures, anywhere."""

ProsePartKind: TypeAlias = Literal[
    "day-link",
    "range-link",
    "range-word",
    "weekday-lead",
    "weekday-case",
    "dative",
    "not-dative",
    "not-dative-word",
    "genitive",
    "month-lead",
    "year-case",
    "now",
    "nearly",
    "from",
    "noun-first",
    "decade",
    "before-christ",
    "christ",
    "day-word",
    "genitive-of-time",
    "ahead-case",
    "since-case",
    "other-case",
    "until",
    "nought",
    "total",
    "subject",
]
"""A kind in the same table: words around a date in prose."""

ClauseKind: TypeAlias = Literal[
    "clause-start",
    "scheduled",
    "be",
    "participle-lead",
    "about-to",
    "cancelled",
    "prepared",
    "mishap",
    "gathering",
    "wait",
    "over-case",
    "purpose",
    "before-case",
    "extended",
    "beginning",
    "standing",
    "ongoing",
    "statement",
    "decider",
    "request",
    "that",
    "condition",
    "then",
    "watchful",
    "mood",
    "auxiliary",
    "was",
    "did",
    "took",
    "doing",
    "negation",
    "also",
    "lasting",
    "return",
    "every",
    "only-weekday",
    "story",
    "birth",
]
"""What a word in the clause says about a day. Most rows also match words that begin like this.

- `clause-start`: begins another clause, so that `کی` before it is a verb.
- `scheduled`: the end of a participle of the future: `ہونے والا`.
- `be`: the beginning of a participle that may have its own subject: `پولنگ ہونے والے حلقے`.
- `participle-lead`: a word before that participle that is not a subject: `شروع ہونے والا`.
- `about-to`: the future before a copula: `کرنے والے ہیں`.
- `cancelled`: the event was in the future: `منسوخ`.
- `prepared`: the event is in the future: `جلسے کی تیاریاں`.
- `mishap`: an event that nobody plans: `ہونے والے حادثے`.
- `gathering`: an event that is announced for a day: `ہڑتال کا اعلان`, `پیر کے اجلاس`.
- `wait`: likewise, but only after a weekday: `پیر کا انتظار`.
- `over-case`: the event before it has taken place: `ہونے والے اجلاس میں فیصلہ کیا گیا`.
- `purpose`: the event or day before it is in the future: `ہونے والے اجلاس کے لیے`,
  `14 اگست کے لیے`.
- `before-case`: likewise, but only an event: `ہونے والے اجلاس سے قبل`.
- `extended`: a state that continues until a day: `پیر تک بند کر دیے`.
- `beginning`: something that begins on a day: `سے شروع ہو رہا ہے`.
- `standing`: a state that begins on a day: `سے بند ہے`.
- `ongoing`: something that has continued since a day: `پیر سے جاری مذاکرات`.
- `statement`: something that was issued on a day: `کو جاری بیان کے مطابق`.
- `decider`: the person or meeting before it decided on that day: `پیر کو وزیر نے`.
- `request`: a request, before `کہ`: `ہدایت کی ہے کہ`.
- `that`: the conjunctions that introduce reported speech.
- `condition`: `اگر`: the verb after it is only a condition.
- `then`: the verb before it is a condition, if the one after it is in the future:
  `بارش ہوئی تو میچ نہیں ہوگا`.
- `watchful`: somebody is asked to be so: `ہوشیار رہیں`.
- `mood`: a verb that may be in the past or express a wish: `جمع کرا دیں`.
- `auxiliary`: the verb before it is a stem or a participle: `اٹھا رہے ہیں`, `کھیلا جا رہا`.
- `was`: the verb of a past state.
- `did`: a verb that is mostly a postposition: `کی`.
- `took`: a verb that is mostly part of a postposition: `دل موہ لیے`, but `کے لیے`.
- `doing`: the end of a participle: `کرتے ہوئے`.
- `negation`: a word that may come between verbs.
- `also`: `آج بھی` may mean nowadays.
- `lasting`: a state that is still true: `آج بھی زندہ ہے`.
- `return`: something that happens again, so that years have passed: `15 سال بعد واپسی`.
- `every`: makes a day recur: `ہر پیر`.
- `only-weekday`: weekdays that have no other meaning.
- `story`: the story continues in the same sentence: `پھر`.
- `birth`: no story continues from it: `پیدا ہوئے`.
"""

AnyPartKind: TypeAlias = PartKind | ProsePartKind | ClauseKind
"""A kind of either table."""
