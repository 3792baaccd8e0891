"""Advice: what to put into a lexicon to change what a line is.

A phrase that is the whole line makes it junk for sure. The effect of any other row depends on the
rest of the page, so it is tried; see `reasons/trying`.
"""

import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple, TypeAlias

from urdunews import shapes
from urdunews.characters.normalization import fold
from urdunews.datelines.unknown import find_candidates
from urdunews.lines.layout import letters
from urdunews.model.articles import Article
from urdunews.model.segments import SegmentForm, SegmentKind
from urdunews.reasons.findings import Finding
from urdunews.words.extensions import WITHOUT
from urdunews.words.keys import key
from urdunews.words.lexicon import Lexicon, derived
from urdunews.words.rows import LabelKind, Phrase, PhraseMatch


class Candidate(NamedTuple):
    """A row for the lexicon that may change a line."""

    row: str
    effect: str
    aim: SegmentKind | None = None
    """What the line is meant to become; None for anything else than it is."""

    is_sure: bool = False
    """Whether the line certainly becomes that, so that no trial is needed."""

    is_for_others: bool = False
    """Whether it is enough that other lines change."""


Adviser: TypeAlias = Callable[[Finding, Article], Iterator[Candidate]]

#: No phrase that is a whole line is longer.
_LONGEST_PHRASE: Final = 240
_LONGEST_SECTION: Final = 40
_MOST_SECTION_WORDS: Final = 4
_LONGEST_CREDIT: Final = 60
_LONGEST_LABEL: Final = 25
_MOST_NAME_WORDS: Final = 5
#: Matches of phrases that end a story only by their kind.
_MATCHES_OF_ENDS: Final[frozenset[PhraseMatch]] = frozenset({"line", "label", "start"})
_TEXTS: Final[frozenset[SegmentKind]] = frozenset(
    {"headline", "headline-repeat", "deck", "body", "subheading", "dateline", "byline", "page-date"}
)
_UNCLAIMED: Final[frozenset[SegmentForm | None]] = frozenset({"position", "evidence"})


def candidates(finding: Finding, article: Article) -> tuple[Candidate, ...]:
    """Return the changes of the lexicon that may make a line something else, the surest first.

    Args:
        finding: What is known of the line.
        article: The article that its record became.
    """
    segment = finding.segment
    found = _REMOVING.get(segment.form, _nothing)(finding, article)
    if segment.kind in _TEXTS:
        found = itertools.chain(_as_junk(finding), found)
    if finding.reading.form in _UNCLAIMED:
        found = itertools.chain(found, _as_another(finding))
    return tuple(dict.fromkeys(found))


def _nothing(_: Finding, __: Article) -> Iterator[Candidate]:
    return iter(())


def _as_junk(finding: Finding) -> Iterator[Candidate]:
    """Yield the phrase that makes a line junk.

    A long line is always prose, and a repetition of the headline remains one with any lexicon.
    """
    page, text = finding.page, _without_bullet(finding.text)
    if page.layout.is_long[finding.at] or len(finding.text) > _LONGEST_PHRASE:
        return
    if finding.part != "front" and page.kinds[finding.at] == "headline-repeat":
        return
    if not letters(text):
        return
    yield Candidate(
        row=f"phrase\t{text}\tnav\tline",
        effect="the line is always junk; with the kind more instead of nav, it also ends the story",
        aim="junk",
        is_sure=True,
    )


def _as_another(finding: Finding) -> Iterator[Candidate]:
    """Yield rows that make a line that no form claims a section, byline or dateline."""
    text, lexicon = finding.text, finding.page.lexicon
    if finding.page.layout.is_long[finding.at]:
        return
    if finding.part == "front":
        yield from _as_section(_without_bullet(text))
        yield from _as_dateline(text, lexicon)
    if finding.part != "foot":
        yield from _as_byline(text)


def _as_section(text: str) -> Iterator[Candidate]:
    if len(text) > _LONGEST_SECTION or text.count(" ") >= _MOST_SECTION_WORDS:
        return
    if any(map(str.isalpha, text)) and not shapes.ends_with_stop(text) and ":" not in text:
        yield Candidate(
            row=f"section\t{text}", effect="the line is a category of the page", aim="section"
        )


def _as_dateline(text: str, lexicon: Lexicon) -> Iterator[Candidate]:
    for candidate in find_candidates(text, lexicon):
        kind = "city" if candidate.what == "place" else "unknown"
        yield Candidate(
            row=f"{candidate.what}\t{candidate.name}\t{kind}",
            effect=f"the {candidate.what} is known, and the line may open with a dateline",
            aim="dateline",
        )


def _as_byline(text: str) -> Iterator[Candidate]:
    label, colon, name = text.partition(":")
    words = shapes.NAMES.fullmatch(name.strip(" "))
    if colon and _may_be_name(label) and len(label) <= _LONGEST_LABEL and words:
        yield Candidate(
            row=f"label\t{label}\tbyline",
            effect="an author's name follows the label",
            aim="byline",
        )
    elif _may_be_credit(text):
        yield Candidate(
            row=f"credit\t{text}\trole",
            effect="the line names who sent the story: a role, or a desk with the kind desk",
            aim="byline",
        )


