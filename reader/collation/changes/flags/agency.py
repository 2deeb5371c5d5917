"""Agency: who did it, and why, told by one side alone; and at whom an act is aimed.

Police beat the marchers.              → The marchers were beaten.        who did it is hidden by the passive
The marchers were beaten by police.    → The marchers were beaten.        who did it is left out
The vote was put off over a leak.      → The vote was put off.            the cause is taken away
a war in Ordania                       → a war on Ordania                 aimed otherwise
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from reader.collation.changes.facts import ResolvedFacts
from reader.collation.changes.flags.segments import Segment
from reader.collation.changes.flags.senses import says_something, sense
from reader.collation.changes.linked_sides import LinkedSides
from reader.collation.changes.slots import Place
from reader.model import DetailKind, Side, Token

_CLAUSE: Final = 8
"""Words before an agent among which the passive's auxiliary stands; of a subject and its verb."""
_HELPED: Final = 3
"""Words before a participle among which its auxiliary stands: "was badly beaten"."""


def tells_agency(segment: Segment, kind: DetailKind, link: LinkedSides) -> bool:
    """Whether a segment gives or takes who did it or why, or aims an act otherwise; none of a date does."""
    if segment.left and segment.right:
        return _is_aimed_otherwise(segment, link)
    side = Side.LEFT if segment.left else Side.RIGHT
    place = segment.at(side)
    if place is None or kind is DetailKind.DATE:
        return False
    facts, other = link.facts(side), link.facts(side.other)
    answer = segment.pair[1] if side is Side.LEFT else segment.pair[0]
    before, inside = _around(place, facts)
    if _opens_with_cause(before, inside, facts):
        return True
    if kind is DetailKind.NUMBER:
        return False
    return _is_agent(place, facts) or _is_hidden_subject(place, facts, other, answer)


def _around(place: Place, facts: ResolvedFacts) -> tuple[list[str], list[str]]:
    """The little words right before a place, and the words in it."""
    row = facts.words[place[0]]
    first = _first_word(row, place)
    inside = [t.text.lower() for t in row[first:] if t.span[0] < place[2]]
    causes = {word for phrase in facts.language.claims.causes for word in phrase}
    at = first
    while at and first - at < _HELPED + 1:
        word = row[at - 1]
        if says_something(word.norm, facts.language) and word.text.lower() not in causes:
            break
        at -= 1
    return [t.text.lower() for t in row[at:first]], inside


def _first_word(row: Sequence[Token], place: Place) -> int:
    """The number of the first word of a place, or of the one behind it."""
    return bisect_right(row, place[1], key=lambda token: token.span[1])


def _opens_with_cause(before: Sequence[str], inside: Sequence[str], facts: ResolvedFacts) -> bool:
    words = [*before, *inside]
    return any(
        tuple(words[k : k + len(phrase)]) == phrase
        for phrase in facts.language.claims.causes
        for k in range(min(len(before) + 1, len(words)))
    )


def _is_agent(place: Place, facts: ResolvedFacts) -> bool:
    """Whether the words are who did it in a passive: "were beaten by police"."""
    claims = facts.language.claims
    row = facts.words[place[0]]
    first = _first_word(row, place)
    at = first if first < len(row) and row[first].text.lower() in claims.agents else first - 1
    while at >= 0 and first - at <= _HELPED and row[at].text.lower() not in claims.agents:
        if says_something(row[at].norm, facts.language):
            return False
        at -= 1
    if at < 0 or row[at].text.lower() not in claims.agents:
        return False
    return any(t.text.lower() in claims.passives for t in row[max(0, at - _CLAUSE) : at])


def _is_hidden_subject(place: Place, facts: ResolvedFacts, other: ResolvedFacts, answer: int) -> bool:
    """Whether the words are the subject of a verb that the other side has in the passive, with nobody behind it."""
    row = facts.words[place[0]]
    first = _first_word(row, place)
    passive = _passives(other, answer)
    if not passive or any(t.text.lower() in other.language.claims.agents for t in other.words[answer]):
        return False
    told = [k for k in range(first, len(row)) if row[k].span[0] < place[2]]
    subject = [k for k in told if says_something(row[k].norm, facts.language)]
    for k in range(first + 1, min(first + _CLAUSE, len(row))):
        verb = sense(row[k].norm, facts.language)
        if verb in passive and not _is_helped(row, k, facts) and any(at < k for at in subject):
            return True
    return False


def _passives(facts: ResolvedFacts, sentence: int) -> frozenset[str]:
    """The senses of the participles of a sentence's passives."""
    row = facts.words[sentence]
    return frozenset(
        sense(t.norm, facts.language)
        for k, t in enumerate(row)
        if says_something(t.norm, facts.language) and _is_helped(row, k, facts)
    )


def _is_helped(row: Sequence[Token], k: int, facts: ResolvedFacts) -> bool:
    """Whether the auxiliary of a passive stands before a word, with none but words of manner between."""
    reach = _CLAUSE if facts.language.nouns_capital else _HELPED
    return any(t.text.lower() in facts.language.claims.passives for t in row[max(0, k - reach) : k])


def _is_aimed_otherwise(segment: Segment, link: LinkedSides) -> bool:
    """Whether one preposition stands for another behind a word of force: "a war in", "a war on"."""
    words = []
    for place, facts in ((segment.left, link.left), (segment.right, link.right)):
        if place is None:
            return False
        row = facts.words[place[0]]
        own = [k for k, t in enumerate(row) if place[1] <= t.span[0] < place[2]]
        if len(own) != 1 or not own[0] or row[own[0]].text.lower() not in facts.language.speech.small:
            return False
        words.append(row[own[0] - 1].text.lower())
    return words[0] == words[1] and words[0] in link.left.language.claims.aimed
