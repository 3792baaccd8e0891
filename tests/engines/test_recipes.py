"""The recipes of the documentation for systems that have no module here run."""

from pathlib import Path
from typing import Final

import pytest

from engines import documented

pytestmark = pytest.mark.engines

DUMP: Final = "".join(
    f" date 2026-02-{day:02} نہر نمبر {day} صاف\n"
    f"ملتان: محکمے نے نہر صاف کر دی۔ {'کام جاری ہے۔ ' * day}\n"
    for day in range(1, 21)
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "dumps").mkdir()
    (tmp_path / "dumps" / "a.txt").write_text(DUMP, "utf-8")
    return tmp_path


def test_dask(folder: Path) -> None:
    pytest.importorskip("dask.dataframe", reason="dask[dataframe] is not installed")
    pytest.importorskip("pandas", reason="pandas is not installed")
    assert documented.run("dask.dataframe", folder, 1000).splitlines()[1].split() == ["ur", "20"]


def test_ray(folder: Path) -> None:
    pytest.importorskip("ray.data", reason="ray[data] is not installed")
    assert documented.run("ray.data", folder, 1000).split()[-1] == "20"
