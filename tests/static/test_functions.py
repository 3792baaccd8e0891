"""The types of functions, parsers and modules, which mypy and pyright check; see test_values.py."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, assert_type

from hypothesis import strategies as st

import urdunews
import urdunews.testing

TEXT = " date 2026-02-03 نہر صاف\nملتان (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"


def test_the_version() -> None:
    assert_type(urdunews.__version__, str)


def test_characters() -> None:
    assert_type(urdunews.normalize("كراچی"), str)
    assert_type(urdunews.fold("كراچی"), str)
    assert_type(urdunews.is_normalized("كراچی"), bool)
    alignment = urdunews.align("كراچی")
    assert_type(alignment, urdunews.Alignment)
    assert_type(alignment.edits, tuple[urdunews.Edit, ...])
    assert_type(alignment.source_span(0, 1), urdunews.Span)
    edit = alignment.edits[0]
    assert_type(edit.rule, urdunews.Rule)
    assert_type(edit.rule.explanation, str)
    assert_type(edit.rule.risk, str | None)
    normalizer = urdunews.Normalizer(digits="ascii", repairs=("inpage-yeh",))
    assert_type(normalizer("كراچی"), str)
    assert_type(normalizer.align("كراچی"), urdunews.Alignment)
    assert_type(urdunews.Normalizer.none(), urdunews.Normalizer)


def test_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    assert_type(urdunews.read(path), Iterator[urdunews.Article])
    urdunews.read(str(path), encoding="utf-8", dates=(None, None), profile="auto")
    urdunews.read([path, str(path)], max_ratio=10, max_record=1000)
    urdunews.read(io.BytesIO(), column="text", id_column="id")
    urdunews.read(io.StringIO(TEXT))
    assert_type(urdunews.unparse(next(urdunews.read(path))), str)


def test_what_reading_raises() -> None:
    not_text = urdunews.NotTextError(None, "a PNG image", "pass the text instead")
    assert_type(not_text.path, str | None)
    assert_type(not_text.advice, str)
    damaged = urdunews.DamagedFileError("a.gz", 9, "it is cut off")
    assert_type(damaged.offset, int)
    assert isinstance(damaged, OSError)
    assert_type(urdunews.SkippedFileWarning("a.png", "a PNG image").kind, str)


def test_parsers_and_lexicons() -> None:
    lexicon = urdunews.Lexicon.default()
    assert_type(lexicon, urdunews.Lexicon)
    assert_type(lexicon.places, tuple[urdunews.PlaceName, ...])
    assert_type(lexicon.places[0].kind, urdunews.PlaceKind)
    assert_type(lexicon.credits, tuple[urdunews.CreditName, ...])
    assert_type(lexicon.phrases, tuple[urdunews.Phrase, ...])
    assert_type(lexicon.phrases[0].match, urdunews.PhraseMatch)
    assert_type(lexicon.labels, tuple[urdunews.Label, ...])
    assert_type(lexicon.credit_heads, tuple[urdunews.CreditHead, ...])
    more = lexicon.extended(
        places=[urdunews.PlaceName(name="نیاشہر", countries=("PK",))],
        credits=[urdunews.CreditName(name="مشعل نیوز", kind="outlet")],
        phrases=[urdunews.Phrase(text="ہمارا چینل", kind="junk")],
        labels=[urdunews.Label(text="عکس", kind="caption")],
        credit_heads=[urdunews.CreditHead(text="جریدہ", kind="outlet")],
    )
    assert_type(more, urdunews.Lexicon)
    assert_type(more.without(places=["نیاشہر"]), urdunews.Lexicon)
    parser = urdunews.Parser(lexicon=more, strict=False, header_keywords=("date", "تاریخ"))
    assert_type(parser.parse(TEXT), urdunews.Dump)
    assert_type(parser.parse_article(TEXT), urdunews.Article)
    assert_type(parser.read(io.StringIO(TEXT)), Iterator[urdunews.Article])


def test_bulk(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    profile = urdunews.bulk.profile(path)
    assert_type(profile, urdunews.bulk.Profile)
    assert_type(profile.lines, tuple[urdunews.bulk.SharedLine, ...])
    record = next(urdunews.bulk.scan(path))
    assert_type(record, urdunews.bulk.ScannedRecord)
    assert_type(record.date_precision, urdunews.DatePrecision | None)
    [split] = urdunews.bulk.plan_splits(path, 1 << 20)
    assert_type(split, urdunews.bulk.Split)
    assert_type(urdunews.bulk.read_split(split), Iterator[urdunews.Article])
    names = urdunews.bulk.unknown(path)
    assert_type(names, tuple[urdunews.bulk.UnknownName, ...])
    found = urdunews.bulk.unknown_in(urdunews.parse(TEXT), urdunews.Lexicon.default())
    assert_type(found, tuple[urdunews.bulk.UnknownName, ...])
    assert_type(urdunews.bulk.written_names(names), str)


def test_html() -> None:
    assert_type(urdunews.html.article(urdunews.parse_article(TEXT)), str)
    assert_type(urdunews.html.dump(urdunews.parse(TEXT)), str)
    assert_type(urdunews.html.dump_parts(urdunews.parse(TEXT)), Iterator[str])


def test_arrow() -> None:
    dump = urdunews.parse(TEXT)
    table = urdunews.arrow.Table(dump, columns=["id", "date"])
    assert_type(table, urdunews.arrow.Table)
    assert_type(table.columns, tuple[str, ...] | None)
    assert_type(iter(table), Iterator[urdunews.Article])
    source: urdunews.arrow.Source = lambda: urdunews.parse(TEXT)  # noqa: E731
    # pyarrow has no types, so that a batch and a schema may be anything.
    assert_type(urdunews.arrow.batches(source), Iterator[urdunews.arrow.RecordBatch])
    assert_type(urdunews.arrow.schema(), urdunews.arrow.Schema)
    schema: Any = urdunews.arrow.schema()
    assert_type(urdunews.arrow.SCHEMA, Literal[1])
    assert schema.metadata[b"urdunews.schema"] == str(urdunews.arrow.SCHEMA).encode()


def test_testing() -> None:
    assert_type(urdunews.testing.articles(), st.SearchStrategy[urdunews.Article])
    assert_type(urdunews.testing.dumps(), st.SearchStrategy[str])
    assert_type(urdunews.testing.mutations(TEXT), st.SearchStrategy[str])
    assert_type(urdunews.testing.noise(), st.SearchStrategy[str])
    values = urdunews.testing.values(urdunews.parse_article(TEXT))
    assert_type(values, urdunews.ArticleDict)
