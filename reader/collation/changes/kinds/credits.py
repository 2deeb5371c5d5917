"""Words for a changed attribution: another verb, or another speaker.

‘claimed’ now ‘reported’          the verb is bent
credits the mayor, not Quist      somebody else says it
"""

from __future__ import annotations

import re

from reader.collation.changes.facts import ResolvedFacts
from reader.collation.changes.kinds.record import ChangeInContext
from reader.collation.changes.kinds.speakers import speaker, speaker_agreement, verb
from reader.collation.changes.slots import Place
from reader.collation.changes.wording import altered, now
from reader.collation.excerpts import shortened
from reader.model import Detail, DetailKind


def is_bent(context: ChangeInContext) -> bool:
    """Whether another speaker, or a verb that doubts, denies or vouches, came or went."""
    old, new = context.details
    if old is None or new is None or speaker_agreement(old, new) < 2:
        return True
    forces = {context.lexicon.force(verb(old)), context.lexicon.force(verb(new))}
    return not forces <= {0, 1}


def said_otherwise(context: ChangeInContext) -> str:
    """What is said of a changed attribution: its new verb, or its new speaker."""
    change = context.change
    old, new = context.details
    if old is None or new is None:
        return altered(context)
    if _is_of_another(context, old, new):
        was = _printed_speaker(old, change.left_at, context.left)
        credited = _printed_speaker(new, change.right_at, context.right)
        if was != credited:
            return f"credits {credited}, not {was}"
    verbs = _printed_verb(old), _printed_verb(new)
    return f"‘{verbs[0]}’ now ‘{verbs[1]}’" if verbs[0] != verbs[1] else now(old.text, new.text)


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
