import datetime

from urdunews.dates.candidates import Candidate, join_candidates, make_candidate
from urdunews.dates.periods import period
from urdunews.model.dates import PartialDate

FIRST = period("day", datetime.date(2026, 2, 6))
LAST = period("day", datetime.date(2026, 2, 9))
DATE = PartialDate(month=2, day=9)


def test_a_candidate_has_at_most_one_reading() -> None:
    assert make_candidate(3, 7, DATE, FIRST).readings == (FIRST,)
    assert make_candidate(3, 7, DATE, None) == Candidate(3, 7, DATE)


def test_two_candidates_are_the_ends_of_a_range() -> None:
    first, last = make_candidate(0, 2, None, FIRST), make_candidate(6, 13, DATE, LAST)
    (meant,) = join_candidates(first, last).readings
    assert meant.value == "2026-02-06/2026-02-09"
    assert join_candidates(first, last)[:4] == (0, 13, None, DATE)


def test_a_range_with_an_unknown_end_means_nothing() -> None:
    first, last = make_candidate(0, 2, None, FIRST), make_candidate(6, 13, DATE, None)
    assert join_candidates(first, last).readings == ()
    assert join_candidates(last, first).readings == ()
