import pytest

import urdunews
from prose.sentence_cases import Case, sentence_cases
from urdunews import Parser, parse_article
from urdunews.model.articles import Article
from urdunews.model.paragraphs import Paragraph
from urdunews.prose.splitting import mark_continuations, sentences
from urdunews.spans import Span


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(text)]


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=f"{case.rule}-{number}")
        for number, case in enumerate(sentence_cases(), 2)
    ],
)
def test_a_text_is_split_as_by_hand(case: Case) -> None:
    assert tuple(texts(case.text)) == case.sentences


def test_there_are_cases_enough_of_every_kind() -> None:
    cases = sentence_cases()
    assert len(cases) > 110
    assert len({case.text for case in cases}) == len(cases)
    assert len({case.rule for case in cases}) > 25


@pytest.mark.parametrize("text", ["", " ", "\n \r\n\t", "\u2028"])
def test_blank_text_has_no_sentence(text: str) -> None:
    assert sentences(text) == ()


@pytest.mark.parametrize("wrong", [b"text", None, 5])
def test_anything_but_text_is_an_error(wrong: object) -> None:
    with pytest.raises(TypeError, match="sentences takes text"):
        sentences(wrong)  # type: ignore[arg-type]


def test_spans_count_code_points_of_the_text_as_it_is() -> None:
    text = "  نهر  صاف هے۔ \u200f\n\ufeffپاني آ گیا ۔\r\n"
    found = sentences(text)
    assert [text[slice(*s.span)] for s in found] == [s.text for s in found]
    assert [s.text for s in found] == ["نهر  صاف هے۔ \u200f", "\ufeffپاني آ گیا ۔"]


def test_invisible_characters_are_not_lost() -> None:
    assert texts("\u200f \u200f\n") == ["\u200f \u200f"]
    assert texts("نہر۔\n\u200f\nپل۔") == ["نہر۔", "\u200f", "پل۔"]


def test_a_sentence_continues_over_invisible_lines() -> None:
    text = "اس نے کہا کہ۔۔۔\n\u200f\nپل بند ہے۔"
    assert texts(text) == [text]
    text = "بازار میں تیزی آ گئی۔۔۔\n\u200f\n"
    assert texts(text) == ["بازار میں تیزی آ گئی۔۔۔", "\u200f"]
    assert texts(f"{text}سونا مہنگا ہو گیا۔") == [
        "بازار میں تیزی آ گئی۔۔۔",
        "\u200f",
        "سونا مہنگا ہو گیا۔",
    ]


@pytest.mark.parametrize(
    ("text", "continues"),
    [
        ("پل بند ہے۔ وزیر نے کہا کہ۔۔۔", True),
        ("پل بند ہے۔ وزیر نے کہا کہ۔۔۔\n\u200f", True),
        ("بازار میں تیزی آ گئی۔۔۔", False),
        ("بازار میں تیزی آ گئی۔", False),
    ],
)
def test_a_text_may_break_off_at_its_end(text: str, continues: bool) -> None:
    found = [s for s in sentences(text) if len(s.text) > 1]
    assert [s.continues for s in found] == [False] * (len(found) - 1) + [continues]


ARTICLE = (
    " date 2026-02-03 خبر\n"
    "لاہور: وزیر  صحت نے كہا ہے کہ۔۔۔\n"
    "نیا ہسپتال بنے گا۔کام جاری ہے۔\n"
    "بازار میں تیزی آ گئی۔۔۔\n"
    "جس کے بعد سونا مہنگا ہو گیا۔\n"
)


@pytest.mark.usefixtures("by_form")
def test_an_article_has_the_sentences_of_its_paragraphs() -> None:
    article = parse_article(ARTICLE)
    assert [(s.text, s.continues) for s in article.sentences] == [
        ("وزیر صحت نے کہا ہے کہ۔۔۔", True),
        ("نیا ہسپتال بنے گا۔", False),
        ("کام جاری ہے۔", False),
        ("بازار میں تیزی آ گئی۔۔۔", True),
        ("جس کے بعد سونا مہنگا ہو گیا۔", False),
    ]
    for sentence in article.sentences:
        assert urdunews.normalize(article.source[slice(*sentence.span)]) == sentence.text


@pytest.mark.usefixtures("by_form")
def test_a_paragraph_does_not_know_the_next_one() -> None:
    paragraphs = parse_article(ARTICLE).paragraphs
    assert [p.sentences[-1].continues for p in paragraphs] == [True, False, False, False]


@pytest.mark.usefixtures("by_form")
def test_a_new_beginning_is_not_a_continuation() -> None:
    article = parse_article(ARTICLE.replace("جس کے بعد سونا", "سونا بھی"))
    assert [s.continues for s in article.sentences] == [True, False, False, False, False]


def test_a_subheading_is_one_sentence() -> None:
    heading = Paragraph(text="کیا ہوا؟ کیوں؟", span=Span(5, 19), kind="subheading")
    assert [(s.text, s.span) for s in heading.sentences] == [("کیا ہوا؟ کیوں؟", Span(5, 19))]


def test_a_paragraph_of_a_parser_with_a_custom_normaliser_is_split_as_it_is() -> None:
    parser = Parser(normalizer=urdunews.Normalizer.none())
    article = parser.parse_article("لاہور: ڈاكٹر۔ نسيم آئے۔پاني صاف هے۔")
    assert [s.text for s in article.sentences] == ["ڈاكٹر۔ نسيم آئے۔", "پاني صاف هے۔"]


def test_an_article_without_paragraphs_has_no_sentences() -> None:
    assert Article().sentences == ()
    assert list(mark_continuations([(), ()], urdunews.Lexicon.default())) == []


def test_borders_are_found_in_a_line_whose_letters_move() -> None:
    text = "نهر   صاف هے۔   \u200fپاني \u200f آ گیا ۔\u200f  كسان خوش هیں۔"
    found = sentences(text)
    assert [s.text for s in found] == [
        "نهر   صاف هے۔   \u200f",
        "پاني \u200f آ گیا ۔\u200f",
        "كسان خوش هیں۔",
    ]
    assert texts("پل ہے۔\rﷲ اکبر") == ["پل ہے۔", "ﷲ اکبر"]
    assert texts("پل 5؟\u3000\xa0\u200fﷲ اکبر") == ["پل 5؟", "\u200fﷲ اکبر"]


def test_a_mark_after_a_stop_stays_with_it() -> None:
    assert texts("پل ہے؟\u0640\u064e\rيہ") == ["پل ہے؟\u0640\u064e", "يہ"]


def test_a_line_that_only_loses_its_end_is_not_aligned() -> None:
    assert texts("پل ہے۔ نہر ہے۔\r\nسڑک ہے۔\r") == ["پل ہے۔", "نہر ہے۔", "سڑک ہے۔"]
