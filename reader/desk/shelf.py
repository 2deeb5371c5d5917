"""Files to articles and back: from the cache where it knows them, else from the files themselves.

    path, stamp ──> Known: what a list tells          a stamp that is the same: not read again
    Listing     ──> Version: the copy                 gone from the cache: read again
    Listing     ──> Fingerprint

A file that changes while it is read, or was written so lately that another change might leave its
times as they are, is shown as it was read and read again next time.
"""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from glob import has_magic
from pathlib import Path
from zlib import crc32

import reader.sources
import reader.stories
import reader.text
from reader.desk.full_text import Wanted
from reader.model import Listing, Version
from reader.sources import STDIN, Found, read, stamp
from reader.store import Cache, Known, Print, Read
from reader.stories import Fingerprint, fingerprint

_SETTLED_NS = 2_000_000_000
_NEVER = (-1, -1, -1)
_AT_ONCE = 256
_MAGIC = "*?["


class Shelf:
    """The articles of the files that some paths mean."""

    def __init__(self, paths: Iterable[str | Path], outlets: Sequence[tuple[str, str]], cache: Cache) -> None:
        self._outlets = tuple(outlets)
        self._cache = cache
        self._here = os.path.join(os.getcwd(), "")  # noqa: PTH109, PTH118 - text, as all paths here
        self._starts = tuple(dict.fromkeys(self._start(str(path)) for path in paths if str(path) != str(STDIN)))
        self._made = _made(self._outlets)
        self._lock = threading.Lock()
        self._unkept: list[Read] = []
        self._held: dict[str, tuple[Version, ...]] = {}
        self.name = f"{self._made} " + "\n".join(start for start, _ in self._starts)

    def known(self) -> dict[str, Known]:
        """What the cache knows of the files, read as they would be read now."""
        found: dict[str, Known] = {}
        for start, strip in self._starts:
            found |= self._cache.known(start, strip)
        return {path: known for path, known in found.items() if known.made == self._made}

    def read(self, found: Found) -> Known:
        """Read one file."""
        began = time.time_ns()
        path = Path(found.path)
        versions, problems = read(path, outlets=self._outlets)
        settled = found.stamp and max(found.stamp[1:]) < began - _SETTLED_NS and stamp(found.path) == found.stamp
        kept = found.stamp if found.stamp and settled else _NEVER
        if path == STDIN or not _has_text(found.path):
            self._held[found.path] = tuple(versions)
        else:
            printed = tuple((version, _print(fingerprint(version))) for version in versions)
            with self._lock:
                self._unkept.append(Read(self._whole(found.path), kept, self._made, printed, tuple(problems)))
            if len(self._unkept) >= _AT_ONCE:
                self.keep()
        return Known(kept, self._made, tuple(version.listing for version in versions), tuple(problems))

    def keep(self, gone: Iterable[str] = ()) -> None:
        """Let the cache know what was read, and which files are no more."""
        with self._lock:
            unkept, self._unkept = self._unkept, []
        if unkept:
            self._cache.keep(unkept)
        if paths := [self._whole(path) for path in gone]:
            self._cache.forget(paths)

    def version(self, listing: Listing, among: Sequence[Listing]) -> Version | None:
        """The copy that `listing`, one among those of its file, tells of; None when it is there no more."""
        content = _content(listing)
        return self._copy(listing, next((n for n, other in enumerate(among) if _content(other) == content), 0))

    def _copy(self, listing: Listing, n: int) -> Version | None:
        """The copy of a listing, the `n`th of its file."""
        path = listing.path or ""
        if path not in self._held and (kept := self._cache.version(self._whole(path), n, listing)):
            return kept
        for version in self._held.get(path) or read(Path(path), outlets=self._outlets)[0]:
            if version.id == _content(listing):
                return replace(version, id=listing.id, outlet=listing.outlet)
        return None

    def prints(self, listings: Sequence[Listing]) -> Iterator[tuple[Listing, Fingerprint]]:
        """The fingerprints of articles; those that cannot be had any more are left out."""
        self.keep()
        kept: dict[tuple[str, str], Fingerprint] = {}
        for start, strip in self._starts:
            for path, _, content, print_ in self._cache.prints(start, strip):
                kept[path, content] = Fingerprint(print_.words, print_.figures, *json.loads(print_.facts))
        for listing in listings:
            found = kept.get((listing.path or "", _content(listing))) or self._print_again(listing)
            if found:
                yield listing, found

    def search(self, wanted: Wanted, listings: Sequence[Listing]) -> Iterator[frozenset[str]]:
        """The ids of the articles whose copy holds what is wanted, as they are found; an empty set: looked, none.

        What the cache does not hold is read again from its file.
        """
        self.keep()
        places: dict[tuple[str, str], list[Listing]] = {}
        for listing in listings:
            places.setdefault((listing.path or "", _content(listing)), []).append(listing)
        for start, strip in self._starts:
            for some in self._cache.holding(wanted.runs, start, strip):
                yield self._held_by(wanted, [(n, places.pop((path, id), []), may) for path, n, id, may in some])
        for left in places.values():
            yield self._held_by(wanted, [(0, left, True)])

    def _held_by(self, wanted: Wanted, some: Iterable[tuple[int, list[Listing], bool]]) -> frozenset[str]:
        found: set[str] = set()
        for n, listings, may in some:
            if may and listings and (copy := self._copy(listings[0], n)) and wanted.held_by(copy):
                found.update(listing.id for listing in listings)
        return frozenset(found)

    def _print_again(self, listing: Listing) -> Fingerprint | None:
        path = listing.path or ""
        again = self._held.get(path) or read(Path(path), outlets=self._outlets)[0]
        return next((fingerprint(version) for version in again if version.id == _content(listing)), None)

    def _start(self, given: str) -> tuple[str, int]:
        """What the whole paths of all files begin with that a path means, and how much of it the path leaves out."""
        path = os.path.expanduser(given)  # noqa: PTH111
        if has_magic(path) and not os.path.lexists(path):
            path = path[: min(path.index(sign) for sign in _MAGIC if sign in path)]
        return self._whole(path), 0 if path.startswith(os.sep) else len(self._here)

    def _whole(self, path: str) -> str:
        return path if path.startswith(os.sep) else self._here + path


def _has_text(path: str) -> bool:
    """Whether a path can be written down; the system allows any bytes as a name."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def _content(listing: Listing) -> str:
    """The id of the copy: where the same copy stands in several files, theirs are counted on from it."""
    return listing.id.partition("-")[0]


def _print(of: Fingerprint) -> Print:
    return Print(of.words, of.figures, json.dumps((of.length, of.day, of.agency, of.revised)))


def _made(outlets: tuple[tuple[str, str], ...]) -> int:
    """What reading depends on besides the files: the outlets named in the config, and the program itself."""
    code = [
        (entry.name, entry.stat().st_size, entry.stat().st_mtime_ns)
        for room in (reader.sources, reader.stories, reader.text)
        for folder in room.__path__
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name)
        if entry.name.endswith(".py")
    ]
    return crc32(repr((outlets, code)).encode("utf-8", "surrogatepass"))
