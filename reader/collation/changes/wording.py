"""Wording of changes in the summary, shared by the kinds: what the version has, then what the base has.

‘21 people’, base ‘12 people’                   became another
‘did leak’, base ‘did not leak’                 came or went, between words that both versions have
drops ‘near the old quay’                       came or went with all that stood around it

Words are shown with their object: as much of their clause as it takes to understand them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.collation.changes.counterparts import counterpart
from reader.collation.changes.facts import ResolvedFacts, tokens_in
from reader.collation.changes.flags.phrases import object_of, phrase
from reader.collation.changes.flags.senses import says_something
from reader.collation.changes.kinds.record import ChangeInContext, Gravity, RemarkRule
from reader.collation.changes.slots import Place
from reader.collation.excerpts import shortened
from reader.model import ChangeKind, DetailKind, Side

_OBJECT = 3
"""Words below which what was changed is shown with its clause."""
_WIDE, _LONG = 6, 12
"""Words that are shown of one side alone, and beyond which its counterpart is no longer short."""
_BENT = frozenset({DetailKind.NEGATION, DetailKind.QUALIFIER})
"""Kinds whose words say nothing without those that they bend."""
_EXCERPT = 64
"""Characters of an excerpt."""


def remark(
    altered: Callable[[ChangeInContext], str], *, key: Callable[[ChangeInContext], str] | None = None
) -> RemarkRule:
    """A rule by which what became another is told by `altered`, and what is on one side alone beside what is not.

    `key` has what changes share that make one remark, the words themselves when None.
    """

    def words(context: ChangeInContext) -> str:
        return altered(context) if context.change.change is ChangeKind.CHANGED else one_sided(context)

    def key_of(context: ChangeInContext) -> str:
        return key(context) if key and context.change.change is ChangeKind.CHANGED else words(context)

    return RemarkRule(key=key_of, words=words)


def one_sided(context: ChangeInContext) -> str:
    """What is on one side alone, beside what the other side has between the same words; else that it came or went."""
    change = context.change
    side = Side.LEFT if change.change is ChangeKind.DROPPED else Side.RIGHT
    place = change.left_at if side is Side.LEFT else change.right_at
    own, other = (context.left, context.right) if side is Side.LEFT else (context.right, context.left)
    if place is None:
        return f"{does(context)} ‘{shortened(change.left or change.right, _EXCERPT)}’"
    if change.kind not in _BENT:
        return f"{does(context)} ‘{printed(own, object_of(own, place))}’"
    wide = phrase(own, place, _WIDE)
    there, here = counterpart(wide, side, context.edits), printed(own, wide)
    if there is not None and _says_something(other, there) and len(printed(other, there).split()) <= _LONG:
        beside = printed(other, object_of(other, there, _OBJECT))
        sides = (beside, here) if side is Side.LEFT else (here, beside)
        if sides[0] != sides[1]:
            return beside_base(*_apart(*sides))
    return f"{does(context)} ‘{here}’"


def altered(context: ChangeInContext) -> str:
    """What became another: as much of the version as shows its object, and the base's own words."""
    change = context.change
    right = change.right or ""
    if change.right_at is not None and len(right.split()) < _OBJECT:
        right = printed(context.right, object_of(context.right, change.right_at, _OBJECT + 1))
    return beside_base(right, change.left)


def beside_base(right: str | None, left: str | None) -> str:
    """ "‘21 people’, base ‘12 people’"."""
    return f"‘{shortened(right, _EXCERPT)}’, base ‘{shortened(left, _EXCERPT)}’"


def _apart(right: str, left: str) -> tuple[str, str]:
    """Two phrases from where they differ; the base's ends with the word behind that."""
    a, b = right.split(), left.split()
    while len(a) > _OBJECT and len(b) > 1 and a[0] == b[0]:
        del a[0], b[0]
    shared = next((k for k, (x, y) in enumerate(zip(reversed(a), reversed(b), strict=False)) if x != y), len(a))
    return " ".join(a), " ".join(b[: max(2, len(b) - shared + 1)])


def printed(facts: ResolvedFacts, place: Place) -> str:
    """The words of a place as printed, in one line, shortened."""
    text = facts.sentences[place[0]].text[place[1] : place[2]]
    return shortened(text.strip(" ,;:—–"), _EXCERPT)


def does(context: ChangeInContext) -> str:
    """The verb for what is on one side alone."""
    return "drops" if context.change.change is ChangeKind.DROPPED else "adds"


def altered_or_lesser(context: ChangeInContext) -> Gravity:
    """Altered facts of rank 1 come first, the rest last."""
    grave = context.change.rank == 1 and context.change.change is ChangeKind.CHANGED
    return Gravity.ALTERED if grave else Gravity.LESSER


def _says_something(facts: ResolvedFacts, place: Place) -> bool:
    tokens: Sequence[str] = [t.norm for t in tokens_in(facts.tokens[place[0]], place[1:])]
    return any(says_something(norm, facts.language) for norm in tokens)
