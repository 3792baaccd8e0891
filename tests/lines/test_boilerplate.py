import pytest

from urdunews.characters.normalization import fold
from urdunews.lines.boilerplate import (
    Boilerplate,
    is_foreign,
    is_latin_only,
    is_prose,
    read_section,
)
from urdunews.lines.forms import line_forms
from urdunews.lines.readings import LineKind, LineReading
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import CreditName, Phrase

DEFAULT = Lexicon.default()


def kind_of(line: str, lexicon: Lexicon = DEFAULT) -> LineKind | None:
    """Return the kind of a line of boilerplate, in any part of a page."""
    reading = line_forms("foot", lexicon).read(fold(line)) if line else None
    return None if reading is None else reading.kind


def section_of(line: str, lexicon: Lexicon = DEFAULT) -> LineReading | None:
    return read_section(fold(line), Boilerplate(lexicon))


def tail_of(text: str, lexicon: Lexicon = DEFAULT) -> str | None:
    return Boilerplate(lexicon).find_tail(text)


BOILERPLATE: list[tuple[str, LineKind]] = [
    # Menus.
    ("صفحٔہ اول تازہ ترین آج کا اخبار کالمز پاکستان دنیا کھیل", "junk"),
    ("صفحہ اول تازہ ترین کھیل شوبز موسم نیا", "junk"),
    ("ہوم | پاکستان | دنیا | کھیل", "junk"),
    ("Home News Sports", "junk"),
    ("HOME PAKISTAN WORLD اردو", "junk"),
    ("• ہوم پاکستان دنیا", "junk"),
    # Whole lines.
    ("مزید پڑہیئے", "end"),
    ("آج کا اخبار   -   (ای پیپر )", "end"),
    ("dunya epaper", "end"),
    ("Newsletter Roznama", "end"),
    ("ایپ", "end"),
    ("DOWNLOAD APP", "end"),
    # Labels, with and without a colon.
    ("مزید پڑھیں", "junk"),
    ("[..]مزید پڑھیں", "junk"),
    ("یہ بھی پڑھیں: سونا سستا ہو گیا", "junk"),
    ("یہ بھی پڑھیں : سونا سستا ہوا اور خریدار بازار میں واپس آ گئے ہیں۔", "junk"),
    ("• یہ خبر بھی پڑھیں: بارش", "junk"),
    ("اس خبرکوبھی پڑھیں", "junk"),
    ("شیئر کریں:", "junk"),
    ("(جاری ہے)", "junk"),
    ("( جاری ہے )", "junk"),
    ("جاری ہے۔", "junk"),
    ("اشتہار", "junk"),
    ("ADVERTISEMENT", "junk"),
    ("Copy Link", "junk"),
    # Menus.
    ("مرکزی صفحہ ، تازہ خبریں ، ملک ، دنیا ، کھیل ، صحت", "junk"),
    ("پاکستان » دنیا » کھیل » صحت » زراعت نامہ", "junk"),
    ("صفحہ اول تازہ ترین شہر شہر سے کاروبار کھیل شوبز", "junk"),
    # Openings.
    ("روزنامہ دنیا ایپ انسٹال کریں", "end"),
    ("متعلقہ خبریں اور تبصرے", "end"),
    ("Related Posts", "end"),
    ("You may also like these", "end"),
    ("تبصرے بند ہیں.", "end"),
    ("جملہ حقوق محفوظ ہیں", "end"),
    ("Copyright 2026", "end"),
    ("نوٹ: ادارے کا متفق ہونا لازم نہیں", "end"),
    ("Short Link: https://example.pk/a1", "junk"),
    ("Node ID: 81", "junk"),
    ("شیئرٹویٹشیئرای میل", "junk"),
    ("چیف ایڈیٹر: سلیم درانی", "junk"),
    ("بانی: سلیم درانی", "junk"),
    ("Views 120", "junk"),
    # Posts.
    ("pic.twitter.com/a1b2— Salim (@salim) December 14, 2025", "junk"),
    ("نہر pic.twitter.com/a1b2— Salim Durrani (@salim) May 4, 2025", "junk"),
    ("View this post on Instagram", "junk"),
    ("A post shared by Salim Durrani (@salim)" * 8, "junk"),
    # Captions.
    ("فوٹو: فائل", "caption"),
    ("فوٹو", "caption"),
    ("فائل فوٹو", "caption"),
    ("(فائل فوٹو)", "caption"),
    ("(فائل فوٹو) نہر", "caption"),
    ("—فوٹو: صبح نو", "caption"),
    ("—جنگ فوٹو", "caption"),
    ("،تصویر کا ذریعہSubh-e-Nau", "caption"),
    ("تصویر: نہر کے کنارے کسان", "caption"),
    ("• تصویر: نہر کے کنارے کسان", "caption"),
    ("تصویر کا ذریعہ Subh-e-Nau", "caption"),
    ("تصویر کے کاپی رائٹ Subh-e-Nau Image caption کسان نہر پر", "caption"),
    ("کسان نہر کے کنارے کھڑے ہیں (فائل فوٹو)", "caption"),
    ("ملتان (فوٹو: صبح نو)", "caption"),
    ("ملتان (صبح نو فوٹو)", "caption"),
    ("ملتان (تصاویر: صبح نو)", "caption"),
    ("تصاویر: سلیم درانی", "caption"),
    ("کسان نہر کے کنارے کھڑے ہیں۔ (تصویر بشکریہ محکمہ آبپاشی)", "caption"),
    ("کسان نہر کے کنارے کھڑے ہیں — فوٹو: محکمہ آبپاشی", "caption"),
    ("کسان نہر کے کنارے --- فوٹو : صبح نو", "caption"),
    ("کسان نہر کے کنارے کھڑے ہیں۔ تصویر: سلیم درانی", "caption"),
    ("کسان نہر کے کنارے | فائل فوٹو", "caption"),
    ("نہر میں کشتی (فائل) — اسکرین شاٹ", "caption"),
    ("© UNICEF/Asad Zaidi کیمپ میں بچے پڑھ رہے ہیں۔", "caption"),
    # Ends of stories.
    ("ملتان سے مزید", "end"),
    ("قومی خبریں سے مزید", "end"),
    ("موضوعات:", "end"),
    ("ٹیگز: نہر ، پانی", "end"),
    ("+ posts", "end"),
    ("ای پیپر صبح نو", "end"),
    # Paths of categories.
    ("علاقائی خبریں -پنجاب -سیالکوٹ -", "junk"),
    ("پاکستان » کھیل » نہر", "junk"),
    # Rules.
    ("-----", "junk"),
    ("۔۔", "junk"),
    ("۔ ۔ ۔", "junk"),
    ("***", "junk"),
    ("=-=-=", "junk"),
]

