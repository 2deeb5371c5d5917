"""Role constraints: what the place of a sentence on the page says of what it may answer.

headline ── headline     once the story itself is seen to be the same, whatever they say
lede     ── lede         also where one leaves the name to the sentence behind it
caption  ┄┄ body         only where neither is answered by its own kind
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from reader.alignment.features import Features, SentenceFeatures
from reader.alignment.pair_scorer import PairScores
from reader.model import Pair, Role

SAME_STORY = 0.25
"""The share of the shorter version's prose in links from which its headline answers the other's, whatever it says."""
ANSWERED = 0.6
"""The probability from which a second sentence surely answers the other's lede."""
SAME_NEWS = 2
"""Words, no stop words, that two ledes share when they give one piece of news."""


def outdone_by_own_role(chosen: Iterable[Pair], scores: PairScores) -> set[Pair]:
    """Pairs of a caption or subhead with a sentence of the story, where either is answered by its own kind."""
    alike = [p for p in chosen if not scores.by_pair[p].across_roles]
    lefts, rights = {i for i, _ in alike}, {j for _, j in alike}
    return {(i, j) for i, j in chosen if scores.by_pair[i, j].across_roles and (i in lefts or j in rights)}


def prose_pairs(left: Features, right: Features, chosen: Iterable[Pair]) -> set[Pair]:
    """The chosen pairs of the story itself, without its furniture."""
    return {(i, j) for i, j in chosen if left.sentences[i].role.is_prose and right.sentences[j].role.is_prose}


def both_have_prose(left: Features, right: Features) -> bool:
    """Whether both versions tell a story at all, beyond their furniture."""
    return all(any(s.role.is_prose for s in side.sentences) for side in (left, right))


def headline_pairs(left: Features, right: Features, chosen: Collection[Pair]) -> set[Pair]:
    """Headline with headline, once the story itself is seen to be the same."""
    linked = prose_pairs(left, right, chosen)
    ours, theirs = left.sentences, right.sentences
    prose = min(sum(s.role.is_prose for s in side) for side in (ours, theirs))
    if min(len({i for i, _ in linked}), len({j for _, j in linked})) < max(min(3, prose), SAME_STORY * prose, 1):
        return set()
    taken = {i for i, _ in chosen}, {j for _, j in chosen}
    return set(
        zip(
            [i for i, s in enumerate(ours) if s.role is Role.HEADLINE and i not in taken[0]],
            [j for j, s in enumerate(theirs) if s.role is Role.HEADLINE and j not in taken[1]],
            strict=False,
        )
    )


def blind_lede_pair(
    left: Features, right: Features, chosen: Collection[Pair], probabilities: Mapping[Pair, float]
) -> set[Pair]:
    """The ledes of the two, where one leaves the name to the sentence behind it, which answers the other's lede.

    0  A member of the harbour board said she would cut the levy.   ┄┄  0  Anna Quist said Monday she would cut …
    1  Anna Quist, who joined the board in May, told …              ──
    """
    one, other = left.lede, right.lede
    if one is None or other is None:
        return set()
    ledes = left.rows[one], right.rows[other]
    stop_words = left.stop_words | right.stop_words
    if len(ledes[0].terms & ledes[1].terms - stop_words) < SAME_NEWS:
        return set()
    for pair, side, blind, place in (
        ((one + 1, other), left, ledes[0], 0),
        ((one, other + 1), right, ledes[1], 1),
    ):
        unanswered = all(p[place] != (one, other)[place] for p in chosen)
        if unanswered and pair in chosen and probabilities.get(pair, 0.0) >= ANSWERED:
            named = ledes[1 - place]
            if _capitalised(side.rows[pair[place]]) & _capitalised(named) - blind.terms - stop_words:
                return {(one, other)}
    return set()


def _capitalised(row: SentenceFeatures) -> set[str]:
    """The words that have a capital, though in title case they may be no names."""
    return {stem for stem, printed in zip(row.stems, row.printed, strict=True) if printed[0].isupper()}
