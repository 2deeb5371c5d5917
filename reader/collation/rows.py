"""Paragraphs side by side: both panes read in their own order, level wherever sentences pair in order.

0 │ 0        blocks joined by links that keep the order share a row,
1 │          those that answer nothing stand beside a gap,
  │ 1        what moved stands where each side has it
2 │ 2 3
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.model import Link, Row, Sentence


def rows(
    left: Sequence[Sentence], right: Sequence[Sentence], links: Iterable[Link], blocks: tuple[int, int]
) -> tuple[Row, ...]:
    """`blocks` are the numbers of blocks of the two versions; each stands in exactly one Row."""
    level = sorted({(left[i].block, right[j].block) for link in links if not link.moved for i, j in link.pairs})
    spans: list[tuple[int, int, int, int]] = []
    for a, b in level:
        first_left, last_left, first_right, last_right = a, a, b, b
        while spans and (first_left <= spans[-1][1] or first_right <= spans[-1][3]):
            a0, a1, b0, b1 = spans.pop()
            first_left, last_left = min(a0, first_left), max(a1, last_left)
            first_right, last_right = min(b0, first_right), max(b1, last_right)
        spans.append((first_left, last_left, first_right, last_right))
    found: list[Row] = []
    at_left = at_right = 0
    for a0, a1, b0, b1 in [*spans, (blocks[0], blocks[0] - 1, blocks[1], blocks[1] - 1)]:
        found += [Row((a,), ()) for a in range(at_left, a0)]
        found += [Row((), (b,)) for b in range(at_right, b0)]
        if a1 >= a0:
            found.append(Row(tuple(range(a0, a1 + 1)), tuple(range(b0, b1 + 1))))
        at_left, at_right = a1 + 1, b1 + 1
    return tuple(found)
