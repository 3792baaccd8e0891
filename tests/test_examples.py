"""The examples in docstrings and in the README run, from the root of the project."""

import doctest
import importlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from test_public_face import MODULES, ROOT


@pytest.fixture(autouse=True)
def at_the_root() -> Iterator[None]:
    before = Path.cwd()
    os.chdir(ROOT)
    yield
    os.chdir(before)


#: Looking for examples where there are none takes as long as running those of another module.
WITH_EXAMPLES = [
    module
    for module in MODULES
    if ">>>" in (ROOT / "src" / f"{module.replace('.', '/')}.py").read_text("utf-8")
]


@pytest.mark.parametrize("module", WITH_EXAMPLES)
def test_docstrings(module: str) -> None:
    assert doctest.testmod(importlib.import_module(module)).failed == 0


def test_readme() -> None:
    failed, attempted = doctest.testfile(str(ROOT / "README.md"), module_relative=False)
    assert failed == 0
    assert attempted > 0
