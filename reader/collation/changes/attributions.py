"""Who says it, side against side.

left   Quist said the pier held, and her office denied a leak      equal    quist said = she said
right  she said the pier held, and her office had admitted a leak  changed  denied → admitted
"""

from __future__ import annotations

from reader.collation.changes.assignment import Joined, Match, Slots, change_best
from reader.collation.changes.equivalence import speaker, speakers, verb
from reader.collation.changes.facts import ResolvedFacts as Told
from reader.collation.changes.slots import Found

_CLAIM = 8
"""Words beside an attribution that show what it stands for."""


def attributions(found: Match, a: list[Found], b: list[Found], joined: Joined, shared: Slots) -> None:  # noqa: ARG001
    """Who says it: by another verb of the same force it is soft, by a weaker or stronger one changed."""
    force = joined.lexicon.force

    def score(x: Found, y: Found) -> tuple[float, bool]:
        alike = speakers(x.detail, y.detail)
        if alike == 1 and not _same_claim(x, y, joined):
            return 0.0, False
        one, two = verb(x.detail), verb(y.detail)
        worth = (
            2.0 * alike + (one == two) + (force(one) == force(two)) + 0.5 * ((x.sentence, y.sentence) in joined.pairs)
        )
        return (worth if alike or len(a) == len(b) == 1 else 0.0), False

    change_best(found, a, b, score)
    changed, found.changed = found.changed, []
    for x, y, _ in changed:
        if speakers(x.detail, y.detail) and force(verb(x.detail)) == force(verb(y.detail)):
            found.soft.append((x, y))
        else:
            found.changed.append((x, y, False))
    if not joined.single:
        _spoken_once(found, a, b)
    found.lost += a
    found.new += b


def _spoken_once(found: Match, a: list[Found], b: list[Found]) -> None:
    """Where sentences are split or merged, one attribution may do for what had two of the same speaker.

    One with the verb of the other of the two says nothing that is not told already.
    """
    pairs = [*found.equal, *found.soft, *((x, y) for x, y, _ in found.changed)]
    for heap, kept, turn in ((a, pairs, False), (b, [(y, x) for x, y in pairs], True)):
        for x in list(heap):
            still = [(w, y) for w, y in kept if speaker(x.detail) and speakers(x.detail, y.detail) >= 2]
            if not still:
                continue
            heap.remove(x)
            if all(verb(w.detail) != verb(x.detail) for w, _ in still):
                y = still[0][1]
                found.soft.append((y, x) if turn else (x, y))


def _same_claim(x: Found, y: Found, joined: Joined) -> bool:
    """Whether both stand by the same words: those that follow, or for one that closes its clause, precede."""
    one, two = _claim(x, joined.left), _claim(y, joined.right)
    return 2 * len(one & two) >= min(len(one), len(two))


def _claim(found: Found, told: Told) -> frozenset[str]:
    text = told.sentences[found.sentence].text
    start, end = found.detail.span
    behind = [t.norm for t in told.tokens[found.sentence] if t.norm and t.span[0] >= end]
    before = [t.norm for t in told.tokens[found.sentence] if t.norm and t.span[1] <= start]
    closes = len(behind) < 3 or text[end:].lstrip()[:1] in tuple(',.;:”"»')
    heard = before[-_CLAIM:] if closes and before else behind[:_CLAIM]
    return frozenset(w for w in heard if len(w) > 3)
