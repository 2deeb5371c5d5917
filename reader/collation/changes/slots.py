"""Which detail on one side stands where which stands on the other.

    left   At least 12 people died in Fernhold      at least # people died in #
    right  At least 21 people died in Fernwold      at least # people died in #     same slots

Details are masked, the words around them aligned; details that meet in the alignment share a slot.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rapidfuzz.distance import Indel, LCSseq

from reader.collation.changes.facts import ResolvedFacts as Told
from reader.collation.changes.facts import within
from reader.model import Detail, DetailKind, Span

_MASKED = {DetailKind.NUMBER: "#n", DetailKind.DATE: "#d", DetailKind.NAME: "#a"}


class Found(NamedTuple):
    """A detail and its sentence."""

    sentence: int
    detail: Detail

    @property
    def at(self) -> tuple[int, int, int]:
        return (self.sentence, *self.detail.span)


@dataclass(frozen=True, slots=True)
class Aside:
    """Spans left out of account, by sentence: those of the details that differ."""

    left: Mapping[int, Sequence[Span]] = field(default_factory=dict)
    right: Mapping[int, Sequence[Span]] = field(default_factory=dict)

    @classmethod
    def of(cls, left: Iterable[Found], right: Iterable[Found]) -> Aside:
        sides: tuple[dict[int, list[Span]], dict[int, list[Span]]] = ({}, {})
        for side, heap in zip(sides, (left, right), strict=True):
            for found in heap:
                side.setdefault(found.sentence, []).append(found.detail.span)
        return cls(*sides)


def likeness(
    left: Told, right: Told, lefts: Sequence[int], rights: Sequence[int], aside: Aside, *, contained: bool = False
) -> float:
    """How far the words of both sides agree, 0 to 1, apart from what is set `aside`.

    `contained`: how far the side of one sentence is found in the other side, which may say more.
    """
    a, b = _passage(left, lefts, aside.left), _passage(right, rights, aside.right)
    if not a or not b:
        return 1.0 if not a and not b else 0.0
    if contained:
        short = len(a) if len(lefts) < len(rights) else len(b) if len(rights) < len(lefts) else min(len(a), len(b))
        return LCSseq.similarity(a, b) / short
    return Indel.normalized_similarity(a, b)


def _passage(told: Told, places: Sequence[int], aside: Mapping[int, Sequence[Span]]) -> Sequence[str]:
    if len(places) == 1:
        return content(told, places[0], aside.get(places[0], ()))
    return [w for i in places for w in content(told, i, aside.get(i, ()))]


def content(told: Told, i: int, aside: Sequence[Span] = ()) -> Sequence[str]:
    """The norms of a sentence that carry something, without its dateline and what lies `aside`."""
    row = told.content[i]
    if not aside:
        return row.norms
    kept: list[str] = []
    spans = iter(sorted(aside))
    span = next(spans, None)
    reached = 0
    for norm, (start, end) in zip(row.norms, row.spans, strict=True):
        while span is not None and span[0] < end:
            reached = max(reached, span[1])
            span = next(spans, None)
        if reached <= start:
            kept.append(norm)
    return kept


def norms(told: Told, found: Found) -> list[str]:
    """The norms of a detail's own words."""
    return [t.norm for t in within(told.tokens[found.sentence], found.detail.span) if t.norm]


def slots(left: Told, right: Told, i: int, j: int) -> dict[tuple[tuple[int, int], tuple[int, int]], int]:
    """(left span, right span) of details that share a slot in this pair of sentences -> how firmly, 1 to 3.

    3: equal words on both sides of the slot; 2: on one side; 1: met in the alignment alone.
    """
    a, where_a = _masked(left, i)
    b, where_b = _masked(right, j)
    met = _met(a, b) if a <= b else [(x, y) for y, x in _met(b, a)]
    return {
        (where_a[x], where_b[y]): 1 + (_word(a, x - 1) == _word(b, y - 1)) + (_word(a, x + 1) == _word(b, y + 1))
        for x, y in met
        if x in where_a and y in where_b
    }


def _met(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """The places of two rows that meet in their alignment."""
    return [
        (block.src_start + k, block.dest_start + k)
        for block in Indel.opcodes(a, b)
        if block.tag == "equal"
        for k in range(block.src_end - block.src_start)
    ]


def _word(sequence: Sequence[str], at: int) -> str:
    return sequence[at] if 0 <= at < len(sequence) else ""


def _masked(told: Told, i: int) -> tuple[list[str], dict[int, tuple[int, int]]]:
    """The words of a sentence with each number, date and name as one sign, and whose span each sign has."""
    spans = sorted((d.span, _MASKED[d.kind]) for d in told.details[i] if d.kind in _MASKED)
    sequence: list[str] = []
    where: dict[int, tuple[int, int]] = {}
    taken = told.starts[i]
    tokens = iter(told.tokens[i])
    token = next(tokens, None)
    for span, sign in spans:
        if span[0] < taken:
            continue
        while token is not None and token.span[0] < span[0]:
            if token.norm and token.span[0] >= taken:
                sequence.append(token.norm)
            token = next(tokens, None)
        where[len(sequence)] = span
        sequence.append(sign)
        taken = span[1]
    while token is not None:
        if token.norm and token.span[0] >= taken:
            sequence.append(token.norm)
        token = next(tokens, None)
    return sequence, where
