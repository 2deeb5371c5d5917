"""Page layout of plain text or colour: lines of styled runs and rows that hang in columns, wrapped at a width.

     2   3  ~ reworded   Some [-40-] {+44+} people were on the span at the time,
                         spokeswoman Ada Hale said.
    └ narrow columns ┘   └ the last column wraps below itself

The one module of this room that knows rich. Every text goes through `visible`, and nothing is ever read as markup.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal, cast

from reader.text.visible import Printable, visible

if TYPE_CHECKING:
    from rich.style import Style
    from rich.text import Span

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

_LAST_COLUMN_CELLS = 8
"""Cells that the last column has however wide the others are."""


class Page:
    """Lines gathered, then given out once by `text`: the work is that of the lines, however long the report."""

    def __init__(self, width: int, colour: bool) -> None:
        self._width = max(20, width)
        self._printed = _in_colour if colour else _plain
        self._lines: list[str] = []

    def line(self, cell: Cell = "") -> None:
        """One line, wrapped when it must be."""
        self._lines += map(self._printed, _wrapped(_runs(cell), self._width))

    def rows(self, rows: Iterable[Sequence[Cell]], *, right: Sequence[int] = (), gap: int = 1) -> None:
        """Rows of equally many cells: all columns but the last as wide as their widest cell, those in `right` flush.

        Where they leave next to nothing for the last, the widest of them are narrowed and wrap too.
        """
        cells = [[_runs(cell) for cell in row] for row in rows]
        if not cells:
            return
        widths = _widths([max(map(_cell_count, column)) for column in zip(*cells, strict=True)], self._width, gap)
        for row in cells:
            columns = [_wrapped(cell, width) for cell, width in zip(row, widths, strict=True)]
            for at in range(max(map(len, columns))):
                printed: list[Run] = []
                for n, (column, width) in enumerate(zip(columns, widths, strict=True)):
                    piece = column[at] if at < len(column) else []
                    blank = " " * (width - _cell_count(piece))
                    printed += [(blank, ""), *piece] if n in right else [*piece, (blank, "")]
                    printed.append((" " * gap, ""))
                self._lines.append(self._printed(printed))

    def text(self) -> Printable:
        """All lines so far; none ends in a blank."""
        return Printable("".join(line.rstrip() + "\n" for line in self._lines))


def _runs(cell: Cell) -> Sequence[Run]:
    return [(visible(cell), "")] if isinstance(cell, str) else [(visible(text), tone) for text, tone in cell]


def _cell_count(runs: Sequence[Run]) -> int:
    """The width of the runs in cells of a terminal."""
    from rich.cells import cell_len

    return sum(len(text) if text.isascii() else cell_len(text) for text, _ in runs)


def _widths(natural: Sequence[int], page: int, gap: int) -> list[int]:
    """The width of each column: the last has what the others leave."""
    *widths, last = natural
    room = page - gap * len(widths)
    least = max(1, min(last, _LAST_COLUMN_CELLS))
    while widths and sum(widths) > room - least and max(widths) > 1:
        widths[widths.index(max(widths))] -= 1
    return [*widths, max(1, min(last, room - sum(widths)))]


def _wrapped(runs: Sequence[Run], width: int) -> list[Sequence[Run]]:
    """The runs in lines no wider than `width`, broken between words where there are words."""
    if _cell_count(runs) <= width:
        return [runs]
    from rich.console import Console
    from rich.text import Text

    lines = Text.assemble(*runs).wrap(Console(file=io.StringIO(), width=width, _environ={}), width)
    return [list(_runs_of_line(line.plain, line.spans)) for line in lines]


def _runs_of_line(line: str, spans: Iterable[Span]) -> Iterator[Run]:
    """The runs of a wrapped line, whose tones are the styles of its spans."""
    at = 0
    for start, end, tone in sorted(spans):
        if start > at:
            yield line[at:start], ""
        yield line[start:end], cast("Tone", tone)
        at = end
    if at < len(line):
        yield line[at:], ""


def _plain(runs: Sequence[Run]) -> str:
    return "".join([text for text, _ in runs])


def _in_colour(runs: Sequence[Run]) -> str:
    from rich.color import ColorSystem

    return "".join([_style(tone).render(text, color_system=ColorSystem.STANDARD) for text, tone in runs])


@cache
def _style(tone: Tone) -> Style:
    from rich.style import Style

    return Style.parse(_STYLES[tone])
