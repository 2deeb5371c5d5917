"""Union-find: connected components of items that are joined two by two.

0 ── 1    2    3 ── 4        {0, 1}  {2}  {3, 4}
     └─────────┘             1 ── 3 joins two of them: {0, 1, 3, 4}
"""

from __future__ import annotations


class UnionFind:
    """Disjoint sets of integers (Galler and Fischer 1964), with paths halved (Tarjan and van Leeuwen 1984).

    A set is known by its lowest member, so that the order of unions has no influence on its name.
    """

    def __init__(self) -> None:
        self._parent: dict[int, int] = {}

    def find(self, item: int) -> int:
        """The lowest member of the set of an item; the item itself while it was never joined to another."""
        parent = self._parent
        while (above := parent.setdefault(item, item)) != item:
            parent[item] = parent[above]
            item = above
        return item

    def union(self, one: int, other: int) -> int:
        """Make one set of those of two items. Returns its lowest member."""
        lower, higher = sorted((self.find(one), self.find(other)))
        self._parent[higher] = lower
        return lower
