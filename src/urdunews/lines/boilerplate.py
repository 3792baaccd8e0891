"""Boilerplate: navigation, sharing, captions and other lines that are not part of the story.

Each reader here reads one form of line; the table in `lines/forms` puts them in order.
"""

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from urdunews import lazy, shapes
from urdunews.characters.normalization import fold
from urdunews.datelines.captions import credits_picture, opens_with_credit
from urdunews.lines.bylines import read_byline
from urdunews.lines.date_lines import read_date_line
from urdunews.lines.readings import LineReading
from urdunews.words.keys import key, keys, squeeze
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import Phrase

SHORTEST_PROSE: Final = 50
"""Hardly any sentence of a story is shorter."""

_LONGEST_SECTION: Final = 40
_MOST_SECTION_WORDS: Final = 5
_FEWEST_MENU_ITEMS: Final = 3
_MENU_SHARE: Final = 0.7
_MANY_MENU_ITEMS: Final = 5
_LONG_MENU_SHARE: Final = 0.5
_MOST_MENU_WORDS: Final = 5
#: What separates the items of a menu: `ملک ، دنیا ، کھیل`, `Home | News`.
_MENU_SEPARATOR: Final = lazy.pattern(" [،,»›>•·*/] |[|»›>•·]")
#: Phrases are grouped by this many first letters, so that few have to be compared.
_LEAD: Final = 3
LEADS: Final = (3, 2, 1)
"""How many of their first letters phrases are indexed by."""
_FIRST_LOOK: Final = 16
#: Letters from this one on have no case.
_FIRST_LETTER: Final = "\u0620"
_LABELS: Final = frozenset({"section", "caption", "byline", "date", "credit-line"})
BRACKETS: Final = "()[]:.۔»> "
"""Characters around a phrase that are not part of it."""

#: Longer than any phrase that is glued to a paragraph's end.
_LONGEST_TAIL: Final = 40
#: The separators between the categories of a path: `علاقائی -پنجاب -سیالکوٹ -`.
_PATH_SEPARATOR: Final = lazy.pattern(r" ?[-–|»›>/] ?")
_FEWEST_PATH_ITEMS: Final = 2
#: The letter of an icon font before a category: `i پاکستان`.
_ICON: Final = lazy.pattern(r"[A-Za-z+*#@] (?=[^\W\d_a-zA-Z])")
_BRACKETED_END: Final = lazy.pattern(r"\(([^()]{1,60})\) ?$")
_ANY_LETTER: Final = lazy.pattern(r"[^\W\d_]")
#: A letter outside the blocks of Latin.
_NOT_LATIN: Final = lazy.pattern("[^\\W\\d_A-Za-z\u00aa-\u02af\u1e00-\u1eff]")
#: A label that, alone in brackets, ends a headline: `شیر پنجرے سے نکل آیا (تصاویر)`.
_PICTURES: Final = "pictures"
_CAPTION_WORDS: Final = 3
_DASHES: Final = "—–|"
_CAPTION_LEAD: Final = lazy.pattern(r"[،—–\-(]? ?")
#: The last mark of a line before at most 40 other characters: `… — فوٹو: اے پی`.
_LAST_MARK: Final = lazy.pattern(r"([—–|۔\-])[ \-۔]{0,4}(?=[^—–|۔\- ][^—–|۔]{2,39}$)")

_RULE: Final = LineReading("junk", "rule")
_MENU: Final = LineReading("junk", "menu")
_POST: Final = LineReading("junk", "post")
_PATH: Final = LineReading("junk", "path")
_CAPTION: Final = LineReading("caption", "caption")
_BULLET: Final = LineReading("junk", "section")
LATIN: Final = LineReading("junk", "latin")
"""The reading of a line in Latin letters, unless its story is in another language or quotes it."""


