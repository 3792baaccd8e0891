import pytest

from prose.test_stop import stop_at
from urdunews.prose.latin import ends_latin_sentence, is_latin
from urdunews.prose.splitting import sentences

SPLIT = [
    "انہوں نے ٹویٹ کیا: We are ready. ‖اس پر بحث چھڑ گئی۔",
    "بورڈ پر لکھا تھا Keep off the grass. ‖بچے پھر بھی کھیلتے رہے۔",
    "اس نے لکھا We won 3-2. ‖اس پر جشن منایا گیا۔",
    "انہوں نے کہا This is plan B. ‖صحافی مسکرا دیے۔",
    "ان کا ٹویٹ تھا I love my city. ‖I will serve it. ‖مداحوں نے سراہا۔",
    "اس نے بتایا I live in the U.S. ‖میزبان نے موضوع بدل دیا۔",
    "ان کا جملہ تھا He left at 9 a.m. ‖پولیس نے اسے نوٹ کیا۔",
    "وہ I live in the U.S. میں لکھتا ہے۔",
    "کمپنی Alpha Foods Ltd. نے نیا پلانٹ لگایا۔",
    "وہ شہر کی PepsiCo Co. میں ملازم ہوا۔",
    "وہ کمپنی ہے Alpha Foods Ltd. ‖اس کے پانچ دفاتر ہیں۔",
    "پروگرام Windows 11 Ver. 22 پر چلتا ہے۔",
    "اس نے B.Sc. مکمل کیا اور پھر M.A. میں داخلہ لیا۔",
    "نئی طالبہ Ph.D. کرتی ہے۔",
    "یہ تحقیق Smith et al. نے کی۔",
    "ناول نگار J. K. Lane کی کتاب چھپی۔",
]


@pytest.mark.parametrize("marked", SPLIT)
def test_latin_sentences_end_and_abbreviations_do_not(marked: str) -> None:
    parts = [part.strip() for part in marked.split("‖")]
    assert [one.text for one in sentences(marked.replace("‖", ""))] == parts


@pytest.mark.parametrize(
    ("marked", "answer"),
    [
        ("اس نے لکھا We will win|. مداح", True),
        ("اس نے لکھا We will win|. Yes", False),
        ("اس نے لکھا We will win|.", False),
        ("اس نے لکھا We will win|. میں", False),
        ("اس نے لکھا We win|. مداح", False),
    ],
)
def test_three_words_are_a_sentence(marked: str, answer: bool) -> None:
    assert ends_latin_sentence(stop_at(marked)) is answer


@pytest.mark.parametrize(
    ("marked", "answer"),
    [
        ("وہ بولا|. پھر", None),
        ("یہ Dr|. خان", False),
        ("یہ Foods Ltd|. اس نے", None),
        ("یہ B.Sc|. مکمل", False),
        ("دیکھیں dunya|. com پر", False),
        ("یہ ہے X|۔ پھر", None),
    ],
)
def test_a_stop_after_latin_letters(marked: str, answer: bool | None) -> None:
    assert is_latin(stop_at(marked)) is answer
