"""The built pages in a browser: quiet, from right to left where they are Urdu, fit for a telephone.

Skipped where there is no Chromium or no Sphinx. `URDUNEWS_PAGES` names a folder that has the pages
built already.
"""

import functools
import html
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

import pytest

pytestmark = pytest.mark.thorough

DOCS: Final = Path(__file__).parent.parent / "docs"
BROWSER: Final = shutil.which("chromium") or shutil.which("google-chrome")
NEEDED: Final = ("sphinx", "furo", "myst_nb", "sphinx_copybutton", "pandas", "pyarrow")
WIDTHS: Final = (1280, 400)
WORDS: Final = ("pandas", "Parquet", "Lahore")
_CELL: Final = re.compile(
    r'^<div class="cell_input .*?(?=^<div class="cell_input |\Z)', re.MULTILINE | re.DOTALL
)
_LOADED: Final = re.compile(
    r"<(?:script|link|img|iframe|source)\b[^>]*\b(?:src|href)=\"\s*(?:\w+:)?//"
)

#: Looks at each page in a frame of each width, and searches; at the end its text is what was seen.
_LOOK: Final = """<!doctype html><meta charset="utf-8"><pre id="seen"></pre><script>
const pages = PAGES, widths = WIDTHS, words = WORDS;

async function load(address, width) {
  const frame = document.createElement("iframe");
  frame.width = width;
  frame.height = 900;
  frame.src = address;
  const loaded = new Promise(done => { frame.onload = done; });
  document.body.append(frame);
  await loaded;
  await frame.contentDocument.fonts.ready;
  return frame;
}

// The colours of the page and of the article on it, as a reader chooses them by the button.
function colours(shown, view) {
  return ["light", "dark"].map(theme => {
    shown.body.dataset.theme = theme;
    return [shown.body, shown.querySelector(".urdunews")].map(element =>
      element && view.getComputedStyle(element).backgroundColor);
  });
}

function look(page, width, frame) {
  const shown = frame.contentDocument, view = frame.contentWindow;
  const style = element => view.getComputedStyle(element);
  const blocks = [...shown.querySelectorAll("div[lang=ur], p[lang=ur], section[lang=ur]")];
  // What scrolls in a box of its own may be wider; what stands out of the page cannot be read.
  const scrolls = element => element.localName !== "article" &&
    (["auto", "scroll"].includes(style(element).overflowX) || scrolls(element.parentElement));
  const right = shown.documentElement.clientWidth + 1;
  const wide = [...shown.querySelectorAll("article *")].filter(element =>
    element.getBoundingClientRect().right > right && !scrolls(element));
  const addresses = view.performance.getEntriesByType("resource").map(entry => entry.name);
  return {
    page, width,
    blocks: blocks.length,
    // Lines such as `Read more` are in Latin letters alone.
    leftToRight: blocks.filter(block =>
      /[\\u0620-\\u06d3]/.test(block.textContent) && style(block).direction !== "rtl").length,
    tooWide: wide.slice(0, 3).map(element => element.outerHTML.slice(0, 80)),
    foreign: addresses.filter(address => !address.startsWith(location.origin)),
    colours: colours(shown, view),
    fonts: [...shown.fonts].filter(font => font.status === "error").map(font => font.family),
  };
}

async function search(word) {
  const frame = await load(`search.html?q=${word}`, 1280);
  for (let turn = 0; turn < 100; turn++) {
    const found = frame.contentDocument.querySelectorAll("#search-results li").length;
    if (found) return found;
    await new Promise(done => setTimeout(done, 100));
  }
  return 0;
}

(async () => {
  const seen = {pages: [], found: {}};
  for (const page of pages) for (const width of widths) {
    const frame = await load(page, width);
    seen.pages.push(look(page, width, frame));
    frame.remove();
  }
  for (const word of words) seen.found[word] = await search(word);
  document.getElementById("seen").textContent = JSON.stringify(seen);
})();
</script>"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Print nothing."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    built = os.environ.get("URDUNEWS_PAGES")
    pages = tmp_path_factory.mktemp("pages") / "html"
    if built is not None:
        shutil.copytree(built, pages)
        return pages
    missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        pytest.skip(f"needs {', '.join(missing)}: python -m pip install --group docs")
    subprocess.run([sys.executable, "-m", "sphinx", "-q", str(DOCS), str(pages)], check=True)  # noqa: S603
    return pages


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    """Serve the pages on this machine alone."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def visit(folder: Path, site: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, str]:
    """Return what was seen on all pages, and what the browser had to say."""
    if BROWSER is None:
        pytest.skip("needs Chromium")
    pages = sorted(page.relative_to(folder).as_posix() for page in folder.rglob("*.html"))
    pages = [page for page in pages if not page.startswith("_static")]
    look = _LOOK
    for name, value in {"PAGES": pages, "WIDTHS": WIDTHS, "WORDS": WORDS}.items():
        look = look.replace(name, json.dumps(value), 1)
    (folder / "look.html").write_text(look, encoding="utf-8")
    command = [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr"]
    command += [f"--user-data-dir={tmp_path_factory.mktemp('browser')}"]
    command += ["--virtual-time-budget=600000", "--dump-dom", f"{site}/look.html"]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=280)  # noqa: S603
    seen = re.search(r'<pre id="seen">(.+?)</pre>', done.stdout, re.DOTALL)
    assert seen is not None, done.stderr
    return json.loads(html.unescape(seen[1])), done.stderr


