from pathlib import Path

import pytest

from reading.files import make_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with files at several depths, some of them hidden."""
    make_folder(tmp_path)
    return tmp_path
