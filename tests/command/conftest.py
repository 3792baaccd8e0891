from pathlib import Path

import pytest

from command.dumps import ODD, SOUND, UNKNOWN, shared_pages


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with a sound, an odd and an empty file."""
    (tmp_path / "sound.txt").write_text(SOUND * 2, "utf-8")
    (tmp_path / "odd.txt").write_text(f"\n{ODD}{SOUND}", "utf-8")
    (tmp_path / "empty.txt").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def unknown(folder: Path) -> str:
    """A dump with a place and a credit that the lexicon lacks, and a topic."""
    (folder / "unknown.txt").write_text(UNKNOWN, "utf-8")
    return "unknown.txt"


@pytest.fixture
def shared(folder: Path) -> str:
    """A dump whose pages share a line."""
    (folder / "shared.txt").write_text(shared_pages(), "utf-8")
    return "shared.txt"
