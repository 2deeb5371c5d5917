"""Connected components by union-find: items linked directly or through others.

0 ── 1    2    3 ── 4        {0, 1}  {2}  {3, 4}
     └─────────┘             1 ── 3 joins two of them: {0, 1, 3, 4}
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Edge = tuple[int, int]
"""A node of the left and one of the right, each by its place."""

_T = TypeVar("_T", bound=Hashable)


class UnionFind(Generic[_T]):
    """Disjoint sets of anything hashable (Galler and Fischer 1964), with paths halved (Tarjan and van Leeuwen 1984).

    A set is known by the least of the elements that its unions named, so that the order of unions does not matter.
    """

    def __init__(self) -> None:
        self._parent: dict[_T, _T] = {}

    def find(self, element: _T) -> _T:
        """The element by which the set of `element` is known; itself while it was never joined to another."""
        parent = self._parent
        while (above := parent.setdefault(element, element)) != element:
            parent[element] = parent[above]
            element = above
        return element

    def union(self, one: _T, other: _T) -> _T:
        """Make one set of two. Returns the element by which it is known."""
        first, second = sorted((self.find(one), self.find(other)))  # type: ignore[type-var]
        self._parent[second] = first
        return first


def connected_components(pairs: Iterable[Edge]) -> list[list[Edge]]:
    """The edges of a bipartite graph in sets that share ends: each sorted, in the order of their first edges.

    `(0, 1)` joins node 0 of the left to node 1 of the right, which is another node than 1 of the left.
    """
    sets: UnionFind[tuple[int, int]] = UnionFind()
    ordered = sorted(pairs)
    for i, j in ordered:
        sets.union((0, i), (1, j))
    components: dict[tuple[int, int], list[Edge]] = {}
    for i, j in ordered:
        components.setdefault(sets.find((0, i)), []).append((i, j))
    return list(components.values())
