import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

import urdunews
from reported import RECORDS, REPORTED
from urdunews import bulk
from urdunews.bulk import comparing
from urdunews.bulk.compared_rows import written_row
from urdunews.bulk.comparing import compare_rows
from urdunews.bulk.table_writers import TableKind, table_writer
from urdunews.interop.columns import Form

HEADER = {"id": "a", "date": "2026-02-03"}


def table(folder: Path, rows: Iterable[Any]) -> Path:
    path = folder / "old.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    return path


def compared(
    folder: Path, old: Iterable[dict[str, Any]], new: Iterable[dict[str, Any]]
) -> bulk.Comparison:
    return compare_rows([table(folder, old)], map(written_row, new), folder)


def changes(comparison: bulk.Comparison) -> dict[str, tuple[int, ...]]:
    return {f.field: (f.before, f.after, f.gained, f.lost, f.changed) for f in comparison.fields}


def test_equal_runs_are_equal(tmp_path: Path) -> None:
    dump = urdunews.parse(REPORTED)
    comparison = bulk.compare(table(tmp_path, [a.to_dict() for a in dump]), dump)
    assert (comparison.old, comparison.new, comparison.both, comparison.equal) == (4, 4, 4, 4)
    assert not comparison.only_old + comparison.only_new
    assert comparison.not_compared == ()
    assert comparison.old_copies == comparison.new_copies == 0
    assert changes(comparison)["headline"] == (3, 3, 0, 0, 0)
    assert all(field.examples == () for field in comparison.fields)
    assert [path.name for path in tmp_path.iterdir()] == ["old.jsonl"]


