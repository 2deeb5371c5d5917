"""The table of a story in a given width: the base on the left stays, as many outlets beside it as fit.

  │ number and base sentence          │ outlet        │ outlet        │
2 │ Some 40 people were on the …      │ ! number      │ − removed     │   one line a row: thousands are instant
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from reader.model import Role
from reader.text.visible import visible
from reader.tui.grid.view import Grid, GridCell, GridRow
from reader.tui.paint import wording
from reader.tui.paint.bars import shape_words
from reader.tui.paint.cells import plain_tone
from reader.tui.paint.find import NOTHING, Query, window
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.table import TableColumns, fitted, name_head
from reader.tui.paint.width import cell_len
from reader.tui.paint.wording import TONES, Glyphs, Mark
from reader.tui.paint.wrap import fill, shorten

_NARROWEST, _COMFORTABLE, _WIDEST = 14, 20, 40
_READABLE = 60
"""Width, in cells, at which most sentences can be recognised by their beginning."""
_TELLING = 30
"""Cells from which a wording cut short tells more than a short one."""


def columns(width: int, outlets: int, first: int = 0) -> TableColumns:
    """Share a width among the base and `outlets`; where they do not all fit, those from `first` on."""
    number = 4
    free = max(0, width - number - max(12, width * 3 // 8))
    shown = max(1, min(outlets, free // (_NARROWEST + 1)))
    spare = (width - number - _READABLE) // shown - 1
    cell = max(1, min(free // shown - 1, max(_COMFORTABLE, min(_WIDEST, spare))))
    first = max(0, min(first, outlets - shown))
    return TableColumns(number, max(1, width - number - shown * (cell + 1)), cell, range(first, first + shown))


class GridPainter:
    """Paints the heads and rows of a table; a piece's `pane` is its column, 0 the base and from 1 the outlets."""

    def __init__(self, grid: Grid, columns: TableColumns, glyphs: Glyphs, query: Query = NOTHING) -> None:
        self.columns = columns
        self._grid = grid
        self._glyphs = glyphs
        self._query = query
        versions = grid.apparatus.versions
        called = wording.version_labels(versions)
        self._base, *self._names = (called[version.id] for version in versions)
        self._painted: dict[int, Line] = {}

    @cached_property
    def heads(self) -> tuple[Line, Line]:
        """The names over the columns, and what each outlet does with the base on the whole."""
        shown = self.columns.outlets
        names = [Piece(" " * self.columns.number)]
        counts = [Piece(" " * self.columns.number)]
        names += fitted([Piece(self._base, Tone.STRONG), Piece("  base", Tone.FAINT)], self.columns.base, 0)
        own = sum(row.base is not None for row in self._grid.rows)
        told = f"{wording.plural(own, 'sentence')}, {len(self._grid.rows) - own} added by others"
        counts.append(Piece(fill(told, self.columns.base), Tone.FAINT, 0))
        for outlet in shown:
            bar = Piece(self._glyphs.bar, Tone.RULE)
            names += [bar, *name_head(self._names, shown, outlet, self.columns.cell)]
            counts += [bar, *fitted(self._counts(outlet), self.columns.cell, outlet + 1)]
        return Line(tuple(names)), Line(tuple(counts))

    def row(self, place: int) -> Line:
        """One row in exactly the width of its columns."""
        if place not in self._painted:
            self._painted[place] = self._paint(place)
        return self._painted[place]

    def texts(self, place: int) -> list[str]:
        """The sentence of a row, and the fullest wording of each outlet's cell."""
        row = self._grid.rows[place]
        said = (said_in(cell, self._glyphs, sys.maxsize) for cell in row.cells)
        return [
            visible(row.sentence.text),
            *("".join(piece.text for piece in pieces[1:] or pieces).strip() for pieces in said),
        ]

    def _paint(self, place: int) -> Line:
        row = self._grid.rows[place]
        pieces = [self._number(row), self._sentence(row)]
        for outlet in self.columns.outlets:
            pieces.append(Piece(self._glyphs.bar, Tone.RULE))
            said = said_in(row.cells[outlet], self._glyphs, self.columns.cell - 1)
            pieces += fitted([Piece(" "), *said], self.columns.cell, outlet + 1)
        return Line(tuple(pieces), place)

    def _counts(self, outlet: int) -> list[Piece]:
        said = self._grid.comparisons[outlet]
        pieces = [Piece(f" {wording.percent(said.collation.shares.kept)} kept", Tone.FAINT)]
        room = self.columns.cell - cell_len(pieces[0].text)
        for mark in (Mark.ALERT, Mark.REWORDED, Mark.ADDED, Mark.REMOVED):
            told = f"{self._glyphs.marks[mark]}{said.counts[mark]}"
            room -= len(told) + 2
            if said.counts[mark] and room >= 0:
                pieces += [Piece("  "), Piece(told, TONES[mark])]
        return pieces

    def _number(self, row: GridRow) -> Piece:
        if row.base is None:
            return Piece(self._glyphs.marks[Mark.ADDED].rjust(self.columns.number - 1) + " ", Tone.ADDED)
        number = str(row.paragraph) if row.paragraph else ""
        return Piece(number.rjust(self.columns.number - 1) + " ", Tone.FAINT)

    def _sentence(self, row: GridRow) -> Piece:
        tone = Tone.ADDED if row.base is None else plain_tone(row.sentence.role)
        width = self.columns.base
        text = visible(row.sentence.text if self._query else row.sentence.text[: 4 * width])
        return Piece(fill(window(text, self._query, width - 1), max(0, width - 1)) + " ", tone, 0)


