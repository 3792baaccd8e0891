import itertools
import os
import pickle
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any, Final

import attrs
import pytest

import urdunews
from model.pickling import through_pickle
from urdunews import Normalizer, Parser, Rule
from urdunews.characters.normalizer import REPAIRS, is_tidy

CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "ligatures": ("keep", "letters", "all"),
    "digits": ("keep", "native", "urdu", "ascii"),
    "diacritics": ("keep", "drop"),
    "quotes": ("keep", "ascii"),
    "tatweel": ("keep", "drop"),
    "invisibles": ("keep", "drop"),
    "joiners": ("keep", "words", "drop"),
    "spacing": ("keep", "single", "punctuation"),
}
CLEAN: Final = (
    "آ أ ؤ ئ ا ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن ں و ہ ۂ ۃ ھ ء ی ے ۓ\n"
    "۲۰۲۶ء میں بارش، کیا؟ نہر؛ ٪۵۰ پانی ۱٫۵ فٹ، ۱٬۲۰۰ کسان۔ 2026ء"
)
TO_ASCII: Final = str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789")
MARKS: Final = "\u064b\u064c\u064d\u0670"


def of(option: str, value: str) -> Normalizer:
    options: dict[str, Any] = {option: value}
    return Normalizer(**options)


def every_choice() -> Iterator[tuple[str, str]]:
    for option, values in CHOICES.items():
        yield from ((option, value) for value in values)


def combinations() -> Iterator[Normalizer]:
    """Every two values together, and some of all together: each has tables of its own."""
    values = [("letters", False), *((option, value) for option, value in every_choice())]
    for pair in itertools.combinations(values, 2):
        if pair[0][0] != pair[1][0]:
            options: dict[str, Any] = dict(pair)
            yield Normalizer(**options)
    chance = random.Random(2026)  # noqa: S311 - the same ones each time
    for _ in range(40):
        options = {option: chance.choice(values) for option, values in CHOICES.items()}
        yield Normalizer(letters=chance.random() < 0.8, **options)


COMBINATIONS: Final = list(dict.fromkeys(combinations()))


@pytest.mark.parametrize(
    ("option", "value", "text", "spelt"),
    [
        ("ligatures", "keep", "\ufefb \ufdfa ي", "\ufefb \ufdfa ی"),
        ("ligatures", "letters", "\ufefb \ufdfa \ufdfb", "لا \ufdfa \ufdfb"),
        ("ligatures", "all", "\ufefb \ufdfa \ufdfb", "لا صلی اللہ علیہ وسلم جل جلالہ"),
        ("digits", "keep", "٣ ۴ 5", "٣ ۴ 5"),
        ("digits", "native", "٣ ۴ 5", "۳ ۴ 5"),
        ("digits", "urdu", "٣ ۴ 5", "۳ ۴ ۵"),
        ("digits", "ascii", "٣ ۴ 5", "3 4 5"),
        ("diacritics", "keep", "مُحمّد فوراً", "مُحمّد فوراً"),
        ("diacritics", "drop", "مُحمّد فوراً عیسیٰ", "محمد فورا عیسی"),
        ("quotes", "keep", "“نہر” ‘پل’", "“نہر” ‘پل’"),
        ("quotes", "ascii", "“نہر” ‘پل’ «باغ» ‹گل›", "\"نہر\" 'پل' \"باغ\" 'گل'"),
        ("tatweel", "keep", "نہـــر", "نہـــر"),
        ("tatweel", "drop", "نہـــر", "نہر"),
        ("invisibles", "keep", "\ufeffنہر\u200f\x07", "\ufeffنہر\u200f\x07"),
        ("invisibles", "drop", "\ufeffنہر\u200f\x07", "نہر"),
        ("joiners", "keep", "\u200cصورت\u200c\u200cحال\u200d", "\u200cصورت\u200c\u200cحال\u200d"),
        ("joiners", "words", "\u200cصورت\u200c\u200cحال\u200d", "صورت\u200cحال"),
        ("joiners", "drop", "\u200cصورت\u200c\u200cحال\u200d", "صورتحال"),
        ("spacing", "keep", "نہر \t، پل\r\n", "نہر \t، پل\r\n"),
        ("spacing", "single", "نہر \t، پل\r\n", "نہر ، پل\n"),
        ("spacing", "punctuation", "نہر \t،پل\r\n", "نہر، پل\n"),
    ],
)
def test_an_option_does_what_it_says(option: str, value: str, text: str, spelt: str) -> None:
    normalizer = of(option, value)
    assert normalizer(text) == spelt
    assert normalizer.align(text).text == spelt
    assert normalizer.is_normalized(spelt)
    assert normalizer.is_normalized(text) == (text == spelt)


