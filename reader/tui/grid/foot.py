"""Under the table, whole: the sentence of the row and the one of the outlet under the cursor, as Compare shows them."""

from __future__ import annotations

from itertools import zip_longest

from reader.model import Sentence, Version
from reader.text.visible import visible
from reader.tui.grid.painter import said_in
from reader.tui.grid.view import Grid, GridCell, GridRow
from reader.tui.paint import wording
from reader.tui.paint.cells import plain_tone
from reader.tui.paint.comparison import BASE, WITNESS, Cell, Comparison, Gap, Level
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.split import NARROWEST, SplitPainter, columns
from reader.tui.paint.unified import UnifiedPainter
from reader.tui.paint.wording import Glyphs, Mark
from reader.tui.paint.wrap import fill, shorten, wrap

_MEASURE, _INDENT = 100, 5


def foot(grid: Grid, place: int, outlet: int | None, width: int, glyphs: Glyphs) -> list[Line]:
    """The cell under the cursor in full; `outlet` None is the base."""
    row = grid.rows[place]
    if outlet is None:
        return _row(grid, row, width, glyphs)
    cell = row.cells[outlet]
    names = (_named(grid, row, outlet), _name(grid, outlet, cell.sentences[:1]))
    levels = _levels(grid, row, outlet, cell)
    if width < NARROWEST:
        lines = [Line((Piece(shorten(f" {names[0]}  {glyphs.becomes}  {names[1]}", width), Tone.FAINT),))]
        painter: UnifiedPainter | SplitPainter = UnifiedPainter(width, glyphs)
    else:
        at = columns(width)
        pieces = [Piece(" " * at.margin)]
        for pane, (name, room) in enumerate(zip(names, at.widths(), strict=True)):
            indent = at.numbers[pane] + 2
            pieces += [Piece(glyphs.bar, Tone.RULE)] if pane else []
            pieces.append(Piece(fill(" " * indent + shorten(name, room - indent - 1), room), Tone.FAINT))
        lines = [Line(tuple(pieces))]
        painter = SplitPainter(at, glyphs)
    return lines + [line for level in levels for line in painter.paint(place, level)]


def _row(grid: Grid, row: GridRow, width: int, glyphs: Glyphs) -> list[Line]:
    """The sentence of a row, and in a word what each outlet makes of it."""
    pad = Piece(" " * (_INDENT if width > 4 * _INDENT else 1))
    inner = max(1, min(_MEASURE, width - len(pad.text) - 1))
    tone = Tone.ADDED if row.base is None else plain_tone(row.sentence.role)
    lines = [Line((Piece(shorten(pad.text + _named(grid, row, None), width), Tone.FAINT),))]
    lines += [Line((pad, *line)) for line in wrap([Piece(visible(row.sentence.text), tone)], inner)]
    said: list[Piece] = []
    names = wording.version_labels(grid.apparatus.versions)
    for version, cell in zip(grid.apparatus.witnesses, row.cells, strict=True):
        told = said_in(cell, glyphs, _MEASURE) or [Piece("missing here", Tone.FAINT)]
        said += [Piece(f"{names[version.id]} ", Tone.FAINT), *told, Piece("   ")]
    return lines + [Line((pad, *line)) for line in wrap(said, inner)]


def _levels(grid: Grid, row: GridRow, outlet: int, cell: GridCell) -> list[Level]:
    said = grid.comparisons[outlet]
    collation = said.collation
    link = cell.link or next(other.link for other in row.cells if other.link)
    rights: list[Cell | Gap] = [
        _cell(said, WITNESS, j) for j in _first(cell.sentences, link.right if cell.link and link.pairs else ())
    ]
    called = wording.version_labels(grid.apparatus.versions)
    lefts: list[Cell | Gap]
    if row.base is None:
        lefts = [
            Gap(f"not in {called[grid.apparatus.base.id]}", Tone.ADDED)
            if outlet == row.holder
            else _plain(row.sentence)
        ]
    else:
        lefts = [_cell(said, BASE, i) for i in _first((row.base,), link.left if link.pairs else ())]
    missing = Gap("removed" if row.base is not None else f"not in {called[collation.witness.id]}", Tone.REMOVED)
    blank: Cell | Gap = Gap("", Tone.FAINT)
    pairs = [(left or blank, right or blank) for left, right in zip_longest(lefts, rights or [missing])]
    return [
        Level(pair, 0, link, cell.marks or (Mark.SAME,), cell.changes if at == len(pairs) - 1 else ())
        for at, pair in enumerate(pairs)
    ]


def _first(own: tuple[int, ...], others: tuple[int, ...]) -> tuple[int, ...]:
    """The sentences under the cursor before the rest of their link."""
    return (*own, *(sentence for sentence in others if sentence not in own))


def _cell(said: Comparison, pane: int, sentence: int) -> Cell:
    found = said.levels[said.at(pane, sentence)].cell(pane)
    assert found is not None
    return found


def _plain(sentence: Sentence) -> Cell:
    piece = Piece(visible(sentence.text), plain_tone(sentence.role), BASE)
    return Cell(sentence.index, (piece,), Mark.SAME, sentence.role)


def _named(grid: Grid, row: GridRow, outlet: int | None) -> str:
    """Whose sentence is on the left, and where in its copy."""
    if row.base is None and outlet != row.holder:
        return _name(grid, row.holder, row.cells[row.holder].sentences)
    base = grid.apparatus.base
    return _placed(grid, base, None if row.base is None else row.sentence)


def _name(grid: Grid, outlet: int, sentences: tuple[int, ...]) -> str:
    collation = grid.comparisons[outlet].collation
    return _placed(grid, collation.witness, collation.right[sentences[0]] if sentences else None)


def _placed(grid: Grid, version: Version, sentence: Sentence | None) -> str:
    name = wording.version_labels(grid.apparatus.versions)[version.id]
    number = version.paragraphs.get(sentence.block) if sentence else None
    return f"{name} ¶{number}" if number else name
