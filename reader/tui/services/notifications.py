"""Notices to the editor, for a few seconds: over the keys at the foot, never over what is read, and nothing stays.

    one line            over the keys                 ┐
    more, or several    lines of their own below them ┘  what is above makes room, nothing is covered

One stands there at a time, but for what went wrong. The answer to a key stays behind with its screen.

    a notice goes ──> textual lays out ──> the map of the screen is anew already ──> nothing seems changed
                                                                                     └─ what it covered stays covered

Textual paints what differs between two maps of the screen. Of the widgets that went it may hear too late: whoever
asks for a place in between, as its own drawing does, has the new map made, and what was under a notice is not painted.
"""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.notifications import Notification
from textual.screen import Screen

from reader.tui import textual_private
from reader.tui.paint.wrap import breaks

_FRAME = 4
"""Cells that a notice takes beside its words: its edge, a blank on both sides, and one to spare."""
_APART = "-notices-apart"


def makes_room(app: App[Any], message: str) -> bool:
    """Remove the notices over the screen to make room for another, but not what went wrong.

    False: the same notice is shown already, and need not come again.
    """
    standing = textual_private.notices(app)
    for notice in standing:
        if notice.severity == "information" and notice.message != message:
            textual_private.take_back(app, notice)
    return message not in {notice.message for notice in standing}


def settle(app: App[Any]) -> None:
    """Lay the notices over the keys where one line holds them, else apart from all else."""
    width = max(1, app.size.width - _FRAME)
    lines = sum(len(breaks(part, width)) for notice in textual_private.notices(app) for part in _parts(notice))
    app.set_class(lines > 1, _APART)


def _parts(notice: Notification) -> list[str]:
    return [part for part in (notice.title, *notice.message.splitlines()) if part]


def take_back(app: App[Any], message: str) -> None:
    """Remove a notice that is still shown over the screen."""
    for notice in textual_private.notices(app):
        if notice.message == message:
            textual_private.take_back(app, notice)


def uncover(screen: Screen[Any]) -> None:
    """Paint the whole of a screen whenever a notice has gone from it."""
    shown = 0

    def laid_out(_: Screen[Any]) -> None:
        nonlocal shown
        before, shown = shown, textual_private.notices_on(screen)
        if shown < before:
            screen.refresh()

    screen.screen_layout_refresh_signal.subscribe(screen, laid_out)
