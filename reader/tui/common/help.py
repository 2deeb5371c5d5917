"""All keys by screen, from the registry, this screen's first; and what the marks mean."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from reader.tui.actions import TITLES, Action, Keymap, Where, on_screen, show_key
from reader.tui.common.dialog import Dialog
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.wording import TONES, Glyphs, Mark
from reader.tui.paint.wrap import fill, wrap

_COLUMN = 16
_MARKS = {
    Mark.ALERT: "flag: a figure, name, date, quotation or attribution changed, or a loaded word",
    Mark.REWORDED: "reworded: the words struck out on the left became those underlined on the right",
    Mark.ADDED: "added: only the version on the right has it",
    Mark.REMOVED: "removed: only the base has it",
    Mark.MOVED: "moved: elsewhere in the other version",
    Mark.STYLE: "house style: spelling, numerals, titles; same meaning",
}


class HelpScreen(Dialog[None]):
    """The keys of one screen, and below them those of the others."""

    def __init__(self, where: Where, keys: Keymap, glyphs: Glyphs) -> None:
        super().__init__()
        self._where, self._keys, self._glyphs = where, keys, glyphs
        self.heading = f"{TITLES[where].split(':')[0]}: keys"

    def body(self, width: int) -> list[Line]:
        return paint(self._where, self._keys, self._glyphs, width)


def paint(where: Where, keys: Keymap, glyphs: Glyphs, width: int) -> list[Line]:
    """The keys of this screen by group, then what its signs mean, then what other screens can do besides."""
    lines = _listed(on_screen(where), keys, width)
    if where in (Where.COMPARE, Where.GRID):
        lines += [Line(), _heading("Marks")]
        for mark, meaning in _MARKS.items():
            lines += _entry(Piece(f" {glyphs.marks[mark]} ", TONES[mark]), meaning, 4, width)
    elif where is Where.STORIES:
        lines += [Line(), _heading("Signs")]
        for sign, tone, meaning in (
            (glyphs.unread, Tone.ADDED, "unread"),
            (glyphs.marked, Tone.ALERT_TEXT, "marked, to come back to"),
            (glyphs.picked, Tone.STRONG, "selected to compare"),
        ):
            lines += _entry(Piece(f" {sign} ", tone), meaning, 4, width)
    here = set(on_screen(where))
    for other in Where:
        if more := [action for action in on_screen(other) if action not in here]:
            lines += [Line(), Line((Piece(f" {TITLES[other].split(':')[0]}: more keys", Tone.STRONG),))]
            lines += _listed(more, keys, width)
    return lines


def _listed(actions: Iterable[Action], keys: Keymap, width: int) -> list[Line]:
    lines: list[Line] = []
    for group, members in groupby(actions, key=lambda action: action.group):
        lines.append(_heading(group))
        for action in members:
            shown = fill("   " + "  ".join(map(show_key, keys[action.id])), _COLUMN)
            lines += _entry(Piece(shown, Tone.STRONG), action.help, _COLUMN, width)
    return lines


def _heading(text: str) -> Line:
    return Line((Piece(f" {text}", Tone.FAINT),))


def _entry(left: Piece, text: str, column: int, width: int) -> list[Line]:
    pad = Piece(" " * (column - len(left.text)))
    wrapped = wrap([Piece(text)], max(10, width - column))
    return [Line((left, pad, *line) if row == 0 else (Piece(" " * column), *line)) for row, line in enumerate(wrapped)]
