"""Relations between versions: containment of shingles and likeness of the openings, pair by pair.

    containment   share of the shingles of the shorter article that are in the other, rare ones counting most
    opening       share of the content words at the top of each that are in the other

A rewritten version may keep only a tenth of the shingles, as much as two articles that end in the same
paragraphs of background; but versions open on the same news. A round-up holds an item whole and
opens on another; a table shares its labels and not its figures; last year's item is another item.
Two flashes are matched by their words, see flashes.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import NamedTuple

from reader.stories.candidates import candidates
from reader.stories.corpus_stats import CorpusStats, FingerprintSource
from reader.stories.event_signs import UNLIKE, Terms, event_score
from reader.stories.fingerprint import Fingerprint
from reader.stories.flashes import is_flash, matching_flashes
from reader.stories.shingles import at_level

_MIN_CONTAINMENT = 0.08
_MIN_OPENING = 0.35
# One may make up for the other: much in common and a new top, or the same news in new words.
_MIN_BOTH = 0.6
_SURE_CONTAINMENT = 0.4
_SURE_OPENING = 0.65
# Of what shares less, and of tables, a template is told by names and figures that differ: log odds below these.
_SURELY_COPIED, _TEMPLATE = 0.7, 0.0
# Shared shingles that a pair needs at the least: two quotations of the same phrase are none.
_MIN_SHINGLES = 4.0
MAX_DAYS = 7
_OPENING_WORDS = 48
_SHORTEST_OPENING = 40
# From this share of figures on, an article is a table or a report of results, and is compared by its figures.
_TABLE_FIGURES = 0.06
_MIN_FIGURES = 0.5
# Pairs whose fingerprints are fetched together.
_BATCH = 100


@dataclass(frozen=True, slots=True)
class Relation:
    """Two articles, by index, that are versions of one another.

    `containment`, 0 to 1, is that of the shorter in the longer (Broder 1997), rare shingles counting most. A `sure`
    relation needs no other; the rest need the story to agree. `right_in_left` and `left_in_right` are the containment
    of the one in the other, 0 to 1, all shingles alike.
    """

    left: int
    right: int
    containment: float
    sure: bool
    right_in_left: float
    left_in_right: float


class _Article(NamedTuple):
    """An article as it is compared: its shingles and their weight; all words, and those of the opening in their order,
    with the inverse document frequency of each and of all.
    """

    fingerprint: Fingerprint
    level: int
    shingles: frozenset[int]
    weight: float
    words: frozenset[int]
    opening: tuple[int, ...]
    idf: tuple[float, ...]
    idf_total: float
    terms: Terms

    def opening_in(self, other: _Article, top: int) -> float:
        """The weighted share of the first `top` words of this article that are in the other, 0 to 1."""
        idf, idf_total = self.idf, self.idf_total
        if top < len(idf):
            idf = idf[:top]
            idf_total = sum(idf)
        found = sum(compress(idf, map(other.words.__contains__, self.opening)))
        return found / idf_total if found else 0.0


def relations(
    ids: Sequence[str], fingerprints: FingerprintSource, stats: CorpusStats, wanted: Callable[[], object]
) -> Iterator[Relation]:
    """Every pair of versions among the articles of those ids, in no particular order; see `reader.stories.cluster`."""
    yield from _between_flashes(stats.flashes, stats.rarity)
    pairs, weights = candidates(stats.samples, max(1.0, _MIN_SHINGLES / 2**stats.level))
    loaded: dict[int, _Article] = {}
    for start in range(0, len(pairs), _BATCH):
        wanted()
        batch = pairs[start : start + _BATCH]
        indices = {index for pair in batch for index in pair}
        fetched = fingerprints.of([ids[index] for index in indices if index not in loaded])
        loaded = {index: loaded.get(index) or _article(index, fetched[ids[index]], stats, weights) for index in indices}
        related = [_relation(left, right, loaded[left], loaded[right], weights) for left, right in batch]
        yield from filter(None, related)


def _article(index: int, fingerprint: Fingerprint, stats: CorpusStats, weights: Mapping[int, float]) -> _Article:
    words = fingerprint.words
    opening = tuple(dict.fromkeys(words[:_OPENING_WORDS]))
    idf = tuple([stats.idf[word] for word in opening])
    level, shingles = stats.levels[index], frozenset(stats.samples[index])
    return _Article(
        fingerprint,
        level,
        shingles,
        _weight(shingles, weights),
        frozenset(words),
        opening,
        idf,
        sum(idf),
        Terms(fingerprint, stats.rarity),
    )


def _relation(left: int, right: int, ours: _Article, theirs: _Article, weights: Mapping[int, float]) -> Relation | None:
    if not _comparable(ours.fingerprint, theirs.fingerprint) or (
        is_flash(ours.fingerprint) and is_flash(theirs.fingerprint)
    ):
        return None
    lighter, shared_weight, right_in_left, left_in_right = _shared(ours, theirs, weights)
    containment = shared_weight / lighter if lighter else 0.0
    opening = _opening_share(ours, theirs) if containment >= _MIN_CONTAINMENT else 0.0
    if opening < _MIN_OPENING or containment + opening < _MIN_BOTH:
        return None
    surely_copied = containment >= _SURELY_COPIED and not (ours.terms.cells and theirs.terms.cells)
    if not surely_copied and event_score(ours.terms, theirs.terms, enough=_TEMPLATE) < _TEMPLATE:
        return None
    sure = containment >= _SURE_CONTAINMENT and opening >= _SURE_OPENING
    return Relation(left, right, containment, sure, right_in_left, left_in_right)


def _between_flashes(flashes: Mapping[int, Fingerprint], rarity: Mapping[int, float]) -> Iterator[Relation]:
    for left, right, left_in_right, right_in_left in matching_flashes(flashes):
        ours, theirs = flashes[left], flashes[right]
        if (
            near_in_time(ours, theirs)
            and event_score(Terms(ours, rarity), Terms(theirs, rarity), enough=UNLIKE) > UNLIKE
        ):
            containment = max(left_in_right, right_in_left)
            yield Relation(
                left, right, containment, containment == 1, right_in_left=right_in_left, left_in_right=left_in_right
            )


def near_in_time(left: Fingerprint, right: Fingerprint) -> bool:
    """Whether two articles are of one week, as far as their days are known."""
    return not (left.day and right.day) or abs(left.day - right.day) <= MAX_DAYS


def _comparable(left: Fingerprint, right: Fingerprint) -> bool:
    """Whether the wording alone may distinguish the two: not their day, not the figures of a table."""
    if not near_in_time(left, right):
        return False
    fewer = min(len(left.figures), len(right.figures))
    if fewer < _TABLE_FIGURES * min(left.length, right.length):
        return True
    return (Counter(left.figures) & Counter(right.figures)).total() >= _MIN_FIGURES * fewer


def _shared(left: _Article, right: _Article, weights: Mapping[int, float]) -> tuple[float, float, float, float]:
    """At the level that both have: the weight of the lighter, of the shared shingles, and containment both ways."""
    level = max(left.level, right.level)
    ours, our_weight = _at(level, left, weights)
    theirs, their_weight = _at(level, right, weights)
    shared = ours & theirs
    return (
        min(our_weight, their_weight),
        _weight(shared, weights),
        len(shared) / (len(theirs) or 1),
        len(shared) / (len(ours) or 1),
    )


def _at(level: int, article: _Article, weights: Mapping[int, float]) -> tuple[frozenset[int], float]:
    """The shingles of an article at a level that it has, and their weight."""
    if article.level == level:
        return article.shingles, article.weight
    shingles = at_level(article.shingles, level)
    return shingles, _weight(shingles, weights)


def _weight(shingles: frozenset[int], weights: Mapping[int, float]) -> float:
    return (
        len(shingles) - sum([1 - weights[shingle] for shingle in weights.keys() & shingles])
        if weights
        else len(shingles)
    )


def _opening_share(left: _Article, right: _Article) -> float:
    """The likeness of the two openings, 0 to 1: the weaker side decides."""
    top = max(_SHORTEST_OPENING, min(len(left.opening), len(right.opening)))
    return min(left.opening_in(right, top), right.opening_in(left, top))
