"""The ledger of a story as a desk reads it: what is disagreed on first, then outlet by outlet, each with its place.

Apparatus.ledger ──> Noted  four people  KWS, Radio Tessel | six people  KWS, 14 Mar     base ¶1
                     Noted  only here    Shares fell 18 percent ...                      ¶11
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.model import Apparatus, Collation, DetailKind, LedgerEntry, Sentence, State, Version
from reader.report.phrases import contrast
from reader.text.visible import visible

_ORDER = (State.UNIQUE, State.DROPPED, State.CUT_TAIL, State.MOVED)


@dataclass(frozen=True, slots=True)
class Noted:
    """One thing to know of a story, and where it is to be seen.

    `version` is whose it is, None for a disagreement, whose `values` are told with the ids of those who say so, the
    base's first. `paragraph` counts in `place`, a version id and one of its sentences; `witness` is the version
    to be read against the base there.
    """

    state: State
    kind: DetailKind | None
    text: str
    version: str | None
    place: tuple[str, int]
    witness: str
    paragraph: int | None = None
    values: tuple[tuple[str, tuple[str, ...]], ...] = ()


def noted(apparatus: Apparatus) -> tuple[Noted, ...]:
    """Every entry of the ledger; what several versions disagree on is listed once."""
    if not apparatus.collations:
        return ()
    book = _Book(apparatus)
    found = [*_disagreements(apparatus, book)]
    for version in apparatus.versions:
        own = [e for e in apparatus.ledger if e.version == version.id and e.state is not State.DISAGREES]
        own.sort(key=lambda entry: (_ORDER.index(entry.state), entry.detail is not None))
        found += [book.one(entry) for entry in own]
    return tuple(found)


class _Book:
    """Where things stand in the versions of one apparatus."""

    def __init__(self, apparatus: Apparatus) -> None:
        self.base = apparatus.base.id
        self.first = apparatus.witnesses[0].id
        self.collations: Mapping[str, Collation] = {c.witness.id: c for c in apparatus.collations}
        self._answered = {version: _Answered(made) for version, made in self.collations.items()}
        sides: list[tuple[Version, tuple[Sentence, ...]]] = [(apparatus.base, apparatus.collations[0].left)]
        sides += [(c.witness, c.right) for c in apparatus.collations]
        self._sentences = {version.id: sentences for version, sentences in sides}
        self._numbers = {version.id: version.paragraphs for version, _ in sides}

    def one(self, entry: LedgerEntry) -> Noted:
        place = entry.version, entry.sentence
        witness = entry.version if entry.version in self.collations else self.first
        if entry.in_base:
            if entry.version != self.base:
                place = self.base, entry.sentence
            elif entry.others:
                witness, text = entry.others[0]
                found = (s.index for s in self._sentences.get(witness, ()) if s.text == text)
                place = witness, next(found, 0)
        return self._noted(entry.state, entry.detail, visible(entry.text), entry.version, place, witness)

    def differing(
        self, entry: LedgerEntry, place: tuple[str, int], values: tuple[tuple[str, tuple[str, ...]], ...]
    ) -> Noted:
        return self._noted(entry.state, entry.detail, "", None, place, entry.version, values)

    def _noted(
        self,
        state: State,
        kind: DetailKind | None,
        text: str,
        version: str | None,
        place: tuple[str, int],
        witness: str,
        values: tuple[tuple[str, tuple[str, ...]], ...] = (),
    ) -> Noted:
        id, at = place
        sentences = self._sentences.get(id, ())
        sentence = sentences[at] if at < len(sentences) else None
        number = self._numbers[id].get(sentence.block) if sentence else None
        return Noted(state, kind, text, version, place, witness, number, values)

    def answered(self, entry: LedgerEntry) -> int | None:
        """The base's sentence whose detail a witness has otherwise."""
        return self._answered[entry.version].of(entry) if entry.version in self._answered else None


class _Answered:
    """What of the base the details of a witness answer, found by their sentence and words."""

    def __init__(self, made: Collation) -> None:
        self._link_of = {sentence: number for number, link in enumerate(made.links) for sentence in link.right}
        self._base_of: dict[tuple[int, DetailKind, str | None], int] = {}
        for number, link in enumerate(made.links):
            for change in link.details:
                if change.left_at:
                    self._base_of.setdefault((number, change.kind, change.right), change.left_at[0])

    def of(self, entry: LedgerEntry) -> int | None:
        """The base's sentence whose detail stands otherwise in the witness."""
        if entry.sentence not in self._link_of or entry.detail is None:
            return None
        return self._base_of.get((self._link_of[entry.sentence], entry.detail, entry.text))


def _disagreements(apparatus: Apparatus, book: _Book) -> Iterator[Noted]:
    groups: dict[tuple[object, ...], list[LedgerEntry]] = {}
    order: dict[tuple[object, ...], float] = {}
    ids = [version.id for version in apparatus.versions]
    for number, entry in enumerate(apparatus.ledger):
        if entry.state is State.DISAGREES:
            answered = book.answered(entry)
            key: tuple[object, ...] = (number,) if answered is None else (answered, entry.detail, entry.others[:1])
            groups.setdefault(key, []).append(entry)
            order[key] = math.inf if answered is None else answered
    for key, (first, *more) in sorted(groups.items(), key=lambda item: order[item[0]]):
        at = order[key]
        place = (first.version, first.sentence) if at == math.inf else (book.base, int(at))
        yield book.differing(first, place, _values((first, *more), ids))


def _values(entries: Iterable[LedgerEntry], ids: Sequence[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each value once with all who have it; long ones cut down to where they differ."""
    says: dict[str, str] = {}
    for entry in entries:
        for version, value in (*entry.others, (entry.version, entry.text)):
            says.setdefault(version, value)
    holders: dict[str, list[str]] = {}
    for version, value in sorted(says.items(), key=lambda told: ids.index(told[0])):
        holders.setdefault(value, []).append(version)
    if len(holders) == 2:
        one, other = holders
        short = dict(zip((one, other), contrast(one, other), strict=True))
        return tuple((visible(short[value]), tuple(ids)) for value, ids in holders.items())
    return tuple((visible(value), tuple(ids)) for value, ids in holders.items())
