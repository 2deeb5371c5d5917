"""The desk: stories and their versions on the left, on the right what differs.

desk ──Snapshot──> _arrange, in a worker ──Arranged──> list ──cursor──> preview
filter ──> _arrange and, for what only the copy holds, _search ──InCopy, as found──┘
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from reader.desk import Snapshot
from reader.tui.actions import show_key
from reader.tui.paint import bars, wording
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.services.workers import in_thread
from reader.tui.stories import desk_line
from reader.tui.stories import index as arrange
from reader.tui.stories.filing import FilingScreen
from reader.tui.stories.preview import Preview
from reader.tui.stories.query import parse
from reader.tui.stories.row_painter import Ticks
from reader.tui.stories.story_list import StoryList
from reader.tui.widgets.field import Field
from reader.tui.widgets.footer import Footer
from reader.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from reader.tui.common.screen import Walked
    from reader.tui.stories.index import Entry

_SIDE_BY_SIDE_FROM = 100
_FILTER = "words of a headline, an outlet or the text; is:unread, is:marked"
_FOUND_EVERY_SECONDS = 0.2
_HEADING = "heading "


class ListingScreen(FilingScreen):
    """Lists what there is, and shows what is known of the entry under the cursor."""

    trouble_line = "rule"

    @dataclass
    class Arranged(Message):
        """The rows in their order, those that match the filter."""

        rows: arrange.Rows
        shown: desk_line.Shown | None

    @dataclass
    class InCopy(Message):
        """The articles whose copy holds the words of a query, as far as it has been looked through."""

        query: str
        ids: frozenset[str]
        searched: bool

    def __init__(
        self,
        sort: str = arrange.SORTS[0],
        group: str = arrange.GROUPS[0],
        own_copy: str = arrange.OWN_COPY[0],
    ) -> None:
        super().__init__()
        self._sort = sort
        self._group = group
        self._own_copy = own_copy
        self._snapshot = Snapshot()
        self._go_to = ""
        self._index = arrange.Index((), sort, group, own_copy)
        self._in_copy = self.InCopy("", frozenset(), True)
        self._shown: desk_line.Shown | None = None
        self._shut: frozenset[str] = frozenset()

    def compose(self) -> ComposeResult:
        yield Lines(id="title")
        yield Field(self._searched, placeholder=_FILTER, id="filter")
        yield Lines(id="rule")
        with Container(id="desk"):
            yield StoryList(self.reader.glyphs, id="list")
            pick, compare, join = (show_key(self.reader.keys[action][0]) for action in ("pick", "compare", "join"))
            alone = f"No other versions. {pick} selects articles to compare with {compare}; {join} moves this"
            yield Preview(lambda: self.desk, self.reader.glyphs, f"{alone} to another story.", id="preview")
        yield Footer(id="keys")

    def on_mount(self) -> None:
        self.search.display = False
        self.desk_changed(self.reader.snapshot, stale=True)

    def on_resize(self) -> None:
        self.set_class(self.size.width < _SIDE_BY_SIDE_FROM, "stacked")
        self.call_after_refresh(self._around)  # the heads are as wide as the list

    @property
    def walked(self) -> Walked:
        return self.rows

    @property
    def search(self) -> Input:
        return self.query_one("#filter", Input)

    @property
    def _words(self) -> str:
        """The words that the filter asks for."""
        return parse(self.search.value).words

    @property
    def preview(self) -> Preview:
        return self.query_one("#preview", Preview)

    @property
    def ticks(self) -> Ticks:
        return Ticks(self._snapshot.read, self._snapshot.marked, frozenset(self.picked))

    # What there is, in order

    def desk_changed(self, snapshot: Snapshot, *, stale: bool = False) -> None:
        if stale:
            self.preview.forget()
        before, self._snapshot = self._snapshot, snapshot
        if snapshot.versions is not before.versions and snapshot.finished and self._words:
            self._search(self._words)
        if stale or replace(before, done=snapshot.done) != snapshot:
            self._rearrange()
        self._around()

    def _rearrange(self) -> None:
        order = self._sort, self._group, self._own_copy
        self._arrange(self._snapshot, order, self.search.value, self._in_copy, self._shut)

    @in_thread(exclusive=True, group="arrange")
    def _arrange(
        self, snapshot: Snapshot, order: tuple[str, str, str], query: str, in_copy: InCopy, shut: frozenset[str]
    ) -> None:
        worker, index = get_current_worker(), self._index
        if not index.holds(snapshot.stories, *order):
            self._index = index = arrange.Index(snapshot.stories, *order)
        wanted = parse(query)
        asked = in_copy.query == wanted.words
        in_state = None
        if wanted.is_of_state:
            versions = {version.id: version for version in snapshot.versions}
            in_state = partial(wanted.holds, read=snapshot.read, marked=snapshot.marked, versions=versions)
        found = index.matching(wanted.words, in_copy.ids if asked else (), lambda: worker.is_cancelled, in_state)
        sections = index.sections(found.ids if found else None)
        searching = not asked or not in_copy.searched
        shown = desk_line.Shown(len(sections), len(found.ids), found.in_copy_alone, searching) if found else None
        if not worker.is_cancelled:
            self.post_message(self.Arranged(arrange.Rows(sections, shut), shown))

    @on(Arranged)
    def _arranged(self, message: Arranged) -> None:
        self._shown = message.shown
        self.rows.show(message.rows, self.ticks, closed=self._shut)
        if self._go_to and self.rows.seek(lambda entry: _pointed(entry) == self._go_to):
            self._go_to = ""
        self._around()

    @property
    def order(self) -> tuple[str, str, str]:
        """How the list is sorted, grouped, and whether own copy is shown."""
        return self._sort, self._group, self._own_copy

    @property
    def pointed(self) -> str:
        """What the cursor is on, for `resume`."""
        return _pointed(self.rows.entry) if self.rows.entry else ""

    @property
    def is_untouched(self) -> bool:
        """Whether the editor has done nothing here yet."""
        return not (self.rows.cursor or self.search.display or self.moving or self.picked)

    def resume(self, order: tuple[str, str, str], pointed: str) -> None:
        """Put the list in an order, and the cursor on what it was on, once it is listed."""
        self._sort, self._group, self._own_copy = order
        self._go_to = pointed
        self._rearrange()

    # What matches

    @on(Input.Changed, "#filter")
    def _filtered(self) -> None:
        self._rearrange()
        self._search(self._words)

    @in_thread(exclusive=True, group="search")
    def _search(self, query: str) -> None:
        worker, open_desk = get_current_worker(), self.desk
        if open_desk is None:
            return
        found: set[str] = set()
        told, due = 0, time.monotonic() + _FOUND_EVERY_SECONDS
        for some in open_desk.search(query, lambda: worker.is_cancelled):
            found |= some
            if len(found) > told and time.monotonic() >= due:
                self.post_message(self.InCopy(query, frozenset(found), searched=False))
                told, due = len(found), time.monotonic() + _FOUND_EVERY_SECONDS
        if not worker.is_cancelled:
            self.post_message(self.InCopy(query, frozenset(found), searched=True))

    @on(InCopy)
    def _found_in_copy(self, message: InCopy) -> None:
        if message.query == self._words:
            self._in_copy = message
            self._rearrange()

    def _searched(self, query: str) -> None:
        self.set_focus(None)
        self.search.display = bool(query)
        self._around()

    # What is known of it

    @on(StoryList.Moved)
    def _moved(self) -> None:
        self.preview.tell(self.rows.entry, self.ticks, self._empty, self.rows.in_sight, self._words)
        self._tell_keys()

    @on(Preview.Known)
    def _known(self) -> None:
        self.rows.tell(self.preview.summaries)

    @on(Preview.Failed)
    def _failed(self, message: Preview.Failed) -> None:
        self.failed(message.reason)

    def ticked(self) -> None:
        self.rows.tick(self.ticks)
        self._around()
        self._tell_keys()

    # The lines around it

    def _empty(self, width: int) -> list[Line]:
        return desk_line.nothing(self._snapshot, self.search.value, self.reader.keys, self.reader.stopped, width)

    def _around(self) -> None:
        self.query_one("#title", Lines).show(self._titled)
        if self.reader.stopped:
            self.trouble(self.reader.stopped)
        elif self.moving:
            told = f" Moving {wording.outlet(self.moving)}: “{wording.title(self.moving)}”"
            self.query_one("#rule", Lines).show(lambda width: [bars.spread([Piece(told, Tone.ALERT_TEXT)], [], width)])
        else:
            self.query_one("#rule", Lines).show(self._ruled)
        self._tell_keys()

    def _ruled(self, width: int) -> list[Line]:
        return [desk_line.rule(self._snapshot, width, self.reader.glyphs, self._group, self.rows.size.width)]

    def _titled(self, width: int) -> list[Line]:
        order, shown = (self._sort, self._group), self._shown if self.search.value else None
        where, keys, stopped = self.reader.place, self.reader.keys, bool(self.reader.stopped)
        settings = desk_line.settings(self.reader.config, keys)
        return [
            desk_line.title(self._snapshot, where, order, self.ticks, shown, keys, width, settings, stopped=stopped)
        ]

    def _tell_keys(self) -> None:
        self.show_keys()


def _pointed(entry: Entry) -> str:
    """A row by the id of its version; a heading is another row than its base's."""
    return entry.version.id if entry.is_article else f"{_HEADING}{entry.version.id}"
