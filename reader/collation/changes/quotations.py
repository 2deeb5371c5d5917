"""What is said in quotation marks, side against side.

“We knew of it and asked twice,” he said      “We knew of it,” he said, “and asked twice”      the same words
“We asked twice,” he said                     “We asked once,” he said                        changed
"""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz.distance import Indel

from reader.collation.changes.assignment import Joined, Match, Slots, change_best
from reader.collation.changes.equivalence import same_stem, within
from reader.collation.changes.slots import Found
from reader.model import DetailKind

_WORDS, _LETTERS = 0.5, 0.7
"""Likeness of two quotations, by words and by letters, from which they are the same words altered."""
_CUT = 1.3
"""How many times as long a quotation is as a part of it that counts as clipped."""


def quotes(found: Match, a: list[Found], b: list[Found], joined: Joined, shared: Slots) -> None:  # noqa: ARG001
    """Quoted words are kept when the other side quotes them, however it breaks its quotations."""
    sides = ((a, b, _heap(joined, True), False), (b, a, _heap(joined, False), True))
    for heap, _, far, _ in sides:
        row = " ".join(y.detail.value for y in far).split()
        heap[:] = [x for x in heap if not within(x.detail.value.split(), row) or _clipped(x, far)]
    for heap, opposite, far, turn in sides:
        for x in [x for x in heap if _clipped(x, far) and not _clipped(x, opposite)]:
            heap.remove(x)
            words = x.detail.value.split()
            kept = [pair[0 if turn else 1] for pair in found.equal]
            whole = next((y for y in kept if within(words, y.detail.value.split())), None)
            if whole is not None:
                found.soft.append((whole, x) if turn else (x, whole))

    def score(x: Found, y: Found) -> tuple[float, bool]:
        one, two = x.detail.value.split(), y.detail.value.split()
        words = Indel.normalized_similarity(one, two)
        if within(one, two) or within(two, one):
            return 1.0 + words, False
        letters = Indel.normalized_similarity(x.detail.value, y.detail.value)
        if words >= _WORDS or letters >= _LETTERS:
            return max(words, letters), True
        related = (x.sentence, y.sentence) in joined.pairs and any(same_stem(v, w) for v in one for w in two)
        return (letters / 2 if related else 0.0), False

    change_best(found, a, b, score)
    found.lost += a
    found.new += b


def _heap(joined: Joined, right: bool) -> list[Found]:
    side, places = (joined.right, joined.rights) if right else (joined.left, joined.lefts)
    return [Found(i, d) for i in places for d in side.details[i] if d.kind is DetailKind.QUOTE]


def _clipped(found: Found, opposite: Iterable[Found]) -> bool:
    """Whether the words stand in one longer quotation opposite: then that one was cut."""
    words = found.detail.value
    return any(
        within(words.split(), y.detail.value.split()) and len(y.detail.value) > _CUT * len(words) for y in opposite
    )
