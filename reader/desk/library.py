"""Paths to versions to stories, a step at a time.

    discover ──> read ──> tell copies apart ──> group
      paths      files that have changed        anew now and then, and once at the end

What the editor has done is not known here: see desk.py.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.desk.pace import Pace
from reader.desk.snapshot import Snapshot
from reader.model import Problem, Story, Version
from reader.sources import STDIN, discover, read
from reader.stories import Fingerprint, fingerprint, part


@dataclass(frozen=True, slots=True)
class _File:
    """One file as it was read: unchanged while its stamp is."""

    stamp: tuple[int, int] | None
    versions: tuple[Version, ...]
    problems: tuple[Problem, ...]


class Library:
    """The copy that some paths hold, remembered from one scan to the next.

    A scan that is overtaken by another does no harm: what they share is only ever replaced as a whole.
    """

    def __init__(self, paths: Iterable[str | Path], outlets: Sequence[tuple[str, str]] = ()) -> None:
        self.paths = tuple(paths)
        self._outlets = tuple(outlets)
        self._files: dict[Path, _File] = {}
        self._prints: dict[str, Fingerprint] = {}
        self._stories: tuple[Story, ...] = ()

    def scan(self, cancelled: Callable[[], bool]) -> Iterator[Snapshot]:
        """Read what has changed and group it all: Snapshots as it goes, the last one `finished`.

        Until then the versions grouped last stand in their stories, those found since each alone. Ends early
        once `cancelled()` is true; what was read till then need not be read again.
        """
        pace = Pace()
        found: list[Path] = []
        problems: list[Problem] = []
        for item in discover(self.paths):
            if cancelled():
                return
            if isinstance(item, Problem):
                problems.append(item)
            else:
                found.append(item)
        files: dict[Path, _File] = {}
        for done, path in enumerate(found):
            if cancelled():
                return
            if done and pace.due():
                regroup = pace.may_group()
                with pace.timed(regroup):
                    shown = self._show(files, problems, done, len(found), regroup=regroup)
                yield shown
            files[path] = self._files[path] = self._read(path)
        if cancelled():
            return
        self._files = files
        shown = self._show(files, problems, len(found), len(found), regroup=True)
        here = {version.id for version in shown.versions}
        self._prints = {id: print_ for id, print_ in tuple(self._prints.items()) if id in here}
        yield replace(shown, finished=True)

    def _read(self, path: Path) -> _File:
        stamp = _stamp(path)
        known = self._files.get(path)
        if known and known.stamp == stamp and (stamp is not None or path == STDIN):
            return known
        versions, problems = read(path, outlets=self._outlets)
        return _File(stamp, tuple(versions), tuple(problems))

    def _show(
        self, files: dict[Path, _File], problems: list[Problem], done: int, total: int, *, regroup: bool
    ) -> Snapshot:
        versions = _told_apart(version for file in files.values() for version in file.versions)
        if regroup:
            self._stories = part((version, self._print(version)) for version in versions)
        return Snapshot(
            versions=versions,
            stories=_complete(self._stories, versions),
            problems=(*problems, *(problem for file in files.values() for problem in file.problems)),
            done=done,
            total=total,
        )

    def _print(self, version: Version) -> Fingerprint:
        if version.id not in self._prints:
            self._prints[version.id] = fingerprint(version)
        return self._prints[version.id]


def _stamp(path: Path) -> tuple[int, int] | None:
    """What changes when a file does: its size and time. None where there is no such thing."""
    try:
        status = os.stat(path)  # noqa: PTH116 - a hundred thousand times
    except (OSError, ValueError):
        return None
    return status.st_size, status.st_mtime_ns


def _told_apart(versions: Iterable[Version]) -> tuple[Version, ...]:
    """The same copy in two files is two versions: the second and later ones get an id of their own."""
    seen: Counter[str] = Counter()
    found: list[Version] = []
    for version in versions:
        seen[version.id] += 1
        count = seen[version.id]
        found.append(version if count == 1 else replace(version, id=f"{version.id}-{count}"))
    return tuple(found)


def _complete(grouped: Sequence[Story], versions: Sequence[Version]) -> tuple[Story, ...]:
    """The stories grouped last, without what is gone, and with what is new each alone."""
    here = {version.id for version in versions}
    stories = [replace(story, versions=tuple(v for v in story.versions if v.id in here)) for story in grouped]
    placed = {version.id for story in stories for version in story.versions}
    stories += [Story(f"s-{version.id}", (version,)) for version in versions if version.id not in placed]
    return tuple(story for story in stories if story.versions)
