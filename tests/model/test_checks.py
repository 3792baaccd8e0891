"""Wrong values are refused by the classes of the model, with a message that says where."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from urdunews.arguments import excerpt
from urdunews.model.datelines import CREDIT_KINDS, Byline, Credit, Dateline, Place
from urdunews.model.dates import PageDate, PartialDate
from urdunews.model.defects import Defect, DefectCode, defect
from urdunews.model.origins import Origin
from urdunews.model.paragraphs import Paragraph
from urdunews.spans import Span

DAY = PartialDate(month=2, day=6)
PLACE = Place(text="سکھر")
ONE = f"is written ({excerpt(PLACE)},)"
FULL = defect(DefectCode.BODY_MISSING, Span(0, 1))


@pytest.mark.parametrize(
    ("make", "values", "message"),
    [
        (Place, {"text": None}, "Place.text must be a str, not None"),
        (Place, {"text": "سکھر", "country": 92}, "Place.country must be a str or None, not 92"),
        (Place, {"text": "سکھر", "span": (0, 4)}, "Place.span must be a Span, not (0, 4)"),
        (
            Credit,
            {"text": "جنگ", "kind": "newspaper"},
            f"Credit.kind must be one of {', '.join(CREDIT_KINDS)}, not 'newspaper'",
        ),
        (Credit, {"text": "جنگ", "name": 3}, "Credit.name must be a str, not 3"),
        (Dateline, {"text": 3}, "Dateline.text must be a str, not 3"),
        (
            Dateline,
            {"text": "سکھر:", "places": PLACE},
            f"Dateline.places takes several items, each a Place, not {excerpt(PLACE)}; one {ONE}",
        ),
        (
            Dateline,
            {"text": "سکھر:", "credits": ["جنگ"]},
            "Dateline.credits[0] must be a Credit, not 'جنگ'",
        ),
        (
            Dateline,
            {"text": "سکھر:", "date": "--02-06"},
            "Dateline.date must be a PartialDate or None, not '--02-06'",
        ),
        (
            Dateline,
            {"text": "سکھر:", "basis": "guess"},
            "Dateline.basis must be one of lexicon, partial, form, not 'guess'",
        ),
        (Byline, {"text": "سلمی", "role": 1}, "Byline.role must be a str or None, not 1"),
        (Paragraph, {"text": b"x"}, "Paragraph.text must be a str, not b'x'"),
        (
            Paragraph,
            {"text": "پل", "kind": "title"},
            "Paragraph.kind must be one of text, subheading, not 'title'",
        ),
        (Origin, {"path": 1}, "Origin.path must be a str or None, not 1"),
        (Origin, {"line": True}, "Origin.line must be an int or None, not True"),
        (PartialDate, {"day": "6"}, "PartialDate.day must be an int or None, not '6'"),
        (
            PartialDate,
            {"day": 6, "calendar": "jewish"},
            "PartialDate.calendar must be one of gregorian, hijri, not 'jewish'",
        ),
        (
            PageDate,
            {"kind": "today", "date": DAY},
            "PageDate.kind must be one of story, update, masthead, not 'today'",
        ),
        (
            PageDate,
            {"kind": "story", "date": None},
            "PageDate.date must be a PartialDate, not None",
        ),
        (
            Defect,
            {"code": "odd", "message": "", "span": Span(0, 1), "severity": "note"},
            "Defect.code must be a DefectCode, not 'odd'",
        ),
        (
            Defect,
            {"code": FULL.code, "message": "", "span": Span(0, 1), "severity": "fatal"},
            "Defect.severity must be one of error, warning, note, not 'fatal'",
        ),
    ],
    ids=str,
)
def test_a_wrong_value_is_refused(
    make: Callable[..., object], values: dict[str, Any], message: str
) -> None:
    with pytest.raises((TypeError, ValueError), match=f"^{re.escape(message)}$"):
        make(**values)


def test_lists_become_tuples() -> None:
    dateline = Dateline(text="سکھر:", places=[Place(text="سکھر")], credits=iter([]))
    assert (dateline.places, dateline.credits) == ((Place(text="سکھر"),), ())
    assert isinstance(hash(dateline), int)
