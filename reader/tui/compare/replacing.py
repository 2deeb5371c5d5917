"""Question before a sentence that has a match is paired with another: is that to be replaced, or added to?"""

from __future__ import annotations

from collections.abc import Sequence

from textual.binding import Binding

from reader.text.visible import visible
from reader.tui.common.dialog import Dialog
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.wrap import wrap


class ReplacingScreen(Dialog[bool]):
    """Gives True to replace the matches of a sentence, by their texts, False to add to them; Escape gives None."""

    BINDINGS = [  # noqa: RUF012 - so declared by textual
        Binding("r", "answer(True)", show=False),
        Binding("a", "answer(False)", show=False),
    ]
    heading = "This sentence has a match already"
    hint = "r replace it, a add to it, Esc cancel"

    def __init__(self, matches: Sequence[str]) -> None:
        super().__init__()
        self._matches = tuple(matches)

    def body(self, width: int) -> list[Line]:
        inner = max(10, width - 2)
        wrapped = (wrap([Piece(visible(text), Tone.PLAIN)], inner) for text in self._matches)
        return [Line((Piece(" "), *line)) for lines in wrapped for line in lines]

    def action_answer(self, replaces: bool) -> None:
        self.dismiss(replaces)
