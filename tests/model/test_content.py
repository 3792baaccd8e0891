import hashlib
import random

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from characters.texts import dirty_texts
from urdunews import Parser, parse, parse_article, testing
from urdunews.characters.normalization import fold, normalize
from urdunews.characters.normalizer import Normalizer
from urdunews.model.articles import Article
from urdunews.model.content import content_id, content_language
from urdunews.model.paragraphs import Paragraph
from urdunews.writing import unparse
from words.language_texts import SENTENCES, TAGS

HEADLINE = "نہر کی صفائی مکمل"
BODY = "محکمہ آبپاشی نے نہر صاف کر دی۔ پانی 3 دن میں آئے گا۔"


def article_of(headline: str | None, *paragraphs: str) -> Article:
    return Article(headline=headline, paragraphs=tuple(Paragraph(text=p) for p in paragraphs))


def test_the_id_of_a_story_never_changes() -> None:
    assert content_id(HEADLINE, BODY) == "c5e4ad3310ede7fd"


def test_the_id_is_the_beginning_of_the_digest_of_letters_and_digits() -> None:
    letters = "نہرکیصفائیمکملمحکمہآبپاشینےنہرصافکردیپانی3دنمیںآئےگا"
    digest = hashlib.blake2b(letters.encode("utf-8")).hexdigest()
    assert content_id(HEADLINE, BODY) == digest[:16]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        pytest.param("نهر كي صفائي مكمل", BODY, id="arabic-keys"),
        pytest.param("«نہر کی صفائی مکمل!»", f"\n{BODY} …", id="punctuation"),
        pytest.param("نَہر کی صفائی مُکمل", BODY, id="vowel-signs"),
        pytest.param("نہر کی صفائی مکمل", BODY.replace("3", "۳"), id="digits"),
        pytest.param("نہر\u200cکی صفائی مکمل", BODY.replace(" ", "  "), id="joiners-and-spaces"),
        pytest.param("نہرکی صفائی مکمل", BODY, id="run-together"),
        pytest.param(None, f"{HEADLINE}\n{BODY}", id="a-headline-taken-for-text"),
    ],
)
def test_what_folding_removes_and_punctuation_do_not_matter(
    headline: str | None, text: str
) -> None:
    assert content_id(headline, text) == content_id(HEADLINE, BODY)


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        pytest.param("نہر کی صفائی", BODY, id="a-word-less"),
        pytest.param(HEADLINE, BODY.replace("3", "4"), id="another-digit"),
        pytest.param(HEADLINE, "", id="no-text"),
        pytest.param(None, BODY, id="no-headline"),
    ],
)
def test_each_letter_and_digit_matters(headline: str | None, text: str) -> None:
    assert content_id(headline, text) != content_id(HEADLINE, BODY)


@pytest.mark.parametrize("text", ["", "۔۔۔", " \n\u200c\u0640", "\u064b_", "\ud800", "😀 — !"])
def test_without_letters_and_digits_there_is_no_id(text: str) -> None:
    assert content_id(None, text) is None
    assert content_id(text, text) is None


@given(st.none() | dirty_texts(), dirty_texts())
def test_the_id_is_that_of_the_folded_and_of_the_normalised_text(
    headline: str | None, text: str
) -> None:
    expected = content_id(headline, text)
    for spell in (fold, normalize, Normalizer(quotes="ascii", diacritics="drop")):
        assert content_id(headline and spell(headline), spell(text)) == expected


@given(testing.articles(), st.integers(0, 2**32).map(random.Random))
def test_a_story_on_another_page_has_the_same_id(article: Article, chance: random.Random) -> None:
    page = unparse(article)
    (again,) = parse(page + "مزید پڑھیں\n")
    assert again.content_id == article.content_id
    moved = attrs.evolve(article, date=None, date_precision=None, dateline=None, sections=())
    assert moved.content_id == article.content_id
    paragraphs = article.paragraphs
    if len(paragraphs) > 1:
        some = tuple(chance.sample(paragraphs, len(paragraphs) - 1))
        assert attrs.evolve(article, paragraphs=some).content_id != article.content_id


