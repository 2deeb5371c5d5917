"""The reader: one desk, a stack of screens, and no waiting.

run ──> first paint ──> worker: work file, desk, scan ──Desked──> screens

What only the worker needs, the reading and grouping of copy, is imported there, when the screen has been painted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from textual import events, on
from textual.binding import Binding
from textual.css.query import NoMatches
from textual.filter import LineFilter, NoColor
from textual.worker import Worker, WorkerFailed, WorkerState

from reader.desk import Snapshot
from reader.text.visible import visible
from reader.tui import theme
from reader.tui.actions import BY_ID, keymap, show_key
from reader.tui.chosen_theme import ChosenTheme
from reader.tui.common.screen import ReaderScreen
from reader.tui.keys import Commands, as_textual
from reader.tui.news import News
from reader.tui.paint.wording import ASCII, UNICODE
from reader.tui.resume import LeftOff
from reader.tui.run_files import RunFiles
from reader.tui.scans import Desked, Meant, Scans
from reader.tui.services import crash
from reader.tui.services.backgrounds import blend_for_all_widgets_at_once
from reader.tui.services.driver import Terminal
from reader.tui.services.leaving import Leaving
from reader.tui.services.notifications import makes_room, settle
from reader.tui.services.resizing import Repaint
from reader.tui.services.responsiveness import Rest, clear_away_often, pass_over_what_stays
from reader.tui.services.save_queue import Keeping, Notice
from reader.tui.services.typing_order import type_key
from reader.tui.services.unseen import Unseen, error_console
from reader.tui.services.workers import reason_of
from reader.tui.stories.screen import StoriesScreen
from reader.tui.textual_private import HookedApp
from reader.tui.ways import ScreenWays

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.notifications import SeverityLevel

    from reader.config import Config
    from reader.desk import Desk
    from reader.model import Problem
    from reader.store import Work

_UNSEEN = Unseen()


class ReaderApp(HookedApp[int], inherit_bindings=False):
    """The desk over `paths`, else the sources of `config`, else the current folder.

    With `compare`, two or more of the paths are shown side by side at once. `work` is the editor's own file, opened
    in its usual place when not given; `labels` are as `Desk` takes them.
    """

    TITLE = "wirediff"
    CSS_PATH = [  # noqa: RUF012
        *(f"{name}/screen.tcss" for name in ("stories", "compare", "unique", "grid", "reading", "flags")),
        "common/dialog.tcss",
    ]
    COMMANDS = {Commands}  # noqa: RUF012 - so declared by textual
    ENABLE_COMMAND_PALETTE = False
    # Above the palette, which is textual's own, leaving the program works as it does on every screen.
    BINDINGS = [Binding(",".join(BY_ID["quit"].keys), "quit", id="quit", show=False, priority=True)]  # noqa: RUF012

    def __init__(
        self,
        paths: Sequence[str],
        *,
        config: Config,
        compare: Sequence[str] = (),
        color: bool = True,
        work: Work | None = None,
        labels: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.keys = keymap(config.keys)
        blend_for_all_widgets_at_once()
        super().__init__(driver_class=Terminal)
        self.error_console = error_console()
        self.use_command_palette = True  # by the registry's key, not by one of textual's own
        self.glyphs = ASCII if config.glyphs == "ascii" else UNICODE
        self.set_class(config.glyphs == "ascii", "-ascii")
        self.set_class(not color, "-plain")
        self.desk: Desk | None = None
        self.snapshot = Snapshot()
        self.stopped = self.struck = ""
        self.keeping = Keeping(self.post_message)
        self._news = News()
        # Among the messages: in the midst of a screen that is being made, its error would be all that is said.
        self.leaving = Leaving(partial(self.call_later, self.exit), self._give_back, self.finish)
        self._left_off = LeftOff()
        self.config = config
        self.ways = ScreenWays(self)
        self._chosen_theme = ChosenTheme(self, config, partial(self.keep, stale=False))
        self._color = color
        self._files = RunFiles(work)
        self._scans = Scans(self, paths, compare, labels, self._files, self._left_off)
        self._stands = False
        self._rest: Rest | None = None
        self._repaint = Repaint(self)
        self.set_keymap(as_textual(self.keys))

    @property
    def warning(self) -> str:
        return self._news.warning(self.desk)

    @property
    def place(self) -> str:
        return self._scans.place(self.config)

    @property
    def failure(self) -> BaseException | None:
        """The error that ended the program, the first where one led to others."""
        error = self.first_error
        return error.error if isinstance(error, WorkerFailed) else error

    def broken(self, error: Exception) -> None:
        """Leave the program. Textual would print the values of all variables, and so the copy.

        Once it is being left, a screen half made or half gone may miss its widgets, and that is no failure.
        """
        if not (self.is_leaving and isinstance(error, NoMatches)):
            self.fail(error, crash.EXIT_CODE)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(theme.marks(self.current_theme))

    def get_line_filters(self) -> Sequence[LineFilter]:
        filters = [*super().get_line_filters(), _UNSEEN]
        return filters if self._color else [*filters, NoColor()]

    def get_default_screen(self) -> StoriesScreen:
        return StoriesScreen(self.config.sort, self.config.group, self.config.own_copy)

    def on_mount(self) -> None:
        self._chosen_theme.begin()
        self.call_after_refresh(self.open_settings if self.config.withheld else self.scan)
        if isinstance(self.driver, Terminal):  # the process is the program's own
            self.driver.heard = self._heard
            self._rest = Rest(self.set_timer)
            self.call_after_refresh(clear_away_often)

    def _stirred(self) -> None:
        """Rest begins anew."""
        if self._rest:
            self._rest.put_off()

    def _heard(self, key: str) -> None:
        """Leaving by key does not wait for the event loop, which may be busy with a screen; from any thread."""
        if key in self.keys["quit"]:
            self.leaving.soon()

    def _give_back(self) -> None:
        """Give the terminal back; from any thread."""
        if isinstance(self.driver, Terminal):
            self.driver.give_back()

    def on_resize(self) -> None:
        settle(self)
        self._repaint.soon()

    async def on_event(self, event: events.Event) -> None:
        """Keys take effect one after the other, in the order they were typed."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            self._stirred()
            gone = not self.is_running or self.return_code is not None  # being left, and with it what the key was for
            if gone or await type_key(self, event):
                return
        await super().on_event(event)

    def scan(self) -> None:
        """Read the paths, or what has changed in them."""
        self._scans.begin(self.desk, self.config)

    @on(Desked)
    def _desked(self, message: Desked) -> None:
        if message.config is not self.config:  # read under settings that no longer hold
            return
        if self.desk is None:
            self._chosen_theme.recall(self._files.opened_work)
        self.desk = message.desk
        news = message.desk.snapshot is not self.snapshot or self._news.changes_warning(self.desk)
        if self.stopped or news:  # what was kept since the message is in it
            self.stopped = ""
            self.show(message.desk.snapshot)
            self._stirred()
        if message.snapshot.finished:
            if not self._stands:
                self._stands = True
                self._begin(message.snapshot)
            self._scans.look_again(message.desk, self.scan)

    def _begin(self, snapshot: Snapshot) -> None:
        """Show what the program was opened for, or what the editor left off with, now that the desk stands."""
        if not self.is_headless:
            pass_over_what_stays()
        if self._scans.to_compare:
            self._scans.look_up(snapshot)
        else:
            self.call_later(self._resume)

    async def _resume(self) -> None:
        await self._left_off.go(self, self.screen, self._scans.whole_paths(self.config), self.snapshot)

    def exit(self, result: int | None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leave the program, and know where the editor was."""
        if self._stands and not self._scans.to_compare and not self.is_leaving:
            self._left_off.leave(self._scans.whole_paths(self.config), self.screen_stack)
        super().exit(result, return_code, message)

    def _close(self) -> tuple[Problem, ...]:
        """Keep where the editor was, and close what was opened."""
        if self._files.opened_work:
            self._left_off.keep(self._files.opened_work)
        return self._files.close()

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Say a word over the screen, one at a time, as it is."""
        message, title = visible(message), visible(title)
        if makes_room(self, message):
            super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)
            self.call_later(settle, self)  # once it is among them

    def keep(self, do: Callable[[], Snapshot | str], said: str = "", *, stale: bool = True) -> None:
        self.keeping.keep(do, said, stale=stale)

    def save(self, do: Callable[[], object]) -> None:
        self.keeping.save(do)

    def tell(self, said: str, *, stale: bool = False, wrong: bool = False) -> None:
        self.keeping.tell(said, stale=stale, wrong=wrong)

    @on(Notice)
    def _told(self, told: Notice) -> None:
        if told.said:
            how: SeverityLevel = "warning" if told.wrong else "information"
            self.notify(told.said, severity=how, timeout=4)
        if self.desk:
            self.show(self.desk.snapshot, stale=told.stale)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        if event.state is WorkerState.ERROR:
            self.stopped = f"Reading stopped: {reason_of(event.worker.error)}."
            self.show(self.snapshot, stale=True)

    def show(self, snapshot: Snapshot, *, stale: bool = False) -> None:
        """Show the current snapshot of the desk on every screen."""
        self.snapshot = snapshot
        self._news.warned(self.desk)
        if carried := self._news.carried(self.desk):
            self.notify(f"{'. '.join(carried)}; {show_key(self.keys['undo'][0])} to undo", timeout=12)
        for problem in self._news.problems(self.desk):
            self.notify(str(problem), severity="warning", timeout=12)
        for screen in self.screen_stack:
            if isinstance(screen, ReaderScreen):
                screen.warn(self.warning)
                screen.desk_changed(snapshot, stale=stale)

    async def open_settings(self) -> None:
        from reader.tui.common.settings import SettingsScreen, settle_on

        await self.push_screen(SettingsScreen(self.config), lambda yes: settle_on(self, yes, begun=self._scans.begun))

    def finish(self, patience: float | None = None) -> list[str]:
        """Keep what is still to be kept, once the screen is gone, so many seconds at most. Returns what there is to
        tell.
        """
        if self.desk:
            self.desk.hurry()
        told = self.keeping.finish(patience, self._close)
        return [*told, *map(str, self._news.problems(self.desk))]

    @on(Meant)
    async def _meant(self, message: Meant) -> None:
        named = message.named
        if named.trouble:
            self.notify(named.trouble, severity="error")
        else:
            await self.ways.open_comparison(named.base, named.witnesses, alone=True)
