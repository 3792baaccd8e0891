"""The words of a line that say what it is about."""

from urdunews.lines.content import LOOK, content_words


def test_content_words_exclude_function_words_and_verbs() -> None:
    assert content_words("نہر کی صفائی مکمل ہے") == {"نہر", "صفائی", "مکمل"}


def test_only_the_beginning_of_a_line_is_examined() -> None:
    assert content_words("نہر " * LOOK + "پل") == {"نہر"}
