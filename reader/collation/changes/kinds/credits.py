"""Words for a changed attribution: another verb, or another speaker.

‘the mayor claimed’, base ‘reported’                  the verb is bent
credits the mayor, base Quist                         somebody else says it
‘the pier held’ unattributed, base ‘Quist said’       nobody says it any more
"""

from __future__ import annotations

import re

from reader.collation.changes.counterparts import counterpart
from reader.collation.changes.facts import ResolvedFacts, tokens_in
from reader.collation.changes.flags.phrases import BREAKS
from reader.collation.changes.kinds.record import ChangeInContext
from reader.collation.changes.kinds.speakers import speaker, speaker_agreement, verb
from reader.collation.changes.slots import Place
from reader.collation.changes.wording import altered, beside_base, printed
from reader.collation.excerpts import shortened
from reader.model import ChangeKind, Detail, DetailKind, Role, Side

_SOURCE = 40
"""Characters of a source."""
_CLAIM, _CLAIM_SHOWN = 2, 5
"""Words that a claim has at least, and those that are shown of it."""


def is_bent(context: ChangeInContext) -> bool:
    """Whether another speaker, or a verb that doubts, denies or vouches, came or went."""
    old, new = context.details
    if old is None or new is None or speaker_agreement(old, new) < 2:
        return True
    forces = {context.lexicon.force(verb(old)), context.lexicon.force(verb(new))}
    return not forces <= {0, 1}


def said_otherwise(context: ChangeInContext) -> str:
    """What is said of a changed attribution: its new verb, its new speaker, or the claim that lost or found one."""
    change = context.change
    if change.change is not ChangeKind.CHANGED:
        return _claim_alone(context)
    old, new = context.details
    if old is None or new is None:
        return altered(context)
    if _is_of_another(context, old, new):
        was = _printed_speaker(old, change.left_at, context.left)
        credited = _printed_speaker(new, change.right_at, context.right)
        if was != credited:
            return f"credits {credited}, base {was}"
    verbs = _printed_verb(old), _printed_verb(new)
    return beside_base(new.text, verbs[0] if verbs[0] != verbs[1] else old.text)


def _claim_alone(context: ChangeInContext) -> str:
    """The claim that lost its source, with the source; or the source that one was given."""
    change = context.change
    if change.change is ChangeKind.GAINED:
        return f"adds source ‘{shortened(change.right, _SOURCE)}’"
    source = f"base ‘{shortened(change.left, _SOURCE)}’"
    claim = _claim(context)
    if claim is None:
        return f"drops source ‘{shortened(change.left, _SOURCE)}’"
    if context.right.sentences[claim[0]].role is Role.LEDE:
        return f"lede in own voice, {source}"
    return f"‘{printed(context.right, claim)}’ unattributed, {source}"


def _claim(context: ChangeInContext) -> Place | None:
    """The words of the version that the base has beside its source: those behind it, else those before."""
    place = context.change.left_at
    if place is None:
        return None
    sentence, start, end = place
    length = len(context.left.sentences[sentence].text)
    for beside in ((sentence, end, length), (sentence, context.left.starts[sentence], start)):
        there = counterpart(beside, Side.LEFT, context.edits) if beside[1] < beside[2] else None
        if there is not None:
            words = [t for t in tokens_in(context.right.tokens[there[0]], there[1:]) if t.norm[:1].isalnum()]
            if len(words) >= _CLAIM:
                return _opening(context.right, (there[0], *words[0].span))
    return None


def _opening(facts: ResolvedFacts, place: Place) -> Place:
    """The first words of the clause that a place stands in."""
    text = facts.sentences[place[0]].text
    row = [t for t in facts.tokens[place[0]] if t.norm[:1].isalnum() and t.span[0] >= facts.starts[place[0]]]
    first = next((k for k, t in enumerate(row) if t.span[1] > place[1]), 0)
    while first and BREAKS.isdisjoint(text[row[first - 1].span[1] : row[first].span[0]]):
        first -= 1
    return (place[0], row[first].span[0], row[first : first + _CLAIM_SHOWN][-1].span[1]) if row else place


def _is_of_another(context: ChangeInContext, old: Detail, new: Detail) -> bool:
    """Whether the speaker is what an editor must be told, rather than the verb."""
    agreement = speaker_agreement(old, new)
    bent = context.lexicon.force(verb(old)) != context.lexicon.force(verb(new))
    return bool(speaker(old) and speaker(new)) and (agreement == 0 or (agreement == 1 and not bent))


def _printed_speaker(attribution: Detail, place: Place | None, facts: ResolvedFacts) -> str:
    """Who speaks, as short as the copy allows: the last name of note among the words, or all of them."""
    words = speaker(attribution).split()
    spoken = re.search(r"\W+".join(map(re.escape, words)), attribution.text, re.IGNORECASE)
    if spoken is None or place is None:
        return shortened(attribution.text)
    start = attribution.span[0]
    names = [
        d.text
        for d in facts.details[place[0]]
        if d.kind is DetailKind.NAME and start + spoken.start() <= d.span[0] and d.span[1] <= start + spoken.end()
    ]
    ends = bool(names) and spoken[0].endswith(names[-1])
    printed = names[-1] if ends else shortened(spoken[0])
    return printed[:1].lower() + printed[1:] if printed.startswith(("The ", "A ", "An ")) else printed


def _printed_verb(attribution: Detail) -> str:
    """The reporting verb as printed."""
    words = attribution.text.split()
    lemma = verb(attribution)
    if lemma == "according":
        return "according to"
    return next((w for w in reversed(words) if w.lower()[:3] == lemma[:3]), words[-1])
