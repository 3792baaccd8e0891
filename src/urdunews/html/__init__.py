r"""Articles and dumps as HTML, for people who judge a parse by looking at it.

A page is one file: it needs no network and no script, and forbids both to the browser. Every
character of a text is escaped; what a reader cannot see, such as a control character or a bidi
mark, is shown by its code point.

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
