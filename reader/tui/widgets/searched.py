"""Protocol of widgets that find looks through: matches marked, counted, and gone to one by one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from textual.message import Message

from reader.tui.paint.find import NOTHING, Matches, Query, find_in_lines
from reader.tui.paint.lines import Line


class Matched(Message):
    """A widget has looked through what it shows anew: its matches may be others."""


class Searched(Protocol):
    """Shows text that can be looked through, what is out of sight included."""

    @property
    def matches(self) -> int:
        """How many there are."""

    def look_for(self, query: Query) -> None:
        """Mark what matches from now on; nothing any more for an empty query."""

    def match_ahead(self) -> int:
        """The first match from the cursor on; the first of all where there is none."""

    def go_to_match(self, at: int) -> None:
        """Go to a match, from 0, and mark it stronger than the others."""


class PageMatches:
    """What is looked for on a page of lines, and which match was gone to last."""

    def __init__(self) -> None:
        self.query = NOTHING
        self.here = 0
        self._found = Matches()

    def __len__(self) -> int:
        return len(self._found)

    def look(self, lines: Sequence[Line], query: Query | None = None) -> None:
        """Look through lines for something else, or for the same in other lines."""
        if query is not None:
            self.query, self.here = query, 0
        self._found = find_in_lines(lines, self.query)
        self.here = min(self.here, max(0, len(self) - 1))

    def ahead(self, y: int) -> int:
        """The first match on a line or below it."""
        return self._found.first_from((y, 0))

    def line_of(self, at: int) -> int:
        """The line where a match begins."""
        return self._found.places[at].row[0]

    def marked(self, y: int, line: Line) -> Line:
        """A line of the page with its matches marked."""
        return self._found.marked((y, 0), line, self.here)
