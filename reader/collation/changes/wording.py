"""Words for changes in the summary, shared by the kinds.

‘12 people’ now ‘21 people’      became another
drops ‘illegally’, ‘brutal’      on one side alone, listed; too many are named by their kind
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.collation.changes.kinds.record import ChangeInContext, Gravity, RemarkRule
from reader.collation.excerpts import shortened
from reader.model import ChangeKind

_LISTED = 90
"""Characters that the things dropped or added may take together; beyond, they are named by their kind."""


def remark(
    altered: Callable[[ChangeInContext], str],
    *,
    key: Callable[[ChangeInContext], str] | None = None,
    several: str = "",
) -> RemarkRule:
    """A rule by which what is on one side alone is listed: "drops ‘brutal’, ‘illegally’".

    `altered` has the words for a detail that became another, `key` what those share that make one remark (the words
    themselves when None); `several` is the noun for many, "" where they are listed however many they are.
    """
    key_of = key or altered

    def words(changes: Sequence[ChangeInContext]) -> str:
        if changes[0].change.change is ChangeKind.CHANGED:
            return altered(changes[0])
        listed = ", ".join(quoted_once(changes))
        return f"{does(changes)} {several if several and len(listed) > _LISTED else listed}"

    return RemarkRule(key=lambda c: side_key(c) or key_of(c), words=words, brief=brief_of(several))


def side_key(context: ChangeInContext) -> str:
    """What changes on one side alone share: their sort; "" for a detail that became another."""
    change = context.change
    return "" if change.change is ChangeKind.CHANGED else f"{change.change} {change.kind}"


def brief_of(several: str) -> Callable[[Sequence[ChangeInContext]], str]:
    """The remark in two words, by the noun for many of the kind: "drops attribution"."""

    def brief(changes: Sequence[ChangeInContext]) -> str:
        if not several or changes[0].change.change is ChangeKind.CHANGED:
            return ""
        return f"{does(changes)} {several if len(changes) > 1 else several.rstrip('s')}"

    return brief


def quoted_once(changes: Sequence[ChangeInContext]) -> list[str]:
    """What is on one side alone, each thing once, shortened."""
    return list(dict.fromkeys(f"‘{shortened(c.change.left or c.change.right)}’" for c in changes))


def does(changes: Sequence[ChangeInContext]) -> str:
    """The verb for what is on one side alone."""
    return "drops" if changes[0].change.change is ChangeKind.DROPPED else "adds"


def now(left: str | None, right: str | None) -> str:
    """ "‘claimed’ now ‘reported’"."""
    return f"‘{shortened(left)}’ now ‘{shortened(right)}’"


def altered(context: ChangeInContext) -> str:
    """The words for a detail that became another, as printed."""
    return now(context.change.left, context.change.right)


def altered_or_lesser(context: ChangeInContext) -> Gravity:
    """Altered facts of rank 1 come first, the rest last."""
    grave = context.change.rank == 1 and context.change.change is ChangeKind.CHANGED
    return Gravity.ALTERED if grave else Gravity.LESSER
