"""The command `urdunews`, one module per subcommand.

entry      runs the command and returns its exit status
arguments  the arguments of the command line
help_texts what its help says about them
argument_parsing
           argparse with this command's messages and help
argument_values
           what a user types, converted for the subcommands
failures   errors as one line, with an exit status
streams    standard input, output and error, which may be closed, full or not UTF-8
inputs     the files of the PATHs, without what the command itself writes
outputs    standard output, or a file that is replaced only when complete
styles     width, colours and isolates at a terminal
progress   the bar that convert and report show at a terminal
report_text
           a report as text
readers    the parser for the options, and the articles that it reads
parse, convert, report, check, show, why, sentences, profile, index, normalize
           the subcommands
"""

from urdunews.command.entry import main

__all__ = ["main"]
