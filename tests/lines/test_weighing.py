"""Pages that forms do not decide, read by all evidence together."""

import datetime

import pytest

import urdunews
from urdunews.characters.speller import look
from urdunews.datelines.grammar import read_dateline
from urdunews.lines import weighing
from urdunews.lines.decision import by_form
from urdunews.lines.page import Page
from urdunews.lines.sequence import STATES, State
from urdunews.lines.survey import Role, Survey
from urdunews.lines.weights import shipped
from urdunews.pipeline import layout_of
from urdunews.reading.headers import HeaderReader
from urdunews.reading.records import whole
from urdunews.words.lexicon import Lexicon

HEADLINE = "جھیل کے کنارے پرانے کتب خانے کی مرمت مکمل کر لی گئی"
DECK_OF_PLACE = "ملتان: پچاس برس بعد پہلی بار عمارت کی چھت بھی بدل دی گئی"
FIRST = (
    "جھیل کے کنارے واقع ستر برس پرانے کتب خانے کی مرمت کا کام مکمل کر لیا گیا ہے اور عمارت "
    "اگلے ہفتے قارئین کے لیے کھول دی جائے گی۔"
)
SECOND = "ناظم کتب خانہ نے بتایا کہ مرمت کے دوران بارہ ہزار کتابیں دوسری عمارت میں رکھی گئی تھیں۔"
THIRD = "شہر کے طلبہ نے کہا کہ انہیں دو برس سے مطالعے کے لیے کوئی دوسری جگہ میسر نہیں تھی۔"
BODY = f"{FIRST}\n{SECOND}\n{THIRD}\n"


def article_of(text: str) -> urdunews.Article:
    (article,) = urdunews.parse(f" date 2026-02-03 {text}")
    return article


def page_of(text: str) -> Page:
    record = whole(f" date 2026-02-03 {text}", HeaderReader(("date",)))
    layout, on_header = layout_of(record, look(record.source))
    return by_form(layout, Lexicon.default(), None, on_header=on_header)


def with_roles(text: str, *roles: Role) -> Page:
    """Return a page with these roles instead of those by its forms."""
    page = page_of(text)
    weighing._apply(page, list(roles))
    return page


def test_lines_of_the_site_above_the_headline_are_junk() -> None:
    article = article_of(f"موبائل ایپ\nگوگل پلے پر\n{HEADLINE}\n{BODY}")
    assert article.headline == HEADLINE
    assert article.deck == ()
    assert article.headline_basis == "line"
    assert {s.form for s in article.segments if s.kind in {"headline", "junk"}} == {"evidence"}


def test_lines_of_the_site_below_the_story_are_junk() -> None:
    foot = "آج کا سروے\nکیا کتب خانے رات کو بھی کھلے ہونے چاہییں؟\nجی ہاں\nجی نہیں\n"
    article = article_of(f"{HEADLINE}\n{BODY}{foot}")
    assert [p.text for p in article.paragraphs] == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "phrase", ["متعلقہ خبریں", "ہماری ایپ ڈاؤن لوڈ کریں", "تبصرے 3", "Copyright"]
)
def test_a_phrase_that_ends_pages_does_not_end_a_story_that_continues(phrase: str) -> None:
    article = article_of(f"{HEADLINE}\n{FIRST}\n{phrase}\n{SECOND}\n{THIRD}\n")
    assert [p.text for p in article.paragraphs] == [FIRST, SECOND, THIRD]
    others = (
        "محکمہ آبپاشی نے نہر کی صفائی کا کام شروع کر دیا ہے اور پانی پندرہ روز بند رہے گا۔\n"
        "باغ میں پھولوں کی سالانہ نمائش آج سے شروع ہو رہی ہے جو پانچ روز جاری رہے گی۔\n"
    )
    article = article_of(f"{HEADLINE}\n{FIRST}\n{SECOND}\n{phrase}\n{others}")
    assert [p.text for p in article.paragraphs] == [FIRST, SECOND]


def test_short_sentences_in_english_belong_to_an_english_story() -> None:
    story = [
        "The old library by the lake reopened on Monday after two years, its director said.",
        "The work cost twenty million rupees and took eight months, said Akram Jamil, its head.",
        "Students said they had missed a quiet place to read.",
        "The building will be open from nine to five.",
    ]
    article = article_of("Lake library reopens after two years of repairs\n" + "\n".join(story))
    assert [p.text for p in article.paragraphs] == story


def test_a_page_without_a_sentence_is_read_by_form() -> None:
    article = article_of("موبائل ایپ\nکھیل\nنہر صاف\n")
    assert "evidence" not in {segment.form for segment in article.segments}


