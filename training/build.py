# ruff: noqa: S311, PLR2004, ANN401 - a script with a fixed seed, not part of the package
"""Write `pages.jsonl` and `pages-4.jsonl`: labelled pages, from frames of outlets and stories.

usage: python training/build.py

Stories come from `stories.txt`. The frames of `pages.jsonl` are in `frames.txt`. The frames of
`pages-4.jsonl` are in `plain_frames.txt`, its short headlines and decks in `short_headlines.txt`.

Each line is added together with its label, so that the line numbers in the labels are always right.
"""

from __future__ import annotations

import collections
import datetime
import hashlib
import json
import pathlib
import random
import re
import typing

from sources import Frame, Story, blocks, date_words, read_frames, read_stories

HERE = pathlib.Path(__file__).parent
PAGES_OF_A_FRAME = 2
PLAIN_PAGES_OF_A_FRAME = 4
USES_OF_A_STORY = 3
ARABIC_KEYS = str.maketrans("یکہ", "يكه")
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
DATE_KINDS = {"T": "story", "U": "update", "M": "masthead", "B": "story"}
LISTS = (
    *dict.fromkeys(FIELDS.values()),
    "caption_lines",
    "subheading_lines",
    "places",
    "credits",
    "dateline_date",
    "human_dates",
)
PLACEHOLDER = re.compile(r"\{(\w+)\}")
NAME = re.compile("[‹›]")
DATE = re.compile("[⟦⟧]")


class MissingError(KeyError):
    """Raised for a placeholder that this story has no value for; the line is omitted."""


class Writer:
    """Fill one frame with one story."""

    def __init__(
        self, frame: Frame, story: Story, use: int, chance: random.Random, others: list[str]
    ) -> None:
        self.frame = frame
        self.story = story
        self.use = use
        self.chance = chance
        self.others = others
        self.day = datetime.date(2014, 1, 1) + datetime.timedelta(chance.randrange(4340))
        self.words = date_words(self.day, chance)
        headlines = story.fields["H"] + story.fields.get("A", [])
        self.headline = headlines[use % len(headlines)]
        self.row: dict[str, typing.Any] = {name: [] for name in LISTS}
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
        number, start = len(self.lines), 0
        prefix = self.header if not number else ""
        marked = prefix + line
        line = NAME.sub("", DATE.sub("", marked))
        if label == "H":
            self.row["headline_line"], self.row["headline"] = number, self.headline
        elif label == "B" and self.row.get("byline") is None:
            name = re.search("‹(.+?)›", marked)
            value = name[1] if name else line[len(prefix) :].strip()
            self.row |= {"byline": value, "byline_line": number, "byline_start": line.index(value)}
        if label in DATE_KINDS:
            dates = re.findall("⟦(.+?)⟧", marked) or (
                [] if label == "B" else [marked[len(prefix) :].strip()]
            )
            for date in dates:
                start = line.index(date, start)
                self.row["human_dates"].append(
                    {"line": number, "start": start, "text": date, "kind": DATE_KINDS[label]}
                )
        if label in FIELDS:
            self.row[FIELDS[label]].append(number)
        if label == "C":
            self.row["caption_lines"].append(number)
        if label == "sub":
            self.row["subheading_lines"].append(number)
        self.lines.append(line)

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
        alone = template.startswith("!")
        template = template.lstrip("!").rstrip()
        glued = template.endswith("~")
        credit = self.chance.choice(self.frame.settings.get("c", [""]))
        try:
            credit = PLACEHOLDER.sub(self.fill, credit)
        except MissingError:
            credit = self.frame.settings.get("c0", ["نامہ نگار"])[0]
        day = PLACEHOLDER.sub(self.fill, self.frame.settings.get("t", ["{d} {M}"])[0])
        text = (
            template.rstrip("~")
            .replace("{P}", "/".join(places))
            .replace("{C}", credit)
            .replace("{T}", day)
        )
        number = len(self.lines)
        self.row |= {
            "dateline": text,
            "dateline_line": number,
            "dateline_start": 0 if number else len(self.header),
        }
        self.row["places"] = places if "{P}" in template else []
        self.row["credits"] = [credit] if "{C}" in template else []
        self.row["dateline_date"] = [day] if "{T}" in template else []
        if alone:
            self.add_line("body", text)
            self.add_gap()
        self.add_line("body", first if alone else text + ("" if glued else " ") + first)

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
        lines = self.body()
        for number, line in enumerate(lines, 1):
            if number == 1 and "dl" in self.frame.settings:
                self.add_dateline(self.frame.settings["dl"][0], line)
            elif line.startswith("# "):
                self.add_line("sub", line[2:])
            elif not line.strip("*"):
                self.add_line("J", line)
            else:
                self.add_line("body", line)
            if number == len(lines):
                break
            self.add_gap()
            for extra in inserted.get(number, []):
                self.add_line(extra[0], extra[2:])
                self.add_gap()

    def page(self) -> dict[str, typing.Any]:
        """Return the labelled page."""
        month_only = "month" in self.frame.settings
        stamp = f"{self.day:%Y-%m}" if month_only else f"{self.day:%Y-%m-%d}"
        self.header = f" date {stamp} "
        for line in self.frame.lines:
            if line == "BODY":
                self.add_body()
            elif not line.strip():
                self.add_blank()
            else:
                self.add_line(line[0], line[2:])
        text = "\n".join(self.lines).rstrip("\n")
        if "arabic" in self.frame.settings:
            text = text.translate(ARABIC_KEYS)
            self.row = arabic(self.row)
        empty = dict.fromkeys(
            (
                "headline_line",
                "headline",
                "dateline",
                "dateline_line",
                "dateline_start",
                "byline",
                "byline_line",
                "byline_start",
            )
        )
        row: dict[str, typing.Any] = {
            "outlet_form": self.frame.name,
            "form_seen": "invented",
            "text": text,
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
            "date": stamp,
            "date_precision": "month" if month_only else "day",
        }
        row |= empty | self.row
        row["hard"] = "hard" in self.frame.settings or self.story.kind.endswith("!")
        row["note"] = self.frame.settings.get("note", [""])[0]
        return row | {"cut": False, "story": self.story.name}


