"""The parser and its options, and the functions that users call."""

import functools
import os
from collections.abc import Callable, Iterable, Iterator
from typing import IO, Any, Final, Literal, TypeAlias

import attrs
from attrs import field, frozen

from urdunews.arguments import excerpt, instance_of, shortened
from urdunews.characters.normalizer import Normalizer
from urdunews.model.articles import Article
from urdunews.model.defects import Defect, DefectCode, defect
from urdunews.model.dumps import Dump, DumpError
from urdunews.pipeline import Tools, read_record
from urdunews.reading.blocks import Block, blocks_of_file, blocks_of_text
from urdunews.reading.headers import DEFAULT_KEYWORDS, HeaderReader, checked_keywords
from urdunews.reading.records import cut, whole
from urdunews.reading.sources import Source, name_of, open_files
from urdunews.spans import Span
from urdunews.words.lexicon import Lexicon
from urdunews.words.profiles import Profile

_ANOTHER_LEXICON: Final = "Lexicon.default().extended_from(path) reads a file of names"
_ANOTHER_PROFILE: Final = "Profile.load(path) reads one, and urdunews.bulk.profile(path) learns one"
Learning: TypeAlias = Literal["auto"]
"""The profile of `read` that is learnt from the source itself."""

_LEARNED: Final = "auto"
#: How much of its options the repr of a parser shows.
_LONGEST_REPR: Final = 180


@frozen(kw_only=True)
class Parser:
    r"""Reads dumps with your own options; `urdunews.parse` and `read` use a default parser.

    A parser is frozen and can be pickled and shared between threads and processes.

    Example:
        >>> import urdunews
        >>> parser = urdunews.Parser(header_keywords=("date", "تاریخ"))
        >>> parser.parse("تاریخ: 2026-02-03 بارش\nلاہور: بارش ہوئی۔")[0].date
        datetime.date(2026, 2, 3)
    """

    lexicon: Lexicon = field(
        factory=Lexicon.default,
        validator=instance_of(Lexicon, hint=_ANOTHER_LEXICON),
    )
    """The places, credits and phrases that it knows."""

    normalizer: Normalizer = field(factory=Normalizer, validator=instance_of(Normalizer))
    """The normaliser of the text fields; recognition does not depend on it."""

    profile: Profile | None = field(
        default=None,
        validator=instance_of(Profile, type(None), hint=_ANOTHER_PROFILE),
    )
    """The lines that the records of a dump share, which `urdunews.bulk.profile` learns."""

    strict: bool = field(default=False, validator=instance_of(bool))
    """Whether a defect of severity `error` raises `DumpError`."""

    header_keywords: tuple[str, ...] = field(default=DEFAULT_KEYWORDS, converter=checked_keywords)
    """The words that open a header line, without a colon; `("date",)` by default."""

    _tools: Tools = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Create the tools that all records are read with."""
        headers = HeaderReader(self.header_keywords)
        tools = Tools.of(self.lexicon, headers, self.normalizer, self.profile)
        object.__setattr__(self, "_tools", tools)

    def __repr__(self) -> str:
        """Show the options that differ from the defaults."""
        return f"Parser({shortened(_differences(self, default()), _LONGEST_REPR)})"

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Pickle only the options."""
        options = {
            option.name: getattr(self, option.name)
            for option in attrs.fields(Parser)
            if option.init
        }
        return _rebuilt, (options,)

    def parse(self, text: str) -> Dump:
        """Read a text; see `urdunews.parse`."""
        _check_text(text, "parse")
        articles = tuple(self._articles(blocks_of_text(text), None))
        dump = Dump(articles=articles, defects=tuple(_defects_of(text)))
        if self.strict and dump.errors():
            raise DumpError(dump)
        return dump

    def parse_article(self, text: str) -> Article:
        """Read one record; see `urdunews.parse_article`."""
        _check_text(text, "parse_article")
        return self._checked(read_record(whole(text, self._tools.headers), self._tools, None))

    def read(self, source: Source, *, profile: Learning | None = None) -> Iterator[Article]:
        """Read files one article at a time; see `urdunews.read`.

        A profile that is learnt from the source stands in for the parser's own.
        """
        if not isinstance(source, str | os.PathLike) and not hasattr(source, "read"):
            message = (
                "read takes a path, a folder, a glob pattern or an open file, not "
                f"{type(source).__name__}; parse takes text"
            )
            raise TypeError(message)
        if profile is None:
            return self._read(_opener(source)())
        _check_learning(profile)
        return self._read_after_learning(source)

    def _read_after_learning(self, source: Source) -> Iterator[Article]:
        from urdunews.bulk.profiling import learn

        open_all = _opener(source)
        profile = learn(open_all, self.header_keywords)
        yield from attrs.evolve(self, profile=profile)._read(open_all())  # noqa: SLF001 - its own class

    def _read(self, files: "Iterable[IO[str] | IO[bytes]]") -> Iterator[Article]:
        # A generator, because it is exhausted once it has raised.
        for file in files:
            yield from map(self._checked, self._articles(blocks_of_file(file), name_of(file)))

    def _articles(self, blocks: Iterator[Block], path: str | None) -> Iterator[Article]:
        for record in cut(blocks, self._tools.headers):
            yield read_record(record, self._tools, path)

    def _checked(self, article: Article) -> Article:
        if self.strict:
            dump = Dump(articles=(article,))
            if dump.errors():
                raise DumpError(dump)
        return article


