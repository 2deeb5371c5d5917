"""Acts: the words of a sentence that no other kind reads, told where its edit script exchanges, drops or adds them.

The concert was postponed.     ‘concert was cancelled’, base ‘postponed’
The concert was cancelled.

There is nothing to extract beforehand: changes of the kind come from the segments of the edit script (`flagging`)
and, of rank 1, from passages that one version alone has (`passages`).
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.collation.changes.assignment import ChangedPair, KindMatch
from reader.collation.changes.deduplication import each_by_itself
from reader.collation.changes.evidence import LinkEvidence
from reader.collation.changes.kinds.record import (
    GRAVEST,
    QUIET,
    ChangeInContext,
    Gravity,
    KindOfDetail,
    Label,
    RankRule,
    Tone,
    Verdict,
    WhyHeading,
)
from reader.collation.changes.linked_sides import LinkedSides, LocatedDetail
from reader.collation.changes.listing import ALERTS_ALONE
from reader.collation.changes.wording import altered, remark
from reader.model import ChangeKind, Detail, DetailKind, Side
from reader.text.details.extractors import ScannedSentence


def _nothing(sentence: ScannedSentence, earlier: Sequence[Detail]) -> list[Detail]:  # noqa: ARG001
    return []


def _match(left: Sequence[LocatedDetail], right: Sequence[LocatedDetail], link: LinkedSides) -> KindMatch:  # noqa: ARG001
    return KindMatch(tuple(left), tuple(right)).settled()


def _changed(pair: ChangedPair, evidence: LinkEvidence) -> Verdict:  # noqa: ARG001
    return QUIET


def _one_sided(found: LocatedDetail, side: Side, evidence: LinkEvidence) -> Verdict:  # noqa: ARG001
    return QUIET


def _gravity(context: ChangeInContext) -> Gravity:
    change = context.change
    if change.rank == GRAVEST:
        words = {word.lower().strip(".,;:") for word in (change.left or change.right or "").split()}
        facts = context.left if change.left_at else context.right
        return Gravity.ACT if facts.language.claims.deaths.isdisjoint(words) else Gravity.DEAD
    return Gravity.LESSER if change.change is ChangeKind.DROPPED else Gravity.ACT


EVENT = KindOfDetail(
    kind=DetailKind.EVENT,
    extractor=_nothing,
    mask="",
    matcher=_match,
    ranking=RankRule(changed=_changed, one_sided=_one_sided, gravity=_gravity),
    deduplicate=each_by_itself,
    ledger=ALERTS_ALONE,
    remark=remark(altered),
    why=WhyHeading.NONE,
    label=Label("event", "events", "event"),
    tone=Tone.HEDGE,
    in_reading=True,
)
