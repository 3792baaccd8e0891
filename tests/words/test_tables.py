import functools
import os
import pathlib
import string
import subprocess
import sys
import zipfile
from collections import Counter
from typing import Final, get_args

import pytest

from urdunews import shapes, tables
from urdunews.characters.normalization import fold, normalize
from urdunews.datelines.grammar import read_dateline
from urdunews.dates.names import (
    EvidenceSide,
    RelativeKind,
    Verdict,
    prose_months,
    prose_weekdays,
    relatives,
)
from urdunews.dates.part_kinds import ClauseKind, PartKind, ProsePartKind
from urdunews.dates.periods import Unit
from urdunews.model.datelines import CreditKind
from urdunews.words.fuzzy import sound
from urdunews.words.keys import key, variant
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import PhraseMatch
from urdunews.words.vocabulary import (
    BindingKind,
    BracketKind,
    CalendarKind,
    FunctionKind,
    NounPosition,
    StatementKind,
    TopicKind,
)
from words import territories

COLUMNS: Final = {
    "acronyms": ["text", "kind"],
    "binding_words": ["text", "kind"],
    "bracket_words": ["text", "kind"],
    "calendar": ["name", "kind", "number", "spellings"],
    "coordinates": ["text", "class"],
    "credit_clues": ["text", "place", "kind"],
    "credit_heads": ["text", "place", "kind", "seen"],
    "credits": ["name", "kind", "country", "spellings", "guard", "seen"],
    "clause_words": ["text", "kind"],
    "date_parts": ["text", "kind"],
    "date_evidence": ["of", "side", "text", "says"],
    "edition_words": ["text", "meaning"],
    "final_words": ["text", "meaning"],
    "function_words": ["text", "kind"],
    "head_misprints": ["text", "head"],
    "junk": ["text", "kind", "match", "seen"],
    "labels": ["text", "kind", "meaning", "seen"],
    "letter_names": ["text", "letter"],
    "news_kinds": ["text"],
    "ordinary_words": ["text", "like"],
    "outlet_words": ["text", "meaning"],
    "personal_names": ["text"],
    "place_endings": ["text", "meaning"],
    "place_nouns": ["text", "meaning", "place"],
    "places": ["name", "countries", "kind", "spellings", "guard", "seen"],
    "sections": ["text", "seen"],
    "sounds": ["letters", "sound"],
    "statement_words": ["text", "kind"],
    "subjects": ["text"],
    "territories": ["code", "name", "spellings"],
    "numbers": ["name", "number", "spellings"],
    "relative_dates": ["text", "kind", "unit", "offset"],
    "tenses": ["text", "kind"],
    "sentence_words": ["text", "kind"],
    "titles": ["text", "kind", "meaning"],
    "topic_words": ["text", "kind"],
    "units": ["text", "meaning"],
    "verbs": ["root", "meaning", "not"],
}
# ISO 3166-1 has no code for Kosovo, and none is made up.
WITHOUT_CODE: Final = {"کوسوو", "پرشتینا"}

every_table = pytest.mark.parametrize("name", COLUMNS)


@functools.cache
def rows_of(table: str) -> list[dict[str, str]]:
    """Return the rows of a table, at which many tests look."""
    return list(tables.rows(table))


def names(row: dict[str, str]) -> list[str]:
    """Return all names of a row of any table."""
    if "root" in row:
        return [row["root"], *filter(None, row["not"].split("|"))]
    if "name" in row:
        return tables.spellings(row)
    return [row["text"] if "text" in row else row["letters"]]


def shared(keys: list[object]) -> list[object]:
    """Return what a list has more than once."""
    return [found for found, count in Counter(keys).items() if count > 1]


@every_table
def test_a_table_has_the_columns_that_its_readers_ask_for(name: str) -> None:
    assert {tuple(row) for row in rows_of(f"words/{name}")} == {tuple(COLUMNS[name])}


