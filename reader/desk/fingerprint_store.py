"""Fingerprint store of a desk: all of them once for the corpus, then those of candidates, batch by batch.

    items     the cache, from the first path to the last; then the files themselves, for what it does not hold
    of(ids)   some rows of the cache, or their files

So that a hundred thousand of them are never in memory at once.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from reader.desk.ingest import fingerprint_from
from reader.model import Listing, Version, content_of
from reader.store import Cache
from reader.stories import Fingerprint, fingerprint

_EMPTY = Fingerprint(array("I"), array("Q"), array("I"), 0)


class FingerprintStore:
    """The fingerprints of some articles, by id; `reread` reads the file of one that the cache has none of."""

    def __init__(
        self,
        listings: Mapping[str, Listing],
        cache: Cache,
        starts: Sequence[tuple[str, int]],
        whole: Callable[[str], str],
        reread: Callable[[Listing], Version | None],
    ) -> None:
        self._by_id = listings
        self._cache = cache
        self._starts = starts
        self._whole = whole
        self._reread = reread

    def items(self) -> Iterator[tuple[str, Fingerprint]]:
        """Each that can be had."""
        by_content = by_path_and_content(self._by_id.values())
        for start, strip in self._starts:
            for path, _, version_id, packed in self._cache.prints(start, strip):
                for listing in by_content.pop((path, version_id), ()):
                    yield listing.id, fingerprint_from(packed)
        for left in by_content.values():
            for listing in left:
                if version := self._reread(listing):
                    yield listing.id, fingerprint(version)

    def of(self, ids: Sequence[str]) -> dict[str, Fingerprint]:
        """Some of those; an empty one where it cannot be had any more."""
        listings = [self._by_id[version_id] for version_id in ids]
        paths = [self._whole(listing.path or "") for listing in listings]
        packed = self._cache.prints_in(paths)
        rows = [packed.get((path, content_of(version_id))) for path, version_id in zip(paths, ids, strict=True)]
        return {
            listing.id: fingerprint_from(packed_one) if packed_one else self._reread_fingerprint(listing)
            for listing, packed_one in zip(listings, rows, strict=True)
        }

    def _reread_fingerprint(self, listing: Listing) -> Fingerprint:
        version = self._reread(listing)
        return fingerprint(version) if version else _EMPTY


def by_path_and_content(listings: Iterable[Listing]) -> dict[tuple[str, str], list[Listing]]:
    """Articles by their path and content; two of the same content in one file share a place."""
    by_content: dict[tuple[str, str], list[Listing]] = {}
    for listing in listings:
        by_content.setdefault((listing.path or "", content_of(listing.id)), []).append(listing)
    return by_content
