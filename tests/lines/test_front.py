"""The possible orders of headline, deck, date line, byline and body on a page."""

import itertools

import pytest

import urdunews

pytestmark = pytest.mark.usefixtures("by_form")

HEADLINE = "دریا کے کنارے نئے باغ کی بنیاد رکھ دی گئی"
SENTENCE_HEADLINE = "دریا کے کنارے شہر کے سب سے بڑے باغ کی بنیاد رکھ دی گئی ہے۔"
DECK = "باغ میں پانچ ہزار درخت لگیں گے، منصوبہ دو سال میں مکمل ہوگا"
SENTENCES = [
    "شہریوں نے منصوبے کو خوش آئند قرار دیتے ہوئے جلد تکمیل کا مطالبہ کیا ہے۔",
    "انتظامیہ کے مطابق درخت مقامی نرسریوں سے خریدے جائیں گے۔",
]
STORY = [
    "شہر کی بلدیہ نے دریا کے پرانے بند کے ساتھ چالیس ایکڑ پر پھیلے ہوئے باغ کی بنیاد رکھ دی ہے۔",
    "باغبان بابا رمضانی نے بتایا کہ وہ یہاں اپنے بچپن میں آم کے درخت دیکھ چکے ہیں۔",
    "منصوبے کی نگران انجینئر ماریہ درانی کے مطابق راستے پیدل چلنے والوں کے لیے ہوں گے۔",
]
DAY, LATER_DAY = "4 مارچ 2025", "5 مارچ 2025"
AUTHOR, PHOTOGRAPHER, POST = "تحریر: سلیم درانی", "عکاسی: ناصر اقبال", "نامہ نگار"
MARKS = [[AUTHOR], [POST], [DAY], [AUTHOR, DAY], [DAY, AUTHOR], [AUTHOR, PHOTOGRAPHER]]
HEADER = " date 2025-03-06 "

FEET = {
    "note": ["قارئین اپنی آراء دفتر کو ارسال کریں"],
    "town": ["گوجرہ"],
    "town-and-colon": ["گوجرہ:"],
    "outlet": ["روزنامہ جنگ"],
    "agency": ["اے پی پی"],
    "agency-in-brackets": ["(اے پی پی)"],
    "desk": ["نیوز ڈیسک"],
    "day": [LATER_DAY],
    "about-the-author": ["سلیم درانی ادبی رسالے سے وابستہ ہیں۔"],
    "headlines": ["پہاڑی سڑک پر پل کی تعمیر مکمل", "ہاکی کے مقابلے کل سے شروع ہوں گے"],
    "another-story": ["کراچی: بندرگاہ پر نئی گودی کھول دی گئی۔"],
}


def article_of(*lines: str, header: str = HEADER) -> urdunews.Article:
    return urdunews.parse_article(header + "\n".join(lines))


def opening_of(article: urdunews.Article) -> tuple[tuple[str, ...], str]:
    """Return the deck and the first paragraph."""
    return article.deck, article.paragraphs[0].text


@pytest.mark.parametrize("header", [HEADER, ""], ids=["dated", "undated"])
@pytest.mark.parametrize("marks", MARKS, ids=" ".join)
@pytest.mark.parametrize("foot", FEET.values(), ids=list(FEET))
def test_a_byline_or_date_line_below_a_story_does_not_open_it(
    foot: list[str],
    marks: list[str],
    header: str,
) -> None:
    for size in range(1, len(STORY) + 1):
        article = article_of(HEADLINE, *STORY[:size], *marks, *foot, header=header)
        assert opening_of(article) == ((), STORY[0])
        assert article.dateline is None
        assert [p.text for p in article.paragraphs][:size] == STORY[:size]


@pytest.mark.parametrize("marks", MARKS, ids=" ".join)
@pytest.mark.parametrize("foot", FEET.values(), ids=list(FEET))
def test_a_story_without_a_headline_may_have_its_byline_below(
    foot: list[str],
    marks: list[str],
) -> None:
    for size in range(1, len(STORY) + 1):
        article = article_of(*STORY[:size], *marks, *foot, header="")
        assert article.headline is None
        assert opening_of(article) == ((), STORY[0])


@pytest.mark.parametrize("above", [[DAY], [PHOTOGRAPHER], [DAY, PHOTOGRAPHER]], ids=" ".join)
@pytest.mark.parametrize("below", MARKS, ids=" ".join)
def test_a_story_may_have_bylines_and_date_lines_above_and_below(
    above: list[str], below: list[str]
) -> None:
    article = article_of(HEADLINE, *above, *STORY, *below, *FEET["note"])
    assert opening_of(article) == ((), STORY[0])


def test_a_deck_may_lack_its_full_stop_if_the_byline_is_below_the_story() -> None:
    article = article_of(HEADLINE, DECK, *STORY, AUTHOR, *FEET["note"])
    assert opening_of(article) == ((DECK,), STORY[0])


