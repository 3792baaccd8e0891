import functools
import importlib
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

import urdunews
from urdunews import bulk
from urdunews.words.lexicon import Lexicon
from urdunews.words.rows import CreditName, PlaceName

TESTS = Path(__file__).parent.parent
DEFAULT = Lexicon.default()
# The function of the same name hides it.
MODULE = importlib.import_module("urdunews.bulk.unknown_names")
BODY = "محکمہ آبپاشی نے نہر کی صفائی کا کام مکمل کر لیا ہے جس سے ٹیل تک پانی پہنچ گیا ہے۔"
HEADER = " date 2026-02-03 نہر کی صفائی مکمل\n"


def articles_of(*openings: str, lexicon: Lexicon = DEFAULT) -> list[urdunews.Article]:
    parser = urdunews.Parser(lexicon=lexicon)
    return [parser.parse_article(f"{HEADER}{opening} {BODY}\n") for opening in openings]


def names_of(*openings: str, lexicon: Lexicon = DEFAULT) -> tuple[bulk.UnknownName, ...]:
    return bulk.unknown_in(articles_of(*openings, lexicon=lexicon), lexicon)


def listed(names: Sequence[bulk.UnknownName]) -> list[tuple[str, str, bool]]:
    return [(name.what, name.name, name.sure) for name in names]


@pytest.mark.parametrize(
    ("opening", "names"),
    [
        pytest.param("ملتان (نامہ نگار)", [], id="all-known"),
        pytest.param("", [], id="no-dateline"),
        # The rest of the dateline is known.
        pytest.param("نور گڑھی (نامہ نگار)", [("place", "نور گڑھی", True)], id="place"),
        pytest.param("ملتان (صبح نو)", [("credit", "صبح نو", True)], id="credit"),
        pytest.param("ملتان (صبح نو نیوز)", [("credit", "صبح نو نیوز", True)], id="outlet"),
        pytest.param(
            "ملتان، نور گڑھی (صبح نو نیوز)",
            [("credit", "صبح نو نیوز", True), ("place", "نور گڑھی", True)],
            id="place-and-credit",
        ),
        # Nothing is known but the form.
        pytest.param(
            "نور گڑھی (زراعت رپورٹر)",
            [("credit", "زراعت رپورٹر", False), ("place", "نور گڑھی", False)],
            id="nothing-known",
        ),
        # A reporter is no name of the lexicon's.
        pytest.param("ملتان (نادیہ بلوچ)", [], id="person"),
        pytest.param("ملتان (رپورٹ: نادیہ بلوچ)", [], id="labelled-person"),
        # What looks like a dateline.
        pytest.param("نور گڑھی:", [("place", "نور گڑھی", False)], id="colon"),
        pytest.param("نور گڑھی۔۔۔", [("place", "نور گڑھی", False)], id="dots"),
        pytest.param(
            "نور گڑھی (صبح نو)",
            [("credit", "صبح نو", False), ("place", "نور گڑھی", False)],
            id="bracket",
        ),
        pytest.param("پاکستان (صبح نو)", [("credit", "صبح نو", False)], id="after-a-country"),
        pytest.param("محکمہ موسمیات کے دفتر (لاہور) سے", [], id="a-sentence"),
        # Misprints are known by what they are like.
        pytest.param("راچی (نامہ نگار)", [], id="a-misprint"),
    ],
)
def test_what_the_lexicon_lacks_is_listed(
    opening: str,
    names: list[tuple[str, str, bool]],
) -> None:
    assert listed(names_of(opening)) == names


@pytest.mark.parametrize(
    ("credit", "kind"),
    [
        ("صبح نو نیوز", "outlet"),
        ("زراعت رپورٹر", "role"),
        ("زراعت ڈیسک", "desk"),
        ("نور نیوز ایجنسی", "agency"),
        ("این کے وی", "agency"),
        ("صبح نو", "unknown"),
    ],
)
def test_a_credit_has_a_kind_by_its_words(credit: str, kind: str) -> None:
    (name,) = names_of(f"ملتان 5 مئی ({credit})")
    assert (name.what, name.kind) == ("credit", kind)


