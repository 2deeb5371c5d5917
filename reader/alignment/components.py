"""Connected components of the pairs that answer each other, each small enough to be read as one link.

0 ─── 0     0 and 1 are one component, merged       a list of near copies connects all with all, and what was
1 ──┘       2 is one by itself                      a link of thousands would be told as one: of such a
2 ─── 1                                             component the likeliest pairs alone are kept, one a sentence
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

from reader.model import Pair

MOST = 24
"""Answers of one sentence; no copy splits one into as many."""
LARGEST = 2 * MOST
"""Sentences of one component."""


def bounded(chosen: Iterable[Pair], likely: Mapping[Pair, float], joined: Collection[Pair]) -> set[Pair]:
    """The pairs without the least likely of a sentence that has more than MOST; those `joined` by hand stay."""
    held: tuple[Counter[int], Counter[int]] = (Counter(), Counter())
    kept: set[Pair] = set()
    for i, j in _likeliest(chosen, likely, joined):
        if (held[0][i] < MOST and held[1][j] < MOST) or (i, j) in joined:
            kept.add((i, j))
            held[0][i] += 1
            held[1][j] += 1
    return kept


def components(chosen: Iterable[Pair], likely: Mapping[Pair, float], joined: Collection[Pair]) -> list[list[Pair]]:
    """The pairs in sets that share sentences, each sorted, by their first; what is larger than LARGEST is parted."""
    found: list[list[Pair]] = []
    for pairs in _connected(chosen):
        if len({i for i, _ in pairs}) + len({j for _, j in pairs}) <= LARGEST:
            found.append(pairs)
        else:
            found += _connected(_one_each(_likeliest(pairs, likely, joined), joined))
    return sorted(found)


def _likeliest(chosen: Iterable[Pair], likely: Mapping[Pair, float], joined: Collection[Pair]) -> list[Pair]:
    return sorted(chosen, key=lambda p: (p not in joined, -likely.get(p, 0.0), p))


def _one_each(pairs: Iterable[Pair], joined: Collection[Pair]) -> list[Pair]:
    """The first pair of each sentence, and all joined by hand."""
    taken: tuple[set[int], set[int]] = (set(), set())
    kept: list[Pair] = []
    for i, j in pairs:
        if (i, j) in joined or (i not in taken[0] and j not in taken[1]):
            kept.append((i, j))
            taken[0].add(i)
            taken[1].add(j)
    return kept


def _connected(pairs: Iterable[Pair]) -> list[list[Pair]]:
    by_end: dict[tuple[int, int], list[Pair]] = defaultdict(list)
    ordered = sorted(pairs)
    for pair in ordered:
        for end in enumerate(pair):
            by_end[end].append(pair)
    found: list[list[Pair]] = []
    for start in ordered:
        reached: set[Pair] = set()
        frontier = [(0, start[0])]
        while frontier:
            for pair in by_end.pop(frontier.pop(), ()):
                if pair not in reached:
                    reached.add(pair)
                    frontier += enumerate(pair)
        if reached:
            found.append(sorted(reached))
    return found
