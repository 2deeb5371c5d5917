"""The terminal the program draws on, and what ends a program there other than its own keys.

Textual draws on standard error, which many send elsewhere (`2>/dev/null`) and would see nothing; and it leaves to
the system what ends a program: the screen would stay drawn over and the keys dead.
"""

from __future__ import annotations

import asyncio
import io
import os
import signal
import sys
from collections.abc import Callable
from typing import TextIO

from textual.drivers.linux_driver import LinuxDriver

ENDINGS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
_DRAWN = "│─▌▐▾…→−"


class Terminal(LinuxDriver):
    """Draws on standard output; what a terminal of another encoding than UTF-8 cannot show stands there as `?`."""

    def __init__(self, *given: object, **named: object) -> None:
        super().__init__(*given, **named)  # type: ignore[arg-type]
        if sys.__stdout__ is not None:
            sys.__stdout__.reconfigure(errors="replace")
            self._file = _WhileThere(sys.__stdout__)  # type: ignore[assignment]

    def _run_input_thread(self) -> None:
        """Hand an error on to the app: Textual has it printed, and the program end as if nothing had been."""
        try:
            self.run_input_thread()
        except Exception as error:
            self._app.call_later(self._app._handle_exception, error)


class _WhileThere(io.TextIOBase):
    """A terminal that may be taken away any moment: from then on what is drawn goes nowhere.

    Textual draws in a thread that an error would end, and waits for it; and Python tries once more at the end.
    """

    def __init__(self, file: TextIO) -> None:
        super().__init__()
        self._file = file

    def fileno(self) -> int:
        return self._file.fileno()

    def write(self, text: str) -> int:
        try:
            return self._file.write(text)
        except OSError:
            self._let_go()
            return len(text)

    def flush(self) -> None:
        try:
            self._file.flush()
        except OSError:
            self._let_go()

    def _let_go(self) -> None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self._file.fileno())
        os.close(nowhere)


def shows_glyphs() -> bool:
    """Whether standard output can be sent more than ASCII."""
    try:
        _DRAWN.encode(sys.stdout.encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def on_ending(leave: Callable[[int], None]) -> None:
    """Call `leave` with the exit code, as shells count it, when the program is told to end."""
    loop = asyncio.get_running_loop()

    def end(number: int, _: object) -> None:
        if not loop.is_closed():
            loop.call_soon_threadsafe(leave, 128 + number)

    for ending in ENDINGS:  # not by the loop, which would hear of an interrupt that an editor took after it was left
        signal.signal(ending, end)
