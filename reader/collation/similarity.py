"""What speaks for two sentences answering each other, from their own words alone.

    left   Some 20,000 households were affected, he said.
    right  About 20,000 households lost power.
                 ^^^^^^ ^^^^^^^^^^ rare in the story: strong evidence      ^^^ common: next to none

Two articles on one story share a theme in every sentence, so words count by their rarity in the
two, and the words every text of the language is full of hardly at all. The signs are joined by a
logistic score (weights fitted on revised essays, simplified and rewritten news together).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from heapq import nlargest
from math import log, log1p, sqrt

from rapidfuzz.distance import Indel

from reader.collation.prepare import Prepared
from reader.model import Pair

COMMON_WEIGHT = 0.15
CANDIDATES = 12
POSTINGS = 60


@dataclass(frozen=True, slots=True)
class Evidence:
    """How two sentences compare.

    `cosine`, `contained`, `order`: 0 to 1. `weight`: rarity of all they share. `numbers`: how many are shared (to 2).
    `clash`: both hold numbers and share none. `quoted`: how many neighbours within quotation marks are the same (to 4).
    """

    cosine: float
    contained: float
    order: float
    weight: float
    numbers: int
    clash: bool
    quoted: int
    shared: frozenset[str]

    @property
    def odds(self) -> float:
        """Log odds that the two answer each other, before anything is known of their neighbours."""
        return (
            -12
            + 7 * self.contained
            + 2.7 * log1p(self.weight)
            + 5 * self.order
            + 1.4 * self.numbers
            - 2 * self.clash
            + 0.4 * self.quoted
        )

    @property
    def likeness(self) -> float:
        return (self.cosine + self.order) / 2


@dataclass(frozen=True, slots=True)
class Compared:
    """Two sides compared: what is rare, how much each sentence holds of it, and the pairs worth a look."""

    rarity: Mapping[str, float]
    weights: tuple[tuple[float, ...], tuple[float, ...]]
    pairs: Mapping[Pair, Evidence]


def compare(left: Prepared, right: Prepared) -> Compared:
    """The evidence for every pair of sentences that share something rare."""
    rarity = _rarity(left, right)
    sides = (left.readings, right.readings)
    weights = tuple(tuple(sum(rarity[t] for t in r.terms) for r in side) for side in sides)
    lengths = tuple(tuple(sqrt(sum(rarity[t] ** 2 for t in r.terms)) for r in side) for side in sides)
    pairs: dict[Pair, Evidence] = {}
    for i, j in _candidates(left, right, rarity):
        a, b = left.readings[i], right.readings[j]
        shared = a.terms & b.terms
        weight = squares = 0.0
        for term in shared:
            value = rarity[term]
            weight += value
            squares += value * value
        numbers = len(a.numbers & b.numbers)
        pairs[i, j] = Evidence(
            cosine=squares / (lengths[0][i] * lengths[1][j] or 1.0),
            contained=weight / (min(weights[0][i], weights[1][j]) + 1.0),
            order=Indel.normalized_similarity(a.words, b.words),
            weight=weight,
            numbers=min(numbers, 2),
            clash=bool(a.numbers and b.numbers and not numbers),
            quoted=min(len(a.quoted & b.quoted), 4),
            shared=shared,
        )
    return Compared(rarity, (weights[0], weights[1]), pairs)


def _rarity(left: Prepared, right: Prepared) -> dict[str, float]:
    held: Counter[str] = Counter()
    for side in (left, right):
        for reading in side.readings:
            held.update(reading.terms)
    total = len(left.readings) + len(right.readings) + 1
    common = left.common | right.common
    return {t: log(total / n) * (COMMON_WEIGHT if t in common else 1.0) for t, n in held.items()}


def _candidates(left: Prepared, right: Prepared, rarity: Mapping[str, float]) -> list[Pair]:
    """For each base sentence the witness sentences that share most of what is rare, by an inverted index."""
    holders: dict[str, list[int]] = defaultdict(list)
    for j, reading in enumerate(right.readings):
        for term in reading.terms:
            holders[term].append(j)
    found: list[Pair] = []
    for i, reading in enumerate(left.readings):
        shared: dict[int, float] = defaultdict(float)
        for term in reading.terms:
            near = holders.get(term, ())
            if len(near) <= POSTINGS:
                value = rarity[term]
                for j in near:
                    shared[j] += value
        if len(shared) > CANDIDATES:
            best = nlargest(CANDIDATES, shared.items(), key=lambda item: (item[1], -item[0]))
            found += [(i, j) for j, _ in best]
        else:
            found += [(i, j) for j in shared]
    return found
