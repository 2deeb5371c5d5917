"""Flag table: each fact that is flagged in any version, a row with what every version says of it.

    kind      rank   base        second      third
    number    1      12 people   21 people   12 people      disagree
    name      2      –           Ada Hale    –              told by one alone

A row begins with an alert; a version that runs the base's sentence and changes nothing there says so in its own words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reader.collation.apparatus.change_index import ChangeIndex
from reader.collation.changes.counterparts import counterpart
from reader.model import Change, Collation, DetailKind, Link, Side

Place = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class FlagValue:
    """What a version says: the words as it prints them and their place (sentence, start, end), None where that is not
    known; `as_base`: nothing but house style is otherwise than in the base.
    """

    text: str
    at: Place | None
    as_base: bool = False


@dataclass(frozen=True, slots=True)
class FlagRow:
    """A flagged fact: `values` has every version by its id, None for one that does not tell it.

    `rank` is the gravest of the changes in the row, 1 to 3; `disagree`: two versions contradict each other.
    `changes` are the alerts it is made of, by the witness's id.
    """

    kind: DetailKind
    rank: int
    disagree: bool
    values: Mapping[str, FlagValue | None]
    changes: Mapping[str, Change] = field(default_factory=dict)


def flag_table(collations: Sequence[Collation]) -> tuple[FlagRow, ...]:
    """The flags of a base and its witnesses, one collation each; the gravest first, then in the order of the copy."""
    rows = _Rows()
    for w, made in enumerate(collations):
        for change in (c for link in made.links for c in link.details if c.alert):
            rows.of(change).setdefault(w, change)
    links = [_link_of(made) for made in collations]
    table = [_row(first, changes, collations, links) for first, changes in rows.found]
    return tuple(sorted(table, key=lambda row: row.rank))


class _Rows:
    """Rows by the fact they are of: versions change one detail of the base, or put in the same words.

    `found`: each row's first change and, by their witnesses, its changes.
    """

    def __init__(self) -> None:
        self.found: list[tuple[Change, dict[int, Change]]] = []
        self._at_detail = ChangeIndex()
        self._put_in: dict[tuple[DetailKind, str], int] = {}

    def of(self, change: Change) -> dict[int, Change]:
        """The changes of the row that a change belongs in, a new one where there is none."""
        words = (change.kind, (change.right or "").casefold())
        if change.left_at is None:
            row = self._put_in.setdefault(words, len(self.found))
        else:
            row = next(iter(self._at_detail.numbers_of_same_detail(change)), len(self.found))
        if row == len(self.found):
            self._at_detail.add(change)
            self.found.append((change, {}))
        return self.found[row][1]


def _row(
    first: Change, changes: Mapping[int, Change], collations: Sequence[Collation], links: Sequence[Mapping[int, Link]]
) -> FlagRow:
    values: dict[str, FlagValue | None] = {collations[0].base.id: _told(first.left, first.left_at)}
    for w, made in enumerate(collations):
        change = changes.get(w)
        values[made.witness.id] = _told(change.right, change.right_at) if change else _unchanged(first, made, links[w])
    said = {told.text.casefold() for told in values.values() if told and not told.as_base}
    by_witness = {collations[w].witness.id: change for w, change in changes.items()}
    return FlagRow(first.kind, min(c.rank for c in changes.values()), len(said) > 1, values, by_witness)


def _told(text: str | None, at: Place | None) -> FlagValue | None:
    return None if text is None else FlagValue(text, at)


def _link_of(made: Collation) -> Mapping[int, Link]:
    """The link of each of the base's sentences that the witness runs."""
    return {sentence: link for link in made.links if link.pairs for sentence in link.left}


def _unchanged(change: Change, made: Collation, link_of: Mapping[int, Link]) -> FlagValue | None:
    """What a version prints for a detail of the base in which it has no flag; None where it does not run the sentence,
    or leaves the detail out.
    """
    if change.left is None or change.left_at is None or (link := link_of.get(change.left_at[0])) is None:
        return None
    for quiet in ChangeIndex(link.details).of_same_detail(change):
        return _told(quiet.right, quiet.right_at)
    if place := _found(change.left, link, made) or counterpart(change.left_at, Side.LEFT, link.edits):
        sentence, start, end = place
        return FlagValue(made.right[sentence].text[start:end], place, as_base=True)
    return FlagValue(change.left, None, as_base=True)


def _found(text: str, link: Link, made: Collation) -> Place | None:
    for sentence in link.right:
        start = made.right[sentence].text.find(text)
        if start >= 0:
            return (sentence, start, start + len(text))
    return None
