"""Who alone says what, who lacks what all others say, and where they disagree.

              base   A     B
    s1         ●     ●     ●
    s2         ●     ·     ●        A lacks it
    s3         ·     ●     ·        A alone has it          details inside shared sentences likewise:
    s4 s5 s6   ●     ●     │        B ends before s4        "44 drones" here, "46 drones" there: they disagree

A tail cut off is one entry, a passage run elsewhere is moved, not lacking.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reader.collation.told import Told
from reader.model import ChangeKind, DetailKind, LedgerEntry, Link, Pair, Sentence, State

Between = Mapping[tuple[int, int], frozenset[Pair]]
"""Pairs of sentences between two witnesses, by their places among the witnesses, the lower first."""

_ALWAYS = frozenset({DetailKind.NUMBER, DetailKind.DATE, DetailKind.NAME, DetailKind.QUOTE})


def of_pair(ids: tuple[str, str], told: tuple[Told, Told], links: Sequence[Link]) -> tuple[LedgerEntry, ...]:
    """The ledger of base and one witness, `ids` and `told` in that order: all of it told of the witness."""
    base, witness = told
    name = ids[1]
    tail = tail_cut(base.sentences, links)
    entries = [
        _sentence(name, State.DROPPED, base.sentences[i]) for i in _alone(base.sentences, links) if i not in tail
    ]
    entries += [_sentence(name, State.CUT_TAIL, base.sentences[tail[0]])] if tail else []
    entries += [_sentence(name, State.UNIQUE, witness.sentences[j]) for j in _added(witness.sentences, links)]
    entries += _moved(name, witness, links)
    for link in links:
        for at, change in enumerate(link.details):
            if change.change is ChangeKind.CHANGED and change.alert:
                entries.append(_rival(name, link, at, ((ids[0], change.left or ""),)))
            elif change.change is ChangeKind.DROPPED and _weighs(base, link, at) and not _said(witness, base, link, at):
                entries.append(_detail(name, State.DROPPED, link, at))
            elif (
                change.change is ChangeKind.GAINED and _weighs(witness, link, at) and not _said(base, witness, link, at)
            ):
                entries.append(_detail(name, State.UNIQUE, link, at))
    return tuple(entries)


def of_story(
    ids: Sequence[str], told: Sequence[Told], links: Sequence[Sequence[Link]], between: Between
) -> tuple[LedgerEntry, ...]:
    """The ledger of a story: `ids` and `told` hold the base first, `links` those of each witness with the base.

    `between` holds the pairs that witnesses have with each other, without which what two of them added
    alike would seem to be each one's own. Entries stand by version, in the order of `ids`.
    """
    by_version: dict[str, list[LedgerEntry]] = {name: [] for name in ids}
    for entry in (*_sentences(ids, told, links, between), *_details(ids, told, links)):
        by_version[entry.version].append(entry)
    return tuple(entry for entries in by_version.values() for entry in _once(entries))


def tail_cut(base: Sequence[Sentence], links: Iterable[Link]) -> tuple[int, ...]:
    """The prose at the end of the base that the witness no longer has; empty when it runs to the end."""
    kept = {i for link in links if link.pairs for i in link.left}
    if not kept:
        return ()
    last = max(kept)
    return tuple(s.index for s in base if s.index > last and s.role.is_prose)


def _sentences(
    ids: Sequence[str], told: Sequence[Told], links: Sequence[Sequence[Link]], between: Between
) -> Iterator[LedgerEntry]:
    base, *witnesses = told
    tails = [tail_cut(base.sentences, found) for found in links]
    kept = [{i for link in found if link.pairs for i in link.left} for found in links]
    for sentence in base.sentences:
        if not sentence.role.is_prose:
            continue
        lacking = [w for w in range(len(witnesses)) if sentence.index not in kept[w]]
        trimmed = all(sentence.index in tails[w] for w in lacking)
        if lacking and len(lacking) == len(witnesses) and not trimmed:
            yield _sentence(ids[0], State.UNIQUE, sentence)
        elif len(lacking) == 1 and len(witnesses) > 1 and not trimmed:
            yield _sentence(ids[1 + lacking[0]], State.DROPPED, sentence)
    for w, witness in enumerate(witnesses):
        if tails[w]:
            yield _sentence(ids[1 + w], State.CUT_TAIL, base.sentences[tails[w][0]])
        for j in _added(witness.sentences, links[w]):
            holders = {v for v in range(len(witnesses)) if v != w and _answered(between, w, v, j)}
            if not holders:
                yield _sentence(ids[1 + w], State.UNIQUE, witness.sentences[j])
            elif len(holders) == len(witnesses) - 1 and w == 0:
                yield LedgerEntry(
                    ids[0], witness.sentences[j].text, State.DROPPED, 0, None, ((ids[1], witness.sentences[j].text),)
                )
        yield from _moved(ids[1 + w], witness, links[w])


def _details(ids: Sequence[str], told: Sequence[Told], links: Sequence[Sequence[Link]]) -> Iterator[LedgerEntry]:
    base, *witnesses = told
    for w, found in enumerate(links):
        others = [t for v, t in enumerate(witnesses) if v != w]
        for link in found:
            for at, change in enumerate(link.details):
                name = ids[1 + w]
                if change.change is ChangeKind.CHANGED:
                    if change.alert:
                        yield _rival(name, link, at, tuple(_values(ids, links, link, at)))
                elif not _weighs(base if change.left_at else witnesses[w], link, at):
                    continue
                elif change.change is ChangeKind.GAINED:
                    if not any(_said(t, witnesses[w], link, at) for t in (base, *others)):
                        yield _detail(name, State.UNIQUE, link, at)
                elif not any(_said(t, base, link, at) for t in witnesses):
                    yield _detail(ids[0], State.UNIQUE, link, at)
                elif (
                    others and all(_said(t, base, link, at) for t in others) and not _said(witnesses[w], base, link, at)
                ):
                    yield _detail(name, State.DROPPED, link, at)


def _values(ids: Sequence[str], links: Sequence[Sequence[Link]], link: Link, at: int) -> Iterator[tuple[str, str]]:
    """What the base and the other witnesses say in the place of a changed detail."""
    told = link.details[at]
    yield ids[0], told.left or ""
    for v, found in enumerate(links):
        for other in found:
            for change in other.details:
                if change is not told and change.left_at == told.left_at and change.right and change.kind is told.kind:
                    yield ids[1 + v], change.right


def _alone(base: Sequence[Sentence], links: Iterable[Link]) -> list[int]:
    return [i for link in links if not link.pairs for i in link.left if base[i].role.is_prose]


def _added(witness: Sequence[Sentence], links: Iterable[Link]) -> list[int]:
    return [j for link in links if not link.pairs for j in link.right if witness[j].role.is_prose]


def _answered(between: Between, w: int, v: int, j: int) -> bool:
    """Whether sentence `j` of witness `w` has a counterpart in witness `v`."""
    if w < v:
        return any(pair[0] == j for pair in between.get((w, v), ()))
    return any(pair[1] == j for pair in between.get((v, w), ()))


def _moved(name: str, witness: Told, links: Iterable[Link]) -> list[LedgerEntry]:
    return [
        _sentence(name, State.MOVED, witness.sentences[link.right[0]])
        for link in links
        if link.moved and link.right and witness.sentences[link.right[0]].role.is_prose
    ]


def _weighs(own: Told, link: Link, at: int) -> bool:
    """Whether a detail is worth a line: figures, dates, names and quotations; of the rest what raises an alert."""
    change = link.details[at]
    sentence, start, _ = change.left_at or change.right_at or (0, 0, 0)
    if start < own.starts[sentence] or not own.sentences[sentence].role.is_prose:
        return False
    return change.alert or (change.kind in _ALWAYS and (change.left or change.right or "").lower() not in ("one", "a"))


def _said(where: Told, own: Told, link: Link, at: int) -> bool:
    """Whether a version says the detail anywhere at all, quotations in any breaking."""
    change = link.details[at]
    place = change.left_at or change.right_at
    if place is None:
        return False
    kind, start = change.kind, place[1]
    value = next((d.value for d in own.details[place[0]] if d.kind is kind and d.span[0] == start), None)
    if value is None:
        return False
    return (kind, value) in where.said or (kind is DetailKind.QUOTE and f" {value} " in f" {where.quoted} ")


def _sentence(version: str, state: State, sentence: Sentence) -> LedgerEntry:
    return LedgerEntry(version, sentence.text, state, sentence.index)


def _detail(version: str, state: State, link: Link, at: int) -> LedgerEntry:
    change = link.details[at]
    place = change.left_at or change.right_at or (0, 0, 0)
    return LedgerEntry(version, change.left or change.right or "", state, place[0], change.kind)


def _rival(version: str, link: Link, at: int, others: tuple[tuple[str, str], ...]) -> LedgerEntry:
    change = link.details[at]
    place = change.right_at or (0, 0, 0)
    return LedgerEntry(version, change.right or "", State.DISAGREES, place[0], change.kind, others)


def _once(entries: Iterable[LedgerEntry]) -> Iterator[LedgerEntry]:
    """Entries in reading order, whole sentences first, each thing once."""
    seen: set[tuple[str, State, DetailKind | None]] = set()
    for entry in sorted(entries, key=lambda e: (e.detail is not None, e.sentence)):
        key = (entry.text, entry.state, entry.detail)
        if key not in seen:
            seen.add(key)
            yield entry
