"""Attributions, matched by speaker and strength of verb.

left   Quist said the pier held, and her office denied a leak      equal    quist said = she said
right  she said the pier held, and her office had admitted a leak  changed  denied → admitted
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.collation.changes.assignment import (
    NO_MATCH,
    ChangedPair,
    DetailPair,
    KindMatch,
    Score,
    match_changed,
    match_equal,
    unless_in_step,
)
from reader.collation.changes.deduplication import each_by_itself
from reader.collation.changes.evidence import REWRITTEN, LinkEvidence, SentenceSimilarity
from reader.collation.changes.facts import ResolvedFacts
from reader.collation.changes.kinds.credits import is_bent, said_otherwise
from reader.collation.changes.kinds.record import (
    QUIET,
    ChangeInContext,
    Gravity,
    KindOfDetail,
    Label,
    RankRule,
    RemarkRule,
    Tone,
    Verdict,
    WhyHeading,
)
from reader.collation.changes.kinds.speakers import speaker, speaker_agreement, verb
from reader.collation.changes.linked_sides import LinkedSides, LocatedDetail
from reader.collation.changes.listing import ALERTS_ALONE
from reader.collation.changes.resemblance import contains_words
from reader.collation.changes.similarity import content
from reader.model import ChangeKind, Detail, DetailKind, Side
from reader.text.details.extractors import attributions
from reader.text.languages.lexicon import DENIES

_KIND = DetailKind.ATTRIBUTION
_CLAIM = 8
"""Words beside an attribution that show what it stands for."""


def _equivalent(a: Detail, b: Detail) -> bool:
    """The same verb by the same speaker, or by a pronoun for one."""
    return a.value == b.value or (verb(a) == verb(b) and speaker_agreement(a, b) == 3)


def _match(left: Sequence[LocatedDetail], right: Sequence[LocatedDetail], link: LinkedSides) -> KindMatch:
    """By another verb of the same force an attribution is compatible, by a weaker or stronger one changed."""
    force = link.lexicon.force
    found = match_equal(KindMatch(tuple(left), tuple(right)), _equivalent, link.slots)
    found = match_changed(found, _score(found, link))
    softened = [
        pair
        for pair in found.changed
        if speaker_agreement(pair.left.detail, pair.right.detail)
        and force(verb(pair.left.detail)) == force(verb(pair.right.detail))
    ]
    found = found._replace(
        compatible=found.compatible + tuple(DetailPair(x, y) for x, y, _ in softened),
        changed=tuple(pair._replace(confusable=False) for pair in found.changed if pair not in softened),
    )
    return (found if link.is_single else _spoken_once(found)).settled()


def _score(found: KindMatch, link: LinkedSides) -> Callable[[LocatedDetail, LocatedDetail], Score]:
    """How well an attribution stands for another: by its speaker, its verb, and whether their sentences pair."""
    force = link.lexicon.force
    lone = len(found.left) == len(found.right) == 1

    def score(x: LocatedDetail, y: LocatedDetail) -> Score:
        agreement = speaker_agreement(x.detail, y.detail)
        if agreement == 1 and not _same_claim(x, y, link):
            return NO_MATCH
        one, two = verb(x.detail), verb(y.detail)
        paired = (x.sentence, y.sentence) in link.pairs
        weight = 2.0 * agreement + (one == two) + (force(one) == force(two)) + 0.5 * paired
        return Score(weight if agreement or lone else 0.0)

    return score


def _spoken_once(found: KindMatch) -> KindMatch:
    """Where sentences are split or merged, one attribution may do for what had two of the same speaker.

    One with the verb of the other of the two adds nothing.
    """
    pairs = [*found.equal, *found.compatible, *(DetailPair(x, y) for x, y, _ in found.changed)]
    left, on_left = _without_repeated(found.left, pairs)
    right, on_right = _without_repeated(found.right, [DetailPair(y, x) for x, y in pairs])
    again = (*on_left, *(DetailPair(x, y) for y, x in on_right))
    return found._replace(left=left, right=right, compatible=found.compatible + again)


def _without_repeated(
    own: Sequence[LocatedDetail], pairs: Sequence[DetailPair]
) -> tuple[tuple[LocatedDetail, ...], tuple[DetailPair, ...]]:
    """Attributions whose speaker is in no pair; and the others, with the partner, where their verb is a new one."""
    rest: list[LocatedDetail] = []
    again: list[DetailPair] = []
    for x in own:
        same = [pair for pair in pairs if speaker(x.detail) and speaker_agreement(x.detail, pair.right.detail) >= 2]
        if not same:
            rest.append(x)
        elif all(verb(pair.left.detail) != verb(x.detail) for pair in same):
            again.append(DetailPair(x, same[0].right))
    return tuple(rest), tuple(again)


def _same_claim(x: LocatedDetail, y: LocatedDetail, link: LinkedSides) -> bool:
    """Whether both stand by the same words: those that follow, or for one that closes its clause, precede."""
    one, two = _claim(x, link.left), _claim(y, link.right)
    return 2 * len(one & two) >= min(len(one), len(two))


def _claim(found: LocatedDetail, facts: ResolvedFacts) -> frozenset[str]:
    text = facts.sentences[found.sentence].text
    start, end = found.detail.span
    behind = [t.norm for t in facts.tokens[found.sentence] if t.norm and t.span[0] >= end]
    before = [t.norm for t in facts.tokens[found.sentence] if t.norm and t.span[1] <= start]
    closes = len(behind) < 3 or text[end:].lstrip()[:1] in tuple(',.;:”"»')
    near = before[-_CLAIM:] if closes and before else behind[:_CLAIM]
    return frozenset(w for w in near if len(w) > 3)


def _changed(pair: ChangedPair, evidence: LinkEvidence) -> Verdict:  # noqa: ARG001
    return Verdict(2, alert=True)


def _one_sided(found: LocatedDetail, side: Side, evidence: LinkEvidence) -> Verdict:
    """An attribution left out is grave, unless its quotation has it from the sentence beside it.

    Of those without a speaker of their own ("…, and promised to pay") a commitment counts.
    """
    link, lemma = evidence.link, verb(found.detail)
    similar: SentenceSimilarity = evidence.similarity(found.sentence, side)
    if not speaker(found.detail):
        return Verdict(3, alert=lemma in link.lexicon.commits and similar.as_printed >= REWRITTEN)
    if link.lexicon.force(lemma) == DENIES and similar.as_printed < REWRITTEN:
        return QUIET
    if _is_restated(found, side, link) or _is_contrary(found, side, evidence):
        return QUIET
    return QUIET if _is_credited_beside(found, side, link) else Verdict(2, alert=True)


def _is_restated(found: LocatedDetail, side: Side, link: LinkedSides) -> bool:
    """Whether the other side has the very words, inside a quotation or out of it."""
    words, other = link.norms(side, found), link.facts(side.other)
    return any(contains_words(content(other, k), words) for k in link.answers(found.sentence, side))


def _is_contrary(found: LocatedDetail, side: Side, evidence: LinkEvidence) -> bool:
    """Whether the verb counts already as the contrary of another: "approved", "rejected"."""
    contraries = (pair for pair in evidence.match(DetailKind.QUALIFIER).changed if pair.confusable)
    return any(found.overlaps(pair.left if side is Side.LEFT else pair.right) for pair in contraries)


def _is_credited_beside(found: LocatedDetail, side: Side, link: LinkedSides) -> bool:
    """Whether a quoted sentence next to the counterpart says who speaks where none did beside this one."""
    own, other = link.facts(side), link.facts(side.other)
    if not _is_mostly_quoted(own, found.sentence):
        return False
    here = _attributions_beside(own, found.sentence)
    return any(
        _is_mostly_quoted(other, k) and _attributions_beside(other, k) > here
        for k in link.answers(found.sentence, side)
    )


def _attributions_beside(facts: ResolvedFacts, sentence: int) -> int:
    beside = [k for k in (sentence - 1, sentence + 1) if 0 <= k < len(facts.details)]
    return sum(d.kind is _KIND for k in beside for d in facts.details[k])


def _is_mostly_quoted(facts: ResolvedFacts, sentence: int) -> bool:
    quoted = sum(d.span[1] - d.span[0] for d in facts.details[sentence] if d.kind is DetailKind.QUOTE)
    return 2 * quoted > len(facts.sentences[sentence].text)


def _gravity(context: ChangeInContext) -> Gravity:
    if context.change.change is not ChangeKind.CHANGED:
        return Gravity.ATTRIBUTION if context.change.change is ChangeKind.DROPPED else Gravity.LESSER
    return Gravity.CLAIM if is_bent(context) else Gravity.LESSER


ATTRIBUTION = KindOfDetail(
    kind=_KIND,
    extractor=attributions,
    mask="",
    matcher=unless_in_step(_match),
    ranking=RankRule(changed=_changed, one_sided=_one_sided, gravity=_gravity),
    deduplicate=each_by_itself,
    ledger=ALERTS_ALONE,
    remark=RemarkRule(key=said_otherwise, words=said_otherwise),
    why=WhyHeading.NONE,
    label=Label("attribution", "attributions", "attr"),
    tone=Tone.SPEECH,
    in_reading=True,
)
