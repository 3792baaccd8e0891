"""A name of a user's does what a built-in one does, wherever it is asked for."""

import datetime

import pytest

import urdunews
from urdunews import bulk
from urdunews.dates.prose import find_mentions
from urdunews.prose.splitting import sentences_of
from urdunews.words.rows import CreditHead, CreditName, Label, Phrase, PlaceName

pytestmark = pytest.mark.usefixtures("by_form")

DEFAULT = urdunews.Lexicon.default()
DAY = datetime.date(2026, 2, 3)
BODY = "محکمہ آبپاشی نے نہر کی صفائی کا کام وقت سے پہلے مکمل کر لیا ہے۔"
MORE = "کسانوں نے اس پر خوشی کا اظہار کیا ہے اور کہا ہے کہ پانی وقت پر ملے گا۔"

#: Invented names that stand for built-in ones, and the rows by which they are known.
OWN = {
    "ملتان": "نورگڑھی",
    "لاہور": "سحرکوٹ",
    "کراچی": "شفق نگری",
    "اے پی پی": "مشعل وائر",
    "سٹاف رپورٹر": "دیہی محررہ",
    "جیو نیوز": "شفق وائر",
    "متعلقہ خبریں": "باقی حصہ دیکھنا",
    "یہ بھی پڑھیں": "ساتھ ہی دیکھنا",
    "کھیل": "میدان نامہ",
    "تحریر": "نگارش",
    "رپورٹ": "احوال",
    "فوٹو": "عکس",
    "کیٹیگری": "خانہ",
    "شائع": "مطبوعہ",
    "آخری اپ ڈیٹ": "تازہ کردہ",
    "کریڈٹ": "ماخوذ",
    "رپورٹر": "محررہ",
}
LEXICON = DEFAULT.extended(
    places=[
        PlaceName(name=OWN["ملتان"], countries=("PK",)),
        PlaceName(name=OWN["لاہور"], countries=("PK",)),
        PlaceName(name=OWN["کراچی"], countries=("PK",)),
    ],
    credits=[
        CreditName(name=OWN["اے پی پی"], kind="agency", country="PK"),
        CreditName(name=OWN["سٹاف رپورٹر"], kind="role"),
        CreditName(name=OWN["جیو نیوز"], kind="outlet", country="PK"),
    ],
    phrases=[
        Phrase(text=OWN["متعلقہ خبریں"], kind="more", match="start"),
        Phrase(text=OWN["یہ بھی پڑھیں"], kind="related", match="label"),
    ],
    sections=[OWN["کھیل"]],
    labels=[
        Label(text=OWN["تحریر"], kind="byline", meaning="bare"),
        Label(text=OWN["رپورٹ"], kind="byline"),
        Label(text=OWN["فوٹو"], kind="caption"),
        Label(text=OWN["کیٹیگری"], kind="section"),
        Label(text=OWN["شائع"], kind="date", meaning="story"),
        Label(text=OWN["آخری اپ ڈیٹ"], kind="date", meaning="update"),
        Label(text=OWN["کریڈٹ"], kind="credit-line"),
    ],
    credit_heads=[CreditHead(text=OWN["رپورٹر"], kind="role")],
)


def parser() -> urdunews.Parser:
    return urdunews.Parser(lexicon=LEXICON)


def renamed(text: str) -> str:
    """Write invented names for those of the library."""
    for name in sorted(OWN, key=len, reverse=True):
        text = text.replace(name, OWN[name])
    return text


def read(article: urdunews.Article) -> list[tuple[str | None, ...]]:
    """Return what a page consists of, each thing with its texts and kinds."""
    found: list[tuple[str | None, ...]] = [
        *((s.kind, article.source[s.start : s.end]) for s in article.segments),
        *(("byline", b.text, b.name, b.role, b.place) for b in article.bylines),
        *(("date", date.kind, str(date.date)) for date in article.dates),
        *(("section", section) for section in article.sections),
    ]
    if article.dateline is None:
        return found
    found += [("credit", c.text, c.name, c.kind) for c in article.dateline.credits]
    found += [("place", p.text, p.name, p.country) for p in article.dateline.places]
    return [*found, ("basis", article.dateline.basis)]


