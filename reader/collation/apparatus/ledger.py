"""The ledger of a story: who alone says what, who lacks what all others say, and where they disagree.

              base   A     B
    s1         ●     ●     ●
    s2         ●     ·     ●        A lacks it
    s3         ·     ●     ·        A alone has it          details inside shared sentences likewise:
    s4 s5 s6   ●     ●     │        B ends before s4        "31 barges" here, "33 barges" there: they disagree

A tail cut off is one entry, a passage run elsewhere is moved, not lacking.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from reader.collation.apparatus.bylines import Furniture
from reader.collation.apparatus.change_index import ChangeIndex
from reader.collation.changes.facts import ResolvedFacts
from reader.collation.changes.kinds.record import detail_at
from reader.collation.changes.kinds.registry import record_of
from reader.collation.truncation import truncation
from reader.model import Between, Change, ChangeKind, DetailKind, LedgerEntry, Link, Sentence, State


def of_pair(
    ids: tuple[str, str],
    facts: tuple[ResolvedFacts, ResolvedFacts],
    links: Sequence[Link],
    around: Sequence[Furniture] = (),
) -> tuple[LedgerEntry, ...]:
    """The ledger of base and one witness, `ids` and `facts` in that order: all of it is of the witness."""
    base, witness = facts
    name = ids[1]
    cut = truncation(base.sentences, witness.sentences, links)
    beyond = cut.beyond if cut else frozenset()
    entries = [
        _sentence(name, State.DROPPED, base.sentences[i]) for i in _alone(base.sentences, links) if i not in beyond
    ]
    entries += [_sentence(name, State.CUT_TAIL, base.sentences[cut.sentences[0]])] if cut else []
    entries += [_sentence(name, State.UNIQUE, witness.sentences[j]) for j in _added(witness.sentences, links)]
    entries += _moved(name, witness, links)
    for change in _changes(links):
        if change.change is ChangeKind.CHANGED:
            entries += _altered(name, change, ((ids[0], change.left or ""),))
        elif change.change is ChangeKind.DROPPED:
            if _is_listed(base, change) and not _is_stated(witness, base, change):
                entries.append(_detail(name, State.DROPPED, change, base))
        elif _is_listed(witness, change) and not _is_stated(base, witness, change):
            entries.append(_detail(name, State.UNIQUE, change, witness))
    return (*entries, *_around(ids, [around]))


def of_story(
    ids: Sequence[str],
    facts: Sequence[ResolvedFacts],
    links: Sequence[Sequence[Link]],
    between: Between,
    around: Sequence[Sequence[Furniture]] = (),
) -> tuple[LedgerEntry, ...]:
    """The ledger of a story: `ids` and `facts` hold the base first, `links` those of each witness with the base.

    `around` is what each witness and the base both have of byline, dateline and credit.

    `between` holds the pairs that witnesses have with each other, without which what two of them added
    alike would seem to be each one's own. Entries stand by version, in the order of `ids`.
    """
    by_version: dict[str, list[LedgerEntry]] = {name: [] for name in ids}
    for entry in (*_sentences(ids, facts, links, between), *_details(ids, facts, links), *_around(ids, around)):
        by_version[entry.version].append(entry)
    return tuple(entry for entries in by_version.values() for entry in _once(entries))


def _sentences(
    ids: Sequence[str], facts: Sequence[ResolvedFacts], links: Sequence[Sequence[Link]], between: Between
) -> Iterator[LedgerEntry]:
    base, *witnesses = facts
    cuts = [truncation(base.sentences, side.sentences, found) for side, found in zip(witnesses, links, strict=True)]
    beyond = [cut.beyond if cut else frozenset() for cut in cuts]
    kept = [{i for link in found if link.pairs for i in link.left} for found in links]
    holders = _holders(between)
    above = _above(links[0]) if links else {}
    for sentence in base.sentences:
        if not sentence.role.is_prose:
            continue
        lacking = [w for w in range(len(witnesses)) if sentence.index not in kept[w]]
        trimmed = all(sentence.index in beyond[w] for w in lacking)
        if lacking and len(lacking) == len(witnesses) and not trimmed:
            yield _sentence(ids[0], State.UNIQUE, sentence)
        elif len(lacking) == 1 and len(witnesses) > 1 and not trimmed:
            yield _sentence(ids[1 + lacking[0]], State.DROPPED, sentence)
    for w, witness in enumerate(witnesses):
        if cut := cuts[w]:
            yield _sentence(ids[1 + w], State.CUT_TAIL, base.sentences[cut.sentences[0]])
        for j in _added(witness.sentences, links[w]):
            elsewhere = holders.get((w, j), frozenset())
            if not elsewhere:
                yield _sentence(ids[1 + w], State.UNIQUE, witness.sentences[j])
            elif len(elsewhere) == len(witnesses) - 1 and w == 0:
                text = witness.sentences[j].text
                yield LedgerEntry(ids[0], text, State.DROPPED, above[j], None, ((ids[1], text),))
        yield from _moved(ids[1 + w], witness, links[w])


def _details(
    ids: Sequence[str], facts: Sequence[ResolvedFacts], links: Sequence[Sequence[Link]]
) -> Iterator[LedgerEntry]:
    """Details inside sentences that versions share."""
    base, *witnesses = facts
    runs = [{i for link in found if link.pairs for i in link.left} for found in links]
    changed = [list(_changes(found)) for found in links]
    indexes = [ChangeIndex(found) for found in changed]
    for w, found in enumerate(changed):
        others = [v for v in range(len(witnesses)) if v != w]
        for change in found:
            if change.change is ChangeKind.CHANGED:
                yield from _altered(ids[1 + w], change, tuple(_values(ids, runs, indexes, change, others)))
            elif change.change is ChangeKind.GAINED:
                elsewhere = (base, *(witnesses[v] for v in others))
                if _is_listed(witnesses[w], change) and not any(_is_stated(t, witnesses[w], change) for t in elsewhere):
                    yield _detail(ids[1 + w], State.UNIQUE, change, witnesses[w])
            elif _is_listed(base, change) and not _is_stated(witnesses[w], base, change):
                running = [v for v in others if change.left_at and change.left_at[0] in runs[v]]
                lacking = [
                    v for v in running if _lost(indexes[v], change) and not _is_stated(witnesses[v], base, change)
                ]
                if len(lacking) == len(running):
                    if not any(_is_stated(witnesses[v], base, change) for v in others):
                        yield _detail(ids[0], State.UNIQUE, change, base)
                elif not lacking:
                    yield _detail(ids[1 + w], State.DROPPED, change, base)


def _around(ids: Sequence[str], around: Sequence[Sequence[Furniture]]) -> Iterator[LedgerEntry]:
    """Another byline, dateline or credit, beside those of all that have one."""
    for w, pieces in enumerate(around):
        for piece in pieces:
            if piece.altered:
                others = [
                    (ids[1 + v], p.right) for v, ps in enumerate(around) if v != w for p in ps if p.role is piece.role
                ]
                values = ((ids[0], piece.left), *others)
                yield LedgerEntry(ids[1 + w], piece.right, State.DISAGREES, piece.right_at, DetailKind.NAME, values)


def _above(links: Iterable[Link]) -> dict[int, int]:
    """For each sentence added the one of the base it stands below; the base's first, where that is above all."""
    found: dict[int, int] = {}
    above = 0
    for link in links:
        if not link.pairs:
            found.update(dict.fromkeys(link.right, above))
        above = max((above, *link.left))
    return found


