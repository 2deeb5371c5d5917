"""What only one outlet has, outlet by outlet, each a place to go to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.model import LedgerEntry, Story
from reader.text.visible import visible
from reader.tui.paint import wording
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.stories import Told
from reader.tui.paint.wording import Glyphs, Mark
from reader.tui.paint.wrap import wrap


@dataclass(frozen=True, slots=True)
class Alone:
    """A sentence that one version alone has, with its paragraph."""

    entry: LedgerEntry
    paragraph: int | None


def alone(story: Story, told: Told, paragraph_of: dict[tuple[str, int], int]) -> tuple[Alone, ...]:
    """The unique sentences of a story, version by version in its order."""
    return tuple(
        Alone(entry, paragraph_of.get((version.id, entry.sentence)))
        for version in story.versions
        for entry in told.unique.get(version.id, ())
        if entry.detail is None
    )


def paint(story: Story, found: Sequence[Alone], glyphs: Glyphs, width: int) -> list[Line]:
    """A heading for each outlet, its sentences under it; `level` counts over `found`."""
    inner = max(10, width - 4)
    lines: list[Line] = []
    names = wording.names(story.versions)
    for version in story.versions:
        own = [(place, one) for place, one in enumerate(found) if one.entry.version == version.id]
        name = names[version.id]
        if not own:
            lines += [Line(), Line((Piece(f" {name}", Tone.STRONG), Piece("  has nothing of its own", Tone.FAINT)))]
            continue
        count = wording.plural(len(own), "sentence")
        lines += [Line(), Line((Piece(f" Only {name}", Tone.STRONG), Piece(f"  {count}", Tone.FAINT)))]
        for place, one in own:
            pieces = [Piece(f"{visible(one.entry.text)}")]
            if one.paragraph:
                pieces.append(Piece(f"  ¶{one.paragraph}", Tone.FAINT))
            mark = Piece(f" {glyphs.marks[Mark.ADDED]} ", Tone.ADDED)
            lines += [
                Line((mark if row == 0 else Piece("   "), *text), place) for row, text in enumerate(wrap(pieces, inner))
            ]
    return lines