def test_parquet_is_compared_too(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    dump = urdunews.parse(REPORTED)
    kind = TableKind("parquet", Form.of(None))
    with (tmp_path / "old.parquet").open("wb") as file, table_writer(kind, file) as writer:
        for article in dump:
            writer.add(article)
    comparison = bulk.compare(tmp_path / "old.parquet", dump)
    assert (comparison.both, comparison.equal, comparison.not_compared) == (4, 4, ())


def test_a_field_is_gained_lost_or_changed(tmp_path: Path) -> None:
    old: list[dict[str, Any]] = [
        {"id": "a", "headline": None, "deck": ["ا"]},
        {"id": "b", "headline": "پل", "deck": ["ب"]},
        {"id": "c", "headline": "نہر", "deck": []},
        {"id": "d", "headline": "سڑک", "deck": []},
    ]
    new: list[dict[str, Any]] = [
        {"id": "a", "headline": "میلہ", "deck": ["ا"]},
        {"id": "b", "headline": "", "deck": []},
        {"id": "c", "headline": "نہریں", "deck": []},
        {"id": "d", "headline": "سڑک", "deck": []},
    ]
    comparison = compared(tmp_path, old, new)
    assert changes(comparison) == {"headline": (3, 3, 1, 1, 1), "deck": (2, 1, 0, 1, 0)}
    assert comparison.equal == 1
    assert comparison.not_compared == (
        *("date", "bylines", "dateline", "places", "credits", "body", "sections", "dates"),
        *("language", "defects"),
    )
    assert [(e.kind, e.article.id, e.old, e.new) for e in comparison.fields[0].examples] == [
        ("gained", "a", "", "میلہ"),
        ("lost", "b", "پل", ""),
        ("changed", "c", "نہر", "نہریں"),
    ]


def test_another_lexicon_is_seen(tmp_path: Path) -> None:
    old = table(tmp_path, [article.to_dict() for article in urdunews.parse(REPORTED)])
    row = urdunews.PlaceName(name="نور گڑھی", kind="city", countries=("PK",))
    parser = urdunews.Parser(lexicon=urdunews.Lexicon.default().extended(places=[row]))
    comparison = bulk.compare(old, parser.parse(REPORTED))
    (field,) = [field for field in comparison.fields if field.examples]
    assert (field.field, field.changed, comparison.equal) == ("places", 1, 3)
    (example,) = field.examples
    assert (example.old, example.new) == ("نور گڑھی", "نور گڑھی PK")
    assert example.article.headline == "پل تیار"
    assert example.article.where.startswith("-:")


def test_articles_of_one_run_only_are_named(tmp_path: Path) -> None:
    old = [{**HEADER, "id": f"o{number}", "headline": f"{number}"} for number in range(5)]
    new = [{**HEADER, "id": f"n{number}"} for number in range(7)]
    comparison = compared(tmp_path, [*old, HEADER], [HEADER, *new])
    assert (comparison.old, comparison.new, comparison.both) == (6, 8, 1)
    assert [article.id for article in comparison.only_old] == ["o0", "o1", "o2"]
    assert [article.id for article in comparison.only_new] == ["n0", "n1", "n2"]
    assert comparison.only_old[0].headline == "0"
    assert comparison.only_new[0].date == "2026-02-03"


def test_the_first_of_several_rows_with_one_id_is_compared(tmp_path: Path) -> None:
    old = [{"id": "a", "headline": "نہر"}, {"id": "a", "headline": "پل"}, {"id": "b"}, {"id": "b"}]
    new = [{"id": "a", "headline": "نہر"}] * 4
    comparison = compared(tmp_path, old, new)
    assert (comparison.old, comparison.new, comparison.both, comparison.equal) == (2, 1, 1, 1)
    assert (comparison.old_copies, comparison.new_copies) == (2, 3)
    assert [article.id for article in comparison.only_old] == ["b"]


def test_the_number_of_parts_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = [{"id": str(n), "headline": f"سرخی {n}"} for n in range(60)]
    new = [{"id": str(n), "headline": f"سرخی {n + n % 3}"} for n in range(20, 90)]
    found = []
    for most, part in ((1, 1), (2, 10), (120, 1)):
        monkeypatch.setattr(comparing, "_LEAST_PARTS", 1)
        monkeypatch.setattr(comparing, "_MOST_PARTS", most)
        monkeypatch.setattr(comparing, "_PART", part)
        found.append(compared(tmp_path, old, new))
    assert found[0] == found[1] == found[2]
    assert [e.article.id for e in found[0].fields[0].examples] == ["20", "22", "23"]
    assert [article.id for article in found[0].only_new] == ["60", "61", "62"]


def test_a_field_is_compared_where_both_rows_have_it(tmp_path: Path) -> None:
    old = [{"id": "a"}, {"id": "b", "headline": "نہر"}]
    new = [{"id": "a", "headline": "نہر"}, {"id": "b", "headline": "نہر"}]
    comparison = compared(tmp_path, old, new)
    assert changes(comparison) == {"headline": (1, 1, 0, 0, 0)}
    assert comparison.equal == 2


def test_long_values_are_cut_around_the_first_difference(tmp_path: Path) -> None:
    shared = "نہر " * 100
    old = [{"id": "a", "text": f"{shared}پرانا{shared}"}]
    new = [{"id": "a", "text": f"{shared}نیا"}]
    (example,) = compared(tmp_path, old, new).fields[0].examples
    assert example.old == f"…{shared[:60]}پرانا{shared[:95]}…"
    assert example.new == f"…{shared[:60]}نیا"
    (example,) = compared(tmp_path, old, [{"id": "a", "text": ""}]).fields[0].examples
    assert (example.kind, example.old, example.new) == ("lost", f"{shared[:160]}…", "")


def test_hostile_ids_and_texts_are_compared(tmp_path: Path) -> None:
    ids = ["a\tb", "a\nb", '"', "\u2028", "\x00", "ن" * 10_000, "", "7"]
    old = [{"id": key, "headline": "نہر\udcff\u202e"} for key in ids]
    comparison = compared(tmp_path, old, [*old, {"id": "new"}])
    assert (comparison.both, comparison.equal, comparison.new) == (len(ids), len(ids), 9)
    json.dumps(comparison.to_dict(), ensure_ascii=False).encode()


def test_a_comparison_is_ready_for_json(tmp_path: Path) -> None:
    dump = urdunews.parse(RECORDS[0] + RECORDS[3])
    data = bulk.compare(table(tmp_path, [{"id": dump[0].id, "headline": ""}]), dump).to_dict()
    assert json.loads(json.dumps(data))["fields"] == [
        {
            "field": "headline",
            "before": 0,
            "after": 1,
            "gained": 1,
            "lost": 0,
            "changed": 0,
            "examples": [
                {
                    "kind": "gained",
                    "article": {
                        "id": dump[0].id,
                        "where": "-:1",
                        "date": "2026-02-03",
                        "headline": dump[0].headline,
                    },
                    "old": "",
                    "new": dump[0].headline,
                }
            ],
        }
    ]