@pytest.mark.parametrize("header", [HEADER, ""], ids=["dated", "undated"])
@pytest.mark.parametrize("marks", MARKS, ids=" ".join)
def test_whole_sentences_above_the_byline_are_a_deck(marks: list[str], header: str) -> None:
    for size, dateline in itertools.product((1, 2), ("", "لاہور: ", "لاہور (نامہ نگار) ")):
        first, *others = STORY
        lines = [HEADLINE, *SENTENCES[:size], *marks, dateline + first, *others]
        article = article_of(*lines, header=header)
        assert opening_of(article) == (tuple(SENTENCES[:size]), first)
        assert (article.dateline is not None) == bool(dateline)


def test_a_sentence_above_the_byline_of_a_story_without_full_stops_is_a_deck() -> None:
    story = [paragraph.rstrip("۔") for paragraph in STORY]
    article = article_of(HEADLINE, SENTENCES[0], AUTHOR, *story)
    assert opening_of(article) == ((SENTENCES[0],), story[0])


def test_two_sentences_above_the_byline_of_a_story_with_long_lines_are_a_deck() -> None:
    story = [" ".join(paragraph.rstrip("۔") for paragraph in STORY)]
    article = article_of(HEADLINE, *SENTENCES, AUTHOR, *story)
    assert opening_of(article) == (tuple(SENTENCES), story[0])


def test_a_sentence_without_a_finite_verb_is_not_a_story() -> None:
    deck = "وزیر بلدیات کا دورہ اور باغ کی تعمیر کے لیے پانچ کروڑ روپے کی منظوری کا اعلان۔"
    article = article_of(HEADLINE, deck, AUTHOR, "باغ کی تصویریں", "دریا کی تصویریں")
    assert opening_of(article) == ((deck,), "باغ کی تصویریں")


def test_a_sentence_of_figures_is_not_a_story() -> None:
    deck = f"{'1947، ' * 12}۔"
    article = article_of(HEADLINE, deck, AUTHOR, "باغ کی تصویریں")
    assert opening_of(article) == ((deck,), "باغ کی تصویریں")


def test_a_headline_above_the_byline_may_have_a_full_stop() -> None:
    article = article_of(SENTENCE_HEADLINE, AUTHOR, *STORY)
    assert article.headline == SENTENCE_HEADLINE
    assert opening_of(article) == ((), STORY[0])


@pytest.mark.parametrize("foot", ["(اے پی پی)", "لاہور (نامہ نگار)"])
def test_a_lone_credit_below_a_story_is_not_a_dateline(foot: str) -> None:
    article = article_of(HEADLINE, *STORY[:2], foot)
    assert article.dateline is None
    assert opening_of(article) == ((), STORY[0])


@pytest.mark.parametrize("dateline", ["(ویب ڈیسک)", "لاہور (نامہ نگار)", "لاہور:"])
@pytest.mark.parametrize("deck", [[], SENTENCES[:1], SENTENCES])
def test_a_dateline_may_be_alone_on_its_line_above_a_story(deck: list[str], dateline: str) -> None:
    article = article_of(HEADLINE, *deck, dateline, *STORY[1:])
    assert article.dateline is not None
    assert article.dateline.text == dateline
    assert opening_of(article) == (tuple(deck), STORY[1])


def test_a_place_and_a_colon_are_a_dateline_even_without_a_story() -> None:
    article = article_of(HEADLINE, SENTENCES[0], "لاہور:")
    assert article.dateline is not None
    assert article.deck == (SENTENCES[0],)


def test_a_dateline_after_a_deck_of_sentences_opens_the_body() -> None:
    article = article_of(HEADLINE, *SENTENCES, "لاہور: باغ کھل گیا۔ لوگ آنے لگے۔")
    assert article.dateline is not None
    assert opening_of(article) == (tuple(SENTENCES), "باغ کھل گیا۔ لوگ آنے لگے۔")


@pytest.mark.parametrize("day", ["دو شنبہ ۳ مارچ", "پیر 3 مارچ", "دوشنبہ، 3 مارچ"])
def test_a_weekday_and_a_day_before_the_body_are_a_date_line(day: str) -> None:
    article = article_of(HEADLINE, day, *STORY)
    assert [date.date.isoformat() for date in article.dates] == ["--03-03"]
    assert article.dateline is None
    assert opening_of(article) == ((), STORY[0])


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        pytest.param("لیہ: بلدیہ نے باغ کی بنیاد رکھ دی", "لیہ:", id="a-verb-at-the-end"),
        pytest.param("ویب ڈیسک: شہر کے باغ میں نئے درخت", "ویب ڈیسک:", id="a-desk"),
        pytest.param("لیہ: بلدیہ کے نئے باغ کی تصاویر", None, id="no-verb"),
        pytest.param("لیہ: 5 4 3", None, id="no-word"),
    ],
)
def test_a_clause_with_a_dateline_below_the_headline_may_lack_its_full_stop(
    line: str, dateline: str | None
) -> None:
    article = article_of(HEADLINE, line, SENTENCES[0])
    assert (article.dateline and article.dateline.text) == dateline
    assert article.headline == HEADLINE


