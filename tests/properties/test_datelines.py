"""What the lexicon knows is read in every form, and never in the middle of something else."""

import itertools
import random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import urdunews
from urdunews.characters.normalization import fold
from urdunews.model.datelines import Credit, Dateline, Place
from urdunews.words import vocabulary
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import CreditName, PlaceName

LEXICON = Lexicon.default()
BODY = "محکمہ آبپاشی نے نہر کی صفائی کا کام مکمل کر لیا ہے جس سے ٹیل تک پانی پہنچ گیا ہے۔"
HEADLINE = " date 2026-02-03 نہر کی صفائی مکمل\n"

#: A name that needs more evidence is read before a bracket or a colon alone.
SURE = [p for p in LEXICON.places if not p.broad and p.kind in {"city", "district"}]
SENDERS = [c for c in LEXICON.credits if not c.local]

places = st.sampled_from(LEXICON.places)
towns = st.sampled_from(SURE)
senders = st.sampled_from(SENDERS)
spellings = st.integers(0, 20)

WITH_CREDIT = [
    "{places} ({credits}) ",
    "{places}({credits})",
    "{places} ( {credits} ) ",
    "{places}: ({credits}) ",
    "{places} ({credits}): ",
    "{places}۔ 3 فروری ({credits}) ",
    "{places} 3 فروری({credits})",
    "{places}، 3 فروری ({credits}) ",
    "{places} ({credits}۔ 3 فروری 2026ء) ",
]
WITHOUT_CREDIT = ["{places}: ", "{places} : ", "{places}:", "{places}..... ", "{places} // "]
SEPARATORS = ["، ", "،", "/", " / ", " + ", " اور "]


def spelled(row: PlaceName | CreditName, number: int) -> str:
    """Return one of the spellings of a row."""
    names = (row.name, *row.spellings)
    return names[number % len(names)]


def dateline_of(opening: str) -> Dateline | None:
    return urdunews.parse_article(f"{HEADLINE}{opening}{BODY}").dateline


@given(
    st.lists(st.tuples(places, spellings), min_size=1, max_size=3),
    st.lists(st.tuples(senders, spellings), min_size=1, max_size=2),
    st.sampled_from(WITH_CREDIT),
    st.sampled_from(SEPARATORS),
)
def test_places_and_credits_in_any_form_are_read_back(
    where: list[tuple[PlaceName, int]],
    who: list[tuple[CreditName, int]],
    form: str,
    separator: str,
) -> None:
    printed = [spelled(*place) for place in where]
    sent = [spelled(*credit) for credit in who]
    assume(len(separator.join(printed)) < 90)
    opening = form.format(places=separator.join(printed), credits="، ".join(sent))
    dateline = dateline_of(opening)
    assert dateline is not None
    assert [fold(place.text) for place in dateline.places] == list(map(fold, printed))
    assert [fold(credit.text) for credit in dateline.credits] == list(map(fold, sent))
    assert [place.name for place in dateline.places] == [row.name for row, _ in where]
    assert [credit.name for credit in dateline.credits] == [row.name for row, _ in who]
    assert dateline.basis == "lexicon"


@given(
    st.lists(st.tuples(towns, spellings), min_size=1, max_size=3),
    st.sampled_from(WITHOUT_CREDIT),
    st.sampled_from(SEPARATORS),
)
def test_places_alone_in_any_form_are_read_back(
    where: list[tuple[PlaceName, int]],
    form: str,
    separator: str,
) -> None:
    printed = [spelled(*place) for place in where]
    assume(len(separator.join(printed)) < 90)
    dateline = dateline_of(form.format(places=separator.join(printed)))
    assert dateline is not None
    assert [fold(place.text) for place in dateline.places] == list(map(fold, printed))
    assert [place.name for place in dateline.places] == [row.name for row, _ in where]


letters = st.text("بتجدرسشعفقکلمنوہیٹڈگچپ", min_size=1, max_size=4)


