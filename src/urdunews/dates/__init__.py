"""Dates: how newspapers print them; the one room that imports dateutil."""
