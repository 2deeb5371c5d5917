"""Sources of claims: whether a changed attribution names another speaker, or the same one otherwise.

said its head nurse, Ada Hale → said Ada Hale, its head nurse      the same, put round
police said → engineers said                                       another
"""

from __future__ import annotations

from typing import Final

from reader.collation.changes.facts import ResolvedFacts, tokens_in
from reader.collation.changes.flags.places import text_at
from reader.collation.changes.flags.senses import says_something, sense
from reader.collation.changes.kinds.record import detail_at
from reader.collation.changes.kinds.speakers import speaker, speaker_agreement, verb
from reader.collation.changes.linked_sides import LinkedSides
from reader.collation.changes.slots import Place
from reader.model import Change, ChangeKind, DetailKind, Side

_SHOWN: Final = 3
"""Words of an attribution that are shown where its verb alone was changed."""
_BEFORE, _DESCRIPTION = 3, 2
"""Sentences in which a speaker was named just before; words of "the company".
"""
_BESIDE: Final = 40
"""Characters around an attribution in which a speaker named in two ways stands."""


def is_said_by_another(change: Change, link: LinkedSides) -> bool:
    """Whether the speaker of a claim was exchanged for one named in other words: "police said", "engineers said"."""
    if change.kind is not DetailKind.ATTRIBUTION:
        return False
    old, new = detail_at(link.left, change.kind, change.left_at), detail_at(link.right, change.kind, change.right_at)
    if old is None or new is None or speaker_agreement(old, new) > 1:
        return False
    vague = link.left.language.comparison.vague_speakers | link.right.language.comparison.vague_speakers
    one, two = (
        {sense(word, facts.language) for word in speaker(d).split() if says_something(word, facts.language)}
        for d, facts in ((old, link.left), (new, link.right))
    )
    return (
        bool(one)
        and bool(two)
        and one.isdisjoint(two)
        and vague.isdisjoint((*speaker(old).split(), *speaker(new).split()))
    )


def is_same_source(change: Change, link: LinkedSides) -> bool:
    """Whether who says it is the same in another form of words, as firmly; or a pronoun beside what both quote."""
    if change.kind is not DetailKind.ATTRIBUTION:
        return False
    if change.change is not ChangeKind.CHANGED:
        return _goes_on_quoting(change, link)
    if not _is_as_firm(change, link):
        return False
    one, two = _sources(change, link)
    return bool(one) and (one == two or _is_named_before(change, link))


def _is_named_before(change: Change, link: LinkedSides) -> bool:
    """Whether one side calls by what it is whom the other names, and has named it just before: "the company"."""
    ours = _described(link.left, change.left_at), _name_words(link.left, change.left_at)
    theirs = _described(link.right, change.right_at), _name_words(link.right, change.right_at)
    for (described, _), (another, named), facts, place in (
        (ours, theirs, link.left, change.left_at),
        (theirs, ours, link.right, change.right_at),
    ):
        if not described or another or not named or place is None:
            continue
        earlier = facts.tokens[max(0, place[0] - _BEFORE) : place[0]]
        for row in earlier:
            norms = {t.norm for t in row}
            if named <= norms and (described in facts.language.comparison.bodies or described in norms):
                return True
    return False


def _described(facts: ResolvedFacts, place: Place | None) -> str:
    """The noun of a speaker who is not named but for what it is, behind a determiner; "" of any other."""
    said = detail_at(facts, DetailKind.ATTRIBUTION, place)
    words = [] if said is None else [w for w in speaker(said).split() if w != "'s"]
    if said is None or place is None or len(words) != _DESCRIPTION or words[0] not in facts.language.speech.determiners:
        return ""
    return words[1] if not _name_words(facts, place) or facts.language.nouns_capital else ""


def _name_words(facts: ResolvedFacts, place: Place | None) -> frozenset[str]:
    """The norms of the capitalised words that a speaker is named by."""
    said = detail_at(facts, DetailKind.ATTRIBUTION, place)
    if said is None or place is None:
        return frozenset()
    spoken = speaker(said).split()
    determiners = facts.language.speech.determiners
    return frozenset(
        t.norm
        for t in tokens_in(facts.tokens[place[0]], place[1:])
        if t.text[:1].isupper() and (low := t.text.lower()) in spoken and low not in determiners
    )


