"""Reasons: why each line of a record was read as it was, for `Parser.explain`.

tracing     reads the record again and keeps what was decided on the way
findings    what is known of each line by that
trials      the forms that were tried on a line
choices     how close each line's second choice was, and what evidence made the difference
wording     evidence in plain English
sentences   the reasons of a line as sentences
advice      what to put into a lexicon to change a line
trying      tries it
explaining  puts all of it together
"""
