"""All keys of a screen, from the registry, and what the marks mean."""

from __future__ import annotations

from itertools import groupby

from reader.tui.actions import Keymap, Where, on_screen, show_key
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.wording import TONES, Glyphs, Mark
from reader.tui.paint.wrap import fill, wrap
from reader.tui.screens.dialog import Dialog

_TITLES = {
    Where.STORIES: "The stories",
    Where.COMPARE: "Comparing",
    Where.UNIQUE: "What only one outlet has",
    Where.GRID: "All versions in one table",
    Where.READING: "Reading one version",
}
_MARKS = {
    Mark.ALERT: "a fact changed: a figure, a name, a date, a quotation, who said it, how sure it is",
    Mark.REWORDED: "reworded: the words struck out on the left became those underlined on the right",
    Mark.ADDED: "added: only the version on the right has it",
    Mark.REMOVED: "removed: only the base has it",
    Mark.MOVED: "moved: it stands elsewhere in the other version",
    Mark.STYLE: "house style: spelling, numerals, titles; the sense is the same",
}


class HelpScreen(Dialog[None]):
    """The keys of one screen."""

    def __init__(self, where: Where, keys: Keymap, glyphs: Glyphs) -> None:
        super().__init__()
        self._where, self._keys, self._glyphs = where, keys, glyphs
        self.heading = f"{_TITLES[where]}: the keys"

    def body(self, width: int) -> list[Line]:
        return paint(self._where, self._keys, self._glyphs, width)


def paint(where: Where, keys: Keymap, glyphs: Glyphs, width: int) -> list[Line]:
    """The keys by group, then the marks where they are to be seen."""
    column = 16
    lines: list[Line] = []
    for group, actions in groupby(on_screen(where), key=lambda action: action.group):
        lines.append(Line((Piece(f" {group}", Tone.FAINT),)))
        for action in actions:
            shown = fill("   " + "  ".join(map(show_key, keys[action.id])), column)
            lines += _entry(Piece(shown, Tone.STRONG), action.help, column, width)
    if where in (Where.COMPARE, Where.GRID):
        lines += [Line(), Line((Piece(" The marks", Tone.FAINT),))]
        for mark, meaning in _MARKS.items():
            lines += _entry(Piece(f" {glyphs.marks[mark]} ", TONES[mark]), meaning, 4, width)
    return lines


def _entry(left: Piece, text: str, column: int, width: int) -> list[Line]:
    pad = Piece(" " * (column - len(left.text)))
    wrapped = wrap([Piece(text)], max(10, width - column))
    return [Line((left, pad, *line) if row == 0 else (Piece(" " * column), *line)) for row, line in enumerate(wrapped)]
