"""Beside the list: what the versions of the story under the cursor do, or the copy of the article there.

entry under the cursor ──at once──> what is known of its story
                       ──after a rest, in a worker──> its versions read against the base, and those in sight
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message
from textual.timer import Timer
from textual.worker import Worker, WorkerState, get_current_worker

from reader.cancellation import Cancelled
from reader.desk.lru import LruCache
from reader.tui.paint.lines import Tone
from reader.tui.services.workers import in_thread, reason_of
from reader.tui.stories import painter
from reader.tui.stories.row_painter import Ticks
from reader.tui.widgets.lines import Lines, Paint

if TYPE_CHECKING:
    from reader.desk import Desk
    from reader.model import Story, Version
    from reader.tui.paint.wording import Glyphs
    from reader.tui.stories import summaries
    from reader.tui.stories.index import Entry

_REST_SECONDS = 0.12
# Entries of ledgers and summaries that are remembered, over all stories: some megabytes. A screenful takes a few
# hundred, and what was forgotten is found out again when it comes into sight.
_REMEMBERED = 10_000


class Preview(Lines):
    """Tells of an entry; `desk` is asked for each time, as it comes only once the work file is open.

    `alone` is what to say of an article that no other is a version of.
    """

    @dataclass
    class Known(Message):
        """What was found out about a story."""

        story: Story
        told: summaries.StorySummary

    @dataclass
    class Fetched(Message):
        """The copy of an entry's version, None when its file has gone or changed."""

        entry: Entry
        copy: Version | None

    @dataclass
    class Failed(Message):
        """It came to nothing, and why."""

        reason: str

    def __init__(self, desk: Callable[[], Desk | None], glyphs: Glyphs, alone: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._desk = desk
        self._glyphs = glyphs
        self._alone = alone
        self._entry: Entry | None = None
        self._ticks = Ticks()
        self._query = ""
        self._told: LruCache[summaries.StorySummary] = LruCache(
            _REMEMBERED, lambda told: 1 + len(told.summaries) + len(told.ledger)
        )
        self._resting: Timer | None = None
        self._comparing: Worker[None] | None = None
        self._missing: list[Story] = []

    def known(self, story: Story) -> summaries.StorySummary | None:
        """What has been found out about a story."""
        ids = _ids(story)
        return self._told.get(ids, ids)

    @property
    def summaries(self) -> Mapping[str, summaries.Summary]:
        """What has been found out about versions, by id."""
        return {id: one for told in self._told.values() for id, one in told.summaries.items()}

    def forget(self) -> None:
        """What was found out may no longer hold."""
        self._told.clear()

    def tell(
        self,
        entry: Entry | None,
        ticks: Ticks,
        nothing: Paint,
        in_sight: Callable[[], Sequence[Entry]],
        query: str = "",
    ) -> None:
        """Tell of an entry, the words of a query marked, or show `nothing`.

        Once the cursor rests, find out about the stories in sight.
        """
        self._entry, self._ticks, self._query = entry, ticks, query
        if self._resting:
            self._resting.stop()
        if entry is None:
            self._compare_only([])
            self.show(nothing)
            return
        self._resting = self.set_timer(_REST_SECONDS, lambda: self._find_out(in_sight()))
        self._show_entry(entry)

    def _show_entry(self, entry: Entry) -> None:
        glyphs, known, ticks = self._glyphs, self.known(entry.story), self._ticks
        if entry.is_article:
            self._fetch(entry)
        elif group := entry.group:
            self.show(lambda width: painter.group_preview(group, ticks, width))
        else:
            self.show(lambda width: painter.story_preview(entry, known, glyphs, width))

    def _find_out(self, in_sight: Sequence[Entry]) -> None:
        """Read the versions in sight against their bases, the one under the cursor first."""
        here = [self._entry] if self._entry else []
        wanted = {entry.story.id: entry.story for entry in (*here, *in_sight) if not entry.is_group}
        missing = [story for story in wanted.values() if len(story.versions) > 1 and not self.known(story)]
        self._compare_only(missing)

    def _compare_only(self, missing: list[Story]) -> None:
        """Let what is under way go on where it is what is wanted now; else it is no longer wanted."""
        under_way = bool(self._comparing and not self._comparing.is_finished)
        if under_way and missing == [story for story in self._missing if not self.known(story)]:
            return
        if self._comparing:
            self._comparing.cancel()
        self._missing = missing
        self._comparing = self._compare(missing) if missing else None

    @in_thread(exclusive=True, group="compare")
    def _compare(self, missing: Sequence[Story]) -> None:
        from reader.tui.stories import summaries  # what a comparison needs is imported with the first one

        worker, desk = get_current_worker(), self._desk()
        for story in missing:
            if desk is None or worker.is_cancelled:
                return
            try:
                told = summaries.told(desk.story_apparatus(story, lambda: worker.is_cancelled))
            except KeyError:
                continue
            except Cancelled:
                return
            except Exception as error:  # whatever one story does, the others are told
                told = summaries.StorySummary({}, failure=reason_of(error))
            if not worker.is_cancelled:
                self.post_message(self.Known(story, told))

    @on(Known)
    def _known(self, message: Known) -> None:
        ids = _ids(message.story)
        self._told.put(ids, ids, message.told)
        if self._entry and not self._entry.is_group and _ids(self._entry.story) == _ids(message.story):
            self._show_entry(self._entry)

    @in_thread(exclusive=True, group="copy")
    def _fetch(self, entry: Entry) -> None:
        worker, desk = get_current_worker(), self._desk()
        if desk is None:
            return
        try:
            copy = desk.version(entry.version.id)
        except KeyError:
            copy = None
        if not worker.is_cancelled:
            self.post_message(self.Fetched(entry, copy))

    @on(Fetched)
    def _fetched(self, message: Fetched) -> None:
        entry, copy, ticks, glyphs = message.entry, message.copy, self._ticks, self._glyphs
        here = self._entry
        if here is None or here.version.id != entry.version.id or not here.is_article:
            return
        known = self.known(entry.story)
        alone = self._alone if entry.lone else ""
        query, version = self._query, entry.version
        self.show(
            lambda width: painter.version_preview(version, copy, known, ticks, glyphs, width, alone=alone, query=query)
        )
        self.reveal(Tone.FOUND)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        if event.state is WorkerState.ERROR:
            self.post_message(self.Failed(reason_of(event.worker.error)))


def _ids(story: Story) -> tuple[str, ...]:
    """What a story consists of, the base first."""
    return tuple(version.id for version in story.versions)
