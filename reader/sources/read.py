"""A file's bytes to Versions, or to the Problem that says why not.

    path ── open, never waiting ── decode ── which form? ── parse ──> Version
               └ vanished, locked,    └ binary,  └ a form that
                 too large, a pipe      empty      cannot be read yet

Each form is one module and one line in FORMS; the first that knows the text by its beginning reads it.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.model import STDIN, Problem, Version
from reader.sources.discover import discover
from reader.sources.encoding import NotText, decode
from reader.sources.formats import plain_text

# The longest article ever run is a twentieth of this; beyond it lies no copy, only waiting.
MAX_BYTES = 2 * 1024 * 1024
_NO_FILE = "not a file (a pipe, socket or device)"


@dataclass(frozen=True, slots=True)
class Form:
    """A form of copy: known by how its text begins, read by `parse` (None: told, not read)."""

    name: str
    begins: re.Pattern[str]
    parse: Callable[[str, Path, plain_text.Outlets], Version] | None = None


FORMS = (
    Form("HTML", re.compile(r"\s*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)),
    Form("XML", re.compile(r"\s*<(?:\?xml\s|!doctype\s|(?:\w+:)?(?:nitf|newsml|newsitem|rss|feed)\b)", re.IGNORECASE)),
    Form("JSON", re.compile(r"\s*(?:\{\s*\"|\[\s*\{\s*\")")),
    Form("plain text", re.compile(""), plain_text.parse),
)
_SETTINGS = re.compile(r"(?:\s*#.*\n|\s*\n)*wirediff:\s*\d")


class Unreadable(Exception):
    """Nothing of what was named could be read; `problems` say why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = tuple(problems)


def load(path: str | Path, *, outlets: plain_text.Outlets = ()) -> list[Version]:
    """Read the articles that `path` means: a file, a folder, a glob or "-".

    What cannot be read beside what can is told as a warning.

    Raises:
        Unreadable: nothing could be read.
    """
    versions: list[Version] = []
    problems: list[Problem] = []
    for found in discover([path]):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        more, told = read(found, outlets=outlets)
        versions += more
        problems += told
    if not versions:
        raise Unreadable(problems or [Problem(shown(path), "holds no copy")])
    for problem in problems:
        warnings.warn(str(problem), stacklevel=2)
    return versions


def read(path: Path, *, outlets: plain_text.Outlets = ()) -> tuple[list[Version], list[Problem]]:
    """Read one file. Never raises and never waits; a file read with losses gives both a Version and a Problem.

    `outlets` are `(glob, outlet name)`, see `reader.sources.formats.plain_text`.
    """
    name = shown(path)
    try:
        data = sys.stdin.buffer.read(MAX_BYTES + 1) if str(path) == STDIN else _bytes(path)
        if len(data) > MAX_BYTES:
            return [], [Problem(name, f"too large for an article (more than {MAX_BYTES // 1024 // 1024} MB)")]
        return parse(data, path, outlets=outlets)
    except FileNotFoundError:
        return [], [Problem(name, "no such file (any more)")]
    except (OSError, ValueError) as error:
        no_file = getattr(error, "errno", None) == errno.ENXIO
        reason = _NO_FILE if no_file else getattr(error, "strerror", None) or error
        return [], [Problem(name, f"cannot be read: {reason}")]


def parse(data: bytes, path: Path, *, outlets: plain_text.Outlets = ()) -> tuple[list[Version], list[Problem]]:
    """Read the bytes of one file; `path` only names it. Never raises."""
    name = shown(path)
    try:
        decoded = decode(data)
    except NotText as refused:
        return [], [Problem(name, refused.reason, refused.line)]
    if path.suffix in (".yaml", ".yml") and _SETTINGS.match(decoded.text):
        return [], []  # the program's own settings, where the README says to put them: no copy, and no fault
    form = next(form for form in FORMS if form.begins.match(decoded.text))
    if form.parse is None:
        return [], [Problem(name, f"{form.name}: this form of copy is not read, only plain text is")]
    version = form.parse(decoded.text, path, outlets)
    if not version.blocks:
        return [], [Problem(name, "holds no copy")]
    return [version], [Problem(name, reason, line) for line, reason in decoded.remarks]


def shown(path: str | Path) -> str:
    """A path as it can be printed: bytes of a file name that are no text stand as escapes."""
    return str(path).encode("utf-8", "backslashreplace").decode()


def _bytes(path: Path) -> bytes:
    # Asked of the open file, not of the path: between two questions the one could become another.
    # Without waiting, so that a pipe nobody writes to is refused and never hangs the desk.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(handle, "rb") as file:  # noqa: PTH123 - a descriptor, not a path
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise ValueError("a folder" if stat.S_ISDIR(status.st_mode) else _NO_FILE)
        data = file.read(min(status.st_size, MAX_BYTES) + 1)  # room for all that may be there takes longer to make
        return data + file.read(MAX_BYTES + 1 - len(data)) if len(data) > status.st_size else data
