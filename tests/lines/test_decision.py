import datetime

import pytest

import urdunews
from counting import count_calls
from urdunews.lines import layout as layout_module
from urdunews.model.dates import PageDateKind
from urdunews.model.headlines import HeadlineBasis
from urdunews.model.segments import SegmentKind

pytestmark = pytest.mark.usefixtures("by_form")

HEADER = " date 2026-02-03 "
HEADLINE = "نہر کی صفائی وقت سے پہلے مکمل ، کسانوں کا خیر مقدم"
DECK = "ٹیل تک پانی پہنچانا پہلی ترجیح ہے ، چوری برداشت نہیں ہو گی :صوبائی وزیر"
DATELINE = "ملتان (نامہ نگار) "
FIRST = (
    "محکمہ آبپاشی نے نہر کی صفائی کا کام مقررہ وقت سے دو ہفتے پہلے مکمل کر لیا ہے جس پر "
    "علاقے کے کسانوں نے خوشی کا اظہار کیا۔"
)
SECOND = (
    "ضلعی دفتر کے مطابق اس کام پر تین سو مزدور لگائے گئے اور بھل اٹھانے کے لیے مشینیں بھی "
    "باہر سے منگوائی گئیں۔"
)
THIRD = "بزرگ کاشتکار رحیم بخش نے کہا کہ کئی برس بعد ان کے کھیتوں تک پانی وقت پر پہنچے گا۔"
FOURTH = "ان کا کہنا تھا کہ اب گندم کی بوائی بھی بروقت ہو سکے گی اور پیداوار بڑھے گی۔"
NEAR = "شہر کے مضافات میں نئی سڑک کا کام شروع ، تاجر خوش"
LONG_LINE = (f"{FIRST} {SECOND} {THIRD} {FOURTH} " * 2).strip()
DAY = "18 جنوری 2026"

Page = list[tuple[str, str]]


def article_of(*lines: str, header: str = HEADER) -> urdunews.Article:
    (article,) = urdunews.parse(header + "\n".join(lines))
    return article


def read(page: Page, header: str = HEADER) -> Page:
    """Return the lines of a page with the kinds of the segments in them."""
    article = article_of(*(line for _, line in page), header=header)
    at = len(header)
    read: Page = []
    for _, line in page:
        kinds = [s.kind for s in article.segments if at <= s.start < at + len(line)]
        read.append((" ".join(kind for kind in kinds if kind != "space"), line))
        at += len(line) + 1
    return read


