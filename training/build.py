# ruff: noqa: S311 - a script with a fixed seed, not part of the package
"""Write `pages.jsonl` and `pages-4.jsonl`: labelled pages, from frames of outlets and stories.

usage: python training/build.py

Stories come from `stories.txt`. The frames of `pages.jsonl` are in `frames.txt`. The frames of
`pages-4.jsonl` are in `plain_frames.txt`, its short headlines and decks in `short_headlines.txt`.
"""

from __future__ import annotations

import collections
import json
import pathlib
import random
import re
import typing

from page_writer import FIELDS, PLACEHOLDER, PageWriter
from sources import Frame, Story, blocks, read_frames, read_stories

HERE = pathlib.Path(__file__).parent
PAGES_OF_A_FRAME = 2
PLAIN_PAGES_OF_A_FRAME = 4
USES_OF_A_STORY = 3


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
            row = PageWriter(frame, story, uses[story.name], chance, others).page()
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
