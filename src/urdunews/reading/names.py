"""Names: the names of open files, as valid Unicode."""

from typing import IO


def name_of(file: "IO[str] | IO[bytes]") -> str | None:
    """Return the name of an open file as valid Unicode, or None if it has none.

    The name of a file object can also be a number, or not a path: `<stdin>`.
    """
    name = getattr(file, "name", None)
    if not isinstance(name, str) or (name.startswith("<") and name.endswith(">")):
        return None
    return valid_name(name)


def valid_name(name: str) -> str:
    """Return a name as valid Unicode, with U+FFFD for bytes that are not UTF-8."""
    try:
        data = name.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        # Windows has such names.
        data = name.encode("utf-8", "surrogatepass")
    return data.decode("utf-8", "replace")
