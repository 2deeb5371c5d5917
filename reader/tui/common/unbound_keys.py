"""Answers to a key that came to nothing: a key that is silent looks like a program that hangs.

key ──binding──> action ──nothing to do──> say why
    └─ no binding on this screen ────────> say for which screens it is
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.screen import Screen
from textual.widgets import Input

from reader.text.visible import visible
from reader.tui.actions import Where, of_no_use
from reader.tui.services.notifications import take_back

if TYPE_CHECKING:
    from reader.tui.host import Host


class AnsweringScreen(Screen[None], inherit_bindings=False):
    """`where` names the keys of the screen in the registry."""

    where: ClassVar[Where]
    _answer = ""
    """What was said last."""

    @property
    def reader(self) -> Host:
        return cast("Host", self.app)

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Answer a key, for a few seconds."""
        said = visible(text)
        if said != self._answer:
            take_back(self.app, self._answer)
            self._answer = said
        self.notify(said, severity="warning" if wrong else "information", timeout=4)

    def on_screen_suspend(self) -> None:
        take_back(self.app, self._answer)

    def on_key(self, event: events.Key) -> None:
        """Say of a key that does nothing here where it does something: it comes this far only if nothing took it."""
        if not isinstance(self.focused, Input):
            key = event.character if event.character and event.is_printable and event.character != " " else event.key
            self.say(of_no_use(key, self.reader.keys))
