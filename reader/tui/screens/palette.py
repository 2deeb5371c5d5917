"""Command palette: Textual's, made to take keys faster than it is drawn, which would end it or the screen under it."""

from __future__ import annotations

from textual.await_complete import AwaitComplete
from textual.command import CommandList, CommandPalette


class Palette(CommandPalette):
    """Turns no pages of a list that is not laid out, for want of time or of room; is left once."""

    def _action_command_list(self, action: str) -> None:
        if self.query_one(CommandList).scrollable_content_region or not action.startswith("page"):
            super()._action_command_list(action)

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Leave the palette, once: Enter does so by a message, which Escape may be faster than."""
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()