def test_a_clause_with_a_place_above_another_dateline_is_a_deck() -> None:
    deck = "لیہ: بلدیہ نے باغ کی بنیاد رکھ دی"
    article = article_of(HEADLINE, deck, f"لیہ (اے پی پی) {STORY[0]}")
    assert article.dateline is not None
    assert article.dateline.text == "لیہ (اے پی پی)"
    assert opening_of(article) == ((deck,), STORY[0])


@pytest.mark.parametrize(
    "line",
    [
        *("لیہ (نادیہ بلوچ)", "لیہ، 4 مارچ (صبح نو)", "لیہ – نادیہ بلوچ", "لیہ (پنجاب)", "لیہ"),
        *("آواز دی وائس/ لیہ", "بستی گلزار:", "ڈھوک سلیمان:"),
    ],
)
@pytest.mark.parametrize("above", [[], [HEADLINE], [HEADLINE, DECK]], ids=["none", "one", "two"])
def test_a_town_on_its_own_line_before_prose_is_the_dateline(above: list[str], line: str) -> None:
    article = article_of(*above, line, *STORY)
    assert article.dateline is not None
    assert article.dateline.text == line
    assert article.paragraphs[0].text == STORY[0]


@pytest.mark.parametrize("line", ["آواز دی وائس/ لیہ", "بستی گلزار:"])
def test_a_line_of_the_story_below_an_author_is_the_dateline(line: str) -> None:
    article = article_of(HEADLINE, AUTHOR, line, *STORY)
    assert article.dateline is not None
    assert article.dateline.text == line
    assert article.paragraphs[0].text == STORY[0]
    assert [byline.place for byline in article.bylines] == [None]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["لیہ (نادیہ بلوچ)", "ملتان (سلیم درانی)"], id="a-list"),
        pytest.param(["لیہ (نادیہ بلوچ)", "دوسرا انعام", "ملتان (سلیم درانی)"], id="a-longer-list"),
        pytest.param(["لیہ (نادیہ بلوچ)", "دوسرا انعام"], id="no-prose-below"),
        pytest.param(["پاکستان (نادیہ بلوچ)"], id="a-land"),
    ],
)
def test_towns_with_names_of_people_other_than_senders_are_not_datelines(lines: list[str]) -> None:
    assert article_of(HEADLINE, *lines, *STORY).dateline is None


@pytest.mark.parametrize(
    "opening",
    ["مشعل خبررساں ایجنسی کی رپورٹ کے مطابق، ", "مشعل خبررساں ایجنسی کے نامہ نگار نے بتایا کہ "],
)
def test_a_sentence_above_one_that_opens_with_an_agency_is_a_deck(opening: str) -> None:
    article = article_of(HEADLINE, SENTENCES[0], opening + STORY[0], STORY[1])
    assert opening_of(article) == ((SENTENCES[0],), opening + STORY[0])
    other = article_of(HEADLINE, SENTENCES[0], "انجینئر ماریہ درانی کے مطابق " + STORY[0], STORY[1])
    assert other.deck == ()


def test_a_notice_above_a_headline_that_is_printed_twice_is_not_the_story() -> None:
    notice = "آپ اس وقت اس ویب سائٹ کا وہ ورژن دیکھ رہے ہیں جو کم ڈیٹا استعمال کرتا ہے۔"
    article = article_of(notice, HEADLINE, HEADLINE, *STORY)
    assert [paragraph.text for paragraph in article.paragraphs] == STORY


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([STORY[0], STORY[1], STORY[1], STORY[2]], id="paragraph"),
        pytest.param([STORY[0], "باغ کی خوشی", "باغ کی خوشی", STORY[1]], id="subheading"),
        pytest.param([STORY[0], "“باغ آ گیا”", "“باغ آ گیا”", STORY[1]], id="quotation"),
        pytest.param(
            [STORY[0], *["بلدیہ نے دریا کے پرانے بند کے ساتھ باغ کی بنیاد رکھ دی"] * 2, STORY[1]],
            id="words-of-the-story",
        ),
    ],
)
def test_other_lines_that_are_printed_twice_do_not_make_a_lead_a_notice(lines: list[str]) -> None:
    article = article_of(*lines)
    assert article.headline is None
    assert article.paragraphs[0].text == STORY[0]


@pytest.mark.parametrize("opening", ["انٹیلی جنس ایجنسی نے کہا کہ ", "ٹریول ایجنسی کے مطابق "])
def test_other_agencies_have_no_deck_above_them(opening: str) -> None:
    article = article_of(HEADLINE, SENTENCES[0], opening + STORY[0], STORY[1])
    assert article.deck == ()


def test_a_country_and_a_clause_without_its_stop_are_a_title() -> None:
    title = "پاکستان: زیر زمین پانی کی سطح گر گئی، ماہرین نے خبردار کر دیا"
    assert article_of(HEADLINE, title, *STORY).dateline is None
    assert article_of(HEADLINE, f"{title}۔", *STORY).dateline is not None
    for place in ("لیہ", "گلگت بلتستان", "مقبوضہ کشمیر"):
        assert article_of(HEADLINE, title.replace("پاکستان", place), *STORY).dateline is not None
