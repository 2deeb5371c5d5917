"""The keys that matter here, at the foot of a screen; each can be clicked. A warning that stays comes before them."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events

from reader.tui.actions import Hint
from reader.tui.paint import bars
from reader.tui.paint.width import cell_len
from reader.tui.widgets.lines import Lines


class Footer(Lines):
    """Names keys, and does what they do where it is clicked."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._hints: tuple[Hint, ...] = ()
        self._warning = ""

    def tell(self, hints: Sequence[Hint]) -> None:
        """Name these keys from now on."""
        if self._hints != tuple(hints):
            self._hints = tuple(hints)
            self._show()

    def warn(self, warning: str) -> None:
        """Say this before them for as long as it is so; empty: no more."""
        if self._warning != warning:
            self._warning = warning
            self._show()

    def _show(self) -> None:
        self.show(lambda width: [bars.keys([hint[:2] for hint in self._hints], width, self._warning)])

    async def on_click(self, event: events.Click) -> None:
        left = event.x
        for piece in self._painted()[0].pieces if self._hints else ():
            left -= cell_len(piece.text)
            if left < 0:
                if piece.pane is not None:
                    method = self._hints[piece.pane].action.method
                    focused = self.screen.focused.ancestors_with_self if self.screen.focused else []
                    owner = next((node for node in focused if hasattr(node, f"action_{method}")), self.screen)
                    await self.app.run_action(method, owner)
                return
