"""Which sentences answer which.

base 0 ───── 0 witness       one
     1 ──┬── 1               split: one sentence run as two
         └── 2
     2 ──┐
     3 ──┴── 3               merged
     4                       removed
             4               added
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.collation.order import in_order
from reader.collation.prepare import Prepared, fingerprint
from reader.collation.similarity import compare
from reader.collation.support import probabilities
from reader.model import Pair, Pairing, Rival, Shape

LIKELY = 0.3


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences that answer each other, by their places in the two sides."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    pairs: tuple[Pair, ...]
    similarity: float = 0.0
    rival: Rival | None = None
    moved: bool = False
    by_hand: bool = False

    @property
    def shape(self) -> Shape:
        if len(self.left) > 1:
            return Shape.MANY if len(self.right) > 1 else Shape.MERGED
        return Shape.SPLIT if len(self.right) > 1 else Shape.ONE


def align(left: Prepared, right: Prepared, pairings: Sequence[Pairing] = ()) -> tuple[Group, ...]:
    """Every sentence of both sides in exactly one Group, in the order of the base."""
    compared = compare(left, right)
    likely = probabilities(compared, len(left.sentences), len(right.sentences))
    joined, apart = _ruled(left, right, pairings)
    chosen = {pair: compared.pairs[pair].likeness for pair, p in likely.items() if p >= LIKELY and pair not in apart}
    chosen.update(dict.fromkeys(joined, 1.0))
    scores = {pair: e.likeness for pair, e in compared.pairs.items()}
    return groups(len(left.sentences), len(right.sentences), chosen, scores, joined)


def _ruled(left: Prepared, right: Prepared, pairings: Sequence[Pairing]) -> tuple[set[Pair], set[Pair]]:
    if not pairings:
        return set(), set()
    at = [{}, {}]  # type: list[dict[str, list[int]]]
    for side, places in zip((left, right), at, strict=True):
        for place, sentence in enumerate(side.sentences):
            places.setdefault(fingerprint(sentence.text), []).append(place)
    joined: set[Pair] = set()
    apart: set[Pair] = set()
    for ruling in pairings:
        for i in at[0].get(ruling.left, ()):
            for j in at[1].get(ruling.right, ()):
                (joined if ruling.joined else apart).add((i, j))
    return joined, apart


def groups(
    count_left: int,
    count_right: int,
    chosen: dict[Pair, float],
    scores: dict[Pair, float],
    by_hand: Iterable[Pair] = (),
) -> tuple[Group, ...]:
    """Chosen pairs joined into groups, with the sentences left over each in one of its own."""
    ruled = set(by_hand)
    rivals = _rivals(chosen, scores)
    found: list[Group] = []
    for pairs in _connected(chosen):
        lefts, rights = (tuple(sorted({pair[side] for pair in pairs})) for side in (0, 1))
        similarity = sum(chosen[p] for p in pairs) / len(pairs)
        rival = max((rivals[p] for p in pairs if p in rivals), key=lambda r: r.similarity, default=None)
        found.append(Group(lefts, rights, tuple(pairs), similarity, rival, by_hand=not ruled.isdisjoint(pairs)))
    stay = in_order([(g.left[0], g.right[0]) for g in found])
    found = [
        g if k in stay else Group(g.left, g.right, g.pairs, g.similarity, g.rival, True, g.by_hand)
        for k, g in enumerate(found)
    ]
    lefts_taken = {i for g in found for i in g.left}
    rights_taken = {j for g in found for j in g.right}
    found += [Group((i,), (), ()) for i in range(count_left) if i not in lefts_taken]
    found.sort(key=lambda g: g.left)
    return _with_added(found, [j for j in range(count_right) if j not in rights_taken])


def _with_added(found: list[Group], added: list[int]) -> tuple[Group, ...]:
    """Added sentences stand before the first group in place that the witness has after them."""
    result: list[Group] = []
    waiting = iter(added)
    following = next(waiting, None)
    for group in found:
        if group.right and not group.moved:
            while following is not None and following < group.right[0]:
                result.append(Group((), (following,), ()))
                following = next(waiting, None)
        result.append(group)
    while following is not None:
        result.append(Group((), (following,), ()))
        following = next(waiting, None)
    return tuple(result)


def _connected(pairs: Iterable[Pair]) -> list[list[Pair]]:
    """The pairs, sorted, in sets that share sentences."""
    by_left: dict[int, list[Pair]] = {}
    by_right: dict[int, list[Pair]] = {}
    ordered = sorted(pairs)
    for pair in ordered:
        by_left.setdefault(pair[0], []).append(pair)
        by_right.setdefault(pair[1], []).append(pair)
    seen: set[Pair] = set()
    found: list[list[Pair]] = []
    for start in ordered:
        if start in seen:
            continue
        seen.add(start)
        component, frontier = [start], [start]
        while frontier:
            i, j = frontier.pop()
            for near in (*by_left[i], *by_right[j]):
                if near not in seen:
                    seen.add(near)
                    component.append(near)
                    frontier.append(near)
        found.append(sorted(component))
    return found


def _rivals(chosen: dict[Pair, float], scores: dict[Pair, float]) -> dict[Pair, Rival]:
    """For each chosen pair the likeliest other pair that one of its sentences stands in."""
    by_left: dict[int, list[tuple[float, Pair]]] = {}
    by_right: dict[int, list[tuple[float, Pair]]] = {}
    for pair, score in scores.items():
        if pair not in chosen:
            by_left.setdefault(pair[0], []).append((score, pair))
            by_right.setdefault(pair[1], []).append((score, pair))
    best_left, best_right = ({k: max(v) for k, v in d.items()} for d in (by_left, by_right))
    rivals: dict[Pair, Rival] = {}
    for i, j in chosen:
        near = [best for best in (best_left.get(i), best_right.get(j)) if best]
        if near:
            score, pair = max(near)
            rivals[i, j] = Rival(*pair, score)
    return rivals