PROSE = [
    "",
    # A picture's label that is not a credit.
    "کسان نہر پر۔ فائل فوٹو",
    "پرانی تصویر — نئی کہانی",
    "نہر کی شام — تصویر کہانی",
    "یہ سب کچھ نہیں۔ تصویر اس سے مختلف ہے",
    "کسان نہر پر — تصویر:",
    "لاہور",
    "بارش ہوئی۔",
    # Words of a menu: too few, or among other words.
    "پاکستان دنیا",
    "پاکستان دنیا کھیل کے میدان میں آج آمنے سامنے ہوں گے",
    "کھیل اور صحت",
    "کسان پاکستان دنیا کھیل",
    "تعلیم، صحت، کھیل اولین ترجیح",
    # Words that also open phrases.
    "مزید بارشوں کا امکان ہے۔",
    "مزیدار کھانے",
    "جاری ہے کام نہر کا",
    "اشتہاری ملزم گرفتار",
    "Advertisement rates",
    "ایپ بند ہو گئی",
    "شیئرز کی قیمت گر گئی",
    # Sentences of some length with the words of phrases.
    "تازہ ترین خبریں سننے کے لیے لوگ ریڈیو کے گرد جمع ہو گئے اور رات گئے تک بیٹھے رہے۔",
    "تبصرے کرنے والوں نے کہا کہ فصل اچھی ہے اور منڈی میں قیمت بھی مناسب مل رہی ہے۔",
    "مناظر دیکھنے کے لیے سیاح وادی میں پہنچ گئے اور ہوٹلوں میں کوئی جگہ باقی نہ رہی۔",
    "ایڈیٹر نے بتایا کہ رسالے کا خاص شمارہ اگلے ماہ چھپے گا جس میں نئے لکھنے والے شامل ہیں۔",
    "بانی کی برسی پر ملک بھر میں تقریبات ہوئیں جن میں طلبہ نے تقریریں کیں۔",
    # Words of captions in other lines.
    "تصویر بہت اچھی ہے",
    "تصویر کے بعد کتاب بھی نمائش میں رکھی گئی۔",
    "،تصویر کے بعد کتاب بھی نمائش میں رکھی گئی۔",
    "شیر پنجرے سے نکل آیا (تصاویر)",
    "فوٹو گرافر: سلیم درانی",
    "ملتان (فوٹو گرافر)",
    "صدر انجمن کسان ملتان (تصویر میں بائیں)",
    "فوٹو:",
    f"فوٹو: {'نہر ' * 40}",
    # A post's mark in Urdu prose.
    "نہر کی تصویر pic.twitter.com/a1 شہر میں بہت لوگوں نے دیکھی اور پسند کی",
    f"{'نہر کی تصویر بہت لوگوں نے دیکھی اور پسند کی ' * 6} pic.twitter.com/a1",
    # Beginnings and ends of captions and paths in other lines.
    "تصویر کا ذکر",
    "کسان نہر پر (ملتان)",
    "اس فیصلے سے کسانوں کو پہلے سے مزید",
    "پاکستان - کھیل",
    "نہر - پل - پانی - سڑک",
    "پاکستان - کھیل - نہر - پل",
    f"پاکستان - کھیل - {'نہر ' * 20}",
    # Punctuation other than rules.
    "•",
    "؟؟",
]

