"""Two heaps of details of one kind, thinned pair by pair: what is the same, what was changed, what is left.

left   12  340  44          take         44 = 44
right  21  44               change_best  12 → 21
                            leave        340 is lost
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from reader.collation.changes.facts import ResolvedFacts as Told
from reader.collation.changes.slots import Aside, Found, likeness, slots
from reader.model import Detail, DetailKind, Pair
from reader.text.languages.lexicon import Lexicon

Slots = dict[tuple[tuple[int, int, int], tuple[int, int, int]], int]
Score = Callable[[Found, Found], tuple[float, bool]]

_CROWD = 10_000
"""Pairs of details beyond which only equal values are matched: in a list of names, likeness says nothing."""


@dataclass(frozen=True, slots=True)
class Joined:
    """The sentences of a link on both sides, with what is needed to compare them."""

    left: Told
    right: Told
    lefts: Sequence[int]
    rights: Sequence[int]
    pairs: frozenset[Pair]
    lexicon: Lexicon

    @property
    def single(self) -> bool:
        return len(self.pairs) == 1

    def values(self, kind: DetailKind) -> tuple[frozenset[str], frozenset[str]]:
        """What each side's sentences say of a kind."""
        return (
            frozenset(d.value for i in self.lefts for d in self.left.details[i] if d.kind is kind),
            frozenset(d.value for j in self.rights for d in self.right.details[j] if d.kind is kind),
        )

    def likeness(self, a: Iterable[Found], b: Iterable[Found]) -> float:
        """How alike both sides are but for those details."""
        return likeness(self.left, self.right, self.lefts, self.rights, Aside.of(a, b))

    def slots(self) -> Slots:
        return {
            ((i, *a), (j, *b)): firmness
            for i, j in sorted(self.pairs)
            for (a, b), firmness in slots(self.left, self.right, i, j).items()
        }


@dataclass(slots=True)
class Match:
    """Details of one kind: `soft` are equal enough to need no alert; `changed` ends with whether a near miss."""

    kind: DetailKind
    equal: list[tuple[Found, Found]] = field(default_factory=list)
    soft: list[tuple[Found, Found]] = field(default_factory=list)
    changed: list[tuple[Found, Found, bool]] = field(default_factory=list)
    lost: list[Found] = field(default_factory=list)
    new: list[Found] = field(default_factory=list)

    @property
    def settled(self) -> bool:
        """Whether nothing differs."""
        return not (self.soft or self.changed or self.lost or self.new)


def take(
    into: list[tuple[Found, Found]],
    a: list[Found],
    b: list[Found],
    same: Callable[[Detail, Detail], bool],
    shared: Slots,
) -> None:
    """Move pairs that are the same out of both heaps, those that share a slot first, then in order."""
    if len(a) * len(b) > _CROWD:
        into += [(x, y) for x, y, _ in move(a, b, _of_one_value(a, b))]
        return
    found = sorted(
        (-shared.get((x.at, y.at), 0), x.detail.text != y.detail.text, abs(p / len(a) - q / len(b)), p + q, p, q)
        for p, x in enumerate(a)
        for q, y in enumerate(b)
        if same(x.detail, y.detail)
    )
    into += [(x, y) for x, y, _ in move(a, b, [(p, q) for *_, p, q in found])]


def change_best(found: Match, a: list[Found], b: list[Found], score: Score) -> None:
    """Move pairs with a score above nothing into `changed`, best first."""
    if len(a) * len(b) > _CROWD:
        return
    scored = {(p, q): score(x, y) for p, x in enumerate(a) for q, y in enumerate(b)}
    best = sorted((at for at, s in scored.items() if s[0] > 0), key=lambda at: (-scored[at][0], sum(at), at))
    found.changed += [(x, y, scored[at][1]) for x, y, at in move(a, b, best)]


def _of_one_value(a: Sequence[Found], b: Sequence[Found]) -> Iterable[tuple[int, int]]:
    """Places of equal values, the first with the first."""
    places: dict[str, list[int]] = defaultdict(list)
    for q in reversed(range(len(b))):
        places[b[q].detail.value].append(q)
    for p, x in enumerate(a):
        if places[x.detail.value]:
            yield p, places[x.detail.value].pop()


def move(
    a: list[Found], b: list[Found], wanted: Iterable[tuple[int, int]]
) -> list[tuple[Found, Found, tuple[int, int]]]:
    """Take pairs of places out of both heaps, first come first served, each place once."""
    moved: list[tuple[Found, Found, tuple[int, int]]] = []
    used_a: set[int] = set()
    used_b: set[int] = set()
    for p, q in wanted:
        if p not in used_a and q not in used_b:
            used_a.add(p)
            used_b.add(q)
            moved.append((a[p], b[q], (p, q)))
    a[:] = [x for p, x in enumerate(a) if p not in used_a]
    b[:] = [y for q, y in enumerate(b) if q not in used_b]
    return moved


def leave(found: Match, a: list[Found], b: list[Found], joined: Joined) -> None:
    """What is left of both heaps is lost and new, unless the other side says it in any of the link's sentences."""
    said_left, said_right = joined.values(found.kind)
    found.lost += [x for x in a if x.detail.value not in said_right]
    found.new += [y for y in b if y.detail.value not in said_left]
