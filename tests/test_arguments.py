import datetime
from collections.abc import Iterable

import attrs
import pytest
from attrs import field, frozen

from urdunews.arguments import (
    check_argument,
    check_day,
    excerpt,
    instance_of,
    one_of,
    tuple_of,
)


def _names(given: Iterable[str]) -> tuple[str, ...]:
    return tuple_of(str, given, "Town.names")


@frozen(kw_only=True)
class Town:
    names: tuple[str, ...] = field(default=(), converter=_names)
    size: int | None = field(default=0, validator=instance_of(int, type(None), hint="count it"))
    kind: str = field(default="city", validator=one_of(("city", "village")))
    is_old: bool = field(default=False, validator=instance_of(bool))
    _hidden: str = field(default="", alias="shown", validator=instance_of(str))


class Loud:
    def __repr__(self) -> str:
        return "نہر\x1b[2J\u202e\ud800"


class Broken:
    def __repr__(self) -> str:
        raise ZeroDivisionError


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        pytest.param("نہر", "'نہر'", id="text"),
        pytest.param("ن" * 60, repr("ن" * 60), id="text-that-just-fits"),
        pytest.param("ن" * 61, repr("ن" * 60) + "…", id="long-text"),
        pytest.param("\x1b[2J\n\u202e\ud800", r"'\x1b[2J\n\u202e\ud800'", id="controls"),
        pytest.param("\x1b" * 61, repr("\x1b" * 60) + "…", id="long-controls"),
        pytest.param(b"\xd9" * 61, repr(b"\xd9" * 60) + "…", id="bytes"),
        pytest.param(None, "None", id="none"),
        pytest.param(5, "5", id="number"),
        pytest.param(-(10**5000), "<int of 16610 bits>", id="huge-number"),
        pytest.param(["نہر"] * 3, "['نہر', 'نہر', 'نہر']", id="list"),
        pytest.param(Loud(), r"نہر\x1b[2J\u202e\ud800", id="controls-of-a-class"),
        pytest.param(tuple(range(10**6)), "(0, 1, 2, 3, 4, 5, ...)", id="many"),
    ],
)
def test_an_excerpt_is_short_and_safe(value: object, shown: str) -> None:
    assert excerpt(value) == shown


@pytest.mark.parametrize("value", [["ن" * 999] * 9, {"ن" * 99: "ک" * 99}, Broken(), [Broken()]])
def test_an_excerpt_of_anything_is_short(value: object) -> None:
    assert len(excerpt(value)) <= 61
    assert excerpt(value).isprintable()


def test_what_is_right_is_taken() -> None:
    town = Town(names=(name for name in ["نور گڑھ", "نور نگر"]), size=None, kind="village")
    assert town.names == ("نور گڑھ", "نور نگر")
    assert (town.size, town.kind) == (None, "village")
    assert Town(names={"نور گڑھ": 1}).names == ("نور گڑھ",)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            {"names": "نور گڑھ"},
            (
                "Town.names takes several items, each a str, not 'نور گڑھ'; "
                "one is written ('نور گڑھ',)"
            ),
        ),
        ({"names": b"PK"}, "Town.names takes several items, each a str, not b'PK'"),
        ({"names": 5}, "Town.names takes several items, each a str, not 5"),
        ({"names": ["نور", 5]}, "Town.names[1] must be a str, not 5"),
        ({"size": "5"}, "Town.size must be an int or None, not '5'; count it"),
        ({"size": True}, "Town.size must be an int or None, not True; count it"),
        ({"is_old": "yes"}, "Town.is_old must be a bool, not 'yes'"),
        ({"shown": 5}, "Town.shown must be a str, not 5"),
    ],
)
def test_a_wrong_type_is_named_with_its_field(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(TypeError) as raised:
        Town(**arguments)  # type: ignore[arg-type]
    assert str(raised.value) == message


@pytest.mark.parametrize("kind", ["town", "", "cit", None, 5, ["city"]])
def test_what_is_not_in_a_closed_list_is_named_with_it(kind: object) -> None:
    with pytest.raises(
        ValueError, match=r"^Town\.kind must be one of city, village, not "
    ) as raised:
        Town(kind=kind)  # type: ignore[arg-type]
    assert str(raised.value).endswith(repr(kind))


def test_what_is_wrong_in_an_evolved_copy_is_named_as_well() -> None:
    with pytest.raises(ValueError, match=r"^Town\.kind must be one of"):
        attrs.evolve(Town(), kind="town")


def test_an_argument_of_another_type_is_an_error_that_names_the_function() -> None:
    check_argument("a", str, "read_town")
    with pytest.raises(TypeError, match=r"^read_town takes an int, not 'a'; count it$"):
        check_argument("a", int, "read_town", "count it")


def test_a_day_has_no_time() -> None:
    day = datetime.date(2026, 2, 3)
    check_day(day, "on")
    with pytest.raises(TypeError, match=r"^on takes a date, not '2026-02-03'$"):
        check_day("2026-02-03", "on")
    with pytest.raises(
        TypeError, match=r"^on takes a date without a time, not .*; day.date\(\) is"
    ):
        check_day(datetime.datetime(2026, 2, 3, tzinfo=datetime.UTC), "on")
