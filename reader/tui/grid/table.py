"""The table of a story: headings that stay, rows drawn as they come into sight, a cursor on a cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reader.tui.grid.painter import HEADS, GridPainter, columns
from reader.tui.grid.view import Grid
from reader.tui.paint.lines import Line
from reader.tui.paint.wording import UNICODE, Glyphs
from reader.tui.theme import CURSOR, LOOKS, Look
from reader.tui.widgets.painted import Painted

_HEAD, _ROW = "head", "row"


class GridTable(Painted):
    """Shows a Grid. `cursor` is a row, `column` 0 for the base and from 1 on the outlets."""

    LOOKS: ClassVar[Mapping[str, Look]] = {
        **LOOKS,
        _HEAD: Look(ground="surface"),
        _ROW: LOOKS[CURSOR],
        CURSOR: Look(ground="mark-cell-ground"),
    }

    DEFAULT_CSS = """
    GridTable { overflow-x: hidden; overflow-y: auto; }
    """

    @dataclass
    class Moved(Message):
        """The cursor has moved to another cell."""

        table: GridTable

        @property
        def control(self) -> GridTable:
            return self.table

    @dataclass
    class Opened(Message):
        """A cell was clicked twice."""

        table: GridTable

        @property
        def control(self) -> GridTable:
            return self.table

    def __init__(self, glyphs: Glyphs = UNICODE, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._glyphs = glyphs
        self._painter: GridPainter | None = None
        self.grid: Grid | None = None
        self.cursor = 0
        self.column = 1

    @property
    def outlet(self) -> int | None:
        """The outlet under the cursor, None on the base."""
        return self.column - 1 if self.column else None

    @property
    def shown(self) -> range:
        """The outlets in sight."""
        return self._painter.columns.outlets if self._painter else range(0)

    def show(self, grid: Grid, cursor: int = 0, column: int | None = None) -> None:
        """Show another table, the cursor on a row, and on an outlet (from 1) where one is given."""
        self.grid = grid
        self._painter = None
        self.go(cursor, self.column if column is None else column, far=True)

    # Moving

    def go(self, row: int, column: int, *, far: bool = False) -> None:
        """Put the cursor on a cell and bring it into sight; `far` leaves room above it, for a jump."""
        if self.grid is None or not self.grid.rows:
            return
        before, painter = self.cursor, self._painter
        self.cursor = max(0, min(row, len(self.grid.rows) - 1))
        self.column = max(0, min(column, len(self.grid.comparisons)))
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
        seen = self._seen_instead(by)
        self.go(self.cursor + by if seen is None else seen, self.column)

    def turn(self, by: int) -> None:
        """Move by so many columns."""
        self.go(self.cursor, self.column + by)

    def page(self, by: int) -> None:
        """Move by screenfuls."""
        seen = self._seen_instead(by)
        self.go((self.cursor if seen is None else seen) + by * max(1, self.size.height - HEADS - 1), self.column)

    def end(self, by: int) -> None:
        """Go to the first row (-1) or the last (1)."""
        if self.grid:
            self.go(0 if by < 0 else len(self.grid.rows), self.column)

    def seek(self, by: int, alerts: bool = False) -> bool:
        """Go to the next (1) or previous (-1) change or alert, row by row, round the end. Whether there is one."""
        stops = (self.grid.alerts if alerts else self.grid.stops) if self.grid else ()
        if not stops:
            return False
        seen = self._seen_instead(by)
        here = (self.cursor, self.column - 1) if seen is None else (seen + (by < 0), -1)
        ahead = [stop for stop in stops if (stop > here if by > 0 else stop < here)]
        row, outlet = (ahead or stops)[0 if by > 0 else -1]
        self.go(row, outlet + 1, far=True)
        return True

    def _seen_instead(self, by: int) -> int | None:
        """The first row in sight (1) or the last (-1) where the cursor is not; None where it is."""
        seen, room = round(self.scroll_offset.y), max(1, self.size.height - HEADS)
        rows = len(self.grid.rows) if self.grid else 0
        if not rows or seen <= self.cursor < seen + room:
            return None
        return seen if by > 0 else min(seen + room, rows) - 1

    # Drawing

    def _lay_out(self) -> None:
        grid, width = self.grid, self.size.width
        if grid is None or not width:
            return
        at = columns(width, len(grid.comparisons), self.shown.start)
        if self.column and self.column - 1 not in at.outlets:
            ahead = self.column - 1 >= at.outlets.stop
            at = columns(width, len(grid.comparisons), self.column - (len(at.outlets) if ahead else 1))
        if self._painter is None or self._painter.columns != at:
            self._painter = GridPainter(grid, at, self._glyphs)
        self.virtual_size = Size(width, len(grid.rows) + HEADS)

    def on_resize(self) -> None:
        self.go(self.cursor, self.column)

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if self._painter is None or self.grid is None:
            return Strip.blank(width, self.rich_style)
        if y < HEADS:
            return self.strip(self._painter.heads[y], width, _HEAD)
        place = y - HEADS + self.scroll_offset.y
        if place >= len(self.grid.rows):
            return Strip.blank(width, self.rich_style)
        line = self._painter.row(place)
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
        if self.grid is None or self._painter is None or event.y < HEADS or place >= len(self.grid.rows):
            return
        self.go(place, self._painter.columns.at(event.x))
        if event.chain == 2:
            self.post_message(self.Opened(self))
