"""Reading: bytes to records.

sources        paths, URLs, folders and patterns to streams; uses folders, patterns and remote
remote         what fsspec reads; urls knows which names are URLs, and how they are shown
addresses      files that another process can open again
unpacking      an open file to the texts in it; uses parts, decompression, the archives (members,
               tar_archives, zip_archives), tables, parquet_tables, table_streams, file_kinds and
               text_encodings
streams        a text that is read once
blocks         texts and streams to blocks of whole lines; long_lines breaks those that are too long
headers        which lines open a record, and which day they name
records        lines to records
scanning       the days and offsets of records, from bytes; date_ranges picks records by their days
record_index   where the records of a file are, to read one alone
splits         stretches of files that can be read apart; table_splits those of tables
options        how files are read; damage has the error of those that cannot be read to their end
"""
