"""The files of this folder check the type of every public name."""

import ast
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import urdunews
import urdunews.arrow
import urdunews.bulk
import urdunews.html
import urdunews.testing

MODULES = (urdunews, urdunews.arrow, urdunews.bulk, urdunews.html, urdunews.testing)
FILES = [path for path in sorted(Path(__file__).parent.glob("*.py")) if path != Path(__file__)]


def _dotted_names() -> Iterator[str]:
    """Yield what the files name: `urdunews.bulk` and `urdunews.bulk.scan`."""
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute):
                yield ast.unparse(node)


NAMED = frozenset(_dotted_names())


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_every_public_name_is_checked(module: ModuleType) -> None:
    missing = [name for name in module.__all__ if f"{module.__name__}.{name}" not in NAMED]
    assert missing == [], "assert_type says what it is, in one of the files of tests/static"


def test_the_files_do_check_types() -> None:
    calls = [path.read_text("utf-8").count("assert_type(") for path in FILES]
    assert len(calls) == 3
    assert min(calls) > 25
