"""Files of one run: the editor's own and the cache, each opened by whoever asks first, once, and closed together."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model import Problem
    from reader.store import Cache, Work


class RunFiles:
    """Safe between threads: two scans that begin together get the same. `work` is the editor's file if given."""

    def __init__(self, work: Work | None) -> None:
        self.opened_work = work
        self.problems: tuple[Problem, ...] = ()
        self._cache: Cache | None = None
        self._lock = threading.Lock()

    def work(self) -> Work:
        """The editor's own file; `problems` are those of opening it."""
        from reader.store import open_work  # reads copy by and by, and the first frame waits for nothing

        with self._lock:
            if self.opened_work is None:
                self.opened_work, self.problems = open_work()
            return self.opened_work

    def cache(self) -> Cache:
        """The cache of files read, the same for every desk of the run."""
        from reader.store import Cache, cache_path

        with self._lock:
            if self._cache is None:
                self._cache = Cache(cache_path())
            return self._cache

    def close(self) -> tuple[Problem, ...]:
        """Close both, as far as they are open. Returns what the editor did that is lost now."""
        lost = self.opened_work.close() if self.opened_work else ()
        if self._cache:
            self._cache.close()
        return lost
