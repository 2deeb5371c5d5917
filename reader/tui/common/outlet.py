"""Naming the outlet of an article, or of all files like it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input

from reader.desk.rulings.outlet_rules import fits, is_rule, suggested
from reader.model import Listed
from reader.tui.common.dialog import Dialog
from reader.tui.paint import wording
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.wrap import shorten
from reader.tui.widgets.field import Field
from reader.tui.widgets.lines import Lines

_OFFERED = 5


class Named(NamedTuple):
    """A name, and the pattern of the files that bear it, None for the one article."""

    name: str
    pattern: str | None


class OutletScreen(Dialog[Named]):
    """Asks for a name; the empty name means what the copy says, Escape leaves all as it is.

    `known` are the names of outlets on this desk, `paths` the whole paths of its files, of which a pattern fits some.
    """

    AUTO_FOCUS = "#name"
    BINDINGS = [  # noqa: RUF012 - so declared by textual
        Binding("tab,shift+tab", "other_field", show=False, priority=True)
    ]
    heading = "Whose copy is this?"
    hint = "Enter save, Tab files, → take what is offered, Esc cancel"

    def __init__(self, version: Listed, known: Sequence[str] = (), paths: Sequence[str] = ()) -> None:
        super().__init__()
        self._version = version
        self._known = known
        self._paths = paths
        self._file = PurePath(version.path).name if version.path else ""

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Lines(id="heading")
            yield Field(self._named, wording.outlet(self._version), id="name", offered=self._known, replaced=True)
            if self._file:
                yield Field(self._named, self._file, id="files")
            yield Lines(id="body")
            yield Lines(id="hint")

    def body(self, width: int) -> list[Line]:
        told = [wording.title(self._version), "blank = use the byline or file name"]
        if self._file:
            told.append(self._meant())
        if known := self._matching():
            told.append(f"here: {', '.join(known)}")
        return [Line(), *(Line((Piece(f" {shorten(text, width - 2)}", Tone.FAINT),)) for text in told)]

    def _meant(self) -> str:
        """How many files are meant."""
        files = self._files
        if not is_rule(files):
            return f"this article only; a * in the file name makes a rule, as in {suggested(self._file)}"
        return f"all files like {files}: {wording.plural(sum(fits(files, path) for path in self._paths), 'file')} here"

    @property
    def _files(self) -> str:
        found = self.query("#files")
        return found.first(Field).value.strip() if found else ""

    def _matching(self) -> list[str]:
        """Names known here that go on as what is typed."""
        typed = self.query_one("#name", Field).value.strip().casefold()
        own = wording.outlet(self._version).casefold()
        return [name for name in self._known if typed in (own, "") or name.casefold().startswith(typed)][:_OFFERED]

    @on(Input.Changed)
    def _typed(self) -> None:
        self.query_one("#body", Lines).show(self.body)

    def action_other_field(self) -> None:
        self.focus_next(Field)

    def _named(self, _: str) -> None:
        files = self._files
        name = self.query_one("#name", Field).value.strip()
        self.dismiss(Named(name, files if is_rule(files) else None))
