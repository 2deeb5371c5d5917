"""The stories and their versions, drawn line by line: as quick for a hundred thousand articles as for five."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reader.tui.arrange import Entry, Rows
from reader.tui.paint.lines import Line
from reader.tui.paint.stories import row
from reader.tui.paint.summaries import Summary
from reader.tui.paint.wording import UNICODE, Glyphs
from reader.tui.widgets.painted import CURSOR, Painted


class StoryList(Painted):
    """Shows entries, one a line, with a cursor."""

    @dataclass
    class Moved(Message):
        """The cursor stands on another entry, or on none."""

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
        self._picked: frozenset[str] = frozenset()
        self._read: frozenset[str] = frozenset()
        self.cursor = 0

    @property
    def entry(self) -> Entry | None:
        """What the cursor stands on."""
        return self._rows[self.cursor] if len(self._rows) else None

    def show(
        self,
        rows: Rows,
        *,
        closed: frozenset[str] = frozenset(),
        picked: frozenset[str] = frozenset(),
        read: frozenset[str] = frozenset(),
    ) -> None:
        """Show other rows; the cursor stays on its version or story, or at the top where it never left it."""
        before = self.entry
        self._rows, self._shut, self._picked, self._read = rows, closed, picked, read
        self.virtual_size = Size(self.size.width, len(rows))
        found = rows.find(before) if before and self.cursor else 0
        self.go(self.cursor if found is None else found)
        self.refresh()

    def pick(self, picked: frozenset[str]) -> None:
        """Mark the versions picked, by id."""
        self._picked = picked
        self.refresh()

    def tell(self, summaries: Mapping[str, Summary]) -> None:
        """Show what is known about versions, by id."""
        self._summaries = summaries
        self.refresh()

    def go(self, place: int) -> None:
        """Put the cursor on a row and bring it into sight."""
        self.cursor = max(0, min(place, len(self._rows) - 1))
        seen, room = self.scroll_offset.y, max(1, self.size.height)
        if self.cursor < seen:
            self.scroll_to(0, self.cursor, animate=False)
        elif self.cursor >= seen + room:
            self.scroll_to(0, self.cursor - room + 1, animate=False)
        self.refresh()
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
        entry = self._rows[place]
        version = entry.version.id
        line = row(
            entry,
            width,
            self._glyphs,
            summary=self._summaries.get(version),
            closed=entry.story.id in self._shut,
            picked=version in self._picked and (entry.lone or not entry.heading),
            unread=version not in self._read,
        )
        return self.strip(line, width, CURSOR if place == self.cursor else None)

    def on_resize(self) -> None:
        self.virtual_size = Size(self.size.width, len(self._rows))
        self.go(self.cursor)

    def on_click(self, event: events.Click) -> None:
        place = event.y + self.scroll_offset.y
        if place < len(self._rows):
            self.go(place)
            if event.chain == 2:
                self.post_message(self.Opened(self))
