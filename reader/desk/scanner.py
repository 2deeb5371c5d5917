"""Paths to articles to stories, a step at a time.

    as it stood last ──> survey ──> what is known of each file ──> read the others ──> tell copies apart ──> group
    shown at once                   from the scan before or the         a step                     only where something
    where it never stood:           cache, while its stamp is the same  at a time                  has changed
    the first few files

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
from reader.desk.snapshot import Snapshot
from reader.desk.text_search import TextQuery
from reader.desk.throttle import Throttle
from reader.model import STDIN, Listing, Problem, Story, Version
from reader.store import Cache, Known

if TYPE_CHECKING:
    from reader.sources import Found

# Grouping anew may take this share of the time while copy keeps coming in.
_GROUPING = 0.1
# So many files are read and shown before it is known how many there are.
_FIRST = 128
# So many articles are shown as they are before they are grouped anew.
_TAKES_A_WHILE = 4000
# A survey of all files, likewise; and never more often than this.
_SURVEYING = 0.05
# Once nothing has changed for so many surveys, they may take this share of the processor; but new copy waits no longer
# than this for it.
_QUIET_FROM = 5
_AT_REST = 0.002
_LONGEST_REST = 15.0
# Keeping how the desk stands.
_KEEPING = 0.01
_PAUSE_SECONDS = 3.0


_LISTINGS, _PROBLEMS = attrgetter("listings"), attrgetter("problems")
_Grouped = tuple[tuple[Story, ...], tuple[Listing, ...]]


class Scanner:
    """The copy that some paths hold, remembered from one scan to the next.

    A scan that is overtaken by another does no harm: what they share is only ever replaced as a whole.
    """

    def __init__(
        self, paths: Iterable[str | Path], outlets: Sequence[tuple[str, str]] = (), cache: Cache | None = None
    ) -> None:
        self.paths = tuple(paths)
        self._cache = cache or Cache(None)
        self._articles = ArticleStore(self.paths, outlets, self._cache)
        self._files: dict[str, Known] | None = None
        self._stories: tuple[Story, ...] = ()
        self._grouped: tuple[Listing, ...] = ()
        self._group_from = self._keep_from = 0.0
        self._all_grouped = False
        self._completed: tuple[_Grouped, tuple[Story, ...]] = ((), ()), ()
        self._told: tuple[Problem, ...] = ()
        self._kept: tuple[Mapping[str, Known], bool] | None = None
        self._last: Snapshot | None = None
        self._quiet = 0
        self.pause = _PAUSE_SECONDS

    def scan(self, cancelled: Callable[[], bool]) -> Iterator[Snapshot]:
        """Read what has changed and group it all: Snapshots as it goes, the last one `finished`.

        Until then what has changed is shown as it was until it is read, the articles grouped last stand in their
        stories, and those found since as `reader.desk.provisional` says; in a `finished` one they still do while copy
        comes in faster than so many articles can be grouped. Ends early once `cancelled()` is true; what was read
        till then need not be read again. Where nothing has changed since the last scan it gives that one's last
        Snapshot.
        """
        with contextlib.suppress(Cancelled):
            yield from self._scan(stop_when(cancelled))

    def _scan(self, wanted: StillWanted) -> Iterator[Snapshot]:
        if self._files is None:
            stood = self._as_it_stood()
            if stood:
                yield stood
        before = {} if self._files is None else self._files
        if not before:
            yield from self._first_of_many(before, wanted)
        began, worked = time.monotonic(), time.thread_time()
        found, problems = self._survey(wanted)
        files, fresh = _sorted_out(found, before)
        self.pause = max(_PAUSE_SECONDS, (time.monotonic() - began) / _SURVEYING)
        told = (*self._cache.told, *problems)
        if self._last and not fresh and list(files) == list(before) and (told, True) == (self._told, self._all_grouped):
            self._quiet += 1
            if self._quiet >= _QUIET_FROM:
                self.pause = max(self.pause, min(_LONGEST_REST, (time.thread_time() - worked) / _AT_REST))
            yield self._last
            return
        self._quiet = 0
        pace = Throttle()
        done = known_before = len(found) - len(fresh)
        shown: Snapshot | None = None
        with contextlib.closing(self._articles.look(fresh)) as brought:
            for file in brought:
                wanted()
                if done and pace.due():
                    if shown is None or pace.may_show():
                        read, left = done - known_before, len(found) - done
                        regroup = pace.may_group(len(files), read, left) and self._may_group()
                        with pace.timed(len(files) if regroup else 0):
                            shown = self._show(_in_order(found, files), problems, done, len(found))
                            if regroup:
                                self._group(shown, wanted, ahead=len(found) / done)
                            shown = self._with_stories(shown)
                    yield replace(shown, done=done)
                if file:
                    one, known = file
                    files[one.path] = before[one.path] = known
                    done += 1
        wanted()
        files = _in_order(found, files)
        self._articles.keep([] if problems else before.keys() - files.keys())
        self._files = files
        shown = self._show(files, problems, len(found), len(found))
        self._all_grouped = self._may_group()
        if self._all_grouped and len(shown.versions) >= _TAKES_A_WHILE and shown.versions != self._grouped:
            yield self._with_stories(shown)
        if self._all_grouped:
            self._group(shown, wanted)
        shown = replace(self._with_stories(shown), finished=True)
        self._last = self._last if shown == self._last else shown
        self._told = told
        self._keep_standing()
        yield self._last or shown
        for _ in self._articles.sweep():
            wanted()

    def whole(self, path: str) -> str:
        """A path from the root of all."""
        return self._articles.whole(path)

    def version(self, listing: Listing) -> Version | None:
        """The copy itself; None when it is there no more."""
        known = (self._files or {}).get(listing.path or "")
        return self._articles.version(listing, known.listings if known else ())

    def search(self, wanted: TextQuery, listings: Sequence[Listing]) -> Iterator[frozenset[str]]:
        """The ids of those whose copy holds what is wanted, as they are found."""
        return self._articles.search(wanted, listings)

    def _survey(self, wanted: StillWanted) -> tuple[list[Found], list[Problem]]:
        from reader.sources import survey

        found: list[Found] = []
        problems: list[Problem] = []
        for item in survey(self.paths, wanted):
            wanted()
            if isinstance(item, Problem):
                problems.append(item)
            else:
                found.append(item)
        return found, problems

    def _as_it_stood(self) -> Snapshot | None:
        """The desk as it was looked through last, before anything has been looked at now."""
        stood = self._articles.standing()
        self._files = dict(stood.files) if stood else {}
        if not stood:
            return None
        self._kept = stood.files, stood.grouped
        shown = self._show(self._files, (), 0, None)
        self._stories = stories_by_place(stood.stories, shown.versions)
        if stood.grouped:
            self._grouped = shown.versions
            self._completed = (self._stories, shown.versions), self._stories
        return self._with_stories(shown)

    def _first_of_many(self, before: dict[str, Known], wanted: StillWanted) -> Iterator[Snapshot]:
        """The stories of the first few files, where there are more; `before` is told what they hold."""
        from reader.sources import survey

        few = list(islice((one for one in survey(self.paths, wanted) if not isinstance(one, Problem)), _FIRST + 1))
        if len(few) <= _FIRST:
            return
        with contextlib.closing(self._articles.look(few[:_FIRST])) as brought:
            for one, known in filter(None, brought):
                wanted()
                before[one.path] = known
        shown = self._show(before, (), len(before), None)
        self._group(shown, wanted)
        yield self._with_stories(shown)

    def _keep_standing(self) -> None:
        """Now and then: it is written as a whole, and a second start is right without."""
        now = time.monotonic()
        stands = dict(self._files or {}), self._all_grouped
        if now >= self._keep_from and stands != self._kept:
            self._articles.keep_standing(self._all_grouped, self._stories, stands[0])
            self._kept = stands
            self._keep_from = now + (time.monotonic() - now) / _KEEPING

    def _show(self, files: Mapping[str, Known], problems: Sequence[Problem], done: int, total: int | None) -> Snapshot:
        return Snapshot(
            versions=distinct_ids(chain.from_iterable(map(_LISTINGS, files.values())), self._articles.whole),
            problems=(*self._cache.told, *problems, *chain.from_iterable(map(_PROBLEMS, files.values()))),
            done=done,
            total=total,
        )

    def _with_stories(self, shown: Snapshot) -> Snapshot:
        of = self._stories, shown.versions
        if of != self._completed[0]:
            self._completed = of, provisional_stories(*of, self._articles.prints)
        return replace(shown, stories=self._completed[1])

    def _may_group(self) -> bool:
        """At the first scan always; later as often as leaves time for other things."""
        return self._last is None or time.monotonic() >= self._group_from

    def _group(self, shown: Snapshot, wanted: StillWanted, ahead: float = 1.0) -> None:
        """Group anew unless just these articles were grouped before. `ahead`: how many times as many there will be."""
        if shown.versions == self._grouped:
            return
        from reader.stories import part

        began = time.monotonic()
        self._stories = part(shown.versions, self._articles.prints(shown.versions), wanted, ahead)
        self._grouped = shown.versions if ahead == 1 else ()
        ended = time.monotonic()
        self._group_from = ended + (ended - began) / _GROUPING if ended - began > _PAUSE_SECONDS / 10 else 0.0


def _sorted_out(found: Iterable[Found], before: Mapping[str, Known]) -> tuple[dict[str, Known], list[Found]]:
    """What is known of the files found, and those of them that have to be read."""
    files: dict[str, Known] = {}
    fresh: list[Found] = []
    for one in found:
        path, stamp = one
        known = before.get(path)
        if known is not None:
            files[path] = known
            if known.stamp == stamp or path == STDIN:
                continue
        fresh.append(one)
    return files, fresh


def _in_order(found: Iterable[Found], files: Mapping[str, Known]) -> dict[str, Known]:
    return {one.path: files[one.path] for one in found if one.path in files}
