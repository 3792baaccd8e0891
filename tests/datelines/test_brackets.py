import pytest

import urdunews
from urdunews.datelines.brackets import CREDITS_LIMIT, read_bracket
from urdunews.datelines.places import known_places
from urdunews.datelines.readings import BracketReading, CreditReading, PlaceReading
from urdunews.datelines.unlisted_credits import NO_CONTEXT, BracketContext
from urdunews.dates.page import find_date
from urdunews.model.datelines import CreditKind
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import CreditName

LEXICON = Lexicon.default()
BODY = " محکمہ آبپاشی نے نہر صاف کر دی ہے۔"

Credits = list[tuple[str, CreditKind]]


def after(place: str, date: str = "") -> BracketContext:
    """Return the context of a bracket after a known place, and perhaps a date."""
    return BracketContext(known_places(place, LEXICON), find_date(date) if date else None)


def read(
    bracket: str, context: BracketContext = NO_CONTEXT, body: str = BODY
) -> BracketReading | None:
    return read_bracket(bracket + body, 0, LEXICON, context)


def credits_of(text: str, reading: BracketReading | None) -> Credits | None:
    if reading is None:
        return None
    return [(text[credit.start : credit.end], credit.kind) for credit in reading.credits]


@pytest.mark.parametrize(
    ("bracket", "credits_"),
    [
        pytest.param("(اے پی پی)", [("اے پی پی", "agency")], id="agency"),
        pytest.param("(دنیا نیوز)", [("دنیا نیوز", "outlet")], id="outlet"),
        pytest.param("(ویب ڈیسک)", [("ویب ڈیسک", "desk")], id="desk"),
        pytest.param("(نامہ نگار)", [("نامہ نگار", "role")], id="role"),
        pytest.param("[نامہ نگار]", [("نامہ نگار", "role")], id="square"),
        pytest.param("( نامہ نگار )", [("نامہ نگار", "role")], id="spaces"),
        pytest.param("(-نامہ نگار-)", [("نامہ نگار", "role")], id="hyphens"),
        pytest.param("(نامہ نگار سے)", [("نامہ نگار سے", "role")], id="from"),
        pytest.param("(زراعت رپورٹر)", [("زراعت رپورٹر", "role")], id="by-its-last-word"),
        pytest.param("(نمائندہ صبح نو)", [("نمائندہ صبح نو", "role")], id="by-its-first-word"),
        pytest.param(
            "(نامہ نگار، اے پی پی)",
            [("نامہ نگار", "role"), ("اے پی پی", "agency")],
            id="comma",
        ),
        pytest.param(
            "(نامہ نگار + اے پی پی)",
            [("نامہ نگار", "role"), ("اے پی پی", "agency")],
            id="plus",
        ),
        pytest.param(
            "(نامہ نگار/اے پی پی)", [("نامہ نگار", "role"), ("اے پی پی", "agency")], id="slash"
        ),
        pytest.param(
            "(نامہ نگار - اے پی پی)",
            [("نامہ نگار", "role"), ("اے پی پی", "agency")],
            id="hyphen",
        ),
        pytest.param(
            "(آن لائن-اے پی پی)", [("آن لائن", "agency"), ("اے پی پی", "agency")], id="no-spaces"
        ),
        pytest.param(
            "(نامہ نگار اور اے پی پی)",
            [("نامہ نگار", "role"), ("اے پی پی", "agency")],
            id="and",
        ),
        pytest.param(
            "(ویب ڈیسک۔ اے پی پی)", [("ویب ڈیسک", "desk"), ("اے پی پی", "agency")], id="stop"
        ),
        pytest.param(
            "(نادیہ بلوچ، ویب ڈیسک)",
            [("نادیہ بلوچ", "person"), ("ویب ڈیسک", "desk")],
            id="a-person-and-a-desk",
        ),
        pytest.param(
            "(رپورٹ: نادیہ بلوچ، ویب ڈیسک)",
            [("رپورٹ: نادیہ بلوچ", "person"), ("ویب ڈیسک", "desk")],
            id="a-label",
        ),
        pytest.param(
            "(رپورٹ/ نادیہ بلوچ)", [("رپورٹ/ نادیہ بلوچ", "person")], id="a-label-and-a-slash"
        ),
        pytest.param("(صبح نو)", None, id="unknown"),
        pytest.param("(نادیہ بلوچ)", None, id="a-person-alone"),
        pytest.param("(5 مئی)", None, id="a-date-alone"),
        pytest.param("()", None, id="empty"),
        pytest.param("(،)", None, id="a-comma"),
    ],
)
def test_a_bracket_that_begins_a_line_needs_a_known_credit(
    bracket: str,
    credits_: Credits | None,
) -> None:
    assert credits_of(bracket, read(bracket)) == credits_


