import pytest

from urdunews import tables
from urdunews.characters.normalization import fold
from urdunews.model.datelines import CreditKind
from urdunews.words import vocabulary


@pytest.mark.parametrize(
    ("folded", "kind"),
    [
        pytest.param("شہری رپورٹر", "role", id="last"),
        pytest.param("نمائندہ سحر", "role", id="first"),
        pytest.param("سحر ڈیسک", "desk", id="desk"),
        pytest.param("روزنامہ سحر", "outlet", id="outlet"),
        pytest.param("نور ایجنسی", "agency", id="agency"),
        pytest.param("نامہ نگار سحر", "role", id="two-words-first"),
        pytest.param("ملتان بیورو چیف", "role", id="two-words-last"),
        pytest.param("نور کی نئی نیوز ایجنسی", "agency", id="among-many"),
        pytest.param("رپورٹر", None, id="alone"),
        pytest.param("بیورو چیف", None, id="two-words-alone"),
        pytest.param("رپورٹر شہری", None, id="at-the-wrong-end"),
        pytest.param("سحر روزنامہ", None, id="at-the-wrong-end-too"),
        pytest.param("نور رپورٹر وائر", None, id="in-the-middle"),
        pytest.param("شہریرپورٹر", None, id="glued"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_the_words_at_the_ends_of_a_credit_tell_its_kind(
    folded: str,
    kind: CreditKind | None,
) -> None:
    assert vocabulary.kind_by_head(folded) == kind


def test_every_head_of_the_table_tells_its_kind_beside_a_name() -> None:
    for row in tables.rows("words/credit_heads"):
        credit = f"{row['text']} نور" if row["place"] == "first" else f"نور {row['text']}"
        assert vocabulary.kind_by_head(credit) == row["kind"]


def test_postpositions_are_function_words_but_not_all_of_them() -> None:
    assert vocabulary.postpositions() < vocabulary.function_words()
    assert {"میں", "نے", "کے"} <= vocabulary.postpositions()
    assert "اور" in vocabulary.function_words() - vocabulary.postpositions()


@pytest.mark.parametrize("section", ["قومیخبریں", "کھیل", "سائنسوٹیکنالوجی"])
def test_sections_are_look_up_keys(section: str) -> None:
    assert section in vocabulary.sections()


@pytest.mark.parametrize(
    ("kind", "labels"),
    [
        ("byline", {"تحریر": "bare", "خصوصیرپورٹ": ""}),
        ("date", {"شائع": "story", "آخریاپڈیٹ": "update", "lastupdated": "update"}),
        ("caption", {"فائلفوٹو": "", "imagecaption": ""}),
    ],
)
def test_labels_of_a_kind_are_look_up_keys_with_their_meaning(
    kind: str,
    labels: dict[str, str],
) -> None:
    assert labels.items() <= vocabulary.labels(kind).items()


def test_labels_of_another_kind_are_not_given() -> None:
    assert "تحریر" not in vocabulary.labels("caption")
    assert vocabulary.labels("weather") == {}


@pytest.mark.parametrize("meaning", ["story", "update"])
def test_the_printed_label_of_a_date_is_read_back_as_its_kind(meaning: str) -> None:
    label = vocabulary.date_label(meaning)
    assert fold(label) == label
    assert vocabulary.labels("date")[label.replace(" ", "")] == meaning


@pytest.mark.parametrize(
    ("calendar", "first", "last"),
    [("gregorian", "جنوری", "دسمبر"), ("hijri", "محرم", "ذی الحجہ")],
)
def test_a_calendar_has_twelve_months(calendar: str, first: str, last: str) -> None:
    months = vocabulary.month_names(calendar)
    assert len(set(months)) == len(months) == 12
    assert (months[0], months[-1]) == (first, last)


@pytest.mark.parametrize(("number", "month"), [(2, "فروری"), (5, "مئی"), (9, "ستمبر")])
def test_months_stand_in_their_order(number: int, month: str) -> None:
    assert vocabulary.month_names("gregorian")[number - 1] == month


@pytest.mark.parametrize(
    ("name", "is_weekday", "is_in_calendar"),
    [
        ("پیر", True, True),
        ("دوشنبہ", True, True),
        ("سہشنبہ", True, True),
        ("الجمعۃ", True, True),
        ("monday", True, True),
        ("مارچ", False, True),
        ("ربیعالاول", False, True),
        ("ساون", False, True),
        ("لاہور", False, False),
    ],
)
def test_weekdays_and_months_are_look_up_keys(
    name: str,
    is_weekday: bool,
    is_in_calendar: bool,
) -> None:
    assert (fold(name) in vocabulary.weekdays()) is is_weekday
    assert (fold(name) in vocabulary.calendar_names()) is is_in_calendar
