"""Throttle of the snapshots of a scan: reporting progress must never be what takes the time.

counted    files read so far: costs nothing
shown      their articles as well: takes longer the more there are
grouped    their stories as well: takes longest
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator

_FIRST_SECONDS, _COUNT_SECONDS = 0.1, 0.2
# A step of showing waits until this many times its own length has gone into reading.
_PATIENCE = 39.0
# Grouping, before all is read, waits for as many articles again, and may take this share of the whole time.
_GROUPING_GROWTH, _GROUPING_SHARE = 2, 0.05
# The first grouping imports what groups; so few articles are no measure of how long more will take.
_MIN_TIMED = 1000


class Throttle:
    """Spaces the steps of one scan: counting a fifth of a second apart, showing and grouping ever further.

    The time to group is estimated from the last time for each article; the time to read all from the time so far.
    """

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._next_count = self._next_shown = self._began + _FIRST_SECONDS
        self._grouped = 0
        self._grouping = self._seconds_each = 0.0

    def may_count(self) -> bool:
        """Whether it is time to report the number of files read."""
        if (now := time.monotonic()) < self._next_count:
            return False
        self._next_count = now + _COUNT_SECONDS
        return True

    def may_show(self) -> bool:
        """Whether it is time to show what they hold."""
        return time.monotonic() >= self._next_shown

    def may_group(self, articles: int, read: int, left: int) -> bool:
        """Whether it is time to group so many anew, when so many files are read in this scan and so many are left."""
        total_seconds = (time.monotonic() - self._began) * (read + left) / max(1, read)
        would_take = self._grouping + self._seconds_each * articles
        return (
            articles > 1
            and articles >= _GROUPING_GROWTH * self._grouped
            and would_take <= _GROUPING_SHARE * total_seconds
        )

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
            self._seconds_each = took / max(grouped, _MIN_TIMED)
        elif self._grouped:  # before that there is nothing to be seen yet but articles
            self._next_shown = now + _PATIENCE * took
