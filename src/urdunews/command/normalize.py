"""`urdunews normalize`: text in one spelling, as a stream."""

import argparse
import collections
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any, Final

import attrs

from urdunews.characters.alignment import Alignment
from urdunews.characters.normalization import align_folded, fold
from urdunews.characters.normalizer import Normalizer
from urdunews.characters.rules import Rule
from urdunews.command import streams
from urdunews.command.failures import OK, CommandError
from urdunews.command.inputs import STANDARD, open_path, reading_options
from urdunews.command.outputs import open_output
from urdunews.interop.file_names import escaped
from urdunews.reading.blocks import blocks_of
from urdunews.reading.file_ids import FileId


def run(options: argparse.Namespace) -> int:
    """Write the text of the PATHs in one spelling, or count the rules that would change it."""
    normalizer = _normalizer(options.option)
    with open_output(options.output) as output:
        texts = _texts(options, output.written)
        if options.explain:
            align = align_folded if options.fold else normalizer.align
            output.write(_explanation(align, texts))
            return OK
        spell = fold if options.fold else normalizer
        for text in texts:
            output.write(spell(text))
    return OK


def _explanation(align: Callable[[str], Alignment], texts: Iterator[str]) -> str:
    counts: collections.Counter[Rule] = collections.Counter()
    for text in texts:
        counts.update(edit.rule for edit in align(text).edits)
    return "".join(
        f"{count:8} {rule:14} {rule.explanation}\n" for rule, count in counts.most_common()
    )


def _texts(options: argparse.Namespace, written: Collection[FileId]) -> Iterator[str]:
    """Yield the text of the PATHs, whole lines at a time."""
    reading = reading_options(options, any_text=True)
    for path in options.paths or [STANDARD]:
        with streams.naming(streams.INPUT):
            for stream in open_path(path, written, reading):
                for block in blocks_of(stream):
                    yield "\n".join(block.lines) + ("" if block.last else "\n")
                stream.check()


def _normalizer(options: Sequence[str]) -> Normalizer:
    """Return the normaliser for `NAME=VALUE` options."""
    chosen: dict[str, Any] = {}
    for option in options:
        name, equals, value = option.partition("=")
        if not equals or name not in _OPTIONS:
            known = ", ".join(f"{name}=…" for name in _OPTIONS)
            message = f"--option {escaped(option)}: not one of {known}"
            raise CommandError(message)
        if name in _SWITCHES and value not in _ANSWERS:
            message = f"--option {escaped(option)}: {name} is yes or no"
            raise CommandError(message)
        chosen[name] = _OPTIONS[name](value)
    start = Normalizer.none() if chosen.pop("none", False) else Normalizer()
    try:
        return attrs.evolve(start, **chosen)
    except ValueError as wrong:
        raise CommandError(escaped(str(wrong))) from wrong


def _names(value: str) -> list[str]:
    return [name for name in value.split(",") if name]


_ANSWERS: Final = {"yes": True, "no": False}
_SWITCHES: Final = ("none", "letters")
_OPTIONS: Final[dict[str, Callable[[str], object]]] = {
    **{option.name: str for option in attrs.fields(Normalizer) if option.init},
    **dict.fromkeys(_SWITCHES, _ANSWERS.__getitem__),
    "repairs": _names,
}
