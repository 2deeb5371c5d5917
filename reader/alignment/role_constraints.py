"""Like answers like: what the place of a sentence on the page says of what it may answer.

headline ── headline     once the story itself is seen to be the same, whatever they say
lede     ── lede         also where one leaves the name to the sentence behind it
caption  ┄┄ body         only where neither is answered by its own kind
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from reader.alignment.features import Prepared, Reading
from reader.alignment.pair_scorer import Compared
from reader.model import Pair, Role

SAME_STORY = 0.25
"""The share of the shorter version's prose in links from which its headline answers the other's, whatever it says."""
ANSWERED = 0.6
"""The probability from which a second sentence surely answers the other's lede."""
BOTH_TELL = 2
"""Telling words that two ledes share when they give one piece of news."""


def instead_of_better(chosen: Iterable[Pair], compared: Compared) -> set[Pair]:
    """Pairs of a caption or subhead with a sentence of the story, where either is answered by its own kind."""
    alike = [p for p in chosen if not compared.pairs[p].unlike]
    lefts, rights = {i for i, _ in alike}, {j for _, j in alike}
    return {(i, j) for i, j in chosen if compared.pairs[i, j].unlike and (i in lefts or j in rights)}


def told(left: Prepared, right: Prepared, chosen: Iterable[Pair]) -> set[Pair]:
    """The chosen pairs of the story itself, without its furniture."""
    return {(i, j) for i, j in chosen if left.sentences[i].role.is_prose and right.sentences[j].role.is_prose}


def has_prose(left: Prepared, right: Prepared) -> bool:
    return all(any(s.role.is_prose for s in side.sentences) for side in (left, right))


def headlines(left: Prepared, right: Prepared, chosen: Collection[Pair]) -> set[Pair]:
    """Headline with headline, once the story itself is seen to be the same."""
    telling = told(left, right, chosen)
    ours, theirs = left.sentences, right.sentences
    prose = min(sum(s.role.is_prose for s in side) for side in (ours, theirs))
    if min(len({i for i, _ in telling}), len({j for _, j in telling})) < max(min(3, prose), SAME_STORY * prose, 1):
        return set()
    taken = {i for i, _ in chosen}, {j for _, j in chosen}
    return set(
        zip(
            [i for i, s in enumerate(ours) if s.role is Role.HEADLINE and i not in taken[0]],
            [j for j, s in enumerate(theirs) if s.role is Role.HEADLINE and j not in taken[1]],
            strict=False,
        )
    )


def blind_ledes(left: Prepared, right: Prepared, chosen: Collection[Pair], likely: Mapping[Pair, float]) -> set[Pair]:
    """The ledes of the two, where one leaves the name to the sentence behind it, which answers the other's lede.

    0  A member of the harbour board said she would cut the levy.   ┄┄  0  Anna Quist said Monday she would cut …
    1  Anna Quist, who joined the board in May, told …              ──
    """
    one, other = _lede(left), _lede(right)
    if one is None or other is None:
        return set()
    blind, named = left.readings[one], right.readings[other]
    common = left.common | right.common
    if len(blind.terms & named.terms - common) < BOTH_TELL:
        return set()
    for pair, side, lede, place in (
        ((one + 1, other), left, blind, 0),
        ((one, other + 1), right, named, 1),
    ):
        alone = all(p[place] != (one, other)[place] for p in chosen)
        if alone and pair in chosen and likely.get(pair, 0.0) >= ANSWERED:
            theirs = (named, blind)[place]
            if _names(side.readings[pair[place]]) & _names(theirs) - lede.terms - common:
                return {(one, other)}
    return set()


def _lede(side: Prepared) -> int | None:
    return next((k for k, s in enumerate(side.sentences) if s.role is not Role.STANDFIRST and s.role.is_prose), None)


def _names(reading: Reading) -> set[str]:
    """The words that have a capital, though in title case they may be no names."""
    return {word for word, printed in zip(reading.words, reading.printed, strict=True) if printed[0].isupper()}
