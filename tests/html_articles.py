"""Articles to be shown: one of everything, and one that means harm."""

from typing import Final

import urdunews

EVERYTHING: Final = (
    " date 2026-02-03 نہر کی صفائی مکمل\n"
    "قومی خبریں\n"
    "3 فروری 2026\n"
    "تحریر: نور جہاں\n"
    "لاہور، 2 فروری (اے پی پی) محكمہ آبپاشی نے نہر صاف\x07 کر دی، پانی 6 فروری تک کھلے گا۔\n"
    "مزید پڑھیں: نئی خبر\n"
)

HOSTILE: Final = (
    " date 2026-02-31 نہر کی صفائی مکمل <script>alert(1)</script>\"'> پانی چھوڑ دیا گیا"
    " <img src=x onerror=a()>\u202eابج\u2066\n"
    "ملتان (نامہ نگار) محکمے نے </style></title></div><!-- نہر\x00 صاف کر دی\udcff۔ "
    'کتاب " onmouseover="alert(1) &lt;b&gt; ]]> گزشتہ روز کام مکمل ہوا۔\n'
)


def everything() -> urdunews.Article:
    """Return an article with a value of almost every sort."""
    return urdunews.parse_article(EVERYTHING)


def hostile() -> urdunews.Article:
    """Return an article whose text tries to become part of the page."""
    return urdunews.parse_article(HOSTILE)
