"""Which articles could be versions of one another, and how surely?

    run 0x3f.. ──> articles 2, 7, 9       an inverted index of word runs names the candidates;
    run 0x81.. ──> articles 2, 9          a run that stands in too many says nothing and is left out

    share     how much of the shorter article's runs stand in the other, rare runs counting most
    opening   how many of the telling words at the top of each stand in the other

A rewritten version may keep only a tenth of the runs, as much as two articles that end in the same
paragraphs of background; but versions open on the same news. A round-up holds an item whole and
opens on another; a table shares its labels and not its figures; last year's item is another item.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from reader.stories.fingerprint import Fingerprint

_MIN_SHARE = 0.08
_MIN_OPENING = 0.35
# What one lacks the other may make up: much in common and a new top, or the same news in new words.
_MIN_BOTH = 0.6
_SURE_SHARE = 0.4
_SURE_OPENING = 0.65
# Shared runs a pair needs at the least: two quotations of the same phrase are none.
_MIN_RUNS = 4.0
# A run weighs in full in as many articles as a story may well have, less beyond, nothing in boilerplate.
_COMMON_RUN = 16
_BOILERPLATE_RUN = 256
_MAX_DAYS = 7
_SHORTEST_OPENING = 40
# From this share of figures on, an article is a table or a report of results, and stands by its figures.
_TABLE = 0.06
_MIN_FIGURES = 0.5
# How many articles the rarity of a word is judged against where there are fewer.
_PRIOR = 200


@dataclass(frozen=True, slots=True)
class Relation:
    """Two articles, by their places, that are versions of one another. `share` is 0 to 1.

    `sure` ones stand on their own; the others need the rest of the story to agree.
    """

    left: int
    right: int
    share: float
    sure: bool


def relations(prints: Sequence[Fingerprint]) -> Iterator[Relation]:
    """Every pair of versions among the articles, in no particular order."""
    index: defaultdict[int, list[int]] = defaultdict(list)
    for place, print_ in enumerate(prints):
        for run in print_.runs:
            index[run].append(place)
    weight = {run: min(1.0, _COMMON_RUN / len(places)) for run, places in index.items() if len(places) > 1}
    total = [
        sum(weight.get(run, 1.0) for run in print_.runs if len(index[run]) <= _BOILERPLATE_RUN) for print_ in prints
    ]
    rarity = _Rarity(prints)
    for right, print_ in enumerate(prints):
        shared: defaultdict[int, float] = defaultdict(float)
        for run in print_.runs:
            places = index[run]
            if 1 < len(places) <= _BOILERPLATE_RUN:
                for left in places:
                    if left >= right:
                        break
                    shared[left] += weight[run]
        for left, common in shared.items():
            share = common / min(total[left], total[right])
            if common >= _MIN_RUNS and share >= _MIN_SHARE and _comparable(prints[left], print_):
                opening = rarity.opening_share(prints[left], print_)
                if opening >= _MIN_OPENING and share + opening >= _MIN_BOTH:
                    yield Relation(left, right, share, share >= _SURE_SHARE and opening >= _SURE_OPENING)


def _comparable(left: Fingerprint, right: Fingerprint) -> bool:
    """Whether nothing but the wording could tell the two apart: not their day, not the figures of a table."""
    if left.published and right.published and abs((left.published - right.published).days) > _MAX_DAYS:
        return False
    few, many = sorted((left.figures, right.figures), key=Counter.total)
    if few.total() < _TABLE * min(left.length, right.length):
        return True
    return (few & many).total() >= _MIN_FIGURES * few.total()


class _Rarity:
    """How much a word tells: the fewer articles it stands in, the more."""

    def __init__(self, prints: Sequence[Fingerprint]) -> None:
        self._articles = Counter(word for print_ in prints for word in print_.words)
        self._of = len(prints) + _PRIOR

    def opening_share(self, left: Fingerprint, right: Fingerprint) -> float:
        """How far the two open on the same news, 0 to 1: the weaker side decides."""
        top = max(_SHORTEST_OPENING, min(len(left.opening), len(right.opening)))
        return min(self._found(left.opening[:top], right.words), self._found(right.opening[:top], left.words))

    def _found(self, opening: tuple[str, ...], words: frozenset[str]) -> float:
        told = {word: log(self._of / self._articles[word]) for word in opening}
        whole = sum(told.values())
        return sum(weight for word, weight in told.items() if word in words) / whole if whole else 0.0
