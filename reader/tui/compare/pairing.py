"""Pairing sentences by hand: two keys, one on each sentence; one key takes a pair apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from reader.model import Sentence
from reader.tui.actions import show_key
from reader.tui.compare.replacing import ReplacingScreen
from reader.tui.paint.comparison import BASE, WITNESS

if TYPE_CHECKING:
    from textual.app import App

    from reader.tui.host import Host


class Paired(Protocol):
    """What pairing asks of the screen that has a pair of sentences, or a lone one, under its cursor."""

    @property
    def app(self) -> App[Any]: ...

    @property
    def reader(self) -> Host: ...

    def say(self, text: str, *, wrong: bool = False) -> None: ...

    def versions_paired(self) -> tuple[str, str]:
        """The ids of the versions that the sentences are of."""

    def matches(self, side: int, sentence: int) -> tuple[Sentence, ...]:
        """The sentences of the other side that one of a side is paired with."""

    def sentences(self) -> tuple[Sentence | None, Sentence | None]:
        """Those of both sides under the cursor."""

    def show_status(self) -> None:
        """Show the position of the cursor, or the hint while a pair is being made."""


class Pairing:
    """The pair in the making on a screen, if there is one."""

    def __init__(self, screen: Paired) -> None:
        self._screen = screen
        self._begun: tuple[int, Sentence] | None = None  # the side and the sentence whose answer is looked for

    @property
    def hint(self) -> str:
        """What to do to finish the pair; nothing when none is being made."""
        if self._begun is None:
            return ""
        key = show_key(self._screen.reader.keys["pair"][0])
        return f"Go to its match in the other pane and press {key}; Esc cancels"

    @property
    def _undo_key(self) -> str:
        return show_key(self._screen.reader.keys["undo"][0])

    def give_up(self) -> bool:
        """Returns whether there was a pair in the making."""
        if self._begun is None:
            return False
        self._begun = None
        self._screen.show_status()
        return True

    async def pair(self) -> None:
        """Begin a pair, finish it, or take the one under the cursor apart."""
        desk = self._screen.reader.desk
        left, right = self._screen.sentences()
        if desk is None or (left is None and right is None):
            return
        if self._begun:
            pane, first = self._begun
            second = (right, left)[pane]
            if second is None:
                self._screen.say("Same version: pick a sentence on the other side", wrong=True)
                return
            self._begun = None
            await self._join(*((first, second) if pane == BASE else (second, first)), new=pane)
        elif left and right:
            a, b, of = left.text, right.text, self._screen.versions_paired()
            self._screen.reader.keep(lambda: desk.unpair(a, b, of), f"Unpaired; {self._undo_key} to undo")
        elif alone := left or right:
            self._begun = (BASE if left else WITNESS), alone
            self._screen.app.clear_notifications()  # the hint is the answer now
            self._screen.show_status()

    async def _join(self, left: Sentence, right: Sentence, new: int) -> None:
        """Pair two sentences; `new` is the side of the one without a match. Asks where the other has some."""
        self._screen.show_status()
        matches = self._screen.matches(1 - new, (right if new == BASE else left).index)
        texts = [sentence.text for sentence in matches]

        def answered(replaces: bool | None) -> None:
            desk, of = self._screen.reader.desk, self._screen.versions_paired()
            if desk is None or replaces is None:
                return
            former = [(text, right.text) if new == BASE else (left.text, text) for text in texts] if replaces else []
            self._screen.reader.keep(
                lambda: desk.pair(left.text, right.text, of, former), f"Paired; {self._undo_key} to undo"
            )

        if texts:
            await self._screen.app.push_screen(ReplacingScreen(texts), answered)
        else:
            answered(False)
