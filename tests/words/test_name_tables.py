"""The indexes of places and credits, which lexicons with the same rows share."""

from urdunews import Phrase
from urdunews.words.lexicon import Lexicon
from urdunews.words.name_tables import credit_table, place_table
from urdunews.words.rows import CreditName, PlaceName

DEFAULT = Lexicon.default()


def test_a_lexicon_with_the_same_names_has_the_same_indexes() -> None:
    with_phrase = DEFAULT.extended(phrases=[Phrase(text="نور ایپ", kind="app")])
    without_section = DEFAULT.without(sections=[DEFAULT.sections[0]])
    assert with_phrase.places is without_section.places is DEFAULT.places
    assert with_phrase._places is without_section._places
    assert with_phrase._credit_keys is without_section._credit_keys
    assert with_phrase._fuzzy_places is without_section._fuzzy_places
    assert with_phrase._fuzzy_credits is without_section._fuzzy_credits


def test_a_lexicon_with_other_names_has_indexes_of_its_own() -> None:
    places, credits_ = (PlaceName(name="چک نور"),), (CreditName(name="نور وائر"),)
    assert place_table(places).names.exactly("چکنور") is places[0]
    assert credit_table(credits_).by_key == {"نوروائر": credits_[0]}
    # Equal rows may be other objects, of which a lexicon returns its own.
    again = (PlaceName(name="چک نور"),)
    assert place_table(again).names.exactly("چکنور") is again[0]
    extended = DEFAULT.extended(places=places, credits=credits_)
    assert extended.place("چک نور") is places[0]
    assert extended.credit("نور وائر") is credits_[0]
    assert DEFAULT.place("چک نور") is None
