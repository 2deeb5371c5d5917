"""Private parts of Textual that the program stands on, all of them here: what to look at when a new release comes.

    Textual's own, private                 here                      who asks
    App._handle_exception, _exception …    HookedApp                 app: errors end the program without a traceback
    App._check_bindings                    HookedApp.press           app: keys in the order in which they are typed
    App._notifications, _unnotify, Toast   notices, take_back        services/notifications
    LinuxDriver._app, _file, _size …       HookedDriver              services/driver
    CommandPalette._action_command_list    HookedPalette             services/palette
    XTermParser, StylesCache               key_parser, blend_by      services/driver, services/backgrounds

Each has a public name here. Elsewhere nothing of Textual's that begins with an underscore is called or
overridden; a test holds the program to that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TextIO, TypeVar

from textual._styles_cache import StylesCache
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.color import Color
from textual.command import CommandPalette
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.notifications import Notification
from textual.screen import Screen
from textual.style import Style
from textual.widgets._toast import Toast

Result = TypeVar("Result")


class HookedApp(App[Result], inherit_bindings=False):
    """An App whose errors come to `broken`, and that can be asked about its own end."""

    def broken(self, error: Exception) -> None:
        """An error that nobody took has come up to the app."""
        raise NotImplementedError

    def _handle_exception(self, error: Exception) -> None:
        self.broken(error)

    def fail(self, error: Exception, code: int) -> None:
        """End the app by an error with an exit code; the first one is the one that is remembered."""
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._return_code = code
        self._close_messages_no_wait()

    @property
    def first_error(self) -> BaseException | None:
        """The error that the app ends by."""
        return self._exception

    @property
    def is_leaving(self) -> bool:
        """Whether the app has been asked to end."""
        return self._exit

    @property
    def driver(self) -> Driver | None:
        """What it draws on."""
        return self._driver

    async def press(self, key: str) -> bool:
        """Run the action of a key here and now. Returns whether it has one."""
        return await self._check_bindings(key)


def break_app(app: App[Any], error: Exception) -> None:
    """Hand an error on to the app that it is to end."""
    app._handle_exception(error)


# Notices


def notices(app: App[Any]) -> Sequence[Notification]:
    """The notices over the screen."""
    return list(app._notifications)


def take_back(app: App[Any], notice: Notification) -> None:
    """Remove a notice before its time."""
    app._unnotify(notice)


def notices_on(screen: Screen[Any]) -> int:
    """How many notices are drawn over a screen."""
    return len(screen.query(Toast))


# The terminal


class HookedDriver(LinuxDriver):
    """A driver that draws on a file of one's choice, and hands an error of the thread that reads keys on to the app."""

    def draw_on(self, file: TextIO) -> None:
        self._file = file  # type: ignore[assignment]

    def measure(self) -> None:
        """Ask the terminal for its size; Textual asks its console, to which every dumb terminal is 80 by 25."""
        self._size = self._size or self._get_terminal_size()

    def mouse_off(self) -> None:
        """Ask the terminal to report the mouse no more."""
        self._disable_mouse_support()

    @property
    def app(self) -> App[Any]:
        return self._app

    def _run_input_thread(self) -> None:
        """Textual has an error printed here, and the program end as if nothing had been."""
        try:
            self.run_input_thread()
        except Exception as error:
            self._app.call_later(self._app._handle_exception, error)


key_parser = XTermParser
"""Textual reads a terminal's keys in one way only; to sort out what is pasted before, its parser has to be called."""


# Drawing


def blend_by(blended: Callable[[Color, Color], tuple[Style, Style]]) -> None:
    """Have the styles of inside and outside of every widget's border made by `blended(behind, own)`."""
    StylesCache.get_inner_outer = staticmethod(blended)  # type: ignore[assignment]


class HookedPalette(CommandPalette):
    """A palette that asks before it moves in its list."""

    def may_move(self, action: str) -> bool:
        """Whether the list can do that now."""
        raise NotImplementedError

    def _action_command_list(self, action: str) -> None:
        if self.may_move(action):
            super()._action_command_list(action)
