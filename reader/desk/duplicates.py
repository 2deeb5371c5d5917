"""Duplicates: ids for the same copy in several files, and rulings of the editor that follow it from id to id.

    3f2a in one file                3f2a          the hash of the content alone, so that it survives a new name
    in north.txt and in star.txt    3f2a-81c09d   3f2a-d77e10     by the path of each, and by nothing else

A second file with the same copy comes and goes. What the editor ruled on 3f2a while it stood alone holds for
both, until one is ruled on for itself; what was ruled on 3f2a-81c09d holds for 3f2a when that alone is left.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b
from typing import TypeVar

from reader.model import ID_SEPARATOR, Listing, content_of
from reader.store import Move

Ruling = TypeVar("Ruling")


def distinct_ids(listings: Iterable[Listing], whole: Callable[[str], str]) -> tuple[Listing, ...]:
    """The listings, each under an id that no other has; `whole` makes whole paths of theirs."""
    listings = tuple(listings)
    ids = [listing.id for listing in listings]
    if len(frozenset(ids)) == len(ids):
        return listings
    copies = Counter(ids)
    present: Counter[str] = Counter()
    distinct: list[Listing] = []
    for listing in listings:
        if copies[listing.id] > 1:
            version_id = id_by_place(listing, whole)
            present[version_id] += 1
            listing = listing._replace(
                id=version_id if present[version_id] == 1 else f"{version_id}{ID_SEPARATOR}{present[version_id]}"
            )
        distinct.append(listing)
    return tuple(distinct)


def id_by_place(listing: Listing, whole: Callable[[str], str]) -> str:
    """The id of a listing that is not the only one of its content."""
    path = whole(listing.path or "").encode("utf-8", "surrogateescape")
    return f"{content_of(listing.id)}{ID_SEPARATOR}{blake2b(path, digest_size=3).hexdigest()}"


class IdResolver:
    """Resolves the ids of earlier scans to the versions that are there now."""

    def __init__(self, present: Mapping[str, Listing], whole: Callable[[str], str]) -> None:
        self._present = present
        self._whole = whole
        self._by_content: defaultdict[str, list[str]] = defaultdict(list)
        for version_id in present:
            if ID_SEPARATOR in version_id:
                self._by_content[content_of(version_id)].append(version_id)

    def resolve(self, version_id: str) -> list[str]:
        """The ids that an id means now: itself where a version has it, or where none that is there could."""
        if version_id in self._present:
            return [version_id]
        if version_id in self._by_content:
            return sorted(self._by_content[version_id])
        only = self._present.get(content_of(version_id))
        return [only.id] if only and id_by_place(only, self._whole) == version_id else [version_id]

    def rulings(self, ruled: Mapping[str, Ruling]) -> dict[str, Ruling]:
        """Rulings by the current ids of versions; one on a version itself before all others."""
        return {current: ruled[version_id] for version_id in ruled for current in self.resolve(version_id)} | dict(
            ruled
        )

    def ticked(self, ids: Iterable[str]) -> frozenset[str]:
        """Versions read or marked, likewise."""
        return frozenset(current for version_id in ids for current in self.resolve(version_id))

    def moves(self, moves: Iterable[Move]) -> tuple[Move, ...]:
        """Moves by the current ids; a move to any of several copies is one to the first."""
        return tuple(
            Move(current, move.companion and self.resolve(move.companion)[0], move.turn)
            for move in moves
            for current in self.resolve(move.version)
        )