# Whole pages: the kinds of segments in each line, and the line.
PAGES: list[tuple[str, Page]] = [
    (
        "headline-deck-dateline",
        [
            ("headline", HEADLINE),
            ("deck", DECK),
            ("dateline body", DATELINE + FIRST),
            ("body", SECOND),
        ],
    ),
    (
        "headline-dateline",
        [("headline", HEADLINE), ("dateline body", DATELINE + FIRST), ("body", SECOND)],
    ),
    ("lead-on-the-header-line", [("body", FIRST), ("body", SECOND)]),
    ("a-lead-alone", [("body", FIRST)]),
    ("a-headline-alone", [("headline", HEADLINE)]),
    ("dateline-on-the-header-line", [("dateline body", f"ملتان: {FIRST}"), ("body", SECOND)]),
    ("dateline-alone-on-the-header-line", [("dateline", "ملتان:"), ("body", FIRST)]),
    (
        "dateline-alone-on-its-own-line",
        [("headline", HEADLINE), ("dateline", "ملتان:"), ("", ""), ("body", FIRST)],
    ),
    (
        "place-and-date-alone-on-a-line",
        [("headline", HEADLINE), ("dateline", "سری نگر، 26 جولائی"), ("body", FIRST)],
    ),
    (
        "a-place-opens-the-headline",
        [("headline", "ملتان: نہر کی صفائی مکمل"), ("body", FIRST), ("body", SECOND)],
    ),
    (
        "a-place-opens-the-headline-and-a-dateline-the-body",
        [("headline", "ملتان: نہر کی صفائی مکمل"), ("dateline body", DATELINE + FIRST)],
    ),
    (
        "a-place-opens-the-headline-twice",
        [
            ("headline", "ملتان: نہر کی صفائی مکمل"),
            ("headline-repeat", "ملتان : نہر کی صفائی مکمل"),
            ("dateline body", DATELINE + FIRST),
        ],
    ),
    (
        "a-place-opens-the-deck",
        [
            ("headline", HEADLINE),
            ("deck", "ملتان: پانی ٹیل تک پہنچ گیا"),
            ("dateline body", f"ملتان: {FIRST}"),
        ],
    ),
    (
        "a-place-opens-a-lead-broken-off",
        [
            ("headline", HEADLINE),
            ("dateline body", "ملتان: محکمہ آبپاشی نے کہا ہے کہ۔۔۔"),
            ("body", "نہر صاف ہو گئی ہے۔"),
        ],
    ),
    (
        "a-place-opens-a-long-line-without-a-stop",
        [
            ("headline", HEADLINE),
            ("dateline body", f"ملتان: {FIRST[:95].rstrip()}"),
            ("body", SECOND),
        ],
    ),
    (
        "a-stop-after-a-place-alone-is-no-dateline",
        [("headline", "ملتان۔"), ("body", FIRST), ("body", SECOND)],
    ),
    (
        "a-lead-broken-off",
        [
            ("headline", HEADLINE),
            ("dateline body", f"{DATELINE}محکمہ آبپاشی نے کہا ہے کہ۔۔۔"),
            ("body", "نہر صاف ہو گئی ہے۔"),
            ("body", SECOND),
        ],
    ),
    (
        "a-line-broken-off-opens-the-body",
        [
            ("headline", HEADLINE),
            ("deck", DECK),
            ("body", "محکمہ آبپاشی نے کہا ہے کہ۔۔۔"),
            ("body", SECOND),
        ],
    ),
    ("nothing-on-the-header-line", [("", ""), ("headline", HEADLINE), ("body", FIRST)]),
    # The headline again.
    (
        "repeated",
        [
            ("headline", HEADLINE),
            ("", ""),
            ("headline-repeat", HEADLINE),
            ("dateline body", DATELINE + FIRST),
        ],
    ),
    (
        "repeated-without-dateline",
        [("headline", HEADLINE), ("headline-repeat", HEADLINE), ("body", FIRST)],
    ),
    ("repeated-and-nothing-else", [("headline", HEADLINE), ("headline-repeat", HEADLINE)]),
    (
        "repeated-with-other-spaces-and-punctuation",
        [
            ("headline", HEADLINE),
            ("headline-repeat", HEADLINE.replace(" ، ", ",")),
            ("dateline body", DATELINE + FIRST),
        ],
    ),
    (
        "repeated-in-arabic-letters",
        [
            ("headline", HEADLINE),
            ("headline-repeat", HEADLINE.replace("ک", "ك").replace("ی", "ي")),
            ("dateline body", DATELINE + FIRST),
        ],
    ),
    (
        "repeated-and-cut-short-with-dots",
        [
            ("headline", HEADLINE),
            ("headline-repeat", f"{HEADLINE[:30]}..."),
            ("dateline body", DATELINE + FIRST),
        ],
    ),
    (
        "cut-short-first-and-whole-after",
        [
            ("headline", f"{HEADLINE[:30]}…"),
            ("headline-repeat", HEADLINE),
            ("dateline body", DATELINE + FIRST),
        ],
    ),
    (
        "cut-short-without-dots-is-another-line",
        [
            ("headline", HEADLINE),
            ("deck", HEADLINE[:30]),
            ("dateline body", DATELINE + FIRST),
        ],
    ),
    (
        "repeated-after-the-body",
        [
            ("headline", HEADLINE),
            ("dateline body", DATELINE + FIRST),
            ("body", SECOND),
            ("headline-repeat", HEADLINE),
        ],
    ),
    (
        "figures-alone-repeat-nothing",
        [("headline", "؟؟؟"), ("deck", "!!!"), ("dateline body", DATELINE + FIRST)],
    ),
    (
        "a-headline-with-a-full-stop-that-the-body-says-again",
        [
            ("headline", "محکمہ آبپاشی نے نہر کی صفائی کا کام مقررہ وقت پر پورا کر دیا۔"),
            ("body", FIRST),
        ],
    ),
    # The deck.
    (
        "deck-without-dateline",
        [("headline", HEADLINE), ("deck", DECK), ("body", FIRST), ("body", SECOND)],
    ),
    (
        "two-lines-of-deck-without-dateline",
        [("headline", HEADLINE), ("deck", DECK), ("deck", NEAR), ("body", FIRST)],
    ),
    (
        "a-sentence-for-a-deck",
        [("headline", HEADLINE), ("deck", THIRD), ("dateline body", DATELINE + FIRST)],
    ),
    (
        "three-sentences-for-a-deck",
        [
            ("headline", HEADLINE),
            ("deck", SECOND),
            ("deck", THIRD),
            ("deck", FOURTH),
            ("dateline body", DATELINE + FIRST),
        ],
    ),
    (
        "more-prose-is-no-deck",
        [
            ("headline", HEADLINE),
            ("body", SECOND),
            ("body", THIRD),
            ("body", FOURTH),
            ("body", f"بعد میں {THIRD}"),
            ("body", DATELINE + FIRST),
        ],
    ),
    (
        "a-lead-and-then-more-prose-than-a-deck",
        [
            ("body", FIRST),
            ("body", SECOND),
            ("body", THIRD),
            ("body", FOURTH),
            ("body", f"ملتان: {FIRST}"),
        ],
    ),
    (
        "the-body-opens-with-its-source",
        [
            ("headline", HEADLINE),
            ("deck", THIRD),
            ("body", f"مہر خبررساں ایجنسی کی رپورٹ کے مطابق، {FIRST}"),
            ("body", SECOND),
        ],
    ),
    (
        "an-outlet-says",
        [
            ("headline", HEADLINE),
            ("deck", THIRD),
            ("deck", FOURTH),
            ("body", f"دنیا نیوز نے بتایا کہ {FIRST}"),
        ],
    ),
    (
        "a-role-says-nothing",
        [
            ("headline", HEADLINE),
            ("body", THIRD),
            ("body", f"نامہ نگار نے بتایا کہ {FIRST}"),
        ],
    ),
    ("no-sentence-at-all", [("headline", HEADLINE), ("body", NEAR), ("body", DECK)]),
    # Dates and bylines.
    (
        "a-date-line-between-headline-and-body",
        [("headline", HEADLINE), ("page-date", DAY), ("body", NEAR), ("body", FIRST)],
    ),
    (
        "deck-before-the-date-line",
        [
            ("headline", HEADLINE),
            ("deck", DECK),
            ("page-date", DAY),
            ("body", FIRST),
            ("body", SECOND),
        ],
    ),
    (
        "three-lines-of-deck-before-the-date-line",
        [
            ("headline", HEADLINE),
            ("deck", DECK),
            ("deck", NEAR),
            ("deck", THIRD),
            ("page-date", DAY),
            ("body", "کسان خوش"),
            ("body", FIRST),
        ],
    ),
    (
        "deck-after-the-date-line",
        [
            ("headline", HEADLINE),
            ("page-date", DAY),
            ("deck", DECK),
            ("dateline body", DATELINE + FIRST),
        ],
    ),
    (
        "a-sentence-for-a-deck-and-a-byline",
        [("headline", THIRD), ("byline", "تحریر: سلیم درانی"), ("body", FIRST)],
    ),
    (
        "a-name-and-a-latin-date-on-one-line",
        [
            ("headline", HEADLINE),
            ("deck", DECK),
            ("byline page-date", "سلیم درانی November 14, 2025"),
            ("body", FIRST),
        ],
    ),
    (
        "a-desk-and-a-date-on-one-line",
        [("headline", HEADLINE), ("byline page-date", f"ویب ڈیسک {DAY}"), ("body", FIRST)],
    ),
    (
        "words-and-an-urdu-date-are-a-headline",
        [("headline", "یوم کسان 18 دسمبر 2026"), ("body", FIRST), ("body", SECOND)],
    ),
    (
        "words-that-are-no-name-and-a-latin-date",
        [("headline", "بارش کے بعد November 14, 2025"), ("body", FIRST)],
    ),
    (
        "byline-date-caption-dateline",
        [
            ("headline", HEADLINE),
            ("deck", THIRD),
            ("byline", "ویب ڈیسک"),
            ("page-date", "Published : November 9, 2025 at 9:17 AM IST"),
            ("caption", "فوٹو: فائل"),
            ("dateline", "ملتان:"),
            ("body", FIRST),
        ],
    ),
    (
        "a-byline-and-a-date-inside-the-body",
        [
            ("headline", HEADLINE),
            ("dateline body", DATELINE + FIRST),
            ("byline", "تحریر: سلیم درانی"),
            ("page-date", DAY),
            ("byline page-date", "سلیم درانی November 14, 2025"),
            ("body", SECOND),
        ],
    ),
    (
        "no-text-after-the-last-date-line",
        [("headline", HEADLINE), ("page-date", DAY), ("body", FIRST), ("page-date", DAY)],
    ),
    (
        "a-date-line-far-after-the-headline",
        [
            ("headline", HEADLINE),
            ("body", FIRST),
            ("body", SECOND),
            ("body", THIRD),
            ("body", FOURTH),
            ("page-date", DAY),
            ("body", FIRST),
        ],
    ),
    # A town alone on the line before the body.
    (
        "town-alone-before-the-body",
        [("headline", HEADLINE), ("dateline", "ملتان"), ("body", FIRST), ("body", SECOND)],
    ),
    (
        "town-alone-after-the-deck",
        [("headline", HEADLINE), ("deck", DECK), ("dateline", "نئی دہلی"), ("body", FIRST)],
    ),
    (
        "town-alone-and-a-blank-line",
        [("headline", HEADLINE), ("dateline", "ملتان"), ("", ""), ("body", FIRST)],
    ),
    ("town-alone-on-the-header-line", [("dateline", "ملتان"), ("body", FIRST), ("body", SECOND)]),
    (
        "town-alone-before-a-dateline",
        [("headline", HEADLINE), ("deck", "ملتان"), ("dateline body", DATELINE + FIRST)],
    ),
    (
        "town-alone-before-no-prose",
        [("headline", HEADLINE), ("deck", "ملتان"), ("body", LONG_LINE.replace("۔", ""))],
    ),
    (
        "a-land-alone-before-the-body",
        [("headline", HEADLINE), ("deck", "جرمنی"), ("body", FIRST), ("body", SECOND)],
    ),
    (
        "an-unknown-town-alone-before-the-body",
        [("headline", HEADLINE), ("deck", "نور گڑھی"), ("body", FIRST), ("body", SECOND)],
    ),
    (
        "the-town-of-the-author",
        [("byline", "تحریر: سلیم درانی"), ("byline", "ملتان"), ("body", FIRST)],
    ),
    (
        "the-town-of-a-name",
        [
            ("headline", HEADLINE),
            ("deck", "نادیہ بلوچ"),
            ("deck", "ملتان"),
            ("body", FIRST),
            ("body", SECOND),
        ],
    ),
    (
        "a-town-between-paragraphs",
        [
            ("headline", HEADLINE),
            ("body", FIRST),
            ("subheading", "ملتان"),
            ("body", SECOND),
        ],
    ),
    ("a-town-and-nothing-else", [("headline", HEADLINE), ("body", "ملتان")]),
    # Boilerplate.
    (
        "navigation-section-repetition-deck-foot",
        [
            ("junk", "صفحہ اول تازہ ترین آج کا اخبار کالمز پاکستان دنیا کھیل"),
            ("headline", HEADLINE),
            ("section", "  • ملتان"),
            ("headline-repeat", HEADLINE),
            ("deck", DECK),
            ("dateline body", DATELINE + FIRST),
            ("body", SECOND),
            ("junk", "روزنامہ دنیا ایپ انسٹال کریں"),
            ("junk", NEAR),
            ("junk", THIRD),
            ("junk", LONG_LINE),
        ],
    ),
    (
        "masthead-bullets",
        [
            ("junk", "• بانی: سلیم درانی"),
            ("junk", "• مدیر: نادیہ بلوچ"),
            ("section", "قومی خبریں"),
            ("headline", HEADLINE),
            ("body", FIRST),
        ],
    ),
    (
        "an-end-before-the-body-ends-nothing",
        [
            ("junk", "آج کا اخبار"),
            ("headline", HEADLINE),
            ("dateline body", DATELINE + FIRST),
        ],
    ),
    (
        "junk-inside-the-body-ends-nothing",
        [
            ("headline", HEADLINE),
            ("dateline body", DATELINE + FIRST),
            ("junk", "(جاری ہے)"),
            ("body", SECOND),
            ("junk", "یہ بھی پڑھیں: بارش کا امکان"),
            ("body", THIRD),
        ],
    ),
    (
        "foreign-lines",
        [
            ("junk", "Read in English"),
            ("headline", HEADLINE),
            ("junk", "Canal near Multan"),
            ("dateline body", DATELINE + FIRST),
            ("junk", "pic.twitter.com/a1b2— Salim (@salim) December 14, 2025"),
            ("junk", "Canal near Multan"),
            ("body", SECOND),
        ],
    ),
    (
        "a-post-that-opens-in-urdu",
        [
            ("headline", HEADLINE),
            ("dateline body", DATELINE + FIRST),
            ("junk", f"نہر Canal near Multan {'is clean again ' * 5} pic.twitter.com/a1b2"),
            ("junk", f"نہر Canal near Multan {'is clean again ' * 18} pic.twitter.com/a1b2"),
            ("body", SECOND),
        ],
    ),
    (
        "captions",
        [
            ("headline", HEADLINE),
            ("caption", "—فوٹو: صبح نو"),
            ("dateline body", DATELINE + FIRST),
            ("caption", "تصویر: نہر کے کنارے کسان"),
            ("body", SECOND),
        ],
    ),
    (
        "long-furniture",
        [
            (
                "junk",
                "صفحہ اول تازہ ترین آج کا اخبار کالمز پاکستان دنیا کھیل کاروبار شوبز موسم ویڈیوز",
            ),
            ("headline", HEADLINE),
            ("caption", f"تصویر: {SECOND}"),
            ("page-date", f"تاریخ اشاعت: پیر 28 اکتوبر 2022 06:24pm | {'نہر کسان ' * 6}"),
            ("dateline body", DATELINE + FIRST),
            ("junk", f"یہ بھی پڑھیں: {SECOND}"),
            ("caption", f"—فوٹو: {SECOND.rstrip('۔')}"),
            ("junk", f"Canal near Multan {'is clean again ' * 6}"),
            ("junk", f"“Canal near Multan {'is clean again ' * 6}”"),
            ("body", THIRD),
        ],
    ),
    (
        "navigation-alone",
        [
            ("junk", "صفحہ اول تازہ ترین آج کا اخبار کالمز پاکستان دنیا کھیل"),
            ("section", "• ملتان"),
        ],
    ),
    # The body.
    (
        "a-credit-line-at-the-end",
        [
            ("headline", HEADLINE),
            ("dateline body", DATELINE + FIRST),
            ("junk", "کریڈٹ: صبح نو"),
        ],
    ),
    (
        "an-agency-at-the-end",
        [("headline", HEADLINE), ("dateline body", DATELINE + FIRST), ("junk", "یو این آئی")],
    ),
    (
        "a-desk-at-the-end-is-a-byline",
        [("headline", HEADLINE), ("dateline body", DATELINE + FIRST), ("byline", "ویب ڈیسک")],
    ),
    (
        "sub-headings",
        [
            ("headline", HEADLINE),
            ("dateline body", DATELINE + FIRST),
            ("subheading", "کسانوں کی خوشی"),
            ("body", SECOND),
            ("body", THIRD),
            ("subheading", "کیا پانی ملے گا؟"),
            ("body", FOURTH),
        ],
    ),
    (
        "a-sub-heading-of-twelve-words",
        [
            ("headline", HEADLINE),
            ("dateline body", DATELINE + FIRST),
            ("subheading", "آج کے دن سب کسان اور مزدور نہر پر جمع ہو گئے"),
            ("body", SECOND),
        ],
    ),
    (
        "a-sub-heading-between-long-lines",
        [
            ("headline", HEADLINE),
            ("body", LONG_LINE.rstrip("۔")),
            ("subheading", "کسانوں کی خوشی"),
            ("body", LONG_LINE.rstrip("۔")),
        ],
    ),
    (
        "no-sub-heading-at-the-end",
        [("headline", HEADLINE), ("dateline body", DATELINE + FIRST), ("body", "کسانوں کی خوشی")],
    ),
    (
        "a-sentence-is-no-sub-heading",
        [
            ("headline", HEADLINE),
            ("dateline body", DATELINE + FIRST),
            ("body", "کسان خوش ہیں۔"),
            ("body", SECOND),
        ],
    ),
    (
        "what-breaks-off-is-no-sub-heading",
        [
            ("headline", HEADLINE),
            ("dateline body", DATELINE + FIRST),
            ("body", "کسان کہتے ہیں۔۔۔"),
            ("body", SECOND),
        ],
    ),
    (
        "a-long-line-is-no-sub-heading",
        [
            ("headline", HEADLINE),
            ("dateline body", DATELINE + FIRST),
            (
                "body",
                "کاشتکاروں کی انجمنوں کے نمائندوں اور مزدوروں کے رہنماؤں کی مشترکہ خوشیوں کا اظہار",
            ),
            ("body", SECOND),
        ],
    ),
    (
        "many-words-are-no-sub-heading",
        [
            ("headline", HEADLINE),
            ("dateline body", DATELINE + FIRST),
            ("body", "آج کے دن سب کسان اور مزدور نہر پر جمع ہو گئے تھے"),
            ("body", SECOND),
        ],
    ),
    (
        "no-sub-heading-after-half-a-sentence",
        [
            ("headline", HEADLINE),
            ("dateline body", DATELINE + FIRST.rstrip("۔")),
            ("body", "کسانوں کی خوشی"),
            ("body", SECOND),
        ],
    ),
    (
        "no-sub-heading-before-half-a-sentence",
        [
            ("headline", HEADLINE),
            ("dateline body", DATELINE + FIRST),
            ("body", "کسانوں کی خوشی"),
            ("body", SECOND.rstrip("۔")),
        ],
    ),
    (
        "no-sub-heading-before-a-shorter-line",
        [
            ("headline", HEADLINE),
            ("dateline body", DATELINE + FIRST),
            ("body", "کسانوں کی خوشی"),
            ("body", "نہر بھر گئی۔"),
        ],
    ),
    # Authors' blocks before a rule.
    (
        "name-place-and-rule",
        [
            ("headline", HEADLINE),
            ("byline", "زبیدہ انصاری"),
            ("byline", "کوئٹہ"),
            ("junk", "۔ ۔ ۔"),
            ("body", FIRST),
        ],
    ),
    (
        "name-rule-place-and-rule",
        [
            ("headline", HEADLINE),
            ("byline", "زبیدہ انصاری"),
            ("junk", "۔۔"),
            ("byline", "کوئٹہ"),
            ("junk", "۔ ۔ ۔"),
            ("body", FIRST),
        ],
    ),
    (
        "labelled-name-place-and-rule",
        [
            ("headline", HEADLINE),
            ("byline", "رپورٹ:سلیم درانی"),
            ("byline", "کوئٹہ"),
            ("junk", "۔۔۔۔۔"),
            ("body", FIRST),
        ],
    ),
    (
        "a-place-after-what-is-no-name",
        [
            ("headline", HEADLINE),
            ("deck", DECK),
            ("deck", "کوئٹہ"),
            ("junk", "۔۔۔"),
            ("body", FIRST),
        ],
    ),
    (
        "a-headline-is-no-author",
        [("headline", "زبیدہ انصاری"), ("deck", "کوئٹہ"), ("junk", "۔۔۔"), ("body", FIRST)],
    ),
    ("a-rule-first", [("junk", "۔۔۔"), ("body", FIRST), ("body", SECOND)]),
    (
        "a-rule-after-another-name",
        [("headline", HEADLINE), ("deck", "نیا نور گڑھ"), ("junk", "۔۔۔"), ("body", FIRST)],
    ),
    # Captions of pictures above their credits.
    (
        "caption-above-its-credit",
        [
            ("headline", HEADLINE),
            ("caption", "کسان نہر کے کنارے پانی کے انتظار میں"),
            ("caption", "— فوٹو: سلیم درانی"),
            ("dateline body", DATELINE + FIRST),
        ],
    ),
    (
        "deck-above-another-caption",
        [
            ("headline", HEADLINE),
            ("deck", DECK),
            ("caption", "فوٹو: فائل"),
            ("dateline body", DATELINE + FIRST),
        ],
    ),
    # Junk glued to the ends of paragraphs.
    (
        "continued-after-the-dateline",
        [
            ("headline", HEADLINE),
            ("dateline body junk", f"{DATELINE}{FIRST}(جاری ہے)"),
            ("body", SECOND),
        ],
    ),
    (
        "continued-in-the-body",
        [
            ("headline", HEADLINE),
            ("body", FIRST),
            ("body junk", f"{SECOND} (جاری ہے)"),
            ("body", THIRD),
        ],
    ),
    ("an-excerpt-that-is-cut", [("body junk", f"{FIRST[:60]}[..]مزید پڑھیں")]),
    (
        "an-excerpt-without-a-mark",
        [("body", f"{FIRST} {SECOND[:60]}"), ("junk", "مزید »")],
    ),
    # Author, date, category and counter glued together.
    (
        "glued-date-line",
        [
            ("headline", HEADLINE),
            ("byline page-date", "زبیدہ انصاری07 اپریل 2023کالمز0412"),
            ("body", FIRST),
        ],
    ),
    (
        "name-in-two-scripts",
        [
            ("headline", HEADLINE),
            ("byline page-date", "Salim Durrani سلیم درانی جمعرات 7 جنوری 2016 18:28"),
            ("body", FIRST),
        ],
    ),
    ("a-long-line-is-a-lead", [("body", LONG_LINE), ("body", SECOND)]),
    (
        "a-long-line-without-a-stop-opens-the-body",
        [("headline", HEADLINE), ("deck", DECK), ("body", LONG_LINE.rstrip("۔"))],
    ),
    # Without a headline before the body, the last line may be one.
    (
        "headline-after-the-body",
        [("body", FIRST), ("body", SECOND), ("headline", "نہر کی صفائی مکمل ، کسانوں کی خوشی")],
    ),
    (
        "headline-after-a-body-with-dateline",
        [
            ("dateline body", f"ملتان: {FIRST}"),
            ("body", SECOND),
            ("headline", "نہر کی صفائی مکمل ، کسانوں کی خوشی"),
        ],
    ),
    (
        "headline-after-one-long-line",
        [("body", LONG_LINE), ("headline", "نہر کی صفائی مکمل ، کسانوں کی خوشی")],
    ),
    (
        "other-words-after-the-body",
        [("body", FIRST), ("body", SECOND), ("body", "بازار میں سونا مہنگا ، خریدار پریشان")],
    ),
    ("too-few-letters-after-the-body", [("body", FIRST), ("body", SECOND), ("body", "نہر صاف")]),
    (
        "a-question-after-the-body",
        [("body", FIRST), ("body", SECOND), ("body", "نہر کی صفائی مکمل ہوئی؟")],
    ),
    (
        "half-a-sentence-before-the-last-line",
        [
            ("body", FIRST),
            ("body", SECOND.rstrip("۔")),
            ("body", "نہر کی صفائی مکمل ، کسانوں کی خوشی"),
        ],
    ),
    ("a-long-line-after-the-body", [("body", FIRST), ("body", (SECOND * 5).rstrip("۔"))]),
    (
        "a-headline-after-the-body-too",
        [
            ("headline", HEADLINE),
            ("dateline body", DATELINE + FIRST),
            ("body", "نہر کی صفائی مکمل ، کسانوں کی خوشی"),
        ],
    ),
]


