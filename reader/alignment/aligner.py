"""Alignment of two versions: which sentences answer which.

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

from reader.alignment.bounds import readable_components
from reader.alignment.context import probabilities_in_context
from reader.alignment.decoding import decode
from reader.alignment.features import Features
from reader.alignment.pair_scorer import PairScores, score_pairs, similarity_of_groups
from reader.alignment.subsequence import longest_chain
from reader.alignment.weights import LINKS, LinkWeights
from reader.cancellation import StillWanted, always, watched
from reader.model import Pair, Pairing, Rival, Shape

_SHARED_WORDS = 8
"""Shared words that a group is explained by."""


class SentenceGroup(NamedTuple):
    """Sentences that answer each other, by their places in the two sides; one side is empty where nothing does.

    `shared_words`: the rarest they share, as printed on the left, the rarest first.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    pairs: tuple[Pair, ...]
    similarity: float = 0.0
    shared_words: tuple[str, ...] = ()
    rival: Rival | None = None
    moved: bool = False
    by_hand: bool = False

    @property
    def shape(self) -> Shape:
        """How many sentences answer how many."""
        if len(self.left) > 1:
            return Shape.MANY if len(self.right) > 1 else Shape.MERGED
        return Shape.SPLIT if len(self.right) > 1 else Shape.ONE


def align(
    left: Features,
    right: Features,
    pairings: Sequence[Pairing] = (),
    wanted: StillWanted = always,
    weights: LinkWeights = LINKS,
) -> tuple[SentenceGroup, ...]:
    """Every sentence of both sides in exactly one SentenceGroup, in the order of the base.

    `pairings` hold whatever else speaks for or against them. Two versions are scored the same way
    round whichever is the base, so that exchanging the sides exchanges them in the answer and no more.
    `wanted` is called many times a second, and may raise to end it.
    """
    joined, apart = _ruled_pairs(left, right, pairings)
    if [s.text for s in right.sentences] < [s.text for s in left.sentences]:
        mirrored = set(map(_mirrored_pair, joined)), set(map(_mirrored_pair, apart))
        groups = [_mirrored(g) for g in _linked_groups(right, left, *mirrored, wanted, weights)]
    else:
        groups = _linked_groups(left, right, joined, apart, wanted, weights)
    groups = [g._replace(shared_words=_as_printed(left, g)) for g in groups]
    groups += [SentenceGroup((i,), (), ()) for i in _unlinked(len(left.sentences), (g.left for g in groups))]
    added = _unlinked(len(right.sentences), (g.right for g in groups))
    return _with_added(sorted(groups, key=lambda g: g.left), added)


def _ruled_pairs(left: Features, right: Features, pairings: Sequence[Pairing]) -> tuple[set[Pair], set[Pair]]:
    """Pairs joined and pairs kept apart by hand, whichever side was the base when it was ruled.

    The last ruling on two sentences holds; copies are joined by place.
    """
    joined: set[Pair] = set()
    apart: set[Pair] = set()
    if not pairings:
        return joined, apart
    ours, theirs = _places(left), _places(right)
    rulings = {(min(p.left, p.right), max(p.left, p.right)): p.joined for p in pairings}
    for (one, other), is_joined in rulings.items():
        for on_left, on_right in {(one, other), (other, one)}:
            if is_joined:
                joined.update(zip(ours[on_left], theirs[on_right], strict=False))
            else:
                apart.update((i, j) for i in ours[on_left] for j in theirs[on_right])
    return joined, apart


def _places(side: Features) -> dict[str, list[int]]:
    """Hash of a sentence -> where it stands."""
    places: dict[str, list[int]] = defaultdict(list)
    for k, name in enumerate(side.hashes):
        places[name].append(k)
    return places


def _linked_groups(
    left: Features,
    right: Features,
    joined: Collection[Pair],
    apart: Collection[Pair],
    wanted: StillWanted,
    weights: LinkWeights,
) -> list[SentenceGroup]:
    """The groups that have sentences on both sides, their `shared_words` still stems."""
    scores = score_pairs(left, right, joined, apart, wanted, weights.pair)
    sentences = len(left.sentences), len(right.sentences)
    probabilities = probabilities_in_context(scores, *sentences, wanted, weights.context)
    chosen = decode(left, right, scores, probabilities, joined, apart, weights.threshold)
    wanted()
    rivals = _rivals(chosen, scores)
    components = readable_components(chosen, probabilities, joined)
    groups = [_group(left, right, pairs, scores, rivals, joined) for pairs in watched(components, wanted)]
    return _with_moves(left, right, groups, scores)


