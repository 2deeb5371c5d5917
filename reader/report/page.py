"""A page of plain text or colour: lines of styled runs and rows that hang in columns, wrapped at a width.

     2   3  ~ reworded   Some [-40-] {+44+} people were on the span at the time,
                         spokeswoman Ada Hale said.
    └ narrow columns ┘   └ the last column wraps below itself

The one module of this room that knows rich. Every text goes through `visible`, and nothing is ever read as markup.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Literal

from reader.text.visible import Printable, visible

Tone = Literal["", "bold", "dim", "title", "alert", "added", "removed", "moved", "reworded", "style"]
Run = tuple[str, Tone]
Cell = str | Sequence[Run]

_STYLES: dict[str, str] = {
    "": "",
    "bold": "bold",
    "dim": "dim",
    "title": "bold underline",
    "alert": "bold magenta",
    "added": "blue",
    "removed": "yellow",
    "moved": "cyan",
    "reworded": "bold",
    "style": "dim",
}


class Sheet:
    """Lines gathered, then rendered once by `text`."""

    def __init__(self, width: int, colour: bool) -> None:
        from rich.console import Console

        self._console = Console(
            file=io.StringIO(),
            width=max(20, width),
            force_terminal=colour,
            no_color=not colour,
            color_system="standard" if colour else None,
            legacy_windows=False,
            _environ={},
        )

    def line(self, cell: Cell = "") -> None:
        """One line, wrapped when it must be."""
        self._console.print(_text(cell), soft_wrap=False)

    def rows(self, rows: Iterable[Sequence[Cell]], *, right: Sequence[int] = (), gap: int = 1) -> None:
        """Rows of equally many cells: all columns but the last as wide as their widest cell, those in `right` flush."""
        from rich.table import Table

        rows = list(rows)
        if not rows:
            return
        table = Table.grid(padding=(0, gap, 0, 0))
        last = len(rows[0]) - 1
        for column in range(last + 1):
            table.add_column(
                justify="right" if column in right else "left", no_wrap=column != last, overflow="fold", ratio=None
            )
        for row in rows:
            table.add_row(*map(_text, row))
        self._console.print(table)

    def text(self) -> Printable:
        """What was gathered; no line ends in a blank."""
        told = self._console.file
        assert isinstance(told, io.StringIO)
        return Printable("".join(line.rstrip() + "\n" for line in told.getvalue().splitlines()))


def _text(cell: Cell):  # type: ignore[no-untyped-def]  # rich's Text, unknown until rich is imported
    from rich.text import Text

    runs: Sequence[Run] = [(cell, "")] if isinstance(cell, str) else cell
    return Text.assemble(*((visible(text), _STYLES[tone]) for text, tone in runs))
