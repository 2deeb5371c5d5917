"""The cursor among the levels of a Layout: where each key takes it, and what comes into sight.

j k      the next level ─┬─ higher than the screen: its lines first, then the next
page     a screenful   ──┘
n p !    the next stop, its row a third down the screen
m        the other place of a sentence that moved or was split, and back

Where the wheel or the overview took the eye off the cursor, they begin with what is in sight.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from textual.message import Message

from reader.tui.compare.layout import Layout
from reader.tui.paint.comparison import BASE, WITNESS, Comparison, Level, Stops
from reader.tui.widgets.painted import Painted


class Walk(Painted):
    """Walks a Comparison as laid out; subclasses decide how it looks.

    `cursor` is a level, `pane` the one the cursor is in, `about` the pane of the version that is meant while the
    cursor is in the base's.
    """

    @dataclass
    class Moved(Message):
        """The cursor has moved."""

        walk: Walk

        @property
        def control(self) -> Walk:
            return self.walk

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._comparison: Comparison | None = None
        self._layout_of: Layout | None = None
        self._partners: frozenset[int] = frozenset()
        self.cursor = 0
        self.pane = self.about = WITNESS

    @property
    def comparison(self) -> Comparison | None:
        return self._comparison

    @property
    def level(self) -> Level | None:
        """What the cursor is on."""
        if self._comparison is None or not self._comparison.levels:
            return None
        return self._comparison.levels[self.cursor]

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
        if (seen := self._seen_instead(by)) is not None:
            self.go(seen)
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
        seen = self._seen_instead(by)
        top, _ = self._layout_of.span(self.cursor if seen is None else seen)
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
        seen = self._seen_instead(by)
        here = self.cursor if seen is None else seen - by
        ahead = [stop for stop in stops if (stop > here if by > 0 else stop < here)]
        stop = (ahead or stops)[0 if by > 0 else -1]
        panes = self._comparison.alert_panes if wanted is Stops.ALERTS else self._comparison.stop_panes
        self._settle(self._comparison.levels[stop], panes.get(stop, ()))
        self.go(stop, far=True)
        return True

    def _seen_instead(self, by: int) -> int | None:
        """The first level in sight (1) or the last (-1) where the cursor is not; None where it is."""
        layout = self._layout_of
        if layout is None or not layout.walk:
            return None
        top, height = layout.span(self.cursor)
        seen, room = self.scroll_offset.y, self.size.height
        if top < seen + room and top + height > seen:
            return None
        if by < 0:
            return layout.reached(seen + room - 1)
        first = layout.reached(seen)
        return first if layout.span(first)[0] >= seen else layout.nearest(first + 1)

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
