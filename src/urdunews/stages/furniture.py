"""Page furniture: navigation, categories, captions and all else that pages carry along."""

import re
from typing import Final, Literal, NamedTuple, TypeAlias

from urdunews import shapes
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon, Phrase, key

Furniture: TypeAlias = Literal["caption", "junk", "end"]
"""What a line of the page is: `end` is junk behind which no article goes on."""


class SectionReading(NamedTuple):
    """A line with a bullet, a number or a category before the body."""

    start: int
    """Where the category's name begins, behind bullet, number and label."""

    is_section: bool
    """Whether it is a category; else it is a bullet of the masthead."""


_LONGEST_PHRASE_LINE: Final = 240
_LONGEST_SECTION: Final = 40
_MOST_SECTION_WORDS: Final = 5
_LONGEST_CAPTION: Final = 160
_FEWEST_MENU_ITEMS: Final = 3
_MENU_SHARE: Final = 0.7
_MOST_MENU_WORDS: Final = 5
_LONGEST_KEY: Final = 40
_SHORTEST_PROSE: Final = 50

#: Kinds of phrases behind which other stories and the page's foot follow.
_ENDS: Final = frozenset({"app", "more", "comments", "notice"})

_CAPTION_LEAD: Final = re.compile(r"[،—–\-(]? ?")


class FurnitureReader:
    """Knows page furniture by the phrases of a lexicon and by form."""

    __slots__ = ("_anywhere", "_items", "_labels", "_lines", "_starts")

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the phrases of a lexicon."""
        phrases = lexicon.phrases
        self._items = frozenset(key(p.text) for p in phrases if p.match == "item")
        self._lines = _by_key(phrases, "line") | _by_key(phrases, "label")
        self._labels = _by_key(phrases, "label")
        self._starts = _by_key(phrases, "start")
        self._anywhere = tuple(p.text for p in phrases if p.match == "any")

    def read(self, text: str) -> Furniture | None:
        """Tell what furniture a folded line is, wherever on the page it stands."""
        if len(text) > _LONGEST_PHRASE_LINE:
            return "junk" if self._is_post(text) else None
        if shapes.is_rule(text):
            return "junk"
        bare = _without_bullet(text)
        kind = self._phrase(bare, prose=is_prose(text))
        if kind is not None:
            return "end" if kind in _ENDS else "junk"
        if self._is_menu(bare) or self._is_post(text):
            return "junk"
        return "caption" if _is_caption(bare) else None

    def read_section(self, text: str) -> SectionReading | None:
        """Read a category, or a masthead's bullet, which both stand before the body."""
        bullet = shapes.BULLET.match(text) or shapes.NUMBERED.match(text)
        start = 0 if bullet is None else bullet.end()
        bare = text[start:]
        label, colon, rest = bare.partition(":")
        if colon and key(label) in vocabulary.labels("section"):
            return SectionReading(len(text) - len(rest.lstrip(" ")), is_section=True)
        if len(bare) > _LONGEST_SECTION or len(bare.split(" ")) > _MOST_SECTION_WORDS:
            return None
        if key(bare) in vocabulary.sections():
            return SectionReading(start, is_section=True)
        if bullet is None or shapes.ends_with_stop(bare):
            return None
        return SectionReading(start, is_section=not (colon and rest))

    def _phrase(self, text: str, *, prose: bool) -> str | None:
        """Find the phrase that the line is, or opens with.

        Prose can open with `تازہ ترین خبریں` too; only a label and its colon claim it.
        """
        line = key(text[:_LONGEST_PHRASE_LINE])
        kind = self._lines.get(line.strip("()[]:.۔»> "))
        if kind is not None:
            return kind
        label = text.partition(":")[0]
        if len(label) < min(len(text), _LONGEST_KEY):
            kind = self._labels.get(key(label))
        if kind is not None:
            return kind
        return None if prose else self._starting(line)

    def _starting(self, line: str) -> str | None:
        for size in range(min(len(line), _LONGEST_KEY), 1, -1):
            kind = self._starts.get(line[:size])
            if kind is not None:
                return kind
        return None

    def _is_menu(self, text: str) -> bool:
        """Whether most of the line is items of a menu, in a row."""
        words = text.replace("|", " ").split()
        items = covered = at = 0
        while at < len(words):
            size = self._item(words, at)
            items += size > 0
            covered += size
            at += size or 1
        return items >= _FEWEST_MENU_ITEMS and covered >= _MENU_SHARE * len(words)

    def _item(self, words: list[str], at: int) -> int:
        for size in range(min(_MOST_MENU_WORDS, len(words) - at), 0, -1):
            if "".join(words[at : at + size]).casefold() in self._items:
                return size
        return 0

    def _is_post(self, text: str) -> bool:
        """Whether it is a post of a social network: its marks, in mostly Latin letters."""
        if not any(mark in text for mark in self._anywhere):
            return False
        latin = len(shapes.LATIN_LETTER.findall(text))
        return latin > len(shapes.ARABIC_LETTER.findall(text))


def is_prose(text: str) -> bool:
    """Whether a line is a sentence of some length."""
    return len(text) >= _SHORTEST_PROSE and shapes.ends_sentence(text)


def is_foreign(text: str) -> bool:
    """Whether a line has Latin letters and none of Arabic script: a caption or a button."""
    return (
        shapes.ARABIC_LETTER.search(text) is None and shapes.LATIN_LETTER.search(text) is not None
    )


def _by_key(phrases: tuple[Phrase, ...], match: str) -> dict[str, str]:
    return {key(p.text).strip("()[]:.۔»> "): p.kind for p in phrases if p.match == match}


def _without_bullet(text: str) -> str:
    bullet = shapes.BULLET.match(text)
    return text if bullet is None else text[bullet.end() :]


def _is_caption(text: str) -> bool:
    """Whether the line opens with a caption's label: `فوٹو: فائل`, `،تصویر کا ذریعہ…`."""
    if len(text) > _LONGEST_CAPTION:
        return False
    lead = _CAPTION_LEAD.match(text)
    bare = text if lead is None else text[lead.end() :]
    label, colon, rest = bare.partition(":")
    captions = vocabulary.labels("caption")
    if colon and rest and key(label) in captions:
        return True
    if lead is not None and lead.end() > 0 and not shapes.ends_sentence(text):
        return any(key(bare).startswith(caption) for caption in captions)
    return key(bare.rstrip(")")) in captions
