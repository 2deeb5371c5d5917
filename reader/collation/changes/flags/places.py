"""Places of words: whether one touches another, lies within it, and what is printed there."""

from __future__ import annotations

from reader.collation.changes.facts import ResolvedFacts, tokens_in
from reader.collation.changes.linked_sides import LinkedSides
from reader.collation.changes.slots import Place
from reader.model import Side


def text_at(place: Place | None, link: LinkedSides, side: Side) -> str | None:
    """What a side prints at a place; None where it has none."""
    return None if place is None else link.facts(side).sentences[place[0]].text[place[1] : place[2]]


def overlap(one: tuple[Place | None, Place | None], other: tuple[Place | None, Place | None]) -> bool:
    """Whether two changes, each by its places on the two sides, share words on either."""
    return touch(one[0], other[0]) or touch(one[1], other[1])


def touch(one: Place | None, other: Place | None) -> bool:
    """Whether two places share letters."""
    return one is not None and other is not None and one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def within(part: Place, whole: Place) -> bool:
    """Whether one place lies in another whole."""
    return part[0] == whole[0] and whole[1] <= part[1] and part[2] <= whole[2]


def mostly_within(part: Place, whole: Place, facts: ResolvedFacts) -> bool:
    """Whether half of the words of a place stand in another."""
    words = [t.span for t in tokens_in(facts.tokens[part[0]], part[1:]) if t.norm[:1].isalnum()]
    inside = sum(whole[1] <= a and b <= whole[2] for a, b in words)
    return part[0] == whole[0] and bool(inside) and 2 * inside >= len(words)
