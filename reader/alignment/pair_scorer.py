"""What speaks for two sentences answering each other, from their own words alone.

    left   Some 8,500 hydrants were frozen, she said.
    right  About 8,500 hydrants ran dry.
                 ^^^^^ ^^^^^^^^ rare in the story: strong evidence      ^^^ common: next to none

Two articles on one story share a theme in every sentence, so words count by their rarity in the
two, and the words every text of the language is full of hardly at all. The signs are joined by a
logistic score (weights fitted on revised essays, simplified and rewritten news together).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from math import fsum, log, log1p
from sys import maxunicode
from typing import NamedTuple

from rapidfuzz.distance import Indel

from reader.alignment.features import Prepared, Reading
from reader.cancellation import StillWanted, always, watched
from reader.model import Pair, Role

COMMON_WEIGHT = 0.15
"""What a word common in the language counts for beside one that is not."""
CANDIDATES = 12
"""Sentences of the witness looked at for one of the base."""
POSTINGS = 400
"""Uses of its rarest words looked up for one sentence of the base, beside a few for each word."""
CERTAIN = 12.0
"""Log odds of the pair that needs no weighing."""
LEAST = 0.1
"""The share of the poorer sentence's words below which two have too little in common to be looked at."""
TELLING = 4
"""Words from which a sentence that both sides have as often is the same sentence wherever it stands."""
ALIKE = 100
"""Copies times copies of a sentence beyond which their order alone pairs them."""
ORDERED = 0.01
"""Likeness of words in order below which it counts as none: a sentence beside one two hundred times as long."""

_LOOSE = (Role.SUBHEAD, Role.CAPTION)


class Evidence(NamedTuple):
    """How two sentences compare.

    `contained`: share of the poorer one's rare words, `order`: likeness of their words in order, 0 to 1 each.
    `odds`: log odds that they answer each other, before anything is known of their neighbours.
    `unlike`: the one is a subhead or caption, the other is not.
    """

    contained: float
    order: float
    odds: float
    unlike: bool
    shared: frozenset[str]

    @property
    def likeness(self) -> float:
        """0 to 1; equal sentences give 1."""
        return _likeness(self.contained, self.order)


class Compared(NamedTuple):
    """Two sides compared: what is rare, how much each sentence holds of it, and the pairs worth a look."""

    rarity: Mapping[str, float]
    weights: tuple[Sequence[float], Sequence[float]]
    pairs: Mapping[Pair, Evidence]


def compare(
    left: Prepared,
    right: Prepared,
    joined: Collection[Pair] = (),
    apart: Collection[Pair] = (),
    wanted: StillWanted = always,
) -> Compared:
    """The evidence for every pair of sentences that share enough and may answer each other.

    Pairs `joined` are certain, pairs kept `apart` none.
    """
    common = left.common | right.common
    rarity = _rarity(left.held + right.held, common, len(left.readings) + len(right.readings))
    sole = {t for t, n in left.held.items() if n == 1 == right.held.get(t) and t not in common}
    worth = rarity.__getitem__
    weights = tuple([fsum(map(worth, r.terms)) for r in side.readings] for side in (left, right))
    rows = _rows(left, right, rarity)
    pairs: dict[Pair, Evidence] = {}
    for i, j in _certain(left, right):
        if (i, j) not in apart:
            pairs[i, j] = Evidence(1.0, 1.0, CERTAIN, False, left.readings[i].terms)
    settled = ({i for i, _ in pairs}, {j for _, j in pairs})
    for i, j in joined:
        order = Indel.normalized_similarity(rows[0][i], rows[1][j], score_cutoff=ORDERED)
        pairs[i, j] = Evidence(1.0, order, CERTAIN, False, left.readings[i].terms & right.readings[j].terms)
    for i, j, weight in watched(_candidates(left, right, rarity, settled), wanted):
        contained = weight / (min(weights[0][i], weights[1][j]) + 1.0)
        if contained < LEAST or (i, j) in pairs or (i, j) in apart:
            continue
        one, other = left.sentences[i].role, right.sentences[j].role
        unlike = one is not other and not (one.is_prose and other.is_prose)
        if not unlike or _may_answer(one, other):
            order = Indel.normalized_similarity(rows[0][i], rows[1][j], score_cutoff=ORDERED)
            pairs[i, j] = evidence(left.readings[i], right.readings[j], weight, contained, order, sole, unlike)
    return Compared(rarity, (weights[0], weights[1]), pairs)


def _may_answer(one: Role, other: Role) -> bool:
    """Only like answers like; a subhead or caption may answer the story's own sentences."""
    return (one in _LOOSE and other.is_prose) or (other in _LOOSE and one.is_prose)


def _rows(left: Prepared, right: Prepared, terms: Iterable[str]) -> tuple[Sequence[str], Sequence[str]]:
    """The words of each sentence in order, a character for a word (a million of them): such rows compare fastest."""
    signs = {term: chr(at % maxunicode) for at, term in enumerate(terms)}
    of = signs.__getitem__
    return ["".join(map(of, r.words)) for r in left.readings], ["".join(map(of, r.words)) for r in right.readings]


