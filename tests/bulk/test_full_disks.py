import errno
from pathlib import Path

import pytest

from urdunews.bulk import full_disks
from urdunews.bulk.work_folders import replaced


@pytest.mark.parametrize(
    ("failure", "name"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "a folder"),
        (OSError(errno.EFBIG, "File too large"), "a folder"),
        (OSError(errno.ENOSPC, "No space left on device", "another"), "another"),
        # What cannot be read has another name.
        (OSError(errno.EIO, "Input/output error"), None),
        (OSError("without a number"), None),
    ],
)
def test_an_error_of_a_full_disk_names_what_is_written(failure: OSError, name: str | None) -> None:
    with pytest.raises(OSError) as raised, full_disks.naming("a folder"):  # noqa: PT011 - all
        raise failure
    assert raised.value is failure
    assert failure.filename == name


def test_a_temporary_folder_that_is_full_is_named_and_removed(tmp_path: Path) -> None:
    made = full_disks.temporary_folder(tmp_path)
    with pytest.raises(OSError, match=r"No space left on device: '.*urdunews-"), made:
        raise OSError(errno.ENOSPC, "No space left on device")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_does_not_fit_is_named(tmp_path: Path) -> None:
    path = tmp_path / "rows.bin"
    with pytest.raises(OSError, match=r"No space left on device: '.*rows\.bin'"), replaced(path):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert list(tmp_path.iterdir()) == []
