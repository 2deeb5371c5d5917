"""Changed spans of a sentence: where it differs from all of its partners.

base       The ferry sank off Ostburg on Friday.
partner 1  The ferry sank on Friday.                  off Ostburg is dropped here
partner 2  It went down off Ostburg.                  and kept here: not marked
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from reader.model import Edit, Op, Span

EQUAL: Final = 0
STYLE: Final = 1
CHANGE: Final = 2
"""How far a stretch of text differs from its partner's: not at all, in house style alone, in its words."""


def unmatched(scripts: Iterable[Sequence[Edit]], side: Op) -> tuple[tuple[Span, bool], ...]:
    """Where a sentence differs from all of its partners: spans of its text, and whether only in style.

    `scripts` are its edit scripts, one a partner; `side` is DROP for a base sentence, ADD for one of
    the witness. What any one partner has is matched.
    """
    states: dict[int, int] = {}  # where a stretch of one state begins
    for n, script in enumerate(scripts):
        found = _stretches(script, side)
        states = found if n == 0 else _least(states, found)
    marks: list[tuple[Span, bool]] = []
    edges = sorted(states)
    for start, end in pairwise(edges):
        state = states[start]
        if state == EQUAL:
            continue
        style = state == STYLE
        if marks and marks[-1][0][1] == start and marks[-1][1] == style:
            marks[-1] = ((marks[-1][0][0], end), style)
        else:
            marks.append(((start, end), style))
    return tuple(marks)


def _stretches(script: Sequence[Edit], side: Op) -> dict[int, int]:
    found: dict[int, int] = {}
    at = 0
    for edit in script:
        if edit.op is Op.KEEP or edit.op is side:
            found[at] = EQUAL if edit.op is Op.KEEP else STYLE if edit.style else CHANGE
            at += len(edit.text)
    found[at] = EQUAL
    return found


def _least(one: dict[int, int], other: dict[int, int]) -> dict[int, int]:
    merged, first, second = {}, EQUAL, EQUAL
    for at in sorted(one.keys() | other.keys()):
        first, second = one.get(at, first), other.get(at, second)
        merged[at] = min(first, second)
    return merged