def test_letters_that_are_kept_are_neither_changed_nor_composed() -> None:
    text = "كتاب ي ا\u0653ج ە و\u0674"
    assert Normalizer(letters=False)(text) == text
    assert Normalizer(letters=False)("\u0651\u064e") == "\u0651\u064e"


def test_every_value_of_every_option_is_tried_above() -> None:
    mark = test_an_option_does_what_it_says.pytestmark[0]  # type: ignore[attr-defined]
    assert {tuple(case[:2]) for case in mark.args[1]} == set(every_choice())


@pytest.mark.parametrize(("option", "value"), [*every_choice()])
def test_a_value_can_be_asked_for(option: str, value: str) -> None:
    assert getattr(of(option, value), option) == value


@pytest.mark.parametrize("option", CHOICES)
@pytest.mark.parametrize("wrong", ["", "Keep", "none", None, True, 3])
def test_a_wrong_value_is_an_error_that_names_option_and_choices(
    option: str,
    wrong: object,
) -> None:
    options: dict[str, Any] = {option: wrong}
    with pytest.raises(ValueError, match=f"^{option} is one of ") as raised:
        Normalizer(**options)
    assert all(repr(choice) in str(raised.value) for choice in CHOICES[option])
    assert str(raised.value).endswith(f"not {wrong!r}")


@pytest.mark.parametrize("option", CHOICES)
def test_a_value_that_cannot_be_hashed_is_wrong_too(option: str) -> None:
    options: dict[str, Any] = {option: ["keep"]}
    with pytest.raises(ValueError, match=option):
        Normalizer(**options)


@pytest.mark.parametrize("wrong", ["keep", "drop", "", None, 2])
def test_letters_that_are_neither_true_nor_false_are_an_error(wrong: object) -> None:
    options: dict[str, Any] = {"letters": wrong}
    with pytest.raises((TypeError, ValueError), match="letters"):
        Normalizer(**options)


@pytest.mark.parametrize("wrong", [None, (3, "x"), (["cp1252"],), 5])
def test_repairs_that_are_no_names_are_an_error_that_says_so(wrong: object) -> None:
    options: dict[str, Any] = {"repairs": wrong}
    with pytest.raises((TypeError, ValueError), match="repair"):
        Normalizer(**options)


def test_an_unknown_repair_is_an_error_that_names_all() -> None:
    with pytest.raises(ValueError, match="no such repair: 'letters', 'spelling'") as raised:
        Normalizer(repairs=("spelling", "inpage-yeh", "letters"))
    assert all(str(rule) in str(raised.value) for rule in REPAIRS)


def test_a_repair_by_itself_is_an_error_that_shows_how() -> None:
    with pytest.raises(TypeError, match=r"such as \('cp1252',\)"):
        Normalizer(repairs="cp1252")


def test_repairs_are_a_set_of_rules_however_they_are_given() -> None:
    wanted = frozenset({Rule.CP1252, Rule.INPAGE_WAW})
    for given in (["cp1252", "inpage-waw"], {Rule.INPAGE_WAW, Rule.CP1252}, iter(wanted)):
        normalizer = Normalizer(repairs=given)
        assert normalizer.repairs == wanted
        assert isinstance(normalizer.repairs, frozenset)
    assert Normalizer().repairs == frozenset()


@pytest.mark.parametrize("wrong", [b"x", None, 3, ["x"], bytearray(b"x")])
@pytest.mark.parametrize("normalizer", [Normalizer(), Normalizer(repairs=("cp1252",))])
def test_what_is_no_text_is_a_type_error(normalizer: Normalizer, wrong: object) -> None:
    functions: list[Callable[[Any], object]]
    functions = [normalizer, normalizer.align, normalizer.is_normalized]
    for function in functions:
        with pytest.raises(TypeError, match=type(wrong).__name__):
            function(wrong)


def test_options_are_keywords() -> None:
    arguments: list[Any] = [False]
    with pytest.raises(TypeError):
        Normalizer(*arguments)


def test_a_normalizer_is_frozen_hashable_and_equal_to_its_like() -> None:
    one = Normalizer(digits="ascii", repairs=("cp1252", "inpage-yeh"))
    other = Normalizer(digits="ascii", repairs=("inpage-yeh", "cp1252"))
    assert one == other != Normalizer(digits="ascii")
    assert hash(one) == hash(other)
    assert {one: 1}[other] == 1
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        one.digits = "keep"  # type: ignore[misc]


