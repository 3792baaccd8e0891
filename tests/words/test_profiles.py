from collections.abc import Callable
from pathlib import Path

import pytest

from model.pickling import through_pickle
from urdunews.words.profiles import Profile, SharedLine

PROFILE = Profile(
    records=40,
    lines=(
        SharedLine(text="گھر بازار", count=40),
        SharedLine(text="نقشہ دکھائیں", count=12, ends=True),
    ),
)
TEXT = (
    "# urdunews profile 1\n# records 40\n# count\tplace\tline\n"
    "40\tany\tگھر بازار\n12\tend\tنقشہ دکھائیں\n"
)


def test_a_profile_is_saved_as_text_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "profile.tsv"
    PROFILE.save(path)
    assert path.read_text("utf-8") == PROFILE.to_text() == TEXT
    assert Profile.load(path) == PROFILE


def test_an_edited_profile_is_read(tmp_path: Path) -> None:
    path = tmp_path / "profile.tsv"
    path.write_text(TEXT.replace("40\tany\tگھر بازار\n", "# gone\n\n7\tany\tنیا\tخانہ\n"), "utf-8")
    assert [line.text for line in Profile.load(path).lines] == ["نیا\tخانہ", "نقشہ دکھائیں"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ":1: a profile begins with '# urdunews profile 1'"),
        (
            "40\tany\tنہر\n",
            ":1: a profile begins with '# urdunews profile 1', not '40\\tany\\tنہر'",
        ),
        ("# urdunews profile 1\n40 any نہر\n", ":2: a row is a count"),
        ("# urdunews profile 1\nx\tany\tنہر\n", ":2: a row is a count"),
        ("# urdunews profile 1\n\n4\there\tنہر\n", ":3: a row is a count"),
        ("# urdunews profile 1\n4\tend\t \n", ":2: a row is a count"),
        ("# urdunews profile 1\n²\tany\tنہر\n", ":2: a row is a count"),
        ("# urdunews profile 1\n" + "9" * 5000 + "\tany\tنہر\n", ":2: a row is a count"),
        (
            "# urdunews profile 1\n4\tend " + "ن" * 99,
            (
                ":2: a row is a count, `end` or `any`, and the line, with tabs, "
                f"not '4\\tend {'ن' * 54}'…"
            ),
        ),
    ],
)
def test_what_is_no_profile_is_refused_with_its_line(
    text: str,
    said: str,
    tmp_path: Path,
) -> None:
    path = tmp_path / "profile.tsv"
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=r"profile\.tsv:\d") as raised:
        Profile.load(path)
    assert str(raised.value).startswith(f"{path}{said}")


def test_lines_are_found_however_they_are_spaced() -> None:
    assert PROFILE.find("گھر بازار") == PROFILE.find("گھربازار") == PROFILE.lines[0]
    assert PROFILE.find("گھر") is None


def test_a_profile_can_be_pickled_and_compared() -> None:
    assert through_pickle(PROFILE) == PROFILE
    assert through_pickle(PROFILE).find("گھر بازار") == PROFILE.lines[0]
    assert Profile() != PROFILE


def test_a_profile_that_an_editor_has_saved_is_read(tmp_path: Path) -> None:
    path = tmp_path / "profile.tsv"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode("utf-8-sig") + b"  \r\n")
    assert Profile.load(path) == PROFILE


def test_what_is_no_utf_8_is_named_with_its_path(tmp_path: Path) -> None:
    path = tmp_path / "profile.tsv"
    path.write_bytes(TEXT.encode("utf-16"))
    with pytest.raises(ValueError, match="a profile is UTF-8, not this file") as raised:
        Profile.load(path)
    assert str(raised.value).startswith(f"{path}: ")


def test_a_count_that_no_number_is_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "profile.tsv"
    path.write_text("# urdunews profile 1\n# records ²\n", "utf-8")
    assert Profile.load(path) == Profile()


def test_a_profile_shows_how_many_lines_it_has() -> None:
    assert repr(PROFILE) == "<Profile: 40 records, 2 shared lines>"


@pytest.mark.parametrize(
    ("made", "error", "message"),
    [
        (
            lambda: SharedLine(text="نہر\nپل", count=4),
            ValueError,
            "SharedLine.text must be a line of text, not 'نہر\\nپل'",
        ),
        (
            lambda: SharedLine(text=" ", count=4),
            ValueError,
            "SharedLine.text must be a line of text, not ' '",
        ),
        (
            lambda: SharedLine(text="نہر\udcd9", count=4),
            ValueError,
            "SharedLine.text must be a line of text, not 'نہر\\udcd9'",
        ),
        (
            lambda: SharedLine(text=b"x", count=4),  # type: ignore[arg-type]
            TypeError,
            "SharedLine.text must be a str, not b'x'",
        ),
        (
            lambda: SharedLine(text="نہر", count="4"),  # type: ignore[arg-type]
            TypeError,
            "SharedLine.count must be an int, not '4'",
        ),
        (
            lambda: SharedLine(text="نہر", count=-4),
            ValueError,
            "SharedLine.count must not be negative, as -4 is",
        ),
        (
            lambda: SharedLine(text="نہر", count=4, ends="end"),  # type: ignore[arg-type]
            TypeError,
            "SharedLine.ends must be a bool, not 'end'",
        ),
        (
            lambda: Profile(records=True),
            TypeError,
            "Profile.records must be an int, not True",
        ),
        (
            lambda: Profile(lines=["نہر"]),  # type: ignore[list-item]
            TypeError,
            "Profile.lines[0] must be a SharedLine, not 'نہر'",
        ),
        (
            lambda: Profile(lines=PROFILE.lines[0]),  # type: ignore[arg-type]
            TypeError,
            "Profile.lines takes several items, each a SharedLine, not SharedLine(",
        ),
    ],
)
def test_a_wrong_argument_is_named_with_its_field(
    made: Callable[[], object], error: type[Exception], message: str
) -> None:
    with pytest.raises(error) as raised:
        made()
    assert str(raised.value).startswith(message)


def test_lines_may_come_from_any_iterable() -> None:
    assert Profile(records=40, lines=list(PROFILE.lines)) == PROFILE
