"""Flags of a story in one table: a row for each flagged fact, a column for each version."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.worker import get_current_worker

from reader.collation.changes.dismissal import with_dismissed
from reader.desk import Snapshot, current_story, updated_story
from reader.model import DetailKind, Listed, Story
from reader.tui.actions import Hint, Where, footer
from reader.tui.common import dismissing
from reader.tui.common.find_bar import FindBar
from reader.tui.common.screen import ReaderScreen, Walked
from reader.tui.flags import painter
from reader.tui.flags.view import FlagLine, Flags, Only, flags
from reader.tui.keys import bindings
from reader.tui.paint import bars, wording
from reader.tui.paint.find import highlighted
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.wrap import wrap
from reader.tui.services.workers import in_thread
from reader.tui.widgets.footer import Footer
from reader.tui.widgets.lines import Lines
from reader.tui.widgets.table import Table

_FOOT = 4
"""Lines under the table at the least; many values take more, up to half of the screen."""


class FlagsScreen(ReaderScreen):
    """Shows the flags of a story; `place` is a version id and one of its sentences to begin at."""

    where = Where.FLAGS
    BINDINGS = bindings(where)

    @dataclass
    class Made(Message):
        flags: Flags

    def __init__(self, story: Story, place: tuple[str, int] | None = None) -> None:
        super().__init__()
        self._story = story
        self._place = place
        self._flags: Flags | None = None
        self._kind: DetailKind | None = None
        self._only = Only.ALL
        self._dismissed = False
        self._lines: tuple[FlagLine, ...] = ()

    def compose(self) -> ComposeResult:
        yield Lines(id="title")
        yield Lines(id="legend")
        yield Table(id="table")
        yield Lines(id="rule")
        yield Lines(id="foot")
        yield FindBar()
        yield Footer(id="keys")

    def on_mount(self) -> None:
        self.query_one("#rule", Lines).show(lambda width: [bars.rule(width, self.reader.glyphs)])
        self._say_at_foot(" Comparing the versions …")
        self._around()
        self._make(self._story, self._dismissed)

    def hints(self) -> tuple[Hint, ...]:
        idle = [] if self._lines else ["jump"]
        return footer(self.where, self.reader.keys, dict.fromkeys(idle, ""))

    @property
    def table(self) -> Table:
        return self.query_one("#table", Table)

    @property
    def walked(self) -> Walked:
        return self.table

    # Asking and showing

    @in_thread(exclusive=True, group="flags")
    def _make(self, story: Story, dismissed: bool) -> None:
        worker, desk = get_current_worker(), self.desk
        if desk is None:
            return
        try:
            apparatus = desk.story_apparatus(story, lambda: worker.is_cancelled)
            if dismissed:
                apparatus = replace(apparatus, collations=tuple(map(with_dismissed, apparatus.collations)))
            made = flags(apparatus)
        except KeyError:
            raise LookupError("one of the articles is no longer here") from None
        if not worker.is_cancelled:
            self.post_message(self.Made(made))

    @on(Made)
    def _made(self, message: Made) -> None:
        self.waits_in_vain = False
        at, self._flags = self._line(), message.flags
        column = None
        if self._place and (told := message.flags.told_at(*self._place)):
            at, column = told
        self._place = None
        self._show(at, column)

    def _show(self, at: FlagLine | None, column: int | None = None) -> None:
        """Show the lines that are wanted, the cursor on one of them, or on the one next to where it was."""
        made, glyphs = self._flags, self.reader.glyphs
        if made is None:
            return
        if self._kind not in made.counts(self._only):
            self._kind = None
        before, self._lines = self.table.cursor, made.picked(self._kind, self._only)
        lines, count = self._lines, len(made.versions) - 1
        if column is None:  # where one version is in sight at a time, not one that tells nothing
            column = made.liveliest(lines, self.table.column)
        cursor = lines.index(at) if at in lines else min(before, max(0, len(lines) - 1))
        self.table.lay(
            lambda width, first, query: painter.FlagsPainter(
                made, lines, painter.columns(made, width, first), glyphs, query
            ),
            *(len(lines), count, cursor, column),
        )
        self._around()

    def failed(self, reason: str) -> None:
        super().failed(reason)
        self._flags, self._lines = None, ()
        self._say_at_foot("")

    def desk_changed(self, snapshot: Snapshot, *, stale: bool = False) -> None:
        with suppress(KeyError):
            self._story = current_story(snapshot, self._story)
        if stale or self.waits_in_vain:
            self._make(self._story, self._dismissed)

    def shown(self) -> tuple[Listed, ...]:
        return self._story.versions

    def take_in(self, replaced: Mapping[str, str]) -> None:
        self._story = updated_story(self.reader.snapshot, self._story, replaced)
        self._make(self._story, self._dismissed)

    def on_resize(self) -> None:
        self.call_after_refresh(self._around)

    @on(Table.Moved)
    def _around(self) -> None:
        """The title, the kinds, and under the table the flag under the cursor whole."""
        if self.waits_in_vain:
            return  # the title says why
        made, only, kind = self._flags, self._only, self._kind
        title, states = wording.title(self._story.base), [f"flags {only}"] * bool(only) + [self._columns()]
        if made and made.dismissed:
            states.insert(0, f"{made.dismissed} dismissed{' (shown)' if self._dismissed else ''}")
        left, right = [Piece(f" {title}", Tone.STRONG)], [Piece("   ".join(states) + " ", Tone.FAINT)]
        self.query_one("#title", Lines).show(lambda width: [bars.spread(left, right, width)])
        self.query_one("#legend", Lines).show(
            lambda width: [painter.legend(made, kind, only, width)] if made and made.lines else []
        )
        self.show_keys()
        line, glyphs = self._line(), self.reader.glyphs
        if made is None:
            return
        if line is None:
            self._say_at_foot(f" No flags {only}" if made.lines else f" {made.nothing}")
            return
        under = self.query_one("#foot", Lines)
        lines = highlighted(painter.foot(made, line, glyphs, max(1, self.size.width)), self.table.query_shown)
        under.styles.height = max(1, min(max(_FOOT, len(lines)), self.size.height // 2 - 3))
        under.show(lambda _: lines)

    def _columns(self) -> str:
        """Which of the versions are in sight."""
        count = len(self._story.versions) - 1
        return wording.in_sight(self.table.shown if self._flags else range(count), count)

    def _say_at_foot(self, text: str) -> None:
        self.query_one("#foot", Lines).show(
            lambda width: [Line(line) for line in wrap([Piece(text, Tone.FAINT)], width)]
        )

    # What is under the cursor

    def _line(self) -> FlagLine | None:
        return self._lines[self.table.cursor] if self._lines else None

    def subject(self) -> Listed | None:
        return self._story.versions[self.table.column] if self._lines else None

    def compared(self) -> tuple[Listed, ...]:
        return self._story.versions

    def story(self) -> Story:
        return self._story

    def place(self) -> tuple[str, int] | None:
        line, made, column = self._line(), self._flags, self.table.column
        if line is None or made is None:
            return None
        sentence = line.cells[column].sentence
        return (made.versions[column].id, sentence) if sentence is not None else None

    def copied(self) -> str:
        line, made = self._line(), self._flags
        return painter.copied(made, line) if line and made else ""

    # Actions

    def action_left(self) -> None:
        self.table.turn(-1)

    def action_right(self) -> None:
        self.table.turn(1)

    def action_next_version(self) -> None:
        self._turn(1)

    def action_previous_version(self) -> None:
        self._turn(-1)

    def _turn(self, by: int) -> None:
        """Go to the next version (1) or the one before (-1), round the end."""
        count = len(self._story.versions) - 1
        self.table.go(self.table.cursor, (self.table.column - 1 + by) % count + 1 if self.table.column else 1)

    def action_next_kind(self) -> None:
        self._choose_kind(1)

    def action_previous_kind(self) -> None:
        self._choose_kind(-1)

    def _choose_kind(self, by: int) -> None:
        made = self._flags
        kinds = (None, *made.counts(self._only)) if made else (None,)
        if len(kinds) < 2:
            self.say("No flags here")
            return
        self._kind, at = kinds[(kinds.index(self._kind) + by) % len(kinds)], self._line()
        self._show(at)

    def action_dismiss_flag(self) -> None:
        line = self._line()
        dismissing.dismiss_row(self, self._story, line.changes if line else ())

    async def action_mute(self) -> None:
        line = self._line()
        flags = [flag for _, flag in line.changes] if line else []
        await dismissing.mute(self, flags, [version.id for version in self._story.versions])

    def action_show_dismissed(self) -> None:
        self._dismissed = not self._dismissed
        self._make(self._story, self._dismissed)
        self.say("Dismissed flags: " + ("shown" if self._dismissed else "hidden"))

    def action_disagreements(self) -> None:
        self._choose_only(Only.DISAGREE)

    def action_told_once(self) -> None:
        self._choose_only(Only.ALONE)

    def _choose_only(self, only: Only) -> None:
        """See these rows alone; again, all of them."""
        at, self._only = self._line(), Only.ALL if self._only is only else only
        self._show(at)

    @on(Table.Opened)
    async def action_jump(self) -> None:
        line, made = self._line(), self._flags
        if line is None or made is None:
            self.say("No flags here")
            return
        at, place = line.place(self.table.column)
        others = tuple(version.id for version in made.versions[1:])
        await self.reader.ways.open_comparison(made.versions[0].id, others, at, place=place)

    async def action_unique(self) -> None:
        await self.reader.ways.open_unique(self._story)
