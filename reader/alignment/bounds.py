"""Bounds of a link: components of pairs that answer each other, each small enough to be read as one link.

0 ─── 0     0 and 1 are one component, merged       a list of near copies connects all with all, and what was
1 ──┘       2 is one by itself                      a link of thousands would be shown as one: of such a
2 ─── 1                                             component the likeliest pairs alone are kept, one a sentence
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from reader.alignment.components import connected_components
from reader.model import Pair

MOST_ANSWERS = 24
"""Answers of one sentence; no copy splits one into as many."""
MOST_SENTENCES = 2 * MOST_ANSWERS
"""Sentences of one component, both sides together."""


def with_few_answers(
    chosen: Iterable[Pair], probabilities: Mapping[Pair, float], joined: Collection[Pair]
) -> set[Pair]:
    """The pairs without the least likely of a sentence that has more than MOST_ANSWERS; those `joined` by hand stay."""
    answers: tuple[Counter[int], Counter[int]] = (Counter(), Counter())
    bounded: set[Pair] = set()
    for i, j in _likeliest_first(chosen, probabilities, joined):
        if (answers[0][i] < MOST_ANSWERS and answers[1][j] < MOST_ANSWERS) or (i, j) in joined:
            bounded.add((i, j))
            answers[0][i] += 1
            answers[1][j] += 1
    return bounded


def readable_components(
    chosen: Iterable[Pair], probabilities: Mapping[Pair, float], joined: Collection[Pair]
) -> list[list[Pair]]:
    """The pairs in sets that share sentences, each sorted, by their first; one of too many sentences is parted."""
    components: list[list[Pair]] = []
    for pairs in connected_components(chosen):
        if len({i for i, _ in pairs}) + len({j for _, j in pairs}) <= MOST_SENTENCES:
            components.append(pairs)
        else:
            components += connected_components(_one_each(_likeliest_first(pairs, probabilities, joined), joined))
    return sorted(components)


def _likeliest_first(
    chosen: Iterable[Pair], probabilities: Mapping[Pair, float], joined: Collection[Pair]
) -> list[Pair]:
    return sorted(chosen, key=lambda p: (p not in joined, -probabilities.get(p, 0.0), p))


def _one_each(pairs: Iterable[Pair], joined: Collection[Pair]) -> list[Pair]:
    """The first pair of each sentence, and all joined by hand."""
    taken: tuple[set[int], set[int]] = (set(), set())
    first: list[Pair] = []
    for i, j in pairs:
        if (i, j) in joined or (i not in taken[0] and j not in taken[1]):
            first.append((i, j))
            taken[0].add(i)
            taken[1].add(j)
    return first
