"""Counterparts of sentences: their matches on the other side, and their places in another comparison. Pure.

base | A      cursor on ¶4 of A      ──x──>      A | base      cursor on ¶4 of A still
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model import Collation, Sentence
    from reader.tui.paint.comparison import Comparison, Level


def matches(collation: Collation, side: int, sentence: int) -> tuple[Sentence, ...]:
    """The sentences that one of a side (0 the base's) is paired with on the other."""
    others = (collation.right, collation.left)[side]
    pairs = {pair for link in collation.links for pair in link.pairs if pair[side] == sentence}
    return tuple(others[pair[1 - side]] for pair in sorted(pairs))


def same_place(level: Level | None, before: Comparison, shown: Comparison) -> int | None:
    """The level of another comparison that has a sentence of this one's level; None where it shows none of them."""
    panes = {version.id: pane for pane, version in enumerate(shown.versions)}
    for pane, version in enumerate(before.versions):
        cell = level.cell(pane) if level else None
        if cell and version.id in panes:
            return shown.at(panes[version.id], cell.sentence)
    return None


def related(before: Comparison, shown: Comparison) -> bool:
    """Whether a place in the one has a counterpart in the other: the base is the same, and a version beside it."""
    (base, *others), (same, *versions) = ([version.id for version in each.versions] for each in (before, shown))
    return base == same and not set(others).isdisjoint(versions)