@pytest.mark.parametrize("page", [pytest.param(page, id=name) for name, page in PAGES])
def test_every_line_of_a_page_has_its_kinds(page: Page) -> None:
    assert read(page) == page


@pytest.mark.parametrize("page", [pytest.param(page, id=name) for name, page in PAGES])
def test_arabic_letters_and_crlf_do_not_change_the_kinds(page: Page) -> None:
    typed = [(kinds, f"{_typed(line)}\r" if line else "") for kinds, line in page]
    assert read(typed) == typed


def _typed(line: str) -> str:
    return line.replace("ی", "ي").replace("ک", "ك").replace("ہ", "ه").replace(" ،", "\xa0،")


@pytest.mark.parametrize(("count", "found"), [(10, True), (50, True), (80, False)])
def test_the_number_of_lines_before_the_body_is_limited(count: int, found: bool) -> None:
    article = article_of(HEADLINE, *["کسان خوش"] * count, DATELINE + FIRST, SECOND)
    assert (article.dateline is not None) == found
    assert article.headline == HEADLINE


def prose(size: int) -> str:
    """Return a line of prose with exactly this many characters."""
    words = "کسانوں نے نہر کی صفائی پر خوشی کا اظہار کیا اور پانی کی فراہمی کا شکریہ ادا کیا "
    return (words * 10)[: size - 1].rstrip(" ").ljust(size - 1, "ا") + "۔"


