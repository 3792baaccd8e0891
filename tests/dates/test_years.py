import pytest

from urdunews.dates.years import read_year


@pytest.mark.parametrize(
    ("text", "read", "values"),
    [
        ("2013ء میں", "2013ء", ["2013"]),
        ("2013 عیسوی میں", "2013 عیسوی", ["2013"]),
        ("سال 2013", "سال 2013", ["2013"]),
        ("سن عیسوی 2013", "سن عیسوی 2013", ["2013"]),
        ("سال 2024-25", "سال 2024-25", ["2024/2025"]),
        ("سال 2024-23", "سال 2024", ["2024"]),
        ("2013 میں", "2013", ["2013"]),
        ("2013 اور 2018 کے انتخابات", "2013 اور 2018", ["2013", "2018"]),
        ("2025-26 میں", "2025-26", ["2025/2026"]),
        ("26-2025 میں", "26-2025", ["2025/2026"]),
        ("1990 کی دہائی", "1990 کی دہائی", ["199"]),
        ("نوے کی دہائی", "نوے کی دہائی", ["199"]),
        ("2008 تا 2013 کے دوران", "2008 تا 2013", ["2008/2013"]),
        ("1447ھ", "1447ھ", []),
        ("سال 1447 ہجری", "سال 1447 ہجری", []),
        ("سن ہجری 1447 میں", "سن ہجری 1447", []),
    ],
)
def test_years_are_read(text: str, read: str, values: list[str]) -> None:
    years = read_year(f" {text}", 1)
    assert years is not None
    assert text[years[0].start - 1 : years[-1].end - 1] == read
    assert [reading.value for year in years for reading in year.readings] == values


def test_the_years_of_a_life_are_in_brackets() -> None:
    (life,) = read_year("(1931-2008)", 1) or []
    assert life.readings[0].value == "1931/2008"
    assert read_year("(2008-1931)", 1) is None


def test_a_hijri_year_has_a_sign() -> None:
    for text in ("1447ھ", "سنہ 1447 ہجری", "ہجری 1447"):
        (year,) = read_year(f" {text}", 1) or []
        assert year.date is not None
        assert (year.date.calendar, year.date.year) == ("hijri", 1447)


@pytest.mark.parametrize(
    "text",
    [
        "500 قبل مسیح میں",
        "2013",
        "2013 افراد",
        "2000 سے 2500 روپے",
        "11-2010 میں",
        "2013-15 روپے",
        "2025-26 روپے",
        "2010-2013 روپے",
        "2010-2013",
        "0000ء",
        "25 کی دہائی",
        "999 کی دہائی",
        "ہجری 1990 کو",
        "سن ہجری 1580ء",
        "سن",
    ],
)
def test_other_figures_are_not_years(text: str) -> None:
    assert read_year(f" {text}", 1) is None


@pytest.mark.parametrize("text", ["رقم 2013 میں", "ڈالر 2025-26 میں", "ہزار نوے کی دہائی"])
def test_a_word_before_may_show_another_meaning(text: str) -> None:
    assert read_year(f" {text}", text.index(" ") + 2) is None
