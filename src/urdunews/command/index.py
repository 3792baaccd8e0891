"""`urdunews index`: where the articles are, as a file."""

import argparse
from pathlib import Path
from typing import IO, Final, cast

from urdunews.bulk import Index, IndexFileError
from urdunews.bulk.indexes import index_files, write_to
from urdunews.command import streams
from urdunews.command.failures import OK
from urdunews.command.indexed import explained
from urdunews.command.inputs import named_files, reading_options
from urdunews.command.outputs import STANDARD, open_output, written_files
from urdunews.counts import counted
from urdunews.reading.headers import DEFAULT_KEYWORDS

_NO_PIPE: Final = "an index needs files, which can be read at any offset"


def run(options: argparse.Namespace) -> int:
    """Write the index of the PATHs, and return the exit status."""
    written = written_files(options.output)
    files = named_files(options.paths, written, _NO_PIPE)
    reading = reading_options(options)
    known = _known(options.output)
    with open_output(options.output) as output:
        keywords = options.header_keywords or DEFAULT_KEYWORDS
        index = explained(lambda: index_files(files, keywords, reading, known))
        write_to(index, cast("IO[bytes]", output.file.buffer))
    streams.say(f"{counted(len(index), 'article')} in {counted(len(index.paths), 'file')}")
    return OK


def _known(target: str) -> Index | None:
    """Return the existing index; None if there is no usable one."""
    if target == STANDARD or not Path(target).is_file():
        return None
    try:
        return Index.load(target)
    except IndexFileError:
        return None
