"""Datelines: where a story comes from and who sent it.

grammar   the rule set on one page: which forms there are, in which order they are asked
frequent  the two commonest forms, by two look-ups
sound, senders, repeated, damaged
          the readers of the forms
inline    the dateline that is glued to a deck
tokens    delimiters, brackets and what ends a dateline; `endings` and `weak_marks` weigh what is no
          sure end
places    names that the lexicon has; `unlisted` those that it may lack
brackets  what a bracket holds: `credits`, or the `captions` of a picture; `unlisted_credits` those
          that the lexicon may lack
countries the country of each place
unknown   names at a dateline's position that the lexicon lacks
readings  what was read, in offsets of the folded line
memory    what was read before
"""
