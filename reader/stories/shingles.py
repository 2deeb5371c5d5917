"""Shingles: runs of three content words, the trace that copying leaves, and their sampling.

    harbour wall gave Sunday flooding      at level 0 every word begins a shingle
    └── shingle ────┘                      at level n one word in 2^n does, the same ones in every article:
            └── shingle ────┘              copies share their sampled shingles too

A level holds all shingles of the levels above it, so that articles sampled at two levels are compared
at the higher one. Short copy is sampled at a lower level than long copy: it has no shingles to spare.

Super-shingles (Broder 1997) are hashes of several shingles together: near copies share one, articles with nothing but
a notice in common do not.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable
from itertools import compress
from zlib import crc32

_MAX_LEVEL = 6
# An article is sampled until fewer shingles than twice this are left of it.
_MIN_SHINGLES = 16
# An article has so many super-shingles, of so many shingles each: with one shingle in ten altered, nineteen of twenty
# near copies still share one.
_SUPER_SHINGLES, _TOGETHER = 3, 4
_WORD = array("I").itemsize
# The position of the lowest byte of a word, and for each level which of these begin a shingle.
_LOWEST_BYTE = 0 if sys.byteorder == "little" else _WORD - 1
_BEGINS = tuple(bytes(not byte & (1 << level) - 1 for byte in range(256)) for level in range(_MAX_LEVEL + 1))


def article_level(words: int) -> int:
    """The highest sampling level for one article of so many content words."""
    return min(_MAX_LEVEL, max(0, (words // _MIN_SHINGLES).bit_length() - 1))


def shingles(words: array[int], level: int) -> array[int]:
    """The shingles of an article at a level, each once, as numbers of 40 bits whose last six hold their levels."""
    data = words.tobytes()
    lowest = data[_LOWEST_BYTE::_WORD]
    begins = compress(range(len(words) - 2), lowest.translate(_BEGINS[level]))
    return array("Q", {crc32(data[_WORD * start : _WORD * (start + 3)]) << 8 | lowest[start] for start in begins})


def super_shingles(sample: Iterable[int]) -> tuple[int, ...]:
    """The super-shingles of a sample, as numbers of 40 bits: the least shingles of each part of it, hashed together."""
    parts: list[list[int]] = [[] for _ in range(_SUPER_SHINGLES)]
    for shingle in sorted(sample):
        parts[(shingle >> 8) % _SUPER_SHINGLES].append(shingle)
    whole = (array("Q", part[:_TOGETHER]).tobytes() for part in parts if len(part) >= _TOGETHER)
    return tuple(dict.fromkeys(crc32(part) << 8 for part in whole))


def at_level(finer: Iterable[int], level: int) -> frozenset[int]:
    """Those of the shingles that belong to a level as well."""
    mask = (1 << level) - 1
    return frozenset([shingle for shingle in finer if not shingle & mask])
