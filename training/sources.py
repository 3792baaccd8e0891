"""Read the stories and the outlets' frames, and write the days of pages in words."""

from __future__ import annotations

import datetime
import random
import re
import typing

URDU_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
MONTHS = (
    "جنوری",
    "فروری",
    "مارچ",
    "اپریل",
    "مئی",
    "جون",
    "جولائی",
    "اگست",
    "ستمبر",
    "اکتوبر",
    "نومبر",
    "دسمبر",
)
WEEKDAYS = ("پیر", "منگل", "بدھ", "جمعرات", "جمعہ", "ہفتہ", "اتوار")
HIJRI_MONTHS = (
    "محرم الحرام",
    "صفر المظفر",
    "ربیع الاول",
    "ربیع الثانی",
    "جمادی الاول",
    "رجب المرجب",
    "شعبان المعظم",
    "شوال المکرم",
    "ذی الحج",
)


class Story(typing.NamedTuple):
    """One story: its fields by letter, its body lines (a sub-heading begins with `# `)."""

    name: str
    kind: str
    fields: dict[str, list[str]]
    body: list[str]


class Frame(typing.NamedTuple):
    """One outlet's page: its name, its settings (`@…` lines), its lines with labels."""

    name: str
    settings: dict[str, list[str]]
    lines: list[str]


def blocks(text: str) -> list[tuple[list[str], list[str]]]:
    """Return the head words and the lines of every block, which begins with `= `."""
    found = []
    for block in re.split(r"^= ", text, flags=re.MULTILINE)[1:]:
        head, _, rest = block.partition("\n")
        found.append((head.split(), rest.rstrip("\n").split("\n")))
    return found


def read_stories(text: str) -> list[Story]:
    """Return the stories of the file."""
    stories = []
    for head, lines in blocks(text):
        cut = lines.index("--")
        fields: dict[str, list[str]] = {}
        for line in lines[:cut]:
            fields.setdefault(line[0], []).append(line[2:])
        stories.append(Story(head[0], head[1] if head[1:] else "news", fields, lines[cut + 1 :]))
    return stories


def read_frames(text: str) -> list[Frame]:
    """Return the outlets' frames of the file."""
    frames = []
    for head, lines in blocks(text):
        settings: dict[str, list[str]] = {}
        for line in lines:
            if line.startswith("@"):
                name, _, value = line[1:].partition(" ")
                settings.setdefault(name, []).append(value)
        frames.append(
            Frame(head[0], settings, [line for line in lines if not line.startswith("@")])
        )
    return frames


def date_words(day: datetime.date, chance: random.Random) -> dict[str, str]:
    """Return the placeholders for this day."""
    hour, minute = chance.randrange(1, 12), chance.randrange(60)
    words = {
        "d": str(day.day),
        "dd": f"{day.day:02}",
        "M": MONTHS[day.month - 1],
        "y": str(day.year),
        "mm": f"{day.month:02}",
        "w": WEEKDAYS[day.weekday()],
        "Mon": day.strftime("%b"),
        "Month": day.strftime("%B"),
        "Wd": day.strftime("%a"),
        "Wday": day.strftime("%A"),
        "h": str(hour),
        "hh": f"{hour:02}",
        "mi": f"{minute:02}",
        "ap": chance.choice(("AM", "PM")),
        "hij": f"{chance.randrange(1, 30)} {chance.choice(HIJRI_MONTHS)} {day.year - 579}ھ",
    }
    return words | {
        f"u{name}": words[name].translate(URDU_DIGITS) for name in ("d", "y", "h", "mi", "mm")
    }
