import base64
import hashlib
import re

import pytest

from urdunews.html import styles
from urdunews.model.segments import SEGMENT_KINDS, SegmentKind


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def papers(name: str) -> list[str]:
    """Return the values of a variable of the sheets: on light paper, then on dark."""
    return re.findall(f"--{name}: (#[0-9a-f]{{6}})", styles.report_sheet())


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_every_kind_that_is_shown_has_its_own_colours() -> None:
    assert {*styles.TINTS, "space"} == set(SEGMENT_KINDS)
    for tints in zip(*styles.TINTS.values(), strict=True):
        assert len(set(tints)) == len(tints)


@pytest.mark.parametrize("kind", sorted(styles.TINTS))
def test_the_ink_stands_out_on_every_tint(kind: SegmentKind) -> None:
    inks = papers("ink")
    assert len(inks) == 2
    for ink, tint in zip(inks, styles.TINTS[kind], strict=True):
        assert contrast(ink, tint) >= 7


def test_the_ink_stands_out_on_the_paper() -> None:
    for ink, paper, line, found, defect in zip(
        *map(papers, ("ink", "paper", "line", "found", "defect")), strict=True
    ):
        assert contrast(ink, paper) >= 7
        # Lines and underlines are no text (WCAG 2.2, 1.4.11).
        for tint in (line, found, defect):
            assert contrast(tint, paper) >= 3


def test_the_ink_stands_out_on_what_is_marked() -> None:
    inks, marks = papers("ink"), papers("mark")
    assert len(inks) == len(marks) == 2
    for ink, mark in zip(inks, marks, strict=True):
        assert contrast(ink, mark) >= 7


def test_days_grow_darker_on_light_paper_and_lighter_on_dark() -> None:
    light, dark = zip(*(papers(f"level-{level}") for level in range(5)), strict=True)
    assert list(map(luminance, light)) == sorted(map(luminance, light), reverse=True)
    assert list(map(luminance, dark)) == sorted(map(luminance, dark))


@pytest.mark.parametrize("kind", sorted(styles.TINTS))
def test_the_underlines_stand_out_on_every_tint(kind: SegmentKind) -> None:
    for name in ("found", "defect"):
        for colour, tint in zip(papers(name), styles.TINTS[kind], strict=True):
            assert contrast(colour, tint) >= 3


SHEETS = pytest.mark.parametrize(
    "sheet", [styles.sheet(), styles.report_sheet()], ids=["", "report"]
)


@SHEETS
def test_the_sheet_asks_for_nothing_from_elsewhere(sheet: str) -> None:
    assert not re.search(r"url\(|@import|expression|</", sheet)
    assert sheet.count("{") == sheet.count("}")


@SHEETS
def test_every_rule_keeps_to_the_pictures(sheet: str) -> None:
    selectors = [
        selector.strip()
        for rule in re.findall(r"([^{}]+)\{", sheet)
        if not rule.strip().startswith("@media")
        for selector in rule.split(",")
    ]
    assert selectors
    assert [s for s in selectors if not s.startswith(".urdunews")] == []


def test_the_policy_allows_this_sheet_alone() -> None:
    digest = base64.b64encode(hashlib.sha256(styles.sheet().encode()).digest()).decode()
    assert styles.policy(styles.sheet()).split("; ") == [
        "default-src 'none'",
        f"style-src 'sha256-{digest}'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
