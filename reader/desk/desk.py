"""The working set: paths to versions to stories to collations.

    scan, in a worker    paths ──> versions ──> stories      each step a Snapshot, whole and frozen
    a key of the editor  name, pair, choose, mark ──> Work   kept first, then in the next Snapshot
    a screen             collation, apparatus                computed once, the last ones remembered

One thread may scan while others ask and write: a Snapshot never changes, `snapshot` is always the last.
"""

from __future__ import annotations

import os
import threading
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from reader.desk.pace import Pace
from reader.desk.snapshot import Snapshot
from reader.model import Apparatus, Collation, Problem, Story, Version
from reader.sources import STDIN, discover, read
from reader.store import Work, in_memory
from reader.stories import Fingerprint, group

_REMEMBERED = 64


Made = TypeVar("Made", Collation, Apparatus)


@dataclass(frozen=True, slots=True)
class _File:
    """One file as it was read: unchanged while its stamp is."""

    stamp: tuple[int, int] | None
    versions: tuple[Version, ...]
    problems: tuple[Problem, ...]


class Desk:
    """A pile of copy and what the editor has done with it.

    Args:
        paths: files, folders, globs or "-", as `reader.sources.discover` takes them.
        outlets: `(glob, outlet name)`, see `reader.sources.read`.
        settings: keyword arguments for every collation (`style`, `lexicon`), see `reader.collation.collate`.
        work: the editor's own file; without one, what is done ends with the program.
        problems: what was told before the desk opened; every Snapshot begins with it.
    """

    def __init__(
        self,
        paths: Iterable[str | Path],
        *,
        outlets: Sequence[tuple[str, str]] = (),
        settings: dict[str, Any] | None = None,
        work: Work | None = None,
        problems: Iterable[Problem] = (),
    ) -> None:
        self.paths = tuple(paths)
        self._outlets = tuple(outlets)
        self._settings = dict(settings or {})
        self._work = work or in_memory()
        self._told = tuple(problems)
        self._lock = threading.RLock()
        self._files: dict[Path, _File] = {}
        self._prints: dict[str, Fingerprint] = {}
        self._grouped: tuple[Story, ...] = ()
        self._found: tuple[Version, ...] = ()
        self._undo: list[tuple[str, Callable[[], None]]] = []
        self._collations: OrderedDict[tuple[str, ...], Collation | Apparatus] = OrderedDict()
        self._generation = 0
        self._snapshot = Snapshot(problems=self._told)

    # What there is

    @property
    def snapshot(self) -> Snapshot:
        """The desk as it stands now."""
        return self._snapshot

    def version(self, id: str) -> Version:
        """The version of that id. Raises KeyError: there is none (any more)."""
        for version in self._snapshot.versions:
            if version.id == id:
                return version
        raise KeyError(id)

    def story_of(self, version_id: str) -> Story:
        """The story that a version stands in. Raises KeyError: there is none (any more)."""
        for story in self._snapshot.stories:
            if any(version.id == version_id for version in story.versions):
                return story
        raise KeyError(version_id)

    # Reading

    def scan(self, cancelled: Callable[[], bool] = lambda: False) -> Iterator[Snapshot]:
        """Read the paths and group what they hold: a Snapshot several times a second, the last one `finished`.

        To be iterated in a worker thread; ends early, with nothing more to come, once `cancelled()` is true.
        Called again it reads only files that have changed. Never raises for anything a file holds.
        """
        found: list[Path] = []
        problems = list(self._told)
        pace = Pace()
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
            if pace.due():
                regroup = pace.may_group()
                with pace.timed(regroup):
                    shown = self._show(files, problems, done, len(found), regroup=regroup)
                yield shown
            files[path] = self._read(path)
        if cancelled():
            return
        self._files = files
        yield self._show(files, problems, len(found), len(found), regroup=True, finished=True)

    def _read(self, path: Path) -> _File:
        stamp = _stamp(path)
        known = self._files.get(path)
        if known and known.stamp == stamp and (stamp is not None or path == STDIN):
            return known
        versions, problems = read(path, outlets=self._outlets)
        return _File(stamp, tuple(versions), tuple(problems))

    def _show(
        self,
        files: dict[Path, _File],
        problems: list[Problem],
        done: int,
        total: int,
        *,
        regroup: bool,
        finished: bool = False,
    ) -> Snapshot:
        versions = _told_apart(version for file in files.values() for version in file.versions)
        grouped = group(versions, self._prints) if regroup else None
        with self._lock:
            self._found = versions
            if grouped is not None:
                self._grouped = grouped
            self._snapshot = replace(
                self._snapshot,
                problems=(*problems, *(problem for file in files.values() for problem in file.problems)),
                done=done,
                total=total,
                finished=finished,
            )
            return self._refresh()

    def _refresh(self) -> Snapshot:
        """Put the editor's own names, bases and marks on what was found; the caller holds the lock."""
        names = self._work.outlets()
        preferred = {version: place for place, version in enumerate(self._work.bases())}
        versions = tuple(
            replace(version, outlet=names[version.id]) if version.id in names else version for version in self._found
        )
        current = {version.id: version for version in versions}
        stories = [_as_chosen(story, current, preferred) for story in self._grouped]
        placed = {version.id for story in self._grouped for version in story.versions}
        stories += [Story(f"s-{version.id}", (version,)) for version in versions if version.id not in placed]
        self._snapshot = replace(
            self._snapshot,
            versions=versions,
            stories=tuple(story for story in stories if story is not None),
            read=self._work.read(),
            marked=self._work.marked(),
        )
        return self._snapshot

    # Comparing

    def collation(self, base: str, witness: str) -> Collation:
        """The witness read against the base, by version id; any two versions, of one story or not.

        Takes up to a second for very long copy: to be called in a worker. Raises KeyError: no such version.
        """
        found = self._remembered((base, witness))
        if isinstance(found, Collation):
            return found
        from reader.collation.collate import collate

        generation = self._generation
        made = collate(self.version(base), self.version(witness), pairings=self._work.pairings(), **self._settings)
        return self._remember((base, witness), made, generation)

    def apparatus(self, base: str, witnesses: Sequence[str]) -> Apparatus:
        """Several witnesses read against one base, by version id. As `collation`, to be called in a worker."""
        key = ("", base, *witnesses)
        found = self._remembered(key)
        if isinstance(found, Apparatus):
            return found
        from reader.collation.collate import collate_all

        generation = self._generation
        made = collate_all(
            self.version(base), [self.version(w) for w in witnesses], pairings=self._work.pairings(), **self._settings
        )
        for witness, collation in zip(witnesses, made.collations, strict=True):
            self._remember((base, witness), collation, generation)
        return self._remember(key, made, generation)

    def story_apparatus(self, story: Story) -> Apparatus:
        """Every other version of a story read against its base."""
        return self.apparatus(story.base.id, [version.id for version in story.versions[1:]])

    def _remembered(self, key: tuple[str, ...]) -> Collation | Apparatus | None:
        with self._lock:
            if key in self._collations:
                self._collations.move_to_end(key)
            return self._collations.get(key)

    def _remember(self, key: tuple[str, ...], made: Made, generation: int) -> Made:
        with self._lock:
            if generation == self._generation:
                self._collations[key] = made
                while len(self._collations) > _REMEMBERED:
                    self._collations.popitem(last=False)
        return made

    # What the editor does. Each returns once it is kept, and raises reader.store.NotKept when it cannot be.

    def name_outlet(self, version: str, name: str | None) -> Snapshot:
        """Name the outlet of a version; an empty name or None goes back to what the copy or its file says."""
        before = self._work.outlets().get(version)
        after = (name or "").strip() or None
        return self._do(
            lambda: self._work.name_outlet(version, after),
            ("outlet name", lambda: self._work.name_outlet(version, before)),
            stale=True,
        )

    def pair(self, left: str, right: str) -> Snapshot:
        """Rule that two sentences, given by their texts, answer each other wherever they stand."""
        return self._rule(left, right, True)

    def unpair(self, left: str, right: str) -> Snapshot:
        """Rule that two sentences, given by their texts, do not answer each other."""
        return self._rule(left, right, False)

    def _rule(self, left: str, right: str, joined: bool) -> Snapshot:
        from reader.collation.prepare import fingerprint

        pair = fingerprint(left), fingerprint(right)
        before = next((p.joined for p in self._work.pairings() if (p.left, p.right) == pair), None)
        return self._do(
            lambda: self._work.rule(*pair, joined),
            ("pairing" if joined else "unpairing", lambda: self._work.rule(*pair, before)),
            stale=True,
        )

    def choose_base(self, version: str) -> Snapshot:
        """Make a version the base of its story, now and whenever it is opened again."""
        previous = self.story_of(version).base.id
        by_hand = previous in self._work.bases()

        def back() -> None:
            if by_hand:
                self._work.choose_base(previous)
            else:
                self._work.choose_base(version, False)

        return self._do(lambda: self._work.choose_base(version), ("base", back))

    def set_read(self, version: str, read: bool = True) -> Snapshot:
        """Note that a version was read, or was not."""
        return self._do(lambda: self._work.set_read(version, read))

    def set_marked(self, version: str, marked: bool = True) -> Snapshot:
        """Mark a version, or take its mark away."""
        return self._do(lambda: self._work.set_marked(version, marked))

    def undo(self) -> str | None:
        """Take back the last name, pairing or base. Returns what it was, None when there is nothing left."""
        with self._lock:
            if not self._undo:
                return None
            what, back = self._undo[-1]
            self._do(back, stale=True)
            self._undo.pop()
            return what

    def _do(
        self, write: Callable[[], None], undo: tuple[str, Callable[[], None]] | None = None, *, stale: bool = False
    ) -> Snapshot:
        """Keep first, show then. `stale`: collations made before no longer hold."""
        with self._lock:
            write()
            if undo:
                self._undo.append(undo)
            if stale:
                self._generation += 1
                self._collations.clear()
            return self._refresh()


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


def _as_chosen(story: Story, current: dict[str, Version], preferred: dict[str, int]) -> Story | None:
    """The story as the versions are named now, the base the editor chose first."""
    versions = [current[version.id] for version in story.versions if version.id in current]
    chosen = min((v for v in versions if v.id in preferred), key=lambda v: preferred[v.id], default=None)
    if chosen:
        versions = [chosen, *(version for version in versions if version is not chosen)]
    return replace(story, versions=tuple(versions)) if versions else None
