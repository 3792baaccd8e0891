import argparse
import os
from collections.abc import Mapping

import pytest

from command.dumps import KEYS
from urdunews.command import main
from urdunews.command.arguments import argument_parser


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--help"], ["--help", "--version", "parse", "check", "exit status: 0", "1", "2"]),
        (["--help"], ["or -", "standard input"]),
        (["parse", "--help"], ["PATH", "-o FILE", "--output FILE", "--help", *KEYS]),
        (["parse", "--help"], ["--lexicon FILE", "--profile FILE|auto|none"]),
        (["convert", "--help"], ["-o OUT", "--jobs N", "--resume", "--unique", "--flat"]),
        (["convert", "--help"], ["--columns NAME,NAME", "--from DAY", "--to DAY", "--json"]),
        (["check", "--help"], ["PATH", "--help", "path:line:column: severity code message"]),
        (["check", "--help"], ["--unknown", "--lexicon FILE"]),
    ],
)
def test_help_names_all_options(
    arguments: list[str],
    words: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(arguments) == 0
    out = capsys.readouterr().out
    assert [word for word in words if word not in out] == []
    assert max(map(len, out.splitlines())) <= 100


@pytest.mark.parametrize("number", ["-1", "x", "٣", "", "1.0"])
def test_what_is_no_number_is_wrong_usage(
    number: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["show", "sound.txt", f"-n{number}" if number else "-n="]) == 2
    assert "argument -n" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("digits", "number"),
    [
        ("0", 0),
        ("007", 7),
        ("1" + "0" * 17, 10**17),
        ("9" * 19, None),
        ("9" * 10_000, None),
        ("0" * 10_000 + "2", 2),
    ],
)
def test_a_number_may_have_any_number_of_digits(digits: str, number: int | None) -> None:
    arguments = ["show", "sound.txt", "-n", digits]
    options = argument_parser(arguments).parse_args(arguments)
    assert options.n == number or (number is None and options.n > 10**18)


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (["\x1b[2J"], r"invalid choice: '\x1b[2J'"),
        (["parse", "a", "--\x1b[2J\n\u202e"], r"unrecognized arguments: --\x1b[2J\n\u202e"),
        (["show", "a", "-n", "\u0085"], r"a number is expected, not '\x85'"),
        (["parse", "a", "-o", ""], "the name of a file is expected, not ''"),
        (["parse", "a", "--profile", ""], "the name of a file is expected, not ''"),
        (["parse", "a", "--lexicon", ""], "the name of a file is expected, not ''"),
        (["parse", "a", os.fsdecode(b"--\xff")], r"unrecognized arguments: --\xff"),
    ],
)
def test_messages_obey_nothing_that_they_quote(
    arguments: list[str],
    shown: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(arguments) == 2
    message = capsys.readouterr().err.split("error: ")[1]
    assert shown in message
    assert message.removesuffix("\n").isprintable()


def test_messages_are_short(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "a", "--" + "x" * 10**6]) == 2
    message = capsys.readouterr().err.split("error: ")[1]
    assert len(message) < 600
    assert message.endswith("x…\n")


@pytest.mark.parametrize("command", ["profile", "normalize"])
def test_commands_that_read_no_datelines_take_no_lexicon(command: str) -> None:
    assert main([command, "sound.txt", "--lexicon", "names.tsv"]) == 2


def options_of(parser: argparse.ArgumentParser) -> dict[str, set[str]]:
    """Return the options of each subcommand, but for `--help`."""
    (commands,) = (a for a in parser._actions if isinstance(a, argparse._SubParsersAction))
    found: Mapping[str, argparse.ArgumentParser] = commands.choices
    return {name: {*one._option_string_actions} - {"-h", "--help"} for name, one in found.items()}


def test_a_subcommand_has_its_arguments_where_it_is_named_or_all_have_theirs() -> None:
    everything, some = options_of(argument_parser()), options_of(argument_parser(["show", "a"]))
    assert all(everything.values())
    assert {name for name, options in some.items() if options} == {"show"}
    assert some["show"] == everything["show"]
    assert not any(options_of(argument_parser([])).values())


@pytest.mark.parametrize("columns", [40, 80, 300])
def test_help_is_as_wide_as_the_terminal_but_not_too_wide_to_read(
    columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    for name in ("", *options_of(argument_parser())):
        assert main([*([name] if name else []), "--help"]) == 0
        text = capsys.readouterr().out.partition("\n\n")[2]
        description = text.partition("arguments:")[0].splitlines()
        assert description
        assert max(map(len, description)) <= min(columns - 2, 98)
    assert main(["check", "--help"]) == 0
    assert "counted.\n\nWith --unknown: list" in " ".join(capsys.readouterr().out.split(" "))
