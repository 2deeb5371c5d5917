"""One version by itself, to be read; its details marked kind by kind."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.worker import get_current_worker

from reader.desk import Snapshot, current_story, updated_story
from reader.model import Detail, DetailKind, Listed, Sentence, Story, Version
from reader.text.visible import visible
from reader.tui.actions import Hint, Where, footer
from reader.tui.common.find_bar import FindBar
from reader.tui.common.screen import ReaderScreen, Walked
from reader.tui.keys import bindings
from reader.tui.paint import bars, wording
from reader.tui.paint.lines import Piece, Tone
from reader.tui.reading import painter
from reader.tui.reading.page import PageView
from reader.tui.services.workers import in_thread
from reader.tui.widgets.footer import Footer
from reader.tui.widgets.lines import Lines

AnalysedSentences = tuple[tuple[Sentence, tuple[Detail, ...]], ...]


class ReadingScreen(ReaderScreen):
    """Shows one version of a story, by id, from one of its sentences on."""

    where = Where.READING
    BINDINGS = bindings(where)

    @dataclass
    class Found(Message):
        """The sentences and details of a version."""

        version: Version
        told: AnalysedSentences

    def __init__(self, story: Story, version: str, sentence: int = 0) -> None:
        super().__init__()
        self._story = story
        self._at = next((place for place, v in enumerate(story.versions) if v.id == version), 0)
        self._from = sentence
        self._version: Version | None = None
        self._told: AnalysedSentences | None = None
        self._counts: dict[DetailKind, int] = {}
        self._kinds: tuple[DetailKind, ...] = ()
        self._asked = False
        self._spots: tuple[painter.Spot, ...] = ()
        self._here: int | None = None

    def compose(self) -> ComposeResult:
        yield Lines(id="title")
        yield Lines(id="legend")
        yield PageView(id="page")
        yield FindBar()
        yield Footer(id="keys")

    def on_mount(self) -> None:
        self._open()

    def hints(self) -> tuple[Hint, ...]:
        others = {"next-version": "", "grid": ""} if len(self._story.versions) < 2 else {}
        return footer(self.where, self.reader.keys, others)

    @property
    def listed(self) -> Listed:
        """What is being read, be its copy here yet or not."""
        return self._story.versions[self._at]

    @property
    def view(self) -> PageView:
        return self.query_one("#page", PageView)

    @property
    def walked(self) -> Walked:
        return self.view

    # Showing

    def _open(self) -> None:
        self._version, self._told, self._counts, self._spots, self._here = None, None, {}, (), None
        self._around()
        self._find(self.listed.id)

    @in_thread(exclusive=True, group="details")
    def _find(self, id: str) -> None:
        worker, desk = get_current_worker(), self.desk
        if desk is None:
            return
        try:
            version, told = desk.version(id), desk.details(id, lambda: worker.is_cancelled)
        except KeyError:
            raise LookupError("this article is no longer here") from None
        if worker.is_cancelled:
            return
        self.post_message(self.Found(version, told))
        if id not in desk.snapshot.read:
            self.reader.keep(lambda: desk.set_read(id), stale=False)

    @on(Found)
    def _found(self, message: Found) -> None:
        if message.version.id != self.listed.id:
            return
        self.waits_in_vain = False
        again = self._version is not None
        self._version, self._told = message.version, message.told
        self._counts = painter.count(message.told)
        kinds, self._asked = tuple(self._counts) if self._asked else self._kinds, False
        self._mark(kinds, top=not again)
        if 0 < self._from < len(message.told):
            block = message.told[self._from][0].block
            self.view.reveal(self.view.page_shown.tops[block])
        self._from = 0

    def _mark(self, kinds: tuple[DetailKind, ...], *, top: bool = False) -> None:
        self._kinds, self._here = kinds, None
        self._spots = painter.spots(self._told or (), kinds)
        version, spots, glyphs = self._version, self._spots, self.reader.glyphs
        if version is not None:
            self.view.show(lambda width: painter.page(version, spots, width, glyphs), top=top)
        self._around()

    def _around(self) -> None:
        if self.waits_in_vain:
            return  # the title says why
        version, told, counts, kinds = self.listed, self._told, self._counts, self._kinds
        names = wording.version_labels(self._story.versions)
        count = len(self._story.versions)
        left = [Piece(f" {names[version.id]}", Tone.STRONG), Piece(f"  {wording.title(version)}", Tone.FAINT)]
        right = [Piece(f"version {self._at + 1} of {count} " if count > 1 else "the only version ", Tone.FAINT)]
        self.query_one("#title", Lines).show(lambda width: [bars.spread(left, right, width)])
        here = self._where()
        self.query_one("#legend", Lines).show(
            lambda width: (
                [bars.spread(painter.legend(counts, kinds, width - len(here.text)).pieces, [here], width)]
                if told is not None
                else []
            )
        )

    def _where(self) -> Piece:
        """Which of the marked details is pointed at."""
        if self._here is None:
            return Piece("")
        label = wording.kind_label(self._spots[self._here].kind)
        return Piece(f"{label.singular}, {self._here + 1} of {len(self._spots)} ", Tone.STRONG)

    def desk_changed(self, snapshot: Snapshot, *, stale: bool = False) -> None:
        id = self.listed.id
        if not (stale or self.waits_in_vain):
            return
        with suppress(KeyError):
            found = current_story(snapshot, self._story, id)
            ids = [version.id for version in found.versions]
            if id in ids:
                self._story, self._at = found, ids.index(id)
                self._find(id)

    def shown(self) -> tuple[Listed, ...]:
        return (self.listed,)

    def take_in(self, replaced: Mapping[str, str]) -> None:
        id = replaced.get(self.listed.id, self.listed.id)
        self._story = updated_story(self.reader.snapshot, self._story, replaced)
        self._at = next((place for place, version in enumerate(self._story.versions) if version.id == id), 0)
        self._find(id)

    # What it is about

    def subject(self) -> Listed | None:
        return self.listed

    def story(self) -> Story:
        return self._story

    def place(self) -> tuple[str, int] | None:
        return (self.listed.id, self._spots[self._here].sentence) if self._here is not None else None

    def copied(self) -> str:
        version = self._version
        if version is None:
            return ""
        if self._here is None or self._told is None:
            return "\n\n".join(visible(block.text) for block in version.blocks)
        sentence = self._told[self._spots[self._here].sentence][0]
        return wording.cited(wording.version_labels(self._story.versions)[version.id], version, sentence)

    # Actions

    def action_details(self) -> None:
        if self._told is None:
            self._asked = not self._asked
            return
        present = tuple(self._counts)
        if not present:
            self.say("No details to mark")
            return
        turns: list[tuple[DetailKind, ...]] = [(), present]
        turns += [(kind,) for kind in present] if len(present) > 1 else []
        at = turns.index(self._kinds) if self._kinds in turns else 0
        self._mark(turns[(at + 1) % len(turns)])

    def action_next_detail(self) -> None:
        self._seek(1)

    def action_previous_detail(self) -> None:
        self._seek(-1)

    def _seek(self, by: int) -> None:
        if self._told is None:
            self._asked = True
            return
        if not self._spots:
            self._mark(tuple(self._counts))
        if not self._spots:
            self.say("No details to mark")
            return
        if self._here is None:
            self._here = self._first_in_sight() if by > 0 else len(self._spots) - 1
        else:
            self._here = (self._here + by) % len(self._spots)
        self._point()

    def _point(self) -> None:
        if self._here is not None:
            self.view.point(painter.inside(self._here, self._spots), self._here)
            self._around()

    @on(PageView.Clicked)
    def _clicked(self, message: PageView.Clicked) -> None:
        self._here = message.place
        self._point()

    def _first_in_sight(self) -> int:
        top = self.view.scroll_offset.y
        return next((place for place, y in enumerate(self.view.page_shown.places) if y >= top), 0)

    def action_page_on(self) -> None:
        self.view.page(1)

    def action_next_version(self) -> None:
        self._cycle(1)

    def action_previous_version(self) -> None:
        self._cycle(-1)

    action_right, action_left = action_next_version, action_previous_version

    def _cycle(self, by: int) -> None:
        if len(self._story.versions) < 2:
            self.say("Only this version")
            return
        self._at = (self._at + by) % len(self._story.versions)
        self._open()
