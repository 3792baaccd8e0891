from typing import Any

import attrs
import pytest

from urdunews.words.rows import (
    CREDIT_KINDS,
    LABEL_KINDS,
    LABEL_MEANINGS,
    MEANINGS_OF,
    PLACE_KINDS,
    CreditHead,
    CreditName,
    Label,
    LabelKind,
    LabelMeaning,
    Phrase,
    PlaceName,
)

PLACE = PlaceName(name="نور گڑھ")
CREDIT = CreditName(name="صبح نو")
PHRASE = Phrase(text="نقشہ دکھائیں", kind="share")
LABEL = Label(text="قلم کار", kind="byline")
HEAD = CreditHead(text="محرر", kind="role")
Row = PlaceName | CreditName | Phrase | Label | CreditHead
#: A row of each class, and its field with a text.
TEXTS = [(PLACE, "name"), (CREDIT, "name"), (LABEL, "text"), (HEAD, "text")]


def with_text(row: Row, field: str, text: str) -> Row:
    changes: dict[str, Any] = {field: text}
    return attrs.evolve(row, **changes)


@pytest.mark.parametrize(
    ("row", "changes", "message"),
    [
        (
            PLACE,
            {"countries": "PK"},
            (
                "PlaceName.countries takes several items, each a str, not 'PK'; "
                "one is written ('PK',)"
            ),
        ),
        (PLACE, {"countries": ["PK", 5]}, "PlaceName.countries[1] must be a str, not 5"),
        (
            PLACE,
            {"spellings": "نورگڑھ"},
            (
                "PlaceName.spellings takes several items, each a str, not 'نورگڑھ'; "
                "one is written ('نورگڑھ',)"
            ),
        ),
        (PLACE, {"broad": "yes"}, "PlaceName.broad must be a bool, not 'yes'"),
        (
            CREDIT,
            {"spellings": "نو"},
            (
                "CreditName.spellings takes several items, each a str, not 'نو'; "
                "one is written ('نو',)"
            ),
        ),
        (
            CREDIT,
            {"country": ("PK",)},
            "CreditName.country: a country is a code of ISO 3166-1 such as PK, not ('PK',)",
        ),
        (CREDIT, {"local": 1}, "CreditName.local must be a bool, not 1"),
        (PHRASE, {"text": None}, "Phrase.text must be a str, not None"),
        (PHRASE, {"kind": 5}, "Phrase.kind must be a str, not 5"),
    ],
)
def test_a_value_of_another_type_is_named_with_its_field(
    row: Row, changes: dict[str, Any], message: str
) -> None:
    with pytest.raises(TypeError) as raised:
        attrs.evolve(row, **changes)
    assert str(raised.value) == message


@pytest.mark.parametrize(
    ("row", "changes", "message"),
    [
        (
            PLACE,
            {"kind": "town"},
            f"PlaceName.kind must be one of {', '.join(PLACE_KINDS)}, not 'town'",
        ),
        (
            CREDIT,
            {"kind": "newspaper"},
            f"CreditName.kind must be one of {', '.join(CREDIT_KINDS)}, not 'newspaper'",
        ),
        (
            PHRASE,
            {"match": "begin"},
            "Phrase.match must be one of line, label, start, ending, tail, any, item, not 'begin'",
        ),
        (PHRASE, {"kind": ""}, "Phrase.kind must not be empty, as '' is"),
        (PHRASE, {"text": "\u0640 \u200f"}, r"Phrase.text must not be empty, as 'ـ \u200f' is"),
        (
            LABEL,
            {"kind": "author"},
            f"Label.kind must be one of {', '.join(LABEL_KINDS)}, not 'author'",
        ),
        (
            LABEL,
            {"meaning": "story"},
            "Label.meaning must be one of '', bare, comma, post, not 'story'",
        ),
        (HEAD, {"position": "end"}, "CreditHead.position must be one of first, last, not 'end'"),
        (
            HEAD,
            {"kind": None},
            f"CreditHead.kind must be one of {', '.join(CREDIT_KINDS)}, not None",
        ),
        (
            PLACE,
            {"spellings": ["نورگڑھ", "---"]},
            "PlaceName.spellings[1] must have a letter, not '---'",
        ),
        (
            CREDIT,
            {"country": "Pakistan"},
            "CreditName.country: a country is a code of ISO 3166-1 such as PK, not 'Pakistan'",
        ),
    ],
)
def test_a_wrong_value_is_named_with_its_field(
    row: Row, changes: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError) as raised:  # noqa: PT011 - the message is looked at below
        attrs.evolve(row, **changes)
    assert str(raised.value) == message