def _changes(links: Iterable[Link]) -> Iterator[Change]:
    """Those inside sentences that both have: what a whole sentence says goes with that."""
    return (change for link in links if link.pairs for change in link.details)


def _lost(changes: ChangeIndex, wanted: Change) -> bool:
    """Whether a version drops the detail too, alone or with its neighbours."""
    return any(c.change is ChangeKind.DROPPED for c in changes.of_same_detail(wanted))


def _values(
    ids: Sequence[str],
    runs: Sequence[Set[int]],
    changes: Sequence[ChangeIndex],
    change: Change,
    others: Iterable[int],
) -> Iterator[tuple[str, str]]:
    """What the base and the other witnesses say in the place of a changed detail: their own words, or the base's."""
    yield ids[0], change.left or ""
    for v in others:
        if change.left_at and change.left_at[0] in runs[v]:
            there = changes[v].of_same_detail(change)
            value = there[0].right if there else change.left
            if value is not None:
                yield ids[1 + v], value


def _alone(base: Sequence[Sentence], links: Iterable[Link]) -> list[int]:
    return [i for link in links if not link.pairs for i in link.left if base[i].role.is_prose]


def _added(witness: Sequence[Sentence], links: Iterable[Link]) -> list[int]:
    return [j for link in links if not link.pairs for j in link.right if witness[j].role.is_prose]


