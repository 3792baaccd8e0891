"""The version: this literal is the only one."""

__version__ = "0.1.0"
