"""Words: the tables that say what a word is, one row a fact, and the lexicon over them."""
