"""The only room that reads the outside world: bytes to Version, or to a Problem that says why not."""

from __future__ import annotations

from reader.sources.discover import Found, Stamp, discover, stamp, survey
from reader.sources.read import MAX_BYTES, Unreadable, load, read

__all__ = [
    "MAX_BYTES",
    "Found",
    "Stamp",
    "Unreadable",
    "discover",
    "load",
    "read",
    "stamp",
    "survey",
]
