"""Greedy matching: every place at most once, the best candidates first, nothing lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.collation.changes.assignment import greedy_match

ROWS = st.lists(st.text("abc", max_size=2), max_size=6)


@given(ROWS, ROWS, st.data())
def test_what_is_taken_and_what_remains_is_everything(left: list[str], right: list[str], data: st.DataObject) -> None:
    places = [(p, q) for p in range(len(left)) for q in range(len(right))]
    wanted = data.draw(st.lists(st.sampled_from(places)) if places else st.just([]))
    before = (list(left), list(right), list(wanted))
    taken, rest_left, rest_right = greedy_match(left, right, wanted)
    assert sorted([*(left[p] for p, _ in taken), *rest_left]) == sorted(left)
    assert sorted([*(right[q] for _, q in taken), *rest_right]) == sorted(right)
    assert len({p for p, _ in taken}) == len({q for _, q in taken}) == len(taken)
    assert (left, right, wanted) == before


@given(st.lists(st.integers(1, 9), min_size=9, max_size=9))
def test_the_weight_is_half_of_the_best_at_least(weights: list[int]) -> None:
    places = [(p, q) for p in range(3) for q in range(3)]
    weight = dict(zip(places, weights, strict=True))
    taken, _, _ = greedy_match("abc", "xyz", sorted(places, key=lambda at: -weight[at]))
    orders = [(0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)]
    best = max(sum(weight[p, q] for p, q in enumerate(order)) for order in orders)
    assert 2 * sum(weight[at] for at in taken) >= best


def test_a_place_goes_to_the_first_candidate() -> None:
    assert greedy_match("ab", "xy", [(0, 1), (1, 1), (0, 0)]) == (((0, 1),), ("b",), ("x",))
