"""Dates: how newspapers print them. Only this package imports dateutil."""
