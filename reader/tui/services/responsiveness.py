"""Pauses of the screen, kept shorter than a finger notices: other threads' turns, and garbage.

a key ──> [a thread's turn] ──> its action ──> lines painted ──> [garbage cleared away] ──> the screen
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable

# How long a worker may keep the interpreter while a key waits: a key takes several turns, of Python's own 5 ms each.
_TURN_SECONDS = 0.0005
# How much is made before the garbage in it is looked for. Every line that textual paints holds itself: looked for as
# seldom as is best for a start, a second's worth of a held key would take a tenth of a second to clear away.
# What was kept for a while is looked through at rest, before the last figure has gone by: that one is for keys that
# never rest.
_MADE = (10_000, 10, 8)
_WORTH_A_LOOK = 3
_REST_SECONDS = 0.7


def take_short_turns() -> None:
    """Let the thread that waits for keys have its turn soon."""
    sys.setswitchinterval(_TURN_SECONDS)


def clear_away_often() -> None:
    """Look for garbage a little at a time, never in what is there now: call it when the program has started."""
    gc.freeze()
    gc.set_threshold(*_MADE)


def pass_over_what_stays() -> None:
    """Never look for garbage in what is there now: call it when a large desk stands."""
    gc.freeze()


class Rest:
    """Looks for garbage in all that was made since the start, where much was, while nobody waits for the screen.

    A screen that was left, and what stood on it, hold each other and were kept too long to be looked for often.
    `later` calls a function after so many seconds, on the event loop.
    """

    def __init__(self, later: Callable[[float, Callable[[], None]], object]) -> None:
        self._later = later
        self._stirred = 0.0
        self._waiting = False

    def put_off(self) -> None:
        """A key was typed, or the desk has changed: rest begins after it."""
        self._stirred = time.monotonic()
        self._wait()

    def _wait(self) -> None:
        if not self._waiting:
            self._waiting = True
            self._later(_REST_SECONDS, self._waited)

    def _waited(self) -> None:
        self._waiting = False
        if time.monotonic() - self._stirred < _REST_SECONDS:
            self._wait()
        elif gc.get_count()[2] >= _WORTH_A_LOOK:
            gc.collect()
