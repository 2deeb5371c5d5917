"""Qualifiers: hedges, charged words, approximators and contraries.

left   The waste was illegally dumped, and prices rose      changed  illegally → allegedly
right  The waste was allegedly dumped, and prices fell      changed  rose → fell
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from reader.collation.changes.assignment import (
    NO_MATCH,
    ChangedPair,
    KindMatch,
    Score,
    match_changed,
    match_equal,
    settle_unstated,
    unless_in_step,
)
from reader.collation.changes.deduplication import adjacent_words_as_one
from reader.collation.changes.evidence import REWRITTEN, LinkEvidence
from reader.collation.changes.facts import ResolvedFacts
from reader.collation.changes.kinds.record import (
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
from reader.collation.changes.resemblance import same_value
from reader.collation.changes.wording import altered, remark
from reader.model import DetailKind, Side
from reader.text.details.extractors import qualifiers_and_negations

_KIND = DetailKind.QUALIFIER
_INTACT, _ROUGHLY = 0.85, 0.6
"""Similarity of two sentences but for such a word from which its loss counts by itself, and a contrary may."""
_LONG_NEIGHBOUR = 3
"""Letters that a word has more of when it marks a place."""
_BOUNDS = tuple({up, down} for up in ("over", "at-least") for down in ("under", "up-to"))
"""A bound turned round: "more than 40" for "no more than 40"."""
_TENSES = {"could": frozenset({"can", "cannot", "can't"})}
"""A modal that may be another in reported speech."""


def settle_by_words(match: KindMatch, kind: DetailKind, link: LinkedSides) -> KindMatch:
    """What remains is dropped and gained: in one sentence that otherwise stands word by word, else by its value."""
    if link.is_single and link.similarity(match.left, match.right) >= _INTACT:
        return match.settled()
    return settle_unstated(match, kind, link)


def _match(left: Sequence[LocatedDetail], right: Sequence[LocatedDetail], link: LinkedSides) -> KindMatch:
    """Hedges and charged words are changed into what stands in their place, a contrary into its contrary."""
    found = match_equal(KindMatch(tuple(left), tuple(right)), same_value, link.slots)
    plain = found._replace(
        left=_others(found.left, link), right=_others(found.right, link), changed=_turned(found, link)
    )
    return settle_by_words(match_changed(plain, _score(link)), _KIND, link)


def _score(link: LinkedSides) -> Callable[[LocatedDetail, LocatedDetail], Score]:
    kind_of = link.lexicon.kind_of

    def score(x: LocatedDetail, y: LocatedDetail) -> Score:
        kinds = {kind_of(x.detail.value), kind_of(y.detail.value)}
        if "approximator" in kinds:
            counted = x.detail.text.split()[-1].lower() == y.detail.text.split()[-1].lower()
            return Score(float(counted and len(kinds) == 1))
        return Score(float(_is_between_same_words(x, y, link)))

    return score


def _others(found: Iterable[LocatedDetail], link: LinkedSides) -> tuple[LocatedDetail, ...]:
    return tuple(x for x in found if link.lexicon.kind_of(x.detail.value) != "opposite")


def _contraries(found: Iterable[LocatedDetail], link: LinkedSides) -> tuple[LocatedDetail, ...]:
    return tuple(x for x in found if link.lexicon.kind_of(x.detail.value) == "opposite")


def _turned(found: KindMatch, link: LinkedSides) -> tuple[ChangedPair, ...]:
    """Words changed into their contrary in one place, "rose" and "fell"; alone such a word says nothing."""
    contraries = KindMatch(_contraries(found.left, link), _contraries(found.right, link))
    if not contraries.left or not contraries.right:
        return ()
    intact = link.is_single and link.similarity(contraries.left, contraries.right) >= _ROUGHLY

    def score(x: LocatedDetail, y: LocatedDetail) -> Score:
        if x.detail.value.partition(":")[0] != y.detail.value.partition(":")[0]:
            return NO_MATCH
        if (x.sentence, y.sentence) not in link.pairs:
            return NO_MATCH
        one, two = _neighbours(x, link.left), _neighbours(y, link.right)
        near = intact and any(v == w and len(v) > _LONG_NEIGHBOUR for v, w in zip(one, two, strict=True))
        return Score(2.0 if one == two and any(one) else float(near), confusable=True)

    return match_changed(contraries, score).changed


def _is_between_same_words(x: LocatedDetail, y: LocatedDetail, link: LinkedSides) -> bool:
    """Whether two words stand in one place: "was illegally dumped", "was allegedly dumped"."""
    if (x.sentence, y.sentence) not in link.pairs:
        return False
    one, two = _neighbours(x, link.left), _neighbours(y, link.right)
    return one == two and all(one)


def _neighbours(found: LocatedDetail, facts: ResolvedFacts) -> tuple[str, str]:
    start, end = found.detail.span
    tokens = [t for t in facts.tokens[found.sentence] if t.norm]
    before = next((t.norm for t in reversed(tokens) if t.span[1] <= start), "")
    return before, next((t.norm for t in tokens if t.span[0] >= end), "")


def _changed(pair: ChangedPair, evidence: LinkEvidence) -> Verdict:
    """A word turned into its contrary, or a bound turned round, alters the fact."""
    left, right = pair.left.detail.value, pair.right.detail.value
    if pair.confusable or {left, right} in _BOUNDS:
        return Verdict(1, alert=True)
    kind_of = evidence.link.lexicon.kind_of
    if kind_of(left) or kind_of(right):
        return Verdict(2, alert=True)
    intact = evidence.similarity(pair.left.sentence, Side.LEFT).intact
    return Verdict(3, alert=intact or evidence.similarity(pair.right.sentence, Side.RIGHT).intact)


def _one_sided(found: LocatedDetail, side: Side, evidence: LinkEvidence) -> Verdict:
    if any(found.overlaps(quote) for quote in evidence.match(DetailKind.QUOTE).unmatched(side)):
        return QUIET
    similar = evidence.similarity(found.sentence, side)
    kind = evidence.link.lexicon.kind_of(found.detail.value)
    if kind == "approximator":
        return Verdict(3, alert=similar.as_printed >= REWRITTEN and not _is_of_changed_number(found, evidence))
    if kind == "charged":
        return Verdict(2, alert=True)
    if kind == "hedge":
        if _is_in_another_tense(found, side, evidence.link) or _is_still_hedged(found, side, evidence):
            return QUIET
        return Verdict(2, alert=True) if similar.as_printed >= REWRITTEN else QUIET
    return Verdict(3, alert=similar.intact)


def _is_of_changed_number(found: LocatedDetail, evidence: LinkEvidence) -> bool:
    """Whether the approximation is of a number that is itself changed, dropped or gained."""
    numbers = evidence.match(DetailKind.NUMBER)
    return any(found.overlaps(n) for side in Side for n in (*numbers.unmatched(side), *numbers.altered(side)))


def _is_still_hedged(found: LocatedDetail, side: Side, evidence: LinkEvidence) -> bool:
    """Whether the hedge stood with another that is kept: "appears likely" for "is likely"."""
    kept = (pair.left if side is Side.LEFT else pair.right for pair in evidence.match(_KIND).equal)
    kind_of = evidence.link.lexicon.kind_of
    return any(found.overlaps(other) and kind_of(other.detail.value) == "hedge" for other in kept)


def _is_in_another_tense(found: LocatedDetail, side: Side, link: LinkedSides) -> bool:
    """Whether the other side says "can" where this one, reporting, says "could"."""
    modals = _TENSES.get(found.detail.text.split()[0].lower(), frozenset())
    sentences = link.facts(side.other).sentences
    words = (w for k in link.answers(found.sentence, side) for w in sentences[k].text.lower().split())
    return bool(modals) and any(w.replace("’", "'") in modals for w in words)


def _gravity(context: ChangeInContext) -> Gravity:
    if context.change.rank == 3:
        return Gravity.LESSER
    kinds = {context.lexicon.kind_of(d.value) for d in context.details if d is not None}
    if "charged" in kinds:
        return Gravity.CHARGED
    return Gravity.ALTERED if context.change.rank == 1 else Gravity.HEDGE


QUALIFIER = KindOfDetail(
    kind=_KIND,
    extractor=qualifiers_and_negations,
    mask="",
    matcher=unless_in_step(_match),
    ranking=RankRule(changed=_changed, one_sided=_one_sided, gravity=_gravity),
    deduplicate=adjacent_words_as_one,
    ledger=ALERTS_ALONE,
    remark=remark(altered),
    why=WhyHeading.NONE,
    label=Label("qualifier", "qualifiers", "qual"),
    tone=Tone.HEDGE,
    in_reading=True,
)
