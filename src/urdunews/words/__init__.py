"""Words: tables of names and phrases, one fact per row, and the lexicon built on them."""
