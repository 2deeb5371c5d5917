"""A Collation as the panes show it: levels of cells, independent of width and colour.

The same shape for any number of panes; levels.py makes it, the painters read it.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.model import Change, Collation, Link, Role
from reader.tui.paint.lines import Piece, Tone
from reader.tui.paint.wording import Mark

BASE, WITNESS = 0, 1


@dataclass(frozen=True, slots=True)
class Cell:
    """A sentence in a pane. `paragraph` is its number where it opens one; `beside` tells where its answer stands."""

    sentence: int
    pieces: tuple[Piece, ...]
    mark: Mark
    role: Role
    paragraph: int | None = None
    opens: bool = False
    moved: bool = False
    alert: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Where a pane has no sentence: the word that says why."""

    word: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Level:
    """Cells that stand level, one for each pane; `row` is the paragraph row they belong to.

    `marks` holds what is to be told here, the loudest first; `changes` are the alerts in words' stead.
    """

    cells: tuple[Cell | Gap, ...]
    row: int
    link: Link
    marks: tuple[Mark, ...]
    changes: tuple[Change, ...] = ()
    tail: bool = False

    @property
    def mark(self) -> Mark:
        return self.marks[0]

    def cell(self, pane: int) -> Cell | None:
        found = self.cells[pane]
        return found if isinstance(found, Cell) else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A Collation as the panes show it. `house_style` False treats what only house style changed as the same.

    `stops` are the levels that `n` and `p` walk, `alerts` those of them with a changed fact; `ends_at` is the
    last base paragraph of a witness that was cut from the end, `cut` the paragraphs it left out there.
    """

    collation: Collation
    levels: tuple[Level, ...]
    stops: tuple[int, ...]
    alerts: tuple[int, ...]
    counts: dict[Mark, int]
    house_style: bool = True
    ends_at: int | None = None
    cut: int = 0

    def at(self, pane: int, sentence: int) -> int:
        """The level of a sentence; 0 where there is none."""
        for place, level in enumerate(self.levels):
            cell = level.cell(pane)
            if cell and cell.sentence == sentence:
                return place
        return 0

    def partners(self, place: int) -> tuple[int, ...]:
        """The other levels of the same link: where a moved or split sentence goes on."""
        if not self.levels:
            return ()
        link = self.levels[place].link
        return tuple(other for other, level in enumerate(self.levels) if level.link is link and other != place)
