"""Regrouping: the grouping of a desk between its scans, told what has come, changed and gone since.

    scan    listings ──┬── not there before, or another ──> come
                       └── no longer there, or another ──> gone      Grouping ──> stories

A grouping that was left in the middle of it is good for nothing; the next one begins anew. A desk that stands as it was
left has stories but no grouping: `prepare` makes it before the first file changes.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.cancellation import StillWanted
from reader.model import Listing, Story

if TYPE_CHECKING:
    from reader.stories import FingerprintSource, Grouping

Listed = Mapping[str, Listing]
_LOOK_UP_SECONDS = 0.05
"""How often who waits for another to have grouped asks whether that is still wanted."""


class Regrouping:
    """Groups the listings of a desk; safe between threads."""

    def __init__(self, fingerprints_of: Callable[[Listed], FingerprintSource]) -> None:
        """`fingerprints_of` gives the fingerprints of some listings, by id."""
        self._fingerprints_of = fingerprints_of
        self._at_rest: list[tuple[Grouping, Listed]] = []
        self._asked = threading.Lock()
        self._at_work = threading.Lock()

    @property
    def known(self) -> int:
        """The number of listings that need not be grouped anew."""
        return sum(len(listed) for _, listed in self._at_rest)

    def stories(self, listed: Listed, wanted: StillWanted) -> tuple[Story, ...]:
        """The stories of these listings. `wanted` is called now and then, and may raise to end it."""
        with self._turn(wanted):
            return self._updated(listed, wanted).stories

    def prepare(self, listed: Listed, wanted: StillWanted) -> None:
        """Group these listings where nothing is grouped yet: the next change costs only itself. As `stories`."""
        with self._turn(wanted):
            if not self.known:
                self._updated(listed, wanted)

    def next_best(self, version_id: str) -> Story | None:
        """The story that came second for a version; None where there is none, or it is not known just now."""
        with self._asked:
            for grouping, listed in self._at_rest:
                if version_id in listed:
                    return grouping.next_best(version_id, self._fingerprints_of(listed))
        return None

    def _updated(self, listed: Listed, wanted: StillWanted) -> Grouping:
        grouping, before = self._taken()
        gone = [version_id for version_id, listing in before.items() if listed.get(version_id) != listing]
        come = {version_id: (listing,) for version_id, listing in listed.items() if before.get(version_id) != listing}
        grouping.update(gone, come, self._fingerprints_of(listed), wanted)
        self._at_rest[:] = [(grouping, listed)]
        return grouping

    @contextmanager
    def _turn(self, wanted: StillWanted) -> Iterator[None]:
        """One at a time: most of what is asked for may be what another groups just now."""
        while not self._at_work.acquire(timeout=_LOOK_UP_SECONDS):
            wanted()
        try:
            yield
        finally:
            self._at_work.release()

    def _taken(self) -> tuple[Grouping, Listed]:
        """The grouping of the last scan, gone from here until it is whole again; else one of nothing yet."""
        with self._asked:
            if self._at_rest:
                return self._at_rest.pop()
        from reader.stories import Grouping

        return Grouping(), {}
