"""What both files have in common: SQLite in WAL mode, damage set aside, never overwritten."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from reader.model import Problem

_WAIT_SECONDS = 5.0


class Foreign(Exception):
    """A sound database that is none of ours, or of a later version of the program."""


def connect(path: str, wait: float = _WAIT_SECONDS) -> sqlite3.Connection:
    """A connection that commits each statement on its own, for any thread, one at a time."""
    return sqlite3.connect(path, timeout=wait, isolation_level=None, check_same_thread=False)


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of what is written within, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        with contextlib.suppress(sqlite3.Error):  # a full disk has rolled back already
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def prepare(connection: sqlite3.Connection, schema: str, version: int) -> None:
    """Make the tables of `schema` where there are none yet. Raises Foreign where there are others."""
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    if found > version:
        raise Foreign("was written by a later version of wirediff")
    connection.execute("PRAGMA journal_mode = WAL")
    with transaction(connection):
        for statement in schema.split(";"):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {version}")


def set_aside(path: Path, reason: object) -> Problem:
    """Move a damaged file out of the way, with the journal that belongs to it."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    aside = path.with_name(f"{path.name}.damaged-{stamp}")
    for tail in ("", "-wal", "-shm"):
        part = path.with_name(path.name + tail)
        with contextlib.suppress(FileNotFoundError):
            part.rename(aside.with_name(aside.name + tail))
    return Problem(str(path), f"is damaged ({reason}) and was set aside as {aside.name}")