def test_a_place_has_no_kind_and_a_name_has_its_first_example() -> None:
    first, second = articles_of("نور گڑھی (نامہ نگار)", "نور گڑھی۔ 5 مئی (اے پی پی)")
    (name,) = bulk.unknown_in([first, second, first], DEFAULT)
    assert name == bulk.UnknownName(
        what="place", name="نور گڑھی", count=3, sure=True, example="نور گڑھی (نامہ نگار)"
    )


def test_names_come_sure_ones_first_and_then_the_frequent_ones() -> None:
    names = names_of(
        "موضوع:",
        "موضوع:",
        "موضوع:",
        "نور گڑھی (نامہ نگار)",
        "رحمت کوٹلی (نامہ نگار)",
        "رحمت کوٹلی (نامہ نگار)",
        "عنوان:",
    )
    assert [(name.name, name.count) for name in names] == [
        ("رحمت کوٹلی", 2),
        ("نور گڑھی", 1),
        ("موضوع", 3),
        ("عنوان", 1),
    ]


def test_a_name_that_was_once_sure_is_sure() -> None:
    (name,) = names_of("نور گڑھی:", "نور گڑھی (نامہ نگار)", "نور گڑھی:")
    assert (name.count, name.sure) == (3, True)


def test_a_name_is_sure_as_what_it_is_more_often() -> None:
    bare = DEFAULT.without(places=["اسلام آباد"])
    openings = ["اسلام آباد (نامہ نگار)"] * 2 + ["ملتان (اسلام آباد)", "سکھر (اسلام آباد)"]
    for names in (
        names_of(*openings, openings[0], lexicon=bare),
        names_of(*openings[1:], lexicon=bare),
    ):
        sure = max(names, key=lambda name: name.count)
        assert [name for name in names if name.sure] == [sure]
        assert {name.what for name in names} == {"place", "credit"}


def test_an_acronym_in_the_bracket_after_a_town_is_sure() -> None:
    once = names_of("ملتان (این ایل وی)")
    assert listed(once) == [("credit", "این ایل وی", True)]
    assert once[0].example.startswith("ملتان (این ایل وی)")


def test_an_acronym_of_a_party_is_sure_after_two_towns() -> None:
    once = names_of("ملتان (پی پی پی)")
    assert listed(once) == [("credit", "پی پی پی", False)]
    twice = names_of("ملتان (پی پی پی)", "سکھر (پی پی پی)")
    assert listed(twice) == [("credit", "پی پی پی", True)]


def test_an_acronym_in_the_bracket_after_two_lands_is_unsure() -> None:
    after_lands = names_of("پاکستان (این ایل وی)", "بھارت (این ایل وی)")
    assert listed(after_lands) == [("credit", "این ایل وی", False)]


def test_two_places_without_a_border_are_no_third() -> None:
    names = names_of(
        "نورگڑھی (نامہ نگار)",
        "رحمتکوٹلی (نامہ نگار)",
        "نورگڑھیرحمتکوٹلی (نامہ نگار)",
        "نورگڑھی ملتان (نامہ نگار)",
        "نورگڑھیپل (نامہ نگار)",
    )
    assert [name.name for name in names] == ["رحمتکوٹلی", "نورگڑھی", "نورگڑھیپل"]


def test_rare_names_are_forgotten_on_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    openings = ["نور گڑھی:", "نور گڑھی:", "موضوع:", "عنوان:", "نور گڑھی:"]
    assert len(names_of(*openings)) == 3
    monkeypatch.setattr(MODULE, "_MOST_NAMES", 1)
    assert [(name.name, name.count) for name in names_of(*openings)] == [("نور گڑھی", 3)]


def test_only_the_first_lines_of_an_article_can_open_it() -> None:
    prose = f"{BODY}\n" * 5
    (article,) = urdunews.parse(f"{HEADER}{prose}نور گڑھی: {BODY}\n")
    assert bulk.unknown_in([article], DEFAULT) == ()
    (article,) = urdunews.parse(f"{HEADER}{BODY}\nنور گڑھی: {BODY}\n")
    assert listed(bulk.unknown_in([article], DEFAULT)) == [("place", "نور گڑھی", False)]


