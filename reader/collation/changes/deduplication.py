"""One alert for one fact: changes that show in several details count once.

brutal  crackdown      dropped side by side    "brutal crackdown"
33 feet (10 meters)    was 31 (9)              the feet alone
12 14 9 31 22 …        a row that differs      its first figure alone
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reader.collation.changes.assignment import KindMatch
from reader.collation.changes.kinds.record import RankedChange
from reader.collation.changes.linked_sides import LinkedSides, LocatedDetail
from reader.collation.changes.slots import Place
from reader.model import Change, ChangeKind, Side
from reader.text.details.units import dimension, same_amount

_FLOOD = 12
"""Alerts of one kind in one link beyond which they count as one."""

DetailOnSides = tuple[LocatedDetail | None, LocatedDetail | None]
"""A detail of the left side and what it became on the right."""


def first_place(change: Change) -> Place:
    """Where a change stands, on the left if it has a place there."""
    return change.left_at or change.right_at or (0, 0, 0)


def each_by_itself(
    ranked: Sequence[RankedChange],
    match: KindMatch,  # noqa: ARG001
    link: LinkedSides,  # noqa: ARG001
) -> list[RankedChange]:
    """The changes as they are: each is a fact of its own."""
    return list(ranked)


def adjacent_words_as_one(
    ranked: Sequence[RankedChange],
    match: KindMatch,  # noqa: ARG001
    link: LinkedSides,
) -> list[RankedChange]:
    """Words dropped or gained side by side are one change; a word changed into another throughout alerts once."""
    return _adjacent_joined(_first_of_each(ranked), link)


def swaps_as_one(
    ranked: Sequence[RankedChange],
    match: KindMatch,  # noqa: ARG001
    link: LinkedSides,  # noqa: ARG001
) -> list[RankedChange]:
    """Two details that changed places are one alert: the second answers the first."""
    seen: set[tuple[str | None, str | None]] = set()
    done: list[RankedChange] = []
    for change, confusable, _ in ranked:
        answers = change.change is ChangeKind.CHANGED and (change.right, change.left) in seen
        done.append(RankedChange(change._replace(alert=change.alert and not answers), confusable))
        seen.add((change.left, change.right))
    return done


def measures_as_one(
    ranked: Sequence[RankedChange],
    match: KindMatch,
    link: LinkedSides,  # noqa: ARG001
) -> list[RankedChange]:
    """An amount in two measures is one alert: "33 feet (10 meters)", was 31 (9)."""
    again = _in_another_measure(match)
    return [
        RankedChange(c._replace(alert=c.alert and (c.left_at, c.right_at) not in again), confusable)
        for c, confusable, _ in ranked
    ]


def without_flood(ranked: list[RankedChange]) -> list[RankedChange]:
    """A list or table that differs throughout is one remark: of too many alerts the first stays one."""
    alerts = [at for at, entry in enumerate(ranked) if entry.change.alert]
    if len(alerts) <= _FLOOD:
        return ranked
    quiet = frozenset(alerts[1:])
    return [
        RankedChange(change._replace(alert=False) if at in quiet else change, confusable)
        for at, (change, confusable, _) in enumerate(ranked)
    ]


def _first_of_each(ranked: Sequence[RankedChange]) -> list[RankedChange]:
    """A word changed into another throughout is one change: "he" now "she"."""
    seen: set[tuple[str, str]] = set()
    done: list[RankedChange] = []
    for change, confusable, _ in ranked:
        words = ((change.left or "").lower(), (change.right or "").lower())
        again = change.change is ChangeKind.CHANGED and words in seen
        done.append(RankedChange(change._replace(alert=change.alert and not again), confusable))
        seen.add(words)
    return done


def _adjacent_joined(ranked: Sequence[RankedChange], link: LinkedSides) -> list[RankedChange]:
    """Words lost side by side are one loss: "brutal crackdown"."""
    runs: list[Change] = []
    for change, *_ in sorted(ranked, key=lambda entry: (entry.change.change, first_place(entry.change))):
        merged = _merged(runs[-1], change, link) if runs else None
        runs[-1:] = [merged] if merged else [*runs[-1:], change]
    return [RankedChange(change, confusable=False) for change in runs]


def _merged(a: Change, b: Change, link: LinkedSides) -> Change | None:
    """Two changes as one where they are of one sort and their words adjoin."""
    if (a.change, a.rank) != (b.change, b.rank) or a.change is ChangeKind.CHANGED:
        return None
    side = Side.LEFT if a.change is ChangeKind.DROPPED else Side.RIGHT
    first, then = (a.left_at, b.left_at) if side is Side.LEFT else (a.right_at, b.right_at)
    if first is None or then is None or first[0] != then[0] or not 0 <= then[1] - first[2] <= 1:
        return None
    at = (first[0], first[1], then[2])
    text = link.facts(side).sentences[at[0]].text[at[1] : at[2]]
    alert = a.alert or b.alert
    if side is Side.LEFT:
        return a._replace(left=text, left_at=at, alert=alert)
    return a._replace(right=text, right_at=at, alert=alert)


def _in_another_measure(match: KindMatch) -> frozenset[tuple[Place | None, Place | None]]:
    """The places of amounts that stand just before in another measure."""
    entries: Sequence[DetailOnSides] = [
        *((pair.left, pair.right) for pair in match.changed),
        *((x, None) for x in match.dropped),
        *((None, y) for y in match.gained),
    ]
    again: set[tuple[Place | None, Place | None]] = set()
    before: dict[tuple[object, ...], list[DetailOnSides]] = defaultdict(list)
    for a, b in entries:
        like = before[_measure(a), _measure(b)]
        if any(_same_amount(a, c) and _same_amount(b, d) for c, d in like):
            again.add((a.place if a else None, b.place if b else None))
        like.append((a, b))
    return frozenset(again)


def _measure(a: LocatedDetail | None) -> tuple[int, str] | None:
    """The sentence of an amount and what it measures: alike in the same amount told again."""
    return a and (a.sentence, dimension(a.detail.value) or a.detail.value)


def _same_amount(a: LocatedDetail | None, b: LocatedDetail | None) -> bool:
    if a is None or b is None:
        return a is b
    return a.sentence == b.sentence and same_amount(a.detail.value, b.detail.value)
