import re

import pytest

from urdunews.dates import names
from urdunews.dates.names import Month


@pytest.mark.parametrize(
    ("printed", "month"),
    [
        ("فروری", Month("gregorian", 2)),
        ("FEB", Month("gregorian", 2)),
        ("ربیع الأول", Month("hijri", 3)),
        ("ربیعالاول", Month("hijri", 3)),
        ("ذوالحجۃ", Month("hijri", 12)),
        ("ذوالحجہ", Month("hijri", 12)),
        ("sha’ban", Month("hijri", 8)),
        ("jumada-al-ula", Month("hijri", 5)),
        ("مارس", Month("gregorian", 3)),
    ],
)
def test_a_month_is_known_by_any_of_its_shapes(printed: str, month: Month) -> None:
    assert names.month(printed) == month


@pytest.mark.parametrize(
    ("spellings", "text", "found"),
    [
        (["شعبان", "شعبان المعظم"], "شعبان المعظم", "شعبان المعظم"),
        (["شعبان", "شعبان المعظم"], "شعبانالمعظم", "شعبانالمعظم"),
        (["rabi' al-awwal"], "rabi al awwal", "rabi al awwal"),
        (["rabi' al-awwal"], "rabi‘alawwal", "rabi‘alawwal"),
        (["a.m."], "a.m.", "a.m."),
        (["a.m."], "axm.", None),
        (["الأخر"], "الآخر", "الآخر"),
    ],
)
def test_a_pattern_finds_the_longest_name_in_any_shape(
    spellings: list[str],
    text: str,
    found: str | None,
) -> None:
    match = re.match(names.any_of(spellings), text)
    assert (None if match is None else match[0]) == found


def test_names_are_of_a_script_or_of_both() -> None:
    latin, urdu = names.names("weekday", script="latin"), names.names("weekday", script="urdu")
    assert {"monday", "sun"} <= set(latin)
    assert {"پیر", "اتوار"} <= set(urdu)
    assert sorted(latin + urdu) == sorted(names.names("weekday"))


def test_numbered_names_stand_in_their_order() -> None:
    assert names.numbered("weekday")[0][0] == "پیر"
    assert "december" in names.numbered("gregorian")[11]


def test_labels_are_in_lower_case() -> None:
    assert {"شائع", "published on"} <= set(names.labels())
