"""Lines around the panes of a comparison: title, legend, summary, names, and the status of the cursor.

Harbour bridge closes …                                 version 1 of 2      title
!  1 flag   ~ 1 reworded   + 1 added                          87% kept      legend
‘44 passengers on board’, base ‘40 passengers’ (2)                          advisory
    Northern Wire  base         │     Bay Courier  19:40                    heads
…
Bay Courier ¶2  flag                   change 1 of 3 · flag 1 of 1          status
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from reader.text.visible import visible
from reader.tui.paint import bars, wording
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from textual.widget import Widget

    from reader.tui.compare.panes import Panes
    from reader.tui.paint.comparison import Comparison
    from reader.tui.paint.wording import Glyphs

_LINES_FOR_ONE, _MOST_OF_ADVISORY = 12, 4
"""Lines of the screen that one line of the advisory is worth, and lines that it takes at the most."""
_OVER, _UNDER = ("title", "legend", "advisory", "heads"), "status"


class Surroundings:
    """Fills the lines around the panes of a screen."""

    def __init__(self, screen: Widget, glyphs: Glyphs) -> None:
        self._screen = screen
        self._glyphs = glyphs

    @staticmethod
    def over() -> Iterator[Lines]:
        """The lines over the panes."""
        return (Lines(id=name) for name in _OVER)

    @staticmethod
    def under() -> Lines:
        """The line under the panes."""
        return Lines(id=_UNDER)

    def wait(self) -> None:
        """Say that the versions are being compared."""
        self._one("title", Piece(" Comparing …", Tone.FAINT))

    def show(self, said: Comparison, panes: Panes, states: Iterable[str]) -> None:
        """Fill the lines over the panes; `states` are what the view leaves out and which versions are there."""
        glyphs, base = self._glyphs, said.collation.base
        left = [Piece(f" {wording.title(base)}", Tone.STRONG)]
        right = [Piece("   ".join(filter(None, [*panes.states, *states])) + " ", Tone.FAINT)]
        self._line("title").show(lambda width: [bars.spread(left, right, width)])
        self._line("legend").show(lambda width: [bars.legend(said, glyphs, width)])
        advisory = visible(said.collation.advisory) if said.related else ""  # what it would say, the legend says
        told = self._line("advisory")
        lines = min(_MOST_OF_ADVISORY, max(1, self._screen.size.height // _LINES_FOR_ONE))
        told.set_class(bool(advisory), "shown")
        told.show(lambda width: bars.advisory(advisory, width, lines))
        head = bars.unified_head(said) if panes.unified else bars.heads(said, panes.columns(), glyphs)
        self._line("heads").show(lambda _: [head])

    def show_status(self, said: Comparison, panes: Panes, hint: str = "") -> None:
        """Say where the cursor is, or a hint instead."""
        if hint:
            self._one(_UNDER, Piece(f" {hint}", Tone.ALERT_TEXT))
            return
        self._line(_UNDER).show(lambda width: [bars.status(said, panes.cursor, panes.pane, panes.about, width)])

    def _line(self, id: str) -> Lines:
        return self._screen.query_one(f"#{id}", Lines)

    def _one(self, id: str, piece: Piece) -> None:
        self._line(id).show(lambda _: [Line((piece,))])
