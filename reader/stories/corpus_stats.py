"""Corpus statistics: document frequencies and samples, from one pass over all fingerprints.

    fingerprints, one by one ──> sampled shingles of each  candidates are generated from them
                             ──> flashes                   whole: they are short
                             ──> document frequencies      content words are weighed by them
                             ──> distance from the source  the base of a story, when all else is equal

A hundred thousand fingerprints need not be in memory at once. The number of shingles left out depends on the number
of words on the desk. The first articles are sampled too closely, as the desk was small then, and thinned out in the
end: at the most so many shingles as a small desk holds.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf, log
from typing import Protocol

from reader.stories.fingerprint import Fingerprint
from reader.stories.flashes import is_flash
from reader.stories.shingles import article_level, at_level, corpus_level, shingles
from reader.stories.terms import event_keys

# Articles that a document frequency is smoothed by, for the words of an opening and for the terms of an event, and
# articles it is counted over at the most.
_PRIOR, _RARITY_PRIOR = 200, 50
# From this weight on, a term is as rare as can be, however large the desk.
_RAREST = 6.0
_MAX_COUNTED = 4096
_ARTICLES_BETWEEN_CHECKS = 1000


class FingerprintSource(Protocol):
    """The fingerprints of articles, by id, wherever they are stored."""

    def items(self) -> Iterable[tuple[str, Fingerprint]]:
        """Every fingerprint with its id, once, in any order."""

    def of(self, ids: Sequence[str], /) -> Mapping[str, Fingerprint]:
        """The fingerprints of some ids that `items` gives, and perhaps of others."""


class FingerprintsInMemory(dict[str, Fingerprint]):
    """Fingerprints that lie in memory, by id."""

    def of(self, _: Sequence[str], /) -> Mapping[str, Fingerprint]:
        return self


class InverseDocumentFrequency(dict[int, float]):
    """The weight of a word, log(N / df): the fewer articles hold it, the more (Sparck Jones 1972)."""

    def __init__(self, document_frequency: Counter[int], documents: int, prior: int, most: float = inf) -> None:
        """`document_frequency`: articles that hold each word, of so many `documents`; `prior` more hold none; no
        weight is above `most`.
        """
        self._document_frequency = document_frequency
        self._documents = documents + prior
        self._most = most

    def __missing__(self, word: int) -> float:
        weight = self[word] = min(self._most, log(self._documents / (self._document_frequency[word] or 1)))
        return weight


@dataclass(frozen=True, slots=True)
class CorpusStats:
    """`level` is the sampling level of the desk; `levels`, `samples`, `distance` have an entry an article, by index.

    `distance` is from the source: least for an agency's own copy, more for what calls itself updated. `keys` are the
    terms that an article is looked up by among those of one event, weighed by `rarity`; `days` the ordinals of the days
    they were published, 0 where that is not known; `takes` the numbers of the takes they say they are.
    """

    level: int
    levels: array[int]
    samples: list[array[int]]
    distance: array[int]
    flashes: dict[int, Fingerprint]
    idf: InverseDocumentFrequency
    keys: list[array[int]]
    days: array[int]
    takes: array[int]
    rarity: InverseDocumentFrequency


def corpus_stats(
    ids: Sequence[str], fingerprints: FingerprintSource, wanted: Callable[[], object], ahead: float = 1.0
) -> CorpusStats:
    """Count over the fingerprints of the articles, whose indices are those of their ids.

    They are sampled as on a desk of `ahead` times as many. `wanted` is called now and then, and may raise to end it.
    """
    index_of = {version_id: index for index, version_id in enumerate(ids)}
    word_counts = array("L", [0]) * len(ids)
    levels = array("B", [0]) * len(ids)
    samples = [array("Q")] * len(ids)
    distance = array("B", [0]) * len(ids)
    keys = [array("Q")] * len(ids)
    days = array("L", [0]) * len(ids)
    takes = array("B", [0]) * len(ids)
    flashes: dict[int, Fingerprint] = {}
    document_frequency: Counter[int] = Counter()
    every = 1 + len(ids) // _MAX_COUNTED
    total_words = counted_articles = 0
    for n, (version_id, fingerprint) in enumerate(fingerprints.items()):
        if n % _ARTICLES_BETWEEN_CHECKS == 0:
            wanted()
        index, words = index_of[version_id], len(fingerprint.words)
        total_words += words
        word_counts[index] = words
        own_level, desk_level = article_level(words), corpus_level(total_words * ahead)
        levels[index] = min(own_level, desk_level)
        samples[index] = fingerprint.sample if own_level <= desk_level else shingles(fingerprint.words, desk_level)
        distance[index] = 2 * (not fingerprint.agency) + fingerprint.revised
        days[index] = fingerprint.day or 0
        takes[index] = fingerprint.take
        keys[index] = event_keys(fingerprint.terms)
        if is_flash(fingerprint):
            flashes[index] = fingerprint
        if index % every == 0:
            counted_articles += 1
            document_frequency.update(set(fingerprint.words))
    desk_level = corpus_level(total_words * ahead)
    for index, words in enumerate(word_counts):
        level = min(article_level(words), desk_level)
        if levels[index] < level:
            levels[index], samples[index] = level, array("Q", at_level(samples[index], level))
    return CorpusStats(
        desk_level,
        levels,
        samples,
        distance,
        dict(sorted(flashes.items())),
        InverseDocumentFrequency(document_frequency, counted_articles, _PRIOR),
        keys,
        days,
        takes,
        InverseDocumentFrequency(document_frequency, counted_articles, _RARITY_PRIOR, _RAREST),
    )
