"""Cache of what was read, so that the next start reads only files that have changed.

    ~/.cache/wirediff/library.db     article  a file's stamp and its listing: small, read whole
                                     copy     the copy itself: read when it is opened
                                     print    its fingerprint: read when stories are grouped
                                     standing the last state of a desk, see desk_state.py: all that a start reads
                                     desk     when it was last open, see eviction.py

Nothing here is more than time saved: whatever is missing is read again from the files. A cache that
is damaged, cut short or none of ours is set aside and begun anew; one that cannot be written (a full
disk, another program that does not let go) is left as it is. `problems` name each of these once.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain, groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any, TypeVar

from reader.model import Listing, Problem, Version
from reader.store.database import Later, connect, is_new, make_private, prepare, set_aside, transaction
from reader.store.desk_state import DeskState
from reader.store.eviction import LAST, Bounds, forget, is_due, sweep, use
from reader.store.records import (
    LISTED,
    MISSHAPEN,
    FileRows,
    PackedFingerprint,
    Row,
    is_encodable,
    unpack_fingerprint,
    version_of,
)

_SCHEMA_VERSION = 11
_OWNER = 0x57697265
_WAIT_SECONDS = 2.0
_AT_ONCE = 256
_SCHEMA = f"""
CREATE TABLE IF NOT EXISTS article (
    path TEXT NOT NULL, n INTEGER NOT NULL, size INTEGER, modified INTEGER, changed INTEGER, made INTEGER,
    {", ".join(LISTED)}, problems TEXT, sound INTEGER, PRIMARY KEY (path, n)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS copy (
    path TEXT NOT NULL, n INTEGER NOT NULL, id TEXT, body TEXT, sound INTEGER, PRIMARY KEY (path, n)
);
CREATE TABLE IF NOT EXISTS print (
    path TEXT NOT NULL, n INTEGER NOT NULL, id TEXT, packed BLOB, sound INTEGER, PRIMARY KEY (path, n)
);
CREATE TABLE IF NOT EXISTS desk (name TEXT PRIMARY KEY, used INTEGER NOT NULL, starts TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS standing (name TEXT, n INTEGER, part BLOB, sound INTEGER, PRIMARY KEY (name, n));
"""
_ARTICLE = 8 + len(LISTED)
_DAY = 86_400
_PAGE_SIZE, _PAGES = slice(16, 18), slice(28, 32)
_NO_TEXT = "decode"  # Python reports text that is none so, as if the file were merely in use

BOUNDS = Bounds()

Result = TypeVar("Result")


class Cache:
    """The cache of files read. Safe between threads and between programs; no method raises."""

    def __init__(self, path: Path | None, wait: float = _WAIT_SECONDS) -> None:
        """Open the cache at `path`; with None it ends with the program."""
        self.problems: tuple[Problem, ...] = ()
        self._path = path
        self._wait = wait
        self._lock = threading.RLock()
        self._writable = True
        self._connection = self._open()

    def known(self, paths: Sequence[str]) -> dict[str, list[Row]]:
        """The article rows of those of some files that are known, for `known_file`, by whole path."""
        found = self._rows_of(paths, "SELECT * FROM article WHERE path IN (?) ORDER BY path, n")
        return {path: [row[2:] for row in rows] for path, rows in groupby(found, key=itemgetter(0))}

    def keep(self, read: Sequence[FileRows]) -> None:
        """Keep files just read in the place of what was known of them."""

        def write(connection: sqlite3.Connection) -> None:
            forget(connection, [file.path for file in read])
            for table, columns, batch in (
                ("article", _ARTICLE, chain.from_iterable(file.articles for file in read)),
                ("copy", 5, chain.from_iterable(file.copies for file in read)),
                ("print", 5, chain.from_iterable(file.prints for file in read)),
            ):
                connection.executemany(f"INSERT INTO {table} VALUES (?{', ?' * (columns - 1)})", batch)

        self._write(write)

    def forget(self, paths: Sequence[str]) -> None:
        """Files that are no more."""
        self._write(lambda connection: forget(connection, paths))

    def version(self, path: str, n: int, listing: Listing) -> Version | None:
        """The copy of the `n`th article of a file, if it is in the cache and is that of `listing`."""
        query = "SELECT id, body, sound FROM copy WHERE path = ? AND n = ?"
        return self._ask(lambda c: version_of(c.execute(query, (path, n)).fetchone(), listing), None)

    def prints(self, start: str, strip: int = 0) -> Iterator[tuple[str, int, str, PackedFingerprint]]:
        """The fingerprints of the articles whose path begins with `start`: `(path, n, content id, print)` each."""
        after: tuple[str, int] = start, -1
        none: list[tuple[Any, ...]] = []
        while batch := self._ask(partial(_some_prints, after=after, last=start + LAST), none):
            for path, n, id, packed, checksum in batch:
                if found := unpack_fingerprint(packed, checksum):
                    yield path[strip:], n, id, found
            after = batch[-1][:2]

    def prints_in(self, paths: Sequence[str]) -> dict[tuple[str, str], PackedFingerprint]:
        """The fingerprints of the articles in some files, by path and content id."""
        found = self._rows_of(paths, "SELECT path, id, packed, sound FROM print WHERE path IN (?)")
        return {(path, id): fingerprint for path, id, *kept in found if (fingerprint := unpack_fingerprint(*kept))}

    def holding(
        self, substrings: Sequence[str], start: str, strip: int = 0
    ) -> Iterator[list[tuple[str, int, str, bool]]]:
        """Articles whose copy may hold all of some runs of letters and digits, in any case of ASCII, a few at a time.

        `(path, n, content id, whether it may)` of every article whose path begins with `start`.
        """
        after: tuple[str, int] = start, -1
        none: list[tuple[str, int, str, bool]] = []
        while batch := self._ask(partial(_some_holding, substrings=substrings, after=after, last=start + LAST), none):
            yield [(path[strip:], n, id, bool(may)) for path, n, id, may in batch]
            after = batch[-1][:2]

    def desk_state(self, desk: str) -> DeskState | None:
        """The state of a desk at its last scan; None where that is not known."""
        query = "SELECT part, sound FROM standing WHERE name = ? ORDER BY n"
        return self._ask(lambda c: DeskState.unpacked(c.execute(query, (desk,))), None)

    def put_desk_state(self, desk: str, desk_state: DeskState) -> None:
        """Store the state of a desk part by part, so that others get their turn; it is valid with the last."""
        self._write(lambda connection: connection.execute("DELETE FROM standing WHERE name = ?", (desk,)))
        for n, part in enumerate(desk_state.packed()):
            self._write(partial(_put_part, row=(desk, n, *part)))

    def use(self, desk: str, starts: Sequence[str]) -> None:
        """Note that a desk is open whose files begin with `starts`, so that they are not swept out."""
        today = int(time.time() // _DAY)
        self._write(lambda connection: use(connection, desk, starts, today))

    def sweep(self, desk: str, bounds: Bounds = BOUNDS) -> Iterator[None]:
        """Once a day, a step at a time, forget what no desk has shown for long; `desk` is open.

        To be left off at any step: the next sweep goes on from there.
        """
        today = int(time.time() // _DAY)
        if self._path and self._writable and self._ask(lambda c: is_due(c, today), False):
            steps = sweep(self._connection, desk, today, bounds)
            while self._ask(lambda _: any(True for _ in islice(steps, 1)), False):
                yield

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def _rows_of(self, paths: Sequence[str], question: str) -> list[Row]:
        """The rows of a query on a path, asked for several at once; a name that is no Unicode has none."""
        query = [path for path in paths if is_encodable(path)]
        question = question.replace("?", ", ".join("?" * _AT_ONCE))  # the same for few: SQLite remembers every wording
        none: list[Row] = []
        found: list[Row] = []
        for start in range(0, len(query), _AT_ONCE):
            batch = query[start : start + _AT_ONCE]
            batch += [""] * (_AT_ONCE - len(batch))
            found += self._ask(partial(_all_rows, question=question, values=batch), none)
        return found

    # Below: what may go wrong

    def _ask(self, question: Callable[[sqlite3.Connection], Result], none: Result) -> Result:
        with self._lock:
            try:
                return question(self._connection)
            except UnicodeEncodeError:  # a name that is no Unicode: nothing is cached under it
                return none
            except (sqlite3.Error, *MISSHAPEN) as error:
                self._failed(error)
                return none

    def _write(self, write: Callable[[sqlite3.Connection], object]) -> None:
        with self._lock:
            if not self._writable:
                return
            try:
                with transaction(self._connection):
                    write(self._connection)
            except UnicodeEncodeError:
                pass  # a name or a text that is no Unicode: read again each time
            except sqlite3.Error as error:
                self._failed(error)

    def _failed(self, error: Exception) -> None:
        """Begin anew after damage; else leave the file alone and go on without."""
        in_use = isinstance(error, sqlite3.OperationalError | sqlite3.ProgrammingError) and _NO_TEXT not in str(error)
        if in_use or self._path is None:
            self._report(Problem(str(self._path or "cache"), f"is not kept up to date: {error}"))
            self._writable = False
            return
        with contextlib.suppress(sqlite3.Error):
            self._connection.close()
        self._connection = self._open(damage=error)

    def _report(self, problem: Problem) -> None:
        if problem not in self.problems:
            self.problems = (*self.problems, problem)

    def _open(self, damage: object = None) -> sqlite3.Connection:
        path = self._path
        for _ in range(2):
            if path is None:
                break
            try:
                damage = damage or _cut_short(path)
                if damage:
                    self._report(set_aside(path, damage))
                    damage = None
                make_private(path)
                connection = connect(str(path), self._wait)
                try:
                    connection.execute("PRAGMA synchronous = NORMAL")
                    if is_new(connection, _OWNER):
                        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
                    _forget_older(connection)
                    prepare(connection, _SCHEMA, _SCHEMA_VERSION, _OWNER)
                    return connection
                except BaseException:
                    connection.close()
                    raise
            except (Later, sqlite3.OperationalError, OSError) as error:
                self._report(Problem(str(path), f"is not used: {getattr(error, 'strerror', None) or error}"))
                break
            except sqlite3.DatabaseError as error:
                damage = error
        connection = connect(":memory:")
        prepare(connection, _SCHEMA, _SCHEMA_VERSION, _OWNER)
        return connection


def cache_path() -> Path:
    """The path of the cache, whether or not it is there: in the user's cache folder."""
    from platformdirs import user_cache_path  # asked for only where no test or caller names the file

    return user_cache_path("wirediff", appauthor=False) / "library.db"


def _forget_older(connection: sqlite3.Connection) -> None:
    """Empty a cache that an earlier version of the program made its own way, and let the file shrink from now on."""
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    if 0 < found < _SCHEMA_VERSION:
        with transaction(connection):
            for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
                connection.execute(f"DROP TABLE {table}")
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
        with contextlib.suppress(sqlite3.OperationalError):  # open elsewhere: its free pages are filled again
            connection.execute("VACUUM")


def _cut_short(path: Path) -> str | None:
    """Whether the file is smaller than it says: SQLite reads what is missing as zeros, without a word."""
    try:
        with path.open("rb") as file:
            head, size = file.read(32), file.seek(0, 2)
    except FileNotFoundError:
        return None
    page = int.from_bytes(head[_PAGE_SIZE], "big")
    if size and size < int.from_bytes(head[_PAGES], "big") * (65536 if page == 1 else page):
        return "cut short"
    return None


def _all_rows(connection: sqlite3.Connection, question: str, values: Sequence[str]) -> list[Row]:
    return connection.execute(question, values).fetchall()


def _some_prints(connection: sqlite3.Connection, after: tuple[str, int], last: str) -> list[tuple[Any, ...]]:
    return connection.execute(
        "SELECT path, n, id, packed, sound FROM print WHERE (path, n) > (?, ?) AND path <= ?"
        " ORDER BY path, n LIMIT 1000",
        (*after, last),
    ).fetchall()


def _some_holding(
    connection: sqlite3.Connection, substrings: Sequence[str], after: tuple[str, int], last: str
) -> list[tuple[str, int, str, bool]]:
    condition = " AND ".join(["body LIKE ?"] * len(substrings)) or "1"
    return connection.execute(
        f"SELECT path, n, id, {condition} FROM copy WHERE (path, n) > (?, ?) AND path <= ? ORDER BY path, n LIMIT 1000",
        (*(f"%{substring}%" for substring in substrings), *after, last),
    ).fetchall()


def _put_part(connection: sqlite3.Connection, row: tuple[Any, ...]) -> None:
    connection.execute("INSERT OR REPLACE INTO standing VALUES (?, ?, ?, ?)", row)
