"""File discovery: the files that the PATHs of a call mean.

    ~/copy/tonight  ──> every file below it, in the order of their names
    "copy/*.txt"    ──> what the pattern matches
    story.txt       ──> itself
    -               ──> standard input; a file of that name is given from the root of all

Nothing vanishes: what a PATH names and cannot be reached becomes a Problem. Left out without a
word are only hidden files (`.git`, `.DS_Store`) and a folder reached a second time, whose copy
has been listed already; so a link that leads in a circle ends there.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from glob import has_magic
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from reader.cancellation import StillWanted, always
from reader.model import STDIN, Problem
from reader.sources.globs import matches

Stamp = tuple[int, int, int]
_LONGEST_NUMBER = 9
"""Digits of the number of an article in its file."""


class SourceFile(NamedTuple):
    """A file and its stamp, which changes when the file does: size in bytes, times of content and of entry in ns.

    `stamp` None: there is none to be had, and reading the file gives the reason.
    """

    path: str
    stamp: Stamp | None


def discover(paths: Iterable[str | Path]) -> Iterator[Path | Problem]:
    """List the files that `paths` mean, each once, folders depth first by name. Lazy; never raises."""
    for item in discover_files(paths):
        yield item if isinstance(item, Problem) else Path(item.path)


def discover_files(paths: Iterable[str | Path], wanted: StillWanted = always) -> Iterator[SourceFile | Problem]:
    """As `discover`, with the stamp of every file. `wanted` is called for every folder, and may raise to end it."""
    files: set[str] = set()
    folders: set[tuple[int, int]] = set()
    for path in paths:
        for item in _expanded(str(path), folders, wanted):
            if isinstance(item, Problem):
                yield item
            elif item.path not in files:
                files.add(item.path)
                yield item


def named_part(name: str) -> tuple[str, int | None]:
    """The path that a name means, and the number of one article in that file, as in "wire.xml#3".

    A file whose own name ends so is meant before an article of another.
    """
    path, sign, number = name.rpartition("#")
    if not sign or not number.isdecimal() or len(number) > _LONGEST_NUMBER or os.path.lexists(os.path.expanduser(name)):  # noqa: PTH111
        return name, None
    return (path, int(number)) if os.path.isfile(os.path.expanduser(path)) else (name, None)  # noqa: PTH111, PTH113


def stamp(path: str) -> Stamp | None:
    """The stamp of a file as it is now."""
    status = _status(path)
    return _stamp_of(status) if status else None


def _expanded(name: str, folders: set[tuple[int, int]], wanted: StillWanted) -> Iterator[SourceFile | Problem]:
    if name == STDIN:
        yield SourceFile(name, None)
        return
    path = os.path.expanduser(named_part(name)[0])  # noqa: PTH111 - text throughout: a hundred thousand Paths cost a second
    if os.path.lexists(path):
        yield from _walk(path, folders, wanted)
        return
    matched = False
    for match in matches(path, wanted) if has_magic(path) else ():
        matched = True
        yield from _walk(match, folders, wanted)
    if not matched:
        yield Problem(name, "matches no file" if has_magic(path) else "no such file or folder")


def _walk(path: str, folders: set[tuple[int, int]], wanted: StillWanted) -> Iterator[SourceFile | Problem]:
    """`path` itself, or every file below it. Whether a file can be read shows when it is read."""
    status = _status(path)
    if status is None or not stat.S_ISDIR(status.st_mode):
        yield SourceFile(_no_stdin(path), _stamp_of(status) if status else None)
        return
    within = [iter(_entries(path, status, folders))]
    while within:
        wanted()
        for entry in within[-1]:
            if isinstance(entry, Problem):
                yield entry
                continue
            try:
                status = entry.stat()
            except (OSError, ValueError):
                yield SourceFile(_no_stdin(entry.path), None)
                continue
            if stat.S_ISDIR(status.st_mode):
                within.append(iter(_entries(entry.path, status, folders)))
                break
            yield SourceFile(_no_stdin(entry.path), (status.st_size, status.st_mtime_ns, status.st_ctime_ns))
        else:
            within.pop()


def _no_stdin(path: str) -> str:
    """The path of a file, so that it never reads as standard input: `./-` is `-` to every Path."""
    return os.path.abspath(path) if path.endswith(STDIN) and str(Path(path)) == STDIN else path  # noqa: PTH100


def _entries(path: str, status: os.stat_result, folders: set[tuple[int, int]]) -> Sequence[os.DirEntry[str] | Problem]:
    """The entries of a folder, by name; nothing in one that was entered before."""
    if (status.st_dev, status.st_ino) in folders:
        return ()
    folders.add((status.st_dev, status.st_ino))
    try:
        with os.scandir(path) as listing:
            return sorted([e for e in listing if not e.name.startswith(".")], key=attrgetter("name"))
    except OSError as error:
        return (Problem(path, f"folder cannot be read: {error.strerror or error}"),)


def _status(path: str) -> os.stat_result | None:
    """The status of the target of a link. None where it leads nowhere, or may not be asked."""
    try:
        return os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return None


def _stamp_of(status: os.stat_result) -> Stamp:
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns
