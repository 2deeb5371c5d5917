"""Article store: files to articles and back, from the cache where it knows them, else from the files.

    path, stamp ──> KnownFile: its listings           a stamp that is the same: not read again
    Listing     ──> Version: the copy                 gone from the cache: read again
    Listing     ──> Fingerprint

A few files are read here, many in the processes of a worker pool.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from glob import has_magic
from importlib.util import find_spec
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from reader.desk.duplicates import distinct_ids
from reader.desk.text_search import TextQuery
from reader.model import STDIN, Listing, Story, Version, content_of
from reader.store import Cache, DeskState, FileRows, KnownFile, is_encodable, known_file

READER_VERSION = 8
"""Raised whenever a file would be read otherwise than before: what is cached of it is read again. A test checks it."""
# Those of wirediff[formats]: what was refused for want of one is read again once it is there.
_OPTIONAL_PACKAGES = ("feedparser", "mammoth", "trafilatura")
_BATCH = 256
# From so many files on it is worth the tenth of a second that readers take to start, in which some are read here.
_POOL_FILES = 512
_READ_HERE = 96
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
        self._reading_key = _reading_key(self._outlets)
        self._lock = threading.Lock()
        self._unstored: list[FileRows] = []
        self._uncached: dict[str, tuple[Version, ...]] = {}
        self._name = "\n".join(f"{strip} {start}" for start, strip in self._starts)

    def desk_state(self) -> DeskState | None:
        """The state of the desk at its last scan, if its files would be read now as they were then."""
        self._cache.use(self._name, [start for start, _ in self._starts])
        state = self._cache.desk_state(self._name)
        return (
            state if state and all(known.reading_key == self._reading_key for known in state.files.values()) else None
        )

    def put_desk_state(self, grouped: bool, stories: Sequence[Story], files: Mapping[str, KnownFile]) -> None:
        """Store the state of the desk in the cache."""
        stored = {path: known for path, known in files.items() if path not in self._uncached}
        listings = distinct_ids(chain.from_iterable(known.listings for known in stored.values()), self.whole)
        index_of = {listing.id: n for n, listing in enumerate(listings)}
        stories_by_index = (
            [index_of[version.id] for version in story.versions if version.id in index_of] for story in stories
        )
        own_copy = [index_of[each] for story in stories for each in story.own_copy if each in index_of]
        self._cache.put_desk_state(
            self._name, DeskState(grouped, list(filter(None, stories_by_index)), stored, sorted(own_copy))
        )

    def sweep(self) -> Iterator[None]:
        """Let the cache forget, a step at a time, what no desk has shown for long; this one is in use."""
        return self._cache.sweep(self._name)

    def _known(self, files: Iterable[SourceFile]) -> Iterator[tuple[SourceFile, KnownFile | None]]:
        """Each file with what the cache knows of it, as it would be read now."""
        files = iter(files)
        while batch := list(islice(files, _BATCH)):
            stored = self._cache.known([self.whole(file.path) for file in batch])
            for file in batch:
                rows = stored.get(self.whole(file.path))
                known = known_file(file.path, rows) if rows else None
                yield (
                    file,
                    self._lean(file, known)
                    if known and (known.reading_key, known.stamp) == (self._reading_key, file.stamp)
                    else None,
                )

    def look(self, files: Iterable[SourceFile]) -> Generator[tuple[SourceFile, KnownFile] | None, None, None]:
        """Each file with what it holds, those first that need not be read; None now and then while none has come."""
        unread: list[SourceFile] = []
        for file, known in self._known(files):
            if known:
                yield file, known
            else:
                unread.append(file)
        yield from self._read_all(unread)

    def _read_all(self, files: Sequence[SourceFile]) -> Iterator[tuple[SourceFile, KnownFile] | None]:
        if len(files) < _POOL_FILES:
            yield from ((file, self._read(file)) for file in files)
            return
        from reader.desk.worker_pool import WorkerPool  # a short command has no use for it

        for_pool = ((file, self.whole(file.path)) for file in files[_READ_HERE:] if self._is_kept(file))
        with WorkerPool(self._outlets, self._reading_key) as pool:
            for n, file in enumerate(files):
                if n < _READ_HERE or not self._is_kept(file):
                    yield file, self._read(file)
            for read_file in pool.read(for_pool):
                if read_file is None:
                    yield None
                else:
                    file, rows = read_file
                    yield file, self._take_in(file, rows) if rows else self._read(file)

    def _is_kept(self, file: SourceFile) -> bool:
        return file.path != STDIN and is_encodable(file.path)

    def _read(self, file: SourceFile) -> KnownFile:
        """Read one file here."""
        from reader.desk.ingest import ingest

        ingested = ingest(file, self._outlets)
        if self._is_kept(file):
            return self._take_in(file, ingested.rows(self.whole(file.path), self._reading_key))
        self._uncached[file.path] = ingested.versions
        return KnownFile(
            ingested.stamp,
            self._reading_key,
            tuple(version.listing for version in ingested.versions),
            ingested.problems,
        )

    def _take_in(self, file: SourceFile, rows: FileRows) -> KnownFile:
        with self._lock:
            self._unstored.append(rows)
        if len(self._unstored) >= _BATCH:
            self.keep()
        return self._lean(file, rows.known(file.path))

    def _lean(self, file: SourceFile, known: KnownFile) -> KnownFile:
        """The file as known, sharing one stamp and key object to save memory."""
        stamp = file.stamp if file.stamp == known.stamp else known.stamp
        return KnownFile(stamp, self._reading_key, known.listings, known.problems)

    def keep(self, gone: Iterable[str] = ()) -> None:
        """Let the cache know what was read, and which files are no more."""
        with self._lock:
            unstored, self._unstored = self._unstored, []
        if unstored:
            # A scan that was left may have read a file that the next one has read again.
            self._cache.keep(list({rows.path: rows for rows in unstored}.values()))
        if paths := [self.whole(path) for path in gone]:
            self._cache.forget(paths)

    def version(self, listing: Listing, among: Sequence[Listing]) -> Version | None:
        """The copy of `listing`, one among those of its file; None when it is there no more."""
        wanted = content_of(listing.id)
        return self._copy(listing, next((n for n, other in enumerate(among) if content_of(other.id) == wanted), 0))

    def _copy(self, listing: Listing, n: int) -> Version | None:
        """The copy of a listing, the `n`th of its file."""
        path = listing.path or ""
        if path not in self._uncached and (stored := self._cache.version(self.whole(path), n, listing)):
            return stored
        version = self._reread(listing)
        return version and replace(version, id=listing.id, outlet=listing.outlet)

    def _reread(self, listing: Listing) -> Version | None:
        """The copy of a listing, read from its file."""
        from reader.sources import read

        path = listing.path or ""
        versions = self._uncached.get(path) or read(Path(path), outlets=self._outlets)[0]
        return next((version for version in versions if version.id == content_of(listing.id)), None)

    def fingerprints(self, listings: Mapping[str, Listing]) -> FingerprintStore:
        """The fingerprints of articles, by their ids; those that cannot be had any more are left out."""
        from reader.desk.fingerprint_store import FingerprintStore

        self.keep()
        return FingerprintStore(listings, self._cache, self._starts, self.whole, self._reread)

    def search(self, wanted: TextQuery, listings: Sequence[Listing]) -> Iterator[frozenset[str]]:
        """The ids of the articles whose copy holds what is wanted, as they are found; an empty set: looked, none.

        What the cache does not hold is read again from its file.
        """
        from reader.desk.fingerprint_store import by_path_and_content

        self.keep()
        listings_at = by_path_and_content(listings)
        for start, strip in self._starts:
            for batch in self._cache.holding(wanted.substrings, start, strip):
                yield self._held_by(
                    wanted,
                    [(n, listings_at.pop((path, version_id), []), may) for path, n, version_id, may in batch],
                )
        for left in listings_at.values():
            yield self._held_by(wanted, [(0, left, True)])

    def _held_by(self, wanted: TextQuery, batch: Iterable[tuple[int, list[Listing], bool]]) -> frozenset[str]:
        matching: set[str] = set()
        for n, listings, may in batch:
            if may and listings and (copy := self._copy(listings[0], n)) and wanted.held_by(copy):
                matching.update(listing.id for listing in listings)
        return frozenset(matching)

    def _start(self, given: str) -> tuple[str, int]:
        """The prefix of the whole paths of all files that a path means, and the length that the path leaves out."""
        if "#" in given:
            from reader.sources import named_part  # few paths have one

            given = named_part(given)[0]
        path = os.path.expanduser(given)  # noqa: PTH111
        if has_magic(path) and not os.path.lexists(path):
            path = path[: min(path.index(sign) for sign in _MAGIC if sign in path)]
        return self.whole(path), 0 if path.startswith(os.sep) else len(self._here)

    def whole(self, path: str) -> str:
        """The path from the root of all, as text."""
        return path if path.startswith(os.sep) else self._here + path


def _reading_key(outlets: tuple[tuple[str, str], ...]) -> int:
    """A key of all that reading depends on besides the files: the outlets, the reader, and what it finds installed."""
    installed = [name for name in _OPTIONAL_PACKAGES if find_spec(name)]
    return crc32(repr((READER_VERSION, outlets, installed)).encode("utf-8", "surrogatepass"))


def _here() -> str:
    """The folder that relative paths start from, ending in a slash; empty where it is gone, for nothing lies in it."""
    try:
        return os.path.join(os.getcwd(), "")  # noqa: PTH109, PTH118 - text, as all paths here
    except FileNotFoundError:
        return ""
