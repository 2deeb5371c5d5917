"""What outlives the program: the editor's own work, and a cache of what was read."""

from __future__ import annotations

from reader.store.cache import Cache, Known, Print, Read, cache_path
from reader.store.work import NotKept, Place, Work, in_memory, open_work, work_path

__all__ = [
    "Cache",
    "Known",
    "NotKept",
    "Place",
    "Print",
    "Read",
    "Work",
    "cache_path",
    "in_memory",
    "open_work",
    "work_path",
]
