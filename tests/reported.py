"""A small dump of which everything is known."""

from pathlib import Path
from typing import Final

from html_articles import EVERYTHING

#: Four records: one with everything, one without a headline, one whose date is impossible, and
#: one in a place that the lexicon lacks.
RECORDS: Final = (
    EVERYTHING,
    (
        " date 2026-02-03\n"
        "ملتان (نامہ نگار) محکمے نے دو ماہ کی محنت کے بعد شہر کی سب سے بڑی نہر صاف کر دی ہے۔\n"
    ),
    (
        " date 2026-02-31 میلہ شروع\n"
        "ملتان (نامہ نگار) میلہ\x07 آج سے شروع ہو رہا ہے۔\n"
        "مزید پڑھیں: نئی خبر\n"
    ),
    (" date 2026-02-05 پل تیار\nنور گڑھی (نامہ نگار) محکمے نے پل تیار کر لیا۔\n"),
)
REPORTED: Final = "".join(RECORDS)


def write_reported(folder: Path, copies: int = 1) -> Path:
    """Write the records to a file, and return it."""
    path = folder / "dump.txt"
    path.write_text(REPORTED * copies, "utf-8", newline="\n")
    return path
