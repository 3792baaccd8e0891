import pytest

from urdunews.counts import counted, per_cent


@pytest.mark.parametrize(
    ("number", "shown"), [(0, "0 defects"), (1, "1 defect"), (2_000, "2,000 defects")]
)
def test_a_number_agrees_with_its_noun(number: int, shown: str) -> None:
    assert counted(number, "defect") == shown


@pytest.mark.parametrize(("count", "total", "shown"), [(1, 3, "33.3 %"), (0, 0, "0.0 %")])
def test_a_share_has_a_digit_after_the_point(count: int, total: int, shown: str) -> None:
    assert per_cent(count, total) == shown