@every_table
def test_every_name_is_normal_text_without_outer_or_double_spaces(name: str) -> None:
    for row in rows_of(f"words/{name}"):
        for text in names(row):
            assert text
            assert normalize(text) == text == text.strip()


def test_every_place_has_the_shape_by_which_datelines_are_read() -> None:
    written = [fold(text) for row in rows_of("words/places") for text in names(row)]
    assert [text for text in written if shapes.NAMES.fullmatch(text) is None] == []


@every_table
def test_no_row_stands_twice(name: str) -> None:
    assert shared([tuple(row.values()) for row in rows_of(f"words/{name}")]) == []


@pytest.mark.parametrize(
    "name",
    [
        *("places", "credits", "calendar", "sections", "function_words", "numbers", "tenses"),
        *("final_words", "letter_names", "ordinary_words", "personal_names", "place_endings"),
        "units",
    ],
)
def test_no_two_rows_share_a_look_up_key(name: str) -> None:
    keys: list[object] = []
    for row in rows_of(f"words/{name}"):
        keys += {key(text) for text in names(row)}
    assert shared(keys) == []


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("labels", "kind"),
        ("junk", "match"),
        ("credit_heads", "place"),
        ("relative_dates", "kind"),
    ],
)
def test_no_two_rows_of_a_kind_have_the_same_text(name: str, column: str) -> None:
    assert shared([(row["text"], row[column]) for row in rows_of(f"words/{name}")]) == []


@pytest.mark.parametrize(("name", "column"), [("places", "countries"), ("credits", "country")])
def test_countries_are_codes_of_iso_3166_each_once(name: str, column: str) -> None:
    cells = {row[column] for row in rows_of(f"words/{name}")} - {""}
    assert {code for cell in cells for code in cell.split(",")} <= set(territories.codes())
    assert [cell for cell in cells if shared([*cell.split(",")])] == []


@pytest.mark.parametrize(
    ("name", "column", "values"),
    [
        ("calendar", "kind", get_args(CalendarKind)),
        ("binding_words", "kind", get_args(BindingKind)),
        ("bracket_words", "kind", get_args(BracketKind)),
        ("credit_heads", "place", {"first", "last"}),
        ("credit_heads", "kind", get_args(CreditKind)),
        ("credits", "kind", get_args(CreditKind)),
        ("function_words", "kind", set(get_args(FunctionKind))),
        ("clause_words", "kind", get_args(ClauseKind)),
        ("date_parts", "kind", {*get_args(PartKind), *get_args(ProsePartKind)}),
        ("date_evidence", "side", get_args(EvidenceSide)),
        ("date_evidence", "says", get_args(Verdict)),
        ("relative_dates", "kind", get_args(RelativeKind)),
        ("relative_dates", "unit", {"", *get_args(Unit)}),
        (
            "tenses",
            "kind",
            {
                "past",
                "present",
                "future",
                "progressive",
                "part",
                "plan",
                "planned",
                "forecast",
                "wish",
            },
        ),
        ("junk", "match", get_args(PhraseMatch)),
        ("labels", "kind", {"byline", "date", "caption", "credit-line", "section"}),
        ("places", "kind", {"country", "state", "district", "region", "city", "body"}),
        ("places", "guard", {"", "word", "person"}),
        ("places", "seen", {"press", "cldr", "general-knowledge"}),
        ("credits", "seen", {"press", "general-knowledge"}),
        ("credits", "guard", {"", "country"}),
        (
            "ordinary_words",
            "like",
            {"first letter lost", "sound", "one letter", "letters typed for others", "an agency"},
        ),
        ("credit_clues", "kind", {"agency", "outlet", "desk", "role"}),
        ("credit_clues", "place", {"first", "last"}),
        ("place_nouns", "place", set(get_args(NounPosition))),
        ("statement_words", "kind", set(get_args(StatementKind))),
        ("topic_words", "kind", set(get_args(TopicKind))),
        ("acronyms", "kind", {"party", "office", "post", "place", "company", "sport", "thing"}),
    ],
)
def test_a_column_holds_the_values_of_a_closed_list(
    name: str,
    column: str,
    values: set[str],
) -> None:
    assert {row[column] for row in rows_of(f"words/{name}")} <= set(values)


