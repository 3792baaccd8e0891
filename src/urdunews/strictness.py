"""Strictness: the defects for which a parser raises."""

from collections.abc import Collection
from typing import Final

from urdunews.arguments import excerpt, tuple_of
from urdunews.model.defects import DefectCode

_CODES: Final = frozenset(DefectCode)


def checked_strictness(
    given: bool | Collection[str],  # noqa: FBT001 - the only argument of a converter
) -> bool | tuple[DefectCode, ...]:
    """Return a bool unchanged, or codes sorted and without duplicates.

    Raises:
        TypeError: It is neither a bool nor a collection.
        ValueError: A code does not exist.
    """
    if isinstance(given, bool):
        return given
    _check_is_collection(given)
    for code in tuple_of(str, given, "Parser.strict"):
        if code not in _CODES:
            message = (
                f"Parser.strict: there is no such defect code: {excerpt(code)}; the codes are "
                f"{', '.join(DefectCode)}"
            )
            raise ValueError(message)
    return tuple(sorted(map(DefectCode, set(given))))


def _check_is_collection(given: object) -> None:
    if isinstance(given, Collection) and not isinstance(given, str):
        return
    # Usually a single code was meant.
    hint = f"; one is written {{{excerpt(given)}}}" if isinstance(given, str) else ""
    message = f"Parser.strict must be a bool or a collection of codes, not {excerpt(given)}{hint}"
    raise TypeError(message)
