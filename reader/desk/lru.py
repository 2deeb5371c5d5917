"""Cache of the results used last, as long as what they were made of stays the same."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Result = TypeVar("Result")


class LruCache(Generic[Result]):
    """The results used last, each with its inputs, as many as there is room for; safe between threads.

    A result is given back for equal inputs alone, so that nobody has to say when it no longer holds. They `weigh` no
    more than `room` together, in any one unit; the last one stays whatever it weighs.
    """

    def __init__(self, room: int, weigh: Callable[[Result], int]) -> None:
        self._room = room
        self._weigh = weigh
        self._weight = 0
        self._entries: OrderedDict[Hashable, tuple[object, Result, int]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, inputs: object) -> Result | None:
        """The result under that key, made from equal inputs; else None."""
        with self._lock:
            if key not in self._entries:
                return None
            self._entries.move_to_end(key)
            cached_inputs, result, _ = self._entries[key]
        return result if cached_inputs == inputs else None

    def put(self, key: Hashable, inputs: object, result: Result) -> None:
        """Store a result; those used longest ago are evicted where there is no room for all."""
        weight = self._weigh(result)
        with self._lock:
            self._evict(key)
            self._entries[key] = inputs, result, weight
            self._weight += weight
            while self._weight > self._room and len(self._entries) > 1:
                self._evict(next(iter(self._entries)))

    def values(self) -> list[Result]:
        """All that is cached, what was used longest ago first."""
        with self._lock:
            return [result for _, result, _ in self._entries.values()]

    def clear(self) -> None:
        """Evict all."""
        with self._lock:
            self._entries.clear()
            self._weight = 0

    def _evict(self, key: Hashable) -> None:
        if key in self._entries:
            self._weight -= self._entries.pop(key)[2]