def test_an_article_counts_once() -> None:
    (article,) = urdunews.parse(f"{HEADER}نور گڑھی: {BODY}\nنور گڑھی: {BODY}\n")
    assert [name.count for name in bulk.unknown_in([article], DEFAULT)] in ([1], [2])


def test_names_are_read_from_paths_with_a_parser(tmp_path: Path) -> None:
    path = tmp_path / "dump.txt"
    path.write_text(f"{HEADER}نور گڑھی (صبح نو نیوز) {BODY}\n", "utf-8")
    own = DEFAULT.extended(
        places=[PlaceName(name="نور گڑھی")], credits=[CreditName(name="صبح نو نیوز")]
    )
    assert {name.name for name in bulk.unknown(path)} == {"نور گڑھی", "صبح نو نیوز"}
    assert bulk.unknown(path, parser=urdunews.Parser(lexicon=own)) == ()
    assert [name.count for name in bulk.unknown(path, path)] == [2, 2]
    with pytest.raises(FileNotFoundError):
        bulk.unknown(tmp_path / "none.txt")


def test_written_names_are_rows_and_those_that_are_not_sure_are_comments(tmp_path: Path) -> None:
    names = names_of("نور گڑھی (نامہ نگار)", "ملتان (صبح نو نیوز)", "موضوع:")
    text = bulk.written_names(names)
    lines = text.split("\n")
    assert lines[2].startswith("credit\tصبح نو نیوز\toutlet\t\t\t1: ")
    assert lines[3].startswith("place\tنور گڑھی\t\t\t\t1: ")
    assert lines[4].startswith("# place\tموضوع\t\t\t\t1: ")
    path = tmp_path / "names.tsv"
    path.write_text(text, "utf-8")
    lexicon = Lexicon().extended_from(path)
    assert [place.name for place in lexicon.places] == ["نور گڑھی"]
    assert [(credit.name, credit.kind) for credit in lexicon.credits] == [("صبح نو نیوز", "outlet")]


@pytest.mark.parametrize("between", ["\t", "\n", "\r", "\u2028", "\x0b", "\x85"])
def test_an_example_breaks_no_row(between: str, tmp_path: Path) -> None:
    names = names_of(f"نور{between}گڑھی (نامہ{between}نگار)", f"ملتان (صبح{between}نو{between})")
    path = tmp_path / "names.tsv"
    path.write_text(bulk.written_names(names), "utf-8")
    assert len(Lexicon().extended_from(path).places) == sum(
        name.sure and name.what == "place" for name in names
    )


Read = tuple[str, urdunews.Span, tuple[str, ...], tuple[str, ...]]


@functools.cache
def all_texts() -> tuple[str, ...]:
    """Return the golden pages, and the openings that print has not damaged."""
    pages = sorted((TESTS / "golden").rglob("*.txt"))
    rows = (TESTS / "datelines" / "openings.jsonl").read_text("utf-8").splitlines()
    openings = [json.loads(row) for row in rows]
    return (
        *(page.read_bytes().decode("utf-8") for page in pages),
        *(row["text"] for row in openings if row["damage"] is None),
    )


def seen(dateline: urdunews.Dateline) -> Read:
    places = tuple(place.text for place in dateline.places)
    return dateline.text, dateline.span, places, tuple(c.text for c in dateline.credits)


def read_with(lexicon: Lexicon, step: int) -> tuple[list[urdunews.Article], list[Read | None]]:
    parser = urdunews.Parser(lexicon=lexicon)
    articles = [parser.parse_article(text) for text in all_texts()[::step]]
    return articles, [None if a.dateline is None else seen(a.dateline) for a in articles]


@functools.cache
def with_all_rows(step: int) -> tuple[Read | None, ...]:
    return tuple(read_with(DEFAULT, step)[1])


def without(city: str, outlet: str) -> Lexicon:
    return Lexicon(
        places=tuple(place for place in DEFAULT.places if place.name != city),
        credits=tuple(credit for credit in DEFAULT.credits if credit.name != outlet),
        phrases=DEFAULT.phrases,
    )


