"""Lines of toned text on the screen: the one place where a tone becomes a style.

Line(Piece("Some 40", DROPPED), …) ──looks of theme.py──> Strip
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.tui import theme
from reader.tui.paint.lines import Line
from reader.tui.paint.width import measured
from reader.tui.paint.wording import ASCII
from reader.tui.theme import CURSOR, PARTNER, POINTER, Look
from reader.tui.widgets.recent import Recent

_POINTERS = {CURSOR: "▌", PARTNER: "┊"}
_SCREENFULS = 4
"""What a widget keeps as drawn: what is scrolled is mostly drawn already, and so is the way back. A strip weighs
kilobytes with all that textual cuts from it, so a line of its own keeps few."""
# Signs of our own for terminals without them, each as wide as what it replaces.
_ASCII = str.maketrans("▌┊─↓↑←→‹›¶…·", ">:-v^<><>#~|")


class Painted(ScrollView, inherit_bindings=False, can_focus=False):
    """A ScrollView that draws Lines; keys belong to the screen."""

    LOOKS: ClassVar[Mapping[str, Look]] = theme.LOOKS

    DEFAULT_CSS = """
    Painted { scrollbar-size: 0 0; }
    """

    _styles_of: dict[str, Style] | None = None
    _own_style: Style | None = None
    _strips: Recent[tuple[int, int, str | None], tuple[Line, Strip]] | None = None

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles_of = self._own_style = self._strips = None

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Draw what has come into sight.

        Textual moves its scroll bar too, shown or not. One that is not shown makes it arrange the whole screen anew
        within the next frame, and a change of heights that was due then is never drawn.
        """
        if round(old_value) != round(new_value):
            self.refresh(self.size.region)

    @property
    def rich_style(self) -> Style:
        """The widget's own style, cached: every line asks for it and Textual gathers it from all it stands in."""
        if self._own_style is None:
            self._own_style = super().rich_style
        return self._own_style

    def style_of(self, name: str) -> Style:
        """The style of a tone, CURSOR, PARTNER or POINTER: only what it sets itself."""
        if self._styles_of is None:
            self._styles_of = {}
        if name not in self._styles_of:
            self._styles_of[name] = self.LOOKS[name].style(self.app.theme_variables)
        return self._styles_of[name]

    def strip(self, line: Line, width: int, ground: str | None = None) -> Strip:
        """A Line as a Strip of exactly `width` cells; `ground`, CURSOR or PARTNER, lies under all of it.

        The lines of both begin with a pointer, so that they are seen without colours too.
        """
        base = self.rich_style + self.style_of(ground) if ground else self.rich_style
        if not line.pieces and ground != CURSOR:
            return Strip.blank(width, base)
        if self._strips is None:
            self._strips = Recent()
        known = id(line), width, ground  # the line is cached with its strip, so that no other has its identity
        if (kept := self._strips.get(known)) is not None:
            return kept[1]
        drawn = self._drawn(line, width, ground, base)
        self._strips.put(known, (line, drawn), _SCREENFULS * self.size.height)
        return drawn

    def _drawn(self, line: Line, width: int, ground: str | None, base: Style) -> Strip:
        own = _ASCII if getattr(self.app, "glyphs", None) is ASCII else {}
        segments = [
            Segment(measured(piece.text.translate(own)), base + self.style_of(piece.tone)) for piece in line.pieces
        ]
        painted = Strip(segments).adjust_cell_length(width, base)
        if ground not in _POINTERS or width < 1 or not painted.text[:1].isspace():
            return painted
        pointer = Segment(_POINTERS[ground].translate(own), base + self.style_of(POINTER))
        return Strip([pointer, *painted.crop(1, width)], width)
