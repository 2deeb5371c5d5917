"""Confirmed settings: digests of the folders' files that the editor said yes to.

Asked before there is a desk, on a connection of its own that makes nothing and writes nothing: where the editor's file
cannot be read, nothing is confirmed.
"""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from reader.store import acts
from reader.store.work import open_work, work_path

if TYPE_CHECKING:
    from reader.model import Problem

_WAIT_SECONDS = 2.0


def is_confirmed(digest: str, path: Path | None = None) -> bool:
    """Whether the editor has confirmed a file of that digest; never raises."""
    try:
        at = (path or work_path()).absolute().as_uri()
        with contextlib.closing(sqlite3.connect(f"{at}?mode=ro", timeout=_WAIT_SECONDS, uri=True)) as connection:
            asked = "SELECT 1 FROM confirmed WHERE digest = ?"
            return connection.execute(asked, (digest,)).fetchone() is not None
    except (sqlite3.Error, OSError, RuntimeError, ValueError):
        return False


def confirm(digest: str, path: Path | None = None) -> tuple[Problem, ...]:
    """Keep that the editor has confirmed a file of that digest. Returns what was wrong with the editor's own file.

    Raises:
        NotKept: it is not on the disk.
    """
    work, problems = open_work(path)
    try:
        work.do(acts.confirm(digest))
    finally:
        work.close()
    return problems
