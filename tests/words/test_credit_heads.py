import pytest

from urdunews.model.datelines import CreditKind
from urdunews.words.credit_heads import HeadIndex
from urdunews.words.rows import CreditHead

INDEX = HeadIndex(
    [
        CreditHead(text="ڈیسک", kind="desk"),
        CreditHead(text="نیوز", kind="outlet"),
        CreditHead(text="نیوز ڈیسک", kind="agency"),
        CreditHead(text="نمائندہ", kind="role", position="first"),
        CreditHead(text="روزنامہ", kind="outlet", position="first"),
        CreditHead(text="آج", kind="outlet"),
    ]
)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("ویب ڈیسک", "desk"),
        ("روزنامہ صبح", "outlet"),
        ("نمائندہ صبح نیوز", "role"),
        ("روزنامہ صبح ڈیسک", "desk"),
        ("صبح نیوز ڈیسک", "desk"),
        ("صبحڈیسک", "desk"),
        ("بزم صبحنیوز", "outlet"),
        ("نمائندہصبح بزم", "role"),
        ("صنیوز", None),
        ("روزنامہا بزم", None),
        ("صبحآج", None),
        ("ڈیسک", None),
        ("صبح نو", None),
    ],
)
def test_the_words_of_a_credit_tell_its_kind(name: str, kind: CreditKind | None) -> None:
    assert INDEX.kind_of(name) == kind


def test_without_heads_nothing_is_told() -> None:
    assert HeadIndex([]).kind_of("ویب ڈیسک") is None
