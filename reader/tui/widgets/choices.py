"""Lines of which some belong together and can be chosen: a cursor goes from one such group to the next."""

from __future__ import annotations

from collections.abc import Mapping
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
        """Move by so many choices and bring the one reached into sight, with the heading above the first; from the
        last, to the lines that follow it.
        """
        spans = self._spans()
        if not spans:
            self._scroll(by)
            return
        known = sorted(spans)
        at = known.index(self.cursor) if self.cursor in spans else 0
        if at + by >= len(known) and self.cursor == known[-1] and self._is_in_sight(spans[self.cursor]):
            self._scroll(max(1, self.size.height - 2))
            return
        self._go(known[max(0, min(at + by, len(known) - 1))], spans)

    def page(self, by: int) -> None:
        """Move by screenfuls: to the choice that is so far down or up, or past the last to what follows it."""
        spans = self._spans()
        room = max(1, self.size.height - 2)
        if not spans or self.cursor not in spans:
            self._scroll(by * room)
            return
        known = sorted(spans)
        target = spans[self.cursor][0] + by * room
        if by > 0:
            reached = [level for level in known if spans[level][0] <= target]
            ahead = max(reached[-1], min(self.cursor + 1, known[-1]))
        else:
            reached = [level for level in known if spans[level][0] >= target]
            ahead = min(reached[0], max(self.cursor - 1, known[0]))
        if ahead == self.cursor:
            self.step(by)
        else:
            self._go(ahead, spans)

    def end(self, by: int) -> None:
        """Go to the first choice (-1), or to the last (1) and whatever stands below it."""
        spans = self._spans()
        if spans:
            self._go(min(spans) if by < 0 else max(spans), spans)
        self.scroll_to(0, 0 if by < 0 else len(self._painted()), animate=False)

    def _spans(self) -> dict[int, tuple[int, int]]:
        """The lines of each choice, from the first to past the last."""
        spans: dict[int, tuple[int, int]] = {}
        for y, line in enumerate(self._painted()):
            if line.level is not None:
                spans[line.level] = (spans.get(line.level, (y, y))[0], y + 1)
        return spans

    def _go(self, choice: int, spans: Mapping[int, tuple[int, int]]) -> None:
        self.cursor = choice
        top, bottom = spans[choice]
        top = 0 if choice == min(spans) else top
        seen, room = self.scroll_offset.y, max(1, self.size.height)
        if top < seen:
            self.scroll_to(0, top, animate=False)
        elif bottom > seen + room:
            self.scroll_to(0, bottom - room, animate=False)
        self.refresh()

    def _is_in_sight(self, span: tuple[int, int]) -> bool:
        seen = self.scroll_offset.y
        return span[0] < seen + self.size.height and span[1] > seen

    def _scroll(self, lines: int) -> None:
        self.scroll_to(0, self.scroll_offset.y + lines, animate=False)

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