def test_every_place_but_regions_bodies_and_kosovo_has_a_country() -> None:
    bare = [row for row in rows_of("words/places") if not row["countries"]]
    assert {row["name"] for row in bare if row["kind"] not in {"region", "body"}} == WITHOUT_CODE


@pytest.mark.parametrize(
    ("name", "countries"),
    [
        ("حیدرآباد", "PK,IN"),
        ("گجرات", "PK,IN"),
        ("پنجاب", "PK,IN"),
        ("کشمیر", "PK,IN"),
        ("باغ", "PK,IN"),
        ("کوٹلی", "PK,IN"),
        ("نوشہرہ", "PK,IN"),
        ("فیض آباد", "AF,IN,PK"),
        ("جلال آباد", "AF,IN,KG"),
        ("طرابلس", "LY,LB"),
        ("صور", "LB,OM"),
        ("یروشلم", "IL,PS"),
        ("وکٹوریہ", "AU,CA,SC"),
        ("جارجیا", "GE,US"),
        ("کیمبرج", "GB,US"),
        ("برمنگھم", "GB,US"),
        ("سان ہوزے", "US,CR"),
        ("عمان", "OM,JO"),
        ("کانگو", "CD,CG"),
        ("جبیل", "LB,SA"),
        ("نارا", "JP,PK"),
        ("لنکن", "GB,NZ,US"),
        ("برمل", "AF,PK"),
        ("امام صاحب", "AF,IN"),
        ("مصطفی آباد", "PK,IN"),
    ],
)
def test_an_ambiguous_name_carries_all_its_countries(name: str, countries: str) -> None:
    found = {row["countries"] for row in rows_of("words/places") if row["name"] == name}
    assert found == {countries}


@pytest.mark.parametrize(
    ("name", "countries"),
    [
        ("حیدرآباد دکن", "IN"),
        ("لندن", "GB"),
        ("پیرس", "FR"),
        ("آزاد کشمیر", "PK"),
        ("گلگت بلتستان", "PK"),
        ("مظفر آباد", "PK"),
        ("سری نگر", "IN"),
        ("مقبوضہ کشمیر", "IN"),
        ("لداخ", "IN"),
        ("اکسائی چن", "CN,IN"),
        ("لائن آف کنٹرول", "PK,IN"),
        ("غزہ", "PS"),
        ("مغربی کنارہ", "PS"),
        ("گولان", "SY"),
        ("مجدل شمس", "SY"),
        ("وادی اردن", "IL,JO,PS"),
        ("کریمیا", "UA"),
        ("ڈونیٹسک", "UA"),
        ("تائی پے", "TW"),
        ("العیون", "EH"),
        ("شمالی قبرص", "CY"),
        ("ناگورنو کاراباخ", "AZ"),
        ("کوسوو", ""),
    ],
)
def test_disputed_places_follow_iso_3166(name: str, countries: str) -> None:
    found = {row["countries"] for row in rows_of("words/places") if row["name"] == name}
    assert found == {countries}


@pytest.mark.parametrize(
    ("name", "countries"),
    [
        ("بحیرہ مردار", "IL,JO,PS"),
        ("رفح کراسنگ", "PS,EG"),
        ("کرم ابو سالم", "IL,PS"),
        ("پنمنجوم", "KP,KR"),
    ],
)
def test_a_place_on_a_border_carries_both_countries(name: str, countries: str) -> None:
    found = {row["countries"] for row in rows_of("words/places") if row["name"] == name}
    assert found == {countries}


