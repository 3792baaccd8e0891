"""Credit heads: the words at either end of a credit that show its kind, with their lookup."""

from collections.abc import Iterable
from typing import Final

from urdunews.model.datelines import CreditKind
from urdunews.words.indexes import kinds_by_head
from urdunews.words.rows import CreditHead

_SHORTEST_GLUED: Final = 4
#: The part that a word is glued to has at least this many letters: `سنگار` is not a نگار.
_SHORTEST_NAME: Final = 2


class HeadIndex:
    """An index of the words that show a credit's kind, also glued to the next word: `جیوڈیسک`."""

    def __init__(self, heads: Iterable[CreditHead]) -> None:
        """Take the rows of a lexicon."""
        kinds = kinds_by_head(heads)
        self._first, self._last = kinds["first"], kinds["last"]
        self._most_words = max(
            (text.count(" ") + 1 for ends in kinds.values() for text in ends), default=0
        )
        # Most names have neither, and are asked no further.
        self._first_words = frozenset(text.partition(" ")[0] for text in self._first)
        self._last_words = frozenset(text.rpartition(" ")[2] for text in self._last)
        # Only single words are found without a space, and long ones: `آج` is in many words.
        self._glued_first = _long_words(self._first)
        self._glued_last = _long_words(self._last)

    def kind_of(self, name: str) -> CreditKind | None:
        """Return the kind that the words of a credit show; see `Lexicon.kind_by_head`."""
        words = name.split(" ")
        if words[0] in self._first_words or words[-1] in self._last_words:
            kind = self._kind_apart(words)
            if kind is not None:
                return kind
        return self._glued_kind(words[0], words[-1])

    def _kind_apart(self, words: list[str]) -> CreditKind | None:
        sizes = range(1, min(len(words), self._most_words + 1))
        begun: list[CreditKind | None] = [self._first.get(" ".join(words[:size])) for size in sizes]
        if "role" in begun:
            return "role"
        for size, by_first in zip(sizes, begun, strict=True):
            kind = self._last.get(" ".join(words[-size:])) or by_first
            if kind is not None:
                return kind
        return None

    def _glued_kind(self, first: str, last: str) -> CreditKind | None:
        if last.endswith(self._glued_last):
            head = max(filter(last.endswith, self._glued_last), key=len)
            if len(last) - len(head) >= _SHORTEST_NAME:
                return self._last[head]
        if first.startswith(self._glued_first):
            head = max(filter(first.startswith, self._glued_first), key=len)
            if len(first) - len(head) >= _SHORTEST_NAME:
                return self._first[head]
        return None


def _long_words(kinds: Iterable[str]) -> tuple[str, ...]:
    return tuple(text for text in kinds if len(text) >= _SHORTEST_GLUED and " " not in text)
