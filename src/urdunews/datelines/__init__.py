"""Datelines: where a story comes from and who sent it.

grammar   all rules in one module: the forms, in the order in which they are tried
frequent  the two commonest forms, by two look-ups
sound, senders, repeated, damaged, villages, credit_first, bracketed
          the readers of the forms
place_lines
          datelines that fill a line above their story
inline    datelines glued to a deck
tokens    delimiters, brackets and the marks that end a dateline; `endings` and `weak_marks` weigh
          marks that may not end one, `topics` finds text about a place instead of a story, by
          the `statements`, `definitions` and `headings` in it
places    names in the lexicon; `unlisted` reads places that may be missing from it
brackets  the contents of a bracket: `credits`, or the `captions` of a picture; `unlisted_credits`
          judges credits that may be missing from the lexicon
countries the country of each place
unknown   names in a dateline's position that are missing from the lexicon
readings  the results, in offsets of the folded line
memory    a cache of earlier results
"""
