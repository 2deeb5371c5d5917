"""A program in a terminal of its own, and how long its screen takes to answer.

    key ──> pty ──> program ──> what it draws ──> the last of it has come: seconds

Each program has folders of its own for cache, work and settings: nobody's are read or written.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from pathlib import Path
from types import TracebackType

_COLUMNS, _LINES = 120, 40
_CHUNK = 65536
# A frame is written at once; what comes later than this after a part of it belongs to another.
_SAME_FRAME_SECONDS = 0.004
_PATIENCE_SECONDS = 600.0
# A text and all that says how it looks take no more than this.
_LONGEST = 2000
_STYLED = re.compile(rb"\x1b\[[0-9;]*m")
_HOMES = ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME")


class Terminal:
    """A running program, ended at the end of the `with`. It stands in `folder`, where no settings are."""

    def __init__(self, argv: list[str], folder: Path) -> None:
        self._name = argv[0]
        self._drawn = b""
        self.process, self._terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"} | dict.fromkeys(_HOMES, str(folder))
            os.execv(argv[0], argv)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", _LINES, _COLUMNS, 0, 0))

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        os.kill(self.process, signal.SIGKILL)
        os.close(self._terminal)
        os.waitpid(self.process, 0)

    def until(self, wanted: bytes) -> None:
        """Wait till `wanted` has been drawn. Raises RuntimeError when the program ends before, or takes too long."""
        while not self.has_drawn(wanted):
            if not self._read(_PATIENCE_SECONDS):
                raise RuntimeError(f"{self._name} has not shown {wanted!r}; it showed {self._drawn[-400:]!r}")

    def has_drawn(self, wanted: bytes) -> bool:
        """Whether `wanted` is in the text drawn so far; what nothing was found in is not looked through again."""
        found = wanted in _STYLED.sub(b"", self._drawn)
        if not found:
            self._drawn = self._drawn[-_LONGEST:]
        return found

    def still(self, seconds: float) -> None:
        """Wait till nothing has been drawn for so long."""
        while self._read(seconds):
            pass

    def press(self, key: bytes) -> float:
        """Type a key; the seconds until the frame that answers it is drawn."""
        began = ended = time.perf_counter()
        os.write(self._terminal, key)
        wait = _PATIENCE_SECONDS
        while self._read(wait):
            ended = time.perf_counter()
            wait = _SAME_FRAME_SECONDS
        return ended - began

    def hold(self, key: bytes, times: int, a_second: float) -> float:
        """Type a key again and again; the seconds from the last time until the screen has been still for a tenth."""
        began = time.perf_counter()
        for turn in range(1, times + 1):
            os.write(self._terminal, key)
            while (left := began + turn / a_second - time.perf_counter()) > 0:
                self._read(left)
        last = ended = time.perf_counter()
        while self._read(0.1):
            ended = time.perf_counter()
        return ended - last

    def _read(self, seconds: float) -> bytes:
        """What is drawn next; nothing, when nothing comes for so long or the program has ended."""
        if not select.select([self._terminal], [], [], seconds)[0]:
            return b""
        try:
            drawn = os.read(self._terminal, _CHUNK)
        except OSError:
            return b""
        self._drawn += drawn
        return drawn
