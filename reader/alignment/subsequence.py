"""The heaviest increasing subsequence: what keeps its order on both sides; the rest has moved.

base     0 1 2 3 4
witness  0 2 3 1 4      2 3 keep the order of 0 and 4, 1 has moved: the fewest that must leave
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Pair

_Best = tuple[float, int]  # weight of a chain, its last point; -1 for none


def longest_chain(points: Sequence[Pair], weights: Sequence[int] | None = None) -> set[int]:
    """The indexes of a longest chain of points, sorted by left, whose rights increase; of those as long the heaviest.

    `weights` are whole numbers, one a point, from 0 on.
    """
    weights = weights or [0] * len(points)
    one_more = 1 + sum(weights)
    return heaviest_chain(points, [one_more + weight for weight in weights])


def heaviest_chain(points: Sequence[Pair], weights: Sequence[float], *, level: bool = False) -> set[int]:
    """The indexes of a heaviest chain of points, sorted by left, whose rights increase, or do not fall when `level`.

    `weights` are above 0. A binary indexed tree of the best chains by right end (Fenwick 1994) makes it n log n.
    """
    size = max((right for _, right in points), default=-1) + 2
    tree: list[_Best] = [(0, -1)] * (size + 1)
    previous: list[int] = []
    for k, (_, right) in enumerate(points):
        weight, last = _best_below(tree, right + 1 + level)
        previous.append(last)
        weight += weights[k]
        at = right + 2
        while at <= size:
            if weight > tree[at][0]:
                tree[at] = (weight, k)
            at += at & -at
    chain: set[int] = set()
    last = _best_below(tree, size)[1]
    while last >= 0:
        chain.add(last)
        last = previous[last]
    return chain


def _best_below(tree: Sequence[_Best], at: int) -> _Best:
    """The heaviest chain that ends before a place."""
    best: _Best = (0, -1)
    while at > 0:
        if tree[at][0] > best[0]:
            best = tree[at]
        at &= at - 1
    return best
