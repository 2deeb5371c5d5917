"""The tables of the editor's own file, as they are on disk and as the program holds them.

    Act ──write──> a row put or dropped, on disk
        ──applied─> the same, in new contents in memory: those given out are never changed

The contents outlive the file: where that is lost while the program runs, it is made again from them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

Key = tuple[str, ...]
Rest = tuple[Any, ...]
Contents = Mapping[str, Mapping[Key, Rest]]
"""By table and key, the rest of each row."""
RowKey = tuple[str, Key]

SCHEMA = """
CREATE TABLE IF NOT EXISTS outlet (version TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pairing (
    left TEXT NOT NULL, right TEXT NOT NULL, joined INTEGER NOT NULL, PRIMARY KEY (left, right)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS base (version TEXT PRIMARY KEY, chosen INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS read (version TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS mark (version TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS place (version TEXT PRIMARY KEY, beside TEXT, turn INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS confirmed (digest TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS stood (path TEXT PRIMARY KEY, version TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS paired (
    left TEXT NOT NULL, right TEXT NOT NULL, left_text TEXT NOT NULL, right_text TEXT NOT NULL,
    left_path TEXT, right_path TEXT, PRIMARY KEY (left, right)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS dismissed (
    flag TEXT PRIMARY KEY, kind TEXT NOT NULL, change TEXT NOT NULL, left TEXT, right TEXT,
    left_text TEXT NOT NULL, right_text TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS outlet_rule (
    pattern TEXT PRIMARY KEY, name TEXT NOT NULL, turn INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS remembered (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS muted (kind TEXT NOT NULL, version TEXT NOT NULL, PRIMARY KEY (kind, version)) WITHOUT ROWID;
"""


class Table(NamedTuple):
    """The columns of a table: so many keys, then the rest."""

    keys: int
    columns: tuple[str, ...]

    @property
    def matches(self) -> str:
        return " AND ".join(f"{column} = ?" for column in self.columns[: self.keys])


TABLES: Final[Mapping[str, Table]] = {
    "outlet": Table(1, ("version", "name")),
    "pairing": Table(2, ("left", "right", "joined")),
    "base": Table(1, ("version", "chosen")),
    "read": Table(1, ("version",)),
    "mark": Table(1, ("version",)),
    "place": Table(1, ("version", "beside", "turn")),
    "confirmed": Table(1, ("digest",)),
    "stood": Table(1, ("path", "version")),
    "dismissed": Table(1, ("flag", "kind", "change", "left", "right", "left_text", "right_text")),
    "outlet_rule": Table(1, ("pattern", "name", "turn")),
    "remembered": Table(1, ("name", "value")),
    "muted": Table(2, ("kind", "version")),
    "paired": Table(2, ("left", "right", "left_text", "right_text", "left_path", "right_path")),
}
EXPLAINING: Final = frozenset({"stood", "paired", "remembered"})
"""Tables that only say more of what others hold, or where the editor was: nothing that he ruled."""


@dataclass(frozen=True, slots=True)
class Act:
    """One thing the editor did: the row of `key` is `rest` from now on, or with None is no more.

    `in_turn`: the row ends with its turn, which comes after all others.
    """

    table: str
    key: Key
    rest: Rest | None
    in_turn: bool = False

    @property
    def at(self) -> RowKey:
        return self.table, self.key

    def write(self, connection: sqlite3.Connection) -> Rest | None:
        """Write it within a transaction. Returns the rest of the row as it is now."""
        rest = self.rest
        if self.in_turn and rest is not None:
            (highest,) = connection.execute(
                f"SELECT MAX({TABLES[self.table].columns[-1]}) FROM {self.table}"
            ).fetchone()
            rest = (*rest, 1 + (highest or 0))
        put(connection, self.at, rest)
        return rest

    def settled(self, contents: Contents) -> Rest | None:
        """The rest of the row as it is to be where nothing can be written."""
        if self.in_turn and self.rest is not None:
            return (*self.rest, 1 + max((rest[-1] for rest in contents[self.table].values()), default=0))
        return self.rest


def empty_contents() -> Contents:
    return {name: {} for name in TABLES}


def applied(contents: Contents, rows: Mapping[RowKey, Rest | None]) -> Contents:
    """The contents with some rows put, or dropped where their rest is None; those given stay as they are."""
    changed = {table: dict(contents[table]) for table in {table for table, _ in rows}}
    for (table, key), rest in rows.items():
        if rest is None:
            changed[table].pop(key, None)
        else:
            changed[table][key] = rest
    return {**contents, **changed}


def put(connection: sqlite3.Connection, at: RowKey, rest: Rest | None) -> None:
    """Put or drop a row on disk, within a transaction."""
    name, key = at
    if rest is None:
        connection.execute(f"DELETE FROM {name} WHERE {TABLES[name].matches}", key)
    else:
        _insert(connection, "REPLACE", name, [(*key, *rest)])


def add(connection: sqlite3.Connection, contents: Contents) -> None:
    """Put all contents on disk whose keys are not there, within a transaction."""
    for name, rows in contents.items():
        _insert(connection, "IGNORE", name, [(*key, *rest) for key, rest in rows.items()])


def _insert(connection: sqlite3.Connection, on_conflict: str, name: str, rows: Iterable[Rest]) -> None:
    columns = TABLES[name].columns
    placeholders = ", ".join("?" * len(columns))
    connection.executemany(f"INSERT OR {on_conflict} INTO {name} ({', '.join(columns)}) VALUES ({placeholders})", rows)


def read(connection: sqlite3.Connection) -> Contents:
    """All that is on disk, at one instant. Raises sqlite3.Error: it cannot be read, or the tables are not these."""
    connection.execute("BEGIN")
    try:
        return {name: _rows(connection, name) for name in TABLES}
    finally:
        connection.execute("ROLLBACK")


def read_if_any(connection: sqlite3.Connection) -> Contents:
    """As much of it as can be read: tables that are not these hold nothing."""
    contents = dict(empty_contents())
    for name in TABLES:
        try:
            contents[name] = _rows(connection, name)
        except sqlite3.Error:
            continue
    return contents


def _rows(connection: sqlite3.Connection, name: str) -> dict[Key, Rest]:
    keys, columns = TABLES[name]
    rows = connection.execute(f"SELECT {', '.join(columns)} FROM {name}")
    return {row[:keys]: row[keys:] for row in rows}
