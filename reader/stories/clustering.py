"""Clustering of the versions of one connected component of relations: agglomerative, the strongest first.

    relations, strongest first        A ══ B      sure: one story
                                      B ── C      and C answers the centre of A, B: the same story
                                      C ── D      and D answers neither centre nor half of them: another

Single linkage is not enough: a chain of likenesses through one item with two subjects would fuse two stories.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import fsum

from reader.alignment.components import UnionFind
from reader.stories.relations import Relation

Partners = Callable[[int], Mapping[int, Relation]]
"""The relations of an article, by the other one's number."""


def clusters(component: Sequence[int], partners: Partners) -> list[list[int]]:
    """The clusters of a component, given in the order that decides between equals; each keeps that order.

    A merge that is not sure needs the centres to be related, or half of all pairs across.
    """
    if len(component) == 1:
        return [list(component)]
    rank = {number: n for n, number in enumerate(component)}
    related = [
        (not relation.sure, -relation.containment, rank[number], rank[other])
        for number in component
        for other, relation in partners(number).items()
        if rank[number] < rank[other]
    ]
    joined: UnionFind[int] = UnionFind()
    members = {n: [n] for n in range(len(component))}
    near = [{rank[other]: r.containment for other, r in partners(number).items()} for number in component]

    def centre(cluster: list[int]) -> int:
        inside = set(cluster)
        return max(cluster, key=lambda n: (fsum(c for other, c in near[n].items() if other in inside), -n))

    for unsure, _, one, other in sorted(related):
        left, right = joined.find(one), joined.find(other)
        if left == right:
            continue
        smaller, larger = sorted((members[left], members[right]), key=len)
        if unsure and centre(larger) not in near[centre(smaller)]:
            across = sum(1 for n in smaller for m in larger if m in near[n])
            if 2 * across < len(smaller) * len(larger):
                continue
        larger += smaller
        del members[left], members[right]
        members[joined.union(left, right)] = larger
    return [[component[n] for n in sorted(cluster)] for cluster in members.values()]
