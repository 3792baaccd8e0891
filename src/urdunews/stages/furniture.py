"""Page furniture: navigation, categories, captions and all else that pages carry along."""

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple, TypeAlias

from urdunews import shapes
from urdunews.characters.normalization import fold
from urdunews.datelines.captions import credits_picture
from urdunews.stages.lines import Line
from urdunews.stages.page_dates import FIGURE, LONGEST_DATE_LINE
from urdunews.words.lexicon import Lexicon, Phrase, key, squeeze

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
#: Phrases are told apart by their first letters before they are compared.
_LEAD: Final = 3
_LEADS: Final = (3, 2, 1)
_FIRST_LOOK: Final = 16
#: Up to here a line is looked at in every way; the longest byline is no longer.
_SHORT: Final = 80
_LABELS: Final = frozenset({"section", "caption", "byline", "date"})
_BRACKETS: Final = "()[]:.۔»> "
SHORTEST_PROSE: Final = 50
"""No sentence of a story is shorter, but for a few."""

#: Kinds of phrases behind which other stories and the page's foot follow.
_ENDS: Final = frozenset({"app", "more", "comments", "notice", "tags", "author"})
#: Longer than any phrase that is glued behind a paragraph.
_LONGEST_TAIL: Final = 40
_MOST_ENDING_WORDS: Final = 4
#: `علاقائی -پنجاب -سیالکوٹ -`: what stands between the categories of a path.
_PATH_SEPARATOR: Final = re.compile(r" ?[-–|»›>/] ?")
_FEWEST_PATH_ITEMS: Final = 2
#: The letter of an icon font before a category: `i پاکستان`.
_ICON: Final = re.compile(r"[A-Za-z+*#@] (?=[^\W\d_a-zA-Z])")
_BRACKETED_END: Final = re.compile(r"\(([^()]{1,60})\) ?$")
_CAPTION_WORDS: Final = 3

_CAPTION_LEAD: Final = re.compile(r"[،—–\-(]? ?")