def test_a_page_of_short_lines_is_weighed() -> None:
    verses = "دیے کی لو سے اندھیرا بہت ڈرا ہو گا\nہوا کے ہاتھ میں پتھر کوئی رہا ہو گا\n" * 2
    article = article_of(f"غزل\nشام کا چراغ\nنادیہ سلیم\n{verses}شیئر کریں\nپسند کریں\n")
    assert "evidence" in {segment.form for segment in article.segments}
    kinds = [segment.kind for segment in article.segments if segment.kind != "space"]
    assert kinds[-2:] == ["junk", "junk"]


def test_a_list_of_many_lines_is_read_by_form() -> None:
    lines = "موبائل ایپ\n" + f"{HEADLINE}\n" * 400 + BODY
    assert "evidence" not in {segment.form for segment in article_of(lines).segments}


def test_a_role_decides_the_kind_and_reading() -> None:
    page = with_roles(
        f"{HEADLINE}\nزبیدہ رحیم، ویب ڈیسک، ملتان\n3 فروری 2026 کو دیکھا گیا\n• نئی باتیں\n{BODY}",
        *("headline", "byline", "date", "section", "body", "body", "junk"),
    )
    assert page.kinds[1:4] == ["byline", "page-date", "section"]
    byline, date, section = (page.readings[at] for at in (1, 2, 3))
    assert byline.byline is not None
    assert (byline.byline.name, byline.byline.role, byline.byline.place) == (
        (0, 10),
        (12, 20),
        (22, 27),
    )
    assert date.date is not None
    assert date.date.printed.date is not None
    assert date.date.printed.date.on(datetime.date(2026, 2, 3)) == datetime.date(2026, 2, 3)
    assert section.section == 2
    assert (page.kinds[-1], page.headline, page.headline_basis) == ("junk", 0, "header")


def test_a_headline_may_be_repeated_above_the_body_and_printed_below_it() -> None:
    page = with_roles(
        f"{HEADLINE}\n{SECOND}\n{THIRD}\n{FIRST}\n", "repeat", "body", "body", "headline"
    )
    assert page.kinds == ["headline-repeat", "body", "body", "headline"]
    assert (page.headline, page.headline_basis) == (3, "after-body")


def test_without_a_headline_there_is_no_basis() -> None:
    page = with_roles(f"{HEADLINE}\n{BODY}", "junk", "body", "body", "body")
    assert (page.headline, page.headline_basis) == (None, None)


def test_a_headline_on_the_line_of_the_dateline_is_kept() -> None:
    text = f"{HEADLINE}ملتان (نامہ نگار) {FIRST}\n{SECOND}\n"
    before = page_of(text)
    page = with_roles(text, "body", "body")
    assert before.readings[0].follows_deck
    assert (page.headline, page.headline_basis) == (None, before.headline_basis)


def test_the_dateline_is_where_the_story_begins() -> None:
    text = f"موبائل ایپ\n{HEADLINE}\nملتان (نامہ نگار) {FIRST}\n{SECOND}\n"
    page = with_roles(text, "junk", "headline", "body", "body")
    assert page.kinds[2] == "dateline"
    page = with_roles(
        f"{HEADLINE}\n{SECOND}\nملتان (نامہ نگار) {FIRST}\n", "headline", "body", "body"
    )
    assert page.kinds[1:] == ["body", "dateline"]


def test_a_story_has_only_one_dateline() -> None:
    text = f"{HEADLINE}\nلاہور: {SECOND}\nملتان (نامہ نگار) {FIRST}\n"
    page = page_of(text)
    page.kinds[1:] = ["deck", "dateline"]
    weighing._apply(page, ["headline", "body", "body"])
    assert page.kinds[1:] == ["dateline", "body"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("لاہور: نہر صاف کر دی گئی ہے اور پانی چھوڑ دیا گیا ہے۔", "dateline"),
        ("لاہور: نہر صاف کر دی گئی", "body"),
        ("ملتان (نامہ نگار) نہر صاف کر دی گئی", "dateline"),
        ("لاہور", "dateline"),
        ("پانی چھوڑ دیا گیا", "body"),
    ],
)
def test_the_line_that_opens_a_story_may_have_a_dateline(line: str, kind: str) -> None:
    page = page_of(f"{HEADLINE}\nنہر\n{line}\n{SECOND}\n{THIRD}\n")
    page.kinds[:] = ["headline", "junk", "deck", "body", "body"]
    weighing._apply(page, ["headline", "junk", "body", "body", "body"])
    assert page.kinds[2] == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("آواز دی وائس/ ملتان", "dateline"),
        ("ملتان (صبح نو)", "junk"),
        ("ملتان", "junk"),
        ("کتب خانے کے رضاکار", "junk"),
    ],
)
def test_known_senders_and_a_town_above_the_story_are_no_caption(line: str, kind: str) -> None:
    page = page_of(f"{HEADLINE}\nکتب خانے کے رضاکار\n{line}\n{BODY}")
    page.kinds[:] = ["headline", "deck", "deck", "body", "body", "body"]
    weighing._apply(page, ["headline", "junk", "junk", "body", "body", "body"])
    assert page.kinds[2] == kind


