"""What once went wrong, each with the input that showed it."""

import os
from pathlib import Path

import pytest

import urdunews
from urdunews.command import main

HEADER = " date 2026-02-03 نہر کی صفائی کا کام مکمل ہو گیا\n"
PROSE = "محکمہ آبپاشی کے حکام نے بتایا کہ نہر کی صفائی کا کام آج مکمل کر لیا گیا ہے۔"


def _kinds(text: str) -> list[str]:
    return [s.kind for s in urdunews.parse_article(text).segments if s.kind != "space"]


def test_parsing_a_file_into_itself_is_refused(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "page.txt"
    path.write_text(HEADER + PROSE, "utf-8")
    assert main(["parse", str(path), "-o", str(path)]) == 2
    assert capsys.readouterr().err == (
        f"urdunews: {path}: both input and output; write to another file\n"
    )
    assert path.read_text("utf-8") == HEADER + PROSE
    assert [p.name for p in tmp_path.iterdir()] == ["page.txt"]


def test_a_failure_leaves_the_output_as_it_was(tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    output.write_text("before", "utf-8")
    assert main(["parse", str(tmp_path / "missing.txt"), "-o", str(output)]) == 2
    assert output.read_text("utf-8") == "before"
    assert [p.name for p in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_device_is_written_as_it_is(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(HEADER + PROSE, "utf-8")
    assert main(["parse", str(page), "-o", os.devnull]) == 0
    assert not Path(os.devnull).is_file()


def test_a_name_that_is_not_unicode_is_shown_as_such(tmp_path: Path) -> None:
    name = bytes(tmp_path) + b"/\xff.txt"
    Path(name.decode("utf-8", "surrogateescape")).write_text(HEADER + PROSE, "utf-8")
    (article,) = urdunews.read(tmp_path)
    assert article.origin is not None
    assert article.origin.path is not None
    assert article.origin.path.endswith("\ufffd.txt")


@pytest.mark.parametrize(
    "headline",
    ["14 اگست 2026 کو عام تعطیل کا اعلان", "2026-02-03 کو نہر بند رہے گی"],
)
def test_a_headline_that_opens_with_a_date_is_a_headline(headline: str) -> None:
    article = urdunews.parse_article(f" date 2026-02-03 {headline}\n{PROSE}")
    assert article.headline == urdunews.normalize(headline)
    assert article.dates == ()


def test_a_further_header_is_text() -> None:
    article = urdunews.parse_article(f"{HEADER}{PROSE}\ndate 2026-02-31 میلہ شروع ہو گیا")
    assert article.dates == ()
    assert [d.code for d in article.defects] == ["header-repeated"]


@pytest.mark.parametrize("line", ["© 2026 صبح نو", "Ad: ملازمت", "•", "Tags:"])
def test_short_phrases_and_empty_categories_are_junk(line: str) -> None:
    article = urdunews.parse_article(f" date 2026-02-03\n{line}\n{PROSE}")
    assert _kinds(article.source)[2] == "junk"
    assert article.sections == ()


@pytest.mark.parametrize(
    "line",
    ["تبصرے کم آئے۔", "ایڈیٹر نے بتایا کہ پرچہ چھپ گیا۔", "مناظر دلکش تھے۔"],
)
def test_short_sentences_are_no_furniture(line: str) -> None:
    article = urdunews.parse_article(f"{HEADER}{PROSE}\n{line}\n{PROSE}")
    assert [p.text for p in article.paragraphs] == [PROSE, line, PROSE]


@pytest.mark.usefixtures("by_form")
def test_a_long_foreign_line_is_junk_whatever_its_first_letter() -> None:
    line = (
        "École publique near the canal reopened its doors to the pupils of the upper town on Monday"
    )
    assert len(line) > 80
    assert _kinds(f"{HEADER}{PROSE}\n{line}\n{PROSE}")[4] == "junk"


@pytest.mark.parametrize(
    "body",
    [
        "سرینگر۔ جموں قومی شاہراہ برفباری کے باعث بند رہی اور گاڑیاں راستے میں پھنس گئیں۔",
        "لاہور۔اسلام آباد موٹروے دھند کے باعث صبح تک ہر قسم کی ٹریفک کے لیے بند رہی۔",
        "جنگ: دونوں فریقوں کے درمیان بات چیت کا پہلا دور کسی نتیجے کے بغیر ختم ہو گیا۔",
    ],
)
def test_a_hyphen_or_a_topic_is_no_dateline(body: str) -> None:
    article = urdunews.parse_article(HEADER + body)
    assert article.dateline is None
    assert article.text == body


def test_the_mark_on_a_place_belongs_to_it() -> None:
    article = urdunews.parse_article(f"{HEADER}ملتانِ: {PROSE}")
    assert article.dateline is not None
    assert article.dateline.places[0].text == "ملتانِ"


def test_a_reporter_named_with_from_is_a_credit() -> None:
    article = urdunews.parse_article(f"{HEADER}کراچی(عدنان میمن سے ) {PROSE}")
    assert article.dateline is not None
    assert [credit.text for credit in article.dateline.credits] == ["عدنان میمن سے"]


def test_a_lone_carriage_return_at_the_very_end_is_a_defect() -> None:
    assert "line-separator" in [d.code for d in urdunews.parse_article("نہر\r").defects]


def test_a_first_paragraph_said_twice_is_a_body() -> None:
    article = urdunews.parse_article(f"{PROSE}\n{PROSE}\n")
    assert article.headline is None
    assert [p.text for p in article.paragraphs] == [PROSE, PROSE]
