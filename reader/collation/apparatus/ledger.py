"""Who alone says what, who lacks what all others say, and where they disagree.

              base   A     B
    s1         ●     ●     ●
    s2         ●     ·     ●        A lacks it
    s3         ·     ●     ·        A alone has it          details inside shared sentences likewise:
    s4 s5 s6   ●     ●     │        B ends before s4        "31 barges" here, "33 barges" there: they disagree

A tail cut off is one entry, a passage run elsewhere is moved, not lacking.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set

from reader.collation.apparatus.bylines import Furniture
from reader.collation.changes.equivalence import nearly
from reader.collation.changes.facts import ResolvedFacts as Told
from reader.collation.truncation import tail_cut
from reader.model import Between, Change, ChangeKind, DetailKind, LedgerEntry, Link, Sentence, State
from reader.text.details.units import same_amount

_ALWAYS = frozenset({DetailKind.NUMBER, DetailKind.DATE, DetailKind.NAME, DetailKind.QUOTE})
_BEHIND = re.compile(r"(?: [\w’'-]+){1,2}")
"""The words shown behind a bare figure: "five more caravans"."""
_AROUND = re.compile(r"[\w’'-]+ $")
"""The word shown before a negation: "did not grow"."""
_ALIKE = frozenset({DetailKind.NUMBER, DetailKind.DATE, DetailKind.NAME})


def of_pair(
    ids: tuple[str, str], told: tuple[Told, Told], links: Sequence[Link], around: Sequence[Furniture] = ()
) -> tuple[LedgerEntry, ...]:
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
    for change in _changes(links):
        if change.change is ChangeKind.CHANGED:
            entries += _altered(name, change, ((ids[0], change.left or ""),))
        elif change.change is ChangeKind.DROPPED:
            if _weighs(base, change) and not _said(witness, base, change):
                entries.append(_detail(name, State.DROPPED, change, base))
        elif _weighs(witness, change) and not _said(base, witness, change):
            entries.append(_detail(name, State.UNIQUE, change, witness))
    return (*entries, *_around(ids, [around]))


def of_story(
    ids: Sequence[str],
    told: Sequence[Told],
    links: Sequence[Sequence[Link]],
    between: Between,
    around: Sequence[Sequence[Furniture]] = (),
) -> tuple[LedgerEntry, ...]:
    """The ledger of a story: `ids` and `told` hold the base first, `links` those of each witness with the base.

    `around` is what each witness and the base both have of byline, dateline and credit.

    `between` holds the pairs that witnesses have with each other, without which what two of them added
    alike would seem to be each one's own. Entries stand by version, in the order of `ids`.
    """
    by_version: dict[str, list[LedgerEntry]] = {name: [] for name in ids}
    for entry in (*_sentences(ids, told, links, between), *_details(ids, told, links), *_around(ids, around)):
        by_version[entry.version].append(entry)
    return tuple(entry for entries in by_version.values() for entry in _once(entries))


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
                text = witness.sentences[j].text
                yield LedgerEntry(ids[0], text, State.DROPPED, _above(links[0], j), None, ((ids[1], text),))
        yield from _moved(ids[1 + w], witness, links[w])


def _details(ids: Sequence[str], told: Sequence[Told], links: Sequence[Sequence[Link]]) -> Iterator[LedgerEntry]:
    """Details inside sentences that versions share."""
    base, *witnesses = told
    runs = [{i for link in found if link.pairs for i in link.left} for found in links]
    changed = [list(_changes(found)) for found in links]
    for w, found in enumerate(changed):
        others = [v for v in range(len(witnesses)) if v != w]
        for change in found:
            if change.change is ChangeKind.CHANGED:
                yield from _altered(ids[1 + w], change, tuple(_values(ids, runs, changed, change, others)))
            elif change.change is ChangeKind.GAINED:
                elsewhere = (base, *(witnesses[v] for v in others))
                if _weighs(witnesses[w], change) and not any(_said(t, witnesses[w], change) for t in elsewhere):
                    yield _detail(ids[1 + w], State.UNIQUE, change, witnesses[w])
            elif _weighs(base, change) and not _said(witnesses[w], base, change):
                running = [v for v in others if change.left_at and change.left_at[0] in runs[v]]
                lacking = [v for v in running if _lost(changed[v], change) and not _said(witnesses[v], base, change)]
                if len(lacking) == len(running):
                    if not any(_said(witnesses[v], base, change) for v in others):
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


def _above(links: Iterable[Link], added: int) -> int:
    """The sentence of the base below which a witness has an added one; its first, where that stands above all."""
    above = 0
    for link in links:
        if not link.pairs and added in link.right:
            break
        above = max((above, *link.left))
    return above


def _changes(links: Iterable[Link]) -> Iterator[Change]:
    return (change for link in links for change in link.details)


def _lost(changes: Iterable[Change], wanted: Change) -> bool:
    """Whether a version drops the detail too, alone or with its neighbours."""
    return any(c.change is ChangeKind.DROPPED and _same_place(c, wanted) for c in changes)


def _same_place(a: Change, b: Change) -> bool:
    """Whether two changes are of one detail of the base."""
    if a.kind is not b.kind or a.left_at is None or b.left_at is None or a.left_at[0] != b.left_at[0]:
        return False
    return a.left_at[1] < b.left_at[2] and b.left_at[1] < a.left_at[2]


def _values(
    ids: Sequence[str],
    runs: Sequence[Set[int]],
    changed: Sequence[Sequence[Change]],
    told: Change,
    others: Iterable[int],
) -> Iterator[tuple[str, str]]:
    """What the base and the other witnesses say in the place of a changed detail: their own words, or the base's."""
    yield ids[0], told.left or ""
    for v in others:
        if told.left_at and told.left_at[0] in runs[v]:
            there = next((c for c in changed[v] if _same_place(c, told)), None)
            value = told.left if there is None else there.right
            if value is not None:
                yield ids[1 + v], value


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


