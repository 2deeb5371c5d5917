"""Comparing: what answers what in two versions, and what became of it.

    Link ──> Collation ──> Apparatus, Ledger
     │ pairs, kind, shape, edits, changes
     └ every sentence of both sides stands in exactly one

`left` is always the base, `right` the witness.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from reader.model.copy import DetailKind, Sentence, Version

Pair = tuple[int, int]
Between = Mapping[tuple[int, int], frozenset[Pair]]
"""Pairs of sentences between two witnesses, by their places among the witnesses, the lower first."""


class Side(StrEnum):
    """A side of a comparison: the base is left, the witness right."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Side:
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class Kind(StrEnum):
    """How far the two sides of a Link differ."""

    SAME = "same"
    RESTYLED = "restyled"
    REPHRASED = "rephrased"
    ADDED = "added"
    REMOVED = "removed"


class Shape(StrEnum):
    """How many sentences answer how many."""

    ONE = "one"
    SPLIT = "split"
    MERGED = "merged"
    MANY = "many"


class Op(StrEnum):
    """What an Edit does to its words."""

    KEEP = "keep"
    DROP = "drop"
    ADD = "add"


class ChangeKind(StrEnum):
    CHANGED = "changed"
    DROPPED = "dropped"
    GAINED = "gained"


class State(StrEnum):
    """What became of something that one version says and another does not."""

    UNIQUE = "unique"
    DROPPED = "dropped"
    MOVED = "moved"
    CUT_TAIL = "cut-tail"
    DISAGREES = "disagrees"


class Edit(NamedTuple):
    """A run of text kept, dropped or put in. `style`: only house style stands behind it.

    Over a pair, keep and drop joined are the left sentence, keep and add the right one.
    """

    op: Op
    text: str
    style: bool = False


class Change(NamedTuple):
    """A detail changed, dropped or gained between linked sentences.

    `left_at` and `right_at` are `(sentence, start, end)`. Rank 1 is the gravest of 1 to 3. A flag that
    the editor `dismissed` is no `alert`.
    """

    kind: DetailKind
    change: ChangeKind
    rank: int
    alert: bool
    left: str | None = None
    right: str | None = None
    left_at: tuple[int, int, int] | None = None
    right_at: tuple[int, int, int] | None = None
    dismissed: bool = False


@dataclass(frozen=True, slots=True)
class Rival:
    """The pair that came second, and how near it came (0 to 1)."""

    left: int
    right: int
    similarity: float


@dataclass(frozen=True, slots=True)
class Why:
    """The evidence that two sides of a Link answer each other, as printed on the left."""

    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    second_best: Rival | None = None
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A group of base sentences and witness sentences that answer each other.

    `pairs` connect every sentence of the link; added and removed ones have none.
    `similarity` is 0 to 1; `edits` holds an edit script for each pair.
    """

    id: str
    left: tuple[int, ...]
    right: tuple[int, ...]
    pairs: tuple[Pair, ...]
    kind: Kind
    shape: Shape
    moved: bool = False
    similarity: float = 0.0
    why: Why = field(default_factory=Why)
    edits: Mapping[Pair, tuple[Edit, ...]] = field(default_factory=dict)
    details: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """Blocks of both sides that stand level; every block stands in exactly one row."""

    left: tuple[int, ...]
    right: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One thing that one version says alone, lacks, or says otherwise.

    `version` is the id of the version it is told of. `sentence` is the place: of what is unique, moved or
    disagrees in that version; of what is dropped or cut from the tail in the base. What the base itself lacks
    has no place there: its `sentence` is the one that it would stand below, and `others` tells who has it.
    Of a disagreement `others` holds the rival values, as `(version id, value)`.
    """

    version: str
    text: str
    state: State
    sentence: int
    detail: DetailKind | None = None
    others: tuple[tuple[str, str], ...] = ()

    @property
    def in_base(self) -> bool:
        """Whether `sentence` counts in the base, of whatever version the entry is told."""
        return self.state in (State.DROPPED, State.CUT_TAIL)


@dataclass(frozen=True, slots=True)
class Shares:
    """Words kept of the base, and words of the witness that come from it: 0 to 1 each."""

    kept: float
    derived: float


@dataclass(frozen=True, slots=True)
class Collation:
    """Base and one witness, told apart sentence by sentence.

    `links` follow the base; added ones stand where the witness has them. `unique_left` and
    `unique_right` are sentence numbers with no counterpart.
    """

    base: Version
    witness: Version
    left: tuple[Sentence, ...]
    right: tuple[Sentence, ...]
    links: tuple[Link, ...]
    rows: tuple[Row, ...]
    unique_left: tuple[int, ...]
    unique_right: tuple[int, ...]
    shares: Shares
    ledger: tuple[LedgerEntry, ...] = ()
    advisory: str = ""


@dataclass(frozen=True, slots=True)
class Apparatus:
    """The base and all its witnesses: a Collation for each, in the order of the witnesses.

    `between` pairs what a witness says and the base does not with the same in other witnesses.
    """

    base: Version
    witnesses: tuple[Version, ...]
    collations: tuple[Collation, ...]
    ledger: tuple[LedgerEntry, ...] = ()
    between: Between = field(default_factory=dict)

    @property
    def versions(self) -> tuple[Version, ...]:
        """The base, then its witnesses."""
        return (self.base, *self.witnesses)


@dataclass(frozen=True, slots=True)
class Pairing:
    """What the editor ruled by hand about two sentences, known by the hash of their text.

    `joined` True pairs them, False keeps them apart.
    """

    left: str
    right: str
    joined: bool
