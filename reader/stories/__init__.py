"""Stories: clusters of articles that are versions of one piece of copy, each with its base first.

clustering      agglomerates related versions, and chooses the base of each story
relations       containment of shingles and likeness of openings, pair by pair
events          joins stories of different wording that tell of one event
event_signs     likeness of two articles that may tell of one event
event_weights   what each sign counts, as fitted
candidates      candidate generation: an inverted index of sampled shingles
corpus_stats    document frequencies and samples, from one pass over all fingerprints
shingles        runs of three content words, and their sampling
terms           the words of one article, weighed, with its names and its opening
takes           how often an article says that it was written anew
fingerprint     the content words of one article, as numbers
flashes         flashes of a sentence or two, matched by their words
"""

from __future__ import annotations

from reader.stories.clustering import cluster, cluster_versions
from reader.stories.corpus_stats import FingerprintsInMemory, FingerprintSource
from reader.stories.fingerprint import Fingerprint, fingerprint

__all__ = ["Fingerprint", "FingerprintSource", "FingerprintsInMemory", "cluster", "cluster_versions", "fingerprint"]
