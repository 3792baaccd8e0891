"""Passages of many kinds of news, with the sentences that were noted before they were split."""

import json
from pathlib import Path

import pytest

from urdunews.prose.splitting import sentences

_LINES = Path(__file__).with_name("passages.jsonl").read_text("utf-8").splitlines()


@pytest.mark.parametrize(
    "line", [pytest.param(line, id=str(n)) for n, line in enumerate(_LINES, 1)]
)
def test_a_passage_is_split_as_was_noted(line: str) -> None:
    case = json.loads(line)
    found = [sentence.text for sentence in sentences(case["text"])]
    # Where they differ, the passage says why.
    assert (found == case["sentences"]) is ("differs" not in case)
