"""Explanations for people and programs: why lines were read as they were."""

import re
from collections.abc import Iterator
from typing import Any, Final

import attrs

from urdunews.interop.display import COLOURS, SHOWN, Style, coloured, isolated, label_of, wrapped
from urdunews.model.explanations import Decision, Explanation, LineExplanation

_INDENT: Final = "  "
_DEEPER: Final = "      "
#: Words of a right-to-left script, with the spaces between them.
_RIGHT_TO_LEFT: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+"
    "(?:[ \u200c]{1,4}[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*"
)
_SURROGATES: Final[dict[int, str]] = dict.fromkeys(
    range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}"
)
_DECISIONS: Final[dict[Decision, str]] = {
    "sure": "Form and order leave no doubt on this page, so evidence was not used.",
    "list": "This page has too many lines to weigh evidence, so form and order decide.",
    "no-story": "This page is too short to have a story, so form and order decide.",
    "kept": (
        "Form and order decide on this page: evidence gains {gain} points and needs over {needed}."
    ),
    "overruled": "Evidence decides on this page: it gains {gain} points and needs over {needed}.",
}
_TRIALS: Final = {
    "claimed": "claimed by",
    "declined": "declined by the readers of",
    "gate": "stopped at the gates of",
    "length": "too long for",
    "later": "not tried after that",
}
_ADVICE: Final = "To change it, put one of these tab-separated rows into a file for --lexicon:"
_NO_ADVICE: Final = "No row of a lexicon was found that changes it."


def page_lines(explanation: Explanation, style: Style) -> Iterator[str]:
    """Yield lines that say whether evidence decided on a page."""
    text = _DECISIONS[explanation.decision].format(gain=explanation.gain, needed=explanation.needed)
    yield from (*wrapped(text, style, 0), "")


def explained_lines(line: LineExplanation, text: str, place: str, style: Style) -> Iterator[str]:
    """Yield lines that say why a line of a record was read as it was.

    Args:
        line: The explanation of the line.
        text: The line as it is in the source.
        place: The file and line number, for the title.
        style: Width, colours and isolates.
    """
    yield f"{place}  {label_of(line.kind, line.form)}"
    for part in wrapped(text.translate(SHOWN), style, len(_INDENT)):
        yield _INDENT + coloured(isolated(part, style), COLOURS.get(line.kind, ""), style)
    for sentence in line.why:
        yield from _indented(sentence, _INDENT, style)
    yield from _trials(line, style)
    if line.weighing is not None:
        for piece in (*line.weighing.speaks_for, *line.weighing.speaks_against):
            yield from _indented(f"{piece.points:+5} {piece.text}", _INDENT, style, _DEEPER)
    if line.part is not None:
        yield from _advice(line, style)
    yield ""


def _trials(line: LineExplanation, style: Style) -> Iterator[str]:
    if line.facts:
        yield from _indented(f"Facts: {', '.join(line.facts)}.", _INDENT, style)
    if not line.trials:
        return
    parts: list[str] = []
    for outcome, words in _TRIALS.items():
        forms = [trial.form for trial in line.trials if trial.outcome == outcome]
        if forms:
            parts.append(f"{words}: {', '.join(forms)}")
    yield from _indented(f"Forms: {'; '.join(parts)}.", _INDENT, style)


def _advice(line: LineExplanation, style: Style) -> Iterator[str]:
    if not line.advice:
        yield _INDENT + _NO_ADVICE
        return
    yield from _indented(_ADVICE, _INDENT, style)
    for one in line.advice:
        # Neither wrapped nor without its tabs, so that it can be copied.
        yield _DEEPER + _isolating(_row(one.row), style)
        becomes = "" if one.becomes == line.kind else f"; this line becomes {one.becomes}"
        yield from _indented(one.effect + becomes, _DEEPER + _INDENT, style)


def _row(row: str) -> str:
    return "\t".join(cell.translate(SHOWN) for cell in row.split("\t"))


def _indented(text: str, indent: str, style: Style, hanging: str = "") -> Iterator[str]:
    for part in wrapped(text.translate(SHOWN), style, len(indent + hanging)):
        yield indent + _isolating(part, style)
        indent = indent if indent.endswith(hanging) else indent + hanging


def _isolating(text: str, style: Style) -> str:
    """Return an English text with its right-to-left words isolated."""
    return _RIGHT_TO_LEFT.sub(lambda words: isolated(words[0], style), text)


def explained_dict(explanation: Explanation, line: LineExplanation, text: str) -> dict[str, Any]:
    """Return the explanation of a line as dicts, lists, strings and numbers.

    Args:
        explanation: The explanation of its record.
        line: The explanation of the line.
        text: The line as it is in the source.
    """
    values = attrs.asdict(line)
    weighing = line.weighing
    if weighing is not None:
        values["weighing"]["margin"] = weighing.margin
    return {
        "text": text.translate(_SURROGATES),
        **values,
        "decision": explanation.decision,
        "gain": explanation.gain,
        "needed": explanation.needed,
    }
