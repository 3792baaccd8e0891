"""Whether a line is a sentence, and the words that say what it is about."""

from lines.test_traits import SENTENCE
from urdunews.lines.wording import LOOK, content_words, has_path_mark, is_sentence


def test_content_words_exclude_function_words_and_verbs() -> None:
    assert content_words("نہر کی صفائی مکمل ہے") == {"نہر", "صفائی", "مکمل"}


def test_only_the_beginning_of_a_line_is_examined() -> None:
    assert content_words("نہر " * LOOK + "پل") == {"نہر"}


def test_a_sentence_has_some_length_and_a_stop() -> None:
    assert is_sentence(SENTENCE)
    assert not is_sentence(SENTENCE[:-1])
    assert not is_sentence("نہر صاف ہو گئی۔")


def test_a_sentence_has_several_words() -> None:
    assert not is_sentence("ا" * 80 + "۔")
    assert is_sentence("ا" * 80 + " ب پ ت ٹ ث۔")


def test_paths_and_lists_of_authors_have_a_mark_that_titles_lack() -> None:
    assert has_path_mark("خبر / کھیل")
    assert has_path_mark("سلیم رضا | فہیم احمد")
    assert not has_path_mark("نہر صاف ہو گئی")
