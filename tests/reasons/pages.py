"""Pages of invented news, and all golden ones."""

from pathlib import Path

import urdunews

GOLDEN = [
    path.read_bytes().decode("utf-8")
    for path in sorted((Path(__file__).parents[1] / "golden").rglob("*.txt"))
]
HEADLINE = "جھیل کے کنارے پرانے کتب خانے کی مرمت مکمل کر لی گئی"
FIRST = (
    "جھیل کے کنارے واقع ستر برس پرانے کتب خانے کی مرمت کا کام مکمل کر لیا گیا ہے اور عمارت "
    "اگلے ہفتے قارئین کے لیے کھول دی جائے گی۔"
)
SECOND = "ناظم کتب خانہ نے بتایا کہ مرمت کے دوران بارہ ہزار کتابیں دوسری عمارت میں رکھی گئی تھیں۔"
THIRD = "شہر کے طلبہ نے کہا کہ انہیں دو برس سے مطالعے کے لیے کوئی دوسری جگہ میسر نہیں تھی۔"
OTHERS = (
    "محکمہ آبپاشی نے نہر کی صفائی کا کام شروع کر دیا ہے اور پانی پندرہ روز بند رہے گا۔\n"
    "باغ میں پھولوں کی سالانہ نمائش آج سے شروع ہو رہی ہے جو پانچ روز جاری رہے گی۔\n"
)
SURE = f" date 2026-02-03 {HEADLINE}\n{FIRST}\n{SECOND}\n{THIRD}\n"
KEPT = f" date 2026-02-03 {HEADLINE}\n{FIRST}\n{SECOND}\nمتعلقہ خبریں\n{OTHERS}"
OVERRULED = f" date 2026-02-03 موبائل ایپ\nگوگل پلے پر\n{HEADLINE}\n{FIRST}\n{SECOND}\n{THIRD}\n"


def explained(
    text: str, parser: urdunews.Parser | None = None
) -> tuple[urdunews.LineExplanation, ...]:
    """Return the explanations of the lines of a record."""
    parser = parser or urdunews.Parser()
    return parser.explain(parser.parse_article(text)).lines
