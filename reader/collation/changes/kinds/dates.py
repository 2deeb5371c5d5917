"""Dates: days, months, years and hours, however they are written.

Sunday = 9 November, where the version is dated      2022 ~ 2022-02    one less exact      Friday ≠ Thursday
"""

from __future__ import annotations

from reader.collation.changes.assignment import ChangedPair, Equivalence
from reader.collation.changes.deduplication import each_by_itself
from reader.collation.changes.evidence import RELATED, LinkEvidence, is_rewritten, similarity_of_pair
from reader.collation.changes.facts import ResolvedFacts
from reader.collation.changes.kinds.figures import by_slot
from reader.collation.changes.kinds.record import (
    KindOfDetail,
    Label,
    LedgerRule,
    RankRule,
    Tone,
    Verdict,
    WhyHeading,
)
from reader.collation.changes.linked_sides import LinkedSides, LocatedDetail
from reader.collation.changes.listing import always, as_printed, never_repeats, stated_as_such
from reader.collation.changes.resemblance import contains_words, digits_apart
from reader.collation.changes.wording import altered, altered_or_lesser, remark
from reader.model import Detail, DetailKind, Side
from reader.text.details.date_ranges import RANGE
from reader.text.details.extractors import dates_and_numbers
from reader.text.details.relative_dates import DAY_NAMES

_KIND = DetailKind.DATE


def _equivalent(a: Detail, b: Detail) -> bool:
    return a.value == b.value or a.text.lower() == b.text.lower()


def _compatible(a: Detail, b: Detail) -> bool:
    """The same day, one given with its hour or its year."""
    if RANGE in a.value and RANGE in b.value:
        ends = zip(a.value.split(RANGE), b.value.split(RANGE), strict=True)
        return all(x == y or x.endswith(y[1:]) or y.endswith(x[1:]) for x, y in ends)
    one, two = a.value.split()[0], b.value.split()[0]
    if a.value.split()[1:] and b.value.split()[1:] and one == two and a.value != b.value:
        return False  # the same day, another part of it
    if "/" in one + two and _in_slashes(one, two):
        return True
    if one == two or a.value in b.value.split() or b.value in a.value.split():
        return True
    if (one in DAY_NAMES) != (two in DAY_NAMES) and contains_words(*sorted(_words(a, b), key=len, reverse=True)):
        return True  # a weekday, and the same with its date
    return (one.startswith("--") and two[4:] == one[1:]) or (two.startswith("--") and one[4:] == two[1:])


def _words(a: Detail, b: Detail) -> list[list[str]]:
    return [[word.strip(",.") for word in date.text.lower().split()] for date in (a, b)]


def _in_slashes(one: str, two: str) -> bool:
    """Whether a date with slashes, the day or the month first, is the other: 3/5/2027 and 2027-05-03."""
    slashed, whole = (one, two) if "/" in one else (two, one)
    parts = slashed.split("/")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        return False
    first, second, year = (int(part) for part in parts)
    return whole in (f"{year}-{second:02d}-{first:02d}", f"{year}-{first:02d}-{second:02d}")


def _confusable(a: Detail, b: Detail) -> bool:
    return digits_apart(a.value, b.value)


def _nested(a: Detail, b: Detail) -> bool:
    """Whether one date is the other given less exactly, 2022 and 2022-02, or one end of it."""
    ends = {*a.value.split(RANGE), *b.value.split(RANGE)}
    if len(ends) == 2 and (RANGE in a.value) != (RANGE in b.value):
        return True
    return a.value.startswith(f"{b.value}-") or b.value.startswith(f"{a.value}-")


def _one_sort(date: Detail) -> str:  # noqa: ARG001
    """Any date may become any other."""
    return ""


def _never_restated(found: LocatedDetail, side: Side, link: LinkedSides) -> bool:  # noqa: ARG001
    return False


def _changed(pair: ChangedPair, evidence: LinkEvidence) -> Verdict:
    similar = similarity_of_pair(pair, evidence)
    if _nested(pair.left.detail, pair.right.detail):
        return Verdict(3, alert=similar.intact)
    if is_rewritten(pair, similar):
        related = similar.as_printed >= RELATED
        return Verdict(2 if related else 3, alert=related)
    return Verdict(1, alert=True)


def _one_sided(found: LocatedDetail, side: Side, evidence: LinkEvidence) -> Verdict:
    """A date is missed where the sentence otherwise stands and the other version has it nowhere."""
    if evidence.is_within(found, side, DetailKind.QUOTE, DetailKind.ATTRIBUTION):
        return Verdict(3, alert=False)
    stated = stated_as_such(found.detail, evidence.link.facts(side.other))
    return Verdict(3, alert=not stated and evidence.similarity(found.sentence, side).intact)


def _stated(date: Detail, facts: ResolvedFacts) -> bool:
    """Whether a version states the day anywhere, with its hour or without."""
    return stated_as_such(date, facts) or any(_compatible(date, d) for d in facts.by_kind.get(_KIND, ()))


_EQUIVALENCE = Equivalence(equivalent=_equivalent, compatible=_compatible, confusable=_confusable)

DATE = KindOfDetail(
    kind=_KIND,
    extractor=dates_and_numbers,
    mask="#d",
    matcher=by_slot(
        _KIND, _EQUIVALENCE, sort=_one_sort, nested=_nested, lone_pair_changes=True, restated=_never_restated
    ),
    ranking=RankRule(changed=_changed, one_sided=_one_sided, gravity=altered_or_lesser),
    deduplicate=each_by_itself,
    ledger=LedgerRule(always=always, repeats=never_repeats, stated=_stated, excerpt=as_printed, nests=False),
    remark=remark(altered),
    why=WhyHeading.NUMBERS,
    label=Label("date", "dates", "date"),
    tone=Tone.FIGURE,
    in_reading=True,
)
