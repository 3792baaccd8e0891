"""Characters: what a letter is, whichever way it was typed, and how it maps back."""
