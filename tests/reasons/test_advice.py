"""What to put into a lexicon to change a line."""

import attrs
import pytest

import urdunews
from reasons.pages import FIRST, GOLDEN, HEADLINE, SECOND, THIRD, explained
from urdunews.bulk import Profile, SharedLine
from urdunews.reasons import trying
from urdunews.words import extensions

STORY = f"{HEADLINE}\n{FIRST}\n"
#: A loop over all pages takes a minute.
SAMPLE = GOLDEN[5::48]
PAGES = [
    *SAMPLE,
    *(pytest.param(text, marks=pytest.mark.thorough) for text in GOLDEN if text not in SAMPLE),
]


@pytest.mark.parametrize("text", PAGES)
def test_advice_that_is_taken_does_what_it_says(text: str) -> None:
    parser = urdunews.Parser()
    article = parser.parse_article(text)
    for line in parser.explain(article).lines:
        for advice in line.advice:
            changed = attrs.evolve(parser, lexicon=advice.apply(parser.lexicon))
            again = changed.parse_article(text)
            start, end = line.span
            kinds = [s.kind for s in again.segments if start <= s.start and s.end <= end]
            assert advice.becomes in kinds, advice.row
            assert again.segments != article.segments


def rows(page: str, number: int) -> list[tuple[str, str]]:
    line = explained(page)[number - 1]
    return [(advice.row, advice.becomes) for advice in line.advice]


@pytest.mark.parametrize(
    ("page", "number", "row", "becomes"),
    [
        pytest.param(
            f"{STORY}نئی عمارت\n{SECOND}", 3, "phrase\tنئی عمارت\tnav\tline", "junk", id="junk"
        ),
        pytest.param(f"{STORY}• نئی عمارت", 3, "phrase\tنئی عمارت\tnav\tline", "junk", id="bullet"),
        pytest.param(
            f"{STORY}متعلقہ خبریں\nنہر صاف\n{SECOND}",
            4,
            "phrase\tمتعلقہ خبریں\tnav\tstart",
            "subheading",
            id="foot",
        ),
        pytest.param(
            f"{STORY}شیئر\n{SECOND}", 3, "without-phrase\tشیئر", "subheading", id="phrase"
        ),
        pytest.param(
            f"{STORY}ورزش سے مزید\n{SECOND}",
            3,
            "without-phrase\tسے مزید",
            "subheading",
            id="ending",
        ),
        pytest.param(f"کھیل\n{STORY}", 1, "without-section\tکھیل", "headline", id="section"),
        pytest.param(
            f"کیٹیگری: نہریں\n{STORY}", 1, "without-label\tکیٹیگری", "headline", id="section-label"
        ),
        pytest.param(
            f"{HEADLINE}\nتحریر: سلمان قادر\n{FIRST}",
            2,
            "without-label\tتحریر",
            "deck",
            id="byline",
        ),
        pytest.param(
            f"{HEADLINE}\nریذیڈنٹ ایڈیٹر\n{FIRST}",
            2,
            "without-credit\tریذیڈنٹ ایڈیٹر",
            "deck",
            id="desk",
        ),
        pytest.param(f"{STORY}کریڈٹ: صبح نو", 3, "without-label\tکریڈٹ", "body", id="credit-line"),
        pytest.param(f"{STORY}(اے پی پی)", 3, "without-credit\tاے پی پی", "body", id="source"),
        pytest.param(f"{HEADLINE}\nبہار: {FIRST}", 2, "without-place\tبہار", "body", id="dateline"),
        pytest.param(
            f"{HEADLINE}\nچک بارہ: {FIRST}", 2, "place\tچک بارہ\tcity", "dateline", id="place"
        ),
        pytest.param(
            f"{HEADLINE}\nنئی راہیں\n{FIRST}", 2, "section\tنئی راہیں", "section", id="as-section"
        ),
        pytest.param(
            f"{HEADLINE}\nدیہی محررہ\n{FIRST}",
            2,
            "credit\tدیہی محررہ\trole",
            "byline",
            id="as-role",
        ),
        pytest.param(
            f"{HEADLINE}\nقلم کار: عائشہ نور\n{FIRST}",
            2,
            "label\tقلم کار\tbyline",
            "byline",
            id="as-byline",
        ),
    ],
)
@pytest.mark.usefixtures("by_form")
def test_advice_by_kind_and_form(page: str, number: int, row: str, becomes: str) -> None:
    assert (row, becomes) in rows(page, number)