class Boilerplate:
    """The phrases and labels of a lexicon, indexed for the readers of boilerplate."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take a lexicon."""
        phrases = lexicon.phrases
        self.lexicon = lexicon
        self.endings: dict[str, Phrase] = {
            f" {fold(p.text)}": p for p in phrases if p.match == "ending"
        }
        self.ending_texts: tuple[str, ...] = tuple(self.endings)
        self._tails = tuple(fold(p.text) for p in phrases if p.match == "tail")
        self._tail_look = max([_LONGEST_TAIL, *(2 * len(tail) for tail in self._tails)])
        self.tail_ends: frozenset[str] = frozenset(tail[-1] for tail in self._tails)
        """The last letters of the phrases that are glued to the ends of paragraphs."""
        self.items: frozenset[str] = frozenset(key(p.text) for p in phrases if p.match == "item")
        self.item_beginnings: frozenset[str] = frozenset(
            item[:size] for item in self.items for size in range(1, len(item) + 1)
        )
        self.item_leads: frozenset[str] = frozenset(
            fold(p.text).split(" ")[0].casefold() for p in phrases if p.match == "item"
        )
        """The first words of a menu's items."""
        self.wholes: dict[str, Phrase] = _by_key(phrases, "line") | _by_key(phrases, "label")
        self.labels: dict[str, Phrase] = _by_key(phrases, "label")
        known = [key(p.text) for p in phrases]
        known += [key(label.text) for label in lexicon.labels if label.kind in _LABELS]
        self._leads = frozenset(text.lstrip(BRACKETS)[:_LEAD] for text in known)
        self._short_leads = tuple(lead for lead in self._leads if len(lead) < _LEAD)
        credits_ = ((credit.name, *credit.spellings) for credit in lexicon.credits)
        names = keys([*lexicon.sections, *itertools.chain.from_iterable(credits_)])
        self._name_leads = frozenset(name[:_LEAD] for name in names)
        # There may be a space after each letter.
        self._longest_name = 2 * max(map(len, names), default=0)
        self.starts: dict[str, list[tuple[str, Phrase]]] = _by_lead(_by_key(phrases, "start"))
        self.post_marks: tuple[str, ...] = tuple(fold(p.text) for p in phrases if p.match == "any")
        self._post_signs = _signs_covering(self.post_marks)
        captions = [fold(label.text) for label in lexicon.labels if label.kind == "caption"]
        self.captions: tuple[str, ...] = tuple(map(squeeze, captions))
        self.unmistakable_captions: frozenset[str] = frozenset(_unmistakable(captions))

    def has_lead(self, text: str) -> bool:
        """Return whether a folded line begins with the first letters of a phrase or label."""
        lead = _lead(text, BRACKETS)
        return lead in self._leads or lead.startswith(self._short_leads)

    def may_be_name(self, text: str) -> bool:
        """Return whether a whole folded line may be the name of a category or credit.

        The length or the first letters rule out lines of prose.
        """
        return len(text) <= self._longest_name and _lead(text) in self._name_leads

    def has_post_mark(self, text: str) -> bool:
        """Return whether a folded line has a mark of posts in social networks."""
        for sign in self._post_signs:
            # Every line of prose comes here, and none has any of these signs.
            if sign in text:
                return any(mark in text for mark in self.post_marks)
        return False

    def find_tail(self, raw: str) -> str | None:
        """Find the phrase that is glued to the end of a paragraph: `…گے۔(جاری ہے)`.

        Args:
            raw: The paragraph as printed.

        Returns:
            The folded phrase with which the folded end of the paragraph ends.
        """
        end = fold(raw[-self._tail_look :])
        if not end.endswith(self._tails):
            return None
        return next(tail for tail in self._tails if end.endswith(tail))


def read_section(text: str, words: Boilerplate) -> LineReading | None:
    """Read a category or a masthead's bullet, both of which come before the body."""
    lexicon = words.lexicon
    bullet = shapes.BULLET.match(text) or shapes.NUMBERED.match(text)
    start = 0 if bullet is None else bullet.end()
    icon = _ICON.match(text, start)
    if icon is not None and lexicon.is_section(text[icon.end() :]):
        start = icon.end()
    bare = text[start:]
    label, colon, _ = bare[:_LONGEST_SECTION].partition(":")
    if colon and lexicon.label(label, "section") is not None:
        after = text[start + len(label) + 1 :].lstrip(" ")
        return _section_from(len(text) - len(after), label) if after else _BULLET
    if lexicon.is_section(bare):
        return _section_from(start, bare)
    if bullet is None or _is_byline_or_date(text, words):
        return None
    return _read_bulleted(bare, start, words)


def _is_byline_or_date(text: str, words: Boilerplate) -> bool:
    """Whether other forms read a bulleted line: `• By: Sana Mirza`, `• Published: Nov 8, 2021`."""
    if ":" not in text[:_LONGEST_SECTION]:
        return False
    byline = read_byline(text, words.lexicon)
    return byline is not None or read_date_line(text, words.lexicon, before_body=True) is not None