def arabic(value: typing.Any) -> typing.Any:
    """Return the same labels with the letters of an Arabic keyboard."""
    if isinstance(value, str):
        return value.translate(ARABIC_KEYS)
    if isinstance(value, dict):
        return {name: arabic(item) if name != "kind" else item for name, item in value.items()}
    if isinstance(value, list):
        return [arabic(item) for item in value]
    return value


def missing(frame: Frame, story: Story) -> int:
    """Return how many placeholders of this frame the story cannot fill; a place counts most."""
    names = PLACEHOLDER.findall("\n".join(frame.lines))
    count = sum(
        1 for n in names if n[0] in "DKNRGCQ" and len(story.fields.get(n[0], [])) < int(n[1:] or 1)
    )
    return count + 5 * ("dl" in frame.settings and "P" not in story.fields)


def pick(
    frame: Frame, stories: list[Story], uses: collections.Counter[str], chance: random.Random
) -> Story | None:
    """Return the story for a frame: of a fitting kind, with the fewest uses and missing values."""
    usual = (
        "news live"
        if "dl" in frame.settings
        else "news live talk interview recipe poemtalk qa stars"
    )
    kinds = frame.settings.get("for", [usual])[0].split()
    fitting = [s for s in stories if s.kind.rstrip("!") in kinds and uses[s.name] < USES_OF_A_STORY]
    return min(
        fitting, key=lambda s: (2 * uses[s.name] + missing(frame, s), chance.random()), default=None
    )


def check(row: dict[str, typing.Any]) -> None:
    """Raise AssertionError unless every line that is not blank has one label."""
    labelled = collections.Counter(n for name in dict.fromkeys(FIELDS.values()) for n in row[name])
    if row["headline_line"] is not None:
        labelled[row["headline_line"]] += 1
    lines = row["text"].split("\n")
    lines[0] = re.sub(r"^ date \S+ ?", "", lines[0])
    wanted = {n: 1 for n, line in enumerate(lines) if line.strip()}
    assert labelled == wanted, (row["outlet_form"], set(labelled.items()) ^ set(wanted.items()))
    assert row["body_lines"], row["outlet_form"]
    whole = row["text"].split("\n")
    for name in ("dateline", "byline"):
        if row[name] is not None:
            line = whole[row[name + "_line"]]
            assert line[row[name + "_start"] :].startswith(row[name]), (row["outlet_form"], name)


def read(name: str) -> str:
    """Return the text of a file in this folder."""
    return (HERE / name).read_text(encoding="utf-8")


def with_short_headlines(stories: list[Story], *, long: bool) -> list[Story]:
    """Return the stories that have a short headline and a short deck.

    Args:
        stories: All stories.
        long: Whether to keep the usual headline, so that only the deck is short.
    """
    named = {story.name: story for story in stories}
    found = []
    for head, lines in blocks(read("short_headlines.txt")):
        story = named[head[0]]
        short = {line[0]: [line[2:]] for line in lines if line}
        fields = story.fields | short
        fields["H"] = story.fields["H"] if long else short["H"]
        fields["A"] = []
        found.append(story._replace(fields=fields))
    return found


def join(
    frames: list[Frame],
    stories: typing.Callable[[Frame], list[Story]],
    times: int,
    chance: random.Random,
) -> typing.Iterator[dict[str, typing.Any]]:
    """Yield the pages of each frame.

    Args:
        frames: The outlets' frames.
        stories: Returns the stories that suit a frame.
        times: The number of pages for each frame.
        chance: The source of random choices.
    """
    teasers = [line for line in read("teasers.txt").split("\n") if line]
    uses: collections.Counter[str] = collections.Counter()
    seen: set[tuple[str, str]] = set()
    for _ in range(times):
        for frame in frames:
            free = [s for s in stories(frame) if (frame.name, s.name) not in seen]
            story = pick(frame, free, uses, chance)
            if story is None:
                continue
            others = chance.sample(teasers, len(teasers))
            row = Writer(frame, story, uses[story.name], chance, others).page()
            uses[story.name] += 1
            seen.add((frame.name, story.name))
            check(row)
            yield row


def write(name: str, prefix: str, rows: typing.Iterable[dict[str, typing.Any]]) -> None:
    """Write pages as JSON lines, each with its number."""
    with (HERE / name).open("w", encoding="utf-8", newline="\n") as out:
        for number, row in enumerate(rows, 1):
            out.write(json.dumps({"id": f"{prefix}{number:03}"} | row, ensure_ascii=False) + "\n")


def main() -> None:
    """Write the pages."""
    chance = random.Random(20261128)
    stories = read_stories(read("stories.txt"))
    frames = read_frames(read("frames.txt"))
    write("pages.jsonl", "tp", join(frames, lambda _: stories, PAGES_OF_A_FRAME, chance))
    short = with_short_headlines(stories, long=False)
    long = with_short_headlines(stories, long=True)
    plain = read_frames(read("plain_frames.txt"))
    rows = join(
        plain,
        lambda frame: long if "long" in frame.settings else short,
        PLAIN_PAGES_OF_A_FRAME,
        chance,
    )
    write("pages-4.jsonl", "ts", rows)


if __name__ == "__main__":
    main()
