"""The types of what is done with whole dumps, which mypy and pyright check here too."""

import datetime
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import assert_type

import pytest

import urdunews
import urdunews.bulk
import urdunews.html

TEXT = " date 2026-02-03 نہر صاف\nملتان، 2 فروری (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"


def write_dump(folder: Path) -> Path:
    path = folder / "dump.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_indexes(tmp_path: Path) -> None:
    path = write_dump(tmp_path)
    index = urdunews.bulk.build_index(path)
    assert_type(index, urdunews.bulk.Index)
    assert_type(index.article(0), urdunews.Article)
    days = (datetime.date(2026, 2, 1), None)
    assert_type(index.read(dates=days), Iterator[urdunews.Article])
    index.save(tmp_path / "dump.index")
    assert_type(urdunews.bulk.Index.load(tmp_path / "dump.index"), urdunews.bulk.Index)
    with pytest.raises(urdunews.bulk.IndexFileError):
        urdunews.bulk.Index.load(path)


def test_conversion(tmp_path: Path) -> None:
    path = write_dump(tmp_path)
    report = urdunews.bulk.convert(path, tmp_path / "articles.jsonl")
    assert_type(report, urdunews.bulk.ConversionReport)
    assert_type(report.articles, int)
    assert_type(report.copies, int)
    assert_type(report.defects, Mapping[str, int])
    assert_type(report.size, int)
    assert_type(report.damages, tuple[urdunews.DamagedFileError, ...])
    assert issubclass(urdunews.bulk.InUseError, Exception)
    assert issubclass(urdunews.bulk.UnfinishedError, Exception)
    assert issubclass(urdunews.bulk.ProcessEndedError, RuntimeError)


def test_splits_of_tables(tmp_path: Path) -> None:
    path = tmp_path / "table.jsonl"
    path.write_text('{"text": "نہر صاف"}\n', encoding="utf-8")
    [split] = urdunews.bulk.plan_splits(path, 1 << 20, column="text")
    assert_type(split.columns, urdunews.bulk.Columns | None)
    assert_type(split.groups, urdunews.bulk.RowGroups | None)
    assert split.columns == urdunews.bulk.Columns(text="text")


def test_summaries(tmp_path: Path) -> None:
    path = write_dump(tmp_path)
    summary = urdunews.bulk.summarize(path)
    assert_type(summary, urdunews.bulk.Summary)
    assert summary.articles == urdunews.bulk.summary_of(urdunews.parse(TEXT)).articles
    assert_type(urdunews.bulk.summary_of(urdunews.parse(TEXT)), urdunews.bulk.Summary)
    assert_type(summary.places, urdunews.bulk.Ranking)
    assert_type(summary.places.rows, tuple[urdunews.bulk.Counted, ...])
    assert_type(summary.places.rows[0].count, int)
    assert_type(summary.damages, tuple[urdunews.bulk.Damage, ...])
    assert_type(summary.defects, tuple[urdunews.bulk.DefectCount, ...])
    for defect in summary.defects:
        assert_type(defect.code, urdunews.DefectCode)
        assert_type(defect.examples, tuple[urdunews.bulk.DefectExample, ...])
    assert_type(urdunews.bulk.verdicts(summary), tuple[urdunews.bulk.Verdict, ...])
    assert_type(urdunews.html.report(path), str)
    assert_type(urdunews.html.report_page(summary), str)


def test_comparisons(tmp_path: Path) -> None:
    path = write_dump(tmp_path)
    urdunews.bulk.convert(path, tmp_path / "articles.jsonl")
    comparison = urdunews.bulk.compare(tmp_path / "articles.jsonl", urdunews.read(path))
    assert_type(comparison, urdunews.bulk.Comparison)
    assert_type(comparison.only_old, tuple[urdunews.bulk.ComparedArticle, ...])
    assert_type(comparison.fields, tuple[urdunews.bulk.FieldChanges, ...])
    for changes in comparison.fields:
        assert_type(changes.examples, tuple[urdunews.bulk.ChangedField, ...])
    assert comparison.equal == 1
