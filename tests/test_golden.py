"""Whole pages with all that is expected of them: `golden/NAME.txt` and `NAME.json`."""

import json
from pathlib import Path

import pytest

import urdunews

GOLDEN = Path(__file__).parent / "golden"
PAGES = sorted(GOLDEN.glob("*.txt"))
#: Pages of outlets that no table knows, which are read by evidence.
UNSEEN = sorted(GOLDEN.glob("unseen/*.txt"))


def _text(page: Path) -> str:
    return page.read_bytes().decode("utf-8")


def _seen(article: urdunews.Article) -> dict[str, object]:
    seen: dict[str, object] = dict(article.to_dict())
    seen["defects"] = sorted(str(defect.code) for defect in article.defects)
    seen["segments"] = [[s.kind, article.source[s.start : s.end]] for s in article.segments]
    return seen


@pytest.mark.parametrize("page", [*PAGES, *UNSEEN], ids=lambda page: page.stem)
def test_page(page: Path) -> None:
    expected = json.loads(page.with_suffix(".json").read_text("utf-8"))
    del expected["about"]
    (article,) = urdunews.parse(_text(page))
    seen = _seen(article)
    assert {name: seen[name] for name in expected} == expected


def test_pages_read_the_same_together() -> None:
    pages = [page for page in map(_text, PAGES) if "date" in page.split("\n")[0]]
    alone = [urdunews.parse(page)[0] for page in pages]
    together = urdunews.parse("".join(page.rstrip("\r\n") + "\n" for page in pages))
    assert [a.headline for a in together] == [a.headline for a in alone]
    assert [a.text for a in together] == [a.text for a in alone]
    assert [a.id for a in together] == [a.id for a in alone]


def test_every_page_says_what_it_shows() -> None:
    assert len(PAGES) >= 20
    for page in PAGES:
        expected = json.loads(page.with_suffix(".json").read_text("utf-8"))
        assert expected["about"]
        assert "".join(text for _, text in expected["segments"]) == _text(page)


def test_every_kind_of_segment_is_on_some_page() -> None:
    from urdunews.model.segments import SEGMENT_KINDS

    kinds = {
        kind
        for page in PAGES
        for kind, _ in json.loads(page.with_suffix(".json").read_text("utf-8"))["segments"]
    }
    assert kinds == set(SEGMENT_KINDS)


@pytest.mark.parametrize("page", sorted(GOLDEN.glob("wrapped/*.txt")), ids=lambda page: page.stem)
def test_a_hard_wrapped_page(page: Path) -> None:
    expected = json.loads(page.with_suffix(".json").read_text("utf-8"))
    (wrapped,) = urdunews.parse(_text(page))
    assert "lines-wrapped" in {str(defect.code) for defect in wrapped.defects}
    (article,) = urdunews.parse(urdunews.Normalizer(repairs=("hard-wrap",))(_text(page)))
    seen = article.to_dict()
    assert seen["headline"] == expected["headline"]
    assert seen["paragraphs"] == expected["paragraphs"]
    assert not article.defects
    dateline = None if article.dateline is None else article.dateline.text
    assert dateline == expected["dateline"]


def test_every_segment_says_what_claimed_it() -> None:
    from urdunews.model.segments import SEGMENT_FORMS

    segments = [
        segment
        for page in [*PAGES, *UNSEEN]
        for article in urdunews.parse(_text(page))
        for segment in article.segments
    ]
    assert all((segment.form is None) == (segment.kind == "space") for segment in segments)
    assert {segment.form for segment in segments} - {None} == set(SEGMENT_FORMS) - {"profile"}
