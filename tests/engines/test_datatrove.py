"""The reader for datatrove gives each article to one task, and the documented pipeline runs."""

import importlib
import json
import pickle
import sys
from collections import Counter
from pathlib import Path
from typing import Any, Final

import pytest

import urdunews
from engines import documented
from urdunews.interop.columns import FLAT

pytestmark = [
    pytest.mark.engines,
    # Warnings of datatrove and what it imports are not ours.
    pytest.mark.filterwarnings("default"),
]

DUMP: Final = "".join(
    f" date 2026-02-{day:02} نہر نمبر {day} صاف\n"
    f"{'ملتان (نامہ نگار) ' if day % 2 else ''}محکمے نے نہر صاف کر دی۔ {'کام جاری ہے۔ ' * day}\n"
    for day in range(1, 21)
)


@pytest.fixture(autouse=True)
def module() -> Any:  # noqa: ANN401 - a module without types
    pytest.importorskip("datatrove", reason="datatrove is not installed")
    return importlib.import_module("urdunews.engines.datatrove")


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "dump.txt"
    path.write_text(DUMP, "utf-8")
    return path


def articles(path: Path) -> list[urdunews.Article]:
    return list(urdunews.read(path))


def test_a_document_has_the_values_of_an_article(module: Any, dump: Path) -> None:  # noqa: ANN401
    documents = list(module.UrdunewsReader(dump)())
    for document, article in zip(documents, articles(dump), strict=True):
        assert document.id == article.id
        assert document.text == article.text
        dateline = "" if article.dateline is None else article.dateline.text
        assert document.metadata == {
            "date": str(article.date),
            "headline": article.headline,
            "date_precision": "day",
            "headline_basis": "header",
            "dateline": dateline,
            "language": "ur",
            "content_id": article.content_id,
            "path": str(dump),
            "url": "",
            "row_id": "",
        }


@pytest.mark.parametrize("size", [300, 1 << 26])
def test_tables_are_divided_between_rows(module: Any, tmp_path: Path, size: int) -> None:  # noqa: ANN401
    path = tmp_path / "a.jsonl"
    records = [" date" + record for record in DUMP.split(" date")[1:]]
    rows = [{"body": record, "key": f"k{n}", "link": f"u{n}"} for n, record in enumerate(records)]
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    names: dict[str, Any] = {"column": "body", "id_column": "key", "url_column": "link"}

    def placed(reader: Any, data: dict[str, Any], path: str, number: int) -> dict[str, Any]:  # noqa: ANN401
        del reader
        return {
            "id": data["id"],
            "text": data["text"],
            "metadata": {"at": (path, number, data["url"])},
        }

    reader = module.UrdunewsReader(path, split_size=size, adapter=placed, **names)
    found = [document for rank in range(3) for document in reader.run(rank=rank, world_size=3)]
    assert sorted((d.id, d.metadata["at"]) for d in found) == sorted(
        (a.id, (str(path), a.origin.row, a.origin.url))
        for a in urdunews.read(path, **names)
        if a.origin is not None
    )
    assert (len(found), len(reader.splits) > 1) == (20, size == 300)


@pytest.mark.parametrize("size", [50, 300, 1 << 26])
@pytest.mark.parametrize("world_size", [1, 2, 5])
def test_one_file_feeds_all_tasks(
    module: Any,  # noqa: ANN401
    dump: Path,
    size: int,
    world_size: int,
) -> None:
    reader = pickle.loads(pickle.dumps(module.UrdunewsReader(dump, split_size=size)))  # noqa: S301
    parts = [list(reader.run(rank=rank, world_size=world_size)) for rank in range(world_size)]
    found = Counter(document.id for part in parts for document in part)
    assert found == Counter(article.id for article in articles(dump))
    if size == 300:
        assert all(parts)


def test_counts_are_those_of_their_readers(module: Any, tmp_path: Path) -> None:  # noqa: ANN401
    for name in "ab":
        (tmp_path / name).write_text(DUMP, "utf-8")
    reader = module.UrdunewsReader(tmp_path, split_size=300)
    documents = [document for rank in (0, 1) for document in reader.run(rank=rank, world_size=2)]
    stats = reader.stats
    assert stats["input_files"].total == 2
    assert stats["input_splits"].total == len(reader.splits) > 2
    assert stats["documents"].total == len(documents) == 40
    assert stats["documents"].unit == "input_split"
    assert stats["doc_len"].total == sum(len(document.text) for document in documents)
    assert stats.time_stats.total > 0


@pytest.mark.parametrize(("skip", "limit"), [(0, 3), (2, 3), (2, -1), (0, 0), (19, 5), (30, 5)])
def test_documents_are_skipped_and_limited(
    module: Any,  # noqa: ANN401
    dump: Path,
    skip: int,
    limit: int,
) -> None:
    reader = module.UrdunewsReader(dump, split_size=300, skip=skip, limit=limit)
    ids = [article.id for article in articles(dump)]
    wanted = ids[skip:] if limit < 0 else ids[skip : skip + limit]
    assert [document.id for document in reader()] == wanted


