"""Store: files that outlive the program, the editor's own work and a cache of what was read.

work                 the editor's own work, as the desk reads and writes it
acts                 what the editor does, each a row of that file
own_file             the editor's own file, watched while it is open
second_connection    other connections to that file, to check it and to read it
tables               its tables, on disk and in memory
confirmed            settings of folders that the editor said yes to
cache                what was read, so that it need not be read again
records              the rows of the cache, derived from the fields of the nouns
desk_state           the files and stories of a desk at its last scan
eviction             files that no desk has shown for a season are forgotten
database             SQLite files that are private and never overwritten
"""

from __future__ import annotations

from reader.store.acts import Dismissed, Move, Paired
from reader.store.cache import Cache, cache_path
from reader.store.confirmed import confirm, is_confirmed
from reader.store.desk_state import DeskState
from reader.store.eviction import Bounds
from reader.store.own_file import NotKept
from reader.store.records import FileRows, KnownFile, PackedFingerprint, Stamp, file_rows, is_encodable, known_file
from reader.store.tables import Act
from reader.store.work import Work, in_memory, open_work, read_work, work_path

__all__ = [
    "Act",
    "Bounds",
    "Cache",
    "DeskState",
    "Dismissed",
    "FileRows",
    "KnownFile",
    "Move",
    "NotKept",
    "PackedFingerprint",
    "Paired",
    "Stamp",
    "Work",
    "cache_path",
    "confirm",
    "file_rows",
    "in_memory",
    "is_confirmed",
    "is_encodable",
    "known_file",
    "open_work",
    "read_work",
    "work_path",
]
