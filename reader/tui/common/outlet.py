"""Naming the outlet of an article."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical

from reader.model import Listed
from reader.tui.common.dialog import Dialog
from reader.tui.paint import wording
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.wrap import shorten
from reader.tui.widgets.field import Field
from reader.tui.widgets.lines import Lines


class OutletScreen(Dialog[str]):
    """Asks for a name; the empty name means what the copy says, Escape leaves all as it is."""

    AUTO_FOCUS = "#name"
    heading = "Whose copy is this?"
    hint = "Enter save, Esc cancel"

    def __init__(self, version: Listed) -> None:
        super().__init__()
        self._version = version

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Lines(id="heading")
            yield Field(self._named, wording.outlet(self._version), id="name")
            yield Lines(id="body")
            yield Lines(id="hint")

    def body(self, width: int) -> list[Line]:
        told = shorten(wording.title(self._version), width - 2), "blank = use the byline or file name"
        return [Line(), *(Line((Piece(f" {text}", Tone.FAINT),)) for text in told)]

    def _named(self, name: str) -> None:
        self.dismiss(name.strip())