def _holders(between: Between) -> Mapping[tuple[int, int], Set[int]]:
    """(witness, sentence) -> the witnesses that have a counterpart of it."""
    found: dict[tuple[int, int], set[int]] = defaultdict(set)
    for (w, v), pairs in between.items():
        for j, k in pairs:
            found[w, j].add(v)
            found[v, k].add(w)
    return found


def _moved(name: str, witness: ResolvedFacts, links: Iterable[Link]) -> list[LedgerEntry]:
    return [
        _sentence(name, State.MOVED, witness.sentences[link.right[0]])
        for link in links
        if link.moved and link.right and witness.sentences[link.right[0]].role.is_prose
    ]


def _is_listed(own: ResolvedFacts, change: Change) -> bool:
    """Whether a detail on one side alone is worth a line: what raised an alert, and what its kind always lists."""
    sentence, start, _ = change.left_at or change.right_at or (0, 0, 0)
    if start < own.starts[sentence] or not own.sentences[sentence].role.is_prose:
        return False
    rule = record_of(change.kind).ledger
    detail = detail_at(own, change.kind, change.left_at or change.right_at)
    if detail is not None and rule.repeats(own, sentence, detail):
        return False
    return change.alert or rule.always(change.left or change.right or "")


def _is_stated(where: ResolvedFacts, own: ResolvedFacts, change: Change) -> bool:
    """Whether a version states the detail anywhere at all."""
    detail = detail_at(own, change.kind, change.left_at or change.right_at)
    return detail is not None and record_of(change.kind).ledger.stated(detail, where)


def _sentence(version: str, state: State, sentence: Sentence) -> LedgerEntry:
    return LedgerEntry(version, sentence.text, state, sentence.index)


def _detail(version: str, state: State, change: Change, own: ResolvedFacts) -> LedgerEntry:
    sentence, *span = change.left_at or change.right_at or (0, 0, 0)
    text = own.sentences[sentence].text
    start, end = record_of(change.kind).ledger.excerpt(text, (span[0], span[1]))
    return LedgerEntry(version, text[start:end], state, sentence, change.kind)


def _altered(version: str, change: Change, others: tuple[tuple[str, str], ...]) -> Iterator[LedgerEntry]:
    """A value against the values of others; of a kind that nests, a cut is no rival but lacking, or alone."""
    left, right = change.left or "", change.right or ""
    if not change.alert:
        return
    if record_of(change.kind).ledger.nests and (left in right or right in left):
        state, text, place = (
            (State.UNIQUE, right, change.right_at) if left in right else (State.DROPPED, left, change.left_at)
        )
        yield LedgerEntry(version, text, state, (place or (0,))[0], change.kind)
    else:
        yield LedgerEntry(version, right, State.DISAGREES, (change.right_at or (0,))[0], change.kind, others)


def _once(entries: Iterable[LedgerEntry]) -> Iterator[LedgerEntry]:
    """Entries in reading order, whole sentences first, each thing once."""
    seen: set[tuple[str, State, DetailKind | None]] = set()
    for entry in sorted(entries, key=lambda e: (e.detail is not None, e.sentence)):
        key = (entry.text, entry.state, entry.detail)
        if key not in seen:
            seen.add(key)
            yield entry
