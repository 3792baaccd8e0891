"""Pages about which forms and order leave no doubt, and pages that evidence decides."""

import datetime

import pytest

from lines.test_weighing import BODY, DECK_OF_PLACE, HEADLINE, SECOND, THIRD, page_of
from urdunews.characters.speller import look
from urdunews.lines.decision import decide
from urdunews.lines.sureness import is_sure, why_unweighed
from urdunews.lines.weights import Weights
from urdunews.pipeline import layout_of
from urdunews.reading.headers import HeaderReader
from urdunews.reading.records import whole
from urdunews.words.lexicon import Lexicon

LIST = "ناول 1200\nلغات 350\nبچوں کی کتابیں 900\n"
AGAIN = "کتب خانے کے ناظم نے کہا کہ ان کتابوں کی فہرست عمارت کے دروازے پر بھی لگا دی گئی ہے۔"
ABOUT = "یہ ادارہ بیس سال سے خطے کی خبریں قارئین تک پہنچا رہا ہے اور کسی جماعت سے وابستہ نہیں ہے۔"


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        (f"{HEADLINE}\n{BODY}", True),
        (f"\n{BODY}", True),
        (f"{HEADLINE}\nملتان (نامہ نگار) {BODY}", True),
        (f"{HEADLINE}\nشائع 3 فروری 2026\n{BODY}", True),
        (f"{HEADLINE}\nکھیل\n{BODY}", True),
        (f"{HEADLINE}\nکھیل\nسائنس\n{BODY}", False),
        (f"{HEADLINE}\n• سیالکوٹ\n{HEADLINE}\n{BODY}", True),
        (f"{HEADLINE}\n• سیالکوٹ\n{BODY}", False),
        (f"{HEADLINE}\n• زربفت\n{HEADLINE}\n{BODY}", False),
        (f"{HEADLINE}\n{HEADLINE}\n{BODY}", True),
        (f"نہر صاف\n{BODY}", False),
        (f"خبر / {HEADLINE}\n{BODY}", False),
        (f"{HEADLINE}\nپچاس برس بعد پہلی بار عمارت کی چھت بھی بدل دی گئی\n{BODY}", True),
        (f"{HEADLINE}\nکیپشن: پچاس برس بعد پہلی بار عمارت کی چھت\n{BODY}", False),
        (f"{HEADLINE}\n{DECK_OF_PLACE}\nملتان (نامہ نگار) {BODY}", True),
        (f"{HEADLINE}\n{BODY}ایپ انسٹال کریں\nنہر صاف\n", True),
        (f"{HEADLINE}\n{BODY}ایپ انسٹال کریں\n{SECOND}\n", False),
        (f"{HEADLINE}\n{BODY}نہر صاف\n", False),
        ("نہر\n", False),
        (f"{HEADLINE}\n{BODY}{LIST}{AGAIN}\n", True),
        (f"{HEADLINE}\n{BODY}{LIST}{THIRD}\n{LIST}{AGAIN}\n", True),
        (f"{HEADLINE}\n{BODY}{LIST}{AGAIN}\nایپ انسٹال کریں\n", True),
        (f"{HEADLINE}\n{BODY}{LIST}", False),
        (f"{HEADLINE}\n{BODY}{LIST}{ABOUT}\n", False),
        (f"{HEADLINE}\n{BODY}{HEADLINE[:-3]} اور عمارت\n{AGAIN}\n", False),
    ],
)
def test_pages_that_leave_no_doubt(text: str, sure: bool) -> None:
    assert is_sure(page_of(text)) == sure


def test_a_sure_page_does_not_load_weights() -> None:
    def learnt() -> Weights:
        raise AssertionError

    text = f" date 2026-02-03 {HEADLINE}\n{BODY}"
    layout, on_header = layout_of(whole(text, HeaderReader(("date",))), look(text))
    page = decide(
        layout,
        Lexicon.default(),
        None,
        on_header=on_header,
        date=datetime.date(2026, 2, 3),
        weights=learnt,
    )
    assert page.kinds == page_of(f"{HEADLINE}\n{BODY}").kinds


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no-story"),
        (f"{HEADLINE}\n{BODY}", "sure"),
        (f"{HEADLINE}\n" * 401, "list"),
        (f"نہر صاف\n{BODY}", None),
    ],
)
def test_the_reason_for_not_weighing_evidence(text: str, why: str | None) -> None:
    assert why_unweighed(page_of(text)) == why