def _read_bulleted(bare: str, start: int, words: Boilerplate) -> LineReading | None:
    """Read a bulleted or numbered line, whose text begins at `start`, as a category or junk."""
    if len(bare) > _LONGEST_SECTION or bare.count(" ") >= _MOST_SECTION_WORDS:
        return None
    _, colon, rest = bare.partition(":")
    if not bare or (colon and rest and not shapes.ends_with_stop(bare)):
        return _BULLET
    phrase = words.wholes.get(squeeze(bare))
    if phrase is not None:
        # `1. مواد پر جائیں`
        return LineReading("junk", "phrase", phrase.text)
    return None if shapes.ends_with_stop(bare) else _section_from(start, None)


def _section_from(start: int, phrase: str | None) -> LineReading:
    return LineReading("section", "section", phrase, section=start)


def read_rule(text: str, _: Boilerplate) -> LineReading | None:
    """Read a rule of punctuation: `۔ ۔ ۔`, `-----`."""
    return _RULE if shapes.is_rule(text) else None


def read_menu(text: str, words: Boilerplate) -> LineReading | None:
    """Read a line that is mostly items of a menu, one after another."""
    bare = without_bullet(text)
    if bare.partition(" ")[0].casefold() not in words.item_leads or shapes.ends_with_stop(bare):
        return None
    parts = _MENU_SEPARATOR.sub(" ", bare).casefold().split()
    fewest = _LONG_MENU_SHARE * len(parts)
    items = others = at = 0
    # A headline that begins like an item is left after half of its words.
    while at < len(parts) and len(parts) - others >= fewest:
        size = _item_size(parts, at, words)
        items += size > 0
        others += size == 0
        at += size or 1
    # The more items, the more of an outlet's own sections may be among them.
    share = _MENU_SHARE if items < _MANY_MENU_ITEMS else _LONG_MENU_SHARE
    is_menu = items >= _FEWEST_MENU_ITEMS and len(parts) - others >= share * len(parts)
    return _MENU if is_menu else None


def _item_size(parts: list[str], at: int, words: Boilerplate) -> int:
    """Return how many parts the longest item at `at` has; 0 if none begins there."""
    text, longest = "", 0
    for size, part in enumerate(parts[at : at + _MOST_MENU_WORDS], 1):
        text += part
        if text not in words.item_beginnings:
            break
        if text in words.items:
            longest = size
    return longest


def read_post(text: str, words: Boilerplate) -> LineReading | None:
    """Read a post in a social network: it has the marks of one, and mostly Latin letters."""
    if not words.has_post_mark(text):
        return None
    latin = len(shapes.LATIN_LETTER.findall(text))
    return _POST if latin > len(shapes.ARABIC_LETTER.findall(text)) else None


def read_path(text: str, words: Boilerplate) -> LineReading | None:
    """Read a path of categories: `علاقائی -پنجاب -سیالکوٹ -`."""
    if len(_PATH_SEPARATOR.findall(text)) < _FEWEST_PATH_ITEMS:
        return None
    items = [item for item in _PATH_SEPARATOR.split(text) if item]
    known = sum(_is_category(item, words.lexicon) for item in items)
    return _PATH if known >= _FEWEST_PATH_ITEMS and known + 1 >= len(items) else None


def _is_category(text: str, lexicon: Lexicon) -> bool:
    return lexicon.is_section(text) or lexicon.place(text) is not None


def read_caption(text: str, words: Boilerplate) -> LineReading | None:
    """Read a line that opens with a caption's label, or ends with a picture's credit.

    `فوٹو: فائل`, `،تصویر کا ذریعہ…`, `وادی کاغان (فوٹو: اے ایف پی)`, `وادی کاغان — فوٹو: فائل`.
    """
    is_caption = opens_with_credit(text) or _is_caption(without_bullet(text), words)
    return _CAPTION if is_caption else None


def _is_caption(text: str, words: Boilerplate) -> bool:
    lead = _CAPTION_LEAD.match(text)
    bare = text if lead is None else text[lead.end() :]
    label, colon, rest = bare.partition(":")
    end = _BRACKETED_END.search(text)
    if end is not None and _credits_picture(end[1], words.lexicon):
        return True
    if " ".join(bare.split(" ", _CAPTION_WORDS)[:_CAPTION_WORDS]) in words.unmistakable_captions:
        return True
    if colon and rest and _is_caption_label(label, words.lexicon):
        return True
    if lead is not None and lead.end() > 0 and not shapes.ends_sentence(text):
        return squeeze(bare).startswith(words.captions)
    if _is_caption_label(bare.rstrip(")"), words.lexicon):
        return True
    return _ends_with_credit(text, words.lexicon)


