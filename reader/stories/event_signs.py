"""Signs that two articles tell of one event: likeness of their terms, of their names, and of their openings.

                                whole   names   openings
    two outlets on one match      .4      .7       .4         their own words, the same people and places
    two matches, one template     .5      .1       .4         the same words, other people: `gap`

Each sign is a number from 0 to 1; event_weights.py says what each counts.
"""

from __future__ import annotations

import sys
from array import array
from functools import cached_property
from itertools import compress
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
# From this share of figures on, and so many cells, an article is a table with hardly a word around it; a flash is none.
_BARE_FIGURES, _BARE_CELLS = 1 / 3, 12
# A weight by its tenths, and where of the four parts of a packed term weight and flags lie.
_WEIGHT = [tenths / 10 for tenths in range(WEIGHT_MASK + 1)]
_LOWEST = 0 if sys.byteorder == "little" else 3


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
    """The terms of an article, ready to be compared: what each weighs, those that are names, that stand in the opening,
    and the cells of a table, which weigh nothing.
    """

    def __init__(self, fingerprint: Fingerprint) -> None:
        self._fingerprint = fingerprint
        packed = fingerprint.terms
        facts = array("H", packed.tobytes())[_LOWEST::4].tolist()
        cells = sum([1 for fact in reversed(facts) if fact & CELL]) if facts and facts[-1] & CELL else 0
        count = len(facts) - cells
        terms = [term >> HASH_SHIFT for term in packed]
        self.cells = frozenset(terms[count:])
        self.is_bare_table = cells >= _BARE_CELLS and len(fingerprint.figures) >= _BARE_FIGURES * fingerprint.length
        del terms[count:], facts[count:]
        weights = [_WEIGHT[fact >> WEIGHT_SHIFT] for fact in facts]
        are_names, open_it = [fact & NAME for fact in facts], [fact & OPENING for fact in facts]
        self.weights = dict(zip(terms, weights, strict=True))
        self.names, self.opening = frozenset(compress(terms, are_names)), frozenset(compress(terms, open_it))
        squares = list(map(mul, weights, weights))
        total, of_names = sum(squares), sum(compress(squares, are_names))
        self.norm, self.name_norm = sqrt(total) or 1.0, sqrt(of_names) or 1.0
        self.plain_norm = sqrt(max(0.0, total - of_names)) or 1.0
        self.opening_norm = sqrt(sum(compress(squares, open_it))) or 1.0
        self.opened_names = sum(compress(weights, map(mul, are_names, open_it)))

    @cached_property
    def shingles(self) -> frozenset[int]:
        return frozenset(shingles(self._fingerprint.words, 0))


def event_signs(left: Terms, right: Terms) -> EventSigns:
    """The signs of two articles; the same whichever comes first."""
    signs = _signs_of_terms(left, right)
    return _with_runs(left, right, signs)


def _signs_of_terms(left: Terms, right: Terms) -> EventSigns:
    """All signs but the runs in common."""
    ours, theirs = left.weights, right.weights
    shared = ours.keys() & theirs.keys()
    both = {term: ours[term] * theirs[term] for term in shared}
    named = shared & left.names, shared & right.names
    whole = sum(both.values())
    plain = whole - sum([both[term] for term in named[0] | named[1]])
    openings = sum([both[term] for term in shared & left.opening & right.opening])
    names = sum([both[term] for term in named[0] & named[1]])
    whole /= left.norm * right.norm
    plain /= left.plain_norm * right.plain_norm
    openings /= left.opening_norm * right.opening_norm
    # Where a script knows no capitals, or nobody is named, names speak neither for nor against it.
    names /= left.name_norm * right.name_norm
    if not (left.names or right.names):
        return EventSigns(whole, 0.0, openings, 0.0, 0.0, 0.0, 0.0)
    gap = max(0.0, plain - names) if left.names and right.names else 0.0
    opening_names = max(_opening_names_in(left, right), _opening_names_in(right, left))
    return EventSigns(whole, names, openings, gap, opening_names, max(0.0, whole - opening_names), 0.0)


def _with_runs(left: Terms, right: Terms, signs: EventSigns) -> EventSigns:
    if not signs.opening_names:
        return signs
    return signs._replace(named_runs=min(_MOST_RUNS, runs(left, right)) * signs.opening_names)


def runs(left: Terms, right: Terms) -> float:
    """The square root of the containment of the one's shingles in the other's: phrases of a source, quotations."""
    fewer = min(len(left.shingles), len(right.shingles))
    return sqrt(len(left.shingles & right.shingles) / fewer) if fewer else 0.0


def event_score(left: Terms, right: Terms, enough: float = inf) -> float:
    """The log odds that two articles tell of one event. Tables of the same labels with other figures do not, nor does
    a bare table with whatever holds other figures: its labels, its day and its market are those of a dozen others.

    Once they are `enough`, they may be higher than told: runs in common, which only add to them, are not looked for.
    """
    fewer = min(len(left.cells), len(right.cells))
    other_figures = not fewer or len(left.cells & right.cells) < _MIN_CELLS * fewer
    if other_figures and (left.is_bare_table or right.is_bare_table):
        return UNLIKE
    signs = _signs_of_terms(left, right)
    if other_figures and fewer >= _TABLE_CELLS and signs.whole >= _SAME_LABELS:
        return UNLIKE
    if _DECIDED < _log_odds(signs) < enough:
        signs = _with_runs(left, right, signs)
    return round(_log_odds(signs), 6)


def _log_odds(signs: EventSigns) -> float:
    return BIAS + sum(map(mul, WEIGHTS, signs), 0.0)


def _opening_names_in(article: Terms, other: Terms) -> float:
    """The share, by weight, of the names that an article opens with which the other has too."""
    if not article.opened_names:
        return _UNKNOWN
    weights, held = article.weights, other.weights
    return sum([weights[term] for term in article.names & article.opening if term in held]) / article.opened_names
