"""Change index: the changes of one witness by the detail of the base they are of, so that none is searched for.

base  At least 12 people died in Fernhold.     number  0: 9–11 ──> 12 → 21
                                               name    0: 27–35 ─> Fernhold dropped
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from reader.model import Change, DetailKind

_STRETCH = 64
"""Characters of a sentence that share an entry: a list in one sentence may differ in thousands of places."""

_Key = tuple[DetailKind, int, int]


class ChangeIndex:
    """The changes given that have a place in the base."""

    def __init__(self, changes: Iterable[Change] = ()) -> None:
        self._changes: list[Change] = []
        self._at: dict[_Key, list[int]] = defaultdict(list)
        for change in changes:
            self.add(change)

    def add(self, change: Change) -> None:
        """Take in one more, behind those given before."""
        for key in _keys(change):
            self._at[key].append(len(self._changes))
        self._changes.append(change)

    def of_same_detail(self, wanted: Change) -> list[Change]:
        """The changes of the base's detail that `wanted` is of, whose spans overlap its own, in the order given."""
        return [self._changes[n] for n in self.numbers_of_same_detail(wanted)]

    def numbers_of_same_detail(self, wanted: Change) -> list[int]:
        """The same by their numbers in the order given, from 0."""
        near = sorted({n for key in _keys(wanted) for n in self._at.get(key, ())})
        return [n for n in near if _overlap(self._changes[n], wanted)]


def _keys(change: Change) -> Iterator[_Key]:
    if change.left_at is not None:
        sentence, start, end = change.left_at
        for stretch in range(start // _STRETCH, end // _STRETCH + 1):
            yield change.kind, sentence, stretch


def _overlap(a: Change, b: Change) -> bool:
    return bool(a.left_at and b.left_at and a.left_at[1] < b.left_at[2] and b.left_at[1] < a.left_at[2])
