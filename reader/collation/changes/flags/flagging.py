"""Flagging: which changes of a link an editor is told of, by the score of their signs.

    changes that the kinds found ──┐
                                   ├── candidates ── signs ── score ── one flag for each place
    segments that none of them has ┘

A segment is told under the kind of the detail it stands in, else as an act.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.collation.changes.assignment import KindMatch
from reader.collation.changes.deduplication import without_flood
from reader.collation.changes.facts import tokens_in
from reader.collation.changes.flags import weights as flag_weights
from reader.collation.changes.flags.agency import tells_agency
from reader.collation.changes.flags.agreement import agreed
from reader.collation.changes.flags.phrases import phrase
from reader.collation.changes.flags.places import overlap, text_at, touch
from reader.collation.changes.flags.reversal import exchanged
from reader.collation.changes.flags.score import is_weighed, probability
from reader.collation.changes.flags.segments import Scripts, Segment, segments
from reader.collation.changes.flags.senses import says_something, sense
from reader.collation.changes.flags.signs import PairSigns, Signs
from reader.collation.changes.flags.sources import (
    is_said_alike,
    is_said_beside,
    is_said_by_another,
    is_same_source,
    with_verb,
)
from reader.collation.changes.flags.telling import WHOLE, as_change, is_of_time, kinds_in, tells
from reader.collation.changes.kinds.record import GRAVEST, RankedChange
from reader.collation.changes.linked_sides import LinkedSides
from reader.collation.changes.slots import Place
from reader.model import Change, ChangeKind, DetailKind, Side
from reader.text.details.units import same_amount

_GRAVE, _LESSER = 2, 3
_STANDS, _MOSTLY = 0.8, 0.6
"""Likeness of a pair from which the word of a kind is taken though it differs elsewhere; of a source, from less."""
_MANY = 60
"""Segments of a link beyond which it is a list: what its kinds find says enough."""
_BARE = frozenset({DetailKind.NEGATION, DetailKind.QUALIFIER})
"""Kinds whose word is taken where the pair otherwise stands."""


class Candidate(NamedTuple):
    """A change that may be flagged, its signs, the places of its words; whether its kind found it, and is certain."""

    ranked: RankedChange
    signs: Signs
    core: tuple[Place | None, Place | None]
    extracted: bool
    certain: bool = False

    @property
    def change(self) -> Change:
        return self.ranked.change


def candidates(
    found: Sequence[RankedChange], link: LinkedSides, scripts: Scripts, matches: Iterable[KindMatch]
) -> list[Candidate]:
    """All that may be flagged in a link: what its kinds found, and each segment that none of that has whole.

    `matches` are those of the kinds: what they hold to be equal or compatible is no candidate.
    """
    if len(found) > _MANY:
        return [_as_ruled(entry) for entry in found]
    explained = agreed(matches, link)
    stretches = segments(link, scripts)
    stretches = [s for s in stretches if not explained.explain(s, link)] if len(stretches) <= _MANY else []
    hushed = [entry.change for entry in found if entry.hushed]
    shared = PairSigns(link, stretches)
    stands = len(stretches) <= 1
    rows: list[Candidate] = []
    for entry in found:
        change = entry.change
        if stands and not change.alert and change.kind is DetailKind.QUALIFIER:
            hushed.append(change)
        around = _around(change, stretches)
        hush = (
            change in hushed
            or is_same_source(change, link)
            or _is_printed_otherwise(change, link)
            or (
                not change.alert
                and (explained.have(change) or _is_still_said(change, link) or is_said_alike(change, link))
            )
        )
        if hush and change.kind is DetailKind.ATTRIBUTION and change.change is ChangeKind.CHANGED:
            hushed.append(change)
        signs = {} if hush else shared.of(change, around, extracted=True)
        shown = entry._replace(change=_in_context(change, link))
        if any(_place_of(row.change) == _place_of(shown.change) for row in rows):
            shown = entry
        certain = (
            not hush and change.alert and _is_certain(change, link, around, stands=stands, likeness=shared.likeness)
        )
        certain = certain or (
            not hush and stands and is_said_by_another(change, link) and not is_said_beside(change, link)
        )
        rows.append(Candidate(shown, signs, (change.left_at, change.right_at), extracted=True, certain=certain))
    if not any(entry.change.alert for entry in found):
        rows += _roles_exchanged(link, shared)
    for segment in stretches:
        told = as_change(segment, link)
        if told is None or any(tells(entry.change, told, segment) for entry in found):
            continue
        if told.kind in WHOLE and _is_still_said(told, link):
            continue
        if any(_place_of(row.change) == _place_of(told) for row in rows):
            continue
        if any(_is_hushed(told, segment, change) for change in hushed):
            continue
        bare = told._replace(
            left=text_at(segment.left, link, Side.LEFT),
            right=text_at(segment.right, link, Side.RIGHT),
            left_at=segment.left,
            right_at=segment.right,
        )
        signs = shared.of(bare, segment, extracted=False)
        ranked = RankedChange(told, confusable=False)
        told_apart = stands and (is_of_time(segment, link) or tells_agency(segment, told.kind, link))
        rows.append(Candidate(ranked, signs, (segment.left, segment.right), extracted=False, certain=told_apart))
    return rows


def _roles_exchanged(link: LinkedSides, shared: PairSigns) -> Iterator[Candidate]:
    """Who does what to whom turned round, in a pair of sentences that has the same words."""
    for pair in sorted(link.pairs) if link.is_single else ():
        if (swapped := exchanged(link, pair)) is not None:
            left, right = swapped
            texts = text_at(left, link, Side.LEFT), text_at(right, link, Side.RIGHT)
            change = Change(DetailKind.EVENT, ChangeKind.CHANGED, _GRAVE, True, *texts, left, right)
            signs = shared.of(change, None, extracted=False)
            yield Candidate(RankedChange(change, confusable=False), signs, swapped, extracted=False, certain=True)


def _is_certain(change: Change, link: LinkedSides, around: Segment | None, *, stands: bool, likeness: float) -> bool:
    """Whether an alert of a kind needs no score: a grave one, a toll, or the pair stands."""
    exchanged = change.change is ChangeKind.CHANGED
    altered = stands and (exchanged or _is_answered(change, link, around))
    bent = change.kind in _BARE and (stands or likeness > _STANDS)
    lost = (
        change.kind is DetailKind.ATTRIBUTION
        and (stands or likeness > _MOSTLY)
        and not (exchanged and is_said_beside(change, link))
    )
    toll = change.kind is DetailKind.NUMBER and change.rank == _GRAVE and not exchanged
    return change.rank == GRAVEST or toll or altered or bent or lost or not is_weighed(change.kind)


def _is_answered(change: Change, link: LinkedSides, around: Segment | None) -> bool:
    """Whether a detail of the same sort stands on both sides of its segment: 1987 and 2987, a year and a number."""
    sort = WHOLE if change.kind in WHOLE else {change.kind}
    if around is None or around.left is None or around.right is None or change.kind not in WHOLE | {DetailKind.QUOTE}:
        return False
    left, right = kinds_in(around.left, link, Side.LEFT), kinds_in(around.right, link, Side.RIGHT)
    return not sort.isdisjoint(left) and not sort.isdisjoint(right)


def _is_printed_otherwise(change: Change, link: LinkedSides) -> bool:
    """Whether only house style parts both sides of a change: "the labour minister said", "the labor minister said"."""
    if change.left_at is None or change.right_at is None:
        return False
    norms = [
        [t.norm or t.text for t in tokens_in(facts.tokens[at[0]], at[1:])]
        for facts, at in ((link.left, change.left_at), (link.right, change.right_at))
    ]
    return norms[0] == norms[1]


def _is_hushed(told: Change, segment: Segment, change: Change) -> bool:
    """Whether the words of a segment are those of a change that is no news; of who says it, words of a source alone."""
    if change.kind is DetailKind.ATTRIBUTION and told.kind is not change.kind:
        return False
    return overlap((change.left_at, change.right_at), (segment.left, segment.right))


def _as_ruled(entry: RankedChange) -> Candidate:
    """A change as its kind ranks it: in a list too long to be weighed word by word."""
    change = entry.change
    return Candidate(entry, {}, (change.left_at, change.right_at), extracted=True, certain=change.alert)


def flagged(rows: Sequence[Candidate], *, is_prose: bool = True) -> list[RankedChange]:
    """The changes to be listed, those that are flagged as alerts; none is where the link `is_prose` on no side."""
    scores = [probability(row.signs) for row in rows]
    if not is_prose:
        return [row.ranked for row in rows if row.extracted]
    kept: list[RankedChange] = []
    chosen = select(rows, scores, flag_weights.LOUD)
    told = [row.core for row, alert in chosen if alert]
    for (row, alert), p in zip(chosen, scores, strict=True):
        change, confusable, _ = row.ranked
        more = p >= flag_weights.LISTED and not any(overlap(row.core, core) for core in told)
        if alert or row.extracted or more:
            rank = change.rank if change.alert or not alert else min(change.rank, _GRAVE)
            kept.append(RankedChange(change._replace(alert=alert, rank=rank), confusable))
    kinds = dict.fromkeys(entry.change.kind for entry in kept)
    return [entry for kind in kinds for entry in without_flood([e for e in kept if e.change.kind is kind])]


def select(rows: Sequence[Candidate], scores: Sequence[float], loud: float) -> list[tuple[Candidate, bool]]:
    """Each candidate, and whether it is an alert: likely enough, the first of its words and of its place.

    What a kind is certain of comes first, then what a kind would tell, then the likeliest.
    """
    alerts: list[int] = []
    words: set[tuple[str, str]] = set()

    def order(k: int) -> tuple[bool, bool, float, list[Place], int]:
        row = rows[k]
        places = sorted(at or (0, 0, 0) for at in row.core)
        return not row.certain, not (row.extracted and row.change.alert), -scores[k], places, k

    for k in sorted(range(len(rows)), key=order):
        row, change = rows[k], rows[k].change
        said = ((change.left or "").lower(), (change.right or "").lower())
        if not row.certain and (not row.signs or scores[k] < loud):
            continue
        again = change.change is ChangeKind.CHANGED and said in words
        if not again and not any(
            not (row.certain and rows[other].certain) and overlap(row.core, rows[other].core) for other in alerts
        ):
            alerts.append(k)
            words.add(said)
    return [(row, k in alerts) for k, row in enumerate(rows)]


def _is_still_said(change: Change, link: LinkedSides) -> bool:
    """Whether what one side alone is said to have stands on the other in other forms, or in another measure."""
    if change.change is ChangeKind.CHANGED:
        return False
    side = Side.LEFT if change.left_at else Side.RIGHT
    place = change.left_at or change.right_at
    if place is None:
        return True
    facts, other = link.facts(side), link.facts(side.other)
    answers = link.answers(place[0], side)
    if change.kind is DetailKind.NUMBER:
        own = [d.value for d in facts.details[place[0]] if d.kind is change.kind and d.span == place[1:]]
        theirs = [d.value for k in answers for d in other.details[k] if d.kind is change.kind]
        around = [d.value for d in facts.details[place[0]] if d.kind is change.kind and d.span != place[1:]]
        return any(same_amount(x, y) for x in own for y in (*theirs, *around) if x != y)
    said = frozenset[str]().union(*(other.senses[k] for k in answers))
    words = [t.norm for t in tokens_in(facts.tokens[place[0]], (place[1], place[2])) if t.norm]
    telling = [norm for norm in words if says_something(norm, facts.language)]
    return bool(telling) and all(sense(norm, facts.language) in said for norm in telling)


def _in_context(change: Change, link: LinkedSides) -> Change:
    """A word that bends or denies, or a bare figure, with the words that it goes with."""
    if change.kind is DetailKind.ATTRIBUTION and change.change is ChangeKind.CHANGED:
        return with_verb(change, link)
    if change.kind not in _BARE or change.change is ChangeKind.CHANGED:
        return change
    left = None if change.left_at is None else phrase(link.left, change.left_at)
    right = None if change.right_at is None else phrase(link.right, change.right_at)
    texts = text_at(left, link, Side.LEFT), text_at(right, link, Side.RIGHT)
    return change._replace(left=texts[0], right=texts[1], left_at=left, right_at=right)


def _place_of(change: Change) -> tuple[DetailKind, Place | None, Place | None]:
    return change.kind, change.left_at, change.right_at


def _around(change: Change, stretches: Sequence[Segment]) -> Segment | None:
    """The segment that a change stands in or touches, on both sides rather than on one."""
    touching = [
        (not (left and right), not s.alone, k)
        for k, s in enumerate(stretches)
        if (left := touch(change.left_at, s.left)) | (right := touch(change.right_at, s.right))
    ]
    return stretches[min(touching)[2]] if touching else None
