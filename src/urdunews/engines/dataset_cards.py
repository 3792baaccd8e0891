"""Dataset cards: what is in a corpus, as the README of a repository on the Hugging Face Hub."""

import datetime
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from attrs import field, frozen

import urdunews
from urdunews.interop.dicts import SCHEMA
from urdunews.model.articles import Article
from urdunews.model.given_articles import each_article

_UNDETERMINED: Final = "und"
#: The categories of the Hub: their names, and what each has fewer articles than.
_SIZES: Final = (
    ("n<1K", 10**3),
    ("1K<n<10K", 10**4),
    ("10K<n<100K", 10**5),
    ("100K<n<1M", 10**6),
    ("1M<n<10M", 10**7),
    ("10M<n<100M", 10**8),
    ("100M<n<1B", 10**9),
)
_LARGEST: Final = "n>1B"


@frozen(kw_only=True)
class Census:
    """Counts over the articles of a corpus."""

    articles: int = 0
    """The number of articles."""

    characters: int = 0
    """The code points of their text."""

    parts: Mapping[str, int] = field(factory=Counter[str])
    """How many articles have a headline, a dateline, a byline or text."""

    languages: Mapping[str, int] = field(factory=Counter[str])
    """How many articles are in each language, by BCP 47 tag."""

    first: datetime.date | None = None
    """The first day; None if no article has a date."""

    last: datetime.date | None = None
    """The last day."""


def count(articles: Iterable[Article]) -> Census:
    """Return the counts for articles, which are read once."""
    number = characters = 0
    parts: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    first = last = None
    for article in each_article(articles, "card"):
        number += 1
        characters += len(article.text)
        parts.update(_parts(article))
        if article.language is not None:
            languages[article.language] += 1
        if article.date is not None:
            first = min(first or article.date, article.date)
            last = max(last or article.date, article.date)
    return Census(
        articles=number,
        characters=characters,
        parts=parts,
        languages=languages,
        first=first,
        last=last,
    )


def _parts(article: Article) -> Iterator[str]:
    values = {
        "date": article.date,
        "headline": article.headline,
        "dateline": article.dateline,
        "byline": article.bylines,
        "text": article.text,
    }
    yield from (name for name, value in values.items() if value)


def card(articles: Iterable[Article], *, name: str) -> str:
    r"""Return a template for a dataset card: the README.md of a dataset on the Hugging Face Hub.

    It has everything that can be counted: articles, languages, days, and the shares with a
    headline, a dateline, a byline. The rest is for you to fill in, above all the licence.

    Args:
        articles: The articles, such as those of `urdunews.read`; they are read once.
        name: The name of the dataset.

    Returns:
        Markdown after a head of YAML.

    Example:
        >>> import urdunews
        >>> from urdunews.engines import huggingface
        >>> text = huggingface.card(urdunews.read("seeds/"), name="Sample")
        >>> text.splitlines()[1:4]
        ['pretty_name: "Sample"', 'language:', '- ur']
    """
    title = " ".join(name.split())
    census = count(articles)
    return "\n".join([*_head(title, census), *_body(title, census), ""])


def _head(title: str, census: Census) -> Iterator[str]:
    yield "---"
    # A JSON string is also a YAML string.
    yield f"pretty_name: {json.dumps(title, ensure_ascii=False)}"
    languages = [tag for tag in _by_count(census.languages) if tag != _UNDETERMINED]
    if languages:
        yield "language:"
        yield from (f"- {tag}" for tag in languages)
    yield "size_categories:"
    yield f"- {_size(census.articles)}"
    yield "# Say under which licence the texts may be used, and remove this line:"
    yield "# license: …"
    yield "---"


def _body(title: str, census: Census) -> Iterator[str]:
    yield from ("", f"# {title}", "")
    reader = f"urdunews {urdunews.__version__}"
    yield f"News articles, read from dated dumps by {reader}; the columns are its schema {SCHEMA}."
    yield from ("", "| | |", "| --- | --- |", f"| Articles | {census.articles:,} |")
    if census.first is not None:
        yield f"| Days | {census.first} to {census.last} |"
    yield f"| Characters of text | {census.characters:,} |"
    for part in ("date", "headline", "dateline", "byline", "text"):
        yield f"| With a {part} | {_share(census.parts.get(part, 0), census.articles)} |"
    yield from ("", "## Languages", "", "| Language | Articles |", "| --- | --- |")
    yield from (f"| `{tag}` | {census.languages[tag]:,} |" for tag in _by_count(census.languages))
    yield f"| unknown | {census.articles - sum(census.languages.values()):,} |"
    yield from (
        "",
        "## Sources",
        "",
        "Say which pages the dumps are of, and how they were fetched.",
    )
    yield from ("", "## Licence", "", "Say who holds the rights to the texts, and what they allow.")


def _by_count(languages: Mapping[str, int]) -> list[str]:
    return sorted(languages, key=lambda tag: (-languages[tag], tag))


def _size(number: int) -> str:
    return next((name for name, limit in _SIZES if number < limit), _LARGEST)


def _share(number: int, total: int) -> str:
    return f"{number:,} ({number / total:.1%})" if total else "0"
