"""Second connections to the editor's own file: to check what is open, to read what cannot be opened to write.

read only      the file and its journal, as other programs write them
copied         both, where the folder lets no journal be read in its place
as it lies     the file without its journal
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

from reader.store import tables
from reader.store.database import Foreign, connect, is_new
from reader.store.tables import TABLES, Contents

OWNER = 0x57697277
"""The application id that signs the file."""
_MOMENT_SECONDS = 0.1
_JOURNAL_HEAD = 32  # bytes
Way = Callable[[Path, str], AbstractContextManager[sqlite3.Connection]]


class FileStatus(NamedTuple):
    """The status of a file: its identity, and what changes when its content does."""

    identity: tuple[int, int]
    change: tuple[int, int]

    @property
    def size(self) -> int:
        """In bytes."""
        return self.change[0]


def file_status(path: str) -> FileStatus | None:
    """The status of a file, which is not opened; None where there is none."""
    try:
        status = os.stat(path)  # noqa: PTH116 - a name with a tail
    except OSError:
        return None
    return FileStatus((status.st_dev, status.st_ino), (status.st_size, status.st_mtime_ns))


def head_of_journal(path: str) -> bytes:
    """The head of a write-ahead log, which differs each time it is begun anew; empty where there is none.

    Opened and closed at will: SQLite locks the file and its shared memory, never the log.
    """
    try:
        with Path(path).open("rb") as journal:
            return journal.read(_JOURNAL_HEAD)
    except OSError:
        return b""


def identity_of(status: FileStatus | None) -> tuple[int, int] | None:
    return status and status.identity


def check(connection: sqlite3.Connection) -> None:
    """Raises sqlite3.DatabaseError: it is damaged, or its tables are none of ours."""
    (sound,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if sound != "ok":
        raise sqlite3.DatabaseError(sound)
    for name, table in TABLES.items():
        if tuple(row[1] for row in connection.execute(f"PRAGMA table_info({name})")) != table.columns:
            raise Foreign(f"no table {name} of ours")


def read_earlier(path: Path) -> tuple[Contents, str]:
    """The contents of a file that is read and not written, as far as they can be, and the reason where none can."""
    # Without the journal if none was left behind.
    ways: list[tuple[Way, str]] = [(second_connection, "ro&immutable=1")]
    with contextlib.suppress(OSError):
        if Path(f"{path}-wal").stat().st_size:
            ways[:0] = (second_connection, "ro"), (_copied, "")
    reason = ""
    for opened, mode in ways if path.exists() else ():
        try:
            with opened(path, mode) as connection:
                is_new(connection, OWNER, TABLES)
                return tables.read_if_any(connection), ""
        except (sqlite3.Error, OSError) as error:
            reason = reason or str(error)
    return tables.empty_contents(), reason


def second_connection(path: Path, mode: str) -> AbstractContextManager[sqlite3.Connection]:
    """Another connection to a file that is there."""
    return contextlib.closing(connected(f"{path.absolute().as_uri()}?mode={mode}"))


@contextlib.contextmanager
def _copied(path: Path, _: str) -> Iterator[sqlite3.Connection]:
    """A copy that has its journal with it: where the folder is closed, a journal cannot be read in its place."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="wirediff-") as folder:
        for tail in ("", "-wal"):
            with contextlib.suppress(FileNotFoundError):
                shutil.copyfile(f"{path}{tail}", Path(folder, f"work.db{tail}"))
        with second_connection(Path(folder, "work.db"), "rw") as connection:
            yield connection


def connected(uri: str) -> sqlite3.Connection:
    """A connection that waits but a moment, and reads any text: what is no Unicode is seen to be none."""
    connection = connect(uri, _MOMENT_SECONDS, uri=True)
    connection.text_factory = _text
    return connection


def _text(read: bytes) -> str:
    return read.decode("utf-8", "replace")
