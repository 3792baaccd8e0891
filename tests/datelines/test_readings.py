import pytest

from urdunews.datelines.grammar import read_dateline
from urdunews.datelines.readings import CreditReading, PlaceReading, make_reading
from urdunews.dates.page import PrintedDate
from urdunews.words.lexicon import Lexicon

LEXICON = Lexicon.default()
KNOWN = PlaceReading(0, 5, LEXICON.places[0])
UNKNOWN = PlaceReading(0, 5, None)
AGENCY = CreditReading(7, 15, 7, "agency", LEXICON.credits[0])


def test_a_dateline_may_be_moved_along_its_line() -> None:
    reading = read_dateline("لاہور (رپورٹ: نادیہ بلوچ) بارش", LEXICON)
    assert reading is not None
    moved = reading.shifted(7)
    assert (moved.start, moved.end) == (7, reading.end + 7)
    assert [(p.start, p.end) for p in moved.places] == [(7, 12)]
    assert [(c.start, c.end, c.name_start) for c in moved.credits] == [(14, 31, 21)]
    assert moved.shifted(-7) == reading


@pytest.mark.parametrize(
    ("places", "credits_", "basis"),
    [
        ([KNOWN], (AGENCY,), "lexicon"),
        ([UNKNOWN], (AGENCY,), "partial"),
        ([KNOWN], (AGENCY._replace(row=None),), "partial"),
        ([UNKNOWN], (AGENCY._replace(row=None),), "form"),
    ],
)
def test_a_reading_says_how_much_of_it_is_known(
    places: list[PlaceReading], credits_: tuple[CreditReading, ...], basis: str
) -> None:
    reading = make_reading("ملتان (نامہ نگار) نہر", 17, "credit", places=places, credits_=credits_)
    assert (reading.basis, reading.damaged) == (basis, False)


def test_a_reading_is_damaged_if_one_of_its_names_is() -> None:
    text = "ملتان (نامہ نگار) نہر"
    assert make_reading(text, 5, "stop", places=[KNOWN._replace(damaged=True)]).damaged
    assert make_reading(text, 5, "stop", credits_=(AGENCY._replace(damaged=True),)).damaged
    assert make_reading(text, 5, "stop", places=[KNOWN], damaged=True).damaged


def test_a_reading_begins_where_its_first_place_does_unless_a_credit_does() -> None:
    text = "ملتان (نامہ نگار) نہر"
    moved = KNOWN.shifted(3)
    assert make_reading(text, 17, "credit", places=[moved], credits_=(AGENCY,)).start == 3
    assert (
        make_reading(text, 17, "credit", places=[KNOWN.shifted(9)], credits_=(AGENCY,)).start == 0
    )
    assert make_reading(text, 17, "credit", credits_=(AGENCY,)).start == 0


def test_an_impossible_date_has_its_span() -> None:
    date = PrintedDate(6, 12, None)
    reading = make_reading("ملتان 31 اپریل۔ نہر", 14, "date", places=[KNOWN], date=date)
    assert (reading.date, reading.impossible, reading.end) == (None, (6, 12), 15)
    assert reading.shifted(2).impossible == (8, 14)
