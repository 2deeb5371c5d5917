"""A few lines or many, shown as they come: headings, status, footer, preview."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.geometry import Size
from textual.strip import Strip

from reader.tui.paint.lines import Line, Tone
from reader.tui.widgets.painted import Painted

Paint = Callable[[int], Sequence[Line]]


class Lines(Painted):
    """Shows what `paint(width)` gives, painted anew only for another width."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._paint: Paint = lambda _: ()
        self._lines: tuple[int, Sequence[Line]] | None = None

    def show(self, paint: Paint) -> None:
        """Show other lines, from the top."""
        self._paint, self._lines = paint, None
        self.scroll_to(0, 0, animate=False)
        self._measure()
        self.refresh()

    def paint_anew(self) -> None:
        """Paint the same otherwise, where it is."""
        self._lines = None
        self._measure()
        self.refresh()

    def page(self, by: int) -> None:
        """Scroll by half of what is in sight."""
        self.scroll_to(0, self.scroll_offset.y + by * max(1, self.size.height // 2), animate=False)

    def reveal(self, tone: Tone) -> None:
        """Bring the first line with a piece of that tone into sight, if there is one."""
        for y, line in enumerate(self._painted()):
            if any(piece.tone is tone for piece in line.pieces):
                if y >= self.size.height:
                    self.scroll_to(0, y - self.size.height // 3, animate=False)
                return

    @property
    def text(self) -> str:
        """The text on it, for tests and for copying."""
        return "\n".join(line.text.rstrip() for line in self._painted())

    def on_resize(self) -> None:
        self._measure()

    def render_line(self, y: int) -> Strip:
        lines = self._painted()
        at = y + self.scroll_offset.y
        return self.strip(lines[at] if at < len(lines) else Line(), self.size.width)

    def _painted(self) -> Sequence[Line]:
        width = self.size.width
        if self._lines is None or self._lines[0] != width:
            self._lines = width, tuple(self._paint(width)) if width else ()
        return self._lines[1]

    def _measure(self) -> None:
        self.virtual_size = Size(self.size.width, len(self._painted()))
