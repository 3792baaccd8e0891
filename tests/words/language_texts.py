"""Own sentences in several languages, from the table beside this file."""

import collections
from pathlib import Path
from typing import Final


def _sentences() -> dict[str, list[str]]:
    table = Path(__file__).with_name("language_sentences.tsv").read_text("utf-8")
    found: dict[str, list[str]] = collections.defaultdict(list)
    for line in table.splitlines()[1:]:
        language, text = line.split("\t")
        found[language].append(text)
    return dict(found)


SENTENCES: Final = _sentences()
"""The sentences of each language, by its tag; `pa` and `skr` are Punjabi and Saraiki."""

TAGS: Final = {language: language for language in SENTENCES} | {"pa": "und", "skr": "und"}
"""What the library calls these languages."""