@pytest.mark.parametrize("code", ["pk", "PAK", "P", "", "پک", "P1", "PK ", "PK\n"])
def test_a_country_is_two_capital_letters(code: str) -> None:
    message = r"^PlaceName\.countries\[1\]: a country is a code of ISO 3166-1 such as PK, not "
    with pytest.raises(ValueError, match=message):
        PlaceName(name="نور گڑھ", countries=("PK", code))


@pytest.mark.parametrize(("row", "field"), TEXTS)
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "not be empty, as '' is"),
        ("  ", "not be empty, as '  ' is"),
        # Folding leaves nothing of a tatweel, of a mark or of the form of one.
        ("ـ", "not be empty, as 'ـ' is"),
        ("\ufe70", "not be empty, as '\ufe70' is"),
        ("24", "have a letter, not '24'"),
        ("(٭)", "have a letter, not '(٭)'"),
        ("نور\nگڑھ", "be one line of text, without tabs, not 'نور\\nگڑھ'"),
        ("نور\tگڑھ", "be one line of text, without tabs, not 'نور\\tگڑھ'"),
        ("نور\ud800", "be one line of text, without tabs, not 'نور\\ud800'"),
    ],
)
def test_a_name_is_a_line_of_text_with_a_letter(
    row: Row, field: str, text: str, found: str
) -> None:
    with pytest.raises(ValueError) as raised:  # noqa: PT011 - the message is looked at below
        with_text(row, field, text)
    assert str(raised.value) == f"{type(row).__name__}.{field} must {found}"


@pytest.mark.parametrize(("row", "field"), TEXTS)
@pytest.mark.parametrize("text", ["ا", "B", "92 نیوز", "ﻧﻮﺭ", "नूर", "نُور", "نور\u200cگڑھ"])
def test_a_name_may_be_in_any_script(row: Row, field: str, text: str) -> None:
    assert getattr(with_text(row, field, text), field) == text


@pytest.mark.parametrize("text", ["©", "»", "24/7"])
def test_a_phrase_may_be_a_mark(text: str) -> None:
    assert Phrase(text=text, kind="notice").text == text


def test_a_long_value_is_cut_short_in_messages() -> None:
    with pytest.raises(ValueError, match=r"not 'ا{60}'…$") as raised:
        PlaceName(name="نور", kind="ا" * 10**6)  # type: ignore[arg-type]
    assert len(str(raised.value)) < 200


def test_spellings_and_countries_may_come_from_any_iterable() -> None:
    place = PlaceName(name="نور", spellings=iter(["نوُر"]), countries={"PK": "Pakistan"})
    assert (place.spellings, place.countries, place.country) == (("نوُر",), ("PK",), "PK")


@pytest.mark.parametrize("kind", LABEL_KINDS.values())
@pytest.mark.parametrize("meaning", LABEL_MEANINGS.values())
def test_a_label_says_what_its_kind_can_say(kind: LabelKind, meaning: LabelMeaning) -> None:
    if meaning in MEANINGS_OF[kind]:
        assert Label(text="قلم کار", kind=kind, meaning=meaning).meaning == meaning
    else:
        with pytest.raises(ValueError, match=r"^Label\.meaning"):
            Label(text="قلم کار", kind=kind, meaning=meaning)


def test_a_head_stands_last_unless_told() -> None:
    assert HEAD.position == "last"
