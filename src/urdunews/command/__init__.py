"""The command `urdunews`, one module a subcommand.

entry      the words after the command's name to an exit status
arguments  what can be said on the command line, and its help
failures   what goes wrong, as one line and a status
streams    standard input, output and error, which may be closed, full or not UTF-8
inputs     the PATHs, without what the command itself writes
outputs    standard output, or a file that is replaced only when all is written
readers    the parser that the options ask for, and the articles that it reads
parse, check, show, sentences, profile, normalize
           the subcommands
"""

from urdunews.command.entry import main

__all__ = ["main"]
