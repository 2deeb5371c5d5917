"""Candidate generation: pairs of articles that share enough keys for a closer look, as articles come and go.

    key 0x3f.. ──> articles 2, 7, 9      few: every two of them
    key 0x81.. ──> articles 2, 9, 11 ..  many, as likely a phrase as a story: each with its neighbours in date
    key 0xc4.. ──> a thousand            boilerplate: none

Which pairs there are depends on the articles alone, not on the order in which they came: one that comes or goes is
looked up by its own keys, and no other pairs change but those of keys that just became, or no longer are, many.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import combinations
from typing import NamedTuple

from reader.alignment.components import UnionFind
from reader.stories.posting_lists import PostingLists

Pair = tuple[int, int]
_BITS = 24
_BUCKETS = 64
_MASK = (1 << _BITS) - 1


class PairingRule(NamedTuple):
    """A key of up to `all_pairs` articles pairs every two, one of up to `most` each with its `neighbours` on either
    side, one of more none. Candidates share `min_keys` that pair them.
    """

    all_pairs: int
    most: int
    neighbours: int
    min_keys: int


class Changed(NamedTuple):
    """Pairs, the lower number first, that became candidates, and pairs of articles still there that no longer are."""

    appeared: list[Pair]
    disappeared: list[Pair]


class _Holders:
    """Those that hold one key, and who of them it pairs."""

    def __init__(self, numbers: list[int], rule: PairingRule, place: Callable[[int], object]) -> None:
        self.pairs_all = len(numbers) <= rule.all_pairs
        self._reach = rule.neighbours
        if self.pairs_all:
            self._ordered = numbers
        else:
            self._ordered = sorted(numbers, key=place) if len(numbers) <= rule.most else []  # type: ignore[arg-type]

    @cached_property
    def _at(self) -> dict[int, int]:
        return {number: at for at, number in enumerate(self._ordered)}

    def beside(self, number: int) -> list[int]:
        """Those that the key pairs an article with."""
        if self.pairs_all:
            return [other for other in self._ordered if other != number]
        at = self._at.get(number)
        if at is None:
            return []
        return self._ordered[max(0, at - self._reach) : at] + self._ordered[at + 1 : at + self._reach + 1]

    def has(self, pair: Pair) -> bool:
        """Whether the key pairs these two."""
        one, other = self._at.get(pair[0]), self._at.get(pair[1])
        return one is not None and other is not None and (self.pairs_all or abs(one - other) <= self._reach)

    def pairs(self) -> Iterable[Pair]:
        """Pairs that the key makes, the lower number first."""
        return combinations(self._ordered, 2) if self.pairs_all else self._neighbours()

    def _neighbours(self) -> Iterator[Pair]:
        for n, one in enumerate(self._ordered):
            for other in self._ordered[n + 1 : n + 1 + self._reach]:
                yield _pair(one, other)


class Candidates:
    """The candidates among some articles, given by number."""

    def __init__(self, rule: PairingRule, place: Callable[[int], object]) -> None:
        """`place`: by what an article stands beside others that share a key with it; its day, say, and its id."""
        self._rule = rule
        self._place = place
        self._lists = PostingLists()
        self._keys: dict[int, Sequence[int]] = {}

    def update(self, gone: Collection[int], come: Mapping[int, Sequence[int]]) -> Changed:
        """Let articles leave, then others enter, each under a number that is free, with its keys."""
        come = {number: keys for number, keys in come.items() if keys}
        if not self._keys:
            self._keys.update(come)
            self._lists.fill(come.items())
            return Changed(self._all(), [])
        gone = [number for number in gone if number in self._keys]
        touched = {key for number in gone for key in self._keys[number]}
        touched.update(key for keys in come.values() for key in keys)
        before = {key: self._holders(key) for key in touched}
        for number in gone:
            self._lists.remove(number, self._keys.pop(number))
        self._keys.update(come)
        for number, keys in come.items():
            self._lists.add(number, keys)
        now = cache(self._holders)
        moved = {*gone, *come}
        doubtful = {
            pair
            for key, then in before.items()
            if not (then.pairs_all and now(key).pairs_all)
            for pair in {*then.pairs()} ^ {*now(key).pairs()}
            if moved.isdisjoint(pair)
        }
        was = {pair: self._share(pair, lambda key: before.get(key) or now(key)) for pair in doubtful}
        appeared = [pair for pair, candidates in was.items() if not candidates and self._share(pair, now)]
        disappeared = [pair for pair, candidates in was.items() if candidates and not self._share(pair, now)]
        appeared += {_pair(number, other) for number in come for other in self._beside(number, now)}
        return Changed(appeared, disappeared)

    def has(self, pair: Pair) -> bool:
        """Whether two articles are candidates."""
        return self._share(pair, self._holders)

    def of(self, number: int) -> list[int]:
        """The articles that one is a candidate with."""
        return self._beside(number, self._holders)

    def _holders(self, key: int) -> _Holders:
        return _Holders(self._lists.holders(key), self._rule, self._place)

    def _all(self) -> list[Pair]:
        """All candidates, counted key by key; in small buckets, where a table of all pairs would be the largest thing
        there is.
        """
        buckets = [array("Q") for _ in range(_BUCKETS)]
        for _, numbers in self._lists.shared():
            for one, other in _Holders(numbers, self._rule, self._place).pairs():
                buckets[one % _BUCKETS].append(one << _BITS | other)
        found: list[int] = []
        for bucket in buckets:
            counts = Counter(bucket)
            found += [pair for pair, count in counts.items() if count >= self._rule.min_keys]
        return [(pair >> _BITS, pair & _MASK) for pair in found]

    def _beside(self, number: int, holders: Callable[[int], _Holders]) -> list[int]:
        shared: Counter[int] = Counter()
        for key in self._keys.get(number, ()):
            shared.update(holders(key).beside(number))
        return [other for other, count in shared.items() if count >= self._rule.min_keys]

    def _share(self, pair: Pair, holders: Callable[[int], _Holders]) -> bool:
        """Whether enough keys pair two articles."""
        one, other = pair
        shared = set(self._keys.get(one, ())).intersection(self._keys.get(other, ()))
        return sum(holders(key).has(pair) for key in shared) >= self._rule.min_keys


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def by_component(pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs in the order of the first article of their connected component."""
    ordered = sorted(pairs)
    components: UnionFind[int] = UnionFind()
    for left, right in ordered:
        components.union(left, right)
    return sorted(ordered, key=lambda pair: components.find(pair[0]))
