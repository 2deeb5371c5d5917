"""Heaviest chains: in order on both sides, and none heavier."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.alignment.subsequence import heaviest_chain, longest_chain

POINTS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), unique=True, max_size=8).map(sorted)


@given(POINTS, st.booleans(), st.data())
def test_no_chain_in_order_is_heavier(points: list[tuple[int, int]], level: bool, data: st.DataObject) -> None:
    weights = data.draw(st.lists(st.integers(1, 9), min_size=len(points), max_size=len(points)))

    def in_order(chain: tuple[int, ...]) -> bool:
        rights = [points[k][1] for k in chain]
        return all(one < other or (level and one == other) for one, other in pairwise(rights))

    chains = [c for n in range(len(points) + 1) for c in combinations(range(len(points)), n) if in_order(c)]
    chain = heaviest_chain(points, weights, level=level)
    assert in_order(tuple(sorted(chain)))
    assert sum(weights[k] for k in chain) == max(sum(weights[k] for k in c) for c in chains)


def test_of_chains_as_long_the_heaviest_keeps_its_order() -> None:
    points = [(0, 1), (1, 0)]
    assert longest_chain(points, [1, 5]) == {1}
    assert longest_chain([*points, (2, 2)], [9, 0, 0]) == {0, 2}
