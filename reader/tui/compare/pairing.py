"""Pairing sentences by hand: two keys, one on each sentence; one key takes a pair apart."""

from __future__ import annotations

from reader.model import Sentence
from reader.tui.actions import show_key
from reader.tui.common.screen import ReaderScreen
from reader.tui.compare.replacing import ReplacingScreen
from reader.tui.paint.comparison import BASE, WITNESS


class PairingScreen(ReaderScreen):
    """A screen with a pair of sentences, or a lone one, under its cursor."""

    _joining: tuple[int, Sentence] | None = None
    """The side and the sentence whose answer is looked for."""

    def versions_paired(self) -> tuple[str, str]:
        """The ids of the versions that the sentences are of."""
        raise NotImplementedError

    def matches(self, side: int, sentence: int) -> tuple[Sentence, ...]:
        """The sentences of the other side that one of a side is paired with."""
        raise NotImplementedError

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
        return f"Go to its match in the other pane and press {key}; Esc cancels"

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

    async def action_pair(self) -> None:
        desk = self.desk
        left, right = self.sentences()
        if desk is None or (left is None and right is None):
            return
        if self._joining:
            pane, first = self._joining
            second = (right, left)[pane]
            if second is None:
                self.say("Same version: pick a sentence on the other side", wrong=True)
                return
            self._joining = None
            await self._join(*((first, second) if pane == BASE else (second, first)), new=pane)
        elif left and right:
            a, b, of = left.text, right.text, self.versions_paired()
            self.reader.keep(lambda: desk.unpair(a, b, of), f"Unpaired; {self._undo_key} to undo")
        elif alone := left or right:
            self._joining = (BASE if left else WITNESS), alone
            self.app.clear_notifications()  # the hint is the answer now
            self.show_status()

    async def _join(self, left: Sentence, right: Sentence, new: int) -> None:
        """Pair two sentences; `new` is the side of the one without a match. Asks where the other has some."""
        self.show_status()
        matches = self.matches(1 - new, (right if new == BASE else left).index)
        texts = [sentence.text for sentence in matches]

        def answered(replaces: bool | None) -> None:
            desk, of = self.desk, self.versions_paired()
            if desk is None or replaces is None:
                return
            former = [(text, right.text) if new == BASE else (left.text, text) for text in texts] if replaces else []
            self.reader.keep(lambda: desk.pair(left.text, right.text, of, former), f"Paired; {self._undo_key} to undo")

        if texts:
            await self.app.push_screen(ReplacingScreen(texts), answered)
        else:
            answered(False)