class FurnitureReader:
    """Knows page furniture by the phrases and labels of a lexicon, and by form."""

    __slots__ = (
        "_anywhere",
        "_captions",
        "_endings",
        "_item_leads",
        "_items",
        "_labels",
        "_leads",
        "_lexicon",
        "_lines",
        "_starts",
        "_tail_look",
        "_tails",
        "_unmistakable",
        "tail_ends",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the phrases and labels of a lexicon."""
        phrases = lexicon.phrases
        self._lexicon = lexicon
        self._endings = tuple(f" {fold(p.text)}" for p in phrases if p.match == "ending")
        self._tails = tuple(fold(p.text) for p in phrases if p.match == "tail")
        self._tail_look = max([_LONGEST_TAIL, *(2 * len(tail) for tail in self._tails)])
        self.tail_ends: frozenset[str] = frozenset(tail[-1] for tail in self._tails)
        self._items = frozenset(key(p.text) for p in phrases if p.match == "item")
        self._item_leads = frozenset(
            fold(p.text).split(" ")[0].casefold() for p in phrases if p.match == "item"
        )
        self._lines = _by_key(phrases, "line") | _by_key(phrases, "label")
        self._labels = _by_key(phrases, "label")
        keys = [key(p.text) for p in phrases]
        keys += [key(label.text) for label in lexicon.labels if label.kind in _LABELS]
        self._leads = frozenset(known.lstrip(_BRACKETS)[:_LEAD] for known in keys)
        self._starts = _by_lead(_by_key(phrases, "start"))
        self._anywhere = tuple(fold(p.text) for p in phrases if p.match == "any")
        captions = [fold(label.text) for label in lexicon.labels if label.kind == "caption"]
        self._captions = tuple(map(squeeze, captions))
        self._unmistakable = frozenset(_unmistakable(captions))

    def may_claim(self, text: str) -> bool:
        """Whether a folded line can be furniture, a date or a byline at all: a fast first look."""
        if len(text) <= _SHORT:
            return True
        if len(text) > _LONGEST_PHRASE_LINE:
            return self._is_post(text)
        first = text[0]
        if shapes.ARABIC_LETTER.match(first) is None or self._has_lead(text):
            return True
        if text.endswith(")"):
            return True
        if text.partition(" ")[0] in self._item_leads or self._is_post(text):
            return True
        return len(text) <= LONGEST_DATE_LINE and FIGURE.search(text) is not None

    def read(self, text: str) -> Furniture | None:
        """Tell what furniture a folded line is, wherever on the page it stands."""
        if len(text) > _LONGEST_PHRASE_LINE:
            return "junk" if self._is_post(text) else None
        if shapes.is_rule(text):
            return "junk"
        bare = _without_bullet(text)
        kind = self._phrase(bare)
        if kind is None and text.endswith(self._endings):
            kind = "more" if text.count(" ") <= _MOST_ENDING_WORDS else None
        if kind is not None:
            return "end" if kind in _ENDS else "junk"
        return self._by_shape(text, bare)

    def _by_shape(self, text: str, bare: str) -> Furniture | None:
        if self._is_menu(bare) or self._is_post(text) or self._is_path(text):
            return "junk"
        return "caption" if self._is_caption(bare) else None

    def find_tail(self, line: Line) -> int | None:
        """Find where junk begins that is glued behind a paragraph: `…گے۔(جاری ہے)`.

        Args:
            line: A line of the body, of any length.

        Returns:
            The offset in its folded text, None when there is none.
        """
        if not fold(line.raw[-self._tail_look :]).endswith(self._tails):
            return None
        text = line.text
        return next((len(text) - len(tail) for tail in self._tails if text.endswith(tail)), None)

    def read_section(self, text: str) -> SectionReading | None:
        """Read a category, or a masthead's bullet, which both stand before the body."""
        bullet = shapes.BULLET.match(text) or shapes.NUMBERED.match(text)
        start = 0 if bullet is None else bullet.end()
        icon = _ICON.match(text, start)
        if icon is not None and self._lexicon.is_section(text[icon.end() :]):
            start = icon.end()
        bare = text[start:]
        label, colon, rest = bare[:_LONGEST_SECTION].partition(":")
        if colon and self._lexicon.label(label, "section") is not None:
            behind = text[start + len(label) + 1 :].lstrip(" ")
            return SectionReading(len(text) - len(behind), is_section=bool(behind))
        if self._lexicon.is_section(bare):
            return SectionReading(start, is_section=True)
        if len(bare) > _LONGEST_SECTION or bare.count(" ") >= _MOST_SECTION_WORDS:
            return None
        if bullet is not None and not bare:
            return SectionReading(start, is_section=False)
        if bullet is None or shapes.ends_with_stop(bare):
            return None
        return SectionReading(start, is_section=not (colon and rest))

    def _phrase(self, text: str) -> str | None:
        """Find the phrase that the line is, or opens with.

        Prose can open with `تازہ ترین خبریں` too; only a label and its colon claim it.
        """
        if not self._has_lead(text):
            return None
        line = squeeze(text)
        kind = self._lines.get(line.strip(_BRACKETS))
        if kind is not None:
            return kind
        label, colon, _ = text.partition(":")
        if colon:
            kind = self._labels.get(squeeze(label))
        return kind or self._start(line, prose=shapes.ends_sentence(text) and not is_foreign(text))

    def _start(self, line: str, *, prose: bool) -> str | None:
        """Find the phrase that a squeezed line opens with; a sentence must be hardly more."""
        for size in _LEADS:
            for start, kind in self._starts.get(line[:size], ()):
                if line.startswith(start) and not (prose and len(line) > len(start) + 1):
                    return kind
        return None

    def _has_lead(self, text: str) -> bool:
        """Whether a line begins with the first letters of some phrase or label."""
        lead = squeeze(text[:_FIRST_LOOK]).lstrip(_BRACKETS)
        return any(lead[:size] in self._leads for size in _LEADS)

    def _is_menu(self, text: str) -> bool:
        """Whether most of the line is items of a menu, in a row."""
        if text.partition(" ")[0].casefold() not in self._item_leads:
            return False
        words = text.replace("|", " ").casefold().split()
        items = covered = at = 0
        while at < len(words):
            size = self._item(words, at)
            items += size > 0
            covered += size
            at += size or 1
        return items >= _FEWEST_MENU_ITEMS and covered >= _MENU_SHARE * len(words)

    def _item(self, words: list[str], at: int) -> int:
        for size in range(min(_MOST_MENU_WORDS, len(words) - at), 0, -1):
            if "".join(words[at : at + size]) in self._items:
                return size
        return 0

    def _is_path(self, text: str) -> bool:
        """Whether it is a path of categories, `علاقائی -پنجاب -سیالکوٹ -`."""
        if len(text) > _SHORT or len(_PATH_SEPARATOR.findall(text)) < _FEWEST_PATH_ITEMS:
            return False
        items = [item for item in _PATH_SEPARATOR.split(text) if item]
        known = sum(map(self._is_category, items))
        return known >= _FEWEST_PATH_ITEMS and known + 1 >= len(items)

    def _is_category(self, text: str) -> bool:
        return self._lexicon.is_section(text) or self._lexicon.place(text) is not None

    def _is_caption(self, text: str) -> bool:
        """Whether a line opens with a caption's label, or ends with a picture's credit in brackets.

        `فوٹو: فائل`, `،تصویر کا ذریعہ…`, `وادی کاغان (فوٹو: اے ایف پی)`.
        """
        if len(text) > _LONGEST_CAPTION:
            return False
        lead = _CAPTION_LEAD.match(text)
        bare = text if lead is None else text[lead.end() :]
        label, colon, rest = bare.partition(":")
        end = _BRACKETED_END.search(text)
        if end is not None and self._credits_picture(end[1]):
            return True
        if " ".join(bare.split(" ", _CAPTION_WORDS)[:_CAPTION_WORDS]) in self._unmistakable:
            return True
        if colon and rest and self._is_caption_label(label):
            return True
        if lead is not None and lead.end() > 0 and not shapes.ends_sentence(text):
            return squeeze(bare).startswith(self._captions)
        return self._is_caption_label(bare.rstrip(")"))

    def _credits_picture(self, bracket: str) -> bool:
        return self._is_caption_label(bracket) or credits_picture(bracket, self._lexicon)

    def _is_caption_label(self, text: str) -> bool:
        return self._lexicon.label(text, "caption") is not None

    def _is_post(self, text: str) -> bool:
        """Whether it is a post of a social network: its marks, in mostly Latin letters."""
        for mark in self._anywhere:
            if mark in text:
                break
        else:
            return False
        latin = len(shapes.LATIN_LETTER.findall(text))
        return latin > len(shapes.ARABIC_LETTER.findall(text))


def is_prose(text: str) -> bool:
    """Whether a line is a sentence of some length."""
    return len(text) >= SHORTEST_PROSE and shapes.ends_sentence(text)


def is_foreign(text: str) -> bool:
    """Whether a line has Latin letters and none of Arabic script: a caption or a button."""
    return (
        shapes.ARABIC_LETTER.search(text) is None and shapes.LATIN_LETTER.search(text) is not None
    )


def _by_key(phrases: tuple[Phrase, ...], match: str) -> dict[str, str]:
    return {key(p.text).strip(_BRACKETS): p.kind for p in phrases if p.match == match}


def _by_lead(kinds: dict[str, str]) -> dict[str, list[tuple[str, str]]]:
    """Group phrases by their first letters, so that few are compared."""
    grouped: dict[str, list[tuple[str, str]]] = {}
    for phrase, kind in kinds.items():
        grouped.setdefault(phrase[:_LEAD], []).append((phrase, kind))
    return grouped


def _without_bullet(text: str) -> str:
    bullet = shapes.BULLET.match(text)
    return text if bullet is None else text[bullet.end() :]


def _unmistakable(captions: list[str]) -> Iterator[str]:
    """Yield how labels of captions begin that open no sentence: `تصویر کا ذریعہ Getty Images`."""
    for words in (caption.split(" ") for caption in captions):
        if len(words) >= _CAPTION_WORDS:
            yield " ".join(words[:_CAPTION_WORDS])
