import sys
import unicodedata
from collections.abc import Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from characters.texts import OFTEN, dirty_texts
from urdunews.characters.landmarks import LandmarkMap, landmarks
from urdunews.characters.normalizer import Normalizer, is_usual, spelling_alone
from urdunews.characters.respelling import apply_rules
from urdunews.characters.spelling import FOLDED, NORMAL, UNTOUCHED, Spelling

SPELLINGS = [
    NORMAL,
    FOLDED,
    UNTOUCHED,
    Spelling(letters=False, aspirates="keep"),
    Spelling(diacritics="drop", ligatures="all", quotes="ascii", aspirates="all"),
    Spelling(tatweel="keep", invisibles="keep", joiners="keep"),
    Spelling(spaces="keep", digits="urdu", joiners="drop"),
]
#: Words, dates and the marks that end sentences, between any dirt.
PIECES = st.sampled_from(
    [
        *("6 فروری", "كل", "سات\u0647", "ا\u0653ج", "گئى", "ہے", "ﻻ", "\u06f3", "U", "é", "ᄒ"),
        *"۔؟!.،:()“”\"'…",
        *("  ", " ", " ", "\xa0", "\t", "\r", " \u064e ", "\u200b", "\u2028"),
        *("\u064e", "\u0654", "\u0674", "\u0301", "\u0640", "\u200c", "\u200d", "\u200f", "\x00"),
    ]
)
texts = st.lists(PIECES, max_size=14).map("".join) | dirty_texts()


def normalizer_of(spelling: Spelling) -> Normalizer:
    return Normalizer(
        letters=spelling.letters,
        ligatures=spelling.ligatures,
        digits=spelling.digits,
        diacritics=spelling.diacritics,
        quotes=spelling.quotes,
        tatweel=spelling.tatweel,
        invisibles=spelling.invisibles,
        joiners=spelling.joiners,
        spacing="keep" if spelling.spaces == "keep" else "single",
        repairs=("ambiguous-heh",) if spelling.aspirates == "all" else (),
    )


#: Latin and Arabic letters, all forms of the latter, and some of the rest.
SOME_CODES = sorted({*range(0x870), *range(0xFB50, 0xFF00), *range(0, 0x20000, 41)})
ALL_CODES = range(sys.maxunicode + 1)


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize(
    "codes",
    [
        pytest.param(SOME_CODES, id="some"),
        pytest.param(ALL_CODES, id="all", marks=pytest.mark.thorough),
    ],
)
def test_a_landmark_becomes_itself_and_nothing_else_becomes_one(
    codes: Sequence[int], spelling: Spelling
) -> None:
    found = landmarks(spelling)
    for code in codes:
        character = chr(code)
        if code > 0xFFFF and unicodedata.is_normalized("NFC", character):
            continue
        spelt = apply_rules(character, spelling)
        assert [mark for mark in spelt if mark in found] == [character] * (character in found)


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("mark", ["\u0300", "\u0338", "\u0653", "\u0654", "\u093c", "\u3099"])
def test_a_landmark_composes_with_no_mark(spelling: Spelling, mark: str) -> None:
    for landmark in landmarks(spelling):
        assert apply_rules(landmark + mark, spelling)[0] == landmark


def test_stops_are_landmarks_unless_a_spelling_makes_more_of_them() -> None:
    assert set("۔،؛؟!.…()\"'”“") <= set(landmarks(NORMAL))
    assert landmarks(FOLDED) == landmarks(NORMAL)
    straight = landmarks(Spelling(quotes="ascii"))
    assert not set("\"'”“’‘") & set(straight)
    assert "۔" in straight


