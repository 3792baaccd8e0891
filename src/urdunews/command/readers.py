"""Readers: the parser for the options, and the articles that it reads."""

import argparse
from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

from urdunews.command import streams
from urdunews.command.arguments import LEARNED
from urdunews.command.failures import CommandError
from urdunews.command.inputs import STANDARD, name_of_path, open_path, reading_options
from urdunews.interop.file_names import escaped, visible_name
from urdunews.model.articles import Article
from urdunews.parser import Parser, read_streams
from urdunews.reading.sources import FileId
from urdunews.reading.streams import Stream
from urdunews.words.lexicon import Lexicon
from urdunews.words.profiles import Profile

_T = TypeVar("_T")


def parser_for(options: argparse.Namespace, written: Collection[FileId]) -> Parser:
    """Return the parser with the profile and the lexicon of the options.

    Args:
        options: The options of the command line.
        written: The files that the command writes, which are left out.

    Raises:
        CommandError: The file of the profile or of the lexicon is invalid.
        OSError: It cannot be read.
    """
    return Parser(profile=_profile(options, written), lexicon=_lexicon(options))


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

    return learn(open_all)


def read_articles(
    options: argparse.Namespace,
    parser: Parser,
    written: Collection[FileId],
) -> Iterator[Article]:
    """Yield the articles of the PATHs.

    Args:
        options: The options of the command line.
        parser: The parser to read with.
        written: The files that the command writes, which are left out.

    Raises:
        CommandError: A PATH contains no text.
        OSError: A file cannot be read; the error names it.
        NotTextError: A file is an image or the like.
    """
    reading = reading_options(options)
    for path in options.paths:
        count = 0
        with streams.naming(streams.INPUT):
            for article in read_streams(parser, open_path(path, written, reading)):
                count += 1
                yield article
        if count == 0:
            message = f"{name_of_path(path)}: no text in it"
            raise CommandError(message)


def _lexicon(options: argparse.Namespace) -> Lexicon:
    lexicon = Lexicon.default()
    if options.lexicon is None:
        return lexicon
    return _loaded(lexicon.extended_from, options.lexicon)


def _profile(options: argparse.Namespace, written: Collection[FileId]) -> Profile | None:
    if options.profile is None:
        return None
    if options.profile == LEARNED:
        return learn_profile(options, written)
    return _loaded(Profile.load, options.profile)


def _loaded(load: Callable[[str], _T], path: str) -> _T:
    try:
        return load(path)
    except ValueError as wrong:
        # Most messages begin with the name of the file, which may contain any character.
        reason = str(wrong)
        rest = reason.removeprefix(path) if reason.startswith(path) else f": {reason}"
        message = f"{visible_name(path)}{escaped(rest)}"
        raise CommandError(message) from wrong
