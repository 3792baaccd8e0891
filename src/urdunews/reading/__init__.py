"""Reading: bytes to records.

sources   what users name, to open files; folders, patterns and file_kinds are its parts
blocks    texts and open files to blocks of whole lines
headers   which lines open a record, and which day they name
records   lines to records
"""
