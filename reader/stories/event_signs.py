"""Signs that two articles tell of one event: likeness of their terms, of their names, and of their openings.

                                whole   names   openings   slots
    two outlets on one match      .4      .7       .4         0      their own words, the same people and places
    two matches, one template     .5      .2       .4        .2      the same words around other people and places

Each sign is a number from 0 to 1; event_weights.py says what each counts.
"""

from __future__ import annotations

import sys
from array import array
from functools import cached_property
from math import inf, sqrt
from operator import mul
from typing import NamedTuple

from reader.stories.event_weights import BIAS, WEIGHTS
from reader.stories.fingerprint import Fingerprint
from reader.stories.shingles import shingles
from reader.stories.terms import CELL, DAY, HASH_SHIFT, NAME, OPENING, WEIGHT_SHIFT

# An opening that names nobody says neither yes nor no.
_UNKNOWN = 0.5
# Runs beyond this are copy rather than a source in common.
_MOST_RUNS = 0.3
UNLIKE = -12.0
"""The log odds of what is surely of two events."""
# Below these log odds runs in common change nothing any more, and are not looked for.
_DECIDED = -3.0
# Other words in a row that are a blank of a template.
_LONGEST_SLOT = 6
# The share of blanks that makes a template, where less than so much of the names is the same.
_MIN_SLOTS, _SAME_NAMES = 0.05, 0.75
# Cells that make a table, how alike two of the same labels are, and the share of the fewer cells that two of one event
# have in common.
_TABLE_CELLS = 4
_SAME_LABELS = 0.5
_MIN_CELLS = 0.5
# From this share of figures on, and so many cells, an article is a table with hardly a word around it; a flash is none.
_BARE_FIGURES, _BARE_CELLS = 1 / 3, 12
# Where of the four parts of a packed term weight and flags lie, and the flags of a name in the opening.
_LOWEST = 0 if sys.byteorder == "little" else 3
_OPENING_NAME = NAME | OPENING


class EventSigns(NamedTuple):
    """`whole`, `names`, `openings`: cosines of the terms, of the names, of the openings. `opening_names`: share of the
    names one opens with that the other has, the larger of both. `opening_gap`: by how much the whole is more alike than
    that. `named_runs`: runs of words in common, as far as those names are: a template has runs too. `other_day`: 1
    where both name days of the week, and none in common. `slots`: share of the shorter that is other words with the
    same around them, as the blanks of a template.
    """

    whole: float
    names: float
    openings: float
    opening_names: float
    opening_gap: float
    named_runs: float
    other_day: float
    slots: float


class Terms:
    """The terms of an article, ready to be compared: the weight in tenths and the flags of each, as packed, and the
    cells of a table, which weigh nothing.
    """

    def __init__(self, fingerprint: Fingerprint) -> None:
        self._fingerprint = fingerprint
        packed = fingerprint.terms
        facts = array("H", packed.tobytes())[_LOWEST::4].tolist()
        terms = [term >> HASH_SHIFT for term in packed]
        count = len(facts)
        while count and facts[count - 1] & CELL:
            count -= 1
        self.cells = frozenset(terms[count:])
        self.is_bare_table = (
            len(self.cells) >= _BARE_CELLS and len(fingerprint.figures) >= _BARE_FIGURES * fingerprint.length
        )
        del terms[count:], facts[count:]
        self.facts = dict(zip(terms, facts, strict=True))
        whole = names = openings = opened_names = 0
        for fact in facts:
            weight = fact >> WEIGHT_SHIFT
            square = weight * weight
            whole += square
            if fact & OPENING:
                openings += square
            if fact & NAME:
                names += square
                if fact & OPENING:
                    opened_names += weight
        self.norm, self.name_norm, self.opening_norm = (sqrt(square) or 1.0 for square in (whole, names, openings))
        self.has_names, self.opened_names = bool(names), opened_names
        self.days = frozenset([term for term, fact in self.facts.items() if fact & DAY])

    @cached_property
    def opening(self) -> dict[int, int]:
        """The weights, in tenths, of the words that the article opens with."""
        return {term: fact >> WEIGHT_SHIFT for term, fact in self.facts.items() if fact & OPENING}

    @property
    def words(self) -> array[int]:
        """The content words in order, as numbers."""
        return self._fingerprint.words

    @cached_property
    def places(self) -> dict[int, int]:
        """The last place of each content word."""
        return {word: place for place, word in enumerate(self.words)}

    @cached_property
    def shingles(self) -> frozenset[int]:
        return frozenset(shingles(self._fingerprint.words, 0))


def event_signs(left: Terms, right: Terms) -> EventSigns:
    """The signs of two articles; the same whichever comes first."""
    return _with_slots(left, right, _with_runs(left, right, _signs_of_terms(left, right)))


