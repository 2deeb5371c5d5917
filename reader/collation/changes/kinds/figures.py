"""Matching of figures, numbers and dates alike: by place where the text stands, else by slot and near miss.

left   12 dead, 21 hurt       changed   12 → 21, 21 → 12     by place: the text is otherwise the same
right  21 dead, 12 hurt
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.collation.changes.assignment import (
    NO_MATCH,
    ChangedPair,
    DetailPair,
    Equivalence,
    KindMatch,
    Matcher,
    Score,
    match_changed,
    match_compatible,
    match_equal,
    settle_unstated,
    unless_in_step,
)
from reader.collation.changes.linked_sides import LinkedSides, LocatedDetail
from reader.model import Detail, DetailKind, Side

Toll = Callable[[LocatedDetail, Side, LinkedSides], str]

_NEARLY_ALL, _ROUGHLY = 0.9, 0.6
"""Similarity of two sentences but for their figures: by place from the first on, a lone pair by the second."""


def by_slot(
    kind: DetailKind,
    equivalence: Equivalence,
    *,
    sort: Callable[[Detail], str],
    nested: Callable[[Detail, Detail], bool],
    lone_pair_changes: bool,
    restated: Callable[[LocatedDetail, Side, LinkedSides], bool],
    toll: Toll = lambda *_: "",
) -> Matcher:
    """A matcher of figures.

    Only figures of one `sort` become each other. `nested`: one is the other given less exactly.
    `lone_pair_changes`: one figure on each side of a single pair is one changed, wherever it stands.
    `restated`: the other side has the figure in other terms, so that it is neither dropped nor gained.
    `toll`: what harm a figure counts, "" for none; the dead become the dead, wherever they stand.
    """

    def match(left: Sequence[LocatedDetail], right: Sequence[LocatedDetail], link: LinkedSides) -> KindMatch:
        if link.is_single and (placed := _by_place(left, right, link, equivalence, sort, toll)):
            return placed
        found = match_equal(KindMatch(tuple(left), tuple(right)), equivalence.equivalent, link.slots)
        found = match_compatible(found, equivalence.compatible, link.slots)
        found = match_changed(found, _score(found, link, equivalence, sort, nested, lone_pair_changes, toll))
        unsettled = found._replace(
            left=tuple(x for x in found.left if not restated(x, Side.LEFT, link)),
            right=tuple(y for y in found.right if not restated(y, Side.RIGHT, link)),
        )
        return settle_unstated(unsettled, kind, link)

    return unless_in_step(match)


def _by_place(
    left: Sequence[LocatedDetail],
    right: Sequence[LocatedDetail],
    link: LinkedSides,
    equivalence: Equivalence,
    sort: Callable[[Detail], str],
    toll: Toll,
) -> KindMatch | None:
    """In text that is otherwise the same figures answer by place; None where it is not."""
    if len(left) != len(right):
        return None
    zipped = list(zip(left, right, strict=True))
    if any(not link.slots.get((x.place, y.place)) or sort(x.detail) != sort(y.detail) for x, y in zipped):
        return None
    if link.similarity(left, right) < _NEARLY_ALL:
        return None
    if any(toll(x, Side.LEFT, link) != toll(y, Side.RIGHT, link) for x, y in zipped):
        return None
    equal = [DetailPair(x, y) for x, y in zipped if equivalence.equivalent(x.detail, y.detail)]
    rest = [(x, y) for x, y in zipped if not equivalence.equivalent(x.detail, y.detail)]
    return KindMatch(
        equal=tuple(equal),
        compatible=tuple(DetailPair(x, y) for x, y in rest if equivalence.compatible(x.detail, y.detail)),
        changed=tuple(
            ChangedPair(x, y, confusable=True) for x, y in rest if not equivalence.compatible(x.detail, y.detail)
        ),
    )


def _score(
    found: KindMatch,
    link: LinkedSides,
    equivalence: Equivalence,
    sort: Callable[[Detail], str],
    nested: Callable[[Detail, Detail], bool],
    lone_pair_changes: bool,
    toll: Toll,
) -> Callable[[LocatedDetail, LocatedDetail], Score]:
    """How well a figure stands for another of its sort: by slot, by the thing counted, by a near miss."""
    lone = len(found.left) == len(found.right) == 1 and link.is_single
    alone = lone and link.similarity(found.left, found.right) >= _ROUGHLY

    ours = {x.place: toll(x, Side.LEFT, link) for x in found.left}
    theirs = {y.place: toll(y, Side.RIGHT, link) for y in found.right}

    def score(x: LocatedDetail, y: LocatedDetail) -> Score:
        if (x.sentence, y.sentence) not in link.pairs or sort(x.detail) != sort(y.detail):
            return NO_MATCH
        slot = link.slots.get((x.place, y.place), 0)
        harm, done = ours[x.place], theirs[y.place]
        if harm and done and harm != done:
            return NO_MATCH
        thing = x.detail.text.split()[-1].lower()
        counted = " " in x.detail.text and thing == y.detail.text.split()[-1].lower() and thing.isalpha()
        if "1" in (x.detail.value, y.detail.value) and not (slot == 3 or counted):
            return NO_MATCH
        if nested(x.detail, y.detail):
            return Score(1.0 + slot)
        confusable = (slot >= 2 or counted) and equivalence.confusable(x.detail, y.detail)
        weight = (slot >= 2) * slot + 2.0 * counted + 2.0 * bool(harm and done) + confusable
        weight += 0.5 * ((alone and slot == 1) or (lone and lone_pair_changes))
        return Score(weight, confusable or slot == 3)

    return score
