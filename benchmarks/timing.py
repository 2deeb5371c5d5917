"""Two ways to the same end, timed in turn in one run, so that a slow minute hurts both."""

from __future__ import annotations

import gc
import resource
import statistics
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Options:
    """How much is measured: counted runs of each side, and articles on the desk."""

    runs: int = 5
    articles: int = 10_000


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table, less being better. `target` is a ratio to reach (theirs / ours), or with no peer a bound.

    `unit` is "s", "MB", "share" or "times".
    """

    what: str
    ours: float
    peer: str = ""
    theirs: float | None = None
    target: float | None = None
    unit: str = "s"

    @property
    def ratio(self) -> float | None:
        if self.theirs is None:
            return None
        return self.theirs / self.ours if self.ours else float("inf")

    @property
    def reached(self) -> bool:
        if self.target is None:
            return True
        return self.ours <= self.target if self.ratio is None else self.ratio >= self.target

    def cells(self) -> tuple[str, str, str, str, str, str]:
        target = (
            ""
            if self.target is None
            else f"≥ {self.target:.2g}×"
            if self.ratio
            else f"≤ {shown(self.target, self.unit)}"
        )
        return (
            self.what,
            shown(self.ours, self.unit),
            self.peer,
            "" if self.theirs is None else shown(self.theirs, self.unit),
            "" if self.ratio is None else f"{self.ratio:.2f}×",
            target,
        )


def shown(value: float, unit: str = "s") -> str:
    """A measure as a person reads it."""
    if unit == "times":
        return f"{value:.2f}×"
    if unit != "s":
        return f"{value:.2%}" if unit == "share" else f"{value:,.0f} {unit}"
    return f"{value * 1000:,.1f} ms" if value < 1 else f"{value:,.2f} s"


def peak_mb(process: int | None = None) -> float:
    """The most memory that a running process has held, this one by default, in MB.

    Where Linux does not tell, it is what this process has held, or any of those it began that have ended.
    """
    status = Path(f"/proc/{process or 'self'}/status")
    told = status.read_text().partition("VmHWM:")[2].split() if status.exists() else []
    whose = resource.RUSAGE_CHILDREN if process else resource.RUSAGE_SELF
    return int(told[0]) / 1024 if told else resource.getrusage(whose).ru_maxrss / 1024


def of_children() -> float:
    """Processor seconds of the programs that were run and have ended: what else the machine does is not counted."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def apart(way: Callable[Given, Result], *given: Given.args, **named: Given.kwargs) -> Result:
    """What `way` gives, done in a fresh process: it begins with no other's memory, and alone knows what it takes."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(way, *given, **named).result()


def lines_of(name: str, options: Options) -> list[Line]:
    """The rows of one benchmark, by its name without the `of_`."""
    return list(import_module(f"benchmarks.of_{name}").lines(options))


def in_turn(runs: int, *ways: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> list[float]:
    """Median seconds of each way by `clock`: one run to warm up, then `runs` of each in turn.

    A way that gives seconds has timed itself.
    """
    taken: list[list[float]] = [[] for _ in ways]
    for turn in range(runs + 1):
        for way, times in zip(ways, taken, strict=True):
            gc.collect()
            start = clock()
            took = way()
            if turn:
                times.append(took if isinstance(took, float) else clock() - start)
    return [statistics.median(times) for times in taken]
