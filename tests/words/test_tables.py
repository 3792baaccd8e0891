import pathlib
import re
from collections import Counter
from typing import Final, get_args

import pytest

from urdunews import tables
from urdunews.characters.normalization import fold, normalize
from urdunews.model.datelines import CreditKind
from urdunews.words.lexicon import PhraseMatch, key

COLUMNS: Final = {
    "calendar": ["name", "kind", "number", "spellings"],
    "coordinates": ["text", "class"],
    "credit_heads": ["text", "place", "kind", "seen"],
    "credits": ["name", "kind", "country", "spellings", "seen"],
    "final_words": ["text", "meaning"],
    "function_words": ["text", "kind"],
    "junk": ["text", "kind", "match", "seen"],
    "labels": ["text", "kind", "meaning", "seen"],
    "letter_names": ["text", "letter"],
    "places": ["name", "countries", "kind", "spellings", "guard", "seen"],
    "sections": ["text", "seen"],
    "sentence_words": ["text", "kind"],
    "titles": ["text", "kind", "meaning"],
    "units": ["text", "meaning"],
    "verbs": ["root", "meaning", "not"],
}

every_table = pytest.mark.parametrize("name", COLUMNS)


def names(row: dict[str, str]) -> list[str]:
    """Give all names of a row of any table."""
    if "root" in row:
        return [row["root"], *filter(None, row["not"].split("|"))]
    return tables.spellings(row) if "name" in row else [row["text"]]


def shared(keys: list[object]) -> list[object]:
    """Give what a list has more than once."""
    return [found for found, count in Counter(keys).items() if count > 1]


@every_table
def test_a_table_has_the_columns_that_its_readers_ask_for(name: str) -> None:
    assert {tuple(row) for row in tables.rows(f"words/{name}")} == {tuple(COLUMNS[name])}


@every_table
def test_every_name_is_normal_text_without_outer_or_double_spaces(name: str) -> None:
    for row in tables.rows(f"words/{name}"):
        for text in names(row):
            assert text
            assert normalize(text) == text == text.strip()


@every_table
def test_no_row_stands_twice(name: str) -> None:
    assert shared([tuple(row.values()) for row in tables.rows(f"words/{name}")]) == []


@pytest.mark.parametrize(
    "name", ["places", "credits", "calendar", "sections", "function_words", "letter_names", "units"]
)
def test_no_two_rows_share_a_look_up_key(name: str) -> None:
    keys: list[object] = []
    for row in tables.rows(f"words/{name}"):
        keys += {key(text) for text in names(row)}
    assert shared(keys) == []


@pytest.mark.parametrize(
    ("name", "column"),
    [("labels", "kind"), ("junk", "match"), ("credit_heads", "place")],
)
def test_no_two_rows_of_a_kind_have_the_same_text(name: str, column: str) -> None:
    assert shared([(row["text"], row[column]) for row in tables.rows(f"words/{name}")]) == []


@pytest.mark.parametrize(("name", "column"), [("places", "countries"), ("credits", "country")])
def test_countries_have_the_shape_of_iso_codes(name: str, column: str) -> None:
    cells = {row[column] for row in tables.rows(f"words/{name}")}
    assert [cell for cell in cells if not re.fullmatch("(?:[A-Z]{2}(?:,[A-Z]{2})*)?", cell)] == []
    assert [cell for cell in cells if cell and shared([*cell.split(",")])] == []


@pytest.mark.parametrize(
    ("name", "column", "values"),
    [
        ("calendar", "kind", {"gregorian", "hijri", "weekday", "day"}),
        ("credit_heads", "place", {"first", "last"}),
        ("credit_heads", "kind", get_args(CreditKind)),
        ("credits", "kind", get_args(CreditKind)),
        ("function_words", "kind", {"postposition", "other"}),
        ("junk", "match", get_args(PhraseMatch)),
        ("labels", "kind", {"byline", "date", "caption", "credit-line", "section"}),
        ("places", "kind", {"country", "state", "district", "region", "city", "body"}),
        ("places", "guard", {"", "word"}),
    ],
)
def test_a_column_holds_the_values_of_a_closed_list(
    name: str,
    column: str,
    values: set[str],
) -> None:
    assert {row[column] for row in tables.rows(f"words/{name}")} <= set(values)


def test_every_place_but_regions_and_bodies_has_a_country() -> None:
    bare = [row["kind"] for row in tables.rows("words/places") if not row["countries"]]
    assert set(bare) <= {"region", "body"}


def test_a_place_that_is_a_function_word_is_guarded() -> None:
    words = {key(row["text"]) for row in tables.rows("words/function_words")}
    rows = [
        row for row in tables.rows("words/places") if words & {key(text) for text in names(row)}
    ]
    assert {row["guard"] for row in rows} == {"word"}


@pytest.mark.parametrize("name", ["function_words", "credit_heads"])
def test_words_that_are_compared_with_folded_text_are_folded(name: str) -> None:
    texts = [row["text"] for row in tables.rows(f"words/{name}")]
    assert texts == [fold(text) for text in texts]


def test_labels_say_whose_date_follows_and_how_names_do() -> None:
    meanings = {
        (row["kind"], row["meaning"]) for row in tables.rows("words/labels") if row["meaning"]
    }
    assert meanings == {
        ("date", "story"),
        ("date", "update"),
        # A colon may be a comma behind such a label, or be missing.
        ("byline", "comma"),
        ("byline", "post"),
        ("byline", "bare"),
    }
    assert all(row["meaning"] for row in tables.rows("words/labels") if row["kind"] == "date")


@pytest.mark.parametrize(
    ("kind", "numbers"),
    [("gregorian", range(1, 13)), ("hijri", range(1, 13)), ("weekday", range(1, 8))],
)
def test_the_calendar_is_complete_and_in_order(kind: str, numbers: range) -> None:
    rows = [row for row in tables.rows("words/calendar") if row["kind"] == kind]
    assert [int(row["number"]) for row in rows] == list(numbers)


@pytest.mark.parametrize(
    ("row", "spellings"),
    [
        ({"name": "لاہور", "spellings": ""}, ["لاہور"]),
        ({"name": "دبئی", "spellings": "دوبئی|دبی"}, ["دبئی", "دوبئی", "دبی"]),
    ],
)
def test_spellings_begin_with_the_usual_one(row: dict[str, str], spellings: list[str]) -> None:
    assert tables.spellings(row) == spellings


def test_spellings_may_begin_with_another_column() -> None:
    row = {"text": "بارش", "spellings": "بارشیں"}
    assert tables.spellings(row, first="text") == ["بارش", "بارشیں"]


@pytest.mark.parametrize("line", ["ساون", "ساون\t5\tبارش"])
def test_a_row_with_too_few_or_too_many_cells_is_refused(
    line: str,
    tmp_path: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tmp_path.joinpath("seasons.tsv").write_text(f"name\tmonth\n{line}\n", encoding="utf-8")
    monkeypatch.setattr("importlib.resources.files", lambda _package: tmp_path)
    with pytest.raises(ValueError, match="zip"):
        list(tables.rows("seasons"))


def test_a_table_that_does_not_exist_is_not_found() -> None:
    with pytest.raises(FileNotFoundError):
        list(tables.rows("seasons"))
