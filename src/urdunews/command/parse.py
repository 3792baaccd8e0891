"""`urdunews parse`: articles as JSON Lines."""

import argparse
import json
from typing import TYPE_CHECKING

from urdunews.command.failures import OK
from urdunews.command.outputs import open_output
from urdunews.command.readers import parser_for, read_articles

if TYPE_CHECKING:
    from urdunews.interop.dicts import ArticleDict


def run(options: argparse.Namespace) -> int:
    """Write one line of JSON per article, and return the exit status."""
    with open_output(options.output) as output:
        parser = parser_for(options, output.written)
        for article in read_articles(options, parser, output.written):
            data: ArticleDict = article.to_dict()
            output.write(json.dumps(data, ensure_ascii=False) + "\n")
    return OK
