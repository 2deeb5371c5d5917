"""Flag table: each fact that is flagged in any version, a row with what every version says of it.

    kind      rank   base        second      third
    number    1      12 people   21 people   12 people      disagree
    name      2      –           Ada Hale    –              told by one alone

A row begins with an alert; a version that runs the base's sentence and changes nothing there says what the base says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reader.model import Change, Collation, DetailKind, Link

Place = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Told:
    """What a version says: the words as printed and their place (sentence, start, end); None where it is not known."""

    text: str
    at: Place | None


@dataclass(frozen=True, slots=True)
class FlagRow:
    """A flagged fact: `values` has every version by its id, None for one that does not tell it.

    `rank` is the gravest of the changes in the row, 1 to 3; `disagree`: two versions contradict each other.
    `changes` are the alerts it is made of, by the witness's id.
    """

    kind: DetailKind
    rank: int
    disagree: bool
    values: Mapping[str, Told | None]
    changes: Mapping[str, Change] = field(default_factory=dict)


def flag_table(collations: Sequence[Collation]) -> tuple[FlagRow, ...]:
    """The flags of a base and its witnesses, one collation each; the gravest first, then in the order of the copy."""
    rows: list[tuple[Change, list[tuple[int, Change]]]] = []
    for w, made in enumerate(collations):
        for change in (c for link in made.links for c in link.details if c.alert):
            row = next((found for first, found in rows if _same_fact(first, change)), None)
            if row is None:
                rows.append((change, [(w, change)]))
            elif all(other != w for other, _ in row):
                row.append((w, change))
    table = [_row(first, found, collations) for first, found in rows]
    return tuple(sorted(table, key=lambda row: row.rank))


def _same_fact(one: Change, other: Change) -> bool:
    """Whether two versions change one detail of the base, or put in the same words."""
    a, b = one.left_at, other.left_at
    if a is None or b is None:
        return a is b and one.kind is other.kind and (one.right or "").casefold() == (other.right or "").casefold()
    return one.kind is other.kind and a[0] == b[0] and a[1] < b[2] and b[1] < a[2]


def _row(first: Change, found: Iterable[tuple[int, Change]], collations: Sequence[Collation]) -> FlagRow:
    changes = dict(found)
    values: dict[str, Told | None] = {collations[0].base.id: _told(first.left, first.left_at)}
    for w, made in enumerate(collations):
        change = changes.get(w)
        values[made.witness.id] = _told(change.right, change.right_at) if change else _unchanged(first, made)
    said = {told.text.casefold() for told in values.values() if told}
    by_witness = {collations[w].witness.id: change for w, change in changes.items()}
    return FlagRow(first.kind, min(c.rank for c in changes.values()), len(said) > 1, values, by_witness)


def _told(text: str | None, at: Place | None) -> Told | None:
    return None if text is None else Told(text, at)


def _unchanged(change: Change, made: Collation) -> Told | None:
    """What a version says that changes nothing in the base's sentence: the same, where it runs the sentence at all."""
    if change.left is None or change.left_at is None:
        return None
    link = next((link for link in made.links if link.pairs and change.left_at[0] in link.left), None)
    return Told(change.left, _found(change.left, link, made)) if link else None


def _found(text: str, link: Link, made: Collation) -> Place | None:
    for sentence in link.right:
        start = made.right[sentence].text.find(text)
        if start >= 0:
            return (sentence, start, start + len(text))
    return None