PAGES = [
    pytest.param(f"ملتان (اے پی پی) {BODY}", id="dateline"),
    pytest.param(f"لاہور، ملتان: {BODY}", id="two-places"),
    pytest.param(f"ملتانلاہور (اے پی پی) {BODY}", id="run-together"),
    pytest.param(f"لاہور۔ 3 فروری (اے پی پی) {BODY}", id="dated"),
    pytest.param(f"{BODY}\n{MORE}\nاے پی پی", id="agency-at-the-foot"),
    pytest.param(f"{BODY}\n{MORE}\nکریڈٹ: نور وائر", id="credit-line"),
    pytest.param(f"نہر صاف ہو گئی\n\nملتان\n{BODY}\n{MORE}", id="place-line"),
    pytest.param(f"نہر صاف ہو گئی\nسلیم درانی\nلاہور\n۔ ۔ ۔ ۔\n{BODY}\n{MORE}", id="author-block"),
    pytest.param(f"نہر صاف ہو گئی\n{MORE}\nاے پی پی نے کہا ہے کہ {BODY}", id="opens-with-agency"),
    pytest.param(f"کسان خوش ہو گئے ہیںملتان (اے پی پی) {BODY}", id="glued"),
    pytest.param(f"ملتان (شہری رپورٹر) {BODY}", id="credit-by-its-word"),
    pytest.param(f"ملتان سٹاف رپورٹر {BODY}", id="no-delimiters"),
    pytest.param(f"ملتان (نامہ نگار، رپورٹ: سلیم درانی) {BODY}", id="labelled-credit"),
    pytest.param(f"ملتان (رپورٹ / سلیم درانی) {BODY}", id="label-and-slash"),
    pytest.param(f"نہر صاف ہو گئی\nشہری رپورٹر\nملتان: {BODY}", id="byline-by-its-word"),
    pytest.param(f"نہر صاف ہو گئی\nتحریر: سلیم درانی، ملتان\nلاہور: {BODY}", id="byline"),
    pytest.param(f"نہر صاف ہو گئی\nتحریر سلیم درانی\nلاہور: {BODY}", id="byline-without-colon"),
    pytest.param(f"نہر صاف ہو گئی\nرپورٹ: سلیم درانی\nلاہور: {BODY}", id="another-byline"),
    pytest.param(f"نہر صاف ہو گئی\nشائع 3 فروری 2026\nلاہور: {BODY}", id="date"),
    pytest.param(f"نہر صاف ہو گئی\nآخری اپ ڈیٹ 4 فروری 2026\nلاہور: {BODY}", id="update"),
    pytest.param(f"نہر صاف ہو گئی\nسلیم درانی شائع 3 فروری 2026\nلاہور: {BODY}", id="name-date"),
    pytest.param(
        f"نہر صاف ہو گئی\nسلیم درانی07 اپریل 2023کھیل0412\nلاہور: {BODY}", id="glued-section"
    ),
    pytest.param(f"کھیل\nنہر صاف ہو گئی\nلاہور: {BODY}", id="section"),
    pytest.param(f"i کھیل\nنہر صاف ہو گئی\nلاہور: {BODY}", id="section-icon"),
    pytest.param(f"کیٹیگری: نہریں\nنہر صاف ہو گئی\nلاہور: {BODY}", id="section-label"),
    pytest.param(f"لاہور: {BODY}\nکھیل -ملتان -لاہور -\n{MORE}", id="path"),
    pytest.param(f"لاہور: {BODY}\nفوٹو: نور وائر\n{MORE}", id="caption"),
    pytest.param(f"لاہور: {BODY}\nنہر پر کام جاری (فوٹو)\n{MORE}", id="caption-in-brackets"),
    pytest.param(f"لاہور: {BODY}\n،فوٹو نور وائر\n{MORE}", id="caption-after-comma"),
    pytest.param(f"لاہور: {BODY}\nفوٹو\n{MORE}", id="caption-alone"),
    pytest.param(f"لاہور: {BODY}\nیہ بھی پڑھیں: {MORE}\n{MORE}", id="related"),
    pytest.param(f"لاہور: {BODY}\nمتعلقہ خبریں\n{MORE}", id="end"),
]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_with_names_of_a_user_is_read_like_one_with_built_in_names(page: str) -> None:
    page = f" date 2026-02-03 {page}" if "\n" in page else page
    expected = [
        tuple(None if text is None else renamed(text) for text in found)
        for found in read(urdunews.parse_article(page))
    ]
    assert read(parser().parse_article(renamed(page))) == expected
    # Another parser has not heard of the names.
    assert read(urdunews.parse_article(renamed(page))) != expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ملتان۔ 3 مارچ۔ بارش ہوئی۔", id="dated-dateline"),
        pytest.param("ملتان۔ بارش ہوئی۔ نہر بھر گئی۔", id="dateline"),
        pytest.param("جیو نیوز۔ بارش ہوئی۔", id="credit"),
        pytest.param("لاہور ۔ 30 نومبر (اے پی پی)۔ بارش ہوئی۔", id="whole-dateline"),
        pytest.param("پولیس نے شام کو پرانی کراچی۔ملتان شاہراہ بند کر دی۔", id="two-places"),
    ],
)
def test_stops_after_names_of_a_user_end_sentences_as_those_after_built_in_ones(
    text: str,
) -> None:
    expected = [renamed(sentence.text) for sentence in urdunews.sentences(text)]
    assert [sentence.text for sentence in sentences_of(renamed(text), LEXICON)] == expected
    assert [s.text for s in sentences_of(renamed(text), DEFAULT)] != expected


