"""Database files: SQLite in WAL mode, private, damage set aside, never overwritten.

work.db                              signed by its application id and the version of its tables
work.db.damaged-20261121T093000...   the file that was of no use; forgotten after a season
work.db.foreign-20261121T093000...
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Collection, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader import private
from reader.model import Problem

_WAIT_SECONDS = 5.0
_STAMP = "%Y%m%dT%H%M%S%f"
_SEASON = timedelta(days=90)
_TAILS = ("", "-wal", "-shm", "-journal")
_ASIDE = re.compile(r"\.(?:damaged|foreign)-(\d{8}T\d{6})\d*(?:-wal|-shm|-journal)?")


class Foreign(sqlite3.DatabaseError):
    """A sound database that is none of ours."""


class Later(Exception):
    """A database of a later version of the program."""


def connect(path: str, wait: float = _WAIT_SECONDS, *, uri: bool = False) -> sqlite3.Connection:
    """A connection that commits each statement on its own, for any thread, one at a time."""
    return sqlite3.connect(path, timeout=wait, isolation_level=None, check_same_thread=False, uri=uri)


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of what is written within, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):  # a full disk has rolled back already
            connection.execute("ROLLBACK")
        raise


def make_private(path: Path) -> None:
    """Make the folder and the file, or narrow what is there; forget what was set aside a season ago.

    To be called while no connection of this process is open: the system drops a process's locks on a file when it
    closes the file anywhere.

    Raises:
        OSError: there is none, and it cannot be made.
    """
    private.make_folder(path.parent)
    with contextlib.suppress(FileExistsError):
        private.create(path)
    today = datetime.now(UTC)
    for found in path.parent.glob(f"{path.name}*"):
        tail = found.name.removeprefix(path.name)
        if tail in _TAILS:
            private.narrow(found)
        elif aside := _ASIDE.fullmatch(tail):
            private.narrow(found)
            since = _instant(aside[1])
            if since and today - since > _SEASON:  # counted from the setting aside: the file may have been old then
                with contextlib.suppress(OSError):
                    found.unlink()


def _instant(stamp: str) -> datetime | None:
    """The instant in the name of a file set aside; None for figures that are none, such as somebody's own."""
    try:
        return datetime.strptime(stamp, _STAMP.removesuffix("%f")).replace(tzinfo=UTC)
    except ValueError:
        return None


def is_new(connection: sqlite3.Connection, owner: int, unsigned: Collection[str] = ()) -> bool:
    """Whether nothing is in the file yet.

    Raises:
        Foreign: it is signed by another program, or by none; what bears a version and holds no tables but those of
            `unsigned` was ours before we signed.
    """
    (found,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if found == owner:
        return False
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if found or not ((version and tables and tables <= set(unsigned)) or not (version or tables)):
        raise Foreign("none of ours")
    return not tables


def prepare(connection: sqlite3.Connection, schema: str, version: int, owner: int) -> None:
    """Make the tables of `schema` where there are none yet, and sign the file.

    Writes in any case: whoever can do this can keep what comes. Raises Later: the file is of a later version.
    """
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    if found > version:
        raise Later("was written by a later version of wirediff")
    connection.execute("PRAGMA journal_mode = WAL")
    with transaction(connection):
        for statement in schema.split(";"):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {owner}")
        connection.execute(f"PRAGMA user_version = {version}")


def set_aside(path: Path, error: object) -> Problem:
    """Move a file that is of no use out of the way, with the journal that belongs to it.

    Raises:
        OSError: it cannot be moved.
    """
    kind, complaint = (
        ("foreign", "is not wirediff's") if isinstance(error, Foreign) else ("damaged", f"is damaged ({error})")
    )
    aside = path.with_name(f"{path.name}.{kind}-{datetime.now(UTC).strftime(_STAMP)}")
    for tail in _TAILS:
        part = path.with_name(path.name + tail)
        with contextlib.suppress(FileNotFoundError):
            part.rename(aside.with_name(aside.name + tail))
    return Problem(str(path), f"{complaint} and was set aside as {aside.name}, for {_SEASON.days} days")
