"""Which language a text is in: own prose of each, and what is hard to tell."""

import collections
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urdunews import fold, tables
from urdunews.testing import noise
from urdunews.words import languages
from urdunews.words.languages import UNDETERMINED, URDU, language_of
from words import language_texts
from words.language_texts import TAGS

KNOWN: Final = ("ur", "ar", "fa", "ps", "sd", "ckb", "hi", "en")


#: The sentences of the table, folded.
SENTENCES: Final = {
    name: list(map(fold, texts)) for name, texts in language_texts.SENTENCES.items()
}
#: How many of thirty sentences show their language when each stands alone, where it is not all:
#: Arabic function words are mostly glued to the words after them, and those of Persian and of the
#: neighbours in Urdu's letters are to a part Urdu's own.
ALONE: Final = {"ar": 19, "fa": 26, "ps": 29, "ckb": 27, "pa": 10, "skr": 26}
#: A sentence of Punjabi can be Urdu but for one word.
TAKEN_FOR_URDU: Final = {"pa": 3}


def language(text: str) -> str | None:
    return language_of([fold(line) for line in text.split("\n")])


def test_there_are_thirty_sentences_in_each_language() -> None:
    assert {name: len(set(texts)) for name, texts in SENTENCES.items()} == dict.fromkeys(TAGS, 30)


@pytest.mark.parametrize("name", TAGS)
def test_a_sentence_alone_is_hardly_ever_taken_for_another_language(name: str) -> None:
    found = collections.Counter(language_of([text]) for text in SENTENCES[name])
    assert found[TAGS[name]] >= ALONE.get(name, 30)
    assert found.keys() <= {TAGS[name], None, URDU}
    assert name == URDU or found[URDU] <= TAKEN_FOR_URDU.get(name, 0)


@pytest.mark.parametrize("name", TAGS)
def test_three_sentences_always_show_their_language(name: str) -> None:
    texts = SENTENCES[name]
    windows = [texts[at : at + 3] for at in range(len(texts) - 2)]
    assert {language_of(window) for window in windows} == {TAGS[name]}


