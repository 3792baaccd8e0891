"""Options of the format `urdunews` in Spark: texts by name, checked before anything is read."""

import datetime
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

from attrs import frozen

from urdunews.arguments import excerpt
from urdunews.interop.columns import Form
from urdunews.parser import Parser
from urdunews.reading.date_ranges import DateRange
from urdunews.reading.headers import DEFAULT_KEYWORDS, checked_keywords
from urdunews.reading.options import ReadOptions
from urdunews.reading.table_formats import TABLE_FORMATS, TableFormat
from urdunews.words.lexicon import Lexicon
from urdunews.words.profiles import Profile

_T = TypeVar("_T")

SPLIT_SIZE: Final = 128 * 1024 * 1024
"""The bytes of a partition by default, as of Spark's own files."""

_SIZE: Final = re.compile("(?P<digits>[0-9]{1,15}) ?(?P<unit>[kmgt]?)(?:i?b)?", re.IGNORECASE)
_COUNT: Final = re.compile("[0-9]{1,15}")
_UNITS: Final = {"": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30, "t": 1 << 40}
#: Two letters at least: a single one is a drive.
_SCHEME: Final = re.compile("[A-Za-z][A-Za-z0-9+.-]{1,30}:(?=/)")
_LOCAL: Final = "file:"
_MODES: Final = {"permissive": False, "failfast": True}
_TABLE_FORMATS: Final[dict[str, TableFormat]] = {name: name for name in TABLE_FORMATS}
_FLAGS: Final = {"true": True, "false": False}


def _size(text: str) -> int:
    match = _SIZE.fullmatch(text)
    size = int(match["digits"]) * _UNITS[match["unit"].lower()] if match else 0
    if size < 1:
        message = f"a size is a number of bytes such as 134217728, or 128m, not {excerpt(text)}"
        raise ValueError(message)
    return size


def _count(text: str) -> int:
    if not _COUNT.fullmatch(text):
        message = f"a number is expected, not {excerpt(text)}"
        raise ValueError(message)
    return int(text)


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        message = f"a day is written 2026-02-03, not {excerpt(text)}"
        raise ValueError(message) from None


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(","))


def _columns(text: str) -> tuple[str, ...]:
    return Form.of(_names(text)).names


def _header_keywords(text: str) -> tuple[str, ...]:
    return checked_keywords(_names(text))


def _table_format(text: str) -> TableFormat:
    return _chosen(_TABLE_FORMATS, text)


def _mode(text: str) -> bool:
    return _chosen(_MODES, text)


def _flag(text: str) -> bool:
    return _chosen(_FLAGS, text)


def _chosen(choices: Mapping[str, _T], text: str) -> _T:
    if text.lower() not in choices:
        message = f"one of {', '.join(choices)} is expected, not {excerpt(text)}"
        raise ValueError(message)
    return choices[text.lower()]


def _profile(text: str) -> str:
    if text == "auto":
        message = "a file is expected; `urdunews profile` learns one, before the cluster reads"
        raise ValueError(message)
    return _path(text)


def _paths(text: str) -> tuple[str, ...]:
    """Return the paths of `load([…])`, which Spark passes as JSON."""
    return tuple(map(_path, json.loads(text)))


def _one_path(text: str) -> tuple[str, ...]:
    return (_path(text),)


def _path(text: str) -> str:
    """Return a path that means the same on every worker.

    Raises:
        ValueError: It is empty, or belongs to another file system than the local one.
    """
    scheme = _SCHEME.match(text)
    if scheme is None:
        path = text
    elif scheme[0].lower() == _LOCAL and (rest := _local(text[scheme.end() :])):
        path = rest
    else:
        message = (
            f"files are read under one path that all machines can see, not {excerpt(text)}: "
            "mount that store, or copy the files first"
        )
        raise ValueError(message)
    if not path:
        message = "the path is empty; the current folder is '.'"
        raise ValueError(message)
    # Each worker has its own current folder.
    return str(Path(path).absolute())


