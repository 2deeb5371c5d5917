"""Questions about the match that a sentence has already, before it is paired by hand or its pair is taken apart.

P on it first    ──> unpair it, or pair it with another?
P on it second   ──> is its match replaced, or added to?
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto
from typing import TypeVar

from textual.binding import Binding

from reader.text.visible import visible
from reader.tui.common.dialog import Dialog
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.wrap import wrap

Answer = TypeVar("Answer")


class Meant(Enum):
    """What is to become of the match of a sentence."""

    UNPAIR = auto()
    ANOTHER = auto()


class _MatchesScreen(Dialog[Answer]):
    """Shows the matches of a sentence, by their texts."""

    heading = "This sentence has a match already"

    def __init__(self, matches: Iterable[str]) -> None:
        super().__init__()
        self._matches = tuple(matches)

    def body(self, width: int) -> list[Line]:
        inner = max(10, width - 2)
        wrapped = (wrap([Piece(visible(text), Tone.PLAIN)], inner) for text in self._matches)
        return [Line((Piece(" "), *line)) for lines in wrapped for line in lines]


class MatchedScreen(_MatchesScreen[Meant]):
    """Gives what is to become of the matches of a sentence; Escape gives None."""

    BINDINGS = [  # noqa: RUF012 - so declared by textual
        Binding("u", "answer('UNPAIR')", show=False),
        Binding("p", "answer('ANOTHER')", show=False),
    ]
    hint = "u unpair, p pair with another sentence, Esc cancel"

    def action_answer(self, meant: str) -> None:
        self.dismiss(Meant[meant])


class ReplacingScreen(_MatchesScreen[bool]):
    """Gives True to replace the matches of a sentence, False to add to them; Escape gives None."""

    BINDINGS = [  # noqa: RUF012 - so declared by textual
        Binding("r", "answer(True)", show=False),
        Binding("a", "answer(False)", show=False),
    ]
    hint = "r replace it, a add to it, Esc cancel"

    def action_answer(self, replaces: bool) -> None:
        self.dismiss(replaces)
