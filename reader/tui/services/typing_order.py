"""Order of keys: each takes effect before the next, as they were typed.

Left to itself textual sends a key round the widgets before its action runs: one that opens an input would find the keys
typed after it on their way to do other things.
"""

from __future__ import annotations

from typing import Protocol

from textual import events
from textual.widget import Widget
from textual.widgets import Input


class Typed(Protocol):
    """What typing asks of the app."""

    struck: str

    @property
    def focused(self) -> Widget | None: ...

    async def press(self, key: str) -> bool:
        """Run the action of a key. Returns whether it has one."""


async def type_key(app: Typed, key: events.Key) -> bool:
    """Let a key do what it does here and now. Returns whether it does anything."""
    focused = app.focused
    if isinstance(focused, Input) and key.is_printable and key.character:
        focused.replace(key.character, *focused.selection)
        return True
    app.struck = key.key
    try:
        return await app.press(key.key)
    finally:
        app.struck = ""
