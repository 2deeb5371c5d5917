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
        before = {key: self._lists.holders(key) for key in touched}
        for number in gone:
            self._lists.remove(number, self._keys.pop(number))
        self._keys.update(come)
        for number, keys in come.items():
            self._lists.add(number, keys)
        doubtful = self._rearranged(before, {*gone, *come})
        was = {pair: self._were(pair, before) for pair in doubtful}
        appeared = [pair for pair, candidates in was.items() if not candidates and self._are(pair)]
        disappeared = [pair for pair, candidates in was.items() if candidates and not self._are(pair)]
        appeared += {pair for number in come for pair in self._of(number)}
        return Changed(appeared, disappeared)

    def _all(self) -> list[Pair]:
        """All candidates, counted key by key; in small buckets, where a table of all pairs would be the largest thing
        there is.
        """
        buckets = [array("Q") for _ in range(_BUCKETS)]
        for _, holders in self._lists.shared():
            for one, other in self._pairs(holders):
                buckets[one % _BUCKETS].append(one << _BITS | other)
        found: list[int] = []
        for bucket in buckets:
            counts = Counter(bucket)
            found += [pair for pair, count in counts.items() if count >= self._rule.min_keys]
        return [(pair >> _BITS, pair & _MASK) for pair in found]

    def _of(self, number: int) -> list[Pair]:
        """The candidates that an article is one of."""
        shared: Counter[int] = Counter()
        for key in self._keys[number]:
            shared.update(self._beside(number, self._lists.holders(key)))
        return [_pair(number, other) for other, count in shared.items() if count >= self._rule.min_keys]

    def _beside(self, number: int, holders: list[int]) -> list[int]:
        """Those that a key pairs an article with."""
        if len(holders) > self._rule.all_pairs:
            if len(holders) > self._rule.most:
                return []
            ordered, reach = sorted(holders, key=self._place), self._rule.neighbours  # type: ignore[arg-type]
            at = ordered.index(number)
            holders = ordered[max(0, at - reach) : at + reach + 1]
        return [other for other in holders if other != number]

    def _pairs(self, holders: list[int]) -> Iterable[Pair]:
        """Pairs that a key makes, the lower number first."""
        if len(holders) <= self._rule.all_pairs:
            return combinations(holders, 2)
        return self._neighbours(holders) if len(holders) <= self._rule.most else ()

    def _neighbours(self, holders: list[int]) -> Iterator[Pair]:
        ordered = sorted(holders, key=self._place)  # type: ignore[arg-type]
        for n, one in enumerate(ordered):
            for other in ordered[n + 1 : n + 1 + self._rule.neighbours]:
                yield _pair(one, other)

    def _rearranged(self, before: Mapping[int, list[int]], moved: set[int]) -> set[Pair]:
        """Pairs of articles that stayed, of a key that pairs others now than it did `before`."""
        doubtful: set[Pair] = set()
        for key, then in before.items():
            now = self._lists.holders(key)
            if max(len(now), len(then)) > self._rule.all_pairs:
                changed = set(self._pairs(now)) ^ set(self._pairs(then))
                doubtful.update(pair for pair in changed if moved.isdisjoint(pair))
        return doubtful

    def _are(self, pair: Pair) -> bool:
        return self._share(pair, {})

    def _were(self, pair: Pair, before: Mapping[int, list[int]]) -> bool:
        return self._share(pair, before)

    def _share(self, pair: Pair, before: Mapping[int, list[int]]) -> bool:
        one, other = pair
        count = 0
        for key in set(self._keys[one]).intersection(self._keys[other]):
            holders = before[key] if key in before else self._lists.holders(key)
            count += other in self._beside(one, holders)
        return count >= self._rule.min_keys


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def by_component(pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs in the order of the first article of their connected component."""
    ordered = sorted(pairs)
    components: UnionFind[int] = UnionFind()
    for left, right in ordered:
        components.union(left, right)
    return sorted(ordered, key=lambda pair: components.find(pair[0]))
