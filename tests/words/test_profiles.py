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
        ("40\tany\tنہر\n", ":1: a profile begins with"),
        ("# urdunews profile 1\n40 any نہر\n", ":2: a row is a count"),
        ("# urdunews profile 1\nx\tany\tنہر\n", ":2: a row is a count"),
        ("# urdunews profile 1\n\n4\there\tنہر\n", ":3: a row is a count"),
        ("# urdunews profile 1\n4\tend\t \n", ":2: a row is a count"),
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
