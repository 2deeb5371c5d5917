"""Changes of a link, ranked: facts it alters, drops or gains, and which of these changes an editor must be told.

    left   At least 12 people died in Fernhold, Gov. Quist said.
    right  At least 21 people died in Fernwold.
           number 12 → 21 · name Fernhold → Fernwold · attribution dropped

Rank 1: a number, name, date or quotation altered, or a negation, where the text otherwise stands.
Rank 2: attribution, negation, hedge or charged word dropped or gained; a quotation cut; a claim's verb
made stronger or weaker. Rank 3: the rest. Ranks 1 and 2 are alerts, rank 3 where the sentence
otherwise stands. What only house style, a pronoun or a seat of government says otherwise is none.
What was put in weighs as much as the same left out, and a quotation run more fully as much as one cut:
exchanging the sides exchanges dropped and gained, and no rank or alert. The rules stand with the kinds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.collation.changes.assignment import KindMatch
from reader.collation.changes.deduplication import first_place, without_flood
from reader.collation.changes.evidence import LinkEvidence
from reader.collation.changes.facts import ResolvedFacts
from reader.collation.changes.flags.flagging import Candidate, candidates, flagged
from reader.collation.changes.flags.segments import Scripts, scripts_of
from reader.collation.changes.kinds.record import QUIET, KindOfDetail, RankedChange, Verdict
from reader.collation.changes.kinds.registry import registered
from reader.collation.changes.linked_sides import LinkedSides, LocatedDetail
from reader.collation.changes.matcher import match_all
from reader.collation.changes.slots import Place
from reader.model import Change, ChangeKind, DetailKind, Pair, Side
from reader.text.languages.lexicon import DEFAULT, Lexicon


def changes(
    lefts: Sequence[int],
    rights: Sequence[int],
    pairs: Iterable[Pair],
    left: ResolvedFacts,
    right: ResolvedFacts,
    lexicon: Lexicon = DEFAULT,
    scripts: Scripts | None = None,
) -> tuple[Change, ...]:
    """The changes of one link in all kinds that are registered, gravest first; slips before others of their rank.

    `lefts` and `rights` are its sentence numbers, `pairs` those that answer each other; without any there are
    no changes. A detail that any sentence of the link still states is not dropped. `scripts` are the edit scripts of
    the pairs, where they are known.
    """
    pairs = frozenset(pairs)
    rows = candidates_of(lefts, rights, pairs, left, right, lexicon, scripts)
    prose = any(left.sentences[i].role.is_prose and right.sentences[j].role.is_prose for i, j in pairs)
    ranked = flagged(rows, is_prose=prose)
    ranked.sort(key=lambda entry: (entry.change.rank, not entry.confusable, first_place(entry.change)))
    return tuple(entry.change for entry in ranked)


def candidates_of(
    lefts: Sequence[int],
    rights: Sequence[int],
    pairs: Iterable[Pair],
    left: ResolvedFacts,
    right: ResolvedFacts,
    lexicon: Lexicon = DEFAULT,
    scripts: Scripts | None = None,
) -> list[Candidate]:
    """All that may be flagged of one link, with the signs by which it is; the arguments are those of `changes`."""
    kinds = registered()
    masks = {record.kind: record.mask for record in kinds if record.mask}
    link = _running_text(LinkedSides(left, right, tuple(lefts), tuple(rights), frozenset(pairs), lexicon, masks))
    if not link.pairs or _same_text(link):
        return []
    matches = match_all(link, kinds)
    evidence = LinkEvidence.of(link, matches)
    ranked = [entry for record in kinds for entry in _ranked(record, matches[record.kind], evidence)]
    edits = scripts_of(link) if scripts is None else {pair: scripts[pair] for pair in link.pairs}
    return candidates(ranked, link, edits, matches.values())


def _running_text(link: LinkedSides) -> LinkedSides:
    """The link without headlines, subheads and captions where there is running text on both sides."""
    lefts, rights = link.left.sentences, link.right.sentences
    prose = frozenset((i, j) for i, j in link.pairs if lefts[i].role.is_prose and rights[j].role.is_prose)
    if not prose or prose == link.pairs:
        return link
    return replace(
        link,
        pairs=prose,
        lefts=tuple(sorted({i for i, _ in prose})),
        rights=tuple(sorted({j for _, j in prose})),
    )


def _same_text(link: LinkedSides) -> bool:
    lefts = [link.left.sentences[i].text for i in link.lefts]
    return lefts == [link.right.sentences[j].text for j in link.rights]


def _ranked(record: KindOfDetail, match: KindMatch, evidence: LinkEvidence) -> list[RankedChange]:
    """The changes of one kind, one alert for each fact."""
    if not match.differs:
        return []
    kind, rule = record.kind, record.ranking
    found = [
        RankedChange(_change(kind, rule.changed(pair, evidence), pair.left, pair.right, evidence), pair.confusable)
        for pair in match.changed
    ]
    quiet = [
        _change(kind, QUIET, pair.left, pair.right, evidence)
        for pair in match.compatible
        if pair.left.detail.text != pair.right.detail.text
    ]
    dropped = [_change(kind, rule.one_sided(x, Side.LEFT, evidence), x, None, evidence) for x in match.dropped]
    gained = [_change(kind, rule.one_sided(y, Side.RIGHT, evidence), None, y, evidence) for y in match.gained]
    found += [RankedChange(change, confusable=False) for change in (*quiet, *dropped, *gained)]
    loud = {_place(entry) for entry in found if entry.change.alert}
    left_over = without_flood(record.deduplicate(found, match, evidence.link))
    return [entry._replace(hushed=not entry.change.alert and _place(entry) in loud) for entry in left_over]


def _place(entry: RankedChange) -> tuple[Place | None, Place | None]:
    return entry.change.left_at, entry.change.right_at


def _change(
    kind: DetailKind,
    verdict: Verdict,
    left: LocatedDetail | None,
    right: LocatedDetail | None,
    evidence: LinkEvidence,
) -> Change:
    return Change(
        kind=kind,
        change=ChangeKind.CHANGED if left and right else ChangeKind.DROPPED if left else ChangeKind.GAINED,
        rank=verdict.rank,
        alert=verdict.alert and evidence.is_prose,
        left=left.detail.text if left else None,
        right=right.detail.text if right else None,
        left_at=left.place if left else None,
        right_at=right.place if right else None,
    )
