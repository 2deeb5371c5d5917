"""Greedy one-to-one matching of details of one kind across a link.

left   12  340  44          equal    44 = 44
right  21  44               changed  12 → 21
                            dropped  340

Each step takes a match and returns a new one: what it pairs leaves `left` and `right`, what nothing pairs remains.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from reader.collation.changes.linked_sides import LinkedSides, LocatedDetail, Slots
from reader.model import Detail, DetailKind, Side

T = TypeVar("T")

_CROWD = 10_000
"""Pairs of details beyond which only equal values are matched: in a list of names, similarity says nothing."""


class DetailPair(NamedTuple):
    """Two details that agree."""

    left: LocatedDetail
    right: LocatedDetail


class ChangedPair(NamedTuple):
    """A detail and what it became; `confusable`: one may be a slip for the other."""

    left: LocatedDetail
    right: LocatedDetail
    confusable: bool


class Score(NamedTuple):
    """How well one detail stands for another, 0 for not at all, and whether one may be a slip for the other."""

    weight: float
    confusable: bool = False


NO_MATCH = Score(0.0)


class KindMatch(NamedTuple):
    """The details of one kind matched across a link; `left` and `right` are those that are not settled yet.

    `equal` agree, `compatible` agree well enough to need no alert, `changed` became another, `dropped` and `gained`
    have no counterpart.
    """

    left: tuple[LocatedDetail, ...] = ()
    right: tuple[LocatedDetail, ...] = ()
    equal: tuple[DetailPair, ...] = ()
    compatible: tuple[DetailPair, ...] = ()
    changed: tuple[ChangedPair, ...] = ()
    dropped: tuple[LocatedDetail, ...] = ()
    gained: tuple[LocatedDetail, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether anything is not equal."""
        return bool(self.compatible or self.changed or self.dropped or self.gained)

    def unmatched(self, side: Side) -> tuple[LocatedDetail, ...]:
        """The details that only this side has."""
        return self.dropped if side is Side.LEFT else self.gained

    def altered(self, side: Side) -> tuple[LocatedDetail, ...]:
        """The details of this side that another stands for on the other."""
        return tuple(pair.left if side is Side.LEFT else pair.right for pair in self.changed)

    def settled(self) -> KindMatch:
        """What remains on the left is dropped, what remains on the right gained."""
        return self._replace(left=(), right=(), dropped=self.dropped + self.left, gained=self.gained + self.right)


Equality = Callable[[Detail, Detail], bool]
Matcher = Callable[[Sequence[LocatedDetail], Sequence[LocatedDetail], LinkedSides], KindMatch]
"""The details of one kind on both sides of a link, in reading order -> the same, matched."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Equivalence:
    """When two details of a kind agree.

    `equivalent`: house style aside they are the same. `compatible`: they agree well enough to need no alert.
    `confusable`: one may be a slip of the pen for the other.
    """

    equivalent: Equality
    compatible: Equality
    confusable: Equality


def greedy_match(
    left: Sequence[T], right: Sequence[T], candidates: Iterable[tuple[int, int]]
) -> tuple[tuple[tuple[int, int], ...], tuple[T, ...], tuple[T, ...]]:
    """Greedy bipartite matching: candidates are taken in the order given, best first, each place at most once.

    `candidates` are (place in `left`, place in `right`). Returns the candidates taken and what remains on each
    side, in order. By weight it reaches half of the best assignment at least, and mostly the best.
    """
    taken: list[tuple[int, int]] = []
    used_left: set[int] = set()
    used_right: set[int] = set()
    for p, q in candidates:
        if p not in used_left and q not in used_right:
            used_left.add(p)
            used_right.add(q)
            taken.append((p, q))
    return (
        tuple(taken),
        tuple(x for p, x in enumerate(left) if p not in used_left),
        tuple(y for q, y in enumerate(right) if q not in used_right),
    )


def unless_in_step(matcher: Matcher) -> Matcher:
    """The matcher, asked only where both sides do not state the same values in the same order."""

    def match(left: Sequence[LocatedDetail], right: Sequence[LocatedDetail], link: LinkedSides) -> KindMatch:
        if [x.detail.value for x in left] == [y.detail.value for y in right]:
            return KindMatch(equal=tuple(map(DetailPair, left, right)))
        return matcher(left, right, link)

    return match


def match_equal(match: KindMatch, equal: Equality, slots: Slots) -> KindMatch:
    """Pair details that are `equal`, those that share a slot first, then in order."""
    pairs, left, right = _paired(match, equal, slots)
    return match._replace(left=left, right=right, equal=match.equal + pairs)


def match_compatible(match: KindMatch, compatible: Equality, slots: Slots) -> KindMatch:
    """Pair details that are `compatible`, those that share a slot first, then in order."""
    pairs, left, right = _paired(match, compatible, slots)
    return match._replace(left=left, right=right, compatible=match.compatible + pairs)


def match_changed(match: KindMatch, score: Callable[[LocatedDetail, LocatedDetail], Score]) -> KindMatch:
    """Pair details that score above nothing as changed, the best first."""
    if len(match.left) * len(match.right) > _CROWD:
        return match
    scores = {(p, q): score(x, y) for p, x in enumerate(match.left) for q, y in enumerate(match.right)}
    best = sorted((at for at, s in scores.items() if s.weight > 0), key=lambda at: (-scores[at].weight, sum(at), at))
    taken, left, right = greedy_match(match.left, match.right, best)
    changed = tuple(ChangedPair(match.left[p], match.right[q], scores[p, q].confusable) for p, q in taken)
    return match._replace(left=left, right=right, changed=match.changed + changed)


def settle_unstated(match: KindMatch, kind: DetailKind, link: LinkedSides) -> KindMatch:
    """What remains is dropped and gained, unless the other side states its value in any of the link's sentences."""
    on_left, on_right = link.values(Side.LEFT, kind), link.values(Side.RIGHT, kind)
    return match._replace(
        left=tuple(x for x in match.left if x.detail.value not in on_right),
        right=tuple(y for y in match.right if y.detail.value not in on_left),
    ).settled()


def _paired(
    match: KindMatch, same: Equality, slots: Slots
) -> tuple[tuple[DetailPair, ...], tuple[LocatedDetail, ...], tuple[LocatedDetail, ...]]:
    a, b = match.left, match.right
    taken, left, right = greedy_match(a, b, _candidates(a, b, same, slots))
    return tuple(DetailPair(a[p], b[q]) for p, q in taken), left, right


def _candidates(
    a: Sequence[LocatedDetail], b: Sequence[LocatedDetail], same: Equality, slots: Slots
) -> Iterable[tuple[int, int]]:
    if len(a) * len(b) > _CROWD:
        return _of_one_value(a, b)
    ordered = sorted(
        (-slots.get((x.place, y.place), 0), x.detail.text != y.detail.text, abs(p / len(a) - q / len(b)), p + q, p, q)
        for p, x in enumerate(a)
        for q, y in enumerate(b)
        if same(x.detail, y.detail)
    )
    return [(p, q) for *_, p, q in ordered]


def _of_one_value(a: Sequence[LocatedDetail], b: Sequence[LocatedDetail]) -> Iterator[tuple[int, int]]:
    """Places of equal values, the first with the first."""
    places: dict[str, list[int]] = defaultdict(list)
    for q in reversed(range(len(b))):
        places[b[q].detail.value].append(q)
    for p, x in enumerate(a):
        if places[x.detail.value]:
            yield p, places[x.detail.value].pop()
