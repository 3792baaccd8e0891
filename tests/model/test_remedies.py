"""The documentation's table of what causes a defect, what it costs and what to do."""

import csv
from pathlib import Path

import urdunews

TABLE = Path(__file__).parents[2] / "docs" / "defects.tsv"


def test_every_code_has_its_cause_cost_and_remedy() -> None:
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    codes = [row["code"] for row in rows]
    assert codes == sorted(set(codes))
    assert set(urdunews.DefectCode) <= set(codes)
    for row in rows:
        assert list(row) == ["code", "cause", "cost", "remedy"]
        for column in ("cause", "cost", "remedy"):
            assert row[column].endswith("."), (row["code"], column)