@pytest.mark.parametrize(
    ("city", "outlet", "step"),
    [
        ("لاہور", "اے پی پی", 5),
        pytest.param("لاہور", "اے پی پی", 1, marks=pytest.mark.thorough),
        pytest.param("پشاور", "دنیا نیوز", 1, marks=pytest.mark.thorough),
        pytest.param("فیصل آباد", "سیاست ڈاٹ کام", 1, marks=pytest.mark.thorough),
        pytest.param("کراچی", "ایجنسیاں", 1, marks=pytest.mark.thorough),
        pytest.param("حیدرآباد", "اے ایف پی", 1, marks=pytest.mark.thorough),
        pytest.param("ملتان", "یو این آئی", 1, marks=pytest.mark.thorough),
        pytest.param("ممبئی", "رائٹرز", 1, marks=pytest.mark.thorough),
        pytest.param("دبئی", "کے پی آئی", 1, marks=pytest.mark.thorough),
        pytest.param("سیالکوٹ", "سی این این", 1, marks=pytest.mark.thorough),
        pytest.param("قصور", "این این آئی", 1, marks=pytest.mark.thorough),
        pytest.param("گلگت", "اے پی", 1, marks=pytest.mark.thorough),
    ],
)
def test_the_list_stands_in_for_the_rows_of_a_city_and_an_outlet(
    city: str,
    outlet: str,
    step: int,
    tmp_path: Path,
) -> None:
    bare = without(city, outlet)
    articles, read = read_with(bare, step)
    assert tuple(read) != with_all_rows(step)
    names = bulk.unknown_in(articles, bare)
    sure = {(name.what, name.name) for name in names if name.sure}
    assert {("place", urdunews.fold(city)), ("credit", urdunews.fold(outlet))} <= sure
    path = tmp_path / "names.tsv"
    path.write_text(bulk.written_names(names), "utf-8")
    again = tuple(read_with(bare.extended_from(path), step)[1])
    assert again == with_all_rows(step)


@pytest.mark.parametrize(
    "opening",
    [
        pytest.param("ا" * 100_000, id="letters"),
        pytest.param(f"{'نور' * 30_000}: ", id="a-long-name"),
        pytest.param("نور گڑھی (" * 10_000, id="brackets"),
        pytest.param(f"ملتان ({'ا' * 100_000})", id="a-long-credit"),
        pytest.param("نور " * 25_000, id="words"),
        pytest.param(" " * 100_000, id="spaces"),
        pytest.param("۔" * 100_000, id="stops"),
        pytest.param("نور- " * 20_000, id="hyphens"),
    ],
)
def test_hostile_pages_are_listed_like_any_other(opening: str) -> None:
    names = names_of(opening)
    assert all(len(name.example) <= 90 for name in names)


def test_names_are_written_from_any_iterable() -> None:
    names = [
        bulk.UnknownName(what="place", name="نور گڑھی", sure=True),
        bulk.UnknownName(what="place", name="موضوع"),
    ]
    assert bulk.written_names(iter(names)) == bulk.written_names(names)
    assert "\nplace\tنور گڑھی\t" in bulk.written_names(iter(names))


class CountedName:
    """A name's count that notes how often somebody looks at it."""

    looks = 0

    def __init__(self, example: str) -> None:
        self._count = 0
        self.count_after_places = 0
        self.sure = False
        self.example = example

    @property
    def count(self) -> int:
        CountedName.looks += 1
        return self._count

    @count.setter
    def count(self, count: int) -> None:
        self._count = count


def test_names_that_are_not_rare_are_not_gone_through_after_each_article(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(MODULE, "_MOST_NAMES", 20)
    monkeypatch.setattr(MODULE, "_Count", CountedName)
    letters = "بپتجچدرسشک"
    towns = [f"نور {first}{second}:" for first in letters for second in letters]
    frequent = {town.removesuffix(":") for town in towns[:20]}
    found = names_of(*towns[:20], *towns[:20], *towns[20:])
    assert len(frequent.intersection(name.name for name in found)) == 10
    assert CountedName.looks < 8 * len(towns)