@pytest.mark.parametrize(
    ("bracket", "kind"),
    [
        pytest.param("(نادیہ بلوچ)", "person", id="a-person"),
        pytest.param("(صبح نو)", "unknown", id="any-name"),
        pytest.param("(صبح نو سے)", "person", id="from-any-name"),
        pytest.param("(نادیہ بلوچ سے)", "person", id="from-a-person"),
        pytest.param("(ا ب پ ت)", "unknown", id="four-words"),
        pytest.param("(ا ب پ ت ٹ)", None, id="five-words"),
        pytest.param("(پی پی پی)", None, id="a-party"),
        pytest.param("(ای این این)", "unknown", id="an-acronym"),
        pytest.param("(پی پی)", None, id="two-letters"),
        pytest.param("(جی سکس)", None, id="an-address"),
        pytest.param("(صدر ٹاؤن)", None, id="a-part-of-the-town"),
        pytest.param("(قومی خبریں)", None, id="a-topic"),
        pytest.param("(صبح پوسٹ)", "outlet", id="a-clue"),
        pytest.param("(ملتان پوسٹ)", "outlet", id="an-outlet-of-the-town"),
        pytest.param("(کسان کے گھر)", None, id="grammar"),
        pytest.param("(صبح 7)", None, id="a-figure"),
        pytest.param("(اسلام آباد)", None, id="a-place"),
    ],
)
def test_after_a_town_a_bracket_may_hold_any_name(bracket: str, kind: CreditKind | None) -> None:
    reading = read(bracket, after("ملتان"))
    assert (reading and [credit.kind for credit in reading.credits]) == (kind and [kind])


@pytest.mark.parametrize(
    "bracket",
    [
        pytest.param("(فائل فوٹو)", id="file"),
        pytest.param("[فائل فوٹو]", id="square"),
        pytest.param("((فائل فوٹو))", id="doubled"),
        pytest.param(")فائل فوٹو)", id="turned"),
        pytest.param("( فائل فوٹو )", id="spaces"),
        pytest.param("(فوٹو: اے ایف پی)", id="agency"),
        pytest.param("(فوٹو اے ایف پی)", id="agency-without-a-colon"),
        pytest.param("(فوٹو/اے پی پی)", id="agency-and-a-slash"),
        pytest.param("(فائل فوٹو، اے پی پی)", id="agency-and-a-comma"),
        pytest.param("(اے ایف پی فوٹو)", id="label-last"),
        pytest.param("(اے پی پی/فائل فوٹو)", id="label-last-and-a-slash"),
        pytest.param("(تصویر بشکریہ صبح نو)", id="courtesy"),
        pytest.param("(تصویر نادیہ بلوچ)", id="photographer"),
        pytest.param("(Photo AFP)", id="latin"),
        pytest.param("(فوٹو اے ایف پی", id="not-closed"),
        pytest.param("( فوٹو اے ایف پی", id="space-and-not-closed"),
        pytest.param("(اے ایف پی فوٹو", id="label-last-and-not-closed"),
    ],
)
def test_a_bracket_that_credits_a_picture_is_not_read(bracket: str) -> None:
    assert read(bracket, after("ملتان")) is None
    assert read(bracket, after("ملتان", "5 مئی")) is None
    assert read(bracket) is None


@pytest.mark.parametrize(
    ("bracket", "kind"),
    [
        pytest.param("(یورپین پریس فوٹو ایجنسی)", "agency", id="a-photo-agency"),
        pytest.param("(سٹاف فوٹوگرافر)", "role", id="a-staff-photographer"),
        pytest.param("(فوٹو گرافر)", "role", id="a-photographer"),
        pytest.param("(فوٹو جرنلسٹ)", "role", id="a-photo-journalist"),
        pytest.param("(بشکریہ صبح نو)", "unknown", id="thanks-for-the-story"),
    ],
)
def test_photographers_may_send_stories(bracket: str, kind: CreditKind) -> None:
    reading = read(bracket, after("ملتان"))
    assert reading is not None
    assert [credit.kind for credit in reading.credits] == [kind]