@pytest.mark.parametrize("spelling", SPELLINGS)
@settings(max_examples=OFTEN // 4)
@given(text=texts)
@example(text="سات\u0647\xa0كل ہے۔\u200d  ی\u064e\u0654  \xa0\u0640،۔")
def test_spans_are_those_of_the_alignment(spelling: Spelling, text: str) -> None:
    alignment = normalizer_of(spelling).align(text)
    found = LandmarkMap(text, alignment.text, spelling)
    for start in range(len(alignment.text) + 1):
        for end in (start, start + 1, start + 4, len(alignment.text)):
            if start <= end <= len(alignment.text):
                assert found.source_span(start, end) == alignment.source_span(start, end)


@pytest.mark.parametrize("spelling", SPELLINGS)
@settings(max_examples=OFTEN // 4)
@given(text=texts)
@example(text="سات\u0647\xa0كل\xa06 فروري، ی ہے۔\u200d  \u0640ی")
def test_a_sure_span_reads_as_its_part_of_the_text(spelling: Spelling, text: str) -> None:
    normalizer = normalizer_of(spelling)
    normal = normalizer(text)
    found = LandmarkMap(text, normal, spelling)
    for start in range(len(normal)):
        for end in range(start + 1, len(normal) + 1):
            span = found.sure_span(start, end)
            if span is not None:
                assert normalizer(text[slice(*span)]) == normal[start:end]
                # What is before it and after it is in the text before it and after it.
                assert normalizer(text[: span.start]).rstrip() == normal[:start].rstrip()


@pytest.mark.parametrize(
    ("source", "part", "read"),
    [
        pytest.param("كل ہوا۔ كام", "کل ہوا۔", "كل ہوا۔", id="from-the-beginning"),
        pytest.param("كل ہوا۔ كام", "کام", "كام", id="to-the-end"),
        pytest.param("كل ہوا۔كام رہا۔", "کام رہا۔", "كام رہا۔", id="no-space"),
        pytest.param("كل ہوا۔ \u200f\xa0كام رہا۔", "کام رہا۔", "كام رہا۔", id="blanks"),
        pytest.param("كل ہوا۔ ا\u0653ج گئى۔", "آج گئی۔", "ا\u0653ج گئى۔", id="composed"),
        pytest.param("كل ہوا۔ \u0663 دن۔", "۳ دن۔", "\u0663 دن۔", id="digit"),
        pytest.param("كل  6 فروري  كو", "6 فروری", "6 فروري", id="words"),
        pytest.param("كل 6\xa0فروري، كو", "6 فروری", "6\xa0فروري", id="words-before-a-landmark"),
        pytest.param("کل 6 فروری کو", "6 فروری", "6 فروری", id="words-unchanged"),
        pytest.param("كل 6  فروری كو", "6 فروری", "6  فروری", id="words-far-apart"),
        pytest.param("سات\u0647\xa0كل ہوا", "کل", "كل", id="word-after-an-aspirate"),
    ],
)
def test_a_part_between_sure_borders_has_a_sure_span(source: str, part: str, read: str) -> None:
    normal = Normalizer()(source)
    start = normal.index(part)
    span = LandmarkMap(source, normal, NORMAL).sure_span(start, start + len(part))
    assert span is not None
    assert source[slice(*span)] == read


@pytest.mark.parametrize(
    ("source", "part"),
    [
        pytest.param("\u0650كل ہوا۔", "\u0650کل ہوا۔", id="mark-first"),
        pytest.param("كل۔\u0650كام", "\u0650کام", id="mark-after-a-landmark"),
        pytest.param("كل۔ \u0650كام", "\u0650کام", id="mark-after-a-space"),
        pytest.param("كل۔ \u0674كام", "\u0674کام", id="hamza"),
        pytest.param("كل۔ \ufefbكام", "لاکام", id="ligature"),
        pytest.param("كل۔ \u200d", " ", id="nothing-shown"),
        pytest.param("كل كام\u0650", "کل کام\u0650", id="mark-last"),
        pytest.param("كل كام", "ل کام", id="inside-a-word"),
        pytest.param("كل كام", "کل کا", id="to-the-inside-of-a-word"),
        pytest.param("كل كام\u0650 ہے", "کام\u0650", id="mark-at-the-end-of-a-word"),
        pytest.param("كل \u200f 6 فروری كو", "6 فروری", id="more-runs-of-spaces"),
        pytest.param("كل 6 \u200f فروری كو", "6 فروری", id="more-runs-inside"),
        pytest.param("كل 6 \u200f ی فروری كو", "6 ی فروری", id="more-runs-and-words-inside"),
        pytest.param("أكل  6 فروری\u200f", "6 فروری", id="dropped-at-the-end"),
    ],
)
def test_a_part_between_other_borders_has_none(source: str, part: str) -> None:
    normal = Normalizer()(source)
    start = normal.index(part)
    found = LandmarkMap(source, normal, NORMAL)
    assert found.sure_span(start, start + len(part)) is None
    # Nor when asked again.
    assert found.sure_span(start, start + len(part)) is None


def test_a_normaliser_that_repairs_does_more_than_spell() -> None:
    assert spelling_alone(Normalizer()) == NORMAL
    assert spelling_alone(Normalizer(repairs=("ambiguous-heh",))) == Spelling(aspirates="all")
    assert spelling_alone(Normalizer(repairs=("cp1252",))) is None
    assert spelling_alone(Normalizer(repairs=("hard-wrap",))) is None
    assert spelling_alone(Normalizer(spacing="punctuation")) is None


def test_only_the_usual_normaliser_is_usual() -> None:
    assert is_usual(Normalizer())
    assert not is_usual(Normalizer(digits="ascii"))
