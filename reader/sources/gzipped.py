"""Decompression of gzip, bounded: a file packed alone is read as if it were not.

page.html.gz   1f 8b 08 ... ──> <html> ...     no more of it than asked for, however much it would be
"""

from __future__ import annotations

import zlib
from typing import NamedTuple

_MAGIC = b"\x1f\x8b\x08"
_GZIP = 16 + zlib.MAX_WBITS
_MOST_MEMBERS = 100  # one, from most programs; archives of thousands are not read anyway


class Unpacked(NamedTuple):
    """The unpacked bytes, and whether the packed ones are broken or break off where these end."""

    data: bytes
    broken: bool


def is_gzipped(data: bytes) -> bool:
    """Whether the bytes begin as gzip does."""
    return data.startswith(_MAGIC)


def unpacked(data: bytes, most: int) -> Unpacked:
    """The unpacked bytes, `most` at the most."""
    parts: list[bytes] = []
    for _ in range(_MOST_MEMBERS):
        stream = zlib.decompressobj(_GZIP)
        try:
            parts.append(stream.decompress(data, most))
        except zlib.error:
            return Unpacked(b"".join(parts), True)
        most -= len(parts[-1])
        if most <= 0 or not is_gzipped(stream.unused_data):
            return Unpacked(b"".join(parts), most > 0 and not stream.eof)
        data = stream.unused_data
    return Unpacked(b"".join(parts), True)
