"""Which articles are versions of one another, and how surely?

    share     how much of the shorter article's runs stand in the other, rare runs counting most
    opening   how many of the telling words at the top of each stand in the other

A rewritten version may keep only a tenth of the runs, as much as two articles that end in the same
paragraphs of background; but versions open on the same news. A round-up holds an item whole and
opens on another; a table shares its labels and not its figures; last year's item is another item.
Two flashes are another matter, see flashes.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import NamedTuple

from reader.stories.candidates import candidates
from reader.stories.corpus_stats import Prints, Survey
from reader.stories.fingerprint import Fingerprint
from reader.stories.flashes import agreeing, is_flash
from reader.stories.shingles import at_level

_MIN_SHARE = 0.08
_MIN_OPENING = 0.35
# What one lacks the other may make up: much in common and a new top, or the same news in new words.
_MIN_BOTH = 0.6
_SURE_SHARE = 0.4
_SURE_OPENING = 0.65
# Shared runs a pair needs at the least: two quotations of the same phrase are none.
_MIN_RUNS = 4.0
_MAX_DAYS = 7
_OPENING_WORDS = 48
_SHORTEST_OPENING = 40
# From this share of figures on, an article is a table or a report of results, and stands by its figures.
_TABLE = 0.06
_MIN_FIGURES = 0.5
# Pairs whose fingerprints are fetched together.
_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Relation:
    """Two articles, by their places, that are versions of one another. `share` is 0 to 1.

    `sure` ones stand on their own; the others need the rest of the story to agree. `left_given` is how much of
    the right article stands in the left, `right_given` how much of the left in the right: 0 to 1, all runs alike.
    """

    left: int
    right: int
    share: float
    sure: bool
    left_given: float
    right_given: float


class _Article(NamedTuple):
    """What the closer look is taken at: the runs and what they weigh; all words, and those of the top in their order,
    how much each tells and all do.
    """

    print: Fingerprint
    level: int
    runs: frozenset[int]
    weight: float
    words: frozenset[int]
    opening: tuple[int, ...]
    tells: tuple[float, ...]
    whole: float

    def told_in(self, other: _Article, top: int) -> float:
        """How much of the top of this article is told in the other, 0 to 1."""
        tells, whole = self.tells, self.whole
        if top < len(tells):
            tells = tells[:top]
            whole = sum(tells)
        told = sum(compress(tells, map(other.words.__contains__, self.opening)))
        return told / whole if told else 0.0


def relations(ids: Sequence[str], prints: Prints, surveyed: Survey, wanted: Callable[[], object]) -> Iterator[Relation]:
    """Every pair of versions among the articles of those ids, in no particular order; see `reader.stories.part`."""
    yield from _between_flashes(surveyed.flashes)
    pairs, weights = candidates(surveyed.sampled, max(1.0, _MIN_RUNS / 2**surveyed.level))
    near: dict[int, _Article] = {}
    for start in range(0, len(pairs), _AT_ONCE):
        wanted()
        some = pairs[start : start + _AT_ONCE]
        places = {place for pair in some for place in pair}
        found = prints.of([ids[place] for place in places if place not in near])
        near = {place: near.get(place) or _looked_at(place, found[ids[place]], surveyed, weights) for place in places}
        related = [_relation(left, right, near[left], near[right], weights) for left, right in some]
        yield from filter(None, related)


def _looked_at(place: int, print_: Fingerprint, surveyed: Survey, weights: Mapping[int, float]) -> _Article:
    words = print_.words
    opening = tuple(dict.fromkeys(words[:_OPENING_WORDS]))
    tells = tuple([surveyed.rarity[word] for word in opening])
    level, runs = surveyed.levels[place], frozenset(surveyed.sampled[place])
    return _Article(print_, level, runs, _weight(runs, weights), frozenset(words), opening, tells, sum(tells))


def _relation(left: int, right: int, ours: _Article, theirs: _Article, weights: Mapping[int, float]) -> Relation | None:
    if not _comparable(ours.print, theirs.print) or (is_flash(ours.print) and is_flash(theirs.print)):
        return None
    least, common, left_given, right_given = _shared(ours, theirs, weights)
    share = common / least if least else 0.0
    opening = _opening_share(ours, theirs) if share >= _MIN_SHARE else 0.0
    if opening < _MIN_OPENING or share + opening < _MIN_BOTH:
        return None
    sure = share >= _SURE_SHARE and opening >= _SURE_OPENING
    return Relation(left, right, share, sure, left_given, right_given)


def _between_flashes(flashes: Mapping[int, Fingerprint]) -> Iterator[Relation]:
    for left, right, of_left, of_right in agreeing(flashes):
        if _near_in_time(flashes[left], flashes[right]):
            share = max(of_left, of_right)
            yield Relation(left, right, share, share == 1, left_given=of_right, right_given=of_left)


def _near_in_time(left: Fingerprint, right: Fingerprint) -> bool:
    return not (left.day and right.day) or abs(left.day - right.day) <= _MAX_DAYS


def _comparable(left: Fingerprint, right: Fingerprint) -> bool:
    """Whether nothing but the wording could tell the two apart: not their day, not the figures of a table."""
    if not _near_in_time(left, right):
        return False
    few = min(len(left.figures), len(right.figures))
    if few < _TABLE * min(left.length, right.length):
        return True
    return (Counter(left.figures) & Counter(right.figures)).total() >= _MIN_FIGURES * few


def _shared(left: _Article, right: _Article, weights: Mapping[int, float]) -> tuple[float, float, float, float]:
    """At the level that both have: the weight of the lighter, of what they share, and `Relation.given` both ways."""
    level = max(left.level, right.level)
    ours, weigh = _at(level, left, weights)
    theirs, they_weigh = _at(level, right, weights)
    both = ours & theirs
    return min(weigh, they_weigh), _weight(both, weights), len(both) / (len(theirs) or 1), len(both) / (len(ours) or 1)


def _at(level: int, article: _Article, weights: Mapping[int, float]) -> tuple[frozenset[int], float]:
    """The runs of an article at a level that it has, and what they weigh."""
    if article.level == level:
        return article.runs, article.weight
    runs = at_level(article.runs, level)
    return runs, _weight(runs, weights)


def _weight(runs: frozenset[int], weights: Mapping[int, float]) -> float:
    return len(runs) - sum([1 - weights[run] for run in weights.keys() & runs]) if weights else len(runs)


def _opening_share(left: _Article, right: _Article) -> float:
    """How far the two open on the same news, 0 to 1: the weaker side decides."""
    top = max(_SHORTEST_OPENING, min(len(left.opening), len(right.opening)))
    return min(left.told_in(right, top), right.told_in(left, top))
