"""The desk: stories and their versions on the left, on the right what differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input
from textual.worker import get_current_worker

from reader.desk import Snapshot
from reader.model import Listed, Story, Version
from reader.tui import arrange
from reader.tui.actions import Where
from reader.tui.in_thread import in_thread, reason_of
from reader.tui.keys import bindings
from reader.tui.paint import bars, desk, stories, summaries, wording
from reader.tui.paint.lines import Line
from reader.tui.screens.base import ReaderScreen, Walked
from reader.tui.widgets.field import Field
from reader.tui.widgets.lines import Lines
from reader.tui.widgets.story_list import StoryList

_REST_SECONDS = 0.12
_SIDE_BY_SIDE_FROM = 100


class StoriesScreen(ReaderScreen):
    """Lists what there is, and shows what is known of the entry under the cursor."""

    where = Where.STORIES
    BINDINGS = bindings(where)
    AUTO_FOCUS = ""
    trouble_line = "rule"

    @dataclass
    class Arranged(Message):
        """The stories in their order, those that match the filter."""

        stories: tuple[Story, ...]
        rows: arrange.Rows
        snapshot: Snapshot

    @dataclass
    class Known(Message):
        """What was found out about a story."""

        story: Story
        told: summaries.Told

    @dataclass
    class Fetched(Message):
        """The copy of an entry's version, None when its file has gone or changed."""

        entry: arrange.Entry
        copy: Version | None

    def __init__(self, sort: str = "newest") -> None:
        super().__init__()
        self._sort = sort if sort in arrange.SORTS else arrange.SORTS[0]
        self._snapshot = Snapshot()
        self._index = self._snapshot, arrange.Index((), self._sort)
        self._stories: tuple[Story, ...] = ()
        self._shut: frozenset[str] = frozenset()
        self._picked: tuple[str, ...] = ()
        self._told: dict[tuple[str, ...], summaries.Told] = {}
        self._resting: Timer | None = None

    def compose(self) -> ComposeResult:
        yield Lines(id="title")
        yield Field(self._searched, placeholder="words of a headline, a lede or an outlet", id="filter")
        yield Lines(id="rule")
        with Container(id="desk"):
            yield StoryList(self.reader.glyphs, id="list")
            yield Lines(id="preview")
        yield Lines(id="keys")

    def on_mount(self) -> None:
        self.search.display = False
        self.desk_changed(self.reader.snapshot)

    def on_resize(self) -> None:
        self.set_class(self.size.width < _SIDE_BY_SIDE_FROM, "stacked")

    @property
    def rows(self) -> StoryList:
        return self.query_one("#list", StoryList)

    @property
    def walked(self) -> Walked:
        return self.rows

    @property
    def search(self) -> Input:
        return self.query_one("#filter", Input)

    # What there is, in order

    def desk_changed(self, snapshot: Snapshot, *, stale: bool = False) -> None:
        if stale:
            self._told.clear()
        self._snapshot = snapshot
        self._arrange(snapshot, self._sort, self.search.value, self._shut)
        self._title()

    @in_thread(exclusive=True, group="arrange")
    def _arrange(self, snapshot: Snapshot, sort: str, query: str, shut: frozenset[str]) -> None:
        worker = get_current_worker()
        known, index = self._index
        if known is not snapshot or index.sort != sort:
            index = arrange.Index(snapshot.stories, sort)
            self._index = snapshot, index
        found = index.matching(query, lambda: worker.is_cancelled)
        if not worker.is_cancelled:
            self.post_message(self.Arranged(found, arrange.Rows(found, shut), snapshot))

    @on(Arranged)
    def _arranged(self, message: Arranged) -> None:
        self._stories = message.stories
        self.rows.show(message.rows, closed=self._shut, picked=frozenset(self._picked), read=message.snapshot.read)
        self._title()

    # What is known of it

    @on(StoryList.Moved)
    def _moved(self) -> None:
        self._preview()
        if self._resting:
            self._resting.stop()
        self._resting = self.set_timer(_REST_SECONDS, self._find_out)

    def _find_out(self) -> None:
        """Read the versions in sight against their bases, the one under the cursor first."""
        here = [self.rows.entry.story] if self.rows.entry else []
        wanted = {story.id: story for story in (*here, *(entry.story for entry in self.rows.in_sight()))}
        missing = [story for story in wanted.values() if len(story.versions) > 1 and _ids(story) not in self._told]
        if missing:
            self._compare(missing)

    @in_thread(exclusive=True, group="compare")
    def _compare(self, missing: Sequence[Story]) -> None:
        worker, open_desk = get_current_worker(), self.desk
        for story in missing:
            if open_desk is None or worker.is_cancelled:
                return
            try:
                told = summaries.told(open_desk.story_apparatus(story))
            except KeyError:
                continue
            except Exception as error:  # whatever one story does, the others are told
                told = summaries.Told({}, failure=reason_of(error))
            if not worker.is_cancelled:
                self.post_message(self.Known(story, told))

    @on(Known)
    def _known(self, message: Known) -> None:
        self._told[_ids(message.story)] = message.told
        self.rows.tell({id: one for told in self._told.values() for id, one in told.summaries.items()})
        if self.rows.entry and _ids(self.rows.entry.story) == _ids(message.story):
            self._preview()

    def _preview(self) -> None:
        preview, entry, glyphs = self.query_one("#preview", Lines), self.rows.entry, self.reader.glyphs
        if entry is None:
            preview.show(self._empty)
        elif entry.heading and not entry.lone:
            known = self._told.get(_ids(entry.story))
            preview.show(lambda width: stories.story_preview(entry, known, glyphs, width))
        else:
            self._fetch(entry)

    @in_thread(exclusive=True, group="copy")
    def _fetch(self, entry: arrange.Entry) -> None:
        worker, open_desk = get_current_worker(), self.desk
        if open_desk is None:
            return
        try:
            copy = open_desk.version(entry.version.id)
        except KeyError:
            copy = None
        if not worker.is_cancelled:
            self.post_message(self.Fetched(entry, copy))

    @on(Fetched)
    def _fetched(self, message: Fetched) -> None:
        entry, copy, glyphs = message.entry, message.copy, self.reader.glyphs
        here = self.rows.entry
        if here is None or here.version.id != entry.version.id or here.heading != entry.heading:
            return
        known = self._told.get(_ids(entry.story))
        self.query_one("#preview", Lines).show(
            lambda width: stories.version_preview(entry.version, copy, known, glyphs, width)
        )

    def _empty(self, width: int) -> list[Line]:
        return desk.nothing(
            self._snapshot, self.search.value, self.reader.keys["problems"][0], self.reader.stopped, width
        )

    def _title(self) -> None:
        self.query_one("#title", Lines).show(self._titled)
        if self.reader.stopped:
            self.trouble(self.reader.stopped)
        else:
            self.query_one("#rule", Lines).show(lambda width: [bars.rule(width, self.reader.glyphs)])

    def _titled(self, width: int) -> list[Line]:
        shown = len(self._stories) if self.search.value else None
        place, picked, stopped = self.reader.place, len(self._picked), bool(self.reader.stopped)
        return [desk.title(self._snapshot, place, self._sort, picked, shown, width, stopped=stopped)]

    # Actions

    def subject(self) -> Listed | None:
        return self.rows.entry.version if self.rows.entry else None

    def copied(self) -> str:
        entry = self.rows.entry
        if entry is None:
            return ""
        known = self._told.get(_ids(entry.story))
        summary = known.summaries.get(entry.version.id) if known else None
        told = f": {summary.advisory}" if summary and summary.advisory else ""
        return f"{wording.outlet(entry.version)}{told}" if told else wording.title(entry.version)

    def action_left(self) -> None:
        self._open_up(False)

    def action_right(self) -> None:
        self._open_up(True)

    def _open_up(self, opened: bool) -> None:
        entry = self.rows.entry
        if entry and not entry.lone:
            story = {entry.story.id}
            self._shut = self._shut - story if opened else self._shut | story
            self.desk_changed(self._snapshot)

    @on(StoryList.Opened)
    async def action_open(self) -> None:
        if self.focused is self.search:
            self.set_focus(None)
            return
        entry = self.rows.entry
        if entry is None:
            return
        if entry.lone:
            await self.action_read()
            return
        others = [version.id for version in entry.story.versions[1:]]
        at = others.index(entry.version.id) if entry.version.id in others else 0
        await self.reader.open_comparison(entry.story.base.id, others, at)

    def action_pick(self) -> None:
        entry = self.rows.entry
        if entry is None:
            return
        if entry.heading and not entry.lone:
            self.rows.step(1)
            return
        id = entry.version.id
        self._picked = tuple(p for p in self._picked if p != id) if id in self._picked else (*self._picked, id)[-2:]
        self.rows.pick(frozenset(self._picked))
        self.rows.step(1)
        self._title()

    async def action_compare(self) -> None:
        present = {version.id for version in self._snapshot.versions}
        picked = [id for id in self._picked if id in present]
        if len(picked) == 2:
            await self.reader.open_comparison(picked[0], picked[1:])
        else:
            self.say("Pick two articles with Space, then c compares them", wrong=True)

    def action_sort(self) -> None:
        self._sort = arrange.SORTS[(arrange.SORTS.index(self._sort) + 1) % len(arrange.SORTS)]
        self.desk_changed(self._snapshot)

    def action_filter(self) -> None:
        self.search.display = True
        self.set_focus(self.search)

    @on(Input.Changed, "#filter")
    def _filtered(self) -> None:
        self.desk_changed(self._snapshot)

    def action_back(self) -> None:
        if self.focused is self.search or self.search.value:
            self.search.value = ""
            self.search.display = False
            self.set_focus(None)
        else:
            self.app.exit(0)

    def _searched(self, query: str) -> None:
        self.set_focus(None)
        self.search.display = bool(query)

    def action_base(self) -> None:
        entry, open_desk = self.rows.entry, self.desk
        if entry is None or open_desk is None or entry.lone:
            return
        id = entry.version.id
        self.keep(lambda: open_desk.choose_base(id), f"{wording.outlet(entry.version)} is the base now")

    async def action_unique(self) -> None:
        entry = self.rows.entry
        if entry is None:
            return
        if entry.lone:
            self.say("Only one version: all of it is its own")
        else:
            await self.reader.open_unique(entry.story)

    async def action_problems(self) -> None:
        from reader.tui.screens.problems import ProblemsScreen

        await self.app.push_screen(ProblemsScreen(self._snapshot.problems))


def _ids(story: Story) -> tuple[str, ...]:
    """What a story consists of, the base first."""
    return tuple(version.id for version in story.versions)
