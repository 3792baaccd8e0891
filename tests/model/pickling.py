"""Objects and what comes back from a pickle of them."""

import pickle
from typing import TypeVar

_T = TypeVar("_T")


def through_pickle(value: _T) -> _T:
    """Pickle and unpickle a value."""
    restored = pickle.loads(pickle.dumps(value))  # noqa: S301
    assert type(restored) is type(value)
    return restored
