"""Paths to articles to stories, a step at a time.

    survey ──> what is known of each file ──> read the others ──> tell copies apart ──> group
               from the scan before or the        a step              only where something has changed:
               cache, while its stamp is the same at a time           now and then, and at the end

What the editor has done is not known here: see desk.py.
"""

from __future__ import annotations

import contextlib
import gc
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from reader.desk.full_text import Wanted
from reader.desk.pace import Pace
from reader.desk.shelf import Shelf
from reader.desk.snapshot import Snapshot
from reader.model import Listing, Problem, Story, Version
from reader.sources import STDIN, Found, survey
from reader.store import Cache, Known
from reader.stories import part

# Grouping anew may take this share of the time while copy keeps coming in.
_GROUPING = 0.1
# A survey of all files, likewise; and never more often than this.
_SURVEYING = 0.05
_PAUSE_SECONDS = 3.0


class _Unwanted(Exception):
    """Nobody waits for the grouping any more."""


class Library:
    """The copy that some paths hold, remembered from one scan to the next.

    A scan that is overtaken by another does no harm: what they share is only ever replaced as a whole.
    """

    def __init__(
        self, paths: Iterable[str | Path], outlets: Sequence[tuple[str, str]] = (), cache: Cache | None = None
    ) -> None:
        self.paths = tuple(paths)
        self._cache = cache or Cache(None)
        self._shelf = Shelf(self.paths, outlets, self._cache)
        self._files: dict[str, Known] | None = None
        self._stories: tuple[Story, ...] = ()
        self._grouped = ""
        self._group_from = 0.0
        self._last: Snapshot | None = None
        self.pause = _PAUSE_SECONDS

    def scan(self, cancelled: Callable[[], bool]) -> Iterator[Snapshot]:
        """Read what has changed and group it all: Snapshots as it goes, the last one `finished`.

        Until then what has changed is shown as it was, the articles grouped last stand in their stories, and
        those found since stand alone; in a `finished` one they still do while copy comes in faster than so
        many articles can be grouped. Ends early once `cancelled()` is true; what was read till then need not
        be read again. Where nothing has changed since the last scan it gives that one's last Snapshot.
        """
        began = time.monotonic()
        with _lasting():
            found, problems = self._survey(cancelled)
            before = self._before()
        files = {one.path: before[one.path] for one in found if one.path in before}
        fresh = [one for one in found if not _unchanged(files.get(one.path), one)]
        self.pause = max(_PAUSE_SECONDS, (time.monotonic() - began) / _SURVEYING)
        pace = Pace()
        for done, one in enumerate(fresh, start=len(found) - len(fresh)):
            if cancelled():
                return
            if done and pace.due():
                regroup = pace.may_group() and self._may_group()
                with pace.timed(regroup):
                    shown = self._show(_in_order(found, files), problems, done, len(found))
                    if regroup and not self._group(shown, cancelled):
                        return
                    shown = self._with_stories(shown)
                yield shown
            files[one.path] = before[one.path] = self._shelf.read(one)
        if cancelled():
            return
        files = _in_order(found, files)
        self._shelf.keep([] if problems else before.keys() - files.keys())
        self._files = files
        shown = self._show(files, problems, len(found), len(found))
        if self._may_group() and not self._group(shown, cancelled):
            return
        shown = replace(self._with_stories(shown), finished=True)
        self._last = self._last if shown == self._last else shown
        yield self._last or shown

    def version(self, listing: Listing) -> Version | None:
        """The copy itself; None when it is there no more."""
        known = (self._files or {}).get(listing.path or "")
        return self._shelf.version(listing, known.listings if known else ())

    def search(self, wanted: Wanted, listings: Sequence[Listing]) -> Iterator[frozenset[str]]:
        """The ids of those whose copy holds what is wanted, as they are found."""
        return self._shelf.search(wanted, listings)

    def _survey(self, cancelled: Callable[[], bool]) -> tuple[list[Found], list[Problem]]:
        found: list[Found] = []
        problems: list[Problem] = []
        for item in survey(self.paths):
            if cancelled():
                break
            if isinstance(item, Problem):
                problems.append(item)
            else:
                found.append(item)
        return found, problems

    def _before(self) -> dict[str, Known]:
        """What is known of the files: from the last scan, before the first one from the cache."""
        if self._files is None:
            self._grouped, stories = self._cache.grouped(self._shelf.name)
            self._files = self._shelf.known()
            self._stories = _by_ids(stories, _told_apart(self._files.values()))
        return self._files

    def _show(self, files: Mapping[str, Known], problems: Sequence[Problem], done: int, total: int) -> Snapshot:
        return Snapshot(
            versions=_told_apart(files.values()),
            problems=(*self._cache.told, *problems, *(p for file in files.values() for p in file.problems)),
            done=done,
            total=total,
        )

    def _with_stories(self, shown: Snapshot) -> Snapshot:
        return replace(shown, stories=_complete(self._stories, shown.versions))

    def _may_group(self) -> bool:
        """At the first scan always; later as often as leaves time for other things."""
        return self._last is None or time.monotonic() >= self._group_from

    def _group(self, shown: Snapshot, cancelled: Callable[[], bool]) -> bool:
        """Group anew unless just these articles were grouped before. False: not wanted any more."""

        def wanted() -> None:
            if cancelled():
                raise _Unwanted

        articles = _digest(shown.versions)
        if articles == self._grouped:
            return True
        began = time.monotonic()
        try:
            self._stories = part(self._shelf.prints(shown.versions), wanted)
        except _Unwanted:
            return False
        self._grouped = articles
        self._cache.keep_grouped(self._shelf.name, articles, ([v.id for v in s.versions] for s in self._stories))
        ended = time.monotonic()
        self._group_from = ended + (ended - began) / _GROUPING if ended - began > _PAUSE_SECONDS / 10 else 0.0
        return True