SECTIONS = [
    pytest.param("• سرگودھا", "سرگودھا", id="bullet"),
    pytest.param("•• سرگودھا", "سرگودھا", id="two-bullets"),
    pytest.param("·سرگودھا", "سرگودھا", id="glued-bullet"),
    pytest.param("1. پاکستان", "پاکستان", id="number"),
    pytest.param("12) کھیل", "کھیل", id="number-and-bracket"),
    pytest.param("۲۔ بارش", "بارش", id="urdu-number"),
    pytest.param("قومی خبریں", "قومی خبریں", id="category"),
    pytest.param("i پاکستان", "پاکستان", id="letter-of-an-icon"),
    pytest.param("سائنس و ٹیکنالوجی", "سائنس و ٹیکنالوجی", id="words"),
    pytest.param("مشرقِ وسطیٰ", "مشرق وسطی", id="diacritics"),
    pytest.param("World", "World", id="latin"),
    pytest.param("Tag: بارش", "بارش", id="tag"),
    pytest.param("ٹیگ: بارش، سیلاب، نہر", "بارش، سیلاب، نہر", id="tags"),
    pytest.param("• کیٹیگری : موسم", "موسم", id="bullet-and-label"),
    pytest.param(f"ٹیگ: {'نہر، ' * 20}نہر", f"{'نہر، ' * 20}نہر", id="many-tags"),
    pytest.param("• ا ب پ ت ٹ", "ا ب پ ت ٹ", id="most-words"),
]


@pytest.mark.parametrize(("line", "kind"), BOILERPLATE)
def test_boilerplate_is_found(line: str, kind: LineKind) -> None:
    assert kind_of(line) == kind


@pytest.mark.parametrize("line", PROSE)
def test_text_is_not_boilerplate(line: str) -> None:
    assert kind_of(line) is None