def _signs_of_terms(left: Terms, right: Terms) -> EventSigns:
    """All signs but the runs in common and the slots."""
    ours, theirs = left.facts, right.facts
    whole = names = openings = our_names = their_names = 0
    for term in ours.keys() & theirs.keys():
        one, other = ours[term], theirs[term]
        our_weight, their_weight = one >> WEIGHT_SHIFT, other >> WEIGHT_SHIFT
        product = our_weight * their_weight
        whole += product
        if one & other & NAME:
            names += product
        if one & other & OPENING:
            openings += product
        if one & _OPENING_NAME == _OPENING_NAME:
            our_names += our_weight
        if other & _OPENING_NAME == _OPENING_NAME:
            their_names += their_weight
    whole_cosine = whole / (left.norm * right.norm)
    openings_cosine = openings / (left.opening_norm * right.opening_norm)
    other_day = 1.0 if left.days and right.days and left.days.isdisjoint(right.days) else 0.0
    rest = (0.0, other_day, 0.0)
    if not (left.has_names and right.has_names):
        # Where nobody is named, names speak neither for nor against it.
        return EventSigns(whole_cosine, 0.0, openings_cosine, 0.0, 0.0, *rest)
    names_cosine = names / (left.name_norm * right.name_norm)
    opening_names = max(_share(our_names, left), _share(their_names, right))
    opening_gap = max(0.0, whole_cosine - opening_names)
    return EventSigns(whole_cosine, names_cosine, openings_cosine, opening_names, opening_gap, *rest)


def _share(shared: int, article: Terms) -> float:
    """The share, by weight, of the names that an article opens with."""
    return shared / article.opened_names if article.opened_names else _UNKNOWN


def _with_runs(left: Terms, right: Terms, signs: EventSigns) -> EventSigns:
    if not signs.opening_names:
        return signs
    return signs._replace(named_runs=min(_MOST_RUNS, runs(left, right)) * signs.opening_names)


def _with_slots(left: Terms, right: Terms, signs: EventSigns) -> EventSigns:
    if not (left.has_names and right.has_names):
        return signs
    if left.words[:1] > right.words[:1]:
        left, right = right, left
    return signs._replace(slots=slots(left, right))


def slots(left: Terms, right: Terms) -> float:
    """The share of words that differ in stretches which both articles have: between words in common, as many here as
    there, and no more than a slot holds.
    """
    place_in = right.places.get
    run = slot = 0
    last, last_there = -_LONGEST_SLOT - 2, 0
    for here, word in enumerate(left.words):
        there = place_in(word)
        if there is None:
            continue
        step = here - last
        if step == there - last_there <= _LONGEST_SLOT + 1:
            run += 1
            slot += step - 1
        last, last_there = here, there
    return slot / min(len(left.words), len(right.words)) if run > 1 else 0.0


def runs(left: Terms, right: Terms) -> float:
    """The square root of the containment of the one's shingles in the other's: phrases of a source, quotations."""
    fewer = min(len(left.shingles), len(right.shingles))
    return sqrt(len(left.shingles & right.shingles) / fewer) if fewer else 0.0


def event_score(left: Terms, right: Terms, enough: float = inf) -> float:
    """The log odds that two articles tell of one event. Tables of the same labels with other figures do not, nor does
    a bare table with whatever holds other figures: its labels, its day and its market are those of a dozen others. Nor
    do two of one template.

    Once they are `enough`, they may be higher than told: runs in common, which only add to them, are not looked for.
    """
    fewer = min(len(left.cells), len(right.cells))
    other_figures = not fewer or len(left.cells & right.cells) < _MIN_CELLS * fewer
    if other_figures and (left.is_bare_table or right.is_bare_table):
        return UNLIKE
    signs = _signs_of_terms(left, right)
    if other_figures and fewer >= _TABLE_CELLS and signs.whole >= _SAME_LABELS:
        return UNLIKE
    if _log_odds(signs) > _DECIDED:
        signs = _with_slots(left, right, signs)
        if is_template(signs):
            return UNLIKE
    if _DECIDED < _log_odds(signs) < enough:
        signs = _with_runs(left, right, signs)
    return round(_log_odds(signs), 6)


def is_template(signs: EventSigns) -> bool:
    """Whether two articles are the same words around other names, or of another day: blanks, filled in anew."""
    return signs.slots >= _MIN_SLOTS and (signs.opening_names < _SAME_NAMES or signs.other_day > 0)


def _log_odds(signs: EventSigns) -> float:
    return BIAS + sum(map(mul, WEIGHTS, signs), 0.0)