def test_a_place_on_the_last_line_is_not_a_dateline() -> None:
    page = page_of(f"{HEADLINE}\n{SECOND}\nلاہور\n")
    page.kinds[:] = ["headline", "deck", "junk"]
    weighing._apply(page, ["headline", "deck", "body"])
    assert page.kinds[2] == "body"


def test_a_town_below_an_authors_name_is_the_authors_place() -> None:
    text = f"{HEADLINE}\nزبیدہ رحیم\nلندن\n{BODY}"
    page = page_of(text)
    page.kinds[:] = ["headline", "deck", "deck", "body", "body", "body"]
    weighing._apply(page, ["headline", "byline", "body", "body", "body", "body"])
    assert page.kinds[1:4] == ["byline", "byline", "body"]
    byline = page.readings[2].byline
    assert byline is not None
    assert byline.place == (0, 4)


def test_a_town_below_a_desk_is_a_dateline() -> None:
    page = page_of(f"{HEADLINE}\nویب ڈیسک\nلندن\n{BODY}")
    page.kinds[2:] = ["deck", "body", "body", "body"]
    weighing._apply(page, ["headline", "byline", "body", "body", "body", "body"])
    assert page.kinds[2] == "dateline"


def test_tails_and_second_stories_are_dropped_with_their_paragraphs() -> None:
    page = page_of(f"{HEADLINE}\n{BODY}")
    reading = read_dateline("ملتان (نامہ نگار) نہر صاف ہو گئی۔", page.lexicon)
    assert reading is not None
    page.tails[3], page.second_stories[3] = "جاری ہے", reading
    page.tails[2] = "جاری ہے"
    weighing._apply(page, ["headline", "body", "body", "junk"])
    assert (page.tails, page.second_stories) == ({2: "جاری ہے"}, {})


def test_evidence_is_only_weighed_for_roles_that_are_open() -> None:
    menu = "".join(f"• {word}\n" for word in ("کھیل", "صحت", "دنیا", "شوبز", "تجارت", "سائنس"))
    survey = Survey(page_of(f"{HEADLINE}\n{menu}ملتان (نامہ نگار) {BODY}{FIRST}\n"))
    assert [(item.last - item.first + 1, item.role) for item in survey.items] == [
        (1, None),
        (6, "junk"),
        (1, "body"),
        (2, "body"),
        (1, None),
    ]
    points = weighing._points(survey, shipped())
    allowed = {STATES[at] for at, own in enumerate(points[2]) if own > -1_000_000}
    assert allowed == {State("story", "body")}


@pytest.mark.parametrize("between", ["", "12 فروری 2026\n", "ویب ڈیسک\n"])
@pytest.mark.parametrize(
    "headline", ["سکول بند", "نہر نمبر 10 صاف", "لیہ: آتشزدگی، 3 ہلاک", "پٹرول 5 روپے سستا"]
)
def test_the_only_line_above_the_story_is_the_headline_even_if_short(
    headline: str, between: str
) -> None:
    # By evidence alone, such lines were read as names, prices and sentences of the story.
    article = article_of(f"{headline}\n{between}{FIRST}\n")
    assert article.headline == headline
    assert article.text == FIRST


@pytest.mark.parametrize(
    "line",
    ["لاہور", "کھیل", "نہر / صاف", "نہر صاف:", "ویب ڈیسک", "نادیہ سلیم", f"{FIRST[:-1]}"],
)
def test_other_single_lines_above_the_story_are_weighed(line: str) -> None:
    survey = Survey(page_of(f"{line}\n{FIRST}\n{SECOND}\n"))
    assert survey.items[0].role != "headline"


