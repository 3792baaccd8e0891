# ruff: noqa: PLR2004, ANN401 - a script with a fixed seed, not part of the package
"""The writer of a labelled page: fills the frame of an outlet with a story.

Each line is added together with its label, so that the line numbers in the labels are always right.
"""

from __future__ import annotations

import datetime
import hashlib
import random
import re
import typing

from sources import Frame, Story, date_words

ARABIC_KEYS = str.maketrans("یکہ", "يكه")
#: The list of lines that each label adds to.
FIELDS = {
    "J": "junk_lines",
    "C": "junk_lines",
    "S": "section_lines",
    "T": "human_date_lines",
    "U": "human_date_lines",
    "M": "human_date_lines",
    "h": "headline_repeat_lines",
    "D": "deck_lines",
    "B": "byline_lines",
    "body": "body_lines",
    "sub": "body_lines",
}
#: The kinds of some of these lines.
KINDS = {"C": "caption_lines", "sub": "subheading_lines"}
DATE_KINDS = {"T": "story", "U": "update", "M": "masthead", "B": "story"}
LISTS = (
    *dict.fromkeys(FIELDS.values()),
    *KINDS.values(),
    "places",
    "credits",
    "dateline_date",
    "human_dates",
)
SINGLE = (
    *("headline_line", "headline"),
    *("dateline", "dateline_line", "dateline_start"),
    *("byline", "byline_line", "byline_start"),
)
PLACEHOLDER = re.compile(r"\{(\w+)\}")
NAME = re.compile("[‹›]")
DATE = re.compile("[⟦⟧]")


class MissingError(KeyError):
    """Raised for a placeholder that this story has no value for; the line is omitted."""


