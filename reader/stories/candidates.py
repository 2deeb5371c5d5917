"""Candidate generation: pairs of articles that share enough sampled shingles for a closer look.

    shingle 0x3f.. ──> articles 2, 7, 9   an inverted index of sampled shingles; a shingle that one article
    shingle 0x81.. ──> articles 2, 9      alone holds costs one entry, and most do
                       └──┴── candidates: 2 and 9

A shingle in very many articles is boilerplate and has no weight. One in many is as likely a phrase as a
story: it weighs less, and pairs each article with its neighbours alone, or a notice under every item would
bring all of them together.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from reader.alignment.components import UnionFind
from reader.stories.shingles import SHINGLE_BITS

# A shingle weighs in full in as many articles as a story may well have, less beyond, nothing in boilerplate.
_STORY_SIZE = 16
_BOILERPLATE_SIZE = 256
_ALL_PAIRS_SIZE = 48
_NEIGHBOURS = 8
_INDEX_BITS = 24
_INDEX_MASK = (1 << _INDEX_BITS) - 1
_BUCKETS = 256
_BUCKET_SHIFT = SHINGLE_BITS - 8

Pair = tuple[int, int]


def candidates(samples: Sequence[array[int]], min_weight: float) -> tuple[list[Pair], Mapping[int, float]]:
    """Pairs of articles, by index, that share shingles of the weight `min_weight`; and the weights of shingles.

    Pairs of one connected component follow each other. A shingle without an entry in the weights weighs 1.
    """
    weights: dict[int, float] = {}
    shared_weight: defaultdict[int, float] = defaultdict(float)
    for shingle, holders in postings(samples):
        if len(holders) > _STORY_SIZE:
            weights[shingle] = _STORY_SIZE / len(holders) if len(holders) <= _BOILERPLATE_SIZE else 0.0
        if len(holders) <= _BOILERPLATE_SIZE:
            weight = weights.get(shingle, 1.0)
            for left, right in _pairs_of(holders):
                shared_weight[left << _INDEX_BITS | right] += weight
    chosen = [
        (pair >> _INDEX_BITS, pair & _INDEX_MASK) for pair, weight in shared_weight.items() if weight >= min_weight
    ]
    return by_component(chosen), weights


def postings(samples: Sequence[Sequence[int]]) -> Iterator[tuple[int, list[int]]]:
    """Each shingle that more than one article holds, and their indices in rising order."""
    # Sorted in small buckets, which stay in the processor's cache, rather than as one.
    buckets = [array("Q") for _ in range(_BUCKETS)]
    for index, sample in enumerate(samples):
        for shingle in sample:
            buckets[shingle >> _BUCKET_SHIFT].append(shingle << _INDEX_BITS | index)
    for bucket in buckets:
        previous, holders = -1, []
        for entry in sorted(bucket):
            shingle, index = entry >> _INDEX_BITS, entry & _INDEX_MASK
            if shingle == previous:
                holders.append(index)
            else:
                if len(holders) > 1:
                    yield previous, holders
                previous, holders = shingle, [index]
        if len(holders) > 1:
            yield previous, holders


def _pairs_of(holders: list[int]) -> Iterable[Pair]:
    if len(holders) <= _ALL_PAIRS_SIZE:
        return combinations(holders, 2)
    return _neighbours(holders)


def _neighbours(holders: list[int]) -> Iterator[Pair]:
    for n, left in enumerate(holders):
        for right in holders[n + 1 : n + 1 + _NEIGHBOURS]:
            yield left, right


def by_component(pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs in the order of the first article of their connected component."""
    ordered = sorted(pairs)
    components: UnionFind[int] = UnionFind()
    for left, right in ordered:
        components.union(left, right)
    return sorted(ordered, key=lambda pair: components.find(pair[0]))
