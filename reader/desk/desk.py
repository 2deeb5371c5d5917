"""Desk: the working set of the program, paths to versions to stories to collations.

    scan, in a worker    paths ──> versions ──> stories      each step a Snapshot, whole and frozen
    a key of the editor  name, pair, move, mark ──> Work     kept first, then in the next Snapshot
    a screen             version, collation, apparatus       made when asked for, the last ones remembered

One thread may scan while others ask and write: a Snapshot never changes, `snapshot` is always the last.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from os.path import normpath
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from reader.desk.comparer import REMEMBERED, Comparer, characters
from reader.desk.duplicates import IdResolver
from reader.desk.lru import LruCache
from reader.desk.rulings.outlet_rules import named_by_rules
from reader.desk.rulings.overrides import Overrides, with_overrides
from reader.desk.rulings.succession import in_words, pair_acts, successions
from reader.desk.scanner import Scanner
from reader.desk.snapshot import Snapshot
from reader.desk.text_search import TextQuery
from reader.model import STDIN, content_of
from reader.store import Cache, Dismissed, NotKept, Paired, Work, acts, in_memory

if TYPE_CHECKING:
    from reader.desk.options import CollationOptions
    from reader.model import Apparatus, Change, Collation, Detail, Link, Listing, Problem, Sentence, Story, Version
    from reader.store import Act


def _never() -> bool:
    return False


class Desk:
    """The copy that some paths hold, and what the editor has done with it.

    Args:
        paths: files, folders, globs or "-", as `reader.sources.discover` takes them.
        outlets: `(glob, outlet name)`, see `reader.sources.read`.
        options: house style and lexicon of every collation; the program's own by default.
        work: the editor's own file; without one, what is done ends with the program.
        cache: what was read before; without one, all of it is read, and held as long as the desk is.
        problems: those met before the desk opened; every Snapshot begins with them.
        labels: what to call the version in a file, by its path, in place of outlet and path.
    """

    def __init__(
        self,
        paths: Iterable[str | Path],
        *,
        outlets: Sequence[tuple[str, str]] = (),
        options: CollationOptions | None = None,
        work: Work | None = None,
        cache: Cache | None = None,
        problems: Iterable[Problem] = (),
        labels: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._labels = {normpath(Path(path).absolute()): name for path, name in labels.items()}
        self._scanner = Scanner(paths, outlets, cache)
        self._work = work or in_memory()
        self._comparer = Comparer(self.version, self._work, options)
        self._given_problems = tuple(problems)
        self._lock = threading.RLock()
        self._scanned = Snapshot()
        self._snapshot = Snapshot(problems=self._given_problems)
        self._by_id: dict[str, Listing] = {}
        self._with_overrides: tuple[tuple[Listing, ...], tuple[Story, ...]] = (), ()
        self._ids_of: tuple[Listing, ...] = ()
        self._ids = IdResolver({}, self._scanner.whole)
        self._work_problems: tuple[Problem, ...] = ()
        self._made_of: tuple[tuple[Listing, ...], tuple[Story, ...], Overrides] | None = None
        self._undo: list[tuple[str, tuple[Act, ...]]] = []
        self.carried: tuple[str, ...] = ()
        """Files replaced so far whose rulings were carried over, a line each; `undo` takes the last one back."""
        self._versions: LruCache[Version] = LruCache(REMEMBERED, characters)

    # What there is

    @property
    def snapshot(self) -> Snapshot:
        """The current snapshot of the desk."""
        return self._snapshot

    @property
    def unkept(self) -> str:
        """The reason why what the editor does now is not saved; empty where it is."""
        return self._work.unkept

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Faults of the editor's own file so far that were put right."""
        return self._work.problems

    @property
    def pause(self) -> float:
        """Seconds to wait after a scan before the next, so that looking for new copy costs next to nothing."""
        return self._scanner.pause

    def whole(self, path: str) -> str:
        """A path from the root of all."""
        return self._scanner.whole(path)

    def version(self, version_id: str) -> Version:
        """The version of that id, with its copy. Raises KeyError: there is none (any more)."""
        listing = self._by_id[version_id]
        result = self._versions.get(version_id, listing)
        if result is None:
            result = self._scanner.version(listing)
            if result is None:
                raise KeyError(version_id)
            if label := self._label(listing):
                result = replace(result, path=label)
            self._versions.put(version_id, listing, result)
        return result

    def search(self, query: str, cancelled: Callable[[], bool] = _never) -> Iterator[frozenset[str]]:
        """The ids of the versions whose copy holds every word of a query, as they are found; the last word may
        be the beginning of one. Nothing for less than three letters.

        To be iterated in a worker thread: now and then an empty set comes, and it ends early once `cancelled()`.
        """
        wanted = TextQuery(query)
        for scanned in self._scanner.search(wanted, self._snapshot.versions) if wanted.is_searchable else ():
            if cancelled():
                return
            yield scanned

    # Reading

    def scan(self, cancelled: Callable[[], bool] = _never) -> Iterator[Snapshot]:
        """Read the paths and group what they hold: a Snapshot several times a second, the last one `finished`.

        To be iterated in a worker thread; ends early, with nothing more to come, once `cancelled()` is true.
        Called again, after `pause` seconds or whenever the editor wants, it reads only files that have changed
        and gives the very Snapshot that stands where none has. Never raises for anything a file holds.
        """
        self._work.settle()
        for snapshot in self._scanner.scan(cancelled):
            with self._lock:
                if snapshot.finished and snapshot is not self._scanned:
                    self._carry(snapshot)
                if snapshot is not self._scanned or self._work.problems is not self._work_problems:
                    self._scanned = snapshot
                    self._refresh()
                snapshot = self._snapshot
            yield snapshot

    def prepare(self, cancelled: Callable[[], bool] = _never) -> None:
        """After a scan that ended: get ready for copy that comes, where the desk stands as it was left last time.

        Takes as long as grouping all of it does, to be called in a worker; ends early once `cancelled()` is true.
        """
        self._scanner.prepare(cancelled)

    def _carry(self, scanned: Snapshot) -> None:
        """Carry rulings on files that were overwritten to what stands in their place; the caller holds the lock."""
        whole, stood = self._scanner.whole, self._work.stood()
        present = {version.id: version for version in scanned.versions}
        unplaced = self._work.ruled() & present.keys() - set(stood.values())  # by an earlier version of the program
        self._keep_quietly(self._standing(*sorted(unplaced)))
        ids = IdResolver(present, whole)

        def is_present(version_id: str) -> bool:
            return any(current in present for current in ids.resolve(version_id))

        for one in successions(stood, scanned.versions, whole, is_present):
            carried = (
                *self._work.succession_acts(*one[:2], one.new.id),
                *pair_acts(one, self._work, self._scanner.version),
            )
            back = tuple(act for act in self._work.back(*carried) if act.table != "stood")
            self._keep_quietly(carried)
            if kept := {act.table for act in carried} - {"stood", "paired"}:
                told = in_words(one.path, kept)
                self._undo.append((told, back))
                self.carried = (*self.carried, told)

    def _keep_quietly(self, what: Sequence[Act]) -> None:
        """Where it cannot be kept it holds, and the foot of every screen says that nothing is kept."""
        if what:
            with suppress(NotKept):
                self._work.do(*what)

    def _refresh(self) -> Snapshot:
        """Put what the editor did on what was found; the caller holds the lock."""
        scanned, work = self._scanned, self._work
        if scanned.versions is not self._ids_of:
            self._ids = IdResolver({version.id: version for version in scanned.versions}, self._scanner.whole)
            self._ids_of = scanned.versions
        by_rule = named_by_rules(work.outlet_rules(), scanned.versions, self._scanner.whole)
        labelled = {one.id: label for one in scanned.versions if (label := self._label(one))} if self._labels else {}
        overrides = Overrides(
            labelled | by_rule | self._ids.rulings(work.outlets()),
            self._ids.rulings(work.bases()),
            self._ids.moves(work.moves()),
        )
        if (scanned.versions, scanned.stories, overrides) != self._made_of:
            self._with_overrides = with_overrides(scanned.versions, scanned.stories, overrides)
            self._by_id = {version.id: version for version in self._with_overrides[0]}
            self._made_of = scanned.versions, scanned.stories, overrides
        versions, stories = self._with_overrides
        read, marked = self._ids.ticked(work.read()), self._ids.ticked(work.marked())
        self._work_problems = work.problems
        problems = (*dict.fromkeys((*self._given_problems, *self._work_problems)), *scanned.problems)
        self._snapshot = replace(
            scanned, versions=versions, stories=stories, problems=problems, read=read, marked=marked
        )
        return self._snapshot

    # Comparing

    def collation(self, base: str, witness: str, cancelled: Callable[[], bool] = _never) -> Collation:
        """The witness read against the base, by version id; any two versions, of one story or not.

        Takes up to a second for very long copy: to be called in a worker.

        Raises:
            KeyError: no such version.
            reader.cancellation.Cancelled: `cancelled()` has become true.
        """
        return self._comparer.collation(base, witness, cancelled)

    def apparatus(self, base: str, witnesses: Sequence[str], cancelled: Callable[[], bool] = _never) -> Apparatus:
        """Several witnesses read against one base, by version id. As `collation`, to be called in a worker."""
        return self._comparer.apparatus(base, witnesses, cancelled)

    def story_apparatus(self, story: Story, cancelled: Callable[[], bool] = _never) -> Apparatus:
        """Every other version of a story read against its base."""
        return self.apparatus(story.base.id, [version.id for version in story.versions[1:]], cancelled)

    def details(
        self, version: str, cancelled: Callable[[], bool] = _never
    ) -> tuple[tuple[Sentence, tuple[Detail, ...]], ...]:
        """The sentences of a version, each with its checkable facts. Called, and raises, as `collation`."""
        return self._comparer.details(version, cancelled)

    def next_best(self, version: str) -> Story | None:
        """The story that came second when a version was grouped; None where no other was like it, or nothing of it is
        known: when the desk stands as it was left, or is being grouped.
        """
        story = self._scanner.next_best(version)
        with suppress(KeyError):
            return story and self._snapshot.story_of(story.base.id)
        return None

    # What the editor does. Each returns once it is on disk; where it cannot be, it raises reader.store.NotKept and is
    # in force till the desk is closed.

    def name_outlet(self, version: str, name: str | None) -> Snapshot:
        """Name the outlet of a version; an empty name or None goes back to what the copy or its file says."""
        return self._do("outlet name", acts.name_outlet(version, (name or "").strip() or None), ruled_on=[version])

    def name_files(self, pattern: str, name: str | None) -> Snapshot:
        """Name the outlet of all files that fit a pattern, now and later; an empty name or None forgets the rule."""
        return self._do("outlet rule", acts.name_files(pattern, (name or "").strip() or None))

    def pair(
        self,
        left: str,
        right: str,
        versions: tuple[str, str] | None = None,
        instead_of: Sequence[tuple[str, str]] = (),
    ) -> Snapshot:
        """Rule that two sentences, given by their texts, answer each other wherever they stand.

        `versions` are those they stand in, by id: where the file of one is overwritten, the pair is carried over.
        `instead_of` are pairs that no longer hold.
        """
        return self._rule("pairing", versions, [(*pair, False) for pair in instead_of] + [(left, right, True)])

    def unpair(self, left: str, right: str, versions: tuple[str, str] | None = None) -> Snapshot:
        """Rule that two sentences, given by their texts, do not answer each other; as `pair`."""
        return self.unpair_all([(left, right)], versions)

    def unpair_all(self, pairs: Iterable[tuple[str, str]], versions: tuple[str, str] | None = None) -> Snapshot:
        """Rule that none of some pairs of sentences do, all undone together."""
        return self._rule("unpairing", versions, [(*pair, False) for pair in pairs])

    def _rule(self, what: str, versions: tuple[str, str] | None, rulings: Iterable[tuple[str, str, bool]]) -> Snapshot:
        from reader.alignment.features import sentence_hash  # no key of the editor waits for it but this one

        left_path, right_path = map(self._place_of, versions or ("", ""))
        ruled = [
            act
            for left, right, joined in rulings
            for act in acts.pair(
                (sentence_hash(left), sentence_hash(right)), Paired(left, right, left_path, right_path, joined)
            )
        ]
        return self._do(what, *ruled, ruled_on=versions or ())

    def dismiss(self, collation: Collation, link: Link, change: Change) -> Snapshot:
        """Dismiss a flag of a collation, known by its content wherever it is told; one dismissed is told again."""
        return self.dismiss_all([(collation, link, change)])

    def dismiss_all(self, flags: Sequence[tuple[Collation, Link, Change]]) -> Snapshot:
        """Dismiss flags together, such as one that several versions share; where all are, let them be told again."""
        from reader.collation.changes.dismissal import flag_hash, joined

        again = all(change.dismissed for _, _, change in flags)
        dismissed = []
        for collation, link, change in flags:
            texts = joined(collation.left, collation.right, link)
            told = Dismissed(change.kind, change.change, change.left, change.right, *texts)
            dismissed.append(acts.dismiss(flag_hash(change, texts), None if again else told))
        return self._do("flag told again" if again else "flag dismissed", *dismissed)

    def mute(self, kind: str, versions: Iterable[str] | None = None) -> Snapshot:
        """Mute a kind of flag in whatever some versions are compared with, by id, or with None for good."""
        from reader.collation.changes.dismissal import EVERYWHERE

        where = [EVERYWHERE] if versions is None else [content_of(version) for version in versions]
        return self._do("mute", *acts.mute(kind, where))

    def muted_in(self, kind: str, versions: Iterable[str]) -> tuple[str, ...]:
        """Where a kind of flag is muted of all that holds for some versions, for `unmute`."""
        from reader.collation.changes.dismissal import EVERYWHERE

        muted = self._work.muted()
        return tuple(one for one in (EVERYWHERE, *map(content_of, versions)) if (kind, one) in muted)

    def unmute(self, kind: str, where: Iterable[str]) -> Snapshot:
        """Tell a kind of flag again where it is muted."""
        return self._do("unmute", *acts.mute(kind, where, False))

    def choose_base(self, version: str) -> Snapshot:
        """Make a version the base of its story, now and whenever it is opened again."""
        return self._do("base", acts.choose_base(version), ruled_on=[version])

    def join(self, version: str, companion: str) -> Snapshot:
        """Put a version into the story of another, where it stays whatever grouping finds."""
        return self._do("move to another story", acts.move(version, companion), ruled_on=[version, companion])

    def leave(self, version: str) -> Snapshot:
        """Take a version out of its story: it is a story of its own, whatever grouping finds."""
        return self._do("move out of a story", acts.move(version, None), ruled_on=[version])

    def set_read(self, version: str, read: bool = True) -> Snapshot:
        """Note that a version was read, or was not."""
        return self._keep([acts.set_read(each, read) for each in _ticked(version, read)])

    def set_marked(self, version: str, marked: bool = True) -> Snapshot:
        """Mark a version, or take its mark away."""
        standing = self._standing(version) if marked else []
        return self._keep([*standing, *(acts.set_marked(each, marked) for each in _ticked(version, marked))])

    def undo(self) -> str | None:
        """Take back the last name, pairing, base or move. Returns what it was, None when there is nothing left."""
        with self._lock:
            if not self._undo:
                return None
            what, back = self._undo.pop()
            self._keep(back)
            return what

    def hurry(self) -> None:
        """The desk is being left: wait for no other program any more, to keep what the editor did."""
        self._work.hurry()

    def close(self) -> tuple[Problem, ...]:
        """Save what could not be saved so far, if that can be done now. Returns what is lost."""
        return self._work.close()

    def _label(self, listing: Listing) -> str | None:
        """What to call the version in a file where that was said."""
        if not self._labels or listing.path is None:
            return None
        return self._labels.get(normpath(self._scanner.whole(listing.path)))

    def _place_of(self, version: str) -> str | None:
        """The whole path of a version that has a file of its own."""
        listing = self._by_id.get(version)
        if listing is None or listing.path in (None, STDIN) or listing.part is not None:
            return None
        return self._scanner.whole(listing.path or "")

    def _standing(self, *versions: str) -> list[Act]:
        """The acts that note where versions stand that are ruled on, as far as that is news."""
        stood = self._work.stood()
        placed = ((self._place_of(version), version) for version in versions)
        return [acts.stand(path, version) for path, version in placed if path and stood.get(path) != version]

    def _do(self, what: str, *ruled: Act, ruled_on: Iterable[str] = ()) -> Snapshot:
        """Keep what `undo` can take back; `ruled_on` are the versions that it is about."""
        with self._lock:
            self._undo.append((what, self._work.back(*ruled)))
            return self._keep([*self._standing(*ruled_on), *ruled])

    def _keep(self, what: Sequence[Act]) -> Snapshot:
        """Keep first, show then, whether or not it could be kept."""
        with self._lock:
            try:
                self._work.do(*what)
            finally:
                snapshot = self._refresh()
            return snapshot


def _ticked(version: str, on: bool) -> tuple[str, ...]:
    """The ids under which a version may have been ticked: also before there was a second file of the same copy."""
    return (version,) if on else tuple(dict.fromkeys((version, content_of(version))))
