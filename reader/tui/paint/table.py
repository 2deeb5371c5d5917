"""Columns of a table in a given width: what leads a row, the base, and as many versions beside it as fit.

lead │ base              │ version     │ version
   2 │ Some 40 people …  │ ! number    │ − removed
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from reader.tui.paint.find import Query, marked
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.width import cell_len
from reader.tui.paint.wrap import shorten

HEADS = 2
"""Lines over the rows: the names, and what is told of each version on the whole."""


@dataclass(frozen=True, slots=True)
class TableColumns:
    """Cells of the terminal: for the lead, the base, and each of the `outlets` shown, a bar before each of them."""

    number: int
    base: int
    cell: int
    outlets: range

    @property
    def width(self) -> int:
        return self.number + self.base + (self.cell + 1) * len(self.outlets)

    def at(self, x: int) -> int:
        """The column at a cell of the terminal: 0 the base, from 1 the outlets."""
        if x < self.number + self.base:
            return 0
        return min(self.outlets.stop, self.outlets.start + 1 + (x - self.number - self.base) // (self.cell + 1))


class TablePainter(Protocol):
    """Paints the heads and rows of a table; a piece's `pane` is its column, 0 the base and from 1 the outlets."""

    columns: TableColumns

    @property
    def heads(self) -> tuple[Line, Line]:
        """The names over the columns, and what each version does on the whole."""

    def row(self, place: int) -> Line:
        """One row in exactly the width of its columns."""

    def texts(self, place: int) -> Sequence[str]:
        """What each column of a row has to say, whole: the base's first, then every version's, in sight or not."""


def matches(rows: Iterable[Sequence[str]], query: Query) -> list[tuple[int, int]]:
    """The cells, row and column, where a query is found in the texts of the rows."""
    if not query:
        return []
    return [(row, at) for row, texts in enumerate(rows) for at, text in enumerate(texts) if query.spans(text)]


def marked_cells(line: Line, query: Query, found: Mapping[int, Tone]) -> Line:
    """A row with what is looked for marked in the columns where it was `found`: the words, or all of a cell where they
    stand in what is cut off.
    """
    pieces: list[Piece] = []
    for column, group in groupby(line.pieces, key=lambda piece: piece.pane):
        cell = Line(tuple(group))
        if column in found:
            spans = query.spans(cell.text)
            inner = cell.text.strip()
            start = cell.text.find(inner)
            cell = marked(cell, [(span, found[column]) for span in spans or [(start, start + len(inner))]])
        pieces += cell.pieces
    return Line(tuple(pieces), line.level)


def fitted(pieces: Sequence[Piece], width: int, column: int) -> list[Piece]:
    """The pieces in exactly `width` cells, all of one column."""
    shown: list[Piece] = []
    room = width
    for piece in pieces:
        text = piece.text if cell_len(piece.text) <= room else shorten(piece.text, room)
        shown.append(Piece(text, piece.tone, column))
        room -= cell_len(text)
        if text != piece.text:
            break
    return [*shown, Piece(" " * room, Tone.PLAIN, column)]


def name_head(name: str, shown: range, outlet: int, count: int, width: int) -> list[Piece]:
    """The name over the column of an outlet; where more of them are hidden at this side, an arrow says so."""
    before = "‹ " if outlet == shown.start > 0 else " "
    after = " ›" if outlet == shown.stop - 1 < count - 1 else ""
    pieces = [
        Piece(before, Tone.FAINT),
        Piece(shorten(name, width - len(before) - len(after)), Tone.STRONG),
        Piece(after, Tone.FAINT),
    ]
    return fitted(pieces, width, outlet + 1)