def _weighs(own: Told, change: Change) -> bool:
    """Whether a detail is worth a line: figures, dates, names and quotations; of the rest what raises an alert."""
    sentence, start, _ = change.left_at or change.right_at or (0, 0, 0)
    if start < own.starts[sentence] or not own.sentences[sentence].role.is_prose:
        return False
    if change.kind is DetailKind.NUMBER and _in_another_measure(own, sentence, start):
        return False
    return change.alert or (change.kind in _ALWAYS and (change.left or change.right or "").lower() not in ("one", "a"))


def _in_another_measure(own: Told, sentence: int, start: int) -> bool:
    """Whether the figure repeats one before it in other units: "2 inches (5 centimeters)"."""
    figures = [d for d in own.details[sentence] if d.kind is DetailKind.NUMBER and d.span[0] <= start]
    return any(same_amount(d.value, figures[-1].value) for d in figures[:-1])


def _said(where: Told, own: Told, change: Change) -> bool:
    """Whether a version says the detail anywhere at all: quotations in any breaking, amounts in any measure."""
    place = change.left_at or change.right_at
    if place is None:
        return False
    detail = next((d for d in own.details[place[0]] if d.kind is change.kind and d.span[0] == place[1]), None)
    if detail is None or detail.kind is DetailKind.NEGATION:
        return False
    if (detail.kind, detail.value) in where.said:
        return True
    if detail.kind is DetailKind.QUOTE:
        return f" {detail.value} " in f" {where.quoted} "
    return detail.kind in _ALIKE and any(nearly(detail, d) for d in where.sorts[detail.kind])


def _sentence(version: str, state: State, sentence: Sentence) -> LedgerEntry:
    return LedgerEntry(version, sentence.text, state, sentence.index)


def _detail(version: str, state: State, change: Change, own: Told) -> LedgerEntry:
    sentence, start, end = change.left_at or change.right_at or (0, 0, 0)
    text = own.sentences[sentence].text
    if change.kind is DetailKind.NUMBER and text[start:end].isalnum() and (behind := _BEHIND.match(text, end)):
        end = behind.end()
    elif change.kind is DetailKind.NEGATION and (around := _AROUND.search(text[:start])):
        behind = _BEHIND.match(text, end)
        start, end = around.start(), behind.end() if behind else end
    return LedgerEntry(version, text[start:end], state, sentence, change.kind)


def _altered(version: str, change: Change, others: tuple[tuple[str, str], ...]) -> Iterator[LedgerEntry]:
    """A value against the values of others; a quotation cut or run more fully is no rival but lacking, or alone."""
    left, right = change.left or "", change.right or ""
    if not change.alert:
        return
    if change.kind is DetailKind.QUOTE and (left in right or right in left):
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
