"""Names of people, places and bodies, with the titles before them.

Norwegian = Norway’s    Downing Street ~ London    Fernhold ≠! Fernwold    Mr Hale ≠! Mrs Hale

left   Ardania accused Bolvia      changed  Ardania → Bolvia      exchanged: the gravest slip, for every word stands
right  Bolvia accused Ardania      a list in another order ("Bolvia and Ardania") is none
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rapidfuzz.distance import Indel

from reader.collation.changes.assignment import (
    NO_MATCH,
    ChangedPair,
    DetailPair,
    Equivalence,
    KindMatch,
    Matcher,
    Score,
    match_changed,
    match_compatible,
    match_equal,
    settle_unstated,
    unless_in_step,
)
from reader.collation.changes.deduplication import swaps_as_one
from reader.collation.changes.evidence import LinkEvidence, is_rewritten, similarity_of_pair
from reader.collation.changes.facts import ResolvedFacts, tokens_in
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
from reader.collation.changes.resemblance import (
    LONG_WORD,
    contains_words,
    one_letter_apart,
    same_value,
)
from reader.collation.changes.roles import with_roles
from reader.collation.changes.similarity import content
from reader.collation.changes.slots import Place
from reader.collation.changes.wording import altered, altered_or_lesser, remark
from reader.model import Detail, DetailKind, Side
from reader.text import languages
from reader.text.details.countries import SEATS, is_land
from reader.text.details.extractors import names
from reader.text.details.names import before_title, seat_of
from reader.text.details.titles import Title, before, clash

_KIND = DetailKind.NAME
_MISS = 0.7
"""Similarity of two names from which one may be a slip for the other ("Fernhold", "Fernwold")."""
_INTACT = 0.9
"""Similarity of two sentences but for their names where two of them may have been exchanged."""
_UNLIKE = "new"
"""A word that makes another name of one: York is not short for New York."""
_ENDINGS = ("s", "es", "n", "an", "ian", "ese", "i", "ish")


def _compatible(a: Detail, b: Detail) -> bool:
    """A seat of government for its country, or a name cut short."""
    one, two = seat_of(a.value) or a.value, seat_of(b.value) or b.value
    return one == two or _is_short_form(_untitled(a.value), _untitled(b.value))


def _untitled(value: str) -> list[str]:
    """The words of a name without a title cut short before it: "M. Hale", "Sra. Hale"."""
    words = value.split()
    return words[1:] if len(words) > 1 and words[0] in languages.merged().sentences.titles else words


def _is_short_form(a: Sequence[str], b: Sequence[str]) -> bool:
    return len(a) != len(b) and (contains_words(b, a) or contains_words(a, b)) and _UNLIKE not in (*a, *b)


def _confusable(a: Detail, b: Detail) -> bool:
    """Whether one name may be a slip for the other; an inflected form is none."""
    one, two = a.text.lower(), b.text.lower()
    short, long = sorted((one, two), key=len)
    if long.startswith(short) and long[len(short) :] in _ENDINGS:
        return False
    if max(Indel.normalized_similarity(a.value, b.value), Indel.normalized_similarity(one, two)) >= _MISS:
        return True
    ours, theirs = set(one.split()), set(two.split())
    return any(len(v) > LONG_WORD and one_letter_apart(v, w) for v in ours - theirs for w in theirs - ours)


_EQUIVALENCE = Equivalence(equivalent=same_value, compatible=_compatible, confusable=_confusable)


def _by_name(left: Sequence[LocatedDetail], right: Sequence[LocatedDetail], link: LinkedSides) -> KindMatch:
    found = KindMatch(tuple(left), tuple(right))
    if link.is_single:
        found = _exchanged(found, link)
    found = match_equal(found, _EQUIVALENCE.equivalent, link.slots)
    found = match_compatible(found, _EQUIVALENCE.compatible, link.slots)
    restated = _restated(found.left, Side.LEFT, link), _restated(found.right, Side.RIGHT, link)
    uncertain = _uncertain(found.left, link.left), _uncertain(found.right, link.right)
    found = match_changed(found, _score(link, restated, uncertain))
    unsettled = found._replace(
        left=tuple(x for x in found.left if x.place not in restated[0] | uncertain[0]),
        right=tuple(y for y in found.right if y.place not in restated[1] | uncertain[1]),
    )
    return settle_unstated(unsettled, _KIND, link)


def _score(
    link: LinkedSides,
    restated: tuple[frozenset[Place], frozenset[Place]],
    uncertain: tuple[frozenset[Place], frozenset[Place]],
) -> Callable[[LocatedDetail, LocatedDetail], Score]:
    """How well a name stands for another: a near miss first, then one in the same slot, a land for a land."""

    def score(x: LocatedDetail, y: LocatedDetail) -> Score:
        known = (x.place in restated[0]) + (y.place in restated[1])
        if known == 2:
            return NO_MATCH
        slot = link.slots.get((x.place, y.place), 0)
        doubts = (x.place in uncertain[0]) + (y.place in uncertain[1])
        if one_letter_apart(x.detail.text, y.detail.text) and _confusable(x.detail, y.detail):
            return Score(4.0 + slot, confusable=True)
        if known:
            return NO_MATCH
        if _confusable(x.detail, y.detail) and doubts < 2:
            return Score(3.0 + slot, confusable=True)
        one_sort = is_land(x.detail.value) == is_land(y.detail.value)
        return Score(float(slot) if slot >= 2 and one_sort and not doubts else 0.0)

    return score


def _uncertain(found: Sequence[LocatedDetail], facts: ResolvedFacts) -> frozenset[Place]:
    """Names whose capital may only mark a beginning."""
    return frozenset(x.place for x in found if x.place[:2] in facts.doubtful)


def _under_titles(matcher: Matcher) -> Matcher:
    """The matcher, but for one name under two titles, which is another person or office: "Mr Hale", "Mrs Hale"."""

    def match(left: Sequence[LocatedDetail], right: Sequence[LocatedDetail], link: LinkedSides) -> KindMatch:
        found = matcher(left, right, link)
        clashing = [pair for pair in (*found.equal, *found.compatible) if clash(*_titles(pair, link))]
        if not clashing:
            return found
        return found._replace(
            equal=tuple(pair for pair in found.equal if pair not in clashing),
            compatible=tuple(pair for pair in found.compatible if pair not in clashing),
            changed=found.changed + tuple(_with_titles(pair, link) for pair in clashing),
        )

    return match


def _titles(pair: DetailPair, link: LinkedSides) -> tuple[Title, Title]:
    """The titles under which two names stand."""
    x, y = pair
    one = before(link.left.tokens[x.sentence], x.detail.span[0])
    return one, before(link.right.tokens[y.sentence], y.detail.span[0])


def _with_titles(pair: DetailPair, link: LinkedSides) -> ChangedPair:
    one, two = _titles(pair, link)
    return ChangedPair(
        _with_title(pair.left, one, link.left), _with_title(pair.right, two, link.right), confusable=True
    )


def _with_title(name: LocatedDetail, title: Title, facts: ResolvedFacts) -> LocatedDetail:
    start, end = title.start, name.detail.span[1]
    text = facts.sentences[name.sentence].text[start:end]
    return LocatedDetail(name.sentence, name.detail._replace(text=text, span=(start, end)))


def _exchanged(found: KindMatch, link: LinkedSides) -> KindMatch:
    """Two names that stand in each other's place, the text otherwise the same, as changed into each other."""
    a, b = found.left, found.right
    if len(a) < 2 or sorted(x.detail.value for x in a) != sorted(y.detail.value for y in b):
        return found
    apart = [k for k, (x, y) in enumerate(zip(a, b, strict=True)) if x.detail.value != y.detail.value]
    if len(apart) != 2 or any(not link.slots.get((a[k].place, b[k].place)) for k in apart):
        return found
    if _are_listed(a[apart[0]], a[apart[1]], link.left) or link.similarity(a, b) < _INTACT:
        return found
    return found._replace(
        left=tuple(x for k, x in enumerate(a) if k not in apart),
        right=tuple(y for k, y in enumerate(b) if k not in apart),
        changed=found.changed + tuple(ChangedPair(a[k], b[k], confusable=True) for k in apart),
    )


