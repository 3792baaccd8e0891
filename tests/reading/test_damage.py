import errno
import pickle

import pytest

import urdunews
from urdunews.reading import damage
from urdunews.reading.damage import DamagedFileError, RatioGuard


def test_an_error_says_where_and_what() -> None:
    wrong = DamagedFileError("x\x1b.zip!a.txt", 12_345, "the zip archive is truncated")
    assert str(wrong) == (
        r"'x\x1b.zip!a.txt': the zip archive is truncated, at byte 12,345; "
        "everything before it has been read"
    )
    assert str(DamagedFileError(None, 0, "x")).startswith("the file: x, at byte 0;")
    assert isinstance(wrong, OSError)
    assert (wrong.errno, wrong.filename) == (errno.EIO, "x\x1b.zip!a.txt")
    again = pickle.loads(pickle.dumps(wrong))  # noqa: S301
    assert (again.path, again.offset, again.reason) == (wrong.path, 12_345, wrong.reason)
    assert urdunews.DamagedFileError is DamagedFileError


def test_what_unpacks_to_too_much_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(damage, "_FREE", 20)
    guard = RatioGuard(3)
    assert list(guard.counted([b"abcd", b"efgh"])) == [b"abcd", b"efgh"]
    watched = guard.watched([b"x" * 20, b"x" * 4, b"x"], "a.gz")
    assert next(watched) + next(watched) == b"x" * 24
    with pytest.raises(DamagedFileError, match="unpacks to more than 3 times its size") as raised:
        next(watched)
    assert (raised.value.path, raised.value.offset) == ("a.gz", 8)


def test_small_files_may_unpack_to_anything() -> None:
    assert len(b"".join(RatioGuard(1).watched([b"x" * 1000] * 1000, None))) == 1_000_000
