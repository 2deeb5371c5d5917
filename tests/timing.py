"""Whether work grows in step with its size, told by processor time so that a loaded machine says nothing."""

from __future__ import annotations

import time
from collections.abc import Callable

FACTOR = 8
IN_STEP = 3 * FACTOR
"""Growth at `FACTOR` times the size up to which work is in step with it; in the square of it would be 64."""
_TICK = 0.02
"""Seconds under which nothing is measured."""


def growth(run: Callable[[int], object], size: int) -> float:
    """How many times as long `run(size * FACTOR)` takes as `run(size)`, the better of two each."""
    small, large = (max(_TICK, min(_seconds(run, n) for _ in range(2))) for n in (size, size * FACTOR))
    return large / small


def _seconds(run: Callable[[int], object], size: int) -> float:
    started = time.process_time()
    run(size)
    return time.process_time() - started