def said_in(cell: GridCell, glyphs: Glyphs, width: int) -> list[Piece]:
    """A glyph and its words for a cell, as many words as `width` has room for."""
    if not cell.marks:
        told = f"  in {_place(cell) or 'other words'}" if cell.sentences else ""
        return [Piece(shorten(told, width), Tone.FAINT)] if told else []
    mark = cell.marks[0]
    glyph = _glyph(cell, glyphs)
    tone = {Mark.SAME: Tone.FAINT, Mark.ALERT: Tone.ALERT_TEXT}.get(mark, TONES[mark])
    offered = list(_wordings(cell, glyphs))
    room = width - 2
    fullest = offered[0] if room >= _TELLING else offered[-1]
    fitting = next((words for words in offered if cell_len(words) <= room), fullest)
    return [Piece(glyph, TONES[mark]), Piece(" " + shorten(fitting, room), tone)]


def _glyph(cell: GridCell, glyphs: Glyphs) -> str:
    mark = Mark.MOVED if Mark.MOVED in cell.marks and cell.marks[0] is not Mark.ALERT else cell.marks[0]
    if mark is Mark.MOVED:
        return glyphs.up if cell.up else glyphs.down
    return glyphs.same if mark is Mark.SAME else glyphs.marks[mark]


def _wordings(cell: GridCell, glyphs: Glyphs) -> Iterator[str]:
    """What became of a sentence in words, the fullest wording first."""
    place = _place(cell)
    if cell.marks[-1] is Mark.ADDED:
        words = {None: "", True: ", same words", False: ", other words"}[cell.alike]
        yield f"{place or 'added'}{words}"
        yield place or "added"
        return
    rest = [str(mark) for mark in cell.marks if mark is not Mark.ALERT]
    if Mark.MOVED in cell.marks:
        arrow = (glyphs.up if cell.up else glyphs.down) if cell.changes else ""
        rest = [f"{arrow}{place} moved".strip(), *(word for word in rest if word != Mark.MOVED)]
    if cell.link:
        rest += shape_words(len(cell.link.left), len(cell.link.right))
    if cell.changes:
        told = "; ".join(wording.change(change, glyphs.becomes) for change in cell.changes)
        kinds = Counter(wording.kind_label(change.kind).singular for change in cell.changes)
        yield ", ".join([told, *(word for word in rest if word != Mark.REWORDED)])
        yield ", ".join(kinds)
        first = next(iter(kinds))
        yield f"{first} +{len(kinds) - 1}" if len(kinds) > 1 else first
        yield wording.plural(len(cell.changes), "flag")
        return
    if cell.tail:
        yield "removed, end cut" if cell.ends else "removed with all after"
    yield ", ".join(rest)
    yield rest[0]


def _place(cell: GridCell) -> str:
    return f"¶{cell.paragraph}" if cell.paragraph else wording.role(cell.role) if cell.role is not Role.BODY else ""