def _group(
    left: Features,
    right: Features,
    pairs: Sequence[Pair],
    scores: PairScores,
    rivals: Mapping[Pair, Rival],
    joined: Collection[Pair],
) -> SentenceGroup:
    lefts, rights = tuple(sorted({i for i, _ in pairs})), tuple(sorted({j for _, j in pairs}))
    score = scores.by_pair.get(pairs[0]) if len(pairs) == 1 else None
    if score:
        shared, similarity = score.shared, round(score.similarity, 4)
    else:
        ours, theirs = [left.rows[i] for i in lefts], [right.rows[j] for j in rights]
        shared = frozenset().union(*(r.terms for r in ours)) & frozenset().union(*(r.terms for r in theirs))
        similarity = similarity_of_groups(ours, theirs, shared, scores)
    stop_words = left.stop_words | right.stop_words
    return SentenceGroup(
        left=lefts,
        right=rights,
        pairs=tuple(pairs),
        similarity=similarity,
        shared_words=tuple(sorted(shared - stop_words, key=lambda t: (-scores.idf[t], t))[:_SHARED_WORDS]),
        rival=max((rivals[p] for p in pairs if p in rivals), key=lambda r: r.similarity, default=None),
        by_hand=any(pair in joined for pair in pairs),
    )


def _rivals(chosen: Collection[Pair], scores: PairScores) -> dict[Pair, Rival]:
    """For each chosen pair the likest other one that either of its sentences stands in."""
    best: dict[tuple[int, int], tuple[float, Pair]] = {}
    for pair, score in scores.by_pair.items():
        if pair in chosen:
            continue
        similarity = score.similarity
        for end in enumerate(pair):
            if end not in best or similarity > best[end][0]:
                best[end] = round(similarity, 4), pair
    rivals: dict[Pair, Rival] = {}
    for pair in chosen:
        others = [best[end] for end in enumerate(pair) if end in best]
        if others:
            similarity, (i, j) = max(others, key=itemgetter(0))
            rivals[pair] = Rival(i, j, similarity)
    return rivals


def _with_moves(
    left: Features, right: Features, groups: Sequence[SentenceGroup], scores: PairScores
) -> list[SentenceGroup]:
    """The least set of groups of the story itself that must leave the order is marked as moved.

    A group stands where its heaviest pair stands; of sets as small the one with fewest words moves.
    """
    prose = sorted([(_anchor(g, scores), at) for at, g in enumerate(groups) if _is_prose(left, right, g)])
    words = [
        sum(len(left.rows[i].stems) for i in g.left) + sum(len(right.rows[j].stems) for j in g.right)
        for g in (groups[at] for _, at in prose)
    ]
    in_order = longest_chain([anchor for anchor, _ in prose], words)
    moved = {at for k, (_, at) in enumerate(prose) if k not in in_order}
    return [g._replace(moved=True) if at in moved else g for at, g in enumerate(groups)]


def _is_prose(left: Features, right: Features, group: SentenceGroup) -> bool:
    """Whether a group is of the story itself on both sides."""
    return all(left.sentences[i].role.is_prose for i in group.left) and all(
        right.sentences[j].role.is_prose for j in group.right
    )


def _anchor(group: SentenceGroup, scores: PairScores) -> Pair:
    """The pair of a group that shares most of what is rare."""
    if len(group.pairs) == 1:
        return group.pairs[0]
    return max(group.pairs, key=lambda p: (_shared_mass(scores, p), -p[0], -p[1]))


def _shared_mass(scores: PairScores, pair: Pair) -> float:
    score = scores.by_pair.get(pair)
    return fsum(scores.idf[t] for t in score.shared) if score else 0.0


def _as_printed(left: Features, group: SentenceGroup) -> tuple[str, ...]:
    """The rarest of the shared words as they first stand on the left."""
    printed: dict[str, str] = {}
    for row in [left.rows[i] for i in reversed(group.left)]:
        printed.update(zip(reversed(row.stems), reversed(row.printed), strict=True))
    return tuple([printed[stem] for stem in group.shared_words])


def _mirrored_pair(pair: Pair) -> Pair:
    return pair[1], pair[0]


def _mirrored(group: SentenceGroup) -> SentenceGroup:
    rival = group.rival and Rival(group.rival.right, group.rival.left, group.rival.similarity)
    pairs = tuple(sorted(map(_mirrored_pair, group.pairs)))
    return group._replace(left=group.right, right=group.left, pairs=pairs, rival=rival)


def _unlinked(count: int, linked: Iterable[tuple[int, ...]]) -> list[int]:
    """The places from 0 to `count` that stand in no group."""
    taken = {k for places in linked for k in places}
    return [k for k in range(count) if k not in taken]


def _with_added(groups: Sequence[SentenceGroup], added: Sequence[int]) -> tuple[SentenceGroup, ...]:
    """An added sentence stands before the first group in order that the witness has after it."""
    linked = [g for g in groups if g.pairs]
    chain = longest_chain([(g.left[0], g.right[0]) for g in linked])
    in_order = {g.left for k, g in enumerate(linked) if k in chain}
    result: list[SentenceGroup] = []
    at = 0
    for group in groups:
        if group.left in in_order:
            while at < len(added) and added[at] < group.right[0]:
                result.append(SentenceGroup((), (added[at],), ()))
                at += 1
        result.append(group)
    result += [SentenceGroup((), (j,), ()) for j in added[at:]]
    return tuple(result)
