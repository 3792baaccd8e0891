"""`urdunews parse`: articles as JSON Lines."""

import argparse
import json
from typing import TYPE_CHECKING, Final

from urdunews.command.failures import OK, CommandError
from urdunews.command.outputs import open_output
from urdunews.command.readers import parser_for, read_articles
from urdunews.interop.file_names import visible_name
from urdunews.interop.table_files import TABLE_FILES

if TYPE_CHECKING:
    from urdunews.interop.dicts import ArticleDict

_WRITTEN: Final = "jsonl"


def run(options: argparse.Namespace) -> int:
    """Write one line of JSON per article, and return the exit status."""
    _check_suffix(options.output)
    with open_output(options.output) as output:
        parser = parser_for(options, output.written)
        for article in read_articles(options, parser, output.written):
            data: ArticleDict = article.to_dict()
            output.write(json.dumps(data, ensure_ascii=False) + "\n")
    return OK


def _check_suffix(target: str | None) -> None:
    """Check that the name of the output does not promise what only `convert` writes.

    Raises:
        CommandError: It does: `news.parquet` would be JSON Lines.
    """
    name = target or ""
    promised = next((file for file in TABLE_FILES if name.endswith(f".{file}")), _WRITTEN)
    if promised != _WRITTEN:
        message = (
            f"{visible_name(name)}: parse writes JSON Lines, such as news.jsonl; "
            f"urdunews convert writes .{promised}"
        )
        raise CommandError(message)
