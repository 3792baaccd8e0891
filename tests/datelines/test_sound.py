import pytest

from urdunews.datelines.readings import Opening
from urdunews.datelines.sound import (
    after_known_credit,
    after_known_places,
    before_known_credit,
    credits_alone,
)
from urdunews.words.lexicon import Lexicon

LEXICON = Lexicon.default()


def opening_of(text: str, words: str) -> Opening:
    return Opening(text, words, LEXICON)


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("ملتان (نامہ نگار) نہر", "ملتان (نامہ نگار)"),
        ("ملتان۔ 5 مئی (نامہ نگار) نہر", "ملتان۔ 5 مئی (نامہ نگار)"),
        ("ملتان '5 مئی (نامہ نگار) نہر", "ملتان '5 مئی (نامہ نگار)"),
        ("ملتان 5 مئی اے پی پی) نہر", "ملتان 5 مئی اے پی پی)"),
        ("ملتان، 5 مئی۔ نہر", "ملتان، 5 مئی۔"),
        ("ملتان،سونے کی قیمت", "ملتان،"),
        ("ملتان: نہر", "ملتان:"),
        ("ملتان نہر", None),
        ("ملتان (نامہ نگار) کے نہر", None),
        ("نہر (نامہ نگار)", None),
    ],
)
def test_known_places_are_followed_by_a_bracket_a_date_or_an_ending(
    text: str, dateline: str | None
) -> None:
    reading = after_known_places(opening_of(text, text.split(" ", maxsplit=1)[0]))
    assert (reading and text[: reading.end]) == dateline


@pytest.mark.parametrize(
    ("text", "words", "dateline"),
    [
        ("ویب ڈیسک: نہر", "ویب ڈیسک", "ویب ڈیسک:"),
        ("دنیا نیوز (گلگت) نہر", "دنیا نیوز", "دنیا نیوز (گلگت)"),
        ("سحر نیوز/پاکستان: نہر", "سحر نیوز", "سحر نیوز/پاکستان:"),
        ("سحر نیوز/نہر", "سحر نیوز", None),
        ("ویب ڈیسک نہر", "ویب ڈیسک", None),
        ("ویب ڈیسک، نہر", "ویب ڈیسک", None),
        ("اے پی پی: نہر", "اے پی پی", None),
    ],
)
def test_a_known_credit_may_stand_in_front(text: str, words: str, dateline: str | None) -> None:
    reading = after_known_credit(opening_of(text, words))
    assert (reading and text[: reading.end]) == dateline


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("نور گڑھی (نامہ نگار) نہر", "نور گڑھی (نامہ نگار)"),
        ("نور گڑھی (چنیوٹ) (نامہ نگار) نہر", "نور گڑھی (چنیوٹ) (نامہ نگار)"),
        ("نور گڑھی۔ 5 مئی (نامہ نگار) نہر", "نور گڑھی۔ 5 مئی (نامہ نگار)"),
        ("نور گڑھی 5 مئی کو (نامہ نگار) نہر", None),
        ("نور گڑھی (صبح نو) (نامہ نگار) نہر", None),
        ("نور گڑھی ) (نامہ نگار) نہر", None),
        ("نور گڑھی (نامہ نگار) کے نہر", None),
        ("نور گڑھی نہر", None),
    ],
)
def test_an_unlisted_place_has_a_known_credit_after_it(text: str, dateline: str | None) -> None:
    reading = before_known_credit(opening_of(text, "نور گڑھی"))
    assert (reading and text[: reading.end]) == dateline


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("(نامہ نگار) نہر", "(نامہ نگار)"),
        ("(نامہ نگار، صبح نو) نہر", None),
        ("(نامہ نگار نہر", None),
        ("(نہر) صاف", None),
    ],
)
def test_credits_alone_are_all_known(text: str, dateline: str | None) -> None:
    reading = credits_alone(text, LEXICON)
    assert (reading and text[: reading.end]) == dateline
