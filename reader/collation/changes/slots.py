"""Slots: the places in a pair of sentences where a detail on one side stands for one on the other.

    left   At least 12 people died in Fernhold      at least # people died in #
    right  At least 21 people died in Fernwold      at least # people died in #     same slots

Details are masked, the words around them aligned; details that meet in the alignment share a slot.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rapidfuzz.distance import Indel

from reader.collation.changes.facts import ResolvedFacts
from reader.model import DetailKind, Span

Place = tuple[int, int, int]
"""(sentence, start, end), the span in code points of the sentence."""


def slots(
    left: ResolvedFacts, right: ResolvedFacts, i: int, j: int, masks: Mapping[DetailKind, str]
) -> dict[tuple[Span, Span], int]:
    """(left span, right span) of details that share a slot in this pair of sentences -> how firmly, 1 to 3.

    `masks` are the signs that stand for details, by kind; kinds without one are words like others.
    3: equal words on both sides of the slot; 2: on one side; 1: met in the alignment alone.
    """
    a, span_a = _masked(left, i, masks)
    b, span_b = _masked(right, j, masks)
    aligned = _aligned(a, b) if a <= b else [(x, y) for y, x in _aligned(b, a)]
    return {
        (span_a[x], span_b[y]): 1 + (_word(a, x - 1) == _word(b, y - 1)) + (_word(a, x + 1) == _word(b, y + 1))
        for x, y in aligned
        if x in span_a and y in span_b
    }


def _aligned(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """The places of two rows that meet in their alignment."""
    return [
        (block.src_start + k, block.dest_start + k)
        for block in Indel.opcodes(a, b)
        if block.tag == "equal"
        for k in range(block.src_end - block.src_start)
    ]


def _word(sequence: Sequence[str], at: int) -> str:
    return sequence[at] if 0 <= at < len(sequence) else ""


def _masked(facts: ResolvedFacts, i: int, masks: Mapping[DetailKind, str]) -> tuple[list[str], dict[int, Span]]:
    """The words of a sentence with each masked detail as one sign, and whose span each sign has."""
    spans = sorted((d.span, masks[d.kind]) for d in facts.details[i] if d.kind in masks)
    sequence: list[str] = []
    span_of: dict[int, Span] = {}
    taken = facts.starts[i]
    tokens = iter(facts.tokens[i])
    token = next(tokens, None)
    for span, sign in spans:
        if span[0] < taken:
            continue
        while token is not None and token.span[0] < span[0]:
            if token.norm and token.span[0] >= taken:
                sequence.append(token.norm)
            token = next(tokens, None)
        span_of[len(sequence)] = span
        sequence.append(sign)
        taken = span[1]
    while token is not None:
        if token.norm and token.span[0] >= taken:
            sequence.append(token.norm)
        token = next(tokens, None)
    return sequence, span_of
