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
"""What a word in its clause says about a day. Most rows also stand for words that begin like this.

- `clause-start`: another clause begins, so that `کی` before it is a verb.
- `scheduled`: the end of a participle of what is to be: `ہونے والا`.
- `be`: the participle that takes its subject with it: `پولنگ ہونے والے حلقے`.
- `participle-lead`: the word before that one which is no subject: `شروع ہونے والا`.
- `about-to`: the future before a copula: `کرنے والے ہیں`.
- `cancelled`: what is so was to come: `منسوخ`.
- `prepared`: what is so is to come: `جلسے کی تیاریاں`.
- `mishap`: nobody plans it: `ہونے والے حادثے`.
- `gathering`: what is announced for a day: `ہڑتال کا اعلان`, `پیر کے اجلاس`.
- `wait`: likewise, after a weekday alone: `پیر کا انتظار`.
- `over-case`: a thing before it has been: `ہونے والے اجلاس میں فیصلہ کیا گیا`.
- `purpose`: a thing or a day before it is to come: `ہونے والے اجلاس کے لیے`, `14 اگست کے لیے`.
- `before-case`: likewise, but for a day: `ہونے والے اجلاس سے قبل`.
- `extended`: what is so goes on until a day: `پیر تک بند کر دیے`.
- `beginning`: what begins from a day: `سے شروع ہو رہا ہے`.
- `standing`: what is so from a day: `سے بند ہے`.
- `ongoing`: what has been so since a day: `پیر سے جاری مذاکرات`.
- `statement`: what was issued on a day: `کو جاری بیان کے مطابق`.
- `decider`: who or what stands before it decided on that day: `پیر کو وزیر نے`.
- `request`: somebody asks, before `کہ`: `ہدایت کی ہے کہ`.
- `that`: the words after which is said what.
- `condition`: `اگر`: what follows has not been.
- `then`: likewise before it, if what follows is to come: `بارش ہوئی تو میچ نہیں ہوگا`.
- `watchful`: somebody is to be so: `ہوشیار رہیں`.
- `mood`: the verb may tell of the past or of a wish: `جمع کرا دیں`.
- `auxiliary`: what stands before it is a stem or a participle: `اٹھا رہے ہیں`, `کھیلا جا رہا`.
- `was`: the verb of what has been for a while.
- `did`: the verb that is mostly a postposition: `کی`.
- `took`: the verb that is mostly a part of one: `دل موہ لیے`, but `کے لیے`.
- `doing`: the end of a participle: `کرتے ہوئے`.
- `negation`: stands between verbs.
- `also`: `آج بھی` may be nowadays.
- `lasting`: what is so still: `آج بھی زندہ ہے`.
- `return`: what happens again, so that years have passed: `15 سال بعد واپسی`.
- `every`: makes a day recur: `ہر پیر`.
- `only-weekday`: the weekdays that have no other meaning.
- `story`: a story goes on in the sentence that it stands in: `پھر`.
- `birth`: no story goes on from it: `پیدا ہوئے`.
"""

AnyPartKind: TypeAlias = PartKind | ProsePartKind | ClauseKind
"""A kind of either table."""
