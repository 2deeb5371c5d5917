"""Stories: clusters of articles that are versions of one piece of copy, each with its base first.

grouping          the stories of a desk, kept up to date as copy comes and goes
similarity_graph  what is alike, pair by pair, and what hangs together by it
candidates        candidate generation: pairs that share keys, by an inverted index
posting_lists     the inverted index: each key with its holders
relations         containment of shingles and likeness of openings, of one pair
clustering        agglomerates related versions
order             the base of a story, the order of its versions and of stories
events            joins stories of different wording that tell of one event
event_signs       likeness of two articles that may tell of one event
event_weights     what each sign counts, as fitted
shingles          runs of three content words, and their sampling
terms             the words of one article, weighed, with its names and its opening
takes             how often an article says that it was written anew
fingerprint       the content words of one article, as numbers, and where they are had from
flashes           flashes of a sentence or two, matched by their words
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.cancellation import StillWanted, always
from reader.model import Listed, Story, Version
from reader.stories.fingerprint import Fingerprint, FingerprintsInMemory, FingerprintSource, fingerprint
from reader.stories.grouping import Grouping

__all__ = [
    "Fingerprint",
    "FingerprintSource",
    "FingerprintsInMemory",
    "Grouping",
    "cluster",
    "cluster_versions",
    "fingerprint",
]


def cluster_versions(versions: Sequence[Version]) -> tuple[Story, ...]:
    """Cluster whole versions into stories, see `cluster`."""
    return cluster(versions, FingerprintsInMemory({version.id: fingerprint(version) for version in versions}))


def cluster(
    versions: Iterable[Listed],
    fingerprints: FingerprintSource,
    wanted: StillWanted = always,
    own_copy: bool = True,
) -> tuple[Story, ...]:
    """Cluster the articles into stories, all at once: every version in exactly one, the base of each first.

    Their order has no influence. `fingerprints` are theirs; the other arguments are those of `Grouping`.
    """
    copies: dict[str, list[Listed]] = {}
    for version in versions:
        copies.setdefault(version.id, []).append(version)
    grouping = Grouping(own_copy)
    grouping.update((), copies, fingerprints, wanted)
    return grouping.stories
