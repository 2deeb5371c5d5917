"""Events: stories of different wording that tell of one event, joined by average linkage.

    {A B C}  {D}  {E F}  {G}          stories as copying made them
        └─ 2.1 ─┘                     mean log odds over the pairs across (event_signs.py)
    {A B C   D}  {E F}  {G}
                    └ -3 ┘            too little: other events

Single linkage would fuse two events through one article of both. Nor do two groups become one that each hang together
far better than with each other: they are two events of one kind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations, count, product

from reader.stories.candidates import Pair, by_component, postings
from reader.stories.corpus_stats import CorpusStats, FingerprintSource
from reader.stories.event_signs import UNLIKE, Terms, event_score, runs
from reader.stories.event_weights import THRESHOLD
from reader.stories.relations import MAX_DAYS

# Keys that two stories share at the least, and stories that share a key at the most: what is in more is no sign.
_MIN_KEYS = 3
_MAX_HOLDERS = 12
# Articles that speak for a story, and those it is looked up by; terms that an article needs to be told from others by.
_SPEAKERS, _KEY_SPEAKERS = 4, 1
_MIN_TERMS = 16
# How much less than within either two groups of several articles may be alike across, in log odds; what is as alike
# as this is alike enough.
_MAX_GAP = 1.5
_ALIKE = 6.0
# From so many runs in common on, one article was written from the other.
_SOURCE_RUNS = 0.2
# Log odds of the first articles of two stories below which the others are not asked.
_HOPELESS = -3.0
# Pairs that are scored together, and articles kept at hand for the next ones.
_BATCH = 200
_AT_HAND = 2000


def joined_events(
    clusters: Sequence[list[int]],
    ids: Sequence[str],
    fingerprints: FingerprintSource,
    stats: CorpusStats,
    wanted: Callable[[], object],
) -> list[list[list[int]]]:
    """The clusters, grouped by the event they tell of; each list holds the clusters of one event, in their order."""
    scorer = _Scorer(clusters, ids, fingerprints, stats)
    linkage = Linkage(scorer.scores, [len(cluster) for cluster in clusters], THRESHOLD)
    pairs = _candidates(clusters, stats.keys)
    for start in range(0, len(pairs), _BATCH):
        wanted()
        linkage.add(pairs[start : start + _BATCH])
    merged = linkage.merged(wanted)
    return [[clusters[n] for n in merged.get(n, (n,))] for n in range(len(clusters)) if merged.get(n, (n,))[0] == n]


def _candidates(clusters: Sequence[list[int]], keys: Sequence[Sequence[int]]) -> list[Pair]:
    """Pairs of clusters, by place, that share keys which few have."""
    shared: defaultdict[Pair, int] = defaultdict(int)
    keys_of = [sorted({key for index in cluster[:_KEY_SPEAKERS] for key in keys[index]}) for cluster in clusters]
    for _, holders in postings(keys_of):
        if len(holders) <= _MAX_HOLDERS:
            for pair in combinations(holders, 2):
                shared[pair] += 1
    return by_component(pair for pair, count in shared.items() if count >= _MIN_KEYS)


class _Scorer:
    """Mean log odds that two clusters, by place, tell of one event."""

    def __init__(
        self,
        clusters: Sequence[list[int]],
        ids: Sequence[str],
        fingerprints: FingerprintSource,
        stats: CorpusStats,
    ) -> None:
        self._speakers = [[ids[index] for index in cluster[:_SPEAKERS]] for cluster in clusters]
        self._fingerprints = fingerprints
        self._rarity = stats.rarity
        self._days = [sorted({day for index in cluster if (day := stats.days[index])}) for cluster in clusters]
        self._loaded: dict[str, Terms] = {}

    def scores(self, pairs: Sequence[Pair]) -> list[float]:
        """The score of each pair."""
        wanted = dict.fromkeys(speaker for pair in pairs for place in pair for speaker in self._speakers[place])
        missing = [speaker for speaker in wanted if speaker not in self._loaded]
        fetched = self._fingerprints.of(missing) if missing else {}
        if len(self._loaded) + len(missing) > _AT_HAND:
            self._loaded = {speaker: self._loaded[speaker] for speaker in wanted if speaker in self._loaded}
        self._loaded.update((speaker, Terms(fetched[speaker], self._rarity)) for speaker in missing)
        return [self._score(*pair) for pair in pairs]

    def _score(self, left: int, right: int) -> float:
        """A rewrite is as like a story as the version it was written from."""
        if not self._near_in_time(self._days[left], self._days[right]):
            return UNLIKE
        scores, best = [], UNLIKE
        for one, other in product(self._speakers[left], self._speakers[right]):
            ours, theirs = self._loaded[one], self._loaded[other]
            enough = min(len(ours.weights), len(theirs.weights)) >= _MIN_TERMS
            scores.append(event_score(ours, theirs) if enough else UNLIKE)
            if scores[0] < _HOPELESS:
                return scores[0]
            if scores[-1] > max(best, 0.0) and runs(ours, theirs) >= _SOURCE_RUNS:
                best = scores[-1]
        return max(best, sum(scores) / len(scores))

    @staticmethod
    def _near_in_time(ours: Sequence[int], theirs: Sequence[int]) -> bool:
        """Whether two clusters are of one week, as far as the day of any of their versions is known."""
        return not (ours and theirs) or max(ours[0], theirs[0]) - min(ours[-1], theirs[-1]) <= MAX_DAYS


class Linkage:
    """Agglomeration by average linkage: groups of clusters, the likest two joined first.

    `scores` gives the log odds of pairs of clusters, by place, the lower one first; `sizes` the articles of each
    cluster. Two groups are joined from `threshold` on.
    """

    def __init__(
        self, scores: Callable[[Sequence[Pair]], Sequence[float]], sizes: Sequence[int], threshold: float
    ) -> None:
        self._score_all = scores
        self._sizes = sizes
        self._threshold = threshold
        self._places = count(len(sizes))
        self._scores: dict[Pair, float] = {}
        self._likely: list[Pair] = []

    def add(self, pairs: Sequence[Pair]) -> None:
        """Pairs of clusters that may be of one event."""
        for pair, score in zip(pairs, self._score_all(pairs), strict=True):
            if score >= self._threshold:
                self._scores[pair] = score
                self._likely.append(pair)

    def merged(self, wanted: Callable[[], object]) -> dict[int, tuple[int, ...]]:
        """The clusters that are of an event with others, each with all of that event in rising order."""
        groups: dict[int, tuple[int, ...]] = {place: (place,) for pair in self._likely for place in pair}
        near: defaultdict[int, set[int]] = defaultdict(set)
        for left, right in self._likely:
            near[left].add(right)
            near[right].add(left)
        queue = [(-self._scores[pair], pair) for pair in self._likely]
        heapify(queue)
        while queue:
            wanted()
            score, (left, right) = heappop(queue)
            if left not in groups or right not in groups or not self._coheres(groups[left], groups[right], -score):
                continue
            joined = next(self._places)
            groups[joined] = tuple(sorted((*groups.pop(left), *groups.pop(right))))
            near[joined] = {other for other in near.pop(left) | near.pop(right) if other in groups}
            for other in sorted(near[joined]):
                near[other].add(joined)
                if (across := self._mean(list(product(groups[other], groups[joined])))) >= self._threshold:
                    heappush(queue, (-across, (other, joined)))
        return {place: group for group in groups.values() for place in group}

    def _coheres(self, left: tuple[int, ...], right: tuple[int, ...], across: float) -> bool:
        """Whether two groups are about as alike across as each is within; one article hangs together with any."""
        within = [self._within(group) for group in (left, right) if len(group) > 1 or self._sizes[group[0]] > 1]
        return len(within) < 2 or across >= min(_ALIKE, max(within)) - _MAX_GAP

    def _within(self, group: tuple[int, ...]) -> float:
        return self._mean(list(combinations(group, 2))) if len(group) > 1 else _ALIKE

    def _mean(self, pairs: list[Pair]) -> float:
        pairs = [(min(pair), max(pair)) for pair in pairs]
        if missing := [pair for pair in pairs if pair not in self._scores]:
            self._scores.update(zip(missing, self._score_all(missing), strict=True))
        return sum([self._scores[pair] for pair in pairs]) / len(pairs)
