"""List of the desk, drawn line by line: as quick for a hundred thousand articles as for five."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reader.tui.paint.lines import Line
from reader.tui.paint.wording import UNICODE, Glyphs
from reader.tui.stories.index import Entry, Rows
from reader.tui.stories.row_painter import Ticks, row
from reader.tui.theme import CURSOR
from reader.tui.widgets.painted import Painted
from reader.tui.widgets.recent import Recent

# Rows that are cached as painted: some screenfuls.
_KEPT = 500
# The last cell of the sign before a heading, the room around it included.
_OPENER = 4

if TYPE_CHECKING:
    from reader.tui.stories.summaries import Summary


class StoryList(Painted):
    """Shows entries, one a line, with a cursor."""

    @dataclass
    class Moved(Message):
        """The cursor has moved to another entry, or to none."""

        list: StoryList

        @property
        def control(self) -> StoryList:
            return self.list

    @dataclass
    class Turned(Message):
        """The sign before a heading was clicked, which opens or closes what is listed under it."""

        list: StoryList

        @property
        def control(self) -> StoryList:
            return self.list

    @dataclass
    class Opened(Message):
        """An entry was clicked twice."""

        list: StoryList

        @property
        def control(self) -> StoryList:
            return self.list

    def __init__(self, glyphs: Glyphs = UNICODE, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._glyphs = glyphs
        self._rows = Rows()
        self._summaries: Mapping[str, Summary] = {}
        self._shut: frozenset[str] = frozenset()
        self._ticks = Ticks()
        self._painted: Recent[int, Line] = Recent()
        self.cursor = 0

    @property
    def entry(self) -> Entry | None:
        """What the cursor is on."""
        return self._rows[self.cursor] if len(self._rows) else None

    def show(self, rows: Rows, ticks: Ticks, *, closed: frozenset[str] = frozenset()) -> None:
        """Show other rows; the cursor stays on its version or story, or at the top where it never left it.

        What is in sight stays so where the cursor was scrolled out of it.
        """
        before, looked_away = self.entry, not self._in_sight(self.cursor)
        self._rows, self._shut, self._ticks = rows, closed, ticks
        self._painted.clear()
        self.virtual_size = Size(self.size.width, len(rows))
        found = rows.find(before) if before and self.cursor else 0
        self._point(self.cursor if found is None else found, reveal=not (looked_away and before))
        self.refresh()

    def tick(self, ticks: Ticks) -> None:
        """Show what is read, marked and picked."""
        self._ticks = ticks
        self._painted.clear()
        self.refresh()

    def tell(self, summaries: Mapping[str, Summary]) -> None:
        """Show what is known about versions, by id."""
        before, self._summaries = self._summaries, summaries
        for place in self._painted:
            if any(summaries.get(id) is not before.get(id) for id in _told_of(self._rows[place])):
                self._painted.discard(place)
                self.refresh_lines(place)

    def go(self, place: int) -> None:
        """Put the cursor on a row and bring it into sight."""
        self._point(place, reveal=True)

    def _in_sight(self, row: int) -> bool:
        return 0 <= row - self.scroll_offset.y < max(1, self.size.height)

    def _point(self, place: int, *, reveal: bool) -> None:
        before, place = self.cursor, max(0, min(place, len(self._rows) - 1))
        if len(self._rows) and self._rows[place].rule:  # nothing to act on, and never the first or the last
            place += 1 if place >= before else -1
        self.refresh_lines(before)
        self.cursor = place
        self.refresh_lines(place)
        seen, room = self.scroll_offset.y, max(1, self.size.height)
        if reveal and self.cursor < seen:
            self.scroll_to(0, self.cursor, animate=False)
        elif reveal and self.cursor >= seen + room:
            self.scroll_to(0, self.cursor - room + 1, animate=False)
        self.post_message(self.Moved(self))

    def step(self, by: int) -> None:
        """Move by so many rows."""
        self.go(self.cursor + by)

    def page(self, by: int) -> None:
        """Move by screenfuls."""
        self.go(self.cursor + by * max(1, self.size.height - 1))

    def end(self, by: int) -> None:
        """Go to the first row (-1) or the last (1)."""
        self.go(0 if by < 0 else len(self._rows))

    def in_sight(self) -> Sequence[Entry]:
        """The entries on the screen."""
        top = self.scroll_offset.y
        return [self._rows[row] for row in range(top, min(len(self._rows), top + max(1, self.size.height)))]

    def render_line(self, y: int) -> Strip:
        place = y + self.scroll_offset.y
        width = self.size.width
        if place >= len(self._rows):
            return self.strip(Line(), width)
        if (line := self._painted.get(place)) is None:
            line = self._paint(self._rows[place])
            self._painted.put(place, line, _KEPT)
        return self.strip(line, width, CURSOR if place == self.cursor else None)

    def _paint(self, entry: Entry) -> Line:
        told = {id: summary for id in _told_of(entry) if (summary := self._summaries.get(id))}
        closed = entry.section.id in self._shut
        return row(entry, self.size.width, self._glyphs, self._ticks, told=told, closed=closed)

    def on_resize(self) -> None:
        self._painted.clear()
        self.virtual_size = Size(self.size.width, len(self._rows))
        self.go(self.cursor)

    def seek(self, wanted: Callable[[Entry], bool]) -> bool:
        """Go to the next row that is wanted, from the top on after the last. False: there is none."""
        count = len(self._rows)
        rows = ((self.cursor + by) % count for by in range(1, count + 1))
        found = next((row for row in rows if wanted(self._rows[row])), None)
        if found is not None:
            self.go(found)
        return found is not None

    def on_click(self, event: events.Click) -> None:
        place = event.y + self.scroll_offset.y
        if place >= len(self._rows) or self._rows[place].rule:
            return
        self.go(place)
        if event.x <= _OPENER and not self._rows[place].is_article:
            self.post_message(self.Turned(self))
        elif event.chain == 2:
            self.post_message(self.Opened(self))


def _told_of(entry: Entry) -> Sequence[str]:
    """The versions that a row tells something of, by id: of a heading all of its story's."""
    if entry.is_article or entry.group:
        return (entry.version.id,)
    return [version.id for version in entry.story.versions]
