import pytest

from urdunews.characters.normalization import fold
from urdunews.datelines.captions import credits_picture, opens_with_credit, opens_with_label
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import CreditName

LEXICON = Lexicon.default()


@pytest.mark.parametrize(
    ("bracket", "is_picture"),
    [
        ("فائل فوٹو", True),
        ("فوٹو", True),
        (" فوٹو : فائل ", True),
        ("فوٹو: اے ایف پی", True),
        ("فوٹو اے ایف پی", True),
        ("فوٹو/اے پی پی", True),
        ("فوٹو بشکریہ نوید شاہ", True),
        ("تصویر: نوید شاہ", True),
        ("تصویر بشکریہ محکمہ سیاحت", True),
        ("تصاویر: سوشل میڈیا", True),
        ("علامتی تصویر", True),
        ("ویڈیو اسکرین گریب", True),
        ("اے ایف پی فوٹو", True),
        ("اے پی پی/فائل فوٹو", True),
        ("File photo", True),
        ("PHOTO: AFP", True),
        ("", False),
        ("اے ایف پی", False),
        ("نامہ نگار", False),
        # Credits of stories.
        ("فوٹو جرنلسٹ", False),
        ("فوٹو گرافر", False),
        ("فوٹو جرنلسٹ، آئی ٹی رپورٹر", False),
        ("آئی ٹی رپورٹر، فوٹو جرنلسٹ", False),
        ("اے پی پی + یورپین پریس فوٹو ایجنسی", False),
        ("فوٹو جرنلسٹ کی فوٹو", True),
        ("سٹاف فوٹوگرافر", False),
        ("یورپین پریس فوٹو ایجنسی", False),
        ("بشکریہ بی بی سی", False),
        # Words that begin or end like a label, and the position of somebody in a picture.
        ("فوٹونک ریسرچ", False),
        ("Telephoto", False),
        ("تصویر میں بائیں سے دوسرے", False),
        ("تصویر", True),
    ],
)
def test_a_label_first_or_last_credits_a_picture(bracket: str, is_picture: bool) -> None:
    assert credits_picture(fold(bracket), LEXICON) is is_picture


def test_a_credit_that_a_user_adds_is_not_a_caption() -> None:
    assert credits_picture("فوٹو نامہ", LEXICON)
    lexicon = LEXICON.extended(credits=[CreditName(name="فوٹو نامہ", kind="outlet")])
    assert not credits_picture("فوٹو نامہ", lexicon)


@pytest.mark.parametrize(("before", "opens"), [("", False), ("(", True), ("(فوٹو ", True)])
def test_a_label_is_found_at_an_offset(before: str, opens: bool) -> None:
    text = "(فوٹو تصویر اے پی پی"
    assert text.startswith(before)
    assert opens_with_label(text, len(before), LEXICON) is opens


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("© UNICEF/Asad Zaidi کیمپ میں بچے پڑھ رہے ہیں۔", True),
        ("©WFP / R. Khan", True),
        ("© 2026 نیوز/ویب", False),
        ("© Nau News جملہ حقوق محفوظ ہیں", False),
        ("© نیا دور/پاکستان", False),
        ("UNICEF/Asad Zaidi", False),
        ("", False),
    ],
)
def test_an_organisation_and_a_photographer_credit_a_picture(line: str, opens: bool) -> None:
    assert opens_with_credit(line) is opens