@pytest.mark.parametrize("place", ["پاکستان", "بہار", "نور گڑھی"])
def test_after_a_country_or_a_word_a_bracket_explains(place: str) -> None:
    assert read("(صبح نو)", after(place)) is None


@pytest.mark.parametrize("body", ["", " ", " کے ملازمین", "میں بارش", " نے کہا"])
def test_unknown_names_before_a_postposition_or_nothing_explain(body: str) -> None:
    assert read("(صبح نو)", after("ملتان"), body) is None


@pytest.mark.parametrize(
    ("bracket", "credits_"),
    [
        ("(صبح نو)", ["صبح نو"]),
        ("(پی پی پی)", ["پی پی پی"]),
        ("(ا ب پ ت ٹ)", ["ا ب پ ت ٹ"]),
        ("(صبح 7)", None),
    ],
)
def test_names_after_a_date_do_not_explain(bracket: str, credits_: list[str] | None) -> None:
    reading = read(bracket, after("ملتان", "5 مئی"))
    assert (reading and [bracket[c.start : c.end] for c in reading.credits]) == credits_


@pytest.mark.parametrize(
    ("bracket", "date", "credits_"),
    [
        ("(5 مئی 2024)", "2024-05-05", []),
        ("(اے پی پی 5 مئی)", "--05-05", ["اے پی پی"]),
        ("(5 مئی، اے پی پی)", "--05-05", ["اے پی پی"]),
        ("(اے پی پی۔ 5 مئی۔ ویب ڈیسک)", "--05-05", ["اے پی پی", "ویب ڈیسک"]),
        ("(پی پی پی 5 مئی)", "--05-05", ["پی پی پی"]),
    ],
)
def test_the_date_of_a_bracket_is_not_a_credit(
    bracket: str, date: str, credits_: list[str]
) -> None:
    reading = read(bracket, after("ملتان"))
    assert reading is not None
    assert reading.date is not None
    assert reading.date.date == urdunews.PartialDate.fromisoformat(date)
    assert [bracket[c.start : c.end] for c in reading.credits] == credits_


@pytest.mark.parametrize(
    ("place", "kind"),
    [("نئی دہلی", "agency"), ("حیدرآباد", "agency"), ("لاہور", None), ("دبئی", None)],
)
def test_a_name_that_is_a_party_s_elsewhere_counts_in_its_own_country(
    place: str,
    kind: CreditKind | None,
) -> None:
    reading = read("(پی ٹی آئی)", after(place))
    assert (reading and [credit.kind for credit in reading.credits]) == (kind and [kind])


def test_beside_an_agency_the_party_is_an_unknown_credit() -> None:
    reading = read("(پی ٹی آئی، اے پی پی)", after("لاہور"))
    assert reading is not None
    assert [(c.kind, c.row is None) for c in reading.credits] == [
        ("unknown", True),
        ("agency", False),
    ]


@pytest.mark.parametrize(
    ("bracket", "end", "credits_"),
    [
        pytest.param(")نامہ نگار(", ")نامہ نگار(", ["نامہ نگار"], id="both-turned"),
        pytest.param(")نامہ نگار)", ")نامہ نگار)", ["نامہ نگار"], id="first-turned"),
        pytest.param("(نامہ نگار(", "(نامہ نگار(", ["نامہ نگار"], id="last-turned"),
        pytest.param("]نامہ نگار[", "]نامہ نگار[", ["نامہ نگار"], id="square-turned"),
        pytest.param(")اے پی پی 5 مئی(", ")اے پی پی 5 مئی(", ["اے پی پی"], id="date"),
        pytest.param(")مانیٹنگ ڈیسک)", ")مانیٹنگ ڈیسک)", ["مانیٹنگ ڈیسک"], id="misprinted"),
        pytest.param("((نامہ نگار))", "((نامہ نگار))", ["نامہ نگار"], id="doubled"),
        pytest.param("[[نامہ نگار]]", "[[نامہ نگار]]", ["نامہ نگار"], id="square-doubled"),
        pytest.param("(نامہ نگار", "(نامہ نگار", ["نامہ نگار"], id="not-closed"),
        pytest.param(
            "(نامہ نگار، اے پی پی",
            "(نامہ نگار، اے پی پی",
            ["نامہ نگار", "اے پی پی"],
            id="two-not-closed",
        ),
        pytest.param("(اے پی پی 5 مئی", "(اے پی پی 5 مئی", ["اے پی پی"], id="date-not-closed"),
        pytest.param("( نامہ نگار", "( نامہ نگار", ["نامہ نگار"], id="a-space-after-the-bracket"),
        pytest.param("(نامہ نگار، صبح نو", "(نامہ نگار", ["نامہ نگار"], id="an-unknown-one-after"),
    ],
)
def test_damaged_brackets_have_known_credits(
    bracket: str,
    end: str,
    credits_: list[str],
) -> None:
    reading = read(bracket, after("ملتان"))
    assert reading is not None
    assert bracket[: reading.end] == end
    assert [bracket[c.start : c.end] for c in reading.credits] == credits_
    assert reading.damaged