@pytest.mark.parametrize(
    ("name", "country"),
    [("سوالبارڈ", "SJ"), ("کرسمس آئی لینڈ", "CX"), ("فلپس برگ", "SX"), ("سائپان", "MP")],
)
def test_a_territory_with_a_code_carries_that_alone(name: str, country: str) -> None:
    found = {row["countries"] for row in rows_of("words/places") if row["name"] == name}
    assert found == {country}


@pytest.mark.parametrize(
    ("name", "neighbour"),
    [
        ("کوورو", "کائین"),
        ("بوکا چیکا", "براؤنزویل"),
        ("تاہیٹی", "پاپیٹے"),
        ("ویسٹ پام بیچ", "پالم بیچ"),
    ],
)
def test_a_place_is_no_spelling_of_its_neighbour(name: str, neighbour: str) -> None:
    place, other = (Lexicon.default().place(fold(text)) for text in (name, neighbour))
    assert place is not None
    assert other is not None
    assert (place.name, other.name) == (name, neighbour)
    assert place.countries == other.countries


@pytest.mark.parametrize(
    "name",
    ["بہار", "باغ", "چمن", "دیر", "تھر", "نیس", "تھانے", "مری", "سوئی", "ریاض", "نیلم", "نوح"],
)
def test_a_place_that_is_a_word_or_a_person_too_is_guarded(name: str) -> None:
    assert all(row["guard"] for row in rows_of("words/places") if row["name"] == name)


@pytest.mark.parametrize(
    "acronym",
    [
        "پی ٹی آئی",
        "پی پی پی",
        "پی پی",
        "اے این پی",
        "بی این پی",
        "جے یو آئی",
        "ایم کیو ایم",
        "ٹی ایل پی",
        "پی ڈی ایم",
        "بی جے پی",
        "ٹی ٹی پی",
        "پی سی بی",
        "پی آئی اے",
        "پی پی ایل",
        "ایف آئی اے",
        "ایف بی آر",
        "آئی ایم ایف",
        "آئی سی سی",
    ],
)
def test_parties_companies_and_boards_are_no_credits(acronym: str) -> None:
    rows = [row for row in rows_of("words/credits") if row["guard"] != "country"]
    assert key(acronym) not in {key(text) for row in rows for text in names(row)}


def test_there_are_as_many_names_as_were_asked_for() -> None:
    assert sum(1 for _ in rows_of("words/places")) >= 900
    assert sum(1 for _ in rows_of("words/credits")) >= 200


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("اے پی پی", "PK"),
        ("این این آئی", "PK"),
        ("نمائندہ جنگ", "PK"),
        ("یو این آئی", "IN"),
        ("سیاست نیوز", "IN"),
        ("ارنا", "IR"),
        ("رائٹرز", ""),
        ("اے ایف پی", ""),
        ("بی بی سی", ""),
        ("ویب ڈیسک", ""),
        ("نامہ نگار", ""),
    ],
)
def test_a_credit_has_a_country_where_it_tells_one(name: str, country: str) -> None:
    found = {row["country"] for row in rows_of("words/credits") if row["name"] == name}
    assert found == {country}


def test_a_place_that_is_a_function_word_is_guarded() -> None:
    words = {key(row["text"]) for row in rows_of("words/function_words")}
    rows = [row for row in rows_of("words/places") if words & {key(text) for text in names(row)}]
    assert {row["guard"] for row in rows} == {"word"}


@pytest.mark.parametrize(
    "name",
    ["function_words", "credit_heads", "final_words", "ordinary_words", "place_endings", "sounds"],
)
def test_words_that_are_compared_with_folded_text_are_folded(name: str) -> None:
    texts = [text for row in rows_of(f"words/{name}") for text in names(row)]
    assert texts == [fold(text) for text in texts]


@functools.cache
def place_keys() -> set[str]:
    """Return the look-up keys of all places."""
    lexicon = Lexicon.default()
    return {key(text) for place in lexicon.places for text in (place.name, *place.spellings)}


