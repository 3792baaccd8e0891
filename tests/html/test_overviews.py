"""What stands above an article or a dump."""

import urdunews
from urdunews.html.overviews import controls, controls_of, overview

DUMP = urdunews.parse(
    " date 2026-02-03 نہر صاف\nملتان: نہر صاف کر دی گئی۔\n date 2026-02-05 میلہ آج سے شروع\n"
)


def test_the_overview_has_the_number_the_period_and_the_defects() -> None:
    shown = overview(DUMP)
    assert "2 articles, 2026-02-03 to 2026-02-05" in shown
    assert "<li>1 body-missing</li>" in shown
    assert overview(urdunews.Dump()).count("<ul") == 0


def test_the_legend_has_the_kinds_that_an_article_has() -> None:
    shown = controls_of(DUMP[1])
    assert '<label class="k-headline">' in shown
    assert "k-body" not in shown
    assert 'class="show-body" checked> body 3</label>' in controls({"body": " 3"})
