"""Colours of the marks: blue for what is put in, orange for what is left out, yellow for changed facts.

Blue and orange stay apart for every common kind of colour blindness, and no mark is told by colour alone: what is
dropped is struck out, what is put in underlined, and a gutter glyph stands beside both. A theme may set any of these.

tone of a Piece ──LOOKS──> Look ──colours of the theme──> Style

A look is no CSS: Textual would work out each of two dozen anew for every widget, whenever its style may have changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from rich.style import Style
from textual.color import Color
from textual.theme import Theme

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
    "mark-removed": "#8f4500",
    "mark-dropped": "#7d3d00",
    "mark-dropped-ground": "#fbe3cd",
    "mark-moved": "#6a35b8",
    "mark-style": "#55606a",
    "mark-reworded": "#3d464e",
    "mark-alert": "#1c1500",
    "mark-alert-ground": "#ffc400",
    "mark-alert-text": "#6e4300",
    "mark-faint": "#565f68",
    "mark-rule": "#b3bac1",
    "mark-strong": "#101418",
    "mark-cursor": "#7a4a00",
    "mark-cursor-ground": "#e3edf7",
    "mark-cell-ground": "#c2d7ec",
    "mark-partner-ground": "#ece4f8",
}


# For terminals of sixteen colours: names, so that each shows the shade its owner chose. Grounds are few there.
ANSI_DARK: Mapping[str, str] = {
    "mark-added": "ansi_bright_cyan",
    "mark-put-in": "ansi_bright_cyan",
    "mark-put-in-ground": "ansi_default",
    "mark-removed": "ansi_yellow",
    "mark-dropped": "ansi_yellow",
    "mark-dropped-ground": "ansi_default",
    "mark-moved": "ansi_bright_magenta",
    "mark-style": "ansi_white",
    "mark-reworded": "ansi_default",
    "mark-alert": "ansi_black",
    "mark-alert-ground": "ansi_bright_yellow",
    "mark-alert-text": "ansi_bright_yellow",
    "mark-faint": "ansi_white",
    "mark-rule": "ansi_bright_black",
    "mark-strong": "ansi_bright_white",
    "mark-cursor": "ansi_bright_yellow",
    "mark-cursor-ground": "ansi_blue",
    "mark-cell-ground": "ansi_bright_black",
    "mark-partner-ground": "ansi_bright_black",
}

ANSI_LIGHT: Mapping[str, str] = {
    "mark-added": "ansi_blue",
    "mark-put-in": "ansi_blue",
    "mark-put-in-ground": "ansi_default",
    "mark-removed": "ansi_red",
    "mark-dropped": "ansi_red",
    "mark-dropped-ground": "ansi_default",
    "mark-moved": "ansi_magenta",
    "mark-style": "ansi_bright_black",
    "mark-reworded": "ansi_default",
    "mark-alert": "ansi_black",
    "mark-alert-ground": "ansi_bright_yellow",
    "mark-alert-text": "ansi_red",
    "mark-faint": "ansi_bright_black",
    "mark-rule": "ansi_bright_black",
    "mark-strong": "ansi_black",
    "mark-cursor": "ansi_red",
    "mark-cursor-ground": "ansi_white",
    "mark-cell-ground": "ansi_bright_cyan",
    "mark-partner-ground": "ansi_white",
}

CONTRAST_DARK = Theme(
    name="wirediff-contrast",
    primary="#ffffff",
    secondary="#8fd3ff",
    accent="#ffe600",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1a1a1a",
    boost="#1a1a1a",
    warning="#ffe600",
    error="#ffb000",
    success="#8fd3ff",
    dark=True,
    variables={
        "mark-added": "#8fd3ff",
        "mark-put-in": "#ffffff",
        "mark-put-in-ground": "#00508f",
        "mark-removed": "#ffb95e",
        "mark-dropped": "#ffffff",
        "mark-dropped-ground": "#7a3d00",
        "mark-moved": "#dcc4ff",
        "mark-style": "#e0e0e0",
        "mark-reworded": "#ffffff",
        "mark-alert": "#000000",
        "mark-alert-ground": "#ffe600",
        "mark-alert-text": "#ffe600",
        "mark-faint": "#d0d0d0",
        "mark-rule": "#9a9a9a",
        "mark-strong": "#ffffff",
        "mark-cursor": "#ffe600",
        "mark-cursor-ground": "#26323f",
        "mark-cell-ground": "#00457a",
        "mark-partner-ground": "#3a2a5c",
    },
)
CONTRAST_LIGHT = Theme(
    name="wirediff-contrast-light",
    primary="#000000",
    secondary="#003b73",
    accent="#7a0000",
    foreground="#000000",
    background="#ffffff",
    surface="#ffffff",
    panel="#e8e8e8",
    boost="#e8e8e8",
    warning="#6b3a00",
    error="#7a0000",
    success="#003b73",
    dark=False,
    variables={
        "mark-added": "#003b73",
        "mark-put-in": "#000000",
        "mark-put-in-ground": "#b8dcff",
        "mark-removed": "#7a3400",
        "mark-dropped": "#000000",
        "mark-dropped-ground": "#ffd0a3",
        "mark-moved": "#4b1a8f",
        "mark-style": "#303030",
        "mark-reworded": "#000000",
        "mark-alert": "#000000",
        "mark-alert-ground": "#ffd000",
        "mark-alert-text": "#6b3a00",
        "mark-faint": "#333333",
        "mark-rule": "#6a6a6a",
        "mark-strong": "#000000",
        "mark-cursor": "#7a0000",
        "mark-cursor-ground": "#dce9f7",
        "mark-cell-ground": "#a9cdf0",
        "mark-partner-ground": "#e6dafa",
    },
)


def marks(of: Theme) -> Mapping[str, str]:
    """The colours of the marks where a theme sets none."""
    if of.ansi:
        return ANSI_DARK if of.dark else ANSI_LIGHT
    return DARK if of.dark else LIGHT


def own(name: str, like: Theme, colours: Mapping[str, str]) -> Theme:
    """A theme like another but for some colours, by their names in `reader.config.COLOURS`."""
    changed: dict[str, Any] = {key: colour for key, colour in colours.items() if not key.startswith("mark-")}
    variables = {key: colour for key, colour in colours.items() if key.startswith("mark-")}
    return replace(like, name=name, variables={**like.variables, **variables}, **changed)


def shown_in(wanted: Theme, colours: str | None) -> str:
    """The name of the theme to show where one is wanted and the terminal has `colours`, as rich calls them."""
    if colours == "standard" and not wanted.ansi:
        return "ansi-dark" if wanted.dark else "ansi-light"
    return wanted.name


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
    Tone.FOUND: Look("mark-alert-ground", "mark-alert", "bold reverse"),
    Tone.MATCH: Look("mark-moved", marks="reverse"),
    Tone.MATCH_HERE: Look("mark-alert-ground", "mark-alert", "bold underline reverse"),
    CURSOR: Look(ground="mark-cursor-ground"),
    PARTNER: Look(ground="mark-partner-ground"),
    POINTER: Look("mark-cursor"),
}