@pytest.mark.parametrize(("line", "name"), SECTIONS)
def test_a_category_is_read_after_bullet_number_and_label(line: str, name: str) -> None:
    section = section_of(line)
    assert section is not None
    assert section.kind == "section"
    assert fold(line)[section.section :] == name


@pytest.mark.parametrize("line", ["1. مواد پر جائیں", "• مینیو پر جائیں"])
def test_a_numbered_link_within_the_page_is_no_category(line: str) -> None:
    section = section_of(line)
    assert section is not None
    assert (section.kind, section.form) == ("junk", "phrase")


@pytest.mark.parametrize(
    "line",
    [
        "• بانی: سلیم درانی",
        "1. مدیر: نادیہ بلوچ",
        "* پتا: مال روڈ",
        "• رپورٹ: نہر کا معاملہ",
        "1. تحریر: علی رضا",
        "• شائع: لاہور",
    ],
)
def test_a_bullet_with_a_colon_is_the_masthead(line: str) -> None:
    section = section_of(line)
    assert section is not None
    assert section.kind == "junk"


@pytest.mark.parametrize(
    "line",
    [
        "",
        "سرگودھا",
        "نہر: صفائی",
        "2026 میں بارش",
        "3.5 ارب روپے",
        "123. کھیل",
        "قومی خبریں سنیں",
        "• By: Sana Mirza",
        "• Published: Nov 8, 2021",
        "• نہر صاف ہو گئی۔",
        "• کیا نہر صاف ہو گئی؟",
        "• ا ب پ ت ٹ ث",
        f"• {'نہر' * 20}",
    ],
)
def test_other_lines_are_not_categories(line: str) -> None:
    assert section_of(line) is None


def test_phrases_come_from_the_lexicon() -> None:
    own = Lexicon(
        phrases=(
            Phrase(text="صبح نو ایپ", kind="app", match="start"),
            Phrase(text="صبح نو", kind="masthead"),
            Phrase(text="ادھر دیکھیں", kind="related", match="label"),
            Phrase(text="نہریں", kind="nav", match="item"),
            Phrase(text="پل", kind="nav", match="item"),
            Phrase(text="example.pk", kind="post", match="any"),
        )
    )
    assert kind_of("صبح نو ایپ لیجیے", own) == "end"
    assert kind_of("صبح نو", own) == "junk"
    assert kind_of("صبح نو بھی آئی", own) is None
    assert kind_of("ادھر دیکھیں: بارش", own) == "junk"
    assert kind_of("نہریں پل نہریں", own) == "junk"
    assert kind_of("نہریں پل", own) is None
    assert kind_of("see example.pk", own) == "junk"
    assert kind_of("یہ بھی پڑھیں: بارش", own) is None


def test_a_phrase_may_be_of_any_length_and_spelling() -> None:
    tail = "اس خبر کی باقی تفصیل اگلے گھنٹے میں اسی صفحے پر دی جائے گی"
    section = "شہر کے سب سے پرانے محلے کی گلیوں سے خبریں"
    own = Lexicon.default().extended(
        phrases=[
            Phrase(text=tail, kind="continued", match="tail"),
            # With Arabic letters: phrases are folded, as lines are.
            Phrase(text="موقع كي pic", kind="post", match="any"),
        ],
        sections=[section],
    )
    assert tail_of(f"محکمے نے نہر صاف کر دی ہے۔{tail}", own) == tail
    assert kind_of("see our page موقع کی pic", own) == "junk"
    starts = [section_of(line, own) for line in (section, f"• {section}")]
    assert [found and (found.kind, found.section) for found in starts] == [
        ("section", 0),
        ("section", 2),
    ]
    assert section_of(f"• {section}") is None


def test_captions_and_sections_are_not_found_without_labels_and_sections() -> None:
    bare = Lexicon(labels=(), sections=())
    assert kind_of("فوٹو: فائل", bare) is None
    assert kind_of("،فوٹو فائل", bare) is None
    assert section_of("کھیل", bare) is None


