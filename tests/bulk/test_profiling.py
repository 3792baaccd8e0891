import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

import urdunews
from urdunews import bulk, tables
from urdunews.bulk import profiling
from urdunews.reading.sources import open_streams
from urdunews.reading.streams import Stream

PLACES = ("ملتان", "سکھر", "لاہور", "پشاور", "کوئٹہ", "قصور", "گوجرانوالہ", "حیدرآباد")
THINGS = ("نہر", "سڑک", "منڈی", "عدالت", "مارکیٹ", "ٹیم", "فصل", "عمارت", "فیکٹری", "کتاب")
EVENTS = ("کی مرمت", "کا معائنہ", "کی نیلامی", "کا افتتاح", "کی صفائی", "کی بندش", "کا نقشہ")
PEOPLE = ("تاجر", "کسان", "مزدور", "اساتذہ", "شہری", "کھلاڑی", "وکلا", "طلبہ", "انجینئر")


def title(chance: random.Random) -> str:
    """Write a headline that no other page has."""
    numbers = chance.randrange(10_000)
    return (
        f"{chance.choice(THINGS)} {chance.choice(EVENTS)} پر {chance.choice(PEOPLE)} "
        f"کے {numbers} مطالبات اور {chance.choice(THINGS)}"
    )


def sentence(chance: random.Random) -> str:
    return (
        f"{chance.choice(PEOPLE)} نے {chance.choice(THINGS)} {chance.choice(EVENTS)} کے لیے "
        f"{chance.randrange(10_000)} روپے جمع کر کے کام شروع کر دیا ہے۔"
    )


def story(chance: random.Random, paragraphs: int) -> str:
    return "\n".join(sentence(chance) for _ in range(paragraphs))


def pages(phrases: list[str], menu: list[str], count: int = 200) -> str:
    """Write pages of one outlet, with its menu above and its furniture below."""
    chance = random.Random(7)  # noqa: S311
    written: list[str] = []
    for number in range(count):
        lines = [f" date 2026-02-{number % 28 + 1:02} {' '.join(menu)}", "", title(chance), ""]
        lines += [f"{chance.choice(PLACES)} (نامہ نگار) {sentence(chance)}", sentence(chance)]
        if number % 3:
            lines += [*phrases, title(chance), title(chance)]
        written.append("\n".join([*lines, ""]))
    return "".join(written)


def kinds(dump: urdunews.Dump) -> list[list[str]]:
    """Return the kind of each line of each page."""
    return [[s.kind for s in article.segments if s.kind != "space"] for article in dump]


def lines_of(article: urdunews.Article) -> list[str]:
    header, *lines = article.source.split("\n")
    return [header.removeprefix(" date ")[11:], *lines]


def lexicon_without(outlet: str) -> urdunews.Lexicon:
    default = urdunews.Lexicon.default()
    gone = {row["text"] for row in tables.rows("words/junk") if row["seen"] == outlet}
    phrases = tuple(phrase for phrase in default.phrases if phrase.text not in gone)
    return urdunews.Lexicon(places=default.places, credits=default.credits, phrases=phrases)


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    """Two hundred pages of the outlet from which most rows of the table are."""
    rows = [row for row in tables.rows("words/junk") if row["seen"] == "dunya"]
    menu = [row["text"] for row in rows if row["match"] == "item"][:10]
    below = [row["text"] for row in rows if row["match"] == "line"][:4]
    path = tmp_path / "dump.txt"
    path.write_text(pages(below, menu), "utf-8")
    return path


def test_a_profile_stands_in_for_the_rows_of_an_outlet(dump: Path) -> None:
    text = dump.read_text("utf-8")
    known = kinds(urdunews.parse(text))
    bare = urdunews.Parser(lexicon=lexicon_without("dunya"))
    profiled = urdunews.Parser(lexicon=bare.lexicon, profile=bulk.profile(dump))

    def wrong(parser: urdunews.Parser) -> float:
        found = kinds(parser.parse(text))
        pairs = [(a, b) for one, two in zip(known, found, strict=True) for a, b in zip(one, two)]  # noqa: B905
        return sum(a != b for a, b in pairs) / len(pairs)

    assert wrong(bare) > 0.1
    assert wrong(profiled) <= 0.02


def test_a_profile_has_exact_counts_of_distinct_records(dump: Path) -> None:
    text = dump.read_text("utf-8")
    (dump.parent / "again.txt").write_text(text, "utf-8")
    profile = bulk.profile(dump.parent)
    assert profile == bulk.profile(dump)
    assert profile.records == 200
    for line in profile.lines:
        holding = [a for a in urdunews.parse(text) if line.text in lines_of(a)]
        assert line.count == len(holding) >= 5
    counts = [line.count for line in profile.lines]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] == 200


