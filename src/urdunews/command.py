"""The command `urdunews`: parse to JSON Lines, check, show, split into sentences, normalise."""

import argparse
import bisect
import collections
import contextlib
import itertools
import json
import os
import shutil
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, TextIO

import attrs

from urdunews import bulk
from urdunews._version import __version__
from urdunews.characters.alignment import Alignment
from urdunews.characters.normalization import align_folded, fold
from urdunews.characters.normalizer import Normalizer
from urdunews.characters.rules import Rule
from urdunews.interop.display import Look, orders_right_to_left, show
from urdunews.model.articles import Article
from urdunews.model.defects import Defect
from urdunews.model.sentences import Sentence
from urdunews.parser import Parser
from urdunews.stages.reading import blocks_of_file, find_files
from urdunews.words.lexicon import Lexicon
from urdunews.words.profiles import Profile

if TYPE_CHECKING:
    from urdunews.interop.dicts import ArticleDict

_DESCRIPTION: Final = """\
Read dated Urdu news dumps: records one after another, each behind a header line such as
“ date 2026-02-03 …”. A PATH is a file, a folder (all its files, sorted) or a glob pattern.
"""

_PARSE: Final = """\
Write the articles as JSON Lines: UTF-8, one article a line, with schema, id, date,
date_precision, headline, headline_basis, deck, bylines, dateline, paragraphs, sections,
dates, defects and origin.
"""

_CHECK: Final = """\
List the defects as “path:line:column: severity code message”, then a summary by code.
The exit status is 1 if one of them is an error. Line and column count from 1, columns in
code points.

With --unknown: list the places and credits of datelines that the lexicon lacks, with counts
and an example, as a file for --lexicon. A name that may be something else, such as a topic
before a colon, is a comment there: take the # away if it is a name.
"""

_SHOW: Final = """\
Show articles to a person: the source in its segments, each with the name of its kind and in a
colour of its own, defects below the line where they stand. Spaces between segments are left
out, controls are shown by their pictures.
"""

_KNOWN_LINES: Final = "lines that records share, from `urdunews profile`; auto: learn them first"
_MORE_NAMES: Final = "further places and credits, in the form that `check --unknown` writes"
_UNKNOWN: Final = "list the places and credits that the lexicon lacks, not the defects"
_COLOUR: Final = "colours: by default on a terminal, unless NO_COLOR is set"
_ISOLATES: Final = (
    "isolate right-to-left text: by default in terminals that are known to put it in order"
)
_WHEN: Final = ("auto", "always", "never")

_PROFILE: Final = """\
Write the lines that many records of the PATHs share, with their counts, as text that can be
edited and given to `--profile`. Lines that no rule knows are then told by it.
"""

_NORMALIZE: Final = """\
Normalise text as a stream, line by line: UTF-8 from the PATHs, or from standard input, to
standard output. An option is one of `urdunews.Normalizer`, such as digits=ascii, letters=no
or repairs=inpage-yeh,cp1252; several may be given. none=yes starts from no change at all.
"""

_SENTENCES: Final = """\
Write the sentences of the articles' paragraphs, one a line: plain text, or with --json objects
with the article's id, the paragraph's number from 0, the span in the article's source, the text
and whether the sentence continues in the next paragraph.
"""

_STATUS: Final = """\
exit status: 0 done; 1 `check` found an error; 2 wrong usage, or a file that is missing,
unreadable or without text.
"""

_PATHS: Final = "file, folder or glob pattern"
_FORM: Final = argparse.RawDescriptionHelpFormatter
_OK: Final = 0
_FOUND: Final = 1
_FAILED: Final = 2
#: What shells report for a program that SIGPIPE has ended.
_BROKEN_PIPE: Final = 141


class _CommandError(Exception):
    """What went wrong, as one line for the user."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and give its exit status.

    Args:
        arguments: The words behind the command's name; those of the process when None.
    """
    options = _arguments().parse_args(arguments)
    try:
        with _reporting_failures():
            return _COMMANDS[options.command](options)
    except _CommandError as failure:
        sys.stderr.write(f"urdunews: {failure}\n")
        return _FAILED


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="urdunews",
        description=_DESCRIPTION,
        epilog=_STATUS,
        formatter_class=_FORM,
    )
    parser.add_argument("--version", action="version", version=f"urdunews {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    parse, check, show, sentences, profile, normalize = (
        commands.add_parser(
            name, help=summary, description=text, epilog=_STATUS, formatter_class=_FORM
        )
        for name, summary, text in (
            ("parse", "write articles as JSON Lines", _PARSE),
            ("check", "list defects", _CHECK),
            ("show", "show what each line was taken for", _SHOW),
            ("sentences", "write the sentences of articles", _SENTENCES),
            ("profile", "learn the lines that many records share", _PROFILE),
            ("normalize", "give text one spelling", _NORMALIZE),
        )
    )
    for command in (parse, check, show, sentences, profile):
        command.add_argument("paths", nargs="+", metavar="PATH", help=_PATHS)
    normalize.add_argument("paths", nargs="*", metavar="PATH", help=_PATHS)
    for command in (parse, check, show, sentences):
        command.add_argument("--profile", metavar="FILE|auto", help=_KNOWN_LINES)
        command.add_argument("--lexicon", metavar="FILE", help=_MORE_NAMES)
    check.add_argument("--unknown", action="store_true", help=_UNKNOWN)
    parse.add_argument("-o", "--output", metavar="FILE", help="write to FILE, not to stdout")
    sentences.add_argument("--json", action="store_true", help="write JSON Lines")
    show.add_argument("-n", type=_number, metavar="N", help="show the first N articles only")
    for names, text in ((("--colour", "--color"), _COLOUR), (("--isolates",), _ISOLATES)):
        show.add_argument(*names, choices=_WHEN, default="auto", help=text)
    how = normalize.add_mutually_exclusive_group()
    how.add_argument("--fold", action="store_true", help="write the search key of the text")
    how.add_argument(
        "--option",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="normalise with this option; may be given again",
    )
    normalize.add_argument(
        "--explain",
        action="store_true",
        help="write which rules changed something and how often, not the text",
    )
    return parser


def _number(value: str) -> int:
    if value.isascii() and value.isdigit():
        return int(value)
    message = f"a number is expected, not {value!r}"
    raise argparse.ArgumentTypeError(message)


@contextlib.contextmanager
def _reporting_failures() -> Generator[None, None, None]:
    """Turn what the file system says into one line; a closed pipe ends the command quietly."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes stdout once more at exit; it must find something that is open.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(_BROKEN_PIPE) from None
    except OSError as failure:
        reason = failure.strerror or str(failure)
        name = f"{failure.filename}: " if failure.filename else ""
        message = f"{name}{reason}"
        raise _CommandError(message) from failure


def _parser(options: argparse.Namespace) -> Parser:
    return Parser(profile=_known_lines(options), lexicon=_lexicon(options))


def _articles(options: argparse.Namespace, parser: Parser | None = None) -> Iterator[Article]:
    parser = parser or _parser(options)
    for path in options.paths:
        count = 0
        for article in parser.read(path):
            count += 1
            yield article
        if count == 0:
            message = f"{path}: no text in it"
            raise _CommandError(message)


def _lexicon(options: argparse.Namespace) -> Lexicon:
    lexicon = Lexicon.default()
    if options.lexicon is None:
        return lexicon
    try:
        return lexicon.extended_from(options.lexicon)
    except ValueError as wrong:
        raise _CommandError(str(wrong)) from wrong


def _known_lines(options: argparse.Namespace) -> Profile | None:
    if options.profile is None:
        return None
    if options.profile == "auto":
        return bulk.profile(*options.paths)
    try:
        return Profile.load(options.profile)
    except ValueError as wrong:
        raise _CommandError(str(wrong)) from wrong


def _parse(options: argparse.Namespace) -> int:
    if options.output is None:
        _write_articles(options, _unicode(sys.stdout))
        return _OK
    output = Path(options.output)
    if output.exists() and not output.is_file():
        with output.open("w", encoding="utf-8", newline="\n") as file:
            _write_articles(options, file)
        return _OK
    # Written beside it first: FILE may be a PATH too, and a failure leaves it as it was.
    part = output.with_name(f"{output.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            _write_articles(options, file)
        part.replace(output)
    finally:
        part.unlink(missing_ok=True)
    return _OK


def _write_articles(options: argparse.Namespace, file: TextIO) -> None:
    for article in _articles(options):
        line: ArticleDict = article.to_dict()
        file.write(json.dumps(line, ensure_ascii=False) + "\n")


def _unicode(stream: TextIO) -> TextIO:
    """Make a stream write UTF-8 and bare line feeds, whatever the terminal's locale is."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", newline="\n")
    return stream


def _check(options: argparse.Namespace) -> int:
    out = _unicode(sys.stdout)
    if options.unknown:
        parser = _parser(options)
        names = bulk.unknown_in(_articles(options, parser), parser.lexicon)
        out.write(bulk.written_names(names))
        return _OK
    counts: collections.Counter[tuple[str, str]] = collections.Counter()
    for article in _articles(options):
        for defect in article.defects:
            counts[defect.severity, defect.code] += 1
            out.write(
                f"{_place(article, defect)}: {defect.severity} {defect.code} {defect.message}\n"
            )
    for (severity, code), count in sorted(counts.items()):
        out.write(f"{count:8} {severity} {code}\n")
    return _FOUND if any(severity == "error" for severity, _ in counts) else _OK


def _place(article: Article, defect: Defect) -> str:
    """Give path, line and column of a defect, which count from 1."""
    origin = article.origin
    assert origin is not None
    assert origin.line is not None
    before = article.source[: defect.span.start]
    header = article.find("mark")
    first = origin.line - article.source.count("\n", 0, header[0].start if header else 0)
    column = len(before) - (before.rfind("\n") + 1) + 1
    return f"{origin.path}:{first + before.count(chr(10))}:{column}"


