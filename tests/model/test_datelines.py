from collections.abc import Callable

import attrs
import pytest

from model.pickling import through_pickle
from urdunews.model.datelines import Byline, Credit, Dateline, Place
from urdunews.model.dates import PartialDate
from urdunews.spans import Span

EVERY = [
    Place(text="رحیم پور", country="PK", span=Span(0, 8)),
    Credit(text="نور وائر", kind="agency", span=Span(10, 18)),
    Byline(text="تحریر: سلمی", name="سلمی", role="تحریر", place="ملتان", span=Span(0, 11)),
    Dateline(
        text="رحیم پور (نور وائر)",
        span=Span(0, 19),
        places=(Place(text="رحیم پور"),),
        credits=(Credit(text="نور وائر"),),
        date=PartialDate(month=2, day=3),
        basis="partial",
    ),
]


@pytest.mark.parametrize("made", [Place, Credit])
def test_a_name_is_as_printed_unless_the_usual_spelling_is_given(
    made: type[Place] | type[Credit],
) -> None:
    assert made(text="رحیمپور").name == "رحیمپور"
    assert made(text="رحیمپور", name="رحیم پور").name == "رحیم پور"


def test_only_the_text_is_needed() -> None:
    assert (Place(text="نور نگر").country, Place(text="نور نگر").span) == (None, (0, 0))
    assert Credit(text="نور").kind == "unknown"
    assert Dateline(text="نور نگر:") == Dateline(
        text="نور نگر:",
        span=Span(0, 0),
        places=(),
        credits=(),
        date=None,
        basis="form",
    )
    byline = Byline(text="سلمی")
    assert (byline.name, byline.role, byline.place) == (None, None, None)


@pytest.mark.parametrize("made", EVERY)
def test_parts_of_a_dateline_are_values(made: Place | Credit | Byline | Dateline) -> None:
    again = through_pickle(made)
    assert again == made
    assert hash(again) == hash(made)
    assert attrs.evolve(made, text="اور") != made


@pytest.mark.parametrize("made", EVERY)
def test_parts_of_a_dateline_are_frozen_and_slotted(
    made: Place | Credit | Byline | Dateline,
) -> None:
    assert not hasattr(made, "__dict__")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.text = "اور"  # type: ignore[misc]


@pytest.mark.parametrize("made", [Place, Credit, Byline, Dateline])
def test_parts_of_a_dateline_are_made_by_keywords(made: Callable[..., object]) -> None:
    with pytest.raises(TypeError, match="positional"):
        made("نور نگر")


def test_a_place_and_a_credit_of_the_same_text_differ() -> None:
    things: set[object] = {Place(text="نور"), Credit(text="نور")}
    assert len(things) == 2
