"""What the editor wrote: names of outlets, pairings, bases, versions moved to another story, what is read and marked.

    ~/.local/share/wirediff/work.db     SQLite in WAL mode, synchronous FULL

What a method has returned from is on the disk: a kill at any instant loses nothing that was
confirmed. Two programs may use one file; each waits for the other's writes and sees them. A file
that is no such database is set aside under another name, never overwritten, and told.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.model import Problem
from reader.store.database import Foreign, connect, prepare, set_aside

if TYPE_CHECKING:
    from reader.model import Pairing

_SCHEMA_VERSION = 1
_SCHEMA = """
CREATE TABLE IF NOT EXISTS outlet (version TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pairing (
    left TEXT NOT NULL, right TEXT NOT NULL, joined INTEGER NOT NULL, PRIMARY KEY (left, right)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS base (version TEXT PRIMARY KEY, chosen INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS read (version TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS mark (version TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS place (version TEXT PRIMARY KEY, beside TEXT, turn INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS confirmed (digest TEXT PRIMARY KEY) WITHOUT ROWID;
"""


class NotKept(Exception):
    """A write did not reach the disk; `problem` says why. What was kept before is untouched."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Place:
    """A version put by hand beside another, into whatever story that stands in; `beside` None: alone."""

    version: str
    beside: str | None
    turn: int


class Work:
    """The editor's own file. Safe to share between threads and between programs.

    Reading methods return what any program has written so far; writing ones return once it is kept.

    Raises (every writing method):
        NotKept: the disk is full, the file is locked or read-only.
    """

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        self._connection = connection
        self._path = path
        self._lock = threading.Lock()
        self._last: dict[str, list[tuple[Any, ...]]] = {}

    def outlets(self) -> dict[str, str]:
        """The outlet names the editor gave, by version id."""
        return dict(self._rows("SELECT version, name FROM outlet"))

    def name_outlet(self, version: str, name: str | None) -> None:
        """Name the outlet of a version; None forgets the name."""
        if name is None:
            self._write("DELETE FROM outlet WHERE version = ?", version)
        else:
            self._write("INSERT OR REPLACE INTO outlet VALUES (?, ?)", version, name)

    def pairings(self) -> tuple[Pairing, ...]:
        """Every ruling on two sentences, in the order of their hashes, the lower on the left."""
        from reader.model import Pairing

        rows = self._rows("SELECT left, right, joined FROM pairing ORDER BY left, right")
        return tuple(Pairing(left, right, bool(joined)) for left, right, joined in rows)

    def rule(self, left: str, right: str, joined: bool | None) -> None:
        """Rule that two sentences answer each other, or do not; None withdraws the ruling.

        A ruling is on two sentences, not on two sides: it is kept, and told, under their hashes in order.
        """
        left, right = sorted((left, right))
        if joined is None:
            self._write("DELETE FROM pairing WHERE left = ? AND right = ?", left, right)
        else:
            self._write("INSERT OR REPLACE INTO pairing VALUES (?, ?, ?)", left, right, int(joined))

    def bases(self) -> dict[str, int]:
        """The versions the editor made a base, each with its turn: the highest was chosen last."""
        return dict(self._rows("SELECT version, chosen FROM base"))

    def choose_base(self, version: str) -> None:
        """Prefer a version, from now on before all others, as the base of whatever story it stands in."""
        self._write("INSERT OR REPLACE INTO base SELECT ?, 1 + COALESCE(MAX(chosen), 0) FROM base", version)

    def restore_base(self, version: str, turn: int | None) -> None:
        """Give a version back the turn it had, or none."""
        if turn is None:
            self._write("DELETE FROM base WHERE version = ?", version)
        else:
            self._write("INSERT OR REPLACE INTO base VALUES (?, ?)", version, turn)

    def places(self) -> tuple[Place, ...]:
        """Where the editor put versions, in the order of doing so."""
        return tuple(Place(*row) for row in self._rows("SELECT version, beside, turn FROM place ORDER BY turn"))

    def put(self, version: str, beside: str | None) -> None:
        """Put a version into the story of another, or with None alone; it stays so from now on."""
        self._write("INSERT OR REPLACE INTO place SELECT ?, ?, 1 + COALESCE(MAX(turn), 0) FROM place", version, beside)

    def restore_place(self, version: str, before: Place | None) -> None:
        """Give a version back the place it was put in, or none."""
        if before is None:
            self._write("DELETE FROM place WHERE version = ?", version)
        else:
            self._write("INSERT OR REPLACE INTO place VALUES (?, ?, ?)", version, before.beside, before.turn)

    def read(self) -> frozenset[str]:
        """The versions that were read."""
        return frozenset(version for (version,) in self._rows("SELECT version FROM read"))

    def set_read(self, version: str, read: bool) -> None:
        self._write("INSERT OR REPLACE INTO read VALUES (?)" if read else "DELETE FROM read WHERE version = ?", version)

    def marked(self) -> frozenset[str]:
        """The versions the editor marked."""
        return frozenset(version for (version,) in self._rows("SELECT version FROM mark"))

    def set_marked(self, version: str, marked: bool) -> None:
        self._write(
            "INSERT OR REPLACE INTO mark VALUES (?)" if marked else "DELETE FROM mark WHERE version = ?", version
        )

    def confirm(self, digest: str) -> None:
        """Let a folder's settings be in force from now on, by the digest of their file."""
        self._write("INSERT OR IGNORE INTO confirmed VALUES (?)", digest)

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def _rows(self, statement: str) -> list[tuple[Any, ...]]:
        with self._lock:
            # A file that cannot be read any more must not look like one in which nothing was written.
            with contextlib.suppress(sqlite3.Error):
                self._last[statement] = self._connection.execute(statement).fetchall()
            return self._last.get(statement, [])

    def _write(self, statement: str, *values: str | int | None) -> None:
        with self._lock:
            try:
                self._connection.execute(statement, values)
            except sqlite3.Error as error:
                raise NotKept(Problem(self._path, f"not kept: {error}")) from error


def in_memory() -> Work:
    """A Work that ends with the program."""
    connection = connect(":memory:")
    connection.executescript(_SCHEMA)
    return Work(connection, "memory")


def work_path() -> Path:
    """Where the editor's file lies, or would: in the user's data folder."""
    from platformdirs import user_data_path  # asked for only where no test or caller names the file

    return user_data_path("wirediff", appauthor=False) / "work.db"


def open_work(path: Path | None = None) -> tuple[Work, tuple[Problem, ...]]:
    """Open the editor's file, `work.db` in the user's data folder unless told otherwise. Never raises.

    A file that cannot be used is set aside or left alone, and the Problem says which; without any file
    the work is kept until the program ends.
    """
    path = path or work_path()
    problems: list[Problem] = []
    for _ in range(2):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return Work(_opened(path), str(path)), tuple(problems)
        except (Foreign, sqlite3.OperationalError) as error:
            problems.append(_not_used(path, error))
            break
        except sqlite3.DatabaseError as error:
            try:
                problems.append(set_aside(path, error))
            except OSError as refused:
                problems.append(_not_used(path, f"is damaged ({error}) and cannot be set aside: {_reason(refused)}"))
                break
        except OSError as error:
            problems.append(_not_used(path, _reason(error)))
            break
    return in_memory(), tuple(problems)


def _not_used(path: Path, why: object) -> Problem:
    return Problem(str(path), f"{why}; what you do now is kept until the program ends")


def _reason(error: OSError) -> object:
    return error.strerror or error


def _opened(path: Path) -> sqlite3.Connection:
    connection = connect(str(path))
    try:
        connection.execute("PRAGMA synchronous = FULL")
        prepare(connection, _SCHEMA, _SCHEMA_VERSION)
        (sound,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if sound != "ok":
            raise sqlite3.DatabaseError(sound)
    except BaseException:
        connection.close()
        raise
    return connection
