"""Numbers: amounts, with the unit or the thing that they count.

12 people ≠! 21 people    a slip        33 feet ~ 10 metres    one amount        killing seven people    a toll
"""

from __future__ import annotations

import re
from itertools import repeat

from reader.collation.changes.assignment import ChangedPair, Equivalence
from reader.collation.changes.deduplication import measures_as_one
from reader.collation.changes.evidence import RELATED, LinkEvidence, is_rewritten, similarity_of_pair
from reader.collation.changes.facts import ResolvedFacts
from reader.collation.changes.kinds.casualties import counts_harm, points_back, toll
from reader.collation.changes.kinds.figures import by_slot
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
    detail_at,
)
from reader.collation.changes.linked_sides import LinkedSides, LocatedDetail
from reader.collation.changes.listing import WORDS_BEHIND
from reader.collation.changes.resemblance import digits_apart, never
from reader.collation.changes.roles import with_roles
from reader.collation.changes.slots import Place
from reader.collation.changes.wording import altered, remark
from reader.model import ChangeKind, Detail, DetailKind, Side, Span
from reader.text.details.extractors import dates_and_numbers
from reader.text.details.units import same_amount, sort_of
from reader.text.languages.lexicon import Lexicon
from reader.text.tokens.quantities import is_currency

_KIND = DetailKind.NUMBER
_CLOCK, _DIGITS = re.compile(r"(?:[01]?\d|2[0-4])[.:h][0-5]\d"), re.compile(r"\d+")


def _equivalent(a: Detail, b: Detail) -> bool:
    """One value, where either goes without its unit; or one time of day, "19.30" and "19:30"."""
    if (":" in a.value) != (":" in b.value):
        told, figures = (a.value, b.text) if ":" in a.value else (b.value, a.text)
        return bool(_CLOCK.fullmatch(figures)) and [*map(int, told.split(":"))] == [*map(int, _DIGITS.findall(figures))]
    one, _, unit = a.value.partition(" ")
    two, _, other = b.value.partition(" ")
    return a.value == b.value or (one == two and (not unit or not other))


def _compatible(a: Detail, b: Detail) -> bool:
    """One amount in two measures."""
    return same_amount(a.value, b.value)


def _confusable(a: Detail, b: Detail) -> bool:
    return digits_apart(a.value, b.value)


def _sort(number: Detail) -> str:
    """A pound with its sign before the figure is no weight."""
    unit = number.value.partition(" ")[2]
    return "money" if is_currency(unit) and not number.text[0].isdecimal() else sort_of(number.value)


def _restated(found: LocatedDetail, side: Side, link: LinkedSides) -> bool:
    """Whether the other side has the amount in another measure: "(5 centimeters)" left out, "2 inches" kept."""
    values = link.values(side.other, _KIND)
    return any(same_amount(found.detail.value, value) for value in values)


def _toll(found: LocatedDetail, side: Side, link: LinkedSides) -> str:
    return toll(link.facts(side), found, link.lexicon)


def _changed(pair: ChangedPair, evidence: LinkEvidence) -> Verdict:
    rewritten = is_rewritten(pair, similarity_of_pair(pair, evidence))
    return Verdict(2 if rewritten else 1, alert=True)


def _one_sided(found: LocatedDetail, side: Side, evidence: LinkEvidence) -> Verdict:
    """A toll is news wherever it comes or goes; another number where the sentence otherwise stands."""
    if found.detail.value == "1" or evidence.is_within(found, side, DetailKind.QUOTE, DetailKind.ATTRIBUTION):
        return Verdict(3, alert=False)
    facts, other = evidence.link.facts(side), evidence.link.facts(side.other)
    similar = evidence.similarity(found.sentence, side)
    if similar.as_printed >= RELATED and counts_harm(facts, found, evidence.link.lexicon):
        stated = (_KIND, found.detail.value) in other.stated
        return Verdict(3, alert=False) if stated else Verdict(2, alert=True)
    return Verdict(3, alert=similar.intact and not points_back(facts, found))


def _gravity(context: ChangeInContext) -> Gravity:
    """The dead before all; a figure that became another before one that came or went."""
    change = context.change
    if any(map(_is_toll, ((context.left, change.left_at), (context.right, change.right_at)), repeat(context.lexicon))):
        return Gravity.DEAD
    return Gravity.ALTERED if change.rank < 3 and change.change is ChangeKind.CHANGED else Gravity.LESSER


def _is_toll(side: tuple[ResolvedFacts, Place | None], lexicon: Lexicon) -> bool:
    """Whether the figure in a place counts harm."""
    facts, place = side
    figure = detail_at(facts, _KIND, place)
    return place is not None and figure is not None and counts_harm(facts, LocatedDetail(place[0], figure), lexicon)


def _is_always_listed(text: str) -> bool:
    """A figure is worth a line, but for "one", which may be no figure at all."""
    return text.lower() not in ("one", "a")


def _repeats(facts: ResolvedFacts, sentence: int, number: Detail) -> bool:
    """Whether the figure repeats one before it in other units: "2 inches (5 centimeters)"."""
    before = [d for d in facts.details[sentence] if d.kind is _KIND and d.span[0] < number.span[0]]
    return any(same_amount(d.value, number.value) for d in before)


def _stated(number: Detail, facts: ResolvedFacts) -> bool:
    """Whether a version states the amount anywhere, in any measure."""
    known = (_KIND, number.value) in facts.stated
    return known or any(_compatible(number, d) for d in facts.by_kind.get(_KIND, ()))


def _excerpt(text: str, span: Span) -> Span:
    """A bare figure with the words behind it: "five more caravans"."""
    start, end = span
    behind = WORDS_BEHIND.match(text, end) if text[start:end].isalnum() else None
    return (start, behind.end()) if behind else span


def _values(context: ChangeInContext) -> str:
    """One figure changed in two spellings is one remark."""
    old, new = context.details
    return f"{old.value if old else ''} now {new.value if new else ''}"


_EQUIVALENCE = Equivalence(equivalent=_equivalent, compatible=_compatible, confusable=_confusable)

NUMBER = KindOfDetail(
    kind=_KIND,
    extractor=dates_and_numbers,
    mask="#n",
    matcher=with_roles(
        by_slot(_KIND, _EQUIVALENCE, sort=_sort, nested=never, lone_pair_changes=False, restated=_restated, toll=_toll),
        counting=True,
    ),
    ranking=RankRule(changed=_changed, one_sided=_one_sided, gravity=_gravity),
    deduplicate=measures_as_one,
    ledger=LedgerRule(always=_is_always_listed, repeats=_repeats, stated=_stated, excerpt=_excerpt, nests=False),
    remark=remark(altered, key=_values),
    why=WhyHeading.NUMBERS,
    label=Label("number", "numbers", "num"),
    tone=Tone.FIGURE,
    in_reading=True,
)
