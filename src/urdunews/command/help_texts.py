"""Help texts: what `urdunews --help` says about the command, its subcommands and their options."""

from typing import Final

DESCRIPTION: Final = """\
Read dated Urdu news dumps: records one after another, each opened by a header line such as
“ date 2026-02-03 …”. A PATH is a file, a folder (all its files, sorted), a glob pattern, a URL
of any of these, or - for standard input. Files compressed with gzip, bzip2, xz or Zstandard are
decompressed, and the files in zip and tar archives are read. An output file is never read, even
if it is in such a folder.
"""

STATUS: Final = """\
exit status: 0 done; 1 `check` found an error; 2 wrong usage, or a file that is missing,
unreadable or has no text.
"""

PARSE: Final = """\
Write the articles as JSON Lines: UTF-8, one article per line, with schema, id, date,
date_precision, headline, headline_basis, deck, bylines, dateline, paragraphs, sections,
dates, language, defects and origin. FILE is created or replaced only when complete.
"""

CONVERT: Final = """\
Write the articles of dumps of any size as a table: OUT.jsonl, .jsonl.gz, .jsonl.zst, .csv or
.parquet, or a new or empty folder of such tables. The work is divided into shards, which are kept
beside OUT until all are finished: --resume continues a conversion that was interrupted, and the
output has the same bytes. At the end, articles, bytes and seconds are listed, and the defects by
code. A damaged file is read as far as possible; then the exit status is 2.
"""

REPORT: Final = """\
Report on a whole dump: articles per day, the fields they have, places, credits, sections and
languages, lengths, junk lines, defects with examples, names that the lexicon lacks, and first of
all what to look at. With -o, also write an HTML page, which needs neither scripts nor a network.
--against compares with an earlier run, by the ids of articles: a table written by parse or convert,
JSON Lines (compressed or not) or Parquet. For this, the rows of both runs are copied to temporary
files, and 32 MB of them at a time are in memory.
A damaged file is read as far as possible; then the exit status is 2.
"""

CHECK: Final = """\
List the defects as “path:line:column: severity code message”, then a summary by code; in a table,
the path is followed by the row, and the line is that of the row's text.
The exit status is 1 if any of them is an error. Lines and columns count from 1, columns in
code points. --select and --ignore choose defects by code; others are neither listed nor counted.

With --unknown: list the places and credits of datelines that the lexicon lacks, with counts
and an example, as a file for --lexicon. A name that may be something else, such as a topic
before a colon, is commented out: remove the # if it is a name.
"""

SHOW: Final = """\
Show articles in readable form: the source by segments, each with the name and colour of its kind,
and defects below the line that has them. Spaces between segments are left out, and control
characters are shown as control pictures.

With --html: write an HTML page instead, which needs neither scripts nor a network.
"""

WHY: Final = """\
Explain why lines were read as they were: the form or the evidence that decided about a line, the
forms that were tried, how close the second choice was, and which rows in a file for --lexicon would
change it, each tried on the record. Evidence has points: those with a plus speak for what a line
is, those with a minus for the second choice.

FILE:LINE is a line of a file, from 1, and FILE:LINE-LINE are several. What `check` prints works
too: with a column, in a file of an archive (“march.zip!a.txt:12”), in a row of a table (“march.csv
row 7:12”). In a compressed file, lines are those of the text in it.
"""

SENTENCES: Final = """\
Write the sentences of the articles' paragraphs, one per line: as plain text, or with --json as
objects with the article's id, the paragraph's number (from 0), the span in the article's source,
the text, and whether the sentence continues in the next paragraph.
"""

PROFILE: Final = """\
Write the lines that many records of the PATHs share, with their counts, as text that can be
edited and passed as `--profile` to recognise lines that no rule knows. The PATHs are
read twice, so standard input cannot be one of them.
"""

INDEX: Final = """\
Find where the articles of the PATHs are, and write that to FILE: with it, `parse` and `show` can
read any article, or those of certain days, without reading the others. If FILE is already an
index, files that have not changed are not read again. Compressed files cannot be indexed.
"""

NORMALIZE: Final = """\
Normalise text as a stream, line by line: UTF-8 from the PATHs, or from standard input, to
standard output. An option is one of `urdunews.Normalizer`, such as digits=ascii, letters=no
or repairs=inpage-yeh,cp1252; several may be given. none=yes starts with no changes at all.
"""

# Of options, without a full stop.
FORMAT: Final = "the format of tables; by default that of their contents or names"
STANDARD: Final = (
    "schema-org, ninjs: write JSON Lines in this standard; jsonl, csv, tsv: the format of the "
    "input tables; one of each may be given"
)
KNOWN_LINES: Final = (
    "lines that records share, from `urdunews profile`; auto: learn them from all of the PATHs; "
    "none: read each record by itself; by default they are learnt from the first 32 MB of files"
)
MORE_NAMES: Final = "more places and credits, in the format that `check --unknown` writes"
UNKNOWN: Final = "list the places and credits that the lexicon lacks, instead of defects"
ENCODING: Final = "the encoding of the files, such as cp1256, if it is not detected"
KEYWORDS: Final = "the words that open a header line, separated by commas; by default date"
RATIO: Final = "how many times its size a compressed file may unpack to; by default 1000"
RECORD: Final = "how many bytes a record may have before it is cut; by default 64 MiB"
SELECT: Final = "list only defects with this code, or several, separated by commas; may be repeated"
IGNORE: Final = "leave out defects with this code, or several, separated by commas; may be repeated"
HTML: Final = "write an HTML page to FILE; - is standard output"
OUTPUT: Final = "write to FILE instead of standard output; - is standard output"
INDEX_FILE: Final = "the index file to write"
AGAINST: Final = "compare with the table or folder of an earlier run"
SPLIT_SIZE: Final = "the bytes of input that a process reads at a time; by default 16 MiB"
INTO: Final = "the file or folder to write"
TABLE: Final = "the format of the tables in a folder; by default parquet"
JOBS: Final = "the number of processes; by default 1"
RESUME: Final = "continue a conversion that was interrupted"
COLUMNS: Final = "the columns, separated by commas; text and source only on request"
FIRST: Final = "the first day of the articles to read, such as 2026-02-03"
LAST: Final = "the last day of the articles to read"
UNIQUE: Final = "keep only the first article with each content_id"
FLAT: Final = "text columns without nulls: id, date, headline, text …, as in CSV"
SHARD_SIZE: Final = "the bytes of input per shard; by default 64 MiB"
BY_INDEX: Final = "read with an index from `urdunews index`, instead of PATHs"
RECORD_NUMBER: Final = "only the N-th article, from 1; fast with --index"
COLOUR: Final = "use colours; by default on a terminal, unless NO_COLOR is set"
ISOLATES: Final = "isolate right-to-left text; by default in terminals that reorder it"
PLACES: Final = "a line or lines of a file: march.txt:12 or march.txt:12-20; - is standard input"
PATHS: Final = "file, folder, glob pattern or URL; - is standard input"
FILES: Final = "file, folder, glob pattern or URL; not standard input, which can be read only once"
INDEXED: Final = "file, folder or glob pattern; not standard input, a URL or a compressed file"
