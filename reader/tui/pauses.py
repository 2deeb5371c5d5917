"""What stops the screen for a moment, kept shorter than a finger notices: other threads' turns, and garbage.

a key ──> [a thread's turn] ──> its action ──> lines painted ──> [garbage cleared away] ──> the screen
"""

from __future__ import annotations

import gc
import sys

# How long a worker may keep the interpreter while a key waits: a key takes several turns, of Python's own 5 ms each.
_TURN_SECONDS = 0.0005
# How much is made before the garbage in it is looked for. Every line that textual paints holds itself: looked for as
# seldom as is best for a start, a second's worth of a held key would take a tenth of a second to clear away.
_MADE = (10_000, 10, 100)


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
