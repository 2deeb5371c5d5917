"""The editor's own file: opened, watched while it is open, made again where it is lost.

    act ──> is it still the file that was opened? ──> write ──> is it still? ──> kept
              │ deleted, replaced, damaged                        │ no: once more
              └──> opened or made anew, its contents put in, reported
            cannot be written (full, read-only, locked, of a later version)
              └──> held, with what is kept already, and put in as soon as it can be: NotKept

Never opened outside SQLite: the system drops a process's locks on a file when it closes the file anywhere. So the file
is known by its status; where that has changed, a second connection looks closer.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from reader.model import Problem
from reader.store import tables
from reader.store.database import Later, is_new, make_private, prepare, set_aside, transaction
from reader.store.second_connection import (
    OWNER,
    FileStatus,
    check,
    connected,
    file_status,
    head_of_journal,
    identity_of,
    read_earlier,
    second_connection,
)
from reader.store.tables import EXPLAINING, SCHEMA, TABLES, Act, Contents, Rest, RowKey

_SCHEMA_VERSION = 1
# How long another program is waited for that writes: with something to keep, at the start, and where it was in vain.
_WAIT_SECONDS, _START_SECONDS, _AGAIN_SECONDS = 5.0, 3.0, 1.0
_TRIES = 3
_LOCKED = "locked"
_IN_WORDS = {
    "attempt to write a readonly database": "the file is read-only",
    "database is locked": "another program has locked the file",
    "database or disk is full": "the disk is full",
    "disk I/O error": "the disk cannot be written",
    "unable to open database file": "the file cannot be opened to write",
}


Result = TypeVar("Result")


class NotKept(Exception):
    """An act that holds in this program and did not reach the disk, for a `reason`.

    It is written to disk with whatever is done next, if that can be saved. What was saved before is untouched.
    """

    def __init__(self, path: object, reason: str) -> None:
        super().__init__(str(Problem(str(path), f"not kept: {reason}")))
        self.reason = reason


class OwnFile:
    """The contents of the file at `path`, and what the editor does; without a path they end with the program.

    `problems`: what has gone wrong with the file and was put right. `unkept`: the reason why what is done now is not
    kept; empty where it is. Safe between threads and between programs.
    """

    def __init__(self, path: Path | None, begun: Contents | None = None) -> None:
        self.problems: tuple[Problem, ...] = ()
        self.unkept = ""
        self._path = path
        self._lock = threading.RLock()
        self._connection: sqlite3.Connection | None = None
        self._contents = begun or tables.empty_contents()
        self._pending: dict[RowKey, Rest | None] = {}
        self._touched: set[RowKey] = set()
        self._statuses: tuple[FileStatus | None, FileStatus | None] = None, None
        self._journal_head = b""
        self._version = 0
        self._lost = ""
        self._hurried = False
        if path:
            with self._lock:
                self._try_again(_START_SECONDS)
                if self.unkept:
                    self._contents, _ = read_earlier(path)

    @property
    def contents(self) -> Contents:
        """All that holds now, of any program; what is done later is not in it."""
        with self._lock:
            if self._connection:
                with contextlib.suppress(sqlite3.Error):  # what cannot be read any more still holds
                    self._take_in(self._connection)
            return self._contents

    def do(self, *acts: Act) -> None:
        """Keep what the editor did, all of it or nothing. Returns once it is on the disk. Raises NotKept."""
        with self._lock:
            self._touched.update(act.at for act in acts)
            try:
                if self._path:
                    done = self._patiently(lambda: self._kept(acts), _AGAIN_SECONDS if self.unkept else _WAIT_SECONDS)
                else:
                    done = {act.at: act.settled(self._contents) for act in acts}
            except (sqlite3.Error, OSError, Later) as error:
                for act in acts:
                    self._pending[act.at] = rest = act.settled(self._contents)
                    self._contents = tables.applied(self._contents, {act.at: rest})
                self.unkept = _reason(error)
                raise NotKept(self._path, self.unkept) from error
            self._contents = tables.applied(self._contents, done)
            self.unkept = ""

    def settle(self) -> None:
        """Notice what has become of the file, and save what could not be saved before."""
        if self._path:
            with self._lock:
                self._try_again(0)

    def hurry(self) -> None:
        """The program is being left: wait for no other any more."""
        self._hurried = True

    def close(self) -> tuple[Problem, ...]:
        """Keep what can be, and fold the journal into the file. Returns what is lost now."""
        with self._lock:
            self.settle()
            if self._connection:
                with contextlib.suppress(sqlite3.Error):
                    self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                self._connection.close()
                self._connection = None
            if not self._pending:
                return ()
            lost = sum(table not in EXPLAINING for table, _ in self._pending)
            many = f"{lost} changes were" if lost > 1 else "one change was"
            return (Problem(str(self._path), f"{many} not kept: {self.unkept}"),)

    def _try_again(self, wait: float) -> None:
        try:
            self._patiently(self._usable, wait)
        except (sqlite3.Error, OSError, Later) as error:
            self.unkept = _reason(error)
        else:
            self.unkept = ""

    def _patiently(self, do: Callable[[], Result], wait: float) -> Result:
        """Do it again and again while another program writes: more tries, and sooner left off, than SQLite's own."""
        until = time.monotonic() + wait
        while True:
            try:
                return do()
            except sqlite3.OperationalError as error:
                if _LOCKED not in str(error) or self._hurried or time.monotonic() >= until:
                    raise

    def _kept(self, acts: tuple[Act, ...]) -> dict[RowKey, Rest | None]:
        for _ in range(_TRIES):
            connection = self._usable()
            try:
                with transaction(connection):
                    done = {act.at: act.write(connection) for act in acts}
            except sqlite3.OperationalError:
                raise
            except sqlite3.DatabaseError as error:
                self._let_go(f"was damaged ({error})", sound=False)
                continue
            status = self._file_statuses()
            if [*map(identity_of, status)] == [*map(identity_of, self._statuses)]:
                self._remember(status)
                return done
        raise OSError("it is damaged or replaced again and again")

    def _usable(self) -> sqlite3.Connection:
        """The file that has its name now, with everything written to it that could not be saved before."""
        assert self._path
        if self._connection and (lost := self._change_of(self._connection)):
            self._let_go(lost, sound=[*map(identity_of, self._file_statuses())] != [*map(identity_of, self._statuses)])
        if self._connection is None:
            connection = self._opened()
            try:
                self._put_back(connection)
                self._version = -1
                self._pending.clear()
                self._take_in(connection)
            except BaseException:
                connection.close()
                raise
            self._remember(self._file_statuses())
            if self._lost:
                self._tell(
                    Problem(str(self._path), f"{self._lost} while in use; what was done so far is kept in it again")
                )
            self._connection, self._lost = connection, ""
        if self._pending:
            self._put_back(self._connection)
            self._pending.clear()
            self._remember(self._file_statuses())
        return self._connection

    def _put_back(self, connection: sqlite3.Connection) -> None:
        """Write what is not in the file: all, where it was lost, else what could not be saved before."""
        if not (self._lost or self._pending):
            return
        with transaction(connection):
            if self._lost:
                tables.add(connection, self._contents)
            for table, key in self._touched if self._lost else self._pending:
                tables.put(connection, (table, key), self._contents[table].get(key))

    def _take_in(self, connection: sqlite3.Connection) -> None:
        """Read what other programs have written."""
        (version,) = connection.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self._contents = tables.applied(tables.read(connection), self._pending)
            self._version = version

    def _file_statuses(self) -> tuple[FileStatus | None, FileStatus | None]:
        return file_status(f"{self._path}"), file_status(f"{self._path}-wal")

    def _remember(self, statuses: tuple[FileStatus | None, FileStatus | None]) -> None:
        self._statuses = statuses
        self._journal_head = head_of_journal(f"{self._path}-wal")

    def _journal_was_cut(self, journal: FileStatus | None) -> bool:
        """Whether it is shorter than it was, though it begins as it did: SQLite begins a new one with another head."""
        before = self._statuses[1]
        return bool(
            journal
            and before
            and 0 < journal.size < before.size
            and head_of_journal(f"{self._path}-wal") == self._journal_head
        )

    def _change_of(self, connection: sqlite3.Connection) -> str:
        """What happened to the open file; empty if only our own programs changed it."""
        status = self._file_statuses()
        if status == self._statuses:
            return ""
        (file, journal), (file_before, journal_before) = map(identity_of, status), map(identity_of, self._statuses)
        if file != file_before:
            return "was replaced" if file else "was deleted"
        if journal != journal_before:
            return "lost its journal"
        if self._journal_was_cut(status[1]):
            return "lost part of its journal"
        assert self._path
        try:
            with second_connection(self._path, "rw") as other:
                check(other)
                there = tables.applied(tables.read(other), self._pending)
            (version,) = connection.execute("PRAGMA data_version").fetchone()
        except sqlite3.Error as error:
            return "" if _is_passing(error) else f"was damaged ({error})"
        if version == self._version and there != self._contents:
            return "was replaced"
        self._remember(status)
        return ""

    def _let_go(self, lost: str, *, sound: bool) -> None:
        """Close what was the file; `sound`: it has another name or none, and its content can still be read.

        Its journal, if that still lies under the name, belongs to no file that comes.
        """
        assert self._connection
        if sound:
            with contextlib.suppress(sqlite3.Error):
                self._take_in(self._connection)
        self._connection.close()
        self._connection, self._lost = None, lost
        file, journal = map(identity_of, self._file_statuses())
        if journal and journal == identity_of(self._statuses[1]) and file != identity_of(self._statuses[0]):
            for tail in ("-wal", "-shm"):
                Path(f"{self._path}{tail}").unlink(missing_ok=True)

    def _opened(self) -> sqlite3.Connection:
        """The file, made where there is none; set aside where it is of no use, and made anew."""
        assert self._path
        for _ in range(_TRIES):
            make_private(self._path)
            connection = connected(self._path.absolute().as_uri())
            try:
                is_new(connection, OWNER, TABLES)
                connection.execute("PRAGMA synchronous = FULL")
                prepare(connection, SCHEMA, _SCHEMA_VERSION, OWNER)
                check(connection)
                return connection
            except sqlite3.DatabaseError as error:
                connection.close()
                if isinstance(error, sqlite3.OperationalError) and _is_passing(error):
                    raise
                try:
                    self._tell(set_aside(self._path, error))
                except OSError as refused:
                    complaint = f"is damaged ({error}) and cannot be set aside: {_reason(refused)}"
                    raise OSError(complaint) from refused
            except BaseException:
                connection.close()
                raise
        raise OSError("it is damaged again and again")

    def _tell(self, problem: Problem) -> None:
        self.problems = (*self.problems, problem)


def _is_passing(error: sqlite3.Error) -> bool:
    """Whether the error is transient (a lock, a full disk), and not one of the file's content."""
    return isinstance(error, sqlite3.OperationalError) and "no such" not in str(error)


def _reason(error: BaseException) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return _IN_WORDS.get(str(error), str(error))
