"""Shutdown: the app is asked to end, and the process ends whether or not it gets round to it.

quit key ──┬──> app.exit ──> screens closed ──> the terminal given back ──> what was done is kept ──> the process ends
signal   ──┤
           └──> a second later, in a thread beside ──> the same, with the app where it stands
"""

from __future__ import annotations

import os
import sys
from asyncio import AbstractEventLoop
from collections.abc import Callable, Iterable
from typing import NoReturn

from reader import ending
from reader.console import say

# How long what was done may take to be saved when the editor leaves: as long as another program may hold the file,
# and a little more. Whoever sends a signal waits no longer than two seconds in all.
_TO_KEEP_SECONDS, _AT_A_SIGNAL_SECONDS = 6.0, 0.5
_SIGNALLED = 128


class Leaving:
    """The end of one run of the app.

    Args:
        exit: asks the app to end with an exit code; called on its event loop.
        give_back: the terminal as it was found, where it is not so yet; from any thread.
        finish: waits for what is to be kept, so many seconds at most, and tells what was not.
    """

    def __init__(
        self, exit: Callable[[int], object], give_back: Callable[[], object], finish: Callable[[float], Iterable[str]]
    ) -> None:
        self._exit = exit
        self._give_back = give_back
        self._finish = finish

    def at_signals(self, loop: AbstractEventLoop) -> None:
        """From here on a signal ends the app that runs on `loop`, or is about to."""

        def asked(code: int) -> None:
            self.soon(code)
            if not loop.is_closed():
                loop.call_soon_threadsafe(self._exit, code)

        # Not by the loop, which would hear of an interrupt that an editor took after that was left.
        ending.on_signals(asked, ignored=True)

    def soon(self, code: int = 0) -> None:
        """The app has been asked to end: give it a moment for that, and end the process. From any thread."""
        ending.later(lambda: self._end(code, os._exit))  # a terminal that takes in nothing would hold up what is left

    def now(self, code: int = 0, *last: str) -> NoReturn:
        """The app has ended: end the process, with what was done kept and the `last` lines said."""
        self._end(code, ending.leave, *last)

    def _end(self, code: int, leave: Callable[[int], NoReturn], *last: str) -> NoReturn:
        try:
            self._give_back()
            for told in (*self._finish(_TO_KEEP_SECONDS if code < _SIGNALLED else _AT_A_SIGNAL_SECONDS), *last):
                say(told, on=sys.__stderr__)  # no screen is left to say it on
        finally:
            leave(code)
