from pathlib import Path

import urdunews
from reported import REPORTED
from urdunews import bulk
from urdunews.bulk import ChangedField, ComparedArticle, Comparison, FieldChanges
from urdunews.command.report_text import text_of

ARTICLE = ComparedArticle(id="a1", where="dump.txt:7", date="", headline="")


def test_a_summary_is_short() -> None:
    lines = text_of(bulk.summary_of(urdunews.parse(REPORTED))).splitlines()
    assert lines[0] == (
        f"4 articles, {len(REPORTED.encode()):,} bytes, 1 file, 2 days, 2026-02-03 to 2026-02-05"
    )
    assert lines[1].startswith("problem: 25 % of records (1) have no date. Do their header")
    assert "          3   75.0 % headline" in lines
    at = lines.index("places (3)")
    assert lines[at + 1] == "          2 \u2068ملتان\u2069 PK"
    at = lines.index("defects")
    assert lines[at + 1 : at + 3] == [
        "          1 error date-impossible -:9",
        "          2 note character-control -:5",
    ]
    assert lines[-1] == "          1 sure place \u2068نور گڑھی\u2069"


def test_a_name_from_right_to_left_does_not_reorder_its_line(tmp_path: Path) -> None:
    path = tmp_path / "خبریں"
    path.write_text("ملتان: نہر صاف کر دی گئی۔\n", "utf-8")
    shown = text_of(bulk.summarize(path))
    assert f" header-missing \u2068{path}:1\u2069\n" in shown


def test_of_a_long_list_the_first_are_shown() -> None:
    rows = tuple(bulk.Counted(name=str(number), count=1) for number in range(11))
    lines = text_of(bulk.Summary(places=bulk.Ranking(rows=rows, distinct=11))).splitlines()
    assert lines[0] == "0 articles, 0 bytes, 0 files, 0 days"
    at = lines.index("places (11)")
    assert lines[at + 1 : -1] == [f"          1 \u2068{number}\u2069 " for number in range(10)]
    assert lines[-1] == "            and more"
    lines = text_of(bulk.Summary(places=bulk.Ranking(rows=rows[:10]))).splitlines()
    assert lines[-1] == "          1 \u20689\u2069 "


def test_names_that_are_not_sure_are_perhaps() -> None:
    unknown = (bulk.UnknownName(what="credit", name="صبح\u202e نو", count=2),)
    assert text_of(bulk.Summary(unknown=unknown)).endswith(
        "          2 perhaps credit \u2068صبحU+202E نو\u2069\n"
    )


def test_a_comparison_has_old_and_new_below_each_other() -> None:
    field = FieldChanges(
        field="headline",
        before=1_200,
        after=1_300,
        gained=101,
        lost=1,
        changed=0,
        examples=(
            ChangedField(kind="gained", article=ARTICLE, old="", new="پل"),
            ChangedField(
                kind="lost",
                article=ComparedArticle(id="a1", where="", date="", headline=""),
                old="ا" * 160,
                new="",
            ),
        ),
    )
    comparison = Comparison(
        old=5, new=4, both=3, equal=1, old_copies=1, fields=(field,), not_compared=("deck", "dates")
    )
    lines = text_of(bulk.Summary(), comparison).splitlines()
    at = lines.index(
        "against the earlier run: 3 articles in both, 1 of them equal; "
        "2 only in the earlier run, 1 only in this one"
    )
    assert lines[at + 1 :] == [
        (
            "ids that occur again: 1 rows of the earlier run, 0 of this one; "
            "the first ones are compared"
        ),
        "the earlier run does not have: deck, dates",
        "field           before        now     gained       lost    changed",
        "headline         1,200      1,300        101          1          0",
        "    gained dump.txt:7",
        "      + \u2068پل\u2069",
        "    lost a1",
        f"      - \u2068{'ا' * 160}\u2069",
    ]


def test_without_copies_and_with_all_fields_nothing_is_said() -> None:
    lines = text_of(bulk.Summary(), Comparison(both=1, equal=1)).splitlines()
    assert lines[-2].startswith("against the earlier run: 1 article in both, 1 of them equal; ")
    assert lines[-1].startswith("field ")
