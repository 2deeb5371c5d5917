"""The same copy in several files: an id for each, and what was ruled on it when it had another.

    3f2a in one file                3f2a          the hash of the content alone, so that it survives a new name
    in north.txt and in star.txt    3f2a-81c09d   3f2a-d77e10     by where each lies, and by nothing else

A second file with the same copy comes and goes. What the editor ruled on 3f2a while it stood alone holds for
both, until one is ruled on for itself; what was ruled on 3f2a-81c09d holds for 3f2a when that alone is left.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b
from typing import TypeVar

from reader.model import Listing
from reader.store import Place

_MARK = "-"
Ruling = TypeVar("Ruling")


def content(id: str) -> str:
    """The hash of the content in the id of a version."""
    return id.partition(_MARK)[0]


def distinct_ids(listings: Iterable[Listing], whole: Callable[[str], str]) -> tuple[Listing, ...]:
    """The listings, each under an id that no other has; `whole` makes whole paths of theirs."""
    listings = tuple(listings)
    ids = [listing.id for listing in listings]
    if len(frozenset(ids)) == len(ids):
        return listings
    copies = Counter(ids)
    here: Counter[str] = Counter()
    found: list[Listing] = []
    for listing in listings:
        if copies[listing.id] > 1:
            id = id_by_place(listing, whole)
            here[id] += 1
            listing = listing._replace(id=id if here[id] == 1 else f"{id}{_MARK}{here[id]}")
        found.append(listing)
    return tuple(found)


def id_by_place(listing: Listing, whole: Callable[[str], str]) -> str:
    """The id of a listing that is not the only one of its content."""
    path = whole(listing.path or "").encode("utf-8", "surrogateescape")
    return f"{content(listing.id)}{_MARK}{blake2b(path, digest_size=3).hexdigest()}"


class IdResolver:
    """Which versions are here that an id means, or once meant."""

    def __init__(self, here: Mapping[str, Listing], whole: Callable[[str], str]) -> None:
        self._here = here
        self._whole = whole
        self._apart: defaultdict[str, list[str]] = defaultdict(list)
        for id in here:
            if _MARK in id:
                self._apart[content(id)].append(id)

    def meant(self, id: str) -> list[str]:
        """The id itself where a version has it, or nothing that is here could."""
        if id in self._here:
            return [id]
        if id in self._apart:
            return sorted(self._apart[id])
        alone = self._here.get(content(id))
        return [alone.id] if alone and id_by_place(alone, self._whole) == id else [id]

    def rulings(self, ruled: Mapping[str, Ruling]) -> dict[str, Ruling]:
        """Rulings by the ids of versions as they are now; one on a version itself before all others."""
        return {now: ruled[id] for id in ruled for now in self.meant(id)} | dict(ruled)

    def ticked(self, ids: Iterable[str]) -> frozenset[str]:
        """Versions read or marked, likewise."""
        return frozenset(now for id in ids for now in self.meant(id))

    def places(self, places: Iterable[Place]) -> tuple[Place, ...]:
        """Moves, likewise; beside any of several copies is beside the first."""
        return tuple(
            Place(now, place.beside and self.meant(place.beside)[0], place.turn)
            for place in places
            for now in self.meant(place.version)
        )
