import attrs
import pytest

from model.pickling import through_pickle
from urdunews.model.sentences import Sentence
from urdunews.spans import Span

SENTENCE = Sentence(text="نہر صاف ہو گئی۔", span=Span(4, 19))


def test_a_sentence_is_frozen_and_takes_keywords_alone() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        SENTENCE.text = ""  # type: ignore[misc]
    with pytest.raises(TypeError):
        Sentence("نہر")  # type: ignore[call-arg]


def test_equal_sentences_are_one_key() -> None:
    assert {SENTENCE, attrs.evolve(SENTENCE), attrs.evolve(SENTENCE, continues=True)} == {
        SENTENCE,
        Sentence(text=SENTENCE.text, span=SENTENCE.span, continues=True),
    }


def test_a_sentence_can_be_pickled() -> None:
    assert through_pickle(SENTENCE) == SENTENCE
