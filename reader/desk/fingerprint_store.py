"""The fingerprints of a desk, fetched as grouping asks for them: all of them once, then those worth a closer look.

    items     the cache, from the first path to the last; then the files themselves, for what it does not hold
    of(ids)   some rows of the cache, or their files

So that a hundred thousand of them are never in memory at once.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence

from reader.desk.duplicates import content
from reader.desk.ingest import print_from
from reader.model import Listing, Version
from reader.store import Cache
from reader.stories import Fingerprint, fingerprint

_NOTHING = Fingerprint(array("I"), array("Q"), array("I"), 0)


class FingerprintStore:
    """The fingerprints of some articles, by id; `again` reads the file of one whose fingerprint is not kept."""

    def __init__(
        self,
        listings: Sequence[Listing],
        cache: Cache,
        starts: Sequence[tuple[str, int]],
        whole: Callable[[str], str],
        again: Callable[[Listing], Version | None],
    ) -> None:
        self._by_id = {listing.id: listing for listing in listings}
        self._cache = cache
        self._starts = starts
        self._whole = whole
        self._again = again

    def items(self) -> Iterator[tuple[str, Fingerprint]]:
        """Each that can be had."""
        places = by_place(self._by_id.values())
        for start, strip in self._starts:
            for path, _, id, kept in self._cache.prints(start, strip):
                for listing in places.pop((path, id), ()):
                    yield listing.id, print_from(kept)
        for left in places.values():
            for listing in left:
                if version := self._again(listing):
                    yield listing.id, fingerprint(version)

    def of(self, ids: Sequence[str]) -> dict[str, Fingerprint]:
        """Some of those; an empty one where it cannot be had any more."""
        listings = [self._by_id[id] for id in ids]
        paths = [self._whole(listing.path or "") for listing in listings]
        kept = self._cache.prints_in(paths)
        found = [kept.get((path, content(id))) for path, id in zip(paths, ids, strict=True)]
        return {
            listing.id: print_from(print_) if print_ else self._anew(listing)
            for listing, print_ in zip(listings, found, strict=True)
        }

    def _anew(self, listing: Listing) -> Fingerprint:
        version = self._again(listing)
        return fingerprint(version) if version else _NOTHING


def by_place(listings: Iterable[Listing]) -> dict[tuple[str, str], list[Listing]]:
    """Articles by their path and content; two of the same content in one file share a place."""
    places: dict[tuple[str, str], list[Listing]] = {}
    for listing in listings:
        places.setdefault((listing.path or "", content(listing.id)), []).append(listing)
    return places
