"""The comparison itself, with places of its own: GeoNames is not asked here."""

from collections import Counter
from typing import Final

import pytest

from urdunews import tables
from urdunews.words.keys import key
from words import compare_with_geonames
from words.compare_with_geonames import Gazetteer, Namesake, Row, Verdict

NORPUR: Final = Namesake("PK", "Nūrpur", 9_000)
NORPUR_ABROAD: Final = Namesake("IN", "Nurpur", 70_000)
KOT_MITHAS: Final = Namesake("PK", "Kot Mithās", 4_000)
DISTRICT: Final = Namesake("PK", "Nurpur District", 0)
GAZETTEER: Final = Gazetteer(
    [
        ("Nūrpur", NORPUR),
        ("Nurpur", NORPUR_ABROAD),
        ("Kot Mithās", KOT_MITHAS),
        ("كوت متھاس، پنجاب", KOT_MITHAS),
        ("Nurgarh", DISTRICT),
        ("Nurgarh", Namesake("IN", "Nurgarh", 0)),
        ("诺尔布尔", NORPUR),
    ]
)


@pytest.mark.parametrize(
    ("name", "plain"),
    [("Łódź", "lodz"), ("Nūrpur", "nurpur"), ("Kot Mithās", "kotmithas"), ("诺尔布尔", "")],
)
def test_a_latin_name_is_compared_without_marks(name: str, plain: str) -> None:
    assert compare_with_geonames.latin(name) == plain


@pytest.mark.parametrize(
    ("urdu", "latin"),
    [
        ("لاہور", "lahore"),
        ("لودھراں", "lodhran"),
        ("گوجرانوالہ", "gujranwala"),
        ("ٹوبہ ٹیک سنگھ", "tobateksingh"),
        ("علی پور", "alipur"),
        ("ایبٹ آباد", "abbottabad"),
        ("فلاڈیلفیا", "philadelphia"),
        ("ہیوسٹن", "hyuston"),
    ],
)
def test_a_name_sounds_like_its_romanisation(urdu: str, latin: str) -> None:
    place = Namesake("PK", latin, 1)
    assert Gazetteer([(latin, place)]).by_sound(urdu) == {place}


@pytest.mark.parametrize(
    ("urdu", "latin"),
    [("لاہور", "larkana"), ("ملتان", "mardan"), ("بنوں", "bahawalpur"), ("سکھر", "sukkur city")],
)
def test_a_name_does_not_sound_like_another(urdu: str, latin: str) -> None:
    assert Gazetteer([(latin, Namesake("PK", latin, 1))]).by_sound(urdu) == set()


def test_a_name_of_too_many_readings_has_no_sound() -> None:
    assert compare_with_geonames.skeletons("سوزوجوشوچوسوزو") == set()
    assert compare_with_geonames.skeletons("ڑل") == {"RL", "TL", "RTL"}


@pytest.mark.parametrize(
    ("name", "country", "verdict"),
    [
        ("کوٹ مٹھاس", "PK", "there, by its sound"),
        ("کوت متھاس", "PK", "there, by its letters"),
        ("کوت متہاس", "PK", "there, by its letters"),
        ("نور پور", "IN", "there, by its sound"),
        ("نور پور", "PK", "there by its sound, but a larger place elsewhere sounds alike"),
        ("نور پور", "BD", "elsewhere only"),
        ("کوت متھاس", "IN", "elsewhere only"),
        # No population decides between districts.
        ("نور گڑھ", "PK", "there, by its sound"),
        ("نور گڑھ", "IN", "there, by its sound"),
        ("چاہ شیریں", "PK", "not found"),
    ],
)
def test_a_place_is_judged_by_its_namesakes(name: str, country: str, verdict: Verdict) -> None:
    assert compare_with_geonames.judge([name], country, GAZETTEER)[0] == verdict


def test_any_spelling_finds_a_place() -> None:
    verdict, namesakes = compare_with_geonames.judge(["چاہ شیریں", "نورپور"], "IN", GAZETTEER)
    assert verdict == "there, by its sound"
    assert namesakes == {NORPUR, NORPUR_ABROAD}


def test_the_report_counts_all_and_names_what_does_not_agree() -> None:
    rows = [
        Row("there, by its letters", "PK", ("کوٹ مٹھاس",), (KOT_MITHAS,)),
        Row("elsewhere only", "BD", ("نور پور", "نورپور"), (NORPUR_ABROAD, NORPUR)),
    ]
    chance: Counter[Verdict] = Counter({"there, by its sound": 1, "not found": 1})
    first, *counts, last = compare_with_geonames.report(rows, chance, most=1)
    assert first.startswith("# 2 places")
    assert counts == [
        "# 1\t(0 of 2)\tthere, by its letters",
        "# 0\t(1 of 2)\tthere, by its sound",
        "# 0\t(0 of 2)\tthere by its sound, but a larger place elsewhere sounds alike",
        "# 1\t(0 of 2)\telsewhere only",
        "# 0\t(1 of 2)\tnot found",
    ]
    assert last == "elsewhere only\tBD\tنور پور|نورپور\tNurpur (IN, 70000)"


def test_every_place_of_a_source_is_compared_with_each_of_its_countries() -> None:
    pairs = compare_with_geonames.pairs("general-knowledge")
    rows = [row for row in tables.rows("words/places") if row["seen"] == "general-knowledge"]
    assert len(pairs) == sum(len(row["countries"].split(",")) for row in rows if row["countries"])
    compared = compare_with_geonames.compare("cldr", GAZETTEER)
    assert [(row.country, row.names) for row in compared] == compare_with_geonames.pairs("cldr")
    assert compare_with_geonames.by_chance("cldr", GAZETTEER).total() <= len(compared)


def test_every_letter_of_the_places_has_its_latin_ones() -> None:
    letters = {letter for letter, where in compare_with_geonames.romanisation() if not where}
    places = tables.rows("words/places")
    assert {letter for row in places for text in tables.spellings(row) for letter in key(text)} <= (
        letters
    )
