"""Filing of articles in the list: read, mark, pick, file under another story, prefer as base.

    J on one, J on another      the first belongs to the story of the second
    L                           it stands alone

All of it but the picking is kept in the work file before it shows, and outlives the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

from reader.tui.actions import show_key
from reader.tui.paint import wording

if TYPE_CHECKING:
    from reader.model import Listed
    from reader.tui.host import Host
    from reader.tui.stories.index import Entry
    from reader.tui.stories.story_list import StoryList

MOST_PICKED = 4
_ON_ONE = "Put the cursor on one article"


class Lists(Protocol):
    """What filing asks of the screen that has the list."""

    nothing_meant: ClassVar[str]

    @property
    def reader(self) -> Host: ...

    @property
    def rows(self) -> StoryList: ...

    def say(self, text: str, *, wrong: bool = False) -> None: ...

    def ticked(self) -> None:
        """What is picked or moving has changed."""


class Filing:
    """What is picked for comparing, and the article that is on its way to another story."""

    def __init__(self, screen: Lists) -> None:
        self._screen = screen
        self.picked: tuple[str, ...] = ()
        self.moving: Listed | None = None

    def article(self) -> Entry | None:
        """The one article under the cursor; where there is none, a notice says so."""
        entry = self.in_story()
        if entry and not entry.is_article:
            self._screen.say(_ON_ONE, wrong=True)
            return None
        return entry

    def in_story(self) -> Entry | None:
        """The article or story under the cursor; where there is neither, a notice says so."""
        entry = self._screen.rows.entry
        if entry is None or entry.is_group:
            self._screen.say(self._screen.nothing_meant if entry is None else _ON_ONE, wrong=True)
            return None
        return entry

    # For comparing

    def pick(self) -> None:
        """Pick the article under the cursor for comparing, or put it back."""
        entry = self._screen.rows.entry
        if entry is None:
            self._screen.say(self._screen.nothing_meant, wrong=True)
            return
        if entry.is_article:
            id = entry.version.id
            if id in self.picked:
                self.picked = tuple(picked for picked in self.picked if picked != id)
            elif len(self.picked) == MOST_PICKED:
                self._screen.say(f"{MOST_PICKED} are selected already; no more fit side by side", wrong=True)
                return
            else:
                self.picked = (*self.picked, id)
            self._screen.ticked()
        self._screen.rows.step(1)

    async def compare(self) -> None:
        """Compare the articles picked, the first as the base."""
        present = {version.id for version in self._screen.reader.snapshot.versions}
        picked = [id for id in self.picked if id in present]
        if len(picked) > 1:
            await self._screen.reader.ways.open_comparison(picked[0], picked[1:], picked=True)
        else:
            keys = self._screen.reader.keys
            pick, compare = (show_key(keys[action][0]) for action in ("pick", "compare"))
            self._screen.say(
                f"Select 2 to {MOST_PICKED} articles with {pick}, then press {compare} to compare", wrong=True
            )

    # What is read and marked

    def next_unread(self) -> None:
        """Go to the next article that is not read."""
        read = self._screen.reader.snapshot.read
        if not self._screen.rows.seek(lambda entry: entry.is_article and entry.version.id not in read):
            self._screen.say("Nothing unread here")

    # Where it belongs

    def join(self) -> None:
        """Take the article under the cursor, or put the one that is on its way into this story."""
        if self.moving is not None:
            self.put_here()
        elif entry := self.article():
            self.moving = entry.version
            self._screen.ticked()

    def put_here(self) -> None:
        """Put the article that is on its way into the story under the cursor."""
        entry, moving, desk = self._screen.rows.entry, self.moving, self._screen.reader.desk
        if entry is None or moving is None or desk is None:
            return
        if entry.is_group:
            self._screen.say("Put the cursor on an article of its story", wrong=True)
            return
        if any(version.id == moving.id for version in entry.story.versions):
            self._screen.say("Already in this story; choose another", wrong=True)
            return
        id, beside = moving.id, entry.story.base.id
        self.let_go()
        self._screen.reader.keep(
            lambda: desk.join(id, beside), f"{wording.outlet(moving)} moved to this story", stale=False
        )

    def let_go(self) -> None:
        """Leave the article that is on its way where it is."""
        self.moving = None
        self._screen.ticked()

    def leave(self) -> None:
        """Take the article under the cursor out of its story."""
        entry, desk = self.article(), self._screen.reader.desk
        if entry is None or desk is None:
            return
        if entry.lone:
            self._screen.say("Already on its own")
            return
        id = entry.version.id
        self._screen.reader.keep(
            lambda: desk.leave(id), f"{wording.version_labels(entry.story.versions)[id]} is on its own now", stale=False
        )

    def base(self) -> None:
        """Make the version under the cursor the base of its story."""
        entry, desk = self.in_story(), self._screen.reader.desk
        if entry is None or desk is None:
            return
        id = entry.version.id
        name = wording.version_labels(entry.story.versions)[id]
        if id == entry.story.base.id:
            self._screen.say(f"{name} " + ("has no other versions" if entry.lone else "is already the base"))
            return
        self._screen.reader.keep(lambda: desk.choose_base(id), f"{name} is the base now")
