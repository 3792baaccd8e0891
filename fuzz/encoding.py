"""Encoding: inputs are bytes for every engine, and texts for targets that read text.

Every `str` has bytes, and bytes that are not valid text become a text with lone surrogates, like
the bytes of a damaged file.
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
