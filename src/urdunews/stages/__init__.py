"""The stages of the way from bytes to records, and datelines.

sources   what users name to open files, with folders, patterns and file_kinds for its parts
reading   texts and open files to blocks of whole lines
records   lines to records, by their header lines
datelines with places, credits, delimiters and readings for its parts, misprints and glued for
          damaged ones, countries for its places, candidates for names that nobody knows
"""