@pytest.mark.parametrize("between", ["", "12 فروری 2026\n", "رپورٹ: نادیہ سلیم\n"])
@pytest.mark.parametrize(
    ("headline", "deck"),
    [
        ("کتب خانہ بحال", "قارئین اگلے ہفتے لوٹ آئیں گے"),
        ("جھیل پر رونق", "مرمت کا کام ختم ہو گیا"),
        ("پرانی عمارت کھل گئی", "طلبہ کی دو برس بعد واپسی"),
    ],
)
def test_a_headline_and_a_deck_may_both_be_short(headline: str, deck: str, between: str) -> None:
    article = article_of(f"{headline}\n{deck}\n{between}{BODY}")
    assert (article.headline, article.deck) == (headline, (deck,))


@pytest.mark.parametrize("section", ["پاکستان", "کھیل", "دیکھی ان دیکھی"])
def test_a_section_may_be_above_the_headline(section: str) -> None:
    article = article_of(f"{section}\n{HEADLINE}\n{BODY}")
    assert article.headline == HEADLINE
    assert article.sections == (section,)


def test_an_outlet_alone_above_a_dateline_is_the_source() -> None:
    article = article_of(f"ہمالہ اردو\nملتان: {BODY}")
    assert article.headline is None
    assert [byline.text for byline in article.bylines] == ["ہمالہ اردو"]


def test_a_short_headline_may_be_above_a_dateline() -> None:
    article = article_of(f"کتب خانے کی مرمت\nملتان: {BODY}")
    assert article.headline == "کتب خانے کی مرمت"


def test_a_question_below_a_line_may_be_the_headline() -> None:
    question = "کیا جھیل کے کنارے پرانا کتب خانہ واقعی دو سال کے بعد دوبارہ کھل گیا ہے؟"
    survey = Survey(page_of(f"حقائق کی جانچ\n{question}\n{FIRST}\n"))
    assert survey.items[0].role is None


def test_a_page_has_one_headline() -> None:
    # The states also allow a headline in the foot.
    page = page_of(f"نہر صاف\n{FIRST}\nکام مکمل\n")
    states = (State("headline", "headline"), State("story", "body"), State("foot", "headline"))
    best = [STATES.index(state) for state in states]
    weighed = weighing.Weighed(Survey(page), [], shipped(), best, best, gain=0, needed=0)
    assert weighed.roles() == ["headline", "body", "junk"]


def test_a_lone_label_is_not_a_byline() -> None:
    text = (
        " date 2026-03-03 محکمہ آبپاشی\n"
        "نہر کی صفائی کا کام مقررہ وقت سے پہلے مکمل کر لیا گیا ہے: سیکرٹری\n"
        "Posted On:\n"
        "03 MAR 2026 1:40PM by Press Desk\n"
        "محکمہ آبپاشی نے نہر کی صفائی کا کام مقررہ وقت سے دو ہفتے پہلے مکمل کر لیا ہے۔\n"
        "سیکرٹری نے بتایا کہ پانی اگلے ہفتے سے چھوڑا جائے گا اور کسانوں کو اطلاع دی جا چکی ہے۔\n"
        "***\n"
        "U-NO. 1187\n"
    )
    article = urdunews.parse_article(text)
    assert [byline.name for byline in article.bylines] == ["Press Desk"]


def test_a_headline_that_opens_like_a_dateline_may_be_below_a_section() -> None:
    title = "موریطانیہ: ریت میں دبتے شہر کو بچانے کے لیے خواتین نے درختوں کی دیوار کھڑی کر دی"
    article = article_of(f"ماحولیات\n{title}\nثنا وحید\n11 جولائی 2024\n{BODY}")
    assert (article.dateline, article.headline, article.sections) == (None, title, ("ماحولیات",))


@pytest.mark.parametrize(
    ("above", "clause"),
    [
        (HEADLINE, "ملتان: پچاس برس بعد کتب خانے کی عمارت کی مرمت مکمل کر لی گئی"),
        ("نہر صاف\nعلی رضا", "ملتان: پچاس برس بعد کتب خانے کی عمارت کی مرمت مکمل کر لی گئی"),
        ("نہر صاف\n11 جولائی 2024", "ویب ڈیسک: محکمہ آبپاشی نے نہر کی صفائی مکمل کر لی"),
        ("خبریں", "ویب ڈیسک: محکمہ آبپاشی نے نہر کی صفائی مکمل کر لی"),
        ("نہر صاف", f"ملتان: {'پچاس برس بعد کتب خانے کی عمارت ' * 6}کی مرمت مکمل کر لی گئی"),
        ("نہر صاف", "ملتان: پچاس برس بعد کتب خانے کی عمارت کی مرمت مکمل کر لی گئی ہے۔"),
    ],
)
def test_a_clause_with_a_dateline_below_a_headline_opens_the_story(above: str, clause: str) -> None:
    assert article_of(f"{above}\n{clause}\n{BODY}").dateline is not None
