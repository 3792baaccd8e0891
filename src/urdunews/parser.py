"""The parser: reads dumps with options that are checked once."""

import functools
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

import attrs
from attrs import field, frozen

from urdunews.arguments import check_argument, instance_of, shortened
from urdunews.characters.normalizer import Normalizer
from urdunews.model.articles import Article
from urdunews.model.defects import DefectCode
from urdunews.model.dumps import Dump, DumpError
from urdunews.pipeline import Tools, read_record
from urdunews.reading.blocks import blocks_of_text, defects_of_text
from urdunews.reading.cutting import Cutter, cut_stream
from urdunews.reading.damage import DEFAULT_RATIO
from urdunews.reading.date_ranges import DateRange, Dates
from urdunews.reading.headers import DEFAULT_KEYWORDS, HeaderReader, checked_keywords
from urdunews.reading.options import DEFAULT_RECORD, ReadOptions
from urdunews.reading.records import Record, RecordSplitter, cut, whole
from urdunews.reading.sources import Learning, Source, check_source, open_sources, reopener
from urdunews.reading.streams import Stream
from urdunews.strictness import checked_strictness
from urdunews.words.lexicon import Lexicon
from urdunews.words.profiles import Profile

if TYPE_CHECKING:
    from urdunews.model.explanations import Explanation

_ANOTHER_LEXICON: Final = "Lexicon.default().extended_from(path) reads a file of names"
_ANOTHER_PROFILE: Final = "Profile.load(path) reads one, and urdunews.bulk.profile(path) learns one"
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
    """The places, credits and phrases that the parser knows."""

    normalizer: Normalizer = field(factory=Normalizer, validator=instance_of(Normalizer))
    """The normaliser of the text fields; recognition does not depend on it."""

    profile: Profile | None = field(
        default=None,
        validator=instance_of(Profile, type(None), hint=_ANOTHER_PROFILE),
    )
    """The lines that the records of a dump share, as learnt by `urdunews.bulk.profile`."""

    strict: bool | tuple[DefectCode, ...] = field(default=False, converter=checked_strictness)
    """Which defects raise `DumpError`: those of severity `error` if True, none if False, or those
    with the given codes, whatever their severity: `{"body-missing", "date-impossible"}`."""

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
        records = cut(blocks_of_text(text), RecordSplitter(self._tools.headers))
        articles = tuple(self._articles(records))
        dump = Dump(articles=articles, defects=tuple(defects_of_text(text)))
        self._raise_for(dump)
        return dump

    def parse_article(self, text: str) -> Article:
        """Read one record; see `urdunews.parse_article`."""
        _check_text(text, "parse_article")
        return self._checked(read_record(whole(text, self._tools.headers), self._tools, None))

    def explain(self, article: Article) -> "Explanation":
        r"""Explain why each line of an article's source was read as it was.

        The source is read again by this parser, whichever parser read it first.

        Args:
            article: Any article; one without a source has no lines.

        Raises:
            TypeError: `article` is not an `Article`.

        Example:
            >>> import urdunews
            >>> parser = urdunews.Parser()
            >>> article = parser.parse_article("لاہور: نہر صاف کر دی گئی ہے۔\nمزید خبریں\n")
            >>> line = parser.explain(article).lines[1]
            >>> print(line.kind, *line.why, sep="\n")
            junk
            It opens with the lexicon's phrase “مزید خبریں”.
            The story ends here: everything after it is the foot of the page.
        """
        from urdunews.reasons.explaining import explain

        check_argument(article, Article, "Parser.explain", "parse_article(text) returns one")
        return explain(article.source, self._tools)

    def read(  # noqa: PLR0913 - options, by keyword
        self,
        source: Source,
        *,
        column: str | None = None,
        id_column: str | None = None,
        url_column: str | None = None,
        date_column: str | None = None,
        title_column: str | None = None,
        encoding: str | None = None,
        dates: Dates | None = None,
        profile: Learning | None = None,
        max_ratio: int = DEFAULT_RATIO,
        max_record: int = DEFAULT_RECORD,
    ) -> Iterator[Article]:
        """Read files one article at a time; see `urdunews.read`.

        A profile learnt from the source replaces the parser's own.
        """
        options = ReadOptions.of(
            column=column,
            id_column=id_column,
            url_column=url_column,
            date_column=date_column,
            title_column=title_column,
            encoding=encoding,
            max_ratio=max_ratio,
            max_record=max_record,
        )
        check_source(source)
        wanted = None if dates is None else DateRange.of(dates)
        if profile is None:
            return self._read(open_sources(source, options), wanted)
        return self._read_twice(reopener(source, options, profile), wanted)

    def _read_twice(
        self, open_all: Callable[[], Iterator[Stream]], wanted: DateRange | None
    ) -> Iterator[Article]:
        from urdunews.bulk.profiling import learn

        profile = learn(open_all, self.header_keywords)
        yield from attrs.evolve(self, profile=profile)._read(open_all(), wanted)  # noqa: SLF001

    def _read(
        self,
        streams: Iterable[Stream],
        wanted: DateRange | None = None,
        cutter: Cutter = cut_stream,
    ) -> Iterator[Article]:
        # A generator, because it is exhausted once it has raised.
        for stream in streams:
            records = cutter(stream, self._tools.headers)
            if wanted is not None:
                records = wanted.records(records, self._tools.headers)
            for article in self._articles(records, stream):
                if wanted is None or wanted.has(article.date):
                    yield self._checked(article)

    def _articles(
        self, records: Iterable[Record], stream: Stream | None = None
    ) -> Iterator[Article]:
        path, row = (None, None) if stream is None else (stream.path, stream.row)
        for record in records:
            article = read_record(record, self._tools, path)
            if row is not None:
                from urdunews.table_rows import article_of_row

                article = article_of_row(article, row, self.normalizer)
            yield article

    def _checked(self, article: Article) -> Article:
        if self.strict:
            self._raise_for(Dump(articles=(article,)))
        return article

    def _raise_for(self, dump: Dump) -> None:
        """Raise an error if the dump has defects that the parser is strict about."""
        if isinstance(self.strict, bool):
            defects = dump.errors() if self.strict else ()
        else:
            defects = tuple(defect for defect in dump.all_defects() if defect.code in self.strict)
        if defects:
            raise DumpError(dump, defects)


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


def _check_text(text: object, function: str) -> None:
    if isinstance(text, str):
        return
    message = (
        f"{function} takes text (str), not {type(text).__name__}; "
        "read takes paths, folders and binary files"
    )
    raise TypeError(message)


@functools.cache
def default() -> Parser:
    """Return the parser that the functions of the package use, created once."""
    return Parser()


def given_or_default(parser: Parser | None) -> Parser:
    """Return the parser that a caller has passed; the default one for None.

    Raises:
        TypeError: It is something else.
    """
    if parser is None:
        return default()
    check_argument(parser, Parser, "parser=")
    return parser


def read_streams(
    parser: Parser,
    streams: Iterable[Stream],
    dates: DateRange | None = None,
    cutter: Cutter = cut_stream,
) -> Iterator[Article]:
    """Read the articles of streams that are already open.

    Args:
        parser: The parser to read with.
        streams: The streams, each of which is read before the next one is asked for.
        dates: The days to read; None for all.
        cutter: What cuts a stream into its records.

    Raises:
        OSError: A stream cannot be read to its end; what could be read has been yielded.
        DumpError: The parser is strict, and an article has an error.
    """
    # For the package, not for users of a parser.
    return parser._read(streams, dates, cutter)  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
