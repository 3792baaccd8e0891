"""The tables that are text, by the names of their files."""

import pytest

from urdunews.reading.table_formats import format_by_name


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.csv", "csv"),
        ("A.CSV.GZ", "csv"),
        ("x.zip!b.tsv", "tsv"),
        ("a.csv.txt", None),
        ("a.jsonl", None),
        (None, None),
    ],
)
def test_the_format_of_a_table_is_told_by_its_name(name: str | None, form: str | None) -> None:
    assert format_by_name(name) == form
