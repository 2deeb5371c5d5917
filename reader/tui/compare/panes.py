"""Versions side by side in one widget: one scroll for all, the overview at the edge, what the mouse does.

text of the panes, drawn line by line           │!  <- overview: the whole article in the height of the screen,
                                                │▐     the part in sight marked; a click goes there
"""

from __future__ import annotations

from collections.abc import Collection

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.strip import Strip

from reader.tui.compare import overview
from reader.tui.compare.layout import Layout, Painter
from reader.tui.compare.overview import Overview
from reader.tui.compare.walk import Walk
from reader.tui.paint.comparison import WITNESS, Comparison
from reader.tui.paint.find import NOTHING, Matches, Query, Text, find, texts
from reader.tui.paint.lines import Tone
from reader.tui.paint.split import NARROWEST, Columns, SplitPainter, columns
from reader.tui.paint.unified import UnifiedPainter
from reader.tui.paint.wording import TONES, UNICODE, Glyphs, Mark
from reader.tui.theme import CURSOR, PARTNER
from reader.tui.widgets.searched import Matched

_AIRY_FROM = 30


class Panes(Walk):
    """Shows a Comparison, split in panes or in one column."""

    DEFAULT_CSS = """
    Panes { overflow-x: hidden; overflow-y: auto; }
    """

    class Divided(Walk.Moved):
        """The panes share the width otherwise than before."""

    class Chosen(Walk.Moved):
        """A sentence was clicked twice."""

    def __init__(self, glyphs: Glyphs = UNICODE, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._glyphs = glyphs
        self._overview: Overview | None = None
        self._share: float | None = None  # of the width that the base has, once its edge was dragged
        self._dragged = False
        self.folded = True
        self.one_column = False
        self.alerts_only = False
        self._query = NOTHING
        self._found = Matches()
        self._match = 0
        self._texts: tuple[Comparison, object, tuple[Text, ...]] | None = None

    # What is shown

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
        self._lay_out()
        self.go(comparison.opening if cursor is None else cursor, far=True)
        if cursor is None:
            self.scroll_to(0, 0, animate=False)

    def mark_against(self, comparison: Comparison) -> None:
        """Show the same versions with the base's words marked against another of them."""
        self._comparison = comparison
        self._lay_out()

    @property
    def states(self) -> list[str]:
        """In what the view is not as usual."""
        unfolded = not self.folded and not self.alerts_only
        states = {"flags only": self.alerts_only, "unfolded": unfolded, "one column": self.unified}
        return [state for state, holds in states.items() if holds]

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

    # Finding

    @property
    def matches(self) -> int:
        return len(self._found)

    def look_for(self, query: Query) -> None:
        self._query, self._match = query, 0
        if not query:
            self._texts = None
        self._lay_out()
        self.go(self.cursor)

    def match_ahead(self) -> int:
        return self._found.first_from((self.cursor, 0))

    def go_to_match(self, at: int) -> None:
        self._match = at
        match = self._found.places[at]
        level, row = match.row
        if match.pane is not None and not self.unified:
            self.pane, self.about = match.pane, match.pane or self.about
        self.go(level, far=True)
        if self._layout_of:
            y = self._layout_of.span(level)[0] + row
            if not self.scroll_offset.y <= y < self.scroll_offset.y + self.size.height:
                self.scroll_to(0, max(0, y - self.size.height // 3), animate=False)
        self.refresh()

    def _look_through(self, painter: Painter) -> Collection[int]:
        """Look through all levels as a painter paints them, folded away or not. Returns those with a match."""
        if not self._query or self._comparison is None:
            self._found = Matches()
            return frozenset()
        if self._texts is None or self._texts[0] is not self._comparison or self._texts[1] != painter.key:
            levels = self._comparison.levels
            painted = ((place, painter.paint(place, level)) for place, level in enumerate(levels))
            self._texts = self._comparison, painter.key, texts(painted, by_pane=True)
        self._found = find(self._texts[2], self._query)
        self._match = min(self._match, max(0, len(self._found) - 1))
        self.post_message(Matched())
        return frozenset(match.row[0] for match in self._found.places)

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
        if line.level is not None and self._query:
            row = y + self.scroll_offset.y - self._layout_of.span(line.level)[0]
            line = self._found.marked((line.level, row), line, self._match)
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
            painter = UnifiedPainter(
                self.text_width,
                self._glyphs,
                coloured=not self.app.no_color and self.app.console.color_system is not None,
                house_style=self._comparison.house_style,
            )
        else:
            painter = SplitPainter(self.columns(), self._glyphs)
        airy = self.size.height >= _AIRY_FROM
        opened = self._look_through(painter)
        only = {*self._comparison.alerts, *opened} if self.alerts_only else None
        self._layout_of = Layout(
            self._comparison, painter, self._glyphs, folded=self.folded, airy=airy, only=only, opened=opened
        )
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
        """Whether a cell is the bar between the base and the pane beside it."""
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