@pytest.mark.parametrize("name", TAGS)
def test_all_sentences_in_one_line_show_their_language(name: str) -> None:
    assert language_of([" ".join(SENTENCES[name])]) == TAGS[name]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "محفل کا آغاز تلاوت سے ہوا اور قاری صاحب نے سورہ فاتحہ پڑھی۔\n"
            "اِیَّاکَ نَعْبُدُ وَ اِیَّاکَ نَسْتَعِیْنُ اِهْدِنَا الصِّرَاطَ الْمُسْتَقِیْمَ\n"
            "انہوں نے بتایا کہ ان آیات کا ترجمہ ہر بچے کو یاد ہونا چاہیے۔",
            id="a-prayer-in-arabic",
        ),
        pytest.param(
            "خطیب نے حدیث سنائی: إنما الأعمال بالنيات، یعنی اعمال کا دارومدار نیتوں پر ہے۔",
            id="a-saying-in-arabic",
        ),
        pytest.param(
            "شاعر نے فارسی کا یہ مصرع پڑھا: که از دور می‌آید آواز یار و دل من به راه است\n"
            "حاضرین نے داد دی اور بار بار سننے کی فرمائش کی۔",
            id="a-verse-in-persian",
        ),
        pytest.param(
            "شیخ عبدالرحمٰن السالمی کا خطبہ، الحرمین الشریفین میں لاکھوں زائرین",
            id="a-headline-with-arabic-names",
        ),
        pytest.param(
            "وزیراعلیٰ کا دورۂ ملتان، نہری منصوبوں کا افتتاح، کسانوں سے ملاقات",
            id="a-headline-without-a-verb",
        ),
        pytest.param(
            "ڈالر سستا، سونا مہنگا، اسٹاک مارکیٹ تیز", id="a-headline-with-letters-of-urdu"
        ),
        pytest.param(
            "شہر بہاراں پہ لاکھوں سلام\nاس کے باغوں پہ گلیوں پہ لاکھوں سلام",
            id="verses-with-a-word-of-pashto",
        ),
        pytest.param(
            "کمپنی کے CEO نے Twitter پر بتایا کہ نیا app اگلے ہفتے launch ہو گا اور users اسے "
            "free download کر سکیں گے۔",
            id="mixed-with-english",
        ),
        pytest.param(
            "محكمہ آبپاشي نے نہر كي صفائي كا كام مكمل كر ليا هے اور پاني كل سے كهلے گا۔",
            id="typed-with-arabic-letters",
        ),
        pytest.param(
            "نَہر کِی صَفائی کا کام مُکَمَّل کَر لِیا گَیا ہَے اَور پانی کَل سے کُھلے گا",
            id="with-vowel-signs",
        ),
        pytest.param(
            "وزیر نے صحافیوں سے گفتگو میں اپنا موقف دہرایا۔\n"
            '"We will go on working with all of our neighbours for peace in the region."\n'
            "انہوں نے کہا کہ مذاکرات کا اگلا دور آئندہ ماہ ہو گا اور اس میں تجارت پر بات ہو گی۔",
            id="with-a-quotation-in-english",
        ),
        pytest.param(
            "سندھ کے ضلع ٺٽو میں ڳوٺ سڌار سنگت کے کارکنوں نے پودے لگائے۔",
            id="with-names-in-sindhi",
        ),
        pytest.param(
            "پنجابی کے گلوکار نے ’’دل دا حال سناواں کیہنوں‘‘ گا کر محفل لوٹ لی اور خوب داد پائی۔",
            id="with-a-song-in-punjabi",
        ),
        pytest.param(
            "لاہور\n"
            "شہر کے پرانے بازار میں آگ لگنے سے بیس دکانیں جل گئیں اور کروڑوں کا نقصان ہوا۔\n"
            "بازار\n"
            "فائر بریگیڈ کا عملہ ایک گھنٹے کے بعد پہنچا اور آگ کو پھیلنے سے روکا۔\n"
            "جاری ہے",
            id="with-short-lines",
        ),
    ],
)
def test_urdu_with_something_else_in_it_is_urdu(text: str) -> None:
    assert language(text) == URDU


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "قال وزير الزراعة سليم قريشي إن حكومة الإقليم ستقدم الدعم للمزارعين في ملتان.\n"
            "وأضاف المتحدث كامران بهتي أن المشروع سيبدأ في مدينة سكهر خلال الشهر القادم.",
            "ar",
            id="arabic-with-urdu-names",
        ),
        pytest.param(
            "The minister said on Tuesday that the canal would be open to the farmers of Multan.\n"
            "He told reporters that it was the first of its kind in the country.\n"
            "ہمارے بارے میں جاننے کے لیے یہاں دیکھیں",
            "en",
            id="english-above-an-urdu-footer",
        ),
        pytest.param(
            "Lahore mein aaj subah se barish ho rahi hai aur shehar ke kai ilaqon mein pani hai.\n"
            "Wasa ke amle ne kaha ke sarkein jald saaf kar di jayengi aur bijli bhi aa jaye gi.",
            UNDETERMINED,
            id="urdu-in-latin-letters",
        ),
        pytest.param(
            "Le ministre a dit mardi que le canal serait ouvert avant la fin du mois et que les "
            "paysans de la vallée auraient enfin assez d'eau pour leurs champs de blé.",
            UNDETERMINED,
            id="french",
        ),
        pytest.param(
            "पाटबंधारे खात्याने कालव्याच्या सफाईचे काम ठरलेल्या वेळेपेक्षा दोन आठवडे आधी पूर्ण केले आहे "
            "आणि शेतकऱ्यांना उद्यापासून पाणी मिळणार आहे, असे अधिकाऱ्यांनी आज येथे सांगितले.",
            UNDETERMINED,
            id="marathi",
        ),
        pytest.param(
            "ਸਿੰਚਾਈ ਵਿਭਾਗ ਨੇ ਨਹਿਰ ਦੀ ਸਫ਼ਾਈ ਦਾ ਕੰਮ ਮਿੱਥੇ ਸਮੇਂ ਤੋਂ ਦੋ ਹਫ਼ਤੇ ਪਹਿਲਾਂ ਮੁਕਾ ਲਿਆ ਹੈ "
            "ਅਤੇ ਕਿਸਾਨਾਂ ਨੂੰ ਭਲਕੇ ਤੋਂ ਪਾਣੀ ਮਿਲੇਗਾ, ਅਧਿਕਾਰੀਆਂ ਨੇ ਅੱਜ ਇੱਥੇ ਦੱਸਿਆ।",
            UNDETERMINED,
            id="punjabi-in-gurmukhi",
        ),
        pytest.param(
            "سۇغىرىش مەھكىمىسى ئۆستەڭنى تازىلاش ئىشىنى بەلگىلەنگەن ۋاقىتتىن ئىككى ھەپتە بۇرۇن "
            "تۈگەتتى ۋە دېھقانلار ئەتىدىن باشلاپ سۇغا ئېرىشىدۇ دەپ خەۋەر قىلدى.",
            UNDETERMINED,
            id="uyghur",
        ),
        pytest.param(
            " ".join(["برقعان سیمرغ تابوغ بولدوم قارا آلتان یارتم سونبل"] * 6),
            UNDETERMINED,
            id="arabic-script-without-a-sign-of-any-language",
        ),
        pytest.param("اللهم صل على محمد وعلى آل محمد كما صليت على إبراهيم", "ar", id="a-prayer"),
    ],
)
def test_what_is_mostly_another_language_is_not_urdu(text: str, expected: str) -> None:
    assert language(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("1447 ۔۔۔ ١٢ /// 😀", id="no-letters"),
        pytest.param("کے کا سے", id="three-words"),
        pytest.param("the end of", id="three-words-of-english"),
        pytest.param("بارش، ژالہ باری، فصلیں تباہ", id="a-headline-of-names"),
        pytest.param("Prime Minister visits flood hit areas of Sindh", id="a-headline-in-english"),
        pytest.param("Samsung Nokia Apple Huawei Xiaomi Oppo Vivo", id="names-in-latin-letters"),
        pytest.param("و و و و و و", id="one-word-again-and-again"),
        pytest.param("در به از را یہ ہے کا", id="nearly-as-much-urdu"),
    ],
)
def test_what_is_too_short_or_too_even_has_no_language(text: str) -> None:
    assert language(text) is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "ٹیم: سلیم قریشی، فرحان میمن، کامران بھٹی، عدنان کاکڑ، طارق درانی، نوید انصاری، اسد "
            "چانڈیو، بلال وڑائچ، عمر رضوی، حمزہ بلوچ، زاہد لغاری، شاہد مغل، ماجد کھوکھر، ساجد گجر، "
            "واجد راٹھور، عابد چوہان، زبیر بھٹو، سہیل تنیو، جنید پنہور، کاشف جتوئی",
            id="names-of-players",
        ),
        pytest.param(
            "سونا 215000 چاندی 2600 ڈالر 278 یورو 301 پاؤنڈ 352 ریال 74 درہم 76 چینی 145 آٹا 120 "
            "دالیں 310 چاول 280 گھی 520 دودھ 200 پیاز 90 ٹماٹر 110 آلو 70 انڈے 240",
            id="prices",
        ),
        pytest.param(
            "کراچی 35 لاہور 31 اسلام آباد 27 پشاور 29 کوئٹہ 22 ملتان 34 سکھر 36 حیدرآباد 33 گلگت "
            "18 مظفرآباد 24 مری 15 چترال 17 دیر 19 سوات 21 بنوں 30 کوہاٹ 29 تربت 38 گوادر 31",
            id="temperatures",
        ),
    ],
)
def test_a_list_in_urdu_is_never_taken_for_another_language(text: str) -> None:
    assert language(text) in {URDU, None}


