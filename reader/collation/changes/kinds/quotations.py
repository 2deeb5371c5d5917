"""Quotations: words in quotation marks, however a version breaks them.

“We knew of it and asked twice,” he said      “We knew of it,” he said, “and asked twice”      the same words
“We asked twice,” he said                     “We asked once,” he said                        changed
“We asked twice, and then rang,” he said      “We asked twice,” he said                       cut
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from rapidfuzz.distance import Indel

from reader.collation.changes.assignment import (
    ChangedPair,
    DetailPair,
    KindMatch,
    Score,
    match_changed,
    match_equal,
    unless_in_step,
)
from reader.collation.changes.deduplication import each_by_itself
from reader.collation.changes.evidence import LinkEvidence
from reader.collation.changes.facts import ResolvedFacts
from reader.collation.changes.kinds.record import (
    ChangeInContext,
    Gravity,
    KindOfDetail,
    Label,
    LedgerRule,
    RankRule,
    RemarkRule,
    Tone,
    Verdict,
    WhyHeading,
)
from reader.collation.changes.linked_sides import LinkedSides, LocatedDetail
from reader.collation.changes.listing import always, as_printed, never_repeats, stated_as_such
from reader.collation.changes.resemblance import closed_up, contains_words, same_stem
from reader.collation.changes.wording import altered_or_lesser, beside_base, does
from reader.collation.excerpts import differing_middle, shortened
from reader.model import ChangeKind, Detail, DetailKind, Side
from reader.text.details.extractors import quotations

_KIND = DetailKind.QUOTE
_WORDS, _LETTERS = 0.5, 0.7
"""Similarity of two quotations, by words and by letters, from which they are the same words altered."""
_CUT = 1.3
"""How many times as long a quotation is as a part of it that counts as clipped."""


def _confusable(a: Detail, b: Detail) -> bool:
    """The same words altered; one within the other is a cut."""
    one, two = a.value.split(), b.value.split()
    if contains_words(one, two) or contains_words(two, one):
        return False
    return _is_altered(*_similarity(a, b))


def _similarity(a: Detail, b: Detail) -> tuple[float, float]:
    """Normalised Indel similarity by words and by letters."""
    words = Indel.normalized_similarity(a.value.split(), b.value.split())
    return words, Indel.normalized_similarity(a.value, b.value)


def _is_altered(words: float, letters: float) -> bool:
    return words >= _WORDS or letters >= _LETTERS


def _equivalent(a: Detail, b: Detail) -> bool:
    """The same words, though one house closes up what another does not: "halftime", "half-time"."""
    return a.value == b.value or closed_up(a.text) == closed_up(b.text)


def _match(left: Sequence[LocatedDetail], right: Sequence[LocatedDetail], link: LinkedSides) -> KindMatch:
    """Quoted words are kept when the other side quotes them, however it breaks its quotations."""
    found = match_equal(KindMatch(tuple(left), tuple(right)), _equivalent, link.slots)
    on_left, on_right = link.details(Side.LEFT, _KIND), link.details(Side.RIGHT, _KIND)
    found = found._replace(left=_unquoted(found.left, on_right), right=_unquoted(found.right, on_left))
    found = _without_clipped(found, Side.LEFT, on_right)
    found = _without_clipped(found, Side.RIGHT, on_left)
    return match_changed(found, _score(link)).settled()


def _unquoted(found: Iterable[LocatedDetail], opposite: Sequence[LocatedDetail]) -> tuple[LocatedDetail, ...]:
    """Quotations whose words the other side does not quote in a row, and parts of longer ones there."""
    row = " ".join(y.detail.value for y in opposite).split()
    return tuple(x for x in found if not contains_words(row, x.detail.value.split()) or _is_clipped(x, opposite))


def _without_clipped(found: KindMatch, side: Side, opposite: Sequence[LocatedDetail]) -> KindMatch:
    """Parts of a longer quotation that is matched already are compatible with it."""
    own, other = (found.left, found.right) if side is Side.LEFT else (found.right, found.left)
    clipped = [x for x in own if _is_clipped(x, opposite) and not _is_clipped(x, other)]
    if not clipped:
        return found
    matched = [pair.right if side is Side.LEFT else pair.left for pair in found.equal]
    pairs: list[DetailPair] = []
    for x in clipped:
        words = x.detail.value.split()
        whole = next((y for y in matched if contains_words(y.detail.value.split(), words)), None)
        if whole is not None:
            pairs.append(DetailPair(x, whole) if side is Side.LEFT else DetailPair(whole, x))
    rest = tuple(x for x in own if x not in clipped)
    left, right = (rest, found.right) if side is Side.LEFT else (found.left, rest)
    return found._replace(left=left, right=right, compatible=found.compatible + tuple(pairs))


def _is_clipped(found: LocatedDetail, opposite: Iterable[LocatedDetail]) -> bool:
    """Whether the words stand in one longer quotation opposite: then that one was cut."""
    words = found.detail.value
    return any(
        contains_words(y.detail.value.split(), words.split()) and len(y.detail.value) > _CUT * len(words)
        for y in opposite
    )


def _score(link: LinkedSides) -> Callable[[LocatedDetail, LocatedDetail], Score]:
    """How well a quotation stands for another: cut, altered, or at least of the same words in a linked sentence."""

    def score(x: LocatedDetail, y: LocatedDetail) -> Score:
        one, two = x.detail.value.split(), y.detail.value.split()
        words, letters = _similarity(x.detail, y.detail)
        if contains_words(two, one) or contains_words(one, two):
            return Score(1.0 + words)
        if _is_altered(words, letters):
            return Score(max(words, letters), confusable=True)
        related = (x.sentence, y.sentence) in link.pairs and any(same_stem(v, w) for v in one for w in two)
        return Score(letters / 2 if related else 0.0)

    return score


def _changed(pair: ChangedPair, evidence: LinkEvidence) -> Verdict:  # noqa: ARG001
    return Verdict(1 if pair.confusable else 2, alert=True)


def _one_sided(found: LocatedDetail, side: Side, evidence: LinkEvidence) -> Verdict:
    elsewhere = found.detail.value in evidence.link.facts(side.other).quoted_words
    return Verdict(3, alert=False) if elsewhere else Verdict(2, alert=True)


def _gravity(context: ChangeInContext) -> Gravity:
    return Gravity.ALTERED if altered_or_lesser(context) is Gravity.ALTERED else Gravity.QUOTE


def _stated(quote: Detail, facts: ResolvedFacts) -> bool:
    """Whether a version quotes the words anywhere, in any breaking."""
    return stated_as_such(quote, facts) or f" {quote.value} " in f" {facts.quoted_words} "


def _altered(context: ChangeInContext) -> str:
    old, new = context.change.left or "", context.change.right or ""
    if old in new or new in old:
        return f"cuts quote to ‘{shortened(new)}’" if len(new) < len(old) else f"fuller quote ‘{shortened(new)}’"
    gone, put = differing_middle(old, new)
    if not gone or not put:
        return f"in quote {'drops' if gone else 'adds'} ‘{shortened(gone or put)}’"
    return f"in quote {beside_base(put, gone)}"


def _words(context: ChangeInContext) -> str:
    change = context.change
    if change.change is ChangeKind.CHANGED:
        return _altered(context)
    return f"{does(context)} quote ‘{shortened(change.left or change.right)}’"


QUOTE = KindOfDetail(
    kind=_KIND,
    extractor=quotations,
    mask="",
    matcher=unless_in_step(_match),
    ranking=RankRule(changed=_changed, one_sided=_one_sided, gravity=_gravity),
    deduplicate=each_by_itself,
    ledger=LedgerRule(always=always, repeats=never_repeats, stated=_stated, excerpt=as_printed, nests=True),
    remark=RemarkRule(key=_words, words=_words),
    why=WhyHeading.QUOTES,
    label=Label("quote", "quotes", "quote"),
    tone=Tone.SPEECH,
    in_reading=True,
)
