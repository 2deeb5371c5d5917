"""Least recently used: what was drawn lately, with room for so many things."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable, Iterator
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Recent(Generic[Key, Value]):
    """The things asked for last. What falls out is free at once.

    Textual's own cache is a ring of lists that holds itself once it is cleared, till garbage is looked for.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[Key, Value] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: Key) -> Value | None:
        """What is cached under a key, from now on the last to fall out; else None."""
        value = self._kept.get(key)
        if value is not None:
            self._kept.move_to_end(key)
        return value

    def put(self, key: Key, value: Value, room: int) -> None:
        """Keep a thing, and of those before it as many as there is `room` for."""
        self._kept[key] = value
        self._kept.move_to_end(key)
        while len(self._kept) > max(1, room):
            self._kept.popitem(last=False)

    def __iter__(self) -> Iterator[Key]:
        """The keys as they are now: they may be discarded meanwhile."""
        return iter(tuple(self._kept))

    def discard(self, key: Key) -> None:
        self._kept.pop(key, None)

    def clear(self) -> None:
        self._kept.clear()
