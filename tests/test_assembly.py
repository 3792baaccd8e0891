import pytest

import urdunews
from urdunews.model.segments import SegmentKind

BODY = (
    "محکمہ آبپاشی نے نہر کی صفائی کا کام مقررہ وقت سے دو ہفتے پہلے مکمل کر لیا ہے جس پر "
    "علاقے کے کسانوں نے خوشی کا اظہار کیا۔"
)


def article_of(*lines: str) -> urdunews.Article:
    (article,) = urdunews.parse("\n".join([" date 2026-02-03 نہر صاف", *lines]))
    return article


def pieces_of(article: urdunews.Article) -> list[tuple[SegmentKind, str]]:
    """Return the segments after the header line, but space."""
    start = article.source.index("\n")
    return [
        (segment.kind, article.source[segment.start : segment.end])
        for segment in article.segments
        if segment.kind != "space" and segment.start > start
    ]


@pytest.mark.parametrize(
    ("line", "dateline", "place", "credit"),
    [
        pytest.param("ملتان (نامہ نگار) ", "ملتان (نامہ نگار)", "ملتان", "نامہ نگار", id="plain"),
        pytest.param("ملتان(نامہ نگار)", "ملتان(نامہ نگار)", "ملتان", "نامہ نگار", id="glued"),
        pytest.param(
            "  ملتان (نامہ نگار):  ", "ملتان (نامہ نگار):", "ملتان", "نامہ نگار", id="spaces"
        ),
        pytest.param(
            "مُلتان  (نامه نگار) ", "مُلتان  (نامه نگار)", "مُلتان", "نامه نگار", id="other-keys"
        ),
        pytest.param(
            "\u200fملتان\u200f (نامہ\u200cنگار) ",
            "ملتان\u200f (نامہ\u200cنگار)",
            "ملتان",
            "نامہ\u200cنگار",
            id="invisible",
        ),
        pytest.param(
            "ا\u0653گرہ (ویب ڈيسك)", "ا\u0653گرہ (ویب ڈيسك)", "ا\u0653گرہ", "ویب ڈيسك", id="of-two"
        ),
    ],
)
def test_a_dateline_keeps_its_spelling_in_the_source(
    line: str,
    dateline: str,
    place: str,
    credit: str,
) -> None:
    article = article_of(line + BODY)
    read = article.dateline
    assert read is not None
    assert article.source[slice(*read.span)] == dateline
    assert read.text == urdunews.normalize(dateline)
    assert article.source[slice(*read.places[0].span)] == place
    assert article.source[slice(*read.credits[0].span)] == credit
    assert read.credits[0].text == urdunews.normalize(credit)
    assert article.text == BODY
    assert pieces_of(article) == [("dateline", dateline), ("body", BODY)]


def test_known_names_have_their_usual_spelling_and_unknown_ones_their_own() -> None:
    read = article_of(f"دوبئی، نور گڑھی (سما نیوز، رپورٹ: نادیہ بلوچ) {BODY}").dateline
    assert read is not None
    assert [(p.text, p.name, p.country) for p in read.places] == [
        ("دوبئی", "دبئی", "AE"),
        ("نور گڑھی", "نور گڑھی", None),
    ]
    assert [(c.text, c.name, c.kind) for c in read.credits] == [
        ("سما نیوز", "سماء", "outlet"),
        ("رپورٹ: نادیہ بلوچ", "نادیہ بلوچ", "person"),
    ]
    assert read.basis == "partial"


def test_a_date_of_the_dateline_is_neither_place_nor_credit() -> None:
    read = article_of(f"ملتان ۔5 مئی (اے پی پی): {BODY}").dateline
    assert read is not None
    assert read.text == "ملتان ۔5 مئی (اے پی پی):"
    assert read.date == urdunews.PartialDate(month=5, day=5)
    assert (len(read.places), len(read.credits)) == (1, 1)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("ملتان۔ 31 فروری (نامہ نگار)", "31 فروری"),
        ("ملتان (نامہ نگار، ۳۱  اپريل ۲۰۲۶ء)", "۳۱  اپريل ۲۰۲۶ء"),
        ("نہر کی صفائی مکمل، کسان خوش ہیںملتان۔ 31 فروری (اے پی پی)", "31 فروری"),
    ],
)
def test_an_impossible_date_of_the_dateline_is_a_defect(line: str, date: str) -> None:
    article = article_of(f"{line} {BODY}")
    assert article.dateline is not None
    assert article.dateline.date is None
    (found,) = article.defects
    assert found.code == urdunews.DefectCode.DATELINE_DATE_IMPOSSIBLE
    assert article.source[slice(*found.span)] == date


