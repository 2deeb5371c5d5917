"""What the other pairs say of a pair: its place among them, and what they have explained already.

    0 ─── 0
    1 ─ ─ 1    in place: its neighbours pair, and nothing else stands between them
    2 ─── 2
    3 ─ ─ 2    what 3 shares with 2 is what 2 shares with 2: explained, no second link

Every pair is weighed anew in the light of those that hold so far, twice: from the pairs that are each
other's clear best, then from all that held at the first weighing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from math import exp, fsum, log1p

from reader.alignment.pair_scorer import Compared
from reader.alignment.subsequence import in_order
from reader.cancellation import StillWanted, always, watched
from reader.model import Pair

OUT_OF_PLACE = 3.0
CLEAR = 1.0
HOLDS = 0.5
EXPLAINS = 0.3
ROUNDS = 2
FAINTEST = -8.0
"""Log odds below which a pair is as unlikely as can be."""
FEW = 3.0
"""So little rare matter in a sentence that sharing all of it proves nothing."""


def probabilities(compared: Compared, left: int, right: int, wanted: StillWanted = always) -> dict[Pair, float]:
    """For each pair worth a look, how likely its sentences answer each other: 0 to 1.

    `left` and `right` are the numbers of sentences of the two sides.
    """
    likely = {pair: _logistic(e.odds) for pair, e in compared.pairs.items()}
    around = _around(compared)
    holding = _clear_best(compared)
    for _ in range(ROUNDS):
        frame = _Frame(holding, likely, left, right)
        kinship = min(1.0, 2 * len(holding) / max(1, min(left, right)))
        likely = _weigh(compared, around, likely, frame, kinship, wanted)
        holding = [pair for pair, p in likely.items() if p >= HOLDS]
    return likely


def _logistic(odds: float) -> float:
    return 1 / (1 + exp(-odds)) if odds > -40 else 0.0


def _clear_best(compared: Compared) -> list[Pair]:
    """Pairs that are the best of both their sentences by a clear margin."""
    best: dict[tuple[int, int], float] = {}
    second: dict[tuple[int, int], float] = {}
    for pair, e in compared.pairs.items():
        for end in ((0, pair[0]), (1, pair[1])):
            if e.odds > best.get(end, -99.0):
                second[end], best[end] = best.get(end, -99.0), e.odds
            elif e.odds > second.get(end, -99.0):
                second[end] = e.odds
    return [
        (i, j)
        for (i, j), e in compared.pairs.items()
        if e.odds >= CLEAR and all(e.odds - second.get(end, -99.0) >= CLEAR for end in ((0, i), (1, j)))
    ]


def _around(compared: Compared) -> dict[Pair, float]:
    """For each pair the share of their neighbours' rare matter that the neighbours before and behind have in common."""
    ours, theirs = compared.weights
    held = {(i, j): e.contained * (min(ours[i], theirs[j]) + 1.0) for (i, j), e in compared.pairs.items()}
    beside = [[a + b for a, b in zip([0.0, *row[:-1]], [*row[1:], 0.0], strict=True)] for row in compared.weights]
    get = held.get
    return {
        (i, j): (
            get((i - 1, j - 1), 0.0) + get((i + 1, j + 1), 0.0) + get((i - 1, j + 1), 0.0) + get((i + 1, j - 1), 0.0)
        )
        / (min(beside[0][i], beside[1][j]) + FEW)
        for i, j in compared.pairs
    }


def _weigh(
    compared: Compared,
    around: Mapping[Pair, float],
    likely: Mapping[Pair, float],
    frame: _Frame,
    kinship: float,
    wanted: StillWanted,
) -> dict[Pair, float]:
    """The likeliest pairs first; each explains the words it shares to the rivals that follow.

    `around`: what the neighbours of a pair have in common, `kinship`: how much of the two articles holds
    together so far, 0 to 1 each. A pair that is outdone stands on what is fresh in it and on its place; its own
    odds have been outbid, and count the less.
    """
    worth = compared.rarity.__getitem__
    explained: tuple[dict[int, set[str]], dict[int, set[str]]] = ({}, {})
    best: tuple[dict[int, float], dict[int, float]] = ({}, {})
    result: dict[Pair, float] = {}
    ours, theirs = compared.weights
    for minus, pair in watched(sorted([(-p, pair) for pair, p in likely.items()]), wanted):
        i, j = pair
        p = -minus
        evidence = compared.pairs[pair]
        unexplained = evidence.shared
        if i in explained[0]:
            unexplained = unexplained - explained[0][i]
        if j in explained[1]:
            unexplained = unexplained - explained[1][j]
        fresh = fsum(map(worth, unexplained)) / (min(ours[i], theirs[j]) + FEW)
        outdone = max(0.0, min(best[0].setdefault(i, p), best[1].setdefault(j, p)) - p)
        result[pair] = _logistic(
            0.7
            + 1.1 * min(0.0, max(evidence.odds, FAINTEST)) * (1.0 - outdone)
            + 3.6 * fresh
            + 2.7 * around[pair]
            - 5.5 * outdone
            - 0.85 * frame.place(pair)
            + 1.4 * kinship
        )
        if p >= EXPLAINS:
            explained[0].setdefault(i, set()).update(evidence.shared)
            explained[1].setdefault(j, set()).update(evidence.shared)
    return result


class _Frame:
    """The pairs that hold, in order on both sides, between which any other pair has a place or has not."""

    def __init__(self, holding: Iterable[Pair], likely: Mapping[Pair, float], left: int, right: int) -> None:
        held = sorted(holding, key=lambda p: (-likely[p], p))
        lefts: set[int] = set()
        rights: set[int] = set()
        single: list[Pair] = []
        for pair in held:
            if pair[0] not in lefts and pair[1] not in rights:
                single.append(pair)
                lefts.add(pair[0])
                rights.add(pair[1])
        single.sort()
        kept = in_order(single)
        self._chain: Sequence[Pair] = [(-1, -1), *(p for k, p in enumerate(single) if k in kept), (left, right)]
        self._lefts = [i for i, _ in self._chain]
        self._full = sorted({*self._chain, *(pair for pair in held if self._fits(pair))})

    def _fits(self, pair: Pair) -> bool:
        i, j = pair
        before = self._chain[bisect_left(self._lefts, i) - 1]
        after = self._chain[bisect_right(self._lefts, i)]
        return before[1] <= j <= after[1]

    def place(self, pair: Pair) -> float:
        """0 in a place with no room for another, growing with the room; OUT_OF_PLACE across the order."""
        i, j = pair
        chain = self._chain
        if not chain[bisect_left(self._lefts, i) - 1][1] <= j <= chain[bisect_right(self._lefts, i)][1]:
            return OUT_OF_PLACE
        before = bisect_left(self._full, pair) - 1
        while self._full[before][1] > j:
            before -= 1
        after = bisect_right(self._full, pair)
        while self._full[after][1] < j:
            after += 1
        (i0, j0), (i1, j1) = self._full[before], self._full[after]
        return min(OUT_OF_PLACE, log1p(max(0, i1 - i0 + j1 - j0 - 2)))
