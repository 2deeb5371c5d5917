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
from collections.abc import Callable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations, count, product

from reader.stories.candidates import Pair, PairingRule
from reader.stories.event_signs import UNLIKE, event_score, runs
from reader.stories.event_weights import THRESHOLD
from reader.stories.relations import MAX_DAYS, Article

KEYS = PairingRule(all_pairs=12, most=48, neighbours=4, min_keys=3)
"""How the first articles of two stories are found to be worth a look: a word in more of them is no sign."""
SPEAKERS = 4
"""Articles that speak for a story, the first of it; it is looked up by the very first."""
# Terms that an article needs to be told from others by.
_MIN_TERMS = 10
# How much less than within either two groups of several articles may be alike across, in log odds; what is as alike
# as this is alike enough.
_MAX_GAP = 1.5
_ALIKE = 6.0
# From so many runs in common on, one article was written from the other.
_SOURCE_RUNS = 0.2
# Log odds of the first articles of two stories below which the others are not asked.
_HOPELESS = -3.0


def story_score(ours: Sequence[Article], theirs: Sequence[Article], days: Sequence[Sequence[int]]) -> float:
    """Mean log odds that two stories tell of one event, from the articles that speak for each, and the days of each.

    A rewrite is as like a story as the version it was written from.
    """
    if not _near_in_time(*days):
        return UNLIKE
    scores, best = [], UNLIKE
    for one, other in product(ours, theirs):
        enough = min(len(one.terms.facts), len(other.terms.facts)) >= _MIN_TERMS
        scores.append(event_score(one.terms, other.terms) if enough else UNLIKE)
        if scores[0] < _HOPELESS:
            return scores[0]
        if scores[-1] > max(best, 0.0) and runs(one.terms, other.terms) >= _SOURCE_RUNS:
            best = scores[-1]
    return max(best, sum(scores) / len(scores))


def _near_in_time(ours: Sequence[int], theirs: Sequence[int]) -> bool:
    """Whether two stories are of one week, as far as the day of any of their versions is known."""
    return not (ours and theirs) or max(*map(min, (ours, theirs))) - min(*map(max, (ours, theirs))) <= MAX_DAYS


def linked(
    component: Sequence[int],
    edges: Callable[[int], Mapping[int, float]],
    size: Callable[[int], int],
    scores: Callable[[Sequence[Pair]], Sequence[float]],
) -> list[list[int]]:
    """The stories of one component, grouped by the event they tell of, in the order they are given in: it decides
    between equals. `edges` are the scores of likely pairs, `scores` gives those of any.
    """
    rank = {story: n for n, story in enumerate(component)}
    known = {
        (rank[one], rank[other]): score
        for one in component
        for other, score in edges(one).items()
        if rank[one] < rank[other]
    }

    def score_all(pairs: Sequence[Pair]) -> Sequence[float]:
        missing = [pair for pair in pairs if pair not in known]
        known.update(zip(missing, scores([(component[one], component[other]) for one, other in missing]), strict=True))
        return [known[pair] for pair in pairs]

    linkage = Linkage(score_all, [size(story) for story in component], THRESHOLD)
    linkage.add(sorted(known))
    merged = linkage.merged()
    firsts = (n for n in range(len(component)) if merged.get(n, (n,))[0] == n)
    return [[component[m] for m in merged.get(n, (n,))] for n in firsts]


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

    def merged(self) -> dict[int, tuple[int, ...]]:
        """The clusters that are of an event with others, each with all of that event in rising order."""
        groups: dict[int, tuple[int, ...]] = {place: (place,) for pair in self._likely for place in pair}
        near: defaultdict[int, set[int]] = defaultdict(set)
        for left, right in self._likely:
            near[left].add(right)
            near[right].add(left)
        queue = [(-self._scores[pair], pair) for pair in self._likely]
        heapify(queue)
        while queue:
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
