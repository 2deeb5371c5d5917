"""Negations: a "not" that comes or goes turns a sentence round.

They did not leave the harbour.      ‘did leave’, base ‘did not leave’
They did leave the harbour.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.collation.changes.assignment import (
    ChangedPair,
    DetailPair,
    KindMatch,
    greedy_match,
    match_equal,
    unless_in_step,
)
from reader.collation.changes.deduplication import each_by_itself
from reader.collation.changes.evidence import REWRITTEN, LinkEvidence
from reader.collation.changes.facts import ResolvedFacts
from reader.collation.changes.kinds.qualifiers import settle_by_words
from reader.collation.changes.kinds.record import (
    ChangeInContext,
    Gravity,
    KindOfDetail,
    Label,
    LedgerRule,
    RankRule,
    Tone,
    Verdict,
    WhyHeading,
)
from reader.collation.changes.linked_sides import LinkedSides, LocatedDetail
from reader.collation.changes.listing import WORDS_BEHIND, alerts_alone, never_repeats
from reader.collation.changes.resemblance import same_value
from reader.collation.changes.wording import altered, remark
from reader.model import Detail, DetailKind, Side, Span
from reader.text.details.extractors import qualifiers_and_negations

_KIND = DetailKind.NEGATION
_CUT = 4
"""Times the length of a negation by which a quotation is shorter when more was cut from it than the negation."""
_WORD_BEFORE = re.compile(r"[\w’'-]+ $")


def _match(left: Sequence[LocatedDetail], right: Sequence[LocatedDetail], link: LinkedSides) -> KindMatch:
    """Negations of linked sentences answer each other, however they are worded."""
    found = match_equal(KindMatch(tuple(left), tuple(right)), same_value, link.slots)
    linked = [
        (p, q)
        for p, x in enumerate(found.left)
        for q, y in enumerate(found.right)
        if (x.sentence, y.sentence) in link.pairs
    ]
    taken, rest_left, rest_right = greedy_match(found.left, found.right, linked)
    pairs = tuple(DetailPair(found.left[p], found.right[q]) for p, q in taken)
    found = found._replace(left=rest_left, right=rest_right, compatible=pairs)
    return settle_by_words(found, _KIND, link)


def _changed(pair: ChangedPair, evidence: LinkEvidence) -> Verdict:  # noqa: ARG001
    return Verdict(1, alert=True)


def _one_sided(found: LocatedDetail, side: Side, evidence: LinkEvidence) -> Verdict:
    """A negation is grave, the more the less else differs; one that went with its quotation counts with that."""
    similar = evidence.similarity(found.sentence, side)
    if _is_in_what_was_cut(found, side, evidence):
        return Verdict(3, alert=False)
    if similar.intact:
        return Verdict(1, alert=True)
    return Verdict(2, alert=True) if similar.as_printed >= REWRITTEN else Verdict(3, alert=False)


def _is_in_what_was_cut(found: LocatedDetail, side: Side, evidence: LinkEvidence) -> bool:
    """Whether the negation stands in a quotation that went, or was cut by more than the negation."""
    quotes = evidence.match(DetailKind.QUOTE)
    cut = list(quotes.unmatched(side))
    for pair in quotes.changed:
        own, other = (pair.left, pair.right) if side is Side.LEFT else (pair.right, pair.left)
        shorter_by = len(own.detail.value) - len(other.detail.value)
        if not pair.confusable and shorter_by > _CUT * len(found.detail.text):
            cut.append(own)
    return any(found.overlaps(quote) for quote in cut)


def _gravity(context: ChangeInContext) -> Gravity:  # noqa: ARG001
    return Gravity.NEGATION


def _never_stated(negation: Detail, facts: ResolvedFacts) -> bool:  # noqa: ARG001
    """A "not" elsewhere says nothing of this one."""
    return False


def _excerpt(text: str, span: Span) -> Span:
    """The negation between its neighbours: "did not grow"."""
    before = _WORD_BEFORE.search(text[: span[0]])
    if before is None or " " in text[span[0] : span[1]]:
        return span
    behind = WORDS_BEHIND.match(text, span[1])
    return before.start(), behind.end() if behind else span[1]


NEGATION = KindOfDetail(
    kind=_KIND,
    extractor=qualifiers_and_negations,
    mask="",
    matcher=unless_in_step(_match),
    ranking=RankRule(changed=_changed, one_sided=_one_sided, gravity=_gravity),
    deduplicate=each_by_itself,
    ledger=LedgerRule(always=alerts_alone, repeats=never_repeats, stated=_never_stated, excerpt=_excerpt, nests=False),
    remark=remark(altered),
    why=WhyHeading.NONE,
    label=Label("negation", "negations", "neg"),
    tone=Tone.HEDGE,
    in_reading=True,
)
