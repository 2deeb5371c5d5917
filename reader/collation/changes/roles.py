"""Roles: two details that have exchanged the words they stand by, though every word of theirs is still there.

left   a header by Brandt and a penalty by Dessel      Brandt: header    Dessel: penalty
right  a penalty by Brandt, then a header by Dessel    Brandt: penalty   Dessel: header     exchanged
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations, islice
from typing import NamedTuple

from reader.collation.changes.assignment import ChangedPair, KindMatch, Matcher
from reader.collation.changes.linked_sides import LinkedSides, LocatedDetail
from reader.model import Side, Token
from reader.text import languages
from reader.text.tokens.marks import HYPHENS

_REACH, _SMALL = 3, 4
"""How many words with a sense of their own, and small ones between, are looked at for a role: "penalty by captain
Simon Dessel".
"""


def with_roles(matcher: Matcher) -> Matcher:
    """The matcher, but for details that have exchanged their roles: each is changed into the other."""

    def match(left: Sequence[LocatedDetail], right: Sequence[LocatedDetail], link: LinkedSides) -> KindMatch:
        changed = exchanged(left, right, link)
        if not changed:
            return matcher(left, right, link)
        lefts, rights = {pair.left.place for pair in changed}, {pair.right.place for pair in changed}
        rest = [x for x in left if x.place not in lefts], [y for y in right if y.place not in rights]
        found = matcher(*rest, link)
        return found._replace(changed=found.changed + changed)

    return match


def exchanged(
    left: Sequence[LocatedDetail], right: Sequence[LocatedDetail], link: LinkedSides
) -> tuple[ChangedPair, ...]:
    """Details of one kind that stand in each other's role, each paired with what stands in its own now.

    The words of a role stand once on either side, and nearest to the detail.
    """
    ours, theirs = _alone(left), _alone(right)
    values = [value for value in ours if value in theirs]
    if len(values) < 2:
        return ()
    words = _once(left, Side.LEFT, link) & _once(right, Side.RIGHT, link)
    were = {value: _role(ours[value], Side.LEFT, link, words) for value in values}
    are = {value: _role(theirs[value], Side.RIGHT, link, words) for value in values}
    pairs: list[ChangedPair] = []
    for one, other in combinations(values, 2):
        exchange = _agree(were[one], are[other]) and _agree(were[other], are[one])
        if exchange and not _agree(were[one], are[one]) and not _agree(were[other], are[other]):
            pairs += [
                ChangedPair(ours[one], theirs[other], confusable=True),
                ChangedPair(ours[other], theirs[one], confusable=True),
            ]
    return tuple(pairs)


def _alone(found: Sequence[LocatedDetail]) -> dict[str, LocatedDetail]:
    """The details whose value stands once."""
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


class _Role(NamedTuple):
    """The words that stand by a detail, the nearest first, and how many others stand before that one."""

    distance: int
    words: tuple[str, ...]


_NONE = _Role(0, ())


def _agree(one: _Role, other: _Role) -> bool:
    """Whether two roles may be the same: the nearest word of each stands by the other too."""
    return bool(one.words and other.words) and one.words[0] in other.words and other.words[0] in one.words


def _role(detail: LocatedDetail, side: Side, link: LinkedSides, words: Collection[str]) -> _Role:
    """The role of a detail, on the hand where one of the words stands nearest; none where both are as near."""
    facts, (start, end) = link.facts(side), detail.detail.span
    tokens, stop_words = facts.tokens[detail.sentence], facts.language.stop_words
    before = _near((t for t in reversed(tokens) if t.span[1] <= start), words, stop_words)
    behind = _near((t for t in tokens if t.span[0] >= end), words, stop_words)
    if not (before.words and behind.words):
        return before if before.words else behind
    return _NONE if before.distance == behind.distance else min(before, behind)


def _near(row: Iterable[Token], words: Collection[str], stop_words: Collection[str]) -> _Role:
    """Those of the words that a row begins with, within reach."""
    clause = list(islice(_clause(row), _REACH + _SMALL))
    of_weight = [n for n, norm in enumerate(clause) if norm not in stop_words][:_REACH]
    found = [n for n in of_weight if clause[n] in words]
    return _Role(found[0], tuple(clause[n] for n in found)) if found else _NONE


def _clause(row: Iterable[Token]) -> Iterator[str]:
    """The words up to the next comma or "and"."""
    comparison = languages.merged().comparison
    coordinating = comparison.listing - comparison.articles
    for token in row:
        if token.norm in coordinating or not (token.text in HYPHENS or any(map(str.isalnum, token.text))):
            return
        if token.norm.isalnum():
            yield token.norm
