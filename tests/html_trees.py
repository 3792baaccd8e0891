"""Trees of HTML, read as a browser would and checked on the way."""

import html.parser
from collections.abc import Iterator
from typing import Final, Self

VOID: Final = {"meta", "input"}
TAGS: Final = {
    *("html", "head", "title", "style", "body", "main", "article", "details", "summary", "section"),
    *("div", "span", "p", "b", "bdi", "h1", "h2", "h3", "ul", "li", "fieldset", "legend", "label"),
    *("table", "thead", "tbody", "tr", "th", "td", "meter", "mark", "code", "nav", "a"),
    *("svg", "rect", "path", "text"),
    *VOID,
}
ATTRIBUTES: Final = {
    *("class", "lang", "dir", "tabindex", "open", "type", "checked", "scope"),
    *("charset", "name", "content", "http-equiv", "id", "href", "min", "max", "value"),
    *("role", "aria-label", "viewbox", "x", "y", "width", "height", "d", "text-anchor"),
}


class Element:
    """An element with its attributes and what is in it."""

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.content: list[str | Element] = []

    @property
    def classes(self) -> set[str]:
        """Its classes."""
        return set(self.attributes.get("class", "").split())

    def all(self, wanted: str = "") -> Iterator["Element"]:
        """Yield the elements in it that have a tag or a class; without one, all."""
        for part in self.content:
            if isinstance(part, Element):
                if not wanted or wanted == part.tag or wanted in part.classes:
                    yield part
                yield from part.all(wanted)

    def one(self, wanted: str) -> "Element":
        """Return the only element with a tag or a class."""
        (found,) = self.all(wanted)
        return found

    def text(self, *but: str) -> str:
        """Return its text, without that of elements of some classes."""
        return "".join(
            part if isinstance(part, str) else part.text(*but)
            for part in self.content
            if isinstance(part, str) or not part.classes & set(but)
        )


class _Reader(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        assert {name for name, _ in attrs} <= ATTRIBUTES
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].content.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].content.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        assert decl == "DOCTYPE html"

    unknown_decl = handle_pi = handle_comment

    def error_free(self) -> Self:
        """Check that all elements are closed."""
        assert self.open == [self.root]
        return self


def tree(page: str) -> Element:
    """Return the tree of a page or fragment after checking its tags, attributes and nesting."""
    page.encode("utf-8")
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.error_free().root
