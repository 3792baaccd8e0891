import pytest

from urdunews.datelines.grammar import read_dateline
from urdunews.datelines.readings import Opening
from urdunews.datelines.repeated import before_itself
from urdunews.words.lexicon import Lexicon

LEXICON = Lexicon.default()


def dateline_of(text: str, name: str) -> str | None:
    reading = before_itself(Opening(text, name, LEXICON))
    return None if reading is None else text[: reading.end]


@pytest.mark.parametrize(
    ("name", "text", "dateline"),
    [
        ("نور گڑھی", "نور گڑھی//نور گڑھی میں پانی", "نور گڑھی//"),
        ("نور گڑھی", "نور گڑھی // نور گڑھی کے لوگ", "نور گڑھی //"),
        ("نور گڑھی", "نور گڑھی: نور گڑھی کے مکینوں نے", "نور گڑھی:"),
        ("نور گڑھی", "نور گڑھی: نور گڑھی کے نواحی گاؤں", "نور گڑھی:"),
        ("نور گڑھی", "نور گڑھی: نور گڑھی میں پانی", None),
        ("نور گڑھی", "نور گڑھی: نور گڑھی سے", None),
        ("سلیم پور", "سلیم پور: سلیم پور میں پانی", "سلیم پور:"),
        ("گلزار پور", "گلزار پور: گلزار پور میں پانی", "گلزار پور:"),
        ("گلزار پور", "گلزار پور۔۔۔گلزار پور میں پانی", "گلزار پور۔۔۔"),
        ("گلزار پور", "گلزار پور، گلزار پور میں پانی", None),
        ("گلزار پور", "گلزار پور: گلزار پور نے", None),
        ("گلزار پور", "گلزار پور: گلزار پور نئی بستی", None),
        ("گلزار پور", "گلزار پور: گلزار پور 5", None),
        ("گلزار پور", "گلزار پور: نہر", None),
        ("بھرپور", "بھرپور: بھرپور میں", None),
        ("احوال", "احوال: احوال میں", None),
        ("بستی ملوک", "بستی ملوک: بستی ملوک میں پانی", "بستی ملوک:"),
        ("گلشن ٹاؤن", "گلشن ٹاؤن: گلشن ٹاؤن میں پانی", "گلشن ٹاؤن:"),
        ("ٹاؤن", "ٹاؤن: ٹاؤن میں پانی", None),
        ("صوبہ", "صوبہ: صوبہ کے علاقے", None),
        ("گاؤں", "گاؤں//گاؤں کے لوگ", None),
        ("اے پی پی", "اے پی پی//اے پی پی کے لوگ", None),
        ("مہنگائی", "مہنگائی: مہنگائی میں اضافہ", None),
        ("سیلاب", "سیلاب: سیلاب سے متاثرہ علاقوں میں", None),
        ("نادیہ بلوچ", "نادیہ بلوچ//نادیہ بلوچ کے گھر", None),
        ("نادیہ پور", "نادیہ پور//نادیہ پور کے گھر", "نادیہ پور//"),
        ("نادیہ بلوچ", "نادیہ بلوچ: نادیہ بلوچ کے گاؤں", None),
        ("گلشن ٹاؤن", "گلشن ٹاؤن (نوید قمر): گلشن ٹاؤن کے لوگ", "گلشن ٹاؤن (نوید قمر):"),
        ("گلشن ٹاؤن", "گلشن ٹاؤن (نوید قمر) گلشن ٹاؤن کے لوگ", "گلشن ٹاؤن (نوید قمر)"),
        ("گلشن ٹاؤن", "گلشن ٹاؤن (نوید قمر) نہر", None),
        ("گلشن ٹاؤن", "گلشن ٹاؤن (نوید قمر گلشن ٹاؤن کے لوگ", None),
        ("گلشن ٹاؤن", "گلشن ٹاؤن (پی پی پی) گلشن ٹاؤن کے لوگ", None),
        ("اداکار", "اداکار (نوید قمر): اداکار کے لوگ", None),
    ],
)
def test_an_unlisted_place_is_known_by_its_repetition(
    name: str, text: str, dateline: str | None
) -> None:
    assert dateline_of(text, name) == dateline


def test_a_repeated_place_is_missing_from_the_lexicon() -> None:
    reading = read_dateline("سنگل دھار//سنگل دھار میں پانی کی قلت ہے۔", LEXICON)
    assert reading is not None
    assert reading.basis == "form"
