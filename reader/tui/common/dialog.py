"""A dialog over a screen: a heading, lines to read, Enter or Escape to leave."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.wrap import shorten
from reader.tui.services.notifications import uncover
from reader.tui.widgets.lines import Lines

Result = TypeVar("Result")

# The box takes so many hundredths of the screen at most (see dialog.tcss); all but the body of it takes six lines.
_HIGHEST, _FRAME = 94, 6


class Dialog(ModalScreen[Result], inherit_bindings=False):
    """Shows `heading` over whatever `body` paints."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter,question_mark", "close", show=False),
        Binding("down,j", "scroll_by(1)", show=False),
        Binding("up,k", "scroll_by(-1)", show=False),
        Binding("pagedown,space", "scroll_by(10)", show=False),
        Binding("pageup", "scroll_by(-10)", show=False),
        Binding("ctrl+c,ctrl+q", "app.quit", show=False),
    ]

    heading = ""
    hint = "Esc close, ↑ ↓ scroll"

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Lines(id="heading")
            yield Lines(id="body")
            yield Lines(id="hint")

    def on_mount(self) -> None:
        uncover(self)
        self.query_one("#heading", Lines).show(lambda _: [Line((Piece(f" {self.heading}", Tone.STRONG),))])
        self.query_one("#body", Lines).show(self.body)
        self.query_one("#hint", Lines).show(lambda width: [Line((Piece(shorten(f" {self.hint}", width), Tone.FAINT),))])

    def on_resize(self, event: events.Resize) -> None:
        """Heading, hint and frame stay in sight; the lines between them scroll."""
        self.query_one("#body", Lines).styles.max_height = max(1, event.size.height * _HIGHEST // 100 - _FRAME)

    def on_click(self, event: events.Click) -> None:
        """A click beside the box leaves it."""
        if event.widget is self:
            self.action_close()

    def body(self, width: int) -> list[Line]:
        """The lines of the dialog."""
        raise NotImplementedError

    def action_close(self) -> None:
        self.dismiss(None)

    def action_scroll_by(self, lines: int) -> None:
        body = self.query_one("#body", Lines)
        body.scroll_to(0, body.scroll_offset.y + lines, animate=False)
