"""Profiles: the lines that many records of a dump share, which no table needs to name."""

import os
from pathlib import Path
from typing import Final

from attrs import field, frozen

from urdunews.words.lexicon import key, squeeze

_TITLE: Final = "# urdunews profile 1"
_RECORDS: Final = "# records "
_COLUMNS: Final = "# count\tplace\tline"
_END: Final = "end"
_ANYWHERE: Final = "any"


@frozen(kw_only=True)
class SharedLine:
    """A line that many records share."""

    text: str
    """The line, normalised, as the first of them has it."""

    count: int
    """How many distinct records have it."""

    ends: bool = False
    """Whether no prose stands behind it: the story has ended there."""


@frozen(kw_only=True)
class Profile:
    r"""What the records of a dump have in common; `urdunews.bulk.profile` learns it.

    Example:
        >>> import urdunews
        >>> line = urdunews.bulk.SharedLine(text="ہمارا واٹس ایپ چینل", count=40, ends=True)
        >>> profile = urdunews.bulk.Profile(records=50, lines=(line,))
        >>> parser = urdunews.Parser(profile=profile)
        >>> text = "لاہور: دریائے راوی میں پانی کی سطح کم ہو گئی ہے۔\nہمارا واٹس ایپ چینل"
        >>> parser.parse_article(text).segments[-1].kind
        'junk'
    """

    records: int = 0
    """How many distinct records were read."""

    lines: tuple[SharedLine, ...] = ()
    """The lines that they share, the most frequent first."""

    _by_key: dict[str, SharedLine] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Make the look-up table."""
        object.__setattr__(self, "_by_key", {key(line.text): line for line in self.lines})

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Pickle the lines alone."""
        return _rebuilt, (self.records, self.lines)

    def find(self, folded: str) -> SharedLine | None:
        """Look up a folded line."""
        return self._by_key.get(squeeze(folded))

    def save(self, path: "str | os.PathLike[str]") -> None:
        """Write the profile as text, a line a row, which can be edited.

        Args:
            path: The file, which is written anew.
        """
        Path(path).write_text(self.to_text(), encoding="utf-8", newline="\n")

    def to_text(self) -> str:
        """Give what `save` writes."""
        rows = [f"{n.count}\t{_END if n.ends else _ANYWHERE}\t{n.text}" for n in self.lines]
        return "\n".join([_TITLE, f"{_RECORDS}{self.records}", _COLUMNS, *rows, ""])

    @classmethod
    def load(cls, path: "str | os.PathLike[str]") -> "Profile":
        """Read what `save` wrote, and what was edited since.

        Args:
            path: The file.

        Raises:
            ValueError: It is no profile; the message says which line is wrong.
        """
        rows = Path(path).read_text(encoding="utf-8").split("\n")
        if rows[0] != _TITLE:
            message = f"{os.fspath(path)}:1: a profile begins with {_TITLE!r}"
            raise ValueError(message)
        records = 0
        lines: list[SharedLine] = []
        for number, row in enumerate(rows[1:], 2):
            if row.startswith(_RECORDS) and row[len(_RECORDS) :].isdigit():
                records = int(row[len(_RECORDS) :])
            elif row and not row.startswith("#"):
                lines.append(_read_row(row, f"{os.fspath(path)}:{number}"))
        return cls(records=records, lines=tuple(lines))


def _read_row(row: str, place: str) -> SharedLine:
    count, _, rest = row.partition("\t")
    where, _, text = rest.partition("\t")
    if not count.isdigit() or where not in {_END, _ANYWHERE} or not text.strip():
        message = f"{place}: a row is a count, `{_END}` or `{_ANYWHERE}`, and the line, with tabs"
        raise ValueError(message)
    return SharedLine(text=text, count=int(count), ends=where == _END)


def _rebuilt(records: int, lines: tuple[SharedLine, ...]) -> Profile:
    return Profile(records=records, lines=lines)
