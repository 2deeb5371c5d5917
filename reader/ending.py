"""Signal handling: what Ctrl-C, SIGTERM and SIGHUP do to the process, at every moment of it.

starting up    nothing is open         the process ends at once
printing       Ended is raised         what is open is closed on its way out: a bar, the draft of a file, readers
the app        reader.tui.services.leaving      the terminal is given back, what was done is kept
whichever      is not over in time     another thread ends the process all the same
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Callable, Iterator
from typing import NoReturn

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
PATIENCE_SECONDS = 1.0
"""The time that anything has to end."""


class Ended(BaseException):
    """The process was told to end, with this exit code. No Exception: only what closes things is to take note."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def on_signals(end: Callable[[int], object], *, ignored: bool = False) -> None:
    """Call `end` with the exit code, as shells count it; `ignored`: for a signal too that the caller has ignored.

    From the main thread alone. Under `nohup` SIGHUP is ignored, in the background of a script SIGINT.
    """
    for number in SIGNALS:
        if ignored or signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, lambda number, _: end(128 + number))


def at_once() -> None:
    """From here on a signal ends the process where it stands."""
    on_signals(os._exit)


@contextlib.contextmanager
def raised() -> Iterator[None]:
    """Within, a signal raises Ended; and Ended it is that comes out, whatever was made of it on the way."""
    asked: list[int] = []

    def end(code: int) -> None:
        asked.append(code)
        if len(asked) == 1:
            later(lambda: os._exit(code))
            raise Ended(code)

    on_signals(end)
    try:
        yield
    except BaseException as error:
        if asked and not isinstance(error, Ended):
            raise Ended(asked[0]) from error
        raise
    finally:
        at_once()
    if asked:
        raise Ended(asked[0])


def later(end: Callable[[], object]) -> None:
    """Call `end` in another thread when patience is at its end, unless the process has ended by then."""
    from threading import Timer

    timer = Timer(PATIENCE_SECONDS, end)
    timer.daemon = True
    timer.start()


def leave(code: int) -> NoReturn:
    """End the process without waiting for threads whose work nobody wants; what was printed goes out."""
    for stream in (sys.__stdout__, sys.__stderr__):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            stream.flush()  # type: ignore[union-attr]
    os._exit(code)
