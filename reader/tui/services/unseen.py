"""Escaping at the last exit: what the app draws, and what it prints when it has failed, whichever widget it is of.

widgets, notices, palette, inputs ──strips──> Unseen ──> screen
errors as textual prints them ────renderables──> error_console ──> standard error
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, ConsoleRenderable, RenderHook, RenderResult
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from reader.text.visible import visible, visible_lines
from reader.tui.paint.width import FILLER, bare


class Unseen(LineFilter):
    """Shows what would be sent to the terminal raw. Painters have done so already, who must measure what they paint."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - so called by textual
        text = "".join(segment.text for segment in segments)
        shown = _visible(text)
        if shown == text:
            return segments
        made, at = [], 0
        for segment in segments:
            end = at + len(segment.text)
            made.append(Segment(shown[at:end], segment.style, segment.control))
            at = end
        return Segment.adjust_line_length(made, cell_len(text))


def _visible(text: str) -> str:
    """The text made visible, character for character; fillers are the program's own."""
    if FILLER not in text:
        return visible(text)
    shown = iter(visible(bare(text)))
    return "".join(char if char == FILLER else next(shown) for char in text)


class _Hook(RenderHook):
    def process_renderables(self, renderables: list[ConsoleRenderable]) -> list[ConsoleRenderable]:
        return [_Visible(each) for each in renderables]


class _Visible:
    """Anything that rich renders, its text made visible."""

    def __init__(self, renderable: ConsoleRenderable) -> None:
        self._renderable = renderable

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield from _shown(console.render(self._renderable, options))


def _shown(segments: Iterable[Segment]) -> Iterable[Segment]:
    for segment in segments:
        yield segment if segment.control else Segment(visible_lines(segment.text), segment.style)


def error_console() -> Console:
    """What textual prints errors on: standard error itself, for the colours are of our own."""
    console = Console(file=sys.__stderr__, markup=False, highlight=False)
    console.push_render_hook(_Hook())
    return console