@pytest.mark.parametrize("texts", [["نہر"], ["نہر", "نہر"], ["نہر"] * 3], ids=len)
def test_copies_of_one_record_are_one(tmp_path: Path, texts: list[str]) -> None:
    path = tmp_path / "dump.txt"
    path.write_text("".join(f" date 2026-02-03 {text}\n" for text in texts), "utf-8")
    assert bulk.profile(path).records == 1


def test_a_line_ends_the_story_where_no_prose_follows(dump: Path) -> None:
    profile = bulk.profile(dump)
    menu, *below = profile.lines
    assert not menu.ends
    assert below
    assert all(line.ends for line in below if line.count > 100)


def test_few_records_share_nothing(tmp_path: Path) -> None:
    path = tmp_path / "few.txt"
    path.write_text(pages(["نقشہ دکھائیں"], ["گھر", "بازار"], count=4), "utf-8")
    assert bulk.profile(path).lines == ()


@pytest.mark.parametrize(("count", "times"), [(4, 1), (8, 2)])
def test_records_that_share_no_line_are_read_once(tmp_path: Path, count: int, times: int) -> None:
    path = tmp_path / "dump.txt"
    path.write_text(pages(["نقشہ دکھائیں"], ["گھر", "بازار"], count=count), "utf-8")
    opened: list[Path] = []

    def open_all() -> Iterator[Stream]:
        opened.append(path)
        yield from open_streams(path)

    assert profiling.learn(open_all).records == count
    assert len(opened) == times


def read_with_profile(records: list[str], folder: Path) -> tuple[urdunews.Dump, urdunews.Dump]:
    """Return how a dump is read without a profile, and with its own."""
    path = folder / "dump.txt"
    text = "".join(records)
    path.write_text(text, "utf-8")
    parser = urdunews.Parser(profile=bulk.profile(path))
    return urdunews.parse(text), parser.parse(text)


def test_a_sentence_that_stories_share_is_none_of_theirs(tmp_path: Path) -> None:
    notice = "پنجند نامہ ہر صبح آپ کے دروازے پر، ابھی خریدار بنیں اور دو ماہ مفت پڑھیں۔"
    chance = random.Random(3)  # noqa: S311
    records = [
        f" date 2026-02-03 {title(chance)}\nملتان (نامہ نگار) {story(chance, 4)}\n{notice}\n"
        for _ in range(30)
    ]
    bare, told = read_with_profile(records, tmp_path)
    assert sum(article.text.endswith(notice) for article in bare) > 0
    assert [article.text.count(notice) for article in told] == [0] * 30
    for one, other in zip(bare, told, strict=True):
        assert other.text == one.text.removesuffix(notice).rstrip("\n")


def test_a_shared_dateline_stays(tmp_path: Path) -> None:
    chance = random.Random(3)  # noqa: S311
    records = [f" date 2026-02-03 {title(chance)}\nملتان:\n{sentence(chance)}\n" for _ in range(30)]
    _, told = read_with_profile(records, tmp_path)
    assert {article.dateline and article.dateline.text for article in told} == {"ملتان:"}


def test_a_story_in_many_records_teaches_nothing(tmp_path: Path) -> None:
    chance = random.Random(5)  # noqa: S311
    told_again = f"{sentence(chance)}\nپس منظر\n{story(chance, 3)}"
    records = [f" date 2026-02-03 {title(chance)}\n{told_again}\n" for _ in range(30)]
    bare, told = read_with_profile(records, tmp_path)
    assert told == bare


def test_a_headline_that_many_records_print_is_learnt_as_none(tmp_path: Path) -> None:
    chance = random.Random(5)  # noqa: S311
    headline = "کسانوں کے مطالبات پر نہر کی صفائی"
    records = [
        f" date 2026-02-03 {headline if number < 6 else title(chance)}\n"
        f"ملتان (نامہ نگار) کسانوں کے {number} مطالبات پر نہر کی صفائی آج مکمل کر لی گئی ہے۔\n"
        f"{story(chance, 2)}\n"
        for number in range(30)
    ]
    _, told = read_with_profile(records, tmp_path)
    assert [article.headline for article in told[:6]] == [headline] * 6
    assert bulk.profile(tmp_path).lines == ()


