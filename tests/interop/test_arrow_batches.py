import datetime
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import urdunews
from urdunews.interop.arrow_batches import batches_of, load_pyarrow, schema_of
from urdunews.interop.columns import FLAT, NESTED, Form

FIXTURE = Path(__file__).parent / "schema-1.parquet"
RECORDS = (
    " date 2026-02-03 نہر صاف\nملتان (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"
    " date 2026-02 میلہ\nلاہور، 5 فروری: میلہ\x07 آج سے شروع ہو رہا ہے۔\n"
    " date 2026-02-31 پل\nسکھر: پل کھول دیا گیا۔\n\n"
    " date 2026-02-06\n"
)


def articles() -> list[urdunews.Article]:
    return list(urdunews.parse(RECORDS))


def test_without_pyarrow_the_error_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ImportError, match=r'pip install "urdunews\[arrow\]"'):
        load_pyarrow()


class TestWithArrow:
    @pytest.fixture(autouse=True)
    def _arrow(self) -> None:
        pytest.importorskip("pyarrow", reason="pyarrow is not installed")

    def test_the_schema_is_what_the_dict_form_says(self) -> None:
        import pyarrow as pa

        def some(item: object) -> object:
            return pa.list_(pa.field("element", item, nullable=False))

        def struct(**fields: object) -> object:
            return pa.struct(
                [
                    pa.field(name.rstrip("_"), type_, nullable=not name.endswith("_"))
                    for name, type_ in fields.items()
                ]
            )

        text, whole, offset = pa.string(), pa.int64(), pa.int32()
        place = struct(text_=text, name_=text, country=text)
        credit = struct(text_=text, name_=text, kind_=text)
        defect = struct(code_=text, message_=text, severity_=text, start_=offset, end_=offset)
        expected = struct(
            id_=text,
            date=pa.date32(),
            date_precision=text,
            headline=text,
            headline_basis=text,
            deck_=some(text),
            bylines_=some(struct(text_=text, name=text, role=text, place=text)),
            dateline=struct(
                text_=text, places_=some(place), credits_=some(credit), date=text, basis_=text
            ),
            paragraphs_=some(struct(text_=text, kind_=text)),
            sections_=some(text),
            dates_=some(struct(kind_=text, date_=text)),
            language=text,
            defects_=some(defect),
            origin=struct(
                path=text, start=whole, end=whole, line=whole, row=whole, id=text, url=text
            ),
            content_id=text,
        )
        schema = schema_of(Form.of(None))
        assert schema.remove_metadata() == pa.schema(list(expected))  # type: ignore[call-overload]
        assert schema.metadata == {b"urdunews.schema": b"1"}

    def test_the_flat_schema_is_text_without_nulls(self) -> None:
        schema = schema_of(Form.of(None, is_flat=True))
        assert schema.names == list(FLAT)
        assert {(str(field.type), field.nullable) for field in schema} == {("string", False)}

    def test_json_and_arrow_and_objects_have_equal_values(self, tmp_path: Path) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        (tmp_path / "a.txt").write_text(RECORDS, "utf-8")
        rows = [{"text": RECORDS, "n": "7", "u": "https://example.org/7"}, {"text": "بارش"}]
        table = tmp_path / "a.jsonl"
        table.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        read = [
            *urdunews.read(tmp_path / "a.txt"),
            *urdunews.read(table, column="text", id_column="n", url_column="u"),
            *articles(),
        ]
        form = Form.of([*NESTED, "text", "source"])
        batch = pa.Table.from_batches(list(batches_of(read, form)))
        pq.write_table(batch, tmp_path / "a.parquet")
        stored = pq.read_table(tmp_path / "a.parquet")
        assert stored.schema == batch.schema
        assert stored.schema.metadata == batch.schema.metadata
        found = stored.to_pylist()
        assert found == batch.to_pylist()
        for article, row in zip(read, found, strict=True):
            day = None if article.date is None else article.date.isoformat()
            assert row["date"] == article.date
            line = json.loads(json.dumps(form.row(article)))
            _drop_missing(row["origin"], ("row", "id", "url"))
            assert {**row, "date": day} == line
            data = {"schema": 1, **row, "date": day}
            assert urdunews.Article.from_dict(data) == urdunews.Article.from_dict(article.to_dict())

    def test_a_table_of_schema_1_stays_readable(self) -> None:
        import pyarrow.parquet as pq

        table = pq.read_table(FIXTURE)
        assert table.schema.metadata[b"urdunews.schema"] == b"1"
        rows = table.to_pylist()
        # Columns may be added, but none goes, and none changes its meaning.
        assert table.schema.names == list(NESTED)
        assert [row["date"] for row in rows] == [
            datetime.date(2026, 2, 3),
            datetime.date(2026, 2, 1),
            None,
            datetime.date(2026, 2, 6),
        ]
        for row in rows:
            day = row["date"]
            data = {"schema": 1, **row, "date": None if day is None else day.isoformat()}
            _drop_missing(row["origin"] or {}, ("row", "id", "url"))
            article = urdunews.Article.from_dict(data)
            assert Form.of(None).row(article) == {**data, "content_id": article.content_id}
            assert set(schema_of(Form.of(None))) >= set(table.schema)

    def test_batches_are_bounded_by_rows(self) -> None:
        found = list(batches_of(articles() * 3, Form.of(["id"]), rows=5))
        assert [batch.num_rows for batch in found] == [5, 5, 2]
        assert list(batches_of([], Form.of(["id"]))) == []

    def test_batches_are_bounded_by_characters(self) -> None:
        short, long = urdunews.parse(f" date 2026-02-03\n date 2026-02-04 {'ب' * 300}\n")
        given = [short, short, long, short, long, short]
        found = list(batches_of(given, Form.of(["id"]), size=500))
        assert [batch.num_rows for batch in found] == [2, 1, 1, 1, 1]

    def test_defects_count_for_the_size(self) -> None:
        (odd,) = urdunews.parse("\x07ب" * 3)
        assert len(odd.defects) >= 2
        found = list(batches_of([odd, odd], Form.of(["id"]), size=300))
        assert [batch.num_rows for batch in found] == [1, 1]

    def test_an_article_without_source_has_the_size_of_its_text(self) -> None:
        (article,) = urdunews.parse(" date 2026-02-04 نہر\nملتان: " + "ب" * 300)
        bare = urdunews.Article.from_dict(article.to_dict())
        assert bare.source == ""
        found = list(batches_of([bare, bare], Form.of(["id"]), size=500))
        assert [batch.num_rows for batch in found] == [1, 1]

    def test_what_came_before_an_error_is_yielded(self) -> None:
        def failing() -> Iterator[urdunews.Article]:
            yield from articles()[:2]
            message = "the disk is gone"
            raise OSError(message)

        found = batches_of(failing(), Form.of(["id"]))
        assert next(found).num_rows == 2
        with pytest.raises(OSError, match="the disk is gone"):
            next(found)

    def test_the_date_is_left_out_where_it_is_not_wanted(self) -> None:
        (batch,) = batches_of(articles(), Form.of(["headline"]))
        assert batch.schema.names == ["headline"]


def _drop_missing(row: dict[str, object], names: tuple[str, ...]) -> None:
    """Leave out of a row what JSON lacks where it is not known."""
    for name in names:
        if name in row and row[name] is None:
            del row[name]
