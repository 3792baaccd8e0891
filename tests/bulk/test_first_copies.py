import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urdunews.bulk.first_copies import NO_ID, FirstCopies, number_of


def test_an_id_is_a_number() -> None:
    assert number_of("00000000000000ff") == 255
    assert number_of(None) == NO_ID


@given(st.lists(st.integers(0, 20) | st.integers(0, 2**64 - 1)))
def test_each_id_is_first_once(numbers: list[int]) -> None:
    copies = FirstCopies(len(numbers))
    expected = [
        number == NO_ID or number not in numbers[:index] for index, number in enumerate(numbers)
    ]
    assert [copies.is_first(number) for number in numbers] == expected


@pytest.mark.parametrize("factor", [1, 2**64 - 1])
def test_ids_that_fall_on_one_place_are_told_apart(
    factor: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(secrets, "randbits", lambda _: factor)
    # With these factors, all of them fall on the first place, or on the last one.
    numbers = list(range(1, 30))
    copies = FirstCopies(len(numbers))
    assert all(copies.is_first(number) for number in numbers)
    assert not any(copies.is_first(number) for number in numbers)


def test_an_array_takes_twelve_bytes_an_id() -> None:
    copies = FirstCopies(1000)
    assert len(copies._slots) * copies._slots.itemsize == 12_008
