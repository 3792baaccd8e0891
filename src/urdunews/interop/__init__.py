"""Integrations: one module per format or library; the core needs none of them."""
