"""Counterpart of a place: what the other version prints between the same words, read off the edit script.

left    the vaccine was [nearly exhausted], he said      keep … drop "nearly" … keep "exhausted"
right   the vaccine was [exhausted], he said
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

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
    """How many characters of a place are kept, and the span on the other side from the first to the last word of them.

    Words that house style alone prints otherwise are kept.
    """
    here = there = kept = end = 0
    start: int | None = None
    for op, styled, text, other in _runs(script, own):
        low, high = max(place[1], here) - here, min(place[2], here + len(text)) - here
        first, last = _words(text, low, high) if op is Op.KEEP else (0, len(other) if styled else 0)
        if low < high and first < last:
            kept += high - low
            start = there + first if start is None else start
            end = there + last
        here, there = here + len(text), there + len(other)
    return kept, start or 0, end


def _runs(script: Sequence[Edit], own: Op) -> Iterator[tuple[Op, bool, str, str]]:
    """Edits of one sort that follow each other: the op of the first, whether they are house style, and the text that
    each side has there, the place's own first.
    """
    for (changed, styled), run in groupby(script, lambda edit: (edit.op is not Op.KEEP, edit.style)):
        edits = tuple(run)
        text = "".join(edit.text for edit in edits if edit.op in (own, Op.KEEP))
        other = "".join(edit.text for edit in edits if edit.op is not own)
        yield edits[0].op, changed and styled, text, other


def _words(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the white space at its ends."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
