"""Targets: the texts that users name lines of, each in a file, an archive or a table."""

import re
from pathlib import Path
from typing import Final, NamedTuple

from urdunews import lazy
from urdunews.command.inputs import STANDARD
from urdunews.reading.names import valid_name
from urdunews.reading.sources import place_of
from urdunews.reading.streams import Stream
from urdunews.urls import is_url

#: What `check` prints for a text in a table: `march.jsonl row 7`.
_ROW: Final = lazy.pattern(r"(.+) row ([0-9]{1,18})", re.DOTALL)
#: `check` isolates right-to-left names: `\u2068خبر.txt\u2069`.
_WITHOUT_ISOLATES: Final = str.maketrans("", "", "\u2068\u2069")
#: What stands between an archive and a file in it: `march.zip!a/b.txt`.
_IN_ARCHIVE: Final = "!"


class Target(NamedTuple):
    """A text that a user names a line of."""

    path: str
    """The PATH to open."""

    name: str
    """What holds the text, as origins name it: `/a.txt` for `file:///a.txt`, no credentials."""

    is_member: bool = False
    """Whether it is one of the files in an archive."""

    row: int | None = None
    """The row of a table that has the text, from 1."""

    def has(self, stream: Stream) -> bool:
        """Return whether a stream is this text, or one of those that the same name stands for."""
        if self.row is not None and (stream.row is None or stream.row.number != self.row):
            return False
        return stream.path is None or Path(stream.path) == Path(self.name)


def plain_name(named: str) -> str:
    """Return what a user names, without the isolates of a name that was copied from `check`."""
    return named if _exists(named) else named.translate(_WITHOUT_ISOLATES)


def target_of(named: str) -> Target:
    """Return the text that a user names, in any form in which `check` prints one.

    Raises:
        OSError: A package that a URL needs is not installed.
    """
    if named == STANDARD or _exists(named):
        return Target(named, _origin_of(named))
    row = _ROW.fullmatch(named)
    if row is not None:
        return target_of(row[1])._replace(row=int(row[2]))
    archive = _archive_of(named)
    if archive is not None:
        member = named.removeprefix(archive)
        return Target(archive, _origin_of(archive) + valid_name(member), is_member=True)
    return Target(named, _origin_of(named))


def _archive_of(named: str) -> str | None:
    """Return the first file of this machine that a name continues after, if any."""
    at = named.find(_IN_ARCHIVE)
    while at > 0:
        if Path(named[:at]).is_file():
            return named[:at]
        at = named.find(_IN_ARCHIVE, at + 1)
    return None


def _exists(named: str) -> bool:
    return not is_url(named) and Path(named).exists()


def _origin_of(named: str) -> str:
    place = place_of(named)
    return valid_name(place) if isinstance(place, str) else place.name
