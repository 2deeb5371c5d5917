"""Comparer: collations of versions under what the editor has ruled, the last ones remembered.

version ids ──> versions ──┐
pairings, dismissals ──────┼── collate ──> Collation, Apparatus     made again when any of these has changed
style, lexicon ────────────┘
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.cancellation import stop_when
from reader.desk.lru import LruCache

if TYPE_CHECKING:
    from reader.collation.changes.dismissal import Dismissals
    from reader.desk.options import CollationOptions
    from reader.model import Apparatus, Collation, Detail, Sentence, Version
    from reader.store import Work

# Characters of copy in what is remembered of each kind: what is made of copy weighs some twenty bytes to each, so
# these are ten megabytes, or sixty pairs of ordinary articles.
REMEMBERED = 500_000
_LEAST = 1_000


def characters(version: Version) -> int:
    """How much copy a version weighs as: one of a few words is more than its words."""
    return max(_LEAST, sum(len(block.text) for block in version.blocks))


def _compared(collation: Collation) -> int:
    return characters(collation.base) + characters(collation.witness)


class Comparer:
    """Collates versions, given by id. What it calls may take up to a second for very long copy: for a worker thread."""

    def __init__(self, version: Callable[[str], Version], work: Work, options: CollationOptions | None = None) -> None:
        """`version` gives a version by its id, or raises KeyError; `options` are the program's own by default."""
        self._version, self._work, self._given_options = version, work, options
        self._collations: LruCache[Collation] = LruCache(REMEMBERED, _compared)
        self._apparatus: LruCache[Apparatus] = LruCache(REMEMBERED, lambda made: sum(map(_compared, made.collations)))

    @property
    def _options(self) -> CollationOptions:
        """Made when first compared: showing the list of stories does without house style and lexicon."""
        if self._given_options is None:
            from reader.desk.options import CollationOptions

            self._given_options = CollationOptions()
        return self._given_options

    @property
    def _dismissals(self) -> Dismissals:
        from reader.collation.changes.dismissal import Dismissals

        return Dismissals(frozenset(self._work.dismissed()), self._work.muted())

    def collation(self, base: str, witness: str, cancelled: Callable[[], bool]) -> Collation:
        """The witness read against the base; see `Desk.collation`."""
        made_of = (self._version(base), self._version(witness), self._work.pairings(), self._dismissals)
        result = self._collations.get((base, witness), made_of)
        if result is None:
            from reader.collation.pipeline import collate

            left, right, pairings, dismissals = made_of
            result = collate(
                left,
                right,
                style=self._options.style,
                lexicon=self._options.lexicon,
                pairings=pairings,
                dismissals=dismissals,
                wanted=stop_when(cancelled),
            )
            self._collations.put((base, witness), made_of, result)
        return result

    def apparatus(self, base: str, witnesses: Sequence[str], cancelled: Callable[[], bool]) -> Apparatus:
        """Several witnesses read against one base; each of its collations is remembered by itself, too."""
        key = (base, *witnesses)
        left, rights = self._version(base), [self._version(version_id) for version_id in witnesses]
        pairings, dismissals = ruled = self._work.pairings(), self._dismissals
        result = self._apparatus.get(key, (left, *rights, *ruled))
        if result is None:
            from reader.collation.pipeline import collate_all

            result = collate_all(
                left,
                rights,
                style=self._options.style,
                lexicon=self._options.lexicon,
                pairings=pairings,
                dismissals=dismissals,
                wanted=stop_when(cancelled),
            )
            self._apparatus.put(key, (left, *rights, *ruled), result)
            for right, collation in zip(rights, result.collations, strict=True):
                self._collations.put((base, right.id), (left, right, *ruled), collation)
        return result

    def details(self, version: str, cancelled: Callable[[], bool]) -> tuple[tuple[Sentence, tuple[Detail, ...]], ...]:
        """The sentences of a version, each with its checkable facts."""
        from reader.analysis.analyser import analyse  # what reads copy is imported in the worker
        from reader.collation.changes.kinds.registry import extractors

        analysis = analyse(
            self._version(version),
            style=self._options.style,
            lexicon=self._options.lexicon,
            extractors=extractors(),
            wanted=stop_when(cancelled),
        )
        return tuple(zip(analysis.sentences, analysis.details(), strict=True))
