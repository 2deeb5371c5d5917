"""Decoding: from the probability of each pair to the pairs that hold.

likely pairs ── remainders of splits ── nothing explained twice ── no doubtful crossings ── role constraints
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from math import fsum

from reader.alignment.bounds import with_few_answers
from reader.alignment.features import Features
from reader.alignment.pair_scorer import SMOOTHING, PairScores
from reader.alignment.role_constraints import (
    blind_lede_pair,
    both_have_prose,
    headline_pairs,
    outdone_by_own_role,
    prose_pairs,
)
from reader.alignment.weights import LINKS, Threshold
from reader.model import Pair

NEW = 0.02
"""The share of the poorer sentence's rare matter that a pair must add to what likelier pairs of either explain."""
EVEN = 0.5
"""The probability below which two sentences are less likely each other's than not."""
DOUBTFUL = -0.5
"""Log odds below which two sentences are not known for each other's by their words alone."""
UNLIKELY = 0.15
IN_GOOD_PART = 0.25
"""What a remainder of a split must reach: probability, and share of it that the whole holds."""


def decode(
    left: Features,
    right: Features,
    scores: PairScores,
    probabilities: Mapping[Pair, float],
    joined: Collection[Pair],
    apart: Collection[Pair],
    threshold: Threshold = LINKS.threshold,
) -> set[Pair]:
    """Pairs that hold, from the `threshold` on; those `joined` by hand do, those kept `apart` do not."""
    chosen = _likely_pairs(scores, probabilities, threshold.least(probabilities, _shorter(left, right)))
    chosen |= _remainders(chosen, probabilities, scores)
    chosen -= _explained(chosen, probabilities, scores) - set(joined)
    chosen -= _doubtful_crossings(chosen, probabilities, scores)
    chosen = with_few_answers(chosen, probabilities, joined)
    chosen -= outdone_by_own_role(chosen, scores) - set(joined)
    chosen |= blind_lede_pair(left, right, chosen, probabilities) - set(apart)
    chosen |= headline_pairs(left, right, chosen) - set(apart)
    if both_have_prose(left, right) and not prose_pairs(left, right, chosen):
        return chosen & set(joined)
    return chosen


def _shorter(left: Features, right: Features) -> int:
    """The sentences of the shorter side."""
    return min(len(left.sentences), len(right.sentences))


def _likely_pairs(scores: PairScores, probabilities: Mapping[Pair, float], least: float) -> set[Pair]:
    return {pair for pair, p in probabilities.items() if p >= least or scores.by_pair[pair].certain}


def _remainders(chosen: Collection[Pair], probabilities: Mapping[Pair, float], scores: PairScores) -> set[Pair]:
    """A sentence still alone beside a part of a split, and held by the whole in good part, is a part of it too."""
    lefts, rights = {i for i, _ in chosen}, {j for _, j in chosen}
    remainders: set[Pair] = set()
    for pair in sorted(probabilities, key=lambda p: (-probabilities[p], p)):
        i, j = pair
        if probabilities[pair] < UNLIKELY:
            break
        beside_part = (j not in rights and ((i, j - 1) in chosen or (i, j + 1) in chosen)) or (
            i not in lefts and ((i - 1, j) in chosen or (i + 1, j) in chosen)
        )
        if beside_part and scores.by_pair[pair].containment >= IN_GOOD_PART:
            remainders.add(pair)
            lefts.add(i)
            rights.add(j)
    return remainders


def _explained(chosen: Collection[Pair], probabilities: Mapping[Pair, float], scores: PairScores) -> set[Pair]:
    """Second pairs of a sentence that share nothing rare but what its likelier pairs share already."""
    explained: tuple[dict[int, set[str]], dict[int, set[str]]] = ({}, {})
    left_mass, right_mass = scores.mass
    nothing_new: set[Pair] = set()
    for pair in sorted(chosen, key=lambda pair: (-probabilities[pair], pair)):
        i, j = pair
        shared = scores.by_pair[pair].shared
        new = shared - explained[0].get(i, set()) - explained[1].get(j, set())
        least = NEW * (min(left_mass[i], right_mass[j]) + SMOOTHING)
        if (i in explained[0] or j in explained[1]) and fsum(map(scores.idf.__getitem__, new)) < least:
            nothing_new.add(pair)
        else:
            explained[0].setdefault(i, set()).update(shared)
            explained[1].setdefault(j, set()).update(shared)
    return nothing_new


def _doubtful_crossings(chosen: Collection[Pair], probabilities: Mapping[Pair, float], scores: PairScores) -> set[Pair]:
    """Pairs that make a sentence split and merged at once and have too little to say so.

    0 ┄┄┄ 0
      ╲
    1 ─── 1    0 and 1 are merged into 1: 0 is not run as 0 besides, unless its own words say so
    """
    answers: tuple[dict[int, set[int]], dict[int, set[int]]] = (defaultdict(set), defaultdict(set))
    for i, j in chosen:
        answers[0][i].add(j)
        answers[1][j].add(i)
    doubtful: set[Pair] = set()
    own = {pair: scores.by_pair[pair].log_odds for pair in chosen}
    weak = [(odds, pair) for pair, odds in own.items() if odds < DOUBTFUL or probabilities[pair] < EVEN]
    for _, (i, j) in sorted(weak):
        if any(len(answers[1][k]) > 1 for k in answers[0][i] - {j}) or any(
            len(answers[0][k]) > 1 for k in answers[1][j] - {i}
        ):
            doubtful.add((i, j))
            answers[0][i].remove(j)
            answers[1][j].remove(i)
    return doubtful