@pytest.mark.parametrize(
    "bracket",
    [
        pytest.param(")صبح نو)", id="unknown-between-turned-brackets"),
        pytest.param(")نامہ نگار، صبح نو)", id="half-known"),
        pytest.param(")پی پی پی (کی", id="an-acronym-explained"),
        pytest.param(")پی ٹی آئی)", id="a-party-between-turned-brackets"),
        pytest.param("))", id="nothing-between"),
        pytest.param("(صبح نو", id="unknown-and-not-closed"),
        pytest.param("(نامہ نگار کے", id="tied-into-a-sentence"),
        pytest.param("(صبح نو 5 مئی", id="unknown-before-a-date"),
        pytest.param("(5 مئی", id="a-date-not-closed"),
        pytest.param("(پی ٹی آئی", id="a-party"),
        pytest.param("(", id="a-bracket-alone"),
        pytest.param(")نامہ نگار", id="turned-and-not-closed"),
        pytest.param("((", id="two-brackets-alone"),
        pytest.param("(7)", id="a-number"),
    ],
)
def test_damaged_brackets_without_known_credits_are_not_read(bracket: str) -> None:
    assert read(bracket, after("ملتان")) is None


def test_a_bracket_that_is_not_closed_may_be_the_last_of_its_line() -> None:
    reading = read("(نامہ نگار", after("ملتان"), "")
    assert reading == BracketReading(
        10,
        (CreditReading(1, 10, 1, "role", LEXICON.credit("نامہ نگار")),),
        None,
        damaged=True,
    )


@pytest.mark.parametrize(
    ("bracket", "name", "damaged"),
    [
        ("(مانیٹنگ ڈیسک)", "مانیٹرنگ ڈیسک", True),
        ("(مانیٹرنگ ڈیسک)", "مانیٹرنگ ڈیسک", False),
        ("(مانیٹر نگ ڈیسک)", "مانیٹرنگ ڈیسک", True),
        ("(مانیٹرنگڈیسک)", "مانیٹرنگ ڈیسک", False),
        ("(مانیٹنگ ڈیسک سے)", "مانیٹرنگ ڈیسک", True),
        # Acronyms are too similar to each other.
        ("(اے پی بی)", None, False),
        # The name after a label is a person's, even if it is similar to a credit.
        ("(رپورٹ: مانیٹنگ ڈیسک)", None, False),
        ("(صبح نو)", None, False),
    ],
)
def test_a_misprinted_credit_has_the_row_of_the_correct_one(
    bracket: str,
    name: str | None,
    damaged: bool,
) -> None:
    reading = read(bracket, after("ملتان", "5 مئی"))
    assert reading is not None
    (credit,) = reading.credits
    assert (credit.row and credit.row.name, credit.damaged) == (name, damaged)


@pytest.mark.parametrize(
    ("bracket", "known", "bare"),
    [
        ("(اے پی پی)", True, False),
        ("(زراعت رپورٹر)", True, False),
        ("(رپورٹ: نادیہ بلوچ)", True, False),
        ("(نادیہ بلوچ)", False, True),
        ("(صبح نو)", False, False),
    ],
)
def test_a_credit_is_known_by_its_row_its_words_or_its_label(
    bracket: str,
    known: bool,
    bare: bool,
) -> None:
    reading = read(bracket, after("ملتان"))
    assert reading is not None
    (credit,) = reading.credits
    assert (credit.is_known, credit.is_bare_name) == (known, bare)


@pytest.mark.parametrize(
    ("places", "town", "countries"),
    [
        ("ملتان", True, {"PK"}),
        ("نئی دہلی، ملتان", True, {"IN", "PK"}),
        ("پاکستان", False, {"PK"}),
        ("بہار", False, {"IN"}),
    ],
)
def test_a_bracket_knows_its_context(
    places: str,
    town: bool,
    countries: set[str],
) -> None:
    context = after(places)
    assert context.is_town is town
    assert context.countries == frozenset(countries)


