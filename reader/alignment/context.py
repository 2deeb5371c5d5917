"""Re-scoring of pairs in context: coherent neighbours speak for a pair, words already explained speak no more.

    0 ─── 0
    1 ─ ─ 1    in place: its neighbours pair, and nothing else stands between them
    2 ─── 2
    3 ─ ─ 2    what 3 shares with 2 is what 2 shares with 2: explained, no second link

Every pair is scored anew in the light of those that hold so far, twice: from the pairs that are each
other's clear best, then from all that held at the first scoring.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from math import exp, fsum, log1p

from reader.alignment.pair_scorer import PairScores
from reader.alignment.subsequence import longest_chain
from reader.alignment.weights import CONTEXT
from reader.cancellation import StillWanted, always, watched
from reader.model import Pair

OUT_OF_ORDER = 3.0
"""The displacement of a pair that crosses the order of those that hold, and the greatest there is."""
CLEAR = 1.0
"""Log odds from which, and by which, a pair is clearly the best of both its sentences."""
HOLDS = 0.5
"""The probability from which a pair speaks for its neighbours."""
EXPLAINS = 0.3
"""The probability from which a pair explains the words that its sentences share."""
ROUNDS = 2
FAINTEST = -8.0
"""Log odds below which a pair is as unlikely as can be."""
SMOOTHING = 3.0
"""So little rare matter in a sentence that sharing all of it proves nothing."""
_NONE = -99.0
"""Log odds of no pair at all."""


def probabilities_in_context(
    scores: PairScores, left: int, right: int, wanted: StillWanted = always
) -> dict[Pair, float]:
    """For each scored pair the probability that its sentences answer each other, 0 to 1.

    `left` and `right` are the numbers of sentences of the two sides.
    """
    probabilities = {pair: _logistic(score.log_odds) for pair, score in scores.by_pair.items()}
    coherence = _coherence(scores)
    holding = _clear_best(scores)
    for _ in range(ROUNDS):
        order = _Order(holding, probabilities, left, right)
        kinship = min(1.0, 2 * len(holding) / max(1, min(left, right)))
        probabilities = _rescored(scores, coherence, probabilities, order, kinship, wanted)
        holding = [pair for pair, p in probabilities.items() if p >= HOLDS]
    return probabilities


def _logistic(log_odds: float) -> float:
    return 1 / (1 + exp(-log_odds)) if log_odds > -40 else 0.0


def _clear_best(scores: PairScores) -> list[Pair]:
    """Pairs that are the best of both their sentences by a clear margin."""
    best: dict[tuple[int, int], float] = {}
    second: dict[tuple[int, int], float] = {}
    for (i, j), score in scores.by_pair.items():
        for end in ((0, i), (1, j)):
            if score.log_odds > best.get(end, _NONE):
                second[end], best[end] = best.get(end, _NONE), score.log_odds
            elif score.log_odds > second.get(end, _NONE):
                second[end] = score.log_odds
    return [
        (i, j)
        for (i, j), score in scores.by_pair.items()
        if score.log_odds >= CLEAR and all(score.log_odds - second.get(end, _NONE) >= CLEAR for end in ((0, i), (1, j)))
    ]


def _coherence(scores: PairScores) -> dict[Pair, float]:
    """For each pair the share of their neighbours' rare matter that the neighbours before and behind share, 0 to 1."""
    left_mass, right_mass = scores.mass
    shared = {
        (i, j): score.containment * (min(left_mass[i], right_mass[j]) + 1.0) for (i, j), score in scores.by_pair.items()
    }
    around = [[a + b for a, b in zip([0.0, *row[:-1]], [*row[1:], 0.0], strict=True)] for row in scores.mass]
    get = shared.get
    return {
        (i, j): (
            get((i - 1, j - 1), 0.0) + get((i + 1, j + 1), 0.0) + get((i - 1, j + 1), 0.0) + get((i + 1, j - 1), 0.0)
        )
        / (min(around[0][i], around[1][j]) + SMOOTHING)
        for i, j in scores.by_pair
    }