def _differences(given: "Parser | Normalizer", baseline: "Parser | Normalizer") -> str:
    """Return the options in which a parser or normaliser differs from the default one."""
    options = ((option.name, getattr(given, option.name)) for option in attrs.fields(type(given)))
    return ", ".join(
        f"{name}={_shown(value)}"
        for name, value in options
        if not name.startswith("_") and value != getattr(baseline, name)
    )


def _shown(value: object) -> str:
    if isinstance(value, Normalizer):
        return f"Normalizer({_differences(value, Normalizer())})"
    return shortened(repr(value))


def _rebuilt(options: dict[str, Any]) -> Parser:
    return Parser(**options)


def _check_learning(profile: object) -> None:
    if profile == _LEARNED:
        return
    message = (
        f"read takes profile={_LEARNED!r} or None, not {excerpt(profile)}; "
        "Parser(profile=…) takes a Profile"
    )
    raise ValueError(message)


def _opener(source: Source) -> "Callable[[], Iterable[IO[str] | IO[bytes]]]":
    """Return a function that opens the files of a source, from the start each time it is called."""
    if isinstance(source, str | os.PathLike):
        return lambda: open_files(source)
    file = source
    start: int | None = None

    def rewound() -> "list[IO[str] | IO[bytes]]":
        nonlocal start
        # What cannot be read twice may be read once.
        if start is not None:
            file.seek(start)
        elif getattr(file, "seekable", bool)():
            start = file.tell()
        return [file]

    return rewound


def _check_text(text: object, function: str) -> None:
    if isinstance(text, str):
        return
    message = (
        f"{function} takes text (str), not {type(text).__name__}; "
        "read takes paths, folders and binary files"
    )
    raise TypeError(message)


def _defects_of(text: str) -> Iterator[Defect]:
    """Yield the defects of a text as a whole."""
    first = text.find("\r\n")
    if first >= 0 and text.count("\n") > text.count("\r\n"):
        yield defect(DefectCode.LINE_ENDS_MIXED, Span(first, first + 2))


@functools.cache
def default() -> Parser:
    """Return the parser that the functions of the package use, created once."""
    return Parser()


def parse(text: str) -> Dump:
    r"""Read a text of records, each after a header line.

    Args:
        text: Any text. Never raises on any text.

    Returns:
        The articles in order. Their sources, joined, are exactly the text.

    Raises:
        TypeError: `text` is not a `str`; use `read` for bytes and paths.

    Example:
        >>> import urdunews
        >>> dump = urdunews.parse(
        ...     " date 2026-02-03 نہر کی صفائی مکمل\n"
        ...     "ملتان (نامہ نگار) محکمہ آبپاشی نے نہر صاف کر دی۔\n"
        ...     " date 2026-02-04 میلہ آج سے شروع\n"
        ...     "سکھر: شہر میں تین روزہ میلہ آج سے شروع ہو رہا ہے۔\n"
        ... )
        >>> [(article.headline, article.dateline.text) for article in dump]
        [('نہر کی صفائی مکمل', 'ملتان (نامہ نگار)'), ('میلہ آج سے شروع', 'سکھر:')]
    """
    return default().parse(text)


def parse_article(text: str) -> Article:
    """Read a text as one record; more header lines are read as text, with a defect.

    Args:
        text: Any text. Never raises on any text.

    Returns:
        The article; its source is the text.

    Raises:
        TypeError: `text` is not a `str`.

    Example:
        >>> import urdunews
        >>> article = urdunews.parse_article("کوئٹہ (اے پی پی) پہاڑوں پر برفباری ہوئی۔")
        >>> article.dateline.credits[0].kind, article.text
        ('agency', 'پہاڑوں پر برفباری ہوئی۔')
    """
    return default().parse_article(text)


def read(source: Source, *, profile: Learning | None = None) -> Iterator[Article]:
    """Read files one article at a time.

    Memory is bounded by the largest record, whatever the size of the files: about seven times the
    bytes of that record for prose, more for a record of very short lines.

    Args:
        source: A path, a folder, a glob pattern (`**` for folders below), or an open text or
            binary file. A folder means all files in it and below it, sorted, except hidden ones;
            links to folders are followed, and each folder is read once. Bytes are read as
            UTF-8; an invalid byte becomes a defect.
        profile: `"auto"` learns from all of the source first which lines its records share, as
            `urdunews.bulk.profile` does, and reads it again with what was learnt. None reads
            each record by itself.

    Returns:
        An iterator over the articles, each with its `origin`. It ends at the first error.

    Raises:
        TypeError: `source` has another type.
        ValueError: `profile` is neither `"auto"` nor None.
        FileNotFoundError: There is no such file, or no file in the folder, or the path is
            empty. Like the errors below, raised when the iterator reaches it.
        OSError: A file or folder cannot be read, or not twice where a profile is to be learnt.
        NotTextError: A file is compressed, an image, JSON, UTF-16 or the like. In a folder
            such files are skipped with a `SkippedFileWarning`, as are pipes, sockets and
            devices.

    Example:
        >>> import urdunews
        >>> [article.date.isoformat() for article in urdunews.read("seeds/")]
        ['2026-02-03']
    """
    return default().read(source, profile=profile)
