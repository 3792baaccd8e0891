import pytest

from urdunews.characters.normalization import fold
from urdunews.lines.bylines import BylineReading, Stretch, read_author, read_byline, read_name
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import CreditName

LEXICON = Lexicon.default()

Parts = tuple[str | None, str | None, str | None]


def parts_of(reading: BylineReading | None, text: str) -> Parts | None:
    """Return the name, role and place of a reading."""
    if reading is None:
        return None
    return _part(reading.name, text), _part(reading.role, text), _part(reading.place, text)


def _part(stretch: Stretch | None, text: str) -> str | None:
    return None if stretch is None else text[slice(*stretch)]


BYLINES = [
    pytest.param("تحریر: سلیم درانی", ("سلیم درانی", "تحریر", None), id="label"),
    pytest.param("تحریر : سلیم درانی", ("سلیم درانی", "تحریر", None), id="space-before-colon"),
    pytest.param("رپورٹ:سلیم درانی", ("سلیم درانی", "رپورٹ", None), id="glued"),
    pytest.param(
        "مضمون نگار : ڈاکٹر ثمینہ رضوی", ("ڈاکٹر ثمینہ رضوی", "مضمون نگار", None), id="two-words"
    ),
    pytest.param("مصنّف: زبیدہ انصاری", ("زبیدہ انصاری", "مصنف", None), id="diacritic"),
    pytest.param("بلاگ :مہوش قریشی", ("مہوش قریشی", "بلاگ", None), id="blog"),
    pytest.param("خصوصی رپورٹ: نادیہ بلوچ", ("نادیہ بلوچ", "خصوصی رپورٹ", None), id="special"),
    pytest.param(
        "رپورٹ: کامران وڑائچ، کراچی", ("کامران وڑائچ", "رپورٹ", "کراچی"), id="place-after-a-comma"
    ),
    pytest.param(
        "رپورٹ: کامران، وڑائچ ، نئی دہلی", ("کامران، وڑائچ", "رپورٹ", "نئی دہلی"), id="two-commas"
    ),
    pytest.param(
        "تحریر: سلیم، نور گڑھی", ("سلیم، نور گڑھی", "تحریر", None), id="unknown-place-in-the-name"
    ),
    pytest.param(
        "تحریر: سلیم (استاد ہیں)", ("سلیم (استاد ہیں)", "تحریر", None), id="note-in-brackets"
    ),
    pytest.param(
        "تحریر: سلیم درانی اور نادیہ بلوچ",
        ("سلیم درانی اور نادیہ بلوچ", "تحریر", None),
        id="two-authors",
    ),
    pytest.param("تحریر: - سلیم درانی -", ("سلیم درانی", "تحریر", None), id="hyphens"),
    pytest.param("تحریر: ا ب پ ت ٹ ث ج چ", ("ا ب پ ت ٹ ث ج چ", "تحریر", None), id="most-words"),
    pytest.param("تحریر سلیم درانی", ("سلیم درانی", "تحریر", None), id="no-colon"),
    pytest.param("- تحریر سلیم درانی", ("سلیم درانی", "تحریر", None), id="hyphen-no-colon"),
    pytest.param("By Zubeda Ansari", ("Zubeda Ansari", "By", None), id="by"),
    pytest.param("• By: Zubeda Ansari", ("Zubeda Ansari", "By", None), id="bullet"),
    pytest.param("مرسلہ: سلیم درانی", ("سلیم درانی", "مرسلہ", None), id="sender"),
    pytest.param(
        "Story by زبیدہ انصاری | Posted by Desk | 3 Years ago",
        ("زبیدہ انصاری", "Story by", None),
        id="story-by-before-a-bar",
    ),
    pytest.param("Written By زبیدہ انصاری", ("زبیدہ انصاری", "Written By", None), id="written-by"),
    pytest.param("مصنف, زبیدہ انصاری", ("زبیدہ انصاری", "مصنف", None), id="comma"),
    pytest.param("عہدہ, صبح نو، کراچی", (None, "صبح نو", "کراچی"), id="post-and-place"),
    pytest.param("عہدہ, صبح نو", (None, "صبح نو", None), id="post"),
    pytest.param("ویب ڈیسک", (None, "ویب ڈیسک", None), id="desk"),
    pytest.param("اسٹاف رپورٹر", (None, "اسٹاف رپورٹر", None), id="role"),
    pytest.param("نمائندہ صبح نو", (None, "نمائندہ صبح نو", None), id="role-by-its-beginning"),
    pytest.param("کورٹ رپورٹر: صائمہ ظفر", ("صائمہ ظفر", "کورٹ رپورٹر", None), id="post-and-name"),
    pytest.param(
        "نمائندہ خصوصی : علی حیدر، ملتان",
        ("علی حیدر", "نمائندہ خصوصی", "ملتان"),
        id="post-name-and-place",
    ),
    pytest.param("زراعت ڈیسک", (None, "زراعت ڈیسک", None), id="desk-by-its-end"),
]

