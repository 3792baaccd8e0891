"""Laws of splitting into sentences."""

import functools
import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from properties.laws import NORMALIZERS
from prose.sentence_cases import sentence_cases
from urdunews import Normalizer, Parser, normalize, sentences
from urdunews.characters.stretches import read_stretch
from urdunews.testing import dumps

CASES = [case.text for case in sentence_cases()]
#: What sentences and their borders are made of, clean and not.
PIECES = st.sampled_from(
    [
        *{word for text in CASES for word in text.split()},
        *(" ", "  ", "\n", "\r\n", "\t", "\u200f", "\ufeff", "\u2028", "\u0640", "\x00", "\ud800"),
        *("۔", "۔۔۔", ".", "…", "؟", "!", "،", "(", ")", "“", "”", "‘", "’", '"', "1۔", "3.5"),
        *("كيا", "هے۔", "ﷲ", "ﺅ", "😀", "پٹرول۔ڈیزل", "ایم۔اے۔"),
    ]
)
any_text = st.one_of(
    st.lists(PIECES, max_size=30).map("".join),
    st.lists(PIECES, max_size=30).map(" ".join),
    st.sampled_from(CASES),
    st.text(max_size=60),
)


@given(any_text)
def test_sentences_and_white_space_make_up_the_text(text: str) -> None:
    at = 0
    for sentence in sentences(text):
        start, end = sentence.span
        assert sentence.text == text[start:end] == sentence.text.strip() != ""
        assert text[at:start].strip() == ""
        at = end
    assert text[at:].strip() == ""


@given(st.one_of(st.lists(PIECES, max_size=30).map(" ".join), st.sampled_from(CASES)))
def test_normalising_changes_no_border(text: str) -> None:
    before = [normalize(sentence.text).strip() for sentence in sentences(text)]
    after = [sentence.text for sentence in sentences(normalize(text))]
    # What shows nothing is a sentence that normalising leaves out.
    assert [sentence for sentence in before if sentence] == after


@given(st.sampled_from(CASES), st.sampled_from(["نہر صاف ہو گئی ہے۔", "کیا پل بن گیا؟"]))
def test_one_sentence_more_is_one_more(text: str, more: str) -> None:
    text = f"{text.rstrip()}۔" if text.rstrip()[-1].isalnum() else text.rstrip()
    found = sentences(text)
    if found[-1].text[-1] not in "۔؟!" or found[-1].continues or text.endswith("۔۔"):
        return
    assert len(sentences(f"{text} {more}")) == len(found) + 1


@given(st.lists(st.sampled_from(CASES), max_size=4).map("\n".join))
def test_lines_are_split_one_by_one_but_where_one_breaks_off(text: str) -> None:
    by_line = list(itertools.chain.from_iterable(map(sentences, text.split("\n"))))
    together = sentences(text)
    assert len(together) <= len(by_line)
    if "۔۔" not in text and "…" not in text:
        assert [s.text for s in together] == [s.text for s in by_line]


#: What stands between two sentences, or at the ends of one, in a dirty text.
DIRT = st.sampled_from(
    [
        *("", "", " ", "  ", "\xa0", " \u200f", "\u200f ", "\t", "\r", "\u2028", " \u064e "),
        *("\u064e", "\u0651", "\u0653", "\u0654", "\u0674", "\u0640", "\u200c", "\u200d", "\u0301"),
        *("\u0663", "3", "“", "”", "’", '"', "(", ")", "\ufefb", "\u0647", "\u0643", "é", "\x00"),
    ]
)
SENTENCES = st.sampled_from(
    [
        *(
            "نہر صاف ہو گئی۔",
            "كيا پل بن گيا؟",
            "وہ 6 فروري كو آئے گا۔",
            "ہاں!",
            "سات\u0647 چلو ",
            "ایم۔اے۔",
        ),
        *("ا\u0653ج بارش ہوئى۔", "‘كيوں؟’ ", "\u0663۔\u0665 ملین ", "پل ٹوٹ گيا... ", "وہ چپ رہے۔"),
    ]
)
dirty = st.lists(st.tuples(DIRT, SENTENCES, DIRT).map("".join), max_size=6).map("".join)


@given(dirty, st.sampled_from(NORMALIZERS))
def test_the_sentences_of_a_dirty_paragraph_are_what_its_alignment_says(
    body: str, normalizer: Normalizer
) -> None:
    page = f" date 2026-02-03 نہر صاف\nملتان (نامہ نگار) کل {body}"
    article = parser_with(normalizer).parse_article(page)
    for paragraph in article.paragraphs:
        raw = article.source[slice(*paragraph.span)]
        if raw == paragraph.text:
            # What stands as it is read needs no alignment, and keeps the marks at its ends.
            read = [article.source[slice(*sentence.span)] for sentence in paragraph.sentences]
            assert [sentence.text for sentence in paragraph.sentences] == read
            continue
        to_raw = normalizer.align(raw).source_span
        at = 0
        for sentence in paragraph.sentences:
            start = paragraph.text.index(sentence.text, at)
            at = start + len(sentence.text)
            expected = read_stretch(raw, *to_raw(start, at), normalizer)
            shift = paragraph.span.start
            assert (sentence.text, sentence.span.start - shift) == (expected[0], expected[1].start)
            assert sentence.span.end - shift == expected[1].end


@functools.cache
def parser_with(normalizer: Normalizer) -> Parser:
    return Parser(normalizer=normalizer)


@given(dumps())
def test_any_dump_can_be_split(text: str) -> None:
    assert "".join("".join(s.text.split()) for s in sentences(text)) == "".join(text.split())


@pytest.mark.parametrize(
    "unit",
    [
        "۔",
        "۔ ",
        ". ",
        "a.b ",
        "ا۔ب ",
        "1۔ ",
        "(",
        "ا(۔)",
        "(ا۔",
        ") ۔",
        "۔“",
        '"۔',
        "۔‘ا",
        "ہے۔",
        "ایم۔",
        "ہے۔۔۔\n",
        "\u200f۔",
        "ي۔ ",
        "* . ",
        "پٹرول۔ڈیزل ",
        "لاہور۔",
        "ہے",
        "ـ",
        "۔َ",
    ],
)
@pytest.mark.parametrize("size", [2_000, pytest.param(40_000, marks=pytest.mark.thorough)])
def test_hostile_repetition_is_split_without_a_loss(unit: str, size: int) -> None:
    text = unit * (size // len(unit))
    bare = "".join(text.split())
    assert "".join("".join(sentence.text.split()) for sentence in sentences(text)) == bare


@pytest.mark.parametrize("size", [2_000, pytest.param(20_000, marks=pytest.mark.thorough)])
def test_noise_is_split_without_a_loss(size: int) -> None:
    chance = random.Random(7)  # noqa: S311
    text = "".join(chance.choices("ا ب۔.؟!…()[]“”\"'’‘\n\r3۵aکہےكي\u200f\u0640\u064e", k=size))
    bare = "".join(text.split())
    assert "".join("".join(sentence.text.split()) for sentence in sentences(text)) == bare
