"""A real terminal for the installed program: a pty that a terminal emulator reads.

    test ──keys──> pty ──> wirediff
      └──screen── pyte <──┘

Nobody sleeps: `wait_for` reads what the program prints until the screen says what is awaited.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyte
from pyte.screens import wcwidth

PROGRAM = str(Path(sys.executable).parent / "wirediff")
KEYS = {
    "Enter": "\r",
    "Escape": "\x1b",
    "Tab": "\t",
    "Space": " ",
    "Up": "\x1b[A",
    "Down": "\x1b[B",
    "Right": "\x1b[C",
    "Left": "\x1b[D",
    "PageDown": "\x1b[6~",
    "PageUp": "\x1b[5~",
    "Home": "\x1b[H",
    "End": "\x1b[F",
    "Backspace": "\x7f",
    "C-c": "\x03",
    "C-p": "\x10",
    "C-z": "\x1a",
}
_CONTROL = re.compile(rb"\x1b\[[0-9;:?<>=]*[A-Za-z]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")
_LONGEST_DRAIN = 5
_END = b"\x1b[0n"  # says nothing to a screen


def _own_environment() -> dict[str, str]:
    """This process's, without the size that its own terminal has or a test runner gave out."""
    return {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}


class Terminal:
    """One run of a program in a terminal of `columns` by `lines`."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 120,
        lines: int = 40,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        utf_8: bool = True,
    ) -> None:
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        if not utf_8:  # a byte a character, as ISO-8859-1 has it
            self._stream.select_other_charset("@")
        self._lines: list[str] = []
        self.printed = b""
        self._master, self._slave = os.openpty()
        self._size(columns, lines)
        self.modes_before = termios.tcgetattr(self._slave)
        self.process = subprocess.Popen(
            command,
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            env={**_own_environment(), "TERM": "xterm-256color", "COLORTERM": "truecolor", **(env or {})},
            cwd=cwd,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0) and None,
        )

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        for end in (self._master, self._slave):
            with contextlib.suppress(OSError):
                os.close(end)

    @property
    def text(self) -> str:
        """The screen as a person reads it; lines that were drawn on since the last look are read again."""
        if len(self._lines) != self.screen.lines:
            self._lines = [""] * self.screen.lines
            self.screen.dirty.update(range(self.screen.lines))
        for y in self.screen.dirty & set(range(self.screen.lines)):
            self._lines[y] = self._line(y)
        self.screen.dirty.clear()
        return "\n".join(self._lines)

    def _line(self, y: int) -> str:
        line, after_wide, read = self.screen.buffer[y], False, []
        for x in range(self.screen.columns):
            if not after_wide:
                read.append(line[x].data)
            after_wide = not after_wide and bool(line[x].data) and wcwidth(line[x].data[0]) == 2
        return "".join(read).rstrip()

    def printed_text(self, since: int) -> str:
        """What was printed after so many bytes, without what only moves or colours: words that may be gone again."""
        return _CONTROL.sub(b"", self.printed[since:]).decode(errors="replace")

    @property
    def look(self) -> tuple[object, ...]:
        """The screen as it looks: every character with its colours and marks."""
        lines = (self.screen.buffer[y] for y in range(self.screen.lines))
        return tuple(tuple(line[x] for x in range(self.screen.columns)) for line in lines)

    def press(self, *keys: str) -> None:
        """Send keys by name (`KEYS`), or text as it is typed."""
        for key in keys:
            os.write(self._master, KEYS.get(key, key).encode())

    def find(self, text: str) -> tuple[int, int]:
        """The cell where a text begins, column and line from 0."""
        line = next(line for line in self.screen.display if text in line)
        return line.index(text), self.screen.display.index(line)

    def click(self, x: int, y: int, times: int = 1) -> None:
        """Press the left button and let it go, so many times at once."""
        for _ in range(times):
            self.press(f"\x1b[<0;{x + 1};{y + 1}M", f"\x1b[<0;{x + 1};{y + 1}m")

    def wheel(self, x: int, y: int, down: int) -> None:
        """Turn the wheel by so many notches, up where they are less than none."""
        for _ in range(abs(down)):
            self.press(f"\x1b[<{65 if down > 0 else 64};{x + 1};{y + 1}M")

    def paste(self, text: str | bytes) -> None:
        """Send text as a terminal hands on what is pasted; what the program prints meanwhile is read."""
        self.send(b"\x1b[200~" + (text.encode() if isinstance(text, str) else text) + b"\x1b[201~")

    def send(self, data: bytes) -> None:
        """Send bytes, as many as there are; what the program prints meanwhile is read."""
        left = memoryview(data)
        os.set_blocking(self._master, False)
        try:
            while left:
                readable, writable, _ = select.select([self._master], [self._master], [], 20)
                if readable:
                    self._read(time.monotonic() + 0.1)
                if writable:
                    with contextlib.suppress(BlockingIOError):
                        left = left[os.write(self._master, left[:4096]) :]
                if not (readable or writable):
                    raise AssertionError(f"took in no more; the screen:\n{self.text}")
        finally:
            os.set_blocking(self._master, True)

    def resize(self, columns: int, lines: int) -> None:
        self._size(columns, lines)
        self.screen.resize(lines, columns)
        self._lines = []
        os.killpg(self.process.pid, signal.SIGWINCH)

    def wait_for(self, what: str | Callable[[str], bool], seconds: float = 60) -> str:
        """Read until the screen holds `what`; the screen then, or an error that shows the screen.

        What follows at once is read as well: a screen is drawn in several pieces.
        """
        awaited = (lambda text: what in text) if isinstance(what, str) else what
        deadline = time.monotonic() + seconds
        while True:
            if awaited(self.text):
                self._drain()
                if awaited(self.text):
                    return self.text
            if not self._read(deadline):
                shown = what if isinstance(what, str) else getattr(what, "__name__", "the condition")
                raise AssertionError(f"never saw {shown!r}; the screen:\n{self.text}")

    def idle(self, seconds: float) -> None:
        """Read until nothing has been printed for so long."""
        while self._read(time.monotonic() + seconds):
            pass

    def wait_until(self, condition: Callable[[], bool], seconds: float = 60) -> None:
        """Read until a condition holds that the screen tells nothing of."""
        deadline = time.monotonic() + seconds
        while not condition():
            if not self._read(time.monotonic() + 0.05) and time.monotonic() > deadline:
                raise AssertionError(f"it never came to be; the screen:\n{self.text}")

    def wait_closed(self, seconds: float = 60) -> int:
        """Read until the program ends: its exit code."""
        deadline = time.monotonic() + seconds
        while self.process.poll() is None:
            if not self._read(deadline) and self.process.poll() is None:
                raise AssertionError(f"never ended; the screen:\n{self.text}")
        self._read_to_the_end(deadline)
        return self.process.returncode

    def wait_stopped(self, seconds: float = 60) -> None:
        """Read until the program has put itself to sleep, as a shell would see it."""
        deadline = time.monotonic() + seconds
        while os.waitid(os.P_PID, self.process.pid, os.WSTOPPED | os.WNOHANG | os.WNOWAIT) is None:
            if not self._read(time.monotonic() + 0.05) and time.monotonic() > deadline:
                raise AssertionError(f"never stopped; the screen:\n{self.text}")
        self._drain()

    def resume(self) -> None:
        """Wake it, as `fg` does."""
        os.killpg(self.process.pid, signal.SIGCONT)

    def stop(self) -> None:
        """Stop it from outside, as it stands."""
        os.kill(self.process.pid, signal.SIGSTOP)
        self.wait_stopped()

    def set_modes(self, modes: list[Any]) -> None:
        """Set the modes of the line, as a shell does while the program is stopped."""
        termios.tcsetattr(self._slave, termios.TCSANOW, modes)

    @property
    def modes(self) -> list[Any]:
        return termios.tcgetattr(self._slave)

    def close_window(self) -> None:
        """Take the terminal away from under the program."""
        os.close(self._master)

    def restored(self) -> None:
        """Assert that the terminal is as it was found: modes, screen, cursor, lines, mouse, focus, paste, keyboard."""
        assert self.modes == self.modes_before
        for mode in (b"1049", b"25", b"7", b"1000", b"1003", b"1004", b"1006", b"1015", b"1016", b"2004", b"2048"):
            on, off = b"\x1b[?" + mode + b"h", b"\x1b[?" + mode + b"l"
            wanted, other = (on, off) if mode in (b"25", b"7") else (off, on)
            last_wanted, last_other = self.printed.rfind(wanted), self.printed.rfind(other)
            assert last_other <= last_wanted, f"mode {mode.decode()} was left changed"
        assert len(re.findall(rb"\x1b\[>\d+u", self.printed)) == self.printed.count(b"\x1b[<u"), "the keyboard's"

    def _size(self, columns: int, lines: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def _read_to_the_end(self, deadline: float) -> None:
        """Read all that an ended program has printed: up to a mark of our own behind it, however late it comes."""
        self._drain()  # there is room for the mark then
        os.write(self._slave, _END)
        while not self.printed.endswith(_END) and self._read(deadline, ended=True):
            pass
        self.printed = self.printed.removesuffix(_END)

    def _drain(self) -> None:
        """Read until nothing comes at once; not for ever, since something may go round on the screen."""
        deadline = time.monotonic() + _LONGEST_DRAIN
        while time.monotonic() < deadline and self._read(time.monotonic() + 0.05):
            pass

    def _read(self, deadline: float, *, ended: bool = False) -> bool:
        """Take in what is printed next; False when nothing came before the deadline, or the program ended.

        `ended`: it is known to have, and what it printed is still on its way. One look is taken in any case: on a
        loaded machine the deadline may have passed before.
        """
        while True:
            left = max(0, deadline - time.monotonic())
            ready, _, _ = select.select([self._master], [], [], min(left, 0.1))
            if ready:
                try:
                    data = os.read(self._master, 1 << 16)
                except OSError:
                    return False
                self.printed += data
                self._stream.feed(data)
                return True
            if not left or (self.process.poll() is not None and not ended):
                return False