def is_said_beside(change: Change, link: LinkedSides) -> bool:
    """Whether the speaker of each side stands beside that of the other: "its head nurse, Joel Imbara", put round."""
    places = (change.left_at, link.left), (change.right_at, link.right)
    beside: list[set[str]] = []
    for place, facts in places:
        if place is None:
            return False
        near = place[1] - _BESIDE, place[2] + _BESIDE
        words = tokens_in(facts.tokens[place[0]], (max(0, near[0]), near[1]))
        beside.append({sense(t.norm, facts.language) for t in words if t.norm})
    one, two = _sources(change, link)
    return bool(one and two) and one <= beside[1] and two <= beside[0] and _is_as_firm(change, link)


def _sources(change: Change, link: LinkedSides) -> tuple[frozenset[str], frozenset[str]]:
    """The senses of the words that name the speaker on either side."""
    old, new = detail_at(link.left, change.kind, change.left_at), detail_at(link.right, change.kind, change.right_at)
    one, two = (
        frozenset(sense(w, facts.language) for w in speaker(d).split() if says_something(w, facts.language))
        if d is not None
        else frozenset[str]()
        for d, facts in ((old, link.left), (new, link.right))
    )
    return one, two


def with_verb(change: Change, link: LinkedSides) -> Change:
    """What one speaker says by another verb, shown by the verb and the words next to it: "Tarn claimed"."""
    one, two = _sources(change, link)
    if not (one and two) or not (one <= two or two <= one) or _is_as_firm(change, link):
        return change
    left, right = _around_verb(change.left_at, link.left), _around_verb(change.right_at, link.right)
    texts = text_at(left, link, Side.LEFT), text_at(right, link, Side.RIGHT)
    return change._replace(left=texts[0], right=texts[1], left_at=left, right_at=right)


def _around_verb(place: Place | None, facts: ResolvedFacts) -> Place | None:
    """The verb of an attribution with the words of it that stand next to it, a few in all."""
    said = detail_at(facts, DetailKind.ATTRIBUTION, place)
    if place is None or said is None:
        return place
    words = [t for t in tokens_in(facts.tokens[place[0]], place[1:]) if t.norm]
    verbs = facts.language.speech.verbs
    at = next((k for k, t in enumerate(words) if verbs.get(t.text.lower(), ("",))[0] == verb(said)), None)
    if at is None or len(words) <= _SHOWN:
        return place
    first = max(0, min(at - _SHOWN + 1, len(words) - _SHOWN))
    last = min(len(words) - 1, first + _SHOWN - 1)
    return (place[0], words[first].span[0], words[last].span[1])


def _is_as_firm(change: Change, link: LinkedSides) -> bool:
    """Whether the verbs of both sides have the same force."""
    old, new = detail_at(link.left, change.kind, change.left_at), detail_at(link.right, change.kind, change.right_at)
    return old is not None and new is not None and link.lexicon.force(verb(old)) == link.lexicon.force(verb(new))


def _goes_on_quoting(change: Change, link: LinkedSides) -> bool:
    """Whether a pronoun alone, "she said", comes or goes beside a quotation that both sides have."""
    side, place = (Side.LEFT, change.left_at) if change.left_at else (Side.RIGHT, change.right_at)
    said = detail_at(link.facts(side), change.kind, place)
    if place is None or said is None:
        return False
    facts, other = link.facts(side), link.facts(side.other)
    named = frozenset(speaker(said).split()) - facts.language.speech.pronouns
    quoted = {d.value for d in facts.details[place[0]] if d.kind is DetailKind.QUOTE}
    there = {d.value for k in link.answers(place[0], side) for d in other.details[k] if d.kind is DetailKind.QUOTE}
    return not named and not quoted.isdisjoint(there)


def is_said_alike(change: Change, link: LinkedSides) -> bool:
    """Whether one speaker says it with as much force, in another verb or named otherwise; or is credited nearby."""
    if change.kind is not DetailKind.ATTRIBUTION:
        return False
    if change.change is not ChangeKind.CHANGED:
        return True
    old, new = detail_at(link.left, change.kind, change.left_at), detail_at(link.right, change.kind, change.right_at)
    if old is None or new is None or speaker_agreement(old, new) < 2:
        return False
    forces = {link.lexicon.force(verb(d)) for d in (old, new)}
    return len(forces) == 1 or forces <= {0, 1}
