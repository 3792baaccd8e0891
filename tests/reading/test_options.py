import pytest

import urdunews


@pytest.mark.parametrize(
    ("value", "error", "message"),
    [
        (0, ValueError, "max_ratio must be at least 1, not 0"),
        (-5, ValueError, "max_ratio must be at least 1, not -5"),
        ("5", TypeError, "max_ratio must be an int, not '5'"),
        (True, TypeError, "max_ratio must be an int, not True"),
    ],
)
def test_a_count_is_checked_when_read_is_called(
    value: int, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        urdunews.read("seeds/", max_ratio=value)