def _local(path: str) -> str:
    """Return the path of `file:/a` or `file:///a`; an empty one for another machine's."""
    if not path.startswith("//"):
        return path
    return path[2:] if path.startswith("///") else ""


#: The function that reads each option.
_READERS: Final[Mapping[str, Callable[[str], object]]] = {
    "path": _one_path,
    "paths": _paths,
    "split_size": _size,
    "columns": _columns,
    "lexicon": _path,
    "profile": _profile,
    "header_keywords": _header_keywords,
    "mode": _mode,
    "ignore_corrupt_files": _flag,
    "from": _day,
    "to": _day,
    "encoding": str,
    "max_ratio": _count,
    "max_record": _size,
    "column": str,
    "id_column": str,
    "url_column": str,
    "date_column": str,
    "title_column": str,
    "table_format": _table_format,
}

OPTIONS: Final = tuple(name for name in _READERS if name != "paths")
"""The options that users pass."""

#: Those of them that say how files are read.
_READING: Final = (
    *("encoding", "max_ratio", "max_record", "table_format"),
    *("column", "id_column", "url_column", "date_column", "title_column"),
)

_BY_KEY: Final = {name.replace("_", ""): name for name in _READERS}


@frozen(kw_only=True)
class Settings:
    """The options of a data frame, read and checked."""

    paths: tuple[str, ...]
    """What is read: absolute paths of files and folders, and patterns."""

    split_size: int = SPLIT_SIZE
    """The bytes of a partition."""

    columns: tuple[str, ...] | None = None
    """The columns; None for all that do not repeat others."""

    lexicon: str | None = None
    """The file with more names."""

    profile: str | None = None
    """The file with the lines that records share."""

    header_keywords: tuple[str, ...] = DEFAULT_KEYWORDS
    """The words that open a header line."""

    is_strict: bool = False
    """Whether the first article with an error fails the query."""

    skips_damage: bool = False
    """Whether a damaged file counts as ending where it is damaged."""

    dates: DateRange | None = None
    """The days to read; None for all."""

    reading: ReadOptions
    """How files are read."""

    @classmethod
    def of(cls, options: Mapping[str, str]) -> "Settings":
        """Return the settings for options as Spark passes them.

        Case and underscores of a name do not matter: `splitSize` is `split_size`.

        Raises:
            ValueError: There is no such option, it is given twice, or its value is invalid.
        """
        values = _values(options)
        if "path" not in values and "paths" not in values:
            message = "no path: load(path), or OPTIONS (path '…') in SQL"
            raise ValueError(message)
        reading = {name: values[name] for name in _READING if name in values}
        days = (values.get("from"), values.get("to"))
        return cls(
            paths=values.get("paths") or values["path"],
            split_size=values.get("split_size", SPLIT_SIZE),
            columns=values.get("columns"),
            lexicon=values.get("lexicon"),
            profile=values.get("profile"),
            header_keywords=values.get("header_keywords", DEFAULT_KEYWORDS),
            is_strict=values.get("mode", False),
            skips_damage=values.get("ignore_corrupt_files", False),
            dates=None if days == (None, None) else DateRange.of(days),
            reading=ReadOptions.of(**reading),
        )

    def parser(self) -> Parser:
        """Return the parser, after reading the lexicon and the profile.

        Raises:
            ValueError: One of the files is not what it should be.
            OSError: It cannot be read.
        """
        lexicon = Lexicon.default()
        return Parser(
            lexicon=lexicon if self.lexicon is None else lexicon.extended_from(self.lexicon),
            profile=None if self.profile is None else Profile.load(self.profile),
            strict=self.is_strict,
            header_keywords=self.header_keywords,
        )


def _values(options: Mapping[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, text in options.items():
        name = _BY_KEY.get(key.lower().replace("_", ""))
        if name is None:
            message = f"no option {excerpt(key)}; the options are {', '.join(OPTIONS)}"
            raise ValueError(message)
        if name in values:
            message = f"option {name}: it is given twice"
            raise ValueError(message)
        try:
            values[name] = _READERS[name](text)
        except ValueError as wrong:
            message = f"option {name}: {wrong}"
            raise ValueError(message) from wrong
    return values
