"""Unique: disagreements of the versions of a story, and what is only in one, missing or moved."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.worker import get_current_worker

from reader.desk import Snapshot, current_story, updated_story
from reader.model import Listed, Story
from reader.tui.actions import Where
from reader.tui.common.find_bar import FindBar
from reader.tui.common.screen import ReaderScreen, Walked
from reader.tui.keys import bindings
from reader.tui.paint import bars, wording
from reader.tui.paint.comparison import BASE, WITNESS
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.services.workers import in_thread
from reader.tui.unique import painter
from reader.tui.unique.view import Noted, noted
from reader.tui.widgets.choices import Choices
from reader.tui.widgets.footer import Footer
from reader.tui.widgets.lines import Lines


class UniqueScreen(ReaderScreen):
    """Lists the ledger of a story; Enter shows an entry in its place."""

    where = Where.UNIQUE
    BINDINGS = bindings(where)

    @dataclass
    class Found(Message):
        found: tuple[Noted, ...]
        advisories: dict[str, str]

    def __init__(self, story: Story) -> None:
        super().__init__()
        self._story = story
        self._found: tuple[Noted, ...] = ()

    def compose(self) -> ComposeResult:
        yield Lines(id="title")
        yield Choices(id="found")
        yield FindBar()
        yield Footer(id="keys")

    def on_mount(self) -> None:
        self._title()
        self.choices.show(lambda _: [Line(), Line((Piece(" Comparing the versions …", Tone.FAINT),))])
        self._find(self._story)

    def _title(self) -> None:
        title = wording.title(self._story.base)
        right = [Piece("unique: only in one version ", Tone.FAINT)]
        self.query_one("#title", Lines).show(
            lambda width: [bars.spread([Piece(f" {title}", Tone.STRONG)], right, width)]
        )

    @property
    def choices(self) -> Choices:
        return self.query_one("#found", Choices)

    @property
    def walked(self) -> Walked:
        return self.choices

    @in_thread(exclusive=True, group="unique")
    def _find(self, story: Story) -> None:
        worker, desk = get_current_worker(), self.desk
        if desk is None:
            return
        try:
            apparatus = desk.story_apparatus(story, lambda: worker.is_cancelled)
            found = noted(apparatus)
        except KeyError:
            raise LookupError("one of the articles is no longer here") from None
        if not worker.is_cancelled:
            self.post_message(self.Found(found, {c.witness.id: c.advisory for c in apparatus.collations}))

    @on(Found)
    def _show(self, message: Found) -> None:
        self.waits_in_vain = False
        self._title()
        before, self._found = self._chosen(), message.found
        story, found, told, glyphs = self._story, message.found, message.advisories, self.reader.glyphs
        at = found.index(before) if before in found else 0
        choices = self.choices
        choices.show(lambda width: painter.paint(story, found, told, glyphs, width, whole=choices.whole), at)

    def failed(self, reason: str) -> None:
        super().failed(reason)
        self._found = ()
        self.choices.show(lambda _: ())

    def desk_changed(self, snapshot: Snapshot, *, stale: bool = False) -> None:
        with suppress(KeyError):
            self._story = current_story(snapshot, self._story)
        if stale or self.waits_in_vain:
            self._find(self._story)

    def _chosen(self) -> Noted | None:
        return self._found[self.choices.cursor] if self._found else None

    def subject(self) -> Listed | None:
        chosen = self._chosen()
        return next((v for v in self._story.versions if chosen and v.id == chosen.place[0]), None)

    def compared(self) -> tuple[Listed, ...]:
        return self._story.versions

    def shown(self) -> tuple[Listed, ...]:
        return self._story.versions

    def take_in(self, replaced: Mapping[str, str]) -> None:
        self._story = updated_story(self.reader.snapshot, self._story, replaced)
        self._find(self._story)

    def story(self) -> Story:
        return self._story

    def place(self) -> tuple[str, int] | None:
        chosen = self._chosen()
        return chosen.place if chosen else None

    def copied(self) -> str:
        chosen = self._chosen()
        return painter.copied(chosen, wording.version_labels(self._story.versions)) if chosen else ""

    @on(Choices.Opened)
    async def action_jump(self) -> None:
        chosen = self._chosen()
        others = tuple(version.id for version in self._story.versions[1:])
        if chosen is None or chosen.witness not in others:
            return
        version, sentence = chosen.place
        pane = BASE if version == self._story.base.id else WITNESS
        at = others.index(chosen.witness)
        await self.reader.ways.open_comparison(self._story.base.id, others, at, place=(pane, sentence))

    async def action_right(self) -> None:
        await self.action_jump()

    def action_left(self) -> None:
        self.dismiss()
