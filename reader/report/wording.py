"""The words of reports and screens: what became of a sentence, which fact changed, how a desk counts paragraphs."""

from __future__ import annotations

from reader.model import Change, ChangeKind, Role, Version
from reader.text.visible import visible


def change(told: Change, becomes: str = "→") -> str:
    """A changed fact in words: `number changed: "40" → "44"`."""
    quoted = [_quoted(text) for text in (told.left, told.right) if text is not None]
    if told.change is ChangeKind.CHANGED and len(quoted) == 2:
        return f"{told.kind} changed: {quoted[0]} {becomes} {quoted[1]}"
    verb = {ChangeKind.GAINED: "added", ChangeKind.DROPPED: "dropped"}.get(told.change, "changed")
    return f"{told.kind} {verb}: {', '.join(quoted)}" if quoted else f"{told.kind} {verb}"


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


def paragraphs(version: Version) -> dict[int, int]:
    """Block to paragraph number as a desk counts: the running text alone, from 1."""
    prose = (place for place, block in enumerate(version.blocks) if block.role in (Role.LEDE, Role.BODY))
    return {block: number for number, block in enumerate(prose, 1)}


def _quoted(text: str) -> str:
    text = visible(text).strip()
    return text if text[:1] in '"“„«‘' else f'"{text}"'
