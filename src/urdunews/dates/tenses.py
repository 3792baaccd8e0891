"""Tenses: whether the clause behind a mention tells what was, what is or what will be."""

import functools
import re
from typing import Final

from urdunews import tables
from urdunews.dates.periods import Tense

#: Behind that many characters the verb belongs to something else.
_FAR: Final = 240
_STOP: Final = re.compile(r"[۔؟!\n؛]")
_WORD: Final = re.compile(r"[^\W\d_]+|[،:]")
_FUTURE_ENDINGS: Final = ("یگا", "یگی", "ینگے", "ینگی", "ئےگا")
_SHORTEST_FUTURE: Final = 5
_BREAKS: Final = frozenset(("،", ":", "کہ", "اور", "جبکہ", "تاہم", "لیکن", "مگر"))
_COPULAS: Final = frozenset(("ہے", "ہیں", "تھی", "تھیں", "گئی", "گئیں"))


@functools.cache
def _kinds() -> dict[str, str]:
    return {row["text"]: row["kind"] for row in tables.rows("words/tenses")}


def tense_behind(text: str, at: int) -> Tense | None:
    """Tell the tense of the clause that goes on at `at` of folded text, by its first verb.

    What was ordered, adjourned or announced for a day counts as future: `پیر تک ملتوی کر دی`.

    Returns:
        The tense, or None where no verb of the tables follows.
    """
    stop = _STOP.search(text, at, at + _FAR)
    words = _WORD.findall(text, at, at + _FAR if stop is None else stop.start())
    if _is_scheduled(words):
        return "present"
    for index, word in enumerate(words):
        if _is_planned(words, index):
            return "future"
        if _is_verb(words, index):
            tense = _tense(_group(words, index))
            if tense is not None and not _is_linked(words, index, word):
                return tense
    return None


def _is_scheduled(words: list[str]) -> bool:
    """Whether `ہونے والا` follows: what is to be, or what was, in the eyes of the main verb."""
    return any(
        word.endswith("نے") and after in {"والا", "والے", "والی"}
        for word, after in zip(words[:4], words[1:5], strict=False)
    )


def _is_planned(words: list[str], index: int) -> bool:
    kind = _kinds().get(words[index])
    if kind == "plan":
        return True
    # `پیش ہونے کا حکم دیا`, but not `نے … کا حکم دیا`
    return (
        kind == "planned"
        and index > 1
        and words[index - 1] in {"کا", "کی", "کے"}
        and words[index - 2].endswith("نے")
        and words[index - 2] not in {"نے", "اپنے"}
    )


def _kind(word: str) -> str | None:
    kind = _kinds().get(word)
    if kind is None and len(word) >= _SHORTEST_FUTURE and word.endswith(_FUTURE_ENDINGS):
        return "future"
    return None if kind in {"plan", "planned"} else kind


def _is_verb(words: list[str], index: int) -> bool:
    if words[index] == "کی":
        # The verb closes its clause; the postposition stands before a noun.
        behind = words[index + 1 : index + 2]
        return not behind or behind[0] in _BREAKS or behind[0] in _COPULAS
    return _kind(words[index]) is not None


def _is_linked(words: list[str], index: int, word: str) -> bool:
    """Whether the verb is a participle before its noun: `کرتے ہوئے`, `کیے گئے اقدامات`."""
    behind = words[index + 1 : index + 2]
    return word == "ہوئے" and index > 0 and behind != [] and words[index - 1].endswith("تے")


def _group(words: list[str], index: int) -> list[str]:
    """Give the verbs that stand together: `کیا جائے گا`, `ہو رہا ہے`."""
    end = index + 1
    while end < len(words) and (_kind(words[end]) is not None or words[end] in {"نہیں", "نہ"}):
        end += 1
    return words[index:end]


def _tense(group: list[str]) -> Tense | None:
    kinds = ["past" if word == "کی" else _kind(word) for word in group]
    if "future" in kinds:
        return "future"
    if "present" in kinds and ("progressive" in kinds or "past" not in kinds):
        return "present"
    if "past" in kinds or "progressive" in kinds:
        return "past"
    return None
