"""Counterpart of a place: what the other version prints between the same words, read off the edit script.

left    the vaccine was [nearly exhausted], he said      keep … drop "nearly" … keep "exhausted"
right   the vaccine was [exhausted], he said
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.collation.changes.slots import Place
from reader.model import Edit, Op, Pair, Side


def counterpart(place: Place, side: Side, scripts: Mapping[Pair, Sequence[Edit]]) -> Place | None:
    """From the first to the last of the words of a place that the other side keeps; None where it keeps none.

    `place` stands on `side`; `scripts` are the edit scripts of its link, by pair. Of several partners that keep some,
    the one that keeps most is taken.
    """
    best: tuple[int, Place] | None = None
    for pair, script in sorted(scripts.items()):
        own, other = pair if side is Side.LEFT else pair[::-1]
        if own != place[0]:
            continue
        kept, start, end = _kept(place, script, Op.DROP if side is Side.LEFT else Op.ADD)
        if kept and (best is None or kept > best[0]):
            best = kept, (other, start, end)
    return best[1] if best else None


def _kept(place: Place, script: Sequence[Edit], own: Op) -> tuple[int, int, int]:
    """How many characters of a place are kept, and the span on the other side from the first to the last of them."""
    here = there = kept = end = 0
    start: int | None = None
    for edit in script:
        size = len(edit.text)
        if edit.op is Op.KEEP:
            low, high = max(place[1], here), min(place[2], here + size)
            if low < high and edit.text[low - here : high - here].strip():
                kept += high - low
                start = there + low - here if start is None else start
                end = there + high - here
            here, there = here + size, there + size
        elif edit.op is own:
            here += size
        else:
            there += size
    return kept, start or 0, end
