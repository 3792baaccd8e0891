import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urdunews.interop.file_names import escaped, visible_name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("march 2026.txt", "march 2026.txt"),
        ("", ""),
        ("a\x1b[2J.txt", r"a\x1b[2J.txt"),
        ("a\nb\r\t\x00\x7f", r"a\nb\r\t\x00\x7f"),
        ("\x85\x9b1m", r"\u0085\u009b1m"),
        ("a\u202etxt.b", r"a\u202etxt.b"),
        ("\u2028\ufeff\u2069\xad", r"\u2028\ufeff\u2069\u00ad"),
        ("\U000e0041", r"\U000e0041"),
        ("\udcff.txt", r"\xff.txt"),
        ("\ud800.txt", r"\ud800.txt"),
        ("\ud800\udcff.txt", r"\ud800\xff.txt"),
    ],
)
def test_nothing_in_a_name_is_obeyed(name: str, shown: str) -> None:
    assert visible_name(name) == shown


@pytest.mark.parametrize("name", ["خبر.txt", "news/خبر", "חדשות", "٢٠٢٦"])
def test_a_right_to_left_name_is_isolated(name: str) -> None:
    assert visible_name(name) == f"\u2068{name}\u2069"


@pytest.mark.parametrize("name", ["news.txt", "é.txt", "۲۰۲۶.txt", "新聞"])
def test_other_names_are_not_isolated(name: str) -> None:
    assert visible_name(name) == name


def test_a_name_that_came_as_bytes_is_read() -> None:
    name = "خبر".encode().decode("ascii", "surrogateescape")
    assert visible_name(name) == "\u2068خبر\u2069"
    assert visible_name(f"{name}\udcff") == "\u2068خبر\\xff\u2069"


@given(st.text())
def test_every_name_is_one_printable_line(name: str) -> None:
    assert escaped(name).isprintable()
    assert visible_name(name).strip("\u2068\u2069").isprintable()


@given(st.binary())
def test_every_name_that_a_system_may_have_is_one_printable_line(name: bytes) -> None:
    assert visible_name(os.fsdecode(name)).strip("\u2068\u2069").isprintable()