NO_BYLINES = [
    pytest.param("", id="nothing"),
    pytest.param("سلیم درانی", id="name-alone"),
    pytest.param("تحریر", id="label-alone"),
    pytest.param("تحریر:", id="label-and-colon"),
    pytest.param("تحریر: -", id="label-and-hyphen"),
    pytest.param("تحریر سلیم درانی کی ہے", id="no-colon"),
    pytest.param("تحریر بہت اچھی ہے", id="no-colon-and-a-verb"),
    pytest.param("تحریر درانی", id="no-colon-and-one-word"),
    pytest.param("تحریر سلیم درانی، استاد", id="no-colon-and-a-comma"),
    pytest.param("رپورٹ سلیم درانی", id="another-label-and-no-colon"),
    pytest.param("تحریر, سلیم درانی", id="another-label-and-a-comma"),
    pytest.param("مصنف, اور ان کی کتاب شائع ہو گئی۔", id="comma-and-a-sentence"),
    pytest.param("تحریر: سلیم درانی نے لکھا ہے۔", id="sentence"),
    pytest.param("رپورٹ: کیا بارش ہو گی؟", id="question"),
    pytest.param("تحقیق: چائے پینے سے دل مضبوط", id="label-and-function-word"),
    pytest.param("رپورٹ: غربت بڑھ گئی", id="label-and-verb"),
    pytest.param("رپورٹر: جی بالکل", id="post-and-what-a-reporter-said"),
    pytest.param("کورٹ رپورٹر: جی بالکل، ظفر وال", id="post-and-a-place-like-a-name"),
    pytest.param("کورٹ رپورٹر: علی کا گھر", id="post-and-function-words"),
    pytest.param("کورٹ رپورٹر: عدالت نے علی کو رہا کر دیا۔", id="post-and-sentence"),
    pytest.param("ملتان: صائمہ ظفر", id="place-and-name"),
    pytest.param("تحریر: ا ب پ ت ٹ ث ج چ ح", id="too-many-words"),
    pytest.param(f"تحریر: {'سلیم' * 20}", id="too-long"),
    pytest.param("کسان: فصل اچھی ہے", id="another-label"),
    pytest.param("• تحریر: نئی فصل", id="bullet-and-a-title"),
    pytest.param("• مصنف", id="bullet-and-label"),
    pytest.param("اے پی پی", id="agency"),
    pytest.param("دنیا نیوز", id="outlet"),
    pytest.param("ویب ڈیسک:", id="desk-and-colon"),
    pytest.param("پر", id="word-between-a-desk-and-a-date"),
    pytest.param("رپورٹر نے کہا", id="head-in-front"),
    pytest.param("ہمارے اسکول کے بچوں کا ڈیسک", id="prose-that-ends-in-a-head"),
]


@pytest.mark.parametrize(("line", "parts"), BYLINES)
def test_a_byline_is_read_with_its_parts(line: str, parts: Parts) -> None:
    folded = fold(line)
    assert parts_of(read_byline(folded, LEXICON), folded) == parts


@pytest.mark.parametrize("line", NO_BYLINES)
def test_other_lines_are_not_bylines(line: str) -> None:
    assert read_byline(fold(line), LEXICON) is None


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("تحریر: سلیم درانی", "تحریر: سلیم درانی"),
        ("تحریر: سلیم درانی ،", "تحریر: سلیم درانی"),
        ("رپورٹ: سلیم، کراچی -", "رپورٹ: سلیم، کراچی"),
        ("ویب ڈیسک", "ویب ڈیسک"),
    ],
)
def test_a_byline_ends_where_its_last_part_does(line: str, read: str) -> None:
    reading = read_byline(line, LEXICON)
    assert reading is not None
    assert line[: reading.end] == read


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("سلیم درانی", ("سلیم درانی", None, None), id="name"),
        pytest.param("- سلیم درانی |", ("سلیم درانی", None, None), id="punctuation"),
        pytest.param("Salim Durrani", ("Salim Durrani", None, None), id="latin"),
        pytest.param("ا ب پ ت ٹ", ("ا ب پ ت ٹ", None, None), id="most-words"),
        pytest.param("ویب ڈیسک،", (None, "ویب ڈیسک", None), id="desk"),
        pytest.param("دنیا نیوز", (None, "دنیا نیوز", None), id="outlet"),
        pytest.param("اے پی پی", (None, "اے پی پی", None), id="agency"),
        pytest.param("تحریر: سلیم درانی", ("سلیم درانی", "تحریر", None), id="label"),
        pytest.param("رپورٹ: سلیم، کراچی", ("سلیم", "رپورٹ", "کراچی"), id="label-and-place"),
    ],
)
def test_a_name_before_a_date_is_read(text: str, parts: Parts) -> None:
    assert parts_of(read_name(text, LEXICON), text) == parts


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(" ، ", id="punctuation"),
        pytest.param("بارش کے بعد", id="function-word"),
        pytest.param("ا ب پ ت ٹ ث", id="too-many-words"),
        pytest.param("گلی نمبر 3", id="figure"),
        pytest.param("نہر (پرانی)", id="bracket"),
        pytest.param("تحریر:", id="label-alone"),
        pytest.param("نوٹ: سلیم درانی", id="another-label"),
    ],
)
def test_other_words_before_a_date_are_not_a_name(text: str) -> None:
    assert read_name(text, LEXICON) is None


def test_a_lexicon_overrides_the_head_words_of_a_credit() -> None:
    own = Lexicon(credits=(CreditName(name="زراعت رپورٹر", kind="outlet"),))
    assert read_byline("زراعت رپورٹر", own) is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("تحریر: سلیم درانی", ("سلیم درانی", "تحریر", None)),
        ("فرح سومرو، ویب ڈیسک", ("فرح سومرو", "ویب ڈیسک", None)),
        ("فرح سومرو | | لاہور", ("فرح سومرو", None, "لاہور")),
        ("از روبینہ یاسمین", ("روبینہ یاسمین", None, None)),
        ("By Sana Mirza - Web Desk", (None, None, None)),
        ("By Sana Mirza / Lahore", ("Sana Mirza", None, None)),
        ("سلیم درانی، نادیہ بلوچ", ("سلیم درانی", None, None)),
        ("کیا نہر بند ہے؟", (None, None, None)),
    ],
)
def test_the_parts_of_an_author_are_read(text: str, parts: Parts) -> None:
    assert parts_of(read_author(text, LEXICON), text) == parts