def test_a_phrase_may_mark_its_line_alone() -> None:
    other = "محکمہ آبپاشی نے نہر کی صفائی کا کام شروع کر دیا ہے اور پانی بند ہے۔"
    page = f"{STORY}{SECOND}\nمتعلقہ خبریں\n{other}\n"
    row = "phrase\tمتعلقہ خبریں\tnav\tstart"
    assert rows(page, 4)[0] == (row, "junk")
    assert rows(page, 5)[0] == (row, "body")
    ending = f"{STORY}{SECOND}\nورزش سے مزید\nنہر صاف\n"
    assert not [found for found, _ in rows(ending, 4) if found.startswith("phrase")]


@pytest.mark.usefixtures("by_form")
def test_some_lines_get_no_advice() -> None:
    long = f"{SECOND} {THIRD} " * 4
    assert rows(f"{STORY}{long}\n{SECOND}", 3) == []
    assert rows(f"{STORY}{HEADLINE}\n{SECOND}", 3) == []
    assert rows(f"{STORY}-----\n{SECOND}", 3) == []
    assert rows("؟؟؟\n", 1) == []


def test_no_row_keeps_a_shared_line_from_ending_the_story() -> None:
    shared = SharedLine(text="ہمارا نقشہ", count=9, ends=True)
    parser = urdunews.Parser(profile=Profile(records=9, lines=(shared,)))
    lines = explained(f"{STORY}{SECOND}\nہمارا نقشہ\nنہر صاف\n", parser)
    assert [(line.kind, line.part, line.advice) for line in lines[3:]] == [
        ("junk", "body", ()),
        ("junk", "foot", ()),
    ]


@pytest.mark.parametrize("dirt", ["\t", "\r", "\v", "\f", "\x00", "\x85", "\u2028", "\ud800"])
def test_a_row_is_one_line_of_cells_whatever_a_line_has(dirt: str) -> None:
    for advice in explained(f"نہر{dirt}صاف\n{FIRST}\n")[0].advice:
        assert len(advice.row.split("\t")) in {2, 3, 4}
        assert "\n" not in advice.row
        assert advice.apply(urdunews.Lexicon.default()) != urdunews.Lexicon.default()


@pytest.mark.parametrize("line", ["²", "①", "Ⅳ ¼", "Ⅳ: ملتان"])
def test_no_name_without_a_letter_is_tried(line: str) -> None:
    # A lexicon refuses them: trying one would raise.
    for page, number in ((line, 1), (f" date 2026-02-03 نہر صاف\n{line}\n{STORY}", 2)):
        assert {row.partition("\t")[0] for row, _ in rows(page, number)} <= {"phrase"}


def test_only_what_is_sure_is_advised_on_a_long_record(monkeypatch: pytest.MonkeyPatch) -> None:
    page = f"{HEADLINE}\nبہار: {FIRST}\n{SECOND}\n"
    kinds = {row.partition("\t")[0] for row, _ in rows(page, 2)}
    assert kinds == {"phrase", "without-place"}
    with monkeypatch.context() as patched:
        patched.setattr(trying, "_LONGEST_TRIED", len(page) - 1)
        assert {row.partition("\t")[0] for row, _ in rows(page, 2)} == {"phrase"}
    monkeypatch.setattr(trying, "_MOST_TRIED", 0)
    assert {row.partition("\t")[0] for row, _ in rows(page, 2)} == {"phrase"}


def test_a_row_is_tried_once(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []
    change = extensions.changed_by

    def counted(lexicon: urdunews.Lexicon, row: str) -> urdunews.Lexicon:
        tried.append(row)
        return change(lexicon, row)

    monkeypatch.setattr(trying, "changed_by", counted)
    explained(f"{STORY}{SECOND}\nمتعلقہ خبریں\n" + "نہر صاف\n" * 3)
    assert len(tried) == len(set(tried)) > 1