def test_captions_and_rules_are_found_without_phrases() -> None:
    bare = Lexicon()
    assert kind_of("فوٹو: فائل", bare) == "caption"
    assert kind_of("-----", bare) == "junk"
    assert kind_of("مزید پڑھیں", bare) is None


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("نہر صاف ہو گئی۔", False),
        ("محکمے نے نہر کی صفائی کا کام وقت سے پہلے مکمل کر لیا۔", True),
        ("محکمے نے نہر کی صفائی کا کام وقت سے پہلے مکمل کر لیا ہے", False),
        ("محکمے نے نہر کی صفائی کا کام وقت سے پہلے مکمل کر لیا ہے۔۔۔", False),
        ("محکمے نے نہر کی صفائی کا کام وقت سے پہلے مکمل کر لیا؟", False),
    ],
)
def test_prose_is_a_sentence_of_some_length(text: str, prose: bool) -> None:
    assert is_prose(text) == prose


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("Read in English", True),
        ("2026 A1", True),
        ("نہر canal", False),
        ("2026", False),
        ("नहर", False),
        ("WHO की नहर", False),
        ("Кабул today", False),
        ("Café Türkiye №1", True),
        ("", False),
    ],
)
def test_a_latin_line_has_only_latin_letters(text: str, foreign: bool) -> None:
    assert is_latin_only(text) == foreign


@pytest.mark.parametrize(
    ("text", "foreign"),
    [("Canal", True), ("नहर", True), ("نہر canal", False), ("2026: 12", False), ("", False)],
)
def test_a_foreign_line_has_letters_but_none_in_arabic_script(text: str, foreign: bool) -> None:
    assert is_foreign(text) == foreign


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        pytest.param("نہر بھر گئی۔(جاری ہے)", "(جاری ہے)", id="glued"),
        pytest.param("نہر بھر گئی۔ ( جاری ہے )", "( جاری ہے )", id="spaces-inside"),
        pytest.param("نہر بھر گ[..]مزید پڑھیں", "[..]مزید پڑھیں", id="cut-word"),
        pytest.param("نهر بهر گئي۔ (جاري هے)", "(جاری ہے)", id="arabic-letters"),
        pytest.param("نہر (جاری ہے) بھر گئی۔", None, id="inside"),
        pytest.param("نہر بھر گئی (ملتان)", None, id="another-bracket"),
        pytest.param("نہر بھر گئی۔", None, id="none"),
    ],
)
def test_junk_glued_to_a_paragraph_is_found(text: str, tail: str | None) -> None:
    assert tail_of(text) == tail


def test_every_category_and_credit_may_be_a_name() -> None:
    lexicon = Lexicon.default().extended(credits=[CreditName(name="BBC اردو", kind="outlet")])
    words = Boilerplate(lexicon)
    credits_ = [name for row in lexicon.credits for name in (row.name, *row.spellings)]
    for name in map(fold, (*lexicon.sections, *credits_)):
        assert words.may_be_name(name)
        assert words.may_be_name(" ".join(name.replace(" ", "")))
        assert words.may_be_name(name.upper())


def test_prose_cannot_be_a_name() -> None:
    words = Boilerplate(Lexicon.default())
    assert not words.may_be_name("ژالہ باری")
    assert not words.may_be_name("روزنامہ " * 20)
    assert not Boilerplate(Lexicon(places=(), credits=(), sections=())).may_be_name("روزنامہ")


@pytest.mark.parametrize("mark", ["pic.twitter.com", "اس پوسٹ کو", "؟ ؟", "— (@"])
def test_a_mark_of_posts_is_found_anywhere_in_a_line(mark: str) -> None:
    phrases = [Phrase(text=text, kind="post", match="any") for text in (mark, "@دیکھیں")]
    words = Boilerplate(Lexicon(places=(), credits=(), phrases=phrases))
    assert words.has_post_mark(f"نہر {fold(mark)} صاف")
    assert words.has_post_mark("نہر @دیکھیں")
    assert not words.has_post_mark(f"نہر {fold(mark)[:-1]} صاف @")
    assert not Boilerplate(Lexicon(places=(), credits=(), phrases=())).has_post_mark("@")