def test_no_page_has_an_error(visit: tuple[Any, str]) -> None:
    _, said = visit
    assert [line for line in said.splitlines() if "CONSOLE" in line] == []


def test_every_page_is_seen_and_has_all_that_it_needs(visit: tuple[Any, str]) -> None:
    seen, _ = visit
    assert len(seen["pages"]) > 2 * 25
    assert [page for page in seen["pages"] if page["foreign"] or page["fonts"]] == []


def test_blocks_of_urdu_run_from_right_to_left(visit: tuple[Any, str]) -> None:
    seen, _ = visit
    assert {page["page"] for page in seen["pages"] if page["blocks"]} >= {"index.html", "tour.html"}
    assert [page for page in seen["pages"] if page["leftToRight"]] == []


def test_no_page_is_wider_than_its_window(visit: tuple[Any, str]) -> None:
    seen, _ = visit
    assert [page for page in seen["pages"] if page["tooWide"]] == []


@pytest.mark.parametrize("word", WORDS)
def test_the_search_finds(word: str, visit: tuple[Any, str]) -> None:
    seen, _ = visit
    assert seen["found"][word] > 0


def test_pages_and_the_articles_on_them_can_be_light_and_dark(visit: tuple[Any, str]) -> None:
    seen, _ = visit
    themes = {page["page"]: page["colours"] for page in seen["pages"]}
    assert [page for page, (light, dark) in themes.items() if light[0] == dark[0]] == []
    for page in ("index.html", "notebook.html"):
        assert themes[page][0][1] == "rgb(255, 255, 255)"
        assert themes[page][1][1] == "rgb(20, 22, 26)"


def test_no_page_names_a_file_of_another_site(folder: Path) -> None:
    assert _LOADED.search('<script async src="https://a.test/b.js"></script>')
    pages = {page.name: page.read_text("utf-8") for page in folder.rglob("*.html")}
    assert len(pages) > 25
    assert [name for name, page in pages.items() if _LOADED.search(page)] == []


def test_the_cells_of_the_notebook_have_been_run(folder: Path) -> None:
    page = (folder / "notebook.html").read_text("utf-8")
    cells = _CELL.findall(page)
    assert len(cells) == 19
    # The one that makes a parser with the row returns nothing.
    assert [cell for cell in cells if 'class="output ' not in cell] == [cells[-4]]
    assert 'class="output stderr' not in page
    assert 'class="output traceback' not in page


def test_the_notebook_shows_what_its_text_says(folder: Path) -> None:
    page = (folder / "notebook.html").read_text("utf-8")
    for text in (
        '<h1 lang="en" dir="ltr">13 articles, 2026-02-26 to 2026-03-11</h1>',
        '<h1 lang="en" dir="ltr">4 articles, 2026-02-26 to 2026-03-03</h1>',
        "20 paragraphs\n18 paragraphs\n",
        "phrase\tاہم خبریں\tnav\tstart\n",
        "11 of 13 articles are equal\n",
        '<iframe title="Report" sandbox ',
    ):
        assert page.count(text) == 1, text
    assert page.count('class="dataframe"') == 5
    # The articles share one style sheet.
    assert page.count("<style>.urdunews {") == 1
    assert page.count('<div class="urdunews"') == 8


def test_the_notebook_can_be_downloaded_and_run(folder: Path, tmp_path: Path) -> None:
    (packed,) = folder.glob("_downloads/*/notebook.zip")
    shutil.unpack_archive(packed, tmp_path)
    notebook = json.loads((tmp_path / "notebook" / "notebook.ipynb").read_text("utf-8"))
    texts = {"code": "", "markdown": ""}
    for cell in notebook["cells"]:
        texts[cell["cell_type"]] += "".join(cell["source"]) + "\n"
    assert ".md)" not in texts["markdown"]
    assert "{" not in texts["markdown"]
    subprocess.run([sys.executable, "-c", texts["code"]], cwd=tmp_path / "notebook", check=True)  # noqa: S603