def _may_be_credit(text: str) -> bool:
    return (
        len(text) <= _LONGEST_CREDIT and text.count(" ") < _MOST_NAME_WORDS and _may_be_name(text)
    )


def _may_be_name(text: str) -> bool:
    """Return whether a text is words, one of them with a letter: a lexicon takes no `²` or `①`."""
    return shapes.NAMES.fullmatch(text) is not None and any(map(str.isalpha, text))


def _without_phrase(finding: Finding, _: Article) -> Iterator[Candidate]:
    """Yield rows that restrict a phrase to its own line, and rows that remove it."""
    rows = _phrases(finding.page.lexicon, finding.segment.phrase)
    if finding.reading.kind == "end":
        yield from _own_line_only(rows, for_others=True)
    yield from _removals("phrase", (row.text for row in rows))


def _below_end(finding: Finding, _: Article) -> Iterator[Candidate]:
    """Yield rows that keep the phrase above from ending the story."""
    if finding.end is None:
        return
    rows = _phrases(finding.page.lexicon, finding.page.readings[finding.end].phrase)
    yield from _own_line_only(rows)
    yield from _removals("phrase", (row.text for row in rows))


def _phrases(lexicon: Lexicon, phrase: str | None) -> list[Phrase]:
    return [] if phrase is None else derived(lexicon, _by_key).get(key(phrase), [])


def _by_key(lexicon: Lexicon) -> dict[str, list[Phrase]]:
    rows: dict[str, list[Phrase]] = {}
    for row in lexicon.phrases:
        rows.setdefault(key(row.text), []).append(row)
    return rows


def _own_line_only(rows: Iterable[Phrase], *, for_others: bool = False) -> Iterator[Candidate]:
    for row in rows:
        if row.match in _MATCHES_OF_ENDS:
            yield Candidate(
                row=f"phrase\t{row.text}\tnav\t{row.match}",
                effect="the phrase makes only its own line junk, and no longer ends the story",
                is_for_others=for_others,
            )


def _removals(what: str, names: Iterable[str]) -> Iterator[Candidate]:
    for name in names:
        yield Candidate(
            row=f"{WITHOUT}{what}\t{name}",
            effect=f"the {what} is removed from the lexicon",
        )


def _without_section(finding: Finding, _: Article) -> Iterator[Candidate]:
    phrase, lexicon = finding.segment.phrase, finding.page.lexicon
    if phrase is None:
        return
    wanted = key(phrase)
    yield from _removals("section", (n for n in lexicon.sections if key(n) == wanted))
    yield from _without_labels(lexicon, phrase, "section")


def _without_credit_label(finding: Finding, _: Article) -> Iterator[Candidate]:
    label = finding.segment.phrase or ""
    yield from _without_labels(finding.page.lexicon, label, "credit-line")


def _without_byline(finding: Finding, _: Article) -> Iterator[Candidate]:
    """Yield rows that remove the label before a name, or the desk or post that a line is."""
    lexicon, text = finding.page.lexicon, finding.text
    yield from _without_labels(lexicon, text.partition(":")[0], "byline")
    yield from _without_credits(lexicon, [text])


def _without_source(finding: Finding, _: Article) -> Iterator[Candidate]:
    return _without_credits(finding.page.lexicon, [finding.text.strip("()[]")])


def _without_names(finding: Finding, article: Article) -> Iterator[Candidate]:
    """Yield rows that remove the names of a dateline."""
    dateline, lexicon = article.dateline, finding.page.lexicon
    # The form of a segment says that there is one.
    assert dateline is not None
    for place in dateline.places:
        known = lexicon.place(fold(place.text))
        spellings = () if known is None else (known.name, *known.spellings)
        yield from _removals("place", _spelled(spellings, place.text))
    yield from _without_credits(lexicon, [credit.text for credit in dateline.credits])


def _without_credits(lexicon: Lexicon, texts: Iterable[str]) -> Iterator[Candidate]:
    for text in texts:
        known = lexicon.credit(fold(text))
        spellings = () if known is None else (known.name, *known.spellings)
        yield from _removals("credit", _spelled(spellings, text))


def _without_labels(lexicon: Lexicon, text: str, kind: LabelKind) -> Iterator[Candidate]:
    label = lexicon.label(fold(text), kind)
    return _removals("label", () if label is None else (label.text,))


def _spelled(spellings: Iterable[str], text: str) -> Iterator[str]:
    """Yield the first spelling that has the same key as a text."""
    wanted = key(text)
    yield from itertools.islice((one for one in spellings if key(one) == wanted), 1)


def _without_bullet(text: str) -> str:
    bullet = shapes.BULLET.match(text)
    return text if bullet is None else text[bullet.end() :]


_REMOVING: Final[dict[SegmentForm | None, Adviser]] = {
    "phrase": _without_phrase,
    "ending": _without_phrase,
    "tail": _without_phrase,
    "position": _below_end,
    "section": _without_section,
    "credit-line": _without_credit_label,
    "byline": _without_byline,
    "source": _without_source,
    "dateline": _without_names,
    "inline-dateline": _without_names,
    "place-line": _without_names,
}
"""The functions that remove the reason for a line's kind, by the form that claimed it."""
