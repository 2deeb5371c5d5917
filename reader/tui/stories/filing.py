"""Filing of articles in the list: read, mark, pick, file under another story, prefer as base.

    J on one, J on another      the first belongs to the story of the second
    L                           it stands alone

All of it but the picking is kept in the work file before it shows, and outlives the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.actions import show_key
from reader.tui.common.article_actions import Tick
from reader.tui.common.screen import ReaderScreen
from reader.tui.paint import wording
from reader.tui.stories.story_list import StoryList

if TYPE_CHECKING:
    from reader.model import Listed
    from reader.tui.stories.index import Entry

MOST_PICKED = 4
_ON_ONE = "Put the cursor on one article"


class FilingScreen(ReaderScreen):
    """A screen with a list of articles."""

    def __init__(self) -> None:
        super().__init__()
        self.picked: tuple[str, ...] = ()
        self.moving: Listed | None = None

    @property
    def rows(self) -> StoryList:
        return self.query_one("#list", StoryList)

    def ticked(self) -> None:
        """What is picked or moving has changed."""
        raise NotImplementedError

    def subject(self) -> Listed | None:
        entry = self.rows.entry
        return entry.version if entry and not entry.is_group else None

    def _article(self) -> Entry | None:
        """The one article under the cursor; where there is none, a notice says so."""
        entry = self._in_story()
        if entry and not entry.is_article:
            self.say(_ON_ONE, wrong=True)
            return None
        return entry

    def _in_story(self) -> Entry | None:
        """The article or story under the cursor; where there is neither, a notice says so."""
        entry = self.rows.entry
        if entry is None or entry.is_group:
            self.say(self.nothing_meant if entry is None else _ON_ONE, wrong=True)
            return None
        return entry

    def meant(self) -> Listed | None:
        entry = self._in_story()
        return entry.version if entry else None

    # For comparing

    def action_pick(self) -> None:
        entry = self.rows.entry
        if entry is None:
            self.say(self.nothing_meant, wrong=True)
            return
        if entry.is_article:
            id = entry.version.id
            if id in self.picked:
                self.picked = tuple(picked for picked in self.picked if picked != id)
            elif len(self.picked) == MOST_PICKED:
                self.say(f"{MOST_PICKED} are selected already; no more fit side by side", wrong=True)
                return
            else:
                self.picked = (*self.picked, id)
            self.ticked()
        self.rows.step(1)

    async def action_compare(self) -> None:
        present = {version.id for version in self.reader.snapshot.versions}
        picked = [id for id in self.picked if id in present]
        if len(picked) > 1:
            await self.reader.ways.open_comparison(picked[0], picked[1:], picked=True)
        else:
            keys = self.reader.keys
            pick, compare = (show_key(keys[action][0]) for action in ("pick", "compare"))
            self.say(f"Select 2 to {MOST_PICKED} articles with {pick}, then press {compare} to compare", wrong=True)

    # What is read and marked

    def tick(self, tick: Tick, yes: str, no: str) -> None:
        if self._article():
            super().tick(tick, yes, no)
            self.rows.step(1)

    def action_next_unread(self) -> None:
        read = self.reader.snapshot.read
        if not self.rows.seek(lambda entry: entry.is_article and entry.version.id not in read):
            self.say("Nothing unread here")

    # Where it belongs

    def action_join(self) -> None:
        if self.moving is not None:
            self.put_here()
        elif entry := self._article():
            self.moving = entry.version
            self.ticked()

    def put_here(self) -> None:
        """Put the article that is on its way into the story under the cursor."""
        entry, moving, desk = self.rows.entry, self.moving, self.desk
        if entry is None or moving is None or desk is None:
            return
        if entry.is_group:
            self.say("Put the cursor on an article of its story", wrong=True)
            return
        if any(version.id == moving.id for version in entry.story.versions):
            self.say("Already in this story; choose another", wrong=True)
            return
        id, beside = moving.id, entry.story.base.id
        self.let_go()
        self.reader.keep(lambda: desk.join(id, beside), f"{wording.outlet(moving)} moved to this story", stale=False)

    def let_go(self) -> None:
        """Leave the article that is on its way where it is."""
        self.moving = None
        self.ticked()

    def action_leave(self) -> None:
        entry, desk = self._article(), self.desk
        if entry is None or desk is None:
            return
        if entry.lone:
            self.say("Already on its own")
            return
        id = entry.version.id
        self.reader.keep(
            lambda: desk.leave(id), f"{wording.version_labels(entry.story.versions)[id]} is on its own now", stale=False
        )

    def action_base(self) -> None:
        entry, desk = self._in_story(), self.desk
        if entry is None or desk is None:
            return
        id = entry.version.id
        name = wording.version_labels(entry.story.versions)[id]
        if id == entry.story.base.id:
            self.say(f"{name} " + ("has no other versions" if entry.lone else "is already the base"))
            return
        self.reader.keep(lambda: desk.choose_base(id), f"{name} is the base now")
