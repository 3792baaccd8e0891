"""Seen records: which records were read before, in little memory."""

import hashlib
import mmap
from typing import Final

_BITS: Final = 1 << 26
_HASHES: Final = 4
_HASH_SIZE: Final = 4


class SeenRecords:
    """Remembers records in a fixed number of bits (Bloom, 1970).

    Among a million records, a handful are wrongly taken as seen before: shared lines lose about
    one in a hundred thousand of their counts.
    """

    def __init__(self) -> None:
        # Unlike those of a bytearray, zeros of anonymous memory cost nothing until a bit is set.
        self._bits = mmap.mmap(-1, _BITS // 8)

    def check_and_add(self, text: str) -> bool:
        """Return whether a text was seen before, and remember it."""
        data = text.strip().encode("utf-8", "surrogatepass")
        digest = hashlib.blake2b(data, digest_size=_HASHES * _HASH_SIZE).digest()
        known = True
        for start in range(0, len(digest), _HASH_SIZE):
            bit = int.from_bytes(digest[start : start + _HASH_SIZE], "big") % _BITS
            if not self._bits[bit >> 3] & 1 << (bit & 7):
                known = False
                self._bits[bit >> 3] |= 1 << (bit & 7)
        return known
