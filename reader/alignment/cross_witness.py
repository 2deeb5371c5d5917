"""Cross-witness pairs: what two witnesses have in common that the base lacks.

base  A  B
 ·    ●  ●     added by both: neither's own, and lacking in the base
 ●    ●  │     B rewrote s1 beyond knowing, and A kept it: B's sentence answers A's
 ·    ·  ●     B's own

One index over the sentences of all witnesses is asked for each that the base lacks, so that a story of many
versions costs as many questions, not one comparison for every two of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from heapq import nsmallest
from itertools import product

from reader.alignment.candidates import CANDIDATES, MANY_COPIES, InvertedIndex
from reader.alignment.features import Features
from reader.alignment.pair_scorer import LEAST_SHARE, scored
from reader.alignment.pair_signs import Rarity, SidePrepared, characters, pair_signs, places
from reader.cancellation import StillWanted, always, watched
from reader.model import Between, Pair, Role

SAME_ADDITION = 0.4
"""Similarity from which two witnesses are held to say the same thing that the base does not."""
EVEN = 0.0
"""Log odds from which they are, when no neighbour speaks for them or against."""


def shared_additions(
    witnesses: Sequence[Features], added: Sequence[Collection[int]], wanted: StillWanted = always
) -> Between:
    """The pairs of sentences of two witnesses of which at least one is in `added`, the sentences the base lacks.

    `added` has one entry for each witness. Keys are places among the witnesses, the lower first. The order of the
    witnesses does not matter.
    """
    if len(witnesses) < 2:
        return {}
    holders: dict[tuple[Role | None, str], list[Pair]] = defaultdict(list)
    for w, side in enumerate(witnesses):
        for j, (role, text) in enumerate(side.normalised):
            holders[None if role.is_prose else role, text].append((w, j))
    distinct = list(holders.values())
    roles = [role for role, _ in holders]
    rows = [witnesses[w].rows[j] for (w, j), *_ in distinct]
    stands = [places(len(side.rows)) for side in witnesses]
    queries = [n for n, where in enumerate(distinct) if any(j in added[w] for w, j in where)]
    rarity = Rarity.of(*witnesses)
    pool = SidePrepared(rows, rarity, characters(rarity.terms), [stands[w][j] for (w, j), *_ in distinct])
    pairs: dict[Pair, set[Pair]] = defaultdict(set)
    most = CANDIDATES * len(witnesses)
    of_witness = [_by_witness(copies) for copies in distinct]
    for one, other in _answering(pool, watched(queries, wanted), rarity, most):
        if roles[one] is roles[other]:
            for w, v in product(of_witness[one], of_witness[other]):
                if w != v:
                    found = _paired(of_witness[one][w], of_witness[other][v], added[w])
                    pairs[min(w, v), max(w, v)].update(found if w < v else ((k, j) for j, k in found))
    return {key: frozenset(found) for key, found in pairs.items() if found}


def _by_witness(copies: Iterable[Pair]) -> Mapping[int, Sequence[int]]:
    """The places of one sentence in each witness that has it, in order."""
    places_in: dict[int, list[int]] = defaultdict(list)
    for w, j in copies:
        places_in[w].append(j)
    return places_in


def _paired(ours: Sequence[int], theirs: Sequence[int], added: Collection[int]) -> list[Pair]:
    """The pairs of the copies of two sentences of which the first is in `added`; of many copies their order alone."""
    many = len(ours) * len(theirs) > MANY_COPIES
    every = zip(ours, theirs, strict=False) if many else product(ours, theirs)
    return [(j, k) for j, k in every if j in added]


def _answering(pool: SidePrepared, queries: Iterable[int], rarity: Rarity, most: int) -> Iterator[Pair]:
    """Each query with itself and with all that say the same, of the `most` that share most of what is rare."""
    rows, masses = pool.rows, pool.mass
    index = InvertedIndex(((n, row.terms) for n, row in enumerate(rows)), rarity.terms)
    for one in queries:
        yield one, one
        near = [
            (-shared_mass, other)
            for other, shared_mass in index.sharing(rows[one]).items()
            if other != one and shared_mass >= LEAST_SHARE * min(masses[one], masses[other])
        ]
        for minus, other in nsmallest(most, near):
            signs = pair_signs(pool, one, pool, other, rarity, -minus)
            score = scored(signs, -minus, min(masses[one], masses[other]), rows[one], rows[other])
            if score.log_odds >= EVEN and score.similarity >= SAME_ADDITION:
                yield one, other
