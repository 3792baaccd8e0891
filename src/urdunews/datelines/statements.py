"""Statements: sentences that tell about the place before them, and report nothing from there.

`ناروے: آدھی رات کا سورج دیکھنے سیاح یہاں آتے ہیں`   a habit
`نیپال: ہمالیہ کی گود میں بیٹھا ملک ہے`              a state
`پنجاب: بیشتر اضلاع میں موسم خشک رہے گا`             a line of a forecast
`کراچی: سمندر کنارے بسا یہ شہر سب کو گلے لگاتا ہے`   a habit of the town itself
`لاہور: شہری چھٹی کے دن کشتی کی سیر کرتے ہوئے`       a picture

A story reports what happened, so that its first sentence ends otherwise, or has a word for who did
or said it.
"""

from collections.abc import Sequence
from typing import Final

from urdunews import lazy, shapes
from urdunews.words import stops, vocabulary

#: Longer first sentences are reports.
_LIMIT: Final = 240
_END: Final = lazy.pattern(r"[۔؟!:]")
#: `آتے`, `جاتا`, `بہتی`
_HABITS: Final = ("تا", "تی", "تے", "تیں")


def tells_about_place(text: str, start: int, *, is_town: bool) -> bool:
    """Return whether the sentence at `start` tells about the place before it.

    Args:
        text: The folded line.
        start: Where its first sentence begins, after the colon.
        is_town: Whether the place is not just a country, a region or an ordinary word. The sentence
            has to speak of `یہ شہر` then, since it may report a state: `شہر میں پانی نہیں ہے`.
    """
    end = _END.search(text, start, start + _LIMIT)
    if end is None and len(text) > start + _LIMIT:
        return False
    sentence = text[start:] if end is None else text[start : end.start()]
    words = shapes.WORD.findall(sentence)
    if not words or not vocabulary.topic_words("report").isdisjoint(words):
        return False
    if end is None and _is_picture(words):
        return True
    if is_town and not _speaks_of_place(words):
        return False
    if not is_town and _is_forecast(words):
        return True
    *before, last = map(shapes.WORD.findall, sentence.split("،"))
    return _is_state_or_habit(last) and not any(map(_reports, before))


def _is_picture(words: Sequence[str]) -> bool:
    """Whether an unfinished sentence shows what somebody is doing: `خطاب کرتے ہوئے`."""
    last = words[-1]
    if last in vocabulary.topic_words("doing"):
        return words[-2:-1] != [] and words[-2].endswith(_HABITS)
    return last in vocabulary.topic_words("view")


def _speaks_of_place(words: Sequence[str]) -> bool:
    """Whether a sentence points back at the place: `بسا یہ شہر سب کو گلے لگاتا ہے`."""
    pointing, nouns = vocabulary.topic_words("pointing"), vocabulary.topic_words("place")
    return any(
        word in pointing and noun in nouns for word, noun in zip(words, words[1:], strict=False)
    )


def _is_state_or_habit(words: Sequence[str]) -> bool:
    """Whether a clause ends in the present, but nothing is going on or just done: `بلند ہے`."""
    return bool(words) and words[-1] in vocabulary.topic_words("copula") and not _reports(words)


def _reports(words: Sequence[str]) -> bool:
    """Whether a clause says what has happened or is going on: `پل گر گیا`, `کام جاری ہے`."""
    quiet = vocabulary.topic_words("copula") | vocabulary.topic_words("negation")
    last = next((word for word in reversed(words) if word not in quiet), "")
    if last in vocabulary.topic_words("news"):
        return True
    return stops.is_finished(last) and not last.endswith(_HABITS)


def _is_forecast(words: Sequence[str]) -> bool:
    """Whether a sentence says what the weather will be."""
    return words[-1] in vocabulary.topic_words("future") and not vocabulary.topic_words(
        "weather"
    ).isdisjoint(words)
