"""Save dialog: the place where a report is to be written."""

from __future__ import annotations

from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Vertical

from reader.text.visible import visible
from reader.tui.common.dialog import Dialog
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.wrap import wrap
from reader.tui.widgets.field import Field
from reader.tui.widgets.lines import Lines


class SaveScreen(Dialog[str]):
    """Asks for the name of a file, `name` to begin with; `told` says what goes into it."""

    AUTO_FOCUS = "#name"
    heading = "Save the report"
    hint = "Enter save, Esc cancel"

    def __init__(self, name: str, told: str) -> None:
        super().__init__()
        self._suggested = name
        self._told = told

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Lines(id="heading")
            yield Field(self._named, self._suggested, id="name")
            yield Lines(id="body")
            yield Lines(id="hint")

    def body(self, width: int) -> list[Line]:
        told = [Line()]
        where = f"{_here()}; as text, or for programs as .json"
        for text in (self._told, where, "existing files are never overwritten"):
            told += [Line((Piece(" "), *line)) for line in wrap([Piece(text, Tone.FAINT)], max(10, width - 2))]
        return told

    def _named(self, name: str) -> None:
        self.dismiss(name.strip())


def _here() -> str:
    try:
        return f"in {visible(str(Path.cwd()))}, unless you type another folder"
    except FileNotFoundError:
        return "the folder you started in is gone: name another"
