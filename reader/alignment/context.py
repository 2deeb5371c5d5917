"""Re-scoring of pairs in context: coherent neighbours speak for a pair, words already explained speak no more.

    0 ─── 0
    1 ─ ─ 1    in place: its neighbours pair, and nothing else stands between them
    2 ─── 2
    3 ─ ─ 2    what 3 shares with 2 is what 2 shares with 2: explained, no second link

A second logistic score over the signs of the pair and those of its context, as the first score gives it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from math import fsum, log1p

from reader.alignment.logistic import Logistic, probability
from reader.alignment.pair_scorer import PairScores
from reader.alignment.pair_signs import Signs
from reader.alignment.subsequence import longest_chain
from reader.alignment.weights import LINKS
from reader.cancellation import StillWanted, always, watched
from reader.model import Pair

CONTEXT_SIGNS = {
    "odds": "log odds of the pair by itself",
    "odds_against": "the same where they are below even",
    "before": "probability that the sentences before both answer each other",
    "behind": "the same of those behind both",
    "further": "the same two sentences before or behind, the likelier",
    "knight": "the same one sentence further on one side than on the other, the likeliest",
    "crosswise": "the same before the one and behind the other, the likelier",
    "beside": "probability that either answers a neighbour of the other, the likeliest",
    "rival": "probability of the likeliest other pair of either sentence",
    "lesser_rival": "the same of the sentence whose other pairs are less likely",
    "outdone": "how much likelier the rival is than the pair",
    "unexplained": "share of the poorer one's rare matter that they share and no likelier pair explains",
    "unexplained_outdone": "the same where the rival is likelier",
    "crossing": "whether it crosses the order of the pairs that hold",
    "room": "sentences between the pairs that hold around it, their logarithm; none where it crosses",
    "out_of_place": "sentences between it and its place among the pairs that hold, their logarithm",
    "alone": "whether no other pair of the two is at all likely",
    "kinship": "share of the shorter version that finds an answer",
    "kinship_alone": "the same where no other pair of the two is at all likely",
}
"""The name and the meaning of each sign; probabilities and shares from 0 to 1."""

HOLDS = 0.5
"""The probability from which a pair speaks for its neighbours."""
EXPLAINS = 0.3
"""The probability from which a pair explains the words that its sentences share, or is at all likely."""
FAINTEST = -8.0
"""Log odds below which a pair is as unlikely as can be."""
SMOOTHING = 1.0
"""So little rare matter in a sentence that sharing all of it proves little."""


def probabilities_in_context(
    scores: PairScores, left: int, right: int, wanted: StillWanted = always, weights: Logistic = LINKS.context
) -> dict[Pair, float]:
    """For each scored pair the probability that its sentences answer each other, 0 to 1.

    `left` and `right` are the numbers of sentences of the two sides.
    """
    probabilities = {pair: 1.0 for pair, score in scores.by_pair.items() if score.certain}
    for pair, signs in context_signs(scores, left, right, wanted):
        probabilities[pair] = probability(weights.log_odds(signs))
    return probabilities


def context_signs(
    scores: PairScores, left: int, right: int, wanted: StillWanted = always
) -> Iterator[tuple[Pair, Signs]]:
    """For each scored pair that is not certain its own signs and, behind them, those of CONTEXT_SIGNS, one by one."""
    by_itself = {pair: probability(score.log_odds) for pair, score in scores.by_pair.items()}
    likeliest_first = sorted(by_itself, key=lambda pair: (-by_itself[pair], pair))
    holding = [pair for pair in likeliest_first if by_itself[pair] >= HOLDS]
    order = _Order(holding, left, right)
    kinship = min(1.0, len({i for i, _ in holding}) / max(1, min(left, right)))
    unexplained = _unexplained(scores, by_itself, watched(likeliest_first, wanted))
    best = _two_best(likeliest_first)
    get = by_itself.get
    for pair, score in scores.by_pair.items():
        if score.certain:
            continue
        i, j = pair
        p = by_itself[pair]
        others = _other(best[0][i], pair, by_itself), _other(best[1][j], pair, by_itself)
        rival = max(others)
        new = unexplained[pair]
        odds = max(score.log_odds, FAINTEST)
        crossing, room, out_of_place = order.place(pair)
        alone = rival < EXPLAINS
        signs = (
            *score.signs,
            odds,
            min(0.0, odds),
            get((i - 1, j - 1), 0.0),
            get((i + 1, j + 1), 0.0),
            max(get((i - 2, j - 2), 0.0), get((i + 2, j + 2), 0.0)),
            max(get((i - 2, j - 1), 0.0), get((i + 2, j + 1), 0.0), get((i - 1, j - 2), 0.0), get((i + 1, j + 2), 0.0)),
            max(get((i - 1, j + 1), 0.0), get((i + 1, j - 1), 0.0)),
            max(get((i - 1, j), 0.0), get((i + 1, j), 0.0), get((i, j - 1), 0.0), get((i, j + 1), 0.0)),
            rival,
            min(others),
            max(0.0, rival - p),
            new,
            new if rival > p else 0.0,
            crossing,
            room,
            out_of_place,
            float(alone),
            kinship,
            kinship if alone else 0.0,
        )
        yield pair, signs


def _two_best(
    likeliest_first: Iterable[Pair],
) -> tuple[dict[int, list[Pair]], dict[int, list[Pair]]]:
    """The two likeliest pairs of each sentence, left and right."""
    best: tuple[dict[int, list[Pair]], dict[int, list[Pair]]] = ({}, {})
    for pair in likeliest_first:
        for side, at in zip(best, pair, strict=True):
            of_sentence = side.setdefault(at, [])
            if len(of_sentence) < 2:
                of_sentence.append(pair)
    return best


def _other(best: Sequence[Pair], pair: Pair, by_itself: Mapping[Pair, float]) -> float:
    """The probability of the likeliest of these that is another pair."""
    return next((by_itself[other] for other in best if other != pair), 0.0)


def _unexplained(
    scores: PairScores, by_itself: Mapping[Pair, float], likeliest_first: Iterable[Pair]
) -> dict[Pair, float]:
    """The share of the rare matter of each pair that no likelier pair of either sentence explains, 0 to 1."""
    weight = scores.idf.__getitem__
    left_mass, right_mass = scores.mass
    explained: tuple[dict[int, set[str]], dict[int, set[str]]] = ({}, {})
    unexplained: dict[Pair, float] = {}
    for pair in likeliest_first:
        i, j = pair
        shared = scores.by_pair[pair].shared
        new: Collection[str] = shared
        if i in explained[0]:
            new = shared - explained[0][i]
        if j in explained[1]:
            new = frozenset(new) - explained[1][j]
        unexplained[pair] = fsum(map(weight, new)) / (min(left_mass[i], right_mass[j]) + SMOOTHING)
        if by_itself[pair] >= EXPLAINS:
            explained[0].setdefault(i, set()).update(shared)
            explained[1].setdefault(j, set()).update(shared)
    return unexplained


class _Order:
    """The longest chain of pairs that hold, in order on both sides, between which any other pair has its place."""

    def __init__(self, likeliest_first: Iterable[Pair], left: int, right: int) -> None:
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
        self._lefts = [i for i, _ in self._chain]

    def place(self, pair: Pair) -> tuple[float, float, float]:
        """Whether a pair crosses the order, the room around it where it doesn't, how far it is from its place."""
        i, j = pair
        before = self._chain[bisect_left(self._lefts, i) - 1]
        after = self._chain[bisect_right(self._lefts, i)]
        expected = before[1] + (i - before[0]) / (after[0] - before[0]) * (after[1] - before[1])
        out_of_place = log1p(abs(j - expected))
        if not before[1] <= j <= after[1]:
            return 1.0, 0.0, out_of_place
        return 0.0, log1p(max(0, after[0] - before[0] + after[1] - before[1] - 4)), out_of_place
