import pytest

from html_trees import tree
from urdunews.html import styles
from urdunews.html.documents import CLOSING, english_opening, opening


@pytest.mark.parametrize(
    ("page", "language", "direction", "sheet"),
    [
        (opening("<b>\u202eنہر"), "ur", "rtl", styles.sheet()),
        (english_opening("<b>\u202eنہر"), "en", "ltr", styles.report_sheet()),
    ],
)
def test_a_document_has_its_language_and_its_style(
    page: str, language: str, direction: str, sheet: str
) -> None:
    root = tree(page + CLOSING)
    assert root.one("html").attributes == {"lang": language, "dir": direction}
    assert root.one("title").text() == "<b>\ufffdنہر"
    assert root.one("style").text() == sheet
    assert styles.policy(sheet) in [meta.attributes.get("content") for meta in root.all("meta")]
