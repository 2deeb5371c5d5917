"""Console writer: all that goes to standard output and standard error while no screen is drawn.

    reports      Page, JSON  ──> Printable ──put──> standard output
    narration    any text ──────────────say──┐
    tracebacks, warnings, usage ─────────────┴──> Visible ──> standard error

Nothing else in the program writes to either, and nothing that is not `Printable` comes through unescaped.
"""

from __future__ import annotations

import contextlib
import io
import sys
from typing import TextIO

from reader.text.visible import Printable, visible, visible_lines


class Visible(io.TextIOBase):
    """A text stream in which every line is made visible on its way; it is as much of a terminal as what it leads to."""

    def __init__(self, file: TextIO) -> None:
        super().__init__()
        self._file = file

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return getattr(self._file, "encoding", None) or "utf-8"

    def write(self, text: str) -> int:
        shown = visible_lines(text).encode(self.encoding, "replace").decode(self.encoding)
        self._file.write(shown)
        return len(text)

    def flush(self) -> None:
        self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()

    def isatty(self) -> bool:
        return self._file.isatty()


def guard_errors() -> None:
    """Let nothing come raw to standard error from here on: what Python itself prints there quotes copy and names."""
    if not isinstance(sys.stderr, Visible):
        sys.stderr = Visible(sys.stderr)


def say(text: str, on: TextIO | None = None) -> None:
    """One line on standard error, or on what was that before an app drew; when nobody reads it, so be it."""
    file = on or sys.stderr
    with contextlib.suppress(OSError, ValueError):
        file.write(f"wirediff: {visible(text)}\n")
        file.flush()


def put(text: Printable) -> None:
    """A result on standard output, as UTF-8 whatever the locale says."""
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
