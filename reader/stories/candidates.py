"""Which articles share so much as to be worth a closer look?

    run 0x3f.. ──> articles 2, 7, 9       an inverted index of sampled runs; a run that stands in one
    run 0x81.. ──> articles 2, 9          article alone costs one entry, and most do
                   └──┴── looked at: 2 and 9

A run in very many articles is boilerplate and says nothing. One in many is as likely a phrase as a
story: it weighs less, and introduces each article to its neighbours alone, or a notice under every
item would bring all of them together.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from reader.alignment.components import UnionFind
from reader.stories.shingles import RUN_BITS

# A run weighs in full in as many articles as a story may well have, less beyond, nothing in boilerplate.
_COMMON_RUN = 16
_BOILERPLATE_RUN = 256
_EVERY_PAIR = 48
_NEIGHBOURS = 8
_PLACE = 24
_PLACES = (1 << _PLACE) - 1
_HEAPS = 256
_HEAP = RUN_BITS - 8

Pair = tuple[int, int]


def candidates(sampled: Sequence[array[int]], fewest: float) -> tuple[list[Pair], Mapping[int, float]]:
    """Pairs of articles, by their places, that share runs of the weight of `fewest`; and how much runs weigh.

    Pairs that hang together follow each other. A run that has no weight of its own weighs 1.
    """
    weights: dict[int, float] = {}
    common: defaultdict[int, float] = defaultdict(float)
    for run, places in _holders(sampled):
        if len(places) > _COMMON_RUN:
            weights[run] = _COMMON_RUN / len(places) if len(places) <= _BOILERPLATE_RUN else 0.0
        if len(places) <= _BOILERPLATE_RUN:
            weight = weights.get(run, 1.0)
            for left, right in _introduced(places):
                common[left << _PLACE | right] += weight
    found = [(pair >> _PLACE, pair & _PLACES) for pair, weight in common.items() if weight >= fewest]
    return _together(found), weights


def _holders(sampled: Sequence[array[int]]) -> Iterator[tuple[int, list[int]]]:
    """Each run that more than one article holds, and their places in rising order."""
    # Sorted in small heaps, which stay in the processor's cache, rather than as one.
    heaps = [array("Q") for _ in range(_HEAPS)]
    for place, runs in enumerate(sampled):
        for run in runs:
            heaps[run >> _HEAP].append(run << _PLACE | place)
    for heap in heaps:
        last, places = -1, []
        for held in sorted(heap):
            run, place = held >> _PLACE, held & _PLACES
            if run == last:
                places.append(place)
            else:
                if len(places) > 1:
                    yield last, places
                last, places = run, [place]
        if len(places) > 1:
            yield last, places


def _introduced(places: list[int]) -> Iterable[Pair]:
    if len(places) <= _EVERY_PAIR:
        return combinations(places, 2)
    return _neighbours(places)


def _neighbours(places: list[int]) -> Iterator[Pair]:
    for at, left in enumerate(places):
        for right in places[at + 1 : at + 1 + _NEIGHBOURS]:
            yield left, right


def _together(pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs in the order of the first article that they hang together with."""
    ordered = sorted(pairs)
    stories: UnionFind[int] = UnionFind()
    for left, right in ordered:
        stories.union(left, right)
    return sorted(ordered, key=lambda pair: stories.find(pair[0]))
