"""The dump: all articles of one text, in order."""

from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from attrs import field, frozen

from urdunews.arguments import tuple_of
from urdunews.counts import counted
from urdunews.model.articles import Article
from urdunews.model.defects import Defect


def _articles(given: Iterable[Article]) -> tuple[Article, ...]:
    return tuple_of(Article, given, "Dump.articles")


def _defects(given: Iterable[Defect]) -> tuple[Defect, ...]:
    return tuple_of(Defect, given, "Dump.defects")


@frozen(kw_only=True, repr=False)
class Dump(Sequence[Article]):
    """The articles of one text: a sequence that equals only another `Dump`.

    A slice is a tuple of articles.
    """

    articles: tuple[Article, ...] = field(default=(), converter=_articles)
    """The articles, in the order of their records; their sources, joined, are the text."""

    defects: tuple[Defect, ...] = field(default=(), converter=_defects)
    """Defects of the text as a whole; each article has its own."""

    def __repr__(self) -> str:
        """Return two lines: sizes, and the first article."""
        days = sorted(article.date for article in self.articles if article.date is not None)
        period = f" from {days[0]} to {days[-1]}" if days else ""
        defects = len(self.defects) + sum(len(article.defects) for article in self.articles)
        sizes = f"{counted(len(self.articles), 'article')}{period}, {counted(defects, 'defect')}"
        first = f"\n  first: {self.articles[0]!r}" if self.articles else ""
        return f"<Dump of {sizes}>{first}"

    def _repr_html_(self) -> str:
        """Return an overview of the dump as HTML, for notebooks."""
        from urdunews.html.fragments import of_dump

        return of_dump(self)

    def __len__(self) -> int:
        """Return the number of articles."""
        return len(self.articles)

    def __iter__(self) -> Iterator[Article]:
        """Iterate over the articles."""
        return iter(self.articles)

    @overload
    def __getitem__(self, index: int) -> Article: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Article, ...]: ...

    def __getitem__(self, index: int | slice) -> Article | tuple[Article, ...]:
        """Return an article, or a tuple of them for a slice."""
        return self.articles[index]

    def __arrow_c_schema__(self) -> object:
        """Return the schema of `urdunews.arrow.schema`, for Arrow's C interface."""
        from urdunews.interop.arrow_batches import schema_capsule
        from urdunews.interop.columns import Form

        return schema_capsule(Form.of(None))

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return the articles, for Arrow's C interface: `pyarrow.table(dump)`.

        polars treats a dump as a list of objects, since it is a sequence; use
        `polars.DataFrame(urdunews.arrow.Table(dump))`.

        Raises:
            ImportError: pyarrow is not installed.
        """
        from urdunews.interop.arrow_batches import stream_of
        from urdunews.interop.columns import Form

        return stream_of(self, Form.of(None), requested_schema)

    def errors(self) -> tuple[Defect, ...]:
        """Return the defects of severity `error`: of the text, then of each article."""
        return tuple(defect for defect in self.all_defects() if defect.severity == "error")

    def all_defects(self) -> Iterator[Defect]:
        """Iterate over the defects of the text, then over those of each article."""
        yield from self.defects
        for article in self.articles:
            yield from article.defects


class DumpError(ValueError):
    """Strict parsing found an error, or a defect whose code was given.

    Attributes:
        defects: The defects for which it was raised, never empty.
        dump: What lenient parsing returns for the same text; while reading, only the article
            with the error.
    """

    defects: tuple[Defect, ...]
    dump: Dump

    def __init__(self, dump: Dump, defects: Iterable[Defect] | None = None) -> None:
        """Take the dump and the defects to raise for; the message shows the first of them.

        Args:
            dump: The dump.
            defects: One or more of its defects; None for its errors.

        Raises:
            ValueError: The dump has no errors, and no defects were passed.
        """
        self.dump = dump
        self.defects = dump.errors() if defects is None else tuple(defects)
        if not self.defects:
            message = "a DumpError needs a defect to raise for, and the dump has no errors"
            raise ValueError(message)
        first = self.defects[0]
        more = f" (and {len(self.defects) - 1} more)" if len(self.defects) > 1 else ""
        super().__init__(f"{first.code}: {first.message}{more}")

    def __reduce__(self) -> tuple[type["DumpError"], tuple[Dump, tuple[Defect, ...]]]:
        """Pickle the dump and the defects, from which the message follows."""
        return type(self), (self.dump, self.defects)
