"""Integrations: one module for each format or library, none needed by the core."""
