"""Toned text: what is painted before any colour, runs of text with the part each plays.

Collation ──levels──> Level ──panes──> Line ──widget, theme──> Strip
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """The part a run of text plays; a theme gives each its colour and, beside it, a mark that is no colour."""

    PLAIN = "plain"
    STRONG = "strong"
    FAINT = "faint"
    RULE = "rule"
    DROPPED = "dropped"
    PUT_IN = "put-in"
    REMOVED = "removed"
    ADDED = "added"
    STYLE = "style"
    MOVED = "moved"
    REWORDED = "reworded"
    ALERT = "alert"
    ALERT_TEXT = "alert-text"
    CUT = "cut"
    STANDFIRST = "standfirst"
    FIGURE = "figure"
    NAMED = "named"
    SPEECH = "speech"
    HEDGE = "hedge"
    FOUND = "found"
    MATCH = "match"
    MATCH_HERE = "match-here"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text in one tone; `pane` says whose it is, None for rules and margins."""

    text: str
    tone: Tone = Tone.PLAIN
    pane: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a screen; `level` is what it belongs to, None for rules and blanks."""

    pieces: tuple[Piece, ...] = ()
    level: int | None = None

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)