@contextlib.contextmanager
def _lasting() -> Iterator[None]:
    """What is made within stays: to look through it for garbage again and again takes as long as to make it."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _unchanged(known: Known | None, found: Found) -> bool:
    return known is not None and (known.stamp == found.stamp or found.path == str(STDIN))


def _in_order(found: Iterable[Found], files: Mapping[str, Known]) -> dict[str, Known]:
    return {one.path: files[one.path] for one in found if one.path in files}


def _told_apart(files: Iterable[Known]) -> tuple[Listing, ...]:
    """The same copy in two files is two versions: the second and later ones get an id of their own."""
    seen: Counter[str] = Counter()
    found: list[Listing] = []
    for file in files:
        for listing in file.listings:
            count = seen[listing.id] = seen[listing.id] + 1
            found.append(listing if count == 1 else replace(listing, id=f"{listing.id}-{count}"))
    return tuple(found)


def _by_ids(stories: Iterable[Iterable[str]], listings: Iterable[Listing]) -> tuple[Story, ...]:
    """The stories as they were kept, without what is gone."""
    here = {listing.id: listing for listing in listings}
    found = ((ids, tuple([here[id] for id in ids if id in here])) for ids in map(list, stories))
    return tuple(Story(f"s-{ids[0]}", versions) for ids, versions in found if versions)


def _complete(grouped: Sequence[Story], versions: Sequence[Listing]) -> tuple[Story, ...]:
    """The stories grouped last, without what is gone, and with what is new each alone."""
    here = {version.id: version for version in versions}
    stories: list[Story] = []
    for story in grouped:
        left = tuple([here.pop(version.id) for version in story.versions if version.id in here])
        if left:
            stories.append(story if left == story.versions else Story(story.id, left))
    stories += [Story(f"s-{id}", (version,)) for id, version in here.items()]
    return tuple(stories)


def _digest(versions: Iterable[Listing]) -> str:
    """The same for the same articles, whatever their order."""
    told = sorted(f"{version.id} {version.outlet} {version.path}" for version in versions)
    return blake2b("\n".join(told).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
