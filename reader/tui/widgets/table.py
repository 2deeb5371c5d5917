"""Table with headings that stay, rows drawn as they come into sight, and a cursor on a cell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reader.tui.paint.find import NOTHING, Query
from reader.tui.paint.lines import Line, Tone
from reader.tui.paint.table import HEADS, TablePainter, marked_cells, matches
from reader.tui.paint.width import cell_len
from reader.tui.theme import CURSOR, LOOKS, Look
from reader.tui.widgets.painted import Painted
from reader.tui.widgets.searched import Matched

_HEAD, _ROW = "head", "row"

PainterIn = Callable[[int, int, Query], TablePainter]
"""The painter for a width, with the outlets from one on where they do not all fit, and what is looked for."""


class Table(Painted):
    """Shows what a painter makes of rows and outlets. `cursor` is a row, `column` 0 the base, from 1 the outlets."""

    LOOKS: ClassVar[Mapping[str, Look]] = {
        **LOOKS,
        _HEAD: Look(ground="surface"),
        _ROW: LOOKS[CURSOR],
        CURSOR: Look(ground="mark-cell-ground"),
    }

    DEFAULT_CSS = """
    Table { overflow-x: hidden; overflow-y: auto; }
    """

    @dataclass
    class Moved(Message):
        """The cursor has moved to another cell."""

        table: Table

        @property
        def control(self) -> Table:
            return self.table

    @dataclass
    class Opened(Message):
        """A cell was clicked twice."""

        table: Table

        @property
        def control(self) -> Table:
            return self.table

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._in: PainterIn | None = None
        self._painter: TablePainter | None = None
        self._rows = self._outlets = 0
        self.cursor = 0
        self.column = 1
        self.query_shown = NOTHING
        self._found: list[tuple[int, int]] = []
        self._match = 0

    @property
    def outlet(self) -> int | None:
        """The outlet under the cursor, None on the base."""
        return self.column - 1 if self.column else None

    @property
    def shown(self) -> range:
        """The outlets in sight."""
        return self._painter.columns.outlets if self._painter else range(0)

    def lay(self, painter: PainterIn, rows: int, outlets: int, cursor: int, column: int | None = None) -> None:
        """Show another table, the cursor on a row, and on an outlet (from 1) where one is given."""
        self._in, self._painter = painter, None
        self._rows, self._outlets = rows, outlets
        if not rows:
            self.cursor = 0
            self._lay_out()
            self.refresh()
        self._look_again()
        self.go(cursor, self.column if column is None else column, far=True)

    # Finding: a cell with the words in it is a match

    @property
    def matches(self) -> int:
        return len(self._found)

    def look_for(self, query: Query) -> None:
        self.query_shown, self._match, self._painter = query, 0, None
        self._look_again()
        self.go(self.cursor, self.column)

    def match_ahead(self) -> int:
        return next((at for at, (row, _) in enumerate(self._found) if row >= self.cursor), 0)

    def go_to_match(self, at: int) -> None:
        self._match = at
        self.go(*self._found[at], far=True)
        self.refresh()

    def _look_again(self) -> None:
        if self._in is None:
            return
        painter = self._in(1, 0, NOTHING)  # texts are the same in any width
        self._found = matches((painter.texts(row) for row in range(self._rows)), self.query_shown)
        self._match = min(self._match, max(0, len(self._found) - 1))
        if self.query_shown:
            self.post_message(Matched())

    def _marked(self, row: int, line: Line) -> Line:
        """A row with its matches marked, the one that was gone to stronger."""
        here = self._found[self._match] if self._found else None
        found = {cell[1]: Tone.MATCH_HERE if cell == here else Tone.MATCH for cell in self._cells(row)}
        return marked_cells(line, self.query_shown, found) if found else line

    def _cells(self, row: int) -> list[tuple[int, int]]:
        return self._found[bisect_left(self._found, (row, 0)) : bisect_left(self._found, (row + 1, 0))]

    # Moving

    def go(self, row: int, column: int, *, far: bool = False) -> None:
        """Put the cursor on a cell and bring it into sight; `far` leaves room above it, for a jump."""
        if not self._rows:
            return
        before, painter = self.cursor, self._painter
        self.cursor = max(0, min(row, self._rows - 1))
        self.column = max(0, min(column, self._outlets))
        self._lay_out()
        seen, room = self.scroll_offset.y, max(1, self.size.height - HEADS)
        if self.cursor < seen or self.cursor >= seen + room:
            margin = room // 3 if far else 0
            y = self.cursor - margin if far or self.cursor < seen else self.cursor - room + 1
            self.scroll_to(0, max(0, y), animate=False)
        if self._painter is painter:
            for changed in {before, self.cursor}:
                self.refresh_lines(HEADS + changed)
        else:
            self.refresh()
        self.post_message(self.Moved(self))

    def step(self, by: int) -> None:
        """Move by so many rows; to what is in sight where the wheel left the cursor behind."""
        seen = self.seen_instead(by)
        self.go(self.cursor + by if seen is None else seen, self.column)

    def turn(self, by: int) -> None:
        """Move by so many columns."""
        self.go(self.cursor, self.column + by)

    def page(self, by: int) -> None:
        """Move by screenfuls."""
        seen = self.seen_instead(by)
        self.go((self.cursor if seen is None else seen) + by * max(1, self.size.height - HEADS - 1), self.column)

    def end(self, by: int) -> None:
        """Go to the first row (-1) or the last (1)."""
        self.go(0 if by < 0 else self._rows, self.column)

    def seen_instead(self, by: int) -> int | None:
        """The first row in sight (1) or the last (-1) where the cursor is not; None where it is."""
        seen, room = round(self.scroll_offset.y), max(1, self.size.height - HEADS)
        if not self._rows or seen <= self.cursor < seen + room:
            return None
        return seen if by > 0 else min(seen + room, self._rows) - 1

    # Drawing

    def _lay_out(self) -> None:
        width = self.size.width
        if self._in is None or not width:
            return
        made = self._painter
        if made is None or made.columns.width != width:
            made = self._in(width, self.shown.start, self.query_shown)
        if self.column and self.column - 1 not in made.columns.outlets:
            ahead = self.column - 1 >= made.columns.outlets.stop
            made = self._in(width, self.column - (len(made.columns.outlets) if ahead else 1), self.query_shown)
        self._painter = made
        self.virtual_size = Size(width, self._rows + HEADS)

    def on_resize(self) -> None:
        self.go(self.cursor, self.column)

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if self._painter is None:
            return Strip.blank(width, self.rich_style)
        if y < HEADS:
            return self.strip(self._painter.heads[y], width, _HEAD)
        place = y - HEADS + self.scroll_offset.y
        if place >= self._rows:
            return Strip.blank(width, self.rich_style)
        line = self._marked(place, self._painter.row(place))
        if place != self.cursor:
            return self.strip(line, width)
        parts = []
        for column, pieces in groupby(line.pieces, key=lambda piece: piece.pane):
            part = Line(tuple(pieces))
            parts.append(self.strip(part, cell_len(part.text), CURSOR if column == self.column else _ROW))
        return Strip.join(parts).adjust_cell_length(width, self.rich_style)

    # The mouse

    def on_click(self, event: events.Click) -> None:
        place = event.y - HEADS + self.scroll_offset.y
        if self._painter is None or event.y < HEADS or place >= self._rows:
            return
        self.go(place, self._painter.columns.at(event.x))
        if event.chain == 2:
            self.post_message(self.Opened(self))