def test_what_is_as_much_one_language_as_another_is_neither() -> None:
    # Persian and Kurdish have both words.
    assert language("و تا و تا و تا") == UNDETERMINED


def test_a_mixed_text_has_the_language_of_most_of_it() -> None:
    urdu, english = SENTENCES["ur"], SENTENCES["en"]
    assert language_of(urdu[:12] + english[:3]) == URDU
    assert language_of(urdu[:1] + english[:6] + urdu[1:2]) == "en"
    assert language_of(english[:12] + urdu[:3]) == "en"


@pytest.mark.parametrize("kind", ["word", "letter", "start", "frequent"])
def test_each_row_of_the_table_is_a_sign_of_its_language(kind: str) -> None:
    rows = [row for row in tables.rows("words/languages") if row["kind"] == kind]
    assert rows
    for row in rows:
        assert row["language"] in {*KNOWN, UNDETERMINED}
        assert row["name"]
        assert (kind == "letter") <= (len(row["text"]) == 1)
        assert not any(map(str.isspace, row["text"]))


def test_plain_urdu_needs_no_words_of_other_languages() -> None:
    languages._signs.cache_clear()
    assert language("وزیر نے کہا کہ سڑک کا کام اگلے ماہ مکمل ہو گا اور پل کو کھول دیں گے۔") == URDU
    assert languages._signs.cache_info().currsize == 0
    assert language("The minister said that work on the road will end next month.") == "en"
    assert languages._signs.cache_info().currsize == 1


def test_the_table_has_no_row_twice() -> None:
    rows = [
        (row["language"], row["kind"], fold(row["text"])) for row in tables.rows("words/languages")
    ]
    repeated = [row for row, count in collections.Counter(rows).items() if count > 1]
    # Written with other letters, they are typed both ways: `التی` and `التى`.
    assert {language for language, _, _ in repeated} <= {"ar", "ps"}


def test_what_is_frequent_is_a_word_too_and_of_urdu_alone() -> None:
    rows = list(tables.rows("words/languages"))
    frequent = {row["text"] for row in rows if row["kind"] == "frequent"}
    words = collections.defaultdict(set)
    for row in rows:
        if row["kind"] == "word":
            words[row["text"]].add(row["language"])
    assert {text: words[text] for text in frequent} == {text: {URDU} for text in frequent}


@given(st.lists(noise().map(fold), max_size=8))
def test_any_text_has_a_tag_or_none(lines: list[str]) -> None:
    assert language_of(lines) in {*KNOWN, UNDETERMINED, None}


@given(st.lists(st.sampled_from(SENTENCES["ur"]), min_size=1))
def test_the_order_of_urdu_sentences_does_not_matter(lines: list[str]) -> None:
    assert language_of(lines) == language_of(sorted(lines)) == URDU
