"""Backgrounds of widgets, blended once for each pair of colours and not once for each widget.

    a widget ──> StylesCache: its lines as drawn ──asks──> get_inner_outer(background, colour)
                      ^                                          │
                      └── held, lines and all, by ── lru_cache ──┘   for the last thousand widgets, gone or not

Textual remembers the blends of a widget under the widget's own cache of lines: every screen that was left would keep
all that stood on it.
"""

from __future__ import annotations

from functools import lru_cache

from textual.color import Color
from textual.style import Style

from reader.tui.textual_private import blend_by

_PAIRS = 256


@lru_cache(_PAIRS)
def _blended(behind: Color, own: Color) -> tuple[Style, Style]:
    """The styles of the inside of a widget and of what is outside of its border."""
    return Style(background=behind + own), Style(background=behind)


def blend_for_all_widgets_at_once() -> None:
    """Let every widget that is drawn from now on leave nothing behind; done once or often, it comes to the same."""
    blend_by(_blended)
