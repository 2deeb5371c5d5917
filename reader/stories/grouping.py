"""Grouping: the stories of a desk, kept up to date as copy comes, changes and goes.

    articles ──> relations ──> clusters of copy ──> events ──> stories
    come, gone   SimilarityGraph  components that    SimilarityGraph  those that changed
                 of articles      were touched       of clusters

What decides a pair is in the pair alone, what decides a story in its component: so the stories are the same whatever
the order in which copy came, and new copy costs no more than what it touches.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from reader.cancellation import StillWanted, always
from reader.model import Listed, Story
from reader.stories import events
from reader.stories.candidates import Pair, PairingRule
from reader.stories.clustering import clusters
from reader.stories.event_weights import THRESHOLD
from reader.stories.fingerprint import Fingerprint, FingerprintSource
from reader.stories.flashes import flash_keys, is_flash
from reader.stories.order import Filed, StoryOrder, identity, story_of
from reader.stories.relations import Article, Relation, relation
from reader.stories.shingles import super_shingles
from reader.stories.similarity_graph import SimilarityGraph
from reader.stories.terms import event_keys

# A shingle in as many articles as a story may well have pairs every two of them; one in many is as likely a phrase, one
# in very many is boilerplate. Likewise a word of flashes, of which they share more.
_SHINGLES = PairingRule(all_pairs=48, most=256, neighbours=8, min_keys=1)
_FLASH_WORDS = PairingRule(all_pairs=48, most=256, neighbours=8, min_keys=2)
# What hundreds run nearly word for word is no boilerplate: they share super-shingles as well.
_NEAR_COPIES = PairingRule(all_pairs=8, most=1 << 24, neighbours=4, min_keys=1)
# Articles kept at hand for the next pairs, and read at once.
_AT_HAND = 600
_READ_AT_ONCE = 500


class _Group(NamedTuple):
    """The clusters of one event, and their story."""

    clusters: tuple[int, ...]
    story: Story


class Grouping:
    """Articles, and the stories that they are grouped into."""

    def __init__(self, own_copy: bool = True) -> None:
        """`own_copy`: whether own copy on the same event stands in a story too, after the versions that share words."""
        self._own_copy = own_copy
        self._numbers = _Numbers()
        self._number_of: dict[str, int] = {}
        self._filed: dict[int, Filed] = {}
        self._event_keys: dict[int, Sequence[int]] = {}
        self._related: SimilarityGraph[Relation] = SimilarityGraph(
            (_SHINGLES, _NEAR_COPIES, _FLASH_WORDS), self._in_date
        )
        self._cluster_numbers = _Numbers()
        self._clusters: dict[int, tuple[int, ...]] = {}
        self._cluster_of: dict[int, int] = {}
        self._alike: SimilarityGraph[float] = SimilarityGraph((events.KEYS,), self._first_in_date)
        self._group_of: dict[int, _Group] = {}
        self._order = StoryOrder()

    @property
    def stories(self) -> tuple[Story, ...]:
        """Every article in exactly one story; those with the most versions first, then the newest."""
        return self._order.stories

    def update(
        self,
        gone: Iterable[str],
        come: Mapping[str, Sequence[Listed]],
        fingerprints: FingerprintSource,
        wanted: StillWanted = always,
    ) -> None:
        """Let articles go, by id, then others come, each with its copies; one that is both has changed.

        `fingerprints` are those of all articles; one without is a story of its own. `wanted` is called now and then,
        and may raise to end it: after that this grouping is good for nothing.
        """
        departing = [self._number_of.pop(version_id) for version_id in gone]
        arriving = {version_id: self._numbers.take() for version_id in come}
        self._number_of.update(arriving)
        shingle_keys: dict[int, Sequence[int]] = {}
        near_copy_keys: dict[int, Sequence[int]] = {}
        word_keys: dict[int, Sequence[int]] = {}
        for version_id, copies in come.items():
            self._filed[arriving[version_id]] = Filed(version_id, tuple(sorted(copies, key=identity)))
        cold = not self._clusters
        for version_id, fingerprint in _read(fingerprints, list(come), cold, wanted):
            number = arriving[version_id]
            shingle_keys[number] = fingerprint.sample
            near_copy_keys[number] = super_shingles(fingerprint.sample)
            if is_flash(fingerprint):
                word_keys[number] = flash_keys(fingerprint)
            self._event_keys[number] = event_keys(fingerprint.terms)
            self._filed[number] = self._filed[number]._replace(
                day=fingerprint.day or 0,
                distance=2 * (not fingerprint.agency) + fingerprint.revised,
                take=fingerprint.take,
            )
        articles = _Articles(fingerprints, self._id_of, wanted)
        touched = self._related.update(
            departing, (shingle_keys, near_copy_keys, word_keys), lambda pairs: self._relations(pairs, articles)
        )
        stale, dirty, fresh = self._recluster(departing, {*touched, *arriving.values()})
        self._regroup(stale, dirty, fresh, articles)
        for number in departing:
            del self._filed[number]
            self._event_keys.pop(number, None)
        self._numbers.free(departing)

    def next_best(self, version_id: str, fingerprints: FingerprintSource) -> Story | None:
        """The story that comes second for an article: of those it was compared with, the likest but its own.

        None where it was compared with no other. Raises KeyError: there is no such article.
        """
        number = self._number_of[version_id]
        cluster = self._cluster_of[number]
        own = self._group_of[cluster].clusters
        near = {self._cluster_of[other] for other in self._related.candidates(number)}
        others = sorted((near | self._alike.candidates(cluster)).difference(own), key=self._first_id)
        scores = self._scores([(cluster, other) for other in others], _Articles(fingerprints, self._id_of, always))
        best = max(zip(scores, others, strict=True), key=itemgetter(0), default=None)
        return best and self._group_of[best[1]].story

    def _id_of(self, number: int) -> str:
        return self._filed[number].id

    def _relations(self, pairs: Sequence[Pair], articles: _Articles) -> list[Relation | None]:
        articles.read(number for pair in pairs for number in pair)
        return [relation(articles[left], articles[right]) for left, right in map(self._by_id, pairs)]

    def _recluster(self, departing: Collection[int], touched: Collection[int]) -> tuple[set[int], set[int], list[int]]:
        """Cluster the components that were touched. Returns the clusters that are no more, those that are as before but
        for what relates them, and those that are new.
        """
        before = {self._cluster_of.pop(number) for number in departing}
        dirty: set[int] = set()
        made: list[tuple[int, ...]] = []
        for component in self._related.components(touched):
            component.sort(key=self._id_of)
            for cluster in map(tuple, clusters(component, self._related.edges)):
                was = {self._cluster_of.get(number, -1) for number in cluster}
                if len(was) == 1 and self._clusters.get(*was) == cluster:
                    dirty |= was
                else:
                    before |= was
                    made.append(cluster)
        before.discard(-1)
        fresh = [self._cluster_numbers.take() for _ in made]
        for number, cluster in zip(fresh, made, strict=True):
            self._clusters[number] = cluster
            self._cluster_of.update(dict.fromkeys(cluster, number))
        return before, dirty, fresh

    def _regroup(self, stale: set[int], dirty: set[int], fresh: list[int], articles: _Articles) -> None:
        """Join the clusters of one event, where any of them is stale, dirty or fresh, and write their stories anew."""
        touched = {*dirty, *fresh}
        if self._own_copy:
            keys = {number: self._event_keys.get(self._clusters[number][0], ()) for number in fresh}
            touched |= self._alike.update(stale, (keys,), lambda pairs: self._likely(pairs, articles))
        old = {number: self._group_of.pop(number) for number in stale}
        new: list[_Group] = []
        for component in self._alike.components(touched):
            component.sort(key=self._first_id)
            old.update((number, self._group_of.pop(number)) for number in component if number in self._group_of)
            for group in self._linked(component, articles):
                members = [self._clusters[number] for number in group]
                story = story_of(members, self._filed.__getitem__, self._related.edges)
                new.append(_Group(tuple(group), story))
        for number in stale:
            del self._clusters[number]
        self._cluster_numbers.free(stale)
        for made in new:
            self._group_of.update(dict.fromkeys(made.clusters, made))
        self._order.replace({group.story.id: group.story for group in old.values()}.values(), [g.story for g in new])

    def _linked(self, component: list[int], articles: _Articles) -> list[list[int]]:
        if len(component) == 1:
            return [component]
        return events.linked(
            component,
            self._alike.edges,
            lambda number: len(self._clusters[number]),
            lambda pairs: self._scores(pairs, articles),
        )

    def _likely(self, pairs: Sequence[Pair], articles: _Articles) -> list[float | None]:
        return [score if score >= THRESHOLD else None for score in self._scores(pairs, articles)]

    def _scores(self, pairs: Sequence[Pair], articles: _Articles) -> list[float]:
        """The scores of pairs of clusters."""
        speakers = {number: self._clusters[number][: events.SPEAKERS] for pair in pairs for number in pair}
        articles.read(number for of_one in speakers.values() for number in of_one)
        scores = []
        for pair in pairs:
            left, right = pair
            if self._first_id(left) > self._first_id(right):
                left, right = right, left
            ours, theirs = ([articles[number] for number in speakers[cluster]] for cluster in (left, right))
            scores.append(events.story_score(ours, theirs, (self._days(left), self._days(right))))
        return scores

    def _by_id(self, pair: Pair) -> Pair:
        """The article before which the other stands in every grouping first."""
        return pair if self._filed[pair[0]].id < self._filed[pair[1]].id else (pair[1], pair[0])

    def _first_id(self, cluster: int) -> str:
        return self._filed[self._clusters[cluster][0]].id

    def _days(self, cluster: int) -> list[int]:
        return [day for number in self._clusters[cluster] if (day := self._filed[number].day)]

    def _in_date(self, number: int) -> tuple[int, str]:
        filed = self._filed[number]
        return filed.day, filed.id

    def _first_in_date(self, cluster: int) -> tuple[int, str]:
        return self._in_date(self._clusters[cluster][0])


class _Articles:
    """Articles ready to be compared, read as they are asked for, those asked for last kept at hand."""

    def __init__(self, fingerprints: FingerprintSource, id_of: Callable[[int], str], wanted: StillWanted) -> None:
        self._fingerprints = fingerprints
        self._id_of = id_of
        self._wanted = wanted
        self._at_hand: dict[int, Article] = {}

    def read(self, numbers: Iterable[int]) -> None:
        """Read those that are asked for next."""
        self._wanted()
        numbers = set(numbers)
        if missing := numbers - self._at_hand.keys():
            if len(self._at_hand) + len(missing) > _AT_HAND:
                self._at_hand = {number: self._at_hand[number] for number in numbers - missing}
            ids = {number: self._id_of(number) for number in missing}
            found = self._fingerprints.of(list(ids.values()))
            self._at_hand.update((number, Article(found[version_id])) for number, version_id in ids.items())

    def __getitem__(self, number: int) -> Article:
        return self._at_hand[number]


class _Numbers:
    """Numbers to be given out, those that came back first."""

    def __init__(self) -> None:
        self._next = 0
        self._back: list[int] = []

    def take(self) -> int:
        if self._back:
            return self._back.pop()
        self._next += 1
        return self._next - 1

    def free(self, numbers: Iterable[int]) -> None:
        self._back.extend(numbers)


def _read(
    fingerprints: FingerprintSource, ids: Sequence[str], cold: bool, wanted: StillWanted
) -> Iterator[tuple[str, Fingerprint]]:
    """The fingerprints of those ids: out of all where that is about all, else some at a time."""
    if cold:
        asked = frozenset(ids)
        for n, (version_id, fingerprint) in enumerate(fingerprints.items()):
            if n % _READ_AT_ONCE == 0:
                wanted()
            if version_id in asked:
                yield version_id, fingerprint
        return
    for start in range(0, len(ids), _READ_AT_ONCE):
        wanted()
        batch = ids[start : start + _READ_AT_ONCE]
        found = fingerprints.of(batch)
        yield from ((version_id, found[version_id]) for version_id in batch if version_id in found)