def test_a_paragraph_without_a_full_stop_is_prose(tmp_path: Path) -> None:
    chance = random.Random(5)  # noqa: S311
    common = (
        "انتظامیہ نے شہریوں سے کہا ہے کہ وہ غیر ضروری سفر نہ کریں اور پانی ابال کر پیئیں، "
        "ہسپتالوں میں عملے کی چھٹیاں منسوخ کر دی گئی ہیں"
    )
    records = [
        f" date 2026-02-03 {title(chance)}\n{story(chance, 3)}\n"
        f"{common if number % 16 == 0 else sentence(chance)}\n"
        for number in range(96)
    ]
    _, told = read_with_profile(records, tmp_path)
    assert bulk.profile(tmp_path).lines == ()
    assert told[0].text.endswith(common)


def test_the_title_of_a_column_stays_its_headline(tmp_path: Path) -> None:
    chance = random.Random(5)  # noqa: S311
    records = [f" date 2026-02-03 گلی محلے کی باتیں\n{story(chance, 5)}\n" for _ in range(30)]
    _, told = read_with_profile(records, tmp_path)
    assert {article.headline for article in told} == {"گلی محلے کی باتیں"}
    assert {len(article.paragraphs) for article in told} == {5}


def test_titles_of_parts_that_each_page_has_stay_in_the_story(tmp_path: Path) -> None:
    chance = random.Random(5)  # noqa: S311
    parts = ("جو ہم نے دیکھا", "جو ہم نے سنا", "جو سمجھ نہ آیا")
    records = [
        f" date 2026-02-03 {title(chance)}\n{sentence(chance)}\n"
        + "".join(f"{part}\n{sentence(chance)}\n" for part in parts)
        for _ in range(30)
    ]
    bare, told = read_with_profile(records, tmp_path)
    assert [article.text for article in told] == [article.text for article in bare]
    assert all(part in told[0].text for part in parts)


def test_a_refrain_stays_in_the_story(tmp_path: Path) -> None:
    chance = random.Random(5)  # noqa: S311
    refrain = "چلو پھر سے شروع کرتے ہیں"
    records = [
        f" date 2026-02-03 {title(chance)}\n"
        + "".join(f"{sentence(chance)}\n{refrain}\n" for _ in range(3))
        + f"{sentence(chance)}\n"
        for _ in range(30)
    ]
    bare, told = read_with_profile(records, tmp_path)
    assert [article.text for article in told] == [article.text for article in bare]
    assert told[0].text.count(refrain) == 3


@pytest.mark.usefixtures("by_form")
def test_a_table_of_prices_or_weather_stays_in_the_story(tmp_path: Path) -> None:
    chance = random.Random(5)  # noqa: S311
    records = [
        f" date 2026-02-03 {title(chance)}\n{sentence(chance)}\n{sentence(chance)}\n"
        + "".join(
            f"{place}\nکم سے کم {chance.randrange(20)}\nزیادہ سے زیادہ {chance.randrange(20, 40)}\n"
            for place in PLACES[:5]
        )
        for _ in range(30)
    ]
    bare, told = read_with_profile(records, tmp_path)
    assert [article.text for article in told] == [article.text for article in bare]


def test_an_outlet_with_few_pages_among_many_is_learnt(tmp_path: Path) -> None:
    chance = random.Random(11)  # noqa: S311
    many = [f" date 2026-02-03 {title(chance)}\n{story(chance, 3)}\n" for _ in range(1_500)]
    few = [
        f" date 2026-02-03 نیا دریچہ\n{title(chance)}\n{story(chance, 2)}\nدریچے کے ساتھ رہیے\n"
        for _ in range(8)
    ]
    path = tmp_path / "dump.txt"
    path.write_text("".join(many + few), "utf-8")
    profile = bulk.profile(path)
    assert {line.text for line in profile.lines} == {"نیا دریچہ", "دریچے کے ساتھ رہیے"}


def test_a_headline_of_many_outlets_stays_one(tmp_path: Path) -> None:
    chance = random.Random(12)  # noqa: S311
    names = [f"دریچہ {place}" for place in PLACES]
    wire = "پرانے پل کی جگہ نیا راستہ"
    records = [
        f" date 2026-02-03 {name}\n{title(chance)}\n{story(chance, 2)}\n{name} کے ساتھ رہیے\n"
        for name in names
        for _ in range(9)
    ]
    records += [
        f" date 2026-02-03 {name}\n{wire}\n{story(chance, 2)}\n{name} کے ساتھ رہیے\n"
        for name in names
    ]
    path = tmp_path / "dump.txt"
    path.write_text("".join(records), "utf-8")
    profile = bulk.profile(path)
    shared = {line.text for line in profile.lines}
    assert wire not in shared
    assert shared == {*names, *(f"{name} کے ساتھ رہیے" for name in names)}
    parser = urdunews.Parser(profile=profile)
    assert parser.parse_article(records[-1]).headline == wire


