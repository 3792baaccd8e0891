"""Lines: the kind of each line of a record.

layout       a record's lines as lists, folded once
forms        the ordered table of line forms with their gates
boilerplate, phrases, bylines, date_lines
             the readers of the forms
readings     the reading of a line on its own
page         the lines of a record, with the kinds decided so far
front, body, decision
             the kind of each line, by its form, its neighbours and its repetitions
sureness, titles
             whether these kinds are certain, and how likely a line is the headline
wording      whether a line is a sentence, and what its words are about
traits, survey, evidence, facts
             how lines look, their positions, and the words they share
sequence, weights, weighing
             the kinds by all evidence together, where forms leave them open
"""
