"""Find in text: the line where words are typed, how many matches there are, and the keys that walk them.

    / ──> words ──Enter──> n N walk the matches ──Esc──> n N are again what they were

While the bar has the focus its keys come before those of the screen; all other keys do what they always do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from reader.tui.actions import BY_ID, Hint, Keymap, Where, footer, show_key
from reader.tui.keys import bindings
from reader.tui.paint.find import NOTHING, Query
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.widgets.field import Field
from reader.tui.widgets.lines import Lines
from reader.tui.widgets.searched import Searched

if TYPE_CHECKING:
    from reader.tui.common.screen import ReaderScreen

_COUNT = 30
"""Cells for the longest count, and that it went on from the other end."""


class FindBar(Horizontal, can_focus=True, inherit_bindings=False):
    """Looks through what the cursor of its screen walks on."""

    where = Where.FIND
    BINDINGS = bindings(where)

    DEFAULT_CSS = f"""
    FindBar {{ height: 1; display: none; background: $boost; }}
    FindBar #sign {{ width: 3; }}
    FindBar #words {{ width: 1fr; height: 1; border: none; padding: 0; background: $boost; }}
    FindBar #count {{ width: {_COUNT}; }}
    """

    def __init__(self) -> None:
        super().__init__(id="find")
        self._query = NOTHING
        self._at = 0
        self._round = ""

    def compose(self) -> ComposeResult:
        yield Lines(id="sign")
        yield Field(self._submitted, placeholder="find in all of the text", id="words")
        yield Lines(id="count")

    def on_mount(self) -> None:
        self.query_one("#sign", Lines).show(lambda _: [Line((Piece(" / ", Tone.STRONG),))])

    @property
    def field(self) -> Field:
        return self.query_one("#words", Field)

    @property
    def is_on(self) -> bool:
        """Whether anything is looked for, or about to be."""
        return bool(self.display)

    @property
    def _searched(self) -> Searched:
        return cast("Searched", cast("ReaderScreen", self.screen).walked)

    def hints(self, keys: Keymap) -> tuple[Hint, ...]:
        """The keys that matter while it is on."""
        if not self.field.has_focus:
            return footer(self.where, keys)
        end = BY_ID["find-end"]
        enter = Hint(show_key("enter"), "go through the matches", BY_ID["find-next"])
        return enter, Hint(show_key(keys[end.id][0]), end.label.lower(), end)

    def open(self) -> None:
        """Ask for words; what was typed last is replaced by the first letter."""
        self.display = True
        self.field.select_all()
        self.screen.set_focus(self.field)
        self._tell()

    def close(self) -> None:
        """End it: nothing is marked any more, and all keys are the screen's."""
        self._look("")
        self.screen.set_focus(None)
        self.display = False
        cast("ReaderScreen", self.screen).show_keys()

    def recount(self) -> None:
        """Count anew, for what is shown has changed."""
        self._at = min(self._at, max(0, self._searched.matches - 1))
        self._tell()

    # Words

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if self.is_on:
            self._look(event.value)

    def _submitted(self, words: str) -> None:
        self._look(words)
        if self._query:
            self.screen.set_focus(self)
            self._tell()
        else:
            self.close()

    def _look(self, words: str) -> None:
        query = Query(words)
        if query == self._query:
            return
        self._query, self._round = query, ""
        self._searched.look_for(query)
        self._at = self._searched.match_ahead()
        if self._searched.matches:
            self._searched.go_to_match(self._at)
        self._tell()

    # Matches

    async def action_find_next(self) -> None:
        if self.field.has_focus:  # clicked at the foot
            self._submitted(self.field.value)
        else:
            self._walk(1)

    async def action_find_previous(self) -> None:
        self._walk(-1)

    async def action_find_end(self) -> None:
        self.close()

    def _walk(self, by: int) -> None:
        """Go to the next match (1) or the one before (-1), round the end, and say when it went round."""
        count = self._searched.matches
        if count:
            at = self._at + by
            self._round = "" if 0 <= at < count else ", from the top" if by > 0 else ", from the end"
            self._at = at % count
            self._searched.go_to_match(self._at)
        self._tell()

    def _tell(self) -> None:
        count, at, went = self._searched.matches, self._at, self._round
        told = f"{at + 1} of {count}" if count else "no match"
        piece = Piece(f"{told}{went} " if self._query else "", Tone.STRONG if count and not went else Tone.ALERT_TEXT)
        self.query_one("#count", Lines).show(
            lambda width: [Line((Piece(" " * max(0, width - len(piece.text))), piece))]
        )
        cast("ReaderScreen", self.screen).show_keys()
