"""Calls, counted: what a test can say of linear time without a clock."""

from collections.abc import Callable
from types import ModuleType
from typing import Any, TypeAlias

import pytest

Calls: TypeAlias = list[tuple[Any, ...]]
"""The arguments of one call after another."""


def count_calls(monkeypatch: pytest.MonkeyPatch, module: ModuleType | type, name: str) -> Calls:
    """Note each call of a module's or class's function from now on; it still does what it did."""
    calls: Calls = []
    real: Callable[..., object] = getattr(module, name)

    def noting(*arguments: object, **options: object) -> object:
        calls.append(arguments)
        return real(*arguments, **options)

    monkeypatch.setattr(module, name, noting)
    return calls