def _are_listed(one: LocatedDetail, other: LocatedDetail, facts: ResolvedFacts) -> bool:
    """Whether nothing but "and", commas and names stands between the two."""
    if one.sentence != other.sentence:
        return True
    gap = (one.detail.span[1], other.detail.span[0])
    between = (t for t in tokens_in(facts.tokens[one.sentence], gap) if t.norm)
    listing = languages.merged().comparison.listing
    return all(t.norm in listing or t.text[:1].isupper() or not t.norm.isalnum() for t in between)


def _restated(found: Sequence[LocatedDetail], side: Side, link: LinkedSides) -> frozenset[Place]:
    """Names whose words the other side has, be it in lower case or in another house's spelling."""
    if not found:
        return frozenset()
    facts = link.facts(side.other)
    there = {norm for i in link.sentences(side.other) for norm in content(facts, i)}
    words = {name.place: link.norms(side, name) for name in found}
    return frozenset(place for place, norms in words.items() if norms and there.issuperset(norms))


def _changed(pair: ChangedPair, evidence: LinkEvidence) -> Verdict:
    rewritten = is_rewritten(pair, similarity_of_pair(pair, evidence))
    return Verdict(3, alert=False) if rewritten else Verdict(1, alert=True)


def _one_sided(found: LocatedDetail, side: Side, evidence: LinkEvidence) -> Verdict:
    """A name is missed where the sentence otherwise stands, unless it is known, a mere epithet or in a dateline."""
    if evidence.is_within(found, side, DetailKind.QUOTE, DetailKind.ATTRIBUTION):
        return Verdict(3, alert=False)
    facts = evidence.link.facts(side)
    stated = stated_as_such(found.detail, evidence.link.facts(side.other))
    is_epithet = before_title(facts.sentences[found.sentence].text, found.detail.span[1])
    in_dateline = found.detail.span[0] < facts.starts[found.sentence]
    intact = evidence.similarity(found.sentence, side).intact
    return Verdict(3, alert=intact and not stated and not is_epithet and not in_dateline)


