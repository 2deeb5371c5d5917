"""Versions side by side in one widget: one scroll for all, a cursor on a sentence, the overview at the edge.

text of the panes, drawn line by line           │!  <- overview: the whole article in the height of the screen,
                                                │▐     the part in sight marked; a click goes there
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reader.tui.paint.comparison import BASE, WITNESS, Comparison, Level, Stops
from reader.tui.paint.layout import Layout, Painter
from reader.tui.paint.lines import Tone
from reader.tui.paint.split import NARROWEST, Columns, SplitPainter, columns
from reader.tui.paint.unified import UnifiedPainter
from reader.tui.paint.wording import TONES, UNICODE, Glyphs, Mark
from reader.tui.theme import CURSOR, PARTNER
from reader.tui.widgets import overview
from reader.tui.widgets.overview import Overview
from reader.tui.widgets.painted import Painted

_AIRY_FROM = 30


class Panes(Painted):
    """Shows a Comparison. `cursor` is a level, `pane` the one the cursor is in, `about` the pane of the version that
    is meant while the cursor is in the base's."""

    DEFAULT_CSS = """
    Panes { overflow-x: hidden; overflow-y: auto; }
    """

    @dataclass
    class Moved(Message):
        """The cursor stands somewhere else."""

        panes: Panes

        @property
        def control(self) -> Panes:
            return self.panes

    class Divided(Moved):
        """The panes share the width otherwise than before."""

    class Chosen(Moved):
        """A sentence was clicked twice."""

    def __init__(self, glyphs: Glyphs = UNICODE, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._glyphs = glyphs
        self._comparison: Comparison | None = None
        self._layout_of: Layout | None = None
        self._overview: Overview | None = None
        self._partners: frozenset[int] = frozenset()
        self._back: int | None = None
        self._share: float | None = None  # of the width that the base has, once its edge was dragged
        self._dragged = False
        self.cursor = 0
        self.pane = self.about = WITNESS
        self.folded = True
        self.one_column = False
        self.alerts_only = False

    # What is shown

    @property
    def comparison(self) -> Comparison | None:
        return self._comparison

    @property
    def level(self) -> Level | None:
        """What the cursor stands on."""
        if self._comparison is None or not self._comparison.levels:
            return None
        return self._comparison.levels[self.cursor]

    @property
    def text_width(self) -> int:
        """Cells for the panes, the overview left out."""
        return max(1, self.size.width - overview.WIDTH)

    @property
    def unified(self) -> bool:
        """Whether both versions stand in one column: where it is wanted or there is no room for two."""
        return self.one_column or self.size.width < NARROWEST

    def columns(self) -> Columns:
        return columns(self.text_width, len(self._comparison.versions) if self._comparison else 2, self._share)

    def show(self, comparison: Comparison, cursor: int | None = None) -> None:
        """Show another comparison, the cursor on the first change of the story unless told otherwise."""
        self._comparison = comparison
        self._back = None
        self._lay_out()
        self.go(comparison.opening if cursor is None else cursor, far=True)
        if cursor is None:
            self.scroll_to(0, 0, animate=False)

    def mark_against(self, comparison: Comparison) -> None:
        """Show the same versions with the base's words marked against another of them."""
        self._comparison = comparison
        self._lay_out()

    def set_view(
        self, *, folded: bool | None = None, one_column: bool | None = None, alerts_only: bool | None = None
    ) -> None:
        """Fold paragraphs that are alike, show both versions in one column, show changed facts alone; or not."""
        self.folded = self.folded if folded is None else folded
        self.one_column = self.one_column if one_column is None else one_column
        self.alerts_only = self.alerts_only if alerts_only is None else alerts_only
        self._lay_out()
        self.go(self.cursor, far=True)

    def clear(self) -> None:
        self._comparison = self._layout_of = None
        self.virtual_size = Size(0, 0)
        self.refresh()

    # Moving

    def go(self, level: int, *, far: bool = False) -> None:
        """Put the cursor on a level and bring it into sight; `far` leaves room above it, for a jump."""
        if self._comparison is None or self._layout_of is None or not self._comparison.levels:
            return
        lit = {self.cursor, *self._partners}
        self.cursor = self._layout_of.nearest(max(0, min(level, len(self._comparison.levels) - 1)))
        self._partners = frozenset(self._comparison.partners(self.cursor))
        self._settle(self._comparison.levels[self.cursor])
        top, height = self._layout_of.span(self.cursor)
        seen, room = self.scroll_offset.y, self.size.height
        if top < seen or top + height > seen + room:
            margin = room // 3 if far or height > room else min(2, room // 4)
            y = top - margin if far or top < seen else top + height - room + margin
            self.scroll_to(0, max(0, min(y, top)), animate=False)
        for changed in lit | {self.cursor, *self._partners}:
            self.refresh_lines(*self._layout_of.span(changed))
        self.post_message(self.Moved(self))

    def step(self, by: int) -> None:
        """Move by so many levels that are to be seen; within one higher than the screen, to what follows of it."""
        if self._layout_of is None or not self._layout_of.walk or self._read_on(by):
            return
        walk = self._layout_of.walk
        at = bisect_left(walk, self._layout_of.nearest(self.cursor)) + by
        if 0 <= at < len(walk):
            self._walk_to(walk[at], by)
        else:
            self.scroll_to(0, 0 if by < 0 else self._layout_of.height, animate=False)
            self.go(walk[0 if by < 0 else -1])

    def page(self, by: int) -> None:
        """Move by screenfuls."""
        if self._layout_of is None or not self._layout_of.walk or self._read_on(by):
            return
        top, _ = self._layout_of.span(self.cursor)
        reached = self._layout_of.reached(top + by * max(1, self.size.height - 2))
        if reached == self.cursor:
            self.step(by)
        else:
            self._walk_to(reached, by, far=True)

    def _walk_to(self, level: int, by: int, *, far: bool = False) -> None:
        """Go to a level; from below, to the end of one that is higher than the screen."""
        self.go(level, far=far)
        if by < 0 and self._layout_of:
            top, height = self._layout_of.span(self.cursor)
            if height > self.size.height:
                self.scroll_to(0, top + height - self.size.height, animate=False)

    def _read_on(self, by: int) -> bool:
        """Show what follows (1) or precedes (-1) of a level that is higher than the screen; whether anything does."""
        if self._layout_of is None:
            return False
        top, height = self._layout_of.span(self.cursor)
        seen, room = self.scroll_offset.y, self.size.height
        hidden = top + height - seen - room if by > 0 else seen - top
        if height <= room or not 0 < hidden < height:
            return False
        lines = min(hidden, max(1, room - 2))
        self.scroll_to(0, seen + (lines if by > 0 else -lines), animate=False)
        return True

    def end(self, by: int) -> None:
        """Go to the first sentence (-1) or the last (1)."""
        if self._comparison:
            self.go(0 if by < 0 else len(self._comparison.levels))

    def seek(self, by: int, wanted: Stops = Stops.CHANGES) -> bool:
        """Go to the next (1) or previous (-1) stop of a kind, round the end. Returns whether there is one."""
        if self._comparison is None:
            return False
        stops = self._comparison.stops_for(wanted)
        if not stops:
            return False
        ahead = [stop for stop in stops if (stop > self.cursor if by > 0 else stop < self.cursor)]
        stop = (ahead or stops)[0 if by > 0 else -1]
        panes = self._comparison.alert_panes if wanted is Stops.ALERTS else self._comparison.stop_panes
        self._settle(self._comparison.levels[stop], panes.get(stop, ()))
        self.go(stop, far=True)
        return True

    def _settle(self, level: Level, wanted: Sequence[int] = ()) -> None:
        """Put the cursor in a pane that has a sentence on the level, of a version that is `wanted` where some are."""
        if wanted and self.about not in wanted:
            self.about = wanted[0]
        if self.pane != BASE:
            self.pane = self.about
        if level.cell(self.pane) is None:
            there = [pane for pane in (self.about, BASE, *range(len(level.cells))) if level.cell(pane)]
            self.pane = there[0] if there else self.pane
        self.about = self.pane or self.about

    def follow(self) -> bool:
        """Go to the other place of a moved or split sentence, and back. Returns whether there is one."""
        if self._comparison is None or not self._partners:
            return False
        ahead = sorted(self._partners)
        target = next((level for level in ahead if level > self.cursor), ahead[0])
        self.go(target, far=True)
        return True

    def turn(self, by: int) -> None:
        """Take the cursor to the next pane on the right (1) or left (-1) that has a sentence here."""
        level = self.level
        panes = range(self.pane + by, len(level.cells) if by > 0 else -1, by) if level else ()
        pane = next((pane for pane in panes if level and level.cell(pane)), None)
        if pane is not None:
            self.pane = pane
            self.about = pane or self.about
            self.post_message(self.Moved(self))

    # Drawing

    def on_resize(self) -> None:
        shown = self._layout_of is not None
        self._lay_out()
        if shown:
            self.go(self.cursor)

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if self._layout_of is None:
            return Strip.blank(width, self.rich_style)
        line = self._layout_of.line(y + self.scroll_offset.y)
        ground = None
        if line.level is not None:
            ground = CURSOR if line.level == self.cursor else PARTNER if line.level in self._partners else None
        strip = self.strip(line, self.text_width, ground)
        return Strip([*strip, *self._overview_at(y)], width)

    def _overview_at(self, y: int) -> list[Segment]:
        seen = self._overview_now()
        mark = seen.mark(y)
        inside = seen.in_sight(y, self.scroll_offset.y)
        base = self.rich_style
        thumb = base + self.style_of(Tone.FAINT if inside else Tone.RULE)
        under = base + self.style_of(CURSOR) if inside else base
        return [
            Segment(self._glyphs.thumb if inside else self._glyphs.bar, thumb),
            Segment(
                self._glyphs.marks[mark] if mark is not Mark.SAME else " ",
                under + self.style_of(TONES[mark] if mark is not Mark.SAME else Tone.RULE),
            ),
        ]

    def _overview_now(self) -> Overview:
        layout, room = self._layout_of, self.size.height
        assert layout is not None
        if self._overview is None or self._overview.layout is not layout or self._overview.room != room:
            self._overview = Overview(layout, room)
        return self._overview

    def _lay_out(self) -> None:
        if self._comparison is None or not self.size.width:
            return
        painter: Painter
        if self.unified:
            painter = UnifiedPainter(self.text_width, self._glyphs)
        else:
            painter = SplitPainter(self.columns(), self._glyphs)
        airy = self.size.height >= _AIRY_FROM
        only = self._comparison.alerts if self.alerts_only else None
        self._layout_of = Layout(self._comparison, painter, self._glyphs, folded=self.folded, airy=airy, only=only)
        self.virtual_size = Size(self.size.width, self._layout_of.height)
        self.refresh()

    # The mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self._dragged = self._on_divider(event.x)
        if self._dragged:
            self.capture_mouse()
        elif event.x >= self.text_width:
            self.capture_mouse()
            self._scroll_to_overview(event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self.app.mouse_captured is not self:
            return
        if self._dragged:
            self._share = event.x / self.text_width
            self._lay_out()
            self.go(self.cursor)
            self.post_message(self.Divided(self))
        else:
            self._scroll_to_overview(event.y)

    def on_mouse_up(self) -> None:
        self.release_mouse()

    def _on_divider(self, x: int) -> bool:
        """Whether a cell is the bar between the base and what stands beside it."""
        return not self.unified and x == self.columns().starts()[WITNESS] - 1

    def on_click(self, event: events.Click) -> None:
        layout = self._layout_of
        if layout is None or self._dragged or event.x >= self.text_width:
            return
        level = layout.level_at(event.y + self.scroll_offset.y)
        if level is None:
            return
        if not self.unified:
            self.pane = max(pane for pane, start in enumerate(self.columns().starts()) if pane == 0 or event.x >= start)
            self.about = self.pane or self.about
        self.go(level)
        if event.chain == 2:
            self.post_message(self.Chosen(self))

    def _scroll_to_overview(self, y: int) -> None:
        if self._layout_of:
            self.scroll_to(0, self._overview_now().top_for(y), animate=False)