@pytest.mark.parametrize(
    ("sizes", "found"),
    [
        ((), True),
        ((400,), True),
        ((401,), False),
        ((200, 200), True),
        ((200, 201), False),
        ((133, 133, 134), True),
        ((133, 133, 135), False),
        ((100, 100, 100), True),
        ((90, 90, 90, 90), False),
        ((130, 130, 300), False),
    ],
)
def test_the_amount_of_prose_before_a_dateline_is_limited(
    sizes: tuple[int, ...], found: bool
) -> None:
    lines = [prose(size) for size in sizes]
    assert [len(line) for line in lines] == list(sizes)
    article = article_of(HEADLINE, *lines, DATELINE + FIRST, SECOND)
    assert (article.dateline is not None) == found
    assert article.headline == HEADLINE


def test_prose_is_measured_as_printed_in_the_source() -> None:
    spelled = prose(390).replace("ک", "ك\u064f", 12)
    assert len(spelled) > 400
    assert article_of(HEADLINE, spelled, DATELINE + FIRST).dateline is None
    assert article_of(HEADLINE, prose(390), DATELINE + FIRST).dateline is not None


def test_a_town_alone_on_its_line_is_a_dateline_with_its_name_and_country() -> None:
    article = article_of(HEADLINE, "دوبئی", FIRST)
    assert article.dateline is not None
    assert (article.dateline.text, article.dateline.basis) == ("دوبئی", "lexicon")
    assert [(p.name, p.country) for p in article.dateline.places] == [("دبئی", "AE")]
    assert (article.dateline.credits, article.dateline.date) == ((), None)
    assert (article.text, article.defects) == (FIRST, ())


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        ((f"نہر{' ' * 50_000}صاف", FIRST), ["mark", "date", "headline", "body"]),
        (("ملتان " * 20_000, FIRST), None),
        (("(" * 100_000, FIRST), None),
        (("ملتان\n" * 4_000, FIRST), None),
        pytest.param(("ملتان\n" * 20_000, FIRST), None, marks=pytest.mark.thorough),
        (("۔" * 100_000, FIRST), None),
        (("-" * 100_000, FIRST), None),
        (("ا" * 100_000, FIRST), None),
        (("\n" * 100_000, FIRST), None),
    ],
    ids=[
        "spaces",
        "words",
        "brackets",
        "towns",
        "many-towns",
        "stops",
        "hyphens",
        "letters",
        "lines",
    ],
)
def test_hostile_pages_are_read_completely(
    lines: tuple[str, ...],
    kinds: list[SegmentKind] | None,
) -> None:
    article = article_of(*lines)
    assert "".join(article.source[s.start : s.end] for s in article.segments) == article.source
    found = [segment.kind for segment in article.segments if segment.kind != "space"]
    assert kinds is None or found == kinds


