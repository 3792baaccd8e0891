"""What a real browser makes of hostile pages; a machine without Chromium skips it."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

import urdunews
from html_articles import EVERYTHING, HOSTILE
from html_trees import Element, tree

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

pytestmark = [
    # A browser takes seconds to start.
    pytest.mark.thorough,
    pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine"),
]


def opened(page: str, folder: Path) -> tuple[str, str]:
    """Return the document that a browser makes of a page, and what it writes to its console."""
    (folder / "page.html").write_text(page, "utf-8")
    command = [
        *(str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"),
        *("--enable-logging=stderr", f"--user-data-dir={folder / 'profile'}"),
        (folder / "page.html").as_uri(),
    ]
    run = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", timeout=120)  # noqa: S603
    console = [line for line in run.stderr.splitlines() if "CONSOLE" in line]
    return run.stdout, "\n".join(console)


#: The widths of the elements that a selector finds, and the lines into which each falls.
_MEASURE = """<pre></pre><script>
const found = [...document.querySelectorAll("SELECTOR")].map(element =>
  [element.clientWidth, new Set([...element.getClientRects()].map(part => part.top)).size]);
document.querySelector("pre").textContent = JSON.stringify(found);
</script>"""


def shape(element: Element) -> list[object]:
    """Return the tags and texts of an element; white space between elements is the browser's."""
    parts = [part if isinstance(part, str) else shape(part) for part in element.content]
    return [element.tag, *(part for part in parts if not isinstance(part, str) or part.strip())]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(HOSTILE, id="markup"),
        pytest.param(f"{HOSTILE}ب{chr(0x064E) * 1_000_000}\n", id="marks"),
        pytest.param(f"{HOSTILE}{chr(0x202E) * 1_000_000}نہر\n", id="overrides"),
        pytest.param(f"{HOSTILE}{chr(0xDCFF) * 1_000_000}نہر\n", id="surrogates"),
    ],
)
def test_a_browser_finds_the_elements_of_the_page_and_no_others(text: str, tmp_path: Path) -> None:
    page = urdunews.html.dump(urdunews.parse(text * 2))
    document, console = opened(page, tmp_path)
    assert console == ""
    assert shape(tree(document)) == shape(tree(page))


@pytest.mark.parametrize(
    "harm", ["", "ب" + chr(0x064E) * 1_000_000, chr(0x202E) * 1_000_000, chr(0xDCFF) * 1_000_000]
)
def test_a_browser_finds_the_elements_of_a_report(harm: str, tmp_path: Path) -> None:
    articles = urdunews.parse(f"{HOSTILE}شیئر کریں <script>{harm}\n" + EVERYTHING * 2)
    page = urdunews.html.report_page(urdunews.bulk.summary_of(articles))
    document, console = opened(page, tmp_path)
    assert console == ""
    assert shape(tree(document)) == shape(tree(page))


def test_a_browser_refuses_what_the_page_does_not_have(tmp_path: Path) -> None:
    page = urdunews.html.article(urdunews.parse_article(HOSTILE))
    script = "<script>document.body.textContent = ''</script></main>"
    document, console = opened(page.replace("</main>", script), tmp_path)
    assert "Content Security Policy" in console
    assert "</main>" in document


def measured(page: str, selector: str, folder: Path) -> list[list[int]]:
    """Return width and number of lines of each element that a selector finds on a telephone."""
    without_policy = page.replace("Content-Security-Policy", "")
    narrow = (
        f'<!doctype html><meta charset="utf-8"><div style="width: 370px">{without_policy}</div>'
    )
    document, console = opened(narrow + _MEASURE.replace("SELECTOR", selector), folder)
    assert console == ""
    found: list[list[int]] = json.loads(document.rpartition("<pre>")[2].partition("</pre>")[0])
    return found


def test_the_table_of_a_dump_keeps_words_whole_on_a_telephone(tmp_path: Path) -> None:
    headline = "برف باری کے بعد وادی کی مرکزی سڑک بحال"
    dump = urdunews.parse(f" date 2026-03-03 {headline}\nمظفرآباد: سڑک بحال کر دی گئی۔\n" * 2)
    page = dump._repr_html_()
    datelines = measured(page, "td:nth-child(3) > bdi", tmp_path)
    assert [lines for _, lines in datelines] == [1, 1]
    assert min(width for width, _ in measured(page, "td:nth-child(2)", tmp_path)) >= 160


def test_the_junk_lines_of_a_report_have_room_on_a_telephone(tmp_path: Path) -> None:
    file = tmp_path / "a-dump-with-a-long-name.txt"
    file.write_text(f"{EVERYTHING}مزید پڑھیں\n" * 2, "utf-8")
    lines = measured(urdunews.html.report(file), "#junk td:first-child", tmp_path)
    assert lines
    assert min(width for width, _ in lines) >= 192
