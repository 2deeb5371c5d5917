"""Two names that changed places: the gravest slip of all, for every word still stands.

left   Ardania accused Bolvia      changed  Ardania → Bolvia
right  Bolvia accused Ardania      a list in another order ("Bolvia and Ardania") is none
"""

from __future__ import annotations

from reader.collation.changes.assignment import Joined, Match, Slots
from reader.collation.changes.facts import ResolvedFacts as Told
from reader.collation.changes.facts import within
from reader.collation.changes.slots import Found
from reader.text.languages.word_lists import listed

_STANDING = 0.9
_LISTING = frozenset(listed("and or und oder y et & the"))


def exchanged(found: Match, a: list[Found], b: list[Found], joined: Joined, shared: Slots) -> None:
    """Move names that stand in each other's place, the text otherwise the same, out of both heaps into `changed`."""
    values = [x.detail.value for x in a], [y.detail.value for y in b]
    if len(a) < 2 or sorted(values[0]) != sorted(values[1]):
        return
    apart = [k for k, (v, w) in enumerate(zip(*values, strict=True)) if v != w]
    if len(apart) != 2 or any(not shared.get((a[k].at, b[k].at)) for k in apart):
        return
    if _only_listed(a[apart[0]], a[apart[1]], joined.left) or joined.likeness(a, b) < _STANDING:
        return
    found.changed += [(a[k], b[k], True) for k in apart]
    for heap in (a, b):
        heap[:] = [x for k, x in enumerate(heap) if k not in apart]


def _only_listed(one: Found, other: Found, told: Told) -> bool:
    """Whether nothing but "and", commas and names stands between the two."""
    if one.sentence != other.sentence:
        return True
    gap = (one.detail.span[1], other.detail.span[0])
    between = (t for t in within(told.tokens[one.sentence], gap) if t.norm)
    return all(t.norm in _LISTING or t.text[:1].isupper() or not t.norm.isalnum() for t in between)