def test_what_is_read_is_counted_where_the_rest_is_not_wanted(
    module: Any,  # noqa: ANN401
    dump: Path,
) -> None:
    reader = module.UrdunewsReader(dump, limit=3)
    list(reader())
    assert reader.stats["documents"].total == 3


def test_options_are_those_of_their_readers(module: Any, dump: Path) -> None:  # noqa: ANN401
    def adapter(_: object, data: dict[str, Any], path: str, line: int) -> dict[str, Any]:
        return {"text": data["headline"], "id": f"{path}:{line}", "metadata": {}}

    reader = module.UrdunewsReader(
        [dump], adapter=adapter, default_metadata={"source": "a"}, encoding="utf-8"
    )
    first, second, *_ = reader()
    assert (first.text, first.id) == ("نہر نمبر 1 صاف", f"{dump}:1")
    assert second.id == f"{dump}:3"
    assert first.metadata == {"source": "a"}


def test_columns_and_parsers_are_chosen(module: Any, dump: Path) -> None:  # noqa: ANN401
    parser = urdunews.Parser(normalizer=urdunews.Normalizer(digits="urdu"))
    reader = module.UrdunewsReader(dump, columns=["headline"], parser=parser)
    assert next(reader()).metadata == {"headline": "نہر نمبر ۱ صاف"}
    with pytest.raises(TypeError, match=r"^parser= takes a Parser, not 'fast'"):
        module.UrdunewsReader(dump, parser="fast")
    with pytest.raises(ValueError, match="no column 'deck'"):
        module.UrdunewsReader(dump, columns=["deck"])
    assert set(next(module.UrdunewsReader(dump, columns=FLAT)()).metadata) == {
        *FLAT[1:3],
        *FLAT[4:],
    }


def test_documents_of_earlier_readers_come_first(module: Any, dump: Path) -> None:  # noqa: ANN401
    one, other = (module.UrdunewsReader(dump, limit=2) for _ in range(2))
    assert len(list(one(other()))) == 4


def test_an_article_without_text_is_no_document(module: Any, tmp_path: Path) -> None:  # noqa: ANN401
    (tmp_path / "a").write_text(f" date 2026-02-01 بارش\n{DUMP}", "utf-8")
    reader = module.UrdunewsReader(tmp_path / "a")
    ids = [article.id for article in articles(tmp_path / "a") if article.text]
    assert [document.id for document in reader()] == ids


def test_what_is_not_installed_is_told(module: Any, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ANN401
    monkeypatch.setitem(sys.modules, "datatrove.pipeline.readers.base", None)
    with pytest.raises(ImportError, match=r'pip install "urdunews\[datatrove\]"'):
        importlib.reload(module)


def story(number: int, words: int = 160) -> str:
    """Return a story in which no two numbers share many words in a row."""
    nouns = ("نہر", "سڑک", "پل", "منڈی", "سکول", "باغ", "میلہ", "ہسپتال", "بازار", "کنواں", "مل")
    verbs = ("صاف", "بند", "مکمل", "بحال", "کشادہ", "آباد", "روشن", "تیار", "تعمیر")
    chosen = (
        f"{nouns[(number * 7 + n * n) % 11]} {verbs[(number * 5 + n * number) % 9]}"
        for n in range(words // 2)
    )
    return " ".join(chosen)


def total(step: dict[str, Any], name: str) -> object:
    """Return a count of a step, which is written in short where it is one for each document."""
    found = step["stats"][name]
    return found["total"] if isinstance(found, dict) else found


def test_the_documented_pipeline_leaves_no_near_duplicates(tmp_path: Path) -> None:
    for package in ("xxhash", "indicnlp", "pyarrow"):
        pytest.importorskip(package, reason=f"{package} is not installed")
    import pyarrow.parquet as pq

    stories = [story(number) for number in range(1, 7)]
    # Copies that another page prints with other first words, and with others at the end.
    copies = [f"آج صبح {stories[1]}", f"{stories[4]} شکریہ"]
    short = "بارش ہوئی۔"
    english = "The canal was cleaned, and all the farmers of the town are happy. " * 20
    pages = [*stories[:3], copies[0], short, english, *stories[3:], copies[1]]
    (tmp_path / "dumps").mkdir()
    text = "".join(f" date 2026-02-{n:02}\nملتان: {page}\n" for n, page in enumerate(pages, 1))
    (tmp_path / "dumps" / "one.txt").write_text(text, "utf-8")
    documented.run("MinhashDedupFilter", tmp_path, 3000)
    table = pq.read_table(tmp_path / "corpus")
    texts = Counter(table.column("text").to_pylist())
    read = [article.text for article in urdunews.read(tmp_path / "dumps")]
    assert set(texts) <= set(read)
    kept = [next(n for n, page in enumerate(pages) if text in f"ملتان: {page}") for text in texts]
    assert sorted(kept) == [0, 1, 2, 6, 7, 8]
    assert {"id", "text", "date", "headline", "language", "path"} <= set(table.column_names)
    stats = json.loads((tmp_path / "logs" / "corpus" / "stats.json").read_text("utf-8"))
    reader, wanted, minhash, *_ = stats
    assert total(reader, "documents") == len(pages)
    assert total(wanted, "dropped") == 2
    assert total(minhash, "dropped") == 2
