"""Counts: numbers as reports and messages show them."""


def counted(count: int, noun: str) -> str:
    """Return a number with its noun: `1 defect`, `2 defects`."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def per_cent(count: int, total: int) -> str:
    """Return a share in per cent, with one digit after the point."""
    return f"{100 * count / total:.1f} %" if total else "0.0 %"
