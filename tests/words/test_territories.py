import pytest

from urdunews import tables
from urdunews.characters.normalization import fold
from urdunews.words.keys import key
from urdunews.words.lexicon import Lexicon
from words import territories


def test_the_table_is_what_the_script_makes_of_cldr() -> None:
    assert territories.TABLE.read_text(encoding="utf-8") == territories.table()


def test_the_codes_are_those_of_iso_3166() -> None:
    codes = territories.codes()
    assert len(codes) == 249
    assert {"AX", "BQ", "HK", "MO", "PS", "SS", "TW"} <= set(codes)
    assert {"XK", "EU", "UN", "UK"}.isdisjoint(codes)


def test_no_two_territories_share_a_name() -> None:
    names = [
        key(name) for row in tables.rows("words/territories") for name in tables.spellings(row)
    ]
    assert len(set(names)) == len(names)


def test_the_lexicon_knows_each_territory() -> None:
    named = [
        (row["code"], name, Lexicon.default().place(fold(name)))
        for row in tables.rows("words/territories")
        for name in tables.spellings(row)
    ]
    assert len(named) > 249
    assert [
        (code, name, place)
        for code, name, place in named
        if place is None or code not in place.countries
    ] == []


@pytest.mark.parametrize(
    ("written", "name", "countries"),
    [
        ("میانمار", "میانمار", ("MM",)),
        ("برما", "میانمار", ("MM",)),
        ("جزائر فاکلینڈ", "فاکلینڈ جزائر", ("FK",)),
        # What the press prints comes first; CLDR's name is one more spelling.
        ("جزائر مارشل", "مارشل آئلینڈز", ("MH",)),
        # An ambiguous name stays ambiguous.
        ("جارجیا", "جارجیا", ("GE", "US")),
        ("عمان", "عمان", ("OM", "JO")),
    ],
)
def test_names_of_cldr_and_of_the_press_are_one_row(
    written: str,
    name: str,
    countries: tuple[str, ...],
) -> None:
    place = Lexicon.default().place(fold(written))
    assert place is not None
    assert (place.name, place.countries, place.broad) == (name, countries, True)


def test_no_two_rows_of_the_lexicon_share_a_look_up_key() -> None:
    keys = [
        found
        for place in Lexicon.default().places
        for found in {key(name) for name in (place.name, *place.spellings)}
    ]
    assert len(set(keys)) == len(keys)