class PageWriter:
    """Fills one frame with one story."""

    def __init__(
        self, frame: Frame, story: Story, use: int, chance: random.Random, others: list[str]
    ) -> None:
        self.frame = frame
        self.story = story
        self.use = use
        self.chance = chance
        self.others = others
        day = datetime.date(2014, 1, 1) + datetime.timedelta(chance.randrange(4340))
        self.words = date_words(day, chance)
        self.precision = "month" if "month" in frame.settings else "day"
        self.stamp = f"{day:%Y-%m}" if self.precision == "month" else f"{day:%Y-%m-%d}"
        self.header = f" date {self.stamp} "
        headlines = story.fields["H"] + story.fields.get("A", [])
        self.headline = headlines[use % len(headlines)]
        self.row: dict[str, typing.Any] = dict.fromkeys(SINGLE) | {name: [] for name in LISTS}
        self.lines: list[str] = []

    def fill(self, match: re.Match[str]) -> str:
        """Return the value of a placeholder."""
        name = match[1]
        if name in self.words:
            return self.words[name]
        if name == "H":
            return self.headline
        if name == "Hcut":
            return self.headline[: len(self.headline) * 2 // 3].rsplit(" ", 1)[0]
        if name == "O":
            return self.others.pop()
        if name.startswith("n"):
            return str(self.chance.randrange(1, 10 ** int(name[1:] or 3)))
        place = int(name[1:] or 1) - 1
        values = self.story.fields.get(name[0], [])
        if len(values) <= place:
            raise MissingError(name)
        return values[place]

    def add_line(self, label: str, template: str) -> None:
        """Append a line with its label, unless the story has no value for a placeholder in it."""
        try:
            line = PLACEHOLDER.sub(self.fill, template)
        except MissingError:
            return
        marked = self.prefix() + line
        bare = NAME.sub("", DATE.sub("", marked))
        self.label_line(label)
        if label == "B" and self.row["byline"] is None:
            self.label_byline(marked, bare)
        if label in DATE_KINDS:
            self.label_dates(label, marked, bare)
        self.lines.append(bare)

    def prefix(self) -> str:
        """Return what the next line has before its text: the header, on the first line."""
        return "" if self.lines else self.header

    def label_line(self, label: str) -> None:
        """Add the number of the next line to the lines with its label."""
        number = len(self.lines)
        if label == "H":
            self.row["headline_line"], self.row["headline"] = number, self.headline
        if label in FIELDS:
            self.row[FIELDS[label]].append(number)
        if label in KINDS:
            self.row[KINDS[label]].append(number)

    def label_byline(self, marked: str, bare: str) -> None:
        """Label the author in the next line: the marked name, or else all of it."""
        name = re.search("‹(.+?)›", marked)
        value = name[1] if name else bare.removeprefix(self.prefix()).strip()
        self.row["byline"] = value
        self.row["byline_line"], self.row["byline_start"] = len(self.lines), bare.index(value)

    def label_dates(self, label: str, marked: str, bare: str) -> None:
        """Label the dates in the next line: the marked ones, or else all of it."""
        whole = [] if label == "B" else [marked.removeprefix(self.prefix()).strip()]
        start = 0
        for date in re.findall("⟦(.+?)⟧", marked) or whole:
            start = bare.index(date, start)
            self.row["human_dates"].append(
                {"line": len(self.lines), "start": start, "text": date, "kind": DATE_KINDS[label]}
            )

    def add_blank(self) -> None:
        """Append an empty line; as the first line, append only the header."""
        if not self.lines:
            self.lines.append(self.header)
        elif self.lines[-1].strip() or self.frame.settings.get("gap") == ["2"]:
            self.lines.append("")

    def body(self) -> list[str]:
        """Return the story's lines, which may be cut, joined or split for this outlet or use."""
        body = self.story.body
        if "one" in self.frame.settings:
            return body[:1]
        prose = all(len(line) > 50 and line[0] != "#" for line in body)
        return self.reshape(body) if prose else body

    def reshape(self, body: list[str]) -> list[str]:
        """Return lines of prose as the outlet breaks them, or changed for the story's next use."""
        if "split" in self.frame.settings:
            return [part for line in body for part in re.split(r"(?<=۔) (?=.{25})", line)]
        if "join" in self.frame.settings:
            return [" ".join(body[i : i + 3]) for i in range(0, len(body), 3)]
        if "nostop" in self.frame.settings:
            return [line.rstrip("۔ ") for line in body]
        if self.use == 1 and len(body) > 3:
            return [" ".join(body[i : i + 2]) for i in range(0, len(body), 2)]
        if self.use == 2 and len(body) > 3:
            return body[:-1]
        return body

    def add_dateline(self, template: str, first: str) -> None:
        """Append the dateline and the first body line; without a place, only the body line."""
        places = self.story.fields.get("P", [])
        if "{P}" in template and not places:
            self.add_line("body", first)
            return
        bare = template.lstrip("!").rstrip()
        text = self.dateline(bare.rstrip("~"), places)
        if template.startswith("!"):
            self.add_line("body", text)
            self.add_gap()
            self.add_line("body", first)
        else:
            self.add_line("body", text + ("" if bare.endswith("~") else " ") + first)

    def dateline(self, template: str, places: list[str]) -> str:
        """Return the dateline that opens the next line, and label it."""
        credit = self.credit()
        day = PLACEHOLDER.sub(self.fill, self.frame.settings.get("t", ["{d} {M}"])[0])
        text = template.replace("{P}", "/".join(places)).replace("{C}", credit).replace("{T}", day)
        self.row["dateline"] = text
        self.row["dateline_line"], self.row["dateline_start"] = len(self.lines), len(self.prefix())
        self.row["places"] = places if "{P}" in template else []
        self.row["credits"] = [credit] if "{C}" in template else []
        self.row["dateline_date"] = [day] if "{T}" in template else []
        return text

    def credit(self) -> str:
        """Return a credit of this outlet, or its usual one if the story lacks what it names."""
        try:
            credit = self.chance.choice(self.frame.settings.get("c", [""]))
            return PLACEHOLDER.sub(self.fill, credit)
        except MissingError:
            return self.frame.settings.get("c0", ["نامہ نگار"])[0]

    def add_gap(self) -> None:
        """Append the blank lines between two paragraphs of this outlet."""
        for _ in range(int(self.frame.settings.get("gap", ["1"])[0])):
            self.lines.append("")

    def add_body(self) -> None:
        """Append the story, with the lines that the outlet inserts into it."""
        inserted: dict[int, list[str]] = {}
        for setting in self.frame.settings.get("in", []):
            place, _, line = setting.partition(" ")
            inserted.setdefault(int(place), []).append(line)
        for number, line in enumerate(self.body()):
            if number == 0:
                self.add_first(line)
                continue
            self.add_gap()
            for extra in inserted.get(number, []):
                self.add_line(extra[0], extra[2:])
                self.add_gap()
            self.add_story_line(line)

    def add_first(self, line: str) -> None:
        """Append the first line of the story, after a dateline if the outlet has one."""
        if "dl" in self.frame.settings:
            self.add_dateline(self.frame.settings["dl"][0], line)
        else:
            self.add_story_line(line)

    def add_story_line(self, line: str) -> None:
        """Append a line of the story: a paragraph, a sub-heading or a row of asterisks."""
        if line.startswith("# "):
            self.add_line("sub", line[2:])
        else:
            self.add_line("body" if line.strip("*") else "J", line)

    def page(self) -> dict[str, typing.Any]:
        """Return the labelled page."""
        for line in self.frame.lines:
            if line == "BODY":
                self.add_body()
            elif not line.strip():
                self.add_blank()
            else:
                self.add_line(line[0], line[2:])
        text = "\n".join(self.lines).rstrip("\n")
        labels = self.row
        if "arabic" in self.frame.settings:
            text, labels = text.translate(ARABIC_KEYS), arabic(labels)
        row: dict[str, typing.Any] = {
            "outlet_form": self.frame.name,
            "form_seen": "invented",
            "text": text,
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
            "date": self.stamp,
            "date_precision": self.precision,
        }
        return (
            row
            | labels
            | {
                "hard": "hard" in self.frame.settings or self.story.kind.endswith("!"),
                "note": self.frame.settings.get("note", [""])[0],
                "cut": False,
                "story": self.story.name,
            }
        )


def arabic(value: typing.Any) -> typing.Any:
    """Return the same labels with the letters of an Arabic keyboard."""
    if isinstance(value, str):
        return value.translate(ARABIC_KEYS)
    if isinstance(value, dict):
        return {name: arabic(item) if name != "kind" else item for name, item in value.items()}
    if isinstance(value, list):
        return [arabic(item) for item in value]
    return value
