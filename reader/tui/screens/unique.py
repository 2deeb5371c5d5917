"""What only one outlet has: the sentences with no counterpart in any other version of the story."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.worker import get_current_worker

from reader.desk import Snapshot
from reader.model import Apparatus, Listed, Story
from reader.text.visible import visible
from reader.tui.actions import Where
from reader.tui.in_thread import in_thread
from reader.tui.keys import bindings
from reader.tui.paint import bars, stories, unique, wording
from reader.tui.paint.comparison import BASE, WITNESS
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.screens.base import ReaderScreen, Walked
from reader.tui.widgets.choices import Choices
from reader.tui.widgets.lines import Lines


class UniqueScreen(ReaderScreen):
    """Lists the unique sentences of a story; Enter shows one in its place."""

    where = Where.UNIQUE
    BINDINGS = bindings(where)

    @dataclass
    class Found(Message):
        found: tuple[unique.Alone, ...]

    def __init__(self, story: Story) -> None:
        super().__init__()
        self._story = story
        self._found: tuple[unique.Alone, ...] = ()

    def compose(self) -> ComposeResult:
        yield Lines(id="title")
        yield Choices(id="found")
        yield Lines(id="keys")

    def on_mount(self) -> None:
        title = wording.title(self._story.base)
        right = [Piece("what only one outlet has ", Tone.FAINT)]
        self.query_one("#title", Lines).show(
            lambda width: [bars.spread([Piece(f" {title}", Tone.STRONG)], right, width)]
        )
        self.choices.show(lambda _: [Line(), Line((Piece(" Comparing the versions …", Tone.FAINT),))])
        self._find(self._story)

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
            apparatus = desk.story_apparatus(story)
        except KeyError:
            raise LookupError("one of the articles is gone") from None
        found = unique.alone(story, stories.told(apparatus), _paragraphs(apparatus))
        if not worker.is_cancelled:
            self.post_message(self.Found(found))

    @on(Found)
    def _show(self, message: Found) -> None:
        self._found = message.found
        story, found, glyphs = self._story, message.found, self.reader.glyphs
        self.choices.show(lambda width: unique.paint(story, found, glyphs, width))

    def desk_changed(self, snapshot: Snapshot, *, stale: bool = False) -> None:
        ids = {version.id for version in self._story.versions}
        self._story = next((s for s in snapshot.stories if ids & {v.id for v in s.versions}), self._story)
        if stale:
            self._find(self._story)

    def _chosen(self) -> unique.Alone | None:
        return self._found[self.choices.cursor] if self._found else None

    def subject(self) -> Listed | None:
        chosen = self._chosen()
        return next((v for v in self._story.versions if chosen and v.id == chosen.entry.version), None)

    def place(self) -> tuple[str, int] | None:
        chosen = self._chosen()
        return (chosen.entry.version, chosen.entry.sentence) if chosen else None

    def copied(self) -> str:
        chosen, version = self._chosen(), self.subject()
        if chosen is None or version is None:
            return ""
        place = f", para {chosen.paragraph}" if chosen.paragraph else ""
        return f"Only {wording.outlet(version)}{place}: {visible(chosen.entry.text)}"

    @on(Choices.Opened)
    async def action_jump(self) -> None:
        from reader.tui.screens.compare import CompareScreen

        chosen = self._chosen()
        if chosen is None or len(self._story.versions) < 2:
            return
        others = tuple(version.id for version in self._story.versions[1:])
        at = others.index(chosen.entry.version) if chosen.entry.version in others else 0
        pane = WITNESS if chosen.entry.version in others else BASE
        await self.app.push_screen(CompareScreen(self._story.base.id, others, at, place=(pane, chosen.entry.sentence)))

    action_right = action_jump

    def action_left(self) -> None:
        self.dismiss()


def _paragraphs(apparatus: Apparatus) -> dict[tuple[str, int], int]:
    """(version, sentence) to paragraph number."""
    sides = [(apparatus.base, apparatus.collations[0].left)] if apparatus.collations else []
    sides += [(collation.witness, collation.right) for collation in apparatus.collations]
    found: dict[tuple[str, int], int] = {}
    for version, sentences in sides:
        numbers = wording.paragraphs(version)
        found.update({(version.id, s.index): numbers[s.block] for s in sentences if s.block in numbers})
    return found
