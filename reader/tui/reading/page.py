"""A version set to be read: scrolled by lines, a detail in it pointed at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reader.tui.paint.find import Query
from reader.tui.paint.lines import Line, Tone
from reader.tui.paint.width import cell_len
from reader.tui.reading.painter import Page
from reader.tui.widgets.painted import Painted
from reader.tui.widgets.searched import Matched, PageMatches

_OVERLAP = 2


class PageView(Painted):
    """Shows the page that `paint(width)` gives, painted anew only for another width."""

    DEFAULT_CSS = """
    PageView { overflow-x: hidden; overflow-y: auto; }
    """

    @dataclass
    class Clicked(Message):
        """A detail was clicked: its place among the spots."""

        page: PageView
        place: int

        @property
        def control(self) -> PageView:
            return self.page

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._paint: Callable[[int], Page] = lambda _: Page((), (), ())
        self._page: tuple[int, Page] | None = None
        self._pointed: frozenset[int] = frozenset()
        self._found = PageMatches()

    @property
    def page_shown(self) -> Page:
        """The page as it is set now."""
        width = self.size.width
        if self._page is None or self._page[0] != width:
            self._page = width, self._paint(width) if width else Page((), (), ())
        return self._page[1]

    @property
    def text(self) -> str:
        """The text on it, for tests."""
        return "\n".join(line.text.rstrip() for line in self.page_shown.lines)

    def show(self, paint: Callable[[int], Page], *, top: bool = False) -> None:
        """Show another page where the last one was, or from the `top`."""
        self._paint, self._page, self._pointed = paint, None, frozenset()
        self._measure()
        self._look_again()
        if top:
            self.scroll_to(0, 0, animate=False)
        self.refresh()

    def point(self, spots: frozenset[int], place: int) -> None:
        """Point at spots and bring the line where they begin into sight."""
        changed = self._pointed ^ spots
        self._pointed = spots
        lines, top = self.page_shown.lines, self.scroll_offset.y
        for y, line in enumerate(lines[top : top + self.size.height], top):
            if any(piece.pane in changed for piece in line.pieces):
                self.refresh_lines(y)
        self.reveal(self.page_shown.places[place])

    def reveal(self, y: int) -> None:
        """Bring a line into sight."""
        seen, room = self.scroll_offset.y, max(1, self.size.height)
        if not seen <= y < seen + room - min(_OVERLAP, room - 1):
            self.scroll_to(0, max(0, y - room // 3), animate=False)

    # Finding

    @property
    def matches(self) -> int:
        return len(self._found)

    def look_for(self, query: Query) -> None:
        self._found.look(self.page_shown.lines, query)
        self.refresh()
        self.post_message(Matched())

    def match_ahead(self) -> int:
        return self._found.ahead(self.scroll_offset.y)

    def go_to_match(self, at: int) -> None:
        self._found.here = at
        self.reveal(self._found.line_of(at))
        self.refresh()

    def _look_again(self) -> None:
        if self._found.query:
            self._found.look(self.page_shown.lines)
            self.post_message(Matched())

    # Moving

    def step(self, by: int) -> None:
        """Scroll by so many lines."""
        self.scroll_to(0, self.scroll_offset.y + by, animate=False)

    def page(self, by: int) -> None:
        """Scroll by screenfuls, the last lines of one being the first of the next."""
        self.step(by * max(1, self.size.height - _OVERLAP))

    def end(self, by: int) -> None:
        """Go to the beginning (-1) or the end (1)."""
        self.scroll_to(0, 0 if by < 0 else len(self.page_shown.lines), animate=False)

    def on_click(self, event: events.Click) -> None:
        lines, y, left = self.page_shown.lines, event.y + self.scroll_offset.y, event.x
        for piece in lines[y].pieces if y < len(lines) else ():
            left -= cell_len(piece.text)
            if left < 0:
                if piece.pane is not None:
                    self.post_message(self.Clicked(self, piece.pane))
                return

    def on_resize(self) -> None:
        before = max(1, self.virtual_size.height)
        share = self.scroll_offset.y / before
        self._measure()
        self._look_again()
        self.scroll_to(0, round(share * self.virtual_size.height), animate=False)

    def render_line(self, y: int) -> Strip:
        lines = self.page_shown.lines
        at = y + self.scroll_offset.y
        line = lines[at] if at < len(lines) else Line()
        if self._pointed and any(piece.pane in self._pointed for piece in line.pieces):
            pieces = (replace(p, tone=Tone.FOUND) if p.pane in self._pointed else p for p in line.pieces)
            line = Line(tuple(pieces))
        return self.strip(self._found.marked(at, line), self.size.width)

    def _measure(self) -> None:
        self.virtual_size = Size(self.size.width, len(self.page_shown.lines))
