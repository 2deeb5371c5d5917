"""What twice as much copy costs, where it is none that a desk runs: no more than about twice.

collated    two versions of 50 KB and of 100 KB, read, collated, told as text and as JSON
settings    house style in thousands of groups, brackets without end

In processor time, each size in a process of its own, so that its memory is its own too.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.extremes import KINDS, copy
from benchmarks.timing import Line, Options, apart, peak_mb

_SIZE = 50_000
_GROUPS = 2_000
_BRACKETS = 200_000
_MOST = 2.3
"""Times as long for twice as much."""
_TICK = 0.1
"""Seconds under which growth says nothing."""


def lines(options: Options) -> Iterator[Line]:  # noqa: ARG001 - every benchmark takes them
    """For each kind of copy and of settings the cost of two sizes, one twice the other, and the growth between them."""
    for kind in KINDS:
        yield from _grown(f"{kind}, 100 KB a side", collated, kind, _SIZE, seconds=5.0, megabytes=215)
    yield from _grown("4,000 groups of house style", styled, "", _GROUPS, seconds=1.0, megabytes=100)
    yield from _grown("400,000 brackets in config.yaml", refused, "", _BRACKETS, seconds=1.0, megabytes=100)


def _grown(
    what: str, way: Callable[[str, int], tuple[float, float]], kind: str, size: int, *, seconds: float, megabytes: float
) -> Iterator[Line]:
    (small, small_peak), (large, peak) = apart(way, kind, size), apart(way, kind, 2 * size)
    yield Line(f"{what}, half of it", small)
    yield Line("its memory", small_peak, unit="MB")
    yield Line(what, large, target=seconds)
    yield Line("its memory", peak, target=megabytes, unit="MB")
    yield Line("its growth", max(large, _TICK) / max(small, _TICK), target=_MOST, unit="times")


def collated(kind: str, size: int) -> tuple[float, float]:
    """Seconds of the processor and the most MB for two versions of a kind, from their bytes to both reports."""
    from reader import collate
    from reader.report import as_json, as_text
    from reader.sources.read import parse

    contents = [copy(kind, size, seed).encode() for seed in (1, 2)]
    began = time.process_time()
    (base,), (witness,) = (parse(content, Path("copy.txt"))[0] for content in contents)
    made = collate(base, witness)
    as_text.compare(made)
    as_json.dumps(as_json.collation(made))
    return time.process_time() - began, peak_mb()


def styled(_: str, groups: int) -> tuple[float, float]:
    """The same for a house style of so many groups, and a text that holds all of its spellings."""
    from reader.text.house_style.style import DEFAULT
    from reader.text.tokens.tokenizer import tokenise

    given = [(f"quay{at}", f"the quay{at}", f"quay{at} side") for at in range(groups)]
    began = time.process_time()
    tokenise(" ".join(spelling for group in given for spelling in group), DEFAULT.extended(given))
    return time.process_time() - began, peak_mb()


def refused(_: str, brackets: int) -> tuple[float, float]:
    """The same for settings of so many brackets, none of them closed."""
    from reader.config import ConfigError, load

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "config.yaml")
        path.write_text(f"wirediff: 1\nsources: {'[' * brackets}", encoding="utf-8")
        began = time.process_time()
        try:
            load(path)
        except ConfigError:
            return time.process_time() - began, peak_mb()
    raise RuntimeError("brackets without end were taken for settings")
