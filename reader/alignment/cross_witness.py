"""Cross-witness pairs: what two witnesses have in common that the base lacks.

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
from math import fsum

from rapidfuzz.distance import Indel

from reader.alignment.candidates import CANDIDATES, InvertedIndex, inverse_document_frequency
from reader.alignment.features import Features, SentenceFeatures
from reader.alignment.pair_scorer import LEAST_CONTAINMENT, LEAST_ORDER, score
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
    queries = [n for n, where in enumerate(distinct) if any(j in added[w] for w, j in where)]
    stop_words = frozenset[str]().union(*(side.stop_words for side in witnesses))
    pairs: dict[Pair, set[Pair]] = defaultdict(set)
    most = CANDIDATES * len(witnesses)
    for one, other in _answering(rows, watched(queries, wanted), _idf(witnesses, stop_words), stop_words, most):
        if roles[one] is roles[other]:
            for w, j in distinct[one]:
                for v, k in distinct[other] if j in added[w] else ():
                    if w != v:
                        pairs[min(w, v), max(w, v)].add((j, k) if w < v else (k, j))
    return {key: frozenset(found) for key, found in pairs.items()}


def _idf(witnesses: Sequence[Features], stop_words: Set[str]) -> dict[str, float]:
    """The weight of each term over all witnesses."""
    frequency = Counter(chain.from_iterable([row.terms for side in witnesses for row in side.rows]))
    return inverse_document_frequency(frequency, sum(len(side.rows) for side in witnesses), stop_words)


def _answering(
    rows: Sequence[SentenceFeatures],
    queries: Iterable[int],
    idf: Mapping[str, float],
    stop_words: Set[str],
    most: int,
) -> Iterator[Pair]:
    """Each query with itself and with all that say the same, of the `most` that share most of what is rare."""
    index = InvertedIndex(((n, row.terms) for n, row in enumerate(rows)), idf)
    sole = {term for term, where in index.postings.items() if len(where) == 2 and term not in stop_words}
    masses = [fsum(map(idf.__getitem__, row.terms)) for row in rows]
    for one in queries:
        yield one, one
        near: list[tuple[float, int, float]] = []
        for other, shared_mass in index.sharing(rows[one]).items():
            containment = shared_mass / (min(masses[one], masses[other]) + 1.0)
            if other != one and containment >= LEAST_CONTAINMENT:
                near.append((-shared_mass, other, containment))
        for minus, other, containment in nsmallest(most, near):
            order = Indel.normalized_similarity(rows[one].stems, rows[other].stems, score_cutoff=LEAST_ORDER)
            scored = score(rows[one], rows[other], -minus, containment, order, sole)
            if scored.log_odds >= EVEN and scored.similarity >= SAME_ADDITION:
                yield one, other
