"""Words that bend a claim, side against side: hedges, charged words, contraries, negations.

left   The waste was illegally dumped, and prices rose      changed  illegally → allegedly
right  The waste was allegedly dumped, and prices fell      changed  rose → fell
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.collation.changes.assignment import Joined, Match, Slots, change_best, leave, move
from reader.collation.changes.facts import ResolvedFacts as Told
from reader.collation.changes.slots import Found
from reader.model import DetailKind

_STANDING, _ROUGHLY = 0.85, 0.6
"""How alike two sentences are apart from such a word where its loss tells by itself, and where a contrary may."""
_TELLING = 3
"""Letters that a word has more of when it marks a place."""


def qualifiers(found: Match, a: list[Found], b: list[Found], joined: Joined, shared: Slots) -> None:  # noqa: ARG001
    """Hedges and charged words are changed into what stands in their place; negations answer within their pair."""
    if found.kind is DetailKind.QUALIFIER:
        kind_of = joined.lexicon.kind_of
        _turned_round(found, a, b, joined)

        def score(x: Found, y: Found) -> tuple[float, bool]:
            kinds = {kind_of(x.detail.value), kind_of(y.detail.value)}
            if "approximator" in kinds:
                counted = x.detail.text.split()[-1].lower() == y.detail.text.split()[-1].lower()
                return float(counted and len(kinds) == 1), False
            return float(_between_same_words(x, y, joined)), False

        change_best(found, a, b, score)
    else:
        found.soft += [(x, y) for x, y, _ in move(a, b, _linked(a, b, joined))]
    if joined.single and joined.likeness(a, b) >= _STANDING:
        found.lost += a
        found.new += b
    else:
        leave(found, a, b, joined)


def _turned_round(found: Match, a: list[Found], b: list[Found], joined: Joined) -> None:
    """Words changed into their contrary in one place, "rose" and "fell"; alone such a word tells nothing."""
    ours, theirs = ([f for f in heap if joined.lexicon.kind_of(f.detail.value) == "opposite"] for heap in (a, b))
    for heap in (a, b):
        heap[:] = [f for f in heap if joined.lexicon.kind_of(f.detail.value) != "opposite"]
    stands = joined.single and bool(ours and theirs) and joined.likeness(ours, theirs) >= _ROUGHLY

    def score(x: Found, y: Found) -> tuple[float, bool]:
        if x.detail.value.partition(":")[0] != y.detail.value.partition(":")[0]:
            return 0.0, False
        if (x.sentence, y.sentence) not in joined.pairs:
            return 0.0, False
        one, two = _neighbours(x, joined.left), _neighbours(y, joined.right)
        near = stands and any(v == w and len(v) > _TELLING for v, w in zip(one, two, strict=True))
        return (2.0 if one == two and any(one) else float(near)), True

    change_best(found, ours, theirs, score)


def _between_same_words(x: Found, y: Found, joined: Joined) -> bool:
    """Whether two words stand in one place: "was illegally dumped", "was allegedly dumped"."""
    if (x.sentence, y.sentence) not in joined.pairs:
        return False
    around = [_neighbours(f, told) for f, told in ((x, joined.left), (y, joined.right))]
    return around[0] == around[1] and all(around[0])


def _neighbours(found: Found, told: Told) -> tuple[str, str]:
    start, end = found.detail.span
    tokens = [t for t in told.tokens[found.sentence] if t.norm]
    before = next((t.norm for t in reversed(tokens) if t.span[1] <= start), "")
    return before, next((t.norm for t in tokens if t.span[0] >= end), "")


def _linked(a: Sequence[Found], b: Sequence[Found], joined: Joined) -> list[tuple[int, int]]:
    return [(p, q) for p, x in enumerate(a) for q, y in enumerate(b) if (x.sentence, y.sentence) in joined.pairs]