def test_the_id_of_another_language_is_insensitive_too() -> None:
    persian = "\n".join(SENTENCES["fa"])
    arabic_keyed = persian.replace("ی", "ي").replace("ک", "ك")
    one, other = parse_article(persian), parse_article(arabic_keyed)
    assert one.text != other.text
    assert one.content_id == other.content_id


@pytest.mark.parametrize("name", TAGS)
def test_an_article_that_is_made_has_the_language_of_its_paragraphs(name: str) -> None:
    assert article_of("نہر کی صفائی کا کام مکمل ہو گیا", *SENTENCES[name]).language == TAGS[name]


@pytest.mark.parametrize("name", TAGS)
def test_without_a_body_the_headline_and_deck_have_the_language(name: str) -> None:
    first, second, third = SENTENCES[name][:3]
    assert Article(headline=first, deck=(second, third)).language == TAGS[name]
    assert Article(deck=(first, second, third)).language == TAGS[name]


def test_an_article_without_letters_has_no_language() -> None:
    assert Article().language is None
    assert article_of(None, "۔۔۔ 1447").language is None


@given(st.lists(dirty_texts()))
def test_spelling_does_not_matter_to_the_language(lines: list[str]) -> None:
    assert content_language(lines, ()) == content_language(map(normalize, lines), ())


@pytest.mark.parametrize("language", ["ur", "pnb", "und"])
def test_a_language_that_is_given_is_kept(language: str) -> None:
    article = Article(language=language, headline="The end of the road is in the hills")
    assert article.language == language
    assert attrs.evolve(article, headline=None).language == language


def test_a_language_is_a_str() -> None:
    with pytest.raises(TypeError, match=r"Article\.language"):
        Article(language=3)  # type: ignore[arg-type]


def test_articles_in_different_languages_differ() -> None:
    assert Article(language="fa") != Article(language="ps")
    assert Article(language="fa") == Article(language="fa")


@pytest.mark.parametrize("name", [name for name in TAGS if name != "ur"])
def test_a_page_in_another_language_keeps_its_letters(name: str) -> None:
    first, deck, *body = SENTENCES[name]
    headline = first.rstrip("۔.।")
    (article,) = parse("\n".join([f" date 2026-02-03 {headline}", deck, "", *body]))
    assert article.language == TAGS[name]
    assert article.text.split("\n")[-5:] == [Normalizer(letters=False)(line) for line in body[-5:]]
    assert article.headline == Normalizer(letters=False)(headline)
    [defect] = [defect for defect in article.defects if defect.code == "language-other"]
    body_spans = [paragraph.span for paragraph in article.paragraphs]
    assert defect.span == (body_spans[0].start, body_spans[-1].end)
    assert article.normalizer == Normalizer(letters=False)


@pytest.mark.usefixtures("by_form")
def test_the_other_options_of_the_parser_are_kept() -> None:
    parser = Parser(normalizer=Normalizer(digits="urdu", quotes="ascii"))
    article = parser.parse_article("\n".join(SENTENCES["ar"]) + "\n“12” كتابا في المكتبة الجديدة.")
    assert article.normalizer == Normalizer(letters=False, digits="urdu", quotes="ascii")
    assert article.text.endswith('"۱۲" كتابا في المكتبة الجديدة.')


def test_urdu_is_respelled_as_ever() -> None:
    article = parse_article("\n".join(SENTENCES["ur"]).replace("ی", "ي").replace("ک", "ك"))
    assert (article.language, article.defects[0].code) == ("ur", "header-missing")
    assert article.text == "\n".join(SENTENCES["ur"][-len(article.paragraphs) :])
    assert article.normalizer == Normalizer()


def test_without_a_body_the_defect_is_where_the_headline_stands() -> None:
    headline = "قالت رئيسة الجمعية إن اللغة ليست وسيلة للتواصل فقط بل هي هويتنا"
    (article,) = parse(f" date 2026-02-03 {headline}\n")
    assert (article.headline, article.language) == (headline, "ar")
    [span] = [defect.span for defect in article.defects if defect.code == "language-other"]
    assert article.source[slice(*span)] == headline
