"""The whole article in the height of the screen, at its edge.

▐!   the part in sight   │~   a mark where something differs: the loudest of the lines that share the cell
"""

from __future__ import annotations

from reader.tui.compare.layout import Layout
from reader.tui.paint.wording import Mark

WIDTH = 2
"""Cells: one for the part in sight, one for the mark."""


class Overview:
    """A Layout drawn small in `room` lines."""

    def __init__(self, layout: Layout, room: int) -> None:
        self.layout = layout
        self.room = room
        self._marks = layout.overview(room)
        self._scale = max(layout.height, room, 1)

    def mark(self, y: int) -> Mark:
        """What a cell has to tell."""
        return self._marks[y] if y < self.room else Mark.SAME

    def in_sight(self, y: int, top: int) -> bool:
        """Whether a cell represents what is seen while line `top` is the first on the screen."""
        first = top * self.room // self._scale
        return first <= y < max(first + 1, (top + self.room) * self.room // self._scale)

    def top_for(self, y: int) -> int:
        """The line to begin the screen with so that what a cell represents is in its middle."""
        return y * self._scale // max(1, self.room) - self.room // 2