@pytest.mark.parametrize(
    "normalizer",
    [Normalizer(), Normalizer.none(), Normalizer(digits="urdu", repairs=REPAIRS)],
)
def test_a_normalizer_goes_through_pickle(normalizer: Normalizer) -> None:
    text = "كتاب 3 پلےئر سات\u0647"
    normalizer(text)
    again = through_pickle(normalizer)
    assert again == normalizer
    assert hash(again) == hash(normalizer)
    assert again(text) == normalizer(text)


def test_a_normalizer_hashes_like_its_equal_in_another_process() -> None:
    normalizer = Normalizer(digits="ascii", repairs=("cp1252",))
    assert hash(normalizer) == hash(Normalizer(digits="ascii", repairs=("cp1252",)))
    code = (
        "import pickle, sys, urdunews; read = pickle.load(sys.stdin.buffer); "
        "print({read: 1}[urdunews.Normalizer(digits='ascii', repairs=('cp1252',))])"
    )
    pickled = pickle.dumps(normalizer)
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", code]
        done = subprocess.run(  # noqa: S603 - our own interpreter
            command, input=pickled, capture_output=True, check=True, env=environment
        )
        assert done.stdout.strip() == b"1"


def test_a_normalizer_shows_its_options() -> None:
    assert "digits='ascii'" in repr(Normalizer(digits="ascii"))


def test_no_combination_of_options_changes_clean_urdu() -> None:
    for normalizer in COMBINATIONS:
        assert normalizer(CLEAN).translate(TO_ASCII) == CLEAN.translate(TO_ASCII)


def test_no_combination_of_options_changes_marks_unless_they_are_dropped() -> None:
    text = "".join(f"نہر{mark} " for mark in MARKS) + "فوراً عیسیٰ"
    for normalizer in COMBINATIONS:
        if normalizer.diacritics == "keep":
            assert normalizer(text) == text
        else:
            assert normalizer(text) == "نہر نہر نہر نہر فورا عیسی"


def test_digits_are_kept_unless_one_row_is_asked_for() -> None:
    for normalizer in COMBINATIONS:
        if normalizer.digits in {"keep", "native"}:
            assert normalizer("۲۰۲۶ 2026") == "۲۰۲۶ 2026"


def test_text_without_a_change_is_the_text_itself() -> None:
    for normalizer in (Normalizer(), Normalizer.none(), Normalizer(repairs=REPAIRS)):
        assert normalizer(CLEAN) is CLEAN


def test_none_changes_lone_surrogates_alone() -> None:
    none = Normalizer.none()
    text = "\ufeffكتاب  ٣ \ufefb ا\u0653 ســ\u200c \r\n\x00 سات\u0647 \t،پل\udc80"
    assert none(text) == text.replace("\udc80", "\ufffd")
    assert [edit.rule for edit in none.align(text).edits] == [Rule.SURROGATES]
    assert none.is_normalized(text) is False
    assert none.is_normalized(none(text)) is True


def test_a_normalizer_that_repairs_has_no_tidy_text() -> None:
    assert is_tidy(Normalizer(), "نہر صاف")
    assert not is_tidy(Normalizer(), "نہر  صاف")
    assert is_tidy(Normalizer.none(), "نہر  صاف")
    assert not is_tidy(Normalizer(repairs=("inpage-yeh",)), "نہر صاف")
    assert not is_tidy(Normalizer(spacing="punctuation"), "نہر صاف")


HEADER: Final = " date 2026-02-03 "
ARABIC_KEYED: Final = (
    f"{HEADER}ن\u0647ر كي صفائي\n"
    "كراچي (اے پي پي) محكمے نے نهر  كي صفائي کے ليے ٣٥ مزدور لگاـئے \ufefbن، كام سات\u0647 چلا۔\n"
    "پلےئر نے “ڈےم” دےک\u0647ا اور كها كه پاني  كم هے۔بارش هو گي تو فصل بچے گي، كسان خوش هيں۔\n"
)
NORMALIZERS: Final = [
    pytest.param(Normalizer(), id="default"),
    pytest.param(Normalizer.none(), id="none"),
    pytest.param(Normalizer(digits="ascii", quotes="ascii", diacritics="drop"), id="ascii"),
    pytest.param(Normalizer(spacing="punctuation", repairs=REPAIRS), id="repairs"),
    pytest.param(Normalizer(letters=False, spacing="keep"), id="letters-and-spaces-kept"),
]


