"""Pairing sentences by hand: two keys, one on each sentence; where one has a match, what is meant is asked first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from reader.model import Sentence
from reader.tui.actions import show_key
from reader.tui.compare.matched import MatchedScreen, Meant, ReplacingScreen
from reader.tui.paint.comparison import BASE

if TYPE_CHECKING:
    from textual.app import App

    from reader.tui.host import Host

Texts = tuple[str, str]


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

    def side(self) -> int:
        """The side that the cursor is in."""

    def show_status(self) -> None:
        """Show the position of the cursor, or the hint while a pair is being made."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A pair in the making: the side and the sentence whose match is looked for, and the matches that it takes the
    place of.
    """

    side: int
    sentence: Sentence
    former: tuple[Sentence, ...] = ()

    def texts(self, other: Sentence) -> Texts:
        """The texts of this sentence and another of the other side, the base's first."""
        return (self.sentence.text, other.text) if self.side == BASE else (other.text, self.sentence.text)


class Pairing:
    """The pair in the making on a screen, if there is one."""

    def __init__(self, screen: Paired) -> None:
        self._screen = screen
        self._begun: Begun | None = None

    @property
    def hint(self) -> str:
        """What to do to finish the pair; nothing when none is being made."""
        if self._begun is None:
            return ""
        key = show_key(self._screen.reader.keys["pair"][0])
        return f"Go to its match in the other pane and press {key}; Esc cancels"

    def give_up(self) -> bool:
        """Returns whether there was a pair in the making."""
        if self._begun is None:
            return False
        self._begun = None
        self._screen.show_status()
        return True

    async def pair(self) -> None:
        """Begin a pair, or finish it; on a sentence that has a match ask whether that is meant to go."""
        screen, sentences = self._screen, self._screen.sentences()
        side = screen.side() if sentences[screen.side()] else 1 - screen.side()
        here = sentences[side]
        if screen.reader.desk is None or here is None:
            return
        if self._begun:
            await self._finish(self._begun, sentences[1 - self._begun.side])
            return
        level = sentences[1 - side]
        matches = (level,) if level else screen.matches(side, here.index)
        if not matches:
            self._begin(Begun(side, here))
            return

        def answered(meant: Meant | None) -> None:
            begun = Begun(side, here, matches)
            if meant is Meant.UNPAIR:
                self._unpair([begun.texts(match) for match in matches])
            elif meant is Meant.ANOTHER:
                self._begin(begun)

        await screen.app.push_screen(MatchedScreen(match.text for match in matches), answered)

    def _begin(self, begun: Begun) -> None:
        self._begun = begun
        self._screen.app.clear_notifications()  # the hint is the answer now
        self._screen.show_status()

    async def _finish(self, begun: Begun, other: Sentence | None) -> None:
        """Pair two sentences. Asks where the one that is chosen has matches."""
        screen = self._screen
        if other is None:
            screen.say("Same version: pick a sentence on the other side", wrong=True)
            return
        self._begun = None
        screen.show_status()
        matches = screen.matches(1 - begun.side, other.index)
        if begun.sentence.index in {match.index for match in matches}:
            screen.say("These two are paired already")
            return
        former = [begun.texts(match) for match in begun.former]

        def answered(replaces: bool | None) -> None:
            if replaces is not None:
                theirs = [Begun(1 - begun.side, other).texts(match) for match in matches] if replaces else []
                self._pair(begun.texts(other), [*former, *theirs])

        if matches:
            await screen.app.push_screen(ReplacingScreen(match.text for match in matches), answered)
        else:
            answered(False)

    def _pair(self, texts: Texts, former: Sequence[Texts]) -> None:
        desk, of = self._screen.reader.desk, self._screen.versions_paired()
        if desk:
            self._screen.reader.keep(lambda: desk.pair(*texts, of, former), f"Paired; {self._undo_key} to undo")

    def _unpair(self, pairs: Sequence[Texts]) -> None:
        desk, of = self._screen.reader.desk, self._screen.versions_paired()
        if desk:
            self._screen.reader.keep(lambda: desk.unpair_all(pairs, of), f"Unpaired; {self._undo_key} to undo")

    @property
    def _undo_key(self) -> str:
        return show_key(self._screen.reader.keys["undo"][0])
