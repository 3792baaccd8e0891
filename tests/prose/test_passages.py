"""Passages of many kinds of news, with sentences that were marked before they were split."""

import json
from pathlib import Path

from urdunews.prose.splitting import sentences

_PASSAGES = Path(__file__).with_name("passages.jsonl")


def test_passages_are_split_as_was_noted() -> None:
    wrong: list[tuple[int, list[str]]] = []
    for number, line in enumerate(_PASSAGES.read_text("utf-8").splitlines(), 1):
        case = json.loads(line)
        found = [sentence.text for sentence in sentences(case["text"])]
        # If they differ, the passage says why.
        if (found == case["sentences"]) is not ("differs" not in case):
            wrong.append((number, found))
    assert wrong == []
