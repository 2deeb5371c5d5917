"""The details of a link matched one to one, kind by kind.

left   12, 8,500, 31          equal    31 = 31
right  21, 31                 changed  12 → 21        same slot, or a near miss
                              dropped  8,500
"""

from __future__ import annotations

from collections.abc import Iterable

from reader.collation.changes.assignment import KindMatch
from reader.collation.changes.kinds.record import KindOfDetail
from reader.collation.changes.linked_sides import LinkedSides, LocatedDetail
from reader.model import DetailKind, Side

_NOTHING = KindMatch()


def match_all(link: LinkedSides, kinds: Iterable[KindOfDetail]) -> dict[DetailKind, KindMatch]:
    """The match of each kind, in the order of the kinds; every detail of the link stands in one place of one match."""
    left, right = _by_kind(link, Side.LEFT), _by_kind(link, Side.RIGHT)
    return {
        record.kind: record.matcher(ours, theirs, link) if ours or theirs else _NOTHING
        for record in kinds
        for ours, theirs in [(left.get(record.kind, []), right.get(record.kind, []))]
    }


def _by_kind(link: LinkedSides, side: Side) -> dict[DetailKind, list[LocatedDetail]]:
    rows = link.facts(side).details
    found: dict[DetailKind, list[LocatedDetail]] = {}
    for sentence in link.sentences(side):
        for detail in rows[sentence]:
            found.setdefault(detail.kind, []).append(LocatedDetail(sentence, detail))
    return found