@pytest.mark.parametrize(
    ("lines", "header", "headline", "basis"),
    [
        ((HEADLINE, FIRST), HEADER, HEADLINE, "header"),
        (("", HEADLINE, FIRST), HEADER, HEADLINE, "line"),
        ((HEADLINE, FIRST), "", HEADLINE, "line"),
        (("• ملتان", HEADLINE, FIRST), HEADER, HEADLINE, "line"),
        ((FIRST, SECOND, "نہر کی صفائی مکمل ہے"), HEADER, "نہر کی صفائی مکمل ہے", "after-body"),
        ((FIRST, SECOND), HEADER, None, None),
    ],
)
def test_the_headline_basis_is_where_the_headline_was_found(
    lines: tuple[str, ...],
    header: str,
    headline: str | None,
    basis: HeadlineBasis | None,
) -> None:
    article = article_of(*lines, header=header)
    assert (article.headline, article.headline_basis) == (headline, basis)


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        pytest.param(("1 فروری 2026", HEADLINE, FIRST), ["story"], id="near"),
        pytest.param(("5 مارچ 2026", HEADLINE, FIRST), ["story"], id="30-days"),
        pytest.param(("6 مارچ 2026", HEADLINE, FIRST), ["masthead"], id="31-days"),
        pytest.param(("1 فروری 2015", HEADLINE, FIRST), ["masthead"], id="far"),
        pytest.param(("شائع 1 فروری 2015", HEADLINE, FIRST), ["story"], id="labelled"),
        pytest.param(("اپ ڈیٹ 1 فروری 2015", HEADLINE, FIRST), ["update"], id="update"),
        pytest.param((HEADLINE, "1 فروری 2015", FIRST), ["story"], id="after-the-headline"),
        pytest.param(
            ("1 فروری 2026", HEADLINE, "2 فروری 2026", FIRST),
            ["masthead", "story"],
            id="the-first-of-two",
        ),
        pytest.param(
            ("1 فروری 2026", "2 فروری 2026", HEADLINE, FIRST),
            ["masthead", "story"],
            id="the-first-of-two-before-the-headline",
        ),
        pytest.param(
            (HEADLINE, "شائع 1 فروری 2026", "اپ ڈیٹ 2 فروری 2026", FIRST),
            ["story", "update"],
            id="published-and-updated",
        ),
        pytest.param(("15 شعبان 1440ھ", HEADLINE, FIRST), ["story"], id="hijri-is-never-far"),
        pytest.param(("1 فروری 2015",), ["masthead"], id="no-text-at-all"),
    ],
)
def test_a_date_before_the_headline_may_be_the_sites_own(
    lines: tuple[str, ...],
    kinds: list[PageDateKind],
) -> None:
    assert [date.kind for date in article_of(*lines).dates] == kinds