def _rescored(
    scores: PairScores,
    coherence: Mapping[Pair, float],
    probabilities: Mapping[Pair, float],
    order: _Order,
    kinship: float,
    wanted: StillWanted,
) -> dict[Pair, float]:
    """The likeliest pairs first; each explains the words it shares to the rivals that follow.

    `kinship`: how much of the two versions holds together so far, 0 to 1. A pair that is outdone stands on what
    is unexplained in it and on its place; its own odds have been outbid, and count the less.
    """
    signs, weight = CONTEXT, scores.idf.__getitem__
    explained: tuple[dict[int, set[str]], dict[int, set[str]]] = ({}, {})
    best: tuple[dict[int, float], dict[int, float]] = ({}, {})
    rescored: dict[Pair, float] = {}
    left_mass, right_mass = scores.mass
    for minus, pair in watched(sorted([(-p, pair) for pair, p in probabilities.items()]), wanted):
        i, j = pair
        p = -minus
        score = scores.by_pair[pair]
        unexplained = score.shared
        if i in explained[0]:
            unexplained = unexplained - explained[0][i]
        if j in explained[1]:
            unexplained = unexplained - explained[1][j]
        unexplained_share = fsum(map(weight, unexplained)) / (min(left_mass[i], right_mass[j]) + SMOOTHING)
        outdone = max(0.0, min(best[0].setdefault(i, p), best[1].setdefault(j, p)) - p)
        rescored[pair] = _logistic(
            signs.bias
            + signs.pair * min(0.0, max(score.log_odds, FAINTEST)) * (1.0 - outdone)
            + signs.unexplained * unexplained_share
            + signs.neighbours * coherence[pair]
            + signs.outdone * outdone
            + signs.displacement * order.displacement(pair)
            + signs.kinship * kinship
        )
        if p >= EXPLAINS:
            explained[0].setdefault(i, set()).update(score.shared)
            explained[1].setdefault(j, set()).update(score.shared)
    return rescored


class _Order:
    """The pairs that hold, in order on both sides, between which any other pair has a place or has not."""

    def __init__(self, holding: Iterable[Pair], probabilities: Mapping[Pair, float], left: int, right: int) -> None:
        likeliest_first = sorted(holding, key=lambda p: (-probabilities[p], p))
        lefts: set[int] = set()
        rights: set[int] = set()
        matching: list[Pair] = []
        for i, j in likeliest_first:
            if i not in lefts and j not in rights:
                matching.append((i, j))
                lefts.add(i)
                rights.add(j)
        matching.sort()
        in_order = longest_chain(matching)
        self._chain: Sequence[Pair] = [(-1, -1), *(p for k, p in enumerate(matching) if k in in_order), (left, right)]
        self._chain_lefts = [i for i, _ in self._chain]
        self._landmarks = sorted({*self._chain, *(pair for pair in likeliest_first if self._is_in_order(pair))})

    def displacement(self, pair: Pair) -> float:
        """0 in a place with no room for another, growing with the room; OUT_OF_ORDER across the order."""
        if not self._is_in_order(pair):
            return OUT_OF_ORDER
        _, j = pair
        before = bisect_left(self._landmarks, pair) - 1
        while self._landmarks[before][1] > j:
            before -= 1
        after = bisect_right(self._landmarks, pair)
        while self._landmarks[after][1] < j:
            after += 1
        (i0, j0), (i1, j1) = self._landmarks[before], self._landmarks[after]
        return min(OUT_OF_ORDER, log1p(max(0, i1 - i0 + j1 - j0 - 2)))

    def _is_in_order(self, pair: Pair) -> bool:
        i, j = pair
        before = self._chain[bisect_left(self._chain_lefts, i) - 1]
        after = self._chain[bisect_right(self._chain_lefts, i)]
        return before[1] <= j <= after[1]