def _show(options: argparse.Namespace) -> int:
    out = _unicode(sys.stdout)
    look = _look(options, terminal=out.isatty())
    for article in itertools.islice(_articles(options), options.n):
        out.writelines(f"{line}\n" for line in show(article, look))
        out.write("\n")
    return _OK


def _look(options: argparse.Namespace, *, terminal: bool) -> Look:
    colour = terminal and not os.environ.get("NO_COLOR")
    isolates = terminal and orders_right_to_left(os.environ)
    return Look(
        width=shutil.get_terminal_size().columns,
        colour=_decided(options.colour, usual=colour),
        isolates=_decided(options.isolates, usual=isolates),
    )


def _decided(choice: str, *, usual: bool) -> bool:
    return usual if choice == "auto" else choice == "always"


def _sentences(options: argparse.Namespace) -> int:
    out = _unicode(sys.stdout)
    line = _json_line if options.json else _plain_line
    for article in _articles(options):
        for number, sentence in _numbered_sentences(article):
            out.write(line(article, number, sentence))
    return _OK


def _numbered_sentences(article: Article) -> Iterator[tuple[int, Sentence]]:
    """Yield the sentences, each with the number of its paragraph."""
    starts = [paragraph.span.start for paragraph in article.paragraphs]
    for sentence in article.sentences:
        yield bisect.bisect_right(starts, sentence.span.start) - 1, sentence


def _plain_line(_: Article, __: int, sentence: Sentence) -> str:
    return f"{sentence.text}\n"


def _json_line(article: Article, number: int, sentence: Sentence) -> str:
    data = {
        "id": article.id,
        "paragraph": number,
        "span": sentence.span,
        "text": sentence.text,
        "continues": sentence.continues,
    }
    return json.dumps(data, ensure_ascii=False) + "\n"


def _profile(options: argparse.Namespace) -> int:
    _unicode(sys.stdout).write(bulk.profile(*options.paths).to_text())
    return _OK


def _normalize(options: argparse.Namespace) -> int:
    out = _unicode(sys.stdout)
    normalizer = _normalizer(options.option)
    if options.explain:
        _explain(align_folded if options.fold else normalizer.align, options.paths, out)
        return _OK
    spell = fold if options.fold else normalizer
    out.writelines(map(spell, _texts(options.paths)))
    return _OK


def _explain(align: Callable[[str], Alignment], paths: Sequence[str], out: TextIO) -> None:
    counts: collections.Counter[Rule] = collections.Counter()
    for text in _texts(paths):
        counts.update(edit.rule for edit in align(text).edits)
    out.writelines(
        f"{count:8} {rule:14} {rule.explanation}\n" for rule, count in counts.most_common()
    )


def _normalizer(options: Sequence[str]) -> Normalizer:
    """Make the normaliser of `NAME=VALUE` options."""
    chosen: dict[str, Any] = {}
    for option in options:
        name, equals, value = option.partition("=")
        if not equals or name not in _OPTIONS:
            message = f"--option {option}: not one of {', '.join(f'{n}=…' for n in _OPTIONS)}"
            raise _CommandError(message)
        if name in _SWITCHES and value not in _ANSWERS:
            message = f"--option {option}: {name} is yes or no"
            raise _CommandError(message)
        chosen[name] = _OPTIONS[name](value)
    start = Normalizer.none() if chosen.pop("none", False) else Normalizer()
    try:
        return attrs.evolve(start, **chosen)
    except ValueError as wrong:
        raise _CommandError(str(wrong)) from wrong


def _names(value: str) -> list[str]:
    return [name for name in value.split(",") if name]


_ANSWERS: Final = {"yes": True, "no": False}
_SWITCHES: Final = ("none", "letters")
_OPTIONS: Final[dict[str, Callable[[str], object]]] = {
    **{option.name: str for option in attrs.fields(Normalizer)},
    **dict.fromkeys(_SWITCHES, _ANSWERS.__getitem__),
    "repairs": _names,
}


def _texts(paths: Sequence[str]) -> Iterator[str]:
    """Yield the text of the files, or of standard input, whole lines at a time."""
    if not paths:
        yield from _whole_lines(sys.stdin.buffer)
        return
    for path in (found for named in paths for found in find_files(named)):
        with path.open("rb") as file:
            yield from _whole_lines(file)


def _whole_lines(file: IO[bytes]) -> Iterator[str]:
    for block in blocks_of_file(file):
        yield "\n".join(block.lines) + ("" if block.last else "\n")


_COMMANDS: Final[dict[str, Callable[[argparse.Namespace], int]]] = {
    "parse": _parse,
    "check": _check,
    "show": _show,
    "sentences": _sentences,
    "profile": _profile,
    "normalize": _normalize,
}
