from typing import get_args

import pytest

from urdunews import tables
from urdunews.characters.normalization import fold
from urdunews.words import stops


@pytest.mark.parametrize(
    "word",
    [
        "ہے",
        "گیا",
        "سراہا",
        "برسے",
        "چڑھائی",
        "کہی",
        "لائیں",
        "دکھاتی",
        "شکریہ",
        "دیتی",
        "نہیں",
        "کردیا",
        "ہوگئیں",
        "کرینگے",
        "جاسکے",
        "دیدی",
        "رہاہے",
        "کردیاگیاہے",
        "ہونگی",
        "ہوںگے",
    ],
)
def test_a_clause_is_finished_with_a_verb(word: str) -> None:
    assert stops.is_finished(word)


@pytest.mark.parametrize(
    ("word", "kind"),
    [("تاہم", "opening"), ("پولیس", "subject"), ("کہ", None), ("مکمل", None)],
)
def test_sentences_begin_with_some_words(word: str, kind: str | None) -> None:
    assert stops.openings().get(word) == kind


@pytest.mark.parametrize(
    ("word", "meaning"), [("گئے", "went"), ("گرفتار", "predicate"), ("کہ", None)]
)
def test_clauses_and_headlines_end_with_some_words(word: str, meaning: str | None) -> None:
    assert stops.closings().get(word) == meaning


@pytest.mark.parametrize(
    "word",
    [
        "",
        "کہ",
        "پٹرول",
        "اعلان",
        "کراچی",
        "ساتھی",
        "جلدی",
        "بجلی",
        "گاڑی",
        "مہنگائی",
        "سنی",
        "جوڑے",
        "کارروائی",
        "ہاتھی",
        "آبادی",
        "تبدیلی",
    ],
)
def test_no_clause_is_finished_with_another_word(word: str) -> None:
    assert not stops.is_finished(word)


def test_what_names_a_letter_needs_a_second_look() -> None:
    assert "آئی" in stops.finished() - stops.surely_final()
    assert stops.surely_final().isdisjoint(stops.letter_names())


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        ("پٹرول", "ڈیزل", True),
        ("ہندو", "مسلم", True),
        ("پٹرول", "مسلم", False),
        ("پٹرول", "نہر", False),
        ("نہر", "پٹرول", False),
    ],
)
def test_words_of_one_class_are_coordinate(first: str, second: str, answer: bool) -> None:
    assert stops.are_coordinate(first, second) is answer


def test_months_have_all_their_spellings() -> None:
    assert {"مارچ", "ڈسمبر", "رمضان"} <= stops.months()


def test_the_words_of_a_kind_are_given() -> None:
    assert "کے" in stops.sentence_words("follows") - stops.sentence_words("opening")
    assert "ڈاکٹر" in stops.titles("person")
    assert "فیصد" in stops.units()


@pytest.mark.parametrize(
    "name", ["letter_names", "sentence_words", "titles", "units", "coordinates"]
)
def test_the_words_are_compared_folded(name: str) -> None:
    for row in tables.rows(f"words/{name}"):
        assert fold(row["text"]) == row["text"]
        assert " " not in row["text"]


def test_verbs_exclude_what_could_be_their_own_forms() -> None:
    for row in tables.rows("words/verbs"):
        assert fold(row["root"]) == row["root"]
        assert all(word.startswith(row["root"]) for word in row["not"].split("|") if word)


def test_kinds_of_words_are_a_closed_list() -> None:
    kinds = {row["kind"] for row in tables.rows("words/sentence_words")}
    assert kinds == set(get_args(stops.SentenceWord))
    assert {row["kind"] for row in tables.rows("words/titles")} == set(get_args(stops.TitleKind))
