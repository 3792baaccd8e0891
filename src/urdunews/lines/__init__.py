"""Lines: what each line of a record is.

layout       a record's lines as lists, folded once
forms        the ordered table of line forms with their gates
boilerplate, bylines, date_lines
             the readers of the forms
readings     what a line is by itself
page         the lines of a record and what they are
front, body, decision
             what each line is, by its form, its neighbours and its repetition
traits, survey, evidence
             how lines look, where they stand, and what they share
sequence, weights, weighing
             what they are by all evidence together, where forms leave it open
"""
