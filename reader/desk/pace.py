"""How often may a scan stop to show how far it has come? Showing must never be what takes the time."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator

_EVERY_SECONDS = 0.1
# A step of showing or grouping waits until this many times its own length has gone into reading.
_PATIENCE = 9.0
# The first grouping imports what groups; so few articles tell nothing of how long more will take.
_FEW = 1000


class Pace:
    """Spaces the steps of one scan: at least a tenth of a second apart, a tenth of the time at the most.

    Nothing is grouped anew that will be grouped with the rest before it could be shown: how long it will take is
    told by how long the last grouping took for each article, and what is left to read by what was read so far.
    """

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._next_shown = self._began + _EVERY_SECONDS
        self._next_grouped = 0.0
        self._seconds_each = 0.0

    def due(self) -> bool:
        """Whether it is time to show."""
        return time.monotonic() >= self._next_shown

    def may_group(self, articles: int, read: int, left: int) -> bool:
        """Whether it is time to group so many anew, when so many files are read in this scan and so many are left."""
        now = time.monotonic()
        rest = (now - self._began) * left / max(1, read)
        return articles > 1 and now >= self._next_grouped and rest >= self._seconds_each * articles

    @contextlib.contextmanager
    def timed(self, grouped: int) -> Iterator[None]:
        """Time a step of showing in which so many articles are grouped, or none."""
        began = time.monotonic()
        yield
        now = time.monotonic()
        wait = max(_EVERY_SECONDS, _PATIENCE * (now - began))
        if grouped:
            self._seconds_each = (now - began) / max(grouped, _FEW)
            self._next_grouped = now + wait
        first = not self._next_grouped  # nothing to be seen yet but articles
        self._next_shown = now + (_EVERY_SECONDS if grouped or first else wait)
