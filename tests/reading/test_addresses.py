import os
from pathlib import Path

import pytest

from reading.files import RECORD, write
from reading.remotes import memory
from urdunews.reading.addresses import address_of, opened, size_and_stamp
from urdunews.reading.sources import find_files

SIZE = len(RECORD.encode())


@pytest.fixture
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a file."""
    if request.param == "url":
        memory().pipe("/a.txt", RECORD.encode())
        return "memory://a.txt"
    write(tmp_path / "a.txt")
    return str(tmp_path / "a.txt")


@pytest.mark.parametrize("address", ["path", "url"], indirect=True)
def test_a_file_can_be_opened_by_its_address(address: str) -> None:
    (found,) = find_files(address)
    assert address_of(found) == address
    with opened(address) as file:
        assert file.read() == RECORD.encode()


@pytest.mark.parametrize("address", ["path", "url"], indirect=True)
def test_a_file_that_changes_has_another_stamp(address: str) -> None:
    before = size_and_stamp(address)
    assert before == size_and_stamp(address)
    assert before[0] == SIZE
    if address.startswith("memory:"):
        memory().pipe("/a.txt", RECORD.encode())
    else:
        os.utime(address, (1, 1))
    assert size_and_stamp(address)[0] == SIZE
    assert size_and_stamp(address) != before
