import datetime

import pytest

import urdunews
from urdunews.engines import huggingface
from urdunews.engines.dataset_cards import Census, count

PAGES = (
    " date 2026-02-03 نہر کی صفائی مکمل\nملتان (نامہ نگار) محکمے نے نہر صاف کر دی، کسان خوش ہیں۔\n"
    " date 2026-02-01 The canal\nThe canal was cleaned, and the farmers of the town are happy.\n"
    " date 2026-02-31 \n"
)


def test_a_census_counts_what_articles_have() -> None:
    articles = urdunews.parse(PAGES)
    assert count(articles) == Census(
        articles=3,
        characters=sum(len(article.text) for article in articles),
        parts={
            "date": 2,
            "headline": sum(article.headline is not None for article in articles),
            "dateline": 1,
            "text": 2,
        },
        languages={"ur": 1, "en": 1},
        first=datetime.date(2026, 2, 1),
        last=datetime.date(2026, 2, 3),
    )


def test_a_card_says_what_was_counted_and_leaves_the_rest() -> None:
    lines = huggingface.card(urdunews.parse(PAGES), name='نہر: "صاف"\n').splitlines()
    head = lines[: lines.index("---", 1)]
    assert head[1:7] == [
        'pretty_name: "نہر: \\"صاف\\""',
        "language:",
        "- en",
        "- ur",
        "size_categories:",
        "- n<1K",
    ]
    assert not any(line.startswith("license") for line in head)
    assert '# نہر: "صاف"' in lines
    assert "| Articles | 3 |" in lines
    assert "| Days | 2026-02-01 to 2026-02-03 |" in lines
    assert "| With a date | 2 (66.7%) |" in lines
    assert "| With a byline | 0 (0.0%) |" in lines
    assert lines[lines.index("## Languages") + 2 :][:5] == [
        "| Language | Articles |",
        "| --- | --- |",
        "| `en` | 1 |",
        "| `ur` | 1 |",
        "| unknown | 1 |",
    ]


def test_a_card_of_nothing_is_a_card() -> None:
    lines = huggingface.card([], name="x").splitlines()
    assert "language:" not in lines
    assert "| With a date | 0 |" in lines
    assert not any("Days" in line for line in lines)


def test_an_undetermined_language_is_none_of_the_hub() -> None:
    lines = huggingface.card([urdunews.Article(language="und")], name="x").splitlines()
    assert "language:" not in lines
    assert "| `und` | 1 |" in lines


@pytest.mark.parametrize(
    ("number", "size"), [(999, "n<1K"), (1000, "1K<n<10K"), (1001, "1K<n<10K")]
)
def test_sizes_have_the_names_of_the_hub(number: int, size: str) -> None:
    article = urdunews.Article()
    assert f"- {size}" in huggingface.card([article] * number, name="x").splitlines()
