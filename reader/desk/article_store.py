"""Files to articles and back: from the cache where it knows them, else from the files themselves.

    path, stamp ──> Known: what a list tells          a stamp that is the same: not read again
    Listing     ──> Version: the copy                 gone from the cache: read again
    Listing     ──> Fingerprint

A few files are read here, many in processes beside this one.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from glob import has_magic
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from reader.desk.duplicates import content, distinct_ids
from reader.desk.text_search import TextQuery
from reader.model import STDIN, Listing, Story, Version
from reader.store import Cache, Known, Rows, Standing, has_text, known_of

READER_VERSION = 1
"""Raised whenever a file would be read otherwise than before: what is kept of it is read again. A test holds it."""
_AT_ONCE = 256
# From so many files on it is worth the tenth of a second that readers take to start, in which some are read here.
_MANY = 512
_MEANWHILE = 96
_MAGIC = "*?["

if TYPE_CHECKING:
    from reader.desk.fingerprint_store import FingerprintStore
    from reader.sources import SourceFile


class ArticleStore:
    """The articles of the files that some paths mean."""

    def __init__(self, paths: Iterable[str | Path], outlets: Sequence[tuple[str, str]], cache: Cache) -> None:
        self._outlets = tuple(outlets)
        self._cache = cache
        self._here = _here()
        self._starts = tuple(dict.fromkeys(self._start(str(path)) for path in paths if str(path) != STDIN))
        self._made = _made(self._outlets)
        self._lock = threading.Lock()
        self._unkept: list[Rows] = []
        self._held: dict[str, tuple[Version, ...]] = {}
        self._name = "\n".join(f"{strip} {start}" for start, strip in self._starts)

    def standing(self) -> Standing | None:
        """How the desk stood when it was last looked through, if its files would be read now as they were then."""
        self._cache.use(self._name, [start for start, _ in self._starts])
        stood = self._cache.standing(self._name)
        return stood if stood and all(known.made == self._made for known in stood.files.values()) else None

    def keep_standing(self, grouped: bool, stories: Sequence[Story], files: Mapping[str, Known]) -> None:
        """Let the cache know how the desk stands."""
        kept = {path: known for path, known in files.items() if path not in self._held}
        listings = distinct_ids(chain.from_iterable(known.listings for known in kept.values()), self.whole)
        place = {listing.id: place for place, listing in enumerate(listings)}
        places = ([place[version.id] for version in story.versions if version.id in place] for story in stories)
        self._cache.keep_standing(self._name, Standing(grouped, list(filter(None, places)), kept))

    def sweep(self) -> Iterator[None]:
        """Let the cache forget, a step at a time, what no desk has shown for long; this one is in use."""
        return self._cache.sweep(self._name)

    def _known(self, files: Iterable[SourceFile]) -> Iterator[tuple[SourceFile, Known | None]]:
        """Each file with what the cache knows of it, as it would be read now."""
        files = iter(files)
        while some := list(islice(files, _AT_ONCE)):
            kept = self._cache.known([self.whole(one.path) for one in some])
            for one in some:
                rows = kept.get(self.whole(one.path))
                known = known_of(one.path, rows) if rows else None
                yield (
                    one,
                    self._lean(one, known) if known and (known.made, known.stamp) == (self._made, one.stamp) else None,
                )

    def look(self, files: Iterable[SourceFile]) -> Generator[tuple[SourceFile, Known] | None, None, None]:
        """Each file with what it holds, those first that need not be read; None now and then while none has come."""
        unread: list[SourceFile] = []
        for one, known in self._known(files):
            if known:
                yield one, known
            else:
                unread.append(one)
        yield from self._read_all(unread)

    def _read_all(self, files: Sequence[SourceFile]) -> Iterator[tuple[SourceFile, Known] | None]:
        if len(files) < _MANY:
            yield from ((one, self._read(one)) for one in files)
            return
        from reader.desk.worker_pool import WorkerPool  # a short command has no use for it

        beside = ((one, self.whole(one.path)) for one in files[_MEANWHILE:] if self._is_kept(one))
        with WorkerPool(self._outlets, self._made) as readers:
            for n, one in enumerate(files):
                if n < _MEANWHILE or not self._is_kept(one):
                    yield one, self._read(one)
            for brought in readers.read(beside):
                if brought is None:
                    yield None
                else:
                    one, rows = brought
                    yield one, self._take_in(one, rows) if rows else self._read(one)

    def _is_kept(self, found: SourceFile) -> bool:
        return found.path != STDIN and has_text(found.path)

    def _read(self, found: SourceFile) -> Known:
        """Read one file here."""
        from reader.desk.ingest import ingest

        taken = ingest(found, self._outlets)
        if self._is_kept(found):
            return self._take_in(found, taken.rows(self.whole(found.path), self._made))
        self._held[found.path] = taken.versions
        return Known(taken.stamp, self._made, tuple(version.listing for version in taken.versions), taken.problems)

    def _take_in(self, found: SourceFile, rows: Rows) -> Known:
        with self._lock:
            self._unkept.append(rows)
        if len(self._unkept) >= _AT_ONCE:
            self.keep()
        return self._lean(found, rows.known(found.path))

    def _lean(self, found: SourceFile, known: Known) -> Known:
        """As it is, but what a hundred thousand files have in common with their finding is held once."""
        stamp = found.stamp if found.stamp == known.stamp else known.stamp
        return Known(stamp, self._made, known.listings, known.problems)

    def keep(self, gone: Iterable[str] = ()) -> None:
        """Let the cache know what was read, and which files are no more."""
        with self._lock:
            unkept, self._unkept = self._unkept, []
        if unkept:
            self._cache.keep(unkept)
        if paths := [self.whole(path) for path in gone]:
            self._cache.forget(paths)

    def version(self, listing: Listing, among: Sequence[Listing]) -> Version | None:
        """The copy that `listing`, one among those of its file, tells of; None when it is there no more."""
        wanted = content(listing.id)
        return self._copy(listing, next((n for n, other in enumerate(among) if content(other.id) == wanted), 0))

    def _copy(self, listing: Listing, n: int) -> Version | None:
        """The copy of a listing, the `n`th of its file."""
        path = listing.path or ""
        if path not in self._held and (kept := self._cache.version(self.whole(path), n, listing)):
            return kept
        version = self._again(listing)
        return version and replace(version, id=listing.id, outlet=listing.outlet)

    def _again(self, listing: Listing) -> Version | None:
        """The copy of a listing as it stands in its file."""
        from reader.sources import read

        path = listing.path or ""
        versions = self._held.get(path) or read(Path(path), outlets=self._outlets)[0]
        return next((version for version in versions if version.id == content(listing.id)), None)

    def prints(self, listings: Sequence[Listing]) -> FingerprintStore:
        """The fingerprints of articles; those that cannot be had any more are left out."""
        from reader.desk.fingerprint_store import FingerprintStore

        self.keep()
        return FingerprintStore(listings, self._cache, self._starts, self.whole, self._again)

    def search(self, wanted: TextQuery, listings: Sequence[Listing]) -> Iterator[frozenset[str]]:
        """The ids of the articles whose copy holds what is wanted, as they are found; an empty set: looked, none.

        What the cache does not hold is read again from its file.
        """
        from reader.desk.fingerprint_store import by_place

        self.keep()
        places = by_place(listings)
        for start, strip in self._starts:
            for some in self._cache.holding(wanted.runs, start, strip):
                yield self._held_by(wanted, [(n, places.pop((path, id), []), may) for path, n, id, may in some])
        for left in places.values():
            yield self._held_by(wanted, [(0, left, True)])

    def _held_by(self, wanted: TextQuery, some: Iterable[tuple[int, list[Listing], bool]]) -> frozenset[str]:
        found: set[str] = set()
        for n, listings, may in some:
            if may and listings and (copy := self._copy(listings[0], n)) and wanted.held_by(copy):
                found.update(listing.id for listing in listings)
        return frozenset(found)

    def _start(self, given: str) -> tuple[str, int]:
        """What the whole paths of all files begin with that a path means, and how much of it the path leaves out."""
        path = os.path.expanduser(given)  # noqa: PTH111
        if has_magic(path) and not os.path.lexists(path):
            path = path[: min(path.index(sign) for sign in _MAGIC if sign in path)]
        return self.whole(path), 0 if path.startswith(os.sep) else len(self._here)

    def whole(self, path: str) -> str:
        """The path from the root of all, as text."""
        return path if path.startswith(os.sep) else self._here + path


def _made(outlets: tuple[tuple[str, str], ...]) -> int:
    """What reading depends on besides the files: the outlets named in the config, and how the program reads."""
    return crc32(repr((READER_VERSION, outlets)).encode("utf-8", "surrogatepass"))


def _here() -> str:
    """The folder that relative paths start from, ending in a slash; empty where it is gone, for nothing lies in it."""
    try:
        return os.path.join(os.getcwd(), "")  # noqa: PTH109, PTH118 - text, as all paths here
    except FileNotFoundError:
        return ""
