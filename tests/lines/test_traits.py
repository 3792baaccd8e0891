"""The look of a line on its own."""

from typing import Any

import pytest

from urdunews import Lexicon
from urdunews.lines.traits import (
    PROSE,
    first_letters,
    last_letter,
    step,
    traits,
)

SENTENCE = "محکمہ آبپاشی نے نہر کی صفائی کا کام مقررہ وقت سے دو ہفتے پہلے مکمل کر لیا ہے۔"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (SENTENCE, {"prose": PROSE, "final_verb": True, "ending": "۔", "script": "urdu"}),
        ("زبیدہ بنت رحیم", {"name": True, "final_verb": False, "prose": 0}),
        ("واٹس ایپ پر شیئر کریں", {"cues": ("app", "share"), "long_cue_count": -1}),
        ("شائع 3 فروری 2026 10:20", {"date": (True, True, True), "figures": 3}),
        ("Published 3 March", {"date": (True, False, False), "script": "foreign"}),
        ("• کھیل", {"beginning": "bullet", "known": ()}),
        ("کھیل", {"known": ("section",), "beginning": "letter"}),
        ("ویب ڈیسک", {"known": ("desk",)}),
        ("لاہور", {"known": ("place",)}),
        ("(فائل فوٹو)", {"beginning": "bracket", "ending": ")", "marks": ("bracket",)}),
        ("’پانی کہاں گیا؟‘", {"beginning": "quote", "ending": "other"}),
        ("کیا نہر بند ہے؟", {"marks": ("question", "question-word"), "ending": "؟"}),
        ("412", {"script": "none", "marks": ("no-words",), "beginning": "figure"}),
        ("خبر جاری ہے…", {"ending": "…"}),
        ("باب 12", {"ending": "figure"}),
        ("By Sana", {"beginning": "latin", "cues": ("author", "by")}),
        ("=", {"beginning": "other", "ending": "other"}),
        ("", {"beginning": "other", "ending": "other", "words": 0}),
        ("پاکستان Today نیوز", {"script": "mixed"}),
        ("कृषि मंत्रालय ने आज नहर की सफाई का काम पूरा कर लिया है।", {"final_verb": True}),
        ("A long line of another language that ends like a sentence does.", {"prose": PROSE}),
        ("Students said they had missed a quiet place to read.", {"prose": PROSE}),
        ("The canal is open again.", {"prose": 2}),
        ("تاہم نہر بند رہی۔", {"first": "opening", "last": "stays", "stop": True}),
        ("پولیس اہلکار گرفتار", {"first": "subject", "last": "predicate", "stop": False}),
        ("نہر کے کنارے", {"first": "other", "last": "other"}),
        (SENTENCE.rstrip("۔") * 3 + " گئی", {"last": "went"}),
    ],
)
def test_traits(line: str, expected: dict[str, Any]) -> None:
    looks = traits(Lexicon.default())[line].looks
    assert {name: getattr(looks, name) for name in expected} == expected


def test_a_topic_of_a_long_line_counts_if_it_has_several_words() -> None:
    line = (
        "ادارے کا مضمون نگار کی رائے سے متفق ہونا ضروری نہیں، تبصرہ لکھیں یا ای میل پر اپنی رائے "
        "اور اپنا تبصرہ ہمیں ضرور بھیجیں"
    )
    looks = traits(Lexicon.default())[line].looks
    assert "comment" in looks.long_cues
    assert looks.cue_share == -1
    assert looks.long_cue_count == 4


def test_persons_are_not_counted_in_lines_of_many_words() -> None:
    known = traits(Lexicon.default())
    assert known["محمد علی احمد"].looks.persons == 2
    assert known["محمد " * 12].looks.persons == 0


def test_steps() -> None:
    assert [step(value, (1, 5)) for value in (0, 1, 4, 5, 9)] == [0, 1, 1, 2, 2]


def test_the_cache_of_traits_is_bounded() -> None:
    lexicon = Lexicon.default().extended(sections=["بازار کا حال"])
    known = traits(lexicon)
    for number in range(1_500):
        assert known[f"سڑک نمبر {number}"].looks.ending == "figure"
        assert len(known) <= 512


@pytest.mark.parametrize(
    "line",
    ["نہر کی صفائی مکمل!", "باب 12 …", "«نہر»", "۔۔۔", "", "، ،" * 200 + "ے", "ب" * 200 + "ے"],
)
def test_the_last_letter_is_the_end_of_the_first_letters(line: str) -> None:
    letters = first_letters(line)
    assert last_letter(line) == (letters[-1:] if len(letters) < 160 else "ے")
