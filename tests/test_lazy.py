"""Patterns that are compiled when they are first used."""

import re

import pytest

from urdunews import lazy


def test_a_pattern_is_compiled_when_it_is_first_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    compile_now = re.compile

    def compile_noted(text: str, flags: int) -> re.Pattern[str]:
        compiled.append(text)
        return compile_now(text, flags)

    monkeypatch.setattr(re, "compile", compile_noted)
    figures = lazy.pattern("[0-9]{1,2}")
    assert compiled == []
    assert figures.match("12 مارچ") is not None
    assert figures.fullmatch("12 مارچ") is None
    assert compiled == ["[0-9]{1,2}"]


def test_a_pattern_does_what_it_does_compiled() -> None:
    text = "نہر 3 اور 12"
    figures, now = lazy.pattern("([0-9])+"), re.compile("([0-9])+")
    assert figures.findall(text) == now.findall(text)
    assert [m.span() for m in figures.finditer(text)] == [m.span() for m in now.finditer(text)]
    assert figures.search(text, 6) is not None
    assert figures.split(text) == now.split(text)
    assert figures.sub("x", text) == now.sub("x", text)


def test_a_pattern_may_have_flags_and_be_of_bytes() -> None:
    assert lazy.pattern("a.b", re.DOTALL | re.IGNORECASE).match("A\nB") is not None
    assert lazy.pattern(b"[0-9]").sub(b"", b"n1") == b"n"
