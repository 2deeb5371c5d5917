"""The two sides of a link, with what is needed to compare their facts.

link     left 3        right 4, 5       pairs (3, 4) and (3, 5)
facts    of all the base, of all the witness, names resolved over both
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from reader.collation.changes.facts import ResolvedFacts
from reader.collation.changes.similarity import Exclusions, norms_of, similarity
from reader.collation.changes.slots import Place, slots
from reader.model import Detail, DetailKind, Pair, Side
from reader.text.languages.lexicon import Lexicon

Slots = Mapping[tuple[Place, Place], int]
"""(left place, right place) of details that share a slot -> how firmly, 1 to 3."""


class LocatedDetail(NamedTuple):
    """A detail and the number of its sentence."""

    sentence: int
    detail: Detail

    @property
    def place(self) -> Place:
        """(sentence, start, end), the span in code points of the sentence."""
        return (self.sentence, *self.detail.span)

    def overlaps(self, other: LocatedDetail) -> bool:
        """Whether both stand in one sentence and share a character."""
        (a, b), (c, d) = self.detail.span, other.detail.span
        return self.sentence == other.sentence and a < d and c < b


@dataclass(frozen=True)
class LinkedSides:
    """The sentences of a link on both sides, by number, the pairs that answer each other, and the facts of both.

    `masks` are the signs that stand for details of a kind where slots are looked for.
    """

    left: ResolvedFacts
    right: ResolvedFacts
    lefts: tuple[int, ...]
    rights: tuple[int, ...]
    pairs: frozenset[Pair]
    lexicon: Lexicon
    masks: Mapping[DetailKind, str]

    @property
    def is_single(self) -> bool:
        """Whether one sentence answers one."""
        return len(self.pairs) == 1

    @cached_property
    def slots(self) -> Slots:
        """The slots that details of both sides share, over all pairs."""
        return {
            ((i, *a), (j, *b)): firmness
            for i, j in sorted(self.pairs)
            for (a, b), firmness in slots(self.left, self.right, i, j, self.masks).items()
        }

    def facts(self, side: Side) -> ResolvedFacts:
        """The facts of all the version on a side."""
        return self.left if side is Side.LEFT else self.right

    def sentences(self, side: Side) -> tuple[int, ...]:
        """The sentences of the link on a side."""
        return self.lefts if side is Side.LEFT else self.rights

    def answers(self, sentence: int, side: Side) -> tuple[int, ...]:
        """The sentences of the other side that answer one of this side, in order."""
        if side is Side.LEFT:
            return tuple(sorted(j for i, j in self.pairs if i == sentence))
        return tuple(sorted(i for i, j in self.pairs if j == sentence))

    def details(self, side: Side, kind: DetailKind) -> tuple[LocatedDetail, ...]:
        """The details of a kind in the link's sentences on a side, in reading order."""
        rows = self.facts(side).details
        return tuple(LocatedDetail(i, d) for i in self.sentences(side) for d in rows[i] if d.kind is kind)

    def values(self, side: Side, kind: DetailKind) -> frozenset[str]:
        """What the link's sentences on a side state of a kind."""
        return frozenset(found.detail.value for found in self.details(side, kind))

    def norms(self, side: Side, found: LocatedDetail) -> list[str]:
        """The norms of a detail's own words."""
        return norms_of(self.facts(side), found.sentence, found.detail.span)

    def similarity(self, left: Sequence[LocatedDetail], right: Sequence[LocatedDetail]) -> float:
        """How far both sides agree, 0 to 1, but for those details."""
        return similarity(self.left, self.right, self.lefts, self.rights, exclusions(left, right))


def exclusions(left: Sequence[LocatedDetail], right: Sequence[LocatedDetail]) -> Exclusions:
    """Details to be left out of account on both sides."""
    return Exclusions.of([(x.sentence, x.detail.span) for x in left], [(y.sentence, y.detail.span) for y in right])
