"""What one walk over all fingerprints leaves behind, so that a hundred thousand need not be in memory at once.

    fingerprints, one by one ──> sampled runs of each      what it is found by
                             ──> flashes                   whole: they are short
                             ──> how rare words are        what it is weighed by
                             ──> how near the source       which version others come from, when all else is equal

How many runs are left out depends on how many words there are on the desk. The first articles are sampled too
closely, as the desk was small then, and thinned out in the end: at the most so many runs as a small desk holds.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Protocol

from reader.stories.fingerprint import Fingerprint
from reader.stories.flashes import is_flash
from reader.stories.shingles import at_level, desk_level, level_of, runs

# How many articles the rarity of a word is judged against where there are fewer, and by how many at the most.
_PRIOR = 200
_JUDGES = 4096
_NOW_AND_THEN = 1000


class Prints(Protocol):
    """The fingerprints of articles, by id, fetched from where they are kept."""

    def items(self) -> Iterable[tuple[str, Fingerprint]]:
        """Each that there is, once, in any order."""

    def of(self, ids: Sequence[str], /) -> Mapping[str, Fingerprint]:
        """Some of those that `items` gives."""


class InHand(dict[str, Fingerprint]):
    """Fingerprints that need not be fetched."""

    def of(self, _: Sequence[str], /) -> Mapping[str, Fingerprint]:
        return self


class Rarity(dict[int, float]):
    """How much a word tells: the fewer articles it stands in, the more."""

    def __init__(self, articles: Counter[int], of: int) -> None:
        """`articles`: in how many each word stands, `of` so many that were asked."""
        self._articles = articles
        self._of = of + _PRIOR

    def __missing__(self, word: int) -> float:
        told = self[word] = log(self._of / (self._articles[word] or 1))
        return told


@dataclass(frozen=True, slots=True)
class Survey:
    """`level` is the desk's; `levels`, `sampled` and `distance` have one entry for each article, by its place.

    `distance` is from the source: least for an agency's own copy, more for what calls itself updated.
    """

    level: int
    levels: array[int]
    sampled: list[array[int]]
    distance: array[int]
    flashes: dict[int, Fingerprint]
    rarity: Rarity


def survey(ids: Sequence[str], prints: Prints, wanted: Callable[[], object], ahead: float = 1.0) -> Survey:
    """Walk over the fingerprints of the articles, whose places are those of their ids.

    They are sampled as on a desk of `ahead` times as many.
    """
    place_of = {id: place for place, id in enumerate(ids)}
    telling = array("L", [0]) * len(ids)
    levels = array("B", [0]) * len(ids)
    sampled = [array("Q")] * len(ids)
    distance = array("B", [0]) * len(ids)
    flashes: dict[int, Fingerprint] = {}
    counted: Counter[int] = Counter()
    every = 1 + len(ids) // _JUDGES
    words = judges = 0
    for turn, (id, print_) in enumerate(prints.items()):
        if turn % _NOW_AND_THEN == 0:
            wanted()
        place, many = place_of[id], len(print_.words)
        words += many
        telling[place] = many
        highest, desk = level_of(many), desk_level(words * ahead)
        levels[place] = min(highest, desk)
        sampled[place] = print_.sample if highest <= desk else runs(print_.words, desk)
        distance[place] = 2 * (not print_.agency) + print_.revised
        if is_flash(print_):
            flashes[place] = print_
        if place % every == 0:
            judges += 1
            counted.update(set(print_.words))
    desk = desk_level(words * ahead)
    for place, many in enumerate(telling):
        level = min(level_of(many), desk)
        if levels[place] < level:
            levels[place], sampled[place] = level, array("Q", at_level(sampled[place], level))
    return Survey(desk, levels, sampled, distance, dict(sorted(flashes.items())), Rarity(counted, judges))
