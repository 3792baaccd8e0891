"""Mutations: small changes to texts and bytes, like those of keyboards, programs and accidents."""

import random
from collections.abc import Callable
from typing import Final, TypeAlias

from fuzz.encoding import data_of, text_of

TextMutation: TypeAlias = Callable[[list[str], int, random.Random], None]
"""Changes the characters of a text that is not empty, at an offset."""

ByteMutation: TypeAlias = Callable[[bytearray, int, random.Random], None]
"""Changes bytes that are not empty, at an offset."""

_MOST_MUTATIONS: Final = 6
_LONGEST_STRETCH: Final = 60
_SPLICES: Final = 0.1
_ODD: Final = (
    "()[]{}:۔،؛؟!.\n\r\t \xa0\u200c\u200d\u200f\u202e\u2028\x1f\x00\u0640\u064b\u064e\u0654\u0653"
    "يكهةۀىﻻﷲﱴﷺﺅ/—–-…'\"“”‘’12۹٣٠|•*dateڈهھﻩ\ud800\udcff\ufffd\ufeff😀"
)
_WORDS: Final = (
    "\n date 2026-02-03 ",
    " date 2026-02-31 ",
    "لاہور (نامہ نگار) ",
    "کراچی: ",
    "(اے پی پی)",
    "... مزید پڑھیں",
    "۔(جاری ہے)",
    " 10 فروری ",
    "تحریر: ",
    "۔۔۔",
    "کل ",
    "گزشتہ روز ",
    "(فائل فوٹو)",
    "2026-02-٣\t ",
    "\n• قومی خبریں\n",
    "\nNovember 14, 2025\n",
    "15 شعبان 1447ھ",
    "ڈاکٹر۔ ",
    "ایم۔اے۔",
)
#: Parts of file formats.
_TOKENS: Final = (
    b"\x00",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\r\n",
    b'{"text": "',
    b'"}\n',
    b'"',
    b",",
    b"\t",
    b"\\ud800",
    b"null",
    b"1e999",
    b"[[[[",
    b"PK\x03\x04",
    b"PK\x01\x02",
    b"PK\x05\x06",
    b"\x1f\x8b\x08",
    b"\xff\xff\xff\xff",
    b"\n date 2026-02-03 ",
)


def drop(text: list[str], at: int, _: random.Random) -> None:
    """Leave out a character."""
    del text[at]


def insert_character(text: list[str], at: int, chance: random.Random) -> None:
    """Insert an odd character."""
    text.insert(at, chance.choice(_ODD))


def insert_words(text: list[str], at: int, chance: random.Random) -> None:
    """Insert words that mean something to the parser."""
    text[at:at] = chance.choice(_WORDS)


def double(text: list[str], at: int, _: random.Random) -> None:
    """Write a character twice."""
    text.insert(at, text[at])


def swap(text: list[str], at: int, chance: random.Random) -> None:
    """Swap two characters."""
    other = chance.randrange(len(text))
    text[at], text[other] = text[other], text[at]


def cut(text: list[str], at: int, chance: random.Random) -> None:
    """Leave a stretch out."""
    del text[at : at + chance.randint(1, _LONGEST_STRETCH)]


def repeat(text: list[str], at: int, chance: random.Random) -> None:
    """Say a stretch again elsewhere."""
    stretch = text[at : at + chance.randint(1, _LONGEST_STRETCH)]
    to = chance.randrange(len(text))
    text[to:to] = stretch


TEXT_MUTATIONS: Final[tuple[TextMutation, ...]] = (
    drop,
    insert_character,
    insert_character,
    insert_words,
    double,
    swap,
    cut,
    repeat,
)


def flip_bit(data: bytearray, at: int, chance: random.Random) -> None:
    """Change one bit."""
    data[at] ^= 1 << chance.randrange(8)


def set_byte(data: bytearray, at: int, chance: random.Random) -> None:
    """Change one byte."""
    data[at] = chance.randrange(256)


def insert_token(data: bytearray, at: int, chance: random.Random) -> None:
    """Insert a part of a file format."""
    data[at:at] = chance.choice(_TOKENS)


def overwrite(data: bytearray, at: int, chance: random.Random) -> None:
    """Overwrite bytes with a part of a file format."""
    token = chance.choice(_TOKENS)
    data[at : at + len(token)] = token


def drop_bytes(data: bytearray, at: int, chance: random.Random) -> None:
    """Leave a stretch out."""
    del data[at : at + chance.randint(1, _LONGEST_STRETCH)]


def repeat_bytes(data: bytearray, at: int, chance: random.Random) -> None:
    """Say a stretch again elsewhere."""
    stretch = data[at : at + chance.randint(1, _LONGEST_STRETCH)]
    to = chance.randrange(len(data))
    data[to:to] = stretch


def truncate(data: bytearray, at: int, _: random.Random) -> None:
    """End here, like an interrupted download."""
    del data[at:]


BYTE_MUTATIONS: Final[tuple[ByteMutation, ...]] = (
    flip_bit,
    set_byte,
    insert_token,
    overwrite,
    drop_bytes,
    repeat_bytes,
    truncate,
)


def mutated_text(data: bytes, chance: random.Random) -> bytes:
    """Return the bytes of a text after a few mutations of its characters."""
    text = list(text_of(data))
    for _ in range(chance.randint(1, _MOST_MUTATIONS)):
        if not text:
            text = list(chance.choice(_WORDS))
        chance.choice(TEXT_MUTATIONS)(text, chance.randrange(len(text)), chance)
    return data_of("".join(text))


def mutated_bytes(data: bytes, chance: random.Random) -> bytes:
    """Return bytes after a few mutations."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, _MOST_MUTATIONS)):
        if not changed:
            changed += chance.choice(_TOKENS)
        chance.choice(BYTE_MUTATIONS)(changed, chance.randrange(len(changed)), chance)
    return bytes(changed)


def spliced(pool: list[bytes], chance: random.Random) -> bytes:
    """Return an input of a pool, now and then with the end of another one."""
    data = chance.choice(pool)
    if chance.random() >= _SPLICES:
        return data
    other = chance.choice(pool)
    return data[: chance.randint(0, len(data))] + other[chance.randint(0, len(other)) :]