def test_dates_are_never_far_from_a_missing_header_date() -> None:
    article = article_of("1 فروری 2015", HEADLINE, FIRST, header="")
    assert [date.kind for date in article.dates] == ["story"]


def test_an_impossible_date_is_not_far() -> None:
    article = article_of("31 فروری 2015", HEADLINE, FIRST)
    assert article.dates == ()
    assert article.headline == HEADLINE


def test_the_date_of_the_header_overrides_the_dates_of_the_page() -> None:
    article = article_of(HEADLINE, "شائع 1 مارچ 2025", DATELINE + FIRST)
    assert article.date == datetime.date(2026, 2, 3)


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        ((), None),
        ((HEADLINE,), "headline"),
        (("• ملتان",), "section"),
        ((DAY,), "page-date"),
    ],
)
def test_a_record_without_body_text_has_a_defect(
    lines: tuple[str, ...], kind: SegmentKind | None
) -> None:
    article = article_of(*lines)
    assert [d.code for d in article.defects] == [urdunews.DefectCode.BODY_MISSING]
    assert article.paragraphs == ()
    assert kind is None or len(article.find(kind)) == 1


def test_a_category_after_a_date_is_a_section() -> None:
    article = article_of(HEADLINE, "زبیدہ انصاری07 اپریل 2023کالمز0412", FIRST)
    assert article.sections == ("کالمز",)
    assert [byline.name for byline in article.bylines] == ["زبیدہ انصاری"]
    assert [date.date.isoformat() for date in article.dates] == ["2023-04-07"]


