"""What was read, so that the next start reads only what has changed.

    ~/.cache/wirediff/library.db     article  a file's stamp and what a list tells of it: small, read whole
                                     copy     the copy itself: read when it is opened
                                     print    its fingerprint: read when stories are grouped
                                     desk     how the articles of a desk were last grouped

Nothing here is more than time saved: whatever is missing is read again from the files. A cache that
is damaged, cut short or none of ours is set aside and begun anew; one that cannot be written (a full
disk, another program that does not let go) is left as it is. `told` says so, once.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
import threading
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

from reader.model import Block, Listing, Problem, Role, Version
from reader.store.database import Foreign, connect, prepare, set_aside, transaction

_SCHEMA_VERSION = 1
_OWNER = 0x57697265
_WAIT_SECONDS = 2.0
_SCHEMA = """
CREATE TABLE IF NOT EXISTS article (
    path TEXT NOT NULL, n INTEGER NOT NULL, size INTEGER, modified INTEGER, changed INTEGER, made INTEGER,
    id TEXT, outlet TEXT, headline TEXT, lede TEXT, published TEXT, words INTEGER, problems TEXT,
    PRIMARY KEY (path, n)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS copy (
    path TEXT NOT NULL, n INTEGER NOT NULL, id TEXT, body TEXT, sound INTEGER, PRIMARY KEY (path, n)
);
CREATE TABLE IF NOT EXISTS print (
    path TEXT NOT NULL, n INTEGER NOT NULL, id TEXT, packed BLOB, facts TEXT, sound INTEGER, PRIMARY KEY (path, n)
);
CREATE TABLE IF NOT EXISTS desk (name TEXT PRIMARY KEY, articles TEXT, stories TEXT, sound INTEGER) WITHOUT ROWID;
"""
_TOLD = ("headline", "byline", "dateline", "credit", "slug", "lang", "urgency", "status", "note")
_LAST = "\U0010ffff"
_PAGE_SIZE, _PAGES = slice(16, 18), slice(28, 32)

Stamp = tuple[int, int, int]
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Print:
    """A fingerprint as it is kept: two arrays of 32-bit numbers, and small facts as JSON."""

    words: array[int]
    figures: array[int]
    facts: str


@dataclass(frozen=True, slots=True)
class Known:
    """A file as it was read, when its stamp was this."""

    stamp: Stamp
    made: int
    listings: tuple[Listing, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """A file just read, to be kept under its whole path: its versions, each with its fingerprint."""

    path: str
    stamp: Stamp
    made: int
    versions: tuple[tuple[Version, Print], ...]
    problems: tuple[Problem, ...]


class Cache:
    """What was read. Safe between threads and between programs; no method raises."""

    def __init__(self, path: Path | None, wait: float = _WAIT_SECONDS) -> None:
        """Open the cache at `path`; with None it ends with the program."""
        self.told: tuple[Problem, ...] = ()
        self._path = path
        self._wait = wait
        self._lock = threading.RLock()
        self._writable = True
        self._connection = self._open()

    def known(self, start: str, strip: int = 0) -> dict[str, Known]:
        """All files whose whole path begins with `start`, by their paths without the first `strip` characters."""
        rows: list[tuple[Any, ...]] = self._ask(
            lambda c: c.execute(
                "SELECT path, size, modified, changed, made, problems, id, outlet, headline, lede, published, words"
                " FROM article WHERE path >= ? AND path <= ? ORDER BY path, n",
                (start, start + _LAST),
            ).fetchall(),
            [],
        )
        found: dict[str, Known] = {}
        for whole, size, modified, changed, made, problems, id, outlet, headline, lede, published, words in rows:
            path = whole[strip:]
            listings = (Listing(id, outlet, path, headline, lede, published, words),) if id is not None else ()
            if path in found:
                listings = (*found[path].listings, *listings)
            told = tuple(Problem(path, reason, line) for reason, line in json.loads(problems)) if problems else ()
            found[path] = Known((size, modified, changed), made, listings, told)
        return found

    def keep(self, read: Sequence[Read]) -> None:
        """Keep files just read in the place of what was known of them."""
        articles: list[tuple[Any, ...]] = []
        copies: list[tuple[Any, ...]] = []
        prints: list[tuple[Any, ...]] = []
        for file in read:
            problems = (
                json.dumps([(problem.reason, problem.line) for problem in file.problems]) if file.problems else None
            )
            for n, (version, print_) in enumerate(file.versions):
                articles.append((file.path, n, *file.stamp, file.made, *_article(version.listing), problems))
                body, packed = _body(version), _packed(print_)
                copies.append((file.path, n, version.id, body, crc32(body.encode())))
                prints.append((file.path, n, version.id, packed, print_.facts, crc32(packed)))
            if not file.versions:
                articles.append((file.path, 0, *file.stamp, file.made, *[None] * 6, problems))

        def write(connection: sqlite3.Connection) -> None:
            _delete(connection, [file.path for file in read])
            connection.executemany(f"INSERT INTO article VALUES (?{', ?' * 12})", articles)
            connection.executemany("INSERT INTO copy VALUES (?, ?, ?, ?, ?)", copies)
            connection.executemany("INSERT INTO print VALUES (?, ?, ?, ?, ?, ?)", prints)

        self._write(write)

    def forget(self, paths: Sequence[str]) -> None:
        """Files that are no more."""
        self._write(lambda connection: _delete(connection, paths))

    def version(self, path: str, n: int, listing: Listing) -> Version | None:
        """The copy of the `n`th article of a file, if it is kept and is what `listing` tells of."""

        def read(connection: sqlite3.Connection) -> Version | None:
            row = connection.execute("SELECT id, body, sound FROM copy WHERE path = ? AND n = ?", (path, n)).fetchone()
            if row is None or crc32(row[1].encode()) != row[2] or not listing.id.startswith(row[0]):
                return None
            told = json.loads(row[1])
            blocks = tuple(Block(Role(role), text) for role, text in told.pop("blocks"))
            return Version(
                id=listing.id,
                outlet=listing.outlet,
                path=listing.path,
                published=listing.published,
                blocks=blocks,
                **told,
            )

        return self._ask(read, None)

    def prints(self, start: str, strip: int = 0) -> Iterator[tuple[str, int, str, Print]]:
        """The fingerprints of the articles whose path begins with `start`: `(path, n, content id, print)` each."""
        after: tuple[str, int] = start, -1
        nothing: list[tuple[Any, ...]] = []
        while rows := self._ask(partial(_some_prints, after=after, last=start + _LAST), nothing):
            for path, n, id, packed, facts, sound in rows:
                if crc32(packed) == sound:
                    count = int.from_bytes(packed[:4], "little")
                    numbers = array("I", packed[4:])
                    yield path[strip:], n, id, Print(numbers[:count], numbers[count:], facts)
            after = rows[-1][:2]

    def holding(self, runs: Sequence[str], start: str, strip: int = 0) -> Iterator[list[tuple[str, int, str, bool]]]:
        """Which copy may hold all of some runs of letters and digits, capitals of ASCII or not: a few at a time.

        `(path, n, content id, whether it may)` of every article whose path begins with `start`.
        """
        after: tuple[str, int] = start, -1
        nothing: list[tuple[str, int, str, bool]] = []
        while rows := self._ask(partial(_some_holding, runs=runs, after=after, last=start + _LAST), nothing):
            yield [(path[strip:], n, id, bool(may)) for path, n, id, may in rows]
            after = rows[-1][:2]

    def grouped(self, desk: str) -> tuple[str, list[list[str]]]:
        """How a desk was grouped last: of which articles, told as one text, and the ids in each story."""
        row = self._ask(
            lambda c: c.execute("SELECT articles, stories, sound FROM desk WHERE name = ?", (desk,)).fetchone(), None
        )
        return (row[0], json.loads(row[1])) if row and crc32(row[1].encode()) == row[2] else ("", [])

    def keep_grouped(self, desk: str, articles: str, stories: Iterable[Iterable[str]]) -> None:
        told = json.dumps([list(story) for story in stories])
        row = desk, articles, told, crc32(told.encode())
        self._write(lambda connection: connection.execute("INSERT OR REPLACE INTO desk VALUES (?, ?, ?, ?)", row))

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    # Below: what may go wrong

    def _ask(self, question: Callable[[sqlite3.Connection], Result], nothing: Result) -> Result:
        with self._lock:
            try:
                return question(self._connection)
            except (sqlite3.Error, ValueError) as error:  # a ValueError: JSON or a number that is none
                self._failed(error)
                return nothing

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
        if isinstance(error, sqlite3.OperationalError | sqlite3.ProgrammingError) or self._path is None:
            self._tell(Problem(str(self._path or "cache"), f"is not kept up to date: {error}"))
            self._writable = False
            return
        with contextlib.suppress(sqlite3.Error):
            self._connection.close()
        self._connection = self._open(damage=error)

    def _tell(self, problem: Problem) -> None:
        if problem not in self.told:
            self.told = (*self.told, problem)

    def _open(self, damage: object = None) -> sqlite3.Connection:
        path = self._path
        for _ in range(2):
            if path is None:
                break
            try:
                damage = damage or _cut_short(path)
                if damage:
                    self._tell(set_aside(path, damage))
                    damage = None
                path.parent.mkdir(parents=True, exist_ok=True)
                connection = connect(str(path), self._wait)
                try:
                    connection.execute("PRAGMA synchronous = NORMAL")
                    _mark(connection)
                    prepare(connection, _SCHEMA, _SCHEMA_VERSION)
                    return connection
                except BaseException:
                    connection.close()
                    raise
            except (Foreign, sqlite3.OperationalError, OSError) as error:
                self._tell(Problem(str(path), f"is not used: {getattr(error, 'strerror', None) or error}"))
                break
            except sqlite3.DatabaseError as error:
                damage = error
        connection = connect(":memory:")
        prepare(connection, _SCHEMA, _SCHEMA_VERSION)
        return connection


def cache_path() -> Path:
    """Where the cache lies, or would: in the user's cache folder."""
    from platformdirs import user_cache_path  # asked for only where no test or caller names the file

    return user_cache_path("wirediff", appauthor=False) / "library.db"


def _mark(connection: sqlite3.Connection) -> None:
    """Sign a new file as a cache of ours. Raises sqlite3.DatabaseError: another program has signed it, or nobody."""
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
    if owner == 0 and tables == 0:
        connection.execute(f"PRAGMA application_id = {_OWNER}")
    elif owner != _OWNER:
        raise sqlite3.DatabaseError("none of ours")


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


def _delete(connection: sqlite3.Connection, paths: Iterable[str]) -> None:
    for table in ("article", "copy", "print"):
        connection.executemany(f"DELETE FROM {table} WHERE path = ?", [(path,) for path in paths])


def _some_prints(connection: sqlite3.Connection, after: tuple[str, int], last: str) -> list[tuple[Any, ...]]:
    return connection.execute(
        "SELECT path, n, id, packed, facts, sound FROM print WHERE (path, n) > (?, ?) AND path <= ?"
        " ORDER BY path, n LIMIT 1000",
        (*after, last),
    ).fetchall()


def _some_holding(
    connection: sqlite3.Connection, runs: Sequence[str], after: tuple[str, int], last: str
) -> list[tuple[str, int, str, bool]]:
    held = " AND ".join(["body LIKE ?"] * len(runs)) or "1"
    return connection.execute(
        f"SELECT path, n, id, {held} FROM copy WHERE (path, n) > (?, ?) AND path <= ? ORDER BY path, n LIMIT 1000",
        (*(f"%{run}%" for run in runs), *after, last),
    ).fetchall()


def _article(of: Listing) -> tuple[Any, ...]:
    return of.id, of.outlet, of.headline, of.lede, of.published, of.words


def _body(version: Version) -> str:
    told = {name: value for name in _TOLD if (value := getattr(version, name)) is not None}
    return json.dumps({"blocks": [(block.role, block.text) for block in version.blocks], **told}, ensure_ascii=False)


def _packed(print_: Print) -> bytes:
    return len(print_.words).to_bytes(4, "little") + print_.words.tobytes() + print_.figures.tobytes()