# The last of them has two words when it is renamed.
@pytest.mark.parametrize("place", ["ملتان", "لاہور", "کراچی"])
def test_a_date_is_counted_from_the_day_of_the_text_after_a_place_of_a_user(place: str) -> None:
    text = f"وہ {place} سے دو روز قبل آئے تھے۔"
    (expected,) = find_mentions(text, DEFAULT, DAY)
    (own,) = find_mentions(renamed(text), LEXICON, DAY)
    assert (own.text, own.value) == (expected.text, expected.value) == ("دو روز قبل", "2026-02-01")
    assert find_mentions(renamed(text), DEFAULT, DAY) == ()
    assert find_mentions(text, DEFAULT.without(places=[place]), DAY) == ()


def test_an_unknown_name_is_of_the_kind_that_a_word_of_a_user_tells() -> None:
    articles = [parser().parse_article(f"نورگڑھی (صبح محررہ، نوائے سحر) {BODY}")]
    kinds = {name.name: name.kind for name in bulk.unknown_in(articles, LEXICON)}
    assert kinds["صبح محررہ"] == "role"


def test_a_label_of_a_user_is_no_unknown_place() -> None:
    articles = [parser().parse_article(f"نگارش: {BODY}")]
    assert bulk.unknown_in(articles, LEXICON) == ()
    assert [name.name for name in bulk.unknown_in(articles, DEFAULT)] == ["نگارش"]


def test_an_article_asks_the_lexicon_of_its_parser() -> None:
    text = f"لاہور: {BODY} لاہور ۔ 30 نومبر (اے پی پی)۔ وہ ملتان سے دو روز قبل آئے تھے۔"
    expected = urdunews.parse_article(f" date 2026-02-03 نہر\n{text}\n")
    article = parser().parse_article(renamed(expected.source))
    assert [s.text for s in article.sentences] == [renamed(s.text) for s in expected.sentences]
    assert [m.value for m in article.date_mentions] == [m.value for m in expected.date_mentions]
    (paragraph,) = article.paragraphs
    assert paragraph.sentences == article.sentences
    assert paragraph.date_mentions(DAY) == article.date_mentions
    parts = [(part.span, part.text) for part in article.sentences]
    parts += [(part.span, part.text) for part in article.date_mentions]
    assert [article.source[slice(*span)] for span, _ in parts] == [text for _, text in parts]
    start = paragraph.text.index("دو روز")
    assert article.source[slice(*paragraph.source_span(start, start + 2))] == "دو"
    assert len(article.date_mentions) == len(article.sentences) - 1 == 2
