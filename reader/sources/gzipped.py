"""Decompression of gzip, bounded: a file packed alone is read as if it were not.

page.html.gz   1f 8b 08 ... ──> <html> ...     no more of it than asked for, however much it would be
"""

from __future__ import annotations

import zlib

_MAGIC = b"\x1f\x8b\x08"
_GZIP = 16 + zlib.MAX_WBITS


def is_gzipped(data: bytes) -> bool:
    """Whether the bytes begin as gzip does."""
    return data.startswith(_MAGIC)


def unpacked(data: bytes, most: int) -> bytes:
    """The unpacked bytes, `most` at the most; what comes before the place where they are broken or end."""
    parts: list[bytes] = []
    while is_gzipped(data) and most > 0:
        stream = zlib.decompressobj(_GZIP)
        try:
            part = stream.decompress(data, most)
        except zlib.error:
            break
        parts.append(part)
        most -= len(part)
        data = stream.unused_data
    return b"".join(parts)
