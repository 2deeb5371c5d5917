"""The terminal the program draws on, and what ends a program there other than its own keys.

Textual draws on standard error, which many send elsewhere (`2>/dev/null`) and would see nothing; and it leaves to
the system what ends a program: the screen would stay drawn over and the keys dead.
"""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable

from textual.drivers.linux_driver import LinuxDriver

ENDINGS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
_DRAWN = "│─▌▐▾…→−"


class Terminal(LinuxDriver):
    """Draws on standard output; what a terminal of another encoding than UTF-8 cannot show stands there as `?`."""

    def __init__(self, *given: object, **named: object) -> None:
        super().__init__(*given, **named)  # type: ignore[arg-type]
        self._file = sys.__stdout__
        if self._file is not None:
            self._file.reconfigure(errors="replace")


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
