"""Colours of the marks: blue for what is put in, orange for what is left out, yellow for changed facts.

Blue and orange stay apart for every common kind of colour blindness, and no mark is told by colour alone: what is
dropped is struck out, what is put in underlined, and a gutter glyph stands beside both. A theme may set any of these.

tone of a Piece ──LOOKS──> Look ──colours of the theme──> Style

A look is no CSS: Textual would work out each of two dozen anew for every widget, whenever its style may have changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from rich.style import Style
from textual.color import Color

from reader.tui.paint.lines import Tone

CURSOR, PARTNER, POINTER = "cursor", "partner", "pointer"

DARK: Mapping[str, str] = {
    "mark-added": "#7cbcff",
    "mark-put-in": "#a8d4ff",
    "mark-put-in-ground": "#12314f",
    "mark-removed": "#d39a68",
    "mark-dropped": "#f0b482",
    "mark-dropped-ground": "#3d2a17",
    "mark-moved": "#c4a7f5",
    "mark-style": "#8d9aa5",
    "mark-reworded": "#c9ced4",
    "mark-alert": "#16130a",
    "mark-alert-ground": "#ffd02e",
    "mark-alert-text": "#ffd75f",
    "mark-faint": "#7f8790",
    "mark-rule": "#4a525a",
    "mark-strong": "#f2f4f6",
    "mark-cursor": "#ffd75f",
    "mark-cursor-ground": "#1d2936",
    "mark-cell-ground": "#3a4d63",
    "mark-partner-ground": "#2a2338",
}

LIGHT: Mapping[str, str] = {
    "mark-added": "#0b5cad",
    "mark-put-in": "#06437f",
    "mark-put-in-ground": "#d3e6fa",
    "mark-removed": "#a34f00",
    "mark-dropped": "#8a4300",
    "mark-dropped-ground": "#fbe3cd",
    "mark-moved": "#6a35b8",
    "mark-style": "#5f6b75",
    "mark-reworded": "#3d464e",
    "mark-alert": "#1c1500",
    "mark-alert-ground": "#ffc400",
    "mark-alert-text": "#7a4a00",
    "mark-faint": "#68727b",
    "mark-rule": "#b3bac1",
    "mark-strong": "#101418",
    "mark-cursor": "#7a4a00",
    "mark-cursor-ground": "#e3edf7",
    "mark-cell-ground": "#c2d7ec",
    "mark-partner-ground": "#ece4f8",
}


class Look(NamedTuple):
    """How a tone looks: the names of two colours of the theme, "" for none, and marks as rich knows them."""

    ink: str = ""
    ground: str = ""
    marks: str = ""

    def style(self, colours: Mapping[str, str]) -> Style:
        """The style, with the colours of a theme by their names."""
        ink, ground = (Color.parse(colours[name]).rich_color if name else None for name in (self.ink, self.ground))
        return Style(color=ink, bgcolor=ground) + Style.parse(self.marks)


LOOKS: Mapping[str, Look] = {
    Tone.PLAIN: Look(),
    Tone.STRONG: Look("mark-strong", marks="bold"),
    Tone.FAINT: Look("mark-faint"),
    Tone.RULE: Look("mark-rule"),
    Tone.DROPPED: Look("mark-dropped", "mark-dropped-ground", "strike"),
    Tone.PUT_IN: Look("mark-put-in", "mark-put-in-ground", "bold underline"),
    Tone.REMOVED: Look("mark-removed"),
    Tone.ADDED: Look("mark-added"),
    Tone.STYLE: Look("mark-style", marks="underline"),
    Tone.MOVED: Look("mark-moved"),
    Tone.REWORDED: Look("mark-reworded"),
    Tone.ALERT: Look("mark-alert", "mark-alert-ground", "bold"),
    Tone.ALERT_TEXT: Look("mark-alert-text", marks="bold"),
    Tone.CUT: Look("mark-removed", marks="italic"),
    Tone.STANDFIRST: Look(marks="italic"),
    Tone.FIGURE: Look("mark-alert-text", marks="underline"),
    Tone.NAMED: Look("mark-added", marks="underline"),
    Tone.SPEECH: Look("mark-moved", marks="underline"),
    Tone.HEDGE: Look("mark-removed", marks="underline"),
    Tone.FOUND: Look("mark-alert", "mark-alert-ground", "bold"),
    CURSOR: Look(ground="mark-cursor-ground"),
    PARTNER: Look(ground="mark-partner-ground"),
    POINTER: Look("mark-cursor"),
}
