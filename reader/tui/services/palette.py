"""Command palette: Textual's, made to take keys faster than it is drawn, which would end it or the screen under it."""

from __future__ import annotations

from typing import Any

from textual.await_complete import AwaitComplete
from textual.command import CommandList
from textual.worker import Worker, WorkerState

from reader.tui.textual_private import HookedPalette, break_app


class Palette(HookedPalette):
    """Turns no pages of a list that is not laid out, for want of time or of room; is left once, its search with it."""

    def may_move(self, action: str) -> bool:
        return bool(self.query_one(CommandList).scrollable_content_region) or not action.startswith("page")

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Leave the palette, once: Enter does so by a message, which Escape may be faster than."""
        return super().dismiss(result) if self.is_current else AwaitComplete()

    def run_worker(self, *given: Any, **named: Any) -> Worker[Any]:
        """Search; once the palette has gone there is no list to show anything in, and that is no failure."""
        return super().run_worker(*given, **{**named, "exit_on_error": False})

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        error = event.worker.error
        if event.state is WorkerState.ERROR and self.is_current and isinstance(error, Exception):
            break_app(self.app, error)
