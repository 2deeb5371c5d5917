"""The table of a story, walked from change to change."""

from __future__ import annotations

from reader.tui.grid.painter import GridPainter, columns
from reader.tui.grid.view import Grid
from reader.tui.paint.find import Query
from reader.tui.paint.wording import UNICODE, Glyphs
from reader.tui.widgets.table import Table


class GridTable(Table):
    """Shows a Grid."""

    def __init__(self, glyphs: Glyphs = UNICODE, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._glyphs = glyphs
        self.grid: Grid | None = None

    def show(self, grid: Grid, cursor: int = 0, column: int | None = None) -> None:
        """Show another grid, the cursor on a row, and on an outlet (from 1) where one is given."""
        self.grid = grid
        count = len(grid.comparisons)

        def painter(width: int, first: int, query: Query) -> GridPainter:
            return GridPainter(grid, columns(width, count, first), self._glyphs, query)

        self.lay(painter, len(grid.rows), count, cursor, column)

    def seek(self, by: int, alerts: bool = False) -> bool:
        """Go to the next (1) or previous (-1) change or alert, row by row, round the end. Whether there is one."""
        stops = (self.grid.alerts if alerts else self.grid.stops) if self.grid else ()
        if not stops:
            return False
        seen = self.seen_instead(by)
        here = (self.cursor, self.column - 1) if seen is None else (seen + (by < 0), -1)
        ahead = [stop for stop in stops if (stop > here if by > 0 else stop < here)]
        row, outlet = (ahead or stops)[0 if by > 0 else -1]
        self.go(row, outlet + 1, far=True)
        return True
