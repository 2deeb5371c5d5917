"""The longest run that keeps its order: what is left out of it has moved.

base     0 1 2 3 4
witness  0 2 3 1 4      2 3 keep the order of 0 and 4, 1 has moved: the fewest that must leave
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reader.model import Pair


def in_order(points: Sequence[Pair]) -> set[int]:
    """The indexes of a longest run of points, sorted by left, whose rights increase (Fredman 1975)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for k, (_, right) in enumerate(points):
        height = bisect_left(tails, right)
        before.append(ends[height - 1] if height else None)
        if height == len(tails):
            tails.append(right)
            ends.append(k)
        else:
            tails[height] = right
            ends[height] = k
    kept: set[int] = set()
    at = ends[-1] if ends else None
    while at is not None:
        kept.add(at)
        at = before[at]
    return kept
