"""Small dumps of invented news."""

SOUND = " date 2026-02-03 نہر صاف\nملتان (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"
ODD = " date 2026-02-31 میلہ\nملتان (نامہ نگار) میلہ\x07 آج سے شروع ہو رہا ہے۔\n"

#: The keys of an article in JSON.
KEYS = [
    "schema",
    "id",
    "date",
    "date_precision",
    "headline",
    "headline_basis",
    "deck",
    "bylines",
    "dateline",
    "paragraphs",
    "sections",
    "dates",
    "language",
    "defects",
    "origin",
]
UNKNOWN = (
    " date 2026-02-03 نہر صاف\nنور گڑھی (نامہ نگار) محکمے نے نہر صاف کر دی۔\n"
    " date 2026-02-04 پل تیار\nملتان (صبح نو نیوز) محکمے نے پل تیار کر لیا۔\n"
    " date 2026-02-05 میلہ شروع\nموضوع: میلے میں اس سال کیا نیا ہے۔\n"
)


def shared_pages() -> str:
    """Pages that share a line which no table has."""
    page = (
        " date 2026-02-{:02} نہر نمبر {} صاف\n"
        "ملتان (نامہ نگار) محکمہ آبپاشی نے دو ماہ کی محنت کے بعد نہر نمبر {} صاف کر دی ہے۔\n"
        "ہمارا نقشہ\n"
    )
    return "".join(page.format(day, day, day) for day in range(1, 10))
