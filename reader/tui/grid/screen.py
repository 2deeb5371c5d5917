"""All versions of a story in one table: sentences of the base down, outlets across."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.worker import get_current_worker

from reader.desk import Snapshot, current_story, side_by_side, updated_story
from reader.model import Listed, Story
from reader.tui.actions import Where
from reader.tui.common.find_bar import FindBar
from reader.tui.common.screen import ReaderScreen, Walked
from reader.tui.grid.foot import foot
from reader.tui.grid.table import GridTable
from reader.tui.grid.view import Grid, GridCell, GridRow, grid
from reader.tui.keys import bindings
from reader.tui.paint import bars, wording
from reader.tui.paint.comparison import BASE, WITNESS
from reader.tui.paint.find import highlighted
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.services.workers import in_thread
from reader.tui.widgets.footer import Footer
from reader.tui.widgets.lines import Lines

_FOOT = 5
"""Lines under the table at the least; a long sentence takes more, up to half of the screen."""


class GridScreen(ReaderScreen):
    """Shows a story as a table; `place` is a version id and one of its sentences to begin at."""

    where = Where.GRID
    BINDINGS = bindings(where)

    @dataclass
    class Made(Message):
        grid: Grid

    def __init__(self, story: Story, place: tuple[str, int] | None = None) -> None:
        super().__init__()
        self._story = story
        self._place = place
        self._house_style = True

    def compose(self) -> ComposeResult:
        yield Lines(id="title")
        yield GridTable(self.reader.glyphs, id="table")
        yield Lines(id="rule")
        yield Lines(id="foot")
        yield FindBar()
        yield Footer(id="keys")

    def on_mount(self) -> None:
        self.query_one("#rule", Lines).show(lambda width: [bars.rule(width, self.reader.glyphs)])
        self.query_one("#foot", Lines).show(lambda _: [Line((Piece(" Comparing the versions …", Tone.FAINT),))])
        self._make(self._story, self._house_style)

    @property
    def table(self) -> GridTable:
        return self.query_one("#table", GridTable)

    @property
    def walked(self) -> Walked:
        return self.table

    # Asking and showing

    @in_thread(exclusive=True, group="grid")
    def _make(self, story: Story, house_style: bool) -> None:
        worker, desk = get_current_worker(), self.desk
        if desk is None:
            return
        try:
            apparatus = desk.story_apparatus(story, lambda: worker.is_cancelled)
            made = grid(apparatus, apparatus.between, house_style=house_style)
        except KeyError:
            raise LookupError("one of the articles is no longer here") from None
        if not worker.is_cancelled:
            self.post_message(self.Made(made))

    @on(Made)
    def _show(self, message: Made) -> None:
        self.waits_in_vain = False
        table, made = self.table, message.grid
        before = table.grid
        row, column = (table.cursor, table.column) if before else (0, 1)
        if self._place:
            row, column = self._at(made, *self._place)
            self._place = None
        table.show(made, row, column)

    def _at(self, made: Grid, version: str, sentence: int) -> tuple[int, int]:
        ids = [witness.id for witness in made.apparatus.witnesses]
        outlet = ids.index(version) if version in ids else None
        return made.at(outlet, sentence), 1 if outlet is None else outlet + 1

    def failed(self, reason: str) -> None:
        super().failed(reason)
        self.query_one("#foot", Lines).show(lambda _: [])

    def desk_changed(self, snapshot: Snapshot, *, stale: bool = False) -> None:
        with suppress(KeyError):
            self._story = current_story(snapshot, self._story)
        if stale or self.waits_in_vain:
            self._make(self._story, self._house_style)

    def on_resize(self) -> None:
        self.call_after_refresh(self._around)

    @on(GridTable.Moved)
    def _around(self) -> None:
        """The title, and under the table the cell under the cursor in full."""
        table, glyphs = self.table, self.reader.glyphs
        made, cursor, outlet = table.grid, table.cursor, table.outlet
        if made is None or not made.rows:
            return
        states = [wording.in_sight(table.shown, len(made.comparisons))] + (
            [] if made.house_style else ["house style hidden"]
        )
        title = wording.title(made.apparatus.base)
        self.query_one("#title", Lines).show(
            lambda width: [
                bars.spread([Piece(f" {title}", Tone.STRONG)], [Piece("   ".join(states) + " ", Tone.FAINT)], width)
            ]
        )
        under = self.query_one("#foot", Lines)
        lines = highlighted(foot(made, cursor, outlet, max(1, self.size.width), glyphs), table.query_shown)
        under.styles.height = max(1, min(max(_FOOT, len(lines)), self.size.height // 2 - 2))
        under.show(lambda _: lines)

    # What is under the cursor

    def _row(self) -> GridRow | None:
        table = self.table
        return table.grid.rows[table.cursor] if table.grid and table.grid.rows else None

    def _cell(self) -> GridCell | None:
        row, outlet = self._row(), self.table.outlet
        return row.cells[outlet] if row and outlet is not None else None

    def subject(self) -> Listed | None:
        made, outlet = self.table.grid, self.table.outlet
        if made is None:
            return None
        return made.apparatus.base if outlet is None else made.apparatus.witnesses[outlet]

    def compared(self) -> tuple[Listed, ...]:
        return self._story.versions

    def shown(self) -> tuple[Listed, ...]:
        return self._story.versions

    def take_in(self, replaced: Mapping[str, str]) -> None:
        if place := self.place():
            self._place = replaced.get(place[0], place[0]), place[1]
        self._story = updated_story(self.reader.snapshot, self._story, replaced)
        self._make(self._story, self._house_style)

    def story(self) -> Story:
        return self._story

    def place(self) -> tuple[str, int] | None:
        row, cell, version = self._row(), self._cell(), self.subject()
        if row is None or version is None:
            return None
        if cell is not None:
            return (version.id, cell.sentences[0]) if cell.sentences else None
        return (version.id, row.base) if row.base is not None else None

    def copied(self) -> str:
        made, row, outlet = self.table.grid, self._row(), self.table.outlet
        if made is None or row is None:
            return ""
        said = [(made.apparatus.base, row.sentence)] if row.base is not None else []
        if outlet is None and row.base is None:
            outlet = row.holder
        cell = row.cells[outlet] if outlet is not None else GridCell()
        if outlet is not None:
            collation = made.comparisons[outlet].collation
            said += [(collation.witness, collation.right[j]) for j in cell.sentences]
        names = wording.version_labels(made.apparatus.versions)
        lines = [wording.cited(names[version.id], version, sentence) for version, sentence in said]
        return "\n".join([*lines, *(wording.change(change) for change in cell.changes)])

    # Actions

    def action_left(self) -> None:
        self.table.turn(-1)

    def action_right(self) -> None:
        self.table.turn(1)

    def action_next_change(self) -> None:
        self._seek(1)

    def action_previous_change(self) -> None:
        self._seek(-1)

    def action_next_alert(self) -> None:
        self._seek(1, alerts=True)

    def action_previous_alert(self) -> None:
        self._seek(-1, alerts=True)

    def _seek(self, by: int, *, alerts: bool = False) -> None:
        if not self.table.seek(by, alerts):
            self.say("No flags" if alerts else "No changes")

    @on(GridTable.Opened)
    async def action_jump(self) -> None:
        made, row = self.table.grid, self._row()
        if made is None or row is None:
            self.meant()
            return
        outlet = self.table.outlet
        if outlet is None:
            outlet = row.holder
        cell = row.cells[outlet]
        if row.base is not None:
            place = (BASE, row.base)
        elif cell.sentences:
            place = (WITNESS, cell.sentences[0])
        else:
            place = (BASE, max(0, row.after))
        others = tuple(witness.id for witness in made.apparatus.witnesses)
        await self.reader.ways.open_comparison(made.apparatus.base.id, others, outlet, place=place)

    def action_house_style(self) -> None:
        self._house_style = not self._house_style
        self._make(self._story, self._house_style)
        self.say("House-style changes: " + ("shown" if self._house_style else "hidden"))

    def action_base(self) -> None:
        version, desk = self.meant(), self.desk
        if version is None or desk is None:
            return
        id, name = version.id, wording.version_labels(self._story.versions)[version.id]
        if id == self._story.base.id:
            self.say(f"{name} is already the base")
        else:
            with suppress(KeyError):
                others = (other.id for other in self._story.versions if other.id != id)
                self._story = side_by_side(self.reader.snapshot, [id, *others])
            self.reader.keep(lambda: desk.choose_base(id), f"{name} is the base now")

    async def action_unique(self) -> None:
        await self.reader.ways.open_unique(self._story)

    async def action_why(self) -> None:
        from reader.tui.common.why import WhyScreen

        made, outlet, cell = self.table.grid, self.table.outlet, self._cell()
        if made is None or outlet is None or cell is None or cell.link is None:
            self.say("Go to the cell of an outlet that has this sentence, or lost it")
        else:
            await self.app.push_screen(WhyScreen(made.comparisons[outlet].collation, cell.link))
