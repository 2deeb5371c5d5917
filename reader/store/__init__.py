"""What outlives the program: the editor's own work, and a cache of what was read."""

from __future__ import annotations

from reader.store.cache import Cache, cache_path
from reader.store.confirmed import confirm, is_confirmed
from reader.store.desk_state import Standing
from reader.store.eviction import Bounds
from reader.store.records import Known, Print, Rows, Stamp, has_text, known_of, rows_of
from reader.store.work import NotKept, Place, Work, in_memory, open_work, read_work, work_path

__all__ = [
    "Bounds",
    "Cache",
    "Known",
    "NotKept",
    "Place",
    "Print",
    "Rows",
    "Stamp",
    "Standing",
    "Work",
    "cache_path",
    "confirm",
    "has_text",
    "in_memory",
    "is_confirmed",
    "known_of",
    "open_work",
    "read_work",
    "rows_of",
    "work_path",
]
