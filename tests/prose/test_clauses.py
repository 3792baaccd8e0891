import pytest

from prose.test_stop import stop_at
from urdunews.prose.clauses import begins_clause, count_words, has_verb, is_opening, lacks_verb


@pytest.mark.parametrize(
    ("marked", "answer"),
    [
        pytest.param("سب تباہ|... کسان نے کہا", True, id="agent"),
        pytest.param("سب تباہ|... ہم چلے گئے", True, id="pronoun"),
        pytest.param("سب تباہ|... ہم اداس", False, id="pronoun-without-a-verb"),
        pytest.param("سب تباہ|... لوگ چلے گئے", False, id="no-clause-before"),
        pytest.param("یہ تھا حال|... لوگ چلے گئے", True, id="clause-before"),
        pytest.param("یہ|... ہم چلے گئے", False, id="one-word"),
        pytest.param("پھر ہم|... ہم چلے گئے", False, id="the-word-again"),
        pytest.param("وزیر نے اکثر|... ہم چلے گئے", False, id="no-verb-yet"),
        pytest.param("کھیل اور کھانے|... یہ سب موجود ہے", False, id="summing"),
        pytest.param("سب تباہ|... ہم", False, id="nothing-after"),
    ],
)
def test_a_clause_has_its_own_subject(marked: str, answer: bool) -> None:
    assert begins_clause(stop_at(marked)) is answer


def test_an_opening_word_is_not_a_letter() -> None:
    assert is_opening(stop_at("پل بند|۔ اس نے"))
    assert not is_opening(stop_at("پل بند|۔ کسان نے"))


def test_a_verb_is_searched_in_a_span() -> None:
    stop = stop_at("وہ آیا اور کسان نے پل|۔ پھر")
    assert has_verb(stop, 0, len("وہ آیا"))
    assert not has_verb(stop, len("وہ آیا"), stop.at)
    assert lacks_verb(stop)
    assert not lacks_verb(stop_at("کسان نے پل دیکھا|۔ پھر"))


def test_words_are_counted_up_to_a_few() -> None:
    assert [count_words(stop_at(f"{'پل ' * n}|۔ ا")) for n in (1, 3, 9)] == [1, 3, 5]