def test_every_ordinary_word_is_like_a_place_or_an_agency_and_is_none() -> None:
    keys = place_keys()
    ordinary = [row["text"] for row in rows_of("words/ordinary_words")]
    typed_alike = set(map(variant, keys))
    alike = {
        # A place of three letters is not looked for without its first.
        "first letter lost": {name[1:] for name in keys if len(name) > 3},
        "sound": {sound(name) for name in keys},
        "letters typed for others": {
            word for word in map(key, ordinary) if variant(word) in typed_alike
        },
        "an agency": {
            key(name)
            for row in rows_of("words/credits")
            if row["kind"] == "agency"
            for name in (row["name"], *row["spellings"].split("|"))
        },
    }
    for row in rows_of("words/ordinary_words"):
        word = key(row["text"])
        if row["like"] == "one letter":
            assert Lexicon.default().place_almost(word) is not None, row
            continue
        like = sound(word) if row["like"] == "sound" else word
        assert like in alike[row["like"]], row
        assert word not in keys, row


@pytest.mark.parametrize("kind", ["function_words", "final_words", "letter_names"])
def test_no_word_of_grammar_is_taken_for_a_misprinted_place(kind: str) -> None:
    body = "محکمہ آبپاشی نے نہر کی صفائی کا کام وقت سے پہلے مکمل کر لیا ہے۔"
    for row in rows_of(f"words/{kind}"):
        reading = read_dateline(f"{fold(row['text'])}: {body}", Lexicon.default())
        assert reading is None or not reading.damaged, row


def test_every_letter_has_one_sound() -> None:
    letters = [letter for row in rows_of("words/sounds") for letter in row["letters"]]
    assert shared([*letters]) == []
    assert all(shapes.ARABIC_LETTER.fullmatch(letter) for letter in letters)
    sounds = [row["sound"] for row in rows_of("words/sounds")]
    assert len(set(sounds)) == len(sounds)
    assert all(len(row["letters"]) > 1 for row in rows_of("words/sounds"))


def test_the_letters_of_latin_have_a_name_each() -> None:
    letters = [row["letter"] for row in rows_of("words/letter_names")]
    letters = [letter for letter in letters if letter.isascii()]
    assert sorted(letters) == list(string.ascii_uppercase)


def test_personal_names_are_single_words_and_neither_grammar_nor_places() -> None:
    names_ = [row["text"] for row in rows_of("words/personal_names")]
    assert names_ == sorted(names_)
    assert all(shapes.WORD.fullmatch(fold(name)) for name in names_)
    words = {fold(row["text"]) for row in rows_of("words/function_words")}
    assert words.isdisjoint(map(fold, names_))
    known = [Lexicon.default().place(fold(name)) for name in names_]
    assert all(place is None or place.broad for place in known)


@pytest.mark.parametrize("ending", [row["text"] for row in rows_of("words/place_endings")])
def test_many_places_have_an_ending_of_the_table(ending: str) -> None:
    assert sum(name.endswith(ending) and name != ending for name in place_keys()) >= 5


def test_a_credit_that_needs_its_country_has_one() -> None:
    guarded = [row for row in rows_of("words/credits") if row["guard"] == "country"]
    assert guarded
    assert all(row["country"] for row in guarded)
    lexicon = Lexicon.default()
    local = {credit.name: credit.country for credit in lexicon.credits if credit.local}
    assert local == {row["name"]: row["country"] for row in guarded}


def test_labels_say_whose_date_follows_and_how_names_do() -> None:
    meanings = {(row["kind"], row["meaning"]) for row in rows_of("words/labels") if row["meaning"]}
    assert meanings == {
        ("date", "story"),
        ("date", "update"),
        # A colon may be a comma after such a label, or be missing.
        ("byline", "comma"),
        ("byline", "post"),
        ("byline", "bare"),
        # It thanks for a story as well as for a picture.
        ("caption", "thanks"),
        # In brackets after a headline, it says what the page has.
        ("caption", "pictures"),
    }
    assert all(row["meaning"] for row in rows_of("words/labels") if row["kind"] == "date")


