"""Encoding: inputs are bytes for every engine, and texts for what reads text.

Every `str` has bytes, and bytes that are no text become one with lone surrogates, as the bytes of
a damaged file do.
"""


def text_of(data: bytes) -> str:
    """Return the text that an input stands for."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "surrogateescape")


def data_of(text: str) -> bytes:
    """Return the input that stands for a text."""
    return text.encode("utf-8", "surrogatepass")
