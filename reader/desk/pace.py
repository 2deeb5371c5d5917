"""How often may a scan stop to show how far it has come? Showing must never be what takes the time."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator

_EVERY_SECONDS = 0.1
# A step of showing or grouping waits until this many times its own length has gone into reading.
_PATIENCE = 9.0


class Pace:
    """Spaces the steps of one scan: at least a tenth of a second apart, a tenth of the time at the most."""

    def __init__(self) -> None:
        self._next_shown = time.monotonic() + _EVERY_SECONDS
        self._next_grouped = 0.0

    def due(self) -> bool:
        """Whether it is time to show."""
        return time.monotonic() >= self._next_shown

    def may_group(self) -> bool:
        """Whether it is time to group anew."""
        return time.monotonic() >= self._next_grouped

    @contextlib.contextmanager
    def timed(self, grouped: bool) -> Iterator[None]:
        """Time a step of showing, with grouping in it or without."""
        began = time.monotonic()
        yield
        now = time.monotonic()
        wait = max(_EVERY_SECONDS, _PATIENCE * (now - began))
        if grouped:
            self._next_grouped = now + wait
            self._next_shown = now + _EVERY_SECONDS
        else:
            self._next_shown = now + wait