def test_a_long_headline_is_not_scanned_again_for_each_line_below(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    headline = "نہر کی صفائی " * 100
    calls = count_calls(monkeypatch, layout_module, "letters")
    article = article_of(headline.strip(), DATELINE + FIRST, *["نہر کی صفائی ہو"] * 50)
    assert article.headline == headline.strip()
    assert sum(len(text) > 1_000 for (text,) in calls) == 1


ENGLISH = "Canal cleaning ends two weeks early to the joy of farmers"
ENGLISH_FIRST = "The irrigation department said on Tuesday that it had finished cleaning the canal."
ENGLISH_SECOND = (
    "Officials told reporters that the old bridge would be repaired in the second stage."
)


def test_a_page_in_latin_letters_has_a_headline_and_a_body() -> None:
    page = [
        ("headline", ENGLISH),
        ("deck", "Farmers welcome the news"),
        ("page-date", "February 3, 2026"),
        ("body", ENGLISH_FIRST),
        ("subheading", "The bridge"),
        ("body", ENGLISH_SECOND),
        ("junk", "Read more"),
        ("junk", "ہمارے بارے میں جاننے کے لیے یہاں دیکھیں"),
    ]
    assert read(page) == page


def test_a_line_in_latin_letters_on_an_urdu_page_is_junk() -> None:
    page = [
        ("headline", HEADLINE),
        ("junk", ENGLISH),
        ("dateline body", DATELINE + FIRST),
        ("junk", ENGLISH_FIRST),
        ("body", SECOND),
        ("junk", "Share on Facebook"),
    ]
    assert read(page) == page


@pytest.mark.parametrize(
    "quoted",
    [
        pytest.param(["“We had nowhere to go.”"], id="in-quotes"),
        pytest.param(['"We had nowhere to go",'], id="in-quotes-before-a-comma"),
        pytest.param(["“We had nowhere to go.”", "“We had no water.”"], id="several"),
    ],
)
def test_a_quotation_in_latin_letters_belongs_to_the_story_around_it(quoted: list[str]) -> None:
    page = [
        ("headline", HEADLINE),
        ("body", FIRST),
        *(("body", line) for line in quoted),
        ("body", SECOND),
    ]
    kinds = {kind for kind, line in read(page) if line in quoted}
    assert kinds <= {"body", "subheading"}
    below = [*page, ("junk", "“We had nowhere to go.”")]
    assert read(below)[-1] == below[-1]


def test_a_clause_may_introduce_words_in_latin_letters() -> None:
    clause, words = "رحیم بخش نے تختی کے الفاظ پڑھ کر سنائے:", "Reading is a long way home"
    page = [
        ("headline", HEADLINE),
        ("body", FIRST),
        ("body", clause),
        ("body", words),
        ("junk", "A button of the site"),
        ("body", SECOND),
    ]
    assert read(page) == page
    for title in ("تختی کے الفاظ:", "رحیم بخش نے تختی کے الفاظ پڑھ کر سنائے"):
        other = [*page[:2], ("body", title), ("junk", words), ("body", SECOND)]
        assert read(other) == other


def test_quoted_words_below_a_button_are_not_part_of_the_story() -> None:
    page = [
        ("headline", HEADLINE),
        ("body", FIRST),
        ("junk", "شیئر کریں"),
        ("junk", "“We had nowhere to go.”"),
        ("body", SECOND),
    ]
    assert read(page) == page


HINDI = "नहर की सफ़ाई समय से पहले पूरी"
HINDI_FIRST = "सिंचाई विभाग ने नहर की सफ़ाई का काम तय समय से दो हफ़्ते पहले पूरा कर लिया है।"
HINDI_SECOND = "WHO के अधिकारियों ने कहा कि पुराने पुल की मरम्मत दूसरे चरण में की जाएगी।"


def test_latin_letters_in_a_story_of_another_language_are_text() -> None:
    page = [
        ("headline", HINDI),
        ("body", HINDI_FIRST),
        ("body", HINDI_SECOND),
        ("body", "The canal is open again."),
        ("body", HINDI_FIRST),
    ]
    assert read(page) == page


def test_a_menu_in_urdu_does_not_make_an_english_story_junk() -> None:
    menu = [("junk", "صفحہ اول تازہ ترین آج کا اخبار کالمز پاکستان دنیا")]
    story = [
        ("headline", ENGLISH),
        ("body", ENGLISH_FIRST),
        ("body", "Farmers are glad."),
        ("body", ENGLISH_SECOND),
    ]
    foot = [("junk", "مزید پڑھیں"), *((("junk", "یہ بھی پڑھیں: نہر کی صفائی مکمل"),) * 6)]
    assert read(menu + story + foot) == menu + story + foot


def test_a_notice_in_english_below_urdu_verses_is_junk() -> None:
    verses = [
        ("body", "نہر میں پانی آیا تو کھیت ہرے ہو گئے۔"),
        ("body", "دل کی زمین پھر بھی پیاسی رہی۔"),
    ]
    page = [("headline", "پانی"), *verses * 3, ("junk", ENGLISH_FIRST)]
    assert read(page) == page


def test_a_page_is_foreign_only_if_more_than_half_of_it_is() -> None:
    latin = "The canal is open."
    for urdu, kind in ((latin, "headline"), ("ا" * len(latin), "junk")):
        article = article_of(urdu, header=f"{latin}\n")
        assert article.segments[0].kind == kind
