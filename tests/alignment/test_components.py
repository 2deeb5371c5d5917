"""Connected components: a partition by what hangs together, whatever the order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.alignment.components import UnionFind, connected_components

PAIRS = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), unique=True)


@given(PAIRS)
def test_components_hold_every_pair_once_and_share_no_sentence(pairs: list[tuple[int, int]]) -> None:
    components = connected_components(pairs)
    assert sorted(pair for component in components for pair in component) == sorted(pairs)
    for side in (0, 1):
        ends = [{pair[side] for pair in component} for component in components]
        assert sum(map(len, ends)) == len(set().union(*ends))


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_unions_does_not_matter(pairs: list[tuple[int, int]], chance: object) -> None:
    def roots(order: list[tuple[int, int]]) -> list[int]:
        sets: UnionFind[int] = UnionFind()
        for one, other in order:
            sets.union(one, other)
        return [sets.find(k) for k in range(8)]

    shuffled = list(pairs)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert roots(shuffled) == roots(pairs)
    assert all(root <= k for k, root in enumerate(roots(pairs)))


def test_pairs_that_share_a_sentence_hang_together() -> None:
    assert connected_components([(4, 3), (0, 0), (1, 1), (1, 2), (2, 2)]) == [
        [(0, 0)],
        [(1, 1), (1, 2), (2, 2)],
        [(4, 3)],
    ]
