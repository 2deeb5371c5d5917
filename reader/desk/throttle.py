"""How often may a scan stop to tell how far it has come? Telling must never be what takes the time.

told       how many files are read: costs nothing
shown      what they hold, as well: takes longer the more there is
grouped    and what belongs together: takes longest
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator

_FIRST_SECONDS, _EVERY_SECONDS = 0.1, 0.2
# A step of showing waits until this many times its own length has gone into reading.
_PATIENCE = 39.0
# Grouping, before all is read, waits for as many articles again, and may take this share of the whole time.
_GROWTH, _SHARE = 2, 0.05
# The first grouping imports what groups; so few articles tell nothing of how long more will take.
_FEW = 1000


class Throttle:
    """Spaces the steps of one scan: telling a fifth of a second apart, showing and grouping ever further.

    How long it would take to group is told by how long the last time took for each article; how long it will take
    to read all by how long it took so far.
    """

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._next_told = self._next_shown = self._began + _FIRST_SECONDS
        self._grouped = 0
        self._grouping = self._seconds_each = 0.0

    def due(self) -> bool:
        """Whether it is time to tell how many files are read."""
        if (now := time.monotonic()) < self._next_told:
            return False
        self._next_told = now + _EVERY_SECONDS
        return True

    def may_show(self) -> bool:
        """Whether it is time to show what they hold."""
        return time.monotonic() >= self._next_shown

    def may_group(self, articles: int, read: int, left: int) -> bool:
        """Whether it is time to group so many anew, when so many files are read in this scan and so many are left."""
        whole = (time.monotonic() - self._began) * (read + left) / max(1, read)
        would_take = self._grouping + self._seconds_each * articles
        return articles > 1 and articles >= _GROWTH * self._grouped and would_take <= _SHARE * whole

    @contextlib.contextmanager
    def timed(self, grouped: int) -> Iterator[None]:
        """Time a step of showing in which so many articles are grouped, or none."""
        began = time.monotonic()
        yield
        now = time.monotonic()
        took = now - began
        if grouped:
            self._grouped = grouped
            self._grouping += took
            self._seconds_each = took / max(grouped, _FEW)
        elif self._grouped:  # before that there is nothing to be seen yet but articles
            self._next_shown = now + _PATIENCE * took
