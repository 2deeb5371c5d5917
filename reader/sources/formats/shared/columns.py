"""Columns: the rows of a table as lines of text, each cell as wide as the widest of its column.

Ship    Crates
Hesper  14
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.sources.formats.shared.xml_tree import Element, Index, local, plain, text_of

_MOST_CELLS, _WIDEST_CELL = 40, 32
_PARTING = frozenset(("br", "p", "div", "li"))


def table_lines(table: Element) -> list[str]:
    """The caption and the rows of a table of HTML or NITF."""
    rows: list[list[str]] = []
    for element in Index(table).all("tr", "nitf-table-row"):
        cells = [_cell(cell) for cell in element if local(cell) in ("td", "th")]
        rows.append(cells[:_MOST_CELLS])
    caption = text_of(Index(table).first("caption", "table-caption"))
    return [text for text in (caption, *columns(rows)) if text]


def _cell(cell: Element) -> str:
    """The text of a cell; what stands in elements of their own, or is parted by breaks, runs together in none."""
    return (
        plain(" ".join(cell.itertext()))
        if any(local(each) in _PARTING for each in cell.iter())
        else text_of(cell) or ""
    )


def columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """The rows of a table as lines, their cells in columns as wide as the widest cell."""
    several = [row for row in rows if sum(map(bool, row)) > 1]
    widths = [
        min(_WIDEST_CELL, max(len(row[place]) for row in several if place < len(row)))
        for place in range(max(map(len, several), default=0))
    ]
    return [line for row in rows if (line := _row(row, widths))]


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    if sum(map(bool, cells)) < 2:  # one cell over all columns is a line
        return " ".join(filter(None, cells))
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=False)).rstrip()