def test_a_mark_without_its_letter_is_no_part_of_the_place() -> None:
    article = article_of(f"\u0653کوئٹہ (نامہ نگار) {BODY}")
    assert article.dateline is not None
    assert article.dateline.text == "کوئٹہ (نامہ نگار)"
    assert article.dateline.places[0].text == "کوئٹہ"
    assert pieces_of(article) == [
        ("junk", "\u0653"),
        ("dateline", "کوئٹہ (نامہ نگار)"),
        ("body", BODY),
    ]


@pytest.mark.parametrize(
    ("junk", "between"), [("c", ""), ("*", " "), ("۳", ""), ("V", " "), ("ح*", ""), ("••", " ")]
)
def test_what_stands_before_the_place_is_junk(junk: str, between: str) -> None:
    article = article_of(f"{junk}{between}کوئٹہ (نامہ نگار) {BODY}")
    read = article.dateline
    assert read is not None
    assert (read.text, read.places[0].text) == ("کوئٹہ (نامہ نگار)", "کوئٹہ")
    # The segment goes up to the place.
    assert [(kind, text.strip()) for kind, text in pieces_of(article)] == [
        ("junk", junk),
        ("dateline", "کوئٹہ (نامہ نگار)"),
        ("body", BODY),
    ]
    (damage,) = article.defects
    assert damage.code == urdunews.DefectCode.DATELINE_DAMAGED
    assert damage.span == read.span
    assert junk in damage.message


@pytest.mark.parametrize(
    ("dateline", "places", "credits_"),
    [
        ("راچی (نامہ نگار)", [("راچی", "کراچی")], [("نامہ نگار", "نامہ نگار")]),
        ("گوجرنوالہ:", [("گوجرنوالہ", "گوجرانوالہ")], []),
        ("ممبئیلاہور:", [("ممبئی", "ممبئی"), ("لاہور", "لاہور")], []),
        ("لاہور (مانیٹنگ ڈیسک)", [("لاہور", "لاہور")], [("مانیٹنگ ڈیسک", "مانیٹرنگ ڈیسک")]),
        ("لاہور )نامہ نگار)", [("لاہور", "لاہور")], [("نامہ نگار", "نامہ نگار")]),
        ("لاہور: لاہور:", [("لاہور", "لاہور")], []),
        ("ا سلام آباد:", [("ا سلام آباد", "اسلام آباد")], []),
    ],
)
def test_a_damaged_dateline_keeps_its_print_and_has_usual_names_and_a_defect(
    dateline: str,
    places: list[tuple[str, str]],
    credits_: list[tuple[str, str]],
) -> None:
    article = article_of(f"{dateline} {BODY}")
    read = article.dateline
    assert read is not None
    assert read.text == article.source[slice(*read.span)] == dateline
    assert [(place.text, place.name) for place in read.places] == places
    assert [(credit.text, credit.name) for credit in read.credits] == credits_
    (damage,) = article.defects
    assert (damage.code, damage.severity) == ("dateline-damaged", "note")
    assert damage.span == read.span
    assert dateline in damage.message
    assert pieces_of(article) == [("dateline", dateline), ("body", BODY)]


@pytest.mark.parametrize(
    "dateline",
    [
        "ملتان (نامہ نگار)",
        "مُلتان (نامہ نگار)",
        "ملتان (نامه نگار)",
        "اسلامآباد:",
        "ملتان\u200f:",
        "ملـتان:",
        "نور گڑھی (نامہ نگار)",
        "بھوانہ (چنیوٹ) (نامہ نگار)",
    ],
)
def test_what_is_typed_otherwise_is_not_damaged(dateline: str) -> None:
    article = article_of(f"{dateline} {BODY}")
    assert article.dateline is not None
    assert [defect for defect in article.defects if defect.code == "dateline-damaged"] == []


@pytest.mark.parametrize(
    ("printed", "name", "country"),
    [
        ("بھوانہ (چنیوٹ)", "بھوانہ", "PK"),
        ("حیدرآباد(سندھ)", "حیدرآباد", "PK"),
        ("حیدرآباد ( بھارت )", "حیدرآباد", "IN"),
        ("نور گڑھی (چنیوٹ)", "نور گڑھی", "PK"),
        ("نور گڑھی(جرمنی)", "نور گڑھی", "DE"),
        ("نُور گڑھی  (چنیوٹ)", "نُور گڑھی", "PK"),
    ],
)
def test_a_place_with_its_district_has_its_own_name(printed: str, name: str, country: str) -> None:
    article = article_of(f"{printed}، ملتان (نامہ نگار) {BODY}")
    assert article.dateline is not None
    place, other = article.dateline.places
    assert article.source[slice(*place.span)] == printed
    assert (place.text, place.name, place.country) == (
        urdunews.normalize(printed),
        name,
        country,
    )
    assert (other.name, other.country) == ("ملتان", "PK")


