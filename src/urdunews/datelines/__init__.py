"""Datelines: where a story comes from and who sent it."""
