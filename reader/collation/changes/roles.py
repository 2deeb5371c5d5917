"""Roles: the words that details stand by, and what has exchanged them though every word is still there.

left   a header by Brandt and a penalty by Dessel      Brandt: header    Dessel: penalty
right  a penalty by Brandt, then a header by Dessel    Brandt: penalty   Dessel: header     exchanged

left   12 killed and 30 injured                        12: killed        30: injured
right  30 injured and 12 killed                        30: injured       12: killed         another order
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, islice
from typing import NamedTuple

from reader.collation.changes.assignment import ChangedPair, DetailPair, KindMatch, Matcher
from reader.collation.changes.linked_sides import LinkedSides, LocatedDetail
from reader.model import Side, Token
from reader.text import languages
from reader.text.tokens.marks import HYPHENS

_REACH, _SMALL = 3, 4
"""How many words with a sense of their own, and small ones between, are looked at for a role: "penalty by captain
Simon Dessel".
"""
_LIST = 32
"""Details of a link beyond which it is a list, in which nothing has a role."""


class _Role(NamedTuple):
    """The words that stand by a detail, the nearest first, how many others stand before that one, and on which hand."""

    distance: int
    words: tuple[str, ...]
    behind: bool


_NONE = _Role(0, (), behind=False)


class _Cast(NamedTuple):
    """The details of a side whose value stands once, by that value, each with its role."""

    details: Mapping[str, LocatedDetail]
    roles: Mapping[str, _Role]


def with_roles(matcher: Matcher, *, counting: bool = False) -> Matcher:
    """The matcher, for what no role tells: details that have exchanged theirs are changed into each other, those of one
    role in another order are equal.

    `counting`: a detail counts what it ends in, or what stands behind it.
    """

    def match(left: Sequence[LocatedDetail], right: Sequence[LocatedDetail], link: LinkedSides) -> KindMatch:
        if not (1 < len(left) <= _LIST and 1 < len(right) <= _LIST):
            return matcher(left, right, link)
        ours, theirs = _casts(left, right, link, counting=counting)
        changed, equal = _exchanged(ours, theirs), _in_another_order(ours, theirs)
        if not changed and not equal:
            return matcher(left, right, link)
        lefts = {pair.left.place for pair in changed} | {pair.left.place for pair in equal}
        rights = {pair.right.place for pair in changed} | {pair.right.place for pair in equal}
        rest = [x for x in left if x.place not in lefts], [y for y in right if y.place not in rights]
        found = matcher(*rest, link)
        return found._replace(changed=found.changed + changed, equal=found.equal + equal)

    return match


def _casts(
    left: Sequence[LocatedDetail], right: Sequence[LocatedDetail], link: LinkedSides, *, counting: bool
) -> tuple[_Cast, _Cast]:
    """Both sides, of the values that they share; a word of a role stands once on each."""
    ours, theirs = _alone(left), _alone(right)
    words = _once(left, Side.LEFT, link) & _once(right, Side.RIGHT, link)

    def cast(details: Mapping[str, LocatedDetail], other: Collection[str], side: Side) -> _Cast:
        shared = {value: detail for value, detail in details.items() if value in other}
        roles = {value: _role(detail, side, link, words, counting=counting) for value, detail in shared.items()}
        return _Cast(shared, roles)

    return cast(ours, theirs, Side.LEFT), cast(theirs, ours, Side.RIGHT)


def _exchanged(ours: _Cast, theirs: _Cast) -> tuple[ChangedPair, ...]:
    """Details that stand in each other's role, each paired with what stands in its own now."""
    were, are = ours.roles, theirs.roles
    pairs: list[ChangedPair] = []
    for one, other in combinations([value for value in were if not _agree(were[value], are[value])], 2):
        if _agree(were[one], are[other]) and _agree(were[other], are[one]):
            pairs += [
                ChangedPair(ours.details[one], theirs.details[other], confusable=True),
                ChangedPair(ours.details[other], theirs.details[one], confusable=True),
            ]
    return tuple(pairs)


def _in_another_order(ours: _Cast, theirs: _Cast) -> tuple[DetailPair, ...]:
    """Details of one value and one role, where the order of the values is another; none where it is the same.

    Who stands before "accused" and who behind it are not in one role.
    """
    if list(ours.details) == list(theirs.details):
        return ()
    roles = ((value, ours.roles[value], theirs.roles[value]) for value in ours.details)
    return tuple(
        DetailPair(ours.details[value], theirs.details[value])
        for value, were, are in roles
        if _agree(were, are) and were.behind == are.behind
    )


def _agree(one: _Role, other: _Role) -> bool:
    """Whether two roles may be the same: the nearest word of each stands by the other too."""
    return bool(one.words and other.words) and one.words[0] in other.words and other.words[0] in one.words


def _alone(found: Sequence[LocatedDetail]) -> dict[str, LocatedDetail]:
    times = Counter(x.detail.value for x in found)
    return {x.detail.value: x for x in found if times[x.detail.value] == 1}


def _once(found: Sequence[LocatedDetail], side: Side, link: LinkedSides) -> frozenset[str]:
    """The words that carry something and stand once in the link's sentences on a side, outside the details."""
    facts = link.facts(side)
    stop_words = facts.language.stop_words
    inside = {x.sentence: [y.detail.span for y in found if y.sentence == x.sentence] for x in found}
    times = Counter(
        norm
        for sentence in link.sentences(side)
        for norm, (start, end) in zip(facts.content[sentence].norms, facts.content[sentence].spans, strict=True)
        if norm not in stop_words and not any(a < end and start < b for a, b in inside.get(sentence, ()))
    )
    return frozenset(norm for norm, count in times.items() if count == 1)


def _role(detail: LocatedDetail, side: Side, link: LinkedSides, words: Collection[str], *, counting: bool) -> _Role:
    """The role of a detail, on the hand where one of the words stands nearest."""
    facts, (start, end) = link.facts(side), detail.detail.span
    if counting and detail.detail.text[-1:].isalpha() and " " in detail.detail.text:
        return _Role(0, (link.norms(side, detail)[-1],), behind=True)
    tokens, stop_words = facts.tokens[detail.sentence], facts.language.stop_words
    before = _near((t for t in reversed(tokens) if t.span[1] <= start), words, stop_words, behind=False)
    behind = _near((t for t in tokens if t.span[0] >= end), words, stop_words, behind=True)
    if not (before.words and behind.words):
        return before if before.words else behind
    if before.distance == behind.distance:
        return behind if counting else _NONE
    return min(before, behind)


def _near(row: Iterable[Token], words: Collection[str], stop_words: Collection[str], *, behind: bool) -> _Role:
    """Those of the words that a row begins with, within reach."""
    clause = list(islice(_clause(row), _REACH + _SMALL))
    of_weight = [n for n, norm in enumerate(clause) if norm not in stop_words][:_REACH]
    found = [n for n in of_weight if clause[n] in words]
    return _Role(found[0], tuple(clause[n] for n in found), behind) if found else _NONE


def _clause(row: Iterable[Token]) -> Iterator[str]:
    """The words up to the next comma or "and"."""
    comparison = languages.merged().comparison
    coordinating = comparison.listing - comparison.articles
    for token in row:
        if token.norm in coordinating or not (token.text in HYPHENS or any(map(str.isalnum, token.text))):
            return
        if token.norm.isalnum():
            yield token.norm
