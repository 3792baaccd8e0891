"""Readers: the parser for the options, and the articles that it reads."""

import argparse
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Final, TypeVar

from urdunews.command import streams
from urdunews.command.arguments import LEARNED, NO_PROFILE
from urdunews.command.failures import CommandError
from urdunews.command.indexed import indexed_article, indexed_articles, no_article_message
from urdunews.command.inputs import (
    STANDARD,
    chosen_days,
    name_of_path,
    open_path,
    reading_options,
)
from urdunews.counts import counted
from urdunews.interop.file_names import escaped, visible_name
from urdunews.model.articles import Article
from urdunews.parser import Parser, read_streams
from urdunews.reading.date_ranges import DateRange
from urdunews.reading.file_ids import FileId
from urdunews.reading.file_kinds import NotTextError
from urdunews.reading.headers import DEFAULT_KEYWORDS
from urdunews.reading.sources import open_streams
from urdunews.reading.streams import Stream
from urdunews.words.lexicon import Lexicon
from urdunews.words.profiles import Profile

_T = TypeVar("_T")

#: By default, a profile is learnt from this many bytes, so that it takes seconds at most.
_MOST_BYTES: Final = 32 * 1024 * 1024


def parser_for(options: argparse.Namespace, written: Collection[FileId]) -> Parser:
    """Return the parser with the profile and the lexicon of the options.

    Args:
        options: The options of the command line.
        written: The files that the command writes, which are left out.

    Raises:
        CommandError: The file of the profile or of the lexicon is invalid.
        OSError: It cannot be read.
    """
    return Parser(
        profile=_profile(options, written),
        lexicon=_lexicon(options),
        header_keywords=_keywords(options),
    )


def learn_profile(options: argparse.Namespace, written: Collection[FileId]) -> Profile:
    """Return the lines that the records of the PATHs share, which are read twice.

    Args:
        options: The options of the command line.
        written: The files that the command writes, which are left out.

    Raises:
        CommandError: One of them is standard input.
    """
    from urdunews.bulk.profiling import learn

    if STANDARD in options.paths:
        message = "standard input: a profile is learnt by reading twice; use a file instead of -"
        raise CommandError(message)

    reading = reading_options(options)

    def open_all() -> Iterator[Stream]:
        for path in options.paths:
            yield from open_path(path, written, reading, twice=True)

    return learn(open_all, _keywords(options))


def read_articles(
    options: argparse.Namespace,
    parser: Parser,
    written: Collection[FileId],
) -> Iterator[Article]:
    """Yield the chosen articles of the PATHs, or of the index.

    Args:
        options: The options of the command line.
        parser: The parser to read with.
        written: The files that the command writes, which are left out.

    Raises:
        CommandError: A PATH contains no text, there is no such article, or the index is stale.
        OSError: A file cannot be read; the error names it.
        NotTextError: A file is an image or the like.
    """
    days = chosen_days(options)
    if options.index is not None and options.record is not None and days is None:
        return iter((indexed_article(options, parser),))
    articles = (
        _articles_of_paths(options, parser, written, days)
        if options.index is None
        else indexed_articles(options.loaded, parser, days)
    )
    return articles if options.record is None else _only(articles, options.record)


def _only(articles: Iterable[Article], number: int) -> Iterator[Article]:
    count = 0
    for count, article in enumerate(articles, 1):
        if count == number:
            yield article
            return
    raise CommandError(no_article_message(number, count))


def _articles_of_paths(
    options: argparse.Namespace,
    parser: Parser,
    written: Collection[FileId],
    days: DateRange | None,
) -> Iterator[Article]:
    reading = reading_options(options)
    for path in options.paths:
        count = 0
        with streams.naming(streams.INPUT):
            for article in read_streams(parser, open_path(path, written, reading), days):
                count += 1
                yield article
        if count == 0 and days is None:
            message = f"{name_of_path(path)}: no text in it"
            raise CommandError(message)


def _keywords(options: argparse.Namespace) -> tuple[str, ...]:
    return options.header_keywords or DEFAULT_KEYWORDS


def _lexicon(options: argparse.Namespace) -> Lexicon:
    lexicon = Lexicon.default()
    if options.lexicon is None:
        return lexicon
    return _loaded(lexicon.extended_from, options.lexicon)


def _profile(options: argparse.Namespace, written: Collection[FileId]) -> Profile | None:
    if options.profile == NO_PROFILE:
        return None
    if options.profile not in {None, LEARNED}:
        return _loaded(Profile.load, options.profile)
    learn_from = _learn_from_first if options.profile is None else learn_profile
    profile = learn_from(options, written)
    if profile is None or not profile.lines:
        return None
    streams.say(
        f"learnt {counted(len(profile.lines), 'shared line')} from {profile.records:,} records; "
        f"--profile {NO_PROFILE} turns this off"
    )
    return profile


def _learn_from_first(options: argparse.Namespace, written: Collection[FileId]) -> Profile | None:
    """Return the lines that the first records of the PATHs share, if all can be read.

    Nothing is learnt from standard input and pipes, which can be read only once. Nor from PATHs one
    of which cannot be read: reading the articles will report it, after those before it are written.
    """
    from urdunews.bulk.profiling import learn

    names = [path for path in options.paths if path != STANDARD]
    reading = reading_options(options)

    def open_all() -> Iterator[Stream]:
        for name in names:
            yield from open_streams(name, reading, but=written, only_regular=True)

    try:
        if not names:
            return None
        return learn(open_all, _keywords(options), most_bytes=_MOST_BYTES)
    except (NotTextError, OSError):
        return None


def _loaded(load: Callable[[str], _T], path: str) -> _T:
    try:
        return load(path)
    except ValueError as wrong:
        # Most messages begin with the name of the file, which may contain any character.
        reason = str(wrong)
        rest = reason.removeprefix(path) if reason.startswith(path) else f": {reason}"
        message = f"{visible_name(path)}{escaped(rest)}"
        raise CommandError(message) from wrong
