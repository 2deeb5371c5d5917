"""The working set: paths to versions to stories to collations.

    scan, in a worker    paths ──> versions ──> stories      each step a Snapshot, whole and frozen
    a key of the editor  name, pair, move, mark ──> Work     kept first, then in the next Snapshot
    a screen             version, collation, apparatus       made when asked for, the last ones remembered

One thread may scan while others ask and write: a Snapshot never changes, `snapshot` is always the last.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.desk.duplicates import Ids, content
from reader.desk.lru import Memory
from reader.desk.overrides import ByHand, arranged
from reader.desk.scanner import Library
from reader.desk.snapshot import Snapshot
from reader.desk.text_search import Wanted
from reader.store import Cache, Work, in_memory

if TYPE_CHECKING:
    from reader.model import Apparatus, Collation, Detail, Listing, Problem, Sentence, Story, Version

_REMEMBERED = 64


class Desk:
    """A pile of copy and what the editor has done with it.

    Args:
        paths: files, folders, globs or "-", as `reader.sources.discover` takes them.
        outlets: `(glob, outlet name)`, see `reader.sources.read`.
        settings: keyword arguments for every collation (`style`, `lexicon`), see `reader.collation.pipeline`.
        work: the editor's own file; without one, what is done ends with the program.
        cache: what was read before; without one, all of it is read, and held as long as the desk is.
        problems: what was told before the desk opened; every Snapshot begins with it.
    """

    def __init__(
        self,
        paths: Iterable[str | Path],
        *,
        outlets: Sequence[tuple[str, str]] = (),
        settings: dict[str, Any] | None = None,
        work: Work | None = None,
        cache: Cache | None = None,
        problems: Iterable[Problem] = (),
    ) -> None:
        self._library = Library(paths, outlets, cache)
        self._settings = dict(settings or {})
        self._work = work or in_memory()
        self._told = tuple(problems)
        self._lock = threading.RLock()
        self._found = Snapshot(problems=self._told)
        self._snapshot = self._found
        self._by_id: dict[str, Listing] = {}
        self._arranged: tuple[tuple[Listing, ...], tuple[Story, ...]] = (), ()
        self._ids_of: tuple[Listing, ...] = ()
        self._ids = Ids({}, self._library.whole)
        self._scanned: Snapshot | None = None
        self._made_of: tuple[tuple[Listing, ...], tuple[Story, ...], ByHand] | None = None
        self._undo: list[tuple[str, Callable[[], None]]] = []
        self._versions: Memory[Version] = Memory(_REMEMBERED)
        self._collations: Memory[Collation] = Memory(_REMEMBERED)
        self._apparatus: Memory[Apparatus] = Memory(_REMEMBERED // 8)

    # What there is

    @property
    def snapshot(self) -> Snapshot:
        """The desk as it stands now."""
        return self._snapshot

    @property
    def pause(self) -> float:
        """Seconds to wait after a scan before the next, so that looking for new copy costs next to nothing."""
        return self._library.pause

    def version(self, id: str) -> Version:
        """The version of that id, with its copy. Raises KeyError: there is none (any more)."""
        listing = self._by_id[id]
        made = self._versions.get(id, listing)
        if made is None:
            made = self._library.version(listing)
            if made is None:
                raise KeyError(id)
            self._versions.put(id, listing, made)
        return made

    def search(self, query: str, cancelled: Callable[[], bool] = lambda: False) -> Iterator[frozenset[str]]:
        """The ids of the versions whose copy holds every word of a query, as they are found; the last word may
        be the beginning of one. Nothing for less than three letters.

        To be iterated in a worker thread: now and then an empty set comes, and it ends early once `cancelled()`.
        """
        wanted = Wanted(query)
        for found in self._library.search(wanted, self._snapshot.versions) if wanted.worth_asking else ():
            if cancelled():
                return
            yield found

    # Reading

    def scan(self, cancelled: Callable[[], bool] = lambda: False) -> Iterator[Snapshot]:
        """Read the paths and group what they hold: a Snapshot several times a second, the last one `finished`.

        To be iterated in a worker thread; ends early, with nothing more to come, once `cancelled()` is true.
        Called again, after `pause` seconds or whenever the editor wants, it reads only files that have changed
        and gives the very Snapshot that stands where none has. Never raises for anything a file holds.
        """
        for shown in self._library.scan(cancelled):
            with self._lock:
                if shown is not self._scanned:
                    self._scanned = shown
                    self._found = replace(shown, problems=(*self._told, *shown.problems))
                    self._refresh()
                snapshot = self._snapshot
            yield snapshot

    def _refresh(self) -> Snapshot:
        """Put what the editor did on what was found; the caller holds the lock."""
        found, work = self._found, self._work
        if found.versions is not self._ids_of:
            self._ids = Ids({version.id: version for version in found.versions}, self._library.whole)
            self._ids_of = found.versions
        by_hand = ByHand(
            self._ids.rulings(work.outlets()), self._ids.rulings(work.bases()), self._ids.places(work.places())
        )
        if (found.versions, found.stories, by_hand) != self._made_of:
            self._arranged = arranged(found.versions, found.stories, by_hand)
            self._by_id = {version.id: version for version in self._arranged[0]}
            self._made_of = found.versions, found.stories, by_hand
        versions, stories = self._arranged
        read, marked = self._ids.ticked(work.read()), self._ids.ticked(work.marked())
        self._snapshot = replace(found, versions=versions, stories=stories, read=read, marked=marked)
        return self._snapshot

    # Comparing

    def collation(self, base: str, witness: str) -> Collation:
        """The witness read against the base, by version id; any two versions, of one story or not.

        Takes up to a second for very long copy: to be called in a worker. Raises KeyError: no such version.
        """
        made_of = (self.version(base), self.version(witness), self._work.pairings())
        made = self._collations.get((base, witness), made_of)
        if made is None:
            from reader.collation.pipeline import collate

            left, right, pairings = made_of
            made = collate(left, right, pairings=pairings, **self._settings)
            self._collations.put((base, witness), made_of, made)
        return made

    def apparatus(self, base: str, witnesses: Sequence[str]) -> Apparatus:
        """Several witnesses read against one base, by version id. As `collation`, to be called in a worker."""
        key = (base, *witnesses)
        left, rights, pairings = self.version(base), [self.version(id) for id in witnesses], self._work.pairings()
        made = self._apparatus.get(key, (left, *rights, pairings))
        if made is None:
            from reader.collation.pipeline import collate_all

            made = collate_all(left, rights, pairings=pairings, **self._settings)
            self._apparatus.put(key, (left, *rights, pairings), made)
            for right, collation in zip(rights, made.collations, strict=True):
                self._collations.put((base, right.id), (left, right, pairings), collation)
        return made

    def story_apparatus(self, story: Story) -> Apparatus:
        """Every other version of a story read against its base."""
        return self.apparatus(story.base.id, [version.id for version in story.versions[1:]])

    def details(self, version: str) -> tuple[tuple[Sentence, tuple[Detail, ...]], ...]:
        """The sentences of a version, each with its checkable facts. To be called in a worker. Raises KeyError."""
        from reader.analysis.analyser import analyse  # what reads copy is imported in the worker

        read = self.version(version)
        given = {"lexicon": self._settings["lexicon"]} if "lexicon" in self._settings else {}
        analysis = analyse(read, **given)
        return tuple(zip(analysis.sentences, analysis.details(), strict=True))

    # What the editor does. Each returns once it is kept, and raises reader.store.NotKept when it cannot be.

    def name_outlet(self, version: str, name: str | None) -> Snapshot:
        """Name the outlet of a version; an empty name or None goes back to what the copy or its file says."""
        before = self._work.outlets().get(version)
        after = (name or "").strip() or None
        return self._do(
            lambda: self._work.name_outlet(version, after),
            ("outlet name", lambda: self._work.name_outlet(version, before)),
        )

    def pair(self, left: str, right: str) -> Snapshot:
        """Rule that two sentences, given by their texts, answer each other wherever they stand."""
        return self._rule(left, right, True)

    def unpair(self, left: str, right: str) -> Snapshot:
        """Rule that two sentences, given by their texts, do not answer each other."""
        return self._rule(left, right, False)

    def _rule(self, left: str, right: str, joined: bool) -> Snapshot:
        from reader.alignment.features import sentence_hash  # no key of the editor waits for it but this one

        one, other = sorted((sentence_hash(left), sentence_hash(right)))
        before = next((p.joined for p in self._work.pairings() if (p.left, p.right) == (one, other)), None)
        return self._do(
            lambda: self._work.rule(one, other, joined),
            ("pairing" if joined else "unpairing", lambda: self._work.rule(one, other, before)),
        )

    def choose_base(self, version: str) -> Snapshot:
        """Make a version the base of its story, now and whenever it is opened again."""
        before = self._work.bases().get(version)
        return self._do(
            lambda: self._work.choose_base(version), ("base", lambda: self._work.restore_base(version, before))
        )

    def join(self, version: str, beside: str) -> Snapshot:
        """Put a version into the story of another, where it stays whatever grouping finds."""
        return self._put(version, beside, "move to another story")

    def leave(self, version: str) -> Snapshot:
        """Take a version out of its story: it stands alone, whatever grouping finds."""
        return self._put(version, None, "move out of a story")

    def _put(self, version: str, beside: str | None, what: str) -> Snapshot:
        before = next((place for place in self._work.places() if place.version == version), None)
        return self._do(
            lambda: self._work.put(version, beside), (what, lambda: self._work.restore_place(version, before))
        )

    def set_read(self, version: str, read: bool = True) -> Snapshot:
        """Note that a version was read, or was not."""
        return self._tick(self._work.set_read, version, read)

    def set_marked(self, version: str, marked: bool = True) -> Snapshot:
        """Mark a version, or take its mark away."""
        return self._tick(self._work.set_marked, version, marked)

    def _tick(self, tick: Callable[[str, bool], None], version: str, on: bool) -> Snapshot:
        def write() -> None:
            if not on:
                tick(content(version), on)  # it may have been ticked before there was a second file of it
            tick(version, on)

        return self._do(write)

    def undo(self) -> str | None:
        """Take back the last name, pairing, base or move. Returns what it was, None when there is nothing left."""
        with self._lock:
            if not self._undo:
                return None
            what, back = self._undo[-1]
            self._do(back)
            self._undo.pop()
            return what

    def _do(self, write: Callable[[], None], undo: tuple[str, Callable[[], None]] | None = None) -> Snapshot:
        """Keep first, show then."""
        with self._lock:
            write()
            if undo:
                self._undo.append(undo)
            return self._refresh()
