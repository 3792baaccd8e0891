"""The stages of the way from text to article, one module each.

reading   bytes to blocks of whole lines
records   lines to records
lines     a record to its lines, each with its folded text
headers, page_dates, bylines, furniture
          what a line could be, by its own form and words
roles     what a line is by itself
front, body, pages
          what each line is, by evidence: its form, its neighbours, its repetition
assembly  roles to the article
"""
