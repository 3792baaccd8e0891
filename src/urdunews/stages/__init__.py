"""The stages of the way from text to article, one module each.

sources   what users name to open files, with folders, patterns and file_kinds for its parts
reading   texts and open files to blocks of whole lines
records   lines to records
lines     a record to its lines, each with its folded text
headers, page_dates, bylines, furniture
          what a line could be, by its own form and words
datelines with places, credits, delimiters and readings for its parts, misprints and glued for
          damaged ones, countries for its places, candidates for names that nobody knows
roles     what a line is by itself
front, body, pages
          what each line is, by evidence: its form, its neighbours, its repetition
assembly  roles to the article
"""
