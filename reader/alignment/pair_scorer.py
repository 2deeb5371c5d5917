"""Pair scorer: the log odds that two sentences answer each other, from their own words alone.

candidates ── signs ── logistic score

Equal sentences and pairs joined by hand are certain, and need no score.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import fsum
from typing import NamedTuple

from rapidfuzz.distance import Indel

from reader.alignment.candidates import candidates, equal_sentences
from reader.alignment.features import Features, SentenceFeatures
from reader.alignment.logistic import Logistic
from reader.alignment.pair_signs import PAIR_SIGNS, Rarity, SidePrepared, Signs, characters, pair_signs
from reader.alignment.weights import LINKS
from reader.cancellation import StillWanted, always, watched
from reader.model import Pair, Role

CERTAIN = 12.0
"""Log odds of the pair that needs no scoring."""
LEAST_SHARE = 0.12
"""The share of the poorer sentence's rare matter below which two have too little in common to be scored."""
SMOOTHING = 1.0
"""So little rare matter in a sentence that sharing all of it makes them half alike."""

_ORDER = tuple(PAIR_SIGNS).index("order")
_LOOSE_ROLES = (Role.SUBHEAD, Role.CAPTION)


class PairScore(NamedTuple):
    """How two sentences compare.

    `containment`: share of the poorer one's rare matter that the other holds, `order`: likeness of their stems in
    order, 0 to 1 each. `log_odds`: that they answer each other, before anything is known of their neighbours.
    `across_roles`: the one is a subhead or caption, the other is not. `signs`: what the score was made from; none
    where the pair is certain.
    """

    containment: float
    order: float
    log_odds: float
    across_roles: bool
    shared: frozenset[str]
    signs: Signs = ()

    @property
    def certain(self) -> bool:
        """Whether it needed no score."""
        return not self.signs

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
    weights: Logistic = LINKS.pair,
) -> PairScores:
    """The scores of all pairs of sentences that share enough and may answer each other.

    Pairs `joined` by hand are certain, pairs kept `apart` have no score.
    """
    rarity = Rarity.of(left, right)
    encoding = characters(rarity.terms)
    ours, theirs = SidePrepared.of(left, rarity, encoding), SidePrepared.of(right, rarity, encoding)
    by_pair: dict[Pair, PairScore] = {}
    for i, j in equal_sentences(left, right):
        if (i, j) not in apart:
            by_pair[i, j] = PairScore(1.0, 1.0, CERTAIN, False, left.rows[i].terms)
    settled = ({i for i, _ in by_pair}, {j for _, j in by_pair})
    for i, j in joined:
        order = Indel.normalized_similarity(ours.encoded[i], theirs.encoded[j])
        by_pair[i, j] = PairScore(1.0, order, CERTAIN, False, left.rows[i].terms & right.rows[j].terms)
    for i, j, shared_mass in watched(candidates(left, right, rarity.terms, settled), wanted):
        poorer = min(ours.mass[i], theirs.mass[j])
        if shared_mass < LEAST_SHARE * poorer or (i, j) in by_pair or (i, j) in apart:
            continue
        one, other = left.sentences[i].role, right.sentences[j].role
        across_roles = one is not other and not (one.is_prose and other.is_prose)
        if not across_roles or _may_answer(one, other):
            signs = pair_signs(ours, i, theirs, j, rarity, shared_mass)
            by_pair[i, j] = scored(signs, shared_mass, poorer, ours.rows[i], theirs.rows[j], weights, across_roles)
    return PairScores(rarity.terms, (ours.mass, theirs.mass), by_pair)


def scored(
    signs: Signs,
    shared_mass: float,
    poorer: float,
    one: SentenceFeatures,
    other: SentenceFeatures,
    weights: Logistic = LINKS.pair,
    across_roles: bool = False,
) -> PairScore:
    """The score of two sentences by their signs; `poorer` is the rare matter of the one that has less."""
    containment = shared_mass / (poorer + SMOOTHING)
    order = signs[_ORDER]
    return PairScore(containment, order, weights.log_odds(signs), across_roles, one.terms & other.terms, signs)


def similarity_of_groups(
    lefts: Sequence[SentenceFeatures], rights: Sequence[SentenceFeatures], shared: Iterable[str], scores: PairScores
) -> float:
    """How like two passages of a sentence or more are, 0 to 1; equal ones give 1."""
    masses = [fsum(scores.idf[t] for t in {t for row in side for t in row.terms}) for side in (lefts, rights)]
    containment = fsum(scores.idf[t] for t in shared) / (min(masses) + SMOOTHING)
    order = Indel.normalized_similarity(
        [s for row in lefts for s in row.stems], [s for row in rights for s in row.stems]
    )
    return round(_similarity(containment, order), 4)


def _may_answer(one: Role, other: Role) -> bool:
    """Only like answers like; a subhead or caption may answer the story's own sentences."""
    return (one in _LOOSE_ROLES and other.is_prose) or (other in _LOOSE_ROLES and one.is_prose)


def _similarity(containment: float, order: float) -> float:
    return max(order, (containment + order) / 2)