def test_a_dateline_alone_has_no_body_on_its_line() -> None:
    article = article_of("ملتان:  ", "", BODY)
    assert pieces_of(article) == [("dateline", "ملتان:"), ("body", BODY)]
    assert article.text == BODY


def test_only_the_first_dateline_is_one() -> None:
    article = article_of(f"ملتان (نامہ نگار) {BODY}", f"سکھر (نامہ نگار) {BODY}")
    assert article.dateline is not None
    assert article.dateline.places[0].text == "ملتان"
    assert article.paragraphs[1].text == f"سکھر (نامہ نگار) {BODY}"


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        (
            "تحریر : سليم درانی",
            urdunews.Byline(text="تحریر : سلیم درانی", name="سلیم درانی", role="تحریر"),
        ),
        (
            "رپورٹ: نادیہ بلوچ ، كراچی",
            urdunews.Byline(
                text="رپورٹ: نادیہ بلوچ ، کراچی", name="نادیہ بلوچ", role="رپورٹ", place="کراچی"
            ),
        ),
        ("ویب  ڈیسک", urdunews.Byline(text="ویب ڈیسک", role="ویب ڈیسک")),
    ],
)
def test_a_byline_is_normalised_with_its_parts(line: str, byline: urdunews.Byline) -> None:
    article = article_of(line, BODY)
    (read,) = article.bylines
    assert (read.text, read.name, read.role, read.place) == (
        byline.text,
        byline.name,
        byline.role,
        byline.place,
    )
    assert article.source[slice(*read.span)] == line
    assert pieces_of(article) == [("byline", line), ("body", BODY)]


@pytest.mark.parametrize(
    ("name", "between", "date"),
    [
        ("سلیم درانی", " ", "November 14, 2025"),
        ("سليم درانی", " \xa0 ", "November 14, 2025"),
        ("ویب ڈیسک", " ", "شائع 14 نومبر 2025"),
    ],
)
def test_a_name_and_a_date_share_a_line(name: str, between: str, date: str) -> None:
    article = article_of(name + between + date, BODY)
    assert [byline.text for byline in article.bylines] == [urdunews.normalize(name)]
    (page_date,) = article.dates
    assert page_date.date == urdunews.PartialDate(year=2025, month=11, day=14)
    assert article.source[slice(*page_date.span)] == date
    assert pieces_of(article) == [("byline", name), ("page-date", date), ("body", BODY)]


def test_a_date_in_figures_has_its_day_in_front() -> None:
    article = article_of("03/02/2026", BODY)
    date = urdunews.PartialDate(year=2026, month=2, day=3)
    assert [page_date.date for page_date in article.dates] == [date]
    assert article.defects == ()


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("  • ملتان", "ملتان"),
        ("1. كھيل", "کھیل"),
        ("ٹیگ: نہر، كسان", "نہر، کسان"),
        ("قومی  خبریں", "قومی خبریں"),
    ],
)
def test_a_section_is_normalised_without_its_bullet(line: str, section: str) -> None:
    article = article_of(line, BODY)
    assert article.sections == (section,)
    assert pieces_of(article) == [("section", line.strip()), ("body", BODY)]


@pytest.mark.usefixtures("by_form")
def test_a_headline_of_marks_alone_is_junk_where_marks_are_dropped() -> None:
    parser = urdunews.Parser(normalizer=urdunews.Normalizer(diacritics="drop"))
    (article,) = parser.parse(f" date 2026-02-03 \u0650\n{BODY}\n{BODY}")
    assert article.headline is None
    assert [s.kind for s in article.segments if s.kind not in {"space", "body"}] == [
        "mark",
        "date",
        "junk",
    ]


@pytest.mark.usefixtures("by_form")
def test_headline_and_deck_are_normalised_an_item_a_line() -> None:
    (article,) = urdunews.parse(
        f" date 2026-02-03 نهر  صاف\nكسان خوش\nتاجر  بھي خوش\nملتان (نامہ نگار) {BODY}"
    )
    assert article.headline == "نہر صاف"
    assert article.deck == ("کسان خوش", "تاجر بھی خوش")


@pytest.mark.parametrize(
    ("kind", "line"),
    [("caption", "فوٹو: فائل"), ("junk", "یہ بھی پڑھیں: بارش"), ("headline-repeat", "نہر صاف")],
)
def test_what_is_no_article_is_a_segment_and_no_value(kind: SegmentKind, line: str) -> None:
    article = article_of(f"ملتان (نامہ نگار) {BODY}", line)
    plain = article_of(f"ملتان (نامہ نگار) {BODY}")
    assert [article.source[slice(*span)] for span in article.find(kind)] == [line]
    assert article.text == plain.text
    assert (article.headline, article.deck, article.sections) == ("نہر صاف", (), ())
    assert (article.bylines, article.dates) == ((), ())
