"""Two ways to the same end, timed in turn in one process, so that a slow minute hurts both."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table. `target` is a ratio to reach (theirs / ours), or with no peer a bound in seconds."""

    what: str
    ours: float
    peer: str = ""
    theirs: float | None = None
    target: float | None = None

    @property
    def ratio(self) -> float | None:
        return None if self.theirs is None else self.theirs / self.ours

    @property
    def reached(self) -> bool:
        if self.target is None:
            return True
        return self.ours <= self.target if self.ratio is None else self.ratio >= self.target

    def cells(self) -> tuple[str, str, str, str, str, str]:
        target = "" if self.target is None else f"≥ {self.target:g}×" if self.ratio else f"≤ {shown(self.target)}"
        return (
            self.what,
            shown(self.ours),
            self.peer,
            "" if self.theirs is None else shown(self.theirs),
            "" if self.ratio is None else f"{self.ratio:.1f}×",
            target,
        )


def shown(seconds: float) -> str:
    """Seconds as a person reads them."""
    return f"{seconds * 1000:,.1f} ms" if seconds < 1 else f"{seconds:,.2f} s"


def in_turn(runs: int, *ways: Callable[[], object]) -> list[float]:
    """Median seconds of each way: one run to warm up, then `runs` of each in turn."""
    taken: list[list[float]] = [[] for _ in ways]
    for turn in range(runs + 1):
        for way, times in zip(ways, taken, strict=True):
            gc.collect()
            start = time.perf_counter()
            way()
            if turn:
                times.append(time.perf_counter() - start)
    return [statistics.median(times) for times in taken]
