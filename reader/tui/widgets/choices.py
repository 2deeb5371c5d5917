"""Lines of which some belong together and can be chosen: a cursor goes from one such group to the next."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.strip import Strip

from reader.tui.paint.find import Query
from reader.tui.paint.lines import Line
from reader.tui.theme import CURSOR
from reader.tui.widgets.lines import Lines, Paint
from reader.tui.widgets.searched import Matched, PageMatches


class Choices(Lines):
    """Shows what `paint(width)` gives; lines of one `level` are one choice, lines without are headings."""

    @dataclass
    class Opened(Message):
        """A choice was clicked twice."""

        choices: Choices

        @property
        def control(self) -> Choices:
            return self.choices

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.cursor = 0
        self._found = PageMatches()

    # Finding

    @property
    def whole(self) -> bool:
        """Whether the lines are to hold all of their text, for it is looked through."""
        return bool(self._found.query)

    @property
    def matches(self) -> int:
        return len(self._found)

    def look_for(self, query: Query) -> None:
        whole = self.whole
        self._found.look((), query)
        if self.whole != whole:
            self.paint_anew()
            self.step(0)
        self._look_again()
        self.refresh()

    def match_ahead(self) -> int:
        return self._found.ahead(next((y for y, line in enumerate(self._painted()) if line.level == self.cursor), 0))

    def go_to_match(self, at: int) -> None:
        self._found.here = at
        y, room = self._found.line_of(at), max(1, self.size.height)
        level = self._painted()[y].level
        self.cursor = self.cursor if level is None else level
        if not self.scroll_offset.y <= y < self.scroll_offset.y + room:
            self.scroll_to(0, max(0, y - room // 3), animate=False)
        self.refresh()

    def _look_again(self) -> None:
        if self.whole:
            self._found.look(self._painted())
            self.post_message(Matched())

    def on_resize(self) -> None:
        super().on_resize()
        self._look_again()

    # Showing and moving

    def show(self, paint: Paint, cursor: int = 0) -> None:
        super().show(paint)
        self.cursor = cursor
        self.step(0)
        self._look_again()

    def step(self, by: int) -> None:
        """Move by so many choices and bring the one reached into sight, with the heading above the first."""
        spans: dict[int, tuple[int, int]] = {}
        for y, line in enumerate(self._painted()):
            if line.level is not None:
                spans[line.level] = (spans.get(line.level, (y, y))[0], y + 1)
        if not spans:
            self.scroll_to(0, self.scroll_offset.y + by, animate=False)
            return
        known = sorted(spans)
        at = known.index(self.cursor) if self.cursor in spans else 0
        at = max(0, min(at + by, len(known) - 1))
        self.cursor = known[at]
        top, bottom = spans[self.cursor]
        top = 0 if at == 0 else top
        seen, room = self.scroll_offset.y, max(1, self.size.height)
        if top < seen:
            self.scroll_to(0, top, animate=False)
        elif bottom > seen + room:
            self.scroll_to(0, bottom - room, animate=False)
        self.refresh()

    def page(self, by: int) -> None:
        """Move by a few choices."""
        self.step(by * 5)

    def end(self, by: int) -> None:
        """Go to the first choice (-1) or the last (1)."""
        self.step(by * len(self._painted()))

    def render_line(self, y: int) -> Strip:
        lines = self._painted()
        at = y + self.scroll_offset.y
        line = lines[at] if at < len(lines) else Line()
        line = self._found.marked(at, line)
        here = line.level is not None and line.level == self.cursor
        return self.strip(line, self.size.width, CURSOR if here else None)

    def on_click(self, event: events.Click) -> None:
        lines = self._painted()
        at = event.y + self.scroll_offset.y
        level = lines[at].level if at < len(lines) else None
        if level is not None:
            self.cursor = level
            self.step(0)
            if event.chain == 2:
                self.post_message(self.Opened(self))
