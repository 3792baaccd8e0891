"""Characters: one spelling for each letter however it was typed, mapped back to the source."""
