"""What was made lately, as long as what it was made of is the same."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Made = TypeVar("Made")


class LruCache(Generic[Made]):
    """The things made last, each with what it was made of, as many as there is room for; safe between threads.

    A thing is given back only for equal makings, so nothing has to say when it no longer holds. They `weigh` no more
    than `room` together, in any one unit; the last one stays whatever it weighs.
    """

    def __init__(self, room: int, weigh: Callable[[Made], int]) -> None:
        self._room = room
        self._weigh = weigh
        self._weight = 0
        self._kept: OrderedDict[Hashable, tuple[object, Made, int]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, made_of: object) -> Made | None:
        """What was made under that key of an equal `made_of`, else None."""
        with self._lock:
            if key not in self._kept:
                return None
            self._kept.move_to_end(key)
            before, made, _ = self._kept[key]
        return made if before == made_of else None

    def put(self, key: Hashable, made_of: object, made: Made) -> None:
        """Remember it, and forget what was asked for longest ago."""
        weight = self._weigh(made)
        with self._lock:
            self._drop(key)
            self._kept[key] = made_of, made, weight
            self._weight += weight
            while self._weight > self._room and len(self._kept) > 1:
                self._drop(next(iter(self._kept)))

    def values(self) -> list[Made]:
        """All that is remembered, what was asked for longest ago first."""
        with self._lock:
            return [made for _, made, _ in self._kept.values()]

    def clear(self) -> None:
        """Forget it all."""
        with self._lock:
            self._kept.clear()
            self._weight = 0

    def _drop(self, key: Hashable) -> None:
        if key in self._kept:
            self._weight -= self._kept.pop(key)[2]
