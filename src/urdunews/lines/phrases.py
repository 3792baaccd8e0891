"""Phrases: lines that are a known phrase of pages' furniture, or open or end with one."""

from typing import Final

from urdunews import lazy, shapes
from urdunews.lines.boilerplate import BRACKETS, LEADS, Boilerplate, is_latin_only, without_bullet
from urdunews.lines.readings import LineReading
from urdunews.model.segments import SegmentForm
from urdunews.words.keys import squeeze
from urdunews.words.rows import Phrase

#: Kinds of phrases after which other stories and the page's foot follow.
_ENDS: Final = frozenset({"app", "more", "comments", "notice", "tags", "author"})
_MOST_ENDING_WORDS: Final = 4
#: Above the body, a line with more words after its first phrase may be a headline.
_MOST_WORDS_AFTER: Final = 3
#: Marks of menus, counts and notices, which headlines that open with a phrase do not have.
_FURNITURE_MARK: Final = lazy.pattern("[|:©•»/0-9]")


def read_phrase(text: str, words: Boilerplate) -> LineReading | None:
    """Read a line that is a phrase, or opens with one."""
    phrase = _find_phrase(text, words)
    return None if phrase is None else _phrase_reading("phrase", phrase)


def read_front_phrase(text: str, words: Boilerplate) -> LineReading | None:
    """Read a line above the body that is a phrase, or little more than one.

    A headline may open like a phrase: `مقبول ترین ڈرامے کا دوسرا حصہ تیار`.
    """
    phrase = _find_phrase(text, words)
    if phrase is None or (phrase.match == "start" and _may_be_headline(text, phrase)):
        return None
    return _phrase_reading("phrase", phrase)


def _may_be_headline(text: str, phrase: Phrase) -> bool:
    more = text.count(" ") - phrase.text.count(" ")
    return more > _MOST_WORDS_AFTER and _FURNITURE_MARK.search(text) is None


def _find_phrase(text: str, words: Boilerplate) -> Phrase | None:
    """Find the phrase that a line is, or opens with.

    Prose can also open with `تازہ ترین خبریں`: a sentence counts only after a label and a colon.
    """
    bare = without_bullet(text)
    if not words.has_lead(bare):
        return None
    line = squeeze(bare)
    phrase = words.wholes.get(line.strip(BRACKETS))
    label, colon, _ = bare.partition(":")
    if phrase is None and colon:
        phrase = words.labels.get(squeeze(label))
    return _find_start(line, bare, words) if phrase is None else phrase


def _find_start(line: str, bare: str, words: Boilerplate) -> Phrase | None:
    """Find the phrase that opens a line; in prose, at most one character may follow it.

    Args:
        line: The squeezed line.
        bare: The line without its bullet.
        words: The known phrases.
    """
    for size in LEADS:
        for start, phrase in words.starts.get(line[:size], ()):
            if line.startswith(start) and (len(line) <= len(start) + 1 or not _is_urdu_prose(bare)):
                return phrase
    return None


def _is_urdu_prose(text: str) -> bool:
    return shapes.ends_sentence(text) and not is_latin_only(text)


def _phrase_reading(form: SegmentForm, phrase: Phrase) -> LineReading:
    return LineReading("end" if phrase.kind in _ENDS else "junk", form, phrase.text)


def read_ending(text: str, words: Boilerplate) -> LineReading | None:
    """Read a short line that ends with a phrase: `قومی خبریں سے مزید`."""
    if text.count(" ") > _MOST_ENDING_WORDS or not text.endswith(words.ending_texts):
        return None
    phrase = next(phrase for end, phrase in words.endings.items() if text.endswith(end))
    return LineReading("end", "ending", phrase.text)
