"""Pair scorer: the log odds that two sentences answer each other, from their own words alone.

    left   Some 8,500 hydrants were frozen, she said.
    right  About 8,500 hydrants ran dry.
                 ^^^^^ ^^^^^^^^ rare in the story: strong evidence      ^^^ common: next to none

Two articles on one story share a theme in every sentence, so words count by their rarity in the
two, and the words every text of the language is full of hardly at all. The signs are summed by a
logistic score, see `weights`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from math import fsum, log1p
from sys import maxunicode
from typing import NamedTuple

from rapidfuzz.distance import Indel

from reader.alignment.candidates import candidates, equal_sentences, inverse_document_frequency
from reader.alignment.features import Features, SentenceFeatures
from reader.alignment.weights import PAIR
from reader.cancellation import StillWanted, always, watched
from reader.model import Pair, Role

CERTAIN = 12.0
"""Log odds of the pair that needs no scoring."""
LEAST_CONTAINMENT = 0.1
"""The share of the poorer sentence's rare matter below which two have too little in common to be scored."""
LEAST_ORDER = 0.01
"""Likeness of words in order below which it counts as none: a sentence beside one two hundred times as long."""

_LOOSE_ROLES = (Role.SUBHEAD, Role.CAPTION)


class PairScore(NamedTuple):
    """How two sentences compare.

    `containment`: share of the poorer one's rare matter that the other holds, `order`: likeness of their stems in
    order, 0 to 1 each. `log_odds`: that they answer each other, before anything is known of their neighbours.
    `across_roles`: the one is a subhead or caption, the other is not.
    """

    containment: float
    order: float
    log_odds: float
    across_roles: bool
    shared: frozenset[str]

    @property
    def similarity(self) -> float:
        """0 to 1; equal sentences give 1."""
        return _similarity(self.containment, self.order)


class PairScores(NamedTuple):
    """Two sides scored.

    `idf`: the weight of each term, `mass`: the rare matter of each sentence, left and right, `by_pair`: the score of
    each pair worth one.
    """

    idf: Mapping[str, float]
    mass: tuple[Sequence[float], Sequence[float]]
    by_pair: Mapping[Pair, PairScore]


def score_pairs(
    left: Features,
    right: Features,
    joined: Collection[Pair] = (),
    apart: Collection[Pair] = (),
    wanted: StillWanted = always,
) -> PairScores:
    """The scores of all pairs of sentences that share enough and may answer each other.

    Pairs `joined` by hand are certain, pairs kept `apart` have no score.
    """
    stop_words = left.stop_words | right.stop_words
    idf = inverse_document_frequency(
        left.document_frequency + right.document_frequency, len(left.rows) + len(right.rows), stop_words
    )
    sole = {
        term
        for term, n in left.document_frequency.items()
        if n == 1 == right.document_frequency.get(term) and term not in stop_words
    }
    mass = _mass(left, idf), _mass(right, idf)
    encoded = _encoded(left, right, idf)
    by_pair: dict[Pair, PairScore] = {}
    for i, j in equal_sentences(left, right):
        if (i, j) not in apart:
            by_pair[i, j] = PairScore(1.0, 1.0, CERTAIN, False, left.rows[i].terms)
    settled = ({i for i, _ in by_pair}, {j for _, j in by_pair})
    for i, j in joined:
        order = Indel.normalized_similarity(encoded[0][i], encoded[1][j], score_cutoff=LEAST_ORDER)
        by_pair[i, j] = PairScore(1.0, order, CERTAIN, False, left.rows[i].terms & right.rows[j].terms)
    for i, j, shared_mass in watched(candidates(left, right, idf, settled), wanted):
        containment = shared_mass / (min(mass[0][i], mass[1][j]) + 1.0)
        if containment < LEAST_CONTAINMENT or (i, j) in by_pair or (i, j) in apart:
            continue
        one, other = left.sentences[i].role, right.sentences[j].role
        across_roles = one is not other and not (one.is_prose and other.is_prose)
        if not across_roles or _may_answer(one, other):
            order = Indel.normalized_similarity(encoded[0][i], encoded[1][j], score_cutoff=LEAST_ORDER)
            by_pair[i, j] = score(left.rows[i], right.rows[j], shared_mass, containment, order, sole, across_roles)
    return PairScores(idf, mass, by_pair)


def score(
    one: SentenceFeatures,
    other: SentenceFeatures,
    shared_mass: float,
    containment: float,
    order: float,
    sole: Set[str],
    across_roles: bool = False,
) -> PairScore:
    """The score of two sentences that share `shared_mass` of rare matter, the rest as in PairScore.

    `sole`: terms, no stop words, that no more than one sentence of either version has.
    """
    shared = one.terms & other.terms
    log_odds = (
        PAIR.bias
        + PAIR.containment * containment
        + PAIR.shared_mass * log1p(shared_mass)
        + PAIR.order * order
        + PAIR.sole_terms * log1p(len(shared & sole))
    )
    if one.numbers and other.numbers:
        numbers = len(one.numbers & other.numbers)
        log_odds += PAIR.shared_numbers * min(numbers, 2) if numbers else PAIR.no_shared_number
    if one.quoted and other.quoted:
        log_odds += PAIR.shared_quotation * min(len(one.quoted & other.quoted), 4)
    return PairScore(containment, order, log_odds, across_roles, shared)


def similarity_of_groups(
    lefts: Sequence[SentenceFeatures], rights: Sequence[SentenceFeatures], shared: Iterable[str], scores: PairScores
) -> float:
    """How like two passages of a sentence or more are, 0 to 1; equal ones give 1."""
    masses = [fsum(scores.idf[t] for t in {t for row in side for t in row.terms}) for side in (lefts, rights)]
    containment = fsum(scores.idf[t] for t in shared) / (min(masses) + 1.0)
    order = Indel.normalized_similarity(
        [s for row in lefts for s in row.stems], [s for row in rights for s in row.stems]
    )
    return round(_similarity(containment, order), 4)


def _mass(side: Features, idf: Mapping[str, float]) -> Sequence[float]:
    weight = idf.__getitem__
    return [fsum(map(weight, row.terms)) for row in side.rows]


def _may_answer(one: Role, other: Role) -> bool:
    """Only like answers like; a subhead or caption may answer the story's own sentences."""
    return (one in _LOOSE_ROLES and other.is_prose) or (other in _LOOSE_ROLES and one.is_prose)


def _encoded(left: Features, right: Features, terms: Iterable[str]) -> tuple[Sequence[str], Sequence[str]]:
    """The stems of each sentence in order, a character for a stem (a million of them): such rows compare fastest."""
    characters = {term: chr(at % maxunicode) for at, term in enumerate(terms)}
    encode = characters.__getitem__
    return ["".join(map(encode, r.stems)) for r in left.rows], ["".join(map(encode, r.stems)) for r in right.rows]


def _similarity(containment: float, order: float) -> float:
    return max(order, (containment + order) / 2)
