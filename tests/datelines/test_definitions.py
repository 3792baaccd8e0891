import pytest

from urdunews.datelines.definitions import defines_place
from urdunews.words.lexicon import Lexicon


def defines(text: str) -> bool:
    return defines_place(text, 0, Lexicon.default())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("سندھ کا دوسرا بڑا شہر ہے اور چوڑیاں بناتا ہے", id="of-a-province"),
        pytest.param("پاکستان کا سب سے بڑا شہر ہے", id="the-largest"),
        pytest.param("دسویں صدی میں یورپ کا سب سے روشن شہر تھا، اس کے کتب خانے", id="once"),
        pytest.param("پہاڑوں کے دامن میں بسی ایک ایسی وادی ہے جہاں", id="an-article"),
        pytest.param("قراقرم کے دامن میں ایک وادی ہے", id="an-article-after-a-postposition"),
        pytest.param("علم کا وہ مرکز تھا جہاں سے", id="that-centre"),
        pytest.param("کبھی وسط ایشیا تک جانے والے تاجروں کا مسکن تھا", id="ever"),
        pytest.param("جنوبی پنجاب کا بڑا شہر ہے", id="of-a-part"),
        pytest.param("وادی سندھ کی تہذیب کا ایک بڑا شہر تھا", id="a-noun-before-a-name"),
        pytest.param("پاکستان کا سوئٹزرلینڈ کہلاتا ہے مگر", id="an-epithet"),
        pytest.param("پھولوں کا شہر کہلاتا ہے", id="an-epithet-with-a-noun"),
        pytest.param("اپنی میتھی کے لیے مشہور ہے", id="known-for"),
        pytest.param("اپنے کھدر کے لیے جانا جاتا ہے", id="is-known-for"),
    ],
)
def test_a_clause_may_define_the_place_before_it(text: str) -> None:
    assert defines(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("نہر صاف کر دی گئی", id="no-copula"),
        pytest.param("شہر ہے", id="too-few-words"),
        pytest.param("پاکستان ایک پر امن ملک ہے، صدر", id="a-country"),
        pytest.param("پاکستان دنیا کا پانچواں بڑا ملک ہے", id="a-country-of-the-world"),
        pytest.param("مصر عرب دنیا کا مرکز ہے", id="a-country-and-a-centre"),
        pytest.param("سب کا ملک ہندوستان امن کا گہوارہ ہے", id="a-country-after-a-noun"),
        pytest.param("نیا کیمپ دنیا کی سب سے بڑی بستی ہے", id="a-noun-before-the-world"),
        pytest.param("خطہ ایک نئی دنیا ہے", id="a-noun-of-places-before-the-article"),
        pytest.param("تعلیم ایک نئی دنیا ہے", id="a-noun-before-the-article"),
        pytest.param("نیا قصبہ ہے", id="no-description"),
        pytest.param("حکومت کا نیا منصوبہ ہے", id="another-noun"),
        pytest.param("وزیر نے کہا عوام کا شہر ہے", id="a-report"),
        pytest.param("بارش تھم گئی لوگوں کا شہر ہے", id="a-verb"),
        pytest.param("اپنے ملک کا دفاع جانتے ہیں", id="its-own-without-fame"),
        pytest.param("اپنے وطن واپس جانا چاہتا ہوں، قیدی", id="to-go"),
    ],
)
def test_a_story_defines_nothing(text: str) -> None:
    assert not defines(text)
