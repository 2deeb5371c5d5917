"""Cache eviction: files that no desk has shown for a season are forgotten, so that the cache does not grow for ever.

    desk ~/copy/march    opened 10 days ago     its files stay
    desk ~/copy/2019     opened 200 days ago    forgotten, and the files that lie in no other desk with it

A cache that is too large all the same forgets the desks opened longest ago, never the one that is open. It goes a
step at a time, each a short transaction: whoever sweeps may stop after any of them, and another program gets its turn.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.store.database import transaction

LAST = "\U0010ffff"
_STEP = 500
_PAGES_AT_ONCE = 1000
_SWEPT = ""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The days that a desk stays which is not opened, and the bytes that a cache may hold."""

    days: int = 90
    size: int = 2 << 30


def use(connection: sqlite3.Connection, desk: str, starts: Sequence[str], today: int) -> None:
    """Note that a desk is open, within a transaction."""
    if connection.execute("SELECT used FROM desk WHERE name = ?", (desk,)).fetchone() != (today,):
        connection.execute("INSERT OR REPLACE INTO desk VALUES (?, ?, ?)", (desk, today, json.dumps(starts)))


def is_due(connection: sqlite3.Connection, today: int) -> bool:
    """Whether nobody has swept today."""
    swept: tuple[int] | None = connection.execute("SELECT used FROM desk WHERE name = ?", (_SWEPT,)).fetchone()
    return swept != (today,)


def sweep(connection: sqlite3.Connection, desk: str, today: int, bounds: Bounds) -> Iterator[None]:
    """Forget what is out of bounds; `desk` is open."""
    _forget_desks(connection, "used < ? AND name NOT IN (?, ?)", (today - bounds.days, desk, _SWEPT))
    yield from _forget_files(connection)
    while _size(connection) > bounds.size:
        oldest = "SELECT name FROM desk WHERE name NOT IN (?, ?) ORDER BY used, name LIMIT 1"
        if not _forget_desks(connection, f"name = ({oldest})", (desk, _SWEPT)):
            break
        yield from _forget_files(connection)
    free = _free(connection)
    while free:
        connection.execute(f"PRAGMA incremental_vacuum({_PAGES_AT_ONCE})").fetchall()
        yield
        before, free = free, _free(connection)
        if free >= before:  # a file made without auto_vacuum, or others free as much meanwhile
            break
    connection.execute("INSERT OR REPLACE INTO desk VALUES (?, ?, '[]')", (_SWEPT, today))


def _forget_desks(connection: sqlite3.Connection, which: str, values: tuple[object, ...]) -> int:
    with transaction(connection):
        connection.execute(f"DELETE FROM standing WHERE name IN (SELECT name FROM desk WHERE {which})", values)
        return connection.execute(f"DELETE FROM desk WHERE {which}", values).rowcount


def _forget_files(connection: sqlite3.Connection) -> Iterator[None]:
    """Forget the files that lie in no desk."""
    kept = sorted(
        {start for (starts,) in connection.execute("SELECT starts FROM desk") for start in json.loads(starts)}
    )
    after = ""
    for start in (*kept, LAST):
        while paths := connection.execute(
            "SELECT DISTINCT path FROM article WHERE path > ? AND path < ? ORDER BY path LIMIT ?", (after, start, _STEP)
        ).fetchall():
            with transaction(connection):
                forget(connection, [path for (path,) in paths])
            yield
        after = max(after, start + LAST)


def forget(connection: sqlite3.Connection, paths: Sequence[str]) -> None:
    """Forget some files, within a transaction."""
    for table in ("article", "copy", "print"):
        connection.executemany(f"DELETE FROM {table} WHERE path = ?", [(path,) for path in paths])


def _size(connection: sqlite3.Connection) -> int:
    (page,) = connection.execute("PRAGMA page_size").fetchone()
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    return int(page) * (int(pages) - _free(connection))


def _free(connection: sqlite3.Connection) -> int:
    (free,) = connection.execute("PRAGMA freelist_count").fetchone()
    return int(free)
