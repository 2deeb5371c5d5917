"""Signs that two articles tell of one event: likeness of their terms, of their names, and of their openings.

                                whole   names   openings
    two outlets on one match      .4      .7       .4         their own words, the same people and places
    two matches, one template     .5      .1       .4         the same words, other people: `gap`

Each sign is a number from 0 to 1; event_weights.py says what each counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from math import inf, sqrt
from operator import mul
from typing import NamedTuple

from reader.stories.event_weights import BIAS, WEIGHTS
from reader.stories.fingerprint import Fingerprint
from reader.stories.shingles import shingles
from reader.stories.terms import CELL, HASH_SHIFT, NAME, OPENING, WEIGHT_MASK, WEIGHT_SHIFT

# An opening that names nobody says neither yes nor no.
_UNKNOWN = 0.5
# Runs beyond this are copy rather than a source in common.
_MOST_RUNS = 0.3
UNLIKE = -12.0
"""The log odds of what is surely of two events."""
# Below these log odds runs in common change nothing any more, and are not looked for.
_DECIDED = -3.0
# Cells that make a table, how alike two of the same labels are, and the share of the fewer cells that two of one event
# have in common.
_TABLE_CELLS = 4
_SAME_LABELS = 0.5
_MIN_CELLS = 0.5


class EventSigns(NamedTuple):
    """`whole`, `names`, `openings`: cosines of the terms, of the names, of the openings. `gap`: by how much the plain
    words are more alike than the names. `opening_names`: share of the names one opens with that the other has, the
    larger of both. `opening_gap`: by how much the whole is more alike than that. `named_runs`: runs of words in
    common, as far as those names are: a template has runs too.
    """

    whole: float
    names: float
    openings: float
    gap: float
    opening_names: float
    opening_gap: float
    named_runs: float


class Terms:
    """The terms of an article, ready to be compared."""

    def __init__(self, fingerprint: Fingerprint, rarity: Mapping[int, float]) -> None:
        self._fingerprint = fingerprint
        self._rarity = rarity

    @cached_property
    def weights(self) -> dict[int, float]:
        """Each term and its weight; a cell of a table is none."""
        rarity = self._rarity
        return {
            term >> HASH_SHIFT: (term >> WEIGHT_SHIFT & WEIGHT_MASK) * rarity[term >> HASH_SHIFT]
            for term in self._fingerprint.terms
            if not term & CELL
        }

    @cached_property
    def names(self) -> frozenset[int]:
        return frozenset([term >> HASH_SHIFT for term in self._fingerprint.terms if term & NAME])

    @cached_property
    def opening(self) -> frozenset[int]:
        return frozenset([term >> HASH_SHIFT for term in self._fingerprint.terms if term & OPENING])

    @cached_property
    def cells(self) -> frozenset[int]:
        return frozenset([term >> HASH_SHIFT for term in self._fingerprint.terms if term & CELL])

    @cached_property
    def shingles(self) -> frozenset[int]:
        return frozenset(shingles(self._fingerprint.words, 0))

    @cached_property
    def norm(self) -> float:
        return _norm(self.weights, self.weights.keys())

    @cached_property
    def name_norm(self) -> float:
        return _norm(self.weights, self.names)

    @cached_property
    def plain_norm(self) -> float:
        return _norm(self.weights, self.weights.keys() - self.names)

    @cached_property
    def opening_norm(self) -> float:
        return _norm(self.weights, self.opening)


def event_signs(left: Terms, right: Terms) -> EventSigns:
    """The signs of two articles; the same whichever comes first."""
    signs = _signs_of_terms(left, right)
    return signs._replace(named_runs=_named_runs(left, right, signs))


def _signs_of_terms(left: Terms, right: Terms) -> EventSigns:
    """All signs but the runs in common."""
    ours, theirs = left.weights, right.weights
    our_names, their_names, our_opening, their_opening = left.names, right.names, left.opening, right.opening
    whole = names = openings = plain = 0.0
    for term in ours.keys() & theirs.keys():
        both = ours[term] * theirs[term]
        whole += both
        if term in our_names:
            if term in their_names:
                names += both
        elif term not in their_names:
            plain += both
        if term in our_opening and term in their_opening:
            openings += both
    whole /= left.norm * right.norm
    plain /= left.plain_norm * right.plain_norm
    # Where a script knows no capitals, or nobody is named, names speak neither for nor against it.
    names /= left.name_norm * right.name_norm
    gap = max(0.0, plain - names) if our_names and their_names else 0.0
    openings /= left.opening_norm * right.opening_norm
    if not (our_names or their_names):
        return EventSigns(whole, 0.0, openings, 0.0, 0.0, 0.0, 0.0)
    opening_names = max(_opening_names_in(left, right), _opening_names_in(right, left))
    return EventSigns(whole, names, openings, gap, opening_names, max(0.0, whole - opening_names), 0.0)


def _named_runs(left: Terms, right: Terms, signs: EventSigns) -> float:
    return min(_MOST_RUNS, runs(left, right)) * signs.opening_names


def runs(left: Terms, right: Terms) -> float:
    """The square root of the containment of the one's shingles in the other's: phrases of a source, quotations."""
    fewer = min(len(left.shingles), len(right.shingles))
    return sqrt(len(left.shingles & right.shingles) / fewer) if fewer else 0.0


def event_score(left: Terms, right: Terms, enough: float = inf) -> float:
    """The log odds that two articles tell of one event. Tables of the same labels with other figures do not.

    Once they are `enough`, they may be higher than told: runs in common, which only add to them, are not looked for.
    """
    signs = _signs_of_terms(left, right)
    fewer = min(len(left.cells), len(right.cells))
    if fewer >= _TABLE_CELLS and signs.whole >= _SAME_LABELS and len(left.cells & right.cells) < _MIN_CELLS * fewer:
        return UNLIKE
    if _DECIDED < _log_odds(signs) < enough:
        signs = signs._replace(named_runs=_named_runs(left, right, signs))
    return round(_log_odds(signs), 6)


def _log_odds(signs: EventSigns) -> float:
    return BIAS + sum(map(mul, WEIGHTS, signs), 0.0)


def _opening_names_in(article: Terms, other: Terms) -> float:
    """The share, by weight, of the names that an article opens with which the other has too."""
    weights, opened = article.weights, article.names & article.opening
    total = sum([weights[term] for term in opened])
    return sum([weights[term] for term in opened if term in other.weights]) / total if total else _UNKNOWN


def _norm(weights: Mapping[int, float], of: Iterable[int]) -> float:
    return sqrt(sum([weights[term] ** 2 for term in of])) or 1.0