@pytest.mark.parametrize(
    ("kind", "numbers"),
    [
        ("gregorian", range(1, 13)),
        ("hijri", range(1, 13)),
        ("abroad", range(1, 13)),
        ("bikrami", range(1, 13)),
        ("iranian", range(1, 13)),
        ("weekday-abroad", range(1, 8)),
        ("weekday", range(1, 8)),
        ("day", range(1, 2)),
    ],
)
def test_the_calendar_is_complete_and_in_order(kind: str, numbers: range) -> None:
    rows = [row for row in rows_of("words/calendar") if row["kind"] == kind]
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
    monkeypatch.setattr("urdunews.tables._FOLDER", str(tmp_path))
    with pytest.raises(ValueError, match="zip"):
        list(tables.rows("seasons"))


def test_columns_of_rows_with_too_few_or_too_many_cells_are_refused(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tmp_path.joinpath("seasons.tsv").write_text("name\tmonth\nساون\t5\tبارش\n", "utf-8")
    monkeypatch.setattr("urdunews.tables._FOLDER", str(tmp_path))
    with pytest.raises(ValueError, match=r"^seasons: 3 cells are not whole rows of 2$"):
        tables.columns("seasons", "month")


def test_columns_are_those_of_the_rows_in_any_order() -> None:
    rows = list(tables.rows("words/places"))
    assert tables.columns("words/places", "kind", "name") == [
        [row["kind"] for row in rows],
        [row["name"] for row in rows],
    ]
    with pytest.raises(KeyError, match=r"^'colour'$"):
        tables.columns("words/places", "name", "colour")


def test_texts_are_chosen_by_the_other_cells_of_their_rows() -> None:
    rows = list(tables.rows("words/labels"))
    assert tables.texts("words/labels") == [row["text"] for row in rows]
    assert tables.texts("words/labels", "kind") == [row["kind"] for row in rows]
    of_updates = tables.texts("words/labels", kind="date", meaning="update")
    assert of_updates == [row["text"] for row in rows if row["meaning"] == "update"]
    assert tables.texts("words/labels", kind="byline", meaning="update") == []


def test_a_table_is_read_from_an_archive(tmp_path: pathlib.Path) -> None:
    archive = tmp_path / "urdunews.zip"
    package = pathlib.Path(tables.__file__).parent
    with zipfile.ZipFile(archive, "w") as file:
        for path in package.rglob("*"):
            if path.suffix in {".py", ".tsv"}:
                file.write(path, pathlib.Path("urdunews", path.relative_to(package)))
    code = "import urdunews; print(urdunews.parse('لاہور: بارش ہوئی۔')[0].dateline.basis, urdunews)"
    run = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(archive), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.startswith("lexicon")
    assert "urdunews.zip" in run.stdout


def test_a_table_that_does_not_exist_is_not_found() -> None:
    with pytest.raises(FileNotFoundError):
        list(tables.rows("seasons"))


def test_evidence_is_of_names_that_something_asks_for() -> None:
    asked = {
        "weekday",
        "month",
        "year",
        "decade",
        "figures",
        "count",
        "ago",
        "later",
        "event",
        "yearly",
    }
    asked |= {weekday.name for weekday in prose_weekdays().values()} | set(prose_weekdays())
    asked |= {month.name for month in prose_months().values()}
    asked |= set(relatives("today", "either"))
    assert {row["of"] for row in tables.rows("words/date_evidence")} <= asked


def test_no_evidence_contradicts_itself() -> None:
    rows = tables.rows("words/date_evidence")
    assert shared([(row["of"], row["side"], row["text"]) for row in rows]) == []


def test_numbers_are_complete_and_in_order() -> None:
    rows = tables.rows("words/numbers")
    assert [int(row["number"]) for row in rows] == list(range(1, 100))
