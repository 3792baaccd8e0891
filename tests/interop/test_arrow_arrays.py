import datetime
from typing import Any

import pytest

from urdunews.interop.arrow_arrays import array_of, flags_of

pa: Any = pytest.importorskip("pyarrow", reason="pyarrow is not installed")

PLACE = pa.struct([pa.field("name", pa.string(), nullable=False), pa.field("code", pa.string())])
PLACES = pa.list_(pa.field("element", PLACE, nullable=False))
STORY = pa.struct([pa.field("places", PLACES, nullable=False), pa.field("line", pa.int32())])


@pytest.mark.parametrize("nullable", [True, False])
@pytest.mark.parametrize(
    ("type_", "values"),
    [
        pytest.param(pa.string(), ["نہر", "", "a\0b", "\U0001f600"], id="text"),
        pytest.param(pa.int32(), [0, -1, 2**31 - 1, -(2**31)], id="offsets"),
        pytest.param(pa.int64(), [0, -1, 2**63 - 1, -(2**63)], id="whole-numbers"),
        pytest.param(pa.list_(pa.string()), [["نہر", "پل"], [], ["سڑک"]], id="lists"),
        pytest.param(PLACE, [{"name": "ملتان", "code": "PK"}] * 9, id="structs"),
        pytest.param(PLACES, [[{"name": "ملتان", "code": None}], [], []], id="lists-of-structs"),
        pytest.param(pa.string(), [], id="no-rows"),
        pytest.param(PLACES, [], id="no-rows-of-lists"),
        pytest.param(pa.string(), ["نہر"] * 1_000, id="many-rows"),
    ],
)
def test_an_array_has_the_values_of_its_rows(
    type_: Any,  # noqa: ANN401
    values: list[object],
    nullable: bool,
) -> None:
    array = array_of(pa, pa.field("a", type_, nullable=nullable), values)
    array.validate(full=True)
    assert array.to_pylist() == values
    assert array.equals(pa.array(values, type_))


@pytest.mark.parametrize("count", range(1, 18))
@pytest.mark.parametrize("every", [1, 2, 3, 8])
def test_what_is_missing_is_null(count: int, every: int) -> None:
    values = [None if at % every == 0 else f"{at}" for at in range(count)]
    array = array_of(pa, pa.field("a", pa.string()), values)
    array.validate(full=True)
    assert array.to_pylist() == values
    assert array.null_count == values.count(None)


def test_nothing_is_null_below_a_null() -> None:
    rows: list[Any] = [
        {"places": [{"name": "ملتان"}], "line": 3},
        None,
        {"places": [], "line": None},
    ]
    array = array_of(pa, pa.field("a", STORY), rows)
    array.validate(full=True)
    assert array.to_pylist() == [
        {"places": [{"name": "ملتان", "code": None}], "line": 3},
        None,
        {"places": [], "line": None},
    ]
    assert array.field("places").null_count == 0


def test_days_are_read_from_what_json_has() -> None:
    days = ["2026-02-03", None, "1969-12-31", "0001-01-01", "9999-12-31"]
    array = array_of(pa, pa.field("date", pa.date32()), days)
    array.validate(full=True)
    assert array.to_pylist() == [day and datetime.date.fromisoformat(day) for day in days]


def test_text_that_is_not_valid_unicode_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        array_of(pa, pa.field("a", pa.string()), ["\ud800"])


@pytest.mark.parametrize("flags", [b"", b"\0", b"\1\0\1", b"\0\1" * 50])
def test_flags_are_truth_values(flags: bytes) -> None:
    array = flags_of(pa, flags)
    array.validate(full=True)
    assert array.to_pylist() == list(map(bool, flags))
