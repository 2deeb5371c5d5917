"""LRU cache of results, each valid as long as the inputs it was made from are equal."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

Result = TypeVar("Result")


class LruCache(Generic[Result]):
    """The `size` results used last, each with its inputs; safe between threads.

    A result is given back for equal inputs alone, so that nobody has to say when it no longer holds.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._entries: OrderedDict[Hashable, tuple[object, Result]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, inputs: object) -> Result | None:
        """The result under that key, made from equal inputs; else None."""
        with self._lock:
            if key not in self._entries:
                return None
            self._entries.move_to_end(key)
            cached_inputs, result = self._entries[key]
        return result if cached_inputs == inputs else None

    def put(self, key: Hashable, inputs: object, result: Result) -> None:
        """Store a result; the one used longest ago is evicted where there are too many."""
        with self._lock:
            self._entries[key] = (inputs, result)
            self._entries.move_to_end(key)
            while len(self._entries) > self._size:
                self._entries.popitem(last=False)