def evidence(
    a: Reading,
    b: Reading,
    weight: float,
    contained: float,
    order: float,
    sole: Set[str],
    unlike: bool = False,
) -> Evidence:
    """How two sentences compare that share `weight` of what is rare, the rest as in Evidence.

    `sole`: telling terms that no more than one sentence of either version has.
    """
    shared = a.terms & b.terms
    odds = -9.2 + 7.2 * contained + 1.5 * log1p(weight) + 3.4 * order + 1.6 * log1p(len(shared & sole))
    if a.numbers and b.numbers:
        numbers = len(a.numbers & b.numbers)
        odds += 1.1 * min(numbers, 2) if numbers else -1.3
    if a.quoted and b.quoted:
        odds += 0.3 * min(len(a.quoted & b.quoted), 4)
    return Evidence(contained, order, odds, unlike, shared)


def likeness(ours: Sequence[Reading], theirs: Sequence[Reading], shared: Iterable[str], compared: Compared) -> float:
    """How like two passages of a sentence or more are, 0 to 1; equal ones give 1."""
    weights = [fsum(compared.rarity[t] for t in {t for r in side for t in r.terms}) for side in (ours, theirs)]
    contained = fsum(compared.rarity[t] for t in shared) / (min(weights) + 1.0)
    order = Indel.normalized_similarity([w for r in ours for w in r.words], [w for r in theirs for w in r.words])
    return round(_likeness(contained, order), 4)


def _likeness(contained: float, order: float) -> float:
    return max(order, (contained + order) / 2)


def _rarity(held: Mapping[str, int], common: Set[str], sentences: int) -> dict[str, float]:
    """What each term is worth, by how many of all the sentences have it."""
    worth = {n: log((sentences + 1) / n) for n in {*held.values()}}
    return {t: worth[n] * COMMON_WEIGHT if t in common else worth[n] for t, n in held.items()}


def _certain(left: Prepared, right: Prepared) -> Iterator[Pair]:
    """Equal sentences: at the same place from the beginning or the end, or as often on either side, in their order."""
    ours, theirs = left.plain, right.plain
    shorter = min(len(ours), len(theirs))
    head = next((k for k in range(shorter) if ours[k] != theirs[k]), shorter)
    tail = next((k for k in range(shorter - head) if ours[-1 - k] != theirs[-1 - k]), shorter - head)
    yield from ((k, k) for k in range(head))
    yield from ((len(ours) - k, len(theirs) - k) for k in range(1, tail + 1))
    places: dict[tuple[Role, str], tuple[list[int], list[int]]] = {}
    for k in range(head, len(ours) - tail):
        places.setdefault(ours[k], ([], []))[0].append(k)
    for k in range(head, len(theirs) - tail):
        if theirs[k] in places:
            places[theirs[k]][1].append(k)
    for mine, yours in places.values():
        copies = len(mine) * len(yours)
        telling = len(mine) == len(yours) and len(left.readings[mine[0]].words) >= TELLING
        if telling or copies > ALIKE:
            yield from zip(mine, yours, strict=False)


def _candidates(
    left: Prepared, right: Prepared, rarity: Mapping[str, float], settled: tuple[set[int], set[int]]
) -> Iterator[tuple[int, int, float]]:
    """For each base sentence the witness sentences that share most of what is rare, and how much they share."""
    shared = left.held.keys() & right.held.keys()
    index = Index([(j, r.terms & shared) for j, r in enumerate(right.readings) if j not in settled[1]], rarity)
    for i, reading in enumerate(left.readings):
        if i in settled[0]:
            continue
        found = index.sharing(reading)
        if len(found) > CANDIDATES:
            least = sorted(found.values())[-CANDIDATES]
            best = sorted([(-weight, j) for j, weight in found.items() if weight >= least])[:CANDIDATES]
            yield from [(i, j, -weight) for weight, j in best]
        else:
            yield from [(i, j, weight) for j, weight in found.items()]


class Index:
    """Which sentences hold which terms: of what another holds the rarest is looked up first.

    `holders`: the sentences that hold a term; the commonest terms of a long text are never looked up.
    """

    def __init__(self, sentences: Iterable[tuple[int, Iterable[str]]], rarity: Mapping[str, float]) -> None:
        self.holders: dict[str, list[int]] = defaultdict(list)
        for n, terms in sentences:
            for term in terms:
                self.holders[term].append(n)
        by_size = sorted([(len(where), term) for term, where in self.holders.items()])
        self._rank = {term: rank for rank, (_, term) in enumerate(by_size)}
        self._rows = [(size, rarity[term], self.holders[term][:POSTINGS]) for size, term in by_size]

    def sharing(self, reading: Reading) -> Mapping[int, float]:
        """What a sentence shares with each of the holders of its terms, by its worth."""
        shared: dict[int, float] = defaultdict(float)
        room = POSTINGS + 4 * len(reading.terms)
        for rank in sorted([self._rank[t] for t in reading.terms & self._rank.keys()]):
            size, worth, where = self._rows[rank]
            room -= size
            if room < 0 and shared:
                break
            for n in where:
                shared[n] += worth
        return shared