def _stated(name: Detail, facts: ResolvedFacts) -> bool:
    """Whether a version has the name anywhere, in full or cut short: whether any of its names is compatible.

    Looked up, not tried one by one: a long list may have thousands of names, each asked for.
    """
    if stated_as_such(name, facts):
        return True
    land = seat_of(name.value) or name.value
    if any((_KIND, value) in facts.stated for value in (land, *_seats_of(land)) if (seat_of(value) or value) == land):
        return True
    words = name.value.split()
    if _UNLIKE in words:
        return False
    lengths = range(1, len(words))
    parts = (" ".join(words[at : at + n]) for n in lengths for at in range(len(words) - n + 1))
    return any((_KIND, part) in facts.stated for part in parts) or _is_part_of_another(words, facts)


def _is_part_of_another(words: Sequence[str], facts: ResolvedFacts) -> bool:
    """Whether words stand in a longer name that they may be short for."""
    part, names_there = f" {' '.join(words)} ", facts.named_words
    at = names_there.find(part) if words else -1
    while at >= 0:
        end = names_there.find("\n", at)
        end = len(names_there) if end < 0 else end
        if _UNLIKE not in names_there[names_there.rfind("\n", 0, at) + 1 : end].split():
            return True
        at = names_there.find(part, end)
    return False


def _seats_of(land: str) -> list[str]:
    return [seat for seat, country in SEATS.items() if country == land]


NAME = KindOfDetail(
    kind=_KIND,
    extractor=names,
    mask="#a",
    matcher=with_roles(_under_titles(unless_in_step(_by_name))),
    ranking=RankRule(changed=_changed, one_sided=_one_sided, gravity=altered_or_lesser),
    deduplicate=swaps_as_one,
    ledger=LedgerRule(always=always, repeats=never_repeats, stated=_stated, excerpt=as_printed, nests=False),
    remark=remark(altered),
    why=WhyHeading.NAMES,
    label=Label("name", "names", "name"),
    tone=Tone.NAMED,
    in_reading=True,
)
