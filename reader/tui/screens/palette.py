"""Command palette: Textual's, which a page key before its list is laid out would end with a KeyError."""

from __future__ import annotations

from textual.command import CommandList, CommandPalette


class Palette(CommandPalette):
    """Turns no pages of a list that has none yet, or for which the terminal has no room."""

    def _action_command_list(self, action: str) -> None:
        if self.query_one(CommandList).scrollable_content_region or not action.startswith("page"):
            super()._action_command_list(action)
