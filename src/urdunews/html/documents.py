"""Documents: the HTML around the content of every page."""

from typing import Final

from urdunews.html import styles
from urdunews.html.escaping import plain

CLOSING: Final = "</main></body></html>\n"

_URDU: Final = 'lang="ur" dir="rtl"'
_ENGLISH: Final = 'lang="en" dir="ltr"'


def opening(name: str) -> str:
    """Return the beginning of a page of Urdu text, up to its content."""
    return _opening(name, _URDU, styles.sheet())


def english_opening(name: str) -> str:
    """Return the beginning of a report, whose own words are English."""
    return _opening(name, _ENGLISH, styles.report_sheet())


def _opening(name: str, language: str, sheet: str) -> str:
    return (
        f'<!DOCTYPE html>\n<html {language}><head><meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{styles.policy(sheet)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        # A title has no elements inside: hidden characters are left out.
        f"<title>{plain(name)}</title>\n<style>{sheet}</style></head>\n"
        f'<body class="urdunews" {language}><main>\n'
    )
