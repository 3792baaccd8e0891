"""`urdunews sentences`: the sentences of articles, one per line."""

import argparse
import bisect
import json
from collections.abc import Iterator

from urdunews.command.failures import OK
from urdunews.command.outputs import open_output
from urdunews.command.readers import parser_for, read_articles
from urdunews.model.articles import Article
from urdunews.model.sentences import Sentence


def run(options: argparse.Namespace) -> int:
    """Write the sentences as text or as JSON Lines, and return the exit status."""
    line_of = _json_line if options.json else _plain_line
    with open_output(options.output) as output:
        parser = parser_for(options, output.written)
        for article in read_articles(options, parser, output.written):
            for number, sentence in _numbered_sentences(article):
                output.write(line_of(article, number, sentence))
    return OK


def _numbered_sentences(article: Article) -> Iterator[tuple[int, Sentence]]:
    """Yield each sentence with the number of its paragraph."""
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
