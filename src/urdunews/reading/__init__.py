"""Reading: bytes to records.

sources   paths, folders and patterns to open files; uses folders, patterns and file_kinds
blocks    texts and open files to blocks of whole lines
headers   which lines open a record, and which day they name
records   lines to records
"""
