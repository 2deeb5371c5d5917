"""Paragraphs side by side: both panes read in their own order, level wherever their sentences pair.

0 │ 0        blocks that answer each other share a row,
1 │          what answers nothing stands beside a gap,
  │ 1        what moved stands where each side has it,
2 │ 2 3      a paragraph run as two stands beside both
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest

from reader.alignment.subsequence import heaviest_chain
from reader.model import Link, Pair, Row, Sentence


def rows(
    left: Sequence[Sentence], right: Sequence[Sentence], links: Iterable[Link], blocks: tuple[int, int]
) -> tuple[Row, ...]:
    """`blocks` are the numbers of blocks of the two versions; each stands in exactly one Row."""
    shared: dict[Pair, float] = defaultdict(float)
    for link in links:
        if link.moved:
            continue
        for i, j in link.pairs:
            words = len(left[i].text.split()) + len(right[j].text.split())
            shared[left[i].block, right[j].block] += words / len(link.pairs)
    found: list[Row] = []
    at_left = at_right = 0
    for ours, theirs in _level(shared):
        found += _beside(range(at_left, ours[0]), range(at_right, theirs[0]))
        found.append(Row(ours, theirs))
        at_left, at_right = ours[-1] + 1, theirs[-1] + 1
    return (*found, *_beside(range(at_left, blocks[0]), range(at_right, blocks[1])))


def _beside(ours: Iterable[int], theirs: Iterable[int]) -> list[Row]:
    """What answers nothing here is set side by side in its order, as long as both sides have some."""
    return [Row(() if a is None else (a,), () if b is None else (b,)) for a, b in zip_longest(ours, theirs)]


def _level(shared: Mapping[Pair, float]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Runs of blocks that stand level, in order on both sides: the heaviest chain of answering blocks."""
    found: list[tuple[range, range]] = []
    for a, b in _heaviest_chain(shared):
        if found and (a in found[-1][0] or b in found[-1][1]):
            ours, theirs = found.pop()
            found.append((range(ours.start, a + 1), range(theirs.start, b + 1)))
        else:
            found.append((range(a, a + 1), range(b, b + 1)))
    return [(tuple(ours), tuple(theirs)) for ours, theirs in found]


def _heaviest_chain(shared: Mapping[Pair, float]) -> list[Pair]:
    """Pairs of blocks, none before another on one side and after it on the other, that share most words."""
    points = sorted(shared)
    chain = heaviest_chain(points, [shared[point] for point in points], level=True)
    return [point for k, point in enumerate(points) if k in chain]
