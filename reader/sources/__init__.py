"""Sources: the only room that reads the outside world, file names to Versions and Problems.

discover    the files that PATHs mean, each with a stamp
globs       globbing that ends, whatever links there are
read        the bytes of one file to Versions, through the registry of formats
encoding    bytes to text
gzipped     what gzip packed
formats/    one module a format
agencies    names of agencies and mastheads
"""

from __future__ import annotations

from reader.sources.discover import SourceFile, Stamp, discover, discover_files, named_part, stamp
from reader.sources.formats import MAX_BYTES
from reader.sources.read import Unreadable, load, read

__all__ = [
    "MAX_BYTES",
    "SourceFile",
    "Stamp",
    "Unreadable",
    "discover",
    "discover_files",
    "load",
    "named_part",
    "read",
    "stamp",
]
