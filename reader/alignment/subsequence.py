"""The heaviest run that keeps its order: what is left out of it has moved.

base     0 1 2 3 4
witness  0 2 3 1 4      2 3 keep the order of 0 and 4, 1 has moved: the fewest that must leave
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Pair


def in_order(points: Sequence[Pair], weights: Sequence[int] | None = None) -> set[int]:
    """The indexes of a longest run of points, sorted by left, whose rights increase.

    Among runs as long the heaviest; a binary indexed tree of best runs by right end (Fenwick 1994)
    makes it n log n.
    """
    size = max((right for _, right in points), default=-1) + 2
    tree: list[tuple[int, int, int]] = [(0, 0, -1)] * (size + 1)
    before: list[int] = []
    for k, (_, right) in enumerate(points):
        best = _best(tree, right + 1)
        before.append(best[2])
        mine = (best[0] + 1, best[1] + (weights[k] if weights else 0), k)
        at = right + 2
        while at <= size:
            if mine[:2] > tree[at][:2]:
                tree[at] = mine
            at += at & -at
    last = _best(tree, size)[2]
    kept: set[int] = set()
    while last >= 0:
        kept.add(last)
        last = before[last]
    return kept


def _best(tree: Sequence[tuple[int, int, int]], at: int) -> tuple[int, int, int]:
    """The best run that ends below a place: its length, its weight and its last point."""
    best = (0, 0, -1)
    while at > 0:
        if tree[at][:2] > best[:2]:
            best = tree[at]
        at &= at - 1
    return best