def test_places_without_a_row_say_nothing() -> None:
    context = BracketContext([PlaceReading(0, 4, None)])
    assert (context.is_town, context.countries) == (False, frozenset())
    assert (NO_CONTEXT.is_town, NO_CONTEXT.countries) == (False, frozenset())


def test_without_labels_no_name_has_one() -> None:
    reading = read_bracket(f"(نامہ نگار، رپورٹ: سلیم درانی){BODY}", 0, Lexicon(labels=()))
    assert reading is not None
    assert [credit.name_start - credit.start for credit in reading.credits] == [0, 0]


def test_a_custom_lexicon_decides() -> None:
    own = Lexicon(credits=(CreditName(name="صبح نو", kind="outlet"),))
    reading = read_bracket(f"(صبح نو){BODY}", 0, own)
    assert reading is not None
    assert [(c.kind, c.row) for c in reading.credits] == [("outlet", own.credits[0])]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("(" * 100_000, id="opening-brackets"),
        pytest.param(")" * 100_000, id="closing-brackets"),
        pytest.param("[)" * 50_000, id="brackets-of-two-kinds"),
        pytest.param("(" + " " * 100_000, id="spaces"),
        pytest.param("(" + "۔" * 100_000, id="stops"),
        pytest.param("(" + "-" * 100_000, id="hyphens"),
        pytest.param("(" + "ا" * 100_000, id="letters"),
        pytest.param("(" + "ا-" * 50_000 + ")", id="letters-and-hyphens"),
        pytest.param("(" + "اے پی پی، " * 10_000, id="agencies"),
        pytest.param("(" + "رپورٹ: " * 15_000, id="labels"),
        pytest.param("(" + "رپورٹ/" * 15_000, id="labels-with-slashes"),
        pytest.param("(" + "اور " * 25_000, id="and"),
        pytest.param("(" + "5 مئی " * 15_000, id="dates"),
        pytest.param(")" + "نامہ نگار " * 10_000 + "(", id="between-turned-brackets"),
    ],
)
def test_hostile_brackets_are_read_like_any_other(text: str) -> None:
    for context in (NO_CONTEXT, after("ملتان"), after("ملتان", "5 مئی")):
        reading = read_bracket(text, 0, LEXICON, context)
        assert reading is None or reading.end <= 2 * CREDITS_LIMIT


@pytest.mark.parametrize("bracket", ["(فائل فوٹو (", "(فوٹو: اے پی پی (نہر)"])
def test_before_another_bracket_a_picture_is_not_a_credit_either(bracket: str) -> None:
    assert read(bracket) is None
    assert read(bracket, after("ملتان")) is None


def test_credits_beside_a_photographer_are_not_a_pictures() -> None:
    reading = read("(فوٹو جرنلسٹ، آئی ٹی رپورٹر)")
    assert credits_of("(فوٹو جرنلسٹ، آئی ٹی رپورٹر)", reading) == [
        ("فوٹو جرنلسٹ", "role"),
        ("آئی ٹی رپورٹر", "role"),
    ]


def test_a_role_and_a_person_without_a_comma_are_two_credits() -> None:
    text = "(بیورو چیف سلیم اعوان)"
    assert credits_of(text, read(text)) == [("بیورو چیف", "role"), ("سلیم اعوان", "person")]


def test_a_person_and_a_role_without_a_comma_are_two_credits() -> None:
    text = "(سلیم اعوان بیورو چیف، اے پی پی)"
    assert credits_of(text, read(text)) == [
        ("سلیم اعوان", "person"),
        ("بیورو چیف", "role"),
        ("اے پی پی", "agency"),
    ]


@pytest.mark.parametrize("credit", ["پ۔ر", "پ-ر", "پ،ر"])
def test_a_known_credit_is_not_split_at_separators_between_its_letters(credit: str) -> None:
    assert credits_of(f"({credit})", read(f"({credit})")) == [(credit, "role")]
    text = f"(نامہ نگار، {credit}، اے پی پی)"
    assert credits_of(text, read(text)) == [
        ("نامہ نگار", "role"),
        (credit, "role"),
        ("اے پی پی", "agency"),
    ]


def test_a_bracket_before_a_conjunction_is_not_read() -> None:
    assert read("(نامہ نگار)", body=" اور سکھر (نامہ نگار) میں") is None
