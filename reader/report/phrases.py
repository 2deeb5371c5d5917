"""Phrases of reports and screens: changed facts, counts and shares in words."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile
from typing import TYPE_CHECKING

from reader.text.visible import visible

if TYPE_CHECKING:
    from reader.collation.changes.kinds.record import Label
    from reader.model import Change, DetailKind

# Passages of up to so many words are shown whole.
_SHORT = 4


def change(fact: Change, becomes: str = "→") -> str:
    """A changed fact in words: `number changed: "40" → "44"`, and whether it was dismissed."""
    return _change(fact, becomes) + " (dismissed)" * fact.dismissed


def _change(fact: Change, becomes: str) -> str:
    from reader.model import ChangeKind

    label = kind_label(fact.kind).singular
    if fact.change is ChangeKind.CHANGED and fact.left is not None and fact.right is not None:
        left, right = map(_quoted, contrast(fact.left, fact.right))
        return f"{label} changed: {left} {becomes} {right}"
    quoted = [_quoted(text) for text in (fact.left, fact.right) if text is not None]
    verb = {ChangeKind.GAINED: "added", ChangeKind.DROPPED: "dropped"}.get(fact.change, "changed")
    return f"{label} {verb}: {', '.join(quoted)}" if quoted else f"{label} {verb}"


def kind_label(kind: DetailKind) -> Label:
    """What a kind of detail is called."""
    # The records stand on the whole engine, and every screen's words are imported at the start.
    from reader.collation.changes.kinds.registry import record_of

    return record_of(kind).label


def contrast(*passages: str) -> tuple[str, ...]:
    """Two passages or more cut down to where they differ, with a word of context on each side where they are long.

    "We saw it come from the yard" and "... from the garden" become "… the yard" and "… the garden".
    """
    split = [passage.split() for passage in passages]
    fewest = min(map(len, split))
    if fewest <= _SHORT:
        return passages
    head = max(0, _alike(zip(*split, strict=False)) - 1)
    tail = max(0, _alike(zip(*map(reversed, split), strict=False)) - 1)
    tail = min(tail, fewest - head - 1)

    def cut(words: list[str]) -> str:
        inner = " ".join(words[head : len(words) - tail])
        return f"{'… ' if head else ''}{inner}{' …' if tail else ''}"

    return tuple(map(cut, split))


def _alike(places: Iterable[tuple[str, ...]]) -> int:
    """How many places in a row, from the first on, hold the same word in all passages."""
    return sum(1 for _ in takewhile(lambda words: len({*words}) == 1, places))


def plural(count: int, noun: str, many: str | None = None) -> str:
    """ "1 paragraph", "3 paragraphs"."""
    return f"{count} {noun if count == 1 else many or noun + 's'}"


def percent(share: float) -> str:
    """A share in whole per cent, neither 0 nor 100 unless it is."""
    rounded = round(share * 100)
    if rounded == 0 and share > 0:
        rounded = 1
    if rounded == 100 and share < 1:
        rounded = 99
    return f"{rounded}%"


def _quoted(text: str) -> str:
    text = visible(text).strip()
    return text if text[:1] in '"“„«‘' else f'"{text}"'
