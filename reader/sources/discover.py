"""Which files do these PATHs mean?

    ~/copy/tonight  ──> every file below it, in the order of their names
    "copy/*.txt"    ──> what the pattern matches
    story.txt       ──> itself
    -               ──> standard input

Nothing vanishes: what a PATH names and cannot be reached becomes a Problem. Left out without a
word are only hidden files (`.git`, `.DS_Store`) and a folder reached a second time, whose copy
has been listed already; so a link that leads in a circle ends there.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.model import Problem

STDIN = Path("-")


def discover(paths: Iterable[str | Path]) -> Iterator[Path | Problem]:
    """List the files that `paths` mean, each once, folders depth first by name. Lazy; never raises."""
    files: set[str] = set()
    folders: set[tuple[int, int]] = set()
    for given in paths:
        for found in _expand(str(given), folders):
            if isinstance(found, Problem):
                yield found
            elif found not in files:
                files.add(found)
                yield Path(found)


def _expand(given: str, folders: set[tuple[int, int]]) -> Iterator[str | Problem]:
    if given == str(STDIN):
        yield given
        return
    path = os.path.expanduser(given)  # noqa: PTH111 - text throughout: a hundred thousand Paths cost a second
    if os.path.lexists(path):
        yield from _walk(path, folders)
        return
    try:
        matches = sorted(glob.glob(path, recursive=True)) if glob.has_magic(path) else []  # noqa: PTH207
    except (OSError, ValueError) as error:
        yield Problem(given, f"cannot be searched: {error}")
        return
    if not matches:
        yield Problem(given, "matches no file" if glob.has_magic(path) else "no such file or folder")
    for match in matches:
        yield from _walk(match, folders)


def _walk(path: str, folders: set[tuple[int, int]]) -> Iterator[str | Problem]:
    """`path` itself, or every file below it. Whether a file can be read shows when it is read."""
    if not os.path.isdir(path):  # noqa: PTH112
        yield path
        return
    pending = [path]
    while pending:
        here = pending.pop()
        try:
            if os.path.isdir(here):  # noqa: PTH112
                status = os.stat(here)  # noqa: PTH116
                if (status.st_dev, status.st_ino) in folders:
                    continue
                folders.add((status.st_dev, status.st_ino))
                with os.scandir(here) as listing:
                    names = sorted((entry.name, entry.path) for entry in listing if not entry.name.startswith("."))
                pending.extend(path for _, path in reversed(names))
            else:
                yield here
        except OSError as error:
            yield Problem(here, f"folder cannot be read: {error.strerror or error}")
