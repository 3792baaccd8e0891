"""Positions: the file, the row of a table and the line where an article or part of it is."""

from urdunews.interop.file_names import escaped, visible_name
from urdunews.model.articles import Article
from urdunews.model.origins import Origin


def position(path: str | None, row: object, line: object) -> str:
    """Return where something stands, as one line of printable text.

    Args:
        path: The file; None or empty for standard input and texts.
        row: The row of a table, or None.
        line: The line of the file, or of the row's text.

    Example:
        >>> position("a.jsonl", 7, 1), position(None, None, 12)
        ('a.jsonl row 7:1', '-:12')
    """
    name = escaped(path) if path else "-"
    return f"{name}:{line}" if row is None else f"{name} row {row}:{line}"


def shown_file(origin: Origin | None) -> str:
    """Return the file of an article and the row of its table, as a terminal can show them.

    Args:
        origin: The origin of the article; `-` stands for standard input and texts.

    Example:
        >>> shown_file(Origin(path="a.jsonl", row=7)), shown_file(None)
        ('a.jsonl row 7', '-')
    """
    path, row = (None, None) if origin is None else (origin.path, origin.row)
    name = visible_name(path) if path else "-"
    return name if row is None else f"{name} row {row}"


def first_line(article: Article) -> int:
    """Return the line of its file, or of its row's text, at which an article's source begins.

    Args:
        article: Any article; one without an origin begins at line 1.
    """
    origin = article.origin
    if origin is None or origin.line is None:
        return 1
    # The origin has the line of the header, or of the record if it has none.
    marks = article.find("mark")
    return origin.line - (article.source.count("\n", 0, marks[0].start) if marks else 0)
