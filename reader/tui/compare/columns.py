"""Several comparisons with one base laid side by side: every base sentence level with its answers in each version.

base     A         B
s1       ~ s1      s1
         + new     + other     what versions add after the same base sentence shares levels
s2       s2        ends here
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.tui.paint.comparison import BASE, WITNESS, Cell, Comparison, Gap, Level
from reader.tui.paint.lines import Tone
from reader.tui.paint.wording import LOUDNESS, Mark

_BLANK = Gap("", Tone.FAINT)


def beside(comparisons: Sequence[Comparison], primary: int = 0) -> Comparison:
    """Comparisons of one base as one; the base's words are marked as against the `primary` of them."""
    if len(comparisons) == 1:
        return comparisons[0]
    levels = tuple(_levels(comparisons, primary))
    stops = _panes_of(levels, comparisons, [comparison.stops for comparison in comparisons])
    alerts = _panes_of(levels, comparisons, [comparison.alerts for comparison in comparisons])
    return replace(
        comparisons[primary],
        levels=levels,
        stops=tuple(stops),
        alerts=tuple(alerts),
        truncation=None,
        collations=tuple(comparison.collation for comparison in comparisons),
        stop_panes=stops,
        alert_panes=alerts,
    )


def _levels(comparisons: Sequence[Comparison], primary: int) -> Iterator[Level]:
    before, level_of = zip(*(_by_base(comparison) for comparison in comparisons), strict=True)
    row = -1
    for base in range(len(comparisons[0].collation.left) + 1):
        added = [found.get(base, []) for found in before]
        for place in range(max(map(len, added))):
            level = _merged([own[place] if place < len(own) else None for own in added], primary, row)
            row += any(isinstance(cell, Cell) and cell.opens for cell in level.cells)
            yield replace(level, row=max(0, row))
        if base < len(comparisons[0].collation.left):
            level = _merged([found[base] for found in level_of], primary, row)
            row += any(isinstance(cell, Cell) and cell.opens for cell in level.cells[:1])
            yield replace(level, row=max(0, row))


def _by_base(comparison: Comparison) -> tuple[dict[int, list[Level]], dict[int, Level]]:
    """The levels before each base sentence that the witness alone has, and the level of each base sentence.

    A tail that was cut off says so once, in the witness's column.
    """
    before: dict[int, list[Level]] = {}
    level_of: dict[int, Level] = {}
    waiting: list[Level] = []
    cut, ended = comparison.truncation, False
    for level in comparison.levels:
        cell = level.cell(BASE)
        if cell is None:
            waiting.append(level)
            continue
        if waiting:
            before[cell.sentence], waiting = waiting, []
        level_of[cell.sentence] = level
        if level.tail and level.cell(WITNESS) is None:
            gap = _BLANK if ended else Gap("ends here" if cut and cut.ends else "drops all from here", Tone.CUT)
            level_of[cell.sentence] = replace(level, cells=(level.cells[BASE], gap), twin=level)
            ended = True
    if waiting:
        before[len(comparison.collation.left)] = waiting
    return before, level_of


def _merged(sides: Sequence[Level | None], primary: int, row: int) -> Level:
    here = [side for side in sides if side]
    main = sides[primary] or here[0]
    cells = (main.cells[BASE], *(side.cells[WITNESS] if side else _BLANK for side in sides))
    marks = {mark for side in here for mark in side.marks} - {Mark.SAME}
    loudest = sorted(marks, key=LOUDNESS.index, reverse=True) or [Mark.SAME]
    return Level(cells, row, main.link, tuple(loudest), main.changes, sides=tuple(sides))


def _panes_of(
    levels: Sequence[Level], comparisons: Sequence[Comparison], stops: Sequence[Sequence[int]]
) -> dict[int, tuple[int, ...]]:
    """The levels that stop the cursor, each with the panes that it is for."""
    known = [
        {id(comparison.levels[place]) for place in own} for comparison, own in zip(comparisons, stops, strict=True)
    ]
    found = {}
    for place, level in enumerate(levels):
        panes = [k + 1 for k, side in enumerate(level.sides) if side and id(side.twin or side) in known[k]]
        if panes:
            found[place] = tuple(panes)
    return found
