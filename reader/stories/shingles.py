"""Runs of three telling words: the trace that copying leaves.

    harbour wall gave Sunday flooding      at level 0 every word begins a run
    └── run ────────┘                      at level n one word in 2^n does, the same ones in every article:
            └── run ────────┘              copy shares its sampled runs too

A level holds all runs of the levels above it, so that articles sampled at two levels are compared
at the higher one. Short copy is sampled at a lower level than long copy: it has no runs to spare. Beyond
some ten thousand articles every one is at its own highest level, the sample that its fingerprint holds.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable
from itertools import compress
from zlib import crc32

RUN_BITS = 40
_LEVELS = 6
# Where no run is left out, a desk may hold so many; beyond it each level halves them.
_MOST_RUNS = 1 << 19
# An article is sampled until fewer runs than twice this are left of it.
_FEWEST_RUNS = 16
_WORD = array("I").itemsize
# Where the lowest byte of a word stands, and for each level which of these begin a run.
_LOWEST = 0 if sys.byteorder == "little" else _WORD - 1
_BEGINS = tuple(bytes(not byte & (1 << level) - 1 for byte in range(256)) for level in range(_LEVELS + 1))


def desk_level(words: float) -> int:
    """The level for articles of so many telling words altogether."""
    return min(_LEVELS, int(words // _MOST_RUNS).bit_length())


def level_of(words: int) -> int:
    """The highest level for one article of so many telling words, however large the desk."""
    return min(_LEVELS, max(0, (words // _FEWEST_RUNS).bit_length() - 1))


def runs(words: array[int], level: int) -> array[int]:
    """The runs of an article at a level, each once, as numbers of 40 bits whose last six tell their levels."""
    data = words.tobytes()
    lowest = data[_LOWEST::_WORD]
    begins = compress(range(len(words) - 2), lowest.translate(_BEGINS[level]))
    return array("Q", {crc32(data[_WORD * at : _WORD * (at + 3)]) << 8 | lowest[at] for at in begins})


def at_level(found: Iterable[int], level: int) -> frozenset[int]:
    """Those of the runs that belong to a level as well."""
    mask = (1 << level) - 1
    return frozenset([run for run in found if not run & mask])
