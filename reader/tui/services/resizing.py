"""Resizes of the terminal: all of a screen is painted once they have settled.

Textual paints nothing for a size that is back to what it was, though the terminal may have cut lines; and of two
changes in a row the older may be told last.
"""

from __future__ import annotations

from shutil import get_terminal_size
from typing import Any

from textual import events
from textual.app import App
from textual.geometry import Size
from textual.timer import Timer

_SETTLED_SECONDS = 0.15


class Repaint:
    """Paints the screen of an app in the size that the terminal has, a moment after the last change."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._due: Timer | None = None

    def soon(self) -> None:
        """The size has changed; it may change again."""
        if self._due:
            self._due.stop()
        self._due = self._app.set_timer(_SETTLED_SECONDS, self._paint)

    def _paint(self) -> None:
        app = self._app
        size = app.size if app.is_headless else Size(*get_terminal_size())
        if size != app.size:
            app.post_message(events.Resize(size, size))
        elif app.screen_stack:
            app.screen.refresh()
