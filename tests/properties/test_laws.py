"""The laws of the design, on texts that no newspaper has and on texts that each has."""

import itertools
import json
import random

from hypothesis import given
from hypothesis import strategies as st

import urdunews
from properties.laws import LAWS
from urdunews import testing
from words.language_texts import SENTENCES

NON_JOINER = "\N{ZERO WIDTH NON-JOINER}"

_FOREIGN = st.sampled_from(list(itertools.chain.from_iterable(SENTENCES.values())))
foreign = st.lists(_FOREIGN | testing.noise() | st.just(" date 2026-02-03 ")).map("\n".join)
anything = testing.noise() | testing.dumps() | st.text(st.characters(exclude_categories=()))
chances = st.integers(0, 2**32).map(random.Random)


@given(anything, chances)
def test_laws_of_any_text(text: str, chance: random.Random) -> None:
    for law in LAWS:
        law(text, chance)


@given(foreign, chances)
def test_laws_of_texts_in_other_languages(text: str, chance: random.Random) -> None:
    for law in LAWS:
        law(text, chance)


def all_digits_give_the_same_date(text: str, chance: random.Random) -> None:
    digits = chance.choice(("۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩"))
    other = urdunews.parse(text.translate(str.maketrans("0123456789", digits)))
    mine = urdunews.parse(text)
    assert [a.date for a in mine] == [a.date for a in other]
    assert [a.date_precision for a in mine] == [a.date_precision for a in other]


def non_joiners_do_not_matter_to_the_folded_values(text: str, chance: random.Random) -> None:
    sprinkled = "".join(
        letter + NON_JOINER
        # The header's keyword is an exact word.
        if letter.isalpha() and not letter.isascii() and chance.random() < _SPRINKLED
        else letter
        for letter in text
    )
    mine, other = urdunews.parse(text), urdunews.parse(sprinkled)
    assert [_folded(a) for a in mine] == [_folded(a) for a in other]


_SPRINKLED = 0.2


def _folded(article: urdunews.Article) -> str:
    return urdunews.fold(json.dumps(testing.values(article), ensure_ascii=False))


def order_does_not_matter(text: str, chance: random.Random) -> None:
    articles = urdunews.parse(text).articles
    records = [article.source for article in articles if article.find("mark")]
    shuffled = chance.sample(records, len(records))
    mine, other = urdunews.parse("".join(records)), urdunews.parse("".join(shuffled))
    assert sorted(a.id for a in mine) == sorted(a.id for a in other)
    assert sorted(map(_folded, mine)) == sorted(map(_folded, other))


@given(testing.dumps(), chances)
def test_laws_of_dumps(text: str, chance: random.Random) -> None:
    all_digits_give_the_same_date(text, chance)
    non_joiners_do_not_matter_to_the_folded_values(text, chance)
    order_does_not_matter(text, chance)


@given(testing.dumps(), st.data())
def test_keyboards_and_programs_do_not_matter(text: str, data: st.DataObject) -> None:
    mutated = urdunews.parse(data.draw(testing.mutations(text)))
    assert list(map(testing.values, mutated)) == list(map(testing.values, urdunews.parse(text)))


@given(testing.articles())
def test_what_is_written_reads_back(article: urdunews.Article) -> None:
    (again,) = urdunews.parse(urdunews.unparse(article))
    assert testing.values(again) == testing.values(article)
    assert urdunews.unparse(again) == urdunews.unparse(article)