@pytest.mark.parametrize("normalizer", NORMALIZERS)
def test_the_text_fields_of_a_parser_follow_its_normalizer(normalizer: Normalizer) -> None:
    article = Parser(normalizer=normalizer).parse_article(ARABIC_KEYED)
    headline = "ن\u0647ر كي صفائي"
    assert article.headline == normalizer(headline)
    assert article.dateline is not None
    assert article.dateline.text == normalizer("كراچي (اے پي پي)")
    assert article.dateline.places[0].text == normalizer("كراچي")
    assert article.dateline.credits[0].text == normalizer("اے پي پي")
    assert len(article.paragraphs) == 2
    for paragraph in article.paragraphs:
        assert paragraph.text == normalizer(article.source[slice(*paragraph.span)])


@pytest.mark.parametrize("normalizer", NORMALIZERS)
def test_recognition_does_not_depend_on_the_normalizer(normalizer: Normalizer) -> None:
    article = Parser(normalizer=normalizer).parse_article(ARABIC_KEYED)
    usual = urdunews.parse_article(ARABIC_KEYED)
    assert article.segments == usual.segments
    assert article.defects == usual.defects
    assert article.date == usual.date
    assert article.id == usual.id
    assert article.dateline is not None
    assert usual.dateline is not None
    assert article.dateline.places[0].name == "کراچی"
    assert article.dateline.places[0].country == "PK"
    assert article.dateline.span == usual.dateline.span
    assert article.dateline.basis == usual.dateline.basis == "lexicon"
    names = [credit.name for credit in article.dateline.credits]
    assert names == [credit.name for credit in usual.dateline.credits]


@pytest.mark.parametrize("normalizer", NORMALIZERS)
def test_spans_lead_to_the_source_by_the_normalizer_of_the_parser(normalizer: Normalizer) -> None:
    article = Parser(normalizer=normalizer).parse_article(ARABIC_KEYED)
    at = 0
    for paragraph in article.paragraphs:
        raw = article.source[slice(*paragraph.span)]
        way = normalizer.align(raw)
        for start, end in itertools.combinations(range(0, len(paragraph.text) + 1, 5), 2):
            first, last = way.source_span(start, end)
            offset = paragraph.span.start
            expected = (offset + first, offset + last)
            assert paragraph.source_span(start, end) == expected
            assert article.source_span(at + start, at + end) == expected
        at += len(paragraph.text) + 1


def test_a_word_of_the_text_is_found_in_the_source_as_it_was_typed() -> None:
    repaired = Parser(normalizer=Normalizer(repairs=("inpage-yeh", "missing-space")))
    article = repaired.parse_article(ARABIC_KEYED)
    for word, typed in (("پلیئر", "پلےئر"), ("ساتھ", "سات\u0647"), ("ہے۔ بارش", "هے۔بارش")):
        start = article.text.index(word)
        span = article.source_span(start, start + len(word))
        assert article.source[slice(*span)] == typed


@pytest.mark.parametrize("mark", ["\u0650 ", "\u064e\u064b ", "\u0650\n"])
def test_a_paragraph_has_no_outer_white_space_whatever_is_dropped(mark: str) -> None:
    body = f"{mark}ملتان کے کسان خوش ہیں کہ نہر میں پانی آ گیا ہے اور فصل بچ گئی ہے۔"
    parser = Parser(normalizer=Normalizer(diacritics="drop"))
    article = parser.parse_article(f"{HEADER}نہر صاف\n{body}\n")
    texts = [paragraph.text for paragraph in article.paragraphs]
    assert texts == [text.strip() for text in texts if text.strip()]


def test_clean_text_is_taken_as_it_stands_whatever_the_normalizer() -> None:
    text = f"{HEADER}نہر صاف\nملتان (نامہ نگار) محکمے نے نہر کی صفائی مکمل کر لی ہے۔\n"
    usual = urdunews.parse_article(text)
    for normalizer in (Normalizer.none(), Normalizer(digits="ascii")):
        assert Parser(normalizer=normalizer).parse_article(text) == usual


def test_a_parser_keeps_its_normalizer_when_it_is_pickled() -> None:
    parser = Parser(normalizer=Normalizer(digits="ascii"))
    again = through_pickle(parser)
    assert again == parser != Parser()
    assert again.normalizer == parser.normalizer
    assert again.parse(ARABIC_KEYED)[0].text == parser.parse(ARABIC_KEYED)[0].text


def test_articles_keep_their_normalizer_when_they_are_pickled() -> None:
    article = Parser(normalizer=Normalizer.none()).parse_article(ARABIC_KEYED)
    again = through_pickle(article)
    assert again == article
    assert again.text == article.text
    assert again.source_span(3, 9) == article.source_span(3, 9)


def test_what_is_no_normalizer_is_a_type_error() -> None:
    wrong: Any = urdunews.normalize
    with pytest.raises(TypeError, match="normalizer"):
        Parser(normalizer=wrong)