def test_a_line_of_more_outlets_than_are_counted_is_shared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(profiling, "_MOST_COMPANIONS", 1)
    chance = random.Random(13)  # noqa: S311
    records = [
        f" date 2026-02-03 دریچہ {place}\n{title(chance)}\n{story(chance, 2)}\nآپ کی رائے کا صفحہ\n"
        for place in PLACES
        for _ in range(9)
    ]
    path = tmp_path / "dump.txt"
    path.write_text("".join(records), "utf-8")
    assert "آپ کی رائے کا صفحہ" in {line.text for line in bulk.profile(path).lines}


def test_a_line_after_which_stories_have_ended_ends_them_above_figures_too(
    tmp_path: Path,
) -> None:
    chance = random.Random(14)  # noqa: S311
    calendar = "پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار"
    records = [
        f" date 2026-02-03 {title(chance)}\n{story(chance, 3)}\n{calendar}\n"
        f"{number} 2 3 4\n{number + 1} 6 7 8\n{number + 2} 10 11 12\n"
        for number in range(40)
    ]
    _, told = read_with_profile(records, tmp_path)
    assert calendar not in told[0].text


def test_a_long_paragraph_is_no_shared_line(tmp_path: Path) -> None:
    chance = random.Random(15)  # noqa: S311
    records = [
        f" date 2026-02-03 {title(chance)}\n{' '.join(sentence(chance) for _ in range(9))}\n"
        f"پڑھنے والوں کے نام\n{title(chance)}\n"
        for _ in range(40)
    ]
    _, told = read_with_profile(records, tmp_path)
    assert len(told[0].text) > 400


def test_what_stories_of_one_kind_say_stays_in_them(tmp_path: Path) -> None:
    chance = random.Random(5)  # noqa: S311
    common = "پولیس نے مقدمہ درج کر کے تفتیش شروع کر دی ہے۔"
    records = [
        f" date 2026-02-03 {title(chance)}\n{sentence(chance)}\n{sentence(chance)}\n"
        f"{common if number % 12 == 0 else sentence(chance)}\n"
        for number in range(100)
    ]
    bare, told = read_with_profile(records, tmp_path)
    assert told == bare
    assert told[0].text.endswith(common)


def test_rare_lines_are_forgotten_on_the_way_and_frequent_ones_are_not(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "dump.txt"
    path.write_text(pages(["نقشہ دکھائیں"], ["گھر", "بازار"]), "utf-8")
    expected = bulk.profile(path)
    monkeypatch.setattr(profiling, "_BATCH", 500)
    assert bulk.profile(path) == expected
    assert {"نقشہ دکھائیں", "گھر بازار"} <= {line.text for line in expected.lines}


def test_other_keywords_open_records(tmp_path: Path) -> None:
    path = tmp_path / "dump.txt"
    path.write_text("تاریخ 2026-02-03 نہر\nتاریخ 2026-02-04 پل\n", "utf-8")
    assert bulk.profile(path, header_keywords=("تاریخ",)).records == 2
    assert bulk.profile(path).records == 1


def test_one_string_is_not_several_keywords(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="header_keywords takes several words"):
        bulk.profile(tmp_path, header_keywords="date")


def test_a_missing_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        bulk.profile(tmp_path / "none.txt")


def test_pages_without_prose_say_nothing_of_where_stories_end(tmp_path: Path) -> None:
    path = tmp_path / "dump.txt"
    record = " date 2026-02-{:02} نہر نمبر {}\nنقشہ دکھائیں\n"
    path.write_text("".join(record.format(day, day) for day in range(1, 9)), "utf-8")
    assert bulk.profile(path).lines == (bulk.SharedLine(text="نقشہ دکھائیں", count=8),)


def test_what_cannot_be_read_twice_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    reader, writer = os.pipe()
    os.write(writer, pages(["نقشہ دکھائیں"], ["گھر"], count=2).encode())
    os.close(writer)
    try:
        with pytest.raises(OSError, match="a pipe can be read only once; use a file") as raised:
            bulk.profile(tmp_path / "a.txt", f"/dev/fd/{reader}")
    finally:
        os.close(reader)
    assert raised.value.filename == f"/dev/fd/{reader}"


def test_a_folder_that_cannot_be_read_is_an_error_that_names_it(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def scandir(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", scandir)
    for learn in (bulk.profile, bulk.unknown):
        with pytest.raises(PermissionError) as raised:
            learn(tmp_path)
        assert raised.value.filename == str(tmp_path)
