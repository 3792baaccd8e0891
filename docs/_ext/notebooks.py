"""Notebooks: a page whose cells are run when the pages are built.

myst-nb runs the cells and shows their results. This extension has them run in each build, since
the library may have changed although the page has not, and only for HTML: other builders, such as
that of doctests, do not show results. It also packs the page as a notebook for Jupyter, together
with the files that its cells read.
"""

import re
import zipfile
from pathlib import Path
from typing import Final

import nbformat
from myst_nb.core.read import read_myst_markdown_notebook
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

_HERE: Final = Path(__file__).parents[1]
_PAGE: Final = "notebook"
_FILES: Final = ("examples/news.txt", "roundups.txt")
_PACKED: Final = _HERE / "_generated" / f"{_PAGE}.zip"
#: A priority before that of myst-nb, which reads the configuration only once.
_EARLY: Final = 400
#: Links to other pages, which readers of the notebook do not have.
_LINK_TO_PAGE: Final = re.compile(r"\[([^\]]*)\]\([^)]*\.md[^)]*\)")
#: The mark of the cell with the link to the notebook.
_DOWNLOAD: Final = "{download}"


def _run_for_html_only(app: Sphinx) -> None:
    if app.builder.format != "html":
        app.config.nb_execution_mode = "off"


def _run_again(app: Sphinx, *_: object) -> list[str]:
    return [] if app.config.nb_execution_mode == "off" else [_PAGE]


def _pack(_: Sphinx) -> None:
    page = (_HERE / f"{_PAGE}.md").read_text(encoding="utf-8")
    _PACKED.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(_PACKED, "w", zipfile.ZIP_DEFLATED) as packed:
        _put(packed, f"{_PAGE}.ipynb", _for_jupyter(page))
        for name in _FILES:
            _put(packed, name, (_HERE / name).read_text(encoding="utf-8"))


def _put(packed: zipfile.ZipFile, name: str, text: str) -> None:
    """Add a file without its time, so that each build has the same bytes."""
    packed.writestr(zipfile.ZipInfo(f"{_PAGE}/{name}"), text, zipfile.ZIP_DEFLATED)


def _for_jupyter(page: str) -> str:
    """Return a page as a notebook that does not need the other pages."""
    notebook = read_myst_markdown_notebook(page)
    notebook.cells = [cell for cell in notebook.cells if _DOWNLOAD not in cell.source]
    for number, cell in enumerate(notebook.cells):
        # Otherwise, ids are random.
        cell.id = f"cell-{number}"
        if cell.cell_type == "markdown":
            cell.source = _LINK_TO_PAGE.sub(r"\1", cell.source)
    return nbformat.writes(notebook)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register with Sphinx."""
    app.connect("builder-inited", _run_for_html_only, priority=_EARLY)
    app.connect("builder-inited", _pack)
    app.connect("env-get-outdated", _run_again)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
