"""Similarity of two passages in their words, 0 to 1, apart from the details that differ.

left   At least 12 people died in Fernhold       at least · people died in ·
right  At least 21 people died in Fernwold       at least · people died in ·      1.0 but for the details
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Indel, LCSseq

from reader.collation.changes.facts import ResolvedFacts, tokens_in
from reader.model import Span


@dataclass(frozen=True, slots=True)
class Exclusions:
    """Spans left out of account, by sentence: those of the details that differ."""

    left: Mapping[int, Sequence[Span]] = field(default_factory=dict)
    right: Mapping[int, Sequence[Span]] = field(default_factory=dict)

    @classmethod
    def of(cls, left: Iterable[tuple[int, Span]], right: Iterable[tuple[int, Span]]) -> Exclusions:
        """`left` and `right` are (sentence, span)."""
        return cls(_by_sentence(left), _by_sentence(right))


def similarity(
    left: ResolvedFacts,
    right: ResolvedFacts,
    lefts: Sequence[int],
    rights: Sequence[int],
    excluded: Exclusions,
    *,
    contained: bool = False,
) -> float:
    """How far the words of both sides agree, 0 to 1, apart from what is `excluded` (normalised Indel similarity).

    `contained`: how far the side of fewer sentences is found in the other, which may say more (longest common
    subsequence over the shorter length).
    """
    a, b = _passage(left, lefts, excluded.left), _passage(right, rights, excluded.right)
    if not a or not b:
        return 1.0 if not a and not b else 0.0
    if contained:
        short = len(a) if len(lefts) < len(rights) else len(b) if len(rights) < len(lefts) else min(len(a), len(b))
        return LCSseq.similarity(a, b) / short
    return Indel.normalized_similarity(a, b)


def content(facts: ResolvedFacts, sentence: int, excluded: Sequence[Span] = ()) -> Sequence[str]:
    """The norms of a sentence that carry something, without its dateline and the spans that are `excluded`."""
    row = facts.content[sentence]
    if not excluded:
        return row.norms
    outside: list[str] = []
    spans = iter(sorted(excluded))
    span = next(spans, None)
    reached = 0
    for norm, (start, end) in zip(row.norms, row.spans, strict=True):
        while span is not None and span[0] < end:
            reached = max(reached, span[1])
            span = next(spans, None)
        if reached <= start:
            outside.append(norm)
    return outside


def norms_of(facts: ResolvedFacts, sentence: int, span: Span) -> list[str]:
    """The norms of the words that a span of a sentence touches."""
    return [t.norm for t in tokens_in(facts.tokens[sentence], span) if t.norm]


def _passage(facts: ResolvedFacts, sentences: Sequence[int], excluded: Mapping[int, Sequence[Span]]) -> Sequence[str]:
    if len(sentences) == 1:
        return content(facts, sentences[0], excluded.get(sentences[0], ()))
    return [w for i in sentences for w in content(facts, i, excluded.get(i, ()))]


def _by_sentence(spans: Iterable[tuple[int, Span]]) -> dict[int, list[Span]]:
    rows: dict[int, list[Span]] = {}
    for sentence, span in spans:
        rows.setdefault(sentence, []).append(span)
    return rows
