"""Reading: bytes to records.

sources        paths, folders and patterns to streams; uses folders and patterns
streams        an open file to the texts in it, unpacked; uses parts, decompression, the archives
               (members, tar_archives, zip_archives) and file_kinds
text_encodings which encoding the bytes are in
blocks         texts and streams to blocks of whole lines
headers        which lines open a record, and which day they name
records        lines to records; long_lines breaks lines that are too long for one
scanning       the days and offsets of records, from bytes; date_ranges picks records by their days
splits         stretches of files that can be read apart
options        how files are read; damage has the error of those that cannot be read to their end
"""
