"""Sentences: the reasons of a line in plain English."""

from collections.abc import Iterator
from typing import Final

from urdunews.arguments import shortened
from urdunews.lines.boilerplate import is_latin_only
from urdunews.lines.layout import LONG
from urdunews.lines.readings import LineKind
from urdunews.lines.survey import ROLES, Role
from urdunews.model.explanations import LineRole, LineWeighing
from urdunews.model.segments import SegmentForm
from urdunews.reasons.findings import Finding
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import PhraseMatch

HEADER: Final = "It is the header line of the record, with nothing after the date."
BLANK: Final = "It is blank."

_LONGEST_PHRASE: Final = 80
_CLAIMED: Final[dict[SegmentForm, str]] = {
    "section": "It has a bullet or a number, as categories and mastheads before a story have.",
    "rule": "It is a rule of punctuation.",
    "menu": "Most of it is a row of menu items.",
    "post": "It has the mark of a social network's post, and most of it is in Latin letters.",
    "path": "It is a path of categories or places.",
    "caption": "It opens with a caption's label, or ends with a picture's credit in brackets.",
    "byline": "It has a byline's label and a name, or is only a desk or a post.",
    "date-line": "It is a date, possibly with a label or after an author.",
    "latin": "It is in Latin letters, on an Urdu page, and the story does not quote it.",
    "dateline": "It opens with a dateline.",
    "inline-dateline": "It has a dateline after a deck.",
    "place-line": "It is a town or village alone, right above the first paragraph.",
    "author-block": "It is an author's name or place, next to a byline or a rule.",
    "source": "It names an agency or outlet, as the last line or below a byline or date line.",
    "profile": "According to the parser's profile, many records of the dump share it.",
}
_BY_POSITION: Final[dict[LineKind, str]] = {
    "headline": "No form claims it, and it is the first text before the story.",
    "headline-repeat": "It says the same as the headline.",
    "deck": "No form claims it, and it is between the headline and the story.",
    "caption": "It is right above a picture's credit.",
    "body": "No form claims it, and the story has begun.",
    "subheading": "It is short, has no full stop, and is between complete paragraphs.",
}
_LABELLED: Final[dict[SegmentForm, str]] = {
    "section": "The lexicon's category or label “{}” makes it a section.",
    "credit-line": "It opens with the lexicon's label for sources “{}”.",
}
_PHRASES: Final[dict[SegmentForm, dict[PhraseMatch, str]]] = {
    "phrase": {
        "line": "It is the lexicon's phrase “{}”.",
        "label": "It is the lexicon's phrase “{}”, or has it before a colon.",
        "start": "It opens with the lexicon's phrase “{}”.",
    },
    "ending": {"ending": "It is short and ends with the lexicon's phrase “{}”."},
}
_LATE_HEADLINE: Final = "It is the last line, and shares most of its words with the story."
_OPENS_STORY: Final = (
    "The story opens here: it is the first text that cannot be a headline or deck."
)
_QUOTED: Final = (
    "It is in Latin letters, but the story quotes it or is in another language than Urdu."
)
_LIKE_DATELINE: Final = "It opens like a dateline, but does not open the story."
_FOOT: Final = "By form and order the story ended at line {} of the record, and no form claims it."
_NOTHING_LEFT: Final = "Nothing of it is left after normalising."
_IS_LONG: Final = f"It has more than {LONG} code points, so it can only be prose."
_TAIL: Final = "The phrase “{}” is glued to its end."
_ENDS: Final = "The story ends here: everything after it is the foot of the page."
_GOES_ON: Final = "Such a line usually ends the story, but here evidence shows that it continues."
_SETTLED: Final = "It was read again, because evidence decided where the story begins."
_ROLE_OF: Final[dict[str, Role]] = {str(kind): role for kind, role in ROLES.items()}
_ROLES: Final[dict[LineRole, str]] = {
    "headline": "the headline",
    "repeat": "the headline again",
    "deck": "deck",
    "section": "a section",
    "date": "a date line",
    "byline": "a byline",
    "body": "part of the story",
    "junk": "junk",
}


def reasons(finding: Finding, weighing: LineWeighing | None) -> Iterator[str]:
    """Yield the reasons of a line, the first one first."""
    yield from _by_form(finding)
    tail = finding.page.tails.get(finding.at)
    if tail is not None:
        yield _TAIL.format(_shown(tail))
    if weighing is not None:
        yield from _by_evidence(weighing)
    yield from _in_the_end(finding, weighing)
    if finding.ends_story:
        yield _ENDS
    elif finding.part == "body" and finding.reading.kind == "end":
        yield _GOES_ON


def _in_the_end(finding: Finding, weighing: LineWeighing | None) -> Iterator[str]:
    """Yield how a line changed after its role was decided, if it did."""
    kind, by_form = finding.segment.kind, finding.page.kinds[finding.at]
    role = ROLES[by_form] if weighing is None else weighing.role
    if kind == "junk" != role:
        yield _NOTHING_LEFT
    elif _ROLE_OF[kind] != role or (kind == "dateline" != by_form):
        yield _SETTLED


def _by_form(finding: Finding) -> Iterator[str]:
    """Yield what form and order say."""
    page, index, reading = finding.page, finding.at, finding.reading
    kind = page.kinds[index]
    if page.layout.is_long[index] and finding.part != "foot":
        yield _IS_LONG
    if reading.is_text or reading.form == "position":
        yield _by_position(finding, kind)
    elif reading.phrase is not None:
        yield _by_phrase(reading.form, reading.phrase, page.lexicon)
    else:
        yield _CLAIMED[reading.form]


def _by_position(finding: Finding, kind: LineKind) -> str:
    if finding.reading.kind == "dateline":
        return _CLAIMED[finding.reading.form] if kind == "dateline" else _LIKE_DATELINE
    if kind == "headline" and finding.page.headline_basis == "after-body":
        return _LATE_HEADLINE
    if kind == "junk":
        return _FOOT.format(finding.ended_at)
    return _in_body(finding) if kind == "body" else _BY_POSITION[kind]


def _in_body(finding: Finding) -> str:
    if finding.at == finding.page.opening:
        return _OPENS_STORY
    return _QUOTED if is_latin_only(finding.text) else _BY_POSITION["body"]


def _by_phrase(form: SegmentForm, phrase: str, lexicon: Lexicon) -> str:
    labelled = _LABELLED.get(form)
    if labelled is not None:
        return labelled.format(_shown(phrase))
    matches = [row.match for row in lexicon.phrases if row.text == phrase]
    sentences = _PHRASES[form]
    return next(sentences[match] for match in sentences if match in matches).format(_shown(phrase))


def _by_evidence(weighing: LineWeighing) -> Iterator[str]:
    role, by_form, margin = weighing.role, weighing.by_form, weighing.margin
    if role != by_form:
        yield (
            f"All evidence on the page together makes it {_ROLES[role]}; by form and order alone "
            f"it would be {_ROLES[by_form]}."
        )
    if margin is None or weighing.runner_up is None:
        return
    second = _ROLES[weighing.runner_up]
    if margin < 0:
        yield (
            f"By evidence alone it would be {second}, by {-margin} points, but that is not "
            "enough to overrule form and order on this page."
        )
    elif role == by_form:
        yield f"Evidence agrees: the second choice, {second}, has {margin} points less."
    else:
        yield f"The second choice, {second}, has {margin} points less."


def _shown(phrase: str) -> str:
    return shortened(phrase, _LONGEST_PHRASE)
