"""The reader: one desk, a stack of screens, and no waiting.

run ──> first paint ──> worker: work file, desk, scan ──Desked──> screens

What only the worker needs, the reading and grouping of copy, is imported there, when the screen has been painted.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from textual import events, on
from textual.binding import Binding
from textual.css.query import NoMatches
from textual.filter import LineFilter, NoColor
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input
from textual.worker import Worker, WorkerFailed, WorkerState, get_current_worker

from reader.desk import Snapshot
from reader.text.visible import visible
from reader.tui import theme
from reader.tui.actions import BY_ID, keymap, show_key
from reader.tui.chosen_theme import ChosenTheme
from reader.tui.common.screen import ReaderScreen
from reader.tui.keys import Commands, as_textual
from reader.tui.paint.wording import ASCII, UNICODE
from reader.tui.resume import LeftOff
from reader.tui.run_files import RunFiles
from reader.tui.services import crash
from reader.tui.services.backgrounds import blend_for_all_widgets_at_once
from reader.tui.services.driver import Terminal
from reader.tui.services.folders import current_folder
from reader.tui.services.leaving import Leaving
from reader.tui.services.notifications import makes_room, settle
from reader.tui.services.resizing import Repaint
from reader.tui.services.responsiveness import Rest, clear_away_often, pass_over_what_stays
from reader.tui.services.save_queue import Keeping, Notice
from reader.tui.services.unseen import Unseen, error_console
from reader.tui.services.workers import in_thread, reason_of
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
    from reader.tui.opening import Named

_UNSEEN = Unseen()
_NOT_KEPT = "NOT KEPT"
_HERE = "."


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

    @dataclass
    class Desked(Message):
        """The desk as far as it is read."""

        desk: Desk
        snapshot: Snapshot
        config: Config

    @dataclass
    class Meant(Message):
        """What the program was opened to compare."""

        named: Named

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
        self._warned = ""
        self._own_told: tuple[Problem, ...] = ()
        self._carried = 0
        self._paths = tuple(paths) or tuple(compare)
        # Among the messages: in the midst of a screen that is being made, its error would be all that is said.
        self.leaving = Leaving(partial(self.call_later, self.exit), self._give_back, self.finish)
        self._compare = tuple(compare)
        self._opened_to_compare = bool(compare)
        self._labels = labels
        self._left_off = LeftOff()
        self.config = config
        self.ways = ScreenWays(self)
        self._chosen_theme = ChosenTheme(self, config, partial(self.keep, stale=False))
        self._color = color
        self._files = RunFiles(work)
        self._begun = self._stands = False
        self._prepared: Desk | None = None
        self._next_scan: Timer | None = None
        self._rest: Rest | None = None
        self._repaint = Repaint(self)
        self.set_keymap(as_textual(self.keys))

    @property
    def warning(self) -> str:
        """The warning that what the editor does is not saved, as long as it is not."""
        return _NOT_KEPT if self.desk and self.desk.unkept else ""

    @property
    def place(self) -> str:
        """What is open, as it was called."""
        return "  ".join(self._paths or self.config.sources) or f"{current_folder()} (this folder)"

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
        """Keys take effect one after the other, in the order they were typed.

        Left to itself textual sends a key round the widgets before its action runs: one that opens an input would
        find the keys typed after it on their way to do other things.
        """
        if isinstance(event, events.Key) and not event.is_forwarded:
            self._stirred()
            if await self._typed(event):
                return
        await super().on_event(event)

    async def _typed(self, key: events.Key) -> bool:
        """Let a key do what it does here and now. Returns whether it does anything."""
        if not self.is_running or self.return_code is not None:
            return True  # the program is being left, and what the key was for is gone
        focused = self.focused
        if isinstance(focused, Input) and key.is_printable and key.character:
            focused.replace(key.character, *focused.selection)
            return True
        self.struck = key.key
        try:
            return await self.press(key.key)
        finally:
            self.struck = ""

    def scan(self) -> None:
        """Read the paths, or what has changed in them."""
        self._begun = True
        self._scan(self.desk, self.config)

    @in_thread(exclusive=True, group="scan")
    def _scan(self, desk: Desk | None, config: Config) -> None:
        worker = get_current_worker()
        if desk is None:
            from reader.tui.opening import open_desk

            self._left_off.recall(self._files.work() if config.resume != "off" else None)
            if config.resume == "desk" and not config.sources:
                self._paths = self._paths or self._left_off.desk
            paths = self._paths or config.sources or (_HERE,)
            desk = open_desk(paths, config, self._files, self._labels)
        for snapshot in desk.scan(lambda: worker.is_cancelled):
            if worker.is_cancelled:
                return
            self.post_message(self.Desked(desk, snapshot, config))

    @in_thread(exclusive=True, group="prepare")
    def _prepare(self, desk: Desk) -> None:
        worker = get_current_worker()
        desk.prepare(lambda: worker.is_cancelled)

    def on_reader_app_desked(self, message: Desked) -> None:
        if message.config is not self.config:  # read under settings that no longer hold
            return
        if self.desk is None:
            self._chosen_theme.recall(self._files.opened_work)
        self.desk = message.desk
        news = message.desk.snapshot is not self.snapshot or self.warning != self._warned
        if self.stopped or news:  # what was kept since the message is in it
            self.stopped = ""
            self.show(message.desk.snapshot)
            self._stirred()
        if message.snapshot.finished:
            if not (self._stands or self.is_headless):
                pass_over_what_stays()
            if not self._stands and not self._compare:
                self.call_later(self._resume)
            self._stands = True
            if message.desk is not self._prepared:
                self._prepared = message.desk
                self._prepare(message.desk)
            self._look_again(message.desk.pause)
            if self._compare:
                named, self._compare = self._compare, ()
                self._look_up(named[0], named[1:], message.snapshot)

    async def _resume(self) -> None:
        await self._left_off.go(self, self.screen, self._whole_paths, self.snapshot)

    @property
    def _whole_paths(self) -> tuple[str, ...]:
        paths = self._paths or self.config.sources or (_HERE,)
        return tuple(os.path.abspath(os.path.expanduser(path)) for path in paths)  # noqa: PTH100, PTH111 - text as given

    def exit(self, result: int | None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leave the program, and know where the editor was."""
        if self._stands and not self._opened_to_compare and not self.is_leaving:
            self._left_off.leave(self._whole_paths, self.screen_stack)
        super().exit(result, return_code, message)

    def _close(self) -> tuple[Problem, ...]:
        """Keep where the editor was, and close what was opened."""
        if self._files.opened_work:
            self._left_off.keep(self._files.opened_work)
        return self._files.close()

    def _look_again(self, seconds: float) -> None:
        """Take in what is new, changed or gone after a while."""
        if self._next_scan:
            self._next_scan.stop()
        self._next_scan = self.set_timer(seconds, self.scan)

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
        self._warned = self.warning
        if self.desk and len(self.desk.carried) > self._carried:
            self._carried, told = len(self.desk.carried), self.desk.carried[self._carried :]
            self.notify(f"{'. '.join(told)}; {show_key(self.keys['undo'][0])} to undo", timeout=12)
        for problem in self._untold():
            self.notify(str(problem), severity="warning", timeout=12)
        for screen in self.screen_stack:
            if isinstance(screen, ReaderScreen):
                screen.warn(self.warning)
                screen.desk_changed(snapshot, stale=stale)

    async def open_settings(self) -> None:
        from reader.tui.common.settings import SettingsScreen

        await self.push_screen(SettingsScreen(self.config), self._settled_on)

    def _settled_on(self, confirmed: bool | None) -> None:
        """Read the copy: at the start, or anew under settings that are now confirmed."""
        if confirmed:
            self._confirm()
        if confirmed or not self._begun:
            self.scan()

    def _confirm(self) -> None:
        from reader.tui.services.confirming import confirm

        if waited := self.config.withheld:
            self.config, self.desk = waited.config, None
            self.show(Snapshot(), stale=True)
            self.keep(lambda: confirm(waited))

    def _untold(self) -> tuple[Problem, ...]:
        """What has become of the editor's own file since it was asked for last."""
        before, self._own_told = self._own_told, self.desk.problems if self.desk else ()
        return self._own_told[len(before) :]

    def finish(self, patience: float | None = None) -> list[str]:
        """Keep what is still to be kept, once the screen is gone, so many seconds at most. Returns what there is to
        tell.
        """
        if self.desk:
            self.desk.hurry()
        told = self.keeping.finish(patience, self._close)
        return [*told, *map(str, self._untold())]

    @in_thread(group="look-up")
    def _look_up(self, base: str, witnesses: Sequence[str], snapshot: Snapshot) -> None:
        from reader.tui.opening import named

        self.post_message(self.Meant(named(base, witnesses, snapshot.versions)))

    async def on_reader_app_meant(self, message: Meant) -> None:
        named = message.named
        if named.trouble:
            self.notify(named.trouble, severity="error")
        else:
            await self.ways.open_comparison(named.base, named.witnesses, alone=True)
