"""Clustering of versions into stories, and the choice of a base for each.

    relations, strongest first        A ══ B      sure: one story
                                      B ── C      and C answers the centre of A, B: the same story
                                      C ── D      and D answers neither centre nor half of them: another

Single linkage is not enough: a chain of likenesses through one item with two subjects would fuse two stories.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from reader.alignment.components import UnionFind
from reader.model import Listed, Story, Version
from reader.stories.corpus_stats import CorpusStats, FingerprintsInMemory, FingerprintSource, corpus_stats
from reader.stories.events import joined_events
from reader.stories.fingerprint import fingerprint
from reader.stories.relations import Relation, relations

# Versions that gave this much of what the first gave are equals, and other signs decide between them.
_EQUAL_SHARE = 0.97

Partners = defaultdict[int, dict[int, Relation]]


def cluster_versions(versions: Sequence[Version]) -> tuple[Story, ...]:
    """Cluster whole versions into stories, see `cluster`."""
    latest_ids_first = sorted(versions, key=_identity, reverse=True)
    return cluster(versions, FingerprintsInMemory({version.id: fingerprint(version) for version in latest_ids_first}))


def cluster(
    versions: Iterable[Listed],
    fingerprints: FingerprintSource,
    wanted: Callable[[], object] = lambda: None,
    ahead: float = 1.0,
    own_copy: bool = True,
) -> tuple[Story, ...]:
    """Cluster the articles into stories: every version in exactly one, the base of each first.

    `own_copy`: whether own copy on the same event stands in a story too, after the versions that share words.

    Their order has no influence. Stories come with the most versions first, then the newest; within one,
    the versions after the base as they were published. `fingerprints` are theirs; an article without
    one is a story of its own. `wanted` is called now and then, and may raise to end it. `ahead`: how many times as many
    articles there will be; they are looked at no more closely than all of those can be.
    """
    copies: dict[str, list[Listed]] = {}
    for version in sorted(versions, key=_identity):
        copies.setdefault(version.id, []).append(version)
    ids, copies_of = tuple(copies), tuple(copies.values())
    del copies
    partners: Partners = defaultdict(dict)
    stats = corpus_stats(ids, fingerprints, wanted, ahead)
    related = list(relations(ids, fingerprints, stats, wanted))
    for relation in related:
        partners[relation.left][relation.right] = relation
        partners[relation.right][relation.left] = relation
    clusters = sorted(map(sorted, _clusters(len(ids), related, partners)))
    groups = joined_events(clusters, ids, fingerprints, stats, wanted) if own_copy else [[each] for each in clusters]
    stories = [_story(group, copies_of, stats, partners) for group in groups]
    return tuple(sorted(sorted(stories, key=_headline_order), key=_size_and_time, reverse=True))


def _clusters(count: int, related: list[Relation], partners: Partners) -> list[list[int]]:
    """Agglomerate, the strongest relation first; a merge that is not sure needs the centres to be related, or half of
    all pairs across.
    """
    clusters: UnionFind[int] = UnionFind()
    members = {index: [index] for index in range(count)}

    def centre(indices: list[int]) -> int:
        inside = set(indices)
        return max(
            indices, key=lambda index: (sum(r.containment for p, r in partners[index].items() if p in inside), -index)
        )

    for relation in sorted(related, key=lambda r: (not r.sure, -r.containment, r.left, r.right)):
        left, right = clusters.find(relation.left), clusters.find(relation.right)
        if left == right:
            continue
        smaller, larger = sorted((members[left], members[right]), key=len)
        if not relation.sure and centre(larger) not in partners[centre(smaller)]:
            across = sum(1 for one in smaller for other in larger if other in partners[one])
            if 2 * across < len(smaller) * len(larger):
                continue
        larger += smaller
        del members[left], members[right]
        members[clusters.union(left, right)] = larger
    return list(members.values())


def _story(
    group: Sequence[list[int]], copies_of: Sequence[list[Listed]], stats: CorpusStats, partners: Partners
) -> Story:
    """The story of an event: the base and the versions of its copy, then the other copy on it, each in time."""
    bases = [_base(indices, copies_of, stats, partners) if len(indices) > 1 else indices[0] for indices in group]
    first = min(
        range(len(group)),
        key=lambda n: (-len(group[n]), stats.distance[bases[n]], *_publication_order(copies_of[bases[n]][0])),
    )
    base = copies_of[bases[first]][0]

    def in_time(indices: Iterable[int]) -> list[Listed]:
        versions = [(stats.takes[index], each) for index in indices for each in copies_of[index] if each is not base]
        return [each for _, each in sorted(versions, key=lambda one: _time_order(*one))]

    own = in_time(index for n, indices in enumerate(group) if n != first for index in indices)
    return Story(f"s-{base.id}", (base, *in_time(group[first]), *own), frozenset([version.id for version in own]))


def _time_order(take: int, version: Listed) -> tuple[str, int, str, str, str]:
    """As published, then as the copy numbers its takes; what tells neither stands in order of name."""
    return version.published or "~", take, version.outlet, version.path or "", version.id


def _base(indices: list[int], copies_of: Sequence[list[Listed]], stats: CorpusStats, partners: Partners) -> int:
    """The index of the version that most of the others' words come from; of its outlet's takes the earliest.

    Among equals: the agency's own copy, then what does not call itself updated, then the earliest.
    """
    inside = set(indices)
    given = [sum(_share_given(index, r) for p, r in partners[index].items() if p in inside) for index in indices]
    least = _EQUAL_SHARE * max(given)
    equals = [index for index, share in zip(indices, given, strict=True) if share >= least]
    source = min(equals, key=lambda index: (stats.distance[index], *_publication_order(copies_of[index][0])))
    takes = [index for index in indices if copies_of[index][0].outlet == copies_of[source][0].outlet]
    return min([source, *takes], key=lambda index: _earlier(index, source, copies_of, stats))


def _earlier(index: int, source: int, copies_of: Sequence[list[Listed]], stats: CorpusStats) -> tuple[int, str, int]:
    """The order of a take beside the source; one of which nothing is known that both tell comes after it."""
    ours, theirs = copies_of[index][0].published, copies_of[source][0].published
    if index == source:
        return 0, theirs or "", stats.takes[source]
    if ours and theirs and ours != theirs:
        return 0, ours, stats.takes[index]
    return (0, theirs or "", stats.takes[index]) if stats.takes[index] < stats.takes[source] else (1, "", 0)


def _share_given(index: int, relation: Relation) -> float:
    return relation.right_in_left if relation.left == index else relation.left_in_right


def _publication_order(version: Listed) -> tuple[str, int, tuple[str, str, str]]:
    return version.published or "~", -version.words, _identity(version)


def _identity(version: Listed) -> tuple[str, str, str]:
    return version.id, version.outlet, version.path or ""


def _size_and_time(story: Story) -> tuple[int, str]:
    return len(story.versions), max(version.published or "" for version in story.versions)


def _headline_order(story: Story) -> tuple[str, str]:
    return story.headline.casefold(), story.id
