"""Arrow arrays: the values of a column, laid out as Arrow has them in memory.

pyarrow makes arrays of lists, too. But to do so it loads pandas wherever that is installed, which
takes 0.3 seconds and 40 MB in each process.
"""

import datetime
import itertools
import operator
from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias

Array: TypeAlias = Any
"""A `pyarrow.Array`; pyarrow has no type hints."""

_FIRST_DAY: Final = datetime.date(1970, 1, 1).toordinal()
"""The day from which Arrow counts."""

#: The codes of whole numbers by their bits.
_CODES: Final = {32: "i", 64: "q"}
_NO_FIELDS: Final[Mapping[str, object]] = {}


def array_of(arrow: Any, field: Any, values: Sequence[Any]) -> Array:  # noqa: ANN401
    """Return the values of a field as an array.

    Args:
        arrow: The package pyarrow.
        field: A `pyarrow.Field` of text, whole numbers or days, or of lists or structs of these.
        values: A value for each row, as in JSON: days are ISO 8601. None is null; in a field that
            cannot be null, it stands for a value inside a null, and is laid out as an empty one.
    """
    type_, types = field.type, arrow.types
    nulls = values.count(None)
    children: list[Array] = []
    if types.is_string(type_):
        given = [value or "" for value in values] if nulls else values
        texts = list(map(str.encode, given))
        buffers: list[Any] = [_offsets(texts), b"".join(texts)]
    elif types.is_struct(type_):
        buffers = []
        children = _children(arrow, type_, [value or _NO_FIELDS for value in values])
    elif types.is_list(type_):
        given = [value or () for value in values]
        buffers = [_offsets(given)]
        children = [array_of(arrow, type_.value_field, list(itertools.chain.from_iterable(given)))]
    else:
        whole = map(_day, values) if types.is_date32(type_) else (value or 0 for value in values)
        buffers = [array(_CODES[type_.bit_width], whole)]
    nulls = nulls if field.nullable else 0
    valid = _bits([value is not None for value in values]) if nulls else None
    made = [None if one is None else arrow.py_buffer(one) for one in (valid, *buffers)]
    return arrow.Array.from_buffers(type_, len(values), made, nulls, 0, children)


def flags_of(arrow: Any, flags: Sequence[object]) -> Array:  # noqa: ANN401
    """Return an array of truth values.

    Args:
        arrow: The package pyarrow.
        flags: What is true or false.
    """
    bits = arrow.py_buffer(_bits(flags))
    return arrow.Array.from_buffers(arrow.bool_(), len(flags), [None, bits])


def _children(arrow: Any, type_: Any, values: Sequence[Any]) -> list[Array]:  # noqa: ANN401
    """Return the fields of structs as arrays."""
    fields = [type_.field(index) for index in range(type_.num_fields)]
    return [array_of(arrow, one, _named(one.name, values)) for one in fields]


def _named(name: str, values: Sequence[Any]) -> list[Any]:
    """Return the value of each struct under a name; None if it has none."""
    try:
        return list(map(operator.itemgetter(name), values))
    except KeyError:
        return [value.get(name) for value in values]


def _offsets(values: Iterable[Sequence[Any]]) -> "array[int]":
    """Return where each value begins and the last one ends, if they are contiguous."""
    return array("i", itertools.accumulate(map(len, values), initial=0))


def _day(text: str | None) -> int:
    return 0 if text is None else datetime.date.fromisoformat(text).toordinal() - _FIRST_DAY


def _bits(flags: Sequence[object]) -> bytes:
    """Return a bit for each flag, the least significant first."""
    bits = "".join(["1" if flag else "0" for flag in reversed(flags)])
    return int(bits or "0", 2).to_bytes((len(bits) + 7) // 8, "little")
