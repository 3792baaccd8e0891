"""Engines: what carries dumps into programs that run on many machines, one module for each."""
