from typing import TypeAlias

import attrs
import pytest

from urdunews import tables
from urdunews.words import shipped
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import CreditHead, CreditName, Label, Phrase, PlaceName

Row: TypeAlias = PlaceName | CreditName | Phrase | Label | CreditHead

DEFAULT = Lexicon.default()


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        (DEFAULT.places, PlaceName),
        (DEFAULT.credits, CreditName),
        (DEFAULT.phrases, Phrase),
        (DEFAULT.labels, Label),
        (DEFAULT.credit_heads, CreditHead),
        (shipped.credit_clues(), CreditHead),
    ],
)
def test_rows_that_are_made_without_checks_pass_them(
    rows: tuple[Row, ...], kind: type[Row]
) -> None:
    for row in rows:
        assert type(row) is kind
        again = attrs.evolve(row)
        assert again == row
        # A list for a tuple, say, would be converted.
        for field in attrs.fields(kind):
            assert type(getattr(again, field.name)) is type(getattr(row, field.name))


def test_sections_have_letters_as_those_of_a_user() -> None:
    assert attrs.evolve(DEFAULT) == DEFAULT


@pytest.mark.parametrize(
    ("rows", "kind", "table"),
    [
        (DEFAULT.phrases, Phrase, "junk"),
        (DEFAULT.sections, str, "sections"),
        (DEFAULT.labels, Label, "labels"),
        (DEFAULT.credit_heads, CreditHead, "credit_heads"),
    ],
)
def test_a_row_of_a_table_is_a_row_of_the_lexicon(
    rows: tuple[object, ...], kind: type, table: str
) -> None:
    assert len(rows) == sum(1 for _ in tables.rows(f"words/{table}"))
    assert {type(row) for row in rows} == {kind}


def test_tables_of_which_every_lexicon_has_the_rows_are_read_once() -> None:
    assert shipped.sections() is shipped.sections()
    assert shipped.labels() is shipped.labels()
    assert shipped.credit_heads() is shipped.credit_heads()
