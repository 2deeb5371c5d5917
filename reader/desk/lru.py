"""What was made lately, as long as what it was made of is the same."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

Made = TypeVar("Made")


class LruCache(Generic[Made]):
    """The last `size` things made, each with what it was made of; safe between threads.

    A thing is given back only for equal makings, so nothing has to say when it no longer holds.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._kept: OrderedDict[Hashable, tuple[object, Made]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, made_of: object) -> Made | None:
        """What was made under that key of an equal `made_of`, else None."""
        with self._lock:
            if key not in self._kept:
                return None
            self._kept.move_to_end(key)
            before, made = self._kept[key]
        return made if before == made_of else None

    def put(self, key: Hashable, made_of: object, made: Made) -> None:
        """Remember it, and forget what was asked for longest ago."""
        with self._lock:
            self._kept[key] = (made_of, made)
            self._kept.move_to_end(key)
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)
