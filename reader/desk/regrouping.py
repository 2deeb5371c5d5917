"""Regrouping: the grouping of a desk between its scans, told what has come, changed and gone since.

    scan    listings ──┬── not there before, or another ──> come
                       └── no longer there, or another ──> gone      Grouping ──> stories

A grouping that was left in the middle of it is good for nothing; the next one begins anew. So is one that another scan
is using.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from reader.cancellation import StillWanted
from reader.model import Listing, Story

if TYPE_CHECKING:
    from reader.stories import FingerprintSource, Grouping

Listed = Mapping[str, Listing]


class Regrouping:
    """Groups the listings of a desk; safe between threads."""

    def __init__(self, fingerprints_of: Callable[[Listed], FingerprintSource]) -> None:
        """`fingerprints_of` gives the fingerprints of some listings, by id."""
        self._fingerprints_of = fingerprints_of
        self._at_rest: list[tuple[Grouping, Listed]] = []

    @property
    def known(self) -> int:
        """The number of listings that need not be grouped anew."""
        return sum(len(listed) for _, listed in self._at_rest)

    def stories(self, listed: Listed, wanted: StillWanted) -> tuple[Story, ...]:
        """The stories of these listings. `wanted` is called now and then, and may raise to end it."""
        grouping, before = self._taken()
        gone = [version_id for version_id, listing in before.items() if listed.get(version_id) != listing]
        come = {version_id: (listing,) for version_id, listing in listed.items() if before.get(version_id) != listing}
        grouping.update(gone, come, self._fingerprints_of(listed), wanted)
        self._at_rest[:] = [(grouping, listed)]
        return grouping.stories

    def _taken(self) -> tuple[Grouping, Listed]:
        """The grouping of the last scan, which no other gets meanwhile; else one of nothing yet."""
        try:
            return self._at_rest.pop()
        except IndexError:
            from reader.stories import Grouping

            return Grouping(), {}
