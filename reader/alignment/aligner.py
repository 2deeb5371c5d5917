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

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from math import fsum
from operator import itemgetter
from typing import NamedTuple

from reader.alignment.components import bounded, components
from reader.alignment.context import probabilities
from reader.alignment.features import Prepared
from reader.alignment.pair_scorer import CERTAIN, Compared, compare, likeness
from reader.alignment.role_constraints import blind_ledes, has_prose, headlines, instead_of_better, told
from reader.alignment.subsequence import in_order
from reader.cancellation import StillWanted, always, watched
from reader.model import Pair, Pairing, Rival, Shape

LIKELY = 0.35
LIKELY_AMONG_FEW = 0.6
FEW = 8
"""The probability from which a pair is a link, and the same where fewer than one sentence in FEW finds an answer."""
EVEN = 0.0
"""Log odds below which two sentences are not known for each other's by their words alone."""
UNLIKELY = 0.15
IN_GOOD_PART = 0.25
"""What a part of a split that is found last must reach: probability, and share of it that the whole holds."""
_WORDS = 8


class Group(NamedTuple):
    """Sentences that answer each other, by their places in the two sides.

    `words`: the rarest they share, as printed on the left, the rarest first.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    pairs: tuple[Pair, ...]
    similarity: float = 0.0
    words: tuple[str, ...] = ()
    rival: Rival | None = None
    moved: bool = False
    by_hand: bool = False

    @property
    def shape(self) -> Shape:
        if len(self.left) > 1:
            return Shape.MANY if len(self.right) > 1 else Shape.MERGED
        return Shape.SPLIT if len(self.right) > 1 else Shape.ONE


def align(
    left: Prepared, right: Prepared, pairings: Sequence[Pairing] = (), wanted: StillWanted = always
) -> tuple[Group, ...]:
    """Every sentence of both sides in exactly one Group, in the order of the base.

    `pairings` hold whatever else speaks for or against them. Two versions are weighed the same way
    round whichever is the base, so that exchanging the sides exchanges them in the answer and no more.
    """
    joined, apart = _ruled(left, right, pairings)
    if [s.text for s in right.sentences] < [s.text for s in left.sentences]:
        found = [_turned(g) for g in _linked(right, left, set(map(_swap, joined)), set(map(_swap, apart)), wanted)]
    else:
        found = _linked(left, right, joined, apart, wanted)
    found = [g._replace(words=_as_printed(left, g)) for g in found]
    found += [Group((i,), (), ()) for i in _left_over(len(left.sentences), (g.left for g in found))]
    added = _left_over(len(right.sentences), (g.right for g in found))
    return _with_added(sorted(found, key=lambda g: g.left), added)


def _ruled(left: Prepared, right: Prepared, pairings: Sequence[Pairing]) -> tuple[set[Pair], set[Pair]]:
    """Pairs joined and pairs kept apart by hand, whichever side was the base when it was ruled.

    The last ruling on two sentences holds; copies are joined by place.
    """
    joined: set[Pair] = set()
    apart: set[Pair] = set()
    if not pairings:
        return joined, apart
    ours, theirs = _places(left), _places(right)
    ruled = {(min(p.left, p.right), max(p.left, p.right)): p.joined for p in pairings}
    for (one, other), join in ruled.items():
        for here, there in {(one, other), (other, one)}:
            if join:
                joined.update(zip(ours[here], theirs[there], strict=False))
            else:
                apart.update((i, j) for i in ours[here] for j in theirs[there])
    return joined, apart


def _places(side: Prepared) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for k, name in enumerate(side.names):
        places[name].append(k)
    return places


def _linked(
    left: Prepared, right: Prepared, joined: set[Pair], apart: Collection[Pair], wanted: StillWanted
) -> list[Group]:
    """The groups of more than one sentence, their `words` still stems."""
    compared = compare(left, right, joined, apart, wanted)
    likely = probabilities(compared, len(left.sentences), len(right.sentences), wanted)
    holding = sum(p >= LIKELY_AMONG_FEW for p in likely.values())
    few = holding * FEW < min(len(left.sentences), len(right.sentences))
    least = LIKELY_AMONG_FEW if few else LIKELY
    chosen = {pair for pair, p in likely.items() if p >= least or compared.pairs[pair].odds >= CERTAIN}
    chosen = bounded(chosen | _remainders(chosen, likely, compared), likely, joined)
    chosen = _uncrossed(chosen, compared)
    chosen -= instead_of_better(chosen, compared) - joined
    chosen |= blind_ledes(left, right, chosen, likely) - set(apart)
    chosen |= headlines(left, right, chosen) - set(apart)
    if not told(left, right, chosen):
        chosen = {(i, j) for i, j in chosen if (i, j) in joined or not has_prose(left, right)}
    wanted()
    rivals = _rivals(chosen, compared)
    linked = watched(components(chosen, likely, joined), wanted)
    found = [_group(left, right, pairs, compared, rivals, joined) for pairs in linked]
    return _with_moves(left, right, found, compared)


def _remainders(chosen: Collection[Pair], likely: Mapping[Pair, float], compared: Compared) -> set[Pair]:
    """A sentence still alone beside a part of a split, and held by the whole in good part, is a part of it too."""
    lefts, rights = {i for i, _ in chosen}, {j for _, j in chosen}
    found: set[Pair] = set()
    for pair in sorted(likely, key=lambda p: (-likely[p], p)):
        i, j = pair
        if likely[pair] < UNLIKELY:
            break
        beside = (j not in rights and ((i, j - 1) in chosen or (i, j + 1) in chosen)) or (
            i not in lefts and ((i - 1, j) in chosen or (i + 1, j) in chosen)
        )
        if beside and compared.pairs[pair].contained >= IN_GOOD_PART:
            found.add(pair)
            lefts.add(i)
            rights.add(j)
    return found


def _uncrossed(chosen: Collection[Pair], compared: Compared) -> set[Pair]:
    """Without the pairs that make a sentence split and merged at once and have too little of their own to say so.

    0 ┄┄┄ 0
      ╲
    1 ─── 1    0 and 1 are merged into 1: 0 is not run as 0 besides, unless its own words say so
    """
    kept = set(chosen)
    answers: tuple[dict[int, set[int]], dict[int, set[int]]] = (defaultdict(set), defaultdict(set))
    for i, j in kept:
        answers[0][i].add(j)
        answers[1][j].add(i)
    weak = [(evidence.odds, pair) for pair in kept if (evidence := compared.pairs[pair]).odds < EVEN]
    for _, (i, j) in sorted(weak):
        if any(len(answers[1][k]) > 1 for k in answers[0][i] - {j}) or any(
            len(answers[0][k]) > 1 for k in answers[1][j] - {i}
        ):
            kept.remove((i, j))
            answers[0][i].remove(j)
            answers[1][j].remove(i)
    return kept


def _group(
    left: Prepared,
    right: Prepared,
    pairs: Sequence[Pair],
    compared: Compared,
    rivals: Mapping[Pair, Rival],
    joined: set[Pair],
) -> Group:
    lefts, rights = tuple(sorted({i for i, _ in pairs})), tuple(sorted({j for _, j in pairs}))
    known = compared.pairs.get(pairs[0]) if len(pairs) == 1 else None
    if known:
        shared, similarity = known.shared, round(known.likeness, 4)
    else:
        ours, theirs = [left.readings[i] for i in lefts], [right.readings[j] for j in rights]
        shared = frozenset().union(*(r.terms for r in ours)) & frozenset().union(*(r.terms for r in theirs))
        similarity = likeness(ours, theirs, shared, compared)
    common = left.common | right.common
    return Group(
        lefts,
        rights,
        tuple(pairs),
        similarity,
        tuple(sorted(shared - common, key=lambda t: (-compared.rarity[t], t))[:_WORDS]),
        max((rivals[p] for p in pairs if p in rivals), key=lambda r: r.similarity, default=None),
        by_hand=not joined.isdisjoint(pairs),
    )


def _rivals(chosen: Collection[Pair], compared: Compared) -> dict[Pair, Rival]:
    """For each chosen pair the likest other one that either of its sentences stands in."""
    best: dict[tuple[int, int], tuple[float, Pair]] = {}
    for pair, evidence in compared.pairs.items():
        if pair in chosen:
            continue
        near = evidence.likeness
        for end in enumerate(pair):
            if end not in best or near > best[end][0]:
                best[end] = round(near, 4), pair
    found: dict[Pair, Rival] = {}
    for pair in chosen:
        rivals = [best[end] for end in enumerate(pair) if end in best]
        if rivals:
            similarity, (i, j) = max(rivals, key=itemgetter(0))
            found[pair] = Rival(i, j, similarity)
    return found


def _with_moves(left: Prepared, right: Prepared, found: list[Group], compared: Compared) -> list[Group]:
    """The least set of groups of the story itself that must leave the order is marked as moved.

    A group stands where its weightiest pair stands; of sets as small the one with fewest words moves.
    """
    told = sorted([(_place(g, compared), at) for at, g in enumerate(found) if _is_told(left, right, g)])
    words = [
        sum(len(left.readings[i].words) for i in g.left) + sum(len(right.readings[j].words) for j in g.right)
        for g in (found[at] for _, at in told)
    ]
    stay = in_order([place for place, _ in told], words)
    moved = {at for k, (_, at) in enumerate(told) if k not in stay}
    return [g._replace(moved=True) if at in moved else g for at, g in enumerate(found)]


def _is_told(left: Prepared, right: Prepared, group: Group) -> bool:
    """Whether a group is of the story itself on both sides."""
    return all(left.sentences[i].role.is_prose for i in group.left) and all(
        right.sentences[j].role.is_prose for j in group.right
    )


def _place(group: Group, compared: Compared) -> Pair:
    """The weightiest pair of a group."""
    if len(group.pairs) == 1:
        return group.pairs[0]
    return max(group.pairs, key=lambda p: (_weight(compared, p), -p[0], -p[1]))


def _weight(compared: Compared, pair: Pair) -> float:
    evidence = compared.pairs.get(pair)
    return fsum(compared.rarity[t] for t in evidence.shared) if evidence else 0.0


def _as_printed(left: Prepared, group: Group) -> tuple[str, ...]:
    """The rarest of the shared words as they first stand on the left."""
    printed: dict[str, str] = {}
    for reading in [left.readings[i] for i in reversed(group.left)]:
        printed.update(zip(reversed(reading.words), reversed(reading.printed), strict=True))
    return tuple([printed[t] for t in group.words])


def _swap(pair: Pair) -> Pair:
    return pair[1], pair[0]


def _turned(group: Group) -> Group:
    rival = group.rival and Rival(group.rival.right, group.rival.left, group.rival.similarity)
    pairs = tuple(sorted(map(_swap, group.pairs)))
    return group._replace(left=group.right, right=group.left, pairs=pairs, rival=rival)


def _left_over(count: int, taken: Iterable[tuple[int, ...]]) -> list[int]:
    used = {k for places in taken for k in places}
    return [k for k in range(count) if k not in used]


def _with_added(found: Sequence[Group], added: Sequence[int]) -> tuple[Group, ...]:
    """An added sentence stands before the first group in order that the witness has after it."""
    linked = [g for g in found if g.pairs]
    stay = in_order([(g.left[0], g.right[0]) for g in linked])
    level = {g.left for k, g in enumerate(linked) if k in stay}
    result: list[Group] = []
    at = 0
    for group in found:
        if group.left in level:
            while at < len(added) and added[at] < group.right[0]:
                result.append(Group((), (added[at],), ()))
                at += 1
        result.append(group)
    result += [Group((), (j,), ()) for j in added[at:]]
    return tuple(result)
