"""Lines: what each line of a record is."""
