"""Least recently used cache: never heavier than there is room for, answering only for what it was made of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.desk.lru import LruCache

ROOM = 20
PUTS = st.lists(st.tuples(st.integers(0, 5), st.integers(1, 2 * ROOM)))


@given(PUTS)
def test_the_last_stays_and_with_those_before_it_weighs_no_more_than_there_is_room_for(
    puts: list[tuple[int, int]],
) -> None:
    cache: LruCache[int] = LruCache(ROOM, lambda weight: weight)
    for key, weight in puts:
        cache.put(key, weight, weight)
        kept = cache.values()
        assert cache.get(key, weight) == kept[-1] == weight
        assert sum(kept) <= ROOM or kept == [weight]


@given(PUTS)
def test_nothing_is_forgotten_while_there_is_room(puts: list[tuple[int, int]]) -> None:
    room = sum(weight for _, weight in puts)
    cache: LruCache[int] = LruCache(room, lambda weight: weight)
    for key, weight in puts:
        cache.put(key, weight, weight)
    assert sorted(cache.values()) == sorted(dict(puts).values())


def test_what_was_asked_for_longest_ago_goes_first() -> None:
    cache: LruCache[str] = LruCache(2, lambda _: 1)
    cache.put("a", 1, "one")
    cache.put("b", 2, "two")
    cache.get("a", 1)
    cache.put("c", 3, "three")
    assert (cache.get("a", 1), cache.get("b", 2), cache.get("c", 3)) == ("one", None, "three")


def test_a_thing_is_not_given_back_for_other_makings() -> None:
    cache: LruCache[str] = LruCache(2, lambda _: 1)
    cache.put("a", "then", "made")
    assert cache.get("a", "now") is None


def test_forgetting_all_makes_room() -> None:
    cache: LruCache[int] = LruCache(ROOM, lambda weight: weight)
    cache.put("a", 0, ROOM)
    cache.clear()
    cache.put("b", 0, 1)
    cache.put("c", 0, ROOM - 1)
    assert cache.values() == [1, ROOM - 1]
