"""Relations between versions: containment of shingles and likeness of the openings, of one pair.

    containment   share of the shingles of the shorter article that are in the other
    opening       share, by weight, of the words at the top of each that are in the other

A rewritten version may keep only a tenth of the shingles, as much as two articles that end in the same
paragraphs of background; but versions open on the same news. A round-up holds an item whole and
opens on another; a table shares its labels and not its figures; last year's item is another item.
Two flashes are matched by their words, see flashes.py.

What relates two articles is in these two alone: no other article on the desk makes it more or less.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from reader.stories.event_signs import UNLIKE, Terms, event_score
from reader.stories.fingerprint import Fingerprint
from reader.stories.flashes import flash_match, is_flash
from reader.stories.shingles import article_level, at_level, shingles

_MIN_CONTAINMENT = 0.08
_MIN_OPENING = 0.35
# One may make up for the other: much in common and a new top, or the same news in new words.
_MIN_BOTH = 0.6
_SURE_CONTAINMENT = 0.4
_SURE_OPENING = 0.65
# Of what shares less, and of tables, a template is told by names and figures that differ: log odds below these.
_SURELY_COPIED, _TEMPLATE = 0.7, 0.0
# Shared shingles that a pair needs at the least, of all and of a sample: two quotations of the same phrase are none.
_MIN_SHINGLES, _MIN_SAMPLED = 4, 2
# How much finer a pair is looked at than it was sampled at to be found, in levels.
_FINER = 1
# Where a sample may mislead: what is as near the least containment as this is looked at whole.
_HOPELESS, _DOUBTFUL = 0.03, 0.12
MAX_DAYS = 7
# From this share of figures on, an article is a table or a report of results, and is compared by its figures.
_TABLE_FIGURES = 0.06
_MIN_FIGURES = 0.5


@dataclass(frozen=True, slots=True)
class Relation:
    """Two articles that are versions of one another.

    `containment`, 0 to 1, is that of the shorter in the longer (Broder 1997). A `sure` relation needs no other; the
    rest need the story to agree. `right_in_left` and `left_in_right` are the containment of the one in the other.
    """

    containment: float
    sure: bool
    right_in_left: float
    left_in_right: float


class Article:
    """An article as it is compared, from its fingerprint."""

    def __init__(self, fingerprint: Fingerprint) -> None:
        self.fingerprint = fingerprint
        self.level = max(0, article_level(len(fingerprint.words)) - _FINER)
        self._sampled: dict[int, frozenset[int]] = {}

    @cached_property
    def words(self) -> frozenset[int]:
        return frozenset(self.fingerprint.words)

    @cached_property
    def terms(self) -> Terms:
        return Terms(self.fingerprint)

    @cached_property
    def opening_weight(self) -> int:
        return sum(self.terms.opening.values())

    def shingles_at(self, level: int) -> frozenset[int]:
        """The shingles of the article at a level, from that of its own downwards."""
        if level not in self._sampled:
            own = self._sampled.get(self.level)
            self._sampled[level] = (
                frozenset(shingles(self.fingerprint.words, level))
                if own is None or level < self.level
                else at_level(own, level)
            )
        return self._sampled[level]


def relation(left: Article, right: Article) -> Relation | None:
    """How two articles relate; None where they are no versions of one another."""
    ours, theirs = left.fingerprint, right.fingerprint
    if not _comparable(ours, theirs):
        return None
    if is_flash(ours) and is_flash(theirs):
        return _of_flashes(left, right)
    level = min(left.level, right.level)
    shared, ours_held, theirs_held = _shingles(left, right, level)
    if _HOPELESS <= shared / (min(ours_held, theirs_held) or 1) < _DOUBTFUL and level:
        level = 0
        shared, ours_held, theirs_held = _shingles(left, right, level)
    containment = shared / (min(ours_held, theirs_held) or 1)
    if shared < max(_MIN_SAMPLED, _MIN_SHINGLES >> level) or containment < _MIN_CONTAINMENT:
        return None
    opening = min(_opening_in(left, right), _opening_in(right, left))
    if opening < _MIN_OPENING or containment + opening < _MIN_BOTH:
        return None
    surely_copied = containment >= _SURELY_COPIED and not (left.terms.cells and right.terms.cells)
    if not surely_copied and event_score(left.terms, right.terms, enough=_TEMPLATE) < _TEMPLATE:
        return None
    sure = containment >= _SURE_CONTAINMENT and opening >= _SURE_OPENING
    return Relation(containment, sure, shared / (theirs_held or 1), shared / (ours_held or 1))


def _shingles(left: Article, right: Article, level: int) -> tuple[int, int, int]:
    """How many shingles of a level two articles share, and how many each holds."""
    ours, theirs = left.shingles_at(level), right.shingles_at(level)
    return len(ours & theirs), len(ours), len(theirs)


def near_in_time(left: Fingerprint, right: Fingerprint) -> bool:
    """Whether two articles are of one week, as far as their days are known."""
    return not (left.day and right.day) or abs(left.day - right.day) <= MAX_DAYS


def _of_flashes(left: Article, right: Article) -> Relation | None:
    match = flash_match(left.fingerprint, right.fingerprint)
    if match is None or event_score(left.terms, right.terms, enough=UNLIKE) <= UNLIKE:
        return None
    containment = max(match)
    return Relation(containment, containment == 1, match.right_in_left, match.left_in_right)


def _comparable(left: Fingerprint, right: Fingerprint) -> bool:
    """Whether the wording alone may distinguish the two: not their day, not the figures of a table."""
    if not near_in_time(left, right):
        return False
    if is_flash(left) and is_flash(right):
        return True
    fewer = min(len(left.figures), len(right.figures))
    if fewer < _TABLE_FIGURES * min(left.length, right.length):
        return True
    return (Counter(left.figures) & Counter(right.figures)).total() >= _MIN_FIGURES * fewer


def _opening_in(article: Article, other: Article) -> float:
    """The share, by weight, of the words that an article opens on which the other has anywhere, 0 to 1."""
    words = other.words
    found = sum([weight for term, weight in article.terms.opening.items() if term in words])
    return found / article.opening_weight if found else 0.0
