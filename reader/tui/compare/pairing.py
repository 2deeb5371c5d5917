"""Pairing sentences by hand: two keys, one on each sentence; one key takes a pair apart."""

from __future__ import annotations

from reader.model import Sentence
from reader.tui.actions import show_key
from reader.tui.common.screen import ReaderScreen
from reader.tui.paint.comparison import BASE, WITNESS


class PairingScreen(ReaderScreen):
    """A screen with a pair of sentences, or a lone one, under its cursor."""

    _joining: tuple[int, Sentence] | None = None
    """The side and the sentence whose answer is looked for."""

    def sentences(self) -> tuple[Sentence | None, Sentence | None]:
        """Those of both sides under the cursor."""
        raise NotImplementedError

    def show_status(self) -> None:
        """Show the position of the cursor, or the hint while a pair is being made."""
        raise NotImplementedError

    @property
    def joining_hint(self) -> str:
        """What to do to finish the pair; nothing when none is being made."""
        if self._joining is None:
            return ""
        key = show_key(self.reader.keys["pair"][0])
        return f"Go to the sentence it answers, in the other pane, and press {key}; Esc gives up"

    @property
    def _undo_key(self) -> str:
        return show_key(self.reader.keys["undo"][0])

    def give_up_joining(self) -> bool:
        """Returns whether there was a pair in the making."""
        if self._joining is None:
            return False
        self._joining = None
        self.show_status()
        return True

    def action_undo(self) -> None:
        if not self.give_up_joining():
            super().action_undo()

    def action_pair(self) -> None:
        desk = self.desk
        left, right = self.sentences()
        if desk is None or (left is None and right is None):
            return
        if self._joining:
            pane, first = self._joining
            second = (right, left)[pane]
            if second is None:
                self.say("That is the same side: choose a sentence of the other version", wrong=True)
                return
            self._joining = None
            left, right = (first, second) if pane == BASE else (second, first)
            a, b = left.text, right.text
            self.reader.keep(lambda: desk.pair(a, b), f"Paired; {self._undo_key} takes it back")
        elif left and right:
            a, b = left.text, right.text
            self.reader.keep(lambda: desk.unpair(a, b), f"Taken apart; {self._undo_key} takes it back")
        elif alone := left or right:
            self._joining = (BASE if left else WITNESS), alone
            self.app.clear_notifications()  # they would lie over the hint
            self.show_status()
