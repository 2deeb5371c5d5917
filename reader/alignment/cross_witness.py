"""What witnesses have in common that the base lacks: two outlets may both add what neither has alone.

base  A  B
 ·    ●  ●     added by both: neither's own, and lacking in the base
 ●    ●  │     B rewrote s1 beyond knowing, and A kept it: B's sentence answers A's
 ·    ·  ●     B's own

One index over the sentences of all witnesses is asked for each that the base lacks, so that a story of many
versions costs as many questions, not one comparison for every two of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from heapq import nsmallest
from itertools import chain
from math import fsum, log

from rapidfuzz.distance import Indel

from reader.alignment.features import Prepared, Reading
from reader.alignment.pair_scorer import CANDIDATES, COMMON_WEIGHT, LEAST, ORDERED, Index, evidence
from reader.cancellation import StillWanted, always, watched
from reader.model import Between, Pair, Role

SAID_TOO = 0.4
"""Likeness from which two witnesses are held to say the same thing that the base does not."""
EVEN = 0.0
"""Log odds from which they are, when no neighbour speaks for them or against."""


def echoes(sides: Sequence[Prepared], added: Sequence[Collection[int]], wanted: StillWanted = always) -> Between:
    """The pairs of sentences of two witnesses of which at least one is in `added`, the sentences the base lacks.

    `sides` are the witnesses and `added` has one entry for each. Keys are places among the witnesses, the lower
    first. The order of the witnesses does not matter.
    """
    if len(sides) < 2:
        return {}
    places: dict[tuple[Role | None, str], list[Pair]] = defaultdict(list)
    for w, side in enumerate(sides):
        for j, (role, text) in enumerate(side.plain):
            places[None if role.is_prose else role, text].append((w, j))
    told = list(places.values())
    roles = [role for role, _ in places]
    readings = [sides[w].readings[j] for (w, j), *_ in told]
    asked = [n for n, where in enumerate(told) if any(j in added[w] for w, j in where)]
    common = frozenset[str]().union(*(side.common for side in sides))
    found: dict[Pair, set[Pair]] = defaultdict(set)
    most = CANDIDATES * len(sides)
    for one, other in _alike(readings, watched(asked, wanted), _rarity(sides), common, most):
        if roles[one] is roles[other]:
            for w, j in told[one]:
                for v, k in told[other] if j in added[w] else ():
                    if w != v:
                        found[min(w, v), max(w, v)].add((j, k) if w < v else (k, j))
    return {key: frozenset(pairs) for key, pairs in found.items()}


def _rarity(sides: Sequence[Prepared]) -> dict[str, float]:
    """What each term is worth over all witnesses."""
    held = Counter(chain.from_iterable([reading.terms for side in sides for reading in side.readings]))
    total = sum(len(side.readings) for side in sides) + 1
    common = frozenset[str]().union(*(side.common for side in sides))
    return {t: log(total / n) * (COMMON_WEIGHT if t in common else 1.0) for t, n in held.items()}


def _alike(
    readings: Sequence[Reading], asked: Iterable[int], rarity: Mapping[str, float], common: Set[str], most: int
) -> Iterator[Pair]:
    """Each of `asked` with itself and with all that say the same, of the `most` that share most of what is rare."""
    index = Index(((n, reading.terms) for n, reading in enumerate(readings)), rarity)
    sole = {t for t, where in index.holders.items() if len(where) == 2 and t not in common}
    weights = [fsum(map(rarity.__getitem__, reading.terms)) for reading in readings]
    for one in asked:
        yield one, one
        near: list[tuple[float, int, float]] = []
        for other, weight in index.sharing(readings[one]).items():
            contained = weight / (min(weights[one], weights[other]) + 1.0)
            if other != one and contained >= LEAST:
                near.append((-weight, other, contained))
        for minus, other, contained in nsmallest(most, near):
            order = Indel.normalized_similarity(readings[one].words, readings[other].words, score_cutoff=ORDERED)
            found = evidence(readings[one], readings[other], -minus, contained, order, sole)
            if found.odds >= EVEN and found.likeness >= SAID_TOO:
                yield one, other
