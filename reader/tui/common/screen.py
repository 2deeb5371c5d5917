"""Base of all screens: keys at the foot, help, palette, copying, the editor, undo, leaving."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Protocol

from textual import on
from textual.worker import Worker, WorkerState

from reader.text.visible import visible
from reader.tui.actions import Hint, footer, show_key
from reader.tui.common import article_actions
from reader.tui.common.article_actions import Tick
from reader.tui.common.find_bar import FindBar
from reader.tui.common.outdated import in_words
from reader.tui.common.unbound_keys import AnsweringScreen
from reader.tui.keys import Themes
from reader.tui.paint import bars
from reader.tui.paint.lines import Piece, Tone
from reader.tui.services.notifications import uncover
from reader.tui.services.palette import Palette
from reader.tui.services.workers import reason_of
from reader.tui.widgets.footer import Footer
from reader.tui.widgets.lines import Lines
from reader.tui.widgets.searched import Matched

if TYPE_CHECKING:
    from reader.desk import Desk, Outdated, Snapshot
    from reader.model import Listed, Story


_ESCAPE = "escape"


class Walked(Protocol):
    """What the cursor walks on: a list, the panes."""

    def step(self, by: int) -> None: ...

    def page(self, by: int) -> None: ...

    def end(self, by: int) -> None: ...


class ReaderScreen(AnsweringScreen, inherit_bindings=False):
    """A screen of the reader; `where` names its keys in the registry."""

    trouble_line: ClassVar[str] = "title"
    nothing_meant: ClassVar[str] = "No articles yet"
    _outdated: Outdated | None = None
    waits_in_vain = False
    """Whether what the screen asked for came to nothing: the next change of the desk is a reason to ask again."""

    @property
    def desk(self) -> Desk | None:
        return self.reader.desk

    AUTO_FOCUS = ""

    def on_mount(self) -> None:
        self.show_keys()
        self.warn(self.reader.warning)
        uncover(self)

    def warn(self, warning: str) -> None:
        """Say something at the foot for as long as it is so, and which versions shown have changed; empty: no more."""
        from reader.desk import outdated  # reads copy: not before the first frame

        self._outdated = outdated(self.reader.snapshot, self.shown())
        told = in_words(self._outdated, self.shown(), show_key(self.reader.keys["reload"][0]))
        self.query_one("#keys", Footer).warn(" · ".join(filter(None, [warning, told])))

    def show_keys(self) -> None:
        """Name the keys that matter now: while words are looked for, those that walk the matches."""
        finding = [bar for bar in self.query(FindBar) if bar.is_on]
        self.query_one("#keys", Footer).tell(finding[0].hints(self.reader.keys) if finding else self.hints())

    @on(Matched)
    def _matched(self) -> None:
        for bar in self.query(FindBar):
            bar.recount()

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        return footer(self.where, self.reader.keys)

    # What a screen is about; each overrides what it has

    @property
    def walked(self) -> Walked:
        """What the cursor keys move on."""
        raise NotImplementedError

    def subject(self) -> Listed | None:
        """The version that `o`, `e` and `b` mean."""
        return None

    def copied(self) -> str:
        """What `y` copies."""
        return ""

    def meant(self) -> Listed | None:
        """The subject; where there is none, a notice says so."""
        version = self.subject()
        if version is None:
            self.say(self.nothing_meant, wrong=True)
        return version

    def compared(self) -> tuple[Listed, ...]:
        """The versions side by side here, the base first: what a saved report is about."""
        version = self.subject()
        story = self.story() if version else None
        return story.versions if story else ()

    def shown(self) -> tuple[Listed, ...]:
        """The versions whose copy stands here: that one of their files has changed or gone is said at the foot."""
        return ()

    def take_in(self, replaced: Mapping[str, str]) -> None:
        """Show what stands in the place of versions now, by their ids."""

    def story(self) -> Story | None:
        """The versions that the screen is about, as `g` and `v` show them: the story of the subject."""
        version, desk = self.meant(), self.desk
        if version is None or desk is None:
            return None
        try:
            return desk.snapshot.story_of(version.id)
        except KeyError:
            self.say("This article is no longer here", wrong=True)
            return None

    def place(self) -> tuple[str, int] | None:
        """The version id and sentence under the cursor."""
        return None

    def desk_changed(self, _: Snapshot, *, stale: bool = False) -> None:
        """The desk has changed; `stale`: what was compared may be out of date."""

    def failed(self, reason: str) -> None:
        """Work came to nothing: what the screen waited for is not to come before it asks again."""
        self.trouble(f"That went wrong: {reason}.")

    def trouble(self, text: str) -> None:
        """Say what is wrong, and what can be done, for as long as it is so."""
        key = show_key(self.reader.keys["reload"][0])
        told = Piece(visible(f" {text} {key} tries again"), Tone.ALERT_TEXT)
        self.query_one(f"#{self.trouble_line}", Lines).show(lambda width: [bars.spread([told], [], width)])

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        if event.state is WorkerState.ERROR:
            self.waits_in_vain = True
            self.failed(reason_of(event.worker.error))

    # Actions of every screen

    def action_down(self) -> None:
        self.walked.step(1)

    def action_up(self) -> None:
        self.walked.step(-1)

    def action_page_down(self) -> None:
        self.walked.page(1)

    def action_page_up(self) -> None:
        self.walked.page(-1)

    def action_top(self) -> None:
        self.walked.end(-1)

    def action_bottom(self) -> None:
        self.walked.end(1)

    def action_back(self) -> None:
        self.dismiss()

    def leave(self) -> None:
        """Leave the program from its first screen. Escape only closes what is open, so it leaves nothing, unless the
        editor gave that key no other.
        """
        others = [key for key in self.reader.keys["back"] if key != _ESCAPE]
        if self.reader.struck == _ESCAPE and others:
            self.say(f"{show_key(others[0])} quits")
        else:
            self.app.exit(0)

    def action_quit(self) -> None:
        self.app.exit(0)

    def action_suspend(self) -> None:
        self.app.action_suspend_process()

    async def action_help(self) -> None:
        from reader.tui.common.help import HelpScreen

        await self.app.push_screen(HelpScreen(self.where, self.reader.keys, self.reader.glyphs))

    async def action_commands(self) -> None:
        await self.app.push_screen(Palette(placeholder="Search for commands", id="--command-palette"))

    async def action_theme(self) -> None:
        await self.app.push_screen(Palette([Themes], placeholder="Search for themes"))

    def action_find(self) -> None:
        self.query_one(FindBar).open()

    def action_copy(self) -> None:
        self.copy(self.copied())

    def copy(self, text: str) -> None:
        """Send text to the terminal's clipboard, and put it in a file too."""
        article_actions.copy(self, text)

    def action_reload(self) -> None:
        """Take in what has changed of the versions shown, and look for more."""
        self.reader.scan()
        if self._outdated is not None and (replaced := self._outdated.replaced):
            self.take_in(replaced)
            self.warn(self.reader.warning)
            self.say("Updated")
        else:
            self.say("Reloading")
            self.desk_changed(self.reader.snapshot, stale=True)

    def action_undo(self) -> None:
        if desk := self.desk:
            self.reader.keep(lambda: f"Undone: {what}" if (what := desk.undo()) else "Nothing to undo")

    def action_mark(self) -> None:
        self.tick(lambda desk: (desk.snapshot.marked, desk.set_marked), "Marked", "No longer marked")

    def action_unread(self) -> None:
        self.tick(lambda desk: (desk.snapshot.read, desk.set_read), "Read", "Unread again")

    def tick(self, tick: Tick, yes: str, no: str) -> None:
        """Turn one of the states that an article can have, and say what it is now."""
        article_actions.turn(self, tick, yes, no)

    async def action_save(self) -> None:
        await article_actions.save_report(self)

    async def action_outlet(self) -> None:
        await article_actions.name_outlet(self)

    async def action_grid(self) -> None:
        if story := self._told_by_several():
            await self.reader.ways.open_grid(story, self.place())

    async def action_flags(self) -> None:
        if story := self._told_by_several():
            await self.reader.ways.open_flags(story, self.place())

    def _told_by_several(self) -> Story | None:
        """The story; where there is none, or it has one version alone, a notice says so."""
        story = self.story() if self.meant() else None
        if story is not None and len(story.versions) < 2:
            self.say("Only one version: nothing to compare")
            return None
        return story

    async def action_read(self) -> None:
        version = self.meant()
        if version and (story := self.story()):
            place = self.place()
            sentence = place[1] if place and place[0] == version.id else 0
            await self.reader.ways.open_reading(story, version.id, sentence)

    def action_edit(self) -> None:
        article_actions.edit(self)