def _ends_with_credit(text: str, lexicon: Lexicon) -> bool:
    """Whether a picture's credit follows a dash, a bar or a full stop.

    `چاند کی مٹی سے بنی اینٹ — فوٹو: یونیورسٹی`, `سموگ میں لپٹی سڑک — اسکرین شاٹ`.
    """
    mark = _LAST_MARK.search(text)
    if mark is None:
        return False
    label, colon, rest = text[mark.end() :].partition(":")
    if colon:
        return rest != "" and _is_caption_label(label.rstrip(" "), lexicon)
    return mark[1] in _DASHES and _is_caption_label(label, lexicon)


def _credits_picture(bracket: str, lexicon: Lexicon) -> bool:
    label = lexicon.label(bracket, "caption")
    if label is not None:
        return label.meaning != _PICTURES
    return credits_picture(bracket, lexicon)


def _is_caption_label(text: str, lexicon: Lexicon) -> bool:
    return lexicon.label(text, "caption") is not None


def read_latin(text: str, _: Boilerplate) -> LineReading | None:
    """Read a line without Urdu: a caption or a button in Latin letters."""
    return LATIN if is_latin_only(text) else None


def read_credit_line(text: str, words: Boilerplate) -> LineReading | None:
    """Read a source's credit below a story: `کریڈٹ: …`."""
    label, colon, _ = text.partition(":")
    if not colon or words.lexicon.label(label, "credit-line") is None:
        return None
    return LineReading("junk", "credit-line", label)


def is_prose(text: str) -> bool:
    """Return whether a folded line is a sentence of some length."""
    return len(text) >= SHORTEST_PROSE and shapes.ends_sentence(text)


def is_latin_only(text: str) -> bool:
    """Return whether a line has Latin letters and no others: `WHO ने कहा` has both."""
    return shapes.LATIN_LETTER.search(text) is not None and _NOT_LATIN.search(text) is None


def is_foreign(text: str) -> bool:
    """Return whether a line has letters, but none in Arabic script."""
    return shapes.ARABIC_LETTER.search(text) is None and _ANY_LETTER.search(text) is not None


def _by_key(phrases: Iterable[Phrase], match: str) -> dict[str, Phrase]:
    return {key(p.text).strip(BRACKETS): p for p in phrases if p.match == match}


def _lead(text: str, outer: str = "") -> str:
    """Return the first letters of a folded line's lookup key, after its `outer` characters."""
    lead = text[:_LEAD]
    # Urdu letters are their own keys.
    if lead.isalpha() and lead[0] >= _FIRST_LETTER:
        return lead
    return squeeze(text[:_FIRST_LOOK]).lstrip(outer)[:_LEAD]


def _signs_covering(texts: Iterable[str]) -> str:
    """Return a small set of characters such that each text has at least one."""
    chosen = ""
    rest: list[str] = list(texts)
    while rest:
        counts = Counter(sign for text in rest for sign in set(text))
        # A space is in all prose; characters that Urdu does not use are rare in it.
        best = max(counts, key=lambda sign: (sign != " ", counts[sign], sign.isascii(), sign))
        chosen += best
        rest = [text for text in rest if best not in text]
    return chosen


def _by_lead(phrases: dict[str, Phrase]) -> dict[str, list[tuple[str, Phrase]]]:
    """Group phrases by their first letters, so that few have to be compared."""
    grouped: dict[str, list[tuple[str, Phrase]]] = {}
    for text, phrase in phrases.items():
        grouped.setdefault(text[:_LEAD], []).append((text, phrase))
    return grouped


def without_bullet(text: str) -> str:
    """Return a folded line without the bullet that it may begin with."""
    bullet = shapes.BULLET.match(text)
    return text if bullet is None else text[bullet.end() :]


def _unmistakable(captions: Iterable[str]) -> Iterator[str]:
    """Yield the beginnings of caption labels that no sentence opens with: `تصویر کا ذریعہ …`."""
    for words in (caption.split(" ") for caption in captions):
        if len(words) >= _CAPTION_WORDS:
            yield " ".join(words[:_CAPTION_WORDS])
