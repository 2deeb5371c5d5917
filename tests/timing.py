"""Whether work grows in step with its size, told by processor time so that a loaded machine says nothing."""

from __future__ import annotations

import time
from collections.abc import Callable

FACTOR = 8
IN_STEP = 3 * FACTOR
"""Growth at `FACTOR` times the size up to which work is in step with it; in the square of it would be 64."""
_TICK = 0.02
"""Seconds under which nothing is measured."""
_TURNS = 6


def growth(run: Callable[[int], object], size: int) -> float:
    """How many times as long `run(size * FACTOR)` takes as `run(size)`: the best of two each, and of more if in doubt.

    A machine that is short of memory for a moment makes one run slower, never one quicker.
    """
    small = large = float("inf")
    for turn in range(1, _TURNS + 1):
        small, large = min(small, _seconds(run, size)), min(large, _seconds(run, size * FACTOR))
        if turn > 1 and max(_TICK, large) < IN_STEP * max(_TICK, small):
            break
    return max(_TICK, large) / max(_TICK, small)


def _seconds(run: Callable[[int], object], size: int) -> float:
    started = time.process_time()
    run(size)
    return time.process_time() - started
