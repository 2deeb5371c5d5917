"""File reader: the bytes of one file to Versions, or to the Problem that is the reason why not.

path ── open, never waiting ── sniff the format ── read ──> Version
           └ vanished, locked,    └ formats/         └ binary, empty, or markup
             too large, a pipe                         that cannot be read yet
"""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from reader.model import STDIN, Problem, Version
from reader.sources.discover import discover, named_part
from reader.sources.encoding import NotText
from reader.sources.formats import HEAD_BYTES, MAX_BYTES, Format, Outlets, format_of
from reader.sources.gzipped import is_gzipped, unpacked

_NO_FILE = "not a file (a pipe, socket or device)"
_SETTINGS = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s*#.*\n|\s*\n)*wirediff:\s*\d")


class Unreadable(Exception):
    """Nothing that the path means could be read; `problems` hold the reasons."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = tuple(problems)


def load(path: str | Path, *, outlets: Outlets = ()) -> list[Version]:
    """Read the articles that `path` means: a file, one article of a file ("wire.xml#3"), a folder, a glob or "-".

    Where some of it cannot be read and the rest can, each Problem is a warning.

    Raises:
        Unreadable: nothing could be read.
    """
    versions: list[Version] = []
    problems: list[Problem] = []
    part = named_part(str(path))[1]
    for item in discover([path]):
        if isinstance(item, Problem):
            problems.append(item)
            continue
        read_versions, read_problems = read(item, outlets=outlets)
        versions += [version for version in read_versions if part is None or version.part == part]
        problems += read_problems
    if not versions:
        raise Unreadable(problems or [Problem(shown(path), "holds no copy")])
    for problem in problems:
        warnings.warn(str(problem), stacklevel=2)
    return versions


def read(path: Path, *, outlets: Outlets = ()) -> tuple[list[Version], list[Problem]]:
    """Read one file. Never raises and never waits; a file read with losses gives both a Version and a Problem.

    `outlets` are `(glob, outlet name)`, see `reader.sources.formats.format.Outlets`.
    """
    name = shown(path)
    try:
        return parse(_whole(sys.stdin.buffer) if str(path) == STDIN else _bytes(path), path, outlets=outlets)
    except FileNotFoundError:
        return [], [Problem(name, "no such file (any more)")]
    except (OSError, ValueError) as error:
        no_file = getattr(error, "errno", None) == errno.ENXIO
        reason = _NO_FILE if no_file else getattr(error, "strerror", None) or error
        return [], [Problem(name, f"cannot be read: {reason}")]


def parse(data: bytes, path: Path, *, outlets: Outlets = ()) -> tuple[list[Version], list[Problem]]:
    """Read the bytes of one file; `path` only names it. Never raises."""
    name = shown(path)
    try:
        known, broken = _format(data), False
        if is_gzipped(data) and not _is_too_large(data, known):
            data, broken = unpacked(data, (known.max_bytes or MAX_BYTES) + 1)
            if not data:
                raise NotText("gzip archive: empty or broken")
        if _is_too_large(data, known):
            return [], [Problem(name, _too_large(known))]
        reading = known.read(data, path, outlets)
    except NotText as refused:
        return [], [Problem(name, refused.reason, refused.line)]
    if reading.versions and path.suffix in (".yaml", ".yml") and _SETTINGS.match(data):
        return [], []  # the program's own settings, where the README says to put them: no copy, and no fault
    if not reading.versions:
        return [], [Problem(name, "holds no copy")]
    losses = [*reading.losses, *([(None, "the gzip archive breaks off; what it holds is read")] if broken else [])]
    return list(reading.versions), [Problem(name, reason, line) for line, reason in losses]


def shown(path: str | Path) -> str:
    """A path fit to be printed: bytes of a file name that are no text become escapes."""
    return str(path).encode("utf-8", "backslashreplace").decode()


def _bytes(path: Path) -> bytes:
    # Asked of the open file, not of the path: between two questions the one could become another.
    # Without waiting, so that a pipe nobody writes to is refused and never hangs the desk.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(handle, "rb") as file:  # noqa: PTH123 - a descriptor, not a path
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise ValueError("a folder" if stat.S_ISDIR(status.st_mode) else _NO_FILE)
        return _whole(file, status.st_size)


def _whole(file: BinaryIO, size: int = MAX_BYTES) -> bytes:
    """All that a file holds, or one byte more than its format allows. `size` is how much there was a moment ago."""
    data = file.read(min(size, MAX_BYTES) + 1)  # room for all that may be there takes longer to make
    if len(data) > size:
        data += file.read(max(0, MAX_BYTES + 1 - len(data)))
    if len(data) > MAX_BYTES:
        data += file.read(max(0, (_format(data).max_bytes or 0) + 1 - len(data)))
    return data


def _format(data: bytes) -> Format:
    """The format of a file's bytes, under gzip if need be."""
    head = data[:HEAD_BYTES]
    return format_of(unpacked(head, HEAD_BYTES).data if is_gzipped(head) else head)


def _is_too_large(data: bytes, known: Format) -> bool:
    return known.max_bytes is not None and len(data) > known.max_bytes


def _too_large(known: Format) -> str:
    most = known.max_bytes or 0
    size = f"more than {most >> 20} MB" if most >> 20 else f"more than {most >> 10} KB"
    return f"too large for an article ({size})" if known.name == "plain text" else f"{known.name}: too large ({size})"
