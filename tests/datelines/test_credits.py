import pytest

from urdunews.datelines.credits import (
    could_be_agency,
    credit_kind,
    is_acronym,
    read_credit,
    read_leading_credit,
    read_misprinted,
    role_after_person,
    role_before_person,
)
from urdunews.model.datelines import CreditKind
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import CreditName

LEXICON = Lexicon.default()


@pytest.mark.parametrize(
    ("credit", "kind"),
    [
        ("ویب ڈیسک", "desk"),
        ("ویبڈیسک", "desk"),
        ("اے پی پی", "agency"),
        ("دنیا نیوز", "outlet"),
        ("نامہ نگار", "role"),
        ("زراعت رپورٹر", "role"),
        ("صبح نو ڈاٹ کام", "outlet"),
        ("صبح نو نیوز ایجنسی", "agency"),
        ("روزنامہ صبح نو", "outlet"),
        ("زبیدہ میمن", "unknown"),
        ("بہت بڑے شہر کے پرانے رپورٹر", "unknown"),
        ("کل: رپورٹر", "unknown"),
        ("نگار", "unknown"),
    ],
)
def test_the_kind_of_a_credit(credit: str, kind: CreditKind) -> None:
    assert credit_kind(credit, LEXICON) == kind


def test_a_lexicon_has_precedence_over_the_words_of_a_credit() -> None:
    own = Lexicon(credits=(CreditName(name="زراعت رپورٹر", kind="outlet"),))
    assert credit_kind("زراعت رپورٹر", own) == "outlet"


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("اے پی پی محکمے نے", "اے پی پی"),
        ("نامہ نگار", "نامہ نگار"),
        ("نمائندہ خصوصی محکمے نے", "نمائندہ خصوصی"),
        ("صبح نو محکمے نے", None),
        ("پی ٹی آئی جلسہ", None),
        ("5 مئی", None),
        ("", None),
    ],
)
def test_the_longest_known_credit_leads(text: str, credit: str | None) -> None:
    found = read_leading_credit(text, 0, LEXICON)
    assert (found and text[found.start : found.end]) == credit


@pytest.mark.parametrize(
    ("name", "acronym"),
    [
        ("اے پی پی", True),
        ("پی ٹی آئی", True),
        ("این این آئی", True),
        ("ویب ڈیسک", False),
        ("اے نامہ", False),
        ("", False),
    ],
)
def test_an_acronym_consists_of_the_names_of_letters(name: str, acronym: bool) -> None:
    assert is_acronym(name) is acronym


@pytest.mark.parametrize(
    ("part", "kind", "name"),
    [
        ("اے پی پی", "agency", "اے پی پی"),
        ("نامہ نگار سے", "role", "نامہ نگار سے"),
        ("زراعت رپورٹر", "role", "زراعت رپورٹر"),
        ("رپورٹ: نادیہ بلوچ", "person", "نادیہ بلوچ"),
        ("نادیہ بلوچ", "person", "نادیہ بلوچ"),
        ("صبح نو سے", "person", "صبح نو سے"),
        ("صبح نو", "unknown", "صبح نو"),
    ],
)
def test_a_credit_has_a_kind_and_a_name(part: str, kind: CreditKind, name: str) -> None:
    credit = read_credit(part, LEXICON)
    assert (credit.start, credit.end, credit.kind) == (0, len(part), kind)
    assert part[credit.name_start :] == name


@pytest.mark.parametrize(
    ("part", "name"),
    [
        pytest.param("مانیٹنگ ڈیسک", "مانیٹرنگ ڈیسک", id="a-letter-lost"),
        pytest.param("مانیٹنگ ڈیسک سے", "مانیٹرنگ ڈیسک", id="from"),
        pytest.param("اے پی بی", None, id="an-acronym"),
        pytest.param("رپورٹ: مانیٹنگ ڈیسک", None, id="a-label"),
        pytest.param("صبح نو", None, id="like-none"),
    ],
)
def test_an_unknown_credit_may_be_a_misprint(part: str, name: str | None) -> None:
    credit = read_misprinted(read_credit(part, LEXICON), part, LEXICON)
    assert (credit.row and credit.row.name) == name
    assert credit.damaged is (name is not None)


def test_the_name_of_an_outlet_is_not_a_misprint_of_an_agency() -> None:
    # It differs from سبا نیوز in one letter.
    credit = read_credit("سبق نیوز", LEXICON)
    assert read_misprinted(credit, "سبق نیوز", LEXICON) is credit
    assert credit.kind == "outlet"


def test_the_name_after_thanks_is_the_credit_s() -> None:
    credit = read_credit("بشکریہ بی بی سی", LEXICON)
    assert credit.row is LEXICON.credit("بی بی سی")
    assert (credit.start, credit.name_start, credit.end) == (0, 7, 15)


def test_a_known_credit_is_not_a_misprint() -> None:
    credit = read_credit("اے پی پی", LEXICON)
    assert read_misprinted(credit, "اے پی پی", LEXICON) is credit


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        pytest.param("کرائم رپورٹر مشعل نیوز", "role", id="a-role-before-its-outlet"),
        pytest.param("بیورو چیف مشعل نیوز", "role", id="a-role-of-two-words"),
        pytest.param("نمائندہ مشعل نیوز", "role", id="a-representative"),
        pytest.param("کراچی سے رپورٹر مشعل نیوز", "outlet", id="grammar"),
        pytest.param("صبح نو بزم ادب شہر نیوز", "unknown", id="too-many-words"),
        pytest.param("ہفت روزہ صبح نو", "outlet", id="a-weekly"),
        pytest.param("صبح پوسٹ", "outlet", id="a-clue-at-the-end"),
        pytest.param("صدائے نور", "outlet", id="a-clue-in-front"),
        pytest.param("صبح نیوز سروس", "agency", id="a-clue-of-two-words"),
        pytest.param("پوسٹ", "unknown", id="a-clue-alone"),
        pytest.param("جیوڈیسک", "desk", id="glued"),
        pytest.param("ویب ڈسک", "desk", id="a-misprinted-head"),
        pytest.param("کرائم رپوٹر", "role", id="a-misprinted-role"),
        pytest.param("شاہدرضا", "person", id="two-given-names-glued"),
        pytest.param("شاہدرضا سے", "person", id="glued-and-from"),
        pytest.param("عمرسلیم سے", "person", id="one-given-name-glued-and-from"),
        pytest.param("نہر سے", "unknown", id="from-a-word"),
        pytest.param("ای این این", "unknown", id="an-acronym"),
        pytest.param("اے پی پی اردو", "agency", id="a-service-of-an-agency"),
        pytest.param("اے ایف پی نیوز", "agency", id="news-of-an-agency"),
        pytest.param("جنگ رپورٹ", "outlet", id="a-report-of-an-outlet"),
        pytest.param("خبریں رپورٹ", "outlet", id="a-report-of-a-daily-named-by-a-word"),
        pytest.param("نیوز روم رپورٹ", "unknown", id="a-desk-has-no-services"),
        pytest.param("صبح نو رپورٹ", "unknown", id="a-report-of-nobody-known"),
        pytest.param("پی ٹی آئی رپورٹ", "unknown", id="a-party-s-report"),
        pytest.param("نیوز ایجنسی صبح نو", "agency", id="an-agency-in-front"),
        pytest.param("خبر رساں ادارہ رائٹرز", "agency", id="an-agency-by-its-kind"),
        pytest.param("قدرت روزنامہ", "outlet", id="a-daily"),
        pytest.param("ماہنامہ ترجمان", "outlet", id="what-it-begins-with-goes-first"),
        pytest.param("مانیٹرنگ یونٹ", "desk", id="a-clue-of-two-words-alone"),
        pytest.param("خصوصی نمائندے سے", "role", id="from-a-role"),
        pytest.param("عوامی نمائندے", "unknown", id="representatives"),
        pytest.param("سٹاف رپورٹر کے قلم سے", "role", id="by-the-pen-of"),
        pytest.param("بشکریہ اے پی پی", "agency", id="thanks-to-an-agency"),
        pytest.param("بشکریہ: صبح نو", "unknown", id="thanks-to-nobody-known"),
        pytest.param("کے ایم خالد", "person", id="initials"),
        pytest.param("رحمت اللہ", "person", id="a-name-in-two-words"),
        pytest.param("روشن ستارہ", "unknown", id="words"),
    ],
)
def test_the_words_of_a_credit_show_its_kind(name: str, kind: CreditKind) -> None:
    assert read_credit(name, LEXICON).kind == kind


@pytest.mark.parametrize(
    ("name", "is_known"),
    [("صبح پوسٹ", False), ("نادیہ بلوچ", False), ("جیوڈیسک", True), ("ویب ڈسک", True)],
)
def test_a_clue_shows_the_kind_of_a_credit_but_does_not_make_it_known(
    name: str, is_known: bool
) -> None:
    assert read_credit(name, LEXICON).is_known is is_known


def test_a_misprinted_head_is_damage() -> None:
    credit = read_credit("ویب ڈسک", LEXICON)
    assert credit.damaged
    assert credit.row is LEXICON.credit("ویب ڈیسک")
    assert (credit.start, credit.end) == (0, len("ویب ڈسک"))


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("بیورو چیف سلیم اعوان", ("بیورو چیف", "سلیم اعوان")),
        ("نامہ نگار نادیہ بلوچ سے", ("نامہ نگار", "نادیہ بلوچ سے")),
        ("نمائندہ خصوصی: سلیم اعوان", ("نمائندہ خصوصی", "سلیم اعوان")),
        ("رپورٹ: سلیم اعوان", None),
        ("نامہ نگار خصوصی", None),
        ("نامہ نگار", None),
        ("مشعل نیوز سلیم اعوان", None),
        ("سلیم", None),
    ],
)
def test_a_person_may_follow_a_role_without_a_comma(
    name: str, parts: tuple[str, str] | None
) -> None:
    border = role_before_person(name, LEXICON)
    assert (border and (name[: border[0]], name[border[1] :])) == parts


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("سلیم اعوان نامہ نگار", ("سلیم اعوان", "نامہ نگار")),
        ("سلیم اعوان نامہ نگار سے", ("سلیم اعوان", "نامہ نگار سے")),
        ("نادیہ بلوچ نمائندہ کاوش", ("نادیہ بلوچ", "نمائندہ کاوش")),
        ("سلیم رپورٹر", None),
        ("صبح نو نامہ نگار", None),
        ("خان پور نامہ نگار", None),
        ("سلیم اعوان", None),
    ],
)
def test_a_role_may_follow_a_person_without_a_comma(
    name: str, parts: tuple[str, str] | None
) -> None:
    border = role_after_person(name, LEXICON)
    assert (border and (name[: border[0]], name[border[1] :])) == parts


@pytest.mark.parametrize(
    ("name", "could_be"),
    [
        ("ای این این", True),
        ("کے ایل این وی", True),
        ("پی پی", False),
        ("پی ٹی آئی", False),
        ("ایل ڈی اے", False),
        ("صبح نو بزم", False),
    ],
)
def test_an_acronym_may_be_an_agency_if_it_is_nothing_else(name: str, could_be: bool) -> None:
    assert could_be_agency(name) is could_be
