"""The help of each subcommand, taken from the command itself when the pages are built."""

import argparse
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

from urdunews.command import arguments


class CommandHelp(SphinxDirective):
    """A section for each subcommand, with an anchor such as `#urdunews-parse`."""

    def run(self) -> list[nodes.Node]:
        """Make the sections."""
        self.env.note_dependency(arguments.__file__)
        with _plain_text():
            return [_section(name, parser) for name, parser in _subcommands().items()]


def _subcommands() -> Mapping[str, argparse.ArgumentParser]:
    actions = arguments.argument_parser()._actions  # noqa: SLF001 - argparse has no other way
    [choices] = [a.choices for a in actions if isinstance(a, argparse._SubParsersAction)]  # noqa: SLF001
    return choices  # type: ignore[no-any-return]


@contextmanager
def _plain_text() -> Iterator[None]:
    """Let argparse write lines of the same width everywhere, without colours."""
    before = dict(os.environ)
    os.environ.update(COLUMNS="80", NO_COLOR="1")
    os.environ.pop("FORCE_COLOR", None)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _section(name: str, parser: argparse.ArgumentParser) -> nodes.section:
    text = parser.format_help()
    section = nodes.section(ids=[f"urdunews-{name}"], names=[f"urdunews-{name}"])
    section += nodes.title("", f"urdunews {name}")
    section += nodes.literal_block(text, text, language="text")
    return section


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register with Sphinx."""
    app.add_directive("command-help", CommandHelp)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
