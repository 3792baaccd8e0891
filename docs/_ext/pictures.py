"""Pictures that are made when the pages are built: an article, and how the library works.

The directive `article-picture` shows the article of `docs/front-page.txt` as `urdunews.html` does
in a notebook. `inline-svg` puts a drawing into the page, so that it has the page's colours.
All pictures of articles on a page, including those from cells of a notebook, share one style
sheet, which is dark if the page is.
"""

import re
from pathlib import Path
from typing import Final

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

import urdunews
from urdunews.html import fragments

_HERE: Final = Path(__file__).parents[1]
_ARTICLE: Final = _HERE / "front-page.txt"
_PICTURE: Final = '<div class="urdunews"'
_STYLE: Final = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_DARK: Final = re.compile(
    r"@media screen and \(prefers-color-scheme: dark\) \{\n(.*?\})\s*\}\n", re.DOTALL
)


class ArticlePicture(SphinxDirective):
    """An article with a label on each line that says what it is."""

    def run(self) -> list[nodes.Node]:
        """Make the picture."""
        self.env.note_dependency(str(_ARTICLE))
        self.env.note_dependency(fragments.__file__)
        (article,) = urdunews.parse(_ARTICLE.read_text(encoding="utf-8"))
        shown = fragments.of_article(article)
        return [nodes.raw("", f'<div class="article-picture">{shown}</div>', format="html")]


class ShareStyleSheet(SphinxPostTransform):
    """Keep one style sheet for all pictures of articles on a page, and let it follow the page."""

    #: After myst-nb has chosen the form of each output.
    default_priority = 500

    def run(self, **_: object) -> None:
        """Change the pictures of one document."""
        pictures = [node for node in self.document.findall(nodes.raw) if _PICTURE in node.astext()]
        for number, picture in enumerate(pictures):
            sheet = _follow_page if number == 0 else ""
            shown = _STYLE.sub(sheet, picture.astext())
            picture.children = [nodes.Text(shown)]


def _follow_page(sheet: re.Match[str]) -> str:
    """Make a style sheet dark if the page is, which readers can choose with a button."""
    dark = "".join(_DARK.findall(sheet[1]))
    light = _DARK.sub("", sheet[1])
    chosen = f'body[data-theme="dark"] {{ {dark} }}'
    system = f'body:not([data-theme="light"]) {{ {dark} }}'
    return f"<style>{light}{chosen}@media (prefers-color-scheme: dark) {{ {system} }}</style>"


class InlineSvg(SphinxDirective):
    """A drawing from the folder of the documentation."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Put the drawing into the page."""
        file = _HERE / self.arguments[0]
        self.env.note_dependency(str(file))
        return [nodes.raw("", file.read_text(encoding="utf-8"), format="html")]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register with Sphinx."""
    app.add_directive("article-picture", ArticlePicture)
    app.add_directive("inline-svg", InlineSvg)
    app.add_post_transform(ShareStyleSheet)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
