"""The words that are the same for every parser: labels, categories, function words."""

import functools

from attrs import frozen

from urdunews.model.datelines import CreditKind
from urdunews.words import tables
from urdunews.words.lexicon import key


@frozen(kw_only=True)
class CreditHead:
    """A word at one end of a credit that tells its kind: `کرائم رپورٹر`, `نمائندہ جنگ`."""

    word: str
    """The word, folded."""

    at_end: bool
    """Whether it is the last word of the credit, or the first."""

    kind: CreditKind
    """What such a credit is."""

    def heads(self, folded: str) -> bool:
        """Whether it stands at its end of a credit of more words."""
        if self.at_end:
            return folded.endswith(f" {self.word}")
        return folded.startswith(f"{self.word} ")


@functools.cache
def credit_heads() -> tuple[CreditHead, ...]:
    """The words that tell a credit's kind."""
    kinds: dict[str, CreditKind] = {
        "role": "role",
        "desk": "desk",
        "outlet": "outlet",
        "agency": "agency",
    }
    return tuple(
        CreditHead(word=row["text"], at_end=row["place"] == "last", kind=kinds[row["kind"]])
        for row in tables.rows("credit_heads")
    )


@functools.cache
def function_words() -> frozenset[str]:
    """Postpositions, auxiliaries and conjunctions: prose has them, names do not."""
    return frozenset(row["text"] for row in tables.rows("function_words"))


@functools.cache
def postpositions() -> frozenset[str]:
    """The function words that tie what stands before them into a sentence."""
    return frozenset(
        row["text"] for row in tables.rows("function_words") if row["kind"] == "postposition"
    )


@functools.cache
def sections() -> frozenset[str]:
    """The categories that pages name, as look-up keys."""
    return frozenset(key(row["text"]) for row in tables.rows("sections"))


@functools.cache
def labels(kind: str) -> dict[str, str]:
    """The labels of one kind (`byline`, `date`, `caption` …): look-up key to meaning."""
    return {
        key(row["text"]): row["meaning"] for row in tables.rows("labels") if row["kind"] == kind
    }


@functools.cache
def date_label(meaning: str) -> str:
    """Give the label that a printed date has: the first one of the table."""
    return next(
        row["text"]
        for row in tables.rows("labels")
        if row["kind"] == "date" and row["meaning"] == meaning
    )


@functools.cache
def month_names(calendar: str) -> tuple[str, ...]:
    """The usual names of a calendar's months, in order."""
    return tuple(row["name"] for row in tables.rows("calendar") if row["kind"] == calendar)
