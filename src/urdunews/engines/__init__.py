"""Engines: one module for each program that reads dumps on many machines or in its own format."""
