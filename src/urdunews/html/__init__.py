r"""Articles and dumps as HTML, to check by eye how they were read.

A page is one file: it needs no network and no script, and forbids both to the browser. All text is
escaped; invisible characters, such as controls and bidi marks, are shown by their code points.

Example:
    >>> import urdunews
    >>> article = urdunews.parse_article(
    ...     " date 2026-02-03 نہر صاف\nملتان (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"
    ... )
    >>> page = urdunews.html.article(article)
    >>> page.startswith("<!DOCTYPE html>"), "<script" in page
    (True, False)
"""

from urdunews.html.pages import article, dump, dump_parts
from urdunews.html.reports import report, report_page

__all__ = ["article", "dump", "dump_parts", "report", "report_page"]
