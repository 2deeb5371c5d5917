"""Scanner: paths to articles to stories, a step at a time.

    last state ──> discover files ──> what is known of each file ──> read the others ──> distinct ids ──> cluster
    shown at once                     from the scan before or the       a step                          only where
    where there is none:              cache, while its stamp is         at a time                       something
    the first few files               the same                                                          has changed

What the editor has done is not known here: see desk.py. What reads and groups is imported when it is needed: how the
desk stood is shown without.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cancellation import Cancelled, StillWanted, stop_when
from reader.desk.article_store import ArticleStore
from reader.desk.duplicates import distinct_ids
from reader.desk.provisional import provisional_stories, stories_by_place
from reader.desk.regrouping import Regrouping
from reader.desk.snapshot import Snapshot
from reader.desk.text_search import TextQuery
from reader.desk.throttle import Throttle
from reader.model import STDIN, Listing, Problem, Story, Version
from reader.store import Cache, KnownFile

if TYPE_CHECKING:
    from reader.sources import SourceFile
    from reader.stories import FingerprintSource

# So many files are read and shown before it is known how many there are.
_FIRST_FILES = 128
# So many articles are shown as they are before they are grouped anew.
_LARGE_DESK = 4000
# Discovering all files, likewise; and never more often than this.
_DISCOVERY_SHARE = 0.05
# Once nothing has changed for so many scans, discovery may take this share of the processor; but new copy waits no
# longer than this for it.
_QUIET_SCANS = 5
_QUIET_SHARE = 0.002
_LONGEST_PAUSE_SECONDS = 15.0
# Storing the state of the desk, likewise.
_STORING_SHARE = 0.01
_PAUSE_SECONDS = 3.0


_LISTINGS, _PROBLEMS = attrgetter("listings"), attrgetter("problems")
_Grouped = tuple[tuple[Story, ...], tuple[Listing, ...]]


class Scanner:
    """The copy that some paths hold, remembered from one scan to the next.

    A scan that is overtaken by another, or left in the middle, does no harm: what it has found takes the
    place of what was shown at its end, as a whole; till then it only adds to the files that need not be read again.
    """

    def __init__(
        self, paths: Iterable[str | Path], outlets: Sequence[tuple[str, str]] = (), cache: Cache | None = None
    ) -> None:
        self.paths = tuple(paths)
        self._cache = cache or Cache(None)
        self._articles = ArticleStore(self.paths, outlets, self._cache)
        self._files: dict[str, KnownFile] | None = None  # as shown by the last scan that ended
        self._read_since: dict[str, KnownFile] = {}
        self._stories: tuple[Story, ...] = ()
        self._grouped: tuple[Listing, ...] = ()
        self._regrouping = Regrouping(self._articles.fingerprints)
        self._keep_from = 0.0
        self._completed: tuple[_Grouped, tuple[Story, ...]] = ((), ()), ()
        self._problem_key: tuple[Problem, ...] = ()
        self._kept: Mapping[str, KnownFile] | None = None
        self._last: Snapshot | None = None
        self._quiet_scans = 0
        self.pause = _PAUSE_SECONDS

    def scan(self, cancelled: Callable[[], bool]) -> Iterator[Snapshot]:
        """Read what has changed and group it all: Snapshots as it goes, the last one `finished`.

        Until then what has changed is shown as it was until it is read, the articles grouped last stand in their
        stories, and those found since as `reader.desk.provisional` says. Ends early once `cancelled()` is true; what
        was read till then need not be read again. Where nothing has changed since the last scan it gives that one's
        last Snapshot.
        """
        with contextlib.suppress(Cancelled):
            yield from self._scan(stop_when(cancelled))

    def _scan(self, wanted: StillWanted) -> Iterator[Snapshot]:
        if self._files is None:
            last_state = self._from_last_state()
            if last_state:
                yield last_state
        before = {**(self._files or {}), **self._read_since}
        if not before:
            yield from self._first_of_many(wanted)
            before = dict(self._read_since)
        began, worked = time.monotonic(), time.thread_time()
        found, problems = self._discover(wanted)
        files, changed = _known_and_changed(found, before)
        self.pause = max(_PAUSE_SECONDS, (time.monotonic() - began) / _DISCOVERY_SHARE)
        problem_key = (*self._cache.problems, *problems)
        as_shown = not changed and list(files.items()) == list((self._files or {}).items())
        if self._last and as_shown and problem_key == self._problem_key:
            self._quiet_scans += 1
            if self._quiet_scans >= _QUIET_SCANS:
                rest = (time.thread_time() - worked) / _QUIET_SHARE
                self.pause = max(self.pause, min(_LONGEST_PAUSE_SECONDS, rest))
            yield self._last
            return
        self._quiet_scans = 0
        throttle = Throttle()
        done = known_before = len(found) - len(changed)
        snapshot: Snapshot | None = None
        with contextlib.closing(self._articles.look(changed)) as read_files:
            for read_file in read_files:
                wanted()
                if done and throttle.may_count():
                    if snapshot is None or throttle.may_show():
                        read, left = done - known_before, len(found) - done
                        regroup = throttle.may_group(len(files), read, left)
                        with throttle.timed(len(files) if regroup else 0):
                            snapshot = self._show(_in_order(found, files), problems, done, len(found))
                            if regroup:
                                self._group(snapshot, wanted)
                            snapshot = self._with_stories(snapshot)
                    yield replace(snapshot, done=done)
                if read_file:
                    file, known = read_file
                    files[file.path] = self._read_since[file.path] = known
                    done += 1
        wanted()
        files = _in_order(found, files)
        self._articles.keep([] if problems else before.keys() - files.keys())
        snapshot = self._show(files, problems, len(found), len(found))
        if self._takes_long(snapshot):
            yield self._with_stories(snapshot)
        self._group(snapshot, wanted)
        snapshot = replace(self._with_stories(snapshot), finished=True)
        self._files, self._read_since = files, {}
        self._last = self._last if snapshot == self._last else snapshot
        self._problem_key = problem_key
        self._store_state()
        yield self._last or snapshot
        for _ in self._articles.sweep():
            wanted()

    def whole(self, path: str) -> str:
        """A path from the root of all."""
        return self._articles.whole(path)

    def version(self, listing: Listing) -> Version | None:
        """The copy itself; None when it is there no more."""
        path = listing.path or ""
        known = self._read_since.get(path) or (self._files or {}).get(path)
        return self._articles.version(listing, known.listings if known else ())

    def prepare(self, cancelled: Callable[[], bool]) -> None:
        """Group what stands as it was left: the first file to change costs only itself. Ends early as `scan`."""
        with contextlib.suppress(Cancelled):
            listed = {listing.id: listing for listing in self._grouped}
            self._regrouping.prepare(listed, stop_when(cancelled))

    def next_best(self, version_id: str) -> Story | None:
        """The story that came second for a version, as far as it is known."""
        return self._regrouping.next_best(version_id)

    def search(self, wanted: TextQuery, listings: Sequence[Listing]) -> Iterator[frozenset[str]]:
        """The ids of those whose copy holds what is wanted, as they are found."""
        return self._articles.search(wanted, listings)

    def _discover(self, wanted: StillWanted) -> tuple[list[SourceFile], list[Problem]]:
        from reader.sources import discover_files

        found: list[SourceFile] = []
        problems: list[Problem] = []
        for item in discover_files(self.paths, wanted):
            wanted()
            if isinstance(item, Problem):
                problems.append(item)
            else:
                found.append(item)
        return found, problems

    def _from_last_state(self) -> Snapshot | None:
        """The desk as it was looked through last, before anything has been looked at now."""
        last_state = self._articles.desk_state()
        self._files = dict(last_state.files) if last_state else {}
        if not last_state:
            return None
        self._kept = last_state.files
        snapshot = self._show(self._files, (), 0, None)
        self._stories = stories_by_place(last_state.stories, last_state.own_copy, snapshot.versions)
        if last_state.grouped:
            self._grouped = snapshot.versions
            self._completed = (self._stories, snapshot.versions), self._stories
        return self._with_stories(snapshot)

    def _first_of_many(self, wanted: StillWanted) -> Iterator[Snapshot]:
        """The stories of the first few files, where there are more."""
        from reader.sources import discover_files

        first_files = list(
            islice(
                (file for file in discover_files(self.paths, wanted) if not isinstance(file, Problem)), _FIRST_FILES + 1
            )
        )
        if len(first_files) <= _FIRST_FILES:
            return
        files: dict[str, KnownFile] = {}
        with contextlib.closing(self._articles.look(first_files[:_FIRST_FILES])) as read_files:
            for file, known in filter(None, read_files):
                wanted()
                files[file.path] = self._read_since[file.path] = known
        snapshot = self._show(files, (), len(files), None)
        self._group(snapshot, wanted)
        yield self._with_stories(snapshot)

    def _store_state(self) -> None:
        """Now and then: it is written as a whole, and a second start is right without."""
        now = time.monotonic()
        files = dict(self._files or {})
        if now >= self._keep_from and files != self._kept:
            self._articles.put_desk_state(True, self._stories, files)
            self._kept = files
            self._keep_from = now + (time.monotonic() - now) / _STORING_SHARE

    def _show(
        self, files: Mapping[str, KnownFile], problems: Sequence[Problem], done: int, total: int | None
    ) -> Snapshot:
        return Snapshot(
            versions=distinct_ids(chain.from_iterable(map(_LISTINGS, files.values())), self._articles.whole),
            problems=(*self._cache.problems, *problems, *chain.from_iterable(map(_PROBLEMS, files.values()))),
            done=done,
            total=total,
        )

    def _with_stories(self, snapshot: Snapshot) -> Snapshot:
        of = self._stories, snapshot.versions
        if snapshot.versions is self._grouped:
            self._completed = of, self._stories
        elif of != self._completed[0]:
            self._completed = of, provisional_stories(*of, self._fingerprints)
        return replace(snapshot, stories=self._completed[1])

    def _fingerprints(self, listings: Sequence[Listing]) -> FingerprintSource:
        return self._articles.fingerprints({listing.id: listing for listing in listings})

    def _group(self, snapshot: Snapshot, wanted: StillWanted) -> None:
        """Group what has changed since the articles were grouped last."""
        if snapshot.versions != self._grouped:
            self._stories = self._regrouping.stories({listing.id: listing for listing in snapshot.versions}, wanted)
        self._grouped = snapshot.versions

    def _takes_long(self, snapshot: Snapshot) -> bool:
        """Whether there is so much to be grouped that the articles are worth showing as they are before it."""
        more = abs(len(snapshot.versions) - self._regrouping.known)
        return more >= _LARGE_DESK and snapshot.versions != self._grouped


def _known_and_changed(
    found: Iterable[SourceFile], before: Mapping[str, KnownFile]
) -> tuple[dict[str, KnownFile], list[SourceFile]]:
    """Known contents of the files found, and the files that have to be read."""
    files: dict[str, KnownFile] = {}
    changed: list[SourceFile] = []
    for file in found:
        path, stamp = file
        known = before.get(path)
        if known is not None:
            files[path] = known
            if known.stamp == stamp or path == STDIN:
                continue
        changed.append(file)
    return files, changed


def _in_order(found: Iterable[SourceFile], files: Mapping[str, KnownFile]) -> dict[str, KnownFile]:
    return {file.path: files[file.path] for file in found if file.path in files}
