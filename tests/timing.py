"""Growth of work with its size: a ratio of processor times that a loaded machine does not move.

    small small small small  LARGE  small small small small      one turn: FACTOR small runs about one of FACTOR times
    └──── as long together, in step, as it is alone ───────┘     the size

What slows the machine for a while (a neighbour, a throttled core) slows both parts of a turn alike, and one turn that
it slows in part is outvoted by the others. Objects that were there before are left out of garbage collection meanwhile:
to go through them takes as long in a test process as the work does, and falls to the run that happens to start it.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from statistics import median

FACTOR = 8
IN_STEP = 3 * FACTOR
"""Growth at `FACTOR` times the size up to which work is in step with it; in the square of it would be 64."""
_TICK = 0.03
"""Seconds that the small runs of a turn take together at least: under it, nothing is measured."""
_DOUBLINGS = 6
_TURNS = 9
"""Turns at most, before work is found not to be in step."""


def growth(run: Callable[[int], object], size: int) -> float:
    """How many times as long `run(size * FACTOR)` takes as `run(size)`: the median of as many turns as are needed.

    What takes too little time to be measured is run at a larger size, up to 2 ** `_DOUBLINGS` times as large.
    """
    run(size)  # what is made once is made here
    ratios: list[float] = []
    with _only_new_objects_collected():
        for _ in range(_DOUBLINGS):
            if _seconds(run, size, FACTOR) >= _TICK:
                break
            size *= 2
        while len(ratios) < _TURNS and not _in_step(ratios):
            ratios.append(_turn(run, size))
    return median(ratios)


def _in_step(ratios: Sequence[float]) -> bool:
    """Whether turns enough say so; one alone has to be far from any doubt."""
    return median(ratios) < IN_STEP if len(ratios) > 1 else bool(ratios) and ratios[0] < IN_STEP / 2


def _turn(run: Callable[[int], object], size: int) -> float:
    before = _seconds(run, size, FACTOR // 2)
    large = _seconds(run, size * FACTOR)
    small = before + _seconds(run, size, FACTOR // 2)
    return FACTOR * max(_TICK, large) / max(_TICK, small)


def _seconds(run: Callable[[int], object], size: int, times: int = 1) -> float:
    started = time.process_time()
    for _ in range(times):
        run(size)
    return time.process_time() - started


@contextmanager
def _only_new_objects_collected() -> Iterator[None]:
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