@given(towns, spellings, letters, letters, st.sampled_from([": ", " (نامہ نگار) ", "۔ ", " // "]))
def test_no_row_is_found_inside_a_longer_word(
    place: PlaceName,
    number: int,
    before: str,
    after: str,
    ending: str,
) -> None:
    name = spelled(place, number)
    for word in (before + name, name + after, before + name + after):
        article = urdunews.parse_article(f"{HEADLINE}{word}{ending}{BODY}")
        if article.dateline is None or "dateline-damaged" in {d.code for d in article.defects}:
            # A letter too many, or a misprint, which the defect tells.
            continue
        # `گوانتانامو جیلن` is two towns with a space between.
        found = " ".join(fold(place.text) for place in article.dateline.places)
        assert found == fold(word)


SENTENCES = [
    "کراچی میں کل سے بارش کا نیا سلسلہ شروع ہو گا۔",
    "لاہور کے شہریوں نے پانی کی قلت پر احتجاج کیا۔",
    "اے پی پی کے مطابق ملتان اور سکھر میں درجہ حرارت بڑھ گیا ہے۔",
    "نامہ نگار نے بتایا کہ پشاور جانے والی سڑک بند ہے۔",
    "محکمہ موسمیات نے دنیا نیوز کو بتایا کہ دھند چھائی رہے گی۔",
]


@given(
    st.lists(st.sampled_from(SENTENCES), min_size=8, max_size=20),
    st.integers(1, 4),
    st.randoms(use_true_random=False),
)
def test_a_body_with_brackets_gains_no_dateline_after_its_opening(
    sentences: list[str],
    lines: int,
    chance: random.Random,
) -> None:
    opening = [SENTENCES[0]] * 10
    words = " ".join(sentences).split(" ")
    for at in chance.sample(range(len(words)), len(words) // 4):
        words[at] = chance.choice(["({})", "({}", "{})", ")({}"]).format(words[at])
    body = " ".join(words)
    for _ in range(lines):
        cut = chance.randrange(len(body))
        body = body[:cut] + "\n" + body[cut:]
    text = HEADLINE + " ".join(opening) + "\n" + body
    assert urdunews.parse_article(text).dateline is None


@pytest.mark.parametrize("word", sorted(vocabulary.function_words()))
def test_words_of_grammar_before_a_bracket_are_no_places(word: str) -> None:
    assert dateline_of(f"{word} (اے پی پی) ") is None or LEXICON.place(word) is not None


PIECES = [
    *["لاہور", "نئی دہلی", "پاکستان", "بہار", "راچی", "گوجرنوالہ", "نور گڑھی", "(سندھ)", "محکمہ"],
    *["اے پی پی", "نامہ نگار", "ویب ڈیسک", "پی ٹی آئی", "نادیہ بلوچ", "رپورٹ", "مانیٹنگ ڈیسک"],
    *["(اے پی پی)", "5 مئی", "یکم", "مئی", "اور", "سے", "کے", "نے", "3", "x", "*", "’", "+"],
    *["(", ")", "[", "]", "،", ",", "/", "//", "۔", "..", "…", ":", "-", "–", "—", " ", " ", " "],
    *["\u200f", "\u0640", "\xa0"],
]


@given(st.lists(st.sampled_from(PIECES), max_size=16), st.sampled_from(["", f" {BODY}"]))
def test_what_a_dateline_has_stands_inside_it_and_in_order(pieces: list[str], body: str) -> None:
    article = urdunews.parse_article("".join(pieces) + body)
    dateline = article.dateline
    if dateline is None:
        return
    names: list[Place | Credit] = [*dateline.places, *dateline.credits]
    assert names
    assert urdunews.normalize(article.source[slice(*dateline.span)]).strip(" ") == dateline.text
    for name in names:
        assert dateline.span.start <= name.span.start < name.span.end <= dateline.span.end
        assert urdunews.normalize(article.source[slice(*name.span)]).strip(" ") == name.text
        assert name.name
    for spans in ([p.span for p in dateline.places], [c.span for c in dateline.credits]):
        assert spans == sorted(spans)
    borders = sorted(name.span for name in names)
    assert all(one.end <= next_.start for one, next_ in itertools.pairwise(borders))
