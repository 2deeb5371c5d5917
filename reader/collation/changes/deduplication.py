"""One fact, one alert: changes that are told once though they show in several details.

brutal  crackdown      dropped side by side    "brutal crackdown"
33 feet (10 meters)    was 31 (9)              the feet alone
12 14 9 31 22 …        a row that differs      its first figure alone
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.collation.changes.assignment import Joined, Match
from reader.collation.changes.slots import Found
from reader.model import Change, ChangeKind, DetailKind
from reader.text.details.units import same_amount

Told = tuple[Change, bool]
"""A change, and whether it is a near miss."""
Place = tuple[int, int, int] | None
Entry = tuple[Found | None, Found | None]
"""A detail of the left side and what it became on the right."""

_FLOOD = 12
"""Alerts of one kind in one link beyond which they are told as one."""


def told_once(told: list[Told], match: Match, joined: Joined) -> list[Told]:
    """The changes of one kind of detail in one link, those that belong together as one."""
    if match.kind is DetailKind.QUALIFIER:
        told = _run_together(_first_of_each(told), joined)
    elif match.kind is DetailKind.NAME:
        told = _exchanged_once(told)
    elif match.kind is DetailKind.NUMBER:
        again = _in_another_measure(match)
        told = [(c._replace(alert=c.alert and (c.left_at, c.right_at) not in again), close) for c, close in told]
    return _without_flood(told)


def place(change: Change) -> tuple[int, int, int]:
    """Where a change stands, on the left if it has a place there."""
    return change.left_at or change.right_at or (0, 0, 0)


def _first_of_each(told: list[Told]) -> list[Told]:
    """A word changed into another throughout is one change: "he" now "she"."""
    seen: set[tuple[str, str]] = set()
    kept: list[Told] = []
    for change, close in told:
        words = ((change.left or "").lower(), (change.right or "").lower())
        again = change.change is ChangeKind.CHANGED and words in seen
        kept.append((change._replace(alert=change.alert and not again), close))
        seen.add(words)
    return kept


def _exchanged_once(told: list[Told]) -> list[Told]:
    """Two names that changed places are one alert: the second answers the first."""
    seen: set[tuple[str | None, str | None]] = set()
    kept: list[Told] = []
    for change, close in told:
        answers = change.change is ChangeKind.CHANGED and (change.right, change.left) in seen
        kept.append((change._replace(alert=change.alert and not answers), close))
        seen.add((change.left, change.right))
    return kept


def _without_flood(told: list[Told]) -> list[Told]:
    """A list or table that differs throughout is one remark: of too many alerts the first stays one."""
    alerts = [at for at, (change, _) in enumerate(told) if change.alert]
    if len(alerts) <= _FLOOD:
        return told
    quiet = frozenset(alerts[1:])
    return [(c._replace(alert=False) if at in quiet else c, close) for at, (c, close) in enumerate(told)]


def _run_together(told: list[Told], joined: Joined) -> list[Told]:
    """Qualifiers lost side by side are one loss: "brutal crackdown"."""
    runs: list[Change] = []
    for change, _ in sorted(told, key=lambda entry: (entry[0].change, place(entry[0]))):
        merged = _together(runs[-1], change, joined) if runs else None
        runs[-1:] = [merged] if merged else [*runs[-1:], change]
    return [(change, False) for change in runs]


def _together(a: Change, b: Change, joined: Joined) -> Change | None:
    if (a.change, a.rank) != (b.change, b.rank) or a.change is ChangeKind.CHANGED:
        return None
    dropped = a.change is ChangeKind.DROPPED
    first, then, side = (a.left_at, b.left_at, joined.left) if dropped else (a.right_at, b.right_at, joined.right)
    if first is None or then is None or first[0] != then[0] or not 0 <= then[1] - first[2] <= 1:
        return None
    at = (first[0], first[1], then[2])
    text = side.sentences[at[0]].text[at[1] : at[2]]
    alert = a.alert or b.alert
    return (
        a._replace(left=text, left_at=at, alert=alert) if dropped else a._replace(right=text, right_at=at, alert=alert)
    )


def _in_another_measure(match: Match) -> frozenset[tuple[Place, Place]]:
    """Where an amount stands that was told just before in another measure: "33 feet (10 meters)", was 31 (9)."""
    entries: Sequence[Entry] = [
        *((a, b) for a, b, _ in match.changed),
        *((a, None) for a in match.lost),
        *((None, b) for b in match.new),
    ]
    return frozenset(
        (a.at if a else None, b.at if b else None)
        for at, (a, b) in enumerate(entries)
        if any(_same_amount(a, c) and _same_amount(b, d) for c, d in entries[:at])
    )


def _same_amount(a: Found | None, b: Found | None) -> bool:
    if a is None or b is None:
        return a is b
    return a.sentence == b.sentence and same_amount(a.detail.value, b.detail.value)
